"""The lines that words of an article make, wherever the analyst wants them.

Composing chooses lines; here a line is made of words that somebody chose: those of an edit made
before other articles came, another telling of the same, or words selected in an article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from briefing import summary
from briefing.citing.lines import Citing
from briefing.model.article import (
    Analysis,
    Event,
    Figure,
    PersonMention,
    Quote,
    Sentence,
    Span,
)
from briefing.model.brief import (
    DateLine,
    DifferenceLine,
    FigureLine,
    Line,
    PersonLine,
    PositionLine,
    QuoteLine,
)
from briefing.model.edits import Added
from briefing.model.line_ids import added_id, span_of
from briefing.model.sections import BY_ID, KEYS, bare_line
from briefing.story import Measure, Occasion, Participant, Said, speaker

Fact = TypeVar("Fact")

_QUOTATION_MARKS = "“”„‟\"«»‘’'"


@dataclass(frozen=True)
class Findings:
    """The articles of one brief, and what is said of them."""

    analyses: Sequence[Analysis]
    citing: Citing
    measures: Sequence[Measure] = ()
    occasions: Sequence[Occasion] = ()
    roster: Sequence[Participant] = ()

    def analysis(self, article: str) -> Analysis | None:
        """The analysis of the article with this id."""
        number = self.citing.numbers.get(article)
        return self.analyses[number - 1] if number else None

    # --- a line chosen before ---------------------------------------------------------------

    def revived(self, key: str) -> tuple[str, Line] | None:
        """Section and line of an id, though the articles now tell it best elsewhere."""
        try:
            span = span_of(key)
        except ValueError:
            return None
        section = KEYS.get(key.split("-", 1)[0])
        analysis = self.analysis(span.article)
        if analysis is None or section is None:
            return None
        line = self._line(BY_ID[section].line, analysis, span, exactly=True)
        return (section, replace(line, id=key)) if line else None

    # --- another telling --------------------------------------------------------------------

    def telling(self, line: Line, span: Span) -> Line | None:
        """The line as these words tell it; None where they do not."""
        analysis = self.analysis(span.article)
        if analysis is None or not analysis.article.text[span.start : span.end].strip():
            return None
        if isinstance(line, FigureLine | DateLine | PersonLine | QuoteLine):
            return self._line(type(line), analysis, span, exactly=False)
        if isinstance(line, DifferenceLine):
            return None
        sentence = next((one for one in analysis.sentences if one.span == span), None)
        before = [self.citing.span(one) for one in (*line.spans, *line.support)]
        whole = [one.span for one in map(self._sentence, before) if one]
        others = dict.fromkeys((*before, *whole)) if sentence else ()
        new = self._plain(span, sentence, analysis, others)
        if isinstance(line, PositionLine):
            return replace(
                line, text=new.text, spans=new.spans, support=new.support, origin=new.origin
            )
        return new

    # --- words selected in an article -------------------------------------------------------

    def added(self, edit: Added) -> Line | None:
        """The line that the analyst made of words of an article; None where there are none."""
        analysis = self.analysis(edit.span.article)
        span = _trimmed(analysis, edit.span)
        if analysis is None or span is None:
            return None
        line = self._line(BY_ID[edit.section].line, analysis, span, exactly=False)
        line = line or self._made(edit.section, analysis, span)
        return replace(line, id=added_id(edit), rank=0)

    def _made(self, section: str, analysis: Analysis, span: Span) -> Line:
        """A line of a section whose words no fact was found in."""
        cite = self.citing.cite
        sentence = self._sentence(span)
        around = sentence.span if sentence and sentence.span.covers(span) else span
        if BY_ID[section].line is Line:
            whole = sentence is not None and sentence.span == span
            others = (s.span for a in self.analyses if whole for s in a.sentences)
            return self._plain(span, None, analysis, others)
        if BY_ID[section].line is QuoteLine:
            span = _trimmed(analysis, span, _QUOTATION_MARKS) or span
        return bare_line(
            section,
            text=self.citing.words(span),
            spans=cite([span]),
            statement=self.citing.words(around),
            statement_spans=cite([around]),
        )

    # --- facts to lines ---------------------------------------------------------------------

    def _line(
        self, kind: type[Line] | None, analysis: Analysis, span: Span, *, exactly: bool
    ) -> Line | None:
        """The line of a fact at ``span``: of these very words, else of one that they touch."""
        facts = analysis.facts
        at = _exact if exactly else _touching
        if kind is FigureLine:
            figure = at(facts.figures, lambda one: one.span, span)
            return self._figure(figure) if figure else None
        if kind is DateLine:
            event = at(facts.events, lambda one: one.date.span, span)
            return self._event(event) if event and event.date.start else None
        if kind is PersonLine:
            mentions = [m for person in facts.people for m in person.mentions]
            mention = at(mentions, lambda one: one.span, span)
            return self._person(mention, analysis) if mention else None
        if kind is QuoteLine:
            quote = at(facts.quotes, lambda one: one.span, span)
            return self._quote(quote, span) if quote else None
        if kind in (Line, PositionLine) and exactly:
            return self._sentence_line(kind, analysis, span)
        return None

    def _figure(self, figure: Figure) -> FigureLine:
        for measure in self.measures:
            if figure in measure.figures:
                rest = tuple(one for one in measure.figures if one != figure)
                return self.citing.figure(replace(measure, figures=(figure, *rest)))
        return self.citing.figure(Measure((figure,), (), 1, 0.0))

    def _event(self, event: Event) -> DateLine:
        for occasion in self.occasions:
            if event in occasion.events:
                rest = tuple(one for one in occasion.events if one != event)
                return self.citing.occasion("date", replace(occasion, events=(event, *rest)))
        start, end = event.date.start, event.date.end
        assert start is not None
        return self.citing.occasion("date", Occasion((event,), event.kind, start, end or start))

    def _person(self, mention: PersonMention, analysis: Analysis) -> PersonLine:
        for one in self.roster:
            if mention in one.mentions:
                return self.citing.participant(one, mention.span)
        person = next(p for p in analysis.facts.people if mention in p.mentions)
        roles = (person.role,) if person.role else ()
        alone = Participant(
            mention.text, (mention,), roles, person.organisation, families=1, importance=0.0
        )
        return self.citing.participant(alone, mention.span)

    def _quote(self, quote: Quote, span: Span) -> QuoteLine:
        said = Said(quote, None, (), families=1, importance=0.0)
        line = self.citing.quotation(said, speaker(quote.person, self.roster))
        if quote.span.covers(span) and span != quote.span:  # a part of it was selected
            spans = self.citing.cite([span])
            return replace(line, text=self.citing.words(span), spans=spans, support=())
        return line

    def _sentence_line(
        self, kind: type[Line] | None, analysis: Analysis, span: Span
    ) -> Line | None:
        sentence = next((one for one in analysis.sentences if one.span == span), None)
        if sentence is None:
            return None
        line = self._plain(span, sentence, analysis, ())
        if kind is PositionLine:
            return PositionLine(
                id="", text=line.text, spans=line.spans, origin=line.origin, original=line.original
            )
        return line

    def _plain(
        self, span: Span, sentence: Sentence | None, analysis: Analysis, others: Iterable[Span]
    ) -> Line:
        """A line of text; a whole sentence that points back as it stands alone."""
        completed = summary.alone(analysis, sentence) if sentence else None
        if sentence is not None and completed is not None:
            line = self.citing.point("", summary.Choice(sentence, (), completed))
        else:
            line = Line(id="", text=self.citing.words(span), spans=self.citing.cite([span]))
        return replace(line, support=self.citing.borne_out(span, others))

    def _sentence(self, span: Span) -> Sentence | None:
        """The sentence around the beginning of a span."""
        analysis = self.analysis(span.article)
        for one in analysis.sentences if analysis else ():
            if one.span.start <= span.start < one.span.end:
                return one
        return None


def _exact(found: Iterable[Fact], place: Callable[[Fact], Span], span: Span) -> Fact | None:
    return next((one for one in found if place(one) == span), None)


def _touching(found: Iterable[Fact], place: Callable[[Fact], Span], span: Span) -> Fact | None:
    """The fact of these very words, else one that they hold, else one that they are a part of."""
    near = [one for one in found if place(one).overlaps(span)]
    return min(
        near,
        key=lambda one: (place(one) != span, not span.covers(place(one)), place(one)),
        default=None,
    )


def _trimmed(analysis: Analysis | None, span: Span, also: str = "") -> Span | None:
    """The span without white space, and the characters of ``also``, at its ends."""
    if analysis is None:
        return None
    words = analysis.article.text[max(0, span.start) : span.end]
    loose = f" \t\r\n\u00a0\u2028{also}"
    bare = words.strip(loose)
    if not bare:
        return None
    start = max(0, span.start) + len(words) - len(words.lstrip(loose))
    return Span(span.article, start, start + len(bare))
