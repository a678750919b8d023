"""The ledger of figures: each measure once, with all who tell it and how their tellings compare.

Two figures are of one measure where :func:`briefing.sameness.measures.same_measure` says so. A
measure has a state over time: the value of the newest report stands, others of its day agree with
it or differ, and those of earlier reports are its trail. No verdict is given.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.language.counted import counted, harms
from briefing.model.article import Analysis, Figure, FigureKind, ParagraphKind
from briefing.sameness.measures import PEOPLE, Measured, measured
from briefing.sameness.readings import Readings
from briefing.sameness.values import Value, can_agree, precision, same
from briefing.story.differing import differ
from briefing.story.grouping import grouped
from briefing.story.support import family_of
from briefing.summary.candidates import points_back

# by what kinds of figures readers look for first; being told by more outweighs one step of it
_WEIGHT = {
    FigureKind.PERCENT: 3.0,
    FigureKind.MONEY: 3.0,
    FigureKind.MULTIPLE: 2.5,
    FigureKind.QUANTITY: 2.0,
    FigureKind.COUNT: 1.5,
    FigureKind.RANK: 1.0,
    FigureKind.NUMBER: 0.5,
}
_TREND = 0.5  # a trend is told of a part of the subject, or of more than it ("exports to …")
MOST_FIGURES = 400
"""Figures of one article that are compared; no report has more, and a data dump has thousands."""
_FEW = 12  # what is usually written in words
_IDLE = 3  # "the two sides", "three countries": what texts say by the way
_LONGEST = 60
"""Days over which a measure is one: a count that differs after that is of something else."""
_SHRINKS = 0.5
"""A count that is corrected down stays above this part of what it was; below, it counts another."""
_OPENING = 2
"""Sentences at the head of a report that hold its news."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure as the articles tell it.

    ``figures`` are its mentions that agree with the value that stands, the best-told first;
    ``differing`` those that give another value for the same time; ``earlier`` those of older
    reports that it replaced, the latest first; ``trends`` tell the same movement without a number;
    ``silent`` are the ids of the articles that surely give no such number. ``families`` counts
    the independent reports that give this value; ``importance`` is comparable within one ledger
    only. ``leading`` says that it stands at the head of a report of the newest day, ``opening`` at
    the head of any report or in its title, ``central`` that the news of a sentence is of it,
    ``harm`` what befell those whom it counts, as in
    :mod:`briefing.sameness.measures`.
    """

    figures: tuple[Figure, ...]
    trends: tuple[Figure, ...]
    families: int
    importance: float
    differing: tuple[Figure, ...] = ()
    earlier: tuple[Figure, ...] = ()
    silent: tuple[str, ...] = ()
    leading: bool = False
    opening: bool = False
    central: bool = True
    harm: str = ""


def ledger(
    analyses: Sequence[Analysis],
    families: Sequence[Sequence[int]],
    readings: Readings | None = None,
    void: Iterable[str] = (),
) -> tuple[Measure, ...]:
    """The figures of all articles, one entry a measure, most important first.

    ``families`` are groups of indices into ``analyses`` (:func:`briefing.story.families`).
    Articles whose id is in ``void`` were taken back: nothing of theirs counts.
    """
    readings = readings or Readings(analyses)
    mentions, trends = _mentions(analyses, families, readings, frozenset(void))
    groups = grouped(sorted(mentions, key=_telling))
    openings = _openings(analyses)
    without = _without_kind(analyses)
    # by words, since "12" stands in "2012"
    titles = {a.article.id: frozenset(a.article.title.split()) for a in analyses}
    measures = [
        _measure(part, trends, analyses, titles, openings, without)
        for group in groups
        for part in _parts(group)
    ]
    return tuple(sorted(measures, key=lambda item: (-item.importance, item.figures[0].span)))


# --- mentions -----------------------------------------------------------------------------------


def _mentions(
    analyses: Sequence[Analysis],
    families: Sequence[Sequence[int]],
    readings: Readings,
    void: frozenset[str],
) -> tuple[list[Measured], list[Measured]]:
    """The figures that matter and the movements without a number."""
    family = family_of(families)
    told = [
        (figure, index, analysis.article)
        for index, analysis in enumerate(analyses)
        if analysis.article.id not in void
        for figure in (
            *analysis.facts.figures[:MOST_FIGURES],
            *analysis.facts.trends[:MOST_FIGURES],
        )
        if not figure.mood.open
    ]
    # all sentences at once: the parser reads many together faster (benchmarks/RESULTS.md)
    readings.prepare(figure.sentence for figure, _, _ in told)
    mentions: list[Measured] = []
    trends: list[Measured] = []
    for figure, index, article in told:
        one = measured(figure, readings.of(figure.sentence), article, index, family[index])
        if figure.is_trend:
            trends.append(one)
        elif _matters(one):
            mentions.append(one)
    return mentions, trends


def _matters(mention: Measured) -> bool:
    """Whether it is a figure at all: not "two countries", "one point"."""
    figure = mention.figure
    if figure.kind is FigureKind.ORDINAL or not mention.asserted:
        return False
    language = mention.reading.language
    said = mention.counted | mention.subject
    # "two people were killed" is a toll, whatever it is written in
    if _is_few_in_words(figure) and not figure.direction:
        suffered = frozenset[str]().union(*harms(language).values())
        harmed = not mention.reading.kin.isdisjoint(suffered)
        return harmed or PEOPLE in said or not said.isdisjoint(counted(PEOPLE, language))
    small = figure.kind in (FigureKind.COUNT, FigureKind.NUMBER) and (figure.high or 0) <= _IDLE
    if not small:
        return True
    if not said.isdisjoint(counted("idle", language)):
        return False
    if figure.direction or figure.comparison:
        return True
    if figure.kind is FigureKind.NUMBER:
        return figure.subject is not None and figure.text.isdigit()
    # "one minister" is an article, not a count
    return figure.low != 1


def _is_few_in_words(figure: Figure) -> bool:
    """Whether it is a small count written in words, which tells little: "two subjects"."""
    counts = figure.kind in (FigureKind.COUNT, FigureKind.NUMBER)
    return counts and (figure.high or 0) <= _FEW and not any(map(str.isdigit, figure.text))


def _dangles(mention: Measured) -> bool:
    return points_back(mention.reading.text, mention.reading.language)


def _before(mention: Measured) -> int:
    """How many figures of its sort stand before it in its sentence: the first is the news."""
    figure = mention.figure
    return sum(
        one.span < figure.span and one.kind is figure.kind for one in mention.reading.figures
    )


def _telling(mention: Measured) -> tuple[bool, bool, int, int, int, str, int]:
    """Sorts the mention that tells most first, of equals the most precise."""
    figure = mention.figure
    told = (figure.subject, figure.period, figure.comparison, figure.direction, figure.attribution)
    return (
        figure.hedged,
        _dangles(mention),
        _before(mention),
        -sum(part is not None for part in told),
        -precision(figure),
        figure.span.article,
        figure.span.start,
    )


# --- groups -------------------------------------------------------------------------------------


def _parts(group: list[Measured]) -> Iterator[list[Measured]]:
    """The group, or its parts where its values cannot be one measure over time."""
    standing = _standing(group)
    kept: list[Measured] = []
    others: list[Measured] = []
    for mention in group:
        one_of = same(mention.value, standing.value) or _in_time(mention, standing)
        (kept if one_of else others).append(mention)
    yield kept
    if others:
        # what is left has a standing value of its own; each round keeps at least that one
        yield from _parts(others)


def _in_time(mention: Measured, standing: Measured) -> bool:
    """Whether a value may be an earlier state of the one that stands."""
    if mention.day is None or standing.day is None or mention.day == standing.day:
        return True
    # a capacity or a price of a deal has one value, and a toll has one for each day
    if not (mention.changes and standing.changes):
        return mention.fixed and standing.fixed
    apart = (standing.day - mention.day).days
    was, now = mention.figure.low or 0.0, standing.figure.low or 0.0
    return apart <= _LONGEST and now >= _SHRINKS * was


def _standing(group: Sequence[Measured]) -> Measured:
    """The best telling of the value that stands: of the newest reports the one that most give."""
    days = [one.day for one in group if one.day and not one.fixed]
    newest = max(days, default=None)
    of_the_day = [one for one in group if one.day == newest and not one.fixed]
    if newest is None or all(one.fixed for one in group):
        # no report has a day, or nothing here changes with the days
        of_the_day = list(group)
    last = _last_moments(group)
    of_the_day = [one for one in of_the_day if not _is_retold(one, last)]
    tellers: dict[Value | None, tuple[Measured, set[int]]] = {}
    for one in group:
        tellers.setdefault(one.value, (one, set()))[1].add(one.family)
    told = {
        key: len(set().union(*(f for o, f in tellers.values() if same(one.value, o.value))))
        for key, (one, _) in tellers.items()
    }
    return max(of_the_day, key=lambda one: told[one.value])  # the first, which tells most


def _last_moments(group: Iterable[Measured]) -> dict[int, str]:
    """The time of the last post of each article that is among these."""
    last: dict[int, str] = {}
    for one in group:
        last[one.article] = max(one.reading.moment, last.get(one.article, ""))
    return last


# --- a measure ----------------------------------------------------------------------------------


def _openings(analyses: Sequence[Analysis]) -> dict[tuple[str, int], bool]:
    """Article and start of the sentences that open a report: whether of the newest day."""
    newest = max((a.article.published for a in analyses if a.article.published), default=None)
    return {
        (sentence.span.article, sentence.span.start): analysis.article.published == newest
        for analysis in analyses
        for sentence in [s for s in analysis.sentences if s.kind is ParagraphKind.BODY][:_OPENING]
    }


def _measure(
    group: list[Measured],
    trends: Sequence[Measured],
    analyses: Sequence[Analysis],
    titles: Mapping[str, frozenset[str]],
    openings: Mapping[tuple[str, int], bool],
    without: Mapping[FigureKind, Sequence[int]],
) -> Measure:
    standing = _standing(group)
    alike = [one for one in group if same(one.value, standing.value)]
    best = next((one for one in alike if one.day == standing.day), standing)
    rest = _without(group, alike)
    last, first = _last_moments(alike), min(one.day or date.min for one in alike)
    earlier = [one for one in rest if _is_earlier(one, standing, last, first)]
    now = _without(rest, earlier)
    agreeing = [best, *(m for m in alike if m is not best)]
    # after those that give the value itself: the first of a line is the one that is printed
    agreeing += [m for m in now if can_agree(standing.value, m.value)]
    differing = [m for m in now if differ(standing, m)]
    telling = {mention.article for mention in group}
    borne_out = [t for t in trends if t.article not in telling and _same_trend(best, t)]
    families = len({mention.family for mention in _without((*alike, *now), differing)})
    heads = [openings.get((m.figure.sentence.article, m.figure.sentence.start)) for m in alike]
    titled = any(m.figure.text in titles[m.figure.span.article] for m in alike)
    return Measure(
        figures=tuple(mention.figure for mention in agreeing),
        trends=tuple(trend.figure for trend in borne_out),
        families=families,
        importance=_importance(best, families, len(borne_out), len(differing), leading=any(heads)),
        differing=tuple(mention.figure for mention in differing),
        earlier=tuple(m.figure for m in sorted(earlier, key=_latest)),
        silent=tuple(
            analyses[index].article.id
            for index in without[best.figure.kind]
            # silent is said of a source only where no doubt is left: neither read nor written
            # there
            if index not in telling and best.figure.text not in analyses[index].article.text
        ),
        leading=any(heads),
        opening=titled or any(head is not None for head in heads),
        central=any(m.central for m in alike),
        harm=best.harm,
    )


def _without_kind(analyses: Sequence[Analysis]) -> dict[FigureKind, list[int]]:
    """The articles that have no figure of a kind at all: they surely tell no measure of it."""
    kinds = [{f.kind for f in a.facts.figures if not f.is_trend} for a in analyses]
    return {kind: [n for n, held in enumerate(kinds) if kind not in held] for kind in FigureKind}


def _without(group: Sequence[Measured], others: Sequence[Measured]) -> list[Measured]:
    # by identity: two reports can hold equal mentions, and only one of them be gone
    gone = set(map(id, others))
    return [one for one in group if id(one) not in gone]


def _is_retold(mention: Measured, last: Mapping[int, str]) -> bool:
    """Whether a later post of the same live blog tells the measure anew."""
    return last.get(mention.article, "") > mention.reading.moment


def _is_earlier(
    mention: Measured, standing: Measured, last: Mapping[int, str], first: date
) -> bool:
    """Whether a report before all those that give the value that stands gives another.

    ``last`` are the last posts of these, ``first`` is their first day.
    """
    if _is_retold(mention, last):
        return True
    if mention.day is None or standing.day is None or not mention.changes:
        return False
    if can_agree(mention.value, standing.value) and not (
        mention.harm and mention.figure.low != standing.figure.low
    ):
        return False  # "more than 180" of 190 still holds
    return mention.day < first


def _latest(mention: Measured) -> tuple[int, str, int]:
    day = mention.day.toordinal() if mention.day else 0
    return (-day, mention.figure.span.article, mention.figure.span.start)


def _same_trend(best: Measured, trend: Measured) -> bool:
    """Whether a movement without a number is that of a measure."""
    if best.figure.direction is None or trend.figure.direction is not best.figure.direction:
        return False
    one, other = best.subject, trend.subject
    least = min(len(one), len(other))
    return least > 0 and len(one & other) >= _TREND * least


def _importance(
    best: Measured, families: int, trends: int, differing: int, *, leading: bool
) -> float:
    figure = best.figure
    told = sum(part is not None for part in (figure.subject, figure.direction, figure.comparison))
    others = 1.5 * (families - 1) + 0.5 * trends + differing
    turns = 3.0 * leading + 2.0 * bool(best.harm)
    return _WEIGHT.get(figure.kind, 0.0) + others + told + turns - figure.hedged
