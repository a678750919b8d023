"""What the analyst did to a note, and how finished it is, is told in every format."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from types import ModuleType

import docx
import pypdf
import pytest

from briefing.model.brief import Brief, Origin
from briefing.render.docx import to_docx
from briefing.render.html import to_html
from briefing.render.markdown import to_markdown
from briefing.render.pdf import to_pdf
from briefing.styles import load

STYLES = ("ministry", "newsroom", "policy", "intelligence", "large-print", "letter")


def marked(samples: ModuleType) -> Brief:
    brief: Brief = samples.case_own()
    points = list(brief.points)
    points[1] = dataclasses.replace(points[1], origin=Origin.EDITED)
    points[2] = dataclasses.replace(points[2], new=True)
    return dataclasses.replace(
        brief, points=tuple(points), draft="Draft 3", confidence="moderate", page_limit=0
    )


def flat(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.mark.parametrize("name", STYLES)
def test_in_every_style(samples: ModuleType, name: str) -> None:
    style = load(name)
    reader = pypdf.PdfReader(BytesIO(to_pdf(marked(samples), style).data))
    pages = [flat(page.extract_text()) for page in reader.pages]
    assert all("draft 3" in page.lower() for page in pages), pages[-1]
    text = " ".join(pages).lower()
    brief = marked(samples)
    point, new = brief.points[1:3]
    for line, label in ((point, "edited"), (new, "new"), (brief.assessment[0], style.label("own"))):
        after = text[text.index(line.text[-20:].lower()) + 20 :][:40]
        assert label.lower() in after, (label, after)
    assert "confidence in this assessment: moderate." in text
    finished = dataclasses.replace(brief, draft="")
    assert "draft 3" not in to_html(finished, style).lower()


def test_in_word_and_markdown(samples: ModuleType) -> None:
    style, brief = load("ministry"), marked(samples)
    document = docx.Document(BytesIO(to_docx(brief, style)))
    assert document.sections[0].header.paragraphs[0].text.startswith("Draft 3 · ")
    words = flat(" ".join(paragraph.text for paragraph in document.paragraphs))
    markdown = to_markdown(brief, style)
    assert markdown.startswith("**Draft 3**")
    for text, tags in ((words, "()"), (markdown, "()")):
        for label in ("edited", "new", "analyst"):
            assert f"{tags[0]}{label}{tags[1]}" in text
        assert "Confidence in this assessment: moderate." in text


def test_a_draft_mark_ends_no_rule(samples: ModuleType) -> None:
    brief = dataclasses.replace(samples.brief(), draft='"}</style>\n<b>x')
    text = to_html(brief, load("ministry"))
    assert "<b>x" not in text
    assert to_pdf(brief, load("ministry")).warnings == ()


def test_a_note_in_another_language(samples: ModuleType, make_style: Callable[..., Path]) -> None:
    folder = make_style(style_yml="based-on: intelligence\nlanguage: de\n")
    style, brief = load(folder), marked(samples)
    text = flat(to_html(brief, style))
    for words in (
        '<html lang="de"', "10. Juni 2025", "Bewertung", "bearbeitet", "neu",
        "unabhängige Berichte",
        "Verlässlichkeit dieser Bewertung: mittel.", "Meinungsbeitrag, Medium nicht angegeben",
    ):  # fmt: skip
        assert words in text, words
    english = ("Analyst", "Single report", "independent", "confidence", "dated", "Words of")
    # what articles say is marked as being in their language
    assert text.count('<div class="body" lang="en">') >= 4
    assert 'lang="en"' not in to_html(brief, load("intelligence"))
    program = re.sub("<[^>]*>", " ", text[text.index("<main>") :])
    for source in brief.sources:
        program = program.replace(source.title, "")
    for words in english:
        assert words not in program, words
    assert "bearbeitet" in to_markdown(brief, style)
    assert "Seite" in to_pdf(brief, style).data.decode("latin-1") or to_docx(brief, style)
