"""The window: articles over source, draft, preview over checks. It wires and decides nothing.

Only what the first paint shows is built at once: the frames of the panes. The menus and tools
follow right after (:mod:`ui.shell.tools`), then the contents (:mod:`ui.work.session`). The ``Qt``
namespace and the kinds of events are imported late too: making the namespace's hundred
enumerations alone takes as long as making this window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QSplitter,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from ui.app import settings
from ui.look.theme import GRID
from ui.shell.pane import Pane

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent

    from ui.shell.tools import Tools

COLUMNS = (360, 560, 640)
"""First widths of articles and source, draft, preview and checks."""
_VERTICAL = 2  # Qt.Orientation.Vertical
_MENU_HEIGHT = 4 * GRID
_TOOLS_HEIGHT = 6 * GRID
_LEAST_WIDTH = 132 * GRID  # a tool bar that is cut off hides the export


class MainWindow(QMainWindow):
    """The frame of the program. ``tools`` is there after :meth:`furnish`."""

    tools: Tools

    first_painted = Signal()
    """The window was on the screen for the first time."""
    dropped = Signal(object)
    """Files or text were dropped on the window: a ``QMimeData`` that lives as long as the call."""
    close_refused = Signal()
    """The window was to be closed while something is not saved."""
    closing = Signal()
    """The window closes; whatever runs must end now."""

    def __init__(self) -> None:
        super().__init__()
        self._painted = False
        self.unsaved = False
        self.setWindowTitle(settings.APPLICATION)
        self.setAcceptDrops(True)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.resize(sum(COLUMNS) + 6 * GRID, 960)
        self.menuBar().setFixedHeight(_MENU_HEIGHT)
        self.tool_bar = QToolBar(self)
        self.tool_bar.setObjectName("tools")
        self.tool_bar.setMovable(False)
        self.tool_bar.setFixedHeight(_TOOLS_HEIGHT)
        self.addToolBar(self.tool_bar)
        self._build_panes()
        self._build_splitters()
        settings.restore_layout(self, self.splitters)

    def _build_panes(self) -> None:
        self.articles = Pane(
            "articles",
            self.tr("Articles"),
            self.tr("Add articles with Ctrl+O, drop files here, or paste text with Ctrl+V."),
        )
        self.source = Pane(
            "source",
            self.tr("Source"),
            self.tr("Choose a line of the draft to see the words it comes from."),
        )
        self.draft = Pane(
            "draft", self.tr("Draft"), self.tr("Tick the articles that the note is to rest on.")
        )
        self.preview = Pane(
            "preview", self.tr("Preview"), self.tr("The finished pages appear here.")
        )
        self.checks = Pane(
            "checks", self.tr("Checks"), self.tr("What to look at before the note goes out.")
        )
        self.history = Pane("history", self.tr("History"), "")
        self.history.hide()  # until it is asked for
        self.panes = (
            self.articles, self.source, self.draft, self.preview, self.checks, self.history,
        )  # fmt: skip

    def _build_splitters(self) -> None:
        self.left = _splitter("left", self.articles, self.source)
        self.left.setProperty("orientation", _VERTICAL)
        self.right = _splitter("right", self.preview, self.checks, self.history)
        self.right.setProperty("orientation", _VERTICAL)
        self.columns = _splitter("columns", self.left, self.draft, self.right)
        self.left.setSizes([450, 450])
        self.right.setSizes([750, 150, 150])
        self.right.setStretchFactor(0, 1)
        self.columns.setSizes(list(COLUMNS))
        for column, stretch in enumerate((2, 3, 3)):
            self.columns.setStretchFactor(column, stretch)
        self.splitters = (self.left, self.right, self.columns)
        centre = QWidget()
        self._centre = QVBoxLayout(centre)
        self._centre.setContentsMargins(GRID, 0, GRID, 0)
        self._centre.setSpacing(GRID)
        self._centre.addWidget(self.columns, 1)
        self.setCentralWidget(centre)

    def furnish(self) -> None:
        """Add the menus, the tools, the status bar and the place for messages."""
        from ui.shell.tools import Tools

        self.tools = Tools(self)
        self._centre.addWidget(self.tools.notices)

    # --- what Qt calls ----------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and say so the first time."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if hasattr(self, "tools") and event.type() is QEvent.Type.PaletteChange:
            self.tools.paint_icons()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text."""
        mime = event.mimeData()
        if mime.hasUrls() or mime.hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say what was dropped."""
        self.dropped.emit(event.mimeData())
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout and let whatever runs end; stay once if something is not saved."""
        if self.unsaved:
            self.unsaved = False
            event.ignore()
            self.close_refused.emit()
            return
        settings.save_layout(self, self.splitters)
        self.closing.emit()
        super().closeEvent(event)

    # --- moving between the panes -----------------------------------------------------------

    def go_to(self, pane: Pane) -> None:
        """Give the keyboard to a pane."""
        from PySide6.QtCore import Qt

        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

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
            proxy = pane.focusProxy()
            if proxy is not None and proxy.isVisible():  # a pane that shows its hint has nothing
                self.go_to(pane)
                return


def _splitter(name: str, *widgets: QWidget) -> QSplitter:
    splitter = QSplitter()
    splitter.setObjectName(name)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(GRID)
    for widget in widgets:
        splitter.addWidget(widget)
    return splitter
