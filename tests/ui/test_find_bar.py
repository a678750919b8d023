"""The bar that finds words in a pane."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from ui.shell.find_bar import FindBar, places
from ui.shell.pane import Pane

TEXT = "The ferry’s fares\nrise. Ferry fares (all) rise – or not."


def test_capitals_breaks_and_kinds_of_quotes_are_alike() -> None:
    assert [TEXT[p.start : p.end] for p in places(TEXT, "ferry")] == ["ferry", "Ferry"]
    assert [TEXT[p.start : p.end] for p in places(TEXT, "ferry's  fares rise")] == [
        "ferry’s fares\nrise"
    ]
    assert [TEXT[p.start : p.end] for p in places(TEXT, "(all)")] == ["(all)"]
    assert [TEXT[p.start : p.end] for p in places(TEXT, "rise - or")] == ["rise – or"]
    assert places(TEXT, "boats") == ()
    assert places(TEXT, "  ") == ()


@given(st.text(max_size=30), st.text(max_size=8), st.text(max_size=30))
def test_what_is_there_is_found(before: str, words: str, after: str) -> None:
    text = before + words + after
    found = places(text, words)
    assert bool(found) == bool(words.strip())
    assert all(0 <= p.start < p.end <= len(text) for p in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


def test_the_bar_says_what_is_sought_and_which_way(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    pane = Pane("draft", "Draft", "nothing here")
    window.setCentralWidget(pane)
    body = QLabel("words")
    body.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    pane.set_body(body)
    pane.show_body()
    bar = FindBar("Find in the draft")
    pane.set_find_bar(bar)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert bar.isHidden()
    assert bar.words == ""
    sought: list[str] = []
    steps: list[int] = []
    bar.sought.connect(sought.append)
    bar.stepped.connect(steps.append)
    bar.open()
    assert bar.edit.hasFocus()
    QTest.keyClicks(bar.edit, "fe")
    assert sought == ["f", "fe"]
    bar.show_place(0, 0)
    assert bar.count.text() == "not found"
    assert not bar.next_button.isEnabled()
    bar.show_place(1, 3)
    assert bar.count.text() == "1 of 3"
    QTest.keyClick(bar.edit, Qt.Key.Key_Return)
    QTest.keyClick(bar.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.mouseClick(bar.next_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(bar.previous_button, Qt.MouseButton.LeftButton)
    assert steps == [1, -1, 1, -1]
    QTest.keyClick(bar.edit, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert bar.words == ""
    assert sought[-1] == ""
    assert body.hasFocus()
    bar.open()
    assert sought[-1] == "fe"
    assert bar.edit.selectedText() == "fe"
