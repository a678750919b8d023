"""Three steps through the window for whoever opens it the first time; Escape skips them."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.look.theme import GRID

_WIDTH = 44 * GRID
"""Some 50 letters in a line, and room for it beside the articles in the smallest window."""
_VEIL = QColor(0, 0, 0, 130)
"""Half black: what lies under it is seen, and does not look usable."""
_ROUND = 8
"""As the style sheet rounds the panes that it leaves clear."""


class Step(NamedTuple):
    """What one step is about: the part of the window that it shows, and its words."""

    part: QWidget
    title: str
    words: str


class Tour(QWidget):
    """A veil over the window that leaves one part clear, with a card beside it."""

    ended = Signal()
    """The last step was read, or the tour was skipped."""

    def __init__(self, window: QWidget, steps: tuple[Step, ...]) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self.setAccessibleName(self.tr("Tour"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._window = window
        self._steps = steps
        self._at = 0
        self._ending = False
        self._card = self._make_card()
        window.installEventFilter(self)
        self._cover()
        self.show()
        self.raise_()
        self._show_step()

    @property
    def step(self) -> int:
        """The step shown, from 0."""
        return self._at

    def _make_card(self) -> QFrame:
        card = QFrame(self)
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        self._title = QLabel()
        self._title.setObjectName("paneTitle")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._count = QLabel()
        self._count.setObjectName("muted")
        self.skip_button = QPushButton(self.tr("Skip the tour"))
        self.next_button = QPushButton()
        self.next_button.setDefault(True)
        self.skip_button.clicked.connect(self.end)
        self.next_button.clicked.connect(self.go_on)
        row = QHBoxLayout()
        row.addWidget(self._count, 1)
        row.addWidget(self.skip_button)
        row.addWidget(self.next_button)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addSpacing(GRID)
        column.addLayout(row)
        card.setFixedWidth(_WIDTH)
        return card

    def go_on(self) -> None:
        """To the next step, or to the end."""
        if self._at + 1 == len(self._steps):
            self.end()
            return
        self._at += 1
        self._show_step()

    def end(self) -> None:
        """Leave."""
        self._ending = True
        self.hide()
        self.ended.emit()
        self.deleteLater()

    def _show_step(self) -> None:
        step = self._steps[self._at]
        last = self._at + 1 == len(self._steps)
        self._title.setText(step.title)
        self._words.setText(step.words)
        self._card.setAccessibleName(f"{step.title}. {step.words}")
        self._count.setText(self.tr("{} of {}").format(self._at + 1, len(self._steps)))
        self.next_button.setText(self.tr("Begin") if last else self.tr("Next"))
        self.skip_button.setVisible(not last)
        self._place_card()
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    def _clear(self) -> QRect:
        """The part that stays clear, in this widget's coordinates."""
        part = self._steps[self._at].part
        corner = part.mapTo(self._window, QPoint(0, 0))
        return QRect(corner, part.size()).adjusted(-4, -4, 4, 4)

    def _place_card(self) -> None:
        """Beside the clear part where there is room, else below it, else inside it."""
        # each step has other words
        self._card.adjustSize()
        clear, size = self._clear(), self._card.size()
        if clear.right() + 2 * GRID + size.width() < self.width():
            place = QPoint(clear.right() + 2 * GRID, clear.top() + 4 * GRID)
        elif clear.left() - 2 * GRID - size.width() > 0:
            place = QPoint(clear.left() - 2 * GRID - size.width(), clear.top() + 4 * GRID)
        else:
            place = QPoint(clear.center().x() - size.width() // 2, clear.bottom() + 2 * GRID)
        place.setX(max(GRID, min(place.x(), self.width() - size.width() - GRID)))
        place.setY(max(GRID, min(place.y(), self.height() - size.height() - GRID)))
        self._card.move(place)

    def _cover(self) -> None:
        self.setGeometry(self._window.rect())

    # --- what Qt calls ----------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay over the window when its size changes."""
        if event.type() is QEvent.Type.Resize:
            self._cover()
            self._place_card()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """No shortcut of the window acts while the tour is shown."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape skips, Enter and the right arrow go on."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.go_on()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays between the card's buttons."""
        if self._ending:  # Qt looks for another place for the keyboard while this is hidden
            return False
        buttons = (self.skip_button, self.next_button)
        shown = [button for button in buttons if button.isVisible()]
        here = next((n for n, button in enumerate(shown) if button.hasFocus()), 0)
        shown[(here + 1) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """The veil, but for the clear part."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil, hole = QPainterPath(), QPainterPath()
        veil.addRect(QRectF(self.rect()))
        hole.addRoundedRect(QRectF(self._clear()), _ROUND, _ROUND)
        painter.fillPath(veil.subtracted(hole), _VEIL)
        painter.end()
