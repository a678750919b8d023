"""The order of the stages, written once: articles in, a brief out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

from briefing import facts, language, story, summary
from briefing.brief import (
    Brief,
    DateLine,
    DifferenceLine,
    FigureLine,
    Line,
    PersonLine,
    QuoteLine,
    Source,
    SourceStatement,
)
from briefing.citing import Citing, span_of
from briefing.corroboration import Corroboration
from briefing.edits import NO_EDITS, Edits
from briefing.errors import OptionError
from briefing.model import Analysis, Article, EventKind, Genre, Span
from briefing.options import Options
from briefing.summary.candidates import points_back

ProgressCall = Callable[[str, int, int], None]
"""Called with the stage's name, the steps done and their number; may raise ``Cancelled``."""

Families = tuple[tuple[int, ...], ...]
AnyLine = TypeVar("AnyLine", bound=Line)

_KEPT_ANALYSES = 1024


def silent(stage: str, done: int, total: int) -> None:
    """Report nothing."""


def assume_dates(articles: Sequence[Article], day: date) -> tuple[Article, ...]:
    """The articles, those without a date taking ``day`` as assumed, which the brief then says."""
    return tuple(
        article if article.published else replace(article, published=day, date_assumed=True)
        for article in articles
    )


@lru_cache(maxsize=_KEPT_ANALYSES)
def analyse(article: Article) -> Analysis:
    """The article's sentences and facts."""
    sentences = language.sentences(article)
    return Analysis(article, sentences, facts.extract(article, sentences))


def compose(
    articles: Sequence[Article],
    options: Options,
    edits: Edits = NO_EDITS,
    *,
    progress: ProgressCall = silent,
) -> Brief:
    """The brief of these articles: a pure function, the same for any order of ``articles``.

    Equal articles count once. Raises :class:`OptionError` when there is no article.
    """
    ordered = in_order(articles)
    if not ordered:
        raise OptionError("choose at least one article")
    analyses = []
    for done, article in enumerate(ordered):
        progress("Analysing", done, len(ordered))
        analyses.append(analyse(article))
    progress("Composing", 0, 1)
    families = story.families(ordered)
    composer = _Composer(tuple(analyses), families, options, edits)
    return composer.brief(_notes(ordered, len(articles)))


