"""The field for a day: what is typed is taken or refused, never something else."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.app.main import application
from ui.look.dates import written
from ui.look.day_edit import DayEdit

TENTH = date(2025, 6, 10)


class Form:
    """The field and another one to go to."""

    def __init__(self, bot: QtBot) -> None:
        application()
        self.top = QWidget()
        bot.addWidget(self.top)
        self.edit = DayEdit("Day")
        self.other = QLineEdit()
        column = QVBoxLayout(self.top)
        column.addWidget(self.edit)
        column.addWidget(self.other)
        self.chosen: list[date] = []
        self.edit.show_day(date(2026, 11, 29))
        self.edit.day_chosen.connect(self.chosen.append)
        self.top.show()
        self.top.activateWindow()
        bot.waitUntil(self.top.isActiveWindow)
        self.edit.setFocus()

    def type_over(self, text: str) -> None:
        QTest.keyClick(self.edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(self.edit, text)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    return Form(qtbot)


@pytest.mark.parametrize("text", ["10 Jun 2025", "10.6.2025", "2025-06-10", "10 June 2025"])
def test_what_is_typed_over_a_day_is_taken(form: Form, text: str) -> None:
    form.type_over(text)
    assert form.chosen == [], "not while it is being typed"
    QTest.keyClick(form.edit, Qt.Key.Key_Tab)
    assert form.other.hasFocus(), "one Tab leaves"
    assert form.chosen == [TENTH]
    assert form.edit.text() == written(TENTH) == "10 June 2025"


def test_what_is_no_day_is_refused_and_stays_to_be_mended(form: Form) -> None:
    form.type_over("31 June 2025")
    QTest.keyClick(form.edit, Qt.Key.Key_Return)
    assert form.chosen == []
    assert form.edit.is_mistaken
    assert "31 June 2025" in form.edit.accessibleDescription()
    assert form.edit.text() == "31 June 2025"
    form.edit.show_day(date(2026, 11, 29))
    assert form.edit.text() == "31 June 2025", "what is typed is not taken away"
    QTest.keyClick(form.edit, Qt.Key.Key_Escape)
    assert form.edit.text() == written(date(2026, 11, 29))
    assert not form.edit.is_mistaken


def test_clicks_place_the_caret_and_change_nothing(form: Form) -> None:
    for x in (4, 10, 30):
        QTest.mouseClick(
            form.edit, Qt.MouseButton.LeftButton, pos=QPoint(x, form.edit.height() // 2)
        )
    assert form.chosen == []
    assert form.edit.day == date(2026, 11, 29)


def test_up_and_down_go_from_day_to_day(form: Form) -> None:
    QTest.keyClick(form.edit, Qt.Key.Key_Up)
    QTest.keyClick(form.edit, Qt.Key.Key_Up)
    QTest.keyClick(form.edit, Qt.Key.Key_Down)
    assert form.chosen == [date(2026, 11, 30), date(2026, 12, 1), date(2026, 11, 30)]


def test_the_calendar_shows_whole_numbers_and_is_chosen_from(form: Form) -> None:
    QTest.keyClick(form.edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = form.edit.calendar
    assert calendar is not None
    assert calendar.isVisible()
    assert calendar.selectedDate() == QDate(2026, 11, 29)
    table = calendar.findChild(QTableView)
    assert isinstance(table, QTableView)
    metrics = table.fontMetrics()
    widths = [width for n in range(8) if (width := table.columnWidth(n))]
    assert len(widths) == 7
    assert min(widths) >= metrics.horizontalAdvance("30") + 4
    names = [str(table.model().index(0, n).data()) for n in range(8)]
    assert any(name.startswith("Mon") for name in names)
    calendar.setSelectedDate(QDate(2025, 6, 10))
    calendar.activated.emit(calendar.selectedDate())
    assert form.chosen == [TENTH]
    assert not calendar.isVisible()


def test_a_day_is_written_as_the_language_writes_it() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        assert written(TENTH) == "10. Juni 2025"
    finally:
        QLocale.setDefault(before)
