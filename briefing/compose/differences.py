"""What the sources tell differently, as the note's lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing import story
from briefing.citing.lines import Citing
from briefing.model.article import Analysis
from briefing.model.brief import DifferenceLine


def differing(
    measures: Sequence[story.Measure],
    occasions: Sequence[story.Occasion],
    analyses: Sequence[Analysis],
    citing: Citing,
    contrary: Sequence[story.Contradiction] = (),
) -> Iterator[DifferenceLine]:
    """A line for each difference, in the order in which they matter."""
    return map(citing.difference, story.differences(measures, occasions, analyses, contrary))
