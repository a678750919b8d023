"""Where a page came from, when it was saved, and whether it is opinion."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.model.article import Article, Genre
from briefing.reading import read_bytes, read_text
from briefing.reading.saved_pages import Saved, noted

ADDRESS = "https://courier.example/storm"
BODY = "".join(
    f"<p>The harbour office said on day {n} that every crossing to the outer islands stays "
    "cancelled until the wind has dropped, and that boats in port must be moored twice.</p>"
    for n in range(4)
)
LINKED = '<script type="application/ld+json">{}</script>'.format
SINGLE_FILE = f"""<!--
 Page saved with SingleFile
 url: {ADDRESS}
 saved date: Tue Jun 10 2025 09:00:00 GMT+0200 (Central European Summer Time)
-->"""


def page(before: str = "", head: str = "") -> Article:
    source = (
        f"<!DOCTYPE html>{before}<html lang=en><head><title>Storm stops all ferries</title>{head}"
        f"</head><body><h1>Storm stops all ferries</h1><article>{BODY}</article></body></html>"
    )
    return read_bytes(source.encode(), "page.html")[0]


@pytest.mark.parametrize(
    ("comment", "saved"),
    [
        (f"<!-- saved from url=(0029){ADDRESS} -->", Saved(ADDRESS)),
        ("<!-- saved from url=(0014)about:internet -->", Saved()),
        (SINGLE_FILE, Saved(ADDRESS, date(2025, 6, 10))),
        (f"<!-- Saved by Keeper\nsource: {ADDRESS}\naccessed: 2025-06-10 -->",
         Saved(ADDRESS, date(2025, 6, 10))),
        ("<!-- saved with x\nsaved date: soon -->", Saved()),
        ("<!-- url: https://advert.example/ -->", Saved()),
    ],
)  # fmt: skip
def test_what_the_comment_notes(comment: str, saved: Saved) -> None:
    assert noted(f"<!DOCTYPE html>\n{comment}\n<html>") == saved


def test_a_saved_page_has_its_address_and_day() -> None:
    article = page(SINGLE_FILE)
    assert (article.address, article.accessed) == (ADDRESS, date(2025, 6, 10))
    assert article.published is None  # the day of saving is no day of publication


def test_a_web_archive_has_its_address_and_day() -> None:
    data = (
        f"From: <Saved by Browser>\r\nSnapshot-Content-Location: {ADDRESS}\r\n"
        "Subject: Storm\r\nDate: Tue, 10 Jun 2025 09:00:00 +0200\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n'
        f"Content-Type: text/html\r\n\r\n<html><body><h1>Storm</h1>{BODY}</body></html>\r\n"
        "--b--\r\n"
    )
    (article,) = read_bytes(data.encode(), "page.mhtml")
    assert (article.address, article.accessed) == (ADDRESS, date(2025, 6, 10))


def test_front_matter_keeps_address_and_day() -> None:
    article = read_text(f"---\nurl: {ADDRESS}\naccessed: 2025-06-11\n---\n\nBoats stay in port.\n")
    assert (article.address, article.accessed) == (ADDRESS, date(2025, 6, 11))


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='article:section' content='Opinion'>",
        "<link rel=canonical href='https://courier.example/opinion/2025/06/10/storm'>",
        LINKED('{"@type": "OpinionNewsArticle", "headline": "S"}'),
        LINKED('{"@type": "NewsArticle", "articleSection": ["Comment"]}'),
    ],
)
def test_a_page_that_says_it_is_opinion(head: str) -> None:
    assert page(head=head).genre is Genre.OPINION


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='article:section' content='Weather'>",
        "<link rel=canonical href='https://courier.example/news/opinion-poll-on-ferries'>",
        LINKED('{"@type": "NewsArticle", "articleSection": "News"}'),
    ],
)
def test_a_page_of_news_is_news(head: str) -> None:
    assert page(head=head).genre is Genre.NEWS
