"""How large a window begins, and how it stays on its screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui.look.theme import GRID

_FRAME = QSize(GRID, 5 * GRID)
"""Room that the frame around a window may take, which is known only once it is shown."""


def first_size(window: QWidget, wished: QSize) -> QSize:
    """The size in which a window is shown first: as wished, where the screen has room for it."""
    return wished.boundedTo(window.screen().availableGeometry().size() - _FRAME)


def keep_on_screen(window: QWidget) -> None:
    """No edge is off the screen, whatever frame the desktop puts around the window."""
    frame, room = window.frameGeometry(), window.screen().availableGeometry()
    over = frame.size() - room.size()
    if not window.isMaximized() and max(over.width(), over.height()) > 0:
        window.resize(window.size() - over.expandedTo(QSize(0, 0)))
        window.move(room.topLeft())
