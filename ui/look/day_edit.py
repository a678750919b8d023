"""A field for a day, typed as one likes: "9 June 2025", "10.6.2025", "2025-06-10"."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from briefing.wording.typed_dates import typed_date
from ui.look import theme
from ui.look.dates import written
from ui.look.icon import icon
from ui.look.theme import GRID

MISTAKEN = "mistaken"
"""The property of a field that holds no day; the style sheet draws it."""


class DayEdit(QLineEdit):
    """Takes a day when Enter is pressed or the field is left; what is none stays, and is marked.

    ``day`` is the last one that was taken or set, None when there is none. Up and Down go a day
    on or back, Esc gives the day back, Alt+Down opens a calendar. ``start`` is where they and the
    calendar begin while there is no day.
    """

    day_chosen = Signal(object)
    """Another :class:`datetime.date` than before was typed or chosen."""
    refused = Signal(str)
    """What was typed is no day."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day: date | None = None
        self.start: date | None = None
        self._calendar: QCalendarWidget | None = None
        self.setAccessibleName(name)
        # the longest day of all months and languages, with the picture of the calendar
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("30. September 2000") + 6 * GRID)
        self.setPlaceholderText(self.tr("day month year"))
        self.picker = self.addAction(
            icon("calendar", theme.current().muted), QLineEdit.ActionPosition.TrailingPosition
        )
        self.picker.setText(self.tr("Choose in a calendar"))
        self.picker.setToolTip(self.tr("Choose in a calendar (Alt+Down)"))
        self.picker.triggered.connect(self.open_calendar)
        self.textEdited.connect(lambda _: self._mark(""))
        self.returnPressed.connect(self.take)

    # --- what it holds ------------------------------------------------------------------------

    def show_day(self, day: date | None) -> None:
        """Show a day without saying that it was chosen; what is being typed stays."""
        if day == self.day and self.isModified():
            return
        self.day = day
        self.setText(written(day) if day else "")
        self.setCursorPosition(0)
        self.setModified(False)
        self._mark("")

    @property
    def is_mistaken(self) -> bool:
        """Whether it holds something that is no day."""
        return bool(self.property(MISTAKEN))

    def take(self) -> bool:
        """Take what is typed; false, and it is marked, when that is no day."""
        if not self.isModified():
            return not self.is_mistaken
        text = self.text().strip()
        day = typed_date(text)
        if day is None:
            words = self.tr("“{}” is no date. Write it like {}.")
            self._mark(words.format(text, written(date.today())))
            self.refused.emit(text)
            return False
        self.choose(day)
        return True

    def choose(self, day: date) -> None:
        """Take a day, and say so when it is another one."""
        before = self.day
        self.setModified(False)
        self.show_day(day)
        if day != before:
            self.day_chosen.emit(day)

    def _mark(self, mistake: str) -> None:
        self.setProperty(MISTAKEN, bool(mistake))
        self.setToolTip(mistake)
        self.setAccessibleDescription(mistake)
        self.style().polish(self)

    # --- the calendar -------------------------------------------------------------------------

    def open_calendar(self) -> None:
        """Let the day be chosen in a calendar."""
        if self._calendar is None:
            self._calendar = QCalendarWidget(self)
            # a click elsewhere closes it
            self._calendar.setWindowFlag(Qt.WindowType.Popup)
            self._calendar.setAccessibleName(self.tr("Calendar"))
            header = QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
            self._calendar.setVerticalHeaderFormat(header)
            self._calendar.clicked.connect(self._pick)
            self._calendar.activated.connect(self._pick)
        day = typed_date(self.text()) or self.day or self.start or date.today()
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        self._calendar.show()
        self._calendar.setFocus()

    @property
    def calendar(self) -> QCalendarWidget | None:
        """The calendar, None before it was ever opened."""
        return self._calendar

    def _pick(self, day: QDate) -> None:
        if self._calendar is not None and self._calendar.isVisible():
            self._calendar.hide()
            self.choose(date(day.year(), day.month(), day.day()))

    # --- what Qt calls ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from day to day, Alt+Down opens the calendar, Esc takes nothing."""
        # up is later, as in Qt's own fields for dates
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        elif step:
            day = typed_date(self.text()) or self.day or self.start
            if day is not None:
                self.choose(day + timedelta(step))
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self.setModified(False)
            self.show_day(self.day)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere takes what is typed."""
        super().focusOutEvent(event)
        # its own calendar is such a popup: the user has not left
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.take()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.picker.setIcon(icon("calendar", theme.current().muted))
