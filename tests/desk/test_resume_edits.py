"""Each kind of edit comes back from the note that carries only what came of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.compose.analysing import analyse
from briefing.compose.order import compose
from briefing.desk import resume as resuming
from briefing.desk.corrections import Corrections
from briefing.desk.state import Desk
from briefing.edits.retell import pieces
from briefing.model.article import Span
from briefing.model.brief import (
    Brief,
    DateLine,
    FigureLine,
    Line,
    Origin,
    PersonLine,
    QuoteLine,
    from_json,
    in_sections,
    lines_of,
    to_json,
    words_of,
)
from briefing.model.options import merge
from briefing.render.attaching import printed
from briefing.styles import load
from tests.desk.tolvik import ARTICLES, DAY

STYLE = load("ministry")


def composed(desk: Desk) -> Brief:
    return compose(desk.ticked, merge(DAY, STYLE.options, desk.choices), desk.edits)


def carried(desk: Desk) -> Brief:
    """What a PDF of this desk carries."""
    return from_json(to_json(printed(composed(desk), STYLE)))


def fresh() -> Desk:
    return Desk().with_articles(ARTICLES).with_choice("date", DAY)


@cache
def base() -> Brief:
    return composed(fresh())


def again(desk: Desk) -> tuple[Brief, Brief]:
    """The note of a desk, and that of the desk that goes on with it."""
    note = carried(desk)
    back = resuming.resume(note, ARTICLES, composed)
    return note, from_json(to_json(printed(composed(back), STYLE)))


def as_printed(brief: Brief) -> list[tuple[str, Line]]:
    """The lines where they stand; a pinned line has no rank, whatever it had."""
    return [(section, replace(line, rank=0)) for section, line in in_sections(brief)]


def first(kind: type[Line], section: str) -> Line:
    return next(one for one in getattr(base(), section) if isinstance(one, kind))


# --- one edit -------------------------------------------------------------------------------------


@pytest.mark.parametrize("section", ["figures", "deadlines"])
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("text", "12 percent"),
        ("subject", "crates of fish"),
        ("period", "in 2030"),
        ("period", ""),
        ("comparison", "from 3 percent"),
        ("attribution", ""),
        ("what", "The talks"),
        ("condition", "if both come"),
        ("date", "2031-04-02"),
        ("date", "2031-05"),
    ],
)
def test_a_field_that_was_put_right_comes_back(section: str, field: str, value: str) -> None:
    for line in getattr(base(), section):
        note, back = again(fresh().with_corrected(line.id, field, value))
        assert as_printed(back) == as_printed(note)


@pytest.mark.parametrize("role", ["head of the league", ""])
def test_the_role_of_a_person_comes_back_and_so_does_none(role: str) -> None:
    for line in base().people:
        note, back = again(fresh().with_corrected(line.id, "role", role))
        assert as_printed(back) == as_printed(note)
        (person,) = (one for one in back.people if one.id == line.id)
        assert [one.text for one in person.roles] == ([role] if role else [])


def test_a_figure_with_another_number_and_other_words_has_both_again() -> None:
    line = first(FigureLine, "figures")
    desk = fresh().with_corrected(line.id, "text", "9 tonnes")
    note, back = again(desk.with_reworded(line.id, "Nine tonnes of fish were lost."))
    (row,) = (one for one in back.figures if one.id == line.id)
    assert (row.text, row.low, row.statement) == (
        "9 tonnes",
        9.0,
        "Nine tonnes of fish were lost.",
    )
    assert as_printed(back) == as_printed(note)


def test_a_date_with_another_day_and_other_words_has_both_again() -> None:
    line = first(DateLine, "deadlines")
    desk = fresh().with_corrected(line.id, "date", "2031-06-01")
    note, back = again(desk.with_reworded(line.id, "The board will meet the league in June."))
    (row,) = (one for one in back.deadlines if one.id == line.id)
    assert (row.timex, row.start) == ("2031-06-01", date(2031, 6, 1))
    assert row.statement == "The board will meet the league in June."
    assert as_printed(back) == as_printed(note)


def test_words_struck_from_the_sentence_of_a_day_stay_struck_and_marked() -> None:
    line = first(DateLine, "deadlines")
    assert isinstance(line, DateLine)
    middle = line.statement.index("between"), line.statement.index("will")
    note, back = again(fresh().with_struck(line.id, (middle,)))
    (row,) = (one for one in back.deadlines if one.id == line.id)
    assert row.statement == "Talks […] will begin on 12 March in Sollen."
    assert len(row.statement_spans) == 2
    assert as_printed(back) == as_printed(note)


def test_two_stretches_struck_from_a_sentence_stay_two() -> None:
    line = base().points[0]
    spaces = [n for n, letter in enumerate(line.text) if letter == " "]
    cuts = ((spaces[1], spaces[2]), (spaces[4], spaces[6]))
    note, back = again(fresh().with_struck(line.id, cuts))
    (point,) = (one for one in back.points if one.id == line.id)
    assert point.text.count("[…]") == 2
    assert as_printed(back) == as_printed(note)


def written(line: Line) -> str:
    """The words of a line that its edits are counted in: without days in brackets."""
    return line.original if line.origin is Origin.COMPLETED else words_of(line)


@pytest.mark.parametrize("section", ["bottom_line", "points", "figures"])
@pytest.mark.parametrize(
    "words",  # of the line, as struck: the first and the one behind the last
    [
        ((0, 2),),
        ((-3, None),),
        ((1, 2), (4, 5)),
        ((0, 1), (-4, None)),
        ((0, 1), (2, 3), (-2, None)),
    ],
)
def test_words_struck_from_a_line_with_its_day_in_brackets_stay_struck(
    section: str, words: tuple[tuple[int, int | None], ...]
) -> None:
    lines = [one for one in getattr(base(), section) if one.origin is Origin.COMPLETED]
    assert lines
    for line in lines:
        said = written(line)
        places = [(found.start(), found.end()) for found in re.finditer(r"\S+", said)]
        cuts = tuple(
            (places[first][0], len(said) if end is None else places[end][0]) for first, end in words
        )
        note, back = again(fresh().with_struck(line.id, cuts))
        assert not resuming.different(back, note)
        assert as_printed(back) == as_printed(note)


def test_a_line_that_ends_at_its_day_keeps_the_mark_of_what_was_struck() -> None:
    line = base().bottom_line[1]
    desk = fresh().with_struck(line.id, ((line.original.index("Friday"), len(line.original)),))
    assert again(desk)[1].bottom_line[1].text == "Norlund sent three ships on […]"


NAMED = "Talks of the board with [Odo] Kral will begin in Sollen."


@pytest.mark.parametrize("day", ["", " [7 Mar]"])
@pytest.mark.parametrize(
    ("cuts", "told", "is_cut"),
    [
        (((0, 9),), "[…] the board with [Odo] Kral will begin in Sollen{}.", False),
        (((5, 18), (35, 40)), "Talks […] with [Odo] Kral […] begin in Sollen{}.", False),
        (((40, 56),), "Talks of the board with [Odo] Kral will", True),
    ],
)
def test_words_struck_from_a_line_with_names_in_brackets_are_found_by_what_stays(
    day: str, cuts: tuple[tuple[int, int], ...], told: str, is_cut: bool
) -> None:
    row = first(DateLine, "deadlines")
    assert isinstance(row, DateLine)
    row = replace(row, origin=Origin.COMPLETED, original="Talks with Kral will begin in Sollen.")
    now = replace(row, statement=f"{NAMED[:-1]}{day}.")
    then = replace(row, statement=told.format(day), statement_cut=is_cut)
    composed_of = replace(base(), deadlines=(now,))
    desk = resuming.settled(fresh(), composed_of, replace(composed_of, deadlines=(then,)))
    (struck,) = desk.edits.struck
    assert "".join(pieces_of(NAMED, struck.cuts)) == "".join(pieces_of(NAMED, cuts))


def pieces_of(words: str, cuts: tuple[tuple[int, int], ...]) -> list[str]:
    return [words[start:end] for start, end in pieces(words, cuts)]


def test_other_words_with_a_mark_in_them_are_none_that_were_struck() -> None:
    line = base().points[0]
    note, back = again(fresh().with_reworded(line.id, "Sand […] asks for nothing."))
    assert as_printed(back) == as_printed(note)


def test_words_struck_from_a_row_that_was_put_right_keep_their_mark() -> None:
    for line in base().figures:
        end = len(written(line))
        desk = fresh().with_struck(line.id, ((end - 9, end),))
        note, back = again(desk.with_corrected(line.id, "subject", "crates"))
        (row,) = (one for one in back.figures if one.id == line.id)
        assert (row.subject, row.statement_cut) == ("crates", True)
        assert as_printed(back) == as_printed(note)


# --- fields of persons, quotations, own lines -----------------------------------------------------


@pytest.mark.parametrize("fields", [("speaker",), ("role",), ("speaker", "role"), ("role", "text")])
def test_who_said_it_comes_back(fields: tuple[str, ...]) -> None:
    line = first(QuoteLine, "quotes")
    desk = fresh()
    for field in fields:
        desk = desk.with_corrected(line.id, field, "Ivo Lund")
    note, back = again(desk)
    assert resuming.different(base(), note)
    assert all(getattr(back.quotes[0], field) == "Ivo Lund" for field in fields)
    assert as_printed(back) == as_printed(note)


def test_a_reworded_quotation_of_an_older_report_keeps_its_own_words() -> None:
    line = first(QuoteLine, "quotes")
    back = resuming.resume(
        carried(fresh().with_reworded(line.id, "In other words.")), ARTICLES, composed
    )
    assert composed(back).quotes[0].original == line.text
    assert back.edits.corrected == ()


@pytest.mark.parametrize(
    "fields", [("organisation",), ("text", "role"), ("text", "organisation", "role")]
)
def test_all_that_was_put_right_of_a_person_comes_back(fields: tuple[str, ...]) -> None:
    for line in base().people:
        desk = fresh()
        for field in fields:
            desk = desk.with_corrected(line.id, field, "Ivo Lund")
        note, back = again(desk)
        assert line.id in {one.id for one in resuming.different(base(), note)}
        assert as_printed(back) == as_printed(note)


def test_the_value_of_a_difference_comes_back() -> None:
    line = base().differences[0]
    note, back = again(fresh().with_corrected(line.id, "text", "9 percent"))
    assert back.differences[0].text == "9 percent"
    assert as_printed(back) == as_printed(note)


@pytest.mark.parametrize(
    ("section", "fields"),
    [
        ("figures", ("subject", "period", "comparison", "attribution")),
        ("figures", ("text", "subject")),
        ("deadlines", ("what", "condition", "date")),
        ("timeline", ("what",)),
        ("people", ("role", "organisation")),
        ("quotes", ("speaker", "role")),
        ("positions", ("holder", "towards")),
        ("differences", ("text",)),
    ],
)
def test_what_was_put_right_of_an_own_line_comes_back(
    section: str, fields: tuple[str, ...]
) -> None:
    desk = fresh().with_own("own-1", section, "We were told so by telephone.")
    for field in fields:
        value = {"date": "2031-03-15", "text": "9 percent"}.get(field, "in 2030")
        desk = desk.with_corrected("own-1", field, value)
    note, back = again(desk)
    assert as_printed(back) == as_printed(note)


def test_an_own_figure_with_other_words_keeps_both() -> None:
    desk = fresh().with_own("own-1", "figures", "9 percent")
    note, back = again(desk.with_reworded("own-1", "Nine percent, we were told."))
    assert as_printed(back) == as_printed(note)


@pytest.mark.parametrize("section", ["points", "quotes", "figures", "deadlines", "people"])
def test_words_put_into_a_section_are_there_again(section: str) -> None:
    for article in ARTICLES:
        sentence = analyse(article).sentences[2].span
        note, back = again(fresh().with_added(section, sentence))
        assert any(line.id.startswith(f"added_{section}-") for line in lines_of(back).values())
        assert as_printed(back) == as_printed(note)


def test_a_line_in_the_words_of_another_report_is_so_again() -> None:
    other = analyse(ARTICLES[0]).sentences[3].span
    line = base().points[0]
    note, back = again(fresh().with_swapped(line.id, other))
    (point,) = (one for one in back.points if one.id == line.id)
    assert ARTICLES[0].slice(other) in (point.text, point.original)
    assert as_printed(back) == as_printed(note)


@pytest.mark.parametrize("section", ["points", "figures", "deadlines", "people", "differences"])
def test_own_words_stand_where_they_stood(section: str) -> None:
    lines = [one.id for one in getattr(base(), section)]
    desk = fresh().with_own("own-1", section, "We were told so by telephone.")
    note, back = again(desk.with_placed(section, ("own-1", *lines)))
    assert getattr(back, section)[0].text == "We were told so by telephone."
    assert as_printed(back) == as_printed(note)


def test_an_own_date_keeps_the_day_that_it_was_given() -> None:
    desk = fresh().with_own("own-1", "deadlines", "The minister flies home.")
    note, back = again(desk.with_corrected("own-1", "date", "2031-03-15"))
    (own,) = (one for one in back.deadlines if one.id == "own-1")
    assert own.start == date(2031, 3, 15)
    assert as_printed(back) == as_printed(note)


def test_each_line_that_was_taken_out_stays_out() -> None:
    for section, line in in_sections(base()):
        note, back = again(fresh().with_dropped(section, line))
        assert line.id not in lines_of(back)
        assert as_printed(back) == as_printed(note)


# --- what stands above and below the lines --------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "value"),
    [("pages", 0.5), ("pages", 1.5), ("pages", 3.0), ("points", 1), ("people", 0), ("annex", True)],
)
def test_limits_hold_again(field: str, value: float) -> None:
    desk = fresh().with_choice(field, value)
    note, back = again(desk)
    assert (back.page_limit, back.annex) == (note.page_limit, note.annex)
    assert as_printed(back) == as_printed(note)


@pytest.mark.parametrize("pages", [-1.0, 0.25, 1e9, 101.0])
def test_a_number_of_pages_that_no_note_has_is_left_to_the_house(pages: float) -> None:
    desk = resuming.resumed(replace(carried(fresh()), page_limit=pages), ARTICLES)
    assert desk.choices.pages is None
    assert composed(desk).page_limit > 0


def test_a_confidence_that_there_is_not_is_none() -> None:
    desk = resuming.resumed(replace(carried(fresh()), confidence="certain"), ARTICLES)
    assert desk.choices.confidence == ""
    assert composed(desk).confidence == ""


@pytest.mark.parametrize("assumed", [True, False])
def test_a_day_that_was_given_or_assumed_is_so_again(assumed: bool) -> None:
    key = ARTICLES[1].id
    desk = fresh().with_date(key, date(2031, 3, 1), assumed=assumed)
    note, back = again(desk)
    (source,) = (one for one in back.sources if one.article == key)
    assert (source.date, source.date_assumed) == (date(2031, 3, 1), assumed)
    assert ("date" in source.given) is not assumed
    assert back.sources == note.sources
    assert as_printed(back) == as_printed(note)


def test_names_that_were_emptied_stay_empty() -> None:
    key = ARTICLES[2].id
    desk = fresh().with_corrections(key, Corrections(title="", outlet="", byline=()))
    note, back = again(desk)
    (source,) = (one for one in back.sources if one.article == key)
    assert (source.title, source.outlet, source.byline) == ("", "", ())
    assert back.sources == note.sources


def test_nobody_is_asked_again_for_a_day_that_the_note_did_without() -> None:
    undated = replace(ARTICLES[0], published=None)
    given = (undated, *ARTICLES[1:])
    desk = Desk().with_articles(given).with_date(undated.id, None).with_choice("date", DAY)
    back = resuming.resume(carried(desk), given, composed)
    assert back.undated == ()
    entry = back.entry(undated.id)
    assert entry is not None
    assert entry.article.published is None


# --- notes from elsewhere -------------------------------------------------------------------------


def hostile(change: Callable[[Line], Line]) -> Brief:
    note = carried(fresh())
    return replace(note, points=tuple(map(change, note.points)))


@pytest.mark.parametrize("key", ["", "-", "point-", "point-a-b-c", "added_points-x-1", "own-", "é"])
def test_an_id_that_names_nothing_breaks_nothing(key: str) -> None:
    note = hostile(lambda line: replace(line, id=key))
    desk = resuming.resume(note, ARTICLES, composed)
    assert {line.id for line in composed(desk).people} == {line.id for line in note.people}
    assert [one.id for one in resuming.different(composed(desk), note)] == [key]


def test_a_number_of_a_source_that_there_is_not_breaks_nothing() -> None:
    def elsewhere(line: Line) -> Line:
        spans = tuple(replace(one, source=99) for one in line.spans)
        return replace(line, spans=spans, text="Nothing of this was reported.")

    note = hostile(elsewhere)
    desk = resuming.resume(note, ARTICLES, composed)
    missing = resuming.different(composed(desk), note)
    assert {line.id for line in missing} == {line.id for line in note.points}


@pytest.mark.parametrize("key", ["a", "0", "text", "verbatim", "source", '"', "\\"])
def test_a_source_of_a_short_or_telling_name_is_left_as_it_is(key: str) -> None:
    note = carried(fresh())
    first_one, *others = note.sources
    posing = replace(note, sources=(replace(first_one, article=key), *others))
    assert resuming.matched(posing, ARTICLES).points == note.points


def test_without_a_single_article_the_desk_is_empty_and_ticks_nothing() -> None:
    desk = resuming.resumed(carried(fresh()), ())
    assert (desk.entries, desk.ticked) == ((), ())
    assert desk.choices.date == DAY


# --- any of them together -------------------------------------------------------------------------

STEPS: dict[str, Callable[[Desk, Line], Desk]] = {
    "subject": lambda desk, one: desk.with_corrected(one.id, "subject", "crates"),
    "date": lambda desk, one: desk.with_corrected(one.id, "date", "2031-03-29"),
    "words": lambda desk, one: desk.with_reworded(one.id, "Said in other words."),
    "pin": lambda desk, one: desk.with_pin(one.id),
}


@st.composite
def desks(draw: st.DrawFn) -> Desk:
    desk = fresh()
    lines = [
        (section, line) for section, line in in_sections(base()) if not isinstance(line, PersonLine)
    ]
    for section, line in draw(st.lists(st.sampled_from(lines), max_size=5, unique=True)):
        step = draw(st.sampled_from([*STEPS, "drop"]))
        desk = desk.with_dropped(section, line) if step == "drop" else STEPS[step](desk, line)
    for number, section in enumerate(
        draw(st.lists(st.sampled_from(["points", "figures", "assessment"]), max_size=2)), 1
    ):
        desk = desk.with_own(f"own-{number}", section, f"Own words, number {number}.")
    article = draw(st.sampled_from(ARTICLES))
    if draw(st.booleans()):
        sentence = draw(st.sampled_from(analyse(article).sentences)).span
        desk = desk.with_added("points", Span(article.id, sentence.start, sentence.end))
    return desk


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(desks())
def test_several_edits_come_back_together(desk: Desk) -> None:
    note, back = again(desk)
    assert not resuming.different(back, note)
    assert as_printed(back) == as_printed(note)
