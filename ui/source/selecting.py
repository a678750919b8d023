"""Words that the user chose in an article, and the small bar that adds them to the brief."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from briefing.language.boundaries import split
from briefing.model import Article, Span
from ui.theme import GRID

ADDABLE = ("points", "quotes", "figures", "deadlines", "people")
"""Sections that words can be added to."""


@dataclass(frozen=True, slots=True)
class Addition:
    """Words of an article for a section of the brief."""

    section: str
    span: Span


def snapped(article: Article, start: int, end: int) -> Span | None:
    """The stretch without white space around it; None when nothing else is in it."""
    words = article.text[start:end]
    left = len(words) - len(words.lstrip())
    words = words.strip()
    return Span(article.id, start + left, start + left + len(words)) if words else None


def whole_sentence(article: Article, span: Span) -> Span:
    """The stretch with all of the sentences that it touches."""
    starts = [p for p in article.paragraphs if p.start < span.end and span.start < p.end]
    found = [
        (paragraph.start + start, paragraph.start + end)
        for paragraph in starts
        for start, end in split(article.text[paragraph.start : paragraph.end], article.language)
        if paragraph.start + start < span.end and span.start < paragraph.start + end
    ]
    if not found:
        return span
    return Span(article.id, min(found[0][0], span.start), max(found[-1][1], span.end))


class SelectionBar(QFrame):
    """Stands by the chosen words. Its buttons are the actions of the menu."""

    def __init__(self, actions: tuple[QAction, ...], sentence: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self.setObjectName("selectionBar")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        title = QLabel(self.tr("Add to the brief as"))
        title.setObjectName("muted")
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(_button(sentence, "link"))
        row = QHBoxLayout()
        row.setSpacing(GRID // 4)
        self.buttons = {action.objectName(): _button(action, "chip") for action in actions}
        for button in self.buttons.values():
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        column.setSpacing(GRID // 4)
        column.addLayout(head)
        column.addLayout(row)
        self.hide()

    def show_at(self, words: QRect) -> None:
        """Show it under the end of the chosen words, above them where there is no room."""
        host = self._host
        size = self.sizeHint()
        width = min(size.width(), host.width() - GRID)
        left = max(GRID // 2, min(words.left() - width // 2, host.width() - width - GRID // 2))
        top = words.bottom() + GRID
        if top + size.height() > host.height():
            top = words.top() - size.height() - GRID
        self.setGeometry(QRect(QPoint(left, max(0, top)), size).intersected(host.rect()))
        self.show()
        self.raise_()


def _button(action: QAction, look: str) -> QToolButton:
    """A button that leaves the selection, and the keyboard, where they are."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setObjectName(look)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setAccessibleName(action.toolTip())
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
