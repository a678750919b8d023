"""The sample that a style is tried on is as hard as it says, and prints in every shipped style."""

from __future__ import annotations

import dataclasses

from briefing.model.brief import Brief, from_json, to_json
from briefing.model.sections import PRINTED
from briefing.styles.hard_sample import SOURCES, hard_sample


def test_it_fills_every_section_from_twenty_reports() -> None:
    brief = hard_sample()
    assert len(brief.sources) == SOURCES == 20
    for section in PRINTED:
        assert getattr(brief, section), section
    assert len(brief.title) > 150
    assert max(len(person.text) for person in brief.people) > 50
    assert brief.page_limit == 0


def test_it_is_a_brief_as_any_other() -> None:
    brief = hard_sample()
    assert from_json(to_json(brief)) == brief
    lines = [
        line
        for field in dataclasses.fields(Brief)
        if isinstance(value := getattr(brief, field.name), tuple)
        for line in value
        if hasattr(line, "id")
    ]
    ids = [line.id for line in lines]
    assert len(ids) == len(set(ids))
    assert all(1 <= mark <= SOURCES for line in lines for mark in (*line.marks, *line.also))
