"""The analyst's edits in a brief: each holds, none is lost, every word still leads home."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import seeds
from briefing import reading
from briefing.compose.analysing import analyse
from briefing.compose.order import compose
from briefing.desk.state import Desk
from briefing.edits.apply import edited, kept_lines
from briefing.edits.pending import waiting
from briefing.edits.retell import pieces, verbatim
from briefing.facts import timex
from briefing.model.article import Article, Span
from briefing.model.brief import (
    SECTIONS,
    Brief,
    Citation,
    DateLine,
    FigureLine,
    Line,
    Origin,
    PersonLine,
    QuoteLine,
    from_json,
    lines_of,
    quoted,
    to_json,
    words_of,
)
from briefing.model.edits import NO_EDITS, Added, Edits, Own
from briefing.model.line_ids import added_id
from briefing.model.options import Options
from tests.ferry import FERRY

OPTIONS = Options(date=seeds.DATE)


@cache
def samples() -> tuple[Article, ...]:
    return tuple(a for path in seeds.paths() for a in reading.read_path(path))


@cache
def base() -> Brief:
    return compose(samples(), OPTIONS)


SHORT = replace(OPTIONS, bottom_line=1, points=0)


@cache
def drafts() -> tuple[Brief, ...]:
    """The brief of all samples, and of each alone: there each tells everything itself."""
    wide = replace(OPTIONS, figures=30, people=30, quotes=30, deadlines=30, timeline=30)
    return (base(), *(compose([article], wide) for article in samples()))


def brief(desk: Desk, articles: tuple[Article, ...] = ()) -> Brief:
    return compose(articles or samples(), OPTIONS, desk.edits)


def find(of: Brief, section: str, wanted: Callable[[Line], bool] = lambda _: True) -> Line:
    return next(line for line in getattr(of, section) if wanted(line))


def texts(of: Brief) -> dict[int, str]:
    by_id = {article.id: article.text for article in samples()}
    return {source.number: by_id[source.article] for source in of.sources}


def span(of: Brief, citation: Citation) -> Span:
    (article,) = (s.article for s in of.sources if s.number == citation.source)
    return Span(article, citation.start, citation.end)


# --- each kind ------------------------------------------------------------------------------------


def test_a_reworded_line_says_so_and_keeps_its_original_and_its_sources() -> None:
    line = find(base(), "points")
    new = lines_of(brief(Desk().with_reworded(line.id, "Exports fell.")))[line.id]
    assert (new.text, new.origin, new.original) == ("Exports fell.", Origin.EDITED, line.text)
    assert new.spans == line.spans
    assert new.support == line.support


def test_struck_words_are_marked_and_the_rest_is_verbatim() -> None:
    line = find(base(), "points", lambda one: one.origin is Origin.VERBATIM and len(one.text) > 80)
    first, last = line.text.index(" ") + 1, line.text.rindex(" ")
    middle = line.text.index(" ", 40)
    cut = Desk().with_struck(line.id, ((first, middle),))
    new = lines_of(brief(cut))[line.id]
    assert new.text == f"{line.text[: first - 1]} […] {line.text[middle + 1 :]}"
    assert len(new.spans) == 2
    assert new.origin is Origin.VERBATIM
    assert new.original == line.text
    assert verbatim(new, texts(base()))
    ends = Desk().with_struck(line.id, ((0, first), (last, len(line.text))))
    new = lines_of(brief(ends))[line.id]
    assert new.text.startswith("[…] ")
    assert new.text.endswith(" […]")
    assert verbatim(new, texts(base()))
    everything = Desk().with_struck(line.id, ((0, len(line.text)),))
    assert lines_of(brief(everything))[line.id].text == line.text


def test_a_corrected_figure_takes_its_value_along() -> None:
    line = find(base(), "figures", lambda one: one.text == "34.5%")
    desk = Desk().with_corrected(line.id, "text", "about 35.4 per cent")
    desk = desk.with_corrected(line.id, "subject", "Chinese exports to the US")
    desk = desk.with_corrected(line.id, "period", "June 2025")
    new = lines_of(brief(desk))[line.id]
    assert isinstance(new, FigureLine)
    assert (new.text, new.low, new.high, new.unit) == ("about 35.4 per cent", 35.4, 35.4, "%")
    assert new.modifier == "about"
    assert new.subject == "Chinese exports to the US"
    assert (new.period_timex, new.period_end) == ("2025-06", date(2025, 6, 30))
    assert (new.origin, new.original) == (Origin.EDITED, "34.5%")
    assert new.spans == line.spans
    assert isinstance(line, FigureLine)
    assert new.statement == line.statement
    emptied = lines_of(brief(Desk().with_corrected(line.id, "subject", "")))[line.id]
    assert isinstance(emptied, FigureLine)
    assert emptied.subject == ""


DATED = """---
title: Ellery sets its dates
outlet: Ellery Post
date: 2025-06-10
---

