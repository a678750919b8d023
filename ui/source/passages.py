"""All passages that a line rests on, one under another: where from, around it, the very words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from briefing.desk.state import Desk
from briefing.model.article import Article
from ui.look import theme
from ui.look.theme import GRID
from ui.source.heading import dated
from ui.source.trail import Passage

_BREAK = "\u2029"
"""Between paragraphs."""
_AROUND = 160
"""Code points of the article that are shown before and after the sentence."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage as it is shown. ``name`` says where it is from, ``words`` are the very words."""

    passage: Passage
    name: str
    before: str
    context: tuple[str, str]
    words: str
    after: str

    @property
    def text(self) -> str:
        """All of it, as it stands in the article."""
        return "".join((self.before, self.context[0], self.words, self.context[1], self.after))


def shown(passage: Passage, article: Article) -> Shown:
    """A passage with what stands around it in its paragraphs."""
    text = article.text
    first = max(
        (p.start for p in article.paragraphs if p.start <= passage.context_start), default=0
    )
    ends = [p.end for p in article.paragraphs if p.end >= passage.context_end]
    last = min(ends, default=len(text))
    start, end = passage.context_start, passage.context_end
    before, after = text[max(first, start - _AROUND) : start], text[end : min(last, end + _AROUND)]
    if start - _AROUND > first:
        before = "… " + before.partition(" ")[2]
    if end + _AROUND < last:
        after = after.rpartition(" ")[0] + " …"
    if not before.strip() and not after.strip():
        before, after = _beside(article, start, end)
    name = " · ".join(filter(None, (article.outlet or article.name, dated(article))))
    return Shown(
        passage,
        name,
        before,
        (text[start : passage.start], text[passage.end : end]),
        text[passage.start : passage.end],
        after,
    )


def _beside(article: Article, start: int, end: int) -> tuple[str, str]:
    """Of the paragraphs around one that is a single sentence, what stands next to it."""
    text = article.text
    above = next((p for p in reversed(article.paragraphs) if p.end <= start), None)
    below = next((p for p in article.paragraphs if p.start >= end), None)
    before = text[above.start : above.end].strip() if above else ""
    after = text[below.start : below.end].strip() if below else ""
    if len(before) > _AROUND:
        before = "… " + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + " …"
    return (f"{before}{_BREAK}" if before else ""), (f"{_BREAK}{after}" if after else "")


class PassagesView(QTextBrowser):
    """The passages of one line. A click on where one is from opens it in its article."""

    opened = Signal(int)
    """The number of the passage, from 0, that is to be seen in its article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Sources of the line"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTabChangesFocus(False)
        self.document().setDocumentMargin(2 * GRID)
        self._shown: tuple[Shown, ...] = ()
        self._at = 0
        self.anchorClicked.connect(self._open)

    @property
    def passages(self) -> tuple[Shown, ...]:
        """What is shown."""
        return self._shown

    @property
    def at(self) -> int:
        """The number of the passage that the user is at, from 0."""
        return self._at

    def show_passages(self, passages: Sequence[Passage], desk: Desk, at: int) -> None:
        """Show these, and go to the one with this number."""
        articles = [(one, desk.article(one.article)) for one in passages]
        found = tuple(shown(one, article) for one, article in articles if article is not None)
        other = found != self._shown
        if other or at != self._at:
            self._shown, self._at = found, at
            place = 0 if other else self.verticalScrollBar().value()
            self._write()
            self.verticalScrollBar().setValue(place)
            if at:
                self.scrollToAnchor(f"at{at}")

    def _write(self) -> None:
        colours = theme.current()
        parts: list[str] = []
        for number, one in enumerate(self._shown):
            if self._begins_others(number):
                also = escape(self.tr("Says the same"))
                parts.append(
                    f'<p style="margin-top:16px; margin-bottom:0; color:{colours.muted}">{also}</p>'
                )
            ground = colours.mark_soft if number == self._at else colours.pane
            head = f"[{one.passage.number}] {one.name}" if one.passage.number else one.name
            parts.append(
                f'<p style="margin-top:12px; margin-bottom:4px; font-weight:600">'
                f'<a name="at{number}"></a>'
                f'<a href="passage:{number}" style="color:{colours.accent}; text-decoration:none">'
                f"{escape(head)}</a></p>"
                f'<p style="margin-top:0; line-height:125%; color:{colours.muted}">'
                f"{_html(one.before)}"
                f'<span style="color:{colours.text}; background-color:{ground}">'
                f"{_html(one.context[0])}</span>"
                f'<span style="color:{colours.text}; background-color:{colours.mark}">'
                f"{_html(one.words)}</span>"
                f'<span style="color:{colours.text}; background-color:{ground}">'
                f"{_html(one.context[1])}</span>"
                f"{_html(one.after)}</p>"
            )
        self.setHtml("".join(parts))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _begins_others(self, number: int) -> bool:
        """Whether what says the same begins with this passage."""
        here = self._shown[number].passage
        return not here.taken and (not number or self._shown[number - 1].passage.taken)

    def _open(self, link: QUrl) -> None:
        if link.scheme() == "passage":
            self.opened.emit(int(link.path()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._shown:
            place = self.verticalScrollBar().value()
            self._write()
            self.verticalScrollBar().setValue(place)


def _html(text: str) -> str:
    """Words of an article: its line breaks are spaces here."""
    plain = escape(text.replace("\r\n", " ").replace("\n", " "), quote=False)
    return plain.replace(_BREAK, "<br>")
