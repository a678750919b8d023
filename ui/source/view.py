"""The source: an article as received, with the words that a line of the draft was taken from."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QMouseEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit, QVBoxLayout, QWidget

from briefing.model.article import Article, Span
from ui.look.theme import GRID
from ui.shell.find_bar import Place, places
from ui.shell.pane import rule
from ui.source.heading import Heading
from ui.source.marking import Marker
from ui.source.selecting import SelectionBar, snapped, whole_sentence
from ui.source.text import ShownText, shown
from ui.source.trail import Passage
from ui.source.uses import Use

_LINE_HEIGHT = 125  # per cent
_MOST_SPACED = 200_000
"""Longer articles, in code points, are shown as they are: laying them out would take too long."""
_SETTLE_MS = 150
"""While words are being chosen the bar would run after the mouse; it comes once that rests."""


class ArticleText(QTextEdit):
    """Read-only words that can be chosen with mouse and keys."""

    menu_asked = Signal(QPoint)
    """A context menu is wanted at this place of the screen."""
    clicked = Signal(int)
    """A click, without choosing words, at this position of the document."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        # before the flags: it sets some of its own
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2 * GRID)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to the view."""
        self.menu_asked.emit(event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a click from choosing words."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.clicked.emit(self.cursorForPosition(event.position().toPoint()).position())


class SourceView(QWidget):
    """Shows one article, and one passage of a trail."""

    shown_passage = Signal(object)
    """The :class:`Passage` that is highlighted, None when an article is shown as a whole."""
    article_shown = Signal(object)
    """Another :class:`Article` is shown than before."""
    selected = Signal(object)
    """The :class:`Span` that the user chose, None when there is none."""
    use_clicked = Signal(str)
    """The id of the line that was taken from the words that were clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._text = ShownText("", ())
        self._passages: tuple[Passage, ...] = ()
        self._at = 0
        self._found: tuple[Place, ...] = ()
        self._found_at = -1
        self._folded = True
        self._bar: SelectionBar | None = None
        self._actions: tuple[QAction, ...] = ()
        self.heading = Heading()
        self.text = ArticleText()
        self.text.setAccessibleName(self.tr("Text of the article"))
        self._marker = Marker(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(rule())
        column.addWidget(self.text, 1)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._settled.timeout.connect(self._tell_selection)
        self.text.selectionChanged.connect(self._settled.start)
        self.text.menu_asked.connect(self._open_menu)
        self.text.clicked.connect(self._look_up)
        self.text.verticalScrollBar().valueChanged.connect(self._follow)
        self.heading.fold_asked.connect(self.toggle_fold)

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
    def trail(self) -> tuple[Passage, ...]:
        """All passages."""
        return self._passages

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

    def clear(self) -> None:
        """Show no article."""
        self.show_trail(())
        self._article, self._text = None, ShownText("", ())
        self._marker.clear()
        self._found, self._found_at = (), -1
        self.text.clear()

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
        self._unfold_at(passage.start)
        self._highlight()
        self._go_to(passage.start)
        self.shown_passage.emit(passage)

    def show_uses(self, used: tuple[Use, ...]) -> None:
        """Underline the words that lines of the brief were taken from."""
        self._marker.uses = used
        self._highlight()

    def _go_to(self, offset: int) -> None:
        """Put the cursor at an offset and scroll so that it is in the middle."""
        self.text.setTextCursor(self._cursor(offset, offset))
        bar = self.text.verticalScrollBar()
        # ensureCursorVisible would leave it at the edge, without what stands around it
        place = self.text.cursorRect().center().y() - self.text.viewport().height() // 2
        bar.setValue(bar.value() + place)

    # --- the document -------------------------------------------------------------------------

    def _load(self, article: Article) -> None:
        self.heading.show_article(article)
        before, self._article = self._article, article
        if before is None or before.text != article.text:
            self._text = shown(article.text)
            self._marker.uses = ()
            self._found, self._found_at = (), -1
            self.text.setPlainText(self._text.text)
            if len(article.text) <= _MOST_SPACED:
                self._space(article)
        if before != article:
            self._marker.show(article, self._text)
            # the lines of another text are all in sight
            self._fold(self._folded)
        if before is None or before.id != article.id:
            self.article_shown.emit(article)

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
        self._marker.mark(self.passage, self._found, self._found_at)

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

    # --- what was set aside -------------------------------------------------------------------

    def toggle_fold(self) -> None:
        """Hide the set-aside text, or show it again."""
        self._fold(not self._folded)

    @property
    def folded(self) -> bool:
        """Whether the set-aside text is hidden."""
        return self._folded

    def _fold(self, folded: bool) -> None:
        self._folded = folded
        blocks = self._set_aside()
        for block in blocks:
            block.setVisible(not folded)
        if blocks:
            document = self.text.document()
            # hiding blocks does not make Qt lay the document out again
            document.markContentsDirty(0, document.characterCount())
        lines = sum(bool(block.text().strip()) for block in blocks)
        self.heading.show_folded(lines, folded)

    def _set_aside(self) -> list[QTextBlock]:
        """Lines in which nothing is kept."""
        article = self._article
        if article is None or not article.residue:
            return []
        kept = [
            (self._text.position(p.start), self._text.position(p.end)) for p in article.paragraphs
        ]
        found, block, at = [], self.text.document().begin(), 0
        after_kept = False
        while block.isValid():
            start, end = block.position(), block.position() + block.length()
            while at < len(kept) and kept[at][1] <= start:
                at += 1
            is_kept = at < len(kept) and kept[at][0] < end
            # a blank line after a paragraph parts it from the next one
            if not is_kept and not (after_kept and not block.text().strip()):
                found.append(block)
            after_kept = is_kept
            block = block.next()
        return found

    def _unfold_at(self, offset: int) -> None:
        """Words that are to be shown are not hidden."""
        if self._folded and not self._cursor(offset, offset).block().isVisible():
            self._fold(False)

    # --- finding ------------------------------------------------------------------------------

    def seek(self, words: str) -> tuple[int, int]:
        """Mark these words and go to the first at or after the cursor; which of how many it is."""
        self._found = places(self._article.text, words) if self._article else ()
        here = self._text.offset(self.text.textCursor().selectionStart())
        after = [n for n, place in enumerate(self._found) if place.start >= here]
        self._found_at = (after[0] if after else 0) if self._found else -1
        return self._show_found()

    def seek_next(self, by: int) -> tuple[int, int]:
        """Go to another place where the words stand, round and round."""
        if self._found:
            self._found_at = (self._found_at + by) % len(self._found)
        return self._show_found()

    def _show_found(self) -> tuple[int, int]:
        if self._found:
            offset = self._found[self._found_at].start
            self._unfold_at(offset)
            self._go_to(offset)
        self._highlight()
        return self._found_at + 1, len(self._found)

    # --- choosing words -----------------------------------------------------------------------

    def set_actions(self, adding: tuple[QAction, ...], sentence: QAction) -> None:
        """Take the actions that add the chosen words to the brief."""
        self._actions = (*adding, sentence)
        self._bar = SelectionBar(adding, sentence, self.text.viewport())
        # so that their keys hold while the text has the keyboard
        self.text.addActions(list(self._actions))
        self._tell_selection()

    @property
    def selection(self) -> Span | None:
        """The chosen words without white space around them."""
        cursor = self.text.textCursor()
        if self._article is None or not cursor.hasSelection():
            return None
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return snapped(self._article, self._text.offset(start), self._text.offset(end))

    def select(self, span: Span) -> None:
        """Choose words of the article that is shown."""
        self.text.setTextCursor(self._cursor(span.start, span.end))

    def select_sentence(self) -> None:
        """Choose the whole of the sentences that the cursor or the chosen words are in."""
        if self._article is None:
            return
        here = self._text.offset(self.text.textCursor().position())
        span = self.selection or Span(self._article.id, here, here + 1)
        self.select(whole_sentence(self._article, span))
        self._tell_selection()

    def _tell_selection(self) -> None:
        span = self.selection
        for action in self._actions[:-1]:
            action.setEnabled(span is not None)
        if self._bar is not None:
            if span is None:
                self._bar.hide()
            else:
                self._bar.show_at(self._selected_area())
        self.selected.emit(span)

    def _selected_area(self) -> QRect:
        """From the first to the last line of the chosen words, in the viewport."""
        cursor = self.text.textCursor()
        ends = QTextCursor(cursor)
        ends.setPosition(cursor.selectionStart())
        first = self.text.cursorRect(ends)
        ends.setPosition(cursor.selectionEnd())
        last = self.text.cursorRect(ends)
        return QRect(QPoint(last.left(), first.top()), last.bottomRight())

    def _follow(self) -> None:
        if self._bar is not None and not self._bar.isHidden():
            self._bar.show_at(self._selected_area())

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self.text)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self._actions))
        menu.addSeparator()
        copy = menu.addAction(self.tr("Copy"))
        copy.setEnabled(self.text.textCursor().hasSelection())
        copy.triggered.connect(self.text.copy)
        menu.addAction(self.tr("Select all")).triggered.connect(self.text.selectAll)
        menu.popup(place)

    def _look_up(self, position: int) -> None:
        use = self._marker.use_at(self._text.offset(position))
        if use is not None:
            self.use_clicked.emit(use.line)
