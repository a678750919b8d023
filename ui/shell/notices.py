"""Messages that do not interrupt: each in a line, until the user puts it away."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.look import theme
from ui.look.icon import icon, pixmap
from ui.look.theme import GRID
from ui.shell.pane import tool_button

MOST_SHOWN = 100
"""Older messages make room for newer ones."""
LINE = 5 * GRID
"""As high as a button (30) with the margins of its banner."""
_MOST_LINES = 4
"""Messages leave the note its place, in the smallest window too; more scroll."""


class Severity(Enum):
    """How much a message matters; the value is the banner's look."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "danger"


class Notice(QFrame):
    """One message with a button that puts it away."""

    def __init__(self, severity: Severity, message: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.severity = severity
        self.message = message
        self.setProperty("banner", severity.value)
        self.setAccessibleName(message)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(GRID, GRID // 2, GRID // 2, GRID // 2)
        self.column.setSpacing(GRID // 2)
        row = self.row = QHBoxLayout()
        row.setSpacing(GRID)
        self._picture = QLabel()
        self._text = QLabel(message)
        # it quotes files and pages, which may hold tags
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.close_button: QToolButton = tool_button(self.tr("Put this message away"))
        row.addWidget(self._picture)
        row.addWidget(self._text, 1)
        row.addWidget(self.close_button)
        self.column.addLayout(row)
        self.paint_icons()

    def add_button(self, words: str, slot: Callable[[], None]) -> QPushButton:
        """Offer something to do about it."""
        button = QPushButton(words)
        button.clicked.connect(slot)
        # before the cross
        self.row.insertWidget(self.row.count() - 1, button)
        return button

    @property
    def lines(self) -> int:
        """How high it wants to be, in lines."""
        return 1

    def say(self, message: str) -> None:
        """Say something else."""
        self.message = message
        self._text.setText(message)
        self.setAccessibleName(message)

    def paint_icons(self) -> None:
        """Draw the icons in the colours of the theme."""
        colours = theme.current()
        colour = {
            Severity.INFO: colours.accent,
            Severity.WARNING: colours.warning,
            Severity.ERROR: colours.danger,
        }[self.severity]
        name = "info" if self.severity is Severity.INFO else "warning"
        picture = pixmap(name, colour, round(16 * self.devicePixelRatioF()))
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self._picture.setPixmap(picture)
        self.close_button.setIcon(icon("close", colours.muted))


class Notices(QScrollArea):
    """The messages, newest first; takes no room while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notices")
        self.setAccessibleName(self.tr("Messages"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID // 2)
        self._column.addStretch(1)
        self.setWidget(inside)
        self._shown: list[Notice] = []
        self.hide()

    def add(self, severity: Severity, message: str) -> None:
        """Show a message; one that is shown already is not said twice."""
        if not any(notice.message == message for notice in self._shown):
            self.show_notice(Notice(severity, message))

    def show_notice(self, notice: Notice) -> None:
        """Show a notice of a kind of its own."""
        notice.close_button.clicked.connect(lambda: self._remove(notice))
        self._column.insertWidget(0, notice)
        self._shown.insert(0, notice)
        for old in self._shown[MOST_SHOWN:]:
            self._remove(old)
        self.fit()

    def clear(self) -> None:
        """Put all messages away."""
        for notice in tuple(self._shown):
            self._remove(notice)

    def withdraw(self, message: str) -> None:
        """Put this message away, if it is shown."""
        for notice in tuple(self._shown):
            if notice.message == message:
                self._remove(notice)

    def holds(self, notice: Notice) -> bool:
        """Whether this notice is shown."""
        return notice in self._shown

    def put_away(self, notice: Notice) -> None:
        """Put this notice away, if it is shown."""
        if self.holds(notice):
            self._remove(notice)

    @property
    def messages(self) -> tuple[str, ...]:
        """What is shown, newest first."""
        return tuple(notice.message for notice in self._shown)

    def paint_icons(self) -> None:
        """Draw the icons in the colours of the theme."""
        for notice in self._shown:
            notice.paint_icons()

    def _remove(self, notice: Notice) -> None:
        self._shown.remove(notice)
        # until the event loop deletes it, it would still be seen
        notice.hide()
        notice.deleteLater()
        self.fit()

    def fit(self) -> None:
        """Take as much room as the messages want, up to a bound; more scrolls."""
        self.setVisible(bool(self._shown))
        lines = sum(notice.lines for notice in self._shown)
        # one that is unfolded is seen as a whole
        most = max([_MOST_LINES, *(notice.lines for notice in self._shown)])
        self.setFixedHeight(min(most, max(1, lines)) * LINE)
