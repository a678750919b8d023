from __future__ import annotations

import dataclasses
from io import BytesIO
from types import ModuleType
from xml.etree import ElementTree as ET

import page
import pypdf
import pytest

from briefing.render.directions import set_directions
from briefing.render.pdf import to_pdf
from briefing.styles import load

ARABIC = "قال الوزير إن الميناء سيغلق في أغسطس حتى نهاية المسح."


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("<p>مرحبا</p>", True),
        ("<p>“<b>שלום</b>” x</p>", True),
        ("<p>1. 34% – مرحبا</p>", True),
        ("<p>Plain مرحبا</p>", False),
        ("<p>12</p>", False),
        ("<p></p>", False),
        ('<p dir="ltr">مرحبا</p>', False),
    ],
)
def test_a_block_runs_as_its_first_letter(text: str, right: bool) -> None:
    root = ET.fromstring(f"<body><div>{text}</div></body>")
    set_directions(root)
    paragraph = root.find(".//p")
    assert paragraph is not None
    assert (paragraph.get("dir") == "rtl") is right
    outer = root.find("div")
    assert outer is not None
    assert outer.get("dir") is None


@pytest.mark.parametrize("name", ["ministry", "newsroom"])
def test_it_prints_accessibly(samples: ModuleType, name: str) -> None:
    brief = samples.brief(3)
    points = (dataclasses.replace(brief.points[0], text=ARABIC), *brief.points[1:])
    done = to_pdf(dataclasses.replace(brief, points=points, title=ARABIC), load(name))
    report = page.validate_pdf_bytes(done.data, profile=page.ValidationProfile.PDF_UA_1)
    assert [failure.message for failure in report.failures] == []
    text = pypdf.PdfReader(BytesIO(done.data)).pages[0].extract_text()
    assert "أغسطس" in text or "أغسطس"[::-1] in text
