"""Going on with a carried note: the resumed desk composes to the lines that were printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import seeds
from briefing import reading
from briefing.compose.order import compose
from briefing.desk import resume as resuming
from briefing.desk.state import Desk
from briefing.model.article import Article
from briefing.model.brief import SECTIONS, Brief, from_json, in_sections, lines_of, to_json
from briefing.model.options import merge
from briefing.render.attaching import printed
from briefing.styles import load

STYLE = load("ministry")
ARTICLES = tuple(a for path in seeds.paths() for a in reading.read_path(path))


def composed(desk: Desk) -> Brief:
    options = merge(seeds.DATE, STYLE.options, desk.choices)
    return compose(desk.ticked, options, desk.edits)


def carried(desk: Desk) -> Brief:
    """What a PDF of this desk carries."""
    return from_json(to_json(printed(composed(desk), STYLE)))


def words(brief: Brief) -> list[tuple[str, str, str]]:
    return [
        (section, line.id, line.text + getattr(line, "statement", ""))
        for section in SECTIONS
        for line in getattr(brief, section)
    ]


def fresh() -> Desk:
    return Desk().with_articles(ARTICLES).with_choice("date", seeds.DATE)


@st.composite
def desks(draw: st.DrawFn) -> Desk:
    """A note that an analyst worked on: dropped, reworded, struck, moved, placed, own."""
    desk = fresh()
    lines = [
        (section, line)
        for section, line in in_sections(composed(desk))
        if section in {section.id for section in STYLE.sections}
    ]
    for section, line in draw(st.lists(st.sampled_from(lines), max_size=4, unique=True)):
        match draw(st.sampled_from(["drop", "reword", "pin", "strike", "move"])):
            case "drop":
                desk = desk.with_dropped(section, line)
            case "reword" if section in {"bottom_line", "points", "quotes", "figures"}:
                desk = desk.with_reworded(line.id, "Said in other words by a person.")
            case "move" if section in {"points", "positions"}:
                desk = desk.with_moved(line, "bottom_line", section)
            case "strike" if section == "points":
                desk = desk.with_struck(line.id, ((0, line.text.index(" ")),))
            case _:
                desk = desk.with_pin(line.id)
    if draw(st.booleans()):
        desk = desk.with_own(desk.next_own, "next_steps", "Call the harbour.")
        desk = desk.with_own(desk.next_own, "points", "We were told so by telephone.")
    if draw(st.booleans()):
        points = [line.id for line in composed(desk).points]
        desk = desk.with_placed("points", tuple(reversed(points)))
    return desk


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(desks())
def test_the_resumed_desk_composes_to_the_same_lines(desk: Desk) -> None:
    note = carried(desk)
    back = resuming.resume(note, ARTICLES, composed)
    again = printed(composed(back), STYLE)
    assert words(again) == words(note)
    assert [line.origin for line in lines_of(again).values()] == [
        line.origin for line in lines_of(note).values()
    ]
    assert (again.title, again.sources) == (note.title, note.sources)
    assert not resuming.different(again, note)


def test_what_stands_above_the_note_comes_back() -> None:
    desk = fresh().with_choice("title", "Ours").with_choice("marking", "Internal")
    desk = desk.with_choice("author", "R. Vale").with_choice("addressee", "The board")
    desk = desk.with_choice("draft", "Draft 2").with_choice("confidence", "moderate")
    note = carried(desk)
    back = resuming.resume(note, ARTICLES, composed, "ministry")
    for field in ("date", "title", "marking", "author", "addressee", "draft", "confidence"):
        assert getattr(back.choices, field) == getattr(desk.choices, field), field
    assert back.style == "ministry"


def test_an_edit_keeps_the_words_it_replaced() -> None:
    line = composed(fresh()).points[0]
    note = carried(fresh().with_reworded(line.id, "In our words."))
    back = resuming.resume(note, ARTICLES, composed)
    (again,) = (one for one in composed(back).points if one.id == line.id)
    assert (again.text, again.original) == ("In our words.", line.text)


def test_what_was_put_right_in_an_article_stays() -> None:
    key = ARTICLES[0].id
    desk = fresh()
    entry = desk.entry(key)
    assert entry is not None
    desk = desk.with_corrections(key, replace(entry.corrections, title="Put right", outlet="Ours"))
    desk = desk.with_date(key, date(2025, 6, 1))
    back = resuming.resume(carried(desk), ARTICLES, composed)
    assert composed(back).sources == composed(desk).sources


def test_an_article_that_was_carried_as_bare_text_is_known_by_its_words() -> None:
    note = carried(fresh())
    other = [_renamed(one) for one in ARTICLES]
    assert {one.id for one in other} != {one.id for one in ARTICLES}
    back = resuming.resume(note, other, composed)
    assert [w[2] for w in words(printed(composed(back), STYLE))] == [w[2] for w in words(note)]


def _renamed(article: Article) -> Article:
    return reading.read_text(article.text, article.name)


def test_lines_whose_articles_are_gone_are_told() -> None:
    note = carried(fresh())
    back = resuming.resumed(note, ARTICLES[:3])
    here = {article.id for article in ARTICLES[:3]}
    missing = {line.id for line in resuming.different(composed(back), note)}
    assert missing >= {key for key in lines_of(note) if key.split("-")[1] not in here}


def test_an_article_that_the_note_did_not_use_is_not_ticked() -> None:
    note = carried(fresh().with_ticks(frozenset({ARTICLES[0].id}), False))
    back = resuming.resumed(note, ARTICLES)
    assert [e.original.id for e in back.entries if not e.ticked] == [ARTICLES[0].id]


def test_without_its_articles_a_note_is_the_earlier_one() -> None:
    note = carried(fresh().with_choice("author", "R. Vale"))
    desk = resuming.next_note(note, Desk(), "ministry")
    assert desk.earlier == note
    assert (desk.choices.author, desk.choices.title, desk.style) == ("R. Vale", None, "ministry")
