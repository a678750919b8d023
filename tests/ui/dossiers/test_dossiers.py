"""A user's dossiers: always saved, opened again, named, copied, shared."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QMessageBox

import seeds
from briefing.dossier import Dossier, places
from briefing.dossier.lock import Holder, lock_path
from tests.ui.driving import Opener, Window, text, urls
from ui.shell import dialogs

ARTICLES = (
    "Ferry fares on the Aske will rise by 12 percent in September. Fog delayed ferry 0 again.",
    "The town of Norrvik opened a library of 40,000 books on Friday. Fog delayed ferry 1 again.",
    "Wheat prices fell to 210 dollars a ton after a dry spring ended. Fog delayed ferry 2 again.",
)


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    folder = tmp_path / "news"
    folder.mkdir()
    paths = [folder / f"{number}.txt" for number in range(3)]
    for number, path in enumerate(paths):
        path.write_text(f"date: 2025-06-01\n---\n{ARTICLES[number]}\n", encoding="utf-8")
    return [str(path) for path in paths]


def answer(window: Window, name: str, value: object) -> None:
    """Let a question be answered with this."""
    window.patch.setattr(dialogs, name, lambda *arguments: arguments[-1](value))


def save_as(window: Window, path: Path) -> None:
    answer(window, "ask_dossier_target", path)
    window.press("Ctrl+Shift+S")
    window.wait(lambda: window.session.dossiers.path == path and not window.session.dossiers.busy)


def open_again(window: Window, path: Path) -> None:
    answer(window, "ask_dossier", path)
    window.press("Ctrl+R")
    window.wait(lambda: window.session.dossiers.path == path)


def test_the_next_start_opens_where_the_user_was(opener: Opener, articles: list[str]) -> None:
    window = opener("--date", "2025-06-10", *articles)
    window.wait_for_pages()
    window.click_tick(1)
    window.session.draft.details.title_edit.setFocus()
    window.bot.keyClicks(window.session.draft.details.title_edit, "Fares on the Aske")
    window.wait_for_pages()
    assert window.main.windowTitle() == "Fares on the Aske – Briefing Desk"
    desk = window.session.history.desk
    window.main.close()
    again = opener()
    again.wait_for_pages()
    assert again.session.history.desk == desk
    assert again.session.dossiers.untitled
    assert again.main.windowTitle() == "Fares on the Aske – Briefing Desk"
    assert "undo “change the title”" in again.action("undo").text().lower()
    again.session.articles.view.setFocus()
    again.press("Ctrl+Z")
    again.wait(lambda: again.session.history.desk.choices.title is None)
    again.press("Ctrl+Z")
    again.wait(lambda: len(again.ticked) == 3)
    again.press("Ctrl+Shift+Z")
    again.press("Ctrl+Shift+Z")
    again.wait(lambda: again.session.history.desk == desk)
    assert not again.action("redo").isEnabled()
    again.wait_for_pages()


def test_parses_are_kept_beside_the_articles(opener: Opener, articles: list[str]) -> None:
    window = opener("--date", "2025-06-10", *articles)
    window.wait_for_pages()
    window.wait(lambda: not window.session.dossiers.busy)
    path = window.session.dossiers.path
    assert path is not None
    window.main.close()
    looked = Dossier.read(path)
    kept = looked.parses()
    assert set(kept) == {entry.original.id for entry in looked.desk(looked.position).entries}
    looked.close()
    again = opener()
    sent: list[dict[str, bytes]] = []
    again.session.dossiers.parses_read.connect(sent.append)
    again.wait_for_pages()
    assert sent == [kept]


def test_a_note_gets_a_name_and_goes_on_under_it(
    opener: Opener, articles: list[str], tmp_path: Path
) -> None:
    window = opener("--date", "2025-06-10", *articles)
    window.wait_for_pages()
    untitled = window.session.dossiers.path
    assert untitled is not None
    named = tmp_path / "Ferry fares.dossier"
    save_as(window, named)
    assert window.main.windowTitle() == "Ferry fares – Briefing Desk"
    window.wait(lambda: not untitled.exists())
    window.click_tick(0)
    window.press("Ctrl+S")
    assert "saved" in window.session.tools.status.text()
    window.wait(lambda: not window.session.dossiers.busy)
    looked = Dossier.read(named)
    assert [entry.ticked for entry in looked.desk(looked.position).entries] == [False, True, True]
    for entry, path in zip(looked.desk(0).entries, articles, strict=True):
        assert looked.original(entry.original.id) == Path(path).read_bytes()
    looked.close()
    assert window.session.source.view.article is not None
    window.press("Ctrl+N")
    window.wait_until_idle()
    assert window.names == []
    assert window.session.source.view.article is None
    window.press("Ctrl+T")
    assert not window.session.draft.details.title_edit.hasFocus()
    assert not window.session.source.view.text.toPlainText()
    assert window.main.windowTitle() == "Untitled – Briefing Desk"
    open_again(window, named)
    window.wait_for_pages()
    assert len(window.ticked) == 2
    assert not list(places.untitled_folder().iterdir())  # nothing was in the new one
    recent = window.session.dossiers.recent.menu
    assert [action.text() for action in recent.actions()] == []
    window.press("Ctrl+W")
    window.wait_until_idle()
    window.wait(lambda: [action.text() for action in recent.actions()] == ["Ferry fares"])
    recent.actions()[0].trigger()
    window.wait(lambda: window.session.dossiers.path == named)
    window.wait_for_pages()


def test_pasted_text_is_kept_as_it_came(opener: Opener) -> None:
    window = opener("--date", "2025-06-10", str(seeds.paths()[0]))
    window.wait_for_pages()
    words = "Ferry fares on the Aske will rise by 12 percent in September, said Mara Lindqvist."
    window.drop(text(words))
    window.wait(lambda: len(window.names) == 2)
    window.wait_for_pages()
    path = window.session.dossiers.path
    assert path is not None
    looked = Dossier.read(path)
    entry = looked.desk(looked.position).entries[1]
    data = looked.original(entry.original.id)
    assert data == words.encode()
    assert hashlib.sha256(data).hexdigest().startswith(entry.original.id)
    looked.close()


def test_a_duplicate_and_a_clean_copy(opener: Opener, articles: list[str], tmp_path: Path) -> None:
    window = opener("--date", "2025-06-10", *articles)
    window.wait_for_pages()
    named, clean = tmp_path / "Fares.dossier", tmp_path / "Fares (clean).dossier"
    save_as(window, named)
    window.click_tick(1)
    key = window.session.history.desk.entries[1].original.id
    window.wait_for_pages()
    answer(window, "ask_dossier_target", clean)
    window.action("clean_copy").trigger()
    window.wait(lambda: clean.is_file())
    window.wait_until_idle()
    data = clean.read_bytes()
    for secret in (b"Fog delayed ferry 1", key.encode(), str(tmp_path).encode()):
        assert secret not in data
    looked = Dossier.read(clean)
    desk = looked.desk(0)
    assert len(looked.steps) == 1
    assert [entry.original.name for entry in desk.entries] == ["0.txt", "2.txt"]
    assert {entry.original.path for entry in desk.entries} == {""}
    assert looked.original(desk.entries[0].original.id) == Path(articles[0]).read_bytes()
    assert looked.exports() == {}
    looked.close()
    window.action("duplicate").trigger()
    copy = tmp_path / "Fares copy.dossier"
    window.wait(lambda: window.session.dossiers.path == copy)
    assert "Fares copy" in window.session.tools.status.text()
    window.wait_for_pages()
    window.click_tick(1)
    assert len(window.ticked) == 3
    window.wait_until_idle()
    Dossier.open(named).close()  # nobody has it any more
    looked = Dossier.read(named)
    assert not looked.desk(looked.position).entries[1].ticked
    looked.close()


def test_a_dossier_opens_as_argument_and_by_drop(
    opener: Opener, articles: list[str], tmp_path: Path
) -> None:
    named = tmp_path / "Fares.dossier"
    window = opener("--date", "2025-06-10", articles[0])
    window.wait_for_pages()
    save_as(window, named)
    window.main.close()
    window = opener(str(named), articles[1])
    window.wait(lambda: len(window.names) == 2)
    window.wait_for_pages()
    assert window.session.dossiers.path == named
    assert "add articles" in window.action("undo").text()
    window.press("Ctrl+N")
    window.wait(lambda: window.names == [])
    window.drop(urls(named))
    window.wait(lambda: len(window.names) == 2)
    window.wait_for_pages()


def test_a_second_window_reads_only(opener: Opener, articles: list[str], tmp_path: Path) -> None:
    named = tmp_path / "Fares.dossier"
    first = opener("--date", "2025-06-10", *articles)
    first.wait_for_pages()
    save_as(first, named)
    second = opener()  # where the user was is open already
    second.wait_until_idle()
    assert "Fares" in second.messages
    assert "another window" in second.messages
    assert second.names == []
    asked: list[bool] = []

    def ask(parent: object, name: str, words: str, can_take: bool, deliver: object) -> None:
        asked.append(can_take)
        assert callable(deliver)
        deliver("read")

    second.patch.setattr(dialogs, "ask_taken", ask)
    second.drop(urls(named))
    second.wait(lambda: len(second.names) == 3)
    second.wait_for_pages()
    assert asked == [False]
    assert "for reading only" in second.main.windowTitle()
    second.click_tick(0)
    assert len(second.ticked) == 3
    assert "make a duplicate" in second.messages
    second.action("duplicate").trigger()
    second.wait(lambda: not second.session.history.locked)
    second.wait_for_pages()
    second.click_tick(0)
    assert len(second.ticked) == 2
    assert "reading only" not in second.messages
    second.wait_until_idle()
    assert len(first.ticked) == 3


def test_the_question_who_has_it(opener: Opener, articles: list[str], tmp_path: Path) -> None:
    named = tmp_path / "Fares.dossier"
    window = opener("--date", "2025-06-10", articles[0])
    window.wait_for_pages()
    save_as(window, named)
    window.press("Ctrl+N")
    window.wait_until_idle()
    other = Holder("the-office", 1, "x", "mara", "y")
    lock_path(named).write_bytes(msgspec.json.encode(other))
    window.drop(urls(named))
    found: list[QMessageBox] = []

    def asked() -> bool:
        found[:] = window.main.findChildren(QMessageBox)
        return bool(found)

    window.wait(asked)
    assert "mara" in found[0].text()
    take = next(button for button in found[0].buttons() if "Take" in button.text())
    take.click()
    window.wait(lambda: window.session.dossiers.path == named)
    window.wait_for_pages()
    window.click_tick(0)
    window.wait_until_idle()
    assert not window.messages


def test_what_cannot_be_opened_is_a_message(window: Window, tmp_path: Path) -> None:
    names = window.names
    damaged = tmp_path / "Old.dossier"
    damaged.write_bytes(b"SQLite format 3\0" + bytes(200))
    for path in (damaged, tmp_path / "gone.dossier"):
        window.session.dossiers.open(path)
        window.wait(lambda path=path: path.stem in window.messages)
    assert "no dossier" in window.messages
    assert "no such file" in window.messages
    assert window.names == names


def test_a_full_disk_is_told_and_nothing_is_lost(
    opener: Opener, articles: list[str], tmp_path: Path
) -> None:
    window = opener("--date", "2025-06-10", *articles)
    window.wait_for_pages()
    keeper = window.session.dossiers.keeper
    assert keeper is not None
    assert keeper.dossier is not None
    connection = keeper.dossier._connection
    connection.execute("PRAGMA max_page_count = 1")
    title = window.session.draft.details.title_edit
    title.setFocus()
    title.setText("")
    long = "".join(chr(0x4E00 + (n * 7919) % 20_000) for n in range(9_000))
    changed = window.session.history.desk.with_choice("author", long)
    window.session.history.change("author", changed)
    window.wait(lambda: "disk is full" in window.messages)
    window.main.close()
    assert window.main.isVisible()  # once it stays open
    assert "Close again" in window.messages
    window.press("Ctrl+N")
    assert window.session.history.desk == changed
    named = tmp_path / "elsewhere" / "Fares.dossier"
    named.parent.mkdir()
    save_as(window, named)
    assert "disk is full" not in window.messages
    looked = Dossier.read(named)
    assert looked.desk(looked.position) == changed
    looked.close()


CHILD = """
import sys
from PySide6.QtCore import QTimer
import ui.app.main, ui.work.session

