"""Sentences as the questions of sameness see them: read once, when they are first asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import TypeVar, cast

from briefing.language.assertions import assertions
from briefing.language.grammar import parse, reads
from briefing.language.lexicon import base
from briefing.language.parsed import Parsed
from briefing.language.predicates import Assertion, family, verbs
from briefing.language.terms import stems
from briefing.model.article import (
    Analysis,
    Article,
    DateMention,
    Figure,
    ParagraphKind,
    Quote,
    Span,
)

Answer = TypeVar("Answer")

_SHARED = 3  # two words alone ("the talks", "the port") any two sentences of a story share
_NEAR = 0.4
"""Words, and the part of a sentence's words, that another shares which may say the same."""
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_PEOPLE = frozenset({"PERSON"})


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence.

    ``kin`` are its words that say something, in families; ``asserted`` what it says (nothing
    where its language has no grammar: ``read`` is false); ``places`` the kin of names of places,
    ``names`` of all that is written with a capital, days aside, ``people`` of the people whom it
    tells of, and not of those who say it. ``day`` is that of its article,
    None where nobody knows it, ``moment`` the time of its post in a live blog.
    """

    span: Span
    text: str
    language: str
    read: bool
    kin: frozenset[str]
    asserted: tuple[Assertion, ...]
    places: frozenset[str]
    names: frozenset[str]
    figures: tuple[Figure, ...]
    dates: tuple[DateMention, ...]
    quotes: tuple[Quote, ...]
    day: date | None
    moment: str = ""
    people: frozenset[str] = frozenset()

    @property
    def news(self) -> tuple[Assertion, ...]:
        """What it says in the first place."""
        return tuple(one for one in self.asserted if one.main)


class Readings:
    """Reads the sentences of these analyses, by their spans."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        self.articles = {a.article.id: a.article for a in analyses}
        self._read: dict[Span, Reading] = {}
        self._figures: defaultdict[Span, list[Figure]] = defaultdict(list)
        self._dates: defaultdict[Span, list[DateMention]] = defaultdict(list)
        self._quotes: defaultdict[str, list[Quote]] = defaultdict(list)
        for analysis in analyses:
            facts = analysis.facts
            for figure in (*facts.figures, *facts.trends):
                self._figures[figure.sentence].append(figure)
            for mention in facts.dates:
                self._dates[mention.sentence].append(mention)
            self._quotes[analysis.article.id] += facts.quotes
        self._sentences = [
            (sentence.span, sentence.text)
            for analysis in analyses
            for sentence in analysis.sentences
            if sentence.kind is ParagraphKind.BODY
        ]
        self._kin: dict[Span, frozenset[str]] = {}
        self._answers: dict[tuple[object, ...], object] = {}

    def once(self, question: tuple[object, ...], answer: Callable[[], Answer]) -> Answer:
        """What is asked of these sentences again at every edit, and answered the first time."""
        if question not in self._answers:
            self._answers[question] = answer()
        return cast("Answer", self._answers[question])

    def near(self, span: Span) -> tuple[Span, ...]:
        """The sentences of other articles that share so many words that they may say the same."""
        if not self._kin:
            for place, text in self._sentences:
                said = stems(text, self.articles[place.article].language)
                self._kin[place] = frozenset(said.kin)
        mine = self._kin.get(span)
        if not mine:
            return ()
        least = max(_SHARED, ceil(_NEAR * len(mine)))
        return tuple(
            place
            for place, kin in self._kin.items()
            if place.article != span.article and len(mine & kin) >= least
        )

    def of(self, span: Span) -> Reading:
        """The reading of one sentence."""
        if span not in self._read:
            self.prepare([span])
        return self._read[span]

    def figures_of(self, span: Span) -> tuple[Figure, ...]:
        """The figures of a sentence, which need no grammar."""
        return tuple(self._figures.get(span, ()))

    def prepare(self, spans: Iterable[Span]) -> None:
        """Read these sentences together, which is faster than one by one."""
        wanted: defaultdict[str, list[Span]] = defaultdict(list)
        for span in dict.fromkeys(spans):
            if span not in self._read and span.article in self.articles:
                wanted[base(self.articles[span.article].language)].append(span)
        for language, group in wanted.items():
            texts = [self.articles[span.article].slice(span) for span in group]
            for span, parsed in zip(group, parse(texts, language), strict=True):
                self._read[span] = self._reading(span, parsed, self.articles[span.article])

    def _reading(self, span: Span, parsed: Parsed, article: Article) -> Reading:
        language = base(article.language)
        dates = tuple(self._dates[span])
        stemmed = stems(parsed.sentence, article.language)
        asserted = assertions(parsed)
        return Reading(
            span=span,
            text=parsed.sentence,
            language=language,
            read=reads(language),
            kin=frozenset(stemmed.kin),
            asserted=asserted,
            places=_kin_of(parsed, article.language, _PLACES),
            names=_names(parsed.sentence, article.language) - _days(dates, article.language),
            figures=tuple(self._figures[span]),
            dates=dates,
            quotes=tuple(q for q in self._quotes[article.id] if q.span.overlaps(span)),
            day=None if article.date_assumed else article.day_at(span.start),
            moment=_moment(article, span.start),
            people=_kin_of(parsed, article.language, _PEOPLE) - _speakers(asserted),
        )


def _kin_of(parsed: Parsed, language: str, labels: frozenset[str]) -> frozenset[str]:
    return frozenset(
        kin
        for name in parsed.names
        if name.label in labels
        for kin in stems(parsed.sentence[name.start : name.end], language).kin
    )


def _speakers(asserted: Iterable[Assertion]) -> frozenset[str]:
    """The words for those who say something in a sentence."""
    saying = frozenset(family(verb) for verb in verbs("saying"))
    found: set[str] = set()
    for one in asserted:
        found |= one.speaker.wide
        if not one.main and one.deed in saying:
            found |= one.agent.wide
    return frozenset(found)


def _moment(article: Article, offset: int) -> str:
    """The time of the post at an offset, written so that later ones sort later; "" for none."""
    found = (one.time for one in article.posts if one.start <= offset < one.end)
    return next((time.isoformat() for time in found), "")


def _days(dates: Iterable[DateMention], language: str) -> frozenset[str]:
    return frozenset(kin for one in dates for kin in stems(one.text, language).kin)


def _names(text: str, language: str) -> frozenset[str]:
    """The kin of words with a capital; the first word has one anyway."""
    opening, _, rest = text.partition(" ")
    words = [word for word in rest.split() if word.lstrip("“\"'‘([").strip()[:1].isupper()]
    if opening.isupper() and len(opening) > 1:
        words.append(opening)
    return frozenset(stems(" ".join(words), language).kin)
