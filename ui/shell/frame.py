"""The frame of the window: its panes, how they share the room, the way between them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QMainWindow,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from ui.app import settings
from ui.look.theme import GRID
from ui.shell.pane import Pane, side_by_side
from ui.shell.sizing import first_size

_WISHED = QSize(1680, 960)
"""Room for list, pages and source beside one another; a smaller screen bounds it."""
_HORIZONTAL, _VERTICAL = 1, 2  # Qt.Orientation
_MENU_HEIGHT = 4 * GRID
"""Fixed, as the menus come after the first paint: nothing jumps then."""
_TOOLS_HEIGHT = 6 * GRID
"""Fixed for the same reason."""
_LEAST = (110 * GRID, 75 * GRID)
"""With the bars of a desktop it fits on a screen of 1024 by 768."""
_RAIL = 6 * GRID
"""Its button is four grids wide; the rest is margins and borders."""
_LEFT = 300
"""Headlines have some 35 letters in each of their two lines; the note takes what is more."""
NARROW = 150 * GRID
"""Below this width the articles fold to a rail, and the source lies under the note."""
_ROOM_FOR_BOTH = 195 * GRID
"""In less, list and pages beside one another would both be too narrow to read."""


class Frame(QMainWindow):
    """Panes beside one another, or folded where there is no room for all."""

    views_changed = Signal()
    """Other views of the note are shown than before."""
    narrowed = Signal(bool)
    """Whether the articles are folded to a rail now."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(settings.APPLICATION)
        self.setMinimumSize(*_LEAST)
        self._first_size = first_size(self, _WISHED)
        self.resize(self._first_size)
        self.menuBar().setFixedHeight(_MENU_HEIGHT)
        self.tool_bar = QToolBar(self)
        self.tool_bar.setObjectName("tools")
        self.tool_bar.setMovable(False)
        self.tool_bar.setFixedHeight(_TOOLS_HEIGHT)
        self._build_panes()
        self._build_splitters()
        settings.restore_layout(self, self.splitters)
        self.show_views(*_views(settings.text(settings.VIEWS)))
        self._show_left()
        self.show_right(True)

    def _build_panes(self) -> None:
        self.articles = Pane(
            "articles",
            self.tr("Articles"),
            self.tr("Add articles with Ctrl+O, drop files here, or paste text with Ctrl+V."),
        )
        self.source = Pane(
            "source",
            self.tr("Source"),
            self.tr("Choose a line of the note to see the words it comes from."),
        )
        self.draft = Pane(
            "draft", self.tr("List"), self.tr("Tick the articles that the note is to rest on.")
        )
        self.preview = Pane("preview", self.tr("Pages"), self.tr("The finished pages appear here."))
        self.checks = Pane(
            "checks", self.tr("Checks"), self.tr("What to look at before the note goes out.")
        )
        self.history = Pane("history", self.tr("History"), "")
        for pane in (self.checks, self.history):
            pane.hide()  # until it is asked for
        self.panes = (
            self.articles, self.source, self.draft, self.preview, self.checks, self.history,
        )  # fmt: skip
        self.head = QFrame()
        self.head.setObjectName("pane")
        self.head.hide()
        self.rail = QFrame()
        self.rail.setObjectName("pane")
        self.rail.setFixedWidth(_RAIL)
        self.rail.hide()

    def _build_splitters(self) -> None:
        self.left = side_by_side("articles", self.articles)
        # by its name: the Qt namespace is not made before the first paint (see main_window)
        self.left.setProperty("orientation", _VERTICAL)
        self.note = side_by_side("views", self.draft, self.preview)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.head)
        column.addWidget(self.note, 1)
        self.middle = side_by_side("note", middle)
        self.middle.setProperty("orientation", _VERTICAL)
        self.right = side_by_side("source", self.source, self.checks, self.history)
        self.right.setProperty("orientation", _VERTICAL)
        self.columns = side_by_side("desk", self.rail, self.left, self.middle, self.right)
        self.right.setSizes([500, 250, 150])
        # what the column gains goes to the source
        self.right.setStretchFactor(0, 1)
        # 0 is the rail
        self.columns.setSizes([0, *columns(self.width())])
        # what the window gains goes to the note
        for column_at, stretch in enumerate((0, 0, 1, 0)):
            self.columns.setStretchFactor(column_at, stretch)
        self.splitters = (self.note, self.columns)
        self._is_narrow = False
        self._has_source = True
        centre = QWidget()
        self.centre = QVBoxLayout(centre)
        self.centre.setContentsMargins(GRID, 0, GRID, 0)
        self.centre.setSpacing(GRID)
        self.centre.addWidget(self.columns, 1)
        self.setCentralWidget(centre)

    # --- as much as there is room for -------------------------------------------------------

    @property
    def is_narrow(self) -> bool:
        """Whether the articles are folded to a rail, and the source lies under the note."""
        return self._is_narrow

    def arrange(self) -> None:
        """Fold the articles and put the source under the note, or beside it again."""
        narrow = self.width() < NARROW
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        self._show_left()
        # a splitter takes the widget out of where it was
        (self.middle if narrow else self.columns).addWidget(self.right)
        self.right.setProperty("orientation", _HORIZONTAL if narrow else _VERTICAL)
        if narrow:
            self.middle.setSizes([3 * self.height() // 5, self.height() // 4])
            self.middle.setStretchFactor(0, 2)
            self.middle.setStretchFactor(1, 1)
            self.right.setSizes([2 * self.width() // 3, self.width() // 3, self.width() // 3])
        else:
            self.columns.setSizes([0, *columns(self.width())])
        if narrow and len(self.views) > 1:
            self.show_views(pages=True, rows=False)
        self.narrowed.emit(narrow)

    @property
    def views(self) -> tuple[str, ...]:
        """Which views of the note are shown: "list", "pages" or both."""
        shown = (("list", self.draft), ("pages", self.preview))
        return tuple(name for name, pane in shown if not pane.isHidden())

    @property
    def shown_view(self) -> Pane:
        """The list while it is shown, else the pages."""
        return self.preview if self.draft.isHidden() else self.draft

    def show_views(self, pages: bool, rows: bool) -> None:
        """Show the note as pages, as rows, or as both; one of them is always there."""
        focused = QApplication.focusWidget()
        hidden = (self.draft if not rows else None, self.preview if rows and not pages else None)
        # asked before they hide: what is hidden hands the keyboard to whatever comes next
        lost = focused and any(pane and pane.isAncestorOf(focused) for pane in hidden)
        self.draft.setVisible(rows)
        self.preview.setVisible(pages or not rows)
        if lost:
            self.shown_view.take_keyboard()
        settings.set_text(settings.VIEWS, " ".join(self.views))
        self.views_changed.emit()

    def toggle_articles(self) -> None:
        """Fold the articles to their rail, or unfold them."""
        self.left.setVisible(self.left.isHidden())
        if not self.left.isHidden():
            self.go_to(self.articles)

    def unfold(self) -> None:
        """Show the articles, wherever they were: something is asked there."""
        self.left.show()

    @property
    def hidden(self) -> tuple[str, ...]:
        """Which parts the user put away: "articles", "source"."""
        return tuple(settings.text(settings.HIDDEN).split())

    def hide_part(self, name: str, hidden: bool) -> None:
        """Put "articles" or "source" away, or show it again; it is remembered."""
        if hidden is not (name in self.hidden):
            others = tuple(one for one in self.hidden if one != name)
            settings.set_text(settings.HIDDEN, " ".join((*others, name) if hidden else others))
            self._show_left()
            self.show_right(self._has_source)
            self.views_changed.emit()

    def _show_left(self) -> None:
        folded = self._is_narrow or "articles" in self.hidden
        self.rail.setVisible(folded)
        self.left.setVisible(not folded)

    def show_right(self, wanted: bool) -> None:
        """Show the source and what is under it, where there is any; not if it was put away."""
        self._has_source = wanted
        self.right.setVisible(wanted and "source" not in self.hidden)

    # --- moving between the panes -----------------------------------------------------------

    def go_to(self, pane: Pane) -> None:
        """Give the keyboard to a pane, which is shown if it was not."""
        if pane is self.articles:
            self.left.show()
        elif pane in (self.source, self.checks, self.history):
            # who goes there wants it back
            self.hide_part("source", False)
        elif pane in (self.draft, self.preview) and pane.isHidden():
            # one view takes the other's place where both would be too narrow
            both = not self._is_narrow and self.width() >= _ROOM_FOR_BOTH
            self.show_views(both or pane is self.preview, both or pane is self.draft)
        pane.show()
        pane.take_keyboard()

    def open_find_bar(self) -> None:
        """Open the find bar of the pane that has the keyboard, else of the draft."""
        focused = QApplication.focusWidget()
        here = [pane for pane in self.panes if focused and pane.isAncestorOf(focused)]
        for pane in (*here, self.draft):
            if pane.find_bar is not None:
                pane.find_bar.open()
                return

    def go_to_next_pane(self) -> None:
        """Give the keyboard to the pane after the one that has it."""
        focused = QApplication.focusWidget()
        here = [n for n, pane in enumerate(self.panes) if focused and pane.isAncestorOf(focused)]
        start = here[0] + 1 if here else 0
        for pane in (*self.panes[start:], *self.panes[:start]):
            if (
                pane.keyboard is not None and pane.keyboard.isVisible()
            ):  # a pane that shows its hint has nothing
                self.go_to(pane)
                return


def _views(text: str) -> tuple[bool, bool]:
    """Whether pages and rows are shown, as the settings remember it."""
    names = text.split()
    return ("pages" in names or "list" not in names, "list" in names)


def columns(width: int) -> tuple[int, int, int]:
    """First widths of the articles, of the note and of its source in a window this wide."""
    right = min(420, width // 4)
    return _LEFT, width - _LEFT - right - 4 * GRID, right
