"""Reports of a wider field: of the month's retail sales, and of the story in a single sentence.

Their leads are no news of this story. Where many reports share one wide subject they have no names
in common, and none is taken for a side report.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from math import ceil

from briefing.language import cues, words
from briefing.language.lexicon import base
from briefing.language.terms import stems
from briefing.model.article import Analysis, ParagraphKind, Sentence, Span

_HEAD = 3
"""Sentences at the head of a report that name whom it is about, with its headline."""
_FEWEST = 3
"""Independent reports that name somebody at their heads at least, beside half of all."""


@lru_cache(maxsize=8)
def beside_the_story(
    analyses: tuple[Analysis, ...], families: tuple[tuple[int, ...], ...]
) -> frozenset[Span]:
    """The sentences of reports of a wider field that name nobody of the story.

    The names of the story are those that half of the independent reports have at their heads. A
    report that has one of them only once, and not at its head, and that opens with less than half
    of the words with which these open, is of something else.
    """
    named = _told_by_most(analyses, families, _names)
    opening = _told_by_most(analyses, families, _kin)
    found: set[Span] = set()
    for analysis in analyses if named else ():
        body = _body(analysis)
        told = [number for number, one in enumerate(body) if named & _names(one.text, analysis)]
        headed = bool(named & _names(analysis.article.title, analysis))
        head = frozenset[str]().union(*(_kin(text, analysis) for text in _head(analysis)))
        alike = 2 * len(head & opening) >= len(opening)
        if not headed and not alike and len(told) == 1 and told[0] >= _HEAD:
            found.update(one.span for n, one in enumerate(body) if n != told[0])
    return frozenset(found)


def _told_by_most(
    analyses: Sequence[Analysis],
    families: Sequence[Sequence[int]],
    words_of: Callable[[str, Analysis], frozenset[str]],
) -> frozenset[str]:
    """The words of a kind that half of the independent reports have at their heads."""
    tellers: dict[str, set[int]] = {}
    for number, group in enumerate(families):
        for index in group:
            for text in _head(analyses[index]):
                for word in words_of(text, analyses[index]):
                    tellers.setdefault(word, set()).add(number)
    least = max(_FEWEST, ceil(len(families) / 2))
    return frozenset(word for word, told in tellers.items() if len(told) >= least)


def _head(analysis: Analysis) -> tuple[str, ...]:
    return (analysis.article.title, *(one.text for one in _body(analysis)[:_HEAD]))


def _kin(text: str, analysis: Analysis) -> frozenset[str]:
    return frozenset(stems(text, analysis.article.language).kin)


def _body(analysis: Analysis) -> list[Sentence]:
    return [one for one in analysis.sentences if one.kind is ParagraphKind.BODY]


def _names(text: str, analysis: Analysis) -> frozenset[str]:
    """The kin of the words with a capital: of an English text, where no other noun has one."""
    language = analysis.article.language
    if base(language) != "en":
        return frozenset()
    days = cues.words("weekday") | cues.words("month")
    capital = [word for word in words(text) if word[:1].isupper() and word not in days]
    return frozenset(stems(" ".join(capital), language).kin)
