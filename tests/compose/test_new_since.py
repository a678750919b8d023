"""What is new since an earlier note."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import seeds
from briefing import reading
from briefing.compose.new_since import mark_new, since
from briefing.compose.order import compose
from briefing.desk.state import Desk
from briefing.model.article import Article
from briefing.model.brief import SECTIONS, Brief, FigureLine, Line, lines_of
from briefing.model.options import Options

OPTIONS = Options(date=seeds.DATE)
SENTENCE = "Exports from Norland to Vesteria fell by 12 percent in May, the customs office said."


@cache
def samples() -> tuple[Article, ...]:
    return tuple(a for path in seeds.paths() for a in reading.read_path(path))


@cache
def base() -> Brief:
    return compose(samples(), OPTIONS)


def note(*lines: Line) -> Brief:
    return Brief(title="A note", date=date(2025, 6, 10), points=lines)


def line(text: str, key: str = "point-a-0-1") -> Line:
    return Line(id=key, text=text, spans=())


def test_nothing_is_new_in_the_same_note() -> None:
    assert not since(base(), base())
    assert mark_new(base(), base()) == base()


def test_the_same_news_from_other_articles_is_not_new() -> None:
    in_turn = sorted(samples(), key=lambda article: article.id)  # what decides where all is equal
    later = [replace(article, id=f"{number:016x}") for number, article in enumerate(in_turn)]
    again = compose(later, OPTIONS, earlier=base())
    assert lines_of(again).keys().isdisjoint(lines_of(base()))
    assert [one.text for one in lines_of(again).values() if one.new] == []


def test_another_number_or_day_is_new() -> None:
    figure = next(one for one in base().figures if one.low)
    other = replace(figure, id="figure-b-1-2", text="99%", low=99.0, high=99.0)
    later = replace(base(), figures=(other,))
    found = since(base(), later)
    assert [(a.id, b.id) for a, b in found.changed] == [(figure.id, other.id)]
    assert mark_new(later, base()).figures[0].new
    day = base().deadlines[0]
    assert day.start is not None
    moved = day.start + timedelta(days=9)
    put_off = replace(day, id="date-b-1-2", start=moved, end=moved, timex=moved.isoformat())
    assert mark_new(replace(base(), deadlines=(put_off,)), base()).deadlines[0].new


def test_a_sentence_in_other_words_is_not_new_but_with_another_number() -> None:
    earlier = note(line(SENTENCE))
    same = line("In May exports from Norland to Vesteria fell 12 percent.", "point-b-5-9")
    worse = line(SENTENCE.replace("12", "21"), "point-b-5-9")
    other = line("The harbour at Aske stays closed until the ice has gone.", "point-b-5-9")
    assert not mark_new(note(same), earlier).points[0].new
    assert mark_new(note(worse), earlier).points[0].new
    assert mark_new(note(other), earlier).points[0].new
    found = since(earlier, note(other))
    assert [one.text for one in found.gone] == [SENTENCE]
    assert [one.text for one in found.fresh] == [other.text]


def test_a_figure_that_a_point_told_before_is_not_new() -> None:
    figure = FigureLine(
        id="figure-b-3-9",
        text="12 percent",
        spans=(),
        kind=base().figures[0].kind,
        statement=SENTENCE,
        statement_spans=(),
        low=12.0,
        high=12.0,
        unit="%",
    )
    later = replace(note(), figures=(figure,))
    assert not mark_new(later, note(line(SENTENCE))).figures[0].new


def test_rewording_a_line_makes_no_news() -> None:
    changed = compose(
        samples(),
        OPTIONS,
        Desk().with_reworded(base().points[0].id, "It went down.").edits,
        earlier=base(),
    )
    assert [one.id for one in lines_of(changed).values() if one.new] == []
    assert [b.text for _, b in since(base(), changed).changed] == ["It went down."]


def test_more_articles_bring_news() -> None:
    few = compose(samples()[:1], OPTIONS)
    more = compose(samples(), OPTIONS, earlier=few)
    assert more == mark_new(base(), few)
    found = [one for section in SECTIONS for one in getattr(more, section) if one.new]
    assert 0 < len(found) < len(lines_of(base()))


def test_the_next_note_keeps_style_and_addressee_and_nothing_of_the_articles() -> None:
    desk = Desk(style="policy").with_articles(samples()).with_pin("x")
    desk = desk.with_choice("addressee", "The Minister").with_choice("title", "Talks")
    following = desk.next_note(base())
    assert following.style == "policy"
    assert following.choices.addressee == "The Minister"
    assert following.choices.title is None
    assert not following.entries
    assert not following.edits
    assert following.earlier == base()
