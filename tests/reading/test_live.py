"""A live blog: each entry with its own time."""

from __future__ import annotations

from datetime import date

import pytest

from briefing import language
from briefing.facts import extract
from briefing.model.article import Article
from briefing.model.notices import NoticeKind
from briefing.reading import read_bytes

ENTRIES = (
    ("2026-02-11T09:30:00+01:00", "The basins of Orlavik will be emptied tomorrow, the foreman"
     " told the council in the town hall this morning."),
    ("2026-02-10T18:00:00+01:00", "The council will meet tomorrow to hear the owner of the salt"
     " works, the mayor said in a statement to the press."),
    ("2026-02-10T08:00:00+01:00", "The salt works of Orlavik closed two of five basins, the"
     " foreman said, and nobody knows when they will open."),
)  # fmt: skip
LINKED = (
    "<script type='application/ld+json'>"
    '{"@type": "LiveBlogPosting", "datePublished": "2026-02-10T08:00:00+01:00"}</script>'
)


def page(title: str, head: str = "") -> Article:
    body = "".join(
        f"<section class=entry><time datetime='{time}'>{time[11:16]}</time>"
        f"<div><h3>Basins</h3><p>{text}</p></div></section>"
        for time, text in ENTRIES
    )
    source = (
        f"<html lang=en><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>"
        f"<time datetime='2026-02-10T08:00:00+01:00'>10 February</time>{body}</article></body>"
    )
    return read_bytes(source.encode(), "a.html")[0]


@pytest.mark.parametrize(
    ("title", "head"), [("Salt works: live updates", ""), ("Salt works of Orlavik shut", LINKED)]
)
def test_each_entry_has_its_own_time(title: str, head: str) -> None:
    article = page(title, head)
    assert article.notice(NoticeKind.LIVE_BLOG) is not None
    assert [post.time.isoformat() for post in article.posts] == [time for time, _ in ENTRIES]
    for post, (_, text) in zip(article.posts, ENTRIES, strict=True):
        assert text in article.text[post.start : post.end]


def test_a_day_is_told_by_the_entry_that_says_it() -> None:
    article = page("Salt works: live updates")
    found = extract(article, language.sentences(article))
    told = [mention for mention in found.dates if mention.text == "tomorrow"]
    assert [mention.start for mention in told] == [date(2026, 2, 12), date(2026, 2, 11)]


def test_a_report_with_times_in_it_is_no_live_blog() -> None:
    article = page("Salt works of Orlavik shut")
    assert article.posts == ()
    assert article.notices == ()


HOURS = {
    "alone": ("15:30", "14.05", "09:10"),
    "german": ("15.30 Uhr: Das Becken", "14.05 Uhr: Der Rat", "9.10 Uhr: Die Saline"),
    "english": ("3:30pm GMT", "2.05pm GMT Oda Lervik", "9.10am GMT Oda Lervik"),
    "since": ("2 hours ago 15:30 Oda Lervik", "3 hours ago 14:05 Ines Ohm", "8 hours ago 09:10"),
}


def printed(times: tuple[str, ...], title: str = "Salt works: live updates") -> Article:
    body = "".join(
        f"<div class=entry><h4>{time}</h4><p>{text}</p></div>"
        for time, (_, text) in zip(times, ENTRIES, strict=True)
    )
    source = (
        f"<html lang=en><head><title>{title}</title><meta property='article:published_time' "
        f"content='2026-02-10T16:00:00+01:00'></head><body><article><h1>{title}</h1>{body}"
        "</article></body>"
    )
    return read_bytes(source.encode(), "a.html")[0]


@pytest.mark.parametrize("form", sorted(HOURS))
def test_hours_alone_are_of_the_pages_day(form: str) -> None:
    article = printed(HOURS[form])
    assert [post.time.isoformat() for post in article.posts] == [
        "2026-02-10T15:30:00", "2026-02-10T14:05:00", "2026-02-10T09:10:00",
    ]  # fmt: skip
    for post, (_, text) in zip(article.posts, ENTRIES, strict=True):
        assert text in article.text[post.start : post.end]


def test_hours_that_go_over_midnight_tell_no_day() -> None:
    assert printed(("00:30", "23:50", "21:10")).posts == ()


def test_hours_of_a_report_are_no_entries() -> None:
    assert printed(HOURS["alone"], "Salt works of Orlavik shut").posts == ()
