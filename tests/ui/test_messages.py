"""Messages are of the present: what was mended, or belongs to another note, is told no more."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from tests.ui.driving import Opener, Window, text
from tests.ui.test_selection import articles

STORY = "The quay at Wolm stays shut until 9 June 2025, the harbour office said.\n"


def fresh(opener: Opener) -> Window:
    window = opener("--date", "2025-06-10")
    window.wait_for_pages()
    window.session.dossiers.new()
    window.wait_until_idle()
    return window


def add(window: Window, *paths: Path | str) -> None:
    window.session.receiving.add_paths([str(path) for path in paths])
    window.wait_until_idle()


def test_each_note_tells_of_its_own_unread_files(opener: Opener, tmp_path: Path) -> None:
    window = fresh(opener)
    first, second = tmp_path / "first-note.txt", tmp_path / "second-note.txt"
    for path in (first, second):
        path.write_bytes(b"")
    add(window, first)
    assert first.name in window.messages
    window.session.dossiers.new()
    window.wait_until_idle()
    assert not window.messages
    add(window, second)
    assert second.name in window.messages
    assert first.name not in window.messages


def test_a_file_that_can_be_read_after_all_is_told_no_more(opener: Opener, tmp_path: Path) -> None:
    window = fresh(opener)
    late, never = tmp_path / "late.txt", tmp_path / "never.txt"
    for path in (late, never):
        path.write_bytes(b"")
    add(window, late, never)
    assert window.messages == "2 files could not be read"
    late.write_text(STORY, encoding="utf-8")
    add(window, late)
    assert never.name in window.messages
    assert late.name not in window.messages
    never.write_text(f"{STORY}\n{STORY}", encoding="utf-8")
    add(window, never)
    assert not window.messages


def test_nothing_to_paste_is_told_until_there_is(opener: Opener) -> None:
    window = fresh(opener)
    QGuiApplication.clipboard().setMimeData(QMimeData())
    window.action("paste").trigger()
    assert "no text" in window.messages
    QGuiApplication.clipboard().setMimeData(text(STORY))
    window.action("paste").trigger()
    window.wait_until_idle()
    assert not window.messages


def test_the_status_is_of_the_last_step(opener: Opener, tmp_path: Path) -> None:
    window = fresh(opener)
    add(window, *articles(tmp_path)[:1])
    window.wait_for_pages()
    session = window.session
    target = tmp_path / "note.pdf"
    window.answer_target(target)
    window.action("export").trigger()
    window.wait(target.is_file)
    window.wait_until_idle()
    assert "note.pdf" in session.tools.status.text()
    window.action("mark_draft").trigger()
    window.wait_until_idle()
    assert not session.tools.status.text(), "the note is another one now"
    assert "Saved “note.pdf”." in window.messages, "the file can be opened still"
    window.action("copy_mail").trigger()
    window.wait_until_idle()
    window.wait(lambda: "Copied" in session.tools.status.text())
    session.history.undo()
    assert not session.tools.status.text()
