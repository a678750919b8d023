"""Editing a row of the draft where it stands: the frame of all such editors, and that for words."""

from __future__ import annotations

from typing import TypeGuard

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.look.text_block import flat
from ui.look.theme import GRID
from ui.spelling.marks import SPELLED

_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""Reasons for losing the keyboard that do not mean that the user went elsewhere."""


class RowEditor(QFrame):
    """What stands in a row's place while it is edited: the content, a hint, two buttons."""

    finished = Signal(bool)
    """The user is done: True keeps what was done, False leaves everything as it was."""
    grown = Signal()
    """It needs another height."""

    def __init__(self, content: QWidget, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rowEditor")
        self._done = False
        self.content = content
        self.hint = QLabel(hint)
        self.hint.setObjectName("muted")
        # a long hint is cut off before it makes the row wider than the list
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.cancel_button = _button(self.tr("Cancel"))
        self.save_button = _button(self.tr("Save"))
        # for its look: Enter is the content's, and that says when it is done
        self.save_button.setDefault(True)
        foot = QHBoxLayout()
        foot.setContentsMargins(GRID, 0, 0, 0)
        foot.setSpacing(GRID // 2)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID // 2, GRID // 2, GRID // 2, GRID // 2)
        column.setSpacing(GRID // 2)
        column.addWidget(content, 1)
        column.addLayout(foot)
        self._foot = foot
        self.setFocusProxy(content)
        self.save_button.clicked.connect(lambda: self.finish(True))
        self.cancel_button.clicked.connect(lambda: self.finish(False))

    def content_height(self, width: int) -> int:
        """The height that the content needs at a width."""
        raise NotImplementedError

    def height_for(self, width: int) -> int:
        """The height that the whole needs at a width."""
        inner = width - GRID - 2
        return self.content_height(inner) + self._foot.sizeHint().height() + 2 * GRID

    def rest(self) -> None:
        """Take no more input, and look like the row that it becomes."""
        self.setEnabled(False)
        for widget in (self.hint, self.cancel_button, self.save_button):
            widget.hide()

    def finish(self, keep: bool) -> None:
        """Be done, once."""
        if not self._done:
            self._done = True
            self.finished.emit(keep)


def _button(words: str) -> QPushButton:
    """A button that does not take the keyboard from the words."""
    button = QPushButton(words)
    button.setAccessibleName(words)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setProperty("small", "true")
    return button


def overrides(event: QEvent) -> TypeGuard[QKeyEvent]:
    """Whether Qt asks if a key is for the widget itself and not for a shortcut."""
    return isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride


class WordsEdit(QTextEdit):
    """Plain words in a field that grows: one paragraph, Enter is done, Esc leaves.

    For everything that the analyst writes. It undoes its own typing; a highlighter for spelling
    goes on its ``document()``.
    """

    changed = Signal(str)
    """The words, at every keystroke."""
    done = Signal(bool)
    """True for Enter and for going elsewhere, False for Esc."""
    grown = Signal()
    """The words need another height."""

    def __init__(self, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("words")
        self.setProperty(SPELLED, True)
        self.setAcceptRichText(False)
        # a tab is no part of a line, and Tab leads on
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(GRID // 2)
        self.setPlainText(words)
        self._told = self.words
        self.textChanged.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.grown.emit())

    @property
    def words(self) -> str:
        """What is written, plain white space made single spaces; no-break spaces stay."""
        return flat(self.document().toRawText())

    def _tell(self) -> None:
        """Say what is written; Qt speaks of changes of form too, and while it tears down."""
        words = self.words
        if words != self._told:
            self._told = words
            self.changed.emit(words)

    def height_at(self, width: int) -> int:
        """The height of the words at a width."""
        # a copy: the one that is shown would say that it grew, and be asked for its height again
        document = self.document().clone()
        document.setDefaultFont(self.font())
        document.setTextWidth(width)
        return round(document.size().height()) + 2

    def event(self, event: QEvent) -> bool:
        """Keep Enter with Ctrl to itself; the row's own keys do not act while one writes."""
        ending = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if overrides(event) and event.key() in ending:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc end the writing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit(True)
        elif event.key() == Qt.Key.Key_Escape:
            self.done.emit(False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere keeps the words."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.done.emit(True)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words as one paragraph."""
        self.insertPlainText(flat(source.text()))

    def minimumSizeHint(self) -> QSize:
        """One line is enough."""
        return QSize(8 * GRID, self.fontMetrics().lineSpacing() + GRID)


class LineEditor(RowEditor):
    """Writes a line: words that are there, or new ones."""

    changed = Signal(str)
    """The words, at every keystroke."""

    def __init__(
        self, words: str, name: str, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        self.edit = WordsEdit(words, name)
        super().__init__(self.edit, "", parent)
        self.hint.setText(self.tr("Enter saves, Esc cancels"))
        self.edit.setPlaceholderText(placeholder)
        self.edit.changed.connect(self.changed)
        self.edit.done.connect(self.finish)
        self.edit.grown.connect(self.grown)
        self.edit.selectAll()

    def content_height(self, width: int) -> int:
        """The height of the words."""
        return self.edit.height_at(width)
