"""The table of outlets, days and titles: typed and pasted, refused or one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefing.desk.state import Desk
from tests.ui.invented import article
from ui.app.main import application
from ui.articles.dating import DatesDialog, DatesModel
from ui.articles.details import Correction

DESK = Desk().with_articles([article("a"), article("b", day=None), article("c", day=None)])


def test_the_model(qtbot: QtBot) -> None:
    model = DatesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_desk(DESK)
    told: list[tuple[Correction, ...]] = []
    refused: list[str] = []
    model.corrected.connect(told.append)
    model.refused.connect(refused.append)
    assert model.index(0, 1).data() == "1 June 2025"
    assert model.setData(model.index(1, 1), "10.6.2025")
    assert told[0][0].corrections.published == date(2025, 6, 10)
    assert not model.setData(model.index(1, 1), "6/9/2025")
    assert refused[-1] == "6/9/2025"
    assert model.setData(model.index(2, 0), "Wolm Herald")
    assert told[1][0].corrections.outlet == "Wolm Herald"
    assert model.setData(model.index(0, 1), "1 June 2025"), "the same day is no change"
    assert model.setData(model.index(1, 1), ""), "nothing is none still"
    assert len(told) == 2


def test_an_article_without_a_title_is_told_by_its_file(qtbot: QtBot) -> None:
    model = DatesModel()
    model.show_desk(Desk().with_articles([replace(article("a"), title="", outlet="")]))
    place = model.index(0, 2)
    assert place.data() == article("a").name
    assert place.data(Qt.ItemDataRole.EditRole) == "", "there is nothing to change"
    assert model.index(0, 0).data() == ""
    model.show_desk(DESK)
    said = model.index(0, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert said.splitlines() == [article("a").title, article("a").name]


def test_lines_of_the_clipboard_fill_a_column(qtbot: QtBot) -> None:
    application()
    host = QWidget()
    qtbot.addWidget(host)
    dialog = DatesDialog(host)
    told: list[tuple[Correction, ...]] = []
    dialog.model.corrected.connect(told.append)
    dialog.open_at(DESK)
    assert dialog.table.currentIndex().row() == 1, "the first one without a date"
    dialog.table.closePersistentEditor(dialog.table.currentIndex())
    QGuiApplication.clipboard().setText("9 June 2025\r\n2025-06-08\r\n")
    QTest.keyClick(dialog.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [[one.corrections.published for one in step] for step in told] == [
        [date(2025, 6, 9), date(2025, 6, 8)]
    ]
    QGuiApplication.clipboard().setText("9 June 2025\nsome day")
    QTest.keyClick(dialog.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(told) == 1, "all of it or nothing"
    assert "some day" in dialog.mistake.text()
    dialog.reject()


def test_a_block_of_a_spreadsheet_fills_the_columns(qtbot: QtBot) -> None:
    model = DatesModel()
    model.show_desk(DESK)
    told: list[tuple[Correction, ...]] = []
    refused: list[str] = []
    model.corrected.connect(told.append)
    model.refused.connect(refused.append)
    assert model.take(
        model.index(0, 0), ("Wolm Post\t9 June 2025\tThe depot", "Tram Letter\t8.6.2025")
    )
    (step,) = told
    first, second = (one.corrections for one in step)
    assert (first.outlet, first.published, first.title) == (
        "Wolm Post",
        date(2025, 6, 9),
        "The depot",
    )
    assert (second.outlet, second.published, second.title) == (
        "Tram Letter",
        date(2025, 6, 8),
        None,
    )
    assert not model.take(model.index(0, 0), ("Wolm Post\t9/6/2025", "Tram Letter\t8.6.2025"))
    assert refused[-1] == "9/6/2025"
    assert len(told) == 1, "all of it or nothing"
