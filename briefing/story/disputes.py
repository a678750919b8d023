"""Disputes: where a report itself tells that two speakers cannot both be right.

"The builder says that it is owed 38 million; the town denies that it owes anything": one sentence
or two neighbours. They are the reports' own words on where their sources differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefing.language.cues import pattern
from briefing.language.disputes import between, within
from briefing.language.grammar import parse, reads
from briefing.language.lexicon import base
from briefing.language.terms import stems
from briefing.model.article import Analysis, Genre, ParagraphKind, Sentence, Span
from briefing.sameness.readings import Readings
from briefing.story.counts import Counts, counts_apart
from briefing.story.support import family_of

_DEEPEST = 20
"""Sentences of a report that are looked at, from its head."""
_WEEK = timedelta(days=7)
"""How much older than the newest a report may be: a dispute of last month may be settled."""
_HEAD = 3
"""Sentences at the head of a report that say, with its headline, what the story is about."""
_TOLD = 2
"""Words that a report, and each dispute of it, has in common with what the story is about."""
_ALIKE = 0.5  # tellers add what they know; below a half it is the story alone that they share
_FEWEST = 3
"""Share and number of the words that two tellings of one dispute have in common."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One telling of a dispute: its ``sentences``, one or two, and in them the ``words`` of it."""

    words: Span
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A dispute, with the passages that tell it: those of the newest reports first."""

    passages: tuple[Passage, ...]
    families: int


@dataclass(frozen=True, slots=True)
class _Found:
    passage: Passage
    family: int
    day: date
    kin: frozenset[str]


def disputes(
    analyses: Sequence[Analysis], families: Sequence[Sequence[int]], readings: Readings
) -> tuple[Dispute, ...]:
    """The disputes of the story that the reports of its last week tell, by how many tell them."""
    family = family_of(families)
    days = [_day(one) for one in analyses]
    newest = max((one for one in days if one), default=None)
    heads = [_head(one) for one in analyses]
    about = _about(heads, family)
    given = Counts(analyses)
    groups: list[list[_Found]] = []
    for number, analysis in enumerate(analyses):
        day = days[number]
        if analysis.article.genre is not Genre.NEWS or (newest and day and day < newest - _WEEK):
            continue
        if len(heads[number] & about) < _TOLD:
            continue  # a report of something else
        for passage in _passages(analysis, readings, given):
            kin = _kin(analysis, passage)
            if len(kin & (about | heads[number])) >= _TOLD:
                one = _Found(passage, family[number], day or date.min, kin)
                _into(groups, one)
    made = [_dispute(group) for group in groups]
    return tuple(sorted(made, key=lambda one: (-one.families, one.passages[0].words)))


def _dispute(group: Iterable[_Found]) -> Dispute:
    ordered = sorted(group, key=lambda one: (-one.day.toordinal(), one.passage.words))
    return Dispute(tuple(one.passage for one in ordered), len({one.family for one in ordered}))


def _into(groups: list[list[_Found]], one: _Found) -> None:
    for group in groups:
        if any(same_matter(one.kin, other.kin) for other in group):
            group.append(one)
            return
    groups.append([one])


def same_matter(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the words of two differences are so much alike that they are one."""
    shared = len(one & other)
    return shared >= _FEWEST and shared >= _ALIKE * min(len(one), len(other))


def _day(analysis: Analysis) -> date | None:
    article = analysis.article
    return None if article.date_assumed else article.published


def _head(analysis: Analysis) -> frozenset[str]:
    """The words with which a report opens, headline and all."""
    article = analysis.article
    told = [s.text for s in analysis.sentences[:_HEAD] if s.kind is ParagraphKind.BODY]
    return frozenset(stems(" ".join((article.title, *told)), article.language).kin)


def _about(heads: Sequence[frozenset[str]], family: dict[int, int]) -> frozenset[str]:
    """The words with which several independent reports open."""
    told: dict[str, set[int]] = {}
    for number, head in enumerate(heads):
        for word in head:
            told.setdefault(word, set()).add(family[number])
    least = 1 if len(set(family.values())) == 1 else 2
    return frozenset(word for word, tellers in told.items() if len(tellers) >= least)


def _kin(analysis: Analysis, passage: Passage) -> frozenset[str]:
    text = " ".join(one.text for one in passage.sentences)
    return frozenset(stems(text, analysis.article.language).kin)


# --- in one report ------------------------------------------------------------------------------


def _passages(analysis: Analysis, readings: Readings, given: Counts) -> Iterator[Passage]:
    """The disputes of one report, in the order of its text; a sentence is of one at most."""
    language = base(analysis.article.language)
    if not reads(language):
        return
    body = [one for one in analysis.sentences[:_DEEPEST] if one.kind is ParagraphKind.BODY]
    taken: set[Span] = set()
    for number, one in enumerate(body):
        pair = (*body[max(0, number - 1) : number], one)
        found = _of_claims(pair, language) or counts_apart(pair, readings, given)
        if found is None and number > 1:
            pair = (body[number - 2], one)
            found = _of_claims(pair, language)
        if found is None:
            continue
        start, end, first = found
        sentences = pair if first else pair[-1:]
        if taken.isdisjoint(s.span for s in sentences):
            taken.update(s.span for s in sentences)
            yield Passage(replace(one.span, start=start, end=end), sentences)


def _of_claims(pair: Sequence[Sentence], language: str) -> tuple[int, int, bool] | None:
    """Where in its article a dispute stands that ends in the last of these sentences.

    Start, end, and whether the sentence before is part of it. Of two sentences the words are
    those of the second: the answer.
    """
    one, told = pair[-1], " ".join(sentence.text for sentence in pair)
    if not (pattern("says_no", language).search(told) and _tells(told, language)):
        return None
    if pattern("reported_before", language).search(told):
        return None  # what a report puts right nobody says any more
    parsed = parse([sentence.text for sentence in pair], language)
    start = one.span.start
    if inside := within(parsed[-1]):
        return start + inside[0], start + inside[1], False
    if len(pair) < 2:
        return None
    beside = pair[0].position + 1 == one.position
    if both := between(*parsed, beside=beside):
        return start + both[1][0], start + both[1][1], True
    return None


def _tells(text: str, language: str) -> bool:
    return pattern("tells_so", language).search(text) is not None
