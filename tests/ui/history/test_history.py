"""The history as a user sees it: each step in words, a click goes there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from briefing.dossier import Step, now
from tests.ui.driving import Opener, Window
from tests.ui.test_selection import articles
from ui.history.model import PRESENT, TIME, UNDONE, HistoryModel


def words(model: HistoryModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_the_model_follows(qtbot: QtBot) -> None:
    model = HistoryModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    old = (datetime.now(UTC) - timedelta(days=40)).isoformat()
    steps = [Step("", old), Step("pin a line", now()), Step("drop a line", "never")]
    model.show(steps, 2)
    model.show(steps, 1)
    assert words(model) == ["The beginning", "Pin a line", "Drop a line"]
    assert [model.index(row).data(UNDONE) for row in range(3)] == [False, False, True]
    assert [model.index(row).data(PRESENT) for row in range(3)] == [False, True, False]
    times = [str(model.index(row).data(TIME)) for row in range(3)]
    assert ", " in times[0]
    assert len(times[1]) == 5
    assert times[2] == ""
    spoken = model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "undone" in spoken
    model.show([*steps[:2], Step("other", now()), Step("more", now())], 3)
    assert words(model)[2:] == ["Other", "More"]
    model.show([Step("", now())], 0)
    assert model.rowCount() == 1


def click(window: Window, row: int) -> None:
    view = window.session.steps.view
    index = view.model().index(row, 0)
    view.scrollTo(index)
    place = view.visualRect(index).center()
    window.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_each_step_can_be_gone_to(opener: Opener) -> None:
    window = opener("--samples")
    window.wait_for_pages()
    assert not window.main.history.isVisible()
    window.press("Ctrl+H")
    assert window.main.history.isVisible()
    desks = [window.session.history.desk]
    window.click_tick(0)
    desks.append(window.session.history.desk)
    window.press("Ctrl+T")
    window.bot.keyClicks(window.session.draft.details.title_edit, "Trade talks")
    desks.append(window.session.history.desk)
    model = window.session.steps.model
    assert words(model) == ["The beginning", "Leave an article out", "Change the title"]
    click(window, 0)
    assert window.session.history.desk == desks[0]
    assert window.session.draft.details.title_edit.text() == ""
    assert model.position == 0
    click(window, 2)
    assert window.session.history.desk == desks[2]
    window.press("Up")
    window.press("Return")
    assert window.session.history.desk == desks[1]
    window.press("Ctrl+Shift+Z")
    assert model.position == 2
    click(window, 1)
    window.click_tick(1)
    assert words(model)[2:] == ["Leave an article out"]  # what was undone is gone
    window.press("Ctrl+H")
    assert not window.main.history.isVisible()


def test_the_next_note_knows_this_one(opener: Opener) -> None:
    window = opener("--samples")
    window.wait_for_pages()
    window.session.history.change(
        "to", window.session.history.desk.with_choice("addressee", "The minister")
    )
    window.wait_for_pages()
    before = window.session.brief
    window.action("next_note").trigger()
    window.wait_until_idle()
    desk = window.session.history.desk
    assert desk.earlier == before
    assert desk.choices.addressee == "The minister"
    assert window.names == []
    path = window.session.dossiers.path
    window.main.close()
    again = opener(str(path))
    again.wait_until_idle()
    assert again.session.history.desk == desk


def test_the_first_articles_and_those_after_them_are_steps(opener: Opener, tmp_path: Path) -> None:
    first, second, third = articles(tmp_path)
    window = opener()
    window.wait_for_pages()
    window.session.dossiers.new()
    window.wait_until_idle()
    for paths in ([first], [second, third]):
        window.session.receiving.add_paths(paths)
        window.wait_until_idle()
    history = window.session.history
    assert len(window.names) == 3
    history.undo()
    assert window.names == ["first.txt"]
    history.undo()
    assert window.names == []
    window.wait_until_idle()
    assert window.session.start.isVisible()
    history.redo()
    window.wait_for_pages()
    assert window.names == ["first.txt"]


def test_the_samples_lie_in_a_note_of_their_own(opener: Opener, tmp_path: Path) -> None:
    window = opener("--date", "2025-06-04", articles(tmp_path)[0])
    window.wait_for_pages()
    path = window.session.dossiers.path
    window.action("samples").trigger()
    window.wait(lambda: len(window.names) == 6)
    window.wait_for_pages()
    assert window.session.dossiers.path != path
    assert window.session.day.isoformat() == "2025-06-10"


def test_outlet_and_day_that_were_put_right_hold_in_the_next_note(
    opener: Opener, tmp_path: Path
) -> None:
    paths = articles(tmp_path)
    window = opener("--date", "2025-06-10", *paths)
    window.wait_for_pages()
    session = window.session
    window.action("date_table").trigger()
    dates = session.article_commands.dates
    assert dates is not None
    for column, text in ((0, "Wolm Post"), (1, "9.6.2025"), (2, "The depot shuts")):
        assert dates.model.setData(dates.model.index(2, column), text)
    dates.reject()
    window.wait_for_pages()

    window.action("next_note").trigger()
    window.wait_until_idle()
    session.receiving.add_paths(paths)
    window.wait_for_pages()
    (third,) = (one for one in session.history.desk.entries if one.original.name == "third.txt")
    assert third.article.outlet == "Wolm Post"
    assert third.article.published is not None
    assert third.article.published.isoformat() == "2025-06-09"
    assert third.article.title == "The depot shuts"
    assert session.articles.date_bar.isHidden(), "nobody is asked twice"
    assert "Wolm Post" in window.preview_text
