"""Which of a page's candidates is its title."""

from __future__ import annotations

import pytest

from briefing.model.article import ParagraphKind
from briefing.reading import read_bytes, titles

HEADLINE = "Ferries stop as storm nears Norlund coast"
BODY = "".join(
    f"<p>The harbour office said on day {n} that every crossing to the outer islands stays "
    "cancelled until the wind has dropped, and that boats in port must be moored twice.</p>"
    for n in range(5)
)


def chosen(
    *headings: str, named: tuple[str, ...] = (), page: str = "", site: str = "", **metas: str
) -> titles.Titles:
    return titles.choose(headings, named, {k.replace("_", ":"): v for k, v in metas.items()},
                         page, site)  # fmt: skip


@pytest.mark.parametrize(
    ("page", "site", "title"),
    [
        (f"{HEADLINE} | The Courier", "", HEADLINE),
        (f"{HEADLINE} - The Courier", "The Courier", HEADLINE),
        (f"The Courier | {HEADLINE}", "", HEADLINE),
        (f"{HEADLINE} | Weather | The Courier", "", f"{HEADLINE} | Weather"),
        (f"{HEADLINE}: what to know - a guide | The Courier", "",
         f"{HEADLINE}: what to know - a guide"),
        ("Norlund - Storms", "", "Norlund - Storms"),
        ("Budget-friendly cross-border buses", "", "Budget-friendly cross-border buses"),
        ("", "", ""),
    ],
)  # fmt: skip
def test_a_title_element_loses_the_site_and_no_more(page: str, site: str, title: str) -> None:
    assert chosen(page=page, site=site).title == title


def test_what_the_page_declares_goes_before_its_heading() -> None:
    found = chosen(HEADLINE, page=f"{HEADLINE} | Courier", og_title="Storm: no ferries to Norlund")
    assert found == titles.Titles("Storm: no ferries to Norlund", HEADLINE)


def test_a_declared_title_that_is_the_site_is_none() -> None:
    found = chosen(HEADLINE, page=HEADLINE, site="The Courier", og_title="The Courier")
    assert found == titles.Titles(HEADLINE, HEADLINE)


def test_the_first_heading_may_be_the_site() -> None:
    found = chosen("The Courier", HEADLINE, page=f"{HEADLINE} | The Courier")
    assert found.title == HEADLINE


def page(head: str, heading: str = HEADLINE) -> bytes:
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>{HEADLINE} | Courier</title>{head}</head>"
        f"<body><article><h1>{heading}</h1>{BODY}</article></body></html>"
    ).encode()


@pytest.mark.parametrize(
    "declared",
    [
        "Storm: no ferries to Norlund",
        "All crossings cancelled",
        f"{HEADLINE} | Weather | Courier",
    ],
)
def test_the_title_is_the_heading_that_stands_on_the_page(declared: str) -> None:
    (article,) = read_bytes(page(f"<meta property='og:title' content='{declared}'>"), "a.html")
    assert article.title == HEADLINE
    kinds = {article.text[p.start : p.end]: p.kind for p in article.paragraphs}
    assert kinds[HEADLINE] is ParagraphKind.HEADING


def test_a_heading_that_names_a_section_is_no_title() -> None:
    declared = "Storm: no ferries to Norlund"
    head = f"<meta property='og:title' content='{declared}'>"
    assert read_bytes(page(head, "Weather"), "a.html")[0].title == declared
    data = page(head, "Weather").replace(b"</h1>", f"</h1><h2>{declared}</h2>".encode())
    assert read_bytes(data, "a.html")[0].title == declared


def test_a_property_may_be_several() -> None:
    declared = "Storm: no ferries to Norlund"
    head = f"<meta property='x:title dc:title' content='{declared}'><meta name='title' content='x'>"
    assert read_bytes(page(head, "Weather"), "a.html")[0].title == declared


@pytest.mark.parametrize(
    ("headline", "name", "title"),
    [("weather event in Norlund", HEADLINE, HEADLINE), (HEADLINE, "page 1043", HEADLINE)],
)
def test_of_json_ld_what_the_page_calls_itself(headline: str, name: str, title: str) -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", '
        f'"headline": "{headline}", "name": "{name}"}}</script>'
    )
    assert read_bytes(page(head), "a.html")[0].title == title
