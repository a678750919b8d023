"""A press release: its news, and what stands beneath it."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.model.article import Article, ParagraphKind
from briefing.model.notices import NoticeKind
from briefing.reading import read_text

LEAD = (
    "ORLAVIK, Norlund - 12 February 2026 - Brinehold Ltd, which runs five salt basins, today "
    "opened a sixth one at Orlavik, where 40 people will work."
)
NEWS = (LEAD, "“We are glad to grow where we began,” said Ada Holm, who leads Brinehold.")
TITLE = "Brinehold opens sixth salt basin"


def release(*lines: str, mark: str = "FOR IMMEDIATE RELEASE") -> Article:
    return read_text("\n\n".join([*filter(None, [mark]), TITLE, *NEWS, *lines]))


def kept(article: Article) -> list[str]:
    return [
        article.text[p.start : p.end] for p in article.paragraphs if p.kind is ParagraphKind.BODY
    ]


@pytest.mark.parametrize(
    ("heading", "reason"),
    [
        ("Notes to editors:", "note to editors"),
        ("Notes for the media", "note to editors"),
        ("Hinweise für Redaktionen", "note to editors"),
        ("About Brinehold", "about the issuer"),
        ("About the company:", "about the issuer"),
        ("Über Brinehold", "about the issuer"),
        ("Boilerplate", "about the issuer"),
        ("Forward-looking statements", "forward-looking statements"),
        ("Cautionary note regarding forward-looking statements", "forward-looking statements"),
        ("Disclaimer", "disclaimer"),
        ("Contact", "contact"),
        ("Media contact:", "contact"),
        ("For more information, please contact:", "contact"),
        ("Background", "background note"),
        ("ENDS", "after the end mark"),
        ("- END -", "after the end mark"),
        ("###", "after the end mark"),
    ],
)
def test_all_beneath_a_heading_of_the_foot_is_set_aside(heading: str, reason: str) -> None:
    foot = "Brinehold has 900 people in 4 countries and sold salt for €80 million in 2025."
    article = release(heading, foot, "It was founded in 1931 and belongs to its workers.")
    assert kept(article) == list(NEWS)
    reasons = {article.text[r.start : r.end]: r.reason for r in article.residue}
    assert reasons[heading] == reasons[foot] == reason
    assert article.notice(NoticeKind.PRESS_RELEASE) is not None


def test_its_day_is_that_of_its_dateline() -> None:
    assert release().published == date(2026, 2, 12)
    assert release().title == TITLE


def test_small_print_is_set_aside_wherever_it_stands() -> None:
    print_ = "This release contains forward-looking statements. Actual results may differ."
    assert kept(release(print_, "The basin holds 2,000 tonnes of brine.")) == [
        *NEWS,
        "The basin holds 2,000 tonnes of brine.",
    ]


def test_in_a_report_that_is_no_release_such_a_heading_is_one_of_news() -> None:
    more = [f"The council spoke of the basins for the {n}th time, and no vote was held." for n in
            range(4, 10)]  # fmt: skip
    article = release("Background", *more, mark="")
    assert kept(article) == [*NEWS, *more]
    assert article.notice(NoticeKind.PRESS_RELEASE) is None


def test_whom_a_report_describes_beneath_its_news_is_set_aside_there_too() -> None:
    foot = "Brinehold is a maker of salt with 900 people. It was founded in 1931."
    assert kept(release("About Brinehold", foot, mark="")) == list(NEWS)


@pytest.mark.parametrize("entry", ["About Brinehold", "Contact us", "Notes to editors", "Press"])
def test_a_menu_above_the_article_is_no_foot(entry: str) -> None:
    menu = ["Brinehold uses small files on your device so that this site works as it should."]
    menu += [entry, "Products", "Contact", "Press release", "For media", "About the company"]
    text = [
        "The basin holds 1,800 tonnes of brine and was dug in eleven months by two firms.",
        "The council had asked for a wall of stone towards the road, and Brinehold has built one.",
        "Traders hope for cheaper salt, but the company says that prices will not fall.",
    ]
    article = read_text("\n".join([*menu, TITLE, *NEWS, *text]))
    found = " ".join(kept(article))
    assert all(line in found for line in text)


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("Über die Saline Orlavik", "Die Saline Orlavik wurde 1871 gegründet und hat 400 Leute."),
        ("Über den Salzbund", "Der Salzbund hat seinen Hauptsitz in Orlavik und zwölf Mitglieder."),
        ("À propos des salines d’Orlavik", "Fondées en 1871, les salines d’Orlavik emploient 400."),
        ("À propos du groupe Brinehold", "Le groupe Brinehold a été fondé en 1871 à Orlavik."),
        (
            "Sobre la salina de Orlavik",
            "La salina de Orlavik se fundó en 1871 y tiene 40 obreros.",
        ),
    ],
)
def test_the_issuer_may_have_an_article_before_its_name(heading: str, words: str) -> None:
    assert kept(release(heading, words)) == list(NEWS)


def test_an_explainer_s_heading_is_no_issuer() -> None:
    lines = (
        "About the fire",
        "The fire broke out at noon in a shed and took hours to put out.",
    )
    article = release(*lines, mark="")
    assert kept(article)[-1] == lines[1]


@pytest.mark.parametrize(
    "line",
    [
        "ORLAVIK, Feb. 12, 2026 /QuayWire/ -- Brinehold Ltd today opened a sixth basin at Orlavik.",
        "ORLAVIK, Feb. 12, 2026 /PRNewswire/ -- Brinehold Ltd today opened a basin at Orlavik.",
    ],
)
def test_a_wire_of_releases_says_that_it_is_one(line: str) -> None:
    article = read_text("\n\n".join([TITLE, line, NEWS[1], "SOURCE Brinehold Ltd"]))
    assert NoticeKind.PRESS_RELEASE in {one.kind for one in article.notices}
    assert "SOURCE Brinehold Ltd" not in kept(article)
