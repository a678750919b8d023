"""Wavy lines under wrong words in an editor, and the menu that puts them right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QTextEdit, QWidget

from briefing.language.spelling import words
from ui.look import theme
from ui.spelling.speller import Speller

Editor = QPlainTextEdit | QTextEdit


class SpellMarks(QSyntaxHighlighter):
    """Marks an editor's wrong words; a right click on one offers what may have been meant."""

    def __init__(self, editor: Editor, speller: Speller) -> None:
        super().__init__(editor.document())
        self._editor = editor
        self._speller = speller
        self.menu: QMenu | None = None
        speller.changed.connect(self.rehighlight)
        # the mouse asks the viewport for a menu, the menu key asks the editor
        editor.viewport().installEventFilter(self)
        editor.installEventFilter(self)

    def highlightBlock(self, text: str) -> None:
        """Mark the wrong words of a paragraph, but not the one being written."""
        mark = QTextCharFormat()
        mark.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        mark.setUnderlineColor(QColor(theme.current().danger))
        cursor = self._editor.textCursor()
        here = cursor.positionInBlock() if cursor.block() == self.currentBlock() else -1
        for start, end in words(text):
            if self._speller.is_wrong(text[start:end]) and not (end == here and end == len(text)):
                self.setFormat(start, end - start, mark)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the menu on a wrong word, with the mouse or the menu key."""
        if isinstance(event, QContextMenuEvent):
            cursor = self._word_at(watched, event)
            if cursor.hasSelection() and self._speller.is_wrong(cursor.selectedText()):
                self._open(cursor, event)
                return True
        return super().eventFilter(watched, event)

    def _word_at(self, watched: QObject, event: QContextMenuEvent) -> QTextCursor:
        keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        at_mouse = watched is self._editor.viewport() and not keyboard
        found = (
            self._editor.cursorForPosition(event.pos()) if at_mouse else self._editor.textCursor()
        )
        inside, start = found.positionInBlock(), found.block().position()
        found.clearSelection()
        for first, last in words(found.block().text()):
            if first <= inside <= last:
                found.setPosition(start + first)
                found.setPosition(start + last, QTextCursor.MoveMode.KeepAnchor)
        return found

    def _open(self, cursor: QTextCursor, event: QContextMenuEvent) -> None:
        word = cursor.selectedText()
        menu = QMenu(self._editor)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for guess in self._speller.guesses(word):
            menu.addAction(guess).triggered.connect(partial(self._replace, cursor, guess))
        if not self._speller.guesses(word):
            menu.addAction(self.tr("No word is close")).setEnabled(False)
        menu.addSeparator()
        learn = menu.addAction(self.tr("“{}” is right").format(word))
        learn.triggered.connect(partial(self._speller.learn, word))
        menu.destroyed.connect(self._forget)
        self.menu = menu
        menu.popup(event.globalPos())

    def _forget(self) -> None:
        self.menu = None

    @staticmethod
    def _replace(cursor: QTextCursor, guess: str) -> None:
        cursor.insertText(guess)


SPELLED = "spelled"
"""Property of an editor whose words are the analyst's own, so that they are checked."""


class SpellingRoom(QObject):
    """Gives each editor with the property :data:`SPELLED` its marks when one begins to write."""

    def __init__(self, speller: Speller) -> None:
        super().__init__(speller)
        self._speller = speller
        QApplication.instance().focusChanged.connect(self._attach)  # type: ignore[union-attr]

    def _attach(self, _: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, Editor) and now.property(SPELLED) is True:
            # once: it gets the keyboard again and again
            now.setProperty(SPELLED, "marked")
            # nobody need hold it: it belongs to the document
            SpellMarks(now, self._speller)
