"""What is wrong with the style, each in a line that leads to its place in the code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from briefing.worker.failure import Failure
from ui.look import theme
from ui.look.icon import icon
from ui.look.plain import tip
from ui.look.theme import GRID

MOST_SHOWN = 4
"""One mistake makes several complaints, and putting the first right takes room for code."""
_PLACED = re.compile(r"(.*), line (\d+): (.*)", re.DOTALL)
"""As the worker words a complaint that has a place."""


@dataclass(frozen=True, slots=True)
class Problem:
    """``file`` is relative to the style, "" for one that is not in it; ``line`` 0 when unknown."""

    severity: str
    message: str
    file: str = ""
    line: int = 0

    @property
    def words(self) -> str:
        """The problem in one line, place first."""
        place = f"{self.file}, line {self.line}: " if self.file and self.line else ""
        return place or f"{self.file}: " * bool(self.file)


def of_failure(failure: Failure, folder: Path) -> Problem:
    """A failure of the worker's, its path made one of the style in ``folder``."""
    file = _inside(failure.path, folder)
    message = failure.message
    if failure.path and not file:
        line = f", line {failure.line}" if failure.line else ""
        message = f"{Path(failure.path).parent.name}/{Path(failure.path).name}{line}: {message}"
    return Problem("danger", message, file, failure.line if file else 0)


def of_warning(warning: str, folder: Path) -> Problem:
    """A complaint of the layout engine, with its place where it has one in the style."""
    found = _PLACED.fullmatch(warning)
    file = _inside(found[1], folder) if found else ""
    if found and file:
        return Problem("warning", found[3], file, int(found[2]))
    return Problem("warning", warning)


def _inside(path: str, folder: Path) -> str:
    place = Path(path)
    return place.relative_to(folder).as_posix() if path and place.is_relative_to(folder) else ""


class ProblemsBar(QFrame):
    """The problems, worst first; takes no room while there are none."""

    chosen = Signal(object)
    """The :class:`Problem` that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problems")
        self.setAccessibleName(self.tr("What is wrong"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        self._column.setSpacing(GRID // 4)
        self.problems: tuple[Problem, ...] = ()
        self.buttons: list[QToolButton] = []
        self._rest = QLabel()
        self._rest.setObjectName("muted")
        self._column.addWidget(self._rest)
        self.hide()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show these and no others."""
        # "danger" comes before "warning" in the alphabet, too
        problems = tuple(sorted(problems, key=lambda one: one.severity))
        if problems == self.problems:
            return
        self.problems = problems
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(problem) for problem in problems[:MOST_SHOWN]]
        for place, button in enumerate(self.buttons):
            self._column.insertWidget(place, button)
        more = len(problems) - MOST_SHOWN
        self._rest.setText(self.tr("and {} more").format(more))
        self._rest.setVisible(more > 0)
        self.setVisible(bool(problems))
        self._paint_icons()

    def _button(self, problem: Problem) -> QToolButton:
        button = _Line(problem.words + problem.message)
        button.setEnabled(bool(problem.file) or problem.severity == "danger")
        button.clicked.connect(lambda: self.chosen.emit(problem))
        return button

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "buttons"):
            self._paint_icons()

    def _paint_icons(self) -> None:
        colours = theme.current()
        for button, problem in zip(self.buttons, self.problems, strict=False):
            button.setIcon(icon("warning", getattr(colours, problem.severity)))


class _Line(QToolButton):
    """A problem in one line, its end left out where there is no room."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = " ".join(words.split())
        self.setObjectName("problem")
        self.setToolTip(tip(words))
        self.setAccessibleName(words)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        room = self.width() - self.iconSize().width() - 3 * GRID
        words = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        # Qt takes one alone for the mark of a key
        self.setText(words.replace("&", "&&"))
