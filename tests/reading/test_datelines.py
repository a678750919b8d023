"""Datelines: place, day and agency before the first sentence."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language import sentences
from briefing.model.article import Article
from briefing.reading import datelines, dates, read_bytes, read_text
from briefing.reading.datelines import Found

BODY = (
    "Boats stay in port until the wind has dropped, the harbour office told the islands.",
    "Bread and post come by air, the council said, and the school has sent its pupils home.",
    "A second storm is on its way, and no captain wants to be the first to try the strait.",
    "The owners count their losses and ask the state for help with the wages of their crews.",
)


def page(*lines: str) -> Article:
    return read_text("\n\n".join(lines))


@pytest.mark.parametrize(
    ("line", "place", "timex", "agency"),
    [
        ("KELBRIDGE, March 15, 2025 (Coast Press) — The", "KELBRIDGE", "2025-03-15", "Coast Press"),
        ("LONDON, June 10 (Reuters) - Talks", "LONDON", "XXXX-06-10", "Reuters"),
        ("LONDON, June 10 - Talks", "LONDON", "XXXX-06-10", ""),
        ("London (AFP) — Talks", "London", "", "AFP"),
        ("Norlund, 10 June 2025 – The", "Norlund", "2025-06-10", ""),
        ("NORLUND, Aster, June 10, 2025 /Newswire/ -- Boats", "NORLUND, Aster", "2025-06-10",
         "Newswire"),
        ("OLD HAVEN — The", "OLD HAVEN", "", ""),
        ("ST. ALDA (AP) _ The", "ST. ALDA", "", "AP"),
        ("NORLUND, Nov. 19 (PTI) The", "NORLUND", "XXXX-11-19", "PTI"),
        ("PORT VALE, 3 May (EFE).- The", "PORT VALE", "XXXX-05-03", "EFE"),
        ("(Reuters) - Shares", "", "", "Reuters"),
        ("ORRIN/PELL (Coast Press) - The", "ORRIN/PELL", "", "Coast Press"),
        ("ORRIN, Aster/PELL (Coast Press) - The", "ORRIN, Aster/PELL", "", "Coast Press"),
        ("ORRIN/OLD HAVEN, Aug 30 (AP) - The", "ORRIN/OLD HAVEN", "XXXX-08-30", "AP"),
    ],
)  # fmt: skip
def test_place_day_and_agency(line: str, place: str, timex: str, agency: str) -> None:
    found = datelines.begins(line)
    assert found is not None
    assert (found.place, found.timex, found.agency) == (place, timex, agency)
    assert line[found.end :] in ("The", "Talks", "Boats", "Shares")


@pytest.mark.parametrize(
    "line",
    [
        "June 9 – West Harbour, the old pier",
        "Monday, June 10 – Fort Alda",
        "WATCH: the boats come in",
        "UPDATE - The boats come in",
        "Norlund had waited since June 10, 2025, for the boats - until Monday.",
        "JOHN VALE: Thank you all.",
        "Alda (population 500) - The",
        "Alda, Feb. 30 - The",
        "U.S. - Norlund trade grows.",
    ],
)
def test_what_is_no_dateline(line: str) -> None:
    assert datelines.begins(line) is None


def test_the_dateline_is_kept_with_its_place_and_is_no_part_of_the_sentence() -> None:
    line = "NORLUND, June 10 (Coast Press) - "
    article = page("Storm stops all ferries", line + BODY[0], *BODY[1:])
    found = article.dateline
    assert found is not None
    assert article.text[found.start : found.end] == line
    assert (found.place, found.agency) == ("NORLUND", "Coast Press")
    assert sentences(article)[0].text == BODY[0]


def test_a_day_without_its_year_is_told_and_is_no_date() -> None:
    article = page("NORLUND, June 10 (Coast Press) - " + BODY[0], *BODY[1:])
    assert article.published is None
    assert (article.published_timex, article.published_found_in) == ("XXXX-06-10", "dateline")


def test_a_dateline_with_its_year_is_the_date_at_day_precision() -> None:
    article = page("NORLUND, June 10, 2025 - " + BODY[0], *BODY[1:])
    assert article.published == date(2025, 6, 10)
    assert (article.published_timex, article.published_found_in) == ("2025-06-10", "dateline")


def test_a_date_line_goes_before_the_dateline() -> None:
    article = page("Storm", "Published: June 12, 2025", "NORLUND, June 10, 2025 - " + BODY[0])
    assert (article.published, article.published_found_in) == (date(2025, 6, 12), "date line")
    assert article.dateline is not None


def test_a_dateline_on_a_line_of_its_own() -> None:
    article = page("Storm stops all ferries", "NORLUND, June 10, 2025", *BODY)
    assert article.published == date(2025, 6, 10)
    assert article.dateline is not None
    assert [r.reason for r in article.residue] == ["dateline"]


def web(address: str, first: str) -> Article:
    text = "".join(f"<p>{line}</p>" for line in (first, *BODY[1:]))
    head = f"<title>Storm stops all ferries</title><link rel=canonical href='{address}'>"
    source = f"<!DOCTYPE html><html lang=en><head>{head}</head><body><article>{text}</article>"
    return read_bytes(source.encode(), "page.html")[0]


def test_the_year_of_the_address_completes_the_day_of_the_dateline() -> None:
    article = web("https://courier.example/2025/06/storm", "NORLUND, June 10 - " + BODY[0])
    assert article.published == date(2025, 6, 10)
    assert article.published_found_in == "dateline and address"


def test_an_address_with_a_month_alone_gives_no_day() -> None:
    article = web("https://courier.example/2025/06/storm", BODY[0])
    assert article.published is None
    assert (article.published_timex, article.published_found_in) == ("2025-06", "address")


def test_a_month_that_does_not_fit_is_not_joined() -> None:
    article = web("https://courier.example/2025/04/storm", "NORLUND, June 10 - " + BODY[0])
    assert article.published is None
    assert article.published_timex == "2025-04"


@pytest.mark.parametrize(
    ("known", "told", "whole"),
    [
        ("2025", "XXXX-06-10", "2025-06-10"),
        ("2025-06", "XXXX-06-10", "2025-06-10"),
        ("2025-05", "XXXX-06-10", ""),
        ("", "XXXX-06-10", ""),
        ("", "2025-06-10", "2025-06-10"),
    ],
)
def test_a_date_joined_from_two_places(known: str, told: str, whole: str) -> None:
    assert dates.joined(known, told) == whole


@given(st.text(alphabet="ABé ,.()/-—:0129JuneMay", max_size=200))
def test_any_line_gives_a_dateline_inside_it_or_none(line: str) -> None:
    for found in (datelines.begins(line), datelines.alone(line)):
        assert found is None or (isinstance(found, Found) and 0 < found.end <= len(line))


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("ORRINGTON: The port will close on Friday.", "ORRINGTON"),
        ("PORT ELLERY: Two ferries ran aground.", "PORT ELLERY"),
        ("Sollen Bay, Norland – The parish sold its pier.", "Sollen Bay, Norland"),
    ],
)
def test_a_place_alone_before_a_report(line: str, place: str) -> None:
    found = datelines.begins(line, first=True)
    assert found is not None
    assert found.place == place
    assert datelines.begins(line) is None


def test_whose_turn_it_is_to_speak_is_no_place() -> None:
    interview = (
        "KOLBE: We will not sell the pier.\n\nVARN: Then who will pay?\n\nKOLBE: The port will."
    )
    assert read_text(interview, "interview.txt").dateline is None
    report = "ORRINGTON: The port will close on Friday, the council said.\n\nIt met on Monday."
    assert read_text(report, "report.txt").dateline is not None


@pytest.mark.parametrize("line", ["(NNA) The port will close.", "(NNA/BPW) Two ferries sank."])
def test_an_agency_alone_before_a_report(line: str) -> None:
    found = datelines.begins(line, first=True)
    assert found is not None
    assert found.agency == line[1 : line.index(")")]
    assert datelines.begins(line) is None


@pytest.mark.parametrize("line", ["(Two ferries sank.) The port", "(Photo) The port will close."])
def test_a_remark_in_brackets_is_no_agency(line: str) -> None:
    assert datelines.begins(line, first=True) is None
