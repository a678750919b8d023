"""Under the pages: lines that have no room, lines that were taken out, and where one may write."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from briefing.model.sections import WRITTEN
from ui.look.theme import GRID
from ui.note.rows import Row, State

_LONGEST = 90
"""Letters in which a line is known, in a menu half as wide as the window; its tip says all."""


class PageFoot(QFrame):
    """Says what is not on the pages; each line can be brought onto them."""

    line_wanted = Signal(str)
    """The id of a line that has no room, or was taken out, and is to be on the pages."""
    writing_wanted = Signal(str)
    """The key of the empty place that is to be written in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageFoot")
        self._rows: dict[State, tuple[Row, ...]] = {}
        self.room_button = self._button(lambda: self._offer(State.OVER, self.room_button))
        self.out_button = self._button(lambda: self._offer(State.DROPPED, self.out_button))
        self.write_buttons = {
            section: self._button(lambda s=section: self.writing_wanted.emit(f"prompt-{s}"))  # type: ignore[misc]
            for section in WRITTEN
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, 2, GRID, 2)
        row.setSpacing(GRID)
        row.addWidget(self.room_button)
        row.addWidget(self.out_button)
        row.addStretch(1)
        for button in self.write_buttons.values():
            row.addWidget(button)
        _say(self.write_buttons["assessment"], self.tr("+ Assessment"))
        _say(self.write_buttons["next_steps"], self.tr("+ Next steps"))
        self.show_rows(())

    def _button(self, slot: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setObjectName("link")
        button.clicked.connect(lambda: slot())
        return button

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Take the rows of the note."""
        for state, button, words in (
            (State.OVER, self.room_button, self.tr("No room: {}")),
            (State.DROPPED, self.out_button, self.tr("Taken out: {}")),
        ):
            found = tuple(row for row in rows if row.line is not None and row.state is state)
            self._rows[state] = found
            _say(button, words.format(len(found)))
            button.setVisible(bool(found))
        prompts = {row.section for row in rows if row.prompt}
        for section, button in self.write_buttons.items():
            button.setVisible(section in prompts)
        self.setVisible(bool(prompts) or any(self._rows.values()))

    def _offer(self, state: State, button: QToolButton) -> None:
        menu = self.menu(state)
        # upwards, as the foot stands at the lower edge of the window
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def menu(self, state: State) -> QMenu:
        """The lines of a state, to choose one from."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for row in self._rows[state]:
            words = " ".join(f"{row.lead} {row.text}".split())
            short = words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"
            # Qt takes one alone for the mark of a key
            action = menu.addAction(short.replace("&", "&&"))
            action.setToolTip(words)
            action.triggered.connect(lambda _=False, key=row.key: self.line_wanted.emit(key))
        return menu


def _say(button: QToolButton, words: str) -> None:
    button.setText(words)
    button.setAccessibleName(words)
