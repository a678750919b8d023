"""Other sentences for a line: which there are, and the panel that offers them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from briefing.desk.state import Desk
from briefing.model.article import Span
from briefing.model.brief import Citation, Line
from tests.ui.invented import BRIEF, SAID, SENTENCE, TEXT, article, cite
from ui.app.main import application
from ui.note.alternatives import AlternativesPanel, alternatives

DESK = Desk().with_articles([article("a"), article("b", day=None)])
LINE = BRIEF.points[0]
HERE = Span("a", 0, len(SENTENCE))
THERE = Span("b", 0, len(SENTENCE))


# --- which there are ------------------------------------------------------------------------


def test_the_lines_own_sentence_comes_first_and_then_the_others() -> None:
    own, other = alternatives(LINE, BRIEF, DESK)
    assert (own.span, own.current, own.number) == (HERE, True, 1)
    assert own.outlet == "The A Post · 1 June 2025"
    assert (other.span, other.current, other.number) == (THERE, False, 2)
    assert other.outlet == "The B Post", "without a day there is none to show"
    assert own.text == other.text == SENTENCE


def test_a_sentence_that_may_say_the_same_is_offered_after_those_that_do() -> None:
    line = replace(LINE, alike=cite(SAID, 2), support=cite(SENTENCE, 2))
    assert [one.span.article for one in alternatives(line, BRIEF, DESK)] == ["a", "b", "b"]
    assert "Mara Lindqvist" in alternatives(line, BRIEF, DESK)[2].text, "the whole sentence"


def test_each_place_is_offered_once_and_the_lines_own_stays_its_own() -> None:
    line = replace(LINE, support=(*cite(SENTENCE, 1), *cite(SENTENCE, 2)), alike=cite(SENTENCE, 2))
    assert [(one.span, one.current) for one in alternatives(line, BRIEF, DESK)] == [
        (HERE, True),
        (THERE, False),
    ]


def test_a_source_that_is_gone_is_not_offered() -> None:
    line = replace(LINE, alike=cite(SENTENCE, 9))
    only = Desk().with_articles([article("a")])
    assert [one.span for one in alternatives(line, BRIEF, only)] == [HERE]
    assert alternatives(line, BRIEF, Desk()) == ()
    assert alternatives(Line(id="own-1", text="Our own words", spans=()), BRIEF, DESK) == ()


def test_a_sentence_over_two_lines_is_offered_on_one_and_an_outlet_may_be_a_file() -> None:
    broken = TEXT.replace("on the Aske", "on the\nAske")
    unnamed = replace(article("b", broken, day=None), outlet="")
    found = alternatives(LINE, BRIEF, Desk().with_articles([article("a"), unnamed]))
    assert found[1].text == SENTENCE
    assert found[1].outlet == unnamed.name


# --- the panel ------------------------------------------------------------------------------


class Host:
    """A window with a field beside the panel, and what the panel told."""

    def __init__(self, bot: QtBot, line: Line = LINE) -> None:
        self.window = QWidget()
        self.window.resize(700, 500)
        column = QVBoxLayout(self.window)
        self.field = QLineEdit()
        column.addWidget(self.field, alignment=Qt.AlignmentFlag.AlignBottom)
        bot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        bot.waitUntil(self.window.isActiveWindow)
        self.panel = AlternativesPanel(alternatives(line, BRIEF, DESK), self.window)
        self.told: list[Span] = []
        self.closed: list[bool] = []
        self.panel.picked.connect(self.told.append)
        self.panel.closed.connect(lambda: self.closed.append(self.panel.had_focus))
        self.panel.open_at(QRect(20, 40, 600, 20))

    @property
    def model(self) -> QAbstractItemModel:
        return self.panel.list.model()

    def click(self, row: int) -> None:
        view = self.panel.list
        QTest.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            view.visualRect(self.model.index(row, 0)).center(),
        )


@pytest.fixture
def host(qtbot: QtBot) -> Host:
    application()
    return Host(qtbot)


def test_enter_takes_the_other_sentence_once(host: Host) -> None:
    assert host.panel.list.hasFocus()
    assert host.panel.list.currentIndex().row() == 1, "who opens this wants another one"
    QTest.keyClick(host.panel.list, Qt.Key.Key_Return)
    assert host.told == [THERE]
    assert host.closed == [True]


def test_a_click_takes_a_sentence_and_the_one_that_is_in_the_note_only_closes(
    qtbot: QtBot, host: Host
) -> None:
    host.click(0)
    assert host.told == []
    assert host.closed == [True]
    again = Host(qtbot)
    again.click(1)
    assert again.told == [THERE]
    assert again.closed == [True]


def test_escape_and_a_click_elsewhere_change_nothing(qtbot: QtBot, host: Host) -> None:
    QTest.keyClick(host.panel.list, Qt.Key.Key_Escape)
    again = Host(qtbot)
    QTest.mouseClick(again.field, Qt.MouseButton.LeftButton)
    assert host.told == again.told == []
    assert len(host.closed) == len(again.closed) == 1


def test_the_rows_are_a_sound_model_and_are_read_out(host: Host) -> None:
    QAbstractItemModelTester(host.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    said = [host.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert said == [
        f"The A Post · 1 June 2025. {SENTENCE}. chosen",
        f"The B Post. {SENTENCE}",
    ]
    assert host.model.index(1, 0).data() == SENTENCE


def test_a_line_that_nobody_else_says_has_its_own_sentence_alone(qtbot: QtBot) -> None:
    application()
    host = Host(qtbot, replace(LINE, support=()))
    assert host.model.rowCount() == 1
    assert host.panel.list.currentIndex().row() == 0
    QTest.keyClick(host.panel.list, Qt.Key.Key_Enter)
    assert host.told == []
    assert host.closed == [True]


def test_all_sentences_are_seen_without_scrolling_where_there_is_room(host: Host) -> None:
    view = host.panel.list
    assert view.verticalScrollBar().maximum() == 0
    last = view.visualRect(host.model.index(1, 0))
    assert view.viewport().rect().contains(last)
    assert last.height() > view.fontMetrics().lineSpacing() * 2, "its outlet stands over it"


def test_the_sentence_in_the_note_is_marked_as_such(qtbot: QtBot) -> None:
    application()
    other = replace(LINE, spans=(Citation(2, 0, len(SENTENCE)),), support=cite(SENTENCE, 1))

    def picture(line: Line) -> QImage:
        """The row of the second article's sentence, while the other one has the keyboard."""
        host = Host(qtbot, line)
        row = [choice.span for choice in host.panel.choices].index(THERE)
        host.panel.list.setCurrentIndex(host.model.index(1 - row, 0))
        rect = host.panel.list.visualRect(host.model.index(row, 0))
        image = host.panel.list.viewport().grab(rect).toImage()
        host.panel.close_up()
        return image

    assert picture(LINE) == picture(LINE)
    assert picture(LINE) != picture(other), "another's in the first, its own in the other"
