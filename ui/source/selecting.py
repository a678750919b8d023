"""Words that the user chose in an article, and the small bar that adds them to the brief."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QToolButton, QWidget

from briefing.language.boundaries import split
from briefing.model.article import Article, Span
from ui.look.theme import GRID


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
    # what was chosen between two sentences stays in
    return Span(article.id, min(found[0][0], span.start), max(found[-1][1], span.end))


class SelectionBar(QFrame):
    """Stands by the chosen words. Its buttons are the actions of the menu."""

    def __init__(self, actions: tuple[QAction, ...], sentence: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self.setObjectName("selectionBar")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._title = QLabel(self.tr("Add to the note as"))
        self._title.setObjectName("muted")
        self._sentence = _button(sentence, "link")
        self.buttons = {action.objectName(): _button(action, "chip") for action in actions}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        self._grid.setSpacing(GRID // 2)
        self.hide()

    def _arrange(self, columns: int) -> None:
        """So many buttons in a row; the title over them, the link at its right or under them."""
        grid = self._grid
        # a grid cannot be cleared, and taking an item out leaves its widget
        while grid.count():
            grid.takeAt(0)
        beside = columns >= len(self.buttons)
        grid.addWidget(self._title, 0, 0, 1, columns - 2 if beside else columns)
        for number, button in enumerate(self.buttons.values()):
            grid.addWidget(button, 1 + number // columns, number % columns)
        right = Qt.AlignmentFlag.AlignRight
        if beside:
            grid.addWidget(self._sentence, 0, columns - 2, 1, 2, right)
        else:
            # 9: under however many rows of buttons
            grid.addWidget(self._sentence, 9, 0, 1, columns, Qt.AlignmentFlag.AlignLeft)

    def show_at(self, words: QRect) -> None:
        """Show it under the end of the chosen words, above them where there is no room."""
        host = self._host
        for widget in (self, self._title, self._sentence, *self.buttons.values()):
            # until then the sizes leave out what the style sheet adds
            widget.ensurePolished()
        for columns in (len(self.buttons), 3, 2):
            self._arrange(columns)
            size = self._grid.totalSizeHint()
            if size.width() <= host.width() - GRID:
                break
        left = max(0, min(words.left() - size.width() // 2, host.width() - size.width() - 1))
        top = words.bottom() + GRID
        if top + size.height() > host.height():
            top = words.top() - size.height() - GRID
        if top < 0:
            top = max(0, host.height() - size.height())
        self.setGeometry(QRect(QPoint(left, top), size))
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
