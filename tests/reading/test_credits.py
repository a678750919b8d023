"""Whom an article credits."""

from __future__ import annotations

import pytest

from briefing.model.article import Article
from briefing.model.origins import CreditKind
from briefing.reading import read_text

BODY = (
    "Boats stay in port until the wind has dropped, the harbour office said on the islands.",
    "Bread and post come by air, the council said, and the school has sent its pupils home.",
    "A second storm is on its way, and no captain wants to be the first to try the strait.",
)


def told(article: Article) -> list[tuple[str, CreditKind, str]]:
    return [(c.name, c.kind, article.text[c.start : c.end]) for c in article.credits]


def page(*lines: str) -> Article:
    return read_text("\n\n".join(("Storm stops all ferries", *lines)))


def test_the_agency_of_the_dateline() -> None:
    article = page("NORLUND, June 10 (AP) - " + BODY[0], *BODY[1:])
    assert told(article) == [("Associated Press", CreditKind.WIRE, "AP")]


def test_an_agency_that_no_list_has_counts_after_a_place() -> None:
    article = page("NORLUND (Coast Press) - " + BODY[0], *BODY[1:])
    assert told(article) == [("Coast Press", CreditKind.WIRE, "Coast Press")]


@pytest.mark.parametrize(
    "words",
    ["(Reuters)", "(Source: Reuters)", "[Reuters]"],
)
def test_brackets_at_the_end(words: str) -> None:
    article = page(*BODY[:2], f"{BODY[2]} {words}")
    assert told(article) == [("Reuters", CreditKind.WIRE, "Reuters")]


@pytest.mark.parametrize("line", ["By Reuters Staff", "Source: AFP", "© 2025 AFP"])
def test_a_line_that_was_set_aside(line: str) -> None:
    kinds = [kind for _, kind, _ in told(page(line, *BODY))]
    assert kinds == [CreditKind.WIRE]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Fares will rise, reported Bloomberg.", "Bloomberg"),
        ("Fares will rise, Reuters reported on Monday.", "Reuters"),
        ("Fares will rise, according to the Financial Times.", "Financial Times"),
        ("The minister told the BBC that fares will rise.", "BBC"),
        ("Fares will rise, a Reuters poll says.", "Reuters"),
    ],
)
def test_what_is_known_from_another_outlet(words: str, name: str) -> None:
    found = told(page(*BODY, words))
    assert [(n, kind) for n, kind, _ in found] == [(name, CreditKind.CITED)]


@pytest.mark.parametrize(
    "words",
    [
        "Shares of Bloomberg rose, and the ferry owners reported losses.",
        "The AP-1 pump reported a fault, the PA told nobody and the harbour did not ask.",
        "Reuterswerk reported a loss, according to Bloombergen, its owner on the mainland.",
    ],
)
def test_a_name_alone_is_no_credit(words: str) -> None:
    assert told(page(*BODY, words)) == []


def test_an_outlet_is_not_credited_to_itself() -> None:
    text = "---\ntitle: Storm\noutlet: Reuters\n---\n\nFares will rise, a source told Reuters.\n"
    assert read_text(text).credits == ()


def test_a_wire_report_that_cites_its_agency_credits_it_once() -> None:
    article = page("NORLUND (Reuters) - " + BODY[0], BODY[1], "A source told Reuters the rest.")
    assert [kind for _, kind, _ in told(article)] == [CreditKind.WIRE]
