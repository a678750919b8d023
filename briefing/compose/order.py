"""The order of the stages, written once: articles in, a brief out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from briefing import story, summary
from briefing.citing import sourcing
from briefing.citing.finding import Findings
from briefing.citing.labels import beside_sentence
from briefing.citing.passages import passages
from briefing.compose.analysing import all_analysed
from briefing.compose.closing import closed, told_of, told_once
from briefing.compose.context import Context
from briefing.compose.dates import ahead, past, upcoming
from briefing.compose.dating import dated
from briefing.compose.differences import differing
from briefing.compose.figures import Rows
from briefing.compose.naming import introduced
from briefing.compose.new_since import mark_new
from briefing.compose.opening import opening
from briefing.compose.people import people, quotes
from briefing.compose.positions import positions
from briefing.compose.ranking import ranked
from briefing.compose.readable import readable
from briefing.compose.redundancy import Printed, fresh
from briefing.compose.remarks import remarks, withdrawn
from briefing.compose.title import title
from briefing.compose.worth import enough, worthy
from briefing.edits.apply import edited, kept_lines
from briefing.edits.standing import missing
from briefing.model.article import Analysis, Article, Span
from briefing.model.brief import Brief, Line, Origin, with_lines
from briefing.model.edits import NO_EDITS, Edits
from briefing.model.errors import OptionError
from briefing.model.line_ids import span_of
from briefing.model.options import Options
from briefing.model.sections import COUNTED, SENTENCES
from briefing.summary.wider import beside_the_story

ProgressCall = Callable[[str, int, int], None]
"""Called with the stage's name, the steps done and their number; may raise ``Cancelled``."""

_SPARE = 4
"""Rows of figures that stand by for those that a printed line tells already."""


def silent(stage: str, done: int, total: int) -> None:
    """Report nothing."""


def assume_dates(articles: Sequence[Article], day: date) -> tuple[Article, ...]:
    """The articles, those without a date taking ``day`` as assumed, which the brief then says."""
    return tuple(
        article if article.published else replace(article, published=day, date_assumed=True)
        for article in articles
    )


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
    given = in_order(articles)
    if not given:
        raise OptionError("choose at least one article")
    analyses = all_analysed(given, lambda done: progress("Analysing", done, len(given)))
    progress("Composing", 0, 1)
    # before all else: a report that was taken back may back nothing and give no fact
    reports = story.notices_of(analyses, story.families(given))
    standing = story.without(analyses, reports)
    # what gave no sentence is no source, but where nothing else is there; a correction may be
    # nothing else, and what it corrects falls only where it is told
    telling = tuple(one for one in standing if one.sentences or _corrects(one)) or standing
    ordered = tuple(one.article for one in telling)
    # anew, since families hold places in a list that the notices have left
    families = story.families(ordered)
    context = Context(telling, families, options, edits, reports=reports)
    notes = remarks(analyses, telling, len(articles), options.language, reports)
    brief = replace(_brief(context, notes), withdrawn=withdrawn(analyses, reports))
    # after the edits: the analyst's wording of an old line is no news
    brief = mark_new(brief, earlier) if earlier else brief
    return replace(brief, annex=passages(brief, ordered)) if options.annex else brief


def _corrects(analysis: Analysis) -> bool:
    return any(notice.kind.supersedes for notice in analysis.article.notices)


