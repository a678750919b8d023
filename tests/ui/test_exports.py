"""Exporting as a user does: the sheet, every format, never over others' files, again, by mail."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefing.model.formats import FILES, Format, ending
from briefing.worker.failure import Failure
from tests.ui.driving import Window
from ui.app import settings
from ui.export.dialog import Answer, ExportDialog, Proposal, ask_export
from ui.export.exporting import Wish
from ui.shell.notices import Notice


def keys(window: Window, combination: str) -> None:
    """Press keys in the window, which a sheet may have covered just now."""
    window.main.activateWindow()
    window.wait(window.main.isActiveWindow)
    window.press(combination, window.main)


def sheet(window: Window) -> ExportDialog:
    """The open sheet."""
    keys(window, "Ctrl+E")
    window.wait(lambda: isinstance(QApplication.activeModalWidget(), ExportDialog))
    found = QApplication.activeModalWidget()
    assert isinstance(found, ExportDialog)
    return found


def choose(dialog: ExportDialog, form: Format) -> None:
    dialog.form_box.setCurrentIndex(dialog.form_box.findData(form))


def press(window: Window, words: str) -> None:
    """Press the button of a message."""
    notices = window.session.tools.notices
    (button,) = (
        one
        for notice in notices.findChildren(Notice)
        for one in notice.findChildren(QPushButton)
        if words in one.text() and not notice.isHidden()
    )
    window.bot.mouseClick(button, Qt.MouseButton.LeftButton)


def export(window: Window, dialog: ExportDialog) -> Path:
    """Export, and give the file that was written."""
    target = dialog.answer.wish.target
    with window.bot.waitSignal(window.session.exporter.exported, timeout=60_000):
        window.bot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    return target


def test_every_format_from_the_sheet(window: Window, tmp_path: Path) -> None:
    signs = {
        Format.PDF: b"%PDF",
        Format.ARCHIVE: b"%PDF",
        Format.DOCX: b"PK",
        Format.HTML: b"<!doctype html>",
        Format.ARCHIVE_2A: b"%PDF",
        Format.MARKDOWN: b"# ",
        Format.FOOTNOTES: b"# ",
        Format.JSON: b"{",
        Format.SLIDE: b"PK",
        Format.DRAFT: b"",
        Format.CSL: b"[",
        Format.RIS: b"TY  - ",
        Format.BIBTEX: b"@",
        Format.CALENDAR: b"BEGIN:VCALENDAR",
        Format.FIGURES_CSV: b"",
        Format.FIGURES_XLSX: b"PK",
    }
    assert signs.keys() == set(FILES)
    assert window.session.brief is not None
    for form, sign in signs.items():
        dialog = sheet(window)
        assert "2025-06-10" in dialog.name_edit.text()
        dialog.folder_edit.setText(str(tmp_path))
        dialog.name_edit.setText(f"note {form.value}")
        choose(dialog, form)
        assert dialog.suffix_label.text() == ending(form)
        target = export(window, dialog)
        assert target.read_bytes().startswith(sign)
        assert QApplication.activeModalWidget() is None
        assert f"Saved “{target.name}”." in window.messages
        assert str(target) in window.session.dossiers.exports
    assert len(list(tmp_path.glob("note *"))) == len(signs)
    assert "pdfaid" in (tmp_path / "note archive.pdf").read_bytes().decode("latin-1")
    assert "word/document.xml" in ZipFile(tmp_path / "note docx.docx").namelist()


def test_again_in_one_key_and_never_over_the_file_of_somebody_else(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    foreign = tmp_path / "note.pdf"
    foreign.write_bytes(b"of a colleague")
    settings.set_text("folders/exports", str(tmp_path / "gone"))
    assert window.session.exports.suggestion().target.parent.is_dir()
    dialog = sheet(window)
    dialog.folder_edit.setText(str(tmp_path))
    dialog.name_edit.setText("note")
    choose(dialog, Format.PDF)
    assert "note 2.pdf" in dialog.remark.text()
    dialog.note_box.click()
    dialog.sources_box.click()
    target = export(window, dialog)
    assert target == tmp_path / "note 2.pdf"
    assert foreign.read_bytes() == b"of a colleague"
    names = list(PdfReader(target).attachments)
    assert "brief.json" in names
    assert len(names) > 1
    press(window, "Show in folder")
    assert [url.toLocalFile() for url in opened] == [str(tmp_path)]
    first = target.read_bytes()
    window.bot.keyClicks(window.session.draft.details.title_edit, "Another title")
    with window.bot.waitSignal(window.session.exporter.exported, timeout=60_000):
        keys(window, "Ctrl+Shift+E")
    assert target.read_bytes() != first
    window.wait_for_pages()
    target.write_bytes(b"changed by somebody")
    keys(window, "Ctrl+Shift+E")
    window.wait(lambda: "changed by somebody else" in window.messages)
    assert target.read_bytes() == b"changed by somebody"
    with window.bot.waitSignal(window.session.exporter.exported, timeout=60_000):
        press(window, "note 3.pdf")
    assert (tmp_path / "note 3.pdf").read_bytes().startswith(b"%PDF")
    assert "changed by somebody else" not in window.messages


def test_annex_missing_letters_and_a_copy_for_an_e_mail(window: Window, tmp_path: Path) -> None:
    window.session.draft.details.marking_edit.setFocus()
    QGuiApplication.clipboard().setText("機密")
    window.press("Ctrl+V", window.session.draft.details.marking_edit)
    window.wait(lambda: len(window.session.checks.missing) == 2)
    dialog = sheet(window)
    dialog.folder_edit.setText(str(tmp_path))
    choose(dialog, Format.PDF)
    assert not dialog.export_button.isEnabled()
    choose(dialog, Format.HTML)
    assert dialog.export_button.isEnabled()
    choose(dialog, Format.PDF)
    dialog.boxes_box.click()
    dialog.annex_box.click()
    target = export(window, dialog)
    assert window.session.options.annex
    assert len(PdfReader(target).pages) > 2
    window.wait_for_pages()
    with window.bot.waitSignal(window.session.copier.copied, timeout=60_000):
        keys(window, "Ctrl+Shift+C")
    mime = QGuiApplication.clipboard().mimeData()
    html, plain = mime.html(), mime.text()
    del mime
    assert window.session.brief is not None
    assert window.session.brief.points[0].text.split(",")[0] in plain
    assert "<h3>" in html
    assert "機密" in html
    assert f"[{window.session.brief.sources[-1].number}]" in plain
    assert not window.session.tools.activity.isVisible()


def test_the_sheet_delivers_an_answer_or_none(qtbot: QtBot, tmp_path: Path) -> None:
    answers: list[Answer | None] = []
    (tmp_path / "mine.pdf").write_bytes(b"")
    own = {str(tmp_path / "mine.pdf")}
    proposal = Proposal(Wish(tmp_path / "mine.pdf"), own=own)
    parent = QWidget()
    qtbot.addWidget(parent)
    for accept in (True, False):
        dialog = ask_export(parent, proposal, answers.append)
        assert isinstance(dialog, ExportDialog)
        assert "Replaces" in dialog.remark.text()
        assert dialog.answer.wish.target == tmp_path / "mine.pdf"
        dialog.name_edit.setText("../../etc/passwd")
        assert dialog.answer.wish.target.parent == tmp_path
        dialog.folder_edit.setText(str(tmp_path / "nowhere"))
        assert not dialog.export_button.isEnabled()
        dialog.folder_edit.setText(str(tmp_path))
        if accept:
            qtbot.keyClick(dialog, Qt.Key.Key_Return)
            assert dialog.isVisible(), "it waits for what comes of it"
            dialog.finish()
        else:
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert answers[0] is not None
    assert answers[1] is None


def test_what_goes_wrong_is_said_and_mended_in_the_sheet(window: Window, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    dialog = sheet(window)
    dialog.folder_edit.setText(str(closed))
    dialog.name_edit.setText("note")
    closed.rmdir()  # between choosing and writing
    with window.bot.waitSignal(window.session.exporter.failed, timeout=60_000):
        window.bot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert "not exported" in dialog.remark.text() or "no folder" in dialog.remark.text()
    assert "not exported" not in window.messages
    dialog.folder_edit.setText(str(tmp_path))
    assert "not exported" not in dialog.remark.text()
    target = export(window, dialog)
    assert target.read_bytes().startswith(b"%PDF")
    assert QApplication.activeModalWidget() is None


def test_the_sheet_takes_up_what_the_export_found_out(qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "note.pdf"
    target.write_bytes(b"changed by somebody")
    waiting = [("One. " * 40, 1)] * 9
    dialog = ExportDialog(Proposal(Wish(target), own=[str(target)], waiting=waiting))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.checks_label.height() >= dialog.checks_label.heightForWidth(
        dialog.checks_label.width()
    )
    dialog.accept()
    assert not dialog.name_edit.isEnabled()
    dialog.show_failure(Failure("ForeignFile", "there is another"))
    assert dialog.name_edit.isEnabled()
    assert dialog.answer.wish.target.name == "note 2.pdf"
    dialog.show_failure(Failure("MissingGlyphs", "no font", characters="機"))
    assert not dialog.export_button.isEnabled()
    dialog.boxes_box.click()
    assert dialog.export_button.isEnabled()
    dialog.show_failure(Failure("OutputError", "the disk is full"))
    assert "the disk is full" in dialog.remark.text()
    dialog.form_box.setCurrentIndex(dialog.form_box.findData(Format.CSL))
    assert "the disk is full" not in dialog.remark.text()
    assert dialog.answer.wish.target.name == "note.csl.json"
    dialog.answer.wish.target.write_bytes(b"[]")
    dialog.name_edit.setText("note")
    assert not dialog.annex_box.isEnabled()
