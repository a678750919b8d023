from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from briefing.render.docx import to_docx
from briefing.styles import load

STYLES = ("ministry", "newsroom", "policy", "intelligence", "large-print", "letter")


def text_of(document: Any) -> str:
    return " ".join(" ".join(node.itertext()) for node in document.element.body.iter(qn("w:p")))


@pytest.mark.parametrize("name", STYLES)
def test_every_line_and_heading_is_there(samples: ModuleType, name: str) -> None:
    brief, style = samples.case_own(), load(name)
    document = docx.Document(BytesIO(to_docx(brief, style)))
    text = text_of(document)
    for line in (*brief.points, *brief.people, *brief.assessment):
        assert line.text in text
    for line in (*brief.figures, *brief.deadlines):
        assert line.statement in text
    heads = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    titles = [section.title for section in style.sections]
    assert heads == [title for title in titles if title in heads]
    assert len(heads) >= 8
    assert document.paragraphs[0].style.name == "Title"
    assert len(document.tables) == 2


def test_marks_lead_to_the_sources(samples: ModuleType) -> None:
    document = docx.Document(BytesIO(to_docx(samples.brief(5), load("ministry"))))
    body = document.element.body
    names = {one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))}
    anchors = [one.get(qn("w:anchor")) for one in body.iter(qn("w:hyperlink"))]
    assert names == {f"source_{n}" for n in range(1, 6)}
    assert anchors
    assert set(anchors) <= names


def test_the_house_is_seen(samples: ModuleType) -> None:
    document = docx.Document(BytesIO(to_docx(samples.brief(), load("letter"))))
    assert document.styles["Normal"].font.name == "Source Serif 4"
    assert str(document.styles["Heading 1"].font.color.rgb) == "1C2B4A"
    assert round(document.sections[0].page_width.inches, 2) == 8.5


def test_the_same_bytes(samples: ModuleType) -> None:
    assert to_docx(samples.brief(), load("policy")) == to_docx(samples.brief(), load("policy"))


def test_it_opens_elsewhere(samples: ModuleType, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    path = tmp_path / "brief.docx"
    path.write_bytes(to_docx(samples.brief(), load("ministry")))
    command = [office, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert path.with_suffix(".pdf").stat().st_size > 5000
