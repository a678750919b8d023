"""A small panel beside the row that it is about; Esc or a click elsewhere closes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QWidget

from ui.look.theme import GRID
from ui.note.editor import overrides

_WIDEST = 56 * GRID
"""Some 65 letters in a line of 10 points: longer lines are read with effort."""
_SHADOW = 60
"""Of 255: seen on a light ground, and no dark frame."""


class Popover(QFrame):
    """Hidden until :meth:`open_at`; gone after :attr:`closed`.

    ``host`` is the part of the window that it is for; where that is too low, the panel stands
    over its neighbours. ``had_focus`` says, once it closed, that the keyboard was in it until then.
    """

    closed = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("popover")
        self.host = host
        self.had_focus = False
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(3 * GRID)
        shadow.setOffset(0, GRID // 2)
        shadow.setColor(QColor(0, 0, 0, _SHADOW))
        self.setGraphicsEffect(shadow)
        self.hide()

    def open_at(self, rect: QRect) -> None:
        """Show it under ``rect`` (in the host's coordinates), above it where there is more room."""
        width = min(_WIDEST, self.host.width() - 4 * GRID)
        self.setFixedWidth(width)
        # the paddings of the style sheet count in the height that is asked for next
        self.ensurePolished()
        wanted, around = self.wanted_height(width), self.host
        if wanted > around.height() - 2 * GRID:
            around = self.host.window()
            rect = QRect(self.host.mapTo(around, rect.topLeft()), rect.size())
            # a widget with another parent is hidden: show() below is needed either way
            self.setParent(around)
        height = min(wanted, around.height() - 2 * GRID)
        below, above = around.height() - rect.bottom() - GRID, rect.top() - GRID
        top = rect.bottom() + 2 if below >= height or below >= above else rect.top() - height - 2
        top = max(GRID, min(top, around.height() - height - GRID))
        left = max(GRID, min(rect.left(), around.width() - width - GRID))
        self.setGeometry(left, top, width, height)
        self.setFixedHeight(height)
        self.raise_()
        self.show()
        self.setFocus()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        # on all of the application, as a click may go to any widget
        application.installEventFilter(self)
        application.focusChanged.connect(self._follow)

    def wanted_height(self, width: int) -> int:
        """The height for a width."""
        if (layout := self.layout()) is not None and layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return self.sizeHint().height()

    def close_up(self) -> None:
        """Go away."""
        if self.isHidden():
            return
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.removeEventFilter(self)
            application.focusChanged.disconnect(self._follow)
        # asked before it hides, which hands the keyboard on
        self.had_focus = self._is_inside(QApplication.focusWidget())
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        """Close when the keyboard goes elsewhere."""
        if now is not None and not self._is_inside(now):
            self.close_up()

    def _is_inside(self, widget: QWidget | None) -> bool:
        """Whether a widget is in this panel, or in something that it opened."""
        # by hand, as isAncestorOf ends at a window, and a calendar is one
        while widget is not None and widget is not self:
            widget = widget.parentWidget()
        return widget is self

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click elsewhere closes, unless it is in something that this panel opened."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            place = self.mapFromGlobal(event.globalPosition().toPoint())
            if QApplication.activePopupWidget() is None and not self.rect().contains(place):
                self.close_up()
        # the click still does what it does where it falls
        return False

    def event(self, event: QEvent) -> bool:
        """Esc is for this panel, not for the window."""
        if overrides(event) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        else:
            super().keyPressEvent(event)
