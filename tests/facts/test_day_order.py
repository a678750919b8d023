"""Which of two numbers is the day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from briefing.facts import extract
from briefing.language import sentences
from briefing.model.article import Article, DateMention

MAY = date(2026, 5, 4)


def dates(article: Article) -> list[DateMention]:
    return list(extract(article, sentences(article)).dates)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("The weir opens on 03/06/2026 and shuts on 25/07/2026.", "2026-06-03"),
        ("The weir opens on 03/06/2026 and shuts on 07/25/2026.", "2026-03-06"),
        ("The weir opens on 08/08/2026.", "2026-08-08"),
        ("The weir opens on 03.06.2026.", "2026-06-03"),
        ("The weir opens on 2026/6/3.", "2026-06-03"),
        ("The weir opens on 2026-06-03.", "2026-06-03"),
        ("The weir opens on 03-06-2026 and shuts on 19-07-2026.", "2026-06-03"),
        ("The weir opens on 03/06/26 and shuts on 19/07/26.", "2026-06-03"),
        ("The weir opens on 3/6 and shuts on 25/07/2026.", "2026-06-03"),
    ],
)
def test_the_article_itself_shows_the_order(
    article: Callable[..., Article], text: str, timex: str
) -> None:
    assert dates(article(text, MAY))[0].timex == timex


@pytest.mark.parametrize(
    ("language", "address", "timex"),
    [
        ("en-GB", "", "2026-06-03"),
        ("en_AU", "", "2026-06-03"),
        ("en-US", "", "2026-03-06"),
        ("en", "https://www.tarn-gazette.example.co.uk/a", "2026-06-03"),
        ("en", "https://rivers.example.gov/a", "2026-03-06"),
        ("en", "https://tarn.example.com/a", ""),
        ("en", "", ""),
    ],
)
def test_else_outlet_and_language_do(
    article: Callable[..., Article], language: str, address: str, timex: str
) -> None:
    one = replace(article("The weir opens on 03/06/2026.", MAY), language=language, address=address)
    (found,) = dates(one)
    assert found.timex == timex
    assert found.two_ways == (not timex)


def test_dates_that_contradict_each_other_show_nothing(article: Callable[..., Article]) -> None:
    found = dates(article("It ran from 03/06/2026 to 25/07/2026, not to 07/28/2026.", MAY))
    assert found[0].two_ways
    assert found[1].timex == "2026-07-25"


def test_a_date_that_can_be_read_two_ways_is_no_event(article: Callable[..., Article]) -> None:
    one = article("The weir will open on 03/06/2026.", MAY)
    assert extract(one, sentences(one)).events == ()
