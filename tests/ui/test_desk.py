"""What lies on the desk, and its history."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from briefing.desk.state import Desk
from briefing.dossier import Change, Moved, Recorded, Step, now
from briefing.model.article import Span
from briefing.model.edits import NO_EDITS, Corrected, Reworded, Struck, Swapped
from tests.ui.invented import BRIEF, article
from ui.work.history import History


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


def test_each_kind_of_edit_is_kept_once_a_line_and_taken_back() -> None:
    span = Span("b", 0, 9)
    desk = Desk().with_reworded("x", "one").with_reworded("x", "two").with_reworded("y", "three")
    assert {one.line: one.text for one in desk.edits.reworded} == {"x": "two", "y": "three"}
    assert len(desk.edits.reworded) == 2
    assert [one.line for one in desk.with_reworded("x", "").edits.reworded] == ["y"]
    desk = Desk().with_struck("x", ((0, 3),)).with_struck("x", ((4, 7),))
    assert [one.cuts for one in desk.edits.struck] == [((4, 7),)]
    assert desk.with_struck("x", ()).edits == NO_EDITS
    desk = Desk().with_corrected("x", "text", "12").with_corrected("x", "period", "May")
    desk = desk.with_corrected("x", "text", "13")
    assert {(one.field, one.value) for one in desk.edits.corrected} == {
        ("text", "13"), ("period", "May"),
    }  # fmt: skip
    desk = desk.with_swapped("x", span).with_struck("x", ((0, 1),)).with_reworded("x", "z")
    assert [type(one) for one in desk.edits_of("x")] == [
        Swapped,
        Struck,
        Corrected,
        Corrected,
        Reworded,
    ]
    assert desk.edits_of("y") == ()
    assert desk.with_original("x").edits == NO_EDITS
    assert Desk().with_corrected("x", "text", "12").with_corrected("x", "text", None) == Desk()
    assert Desk().with_swapped("x", span).with_swapped("x", None) == Desk()
    assert Desk().with_placed("points", ("a",)).with_placed("points", ()) == Desk()
    assert desk.with_original("y") == desk
    assert len(Desk().with_added("points", span).with_added("points", span).edits.added) == 1


def test_own_lines_have_ids_of_their_own_and_go_when_they_are_empty() -> None:
    desk = Desk()
    first = desk.next_own
    desk = desk.with_own(first, "assessment", "We expect more.")
    assert desk.next_own not in ("", first)
    desk = desk.with_own(first, "assessment", "We expect less.")
    assert [(one.section, one.text) for one in desk.edits.own] == [
        ("assessment", "We expect less.")
    ]
    assert desk.with_own(first, "assessment", "").edits == NO_EDITS
    placed = desk.with_placed("points", ("b", "a")).with_placed("points", ("a", "b"))
    assert [one.lines for one in placed.edits.placed] == [("a", "b")]


def test_undo_and_redo_without_limit(history: History) -> None:
    states = [history.desk]
    for number in range(300):
        history.change("pin", history.desk.with_pin(f"line-{number}"))
        states.append(history.desk)
    for state in reversed(states[:-1]):
        history.undo()
        assert history.desk is state
    for state in states[1:]:
        history.redo()
        assert history.desk is state
    assert not history.can_redo


def test_typing_is_one_step(history: History) -> None:
    for words in ("F", "Fe", "Fer"):
        history.change("title", history.desk.with_choice("title", words), merge=100)
    history.change("marking", history.desk.with_choice("marking", "X"), merge=101)
    assert len(history.steps) == 3
    history.undo()
    assert history.desk.choices.title == "Fer"
    history.undo()
    assert history.desk == Desk()


def test_no_change_is_no_step(history: History, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(history.changed):
        history.change("nothing", history.desk.with_ticks(frozenset(), True))
    assert len(history.steps) == 1


def test_a_change_after_undo_drops_what_was_undone(history: History) -> None:
    for number in range(4):
        history.change(f"pin {number}", history.desk.with_pin(f"line-{number}"))
    history.undo()
    history.undo()
    assert (history.undo_words, history.redo_words) == ("pin 1", "pin 2")
    history.change("title", history.desk.with_choice("title", "Ferries"))
    assert [step.words for step in history.steps] == ["", "pin 0", "pin 1", "title"]
    assert not history.can_redo
    history.go(1)
    assert history.desk.edits.pinned == ("line-0",)
    history.go(99)
    history.go(-1)
    assert history.position == 1


def test_what_happens_is_told_so_that_it_can_be_saved(history: History) -> None:
    told: list[Change] = []
    history.recorded.connect(told.append)
    history.change("pin", history.desk.with_pin("a"), merge=7)
    history.change("pin", history.desk.with_pin("b"), merge=7)
    history.undo()
    history.change("pin", history.desk.with_pin("c"), merge=7)
    places = [change.number for change in told if isinstance(change, Recorded | Moved)]
    assert places == [1, 1, 0, 1]
    assert isinstance(told[1], Recorded)
    assert told[1].desk.edits.pinned == ("a", "b")


def test_older_desks_are_asked_for(history: History) -> None:
    steps = [Step("", now()), Step("a", now()), Step("b", now()), Step("c", now())]
    desks = [Desk().with_choice("title", str(number)) for number in range(4)]
    asked: list[int] = []
    history.missed.connect(asked.append)
    history.resume(steps, 3, desks[3])
    history.undo()
    history.undo()
    assert asked == [2, 1]
    assert history.desk == desks[3]
    assert history.undo_words == "a"
    history.supply(2, desks[2])  # too late: it goes on to 1 already
    assert history.desk == desks[3]
    history.supply(1, desks[1])
    assert history.desk == desks[1]
    history.undo()
    history.change("other", desks[1].with_pin("x"))  # what the user sees is what is changed
    history.supply(0, desks[0])
    assert history.desk.edits.pinned == ("x",)
    assert [step.words for step in history.steps] == ["", "a", "other"]


def test_nothing_is_changed_while_it_is_locked(history: History, qtbot: QtBot) -> None:
    history.locked = True
    with qtbot.waitSignals([history.refused, history.changed]):
        history.change("pin", history.desk.with_pin("a"))
    assert history.desk == Desk()
