"""What an HTML page declares of itself: dates, authors, opinion, encoding, also where it is wrong.

The words of the pages themselves are the subject of ``test_html.py``.
"""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.article import Article, Genre, ParagraphKind
from briefing.model.errors import ArticleTooLarge, NotText
from briefing.reading import html, read_bytes

BODY = (
    "The ferries of Norlund stopped on Monday after a storm, the port authority said, and the "
    "island has no other link to the coast.",
    "Two thousand people use the ferries each day, the mayor told reporters in the town hall, "
    "and the shops will be out of bread by Wednesday.",
    "The harbour master expects the first boat to leave on Thursday, if the wind turns to the "
    "north as the weather service has forecast.",
)
HEADLINE = "Ferries stop as storm hits Norlund"


def read(head: str = "", above: str = "", title: str = f"{HEADLINE} | Courier") -> Article:
    paragraphs = "".join(f"<p>{text}</p>" for text in BODY)
    source = (
        f"<!DOCTYPE html><html lang='en'><head><title>{title}</title>{head}</head><body><main>"
        f"<article><h1>{HEADLINE}</h1>{above}<div class=body>{paragraphs}</div></article></main>"
        "</body></html>"
    )
    article = read_bytes(source.encode(), "page.html")[0]
    kept = [p for p in article.paragraphs if p.kind is ParagraphKind.BODY]
    assert [article.text[p.start : p.end] for p in kept] == list(BODY)
    return article


def linked(value: object) -> str:
    source = value if isinstance(value, str) else json.dumps(value)
    return f'<script type="application/ld+json">{source}</script>'


# --- dates ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "timex", "place"),
    [
        (linked({"@type": "Report", "datePublished": "2025-06"}), "2025-06", "JSON-LD"),
        ('<meta name="DC:date" content="2025">', "2025", "meta dc.date"),
        ('<link rel=canonical href="https://x.example/2025/6/ferries">', "2025-06", "address"),
    ],
)
def test_a_date_that_is_not_whole_is_no_day(head: str, timex: str, place: str) -> None:
    article = read(head)
    assert article.published is None
    assert article.published_timex == timex
    assert article.published_found_in.startswith(place)


def test_a_whole_day_goes_before_a_month_that_stands_higher() -> None:
    month = linked({"@type": "NewsArticle", "datePublished": "2025-06"})
    article = read(month + '<meta name="date" content="10 June 2025">')
    assert article.published == date(2025, 6, 10)
    assert article.published_timex == "2025-06-10"
    assert article.published_found_in == "meta date"


@pytest.mark.parametrize("stated", [20250610, None, True, ["2025-06-10"], {"@value": "x"}])
def test_a_date_that_is_no_text_is_passed_over(stated: object) -> None:
    head = linked({"@type": "NewsArticle", "datePublished": stated})
    assert read(head).published is None
    assert read(head + '<meta name=date content="2025-06-11">').published == date(2025, 6, 11)


def test_a_day_that_no_calendar_has_gives_way_to_the_next_one_stated() -> None:
    head = '<meta property="article:published_time" content="2025-02-30">'
    assert read(head).published is None
    head += '<meta name="pubdate" content="2025-03-01">'
    assert read(head).published_found_in == "meta pubdate"


@pytest.mark.parametrize(
    ("above", "day"),
    [
        ("<time class=published datetime='2025-06-10'>x</time>", date(2025, 6, 10)),
        ("<time pubdate>10 June 2025</time>", date(2025, 6, 10)),
        (
            "<span itemprop=datePublished content='2025-06-10T23:30:00-05:00'></span>",
            date(2025, 6, 10),
        ),
        ("<time class=updated datetime='2025-06-12'>later</time>", None),
        ("<time class='published updated' datetime='2025-06-12'>later</time>", None),
    ],
)
def test_a_time_counts_where_it_says_that_it_is_of_publication(
    above: str, day: date | None
) -> None:
    assert read(above=above).published == day


# --- JSON-LD --------------------------------------------------------------------------------


def test_a_quotation_mark_that_breaks_the_description_leaves_date_and_headline() -> None:
    broken = '{"@type": "NewsArticle", "datePublished": "2025-06-10", "description": "a "b" c"}'
    assert read(linked(broken)).published == date(2025, 6, 10)
    other = broken.replace("NewsArticle", "Organization")
    assert read(linked(other)).published is None, "not of an article"


def test_the_article_inside_of_lists_and_pages_is_found_and_goes_before_the_page() -> None:
    article = {
        "@type": ["NewsArticle", "Thing"],
        "datePublished": "2025-06-10",
        "author": "Ada Holm",
        "publisher": {"name": "Tolvik Post"},
    }
    page = {"@type": "WebPage", "datePublished": "2020-01-01", "mainEntity": article}
    found = read(linked([[{"@graph": [page]}]]))
    assert found.published == date(2025, 6, 10)
    assert found.byline == ("Ada Holm",)
    assert found.outlet == "Tolvik Post"


def test_breaks_of_lines_inside_of_a_string_and_a_last_semicolon_do_no_harm() -> None:
    source = '{"@type": "NewsArticle", "x": "a\nb",\n"datePublished": "2025-06-10"};'
    assert read(linked(source)).published == date(2025, 6, 10)


@pytest.mark.parametrize("source", ["[" * 100_000, '{"@graph":' * 5_000, "1" * 5_000, "", "NaN"])
def test_a_description_made_to_do_harm_leaves_the_page(source: str) -> None:
    assert read(linked(source)).title == HEADLINE


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)


