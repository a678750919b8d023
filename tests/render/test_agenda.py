"""The dates ahead as a calendar program reads them."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime
from types import ModuleType

import icalendar

from briefing.model.article import EventKind
from briefing.model.brief import Brief, Citation, DateLine, Source
from briefing.render.agenda import to_calendar
from briefing.styles import load

STYLE = load("ministry")


def events(brief: Brief) -> list[icalendar.Event]:
    data, _ = to_calendar(brief, STYLE)
    return icalendar.Calendar.from_ical(data).walk("VEVENT")


def line(**changes: object) -> DateLine:
    values: dict[str, object] = {
        "id": "a:1-9",
        "text": "on 3 July",
        "spans": (Citation(1, 1, 9),),
        "kind": EventKind.SCHEDULED,
        "timex": "2025-07-03",
        "statement": "The pier opens on 3 July; tickets, so the board, are free.",
        "statement_spans": (),
        "start": date(2025, 7, 3),
        "end": date(2025, 7, 3),
    }
    return DateLine(**(values | changes))  # type: ignore[arg-type]


def of(*lines: DateLine) -> Brief:
    source = Source(number=1, article="a", title="Pier opens", address="https://example.org/pier")
    return Brief(title="T", date=date(2025, 6, 10), deadlines=lines, sources=(source,))


def test_a_date_is_no_more_precise_than_its_source(samples: ModuleType) -> None:
    found = events(samples.brief(3))
    days = [(event["DTSTART"].dt, event["DTEND"].dt) for event in found]
    assert days == [
        (date(2025, 8, 1), date(2025, 9, 1)),
        (date(2025, 6, 11), date(2025, 6, 12)),
        (date(2025, 7, 1), date(2025, 10, 1)),
        (date(2025, 6, 16), date(2025, 6, 23)),
    ]
    assert found[0]["SUMMARY"].startswith("August 2025: ")
    assert found[2]["SUMMARY"].startswith("Q3 2025: ")
    assert [event["X-TIMEX3-VALUE"] for event in found][::2] == ["2025-08", "2025-Q3"]


def test_an_empty_calendar_is_told() -> None:
    data, remarks = to_calendar(of(), STYLE)
    assert not icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert remarks == ("nothing lies ahead of 10 June 2025, so the calendar is empty",)
    assert to_calendar(of(line()), STYLE)[1] == ()


def test_words_survive_and_lead_to_their_source() -> None:
    (event,) = events(of(line()))
    assert event["SUMMARY"] == line().statement
    assert "“on 3 July”" in event["DESCRIPTION"]
    assert event["URL"] == "https://example.org/pier"
    assert "STATUS" not in event


def test_a_time_of_day_is_local() -> None:
    (event,) = events(of(line(timex="2025-07-03T14:30")))
    assert event["DTSTART"].dt == datetime(2025, 7, 3, 14, 30)
    assert "DTEND" not in event


def test_what_hangs_on_a_condition_is_tentative_and_says_so() -> None:
    condition = "unless the survey finds a crack"
    (event,) = events(of(line(condition=condition, what="The pier opens")))
    assert event["STATUS"] == "TENTATIVE"
    assert condition in event["DESCRIPTION"]
    for doubt in ({"hedged": True}, {"assumed": True}):
        assert events(of(line(**doubt)))[0]["STATUS"] == "TENTATIVE"


def test_a_date_without_a_day_is_left_out_and_told() -> None:
    data, told = to_calendar(of(line(start=None, end=None, timex="", text="soon")), STYLE)
    assert icalendar.Calendar.from_ical(data).walk("VEVENT") == []
    assert told == ("“soon” has no day in the calendar and is left out of it",)


def test_lines_are_folded_and_end_as_the_format_wants() -> None:
    brief = of(line(statement="ä" * 200 + "\nEND:VEVENT\nX:y"))
    data, _ = to_calendar(brief, STYLE)
    assert all(len(one) <= 75 for one in data.split(b"\r\n"))
    (event,) = events(brief)
    assert event["SUMMARY"].replace("\n", " ") == "ä" * 200 + " END:VEVENT X:y"


def test_a_later_note_changes_a_date_in_place() -> None:
    first = events(of(line()))[0]["UID"]
    later = dataclasses.replace(of(line(rank=3)), date=date(2025, 6, 12))
    assert events(later)[0]["UID"] == first
