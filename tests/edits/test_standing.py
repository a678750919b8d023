"""What is done to one line moves no other; what was taken out returns nowhere."""

from __future__ import annotations

from functools import cache

import pytest

import seeds
from briefing import reading
from briefing.compose.order import compose
from briefing.desk.state import Desk
from briefing.edits.standing import up_to
from briefing.model.article import Article
from briefing.model.brief import (
    SECTIONS,
    Brief,
    Citation,
    DateLine,
    FigureLine,
    Line,
    QuoteLine,
    lines_of,
    words_of,
)
from briefing.model.options import Options

OPTIONS = Options(date=seeds.DATE)


@cache
def samples() -> tuple[Article, ...]:
    return tuple(a for path in seeds.paths() for a in reading.read_path(path))


@cache
def base() -> Brief:
    return compose(samples(), OPTIONS)


def of(desk: Desk) -> Brief:
    return compose(samples(), OPTIONS, desk.edits)


def places() -> list[tuple[str, int]]:
    return [(section, n) for section in SECTIONS for n in range(len(getattr(base(), section)))]


@pytest.mark.parametrize(("section", "number"), places())
def test_a_line_that_is_reworded_moves_no_other(section: str, number: int) -> None:
    line = getattr(base(), section)[number]
    new = of(Desk().with_reworded(line.id, words_of(line) + " as expected"))
    assert list(lines_of(new)) == list(lines_of(base()))
    others = {key: words_of(one) for key, one in lines_of(new).items() if key != line.id}
    assert others == {k: words_of(one) for k, one in lines_of(base()).items() if k != line.id}


@pytest.mark.parametrize("section", SECTIONS[:9])
def test_a_pin_on_a_line_that_is_there_moves_no_other(section: str) -> None:
    for line in getattr(base(), section)[:2]:
        assert list(lines_of(of(Desk().with_pin(line.id)))) == list(lines_of(base()))


@pytest.mark.parametrize(("section", "number"), places())
def test_a_line_that_is_taken_out_returns_in_no_section(section: str, number: int) -> None:
    line = getattr(base(), section)[number]
    new = lines_of(of(Desk().with_dropped(section, line)))
    assert line.id not in new
    came = [one for key, one in new.items() if key not in lines_of(base())]
    gone = _sentence(line)
    assert not [one.text for one in came if gone & _sentence(one)]
    # only people whom a line that went or came names may change their place
    touched = " ".join(words_of(one) for one in (line, *came))

    def order(lines: dict[str, Line], others: dict[str, Line]) -> list[str]:
        return [
            key
            for key, one in lines.items()
            if key in others and not (key.startswith("person") and _last(one) in touched)
        ]

    assert order(lines_of(base()), new) == order(new, lines_of(base()))


def _last(line: Line) -> str:
    """The last word of a person's name."""
    return line.text.split()[-1]


def _sentence(line: Line) -> set[Citation]:
    wide = isinstance(line, FigureLine | DateLine | QuoteLine) and line.statement_spans
    return set(wide or line.spans)  # type: ignore[arg-type]


def test_a_sentence_goes_with_the_rows_that_rest_on_it() -> None:
    rows = [
        (point, row)
        for point in base().points
        for row in (*base().figures, *base().deadlines)
        if not row.statement and any(_inside(one, point.spans) for one in row.spans)
    ]
    for point, row in rows:
        new = of(Desk().with_dropped("points", point))
        alone = all(_inside(one, point.spans) for one in row.spans)
        assert (row.id not in lines_of(new)) == alone


def _inside(one: Citation, spans: tuple[Citation, ...]) -> bool:
    return any(one.source == s.source and s.start <= one.start and one.end <= s.end for s in spans)


def test_only_here_leaves_the_sentence_to_the_other_sections() -> None:
    free = 0
    for line in base().points:
        desk = Desk().with_dropped("points", line)
        only = of(desk.with_dropped_only_here(line.id))
        assert line.id not in lines_of(only)
        free += len(lines_of(only).keys() - lines_of(of(desk)).keys())
    assert free
    desk = Desk().with_dropped("points", base().points[0])
    back = desk.with_dropped_only_here(base().points[0].id).with_restored(base().points[0].id)
    assert back.edits == Desk().edits


def test_up_to_counts_what_prints() -> None:
    assert up_to("aXbcd", 3, str.isupper) == ("a", "X", "b", "c")
    assert up_to("abX", 2, str.isupper) == ("a", "b")
    assert up_to("abc", -1, str.isupper) == ()
