"""The order of the rules: an article and its sentences in, its facts out."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from briefing.facts import (
    context,
    dates,
    denial,
    events,
    figures,
    ranges,
    structure,
    subject,
    trends,
    turns,
)
from briefing.facts.amounts import Amount
from briefing.facts.cast import Cast, cast
from briefing.facts.dates import Found
from briefing.facts.day_order import day_first
from briefing.facts.history import clocks
from briefing.facts.movement import Meaning
from briefing.facts.phrases import Range
from briefing.facts.quoting import quotes
from briefing.facts.tokens import Tokens, pieces, scan
from briefing.facts.words import SAYING
from briefing.language import base
from briefing.model.article import (
    Article,
    Event,
    Facts,
    Figure,
    FigureKind,
    Mood,
    Phrase,
    Sentence,
    Span,
)

LANGUAGES = frozenset({"en"})
"""Languages whose facts are read."""

_MOST = 5000
"""Characters of a sentence that are searched; a longer one is a table or rubbish, not prose."""

_KEPT = 1024
"""Sentences whose tokens are kept from one look to the next, which comes soon."""

_LONGEST = 160
"""Tokens that are looked at together. No sentence of prose is longer; what is, is cut into runs,
of which the first alone is searched for people and speakers."""


def extract(article: Article, sentences: tuple[Sentence, ...]) -> Facts:
    """What the article says that can be checked, in the order of the text.

    Sentences must be those of the article; facts are looked for in them and nowhere else. Dates
    are told by ``article.published``, or the post of a live blog; without one, relative dates stay
    unresolved. An article in a language that is not among :data:`LANGUAGES` gives none: "4,5
    Prozent" is not 4 and 5.
    """
    if base(article.language) not in LANGUAGES:
        return Facts()
    whole = list(map(_scanned, sentences))
    scanned = [pieces(tokens, _LONGEST) for tokens in _structured(article, sentences, whole)]
    # people and speakers are counted by sentence, so each sentence gives one run
    lines = [runs[0] for runs in scanned]
    spans = [s.span for s, runs in zip(sentences, scanned, strict=True) for _ in runs]
    every = [tokens for runs in scanned for tokens in runs]
    days = [article.day_at(span.start) for span in spans]
    first = day_first(article, every)
    times: list[list[Found]] = []
    for day, group in groupby(zip(days, every, strict=True), key=itemgetter(0)):
        times += clocks([tokens for _, tokens in group], day, first)  # a post has a day of its own
    parts = [
        _Line(article.id, span, tokens, found, day)
        for span, tokens, found, day in zip(spans, every, times, days, strict=True)
    ]
    # only now: the years that questions name tell a history from news as well
    if article.turns:
        parts = [one for one in parts if not turns.is_question(article, one.sentence)]
    people: Cast = cast(article, sentences, lines)
    return Facts(
        # in this order: trends and events take the source and the comparisons found with figures
        figures=tuple(figure for part in parts for figure in part.figures()),
        trends=tuple(trend for part in parts for trend in part.trends()),
        dates=tuple(mention for part in parts for mention in part.mentions),
        events=tuple(event for part in parts for event in part.events()),
        people=people.people,
        organisations=people.organisations,
        quotes=quotes(article, sentences, lines, people),
    )


def asked(article: Article, sentences: tuple[Sentence, ...]) -> tuple[str, ...]:
    """The sentences whose structure :func:`extract` will ask for, to be parsed ahead of it."""
    if base(article.language) not in LANGUAGES:
        return ()
    return tuple(one.text for one in sentences if _may_tell(one))


@lru_cache(maxsize=_KEPT)
def _scanned(sentence: Sentence) -> Tokens:
    return scan(sentence.text[:_MOST], sentence.span.start)


def _structured(
    article: Article, sentences: tuple[Sentence, ...], lines: list[Tokens]
) -> list[Tokens]:
    """The sentences that may hold a fact with their structure, the others without."""
    quoting = [not _MARKS.isdisjoint(tokens.forms) for tokens in lines]
    wanted = [
        i for i, one in enumerate(sentences) if any(quoting[i : i + _BEFORE]) or _may_tell(one)
    ]
    texts = [sentences[i].text for i in wanted]
    found = structure.structured(texts, [lines[i] for i in wanted], article.language)
    for i, tokens in zip(wanted, found, strict=True):
        lines[i] = tokens
    return lines


@lru_cache(maxsize=_KEPT)
def _may_tell(sentence: Sentence) -> bool:
    """Whether a sentence holds a date, a figure, a name, a quotation or a verb of saying."""
    tokens = _scanned(sentence)
    return (
        dates.may_hold(tokens)
        or figures.may_hold(tokens)
        or not _MARKS.isdisjoint(tokens.forms)
        # from the second word on, since the first has a capital in any sentence
        or any(map(tokens.capital, range(1, len(tokens))))
        or not SAYING.isdisjoint(tokens.lows)
    )


_BEFORE = 3
"""The sentences before a quotation say who "he" is that speaks it: "Varn was firm."."""
_MARKS = frozenset({"“", "”", '"', "‘", "’"})


class _Line:
    """One sentence on its way from tokens to facts."""

    def __init__(
        self,
        article: str,
        sentence: Span,
        tokens: Tokens,
        found: list[Found],
        published: date | None,
    ) -> None:
        self.article, self.sentence, self.tokens, self.found = article, sentence, tokens, found
        self.mask = bytearray(len(tokens))
        for item in found:
            self.mask[item.first : item.last] = b"\1" * (item.last - item.first)
        self.published = published
        self.compared: list[Range] = []
        self.source: Phrase | None = None
        self.mentions = [
            dates.mention(tokens, item, article, sentence, published) for item in found
        ]

    def phrase(self, span: Range | None) -> Phrase | None:
        if span is None or span[0] >= span[1]:
            return None
        start, end = self.tokens.starts[span[0]], self.tokens.ends[span[1] - 1]
        offset = self.tokens.offset
        return Phrase(self.tokens.text[start:end], Span(self.article, offset + start, offset + end))

    def figures(self) -> list[Figure]:
        hidden = bytearray(self.mask)
        for item in self.found:  # a length of time is a quantity as well as a duration
            if item.name == "duration":
                hidden[item.first : item.last] = bytes(item.last - item.first)
        amounts = figures.find(self.tokens, hidden)
        said = subject.meanings(self.tokens, amounts, self.mask)
        self.compared = [m.comparison for m in said if m.comparison is not None]
        self.source = self.phrase(context.attribution(self.tokens, self.mask))
        return [self._figure(a, m) for a, m in zip(amounts, said, strict=True)]

    def _figure(self, amount: Amount, meaning: Meaning) -> Figure:
        when = context.period(self.tokens, amount, self.found, self.compared)
        words = self.phrase((amount.first, amount.last))
        assert words is not None
        clause = structure.clause(self.tokens, amount.first, amount.last)
        mood = structure.mood(clause)
        if denial.untrue(self.tokens, amount.first) and not mood.open:
            mood = Mood.DENIED
        return Figure(
            span=words.span,
            text=words.text,
            kind=amount.kind,
            sentence=self.sentence,
            low=amount.low,
            high=amount.high,
            unit=amount.unit,
            modifier=amount.modifier,
            bounded=self.phrase((amount.lead, amount.bound)) if amount.modifier else None,
            direction=meaning.direction,
            relation=meaning.relation,
            movement=self.phrase(meaning.movement),
            subject=self.phrase(meaning.subject),
            period=self.mentions[self.found.index(when)] if when else None,
            comparison=self.phrase(meaning.comparison),
            attribution=self.phrase(structure.speaker(self.tokens, clause)) or self.source,
            hedged=context.hedged(self.tokens, amount) or mood is not Mood.FACT,
            mood=mood,
        )

    def trends(self) -> list[Figure]:
        found = []
        for trend in trends.find(self.tokens, self.mask):
            words = self.phrase(trend.words)
            assert words is not None
            found.append(
                Figure(
                    span=words.span,
                    text=words.text,
                    kind=FigureKind.NUMBER,
                    sentence=self.sentence,
                    low=None,
                    high=None,
                    direction=trend.direction,
                    movement=words,
                    subject=self.phrase(trend.subject),
                    attribution=self.source,
                )
            )
        return found

    def events(self) -> list[Event]:
        found = []
        told = dict(zip(self.found, self.mentions, strict=True))
        for item in ranges.merged(self.tokens, self.found):
            # "up from May": the month is what is compared with, and nothing happens in it
            if any(first <= item.first < last for first, last in self.compared):
                continue
            # a stretch made of two dates has no mention yet
            mention = told.get(item) or dates.mention(
                self.tokens, item, self.article, self.sentence, self.published
            )
            happening = events.event(self.tokens, item, mention)
            if happening is not None:
                found.append(
                    Event(
                        happening.kind,
                        mention,
                        self.sentence,
                        self.phrase(happening.what),
                        self.phrase(happening.condition),
                        happening.hedged,
                    )
                )
        return found