Ellery sets its dates

Ellery will hold a referendum on the harbour fees on 22 June 2025.

The licence of the Ellery ferry company expires on 3 September 2025 unless the court extends it.
"""


def test_a_corrected_day_stands_in_its_place_in_time() -> None:
    article = reading.read_text(DATED, "dated.txt")
    given = (*samples()[:4], article)
    lines = compose(given, OPTIONS).deadlines
    assert len(lines) > 2
    last = date(2027, 1, 5)
    desk = Desk().with_corrected(lines[0].id, "date", last.isoformat())
    new = compose(given, OPTIONS, desk.edits).deadlines
    assert [line.id for line in new] == [*(line.id for line in lines[1:]), lines[0].id]
    assert (new[-1].timex, new[-1].start, new[-1].end) == (last.isoformat(), last, last)
    assert not new[-1].assumed
    assert new[-1].origin is Origin.EDITED
    desk = Desk().with_corrected(lines[0].id, "date", "2025-13-40")
    wrong = compose(given, OPTIONS, desk.edits)
    assert wrong.deadlines == tuple(replace(one) for one in _free(wrong, lines))


def _free(of: Brief, lines: tuple[DateLine, ...]) -> tuple[DateLine, ...]:
    """The lines with the ranks that they have in another brief."""
    ranks = {line.id: line.rank for line in lines_of(of).values()}
    return tuple(replace(line, rank=ranks[line.id]) for line in lines)


def test_a_person_and_a_speaker_are_put_right() -> None:
    person = find(base(), "people", lambda one: isinstance(one, PersonLine) and bool(one.roles))
    quote = find(compose([FERRY], SHORT), "quotes")
    desk = Desk().with_corrected(person.id, "role", "head of delegation")
    desk = desk.with_corrected(quote.id, "speaker", "Ann Ample")
    new = lines_of(brief(desk))[person.id]
    said = lines_of(compose([FERRY], SHORT, desk.edits))[quote.id]
    assert isinstance(new, PersonLine)
    assert new.roles[0].text == "head of delegation"
    assert isinstance(said, QuoteLine)
    assert (said.speaker, said.speaker_spans) == ("Ann Ample", ())
    assert {new.origin, said.origin} == {Origin.EDITED}


def test_another_sentence_takes_the_place_of_a_line() -> None:
    line = find(base(), "points", lambda one: bool(one.alike))
    other = span(base(), line.alike[0])
    new = brief(Desk().with_swapped(line.id, other))
    swapped = lines_of(new)[line.id]
    assert [span(new, one) for one in swapped.spans] == [other]
    assert swapped.origin in (Origin.VERBATIM, Origin.COMPLETED)
    assert swapped.original == line.text
    said = [one for one in lines_of(new).values() if one.spans == swapped.spans]
    assert said == [swapped]


def test_a_swapped_figure_is_told_by_the_other_article() -> None:
    figures = {figure.span for article in samples() for figure in analyse(article).facts.figures}
    line, other = next(
        (line, place)
        for line in base().figures
        for place in (span(base(), one) for one in line.support)
        if place in figures
    )
    new = lines_of(brief(Desk().with_swapped(line.id, other)))[line.id]
    assert isinstance(new, FigureLine)
    assert span(base(), new.spans[0]).article == other.article
    assert new.low == line.low


@pytest.mark.parametrize("section", SECTIONS)
def test_own_words_in_any_section(section: str) -> None:
    desk = Desk().with_own("own-1", section, "We expect talks to go on.")
    new = find(brief(desk), section, lambda one: one.id == "own-1")
    assert new.origin is Origin.OWN
    assert new.text == "We expect talks to go on."
    assert new.spans == ()
    assert new.rank == 0
    assert from_json(to_json(brief(desk))) == brief(desk)


def test_words_of_an_article_are_added_as_what_they_are() -> None:
    article = samples()[0]
    facts = analyse(article).facts
    figure, quote = facts.figures[0], facts.quotes[0]
    words = facts.figures[-1].sentence
    desk = Desk().with_added("figures", figure.sentence).with_added("quotes", quote.span)
    desk = desk.with_added("points", words).with_added("assessment", words)
    new = brief(desk)
    in_figures = find(new, "figures", lambda one: one.id.startswith("added_figures-"))
    assert isinstance(in_figures, FigureLine)
    assert in_figures.low is not None
    said = find(new, "quotes", lambda one: one.id.startswith("added_quotes-"))
    assert isinstance(said, QuoteLine)
    assert said.speaker == (quote.speaker.text if quote.speaker else "") or said.speaker
    for section in ("points", "assessment"):
        added = find(new, section, lambda one: one.id.startswith("added_"))
        assert added.text == article.slice(words)
        assert added.origin is Origin.VERBATIM
        assert added.rank == 0
    alike = [one for one in (*new.points, *new.bottom_line) if one.spans == added.spans]
    assert len(alike) == 1


def test_lines_stand_where_they_were_placed_and_the_others_follow() -> None:
    keys = [line.id for line in base().points]
    wanted = (keys[3], keys[0])
    new = [line.id for line in brief(Desk().with_placed("points", wanted)).points]
    assert sorted(new) == sorted(keys)
    assert new.index(keys[3]) < new.index(keys[0])
    assert new.index(keys[1]) == new.index(keys[0]) + 1
    assert new.index(keys[4]) == new.index(keys[3]) + 1


def test_the_basis_counts_the_claims_that_print() -> None:
    dropped = base().points[0]
    fewer = brief(Desk().with_dropped("points", dropped).with_own("own-1", "points", "So it is."))
    claims = (*fewer.bottom_line, *fewer.points, *fewer.figures)
    assert fewer.source_statement is not None
    assert fewer.source_statement.claims == sum(one.origin is not Origin.OWN for one in claims)


def test_a_measure_that_was_dropped_stays_away_when_others_tell_it() -> None:
    """Other articles that tell it come later: the line that went was of one of them alone."""
    wide = replace(OPTIONS, figures=30, points=0, bottom_line=0)
    line = find(compose(samples(), wide), "figures", lambda one: bool(one.support))
    assert isinstance(line, FigureLine)
    teller = span(compose(samples(), wide), line.spans[0]).article
    alone = tuple(article for article in samples() if article.id == teller)
    mine = find(
        compose(alone, wide),
        "figures",
        lambda one: isinstance(one, FigureLine) and one.low == line.low,
    )
    gone = compose(samples(), wide, Desk().with_dropped("figures", mine).edits)
    assert (line.low, line.unit) not in [(row.low, row.unit) for row in gone.figures]


def test_edits_of_articles_that_are_not_there_wait() -> None:
    line = find(base(), "points")
    gone = span(base(), line.spans[0]).article
    rest = tuple(article for article in samples() if article.id != gone)
    desk = Desk().with_reworded(line.id, "Other words.").with_pin(line.id)
    new = brief(desk, rest)
    assert line.id not in lines_of(new)
    found = waiting(desk.edits, new)
    assert {(one.kind, one.article) for one in found} == {("reworded", gone), ("pinned", gone)}
    assert waiting(desk.edits, brief(desk)) == ()
    assert lines_of(brief(desk))[line.id].text == "Other words."


# --- any sequence -------------------------------------------------------------------------------

PLAIN = st.text(alphabet="abcd eé.", min_size=1, max_size=30).filter(str.strip)


@st.composite
def any_desk(draw: st.DrawFn) -> Desk:
    """A desk after some edits, as the panes make them."""
    desk = Desk()
    for _ in range(draw(st.integers(1, 8))):
        desk = draw(st.sampled_from(EDITS))(draw, desk)
    return desk


def _line(draw: st.DrawFn) -> tuple[str, Line]:
    of = draw(st.sampled_from(drafts()))
    section = draw(st.sampled_from([one for one in SECTIONS if getattr(of, one)]))
    return section, draw(st.sampled_from(getattr(of, section)))


def _span(draw: st.DrawFn) -> Span:
    article = draw(st.sampled_from(samples()))
    sentence = draw(st.sampled_from(analyse(article).sentences)).span
    if draw(st.booleans()):
        return sentence
    start = draw(st.integers(sentence.start, sentence.end - 1))
    return Span(article.id, start, draw(st.integers(start + 1, sentence.end + 20)))


def _strike(draw: st.DrawFn, desk: Desk) -> Desk:
    line = _line(draw)[1]
    ends = sorted(draw(st.sets(st.integers(0, len(words_of(line))), min_size=2, max_size=6)))
    return desk.with_struck(line.id, tuple(zip(ends[::2], ends[1::2], strict=False)))


def _drop(draw: st.DrawFn, desk: Desk) -> Desk:
    section, line = _line(draw)
    return desk.with_dropped(section, line)


def _place(draw: st.DrawFn, desk: Desk) -> Desk:
    section = _line(draw)[0]
    keys = list(dict.fromkeys(line.id for of in drafts() for line in getattr(of, section)))
    return desk.with_placed(section, tuple(draw(st.permutations(keys))[: draw(st.integers(1, 9))]))


def _move(draw: st.DrawFn, desk: Desk) -> Desk:
    section, line = _line(draw)
    return desk.with_moved(line, draw(st.sampled_from(SECTIONS)), section)


FIELDS = st.sampled_from(
    ["text", "subject", "period", "date", "role", "speaker", "what", "nothing"]
)
VALUES = st.sampled_from(["12 percent", "2025-08-12", "2025-09", "May 2025", "Ann Ample", "", "9"])
EDITS: tuple[Callable[[st.DrawFn, Desk], Desk], ...] = (
    lambda draw, desk: desk.with_pin(_line(draw)[1].id),
    lambda draw, desk: desk.with_reworded(_line(draw)[1].id, draw(PLAIN)),
    lambda draw, desk: desk.with_corrected(_line(draw)[1].id, draw(FIELDS), draw(VALUES)),
    lambda draw, desk: desk.with_swapped(_line(draw)[1].id, _span(draw)),
    lambda draw, desk: desk.with_added(draw(st.sampled_from(SECTIONS)), _span(draw)),
    lambda draw, desk: desk.with_own(
        desk.next_own, draw(st.sampled_from(SECTIONS)), draw(PLAIN)
    ),
    _strike,
    _drop,
    _place,
    _move,
)  # fmt: skip


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(any_desk(), st.sets(st.integers(0, 5), min_size=1, max_size=6))
def test_any_edits_hold_over_any_articles(desk: Desk, chosen: set[int]) -> None:
    articles = tuple(samples()[n] for n in sorted(chosen))
    new = compose(articles, OPTIONS, desk.edits)
    _holds(new, desk.edits)
    assert compose(articles[::-1], OPTIONS, desk.edits) == new
    assert from_json(to_json(new)) == new


def _holds(new: Brief, edits: Edits) -> None:
    every = [line for section in SECTIONS for line in getattr(new, section)]
    lines = {line.id: line for line in every}
    assert len(lines) == len(every)
    assert lines.keys().isdisjoint(edits.dropped)
    for line in every:
        _leads_home(line, new)
        if line.id in kept_lines(edits):
            assert line.rank == 0
    here = {source.article for source in new.sources}
    waits = {(one.kind, one.line) for one in waiting(edits, new)}
    for key in edits.invested:
        if key not in lines:
            gone = Added("", Span(key.rsplit("-", 3)[1], 0, 0)).span.article not in here
            assert gone or key.startswith("difference-")
            assert any(line == key for _, line in waits)
    for added in edits.added:
        there = added.span.article in here and _words(added.span)
        assert (added_id(added) in lines) == bool(there)
    for own in edits.own:
        assert lines[own.id].text == own.text
    for placed in edits.placed:
        keys = [line.id for line in getattr(new, placed.section)]
        order = [key for key in placed.lines if key in keys]
        assert [key for key in keys if key in order] == order


def _words(where: Span) -> str:
    article = next(a for a in samples() if a.id == where.article)
    return article.slice(where).strip()


def _leads_home(line: Line, new: Brief) -> None:
    if line.origin is Origin.OWN:
        assert line.spans == ()
        return
    assert line.spans
    known = texts(new)
    if line.origin is Origin.VERBATIM:
        assert verbatim(line, known)
        if isinstance(line, FigureLine | DateLine) and line.statement:
            slices = [known[s.source][s.start : s.end] for s in line.statement_spans]
            assert line.statement.removeprefix("[…] ") == quoted(slices)
    if line.origin is Origin.EDITED:
        assert line.original


@given(
    st.text(min_size=1, max_size=40), st.lists(st.tuples(st.integers(-3, 45), st.integers(-3, 45)))
)
def test_pieces_are_in_order_and_none_is_struck(words: str, cuts: list[tuple[int, int]]) -> None:
    kept = list(pieces(words, cuts))
    for start, end in kept:
        assert 0 <= start < end <= len(words)
        assert any(map(str.isalnum, words[start:end])) or "_" in words[start:end]
        assert not any(a < end and start < b for a, b in cuts if a < b)
    assert all(one[1] <= other[0] for one, other in pairwise(kept))


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-08-12", date(2025, 8, 12), date(2025, 8, 12)),
        ("2025-02", date(2025, 2, 1), date(2025, 2, 28)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-W24", date(2025, 6, 9), date(2025, 6, 15)),
        ("2025-W24-WE", date(2025, 6, 14), date(2025, 6, 15)),
        ("2025-Q3", date(2025, 7, 1), date(2025, 9, 30)),
        ("2025-H2", date(2025, 7, 1), date(2025, 12, 31)),
        ("2025-SU", date(2025, 6, 1), date(2025, 8, 31)),
    ],
)
def test_days_of_a_timex_value(value: str, first: date, last: date) -> None:
    found = timex.value_of(value)
    assert found is not None
    assert (found.timex, found.start, found.end) == (value, first, last)


@pytest.mark.parametrize(
    "value", ["", "2025-02-30", "2025-13", "2025-Q5", "soon", "P3D", "2025-W60"]
)
def test_what_is_no_day_of_the_calendar(value: str) -> None:
    assert timex.value_of(value) is None


def test_without_edits_nothing_is_touched() -> None:
    line = Line(id="x", text="x", spans=())
    assert edited(replace(base(), points=(line,)), NO_EDITS, None) == replace(
        base(), points=(line,)
    )  # type: ignore[arg-type]
    unknown = Edits(own=(Own("own-1", "nowhere", "Words."),))
    assert [one.kind for one in waiting(unknown, compose(samples(), OPTIONS, unknown))] == ["own"]
