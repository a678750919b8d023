from __future__ import annotations

import dataclasses
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree as ET

import docx
import pypdf
import pytest
from docx.oxml.ns import qn

from briefing.render import finished
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


EXPORT = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"}}'
)


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_libreoffice_opens_it_with_the_same_text_headings_and_tables(
    samples: ModuleType, tmp_path: Path
) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed (Debian: libreoffice-writer-nogui)")
    brief, style = samples.case_everything(), load("policy")
    path = tmp_path / "brief.docx"
    path.write_bytes(to_docx(brief, style))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", EXPORT, "--outdir", str(tmp_path)]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=180)
    document = docx.Document(path)
    reader = pypdf.PdfReader(path.with_suffix(".pdf"))
    printed = squeezed("".join(page.extract_text() for page in reader.pages))
    for paragraph in document.element.body.iter(qn("w:p")):
        for run in paragraph.iter(qn("w:t")):
            assert squeezed(run.text or "") in printed
    heads = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    outline = [entry for entry in reader.outline if not isinstance(entry, list)]
    nested = [entry for entry in reader.outline if isinstance(entry, list)]
    titles = [str(entry.title) for entry in (*outline, *(one for group in nested for one in group))]
    assert [title for title in titles if title != brief.title] == heads
    kinds = finished.structure(path.with_suffix(".pdf").read_bytes())
    assert kinds["Table"] == len(document.tables) == 3
    assert kinds["TR"] == sum(len(table.rows) for table in document.tables)
    first = squeezed(reader.pages[0].extract_text())
    assert squeezed("Draft 2 · For official use") in first
    assert squeezed("Page 1 of") in first


def test_notes_at_the_foot_are_words_own_footnotes(samples: ModuleType) -> None:
    brief, style = samples.brief(5), load("ministry")
    plain = to_docx(brief, style)
    data = to_docx(brief, dataclasses.replace(style, notes="foot"))
    with zipfile.ZipFile(BytesIO(plain)) as pack:
        assert "word/footnotes.xml" not in pack.namelist()
    with zipfile.ZipFile(BytesIO(data)) as pack:
        notes = ET.fromstring(pack.read("word/footnotes.xml"))
        body = ET.fromstring(pack.read("word/document.xml"))
        assert b"/word/footnotes.xml" in pack.read("[Content_Types].xml")
    texts = ["".join(note.itertext()).strip() for note in notes]
    numbers = [reference.get(qn("w:id")) for reference in body.iter(qn("w:footnoteReference"))]
    assert numbers == [str(n) for n in range(1, len(numbers) + 1)]
    assert len(texts) == len(numbers) + 2  # and the two rules above notes
    for source in brief.sources:
        assert sum(text.startswith(f"[{source.number}] {source.outlet}") for text in texts) == 1
