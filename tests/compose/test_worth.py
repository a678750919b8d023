"""Rows that are not worth a line beside those above them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing import reading
from briefing.compose import worth
from briefing.compose.order import compose
from briefing.model.article import Article
from briefing.model.options import Options

DAY = date(2032, 3, 9)


def report(text: str, back: int, name: str) -> Article:
    return replace(reading.read_text(text, name), published=DAY - timedelta(back), outlet=name)


def rows(*articles: Article) -> list[str]:
    brief = compose(articles, Options(date=DAY, bottom_line=1, points=1, figures=6))
    return [f"{one.text} {one.statement}" for one in brief.figures]


LEADS = [
    "The storm Berit weakened over Tolvik on Tuesday, and 31 people are dead, the duchy said.",
    "The storm Berit left Tolvik on Tuesday with 31 people dead and 60 roads shut, rescuers said.",
    "Rescuers in Tolvik counted 31 dead on Tuesday as the storm Berit moved out to sea.",
    "Storm Berit has killed 31 people in Tolvik, the duchy's office for storms said on Tuesday.",
]


def test_a_toll_of_an_older_report_is_no_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worth, "FIGURE", 0.0)
    newer = [report(text, 0, f"{n}.txt") for n, text in enumerate(LEADS)]
    hurt = "The storm Berit injured 63 crew of the ferries, the guild of pilots said on Saturday."
    assert not [row for row in rows(*newer, report(hurt, 2, "e.txt")) if "63" in row]


def test_a_number_that_a_line_prints_is_no_figure() -> None:
    newer = [report(text, 0, f"{n}.txt") for n, text in enumerate(LEADS)]
    older = report("The storm Berit has killed 12 people in Tolvik, the duchy said.", 2, "e.txt")
    assert not [row for row in rows(*newer, older) if row.startswith("31")]
