"""The window: articles, the note, its source. It wires and decides nothing.

Only what the first paint shows is built at once: the frames of the panes. The menus and tools
follow right after (:mod:`ui.shell.tools`), then the contents (:mod:`ui.work.session`). The ``Qt``
namespace and the kinds of events are imported late too: making the namespace's hundred
enumerations alone takes as long as making this window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal

from ui.app import settings
from ui.shell.frame import Frame
from ui.shell.sizing import keep_on_screen

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from ui.shell.tools import Tools


class MainWindow(Frame):
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
        self.setAcceptDrops(True)

    def furnish(self) -> None:
        """Add the menus, the tools, the status bar and the place for messages."""
        from ui.shell.tools import Tools

        self.tools = Tools(self)
        self.centre.addWidget(self.tools.notices)
        self.centre.addWidget(self.tools.activity)
        self.centre.addWidget(self.tool_bar)
        self.tools.options.show_labels(not self.is_narrow)
        self.narrowed.connect(lambda narrow: self.tools.options.show_labels(not narrow))

    # --- what Qt calls ----------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and say so the first time."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            if self.size() == self._first_size:  # what the user chose stays
                keep_on_screen(self)
            # in the next turn, so that this one reaches the screen first
            QTimer.singleShot(0, self.first_painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the parts for the room that there is."""
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        # the first palette comes before the tools
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
            # once: a second close leaves without what is not saved
            event.ignore()
            self.close_refused.emit()
            return
        settings.save_layout(self, self.splitters)
        self.closing.emit()
        super().closeEvent(event)
