"""What a line of a pasted page is: residue with a reason, or kept text of a kind."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.model.article import Article, Genre, ParagraphKind
from briefing.reading import read_text

BODY = (
    "The ferries of Norlund stopped on Monday after a storm, the port authority said, and the "
    "island has no other link to the coast.",
    "Two thousand people use the ferries each day, the mayor told reporters in the town hall, "
    "and the shops will be out of bread by Wednesday.",
    "The harbour master expects the first boat to leave on Thursday, if the wind turns to the "
    "north as the weather service has forecast.",
)


def page(*lines: str) -> Article:
    return read_text("\n\n".join(lines))


def kept(article: Article, *kinds: ParagraphKind) -> list[str]:
    wanted = kinds or tuple(ParagraphKind)
    return [article.text[p.start : p.end] for p in article.paragraphs if p.kind in wanted]


def reasons(article: Article) -> dict[str, str]:
    return {article.text[r.start : r.end]: r.reason for r in article.residue}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Leave a Comment", "comment form"),
        ("Your email address will not be published. Required fields are marked *", "comment form"),
        ("3 Comments", "comment form"),
        ("Share on Facebook Tweet WhatsApp", "share bar"),
        ("Please follow and like us:", "follow us"),
        ("Enjoy this blog? Please spread the word :)", "follow us"),
        ("Sign up for our daily newsletter and never miss a story", "newsletter"),
        ("We use cookies to give you the best experience on our website.", "cookie notice"),
        ("Also read : Bridges of the north, a history in pictures", "also read"),
        ("Related articles", "also read"),
        ("ADVERTISEMENT", "advertisement"),
        ("Scroll to Top", "page navigation"),
        ("© 2025 The Norlund Courier. All rights reserved.", "copyright notice"),
        ("Photo: Mara Holt", "caption or credit"),
        ("A boat lies at the quay of Norlund on Monday. (Image: M. Holt)", "caption or credit"),
        (
            "Boats lie at the quay of Norlund. One of them sank. (NP Photo/Mara Holt)",
            "caption or credit",
        ),
        ("A crane lifts the ferry on Monday. (M. Holt/Coast News via AP)", "caption or credit"),
        (
            "Norlund Counts Boats Image Two ferries at the quay. Credit Mara Holt/Coast Pictures",
            "caption or credit",
        ),
        (
            "CLOSE Mayor Ada Holm, who governs Norlund, spoke on the quay on Monday.",
            "caption or credit",
        ),
        (
            "Photos: Fire at the quay A crane lifts the ferry. Hide Caption 1 of 9 Photos: Fire at "
            "the quay Divers on Monday. Hide Caption 2 of 9",
            "caption or credit",
        ),
        (
            "Q&A Who pays for the ferry? Show Hide Mayor Ada Holm has said that the coast pays for "
            "all of it. She has not said how much.",
            "also read",
        ),
        (
            "Q&A Who pays for the ferry? Show Hide Mayor Ada Holm has said that the coast pays. "
            + "She has not said how much it is that each of its towns is to pay for it." * 16,
            "also read",
        ),
        ("FILE - In this May 4, 2031 photo, a ferry lies at the quay.", "caption or credit"),
        (
            "The image taken from a May 4 video of the harbour guard shows a ferry and two boats.",
            "caption or credit",
        ),
        (
            "JUST WATCHED The ferry of Norlund Replay More Videos ... MUST WATCH 01:50",
            "also read",
        ),
        (
            "Sen. Ada Holm Ada Lise HolmCoast board meets again | Ferries: what we know Evening "
            "report: the quay Holm wants a vote MORE said the ferry was overdue.",
            "also read",
        ),
        ("error", "page remark"),
        ("* * *", "no words"),
    ],
)
def test_residue_below_the_body_is_set_aside_with_its_reason(line: str, reason: str) -> None:
    article = page(*BODY, line)
    assert kept(article) == list(BODY)
    assert reasons(article) == {line: reason}


@pytest.mark.parametrize(
    "line",
    [
        "Share prices of the three operators fell by a tenth on Monday, the exchange said.",
        "Comments by the minister that the route was safe were met with anger, she added.",
        "Follow the coast road, the police advise, until the bridge of Aster is open again.",
        "Related cases in the south were settled out of court, according to the lawyers.",
        "In a video that was put online, the harbour master said that no boat had been lost.",
        "Close the quay, the harbour master was told, and he closed it within the hour on Monday.",
        "CLOSED boats lay at the quay on Monday, and nobody knew whose they were, he added.",
        "The photos released by the police show that nobody stood at the wheel of the ferry.",
        "The minister gave credit to Mara Holt and to the crew of the second boat for the rescue.",
        "Photographs of the quay show three boats under water, one of them the night ferry.",
        "“Read the report before you judge us,” the harbour master said on local radio.",
    ],
)
def test_sentences_that_begin_like_residue_stay(line: str) -> None:
    assert kept(page(BODY[0], line, BODY[1])) == [BODY[0], line, BODY[1]]


def test_headline_byline_and_date_move_into_their_fields() -> None:
    headline = "Ferries stop as storm hits Norlund"
    article = page(headline, headline, "By Mara Holt and Ines Okafor", "10 June 2025", *BODY)
    assert article.title == headline
    assert article.byline == ("Mara Holt", "Ines Okafor")
    assert (article.published, article.published_found_in) == (date(2025, 6, 10), "date line")
    assert reasons(article) == {
        headline: "duplicated headline",
        "By Mara Holt and Ines Okafor": "byline",
        "10 June 2025": "date line",
    }
    assert kept(article) == [headline, *BODY]
    first = article.paragraphs[0]
    assert article.text[first.start : first.end] == article.title, "the title can be cited"


def test_a_first_sentence_is_no_headline() -> None:
    article = page(*BODY)
    assert article.title == ""
    assert kept(article, ParagraphKind.BODY) == list(BODY)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("The Norlund Courier, Tuesday 10 June 2025", date(2025, 6, 10)),
        ("Shipping Ledger, June 10, 2025", date(2025, 6, 10)),
        ("The ferries stopped, as they did on 10 June 2025", None),
    ],
)
def test_an_outlet_and_a_date_on_one_line(line: str, day: date | None) -> None:
    article = page("Ferries of Norlund stop after storm", line, *BODY)
    assert article.published == day
    assert (line in kept(article)) is (day is None)


def test_published_goes_before_updated() -> None:
    lines = ("Storm stops all ferries", "Updated: 12 June 2025", "Published: June 10, 2025")
    assert page(*lines, *BODY).published == date(2025, 6, 10)


def test_a_copyright_year_is_no_date() -> None:
    assert page(*BODY, "© 2024 The Norlund Courier").published is None


def test_a_date_inside_a_sentence_is_no_dateline() -> None:
    text = "Norlund had waited since June 10, 2025, for the boats - until Monday, the mayor said."
    assert page(text, *BODY).published is None


def test_written_by_below_the_body_is_a_byline() -> None:
    article = page(*BODY, "Written By Mara Holt")
    assert article.byline == ("Mara Holt",)
    assert reasons(article) == {"Written By Mara Holt": "byline"}


def test_key_points_and_headings_have_their_kinds() -> None:
    points = ("Key Point 1: Ferries stop for a week.", "Key Point 2: Bread runs short.")
    article = page("Norlund without boats", *points, "What happened", *BODY)
    assert kept(article, ParagraphKind.KEY_POINTS) == list(points)
    assert kept(article, ParagraphKind.HEADING) == ["Norlund without boats", "What happened"]


def test_a_list_below_its_label_is_key_points() -> None:
    article = page("Storm stops all ferries", "Key takeaways", "- Ferries stop", "- Bread", *BODY)
    assert kept(article, ParagraphKind.KEY_POINTS) == ["- Ferries stop", "- Bread"]


@pytest.mark.parametrize("label", ["Commentary", "Opinion", "Analysis:", "Our View"])
def test_a_commentary_inside_a_page_is_told_from_the_report(label: str) -> None:
    article = page("Storm stops all ferries", BODY[0], label, "Who pays?", *BODY[1:])
    assert kept(article, ParagraphKind.BODY) == [BODY[0]]
    assert kept(article, ParagraphKind.COMMENTARY) == list(BODY[1:])
    assert article.genre is Genre.NEWS


def test_an_opinion_label_above_the_headline_names_the_genre() -> None:
    article = page("Opinion", "Norlund needs a bridge at last", "By Mara Holt", *BODY)
    assert article.genre is Genre.OPINION
    assert kept(article, ParagraphKind.BODY) == list(BODY)


def test_what_surrounds_a_body_goes_and_the_body_stays() -> None:
    menu = ("Home", "News", "Sport", "Weather", "Log in")
    foot = ("Most read", "1", "Man bites dog in park", "2", "Ten lakes to see before autumn",
            "Contact us", "Terms of use", "© 2025 The Norlund Courier")  # fmt: skip
    article = page(*menu, "Ferries stop as storm hits Norlund", *BODY, *foot)
    assert kept(article, ParagraphKind.BODY) == list(BODY)
    assert not set(kept(article)) & {*menu, "Contact us", "Terms of use"}


def test_text_that_is_all_residue_is_no_article() -> None:
    article = page("Ferries stop")
    assert kept(article) == ["Ferries stop"]


def test_lines_wrapped_by_a_machine_are_one_paragraph() -> None:
    import textwrap

    text = "\n\n".join(textwrap.fill(paragraph, 60) for paragraph in BODY)
    article = read_text(text)
    assert [" ".join(line.split()) for line in kept(article)] == list(BODY)
    assert article.text == text


def test_a_comment_kicker_names_the_genre_and_a_menu_does_not() -> None:
    headline = "Norlund needs a bridge at last"
    assert page("Comment", headline, *BODY).genre is Genre.OPINION
    labelled = page("Opinion: " + headline, *BODY)
    assert (labelled.genre, labelled.title) == (Genre.OPINION, "Opinion: " + headline)
    menu = ("Home", "News", "Opinion", "Comment", "Sport", "Weather")
    assert page(*menu, "Live", headline, *BODY).genre is Genre.NEWS


@pytest.mark.parametrize(
    "headline",
    [
        "Opinion | The harbour needs no cranes",
        "Op-ed – The harbour needs no cranes",
        "Tribune. Des grues pour le port",
        "Kommentar: Kräne für den Hafen",
        "Letters to the editor",
    ],
)
def test_a_headline_with_a_label_is_opinion(headline: str) -> None:
    assert page(headline, *BODY).genre is Genre.OPINION


@pytest.mark.parametrize(
    "headline",
    [
        "Public opinion on the harbour shifts",
        "Minister: comment on the harbour was unfortunate",
        "Court: opinion on fees runs to 40 pages",
        "Column of smoke – a fire in the harbour",
        "Letters from the front reach the museum",
    ],
)
def test_a_headline_that_mentions_opinion_is_news(headline: str) -> None:
    assert page(headline, *BODY).genre is not Genre.OPINION
