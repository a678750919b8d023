"""The order of the stages, written once: articles in, a brief out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

from briefing import facts, language, story, summary
from briefing.citing import sourcing
from briefing.citing.antecedents import joined
from briefing.citing.finding import Findings
from briefing.citing.lines import Citing
from briefing.citing.passages import passages
from briefing.compose.differences import differing
from briefing.compose.figures import Rows
from briefing.compose.new_since import mark_new
from briefing.compose.redundancy import Printed
from briefing.edits.apply import SENTENCES, edited, kept_lines
from briefing.edits.standing import missing, up_to
from briefing.model.article import Analysis, Article, EventKind, Genre, Span
from briefing.model.brief import (
    Brief,
    Citation,
    DateLine,
    FigureLine,
    Line,
    Origin,
    PersonLine,
    PositionLine,
    QuoteLine,
)
from briefing.model.edits import NO_EDITS, Added, Edits, Swapped
from briefing.model.errors import OptionError
from briefing.model.line_ids import place_of, span_of
from briefing.model.options import Options
from briefing.sameness.corroboration import Corroboration
from briefing.summary.candidates import points_back
from briefing.wording import fill
from briefing.wording import language as language_of
from briefing.wording.dates import format_date

ProgressCall = Callable[[str, int, int], None]
"""Called with the stage's name, the steps done and their number; may raise ``Cancelled``."""

Families = tuple[tuple[int, ...], ...]
AnyLine = TypeVar("AnyLine", bound=Line)

_KEPT_ANALYSES = 1024
_OPENING = 3
"""Sentences at the head of an article that hold its news."""
_FEWEST_SAID = 4
"""Words of a quotation that says something alone ("very well" does not)."""
_YEAR = 364
"""Days from the first to the last day of a year."""
_SHARED = 3
"""Independent reports that make a figure or a date a point as well."""


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
    earlier: Brief | None = None,
    progress: ProgressCall = silent,
) -> Brief:
    """The brief of these articles: a pure function, the same for any order of ``articles``.

    Equal articles count once. What an ``earlier`` brief did not tell is marked as new. Raises
    :class:`OptionError` when there is no article.
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
    brief = composer.brief(_notes(ordered, len(articles), options.language))
    brief = mark_new(brief, earlier) if earlier else brief
    return replace(brief, annex=passages(brief, ordered)) if options.annex else brief


def in_order(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Newest first; the rest of the order is arbitrary but always the same."""
    unique = {article.id: article for article in articles}
    return tuple(
        sorted(
            unique.values(),
            key=lambda a: (-(a.published or date.min).toordinal(), a.outlet, a.name, a.id),
        )
    )


def _notes(ordered: Sequence[Article], count: int, tag: str) -> tuple[str, ...]:
    """The program's remarks about what it was given, in the language of the note."""
    spoken = language_of(tag)
    words = spoken.labels
    notes = []
    if assumed := [a for a in ordered if a.date_assumed and a.published]:
        days = sorted({a.published for a in assumed if a.published})
        for day in days:
            names = ", ".join(a.name for a in assumed if a.published == day)
            said = format_date(day, spoken.date, tag)
            notes.append(fill(words["note assumed"], names=names, day=said))
    if foreign := [a.name for a in ordered if language.base(a.language) not in facts.LANGUAGES]:
        notes.append(fill(words["note language"], names=", ".join(foreign)))
    if given := [
        fill(words["note field"], field=words[f"field {what}"], name=a.name)
        for a in ordered
        for what in a.given
    ]:
        notes.append(fill(words["note given"], what=", ".join(given)))
    if repeated := count - len(ordered):
        notes.append(fill(words["note repeated"], repeated))
    return tuple(notes)


