"""The rows of key figures: which measures make one, and what a row says beside its number.

A row says what is measured, and the story turns on it: the measure stands at the head of a report
of the newest day, or several independent reports give it. Of a sentence with several figures the
most important one makes the row. An empty section is better than a side figure.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from briefing import story
from briefing.citing.antecedents import joined
from briefing.citing.lines import Citing
from briefing.citing.tellers import gives
from briefing.compose.redundancy import Printed, within_no_other
from briefing.language.clauses.leaning import stands_alone
from briefing.language.counted import harms
from briefing.language.grammar import parse, reads
from briefing.language.lexicon import base
from briefing.language.terms import stems
from briefing.model.article import Analysis, Figure, FigureKind, Span
from briefing.model.brief import FigureLine
from briefing.model.line_ids import line_id
from briefing.summary.candidates import is_balanced, newest_day, points_back
from briefing.summary.fitness import line_fault

_SEVERAL = 2
"""Independent reports whose agreement makes a figure a key figure, where there are so many."""
_FEW = 4
"""Rows up to which figures that one report tells far down are taken as well."""
_ALONE = frozenset({FigureKind.NUMBER, FigureKind.RANK, FigureKind.MULTIPLE, FigureKind.QUANTITY})
"""Kinds whose number says nothing without what is measured."""
_RECENT = 3
"""Days that a side figure may be older than the newest report."""
_DURATIONS = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
_LABEL = 2
"""Words that name a measure without its sentence: "landing fees", and not "rise"."""
_CONVERTED = re.compile(r"[(\[]\s*(?:about|around|some|or|roughly|nearly|over)?\s*\Z")
_EITHER = re.compile(r"\bor\s+\Z")
_OR = re.compile(r"\s+or\s+[\d$€£]")


@dataclass(frozen=True)
class Rows:
    """Makes rows of the measures of these articles.

    ``independent`` counts the reports behind them, ``held`` are rows that the analyst wants,
    ``standing`` says which sentences are overtaken, ``wider`` are those of another story.
    """

    analyses: Sequence[Analysis]
    citing: Citing
    independent: int
    held: Collection[str] = ()
    standing: story.Standing = field(default_factory=story.Standing)
    wider: Collection[Span] = ()

    def of(self, measures: Iterable[story.Measure]) -> Iterator[FigureLine]:
        """The rows, the most important first; of a sentence one.

        Where few figures are key ones, shares and sums whose measure the text names follow.
        """
        told: set[Span] = set()
        others = []
        for measure in map(self._best_told, measures):
            line = self.citing.figure(measure)
            best = measure.figures[0]
            if line.id in self.held:
                yield line
            elif best.sentence in self.wider:
                continue
            elif best.sentence not in told and self._is_key(measure):
                told.add(best.sentence)
                yield line
            elif self._is_named(measure, line):
                others.append((best.sentence, line))
        # after all key figures, of which one may stand in the same sentence
        for sentence, line in others:
            if len(told) < _FEW and sentence not in told:
                told.add(sentence)
                yield line

    def _best_told(self, measure: story.Measure) -> story.Measure:
        """The measure with a telling first whose sentence stands, where one gives this value."""
        best = measure.figures[0]
        if any(line_id("figure", one.span) in self.held for one in measure.figures):
            return measure
        same = [one for one in measure.figures if gives(best, one) and not one.hedged]
        for one in same:
            if self._stands(one):
                rest = [other for other in measure.figures if other is not one]
                return replace(measure, figures=(one, *rest))
        return measure

    def _stands(self, figure: Figure) -> bool:
        """Whether a figure's sentence holds still and reads alone."""
        # asked for each telling of a measure with each edit, and an answer costs a parse
        return self.citing.readings.once(
            ("stands", figure.span), lambda: self._holds_and_reads(figure)
        )

    def _holds_and_reads(self, figure: Figure) -> bool:
        if self.standing.superseded(figure.sentence):
            return False
        # a measure of this telling alone: only its own sentence is judged
        line = self.citing.figure(story.Measure((figure,), (), 1, 0.0))
        return self._is_said(figure) and self._reads(line)

    def _is_key(self, measure: story.Measure) -> bool:
        best = measure.figures[0]
        turns = measure.leading or measure.families >= min(_SEVERAL, self.independent)
        # a toll in the opening is the story, even where one report alone has it
        turns = turns or (measure.opening and bool(measure.harm))
        turns = turns and (self._is_recent(best) or self._lasts(measure))
        counts = best.kind in (FigureKind.COUNT, FigureKind.NUMBER)
        # plain counts ("two vans") stand in any sentence; shares, sums and quantities do not
        aside = counts and not measure.central and not measure.harm
        return turns and not aside and not best.hedged and self._stands(best)

    def _lasts(self, measure: story.Measure) -> bool:
        """Whether it is a count of harm that several reports give: it stands until a newer one."""
        return bool(measure.harm) and measure.families >= _SEVERAL

    def _is_named(self, measure: story.Measure, line: FigureLine) -> bool:
        """Whether it is a share or a sum of something that its sentence names in so many words."""
        best = measure.figures[0]
        if best.kind not in (FigureKind.PERCENT, FigureKind.MONEY) or best.hedged:
            return False
        named = len(stems(line.subject).kin) >= _LABEL and self._is_noun(best)
        return named and self._is_recent(best) and self._stands(best)

    def _is_noun(self, figure: Figure) -> bool:
        """Whether what is measured ends in a noun: "the population", and not "she lives"."""
        subject, language = figure.subject, self.citing.articles[figure.span.article].language
        if subject is None or not reads(base(language)):
            return subject is not None
        parsed = parse([self.citing.words(figure.sentence)], base(language))[0]
        start = subject.span.start - figure.sentence.start
        within = parsed.within(start, start + len(subject.text))
        return bool(within) and parsed.tokens[within[-1]].pos in ("NOUN", "PROPN")

    def _is_recent(self, figure: Figure) -> bool:
        """Whether its report is of the newest days, or nobody knows."""
        newest = newest_day(self.analyses)
        day = self.citing.articles[figure.span.article].published
        return newest is None or day is None or (newest - day).days <= _RECENT

    def _is_said(self, figure: Figure) -> bool:
        """Whether its words say what is measured, and the number is no other's in other units."""
        if figure.kind in _ALONE and figure.subject is None:
            return False
        if figure.kind is FigureKind.QUANTITY and figure.unit.lower().rstrip("s") in _DURATIONS:
            return False  # "40 seconds clear"
        digits = any(map(str.isdigit, figure.text))
        if figure.low != figure.high and not digits:
            return False  # "thousands"
        if figure.kind is FigureKind.COUNT and not digits and not self._is_harmed(figure):
            return False  # "two passengers"
        text = self.citing.articles[figure.span.article].text
        # what stands before "more than", and not between that and the number
        start = figure.bounded.span.start if figure.bounded else figure.span.start
        before, after = text[figure.sentence.start : start], text[figure.span.end :]
        # "30 or 40 people" is in doubt; "5 km (3 miles)" is one length told twice
        either = _EITHER.search(before) is not None or _OR.match(after) is not None
        return not either and _CONVERTED.search(before) is None

    def _is_harmed(self, figure: Figure) -> bool:
        """Whether its sentence tells of harm that people came to."""
        told = stems(self.citing.words(figure.sentence)).kin
        return not frozenset[str]().union(*harms().values()).isdisjoint(told)

    def _reads(self, line: FigureLine) -> bool:
        """Whether its sentence stands alone, or with the one before it."""
        (whole,) = joined([line], self.analyses)
        source = self.analyses[line.spans[0].source - 1].article
        said = whole.statement
        alone = is_balanced(said) and not points_back(said, source.language)
        parsed = parse([said], base(source.language))[0]
        return alone and (not parsed.tokens or stands_alone(parsed)) and self._is_closed(line)

    def _is_closed(self, line: FigureLine) -> bool:
        """Whether its sentence, joined or not, has no fault as a line."""
        (whole,) = joined([line], self.analyses)
        analysis = self.analyses[line.spans[0].source - 1]
        start = whole.statement_spans[0].start
        sentence = next((s for s in analysis.sentences if s.span.start == start), None)
        return sentence is None or line_fault(sentence, analysis, None) is None

    def beside(self, rows: Sequence[FigureLine], printed: Printed) -> tuple[FigureLine, ...]:
        """The rows as they stand beside the lines that are ``printed``: nothing is told twice."""
        lines = joined(printed.figures(rows, self.held), self.analyses)
        whole = (one for one in lines if one.statement or one.id in self.held or _is_told(one))
        return within_no_other(whole, self.held)


def _is_told(line: FigureLine) -> bool:
    """Whether a row says what it measures without its sentence: "deaths", and not "people".

    A share or a sum does with two words; what counts things hangs on what is told of them.
    """
    said = stems(line.subject).kin
    if not frozenset[str]().union(*harms().values()).isdisjoint(said):
        return True
    return line.kind in (FigureKind.PERCENT, FigureKind.MONEY) and len(said) >= _LABEL
