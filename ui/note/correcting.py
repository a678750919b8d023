"""A small form to put a figure, a date or a person right, beside what the source says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing.model.brief import DateLine, FigureLine, Line, PersonLine, QuoteLine
from ui.look.day_edit import DayEdit
from ui.look.text_block import flat
from ui.look.theme import GRID
from ui.note.popover import Popover

_PRECISE = (
    ("day", "%Y-%m-%d", re.compile(r"\d{4}-\d\d-\d\d")),
    ("month", "%Y-%m", re.compile(r"\d{4}-\d\d")),
    ("year", "%Y", re.compile(r"\d{4}")),
)
"""How exact a date is: name, the TIMEX3 value as it is written and as a pattern."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A field of :class:`briefing.model.edits.Corrected` and its new value."""

    field: str
    value: str


def correctable(line: Line) -> bool:
    """Whether a line has fields that can be put right."""
    return isinstance(line, FigureLine | DateLine | PersonLine | QuoteLine)


class DayField(QWidget):
    """A date and how exact it is, as a TIMEX3 value."""

    def __init__(self, timex: str, start: date | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        day = start or date.today()
        self._timex = timex
        self.exact_box = QComboBox()
        self.exact_box.setAccessibleName(self.tr("How exact the date is"))
        names = {"day": self.tr("Day"), "month": self.tr("Month"), "year": self.tr("Year")}
        for name, *_ in _PRECISE:
            self.exact_box.addItem(names[name])
        self.day_edit = DayEdit(self.tr("Date"))
        self.day_edit.show_day(day)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.day_edit, 1)
        row.addWidget(self.exact_box)
        self.setFocusProxy(self.day_edit)
        known = [n for n, (*_, form) in enumerate(_PRECISE) if form.fullmatch(timex)]
        self.exact_box.setCurrentIndex(known[0] if known else 0)
        # a week or a quarter has no precision here: left alone, it stays what it is
        self._first = self._value()

    def _value(self) -> str:
        day = self.day_edit.day
        return day.strftime(_PRECISE[self.exact_box.currentIndex()][1]) if day else ""

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        return self._timex if self._value() == self._first else self._value()


class CorrectPanel(Popover):
    """The fields of a line, what the source says, Save and Cancel."""

    corrected = Signal(object)
    """A tuple of :class:`Correction`, one for each field that has another value now."""

    def __init__(self, line: Line, host: QWidget, sentence: str = "") -> None:
        """``sentence`` is the source's, of a line that does not bring it along."""
        super().__init__(host)
        self._fields: list[tuple[str, QWidget, str]] = []
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(2 * GRID)
        self._form.setVerticalSpacing(GRID)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        source = QLabel(self.tr("In the source: “{}”").format(_said(line) or sentence))
        source.setObjectName("muted")
        source.setTextFormat(Qt.TextFormat.PlainText)
        source.setWordWrap(True)
        title = QLabel(self._add_fields(line))
        title.setObjectName("panelTitle")
        cancel = QPushButton(self.tr("Cancel"))
        self.save_button = QPushButton(self.tr("Save"))
        # for its look: only in a QDialog does Enter press it, here keyPressEvent does
        self.save_button.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID + GRID // 2)
        column.addWidget(title)
        column.addLayout(self._form)
        column.addWidget(source)
        column.addLayout(foot)
        cancel.clicked.connect(self.close_up)
        self.save_button.clicked.connect(self._save)
        self.setFocusProxy(self._fields[0][1])

    def _add_fields(self, line: Line) -> str:
        """Build the fields; returns the title."""
        if isinstance(line, FigureLine):
            self._add("text", self.tr("Figure"), line.text)
            self._add("subject", self.tr("What it measures"), line.subject)
            self._add("period", self.tr("Period"), line.period)
            return self.tr("Correct the figure")
        if isinstance(line, DateLine):
            field = DayField(line.timex, line.start)
            self._fields.append(("date", field, line.timex))
            self._form.addRow(self.tr("Date"), field)
            return self.tr("Correct the date")
        if isinstance(line, QuoteLine):
            self._add("speaker", self.tr("Who said it"), line.speaker)
            self._add("role", self.tr("Role"), line.role)
            return self.tr("Correct the speaker")
        assert isinstance(line, PersonLine)
        self._add("text", self.tr("Name"), line.text)
        self._add("role", self.tr("Role"), line.roles[0].text if line.roles else "")
        return self.tr("Correct the person")

    def _add(self, field: str, label: str, value: str) -> None:
        edit = QLineEdit(value)
        edit.setAccessibleName(label)
        edit.setObjectName(field)
        self._fields.append((field, edit, value))
        self._form.addRow(label, edit)

    def field(self, name: str) -> QWidget:
        """The control of a field."""
        return next(control for field, control, _ in self._fields if field == name)

    def _save(self) -> None:
        if not all(c.day_edit.take() for _, c, _ in self._fields if isinstance(c, DayField)):
            return  # it is marked as no day
        changed = []
        for field, control, before in self._fields:
            if isinstance(control, QLineEdit):
                value = flat(control.text())
            else:
                assert isinstance(control, DayField)
                value = control.value
            # a row without its figure, name or date would be none; the rest may be emptied
            if value != flat(before) and (value or field not in ("text", "date")):
                changed.append(Correction(field, value))
        if changed:
            self.corrected.emit(tuple(changed))
        self.close_up()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._save()
        else:
            super().keyPressEvent(event)


def _said(line: Line) -> str:
    """The sentence that a line comes from."""
    if isinstance(line, FigureLine | DateLine | QuoteLine):
        return " ".join(line.statement.split())
    return " ".join(line.text.split())