class _Composer:
    """One run of compose: the analyses, and how a finding becomes a line."""

    def __init__(
        self,
        analyses: tuple[Analysis, ...],
        families: Families,
        options: Options,
        edits: Edits,
        held: frozenset[str] = frozenset(),
    ) -> None:
        """``held`` are lines that the choice has to take; of itself it does not bring them up."""
        self.analyses = analyses
        self.families = families
        self.options = options
        self.edits = edits
        self.dropped = frozenset(edits.dropped)
        self.only_here = self.dropped.intersection(edits.only_here)
        self.held = held
        moved: tuple[Added | Swapped, ...] = (*edits.added, *edits.swapped)
        self.elsewhere = frozenset(edit.span for edit in moved)
        articles = {a.article.id: a.article for a in analyses}
        numbers = {a.article.id: n for n, a in enumerate(analyses, 1)}
        self.citing = Citing(
            articles, numbers, Corroboration(analyses), edits.invested, self.dropped
        )

    def brief(self, notes: tuple[str, ...]) -> Brief:
        """The whole brief."""
        options = self.options
        measures = story.ledger(self.analyses, self.families)
        occasions = story.timeline(self.analyses, self.families, options.date)
        rows = Rows(self.analyses, self.citing)
        figures = self._kept(rows.of(measures), self.options.figures)
        ahead = self._ahead(occasions)
        printed = Printed()
        printed.add(self.citing.cite(self._added()))
        bottom_line, points = self._summary(self._tabled((*figures, *ahead)), printed)
        figures = rows.beside(figures, printed, self.held)
        ahead = joined(printed.dates(ahead, self.held), self.analyses)
        positions = self._positions(printed)
        title = self._title_article(measures)
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
            figures=figures,
            deadlines=ahead,
            timeline=self._past(occasions, printed),
            people=self._people(),
            quotes=self._kept(printed.new_quotes(self._quotes(), self.held), options.quotes),
            positions=positions,
            differences=self._kept(
                differing(measures, occasions, self.analyses, self.citing), options.differences
            ),
            sources=sourcing.sources(self.analyses, self.families),
            notes=notes,
            page_limit=options.page_limit(len(self.analyses)),
        )
        if held := missing(self.edits, self.held, brief):
            again = _Composer(self.analyses, self.families, self.options, self.edits, held)
            return again.brief(notes)
        brief = self._with_alike(brief)
        roster = story.roster(self.analyses, self.families)
        chosen = replace(self.citing, held=frozenset(), dropped=frozenset())
        findings = Findings(self.analyses, chosen, measures, occasions, roster)
        brief = edited(brief, self.edits, findings)
        claims = (*brief.bottom_line, *brief.points, *brief.figures)
        told = sourcing.statement(
            self.analyses, self.families, (one for one in claims if one.origin is not Origin.OWN)
        )
        return replace(_ranked(brief, kept_lines(self.edits)), source_statement=told)

    def _with_alike(self, brief: Brief) -> Brief:
        """The brief whose sentences know others that may say the same."""
        others = summary.Alternatives(self.analyses, self.families)

        def alike(line: AnyLine) -> AnyLine:
            found = self.citing.cite(one.span for one in others.of(span_of(line.id)))
            return replace(line, alike=tuple(one for one in found if one not in line.support))

        return replace(
            brief,
            bottom_line=tuple(map(alike, brief.bottom_line)),
            points=tuple(map(alike, brief.points)),
            positions=tuple(map(alike, brief.positions)),
        )

    def _added(self) -> Iterator[Span]:
        """What the analyst put among the sentences."""
        for edit in self.edits.added:
            if edit.span.article in self.citing.articles and edit.section in SENTENCES:
                yield edit.span

    def _tabled(self, rows: Iterable[FigureLine | DateLine]) -> frozenset[Span]:
        """The sentences that tables print, and other tellings of the same.

        No opening is among them, and of other tellings none near it: they have news of their own.
        """
        told: defaultdict[int, list[tuple[Citation, int]]] = defaultdict(list)
        for row in rows:
            for least, places in ((1, row.statement_spans), (_OPENING, row.support)):
                for one in places:
                    told[one.source].append((one, least))
        return frozenset(
            sentence.span
            for number, places in told.items()
            for sentence in self.analyses[number - 1].sentences
            if any(
                p.start < sentence.span.end
                and sentence.span.start < p.end
                and sentence.position >= least
                for p, least in places
            )
        )

    def _summary(
        self, tabled: frozenset[Span], printed: Printed
    ) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
        """Bottom line and points: chosen together, so that nothing is said twice.

        What a table prints (``tabled``) is no point, unless several reports tell it. What the
        lines say, and what says the same, is entered in ``printed``.
        """
        options = self.options
        held = {section: _spans(self.held, section) for section in ("bottom", "point")}
        pinned = held["bottom"] | held["point"]
        choices = self._choices(pinned)
        free = [c for c in choices if c.sentence.span not in pinned]
        first = [c for c in choices if c.sentence.span in held["bottom"]]
        wanted = options.bottom_line + len(_spans(self.dropped - self.only_here, "bottom"))
        opening = summary.bottom_line(
            self.analyses, self.families, free, max(0, wanted - len(first))
        )
        first += up_to(opening, options.bottom_line - len(first), self._is_dropped("bottom"))
        taken = {choice.sentence.span for choice in first}
        shared = {c.sentence.span for c in choices if self._is_shared(c)}
        if told := tabled - taken - pinned - shared:
            choices = self._choices(pinned | taken, told)
        points = [c for c in choices if c.sentence.span in held["point"]]
        others = [c for c in choices if c.sentence.span not in taken | pinned]
        points += up_to(others, options.points - len(points), self._is_dropped("point"))
        for choice in (*first, *points):
            printed.add(
                self.citing.cite([choice.sentence.span]),
                self.citing.cite(one.span for one in choice.support),
            )
        return self._bottom_line(first), self._points(points)

    def _is_shared(self, choice: summary.Choice) -> bool:
        """Whether several independent reports tell it."""
        family = {
            self.analyses[index].article.id: number
            for number, group in enumerate(self.families)
            for index in group
        }
        told = {family[one.span.article] for one in (choice.sentence, *choice.support)}
        return len(told) >= _SHARED

    def _choices(
        self,
        wanted: Collection[Span],
        told: Collection[Span] = (),
    ) -> tuple[summary.Choice, ...]:
        dropped = _spans(self.only_here, "bottom") | _spans(self.only_here, "point")
        dropped |= self.elsewhere.difference(wanted)
        dropped |= _of_other_languages(self.analyses).difference(wanted)
        return summary.summarize(
            self.analyses,
            self.families,
            algorithm=self.options.algorithm,
            count=self.options.points + self.options.bottom_line + len(self.dropped),
            exclude=dropped.union(told),
            include=wanted,
            told=told,
            complete=True,
        )

    def _bottom_line(self, choices: Sequence[summary.Choice]) -> tuple[Line, ...]:
        return tuple(self.citing.point("bottom", choice) for choice in choices)

    def _points(self, choices: Sequence[summary.Choice]) -> tuple[Line, ...]:
        """The points in the order of reading, each with its place by importance as its rank."""
        importance = {c.sentence.span: n for n, c in enumerate(choices)}
        return tuple(
            replace(self.citing.point("point", c), rank=importance[c.sentence.span])
            for c in summary.order(choices, self.analyses)
        )

    def _ahead(self, occasions: Sequence[story.Occasion]) -> tuple[DateLine, ...]:
        """Dates ahead in order of time."""
        today = self.options.date
        ahead = [
            (self.citing.occasion("date", one), _is_this_year(one, today))
            for one in occasions
            if _is_ahead(one, today)
        ]
        return self._kept(
            (
                line
                for line, is_vague in ahead
                if line.id in self.held or (self._is_reported(line) and not is_vague)
            ),
            self.options.deadlines,
        )

    def _past(self, occasions: Sequence[story.Occasion], printed: Printed) -> tuple[DateLine, ...]:
        """What is past and not told yet; the latest matters most, and it prints in order of time.

        An occasion is told where one of its tellings is; so it is where a copy of the report, with
        a later date, tells it in the same words of another day.
        """
        found: list[DateLine] = []
        worded: set[str] = set()
        for occasion in occasions:
            if not _is_ahead(occasion, self.options.date):
                (line,) = joined([self.citing.occasion("past", occasion)], self.analyses)
                if line.id not in self.held and (
                    self._dangles(line) or not self._is_reported(line)
                ):
                    continue
                told = self.citing.cite(event.sentence for event in occasion.events)
                known = line.statement in worded or printed.tells(told)
                if line.id in self.held or not known:
                    worded.add(line.statement)
                    printed.add(line.statement_spans)
                    found.append(line)
        return self._kept(reversed(found), self.options.timeline)[::-1]

    def _is_reported(self, line: DateLine) -> bool:
        """Whether a report tells it; what only opinion pieces tell is kept apart from reports."""
        genres = {a.article.genre for a in self.analyses}
        tellers = {
            self.analyses[one.source - 1].article.genre for one in (*line.spans, *line.support)
        }
        return genres == {Genre.OPINION} or tellers != {Genre.OPINION}

    def _dangles(self, line: DateLine) -> bool:
        """Whether its sentence points back to one that is not printed."""
        article = self.analyses[line.statement_spans[0].source - 1].article
        return points_back(line.statement, article.language)

    def _people(self) -> tuple[PersonLine, ...]:
        roster = story.roster(self.analyses, self.families)
        return self._kept(map(self.citing.participant, roster), self.options.people)

    def _quotes(self) -> tuple[QuoteLine, ...]:
        """All quotations, each with its speaker's full name and role."""
        roster = story.roster(self.analyses, self.families)
        said = story.quotations(self.analyses, self.families)
        lines = (
            self.citing.quotation(one, story.speaker(one.quote.person, roster)) for one in said
        )
        return tuple(
            line
            for line in lines
            if line.id in self.held or len(language.words(line.text)) >= _FEWEST_SAID
        )

    def _positions(self, printed: Printed) -> tuple[PositionLine, ...]:
        """Who takes which stand, without what is printed; a stand that is told yet comes last."""
        stands = story.positions(self.analyses, self.families)
        told = [
            printed.holds(self.citing.cite(one.span for one in position.statements))
            for position in stands
        ]
        fresh = story.in_turn(one for one, known in zip(stands, told, strict=True) if not known)
        known = story.in_turn(one for one, known in zip(stands, told, strict=True) if known)
        lines = []
        for position in (*fresh, *known):
            line = self._position(position)
            if line and (line.id in self.held or not printed.tells((*line.spans, *line.support))):
                printed.add(line.spans, line.support)
                lines.append(line)
        return self._kept(lines, self.options.positions)

    def _position(self, position: story.Position) -> PositionLine | None:
        """The first statement that stands alone, as it is or completed."""
        _, statements = self.citing.as_touched(
            ("position",), position.statements, lambda one: one.span
        )
        for sentence in statements:
            analysis = self.analyses[self.citing.numbers[sentence.span.article] - 1]
            if completed := summary.alone(analysis, sentence):
                others = [one for one in statements if one is not sentence]
                return self.citing.position(position, sentence, completed, others)
        return None

    def _kept(self, lines: Iterable[AnyLine], most: int) -> tuple[AnyLine, ...]:
        """The first ``most`` lines that print, and every one that is held.

        Lines that the analyst took out are among them: what they tell counts as told.
        """
        wanted = [line for line in lines if line.id not in self.only_here]
        first = {line.id for line in up_to(wanted, most, lambda line: line.id in self.dropped)}
        return tuple(
            replace(line, rank=n)
            for n, line in enumerate(wanted)
            if line.id in first or line.id in self.held
        )

    def _is_dropped(self, section: str) -> Callable[[summary.Choice], bool]:
        """Whether a choice is a line of this section that the analyst took out."""
        dropped = _spans(self.dropped, section)
        return lambda choice: choice.sentence.span in dropped

    def _title_article(self, measures: Sequence[story.Measure]) -> Article | None:
        """The article whose headline says most of what the headlines have in common.

        One with a number that most reports tell otherwise only where there is no other.
        """
        titled = [a.article for a in self.analyses if a.article.title]
        stems = {a.id: _content(a.title, a.language) for a in titled}
        shared = Counter(stem for title in stems.values() for stem in title)
        differing = [figure for measure in measures for figure in measure.differing]
        doubted = {f.text for f in differing} | {f"{f.low:g}" for f in differing if f.low}
        titled = [a for a in titled if doubted.isdisjoint(a.title.split())] or titled
        return max(
            titled,
            key=lambda a: (
                sum(shared[stem] - 1 for stem in stems[a.id]) / (8 + len(a.title.split())),
                -len(a.title),
                a.id,
            ),
            default=None,
        )


