"""Two reports of one sinking that differ: "also" is printed only where both say the same."""

from __future__ import annotations

from datetime import date

import pytest

from briefing import reading
from briefing.compose.order import compose
from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.model.options import Options

FIRST = """---
title: Ferry sinks off Port Salen
outlet: The Salen Post
date: 2025-05-02
---
A ferry carrying 214 passengers sank off Port Salen on Thursday, killing 17 people.

Rescuers pulled 180 people from the water before nightfall, coastguard commander Ines Duarte said.

Transport minister Omar Velic said an interim report would be published by 30 May.
"""
SECOND = """---
title: 19 dead as ferry sinks near Port Salen
outlet: The Northern Wire
date: 2025-05-02
---
A ferry sank near Port Salen on Thursday, killing 19 people, rescue officials said.

Commander Ines Duarte of the coastguard said 180 people had been rescued from the water.

The interim report is due by 15 June, transport minister Omar Velic told reporters.
"""
CASE = """---
title: Broker cleared of theft in Harstad
outlet: The Harstad Post
date: 2025-05-02
---
{before}

{claim} {answer}

The jury of twelve heard 40 witnesses in six weeks before it cleared the broker on Friday.
"""


@pytest.fixture(scope="module")
def brief() -> Brief:
    return compose(articles(), Options(date=date(2025, 5, 3)))


def articles() -> tuple[Article, ...]:
    return (reading.read_text(FIRST, "one.txt"), reading.read_text(SECOND, "two.txt"))


def test_another_number_is_no_support(brief: Brief) -> None:
    for line in (*brief.bottom_line, *brief.points):
        if "17" in line.text or "19" in line.text or "214" in line.text:
            assert not line.support, line.text


def test_another_day_is_no_support(brief: Brief) -> None:
    lines = (*brief.bottom_line, *brief.points, *brief.deadlines)
    reports = [line for line in lines if "interim report" in getattr(line, "statement", line.text)]
    assert reports
    assert not any(line.support for line in reports)


def test_the_same_number_is_support(brief: Brief) -> None:
    told = (*brief.bottom_line, *brief.points, *brief.figures)
    (rescued,) = [line for line in told if "180" in line.text]
    assert rescued.also or rescued.alike


def test_both_numbers_and_both_days_are_set_side_by_side(brief: Brief) -> None:
    told = [{telling.text for telling in line.tellings} for line in brief.differences]
    assert {"17", "19"} in told
    assert {"30 May", "15 June"} in told
    assert not any("180" in words for words in told)


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        (
            "Prosecutors said that the broker Anna Holm had stolen 4 million crowns from clients.",
            "She denied the charge throughout the trial.",
        ),
        (
            "A clerk claimed that the broker Anna Holm had bribed three officials of the harbour.",
            "No evidence of that was ever produced.",
        ),
        (
            "The minister promised that every culvert in the county would be inspected by 2024.",
            "Fewer than 60 per cent were.",
        ),
        (
            "If the old wall had been repaired in time, the harbour master would be alive today.",
            "That, at least, is the view of a professor of hydraulics.",
        ),
    ],
)
def test_what_the_next_sentence_takes_back_is_no_point(claim: str, answer: str) -> None:
    text = CASE.format(
        before="The court in Harstad heard the last of the case against the broker this week.",
        claim=claim,
        answer=answer,
    )
    brief = compose([reading.read_text(text, "case.txt")], Options(date=date(2025, 5, 3)))
    assert brief.points or brief.bottom_line
    assert claim not in [line.text for line in (*brief.bottom_line, *brief.points)]


def test_a_comment_is_not_reported_as_news() -> None:
    comment = """What went wrong at the harbour?

Opinion

The harbour board has failed the town of Port Salen and all of its members should resign now.

Nobody on the board has understood how many ferries the town of Port Salen will need.
"""
    opinion = reading.read_text(comment, "comment.txt")
    brief = compose((*articles(), opinion), Options(date=date(2025, 5, 3), points=20))
    (number,) = [source.number for source in brief.sources if source.name == "comment.txt"]
    assert brief.source_statement
    assert brief.source_statement.opinion == 1
    cited = {c.source for line in (*brief.bottom_line, *brief.points) for c in line.spans}
    assert number not in cited


@pytest.mark.parametrize(
    ("told", "other", "figure"),
    [
        (
            "About 65 tonnes of oil had reached the water by noon, the port of Salen said.",
            "The oil in the water could be as much as 65 tonnes, a diver told us at the port.",
            "65 tonnes",
        ),
        (
            "The ferry had reduced its speed to six knots when it struck the pier of Salen.",
            "The speed limit in the yacht harbour is six knots.",
            "six knots",
        ),
        (
            "More than 40 per cent of the crew have left the ferry company, the union said.",
            "At most 40 per cent of the crew have left the ferry company, the owner said.",
            "40 per cent",
        ),
    ],
)
def test_a_figure_is_borne_out_only_by_one_of_the_same_thing(
    told: str, other: str, figure: str
) -> None:
    head = "---\ntitle: {}\noutlet: {}\ndate: 2025-05-02\n---\n{}\n"
    both = [
        reading.read_text(head.format("Oil off Salen", "The Salen Post", told), "one.txt"),
        reading.read_text(head.format("Salen counts the cost", "The Wire", other), "two.txt"),
    ]
    lines = compose(both, Options(date=date(2025, 5, 3))).figures
    assert not any(line.also for line in lines if figure in line.text)
