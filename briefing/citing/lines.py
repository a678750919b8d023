"""Lines with citations: what the stages found, as the brief prints it.

Nothing is worded here. Every text is a slice of an article, and its citation says which.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import TypeVar

from briefing.citing.labels import label
from briefing.citing.shortening import shorten
from briefing.citing.tellers import tellers
from briefing.model.article import Article, DateMention, Figure, Phrase, Sentence, Span
from briefing.model.brief import (
    Citation,
    DateLine,
    DifferenceLine,
    Earlier,
    FigureLine,
    Line,
    Origin,
    PersonLine,
    PositionLine,
    QuoteLine,
    Role,
    Telling,
)
from briefing.model.line_ids import line_id
from briefing.sameness.claims import bears_out, same_event, same_words
from briefing.sameness.readings import Readings
from briefing.story import Difference, Measure, Occasion, Participant, Position, Said
from briefing.summary import Choice, Completed, without_connective

Fact = TypeVar("Fact")

_YEAR = re.compile(r"\b[12]\d{3}\b")


@dataclass(frozen=True)
class Citing:
    """Turns findings into lines. ``numbers`` maps an article's id to its source number.

    ``held`` and ``dropped`` are ids of lines that the analyst wants and does not want: what such
    a line tells is told by it, whoever else comes to tell it.
    """

    articles: Mapping[str, Article]
    numbers: Mapping[str, int]
    readings: Readings
    held: frozenset[str] = frozenset()
    dropped: frozenset[str] = frozenset()

    def cite(self, spans: Iterable[Span]) -> tuple[Citation, ...]:
        """Citations of these spans, without repeats, in their order."""
        unique = dict.fromkeys(spans)
        return tuple(Citation(self.numbers[s.article], s.start, s.end) for s in unique)

    def words(self, span: Span) -> str:
        """The exact words of a span."""
        return self.articles[span.article].slice(span)

    def span(self, citation: Citation) -> Span:
        """The span that a citation stands for."""
        article = next(a for a, number in self.numbers.items() if number == citation.source)
        return Span(article, citation.start, citation.end)

    def as_touched(
        self, sections: tuple[str, ...], found: Sequence[Fact], place: Callable[[Fact], Span]
    ) -> tuple[str, list[Fact]]:
        """The id of a line of these tellings, and the tellings with its own first."""
        for wanted in filter(None, (self.held, self.dropped)):
            for one, section in product(found, sections):
                key = line_id(section, place(one))
                if key in wanted:
                    return key, [one, *(other for other in found if other is not one)]
        return line_id(sections[0], place(found[0])), list(found)

    def headline(self, article: Article) -> tuple[Citation, ...]:
        """Where the page shows the article's title; empty where only its metadata has it."""
        start = article.text.find(article.title) if article.title else -1
        if start < 0:
            return ()
        return self.cite([Span(article.id, start, start + len(article.title))])

    def point(self, section: str, choice: Choice) -> Line:
        """A sentence as a line; one that points back as it was completed."""
        sentence = choice.sentence
        text, spans, origin = self._alone(sentence, choice.completed)
        return Line(
            id=line_id(section, sentence.span),
            text=text,
            spans=spans,
            origin=origin,
            original=sentence.text if origin is Origin.COMPLETED else "",
            support=self.borne_out(sentence.span, (other.span for other in choice.support)),
        )

    def _alone(
        self, sentence: Sentence, completed: Completed | None
    ) -> tuple[str, tuple[Citation, ...], Origin]:
        """Words, places and origin of a sentence as it stands alone."""
        if completed is None:
            return sentence.text, self.cite([sentence.span]), Origin.VERBATIM
        if not completed.verbatim:
            return completed.text, self.cite([sentence.span]), Origin.COMPLETED
        taken = replace(sentence.span, start=sentence.span.start + completed.start)
        return completed.text, self.cite([taken]), Origin.VERBATIM

    def borne_out(self, taken: Span, sentences: Iterable[Span]) -> tuple[Citation, ...]:
        """Citations of sentences of other articles that say what ``taken`` says.

        ``sentences`` are asked first, then all others that share its words; each article once.
        """
        asked = tuple(sentences)
        return self.readings.once(
            ("borne out", taken, asked), lambda: self._borne_out(taken, asked)
        )

    def _borne_out(self, taken: Span, sentences: Iterable[Span]) -> tuple[Citation, ...]:
        others = tuple(dict.fromkeys((*sentences, *self.readings.near(taken))))
        if not others:
            return ()
        self.readings.prepare((taken, *others))
        said = self.readings.of(taken)
        same = [one for one in others if bears_out(said, self.readings.of(one))]
        return self._elsewhere(taken, _one_an_article(same))

    def _is_same(self, sentence: Span, other: Span) -> bool:
        """Whether two sentences about one day are about one thing."""
        of = self.readings.of
        return self.readings.once(
            ("same event", sentence, other), lambda: same_event(of(sentence), of(other))
        )

    def _elsewhere(self, taken: Span, spans: Iterable[Span]) -> tuple[Citation, ...]:
        return self.cite(span for span in spans if span.article != taken.article)

    def _statement(self, sentence: Span, parts: Iterable[Phrase | DateMention | None]) -> Span:
        """The sentence, cut after the last of ``parts`` where its end may go."""
        needed = max(part.span.end for part in parts if part and sentence.covers(part.span))
        article = self.articles[sentence.article]
        end = shorten(article.slice(sentence), needed - sentence.start, article.language)
        return replace(sentence, end=sentence.start + end)

    def figure(self, measure: Measure) -> FigureLine:
        """A measure as a line: the figure that is told best, the others as its support."""
        key, (best, *others) = self.as_touched(("figure",), measure.figures, lambda f: f.span)
        period = best.period
        comparison = best.comparison
        if comparison and comparison.span.overlaps(best.span):
            comparison = None  # the figure is what another is compared with
        # "over 60%" is another claim than "60%"
        told = best.bounded or Phrase(best.text, best.span)
        parts = (told, best.subject, best.movement, period, best.comparison, best.attribution)
        statement = self._statement(best.sentence, parts)
        told_by = tellers(best, others, measure, self.readings)
        return FigureLine(
            id=key,
            text=told.text,
            spans=self.cite([told.span]),
            kind=best.kind,
            statement=self.words(statement),
            statement_spans=self.cite([statement]),
            statement_cut=statement != best.sentence,
            low=best.low,
            high=best.high,
            unit=best.unit,
            modifier=best.modifier,
            direction=best.direction,
            relation=best.relation,
            subject=label(best, self.articles[best.span.article]),
            period=period.text if period else "",
            period_timex=period.timex if period else "",
            period_start=period.start if period else None,
            period_end=period.end if period else None,
            comparison=_text(comparison),
            attribution=_text(best.attribution),
            hedged=best.hedged or best.mood.open,
            support=self.cite(f.span for f in told_by.support),
            trends=self.cite(f.span for f in told_by.trends),
            differing=self.cite(f.span for f in told_by.differing),
            earlier=self._trail(told_by.earlier),
            silent=tuple(sorted(n for one, n in self.numbers.items() if one in told_by.silent)),
        )

    def _trail(self, figures: Iterable[Figure]) -> tuple[Earlier, ...]:
        """The values that were replaced, each once, with the day of the report that told it."""
        values: dict[tuple[float | None, float | None], list[Figure]] = {}
        for figure in figures:
            values.setdefault((figure.low, figure.high), []).append(figure)
        return tuple(self._replaced(told) for told in values.values())

    def _replaced(self, told: Sequence[Figure]) -> Earlier:
        """A value that was replaced, as the last report that gave it tells it."""
        first = told[0]
        return Earlier(
            text=(first.bounded or first).text,
            spans=self.cite((f.bounded or f).span for f in told),
            day=self.articles[first.span.article].day_at(first.span.start),
        )

    def occasion(self, section: str, occasion: Occasion) -> DateLine:
        """A date as a line: the event that is told best, the others as its support."""
        sections = (section, *(one for one in ("date", "past") if one != section))
        key, (best, *others) = self.as_touched(sections, occasion.events, lambda e: e.date.span)
        statement = self._statement(best.sentence, (best.date, best.what, best.condition))
        return DateLine(
            id=key,
            text=best.date.text,
            spans=self.cite([best.date.span]),
            support=self._elsewhere(
                best.date.span,
                (e.date.span for e in others if self._is_same(best.sentence, e.sentence)),
            ),
            kind=best.kind,
            timex=best.date.timex,
            statement=self.words(statement),
            statement_spans=self.cite([statement]),
            statement_cut=statement != best.sentence,
            start=best.date.start,
            end=best.date.end,
            what=_text(best.what),
            condition=_text(best.condition),
            hedged=best.hedged,
            assumed=self._is_assumed(best.date),
        )

    def _is_assumed(self, mention: DateMention) -> bool:
        """Whether a date rests on an assumed one: all do but those with a year of their own."""
        return self.articles[mention.span.article].date_assumed and not _YEAR.search(mention.text)

    def participant(self, participant: Participant, mention: Span | None = None) -> PersonLine:
        """A person as a line, named as in ``mention`` where it is given."""
        key, spans = self.as_touched(("person",), _mentions(participant), lambda span: span)
        first = mention or spans[0]
        others = [m.span for m in participant.mentions if m.span.article != first.article]
        return PersonLine(
            id=key,
            text=self.words(first),
            spans=self.cite([first]),
            support=self.cite(_one_an_article(others)),
            roles=tuple(
                Role(text=r.text, spans=self.cite([r.span]))
                for r in map(self._role, participant.roles)
            ),
            organisation=_text(participant.organisation),
        )

    def _role(self, role: Phrase) -> Phrase:
        """A role that is a clause ("heads the council") with the "who" before it."""
        text, start = self.articles[role.span.article].text, role.span.start
        if not text.startswith("who ", max(0, start - 4)):
            return role
        return Phrase(text[start - 4 : role.span.end], replace(role.span, start=start - 4))

    def position(
        self,
        position: Position,
        sentence: Sentence,
        completed: Completed,
        others: Iterable[Sentence],
    ) -> PositionLine:
        """A stand that somebody takes, as a line."""
        text, spans, origin = self._alone(sentence, completed)
        return PositionLine(
            id=line_id("position", sentence.span),
            text=text,
            spans=spans,
            origin=origin,
            original=sentence.text if origin is Origin.COMPLETED else "",
            support=self.borne_out(sentence.span, (other.span for other in others)),
            holder=position.holder,
            stand=position.kind,
            towards=position.towards,
        )

    def difference(self, difference: Difference) -> DifferenceLine:
        """What is told differently, as a line."""
        key, found = self.as_touched(("difference",), difference.tellings, lambda told: told.words)
        tellings = tuple(
            Telling(
                text=self.words(told.words),
                spans=self.cite([told.words]),
                statement=told.shown or self.words(told.sentence),
                statement_spans=self.cite([told.sentence]),
            )
            for told in found
        )
        completed = any(told.shown for told in found)
        return DifferenceLine(
            id=key,
            text=tellings[0].text,
            spans=tellings[0].spans,
            tellings=tellings,
            subject=difference.subject.value,
            origin=Origin.COMPLETED if completed else Origin.VERBATIM,
            original=" / ".join(self.words(t.sentence) for t in found) if completed else "",
        )

    def quotation(self, said: Said, person: Participant | None) -> QuoteLine:
        """A quotation as a line, its speaker by full name and role where ``person`` is known."""
        key, (quote, *others) = self.as_touched(
            ("quote",), (said.quote, *said.elsewhere), lambda one: one.span
        )
        speaker, role = quote.speaker, quote.role
        if person and speaker:
            whole = _mentions(person)[0]
            speaker = Phrase(self.words(whole), whole)
            role = role or next(iter(person.roles), None)
        words = without_connective(quote.text)
        return QuoteLine(
            id=key,
            text=words or quote.text,
            origin=Origin.COMPLETED if words else Origin.VERBATIM,
            original=quote.text if words else "",
            spans=self.cite([quote.span]),
            support=self._elsewhere(
                quote.span, (other.span for other in others if same_words(quote, other))
            ),
            statement=self.words(quote.sentence),
            statement_spans=self.cite([quote.sentence]),
            speaker=_text(speaker),
            speaker_spans=self.cite([speaker.span]) if speaker else (),
            role=self._role(role).text if role else "",
        )


def _text(phrase: Phrase | None) -> str:
    return phrase.text if phrase else ""


def _one_an_article(spans: Sequence[Span]) -> tuple[Span, ...]:
    return tuple({span.article: span for span in reversed(tuple(spans))}.values())[::-1]


def _mentions(participant: Participant) -> tuple[Span, ...]:
    """The mentions, the first that has the whole name before the others."""
    spans = tuple(m.span for m in participant.mentions)
    whole = [m.span for m in participant.mentions if m.text == participant.name]
    return tuple(dict.fromkeys((*whole[:1], *spans)))
