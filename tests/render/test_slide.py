"""The slide as python-pptx reads it back."""

from __future__ import annotations

import dataclasses
import io
from types import ModuleType

import pytest
from pptx import Presentation

from briefing.model.brief import Brief
from briefing.render.slide import to_slide
from briefing.styles import load


def texts(data: bytes) -> list[str]:
    deck = Presentation(io.BytesIO(data))
    (slide,) = deck.slides
    return [p.text for shape in slide.shapes for p in shape.text_frame.paragraphs]


def test_the_first_lines_stand_there_and_all_of_them_in_the_notes(samples: ModuleType) -> None:
    brief = samples.brief(5)
    data = to_slide(brief, load("ministry"))
    said = "\n".join(texts(data))
    assert brief.title in said
    for line in brief.bottom_line:
        assert line.text in said
    assert "41.2% (down): Traffic through the Halden Strait" in said
    assert "[1; also 3]" in said
    (slide,) = Presentation(io.BytesIO(data)).slides
    notes = slide.notes_slide.notes_text_frame.text
    for one in (*brief.points, *brief.people):
        assert one.text in notes
    for source in brief.sources:
        assert source.title in notes


@pytest.mark.parametrize("style", ["ministry", "newsroom", "policy"])
def test_the_house_gives_its_colour(samples: ModuleType, style: str) -> None:
    house = load(style)
    (slide,) = Presentation(io.BytesIO(to_slide(samples.brief(3), house))).slides
    band = slide.shapes[0]
    assert f"#{str(band.fill.fore_color.rgb).lower()}" == house.brand.color("primary")


def test_what_has_no_room_is_counted(samples: ModuleType) -> None:
    many = dataclasses.replace(
        samples.brief(5),
        points=tuple(
            dataclasses.replace(samples.line(1, "word " * 60, 1), id=str(n)) for n in range(9)
        ),
    )
    assert any("(+" in text for text in texts(to_slide(many, load("ministry"))))
    assert not any("(+" in t for t in texts(to_slide(samples.brief(1, 2, 1), load("ministry"))))


def test_the_widest_cases_are_written_the_same_twice(samples: ModuleType) -> None:
    for name in dir(samples):
        if name.startswith("case_"):
            brief = getattr(samples, name)()
            assert isinstance(brief, Brief)
            assert to_slide(brief, load("ministry")) == to_slide(brief, load("ministry"))
