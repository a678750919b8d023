"""What every section is composed from: the analysed articles, the choices, the edits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from briefing import facts, language, story
from briefing.citing.lines import Citing
from briefing.edits.standing import up_to
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

    ``families`` are groups of indices into ``analyses``, one an independent report. ``held`` are
    ids of lines that the choice has to take, since of itself it does not bring them up.
    ``dropped`` are those that the analyst took out, ``only_here`` those of them that may stand
    elsewhere, ``elsewhere`` the spans that edits put where they are. ``told`` is the story of the
    articles; ``reports`` are those that a notice takes back.
    """

    analyses: tuple[Analysis, ...]
    families: Families
    options: Options
    edits: Edits
    held: frozenset[str] = frozenset()
    reports: Mapping[str, story.Superseded] = field(default_factory=dict)
    told: story.Story = field(init=False)
    citing: Citing = field(init=False)
    dropped: frozenset[str] = field(init=False)
    only_here: frozenset[str] = field(init=False)
    elsewhere: frozenset[Span] = field(init=False)

    def __post_init__(self) -> None:
        edits = self.edits
        moved: tuple[Added | Swapped, ...] = (*edits.added, *edits.swapped)
        dropped = frozenset(edits.dropped)
        articles = {a.article.id: a.article for a in self.analyses}
        numbers = {a.article.id: n for n, a in enumerate(self.analyses, 1)}
        told = story.tell(self.analyses, self.families, self.reports)
        for name, value in (
            ("told", told),
            ("dropped", dropped),
            ("only_here", dropped.intersection(edits.only_here)),
            ("elsewhere", frozenset(edit.span for edit in moved)),
            ("citing", Citing(articles, numbers, told.readings, edits.invested, dropped)),
        ):
            # a frozen dataclass takes what it derives from its fields in no other way
            object.__setattr__(self, name, value)

    @property
    def readings(self) -> Readings:
        """The sentences as sameness reads them."""
        return self.told.readings

    def holding(self, held: frozenset[str]) -> Context:
        """The same run, which has to take these lines."""
        return replace(self, held=held)

    def kept(self, lines: Iterable[AnyLine], most: int) -> tuple[AnyLine, ...]:
        """The first ``most`` lines that print, and every one that is held.

        Lines that the analyst took out are among them: what they tell counts as told.
        """
        wanted = (line for line in lines if line.id not in self.only_here)
        # with no line held, those after the first that print need not even be made
        given = list(wanted) if self.held else up_to(wanted, most, self._is_dropped)
        first = {line.id for line in up_to(given, most, self._is_dropped)}
        return tuple(
            replace(line, rank=n)
            for n, line in enumerate(given)
            if line.id in first or line.id in self.held
        )

    def _is_dropped(self, line: AnyLine) -> bool:
        return line.id in self.dropped

    def stands(self, sentence: Span) -> bool:
        """Whether no newer report has replaced what a sentence says."""
        return self.told.standing.superseded(sentence) is None

    def source(self, number: int) -> Analysis:
        """The analysis of the source with this number, from 1."""
        return self.analyses[number - 1]


def spans_of(lines: Iterable[str], section: str) -> frozenset[Span]:
    """The spans of those lines that are of this section."""
    return frozenset(span for line in lines if (span := place_of(line, section)))


def of_other_languages(analyses: Sequence[Analysis]) -> frozenset[Span]:
    """Sentences that are not in the language of most articles: a note is in one language."""
    codes = Counter(language.base(a.article.language) for a in analyses)
    # of two languages with as many articles the one whose facts are read wins; the code last, so
    # that the order of the articles decides nothing
    most = max(codes, key=lambda code: (codes[code], code in facts.LANGUAGES, code))
    return frozenset(
        sentence.span
        for analysis in analyses
        if language.base(analysis.article.language) != most
        for sentence in analysis.sentences
    )
