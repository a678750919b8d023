"""A line that rests on a document of several pages leads to its page."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest

from briefing.compose.order import compose
from briefing.model.article import Article, PageStart, Paragraph
from briefing.model.brief import Brief, from_json, pages_of, to_json
from briefing.model.options import Options
from briefing.render.docx import to_docx
from briefing.render.html import to_html
from briefing.render.mail import to_mail
from briefing.render.markdown import to_markdown
from briefing.render.words import Words
from briefing.styles import load
from briefing.wording import language as worded

FIRST = "The harbour office of Brantwick published its yearly report on 3 March 2026."
SECOND = "The ferry line carried 48,000 passengers in 2025, 12% more than in 2024."
THIRD = "The council approved a second landing stage for Brantwick on 2 March 2026."


def document(*pages: str) -> Article:
    text = "\n\n".join(pages)
    starts = [text.index(page) for page in pages]
    return Article(
        id="report",
        name="report.pdf",
        text=text,
        title="Brantwick harbour report",
        outlet="Harbour Office",
        published=date(2026, 3, 3),
        paragraphs=tuple(
            Paragraph(start, start + len(page)) for start, page in zip(starts, pages, strict=True)
        ),
        pages=tuple(PageStart(start, number) for number, start in enumerate(starts, 1)),
    )


def note(*pages: str, annex: bool = False) -> Brief:
    return compose([document(*pages)], Options(date=date(2026, 3, 4), annex=annex))


def test_pages_are_those_of_the_printed_words() -> None:
    brief = note(FIRST, SECOND, THIRD)
    cited = {
        brief.sources[0].page_of(citation.start)
        for line in (*brief.bottom_line, *brief.points, *brief.figures)
        for citation in line.spans
    }
    assert cited
    assert cited <= set(pages_of(brief, brief.sources[0]))


@pytest.mark.parametrize("style", ["ministry", "newsroom"])
def test_each_form_says_the_pages(style: str) -> None:
    house = load(style)
    brief = note(FIRST, SECOND, THIRD)
    said = Words.of(house).pages(brief, brief.sources[0])
    assert said.startswith("pp.\u00a0")
    forms = [to_html(brief, house), to_markdown(brief, house), *to_mail(brief, house)]
    with zipfile.ZipFile(BytesIO(to_docx(brief, house))) as archive:
        forms.append(archive.read("word/document.xml").decode())
    for form in forms:
        assert said.replace("\u00a0", " ") in form.replace("\u00a0", " ").replace("&nbsp;", " ")


def test_a_document_of_one_page_says_none() -> None:
    brief = note(f"{FIRST} {SECOND}")
    assert brief.sources[0].pages == ()
    assert "p.\u00a01" not in to_markdown(brief, load("ministry"))


def test_pages_come_back_from_json() -> None:
    brief = note(FIRST, SECOND)
    form = json.loads(to_json(brief))
    assert [page["number"] for page in form["sources"][0]["pages"]] == [1, 2]
    assert from_json(to_json(brief)) == brief


def test_a_passage_of_the_annex_says_its_page() -> None:
    brief = note(FIRST, SECOND, THIRD, annex=True)
    printed = to_html(brief, load("ministry")).replace("\u00a0", " ")
    annex = printed[printed.index('id="annex"') :]
    assert "p. 1 · " in annex


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "p.\u00a03"), ("de", "S.\u00a03"), ("fr", "p.\u00a03"), ("es", "pág.\u00a03")],
)
def test_each_language_has_its_word(language: str, said: str) -> None:
    words = Words.of(replace(load("ministry"), labels=dict(worded(language).labels)))
    assert words.said_pages((3,)) == said
    assert words.said_pages(()) == ""
