"""The facts of an article in fields: title, outlet, authors, date; as read, and put right."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefing.desk.corrections import Corrections
from briefing.desk.state import Entry
from briefing.wording.typed_dates import typed_date
from ui.look import theme
from ui.look.dates import written
from ui.look.icon import icon
from ui.look.text_block import flat
from ui.look.theme import GRID
from ui.shell.pane import CloseButton, tool_button

FIELDS = ("title", "outlet", "byline", "published")


@dataclass(frozen=True, slots=True)
class Correction:
    """A field of an article that the user put right, with all that was put right before."""

    article: str
    field: str
    corrections: Corrections


class DetailsForm(QFrame):
    """Shows one article's facts; each can be changed, and what was read is one click away."""

    corrected = Signal(object)
    """A :class:`Correction`."""
    residue_asked = Signal(str)
    """The user wants to see what was set aside in the article with this id."""
    closed = Signal()
    """The keyboard should go back to the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detailsForm")
        self.setAccessibleName(self.tr("Details of the article"))
        self._entry: Entry | None = None
        words = {
            "title": self.tr("Title"),
            "outlet": self.tr("Outlet"),
            "byline": self.tr("Authors"),
            "published": self.tr("Date"),
        }
        self.edits = {field: self._edit(field, words[field]) for field in FIELDS}
        self.resets = {field: self._reset_button(field) for field in FIELDS}
        self.edits["byline"].setPlaceholderText(self.tr("names, with commas between them"))
        self.edits["published"].setPlaceholderText(self.tr("day month year"))
        self.mistake = QLabel()
        self.mistake.setObjectName("mistake")
        self.mistake.setWordWrap(True)
        self.mistake.hide()
        self.heading = QLabel(self.tr("Details of this article"))
        self.heading.setObjectName("paneTitle")
        self.residue_button = QPushButton()
        self.residue_button.clicked.connect(self._ask_residue)
        self.close_button = CloseButton(self.tr("Close (Esc)"))
        self.close_button.clicked.connect(self.close_form)
        self._lay_out(words)
        self._paint_icons()
        # no higher than it must be: the list has the rest
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.edits["title"])
        self.hide()

    def _edit(self, field: str, name: str) -> QLineEdit:
        edit = QLineEdit()
        edit.setAccessibleName(name)
        edit.editingFinished.connect(lambda: self._take(field))
        edit.installEventFilter(self)
        return edit

    def _reset_button(self, field: str) -> QToolButton:
        button = tool_button(self.tr("As read"))
        button.clicked.connect(lambda: self._reset(field))
        return button

    def _lay_out(self, words: dict[str, str]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        column.setSpacing(GRID // 2)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.close_button)
        column.addLayout(top)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 2)
        for row, field in enumerate(FIELDS):
            label = QLabel(words[field])
            label.setObjectName("muted")
            label.setBuddy(self.edits[field])
            grid.addWidget(label, row, 0)
            grid.addWidget(self.edits[field], row, 1)
            grid.addWidget(self.resets[field], row, 2)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addWidget(self.mistake)
        bottom = QHBoxLayout()
        bottom.addWidget(self.residue_button)
        bottom.addStretch(1)
        column.addLayout(bottom)

    # --- showing ------------------------------------------------------------------------------

    def show_entry(self, entry: Entry | None) -> None:
        """Show an article's facts; None where there is no article."""
        before, self._entry = self._entry, entry
        self.setEnabled(entry is not None)
        same = before is not None and entry is not None and before.original is entry.original
        for field, edit in self.edits.items():
            if same and edit.hasFocus() and edit.isModified():
                continue  # the user is typing
            edit.setText(_shown(entry, field) if entry else "")
            edit.setCursorPosition(0)
            edit.setModified(False)
        if not same:
            self._complain("")
        self._show_originals()

    def _show_originals(self) -> None:
        entry = self._entry
        for field, button in self.resets.items():
            changed = entry is not None and getattr(entry.corrections, field) is not None
            button.setVisible(changed)
            if changed and entry is not None:
                read = _shown(replace(entry, corrections=Corrections()), field)
                words = self.tr("As read: {}").format(read or self.tr("nothing"))
                button.setToolTip(words)
                button.setAccessibleName(words)
        count = len(entry.article.residue) if entry else 0
        self.residue_button.setText(
            self.tr("What was set aside ({})…").format(count)
            if count
            else self.tr("Choose what counts…")
        )

    @property
    def tab_order(self) -> tuple[QWidget, ...]:
        """The controls as the Tab key goes through them."""
        pairs = (w for field in FIELDS for w in (self.edits[field], self.resets[field]))
        return (*pairs, self.residue_button, self.close_button)

    def open(self, field: str = "title") -> None:
        """Show the form and give the keyboard to one field."""
        self.show()
        edit = self.edits[field]
        edit.setSelection(len(edit.text()), -len(edit.text()))  # the first words are seen
        edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_form(self) -> None:
        """Put the form away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    # --- taking -------------------------------------------------------------------------------

    def _take(self, field: str) -> None:
        entry, edit = self._entry, self.edits[field]
        if entry is None or not edit.isModified():
            return
        # before it is told: what comes back from the desk is shown in no field that one types in
        edit.setModified(False)
        text = flat(edit.text())
        if text == flat(_shown(entry, field)):
            return
        if field == "published":
            day = typed_date(text)
            if day is None:
                self._complain(
                    self.tr("“{}” is no date. Write it like {}.").format(
                        text, written(date.today())
                    )
                    if text
                    else self.tr("An article keeps the date that was read. Write another one.")
                )
                return
            self._emit(field, replace(entry.corrections, published=day, assumed=False))
        elif field == "byline":
            names = tuple(name.strip() for name in text.split(",") if name.strip())
            self._emit(field, replace(entry.corrections, byline=names))
        elif field == "title":
            self._emit(field, replace(entry.corrections, title=text))
        else:
            self._emit(field, replace(entry.corrections, outlet=text))

    def _reset(self, field: str) -> None:
        entry = self._entry
        if entry is None:
            return
        was = entry.corrections
        as_read = {
            "title": replace(was, title=None),
            "outlet": replace(was, outlet=None),
            "byline": replace(was, byline=None),
            "published": replace(was, published=None, assumed=False),
        }
        self._emit(field, as_read[field])
        self.edits[field].setFocus()

    def _emit(self, field: str, corrections: Corrections) -> None:
        assert self._entry is not None
        self._complain("")
        self.corrected.emit(Correction(self._entry.original.id, field, corrections))

    def _complain(self, words: str) -> None:
        self.mistake.setText(words)
        self.mistake.setVisible(bool(words))

    def _ask_residue(self) -> None:
        if self._entry is not None:
            self.residue_asked.emit(self._entry.original.id)

    # --- what Qt calls ------------------------------------------------------------------------

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Esc closes the form, Enter takes the field and closes too."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._forget()
                self.close_form()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                field = next(name for name, edit in self.edits.items() if edit is watched)
                self._take(field)
                # what is no day is put right first
                if self.mistake.isHidden():
                    self.close_form()
                return True
        return False

    def _forget(self) -> None:
        """Forget what is typed and not taken."""
        for edit in self.edits.values():
            edit.setModified(False)
        self.show_entry(self._entry)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._paint_icons()

    def _paint_icons(self) -> None:
        for button in self.resets.values():
            button.setIcon(icon("undo", theme.current().text))


def _shown(entry: Entry, field: str) -> str:
    article = entry.article
    if field == "published":
        return written(article.published) if article.published else ""
    if field == "byline":
        return ", ".join(article.byline)
    return article.title if field == "title" else article.outlet
