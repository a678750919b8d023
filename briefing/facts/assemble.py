"""The order of the rules: an article and its sentences in, its facts out."""

from __future__ import annotations

from datetime import date

from briefing.facts import dates, events, figures, subject, trends
from briefing.facts import words as wd
from briefing.facts.cast import Cast, cast
from briefing.facts.dates import Found
from briefing.facts.figures import Amount
from briefing.facts.history import clocks
from briefing.facts.phrases import Range, clause_start, subject_before
from briefing.facts.quoting import quotes
from briefing.facts.movement import Meaning
from briefing.facts.tokens import Tokens, scan
from briefing.model import (
    Article,
    DateKind,
    DateMention,
    Event,
    Facts,
    Figure,
    FigureKind,
    Phrase,
    Sentence,
    Span,
)


def extract(article: Article, sentences: tuple[Sentence, ...]) -> Facts:
    """What the article says that can be checked, in the order of the text.

    Sentences must be those of the article; facts are looked for in them and nowhere else. Dates
    are told by ``article.published``; without one, relative dates stay unresolved.
    """
    lines = [scan(sentence.text, sentence.span.start) for sentence in sentences]
    found_dates = clocks(lines, article.published)
    parts = [
        _Line(article.id, sentence.span, tokens, found, article.published)
        for sentence, tokens, found in zip(sentences, lines, found_dates, strict=True)
    ]
    people: Cast = cast(article, sentences, lines)
    return Facts(
        figures=tuple(figure for part in parts for figure in part.figures()),
        trends=tuple(trend for part in parts for trend in part.trends()),
        dates=tuple(mention for part in parts for mention in part.mentions),
        events=tuple(event for part in parts for event in part.events()),
        people=people.people,
        organisations=people.organisations,
        quotes=quotes(article, sentences, lines, people),
    )


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
        return [self._figure(a, m) for a, m in zip(amounts, said, strict=True)]

    def _figure(self, amount: Amount, meaning: Meaning) -> Figure:
        words = self.phrase((amount.first, amount.last))
        assert words is not None
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
            period=self._period(amount, meaning),
            comparison=self.phrase(meaning.comparison),
            attribution=self.phrase(self._attribution()),
            hedged=self._hedged(amount),
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
                    attribution=self.phrase(self._attribution()),
                )
            )
        return found

    def _period(self, amount: Amount, meaning: Meaning) -> DateMention | None:
        """The date that says when: the nearest in the figure's clause and not in a comparison."""
        start = clause_start(self.tokens, amount.lead)
        best: tuple[int, DateMention] | None = None
        for item, mention in zip(self.found, self.mentions, strict=True):
            if mention.kind not in (DateKind.DATE, DateKind.DURATION) or mention.text == "":
                continue
            if meaning.comparison and meaning.comparison[0] <= item.first < meaning.comparison[1]:
                continue
            if item.first <= amount.first < item.last or self._unfit(item):
                continue
            distance = (
                amount.lead - item.last if item.last <= amount.lead else item.first - amount.last
            )
            distance += 4 if item.last <= start else 0
            if best is None or distance < best[0]:
                best = distance, mention
        return best[1] if best and best[0] < 14 else None

    def _unfit(self, item: Found) -> bool:
        """Whether a date is a report's, a limit's or a start's and not the figure's."""
        tokens, before = self.tokens, item.first - 1
        if tokens.low(before) in ("on", "in"):
            before -= 1
        if tokens.low(before) in wd.SAYING:
            return True
        return tokens.low(item.first - 1) in ("since", "until", "than", "from", "after", "before")

    def _attribution(self) -> Range | None:
        """ "According to X", "X said"."""
        tokens = self.tokens
        for k in range(len(tokens)):
            if tokens.lows[k] == "according" and tokens.low(k + 1) == "to":
                from briefing.facts.phrases import object_after

                return object_after(tokens, k + 2, self.mask)
        for k in range(len(tokens)):
            if tokens.lows[k] in wd.SAYING and tokens.lows[k] not in (
                "found",
                "called",
                "reported",
                "say",
            ):
                who = subject_before(tokens, k, self.mask)
                if who is not None:
                    return who
        return None

    def _hedged(self, amount: Amount) -> bool:
        start = clause_start(self.tokens, amount.lead)
        return bool(wd.HEDGES & set(self.tokens.lows[start : amount.lead]))

    def events(self) -> list[Event]:
        found = []
        for item, mention in zip(self.found, self.mentions, strict=True):
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
