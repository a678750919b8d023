"""What a search found, as rows: a head for each article, under it the places with their words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.dossier import Hit
from briefing.model.article import Article

Mark = tuple[int, int]
"""Where words that were found stand in a text, half-open."""

_AROUND = 60  # code points of an excerpt on either side of the words
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Head:
    """Names what the rows under it are from. ``key`` is the article's id, "" for the draft."""

    key: str
    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch with the words that were found, marked in ``text``.

    ``key`` is the article's id with ``start`` and ``end`` of the words in its text, or the id of
    a line of the draft, where ``in_draft`` holds. ``aside`` says that the words stand in what was
    set aside of a page.
    """

    key: str
    text: str
    marks: tuple[Mark, ...]
    start: int = 0
    end: int = 0
    in_draft: bool = False
    aside: bool = False


def in_article(article: Article, hits: Sequence[Hit]) -> tuple[Place, ...]:
    """The places of an article, those in what was set aside last.

    Words that stand near one another are one place.
    """
    places = []
    for group in _near(hits):
        start, end = group[0].start, group[-1].end
        first, last = _widened(article.text, start, end)
        excerpt = article.text[first:last]
        marks = tuple((hit.start - first, hit.end - first) for hit in group)
        text, marks = _on_one_line(excerpt, marks)
        before = "…" if first else ""
        text = f"{before}{text}{'…' if last < len(article.text) else ''}"
        marks = tuple((a + len(before), b + len(before)) for a, b in marks)
        aside = any(one.start <= start < one.end for one in article.residue)
        places.append(Place(article.id, text, _joined(text, marks), start, end, aside=aside))
    return tuple(sorted(places, key=lambda place: (place.aside, place.start)))


def in_draft(lines: Iterable[tuple[str, str]], words: str) -> tuple[Place, ...]:
    """Those of the lines, id and text, that hold all the words, the last one perhaps begun."""
    wanted = [_folded(word) for word in _WORD.findall(words)]
    if not wanted:
        return ()
    found = []
    for key, text in lines:
        spans = [(m.start(), m.end(), _folded(m[0])) for m in _WORD.finditer(text)]
        marks = tuple(
            (start, end)
            for start, end, word in spans
            if word in wanted or word.startswith(wanted[-1])
        )
        held = {word for _, _, word in spans}
        whole = all(word in held for word in wanted[:-1])
        if whole and any(word.startswith(wanted[-1]) for word in held):
            text, marks = _from_the_words(text, marks)
            found.append(Place(key, text, marks, in_draft=True))
    return tuple(found)


def _from_the_words(text: str, marks: tuple[Mark, ...]) -> tuple[str, tuple[Mark, ...]]:
    """A text that begins a little before the first of its marks, so that they are in view."""
    first, _ = _widened(text, *marks[0])
    if not first:
        return text, marks
    by = first - 1  # "…" takes the place of what is cut
    return f"…{text[first:]}", tuple((start - by, end - by) for start, end in marks)


def _near(hits: Sequence[Hit]) -> Iterator[list[Hit]]:
    """The hits in order of the text, those that one excerpt can hold together."""
    group: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: hit.start):
        # from the first of them, since one excerpt is to hold all
        if group and hit.start - group[0].start > _AROUND:
            yield group
            group = []
        group.append(hit)
    if group:
        yield group


def _joined(text: str, marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks, those with only a blank between them as one."""
    joined: list[Mark] = []
    for start, end in marks:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def _widened(text: str, start: int, end: int) -> Mark:
    """The words with what is around them, to the edges of words."""
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    # a text without blanks has no edge of a word near by
    while first and not text[first - 1].isspace() and start - first < 2 * _AROUND:
        first -= 1
    while last < len(text) and not text[last].isspace() and last - end < 2 * _AROUND:
        last += 1
    return first, last


def _on_one_line(text: str, marks: tuple[Mark, ...]) -> tuple[str, tuple[Mark, ...]]:
    """The text with each stretch of white space as one blank, and where its marks are then."""
    places = [0] * (len(text) + 1)
    out: list[str] = []
    for at, letter in enumerate(text):
        places[at] = len(out)
        if not letter.isspace():
            out.append(letter)
        elif out and out[-1] != " ":
            out.append(" ")
    places[len(text)] = len(out)
    return "".join(out).rstrip(), tuple((places[a], places[b]) for a, b in marks)


def _folded(word: str) -> str:
    return "".join(map(_plain, word))


@lru_cache(maxsize=4096)
def _plain(letter: str) -> str:
    """The letter without accents and capitals."""
    parts = unicodedata.normalize("NFD", letter)
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()
