"""The source: an article as received, with the words that a line of the draft was taken from."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QLabel, QTextEdit, QVBoxLayout, QWidget

from briefing.model import Article, ParagraphKind
from ui import theme
from ui.pane import rule
from ui.source.text import ShownText, shown
from ui.source.trail import Passage
from ui.theme import GRID

_LINE_HEIGHT = 125  # per cent
_MOST_SPACED = 200_000
"""Longer articles, in code points, are shown as they are: laying them out would take too long."""


class SourceView(QWidget):
    """Shows one article, and one passage of a trail."""

    shown_passage = Signal(object)
    """The :class:`Passage` that is highlighted, None when an article is shown as a whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._text = ShownText("", ())
        self._passages: tuple[Passage, ...] = ()
        self._at = 0
        self.facts = QLabel()
        self.facts.setObjectName("facts")
        self.facts.setWordWrap(True)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self.text = QTextEdit()
        self.text.setAcceptRichText(False)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Text of the article"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(2 * GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.facts)
        column.addWidget(rule())
        column.addWidget(self.text, 1)
        self.setFocusProxy(self.text)

    # --- what is shown ------------------------------------------------------------------------

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self._article

    @property
    def passage(self) -> Passage | None:
        """The passage that is highlighted."""
        return self._passages[self._at] if self._passages else None

    @property
    def place(self) -> tuple[int, int]:
        """Which passage, from 1, of how many; (0, 0) when there is none."""
        return (self._at + 1, len(self._passages)) if self._passages else (0, 0)

    @property
    def highlighted(self) -> str:
        """The very words that are highlighted."""
        passage = self.passage
        if passage is None or self._article is None:
            return ""
        return self._article.text[passage.start : passage.end]

    def show_article(self, article: Article) -> None:
        """Show an article as a whole."""
        self._passages, self._at = (), 0
        self._load(article)
        self._highlight()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.shown_passage.emit(None)

    def refresh(self, article: Article) -> None:
        """Show what the analyst put right in the article that is shown; the place stays."""
        self._load(article)
        self._highlight()

    def show_trail(self, passages: tuple[Passage, ...]) -> None:
        """Take the passages of a line; :meth:`show_passage` shows one."""
        self._passages, self._at = passages, 0

    def step(self, by: int) -> Passage | None:
        """Go to the next or previous passage, round and round."""
        if self._passages:
            self._at = (self._at + by) % len(self._passages)
        return self.passage

    def show_passage(self, article: Article) -> None:
        """Show the present passage, which is of ``article``, in the middle of the view."""
        passage = self.passage
        if passage is None:
            return
        self._load(article)
        self._highlight()
        cursor = self._cursor(passage.start, passage.start)
        self.text.setTextCursor(cursor)
        self._centre()
        self.shown_passage.emit(passage)

    def _centre(self) -> None:
        """Scroll so that the cursor is in the middle."""
        bar = self.text.verticalScrollBar()
        place = self.text.cursorRect().center().y() - self.text.viewport().height() // 2
        bar.setValue(bar.value() + place)

    # --- painting -----------------------------------------------------------------------------

    def _load(self, article: Article) -> None:
        self.facts.setText(facts_of(article))
        if self._article is not None and self._article.text == article.text:
            self._article = article
            return
        self._article = article
        self._text = shown(article.text)
        self.text.setPlainText(self._text.text)
        if len(article.text) <= _MOST_SPACED:
            self._space(article)

    def _space(self, article: Article) -> None:
        """Air between the lines, and before each block of a page that has no blank lines."""
        cursor = QTextCursor(self.text.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        lines = QTextBlockFormat()
        lines.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(lines)
        gap = QTextBlockFormat()
        gap.setTopMargin(GRID)
        starts = [p.start for p in article.paragraphs] + [r.start for r in article.residue]
        for start in starts:
            cursor.setPosition(self._text.position(start))
            if cursor.block().previous().text().strip():
                cursor.mergeBlockFormat(gap)
        cursor.endEditBlock()

    def _highlight(self) -> None:
        article, passage = self._article, self.passage
        if article is None:
            return
        colours = theme.current()
        faded = QTextCharFormat()
        faded.setForeground(QColor(colours.muted))
        marks = [self._mark(r.start, r.end, faded) for r in article.residue]
        bold = QTextCharFormat()
        bold.setFontWeight(600)
        marks += [
            self._mark(p.start, p.end, bold)
            for p in article.paragraphs
            if p.kind is ParagraphKind.HEADING
        ]
        if passage is not None:
            context = QTextCharFormat()
            context.setBackground(QColor(colours.mark_soft))
            words = QTextCharFormat()
            words.setBackground(QColor(colours.mark))
            words.setForeground(QColor(colours.text))
            marks.append(self._mark(passage.context_start, passage.context_end, context))
            marks.append(self._mark(passage.start, passage.end, words))
        self.text.setExtraSelections(marks)

    def _mark(self, start: int, end: int, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = self._cursor(start, end)
        mark.format = form
        return mark

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(self._text.position(start))
        cursor.setPosition(self._text.position(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._highlight()


def facts_of(article: Article) -> str:
    """Outlet, date and authors in one line."""
    day = article.published
    month = QLocale().monthName(day.month, QLocale.FormatType.LongFormat) if day else ""
    words = (
        article.outlet,
        f"{day.day} {month} {day.year}" if day else "",
        ", ".join(article.byline),
        article.name,
    )
    return "  ·  ".join(word for word in words if word)
