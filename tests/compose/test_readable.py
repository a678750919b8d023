"""Dates ahead read alone: completed, explained by a line, with the sentence before, or left out."""

from __future__ import annotations

from datetime import date

import pytest

from briefing import reading
from briefing.compose.order import compose
from briefing.model.brief import Brief
from briefing.model.options import Options

REPORT = """---
title: {title}
outlet: {outlet}
date: {day}
---

{title}

{text}
"""
DAY = date(2028, 3, 6)
LEAD = "A mill burned down in the harbour quarter of Tolmar early on Monday."
FEW = Options(date=DAY, bottom_line=0, points=0)
LINED = Options(date=DAY, bottom_line=1, points=0)


def note(*reports: tuple[str, str, str], options: Options = FEW) -> Brief:
    """The note of reports, each a headline, a day and a text."""
    articles = [
        reading.read_text(
            REPORT.format(title=title, outlet=f"Outlet {n}", day=day, text=text), f"{n}.txt"
        )
        for n, (title, day, text) in enumerate(reports)
    ]
    return compose(articles, options)


def rows(*reports: tuple[str, str, str], options: Options = FEW) -> list[str]:
    return [row.statement for row in note(*reports, options=options).deadlines]


def one(text: str) -> list[str]:
    return rows(("Mill burns in Tolmar", "2028-03-06", f"{LEAD}\n\n{text}"))


def test_a_pronoun_is_told_in_brackets() -> None:
    text = "Peter Marrow of the guild was held. A court in Tolmar will hear him on 9 March."
    (told,) = one(text)
    assert "will hear [Peter Marrow] on 9 March" in told


def test_a_sentence_that_leans_is_read_with_the_one_before() -> None:
    text = "A panel of judges in Tolmar was named on Monday. It is to deliver a report by 30 April."
    (told,) = one(text)
    assert told.startswith("A panel of judges")


def test_the_second_sentence_of_a_report_is_read_with_the_first() -> None:
    told = rows(
        (
            "Fire burns out",
            "2028-03-06",
            "A fire in the harbour quarter of Tolmar burned out on Monday.",
        ),
        (
            "Stay away, families are told",
            "2028-03-06",
            "Families from Lower Sele have to stay away for two more weeks.\n\nThe water board"
            " prolonged the clearance order until 20 March.",
        ),
    )
    assert [one.split("\n")[0] for one in told] == [
        "Families from Lower Sele have to stay away for two more weeks."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The mill burned. The owners of two of them will report on 9 March.",
        "Three mills stand. The next fair, on 9 March, is due to be in one of them.",
        "Nobody was hurt. The order was prolonged until 9 March.",
    ],
)
def test_what_leans_on_more_is_left_out(text: str) -> None:
    assert not one(f"Rain fell.\n\nSnow came after it.\n\n{text}")


def test_the_best_standing_sentence_of_any_report_tells_a_day() -> None:
    told = rows(
        ("Mill burns in Tolmar", "2028-03-06", LEAD),
        ("Inquest set", "2028-03-06", "Rain fell in Sele.\n\nThe result is due on 9 March."),
        (
            "Inquest into fire",
            "2028-03-05",
            "A fire was put out in Sele.\n\nThe coroner of Sele will give the result of the inquest"
            " on 9 March.",
        ),
    )
    assert told == ["The coroner of Sele will give the result of the inquest on 9 March."]


def test_a_line_that_tells_of_the_same_explains_a_row() -> None:
    told = rows(
        (
            "Tolmar and its ferry firm to meet a mediator",
            "2028-03-06",
            "The town of Tolmar and a ferry company agreed on Monday to meet a mediator.",
        ),
        (
            "Trial goes on",
            "2028-03-06",
            "A trial went on in Tolmar.\n\nTraders held up a banner outside. The company and the"
            " town will meet a mediator on Thursday.",
        ),
        options=LINED,
    )
    assert told == ["The company and the town will meet a mediator on Thursday."]


def test_a_day_that_a_line_tells_in_the_same_sentence_is_no_row() -> None:
    text = "The mill of Tolmar will close by 30 April, its owner Peter Marrow said on Monday."
    report = ("Tolmar mill to close", "2028-03-06", text)
    brief = note(report, options=LINED)
    assert "30 April" in brief.bottom_line[0].text
    assert not brief.deadlines
    assert rows(report) == [text]


def test_a_figure_whose_sentence_a_date_tells_is_no_row_of_its_own() -> None:
    text = (
        f"{LEAD}\n\nThe water board of Tolmar must replace 390 pipes by 30 April or pay 20,000"
        " crowns for each day."
    )
    brief = note(("Mill burns in Tolmar", "2028-03-06", text))
    assert [row.text for row in brief.deadlines] == ["30 April"]
    assert not any("390" in row.statement for row in brief.figures)


@pytest.mark.parametrize(
    "text",
    [
        "Flags in Tolmar will fly at half-mast until Thursday.",
        "Schools in Tolmar will hold a minute of silence on Thursday.",
    ],
)
def test_signs_of_mourning_are_no_dates(text: str) -> None:
    assert not one(text)


def test_a_funeral_is_a_date() -> None:
    assert one("A state funeral will be held in Tolmar on Thursday.")


@pytest.mark.parametrize(
    "text",
    [
        "Peter Marrow won leave to form a guild in Tolmar on Thursday.",
        "The search off Tolmar had to be suspended on Thursday.",
        "Jon Hale of Tolmar expects the central bank to cut its rate on 9 March.",
        "“Tolmar will have to build within 100 days a very large mill.",
    ],
)
def test_what_may_be_past_or_is_only_foreseen_is_not_ahead(text: str) -> None:
    assert not one(text)


@pytest.mark.parametrize(
    "text",
    [
        "A judge of Tolmar has leave to open the trial of the miller on Thursday.",
        "The water board of Tolmar expects to open its new mill on 9 March.",
        "Peter Marrow is expected in Tolmar on Thursday.",
        "“Tolmar will open a mill on 9 March,” Peter Marrow said.",
    ],
)
def test_what_is_to_be_is_ahead(text: str) -> None:
    assert one(text)


def test_a_report_of_another_story_gives_no_dates() -> None:
    reports = [
        (f"Tolmar mill fire, part {n}", "2028-03-06", f"A mill fire in Tolmar went on, say {n}.")
        for n in range(1, 7)
    ]
    other = (
        "Retail sales rise",
        "2028-03-06",
        "Retail sales rose in Norland.\n\nThe central bank of Norland will decide on 17 March.",
    )
    assert not rows(*reports, other)
    linked = (
        "Retail sales rise",
        "2028-03-06",
        "Retail sales rose in Norland.\n\nA court in Norland will rule on the Tolmar fire on 17"
        " March.",
    )
    assert rows(*reports, linked)
    assert rows(reports[0], other)