def in_order(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Newest first; the rest of the order is arbitrary but always the same."""
    unique = {article.id: article for article in articles}
    return tuple(
        sorted(
            unique.values(),
            key=lambda a: (-(a.published or date.min).toordinal(), a.outlet, a.name, a.id),
        )
    )


def _notes(ordered: Sequence[Article], count: int) -> tuple[str, ...]:
    notes = []
    if assumed := [a for a in ordered if a.date_assumed and a.published]:
        days = sorted({a.published for a in assumed if a.published})
        notes += [_assumption([a.name for a in assumed if a.published == day], day) for day in days]
    if given := [f"the {what} of {a.name}" for a in ordered for what in a.given]:
        notes.append(f"As given by the analyst, not by the source: {', '.join(given)}.")
    if repeated := count - len(ordered):
        notes.append(f"{repeated} article(s) given more than once are counted once.")
    return tuple(notes)


def _assumption(names: Sequence[str], day: date) -> str:
    return f"No date found in {', '.join(names)}: {day} is assumed, and relative dates rest on it."


class _Composer:
    """One run of compose: the analyses, and how a finding becomes a line."""

    def __init__(
        self, analyses: tuple[Analysis, ...], families: Families, options: Options, edits: Edits
    ) -> None:
        self.analyses = analyses
        self.families = families
        self.options = options
        self.dropped = frozenset(edits.dropped)
        self.pinned = edits.pinned
        articles = {a.article.id: a.article for a in analyses}
        numbers = {a.article.id: n for n, a in enumerate(analyses, 1)}
        self.citing = Citing(articles, numbers, Corroboration(analyses))

    def brief(self, notes: tuple[str, ...]) -> Brief:
        """The whole brief."""
        options = self.options
        bottom_line, points = self._summary()
        measures = story.ledger(self.analyses, self.families)
        occasions = story.timeline(self.analyses, self.families, options.date)
        ahead, past = self._dates(occasions)
        title = self._title_article()
        brief = Brief(
            title=options.title
            or (title.title if title else f"Briefing of {options.date:%Y-%m-%d}"),
            title_spans=() if options.title or not title else self.citing.headline(title),
            date=options.date,
            marking=options.marking,
            author=options.author,
            addressee=options.addressee,
            draft=options.draft,
            confidence=options.confidence,
            bottom_line=bottom_line,
            points=points,
            figures=self._figures(measures),
            deadlines=ahead,
            timeline=past,
            people=self._people(),
            quotes=self._quotes(),
            positions=self._positions((*bottom_line, *points)),
            differences=self._differences(measures, occasions),
            source_statement=self._statement(),
            sources=self._sources(),
            notes=notes,
            page_limit=options.page_limit(len(self.analyses)),
        )
        return _ranked(brief, frozenset(self.pinned))

    def _summary(self) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
        """Bottom line and points: chosen together, so that nothing is said twice."""
        options = self.options
        held = {section: _spans(self.pinned, section) for section in ("bottom", "point")}
        choices = summary.summarize(
            self.analyses,
            self.families,
            algorithm=options.algorithm,
            count=options.points + options.bottom_line,
            exclude=_spans(self.dropped, "bottom") | _spans(self.dropped, "point"),
            include=held["bottom"] | held["point"],
        )
        free = [c for c in choices if c.sentence.span not in held["bottom"] | held["point"]]
        first = [c for c in choices if c.sentence.span in held["bottom"]]
        missing = max(0, options.bottom_line - len(first))
        first += summary.bottom_line(self.analyses, self.families, free, missing)
        taken = {choice.sentence.span for choice in first}
        points = [c for c in choices if c.sentence.span in held["point"]]
        missing = max(0, options.points - len(points))
        points += [c for c in free if c.sentence.span not in taken][:missing]
        return self._bottom_line(first), self._points(points)

    def _bottom_line(self, choices: Sequence[summary.Choice]) -> tuple[Line, ...]:
        return tuple(self.citing.point("bottom", choice) for choice in choices)

    def _points(self, choices: Sequence[summary.Choice]) -> tuple[Line, ...]:
        """The points in the order of reading, each with its place by importance as its rank."""
        importance = {c.sentence.span: n for n, c in enumerate(choices)}
        return tuple(
            replace(self.citing.point("point", c), rank=importance[c.sentence.span])
            for c in summary.order(choices, self.analyses)
        )

    def _figures(self, measures: Sequence[story.Measure]) -> tuple[FigureLine, ...]:
        return self._kept(map(self.citing.figure, measures), self.options.figures)

    def _dates(
        self, occasions: Sequence[story.Occasion]
    ) -> tuple[tuple[DateLine, ...], tuple[DateLine, ...]]:
        """Dates ahead and dates past, each in order of time."""
        options = self.options
        ahead = [o for o in occasions if _is_ahead(o, options.date)]
        past = [o for o in occasions if not _is_ahead(o, options.date)]
        return (
            self._kept((self.citing.occasion("date", o) for o in ahead), options.deadlines),
            # the latest of what is past matters most, and it prints in order of time
            self._kept((self.citing.occasion("past", o) for o in reversed(past)), options.timeline)[
                ::-1
            ],
        )

    def _people(self) -> tuple[PersonLine, ...]:
        roster = story.roster(self.analyses, self.families)
        return self._kept(map(self.citing.participant, roster), self.options.people)

    def _quotes(self) -> tuple[QuoteLine, ...]:
        said = story.quotations(self.analyses, self.families)
        return self._kept(map(self.citing.quotation, said), self.options.quotes)

    def _positions(self, told: Sequence[Line]) -> tuple[Line, ...]:
        """Who takes which stand, without what bottom line and points say already."""
        said = {(c.source, c.start) for line in told for c in (*line.spans, *line.support)}
        lines = []
        for position in story.positions(self.analyses, self.families):
            alone = [s for s in position.statements if not points_back(s.text)]
            if not alone:
                continue
            others = [s for s in position.statements if s is not alone[0]]
            line = self.citing.position(alone[0], others)
            if said.isdisjoint((c.source, c.start) for c in (*line.spans, *line.support)):
                said.update((c.source, c.start) for c in line.spans)
                lines.append(line)
        return self._kept(lines, self.options.positions)

    def _differences(
        self, measures: Sequence[story.Measure], occasions: Sequence[story.Occasion]
    ) -> tuple[DifferenceLine, ...]:
        found = story.differences(measures, occasions, self.analyses)
        return self._kept(map(self.citing.difference, found), self.options.differences)

    def _kept(self, lines: Iterable[AnyLine], most: int) -> tuple[AnyLine, ...]:
        """The first ``most`` lines that were not dropped, and every pinned one."""
        wanted = [line for line in lines if line.id not in self.dropped]
        return tuple(
            replace(line, rank=n)
            for n, line in enumerate(wanted)
            if n < most or line.id in self.pinned
        )

    def _title_article(self) -> Article | None:
        """The article whose headline says most of what the headlines have in common."""
        titled = [a.article for a in self.analyses if a.article.title]
        stems = {a.id: _content(a.title, a.language) for a in titled}
        shared = Counter(stem for title in stems.values() for stem in title)
        return max(
            titled,
            key=lambda a: (
                sum(shared[stem] - 1 for stem in stems[a.id]) / (8 + len(a.title.split())),
                -len(a.title),
                a.id,
            ),
            default=None,
        )

    def _sources(self) -> tuple[Source, ...]:
        family = {i: n for n, group in enumerate(self.families, 1) for i in group}
        return tuple(_source(n, a, family[n - 1]) for n, a in enumerate(self.analyses, 1))

    def _statement(self) -> SourceStatement:
        articles = [a.article for a in self.analyses]
        days = [a.published for a in articles if a.published and not a.date_assumed]
        return SourceStatement(
            articles=len(articles),
            outlets=len({a.outlet.casefold() for a in articles if a.outlet}),
            independent=len(self.families),
            first=min(days, default=None),
            last=max(days, default=None),
            undated=len(articles) - len(days),
            opinion=sum(a.genre is Genre.OPINION for a in articles),
        )


def _spans(lines: Iterable[str], section: str) -> frozenset[Span]:
    """The spans of those lines that are of this section."""
    return frozenset(span_of(line) for line in lines if line.startswith(f"{section}-"))


def _is_ahead(occasion: story.Occasion, today: date) -> bool:
    """A month that is not over is ahead, unless the text says that the thing has happened."""
    return occasion.end >= today and occasion.kind is not EventKind.PAST


def _source(number: int, analysis: Analysis, family: int) -> Source:
    article = analysis.article
    return Source(
        number=number,
        article=article.id,
        title=article.title,
        outlet=article.outlet,
        date=article.published,
        date_assumed=article.date_assumed,
        byline=article.byline,
        name=article.name,
        address=article.address,
        genre=article.genre,
        language=article.language,
        words=sum(len(language.words(s.text)) for s in analysis.sentences),
        family=family,
        given=article.given,
    )


def _content(text: str, code: str) -> frozenset[str]:
    stop = language.stop_words(code)
    words = (word.casefold() for word in language.words(text))
    return frozenset(language.stem(word, code) for word in words if word not in stop)


_WORTH = {
    "points": (10, 8),
    "deadlines": (11, 10),
    "figures": (12, 10),
    "differences": (14, 12),
    "people": (15, 4),  # a name takes little room
    "quotes": (25, 17),
    "positions": (34, 16),
    "timeline": (40, 15),
}
"""First rank and step from line to line: what a page limit takes, and in which turn."""


def _ranked(brief: Brief, pinned: frozenset[str]) -> Brief:
    """The brief with each line's rank in the one order in which lines may be left out.

    Before, ``rank`` counts within a section; after, 1 is the last line to go. Pinned lines and
    the bottom line have 0 and never go.
    """
    worths = sorted(
        (first + step * line.rank, turn, line.id)
        for turn, (section, (first, step)) in enumerate(_WORTH.items())
        for line in getattr(brief, section)
        if line.id not in pinned
    )
    ranks = {line: n for n, (_, _, line) in enumerate(worths, 1)}
    sections: dict[str, Any] = {
        section: tuple(
            replace(line, rank=ranks.get(line.id, 0)) for line in getattr(brief, section)
        )
        for section in (*_WORTH, "bottom_line")
    }
    return replace(brief, **sections)
