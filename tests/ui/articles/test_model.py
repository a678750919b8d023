"""The articles as a model."""

from __future__ import annotations

from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from briefing.desk.state import Desk
from tests.ui.invented import article
from ui.articles.arranging import Row, Sorting, arrange
from ui.articles.model import DATE, NUMBER, OUTLET, TITLE, ArticlesModel, Tick


def rows(desk: Desk, families: dict[str, str] | None = None, unfolded: str = "") -> tuple[Row, ...]:
    open_groups = frozenset(unfolded.split())
    return arrange(desk.entries, Sorting.ADDED, families or {}, open_groups)


def test_the_model_keeps_its_promises_while_articles_come_and_go(qtbot: QtBot) -> None:
    model = ArticlesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    desk = Desk().with_articles([article("a")])
    more = desk.with_articles([article("b"), article("c")])
    group = {"a": "a", "b": "a"}
    model.show(rows(desk))
    model.show(rows(more))
    model.show(rows(more, group))
    assert model.rowCount() == 2
    model.show(rows(more, group, "a"))
    assert model.rowCount() == 4
    model.show(rows(desk.without(frozenset({"a"}))))
    assert model.rowCount() == 0
    model.show(rows(desk.with_ticks(frozenset({"a"}), False)))
    assert model.rowCount() == 1
    assert tester.model() is model


def test_appended_articles_do_not_reset_the_view(qtbot: QtBot) -> None:
    model = ArticlesModel()
    desk = Desk().with_articles([article("a")])
    model.show(rows(desk))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsInserted):
        model.show(rows(desk.with_articles([article("b")])))


def test_a_row_is_followed_through_another_order() -> None:
    model = ArticlesModel()
    desk = Desk().with_articles([article("a"), article("b"), article("c")])
    model.show(rows(desk))
    kept, gone = (QPersistentModelIndex(model.index(row, 0)) for row in (2, 1))
    model.show(tuple(reversed(rows(desk.without(frozenset({"b"}))))))
    assert kept.row() == 0
    assert not gone.isValid()


def test_another_order_is_told_only_of_as_many_rows(qtbot: QtBot) -> None:
    model = ArticlesModel()
    desk = Desk().with_articles([article(name) for name in "abcd"])
    less = desk.without(frozenset({"a", "c"}))
    sizes: list[int] = []
    model.layoutAboutToBeChanged.connect(lambda: sizes.append(model.rowCount()))
    model.layoutChanged.connect(lambda: sizes.append(model.rowCount()))
    model.show(rows(desk))
    model.show(tuple(reversed(rows(less))))
    model.show(rows(desk))
    assert [row.key for row in model.rows] == list("abcd")
    assert sizes == [2, 2, 2, 2]


def test_cells() -> None:
    model = ArticlesModel()
    model.show(rows(Desk().with_articles([article("a"), article("b", day=None)])))
    assert model.index(0, TITLE).data() == "Ferries a"
    assert model.index(0, OUTLET).data() == "The A Post"
    assert model.index(0, DATE).data().endswith("2025")
    assert model.index(1, DATE).data() == "no date"
    assert model.index(0, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert "The A Post" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    model.show_numbers({"b": 1})
    assert [model.index(row, 0).data(NUMBER) for row in (0, 1)] == [0, 1]


def test_a_group_shows_its_outlets_and_is_ticked_as_one(qtbot: QtBot) -> None:
    model = ArticlesModel()
    desk = Desk().with_articles([article("a"), article("b")])
    model.show(rows(desk.with_ticks(frozenset({"b"}), False), {"a": "g", "b": "g"}))
    head = model.index(0, TITLE)
    assert model.index(0, OUTLET).data() == "2 articles, one report: The A Post, The B Post"
    assert head.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.PartiallyChecked
    assert model.row_of("b") == 0
    with qtbot.waitSignal(model.ticked) as told:
        model.setData(head, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert told.args == [Tick(("a", "b"), True)]


def test_ticking_is_told_and_not_done(qtbot: QtBot) -> None:
    model = ArticlesModel()
    model.show(rows(Desk().with_articles([article("a")])))
    with qtbot.waitSignal(model.ticked) as told:
        assert model.setData(
            model.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
        )
    assert told.args == [Tick(("a",), False)]
    assert model.index(0, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert not model.setData(model.index(0, 0), "x", Qt.ItemDataRole.EditRole)
