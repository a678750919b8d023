"""What the analyst writes about the brief: title, date, marking, author, addressee."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

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
                # an override that is ignored makes Qt look for a shortcut, which is the desk's undo
                event.ignore()
                return False
        return super().event(event)


class Details(QWidget):
    """A small form over the note; its second row folds away."""

    edited = Signal(object)
    """A :class:`Detail`, at every keystroke."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title_edit = self._text("title", self.tr("Title"))
        self.date_edit = DayEdit(self.tr("Date of the note"))
        self.date_edit.day_chosen.connect(lambda day: self.edited.emit(Detail("date", day)))
        self.marking_edit = self._text("marking", self.tr("Marking"))
        self.marking_edit.setPlaceholderText(self.tr("none"))
        self.marking_edit.setMinimumWidth(11 * GRID)
        self.author_edit = self._text("author", self.tr("From"))
        self.addressee_edit = self._text("addressee", self.tr("To"))
        self.more_button = QToolButton()
        self.more_button.setObjectName("link")
        self.more_button.setCheckable(True)
        # a click leaves the keyboard in the field that is written in
        self.more_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more_button.toggled.connect(self._show_more)
        self._more = QWidget()
        self._lay_out()
        self._show_more(False)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        self._place(first, self.tr("T&itle"), self.title_edit, 3)
        self._place(first, self.tr("Da&te"), self.date_edit, 1)
        first.addWidget(self.more_button)
        second = self._second = QHBoxLayout(self._more)
        second.setContentsMargins(0, 0, 0, 0)
        self._place(second, self.tr("F&rom"), self.author_edit, 2)
        self._place(second, self.tr("T&o"), self.addressee_edit, 2)
        self._place(second, self.tr("&Marking"), self.marking_edit, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addLayout(first)
        column.addWidget(self._more)
        for row in (first, second):
            row.setSpacing(GRID)

    def add_beside(self, words: str, control: QWidget) -> None:
        """Put another control at the end of the second row."""
        self._place(self._second, words, control, 0)

    def _show_more(self, shown: bool) -> None:
        self._more.setVisible(shown)
        words = self.tr("Less") if shown else self.tr("More…")
        self.more_button.setText(words)
        self.more_button.setAccessibleName(
            self.tr("Hide author, addressee and marking")
            if shown
            else self.tr("Show author, addressee and marking")
        )

    def unfold_for(self, control: QWidget) -> None:
        """Show a control that is folded away."""
        if self._more.isAncestorOf(control):
            self.more_button.setChecked(True)

    def _text(self, field: str, name: str) -> QLineEdit:
        edit = _Field()
        edit.setAccessibleName(name)
        # not textChanged: what show_choices sets is nobody's edit
        edit.textEdited.connect(lambda text: self.edited.emit(Detail(field, text)))
        return edit

    def _place(self, row: QHBoxLayout, words: str, control: QWidget, stretch: int) -> None:
        label = QLabel(words)
        label.setObjectName("muted")
        label.setBuddy(control)
        row.addWidget(label)
        row.addWidget(control, stretch)

    def show_choices(self, choices: Choices, day: date) -> None:
        """Show what is chosen without saying that it was; ``day`` is the brief's date."""
        for edit, value in (
            (self.title_edit, choices.title),
            (self.marking_edit, choices.marking),
            (self.author_edit, choices.author),
            (self.addressee_edit, choices.addressee),
        ):
            # the desk comes back at each keystroke: the same text set again would move the cursor
            if edit.text() != (value or ""):
                edit.setText(value or "")
                edit.setCursorPosition(0)  # the first words are seen
        self.date_edit.show_day(day)

    def show_suggestions(self, title: str, defaults: Choices) -> None:
        """Show in grey what holds where the user wrote nothing."""
        self.title_edit.setPlaceholderText(title)
        self.marking_edit.setPlaceholderText(defaults.marking or self.tr("none"))
        self.author_edit.setPlaceholderText(defaults.author or "")
        self.addressee_edit.setPlaceholderText(defaults.addressee or "")
