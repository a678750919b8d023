"""The rows of key figures: which measures make one, and what a row says beside its number."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from briefing import story
from briefing.citing.antecedents import joined
from briefing.citing.lines import Citing
from briefing.compose.redundancy import Printed, within_no_other
from briefing.model.article import Analysis
from briefing.model.brief import FigureLine


@dataclass(frozen=True)
class Rows:
    """Makes rows of the measures of these articles."""

    analyses: Sequence[Analysis]
    citing: Citing

    def of(self, measures: Sequence[story.Measure]) -> Iterator[FigureLine]:
        """A row a measure, the most important first."""
        return map(self.citing.figure, measures)

    def beside(
        self, rows: Sequence[FigureLine], printed: Printed, held: Collection[str]
    ) -> tuple[FigureLine, ...]:
        """The rows as they stand beside the lines that are ``printed``: nothing is told twice."""
        lines = joined(printed.figures(rows, held), self.analyses)
        return within_no_other(lines, held)
