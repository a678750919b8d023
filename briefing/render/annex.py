"""The annex: each mark of the brief leads to the passage it stands for, and each passage back.

Marks are numbered in the order in which they print (:meth:`Annex.mark`); after the last one
:meth:`Annex.groups` holds the passages that they lead to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from briefing.model.brief import Brief, Citation, Line, Passage, Source, Telling
from briefing.model.sections import SECTIONS
from briefing.render.words import Words
from briefing.styles.model import HouseStyle


@dataclass(frozen=True, slots=True)
class Link:
    """A mark in the text: where it leads to, and its own name to come back to ("" for none)."""

    target: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Back:
    """A way back to a mark: its name, and where it stands in words ("What happened 3")."""

    target: str
    place: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage; one that is marked has a name to lead to."""

    text: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage in pieces, and the ways back from it. ``number`` counts passages from 1.

    ``pages`` are those of a document on which it stands, in words ("p. 3"), or "".
    """

    number: int
    paragraph: int
    pieces: tuple[Piece, ...]
    backs: tuple[Back, ...]
    pages: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The passages of one source."""

    source: Source
    passages: tuple[Quoted, ...]


@dataclass(slots=True)
class Annex:
    """The passages of a brief, and the marks that lead to them as they print."""

    brief: Brief
    places: dict[int, str]
    words: Words
    _marks: dict[Passage, list[tuple[Citation, Back]]] = field(default_factory=dict)
    _count: int = 0

    @classmethod
    def of(cls, brief: Brief, style: HouseStyle) -> Annex:
        """The annex of a brief, nothing marked yet."""
        places = dict(_places(brief, style)) if brief.annex else {}
        return cls(brief, places, Words.of(style))

    def mark(self, line: Line | Telling, number: int) -> Link:
        """The mark of source ``number`` at a line: to its passage, or to the list of sources."""
        cited = _cited(line, number)
        passage = self._passage(cited) if cited else None
        if cited is None or passage is None:
            # without an annex, and where the words are in none of its passages
            return Link(f"source-{number}")
        self._count += 1
        name = f"mark-{self._count}"
        place = self.places.get(id(line), "")
        self._marks.setdefault(passage, []).append((cited, Back(name, place)))
        return Link(_name(passage, cited), name)

    def groups(self) -> tuple[Group, ...]:
        """The passages that marks lead to, by source."""
        # a line that the page limit took away printed no mark: its passage would be an orphan
        used = [passage for passage in self.brief.annex if passage in self._marks]
        quoted: dict[int, list[Quoted]] = {}
        for number, passage in enumerate(used, 1):
            quoted.setdefault(passage.source, []).append(self._quoted(passage, number))
        sources = (source for source in self.brief.sources if source.number in quoted)
        return tuple(Group(source, tuple(quoted[source.number])) for source in sources)

    def _quoted(self, passage: Passage, number: int) -> Quoted:
        marks = self._marks[passage]
        backs = tuple(back for _, back in marks)
        return Quoted(
            number,
            passage.paragraph,
            tuple(_spaced(_pieces(passage, [c for c, _ in marks]))),
            backs,
            self._pages(passage),
        )

    def _pages(self, passage: Passage) -> str:
        source = next(one for one in self.brief.sources if one.number == passage.source)
        ends = source.page_of(passage.start), source.page_of(passage.end - 1)
        return self.words.said_pages(tuple(range(ends[0], max(ends) + 1)) if ends[0] else ())

    def _passage(self, cited: Citation) -> Passage | None:
        """The shortest passage that holds the words."""
        holding = [
            passage
            for passage in self.brief.annex
            if passage.source == cited.source
            and passage.start <= cited.start
            and cited.end <= passage.end
        ]
        return min(holding, key=lambda p: (p.end - p.start, p.start), default=None)


def _cited(line: Line | Telling, number: int) -> Citation | None:
    """The words that a mark stands for: the whole statement where the words stand in it."""
    support = line.support if isinstance(line, Line) else ()
    words = next((c for c in (*line.spans, *support) if c.source == number), None)
    if words is None:
        return None
    # a figure alone is a poor thing to land on: its sentence is marked
    statements: tuple[Citation, ...] = getattr(line, "statement_spans", ())
    around = (s for s in statements if s.source == number)
    return next((s for s in around if s.start <= words.start and words.end <= s.end), words)


def _pieces(passage: Passage, cited: Iterable[Citation]) -> Iterator[Piece]:
    """The passage cut where marked words begin and end; each citation's name leads to its piece."""
    ranges = _merged(sorted({(c.start, c.end) for c in cited}))
    names = {c: _name(passage, c) for c in sorted(set(cited), key=lambda c: (c.start, c.end))}
    at = passage.start
    for start, end in ranges:
        if start > at:
            yield Piece(passage.text[at - passage.start : start - passage.start])
        inside = [c for c in names if start <= c.start and c.end <= end]
        cuts = sorted({start, end, *(c.start for c in inside)})
        for one, other in pairwise(cuts):
            name = next((names[c] for c in inside if c.start == one), "")
            said = passage.text[one - passage.start : other - passage.start]
            # "-" is marked and leads nowhere: it begins within what another citation marks
            yield Piece(said, name or "-")
        at = end
    if at < passage.end:
        yield Piece(passage.text[at - passage.start :])


def _spaced(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces with the space between two at the head of the second, where Pango wants it."""
    space = ""
    for piece in pieces:
        text = space + piece.text
        kept = text.rstrip()
        space = " " if kept != text else ""
        if kept:
            lead = " " if kept[0].isspace() else ""
            yield Piece(lead + " ".join(kept.split()), piece.name)


def _merged(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in ranges:
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], end)
        else:
            merged.append((start, end))
    return merged


def _name(passage: Passage, cited: Citation) -> str:
    """The name of marked words: where they begin, as citations that begin there share it."""
    return f"passage-{cited.source}-{passage.start}-{passage.end}-{cited.start}"


def _places(brief: Brief, style: HouseStyle) -> Iterator[tuple[int, str]]:
    """Where each line stands, in words, by the line's identity."""
    titles = {section.id: section.title for section in style.sections}
    for name in SECTIONS:
        lines: tuple[Line, ...] = getattr(brief, name)
        for number, line in enumerate(lines, 1):
            place = f"{titles.get(name, '')} {number}".strip()
            for one in (line, *getattr(line, "tellings", ())):
                # by identity, since two lines can be equal: the same words in two sections
                yield id(one), place
