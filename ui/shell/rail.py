"""What stays of the articles where they are folded: their name and number, along the edge."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from ui.look import theme
from ui.look.text_block import semibold
from ui.look.theme import GRID


class RailButton(QToolButton):
    """A button whose words run upwards."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._asks = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.count(0, 0)

    def count(self, articles: int, undated: int) -> None:
        """Say how many articles there are, and how many of them are asked about."""
        self._asks = bool(undated)
        asked = self.tr("{} without a date").format(undated) if undated else ""
        words = "   ".join(filter(None, (self._name, str(articles or ""), asked)))
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)
        # other words have another length, for which a layout does not ask by itself
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the words are long."""
        # the font of the style sheet counts in its size
        self.ensurePolished()
        metrics = self.fontMetrics()
        return QSize(4 * GRID, metrics.horizontalAdvance(self.text()) + 4 * GRID)

    def minimumSizeHint(self) -> QSize:
        """It needs all of its words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, from the bottom to the top; a ring around them for the keyboard."""
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QColor(colours.accent if self.hasFocus() else colours.raised))
            painter.setBrush(QColor(colours.raised))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        painter.setPen(QColor(colours.warning if self._asks else colours.text))
        painter.setFont(semibold(self.font()))
        # turned about the lower left corner, words run upwards as on the back of a book
        painter.translate(0, self.height())
        painter.rotate(-90)
        middle = Qt.AlignmentFlag.AlignCenter
        painter.drawText(0, 0, self.height(), self.width(), middle, self.text())
