"""E-mails and saved web archives."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage

import pytest

from briefing.model.article import ParagraphKind
from briefing.model.errors import EmptyArticle
from briefing.reading import read_bytes

FIRST = (
    "The ferries of Norlund stopped on Monday after a storm, the port authority said, and the "
    "island has no other link to the coast."
)
SECOND = "Two thousand people use them each day, the mayor told reporters in the town hall."


def message(plain: str = "", rich: str = "") -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Norlund Alerts <alerts@example.org>"
    made["To"] = "desk@example.org"
    made["Subject"] = "Fwd: Ferries stop – a café waits"
    made["Date"] = "Tue, 10 Jun 2025 23:30:00 +0900"
    made.set_content(plain)
    if rich:
        made.add_alternative(rich, subtype="html")
    return made


def kept(data: bytes, name: str = "a.eml") -> list[str]:
    article = read_bytes(data, name)[0]
    return [
        article.text[p.start : p.end] for p in article.paragraphs if p.kind is ParagraphKind.BODY
    ]


def test_the_plain_part_is_the_article_and_headers_are_set_aside() -> None:
    footer = "You are receiving this because you signed up at example.org."
    article = read_bytes(message(f"{FIRST}\n\n{SECOND}\n\n{footer}").as_bytes(), "a.eml")[0]
    assert article.title == "Ferries stop – a café waits"
    assert article.outlet == "Norlund Alerts"
    assert article.published == date(2025, 6, 10), "the sender's own day"
    assert article.published_found_in == "message date"
    assert kept(message(f"{FIRST}\n\n{SECOND}\n\n{footer}").as_bytes()) == [FIRST, SECOND]
    reasons = [residue.reason for residue in article.residue]
    assert reasons == ["message header", "message header", "message header", "newsletter"]


def test_the_html_part_is_taken_where_it_has_the_words() -> None:
    rich = f"<html><body><p>{FIRST}</p><p>{SECOND}</p></body></html>"
    assert kept(message("See the web version.", rich).as_bytes()) == [FIRST, SECOND]


def test_an_unknown_charset_is_no_crash() -> None:
    data = message(FIRST).as_bytes().replace(b'charset="utf-8"', b'charset="x-unknown"')
    assert kept(data) == [FIRST]


def test_a_message_without_text_says_so() -> None:
    with pytest.raises(EmptyArticle, match=r"a\.eml: the message has no text"):
        read_bytes(message("").as_bytes(), "a.eml")


def test_a_saved_web_archive_is_its_page() -> None:
    page = (
        "<html lang=en><head><meta property='article:published_time' content='2025-06-09'>"
        f"<title>Ferries stop</title></head><body><h1>Ferries stop</h1><p>{FIRST}</p>"
        f"<p>{SECOND}</p></body></html>"
    )
    made = EmailMessage()
    made["Snapshot-Content-Location"] = "https://example.org/ferries"
    made["Subject"] = "Ferries stop"
    made.set_content(page, subtype="html")
    made.make_related()
    article = read_bytes(made.as_bytes(), "ferries.mhtml")[0]
    assert article.title == "Ferries stop"
    assert article.address == "https://example.org/ferries"
    assert article.published == date(2025, 6, 9)
    assert kept(made.as_bytes(), "ferries.mhtml") == [FIRST, SECOND]


def test_plain_text_with_colons_is_no_message() -> None:
    text = f"Subject: a word\nFrom: a place\n\n{FIRST}"
    assert kept(text.encode(), "a.txt") == [FIRST]
