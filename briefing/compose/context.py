"""What every section is composed from: the analysed articles, the choices, the edits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from briefing import facts, language, story
from briefing.citing.lines import Citing
from briefing.model.article import Analysis, Span
from briefing.model.brief import Line
from briefing.model.edits import Added, Edits, Swapped
from briefing.model.line_ids import place_of
from briefing.model.options import Options
from briefing.sameness.readings import Readings

Families = tuple[tuple[int, ...], ...]
AnyLine = TypeVar("AnyLine", bound=Line)


@dataclass(frozen=True)
class Context:
    """One run of composing.

    ``families`` are groups of indices into ``analyses``, one an independent report. ``dropped``
    and ``held`` are ids of lines that the analyst does not want and does want, ``elsewhere`` the
    spans that edits put where they are. ``readings`` are the sentences as sameness reads them,
    ``measures`` the ledger of figures, ``contrary`` the claims that contradict each other, and
    ``standing`` what of all that stands now: ``reports`` that a notice takes back are given.
    """

    analyses: tuple[Analysis, ...]
    families: Families
    options: Options
    edits: Edits
    reports: Mapping[str, story.Superseded] = field(default_factory=dict)
    citing: Citing = field(init=False)
    readings: Readings = field(init=False)
    measures: tuple[story.Measure, ...] = field(init=False)
    contrary: tuple[story.Contradiction, ...] = field(init=False)
    standing: story.Standing = field(init=False)
    dropped: frozenset[str] = field(init=False)
    held: frozenset[str] = field(init=False)
    elsewhere: frozenset[Span] = field(init=False)

    def __post_init__(self) -> None:
        moved: tuple[Added | Swapped, ...] = (*self.edits.added, *self.edits.swapped)
        dropped, held = frozenset(self.edits.dropped), self.edits.invested
        articles = {a.article.id: a.article for a in self.analyses}
        numbers = {a.article.id: n for n, a in enumerate(self.analyses, 1)}
        readings = Readings(self.analyses)
        citing = Citing(articles, numbers, readings, held, dropped)
        measures = story.ledger(self.analyses, self.families, readings)
        contrary = story.contradictions(self.analyses, self.families, readings)
        refuted = story.refuted(contrary)
        standing = story.standing(self.analyses, measures, self.reports, refuted)
        for name, value in (
            ("measures", measures),
            ("contrary", contrary),
            ("standing", standing),
            ("dropped", dropped),
            ("held", held),
            ("elsewhere", frozenset(edit.span for edit in moved)),
            ("readings", readings),
            ("citing", citing),
        ):
            object.__setattr__(self, name, value)

    def kept(self, lines: Iterable[AnyLine], most: int) -> tuple[AnyLine, ...]:
        """The first ``most`` lines that were not dropped, and every one that is held."""
        wanted = [line for line in lines if line.id not in self.dropped]
        return tuple(
            replace(line, rank=n)
            for n, line in enumerate(wanted)
            if n < most or line.id in self.held
        )

    def source(self, number: int) -> Analysis:
        """The analysis of the source with this number, from 1."""
        return self.analyses[number - 1]


def spans_of(lines: Iterable[str], section: str) -> frozenset[Span]:
    """The spans of those lines that are of this section."""
    return frozenset(span for line in lines if (span := place_of(line, section)))


def of_other_languages(analyses: Sequence[Analysis]) -> frozenset[Span]:
    """Sentences that are not in the language of most articles: a note is in one language."""
    codes = Counter(language.base(a.article.language) for a in analyses)
    most = max(codes, key=lambda code: (codes[code], code in facts.LANGUAGES, code))
    return frozenset(
        sentence.span
        for analysis in analyses
        if language.base(analysis.article.language) != most
        for sentence in analysis.sentences
    )
