"""A table of all articles to put right one after another: outlet, day, title."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from briefing.desk.corrections import Corrections
from briefing.desk.state import Desk, Entry
from briefing.wording.typed_dates import typed_date
from ui.articles.details import Correction
from ui.look import theme
from ui.look.dates import written
from ui.look.index import NOWHERE, Index
from ui.look.plain import tip
from ui.look.text_block import flat
from ui.look.theme import GRID

FIELDS = ("outlet", "published", "title")
_DATE = FIELDS.index("published")


def _tr(words: str) -> str:
    return QCoreApplication.translate("DatesDialog", words)


class DatesModel(QAbstractTableModel):
    """The articles of a desk, one a row. What is typed is told, not done."""

    corrected = Signal(tuple)
    """:class:`ui.articles.details.Correction` values that are one step together."""
    refused = Signal(str)
    """Something that was typed as a day is none; "" once all that was typed is taken."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def show_desk(self, desk: Desk) -> None:
        """Take what lies on the desk now."""
        if [e.original.id for e in desk.entries] != [e.original.id for e in self._entries]:
            self.beginResetModel()
            self._entries = desk.entries
            self.endResetModel()
        # without a reset, which would close the cell that one writes in
        elif desk.entries != self._entries:
            self._entries = desk.entries
            last = self.index(len(self._entries) - 1, len(FIELDS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Articles."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Outlet, day, title."""
        return 0 if parent.isValid() else len(FIELDS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' names."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return (_tr("Outlet"), _tr("Date"), _tr("Title"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Each cell can be written in."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows."""
        if not index.isValid():
            return None
        article = self._entries[index.row()].article
        shown = (
            article.outlet,
            written(article.published) if article.published else "",
            article.title,
        )
        words = shown[index.column()]
        unnamed = not words and FIELDS[index.column()] == "title"
        match role:
            case Qt.ItemDataRole.EditRole:
                return words
            case Qt.ItemDataRole.DisplayRole:
                return article.name if unnamed else words
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(theme.current().muted) if unnamed else None
            case Qt.ItemDataRole.ToolTipRole:
                return tip("\n".join(dict.fromkeys(filter(None, (words, article.name)))))
            case Qt.ItemDataRole.AccessibleTextRole:
                return words or _tr("nothing")
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed in one cell."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        return self.take(index, (str(value),))

    def take(self, index: Index, texts: tuple[str, ...]) -> bool:
        """Take texts for this cell and those under it; all of them, or none where one is wrong.

        A tab in a text begins what is for the cell at the right, as spreadsheets copy it.
        """
        # lines of the clipboard beyond the last article are left out, cells beyond the title too
        changes = []
        for text, entry in zip(texts, self._entries[index.row() :], strict=False):
            now, changed = entry, ""
            for field, cell in zip(FIELDS[index.column() :], text.split("\t"), strict=False):
                corrections = _put_right(now, field, flat(cell))
                if corrections is None:
                    self.refused.emit(cell.strip())
                    return False
                if corrections != now.corrections:
                    now, changed = replace(now, corrections=corrections), changed or field
            if changed:
                changes.append(Correction(entry.original.id, changed, now.corrections))
        self.refused.emit("")
        if changes:
            self.corrected.emit(tuple(changes))
        return True


def _put_right(entry: Entry, field: str, text: str) -> Corrections | None:
    """The corrections of an article with one more; None where the text is no day."""
    was = entry.corrections
    # a cell that was empty, and is left so, is no mistake
    if field == "published" and not text and entry.article.published is None:
        return was
    if field == "published":
        day = typed_date(text)
        if day is None:
            return None
        # a day that was assumed is known once somebody types it
        same = day == entry.article.published and not entry.article.date_assumed
        return was if same else replace(was, published=day, assumed=False)
    if text == flat(getattr(entry.article, field)):
        return was
    return replace(was, outlet=text) if field == "outlet" else replace(was, title=text)


class _Table(QTableView):
    """Lines of the clipboard fill a column downwards."""

    pasted = Signal(tuple)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste down the column; Enter writes in the cell."""
        if event.matches(QKeySequence.StandardKey.Paste):
            lines = QGuiApplication.clipboard().text().rstrip("\r\n").splitlines()
            self.pasted.emit(tuple(lines))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class DatesDialog(QDialog):
    """The table, and what is wrong with what was typed last."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_tr("Outlets, dates and titles"))
        self.model = DatesModel(self)
        self.table = _Table()
        self.table.setModel(self.model)
        self.table.setAccessibleName(_tr("Outlets, dates and titles"))
        # one goes down a column and types: no click more than needed
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        for column, width in enumerate((24 * GRID, 20 * GRID)):
            self.table.setColumnWidth(column, width)
        self.hint = QLabel(_tr("Write days as you like: 9 June 2025, 10.6.2025, 2025-06-10."))
        self.hint.setObjectName("muted")
        self.mistake = QLabel()
        self.mistake.setObjectName("mistake")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column_of = QVBoxLayout(self)
        column_of.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column_of.setSpacing(GRID)
        for widget in (self.hint, self.table, self.mistake, buttons):
            column_of.addWidget(widget, 1 if widget is self.table else 0)
        self.resize(100 * GRID, 56 * GRID)
        self.table.pasted.connect(lambda texts: self.model.take(self.table.currentIndex(), texts))
        self.model.refused.connect(self._complain)

    def open_at(self, desk: Desk) -> None:
        """Show the articles, at the first one without a date."""
        self.model.show_desk(desk)
        self._complain("")
        undated = [n for n, e in enumerate(desk.entries) if e.article.published is None]
        self.show()
        self.table.setFocus()
        self.table.setCurrentIndex(self.model.index(undated[0] if undated else 0, _DATE))

    def _complain(self, text: str) -> None:
        words = _tr("“{}” is no date. Write it like {}.").format(text, written(date.today()))
        self.mistake.setText(words if text else "")
        self.mistake.setVisible(bool(text))
