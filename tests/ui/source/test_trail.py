"""From a line to the words that it rests on."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from briefing.desk.state import Desk
from tests.ui.invented import BRIEF, SENTENCE, article
from ui.source.trail import trail
from ui.source.view import SourceView

DESK = Desk().with_articles([article("a"), article("b")])


def test_what_was_taken_comes_before_what_says_the_same() -> None:
    first, second = trail(BRIEF.points[0], BRIEF, DESK)
    assert (first.article, first.taken) == ("a", True)
    assert (second.article, second.taken) == ("b", False)


def test_a_figure_is_marked_within_its_sentence() -> None:
    (passage,) = trail(BRIEF.figures[0], BRIEF, DESK)
    text = article("a").text
    assert text[passage.start : passage.end] == "12 percent"
    assert text[passage.context_start : passage.context_end] == SENTENCE


def test_a_person_leads_to_name_and_role() -> None:
    text = article("a").text
    words = [text[p.start : p.end] for p in trail(BRIEF.people[0], BRIEF, DESK)]
    assert words == ["Mara Lindqvist", "harbour director"]


def test_an_article_that_is_gone_leads_nowhere() -> None:
    assert trail(BRIEF.figures[0], BRIEF, DESK.without(frozenset({"a"}))) == ()


def test_the_view_highlights_the_very_words(qtbot: QtBot) -> None:
    view = SourceView()
    qtbot.addWidget(view)
    view.resize(300, 120)
    view.show()
    view.show_trail(trail(BRIEF.points[0], BRIEF, DESK))
    view.show_passage(article("a"))
    assert view.highlighted == SENTENCE
    assert view.place == (1, 2)
    view.step(1)
    view.show_passage(article("b"))
    assert view.article is not None
    assert view.article.id == "b"
    view.step(1)
    assert view.place == (1, 2)
    view.show_article(article("b"))
    assert view.place == (0, 0)
    assert view.highlighted == ""