@settings(max_examples=30)
@given(
    st.dictionaries(
        st.sampled_from(
            ["@graph", "author", "datePublished", "headline", "name", "publisher", "genre"]
        ),
        VALUES,
    )
)
def test_no_value_in_a_description_stops_reading(found: dict[str, object]) -> None:
    read(linked({"@type": "NewsArticle", **found}))


# --- authors and outlet ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "above", "names"),
    [
        (linked({"@type": "Report", "author": [{"name": ["Ada Holm", "Bo Lind"]}]}), "", 2),
        (linked({"@type": "Report", "author": "https://x.example/ada"}), "", 0),
        ('<meta name="DC:creator" content="Ada Holm and Bo Lind">', "", 2),
        ('<meta property="article:author" content="https://x.example/ada">', "", 0),
        ("", "<a rel=author href=/ada>Ada Holm</a>", 1),
        ("", "<p class=byline>By Ada Holm</p>", 1),
    ],
)
def test_authors_are_names_and_no_addresses(head: str, above: str, names: int) -> None:
    assert read(head, above).byline == ("Ada Holm", "Bo Lind")[:names]


def test_the_outlet_is_the_author_only_where_nobody_is_named() -> None:
    given = {"@type": "Report", "author": {"name": "Tolvik Post"}}
    head = linked({**given, "publisher": {"name": "Tolvik Post"}})
    assert read(head).byline == ("Tolvik Post",)
    assert read(head + '<meta name=author content="Ada Holm">').byline == ("Ada Holm",)


def test_a_property_goes_before_a_name_and_the_first_of_two_counts() -> None:
    head = (
        '<meta name="og:site_name" content="Low Post"><meta property="og:site_name" content=" ">'
        '<meta property="x og:site_name" content="Tolvik\n Post">'
        '<meta property="og:site_name" content="Late Post">'
    )
    assert read(head).outlet == "Tolvik Post"


@pytest.mark.parametrize(
    ("head", "genre"),
    [
        (linked({"@type": "OpinionNewsArticle"}), Genre.OPINION),
        (linked({"@type": "NewsArticle", "genre": ["x", "Commentary"]}), Genre.OPINION),
        (linked({"@type": "NewsArticle", "articleSection": 7}), Genre.NEWS),
        ('<meta property="article:section" content="Opinion | World">', Genre.OPINION),
        ('<meta property="article:section" content="Opinion polls">', Genre.NEWS),
        ('<meta property="og:url" content="https://x.example/opinion/a">', Genre.OPINION),
        ('<meta property="og:url" content="https://x.example/world/opinions-vary">', Genre.NEWS),
    ],
)
def test_a_page_that_says_so_is_opinion(head: str, genre: Genre) -> None:
    assert read(head).genre is genre


def test_a_canonical_address_goes_before_that_for_those_who_link() -> None:
    linking = '<meta property="og:url" content="https://x.example/shared">'
    assert read(linking).address == "https://x.example/shared"
    own = '<link rel="CANONICAL" href=" https://x.example/own ">'
    assert read(linking + own).address == "https://x.example/own"


# --- bytes and tags -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "encoding", "words"),
    [
        ("windows-1251", "cp1251", "Паромы Тольвика стоят"),
        ("SHIFT_JIS", "shift_jis", "東京の渡船"),
        ("euc-kr", "euc-kr", "여객선이 멈췄다"),
        ("iso-8859-7", "iso-8859-7", "Τα πλοία σταμάτησαν"),
    ],
)
def test_a_page_in_an_old_encoding_is_read_as_it_declares(
    label: str, encoding: str, words: str
) -> None:
    for head in (
        f"<meta charset={label}>",
        f'<meta http-equiv="Content-Type" content="text/html; charset={label}">',
        f'<?xml version="1.0" encoding="{label}"?>',
    ):
        assert html.text_of(f"{head}<p>{words}".encode(encoding), "a.html") == f"{head}<p>{words}"


def test_a_page_that_declares_nothing_true_shows_damage_as_browsers_do() -> None:
    said = html.text_of(b"<meta charset=nonsense><p>Tolvik \xff\xfe\x81", "a.html")
    assert said == "<meta charset=nonsense><p>Tolvik \ufffd\ufffd\ufffd"
    with pytest.raises(NotText):
        html.text_of(b"<p>\x00\x01\x02 Tolvik", "a.html")


def test_a_page_of_far_too_many_tags_is_refused_at_once() -> None:
    with pytest.raises(ArticleTooLarge, match="tags"):
        html.parsed("<b>" * 200_001, "a.html")


def test_a_piece_of_html_is_all_article_and_nothing_is_none() -> None:
    parts = html.fragment("<h2>Tolvik</h2><p>One <b>two</b></p><ul><li>three</li></ul>", "a")
    assert [(p.text, p.level, p.listed) for p in parts] == [
        ("Tolvik", 2, False),
        ("One two", 0, False),
        ("three", 0, True),
    ]
    assert all(part.vouched for part in parts)
    assert html.fragment(" \n", "a") == ()


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("iso-8859-2", "Łódź, őszi"),
        ("iso-8859-9", "kışlık sığınak"),
        ("windows-1251", "Паром стоит у причала"),
        ("utf-8", "Łódź, őszi"),
    ],
)
def test_a_page_that_is_no_unicode_is_what_it_declares(label: str, words: str) -> None:
    page = f'<html><head><meta charset="{label}"></head><body><p>{words}</p></body></html>'
    assert words in html.text_of(page.encode(label), "page.html")


def test_a_page_that_says_that_it_is_of_two_bytes_and_is_not_is_none() -> None:
    page = b'<meta charset="utf-16"><p>The ferry \x81 stopped.</p>'
    assert "The ferry" in html.text_of(page, "page.html")
