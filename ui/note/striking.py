"""Shortening a line by striking words: what stays is verbatim."""

from __future__ import annotations

import re
from bisect import bisect_right

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from briefing.model.brief import Line
from ui.look import theme
from ui.look.text_block import utf16
from ui.note.editor import RowEditor, WordsEdit, overrides
from ui.note.rows import words_of

_WORD = re.compile(r"\S+")

Cuts = tuple[tuple[int, int], ...]


_PUT_IN = re.compile(r" \[[^\]]*\]|(?<!\w)\[[^\]]*\] ?|\[[^\]]*\]")


def own_words(line: Line) -> str:
    """The words that cuts count in: without days and names that are put in after all edits.

    A line in which brackets stand in place of words, and not beside them, is cut as it reads.
    """
    words = words_of(line)
    return line.original if _PUT_IN.sub("", words) == line.original else words


def cuts_of(text: str, struck: frozenset[int]) -> Cuts:
    """The stretches of ``text`` that go when these words (counted from 0) are struck."""
    cuts: list[tuple[int, int]] = []
    # a neighbour of no word, so that the first one begins a stretch
    last = -2
    for number, match in enumerate(_WORD.finditer(text)):
        if number in struck:
            if number == last + 1:
                cuts[-1] = (cuts[-1][0], match.end())
            else:
                cuts.append(match.span())
            last = number
    return tuple(cuts)


def struck_by(text: str, cuts: Cuts) -> frozenset[int]:
    """The words that these cuts touch."""
    return frozenset(
        number
        for number, match in enumerate(_WORD.finditer(text))
        if any(start < match.end() and match.start() < end for start, end in cuts)
    )


class StrikeEdit(WordsEdit):
    """Words to strike: by mouse, or word by word with the arrow keys and Space."""

    restruck = Signal()
    """Other words are struck now."""

    def __init__(self, text: str, cuts: Cuts, name: str, parent: QWidget | None = None) -> None:
        super().__init__(re.sub(r"\s", " ", text), name, parent)  # no offset moves
        # what stays is verbatim: words are chosen here, not typed
        self.setReadOnly(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._text = text
        self._words = tuple(match.span() for match in _WORD.finditer(text))
        # as Qt counts, to be looked up under the mouse
        self._starts = [utf16(text, start) for start, _ in self._words]
        self.struck = struck_by(text, cuts)
        self._anchor = self._at = 0
        self._pressed = False
        self._show()

    @property
    def cuts(self) -> Cuts:
        """What is struck."""
        return cuts_of(self._text, self.struck)

    @property
    def selected(self) -> frozenset[int]:
        """The words that Space would strike."""
        low, high = sorted((self._anchor, self._at))
        return frozenset(range(low, high + 1))

    def strike(self) -> None:
        """Strike the selected words; all struck already are restored."""
        if self.selected <= self.struck:
            self.struck -= self.selected
        else:
            self.struck |= self.selected
        self._show()
        self.restruck.emit()

    def _go(self, word: int, *, extend: bool = False) -> None:
        self._at = min(max(word, 0), len(self._words) - 1)
        if not extend:
            self._anchor = self._at
        self._show()

    def _show(self) -> None:
        colours = theme.current()
        marks = []
        for number in sorted(self.struck | self.selected):
            form = QTextCharFormat()
            if number in self.struck:
                form.setFontStrikeOut(True)
                form.setForeground(QColor(colours.muted))
            if number in self.selected:
                form.setBackground(QColor(colours.mark))
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._cursor(number, joined=number + 1 in self.selected & self.struck)
            mark.format = form
            marks.append(mark)
        self.setExtraSelections(marks)
        word = self._text[slice(*self._words[self._at])] if self._words else ""
        state = self.tr("struck") if self._at in self.struck else self.tr("kept")
        # a screen reader says nothing of how words are painted
        self.setAccessibleDescription(f"{word}, {state}")

    def _cursor(self, number: int, *, joined: bool) -> QTextCursor:
        start, end = self._words[number]
        if joined:
            # over the blank as well, so that two words read as one stretch
            end = self._words[number + 1][0]
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16(self._text, start))
        cursor.setPosition(utf16(self._text, end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _word_at(self, place: QPoint) -> int:
        position = self.cursorForPosition(place).position()
        return max(0, bisect_right(self._starts, position) - 1)

    # --- keys and mouse -----------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep all its keys to itself."""
        # with Ctrl or Alt it is a shortcut of the window
        if overrides(event) and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from word to word, Space strikes."""
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Left:
                self._go(self._at - 1, extend=extend)
            case Qt.Key.Key_Right:
                self._go(self._at + 1, extend=extend)
            case Qt.Key.Key_Home:
                self._go(0, extend=extend)
            case Qt.Key.Key_End:
                self._go(len(self._words) - 1, extend=extend)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self._go(self._beside(event.key() == Qt.Key.Key_Up), extend=extend)
            case Qt.Key.Key_Space | Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.strike()
            case _:
                super().keyPressEvent(event)

    def _beside(self, above: bool) -> int:
        """The word in the line above or below."""
        place = self.cursorRect(self._cursor(self._at, joined=False)).center()
        step = self.fontMetrics().lineSpacing()
        return self._word_at(QPoint(place.x(), place.y() + (-step if above else step)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to choose words."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = True
            self._go(self._word_at(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose up to the word under the mouse."""
        if self._pressed:
            self._go(self._word_at(event.position().toPoint()), extend=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Strike what was chosen."""
        if self._pressed and event.button() is Qt.MouseButton.LeftButton:
            self._pressed = False
            self.strike()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks are two clicks."""
        # Qt hands over the second press as this; super would choose a word for copying
        self.mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere keeps what is struck."""
        # elsewhere nobody says when the button is let go
        self._pressed = False
        super().focusOutEvent(event)


class StrikeEditor(RowEditor):
    """Strikes words of a line."""

    restruck = Signal()
    """Other words are struck now."""

    def __init__(self, text: str, cuts: Cuts, parent: QWidget | None = None) -> None:
        self.edit = StrikeEdit(text, cuts, self.tr("Words to strike"))
        super().__init__(self.edit, "", parent)
        self.edit.done.connect(self.finish)
        self.edit.grown.connect(self.grown)
        self.edit.restruck.connect(self._check)
        self._check()

    def content_height(self, width: int) -> int:
        """The height of the words."""
        return self.edit.height_at(width)

    def _check(self) -> None:
        """Something must be left."""
        left = len(_WORD.findall(self.edit.toPlainText())) - len(self.edit.struck)
        self.save_button.setEnabled(left > 0)
        self.hint.setText(
            self.tr("Click words, or use ← → and Space")
            if left
            else self.tr("At least one word must stay")
        )
        self.restruck.emit()

    def finish(self, keep: bool) -> None:
        """Nothing is kept when nothing would be left."""
        super().finish(keep and self.save_button.isEnabled())