def _of_other_languages(analyses: Sequence[Analysis]) -> frozenset[Span]:
    """Sentences that are not in the language of most articles: a note is in one language."""
    codes = Counter(language.base(a.article.language) for a in analyses)
    most = max(codes, key=lambda code: (codes[code], code in facts.LANGUAGES, code))
    return frozenset(
        sentence.span
        for analysis in analyses
        if language.base(analysis.article.language) != most
        for sentence in analysis.sentences
    )


def _spans(lines: Iterable[str], section: str) -> frozenset[Span]:
    """The spans of those lines that are of this section."""
    return frozenset(span for line in lines if (span := place_of(line, section)))


def _is_ahead(occasion: story.Occasion, today: date) -> bool:
    """A month that is not over is ahead, unless the text says that the thing has happened."""
    return occasion.end >= today and occasion.kind is not EventKind.PAST


def _is_this_year(occasion: story.Occasion, today: date) -> bool:
    """Whether it only names the year that has begun, as "the forecast for 2026" does."""
    long = (occasion.end - occasion.start).days >= _YEAR
    return long and occasion.start <= today and occasion.kind is not EventKind.DEADLINE


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


def _ranked(brief: Brief, kept: frozenset[str]) -> Brief:
    """The brief with each line's rank in the one order in which lines may be left out.

    Before, ``rank`` counts within a section; after, 1 is the last line to go. The bottom
    line and the lines of ``kept`` have 0 and never go.
    """
    worths = sorted(
        (first + step * line.rank, turn, line.id)
        for turn, (section, (first, step)) in enumerate(_WORTH.items())
        for line in getattr(brief, section)
        if line.id not in kept
    )
    ranks = {line: n for n, (_, _, line) in enumerate(worths, 1)}
    sections: dict[str, Any] = {
        section: tuple(
            replace(line, rank=ranks.get(line.id, 0)) for line in getattr(brief, section)
        )
        for section in (*_WORTH, "bottom_line")
    }
    return replace(brief, **sections)
