"""The styles there are, made, renamed, deleted, handed on: what comes of it, or what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from briefing.model.errors import StyleError
from briefing.styles import load, user_folder
from briefing.styles.places import SHIPPED
from briefing.worker.failure import Failure
from ui.app.main import application
from ui.studio.shelf import Done, Shelf, read_texts
from ui.work.tasks import Tasks

MINISTRY = SHIPPED / "ministry"
Do = Callable[[Callable[[], None]], Done | Failure]


@pytest.fixture
def shelf(qtbot: QtBot) -> Iterator[Shelf]:
    application()
    owner = QObject()
    tasks = Tasks(owner)
    yield Shelf(tasks, owner)
    tasks.close()


@pytest.fixture
def do(shelf: Shelf, qtbot: QtBot) -> Do:
    """Asks the shelf for something, and gives the one thing that came of it."""

    def do(ask: Callable[[], None]) -> Done | Failure:
        told: list[Done | Failure] = []
        for signal in (shelf.done, shelf.failed):
            signal.connect(told.append)
        ask()
        assert shelf.busy
        qtbot.waitUntil(lambda: bool(told) and not shelf.busy)
        for signal in (shelf.done, shelf.failed):
            signal.disconnect(told.append)
        assert len(told) == 1
        return told[0]

    return do


def done(outcome: Done | Failure) -> Done:
    assert isinstance(outcome, Done), outcome
    return outcome


def failed(outcome: Done | Failure) -> str:
    assert isinstance(outcome, Failure), outcome
    return str(outcome.error())


@pytest.fixture
def own(shelf: Shelf, do: Do) -> Path:
    folder = done(do(lambda: shelf.make(MINISTRY, " Harbour note "))).folder
    assert folder is not None
    return folder


def test_a_style_is_made_duplicated_renamed_deleted_and_brought_back(
    shelf: Shelf, do: Do, own: Path
) -> None:
    assert own == user_folder() / "harbour-note"
    assert load(own).title == "Harbour note"
    made = done(do(lambda: shelf.duplicate(own, "Harbour note")))
    assert made.what == "made"
    assert "“Harbour note”" in made.words
    assert made.folder == user_folder() / "harbour-note-2", "two may have one title"
    renamed = done(do(lambda: shelf.rename(own, "Quay <b>note</b>")))
    assert renamed == Done("renamed", "", renamed.folder, own)
    assert renamed.folder is not None
    assert load(renamed.folder).title == "Quay <b>note</b>"
    assert not own.exists()
    gone = renamed.folder
    assert done(do(lambda: shelf.delete(gone, "Quay note"))).was == gone
    assert not gone.exists()
    assert done(do(shelf.restore)) == Done("restored", "", gone)
    assert load(gone).title == "Quay <b>note</b>"


def test_what_cannot_be_done_is_a_failure_and_changes_nothing(
    shelf: Shelf, do: Do, own: Path
) -> None:
    before = sorted(user_folder().iterdir())
    assert "no deleted style" in failed(do(shelf.restore))
    assert "letter or a digit" in failed(do(lambda: shelf.make(own, "—!")))
    assert "among your own" in failed(do(lambda: shelf.rename(MINISTRY, "Ours")))
    assert "among your own" in failed(do(lambda: shelf.delete(MINISTRY, "Ministry")))
    assert "among your own" in failed(do(lambda: shelf.duplicate(MINISTRY, "Ours")))
    assert sorted(user_folder().iterdir()) == before
    assert (MINISTRY / "style.yml").is_file()


def test_a_style_that_others_are_based_on_is_not_deleted(shelf: Shelf, do: Do, own: Path) -> None:
    done(do(lambda: shelf.make(own, "Quay note")))
    assert "'quay-note' is based on it" in failed(do(lambda: shelf.delete(own, "Harbour note")))
    assert own.is_dir()


def test_a_style_handed_on_is_the_same_one_elsewhere(
    shelf: Shelf, do: Do, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own / "style.css").write_text("p { color: #7a1fa2 }\n", encoding="utf-8")
    pack = tmp_path / "harbour.zip"
    told = done(do(lambda: shelf.hand_on(own, str(pack))))
    assert told.what == "exported"
    assert str(pack) in told.words
    texts = read_texts(own)
    monkeypatch.setenv("BRIEFING_DESK_DATA", str(tmp_path / "elsewhere"))
    brought = done(do(lambda: shelf.bring_in(str(pack))))
    assert brought.folder == tmp_path / "elsewhere" / "styles" / "harbour-note"
    assert "harbour-note" in brought.words
    assert read_texts(brought.folder) == texts


def test_a_pack_that_is_none_and_a_place_that_takes_none_are_told(
    shelf: Shelf, do: Do, own: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.zip").write_bytes(b"no zip")
    assert failed(do(lambda: shelf.bring_in(str(tmp_path / "a.zip"))))
    assert failed(do(lambda: shelf.bring_in(str(tmp_path / "gone.zip"))))
    assert failed(do(lambda: shelf.hand_on(own, str(tmp_path / "a.zip" / "b.zip"))))


def test_a_picture_comes_into_the_style_under_a_plain_name(
    shelf: Shelf, do: Do, own: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "Mark of Tolvik (1).SVG"
    picture.write_bytes(b"<svg/>")
    told = done(do(lambda: shelf.add_picture(own, str(picture))))
    assert told.words == "mark-of-tolvik-1.svg"
    assert (own / told.words).read_bytes() == b"<svg/>"
    assert "cannot be read" in failed(
        do(lambda: shelf.add_picture(own, str(tmp_path / "gone.png")))
    )


def test_what_is_no_font_is_refused_and_left_out(
    shelf: Shelf, do: Do, own: Path, tmp_path: Path
) -> None:
    (tmp_path / "plain.ttf").write_bytes(b"no font")
    assert "no font" in failed(do(lambda: shelf.add_font(own, str(tmp_path / "plain.ttf"))))
    assert "ends in" in failed(do(lambda: shelf.add_font(own, str(tmp_path / "plain.txt"))))
    assert not (own / "fonts" / "plain.ttf").exists()


def test_all_styles_are_listed_and_found_by_their_folders(
    shelf: Shelf, qtbot: QtBot, own: Path
) -> None:
    assert shelf.entry(own) is None, "nobody has looked yet"
    with qtbot.waitSignal(shelf.listed):
        shelf.list_all()
    found = shelf.entry(own)
    assert found is not None
    assert found.folder == own
    assert shelf.entry(MINISTRY) is not None
    assert shelf.entry(own / "fonts") is None
    assert not shelf.busy


# --- the texts of a style -------------------------------------------------------------------


def test_texts_are_read_without_marks_and_links_and_hidden_files_are_not(tmp_path: Path) -> None:
    style = tmp_path / "harbour"
    (style / "blocks").mkdir(parents=True)
    (style / "__pycache__").mkdir()
    (style / "style.yml").write_bytes(b"\xef\xbb\xbftitle: Caf\xc3\xa9\r\n")
    (style / "blocks" / "brief.J2").write_text("{{ x }}", encoding="utf-8")
    (style / "mark.png").write_bytes(b"\x89PNG")
    (style / ".hidden.css").write_text("x", encoding="utf-8")
    (style / "__pycache__" / "a.pyc").write_bytes(b"\xff")
    (tmp_path / "other.css").write_text("secret", encoding="utf-8")
    (style / "linked.css").symlink_to(tmp_path / "other.css")
    texts, others = read_texts(style)
    assert texts == {"style.yml": "title: Café\r\n", "blocks/brief.J2": "{{ x }}"}
    assert others == ("mark.png",)


def test_a_text_that_is_no_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "style.yml").write_text("title: Harbour\n", encoding="utf-8")
    (tmp_path / "style.css").write_bytes(b"/* caf\xe9 */")
    with pytest.raises(StyleError, match=r"style\.css.*not UTF-8"):
        read_texts(tmp_path)
