"""The articles on the desk as a table: title (with its tick), outlet, date, words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QObject,
    Qt,
    Signal,
)

from briefing.desk.state import Entry
from ui.articles.arranging import Row, outlet_of, title_of
from ui.look.dates import written_short
from ui.look.index import NOWHERE, Index
from ui.look.plain import tip

ENTRY = Qt.ItemDataRole.UserRole
"""Role of the :class:`Entry` itself, of the first one where the row stands for a group."""
NUMBER = Qt.ItemDataRole.UserRole + 1
"""Role of the number of the source in the brief, 0 when it is none."""
ROW = Qt.ItemDataRole.UserRole + 2
"""Role of the whole :class:`ui.articles.arranging.Row`."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column as data."""

    heading: str
    text: Callable[[Entry], str]


@dataclass(frozen=True, slots=True)
class Tick:
    """The user ticked articles, or no longer: one, or all of a group."""

    articles: tuple[str, ...]
    ticked: bool


def _tr(words: str) -> str:
    return QCoreApplication.translate("Articles", words)


def _date(entry: Entry) -> str:
    day = entry.article.published
    if day is None:
        return _tr("no date")
    assumed = _tr(" (assumed)") if entry.article.date_assumed else ""
    return f"{written_short(day)}{assumed}"


COLUMNS = (
    Column("Title", title_of),
    Column("Outlet", outlet_of),
    Column("Date", _date),
)
TITLE, OUTLET, DATE = range(len(COLUMNS))


class ArticlesModel(QAbstractTableModel):
    """Shows the rows that it is given; ticking is told, not done."""

    ticked = Signal(object)
    """A :class:`Tick`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._places: dict[str, int] = {}
        self._numbers: Mapping[str, int] = {}

    def show(self, rows: tuple[Row, ...]) -> None:
        """Take new rows, telling views as little as possible so that they keep their place.

        What is gone goes first, then what stays takes its new order, then what is new comes in:
        each step is told as what it is, so that views keep the current row and what is selected.
        """
        wanted = {row.key for row in rows}
        self._remove(wanted)
        self._reorder([row.key for row in rows if row.key in self._places])
        self._insert(rows)
        changed = [
            n for n, (old, new) in enumerate(zip(self._rows, rows, strict=True)) if old != new
        ]
        self._take(rows)
        self._tell_changed(changed)

    def _remove(self, wanted: set[str]) -> None:
        gone = [n for n, row in enumerate(self._rows) if row.key not in wanted]
        # from the end, so that the numbers of what is still to go hold
        for first, last in reversed(_stretches(gone)):
            self.beginRemoveRows(NOWHERE, first, last)
            self._take(self._rows[:first] + self._rows[last + 1 :])
            self.endRemoveRows()

    def _reorder(self, keys: list[str]) -> None:
        if keys == [row.key for row in self._rows]:
            return
        self.layoutAboutToBeChanged.emit()
        # by these, views hold the current row and what is selected
        before = self.persistentIndexList()
        held = [(self._rows[index.row()].key, index.column()) for index in before]
        self._take(tuple(self._rows[self._places[key]] for key in keys))
        after = [self.createIndex(self._places[key], column) for key, column in held]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _insert(self, rows: tuple[Row, ...]) -> None:
        new = [n for n, row in enumerate(rows) if row.key not in self._places]
        # from the beginning, so that what stands before is there already
        for first, last in _stretches(new):
            self.beginInsertRows(NOWHERE, first, last)
            self._take(self._rows[:first] + rows[first : last + 1] + self._rows[first:])
            self.endInsertRows()

    def _take(self, rows: tuple[Row, ...]) -> None:
        self._rows = rows
        self._places = {row.key: n for n, row in enumerate(rows)}

    def show_numbers(self, numbers: Mapping[str, int]) -> None:
        """Take the numbers that the articles have as sources of the brief."""
        if numbers != self._numbers:
            self._numbers = numbers
            self._tell_changed(list(range(len(self._rows))))

    def _tell_changed(self, places: list[int]) -> None:
        if places:
            # all from the first to the last: a signal a row costs more than rows drawn once more
            last = self.index(places[-1], len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(places[0], 0), last)

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def row_of(self, key: str) -> int:
        """The row of the article with this id, that of its group while folded, -1 when hidden."""
        if key in self._places:
            return self._places[key]
        return next((n for n, row in enumerate(self._rows) if key in row.ids), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Articles and heads of groups."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' names."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _tr(COLUMNS[section].heading)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column can be ticked."""
        flags = super().flags(index)
        if index.isValid() and index.column() == TITLE:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _text(row, index.column())
            case Qt.ItemDataRole.CheckStateRole if index.column() == TITLE:
                return _check_state(row)
            case Qt.ItemDataRole.ToolTipRole:
                return tip("\n".join(e.article.path or title_of(e) for e in row.entries))
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(_text(row, column) for column in range(len(COLUMNS)))
            case _:
                return self._own_data(row, role)

    def _own_data(self, row: Row, role: int) -> object:
        if role == ENTRY:
            return row.entry
        if role == NUMBER:
            return self._numbers.get(row.entry.original.id, 0)
        if role == ROW:
            return row
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell of a tick. The desk changes, and with it what is shown here."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        wanted = Qt.CheckState(value) is Qt.CheckState.Checked
        self.ticked.emit(Tick(self._rows[index.row()].ids, wanted))
        return True


def _stretches(places: list[int]) -> list[tuple[int, int]]:
    """Rising numbers as first and last of each unbroken stretch."""
    stretches: list[tuple[int, int]] = []
    for place in places:
        if stretches and stretches[-1][1] == place - 1:
            stretches[-1] = (stretches[-1][0], place)
        else:
            stretches.append((place, place))
    return stretches


def _text(row: Row, column: int) -> str:
    if row.is_head and column == OUTLET:
        return _tr("{} articles, one report: {}").format(len(row.entries), ", ".join(row.outlets))
    return COLUMNS[column].text(row.entry)


def _check_state(row: Row) -> Qt.CheckState:
    if row.ticked is None:
        return Qt.CheckState.PartiallyChecked
    return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
