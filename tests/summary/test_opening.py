"""What opens a note: the news, and then what goes on with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing import reading
from briefing.compose.order import compose
from briefing.model.article import Article
from briefing.model.options import Options

DAY = date(2031, 4, 5)


def report(day: date, title: str, *sentences: str) -> Article:
    read = reading.read_text("\n\n".join(sentences), f"{day}.txt")
    return replace(read, published=day, title=title, outlet=f"Post {day}")


def second(*articles: Article) -> str:
    return compose(articles, Options(date=DAY, bottom_line=2)).bottom_line[1].text


def test_the_second_line_is_no_side_matter_of_the_newest_report() -> None:
    older = (
        "A ferry sank off Pell in heavy seas on Tuesday and 31 of the 90 people aboard drowned.",
        "Fishing boats brought 59 people from the ferry ashore at Pell on Tuesday.",
        "The Pell ferry had 90 people aboard and a crew of nine, its owners said on Tuesday.",
    )
    newest = report(
        DAY,
        "Pell ferry sank with its bow door open",
        "The ferry that sank off Pell on Tuesday with 90 people aboard had its bow door open, "
        "divers of the coastguard found on Saturday.",
        "The price of a berth in the marina has doubled in a year, the mayor of Pell, Odile "
        "Brace, told the Merrow Bank in Tessel.",
    )
    told = (
        report(date(2031, 4, 1 + n % 2), "Ferry sinks off Pell, 31 drown", text)
        for n, text in enumerate(older)
    )
    assert "marina" not in second(newest, *told)
