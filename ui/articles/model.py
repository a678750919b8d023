"""The articles on the desk as a table: title (with its tick), outlet, date, words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from briefing.desk import Entry

ENTRY = Qt.ItemDataRole.UserRole
"""Role of the :class:`Entry` itself."""
NUMBER = Qt.ItemDataRole.UserRole + 1
"""Role of the number of the source in the brief, 0 when it is none."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column:
    """A column as data."""

    heading: str
    text: Callable[[Entry], str]


@dataclass(frozen=True, slots=True)
class Tick:
    """The user ticked an article, or no longer."""

    article: str
    ticked: bool


def _tr(words: str) -> str:
    return QCoreApplication.translate("Articles", words)


def title(entry: Entry) -> str:
    """The headline, or the file's name where there is none."""
    return entry.article.title or entry.article.name


def _date(entry: Entry) -> str:
    day = entry.article.published
    if day is None:
        return _tr("no date")
    words = f"{day.day} {QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)}"
    assumed = _tr(" (assumed)") if entry.article.date_assumed else ""
    return f"{words} {day.year}{assumed}"


COLUMNS = (
    Column("Title", title),
    Column("Outlet", lambda entry: entry.article.outlet or entry.article.name),
    Column("Date", _date),
)
TITLE, OUTLET, DATE = range(len(COLUMNS))


class ArticlesModel(QAbstractTableModel):
    """Shows the entries that it is given; ticking is told, not done."""

    ticked = Signal(object)
    """A :class:`Tick`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._numbers: Mapping[str, int] = {}

    def show(self, entries: tuple[Entry, ...]) -> None:
        """Take new entries, telling views as little as possible so that they keep their place."""
        old, keys = [e.article.id for e in self._entries], [e.article.id for e in entries]
        if keys == old:
            self._entries = entries
            self._tell_all_changed()
        elif keys[: len(old)] == old:
            self.beginInsertRows(_NOWHERE, len(old), len(keys) - 1)
            self._entries = entries
            self.endInsertRows()
        else:
            self.beginResetModel()
            self._entries = entries
            self.endResetModel()

    def show_numbers(self, numbers: Mapping[str, int]) -> None:
        """Take the numbers that the articles have as sources of the brief."""
        if numbers != self._numbers:
            self._numbers = numbers
            self._tell_all_changed()

    def _tell_all_changed(self) -> None:
        if self._entries:
            last = self.index(len(self._entries) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def row_of(self, key: str) -> int:
        """The row of the article with this id, -1 when it is not here."""
        return next((n for n, e in enumerate(self._entries) if e.article.id == key), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Articles."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
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
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return COLUMNS[index.column()].text(entry)
            case Qt.ItemDataRole.CheckStateRole if index.column() == TITLE:
                return Qt.CheckState.Checked if entry.ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ToolTipRole:
                return entry.article.path or title(entry)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(column.text(entry) for column in COLUMNS)
            case _:
                return self._own_data(entry, role)

    def _own_data(self, entry: Entry, role: int) -> object:
        if role == ENTRY:
            return entry
        if role == NUMBER:
            return self._numbers.get(entry.article.id, 0)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell of a tick. The desk changes, and with it what is shown here."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        entry = self._entries[index.row()]
        wanted = Qt.CheckState(value) is Qt.CheckState.Checked
        self.ticked.emit(Tick(entry.article.id, wanted))
        return True
