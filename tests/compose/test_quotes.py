"""Quotes: they say something, whole, and by whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing import reading
from briefing.compose.order import compose
from briefing.model.options import Options

DAY = date(2031, 5, 20)
OPTIONS = Options(date=DAY, bottom_line=1, points=0, quotes=3, people=9)
LEAD = (
    "A ferry with 90 people on board sank off Pell on Tuesday, and 12 of them are missing. "
    "The harbour of Pell was closed for the night. Nils Orre came. "
)


def said(text: str) -> list[str]:
    article = replace(reading.read_text(LEAD + "\n\n" + text, "a.txt"), published=DAY, outlet="P")
    brief = compose([article], OPTIONS)
    return [one.text for one in brief.quotes]


def test_a_quotation_that_says_something_is_printed() -> None:
    words = "The bow door was open when she left, and nobody had told the bridge"
    assert said(f"“{words},” said Nils Orre, chairman of the Seamen's League.") == [f"{words},"]


@pytest.mark.parametrize(
    "words",
    [
        "Our thoughts are with the families of those on board tonight",
        "I am deeply saddened by what happened out there on the water",
        "We are closely monitoring the situation in the bay and at sea",
        "It was an honour to serve with every man and woman of that crew",
        "The line takes the safety of its guests extremely seriously at all times",
        "It is too early to say what led to the loss of the ferry",
        "The meeting that you have mentioned never took place in Pell",
        "I am very grateful to the crews who went out to look for the boats",
        "No words can say what the people of this island are going through",
        "We condemn in the strongest terms what was done to the ferry that night",
        "We are keenly aware of how much the families are waiting for the boats",
        "We are aware of the reports but don’t have any comment at this time",
        "I'm not going to comment on what the harbour office has told the papers",
    ],
)
def test_what_is_said_because_it_is_due_is_not(words: str) -> None:
    assert not said(f"“{words},” said Nils Orre, chairman of the Seamen's League.")


def test_what_somebody_else_said_is_not_the_words_of_who_tells_it() -> None:
    text = "As the Pell Post reports, “Sund said that the ferry had left with its bow door open.”"
    assert not said(text)


def test_a_quotation_that_is_not_closed_is_not_printed() -> None:
    text = (
        "Nils Orre, chairman of the Seamen's League, said: “The bow door was open when she left."
        "\n\n“Nobody had told the bridge about it before she sailed.”"
    )
    assert not any("bow door" in one for one in said(text))


def test_whom_one_report_alone_quotes_is_told_by_the_quote() -> None:
    text = (
        "“The bow door was open when she left, and nobody had told the bridge,” said Nils Orre, "
        "chairman of the Seamen's League."
    )
    article = replace(reading.read_text(LEAD + "\n\n" + text, "a.txt"), published=DAY, outlet="P")
    brief = compose([article], OPTIONS)
    assert [one.speaker for one in brief.quotes] == ["Nils Orre"]
    assert "Nils Orre" not in [one.text for one in brief.people]


def test_what_old_reports_quote_is_hardly_worth_a_line() -> None:
    words = "The bow door was open when she left, and nobody had told the bridge"
    quoted = f"\n\n“{words},” said Nils Orre, chairman of the Seamen's League."
    more = "Divers found the wreck of the ferry off Pell on Friday. The bay is closed. "
    texts = [(DAY, LEAD + quoted), *((date(2031, 5, 20 + n), more * n) for n in (2, 3, 4))]

    def quotes(given: list[tuple[date, str]]) -> list[str]:
        articles = [
            replace(reading.read_text(text, f"{n}.txt"), published=day, outlet=f"Post {n}")
            for n, (day, text) in enumerate(given)
        ]
        return [
            one.text for one in compose(articles, replace(OPTIONS, date=date(2031, 5, 24))).quotes
        ]

    assert not quotes(texts)
    assert quotes([*texts[1:], (date(2031, 5, 24), texts[0][1])])


def test_one_quotation_in_two_spellings_is_one() -> None:
    said = "The harbour's defence was organised badly, and nobody in Pell took the blame for it"
    other = "The harbor's defense was organized badly, and nobody in Pell took the blame"
    frame = "“{},” said Nils Orre, chairman of the Seamen's League."
    leads = (LEAD, "Twelve are missing after the ferry to Pell went down. Divers are on the way. ")
    articles = [
        replace(
            reading.read_text(lead + "\n\n" + frame.format(words), f"{n}.txt"),
            published=DAY,
            outlet=f"Post {n}",
        )
        for n, (lead, words) in enumerate(zip(leads, (said, other), strict=True))
    ]
    brief = compose(articles, OPTIONS)
    assert len([one for one in brief.quotes if "organi" in one.text]) == 1