def in_order(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Newest first; the rest of the order is arbitrary but always the same."""
    unique = {article.id: article for article in articles}
    return tuple(
        sorted(
            unique.values(),
            # the id last, which no two share: equal days and names must not leave it to chance
            key=lambda a: (-(a.published or date.min).toordinal(), a.outlet, a.name, a.id),
        )
    )


def _brief(context: Context, notes: tuple[str, ...]) -> Brief:
    """The whole brief, the analyst's edits done."""
    edits, told = context.edits, context.told
    brief = _chosen(context, notes)
    # an edit whose line the choice does not bring up: chosen again with that line held
    if held := missing(edits, context.held, brief):
        return _brief(context.holding(held), notes)
    brief = _with_alike(context, brief)
    citing = replace(context.citing, held=frozenset(), dropped=frozenset())
    occasions = told.timeline(context.options.date)
    findings = Findings(context.analyses, citing, told.measures, occasions, told.roster)
    brief = edited(brief, edits, findings)
    claims = (*brief.bottom_line, *brief.points, *brief.figures)
    statement = sourcing.statement(
        context.analyses, context.families, (one for one in claims if one.origin is not Origin.OWN)
    )
    # behind the edits, which refer to words without days in brackets
    # what is put in depends on the lines before, and what was struck counts in a line's own words
    brief = dated(context, introduced(context, brief))
    return replace(ranked(brief, kept_lines(edits)), source_statement=statement)


def _chosen(context: Context, notes: tuple[str, ...]) -> Brief:
    """What is printed, each section without what those before it tell."""
    options, citing = context.options, context.citing
    analyses, families = context.analyses, context.families
    occasions = context.told.timeline(options.date)
    roster = context.told.roster
    wider = beside_the_story(tuple(analyses), tuple(map(tuple, families)))
    rows = Rows(analyses, citing, len(families), context.held, context.told.standing, wider)
    figures = context.kept(rows.of(context.told.measures), options.figures + _SPARE)
    own = occasions
    if not context.held:  # what the analyst holds may be of anything
        own = tuple(one for one in occasions if one.events[0].sentence not in wider)
    dates = ahead(context, own)
    printed = Printed()
    # before anything is chosen: no line may repeat what the analyst put in
    printed.add(citing.cite(_added(context)))
    # the points leave to the tables what these tell, and the tables are then cut to what the
    # points do not tell: so figures and dates come before and behind
    opened = opening(context, (*figures, *dates), printed)
    lines = (*opened.bottom_line, *opened.points)
    figures = closed(context, rows.beside(figures, printed), lines)
    dates = readable(context, printed.dates(dates, context.held), occasions, lines)
    dates = upcoming(context, dates)
    # behind the dates, in whose sentences a figure may stand as well
    figures = told_once(context, figures, (*lines, *dates))
    figures = worthy(context, figures, lines)
    figures = context.kept(map(beside_sentence, figures), options.figures)
    # from here on each section enters its lines in ``printed`` for those behind it
    stands = positions(context, printed, lines)
    timeline = closed(context, past(context, own, printed), lines, told_of(context))
    timeline = enough(context, fresh(timeline, lines, context.held))
    spoken = quotes(context, roster, printed, lines)
    heading = title(context, opened.bottom_line)
    return Brief(
        title=options.title or heading.text,
        title_spans=() if options.title else heading.spans,
        date=options.date,
        marking=options.marking,
        author=options.author,
        addressee=options.addressee,
        draft=options.draft,
        confidence=options.confidence,
        bottom_line=opened.bottom_line,
        points=opened.points,
        figures=figures,
        deadlines=dates,
        timeline=timeline,
        people=people(context, roster, lines),
        quotes=spoken,
        positions=stands,
        differences=context.kept(differing(context, own, lines), options.differences),
        sources=sourcing.sources(analyses, families),
        notes=notes,
        page_limit=options.page_limit(len(analyses)),
    )


def _added(context: Context) -> Iterator[Span]:
    """What the analyst put among the sentences."""
    for edit in context.edits.added:
        if edit.span.article in context.citing.articles and edit.section in SENTENCES:
            yield edit.span


def _with_alike(context: Context, brief: Brief) -> Brief:
    """The brief whose sentences know others that may say the same."""
    others = summary.Alternatives(context.analyses, context.families)

    def alike(line: Line) -> Line:
        places = context.citing.cite(one.span for one in others.of(span_of(line.id)))
        return replace(line, alike=tuple(p for p in places if p not in line.support))

    return with_lines(brief, alike, (name for name in SENTENCES if name in COUNTED))
