"""Other sentences that say what a sentence says, for whoever wants to choose one of them.

More is offered here than a brief claims by "also [3]": a person looks before choosing.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model.article import Analysis, Sentence, Span
from briefing.summary.candidates import candidates
from briefing.summary.paraphrase import likeness_of

MOST = 5  # a choice is made at a glance, and less like ones follow
LIKELY = 0.2
"""Least probability of telling the same."""


class Alternatives:
    """Looks in the sentences of these analyses; cheap after a summary of the same ones."""

    def __init__(self, analyses: Sequence[Analysis], families: Sequence[Sequence[int]]) -> None:
        self._pool = candidates(analyses, families, complete=True)
        self._likeness = likeness_of(self._pool)
        self._index = {
            (one.sentence.span.article, one.sentence.span.start): number
            for number, one in enumerate(self._pool)
        }

    def of(self, span: Span) -> tuple[Sentence, ...]:
        """Sentences of other articles that may say what the sentence at ``span`` says.

        The likest first, :data:`MOST` at most, and only such as read well alone.
        """
        index = self._index.get((span.article, span.start))
        if index is None:
            return ()
        near = sorted(
            (-chance, other)
            for other, chance in self._likeness.neighbours(index).items()
            if chance >= LIKELY and self._pool[other].eligible and not self._pool[other].completed
        )
        return tuple(self._pool[other].sentence for _, other in near[:MOST])
