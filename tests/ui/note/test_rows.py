"""The brief as rows, and the rows as a model."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing.desk.state import Desk
from briefing.model.edits import Edits
from tests.ui.counting import calls
from tests.ui.invented import BRIEF, TEXT, article
from ui.note.model import DraftModel
from ui.note.rows import Row, State, rows_of, when
from ui.note.view import DraftView
from ui.source.trail import trail


@pytest.fixture(autouse=True)
def english() -> None:
    QLocale.setDefault(QLocale("en_GB"))


def test_each_line_of_the_brief_is_a_row_under_its_heading() -> None:
    rows = rows_of(BRIEF, None, Desk(), frozenset())
    assert [row.key for row in rows if row.line] == [
        "point-1", "figure-1", "date-1", "person-1", "quote-1",
    ]  # fmt: skip
    assert [row.text for row in rows if row.heading][:2] == ["Points", "Figures"]
    figure = next(row for row in rows if row.key == "figure-1")
    assert (figure.lead, figure.note) == ("12 percent", "Ferry fares  ·  September")
    assert next(row for row in rows if row.key == "date-1").lead == "September 2025"
    assert next(row for row in rows if row.key == "person-1").text == "harbour director"


def test_lines_without_room_and_lines_taken_out() -> None:
    desk = Desk().with_dropped("points", BRIEF.points[0])
    rows = rows_of(BRIEF, None, desk, frozenset({"quote-1"}))
    states = {row.key: row.state for row in rows if row.line}
    assert states["quote-1"] is State.OVER
    assert states["point-1"] is State.DROPPED
    assert [row.key for row in rows if row.line].count("point-1") == 1
    assert rows[-1].key == "point-1"


def test_a_line_that_was_dropped_can_be_shown_when_the_brief_has_it_no_more() -> None:
    desk = Desk().with_dropped("points", BRIEF.points[0])
    rows = rows_of(replace(BRIEF, points=()), None, desk, frozenset())
    assert rows[-1].text == BRIEF.points[0].text


def test_a_line_that_was_dropped_leads_to_its_words_whatever_their_number_is_now() -> None:
    line = replace(BRIEF.figures[0], id=f"figure-b-{TEXT.index('12')}-{TEXT.index('12') + 10}")
    desk = Desk().with_articles([article("a"), article("b")]).with_dropped("figures", line)
    rows = rows_of(BRIEF, None, desk, frozenset())
    assert rows[-1].line is not None
    (passage,) = trail(rows[-1].line, BRIEF, desk)
    assert passage.article == "b"
    assert TEXT[passage.start : passage.end] == "12 percent"
    alone = replace(BRIEF, sources=BRIEF.sources[:1])
    rows = rows_of(alone, None, desk, frozenset())
    assert rows[-1].line is not None
    assert rows[-1].line.marks == ()


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2025, 6, 10), date(2025, 6, 10), "10 June 2025"),
        (date(2025, 2, 1), date(2025, 2, 28), "February 2025"),
        (date(2025, 1, 1), date(2025, 12, 31), "2025"),
        (date(2025, 6, 9), date(2025, 6, 15), "9 June – 15 June 2025"),
        (date(2025, 12, 1), date(2026, 12, 31), "1 December – 31 December 2026"),
        (None, None, "in September"),
    ],
)
def test_dates_are_as_precise_as_the_source(
    first: date | None, last: date | None, words: str
) -> None:
    assert when(replace(BRIEF.deadlines[0], start=first, end=last)) == words


def test_the_model(qtbot: QtBot) -> None:
    model = DraftModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    rows = rows_of(BRIEF, None, Desk(edits=Edits(pinned=("point-1",))), frozenset())
    model.show(rows)
    with qtbot.assertNotEmitted(model.modelReset):
        model.show(rows)
    assert model.rowCount() == len(rows)
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsEnabled
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable
    assert rows[model.row_of("quote-1")].text == f"“{BRIEF.quotes[0].text}”"
    assert model.row_of("") == -1
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "source 1. also in source 2" in spoken
    assert "pinned" in spoken
    assert tester.model() is model


def test_ten_thousand_rows_are_shown_at_once(qtbot: QtBot) -> None:
    words = "Ferry fares on the Aske will rise in September, said the harbour director on Monday."
    rows = tuple(
        Row("points", f"{n}. {words}", line=replace(BRIEF.points[0], id=f"point-{n}"))
        for n in range(10_000)
    )
    model = DraftModel()
    view = DraftView(model)
    qtbot.addWidget(view)
    view.resize(560, 700)
    with qtbot.waitExposed(view):
        view.show()

    def show() -> None:
        view.show_rows(rows)
        QApplication.sendPostedEvents()
        view.grab()

    # about one for each row; to lay all of them out takes tens for each
    assert calls(show) < 40_000
    assert model.rowCount() == 10_000
    view.show_rows(())  # the rest would be laid out while the test's objects go
