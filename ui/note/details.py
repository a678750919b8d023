"""What the analyst writes about the brief: title, date, marking, author, addressee."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from briefing.model.options import Choices
from ui.look.day_edit import DayEdit
from ui.look.theme import GRID


@dataclass(frozen=True, slots=True)
class Detail:
    """A field of :class:`briefing.model.options.Choices` and its new value."""

    field: str
    value: str | date


class _Field(QLineEdit):
    """A line whose undo is the desk's: one history for everything."""

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo and redo to the window."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                event.ignore()
                return False
        return super().event(event)


class Details(QWidget):
    """A small form over the draft."""

    edited = Signal(object)
    """A :class:`Detail`, at every keystroke."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title_edit = self._text("title", self.tr("Title"))
        self.date_edit = DayEdit(self.tr("Date of the note"))
        self.date_edit.day_chosen.connect(lambda day: self.edited.emit(Detail("date", day)))
        self.marking_edit = self._text("marking", self.tr("Marking"))
        self.marking_edit.setPlaceholderText(self.tr("none"))
        self.author_edit = self._text("author", self.tr("From"))
        self.addressee_edit = self._text("addressee", self.tr("To"))
        grid = QGridLayout(self)
        grid.setContentsMargins(3 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID)
        self._place(grid, 0, 0, self.tr("T&itle"), self.title_edit, span=3)
        self._place(grid, 1, 0, self.tr("Da&te"), self.date_edit)
        self._place(grid, 1, 2, self.tr("&Marking"), self.marking_edit)
        self._place(grid, 2, 0, self.tr("F&rom"), self.author_edit)
        self._place(grid, 2, 2, self.tr("T&o"), self.addressee_edit)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.setFocusProxy(self.title_edit)

    def _text(self, field: str, name: str) -> QLineEdit:
        edit = _Field()
        edit.setAccessibleName(name)
        edit.textEdited.connect(lambda text: self.edited.emit(Detail(field, text)))
        return edit

    def _place(
        self, grid: QGridLayout, row: int, column: int, words: str, control: QWidget, span: int = 1
    ) -> None:
        label = QLabel(words)
        label.setObjectName("muted")
        label.setBuddy(control)
        grid.addWidget(label, row, column)
        grid.addWidget(control, row, column + 1, 1, span)

    def show_choices(self, choices: Choices, day: date) -> None:
        """Show what is chosen without saying that it was; ``day`` is the brief's date."""
        for edit, value in (
            (self.title_edit, choices.title),
            (self.marking_edit, choices.marking),
            (self.author_edit, choices.author),
            (self.addressee_edit, choices.addressee),
        ):
            if edit.text() != (value or ""):
                edit.setText(value or "")
        self.date_edit.show_day(day)

    def show_suggestions(self, title: str, defaults: Choices) -> None:
        """Show in grey what holds where the user wrote nothing."""
        self.title_edit.setPlaceholderText(title)
        self.marking_edit.setPlaceholderText(defaults.marking or self.tr("none"))
        self.author_edit.setPlaceholderText(defaults.author or "")
        self.addressee_edit.setPlaceholderText(defaults.addressee or "")
