"""Which sentences of older reports, and of deep in a report, are lines of a note of today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing import reading
from briefing.compose.order import assume_dates, compose
from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.model.options import Options

TODAY = date(2031, 5, 20)


def report(day: date, title: str, *sentences: str, outlet: str = "") -> Article:
    text = "\n\n".join(sentences)
    return replace(
        reading.read_text(text, f"{outlet or title}.txt"),
        published=day,
        title=title,
        outlet=outlet or f"The {title.split()[0]} Post",
    )


def note(*articles: Article) -> Brief:
    return compose(articles, Options(date=TODAY))


def lines(brief: Brief) -> list[str]:
    return [line.text for line in (*brief.bottom_line, *brief.points)]


NEWEST = report(
    TODAY,
    "Sollen ferry inquiry blames a worn rudder",
    "An inquiry blamed a worn rudder on Tuesday for the loss of the Sollen ferry, which sank"
    " with 44 people on board.",
    "The inquiry asked the line to check the rudders of its 12 other ferries by August.",
)


@pytest.mark.parametrize(
    "stale",
    [
        "Divers have suspended the search for the Sollen ferry because of high waves.",
        "The coastguard halted the dives at the Sollen ferry on Saturday.",
        "Two boats have spotted a hatch of the Sollen ferry north of the Pell shoal.",
        "The fate of the Sollen ferry is shrouded in doubt.",
        "The Sollen ferry is in one of two deep channels, the coastguard says.",
        "Ministers will meet the families of the Sollen ferry on Monday.",
        "Ministers have been called to Sollen tomorrow over the loss of the ferry.",
        "The two ferry lines met the union in Sollen, but no deal has yet been signed.",
    ],
)
def test_what_is_over_is_no_line(stale: str) -> None:
    older = report(date(2031, 5, 10), "Sollen ferry sinks off the Pell shoal", stale)
    assert not [line for line in lines(note(NEWEST, older)) if stale[:30] in line]


@pytest.mark.parametrize(
    "kept",
    [
        "The Sollen ferry sank off the Pell shoal on Friday and took 44 people with her.",
        "Divers raised the bodies of 31 people from the Sollen ferry.",
        "The ferry line fired the captain of the Sollen ferry.",
        "Mayor Ada Marsh of Sollen said it was time to stop blaming the captain of the ferry.",
    ],
)
def test_what_happened_stays(kept: str) -> None:
    older = report(date(2031, 5, 10), "Sollen ferry sinks off the Pell shoal", kept)
    assert [line for line in lines(note(NEWEST, older)) if kept[:30] in line]


def test_what_yesterdays_report_opens_with_still_lies_ahead() -> None:
    lead = "The Orrin line will buy the Sollen ferries for 90 million crowns, it said on Monday."
    yesterday = report(date(2031, 5, 19), "Orrin line buys Sollen ferries", lead)
    today = report(
        TODAY,
        "Orrin line buys Sollen ferries for 90 million crowns",
        "The new line will have 31 ferries and 900 hands.",
        "Varn Sollen, who heads the union, wants talks with the Orrin line about the Sollen"
        " ferries this summer.",
    )
    brief = note(today, yesterday)
    assert brief.bottom_line[0].text.startswith("The Orrin line will buy the Sollen ferries")


def test_an_older_count_gives_way_to_a_newer_one() -> None:
    older = report(
        date(2031, 5, 15),
        "Sollen mill fire",
        "Firemen carried six more people from the Sollen mill, which brought to 21 the number"
        " of people killed in the fire.",
    )
    newer = report(
        TODAY,
        "Sollen mill fire kills 34",
        "At least 34 people were killed in the fire at the Sollen mill, the coroner said on"
        " Tuesday.",
    )
    assert not [line for line in lines(note(older, newer)) if "21" in line]


def test_history_and_what_a_firm_consists_of_are_no_points() -> None:
    brief = note(
        report(
            TODAY,
            "Orrin line buys Sollen ferries",
            "The Orrin line bought the Sollen ferries on Tuesday for 90 million crowns.",
            "Sollen ran its first ferry to Pell in 1925 and grew into the coast's largest line.",
            "Sollen's routes include Pell, Ostby and the Lesser Skerries of Norland.",
            "Orrin has promised to keep all 900 hands of the Sollen ferries until August.",
        )
    )
    told = " ".join(lines(brief))
    assert "1925" not in told
    assert "routes include" not in told
    assert "promised to keep" in told


def test_what_begins_inside_a_quotation_is_its_speakers() -> None:
    brief = note(
        report(
            TODAY,
            "Marsh opens Sollen pier",
            "Mayor Ada Marsh opened the new Sollen pier on Tuesday.",
            "Marsh said: “Sollen has waited for this pier for years. But nobody in Sollen has the"
            " right to moor at the pier for more than a day. We will fine whoever does.”",
        )
    )
    assert not [line for line in lines(brief) if "has the right to moor" in line]


def test_the_conclusion_that_the_next_sentence_gives_to_somebody_is_no_fact() -> None:
    brief = note(
        NEWEST,
        report(
            date(2031, 5, 18),
            "Sollen ferry hit a rock, divers say",
            "The Sollen ferry struck a rock off the Pell shoal and lost her rudder there.",
            "That is the conclusion of two divers who saw the wreck on Sunday.",
        ),
    )
    assert not [line for line in lines(brief) if "struck a rock" in line]


def test_a_headline_without_a_word_of_the_news_is_no_title() -> None:
    brief = note(
        report(
            TODAY,
            "A dream with many hurdles",
            "The Skerry League was founded in Pell on Tuesday by the ports of Orrin and Sollen.",
        ),
        report(
            date(2031, 5, 19),
            "Skerry League to be founded in Pell",
            "The ports of Orrin and Sollen agreed on Monday to found the Skerry League in Pell.",
        ),
    )
    assert "Skerry League" in brief.title


def test_what_has_been_done_is_of_its_reports_day_whatever_day_it_names() -> None:
    older = report(
        date(2031, 4, 29),
        "Sollen ferry loss an accident, Norland says",
        "Norland has declared the loss of the Sollen ferry, on her way to Pell on 8 March 2031,"
        " an accident.",
    )
    (line,) = [one for one in lines(note(NEWEST, older)) if "accident" in one]
    assert line.startswith("[reported 29 Apr] ")


def test_the_today_of_a_report_without_a_day_is_nobodys() -> None:
    undated = reading.read_text(
        "The Sollen ferry line today reports the loss of its ferry to the harbour office.", "a.txt"
    )
    undated = replace(undated, title="Sollen ferry line reports", outlet="Sollen Line")
    (dated,) = assume_dates([undated], TODAY)
    assert not [line for line in lines(note(NEWEST, dated)) if "today reports" in line]


@pytest.mark.parametrize(
    "many", ["injured dozens in Tessel", "hurt hundreds in Tessel", "left dozens injured in Tessel"]
)
def test_a_word_for_many_gives_way_to_a_count(many: str) -> None:
    older = report(
        date(2031, 5, 18), "Quake at Tessel", f"A strong quake shook the bay and {many}."
    )
    newer = report(
        TODAY,
        "Quake at Tessel: 640 hurt",
        "The quake at Tessel injured 640 people, the council said on Tuesday.",
    )
    other = report(date(2031, 5, 19), "Tents for Tessel", "Tents for 900 people came to Tessel.")
    assert not any(many in line for line in lines(note(older, newer, other)))
