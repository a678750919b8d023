from __future__ import annotations

import dataclasses

import seeds
from briefing import reading
from briefing.citing.passages import passages
from briefing.compose.order import compose, in_order
from briefing.model.options import Options


def test_each_line_of_the_samples_stands_in_a_passage() -> None:
    articles = tuple(a for path in seeds.paths() for a in reading.read_path(path))
    brief = compose(articles, Options(date=seeds.DATE, annex=True))
    sources = in_order(articles)
    assert brief.annex
    assert list(brief.annex) == sorted(brief.annex, key=lambda p: (p.source, p.start, p.end))
    for passage in brief.annex:
        text = sources[passage.source - 1].text
        assert passage.text == text[passage.start : passage.end] == passage.text.strip()
        assert passage.paragraph >= 1
    lines = (*brief.bottom_line, *brief.points, *brief.figures, *brief.deadlines, *brief.people)
    for line in lines:
        for cited in (*line.spans, *line.support):
            assert any(
                p.source == cited.source and p.start <= cited.start and cited.end <= p.end
                for p in brief.annex
            )
    plain = compose(articles, Options(date=seeds.DATE))
    assert plain.annex == ()
    assert plain == dataclasses.replace(brief, annex=())


def test_words_outside_any_paragraph_and_over_two() -> None:
    (article,) = reading.read_path(seeds.paths()[0])
    first, second = article.paragraphs[0], article.paragraphs[1]
    made = compose([article], Options(date=seeds.DATE))
    line = made.points[0]

    def around(start: int, end: int) -> tuple[int, int]:
        cited = dataclasses.replace(line.spans[0], start=start, end=end)
        points = (dataclasses.replace(line, spans=(cited,), support=()),)
        brief = dataclasses.replace(made, **dict.fromkeys(SECTIONS, ()), points=points)
        (found,) = passages(brief, [article])
        return found.start, found.end

    assert around(first.end - 2, second.start + 2) == (first.start, second.end)
    assert around(first.start, first.start + 1) == (first.start, first.end)
    if first.start > 2:
        assert around(0, 2) == (0, 2)


SECTIONS = (
    "bottom_line", "figures", "deadlines", "timeline", "people", "quotes", "positions",
    "differences",
)  # fmt: skip
