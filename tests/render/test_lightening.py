"""A brief of very many sources goes on pages, and what is printed stays true."""

from __future__ import annotations

import dataclasses
from types import ModuleType

from briefing.model.brief import Brief, Citation, lines_of
from briefing.render.lightening import MOST_MARKS, MOST_SOURCES, lightened, plainest
from briefing.render.pdf import to_pdf
from briefing.styles import load

STYLE = load("intelligence")  # it prints who gives a figure and who does not


def large(samples: ModuleType, sources: int) -> Brief:
    brief: Brief = samples.brief(sources)
    many = tuple(Citation(n, 10, 90) for n in range(2, sources + 1))
    figures = tuple(
        dataclasses.replace(one, support=many, silent=tuple(range(1, sources)))
        for one in brief.figures
    )
    return dataclasses.replace(brief, figures=figures)


def test_up_to_a_limit_a_brief_is_itself(samples: ModuleType) -> None:
    brief = large(samples, MOST_SOURCES)
    assert lightened(brief, STYLE) is brief


def test_of_more_sources_those_that_lines_rest_on_are_listed(samples: ModuleType) -> None:
    brief = large(samples, 1_500)
    light = lightened(brief, STYLE)
    listed = {source.number for source in light.sources}
    lines, before = lines_of(light), lines_of(brief)
    assert lines.keys() == before.keys()
    for key, line in lines.items():
        assert (line.text, line.spans) == (before[key].text, before[key].spans)
        assert set(line.marks) | set(line.also) <= listed
        assert len(line.also) <= MOST_MARKS
        assert set(line.support) <= set(before[key].support)
    gone = 1_500 - len(listed)
    assert f"{gone} sources, on which no printed line rests, are not listed" in light.notes[-1]
    assert set(light.sources) <= set(brief.sources)
    done = to_pdf(brief, STYLE)
    assert done.pages <= 60


def test_the_plainest_pages_keep_what_must_be_there(samples: ModuleType) -> None:
    brief = large(samples, 300)
    plain = plainest(brief)
    assert (plain.points, plain.figures) == (brief.points, brief.figures)
    assert (plain.bottom_line, plain.deadlines) == (brief.bottom_line, brief.deadlines)
    assert plain.people == plain.quotes == plain.annex == ()
    assert plain.sources
