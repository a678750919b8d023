"""What the list shows and in which order: words to look for, and what to sort by."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ui.app import settings
from ui.articles.arranging import Sorting
from ui.look.theme import GRID
from ui.shell.pane import PaneBar

_SETTING = "articles/sorting"


class FilterBar(PaneBar):
    """A line over the list of articles. Ctrl+F in the pane gives it the keyboard."""

    filtered = Signal(str)
    """The words that an article must have, at every keystroke."""
    sorted_by = Signal(object)
    """A :class:`Sorting`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterBar")
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(self.tr("Find articles"))
        self.edit.setAccessibleName(self.tr("Find articles by outlet, title or words of the text"))
        self.edit.setToolTip(self.tr("Outlet, title or words of the text (Ctrl+F)"))
        self.edit.setClearButtonEnabled(True)
        self.edit.textChanged.connect(self.filtered)
        self.edit.installEventFilter(self)
        self.sort_box = QComboBox()
        self.sort_box.setAccessibleName(self.tr("Sort the articles"))
        self.sort_box.setToolTip(self.tr("Sort the articles"))
        for sorting, words in (
            (Sorting.ADDED, self.tr("As added")),
            (Sorting.DATE, self.tr("Newest first")),
            (Sorting.OUTLET, self.tr("By outlet")),
            (Sorting.TITLE, self.tr("By title")),
            (Sorting.LENGTH, self.tr("Longest first")),
        ):
            self.sort_box.addItem(words, sorting)
        self.sort_box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.sort_box.setCurrentIndex(max(0, self.sort_box.findData(remembered())))
        self.sort_box.activated.connect(self._sort)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID)
        row.addWidget(self.edit, 1)
        row.addWidget(self.sort_box)
        self.setFocusProxy(self.edit)

    @property
    def words(self) -> str:
        """What is looked for."""
        return self.edit.text().strip()

    @property
    def sorting(self) -> Sorting:
        """What the list is sorted by."""
        return Sorting(self.sort_box.currentData())

    def open(self) -> None:
        """Take the keyboard."""
        self.edit.selectAll()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _sort(self) -> None:
        settings.set_text(_SETTING, self.sorting.value)
        self.sorted_by.emit(self.sorting)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Enter and Down go to the list; Esc shows all articles again, then goes there."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape and self.edit.text():
            self.edit.clear()
            return True
        if event.key() in (
            Qt.Key.Key_Escape,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Down,
        ):
            self.closed.emit()
            return True
        return False


def remembered() -> Sorting:
    """What the list was sorted by the last time."""
    value = settings.text(_SETTING)
    # another version may have remembered one that this one does not know
    return Sorting(value) if value in list(Sorting) else Sorting.ADDED
