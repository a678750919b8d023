"""What lies on the desk, and its history."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from briefing.desk import Desk
from tests.ui.invented import BRIEF, article
from ui.desk import History


@pytest.fixture
def history(qtbot: QtBot) -> History:
    owner = QObject()
    history = History(Desk(), owner)
    history.owner = owner  # type: ignore[attr-defined]
    return history


def test_articles_are_there_once_and_ticked() -> None:
    desk = Desk().with_articles([article("a"), article("a"), article("b")])
    desk = desk.with_articles([article("b")])
    assert [a.id for a in desk.ticked] == ["a", "b"]
    assert [a.id for a in desk.with_ticks(frozenset({"a"}), False).ticked] == ["b"]


def test_a_missing_date_is_asked_for_once() -> None:
    desk = Desk().with_articles([article("a", day=None)])
    assert [a.id for a in desk.undated] == ["a"]
    dated = desk.with_date("a", date(2025, 6, 2))
    assert dated.undated == ()
    assert dated.entries[0].article.published == date(2025, 6, 2)
    assert dated.entries[0].article.given == ("date",)
    assert not dated.entries[0].article.date_assumed
    assumed = desk.with_date("a", date(2025, 6, 2), assumed=True)
    assert assumed.entries[0].article.date_assumed
    assert assumed.entries[0].article.given == ()
    left = desk.with_date("a", None)
    assert left.undated == ()
    assert left.entries[0].article.published is None


def test_edits() -> None:
    line = BRIEF.points[0]
    desk = Desk().with_pin(line.id)
    assert desk.edits.pinned == (line.id,)
    desk = desk.with_dropped("points", line)
    assert desk.edits.pinned == ()
    assert desk.edits.dropped == (line.id,)
    assert desk.with_restored(line.id).edits.dropped == ()
    assert Desk().with_pin("x").with_pin("x").edits.pinned == ()


def test_undo_and_redo_without_limit(history: History) -> None:
    states = [history.desk]
    for number in range(300):
        history.change("pin", history.desk.with_pin(f"line-{number}"))
        states.append(history.desk)
    for state in reversed(states[:-1]):
        history.stack.undo()
        assert history.desk is state
    for state in states[1:]:
        history.stack.redo()
        assert history.desk is state
    assert not history.stack.canRedo()


def test_typing_is_one_step(history: History) -> None:
    for words in ("F", "Fe", "Fer"):
        history.change("title", history.desk.with_choice("title", words), merge=100)
    history.change("marking", history.desk.with_choice("marking", "X"), merge=101)
    assert history.stack.count() == 2
    history.stack.undo()
    assert history.desk.choices.title == "Fer"
    history.stack.undo()
    assert history.desk == Desk()


def test_no_change_is_no_step(history: History, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(history.changed):
        history.change("nothing", history.desk.with_ticks(frozenset(), True))
    assert history.stack.count() == 0
