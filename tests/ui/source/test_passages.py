"""All that a line rests on: what stands in one stretch of an article is read once."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from briefing.desk.state import Desk
from tests.ui.invented import BRIEF, article
from ui.source.heading import Heading
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


def test_a_long_headline_leaves_room_for_the_text(qtbot: QtBot) -> None:
    heading = Heading()
    qtbot.addWidget(heading)
    long = replace(article("a"), title="The lock of Aldermere and the barges " * 9)
    for width, beside in ((900, True), (320, False)):
        heading.resize(width, 120)
        heading.show()
        heading.show_article(long)
        heading.show_folded(4, folded=True)
        qtbot.waitUntil(lambda: heading.title.height() > 0)
        assert heading.title.height() <= 2 * heading.title.fontMetrics().lineSpacing()
        assert heading.title.toolTip() == long.title
        qtbot.waitUntil(
            lambda beside=beside: (
                (heading.fold_button.y() < heading.facts.geometry().bottom()) is beside
            )
        )
