"""The articles as a model."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from briefing.desk import Desk
from tests.ui.invented import article
from ui.articles.model import DATE, NUMBER, OUTLET, TITLE, ArticlesModel, Tick


def test_the_model_keeps_its_promises_while_articles_come_and_go(qtbot: QtBot) -> None:
    model = ArticlesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    desk = Desk().with_articles([article("a")])
    model.show(desk.entries)
    model.show(desk.with_articles([article("b"), article("c")]).entries)
    model.show(desk.without(frozenset({"a"})).entries)
    assert model.rowCount() == 0
    model.show(desk.with_ticks(frozenset({"a"}), False).entries)
    assert model.rowCount() == 1
    assert tester.model() is model


def test_appended_articles_do_not_reset_the_view(qtbot: QtBot) -> None:
    model = ArticlesModel()
    desk = Desk().with_articles([article("a")])
    model.show(desk.entries)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsInserted):
        model.show(desk.with_articles([article("b")]).entries)


def test_cells() -> None:
    model = ArticlesModel()
    model.show(Desk().with_articles([article("a"), article("b", day=None)]).entries)
    assert model.index(0, TITLE).data() == "Ferries a"
    assert model.index(0, OUTLET).data() == "The A Post"
    assert model.index(0, DATE).data().endswith("2025")
    assert model.index(1, DATE).data() == "no date"
    assert model.index(0, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert "The A Post" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    model.show_numbers({"b": 1})
    assert [model.index(row, 0).data(NUMBER) for row in (0, 1)] == [0, 1]


def test_ticking_is_told_and_not_done(qtbot: QtBot) -> None:
    model = ArticlesModel()
    model.show(Desk().with_articles([article("a")]).entries)
    with qtbot.waitSignal(model.ticked) as told:
        assert model.setData(
            model.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
        )
    assert told.args == [Tick("a", False)]
    assert model.index(0, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert not model.setData(model.index(0, 0), "x", Qt.ItemDataRole.EditRole)