make = ui.work.session.Session

def remember(window, arguments):
    session = make(window, arguments)

    def look():
        if session.brief is not None and not session.dossiers.busy:
            desk = session.history.desk
            for number in range(5):
                desk = desk.with_pin(f"line-{number}")
                session.history.change(f"pin {number}", desk)
            session.history.undo()
            typed.start(20)
            clock.stop()

    def write():
        words = session.history.desk.choices.title or ""
        if session.dossiers.keeper.busy or len(words) > 30:
            return
        print(len(words), flush=True)
        session.history.change(
            "title", session.history.desk.with_choice("title", words + "x"), merge=100
        )

    clock = QTimer(session)
    clock.timeout.connect(look)
    clock.start(50)
    typed = QTimer(session)
    typed.timeout.connect(write)
    return session

ui.work.session.Session = remember
ui.app.main.main(sys.argv[1:])
"""


def test_after_kill_9_everything_is_there(opener: Opener, articles: list[str]) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", CHILD, "--date", "2025-06-10", *articles], stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    confirmed = 0
    for line in process.stdout:
        confirmed = int(line)
        if confirmed == 12:
            break
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    window = opener()
    window.wait_for_pages()
    desk = window.session.history.desk
    assert len(window.names) == 3
    assert desk.edits.pinned == tuple(f"line-{number}" for number in range(4))
    assert desk.choices.title is not None
    assert len(desk.choices.title) >= confirmed
    assert [step.words for step in window.session.history.steps][-2:] == ["pin 3", "title"]
    assert not window.messages


def test_recent_dossiers_that_are_gone_are_not_offered(tmp_path: Path) -> None:
    places.data_folder().mkdir(parents=True)
    here = tmp_path / "a.dossier"
    here.touch()
    recent = places.Recent().with_open(tmp_path / "gone.dossier").with_open(here)
    places.remember(recent)
    assert places.recall() == places.Recent(str(here), (str(here),))
    for data in ("{", "[]", json.dumps({"open": 3})):
        (places.data_folder() / "recent.json").write_text(data)
        assert places.recall() == places.Recent()
    for number in range(30):
        recent = recent.with_open(tmp_path / f"{number}.dossier")
    assert len(recent.paths) == places.MOST_RECENT
