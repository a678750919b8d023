"""A no-break space outlives every field, and a field that was only looked at changes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from briefing.desk.state import Desk
from briefing.model.article import EventKind, FigureKind
from briefing.model.brief import Citation, DateLine, FigureLine, Line, PersonLine, QuoteLine, Role
from tests.ui.invented import article
from ui.app.main import application
from ui.articles.dating import DatesModel
from ui.articles.details import Correction, DetailsForm
from ui.note.correcting import Correction as Corrected
from ui.note.correcting import CorrectPanel

TITLE = "Quay costs 12\u00a0million  crowns\nmore"
HERE = (Citation(1, 0, 9),)


def titled() -> Desk:
    return Desk().with_articles([replace(article("a"), title=TITLE, outlet="Post\u00a0A")])


def test_the_table_of_dates(qtbot: QtBot) -> None:
    model = DatesModel()
    model.show_desk(titled())
    told: list[tuple[Correction, ...]] = []
    model.corrected.connect(told.append)
    for column in (0, 1, 2):
        index = model.index(0, column)
        assert model.setData(index, str(index.data()))
    assert not told, "nothing was changed"
    assert model.setData(model.index(0, 2), "Quay costs 13\u00a0million")
    assert told[0][0].corrections.title == "Quay costs 13\u00a0million"


def test_the_facts_of_an_article(qtbot: QtBot) -> None:
    application()
    form = DetailsForm()
    qtbot.addWidget(form)
    told: list[Correction] = []
    form.corrected.connect(told.append)
    form.show_entry(titled().entries[0])
    edit = form.edits["title"]
    edit.end(False)
    QTest.keyClicks(edit, " ")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert not told
    QTest.keyClicks(edit, "now")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert [one.corrections.title for one in told] == ["Quay costs 12\u00a0million crowns more now"]


@pytest.mark.parametrize(
    "line",
    [
        FigureLine(
            id="figure-a-0-9",
            text="12\u00a0million",
            spans=HERE,
            kind=FigureKind.NUMBER,
            statement="It cost 12\u00a0million.",
            statement_spans=HERE,
            subject="costs of\nthe quay",
            period="May\u00a02025",
        ),
        PersonLine(
            id="person-a-0-9",
            text="Ida\u00a0Brandt",
            spans=HERE,
            roles=(Role(text="head  of the\u00a0quay", spans=()),),
        ),
        QuoteLine(
            id="quote-a-0-9",
            text="We\u00a0wait",
            spans=HERE,
            statement="",
            statement_spans=(),
            speaker="Ida\u00a0Brandt",
        ),
        DateLine(
            id="date-a-0-9",
            text="9\u00a0June",
            spans=HERE,
            kind=EventKind.SCHEDULED,
            timex="2025-06-09",
            statement="",
            statement_spans=(),
            start=date(2025, 6, 9),
            end=date(2025, 6, 9),
        ),
    ],
)
def test_putting_a_row_right(qtbot: QtBot, line: Line) -> None:
    application()
    host = QWidget()
    qtbot.addWidget(host)
    told: list[tuple[Corrected, ...]] = []
    panel = CorrectPanel(line, host)
    panel.corrected.connect(told.append)
    panel.save_button.click()
    assert not told, "nothing was changed"
    field, control, before = panel._fields[0]
    if isinstance(control, QLineEdit):
        control.setText(f"{before} again")
        panel.save_button.click()
        assert [(one.field, one.value) for one in told[0]] == [(field, f"{before} again")]
