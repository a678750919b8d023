"""The title is a headline of news, and not of a kind of piece."""

from dataclasses import replace
from datetime import date

import pytest

from briefing import reading
from briefing.compose.order import compose
from briefing.model.article import Article
from briefing.model.options import Options

DAY = date(2032, 3, 9)
NEWS = "Ferry burns at Tolvik pier, seven dead"


def report(title: str, text: str) -> Article:
    return replace(reading.read_text(text, f"{title[:9]}.txt"), published=DAY, title=title)


@pytest.mark.parametrize(
    "rubric",
    [
        "Tolvik ferry fire: what we know so far",
        "Live: fire on the ferry Orla",
        "Tolvik ferry fire – live updates",
        "What you need to know about the ferry fire",
    ],
)
def test_a_rubric_is_no_title_where_a_headline_has_the_news(rubric: str) -> None:
    lead = "Seven people were killed when the ferry Orla burned at Tolvik pier on Tuesday."
    articles = [
        report(rubric, f"{lead} It burned for two hours."),
        report(NEWS, "The ferry Orla burned at Tolvik pier on Tuesday and seven people died."),
    ]
    assert compose(articles, Options(date=DAY)).title == NEWS
