"""All passages that a line rests on, one under another: where from, around it, the very words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

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
_SENTENCE, _PRESENT, _VERY_WORDS = 1, 2, 3
"""What a letter belongs to: a sentence, that of the passage the user is at, the very words."""


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
        # from a whole word on
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


def grouped(passages: Sequence[Shown]) -> tuple[tuple[int, ...], ...]:
    """The numbers of passages that are read in one stretch, each stretch where its first stands."""
    groups: list[list[int]] = []
    for number, one in enumerate(passages):
        for group in groups:
            if _holds(passages[group[0]], one.passage):
                group.append(number)
                break
        else:
            groups.append([number])
    return tuple(map(tuple, groups))


def _holds(one: Shown, other: Passage) -> bool:
    """Whether the words of another passage stand in what is shown of this one."""
    here, start, end = one.passage, one.passage.context_start, one.passage.context_end
    if _BREAK not in one.before + one.after:  # else it is another paragraph that stands there
        start -= len(one.before.removeprefix("… "))
        end += len(one.after.removesuffix(" …"))
    within = start <= min(other.start, other.context_start)
    return here.article == other.article and within and max(other.end, other.context_end) <= end


class PassagesView(QTextBrowser):
    """The passages of one line. A click on where one is from opens it in its article."""

    opened = Signal(int)
    """The number of the passage, from 0, that is to be seen in its article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Sources of the line"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        # the links are our own: Qt would look for pages of their names
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
            # where only another passage is marked, the view stays
            place = 0 if other else self.verticalScrollBar().value()
            self._write()
            self.verticalScrollBar().setValue(place)
            if at:
                self.scrollToAnchor(f"at{at}")

    def _write(self) -> None:
        muted = theme.current().muted
        parts: list[str] = []
        before_taken = False
        for group in grouped(self._shown):
            taken = self._shown[group[0]].passage.taken
            if not taken and (before_taken or not parts):
                also = escape(self.tr("Says the same"))
                parts.append(
                    f'<p style="margin-top:16px; margin-bottom:0; color:{muted}">{also}</p>'
                )
            before_taken = taken
            parts += (self._head(group), self._words(group))
        self.setHtml("".join(parts))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _head(self, group: Sequence[int]) -> str:
        """Where the passages of a group are from, as a link to the first."""
        one = self._shown[group[0]]
        words = f"[{one.passage.number}] {one.name}" if one.passage.number else one.name
        anchors = "".join(f'<a name="at{number}"></a>' for number in group)
        return (
            f'<p style="margin-top:12px; margin-bottom:4px; font-weight:600">{anchors}'
            f'<a href="passage:{group[0]}" style="color:{theme.current().accent};'
            f' text-decoration:none">{escape(words)}</a></p>'
        )

    def _words(self, group: Sequence[int]) -> str:
        """The stretch that a group is in; each of its sentences and very words is marked."""
        colours = theme.current()
        first = self._shown[group[0]]
        base = len(first.before) + len(first.context[0]) - first.passage.start
        # sentences and very words lie over one another: letter by letter the strongest counts
        levels = bytearray(len(first.text))
        for number in group:
            one = self._shown[number].passage
            sentence = _PRESENT if number == self._at else _SENTENCE
            for start, end, level in (
                (one.context_start, one.context_end, sentence),
                (one.start, one.end, _VERY_WORDS),
            ):
                for at in range(start + base, end + base):
                    levels[at] = max(levels[at], level)
        grounds = {_SENTENCE: colours.pane, _PRESENT: colours.mark_soft, _VERY_WORDS: colours.mark}
        parts = []
        for level, run in groupby(range(len(levels)), key=levels.__getitem__):
            places = tuple(run)
            words = _html(first.text[places[0] : places[-1] + 1])
            ground = grounds.get(level)
            style = f"color:{colours.text}; background-color:{ground}"
            parts.append(f'<span style="{style}">{words}</span>' if ground else words)
        return (
            f'<p style="margin-top:0; line-height:125%; color:{colours.muted}">{"".join(parts)}</p>'
        )

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
