"""What is new and what went since the draft was composed before; finding words in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing.desk.state import Desk
from tests.ui.driving import Window
from tests.ui.invented import BRIEF, article
from tests.ui.note.test_writing import brief_of, choose, rows, settle
from ui.note.changes import Cause, Memory
from ui.note.news import NewsBar

DESK = Desk().with_articles([article("a"), article("b")])
FEWER = replace(BRIEF, points=())


def test_lines_come_and_go_for_a_reason() -> None:
    memory = Memory()
    assert not memory.take(FEWER, DESK), "the first draft is no news"
    changes = memory.take(BRIEF, DESK.with_ticks(frozenset({"b"}), False))
    assert (changes.fresh, changes.gone) == (frozenset({"point-1"}), ())
    assert (changes.cause, changes.count) == (Cause.REMOVED, 1)
    assert not memory.see("point-1").fresh
    changes = memory.take(FEWER, DESK)
    assert [one.line.id for one in changes.gone] == ["point-1"]
    assert (changes.cause, changes.count) == (Cause.ADDED, 1)
    assert not memory.take(BRIEF, DESK), "a line that was seen is not new when it comes back"


def test_what_was_not_seen_yet_keeps_its_reason() -> None:
    others = replace(BRIEF, quotes=())
    with_c = DESK.with_articles([article("c")])
    memory = Memory()
    memory.take(FEWER, DESK)
    memory.take(BRIEF, with_c)
    pinned = with_c.with_pin("other")
    again = memory.take(replace(BRIEF, points=BRIEF.points, date=BRIEF.date), pinned)
    assert (again.cause, again.count) == (Cause.ADDED, 1)
    more = memory.take(others, pinned.with_choice("points", 3))
    assert more.fresh == {"point-1"}
    assert more.cause is Cause.SEVERAL
    assert [one.line.id for one in more.gone] == [line.id for line in BRIEF.quotes]
    lost = memory.take(replace(others, figures=()), pinned.with_choice("points", 4))
    assert {one.line.id for one in lost.gone} == {
        line.id for line in (*BRIEF.quotes, *BRIEF.figures)
    }, "what went before is still gone"


def test_undo_at_once_is_silent_and_another_dossier_begins_anew() -> None:
    memory = Memory()
    memory.take(FEWER, DESK)
    assert memory.take(BRIEF, DESK.with_choice("points", 3))
    assert not memory.take(FEWER, DESK)
    memory.take(BRIEF, DESK)
    assert not memory.take(FEWER, Desk().with_articles([article("other")]))
    assert memory.take(BRIEF, Desk().with_articles([article("other")]), "policy").cause is (
        Cause.CHOICES
    )


def test_what_the_user_did_is_no_news() -> None:
    memory = Memory()
    memory.take(BRIEF, DESK)
    dropped = DESK.with_dropped("points", BRIEF.points[0])
    assert not memory.take(FEWER, dropped)
    memory = Memory()
    memory.take(FEWER, DESK)
    assert not memory.take(BRIEF, DESK.with_pin("point-1"))


@pytest.mark.parametrize(
    ("desk", "words"),
    [
        (DESK.without(frozenset({"a"})), "1 new line since you removed 1 article"),
        (DESK.with_articles([article("c"), article("d")]), "since you added 2 articles"),
        (DESK.with_choice("points", 3), "since you changed length, points or style"),
        (DESK.with_pin("other"), "since you edited the note"),
    ],
)
def test_the_reason_in_words(qtbot: QtBot, desk: Desk, words: str) -> None:
    bar = NewsBar()
    qtbot.addWidget(bar)
    memory = Memory()
    memory.take(FEWER, DESK)
    bar.show_changes(memory.take(BRIEF, desk))
    assert words in bar.words.text()


def test_the_draft_tells_what_changed_and_stays_where_it_is(window: Window) -> None:
    session = window.session
    view, news = session.draft.view, session.draft.news
    assert news.isHidden()
    kept = rows(window, "points")[1]
    choose(window, kept.key)
    view.verticalScrollBar().setValue(60)
    before = {line.id: line for line in brief_of(window).points}
    for row in (0, 1):
        window.click_tick(row)
    window.wait_for_pages()
    after = {line.id for line in brief_of(window).points}
    assert not news.isHidden()
    assert news.words.text().endswith("since you removed 1 article") or news.words.text().endswith(
        "since you removed 2 articles"
    )
    fresh = [row for row in rows(window, "points") if row.fresh]
    assert {row.key for row in fresh} == after - before.keys()
    if kept.key in after:
        assert view.current is not None
        assert view.current.key == kept.key
    assert view.verticalScrollBar().value() == 60

    # to the new lines, one after another: what was seen is new no more
    count = sum(row.fresh for row in session.draft.model.rows)
    window.bot.mouseClick(news.next_button, Qt.MouseButton.LeftButton)
    assert view.current is not None
    assert not view.current.fresh
    assert sum(row.fresh for row in session.draft.model.rows) == count - 1
    gone = [one.line.id for one in session.draft._memory.changes.gone]
    assert gone
    window.bot.mouseClick(news.gone_button, Qt.MouseButton.LeftButton)
    shown = [r.key for r in session.draft.model.rows if r.line and r.key in gone]
    assert sorted(shown) == sorted(gone)
    back = next(r for r in session.draft.model.rows if r.key in gone and r.line)
    if back.line is not None and back.line.marks:
        choose(window, back.key)
        window.press("Del", view)
        window.wait_for_pages()
        assert back.key in [line.id for line in brief_of(window).points]
        window.press("Ctrl+Z", view)
        window.wait_for_pages()
    window.bot.mouseClick(news.close_button, Qt.MouseButton.LeftButton)
    assert news.isHidden()
    assert not any(row.fresh for row in session.draft.model.rows)
    assert not [r for r in session.draft.model.rows if r.line and r.key in gone]

    # finding: marks, count, Enter to the next, Esc back to the list
    window.press("Ctrl+3")
    window.press("Ctrl+F")
    bar = session.draft.find_bar
    assert bar.edit.hasFocus()
    QTest.keyClicks(bar.edit, "china")
    having = [
        r for r in session.draft.model.rows
        if r.key and "china" in f"{r.lead}\n{r.text}\n{r.note}".casefold()
    ]  # fmt: skip
    assert len(having) > 2
    assert view.delegate.sought == "china"
    places = []
    for _ in having:
        assert view.current is not None
        places.append(view.current.key)
        QTest.keyClick(bar.edit, Qt.Key.Key_Return)
    assert sorted(places) == sorted(row.key for row in having)
    assert bar.count.text().endswith(f"of {len(having)}")
    QTest.keyClicks(bar.edit, "xyz")
    assert bar.count.text() == "not found"
    QTest.keyClick(bar.edit, Qt.Key.Key_Escape)
    assert view.hasFocus()
    assert view.delegate.sought == ""
    settle(window)
