"""Going on with a PDF: its note and its articles are a new dossier in another window."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt

from briefing.model.brief import SECTIONS, Brief
from tests.ui.driving import Opener, Window, urls
from tests.ui.test_exports import export, sheet
from ui.shell import dialogs


def lines(brief: Brief | None, gone: frozenset[str] = frozenset()) -> list[tuple[str, str, str]]:
    assert brief is not None
    return [
        (section, line.id, line.text)
        for section in SECTIONS
        for line in getattr(brief, section)
        if line.id not in gone
    ]


def printed(window: Window) -> list[tuple[str, str, str]]:
    """The lines on the pages."""
    window.wait_for_pages()
    pages = window.session.preview.pages
    assert pages is not None
    style = window.session.styles.style
    assert style is not None
    shown = {one.id for one in style.sections}
    found = lines(pages.brief, frozenset(pages.reply.left_out))
    return [one for one in found if one[0] in shown]


def write(window: Window, folder: Path, name: str, *, sources: bool) -> Path:
    """Export the note as a user does, with what it carries."""
    dialog = sheet(window)
    dialog.folder_edit.setText(str(folder))
    dialog.name_edit.setText(name)
    if not dialog.note_box.isChecked():
        dialog.note_box.click()
    if dialog.sources_box.isChecked() != sources:
        dialog.sources_box.click()
    return export(window, dialog)


def worked_on(window: Window) -> None:
    """A note as an analyst leaves it."""
    window.wait_for_pages()
    session = window.session
    assert session.brief is not None
    points = session.brief.points
    desk = session.history.desk.with_reworded(points[1].id, "In other words.")
    desk = desk.with_dropped("points", points[2])
    desk = desk.with_own(desk.next_own, "next_steps", "Call the harbour.")
    desk = desk.with_choice("title", "Ours").with_choice("draft", "Draft 2")
    session.history.change("work", desk)
    window.wait_for_pages()


def test_a_note_is_opened_from_its_pdf_and_worked_on(
    opener: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = opener("--samples", "--style", "newsroom")
    worked_on(first)
    before = printed(first)
    bare = first.session.history.desk
    pdf = write(first, tmp_path, "note", sources=True)
    first.main.close()
    # a colleague's machine
    monkeypatch.setenv("BRIEFING_DESK_DATA", str(tmp_path / "colleague"))
    window = opener(str(pdf))
    window.wait(lambda: "open as a new note" in window.messages)
    assert printed(window) == before
    session = window.session
    assert session.dossiers.untitled
    assert session.styles.key == "newsroom"
    assert (session.history.desk.choices.title, session.history.desk.choices.draft) == (
        "Ours",
        "Draft 2",
    )
    assert {e.original.id for e in session.history.desk.entries} == {
        e.original.id for e in bare.entries
    }
    assert session.brief is not None
    reworded = next(one for one in session.brief.points if one.text == "In other words.")
    assert reworded.original
    assert not session.history.can_undo
    window.bot.keyClick(session.draft.details.title_edit, Qt.Key.Key_End)
    window.bot.keyClicks(session.draft.details.title_edit, " and theirs")
    window.wait(lambda: session.history.desk.choices.title == "Ours and theirs")
    window.wait_for_pages()
    window.press("Ctrl+Z", session.draft.view)
    window.wait(lambda: session.history.desk.choices.title == "Ours")
    assert printed(window) == before
    again = write(window, tmp_path, "again", sources=True)
    assert sorted(pypdf.PdfReader(again).attachments) == sorted(pypdf.PdfReader(pdf).attachments)
    assert [page.extract_text() for page in pypdf.PdfReader(again).pages] == [
        page.extract_text() for page in pypdf.PdfReader(pdf).pages
    ]


def test_a_note_without_its_articles_is_the_earlier_one(window: Window, tmp_path: Path) -> None:
    pdf = write(window, tmp_path, "note", sources=False)
    note = lines(window.session.brief)
    window.patch.setattr(dialogs, "ask_dossier", lambda *arguments: arguments[-1](pdf))
    window.action("open").trigger()
    window.wait(lambda: "not the articles it rests on" in window.messages)
    desk = window.session.history.desk
    assert not desk.entries
    assert desk.earlier is not None
    assert {key for _, key, _ in lines(desk.earlier)} <= {key for _, key, _ in note}


def test_any_other_pdf_is_an_article_and_a_damaged_note_is_told(
    window: Window, tmp_path: Path
) -> None:
    plain = write(window, tmp_path, "plain", sources=False)
    writer = pypdf.PdfWriter()
    for page in pypdf.PdfReader(plain).pages:
        writer.add_page(page)
    article = tmp_path / "article.pdf"
    writer.write(article)
    names = window.names
    window.drop(urls(article))
    window.wait(lambda: "article.pdf" in window.names)
    assert set(names) < set(window.names)
    window.wait_for_pages()
    writer.add_attachment("brief.json", b'{"title": 3}')
    damaged = tmp_path / "damaged.pdf"
    writer.write(damaged)
    names = window.names
    window.drop(urls(damaged))
    window.wait(lambda: "the note that this PDF carries is damaged" in window.messages)
    assert window.names == names
