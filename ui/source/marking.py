"""How the words of an article are marked: what was set aside, what is used, what is shown now."""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from briefing.model.article import Article, ParagraphKind
from ui.look import theme
from ui.shell.find_bar import Place
from ui.source.text import ShownText
from ui.source.trail import Passage
from ui.source.uses import Use

_MOST_FOUND = 2000
"""More places than these are found but not marked."""


class Marker:
    """Marks the text of one article. ``uses`` are the words that lines were taken from."""

    def __init__(self, text: QTextEdit) -> None:
        self._text = text
        self._shown = ShownText("", ())
        self._article: Article | None = None
        self.uses: tuple[Use, ...] = ()

    def show(self, article: Article, text: ShownText) -> None:
        """Mark this article from now on."""
        self._article, self._shown = article, text

    def clear(self) -> None:
        """Mark nothing, as there is no article."""
        self._article, self.uses = None, ()
        self._text.setExtraSelections([])

    def use_at(self, offset: int) -> Use | None:
        """The shortest use that holds this offset."""
        holding = [use for use in self.uses if use.start <= offset < use.end]
        return min(holding, key=lambda use: use.end - use.start, default=None)

    def mark(self, passage: Passage | None, found: tuple[Place, ...], at: int) -> None:
        """Paint all marks; ``at`` is the place of ``found`` that is shown now."""
        article = self._article
        if article is None:
            return
        colours = theme.current()
        faded = _form(ink=colours.muted)
        bold = QTextCharFormat()
        bold.setFontWeight(600)
        used = QTextCharFormat()
        used.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        used.setUnderlineColor(QColor(colours.accent))
        # a later mark lies over an earlier one: what is shown now comes last
        marks = [self._mark(r.start, r.end, faded) for r in article.residue]
        marks += [
            self._mark(p.start, p.end, bold)
            for p in article.paragraphs
            if p.kind is ParagraphKind.HEADING
        ]
        marks += [self._mark(use.start, use.end, used) for use in self.uses]
        if passage is not None:
            context, words = _form(colours.mark_soft), _form(colours.mark, colours.text)
            marks.append(self._mark(passage.context_start, passage.context_end, context))
            marks.append(self._mark(passage.start, passage.end, words))
        if found:
            some, one = _form(colours.accent_soft), _form(colours.accent, colours.on_accent)
            marks += [self._mark(*place, some) for place in found[:_MOST_FOUND]]
            marks.append(self._mark(*found[at], one))
        self._text.setExtraSelections(marks)

    def _mark(self, start: int, end: int, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(self._shown.position(start))
        cursor.setPosition(self._shown.position(end), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor = cursor
        mark.format = form
        return mark


def _form(ground: str = "", ink: str = "") -> QTextCharFormat:
    form = QTextCharFormat()
    if ground:
        form.setBackground(QColor(ground))
    if ink:
        form.setForeground(QColor(ink))
    return form
