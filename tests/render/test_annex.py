"""Each mark leads to the exact passage, and each passage back, in PDF, DOCX and HTML."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import page
import pypdf
import pytest

import seeds
from briefing import reading
from briefing.compose.order import compose, in_order
from briefing.model.brief import Brief
from briefing.model.options import Options
from briefing.render.docx import to_docx
from briefing.render.html import to_html
from briefing.render.pdf import to_pdf
from briefing.styles import load

STYLES = ("ministry", "newsroom", "policy", "intelligence", "large-print", "letter")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@lru_cache(maxsize=1)
def annexed() -> Brief:
    articles = tuple(a for path in seeds.paths() for a in reading.read_path(path))
    return compose(in_order(articles), Options(date=seeds.DATE, annex=True))


def flat(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", STYLES)
def test_html_leads_there_and_back(name: str) -> None:
    brief = annexed()
    text = to_html(brief, load(name))
    root = ET.fromstring(  # what prints, as XML
        "<main>" + re.sub("&nbsp;", " ", text[text.index("<main>") + 6 : text.index("</body>")])
        .replace("</main>", "") + "</main>"
    )  # fmt: skip
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    named = {element.get("id"): element for element in root.iter() if element.get("id")}
    links = [a.get("href", "")[1:] for a in root.iter("a") if a.get("href", "").startswith("#")]
    assert set(links) <= set(ids)
    marks = [a for a in root.iter("a") if a.get("id", "").startswith("mark-")]
    backs = [target for target in links if target.startswith("mark-")]
    assert {mark.get("id") for mark in marks} == set(backs)
    assert len(backs) == len(marks) > 40
    for point in root.iter("li"):
        line = next((one for one in brief.points if one.id == point.get("data-line")), None)
        if line is not None:
            mark = next(point.iter("a"))
            passage = named[mark.get("href", "")[1:]]
            assert flat(line.original or line.text).startswith(flat("".join(passage.itertext())))


@pytest.mark.parametrize("name", ["intelligence", "newsroom"])
def test_pdf_keeps_its_limit_and_its_accessibility(name: str) -> None:
    style, brief = load(name), annexed()
    limit = style.options.pages or 2
    with_annex = to_pdf(replace(brief, page_limit=limit), style)
    without = to_pdf(replace(brief, page_limit=limit, annex=()), style)
    assert with_annex.pages - with_annex.annex_pages == without.pages <= limit
    assert with_annex.annex_pages >= 1
    assert with_annex.left_out == without.left_out
    report = page.validate_pdf_bytes(with_annex.data, profile=page.ValidationProfile.PDF_UA_1)
    assert [failure.message for failure in report.failures] == []
    reader = pypdf.PdfReader(BytesIO(with_annex.data))
    wanted = {
        str(annotation.get_object().get("/Dest", ""))
        for one in reader.pages
        for annotation in one.get("/Annots", ())
    }
    assert any(target.startswith("passage-") for target in wanted)
    assert any(target.startswith("mark-") for target in wanted)
    assert {target for target in wanted if target} <= set(reader.named_destinations)
    last = flat("".join(one.extract_text() for one in reader.pages[without.pages :]))
    first = brief.points[0]
    assert first.id in with_annex.left_out or flat(first.text) in last


def test_docx_leads_there_and_back() -> None:
    with zipfile.ZipFile(BytesIO(to_docx(annexed(), load("ministry")))) as pack:
        root = ET.fromstring(pack.read("word/document.xml"))
    names = [mark.get(f"{W}name", "") for mark in root.iter(f"{W}bookmarkStart")]
    numbers = [mark.get(f"{W}id") for mark in root.iter(f"{W}bookmarkStart")]
    anchors = [link.get(f"{W}anchor", "") for link in root.iter(f"{W}hyperlink")]
    assert len(names) == len(set(names))
    assert len(numbers) == len(set(numbers))
    assert set(anchors) <= set(names)
    ways = [sum(anchor.startswith(to) for anchor in anchors) for to in ("passage_", "mark_")]
    assert ways[0] == ways[1] > 40
    assert [e.get(f"{W}id") for e in root.iter(f"{W}bookmarkEnd")] == numbers


def test_what_is_left_out_is_not_quoted(make_style: Callable[..., Path]) -> None:
    brief = annexed()
    folder = make_style(style_yml="based-on: ministry\nsections: [points, notes, sources]\n")
    text = to_html(brief, load(folder))
    annex = text[text.index('id="annex"') :]
    assert "mark-1" in annex
    assert "Key figures" not in annex
    passage = 'class="passage"'
    assert annex.count(passage) < to_html(brief, load("ministry")).count(passage)


def test_a_brief_without_an_annex_prints_as_before() -> None:
    brief = replace(annexed(), annex=())
    text = to_html(brief, load("ministry"))
    assert 'id="annex"' not in text
    assert 'href="#source-1"' in text
