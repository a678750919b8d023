"""Lines of two notes side by side: which are the same, which changed, which are new or gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.compose.new_since import mark_new, since
from briefing.model.article import EventKind, FigureKind
from briefing.model.brief import (
    Brief,
    DateLine,
    DifferenceLine,
    FigureLine,
    Line,
    PersonLine,
    QuoteLine,
    Telling,
    lines_of,
)

DAY = date(2031, 3, 8)
NEW_ID = "x-b-5-9"


def note(**sections: tuple[Line, ...]) -> Brief:
    return replace(Brief(title="A note", date=DAY), **sections)  # type: ignore[arg-type]


def point(text: str, key: str = "point-a-0-1") -> Line:
    return Line(id=key, text=text, spans=())


def figure(text: str, low: float | None, subject: str = "Exports of Tolvik") -> FigureLine:
    return FigureLine(
        id="figure-a-0-1",
        text=text,
        spans=(),
        kind=FigureKind.PERCENT,
        statement=f"{subject}: {text}.",
        statement_spans=(),
        low=low,
        high=low,
        unit="%",
        subject=subject,
        period_timex="2031-02",
    )


def dated(day: date | None, statement: str = "Talks between board and league begin.") -> DateLine:
    return DateLine(
        id="date-a-0-1",
        text="the day",
        spans=(),
        kind=EventKind.SCHEDULED,
        timex=day.isoformat() if day else "",
        statement=statement,
        statement_spans=(),
        start=day,
        end=day,
    )


def person(name: str) -> PersonLine:
    return PersonLine(id="person-a-0-1", text=name, spans=())


def quote(text: str) -> QuoteLine:
    return QuoteLine(
        id="quote-a-0-1", text=text, spans=(), statement=f"“{text},” she said.", statement_spans=()
    )


def difference(*told: str) -> DifferenceLine:
    tellings = tuple(
        Telling(text=one, spans=(), statement=f"It was {one}.", statement_spans=()) for one in told
    )
    return DifferenceLine(id="difference-a-0-1", text=told[0], spans=(), tellings=tellings)


def counts(section: str, before: Line, after: Line) -> tuple[int, int, int]:
    """How many lines are fresh, gone and changed where one note follows another."""
    later = replace(after, id=NEW_ID)
    found = since(note(**{section: (before,)}), note(**{section: (later,)}))
    return len(found.fresh), len(found.gone), len(found.changed)


SAME, CHANGED, OTHER = (0, 0, 0), (0, 0, 1), (1, 1, 0)


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        (figure("4.5 percent", 4.5), figure("4.5 %", 4.5), SAME),
        (figure("4.5 percent", 4.5), figure("5 percent", 5.0), CHANGED),
        (figure("fell", None), figure("fell", None), SAME),
        (figure("fell", None), figure("rose", None), CHANGED),
        (figure("4.5 percent", 4.5), figure("4.5 percent", 4.5, "Rainfall in Norlund"), OTHER),
    ],
)
def test_a_figure_is_told_again_with_the_same_number_of_the_same_thing(
    before: FigureLine, after: FigureLine, wanted: tuple[int, int, int]
) -> None:
    assert counts("figures", before, after) == wanted


def test_a_figure_that_was_about_is_changed_where_it_is_exact() -> None:
    about = replace(figure("about 5 percent", 5.0), modifier="about")
    assert counts("figures", about, figure("5 percent", 5.0)) == CHANGED


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        (dated(date(2031, 3, 12)), dated(date(2031, 3, 12)), SAME),
        (dated(date(2031, 3, 12)), dated(date(2031, 3, 14)), CHANGED),
        (dated(date(2031, 3, 12)), dated(None), CHANGED),
        (dated(None), dated(None), SAME),
        (dated(date(2031, 3, 12)), dated(date(2031, 3, 12), "A ship sails for Sollen."), OTHER),
    ],
)
def test_a_day_is_told_again_of_the_same_event(
    before: DateLine, after: DateLine, wanted: tuple[int, int, int]
) -> None:
    assert counts("deadlines", before, after) == wanted


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("Ada Holm", "Holm", SAME),
        ("Holm", "Ada Holm", SAME),
        ("Zoë Ström", "Zoe Strom", SAME),
        ("Ada Holm", "Odo Holm", OTHER),
        ("Ada Holm", "Ada Kral", OTHER),
    ],
)
def test_a_person_is_the_same_under_a_shorter_name(
    before: str, after: str, wanted: tuple[int, int, int]
) -> None:
    assert counts("people", person(before), person(after)) == wanted


def test_a_quotation_that_goes_on_is_the_same_and_one_of_other_words_is_not() -> None:
    said = quote("We will not load a single crate of fish")
    longer = quote("We will not load a single crate of fish until the board comes back")
    assert counts("quotes", said, longer) == SAME
    assert counts("quotes", said, quote("Nobody gains from an empty harbour")) == OTHER


def test_a_difference_is_the_same_in_any_order_and_another_with_other_numbers() -> None:
    assert counts("differences", difference("12", "15"), difference("15", "12")) == SAME
    assert counts("differences", difference("12", "15"), difference("18", "19")) == OTHER
    assert counts("differences", difference("12", "15"), difference("12", "19")) == OTHER


def test_a_difference_is_new_where_only_one_of_its_numbers_was_told() -> None:
    before = note(points=(point("It was 12."),), differences=(difference("12", "15"),))
    later = replace(difference("12", "19"), id=NEW_ID)
    assert mark_new(note(differences=(later,)), before).differences[0].new


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("Exports rose to 1,200 tonnes.", "Exports rose to 1200 tonnes.", SAME),
        ("Exports rose to 1.2 tonnes.", "Exports rose to 12 tonnes.", CHANGED),
        ("Exports rose to 1 200 tonnes.", "Exports rose to 1200 tonnes.", SAME),
        ("Exports rose to 1,200.5 tonnes.", "Exports rose to 1200.5 tonnes.", SAME),
        ("Exports rose in 2031 200 times.", "Exports rose in 2031200 times.", CHANGED),
        ("Die Exporte fielen um 4,5 Prozent.", "Die Exporte fielen um 45 Prozent.", CHANGED),
        ("Die Exporte fielen um 4,5 Prozent.", "Die Exporte fielen um 4.5 Prozent.", SAME),
        ("Die Exporte fielen auf 1.200 Tonnen.", "Die Exporte fielen auf 1200 Tonnen.", SAME),
        ("Twelve dockers were hurt.", "Thirteen dockers were hurt.", CHANGED),
        ("Twelve dockers were hurt.", "12 dockers were hurt.", SAME),
        ("Twenty-two dockers were hurt.", "22 dockers were hurt.", SAME),
        ("Twenty-two dockers were hurt.", "Twenty-three dockers were hurt.", CHANGED),
        ("Dockers said one had to wait.", "Dockers said all had to wait.", SAME),
        ("The of and.", "the  OF and.", SAME),  # no word of weight: the wording decides
        ("Yes.", "No.", OTHER),
        ("", "Ferries to Norlund stand still.", OTHER),
        ("Die Fähren liegen seit 3 Tagen still.", "Die Fähren liegen seit 5 Tagen still.", CHANGED),
        ("Паромы стоят уже 3 дня.", "Паромы  стоят  уже 3 дня.", SAME),
    ],
)
def test_a_sentence_is_the_same_with_the_same_numbers(
    before: str, after: str, wanted: tuple[int, int, int]
) -> None:
    assert counts("points", point(before), point(after)) == wanted


def test_a_changed_line_takes_no_partner_from_one_that_is_the_same() -> None:
    three, five = (point(f"Ferries stood still for {n} days.", f"point-a-{n}-9") for n in (3, 5))
    later = tuple(point(f"Ferries stood still for {n} days.", f"point-b-{n}-9") for n in (4, 5, 3))
    found = since(note(points=(three, five)), note(points=later))
    assert [one.text for one in found.fresh] == ["Ferries stood still for 4 days."]
    assert (found.gone, found.changed) == ((), ())


def test_what_a_point_told_is_no_news_as_a_row_unless_its_number_is() -> None:
    before = note(points=(point("Exports of Tolvik fell by 4.5 percent in February."),))
    row = replace(figure("4.5 percent", 4.5), id=NEW_ID)
    told = replace(row, statement="Exports of Tolvik fell by 4.5 percent in February.")
    assert not mark_new(note(figures=(told,)), before).figures[0].new
    other = replace(
        told, text="9 percent", statement="Exports of Tolvik fell by 9 percent in February."
    )
    assert mark_new(note(figures=(other,)), before).figures[0].new


def test_a_mark_of_an_earlier_day_is_taken_away() -> None:
    line = replace(point("Ferries to Norlund stand still."), new=True)
    assert not mark_new(note(points=(line,)), note(points=(line,))).points[0].new


TEXTS = st.sampled_from(
    [
        "Ferries stood still for 3 days.",
        "Ferries stood still for 4 days.",
        "Exports of Tolvik fell by 4.5 percent.",
        "Ada Holm met Odo Kral.",
        "",
    ]
)


@given(st.lists(TEXTS, max_size=6), st.lists(TEXTS, max_size=6))
def test_each_line_is_counted_once_and_a_note_has_nothing_new_beside_itself(
    before: list[str], after: list[str]
) -> None:
    earlier = note(points=tuple(point(t, f"point-a-{n}-99") for n, t in enumerate(before)))
    later = note(points=tuple(point(t, f"point-b-{n}-99") for n, t in enumerate(after)))
    assert not since(earlier, earlier)
    found = since(earlier, later)
    fresh = [one.id for one in found.fresh]
    changed = [one.id for _, one in found.changed]
    gone = [one.id for one in found.gone]
    assert len({*fresh, *changed}) == len(fresh) + len(changed)
    assert {*fresh, *changed} <= lines_of(later).keys()
    assert set(gone) <= lines_of(earlier).keys()
    assert len(set(gone)) == len(gone)
    # what was there word for word is neither new nor gone
    assert all(one.text not in before for one in found.fresh)
    assert all(one.text not in after for one in found.gone)
    marked = {one.id for one in mark_new(later, earlier).points if one.new}
    assert marked == {*fresh, *changed}
