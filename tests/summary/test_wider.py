"""A report of a wider field, which names the story once, is no news of it."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.compose.order import compose
from briefing.model.article import Article, Paragraph
from briefing.model.brief import Brief
from briefing.model.options import Options

DAY = date(2032, 9, 8)
LEADS = (
    "The Quillon ferry line will stop its night boats to Sarle in October, it said on Wednesday.",
    "Night boats of the Quillon line to Sarle will end in October after years of losses.",
    "Islanders protested on Wednesday against the end of the Quillon night boats to Sarle.",
    "The mayor of Sarle asked the Quillon line on Wednesday to keep its night boats.",
)
FIELD = (
    "Freight on all coasts grew by 4.4 per cent in August from the month before, the port office "
    "said on Wednesday.",
    "Grain did best, with a gain of 9 per cent.",
    "Timber fell by 2 per cent, as fewer houses were built.",
    "The figures came out on the day on which the Quillon line gave up its night boats.",
    "The port office will report again on 6 October.",
)
FOREIGN = (
    "Ferries on all coasts carried 3 per cent more people in August, the port office said.",
    "The Quillon line carried 5 per cent fewer.",
    "It blamed the price of oil.",
    "Quillon has 11 boats.",
)


def made(*reports: tuple[str, ...]) -> Brief:
    articles = []
    for number, blocks in enumerate(reports):
        text, paragraphs = "", []
        for block in blocks:
            paragraphs.append(Paragraph(len(text), len(text) + len(block)))
            text += block + "\n\n"
        name = f"a{number}"
        articles.append(
            Article(
                id=name,
                name=f"{name}.txt",
                text=text,
                paragraphs=tuple(paragraphs),
                outlet=f"Outlet {number}",
                published=DAY,
            )
        )
    return compose(articles, Options(date=DAY))


def told(brief: Brief) -> str:
    rows = (*brief.figures, *brief.deadlines, *brief.timeline)
    lines = [one.text for one in (*brief.bottom_line, *brief.points)]
    return " ".join((*lines, *(row.statement for row in rows)))


def test_a_report_of_the_whole_trade_gives_no_line() -> None:
    brief = made(*((lead,) for lead in LEADS), FIELD)
    for word in ("Freight", "Grain", "Timber", "6 October"):
        assert word not in told(brief)


def test_one_that_calls_the_story_otherwise_is_none_of_these() -> None:
    again = (
        "A shipping firm will end its night boats to the islands in October, it said.",
        "Nobody was told before.",
        "The islands have no other boats at night.",
        "The Quillon line has lost money for years.",
    )
    assert "A shipping firm" in told(made(*((lead,) for lead in LEADS), again))


def test_one_that_names_the_story_more_than_once_does() -> None:
    brief = made(*((lead,) for lead in LEADS), FOREIGN)
    assert "Ferries on all coasts" in told(brief)


@pytest.mark.parametrize("count", [1, 2])
def test_where_few_reports_name_it_nobody_knows_whose_story_it_is(count: int) -> None:
    brief = made(*((lead,) for lead in LEADS[:count]), FIELD)
    assert "Freight" in told(brief)
