"""The checks as a user meets them: read, unfold, go there, put right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing.checks.check import Leads, check
from tests.ui.driving import Window
from tests.ui.invented import BRIEF
from ui.checks.model import ChecksModel, Row, rows_of, spoken
from ui.checks.view import ChecksView
from ui.shell.pane import CloseButton


def row_of(window: Window, kind: str, key: str = "") -> int:
    rows = window.session.checks.model.rows
    return next(
        n
        for n, row in enumerate(rows)
        if row.finding.kind == kind and (not key or row.finding.key == key)
    )


def click(window: Window, number: int) -> None:
    view: ChecksView = window.session.checks.view
    index = view.model().index(number, 0)
    view.scrollTo(index)
    place = view.visualRect(index).center()
    window.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_entries_unfold_and_lead_to_their_line(window: Window) -> None:
    checks = window.session.checks
    assert "to look at" in window.main.checks._note.text()
    window.press("Ctrl+5")
    assert QApplication.focusWidget() is checks.view
    head = row_of(window, "one source")
    before = len(checks.model.rows)
    click(window, head)
    assert len(checks.model.rows) == before + checks.model.rows[head].finding.count
    first = checks.model.rows[head + 1]
    assert first.inside
    assert first.finding.leads is Leads.LINE
    click(window, head + 1)
    row = window.session.draft.view.current
    assert row is not None
    assert row.key == first.finding.key
    assert window.session.source.view.highlighted
    assert window.main.draft.isAncestorOf(QApplication.focusWidget())


def test_the_keyboard_unfolds_folds_and_goes_there(window: Window) -> None:
    checks = window.session.checks
    window.press("Ctrl+5")
    checks.view.setCurrentIndex(checks.model.index(row_of(window, "one source"), 0))
    before = len(checks.model.rows)
    window.press("Right")
    assert len(checks.model.rows) > before
    window.press("Down")
    inside = checks.view.current
    assert inside is not None
    assert inside.inside
    window.press("Return")
    assert window.session.draft.view.current is not None
    assert window.session.draft.view.current.key == inside.finding.key
    window.press("Ctrl+5")
    window.press("Left")
    assert checks.view.current is not None
    assert checks.view.current.is_head
    window.press("Left")
    assert len(checks.model.rows) == before
    window.press("Ctrl+Shift+N")
    window.wait_until_idle()
    assert window.main.checks.hint
    assert checks.model.rows == ()


def test_what_is_put_right_is_asked_no_more(window: Window) -> None:
    session = window.session
    desk = session.history.desk
    line = session.brief.points[0]  # type: ignore[union-attr]
    session.history.change("reword", desk.with_reworded(line.id, "These are other words."))
    window.wait_for_pages()
    assert session.checks.model.rows[row_of(window, "edited")].finding.key == line.id
    window.press("Ctrl+Z")
    window.wait_for_pages()
    assert "edited" not in {row.finding.kind for row in session.checks.model.rows}
    article = desk.entries[0].original.id
    session.history.change("undate", desk.with_date(article, date(2025, 6, 2), assumed=True))
    window.wait_for_pages()
    click(window, row_of(window, "undated"))
    assert session.articles.view.current == article
    assert window.main.articles.isAncestorOf(QApplication.focusWidget())


def test_lines_without_room_and_fields(window: Window) -> None:
    session = window.session
    session.styles.use("intelligence")
    window.wait(lambda: "marking" in {row.finding.kind for row in session.checks.model.rows})
    window.wait_for_pages()
    click(window, row_of(window, "marking"))
    assert QApplication.focusWidget() is session.draft.details.marking_edit
    window.bot.keyClicks(session.draft.details.marking_edit, "OFFICIAL")
    window.wait_for_pages()
    assert "marking" not in {row.finding.kind for row in session.checks.model.rows}
    session.commands.set_pages(0.5)
    window.wait_for_pages()
    entry = session.checks.model.rows[row_of(window, "left out")].finding
    assert session.preview.pages is not None
    assert {one.key for one in entry.inside or (entry,)} == set(
        session.preview.pages.reply.left_out
    )


def test_what_is_open_is_told_by_kind(window: Window) -> None:
    checks = window.session.checks
    told = checks.waiting_words
    assert sum(count for _, count in told) == checks.open
    row = row_of(window, "one source")
    assert (checks.model.rows[row].words, checks.open) in told
    head = checks.model.rows[row].finding
    assert head.inside
    checks.ticked.emit(head.inside[0].marks, True)
    assert any(count == len(head.inside) - 1 for _, count in checks.waiting_words)
    assert checks.model.rows[row].mild, "a ring, as in the margin"
    window.action("to_checks").trigger()
    assert window.main.checks.isVisible()
    window.bot.mouseClick(window.main.checks.findChild(CloseButton), Qt.MouseButton.LeftButton)
    assert window.main.checks.isHidden()


def test_the_model(qtbot: QtBot) -> None:
    lines = (BRIEF.points[0], replace(BRIEF.points[0], id="point-2"))
    brief = replace(BRIEF, points=tuple(replace(line, support=()) for line in lines))
    findings = check(brief)
    model = ChecksModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(rows_of(findings, frozenset({"one source"})))
    model.show(rows_of(findings, frozenset()))
    head = next(row for row in model.rows if row.is_head)
    assert spoken(head).startswith("To look at. ")
    assert spoken(head).endswith("folded")
    assert "folded" not in spoken(Row(head.finding.inside[0], inside=True))
