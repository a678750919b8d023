"""All that a line rests on: what stands in one stretch of an article is read once."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from briefing.desk.state import Desk
from tests.ui.invented import BRIEF, article
from ui.source.passages import PassagesView, grouped, shown
from ui.source.trail import trail

DESK = Desk().with_articles([article("a"), article("b")])


def test_name_and_role_in_one_sentence_are_one_stretch(qtbot: QtBot) -> None:
    passages = trail(BRIEF.people[0], BRIEF, DESK)
    assert len(passages) == 2
    assert grouped([shown(one, article("a")) for one in passages]) == ((0, 1),)
    view = PassagesView()
    qtbot.addWidget(view)
    view.show_passages(passages, DESK, 1)
    text = view.toPlainText()
    assert text.count("Mara Lindqvist") == text.count("harbour director") == 1
    assert text.count("[1]") == 1
    assert view.passages[view.at].words == "harbour director"


def test_other_articles_stand_by_themselves() -> None:
    passages = trail(BRIEF.points[0], BRIEF, DESK)
    every = [shown(one, article(one.article)) for one in passages]
    assert grouped(every) == ((0,), (1,))
