"""The choices that shape the brief as a whole: its length, its house style, its points."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QWidget

from ui.look.plain import tip
from ui.look.theme import GRID
from ui.shell.length import LengthSlider
from ui.shell.style_box import StyleBox

MOST_POINTS = 40
"""Five times what a note has by default, which no page holds; it only bounds the box."""
_BY_STYLE = -1
"""Not 0, which is a choice: a note without points."""


class StyleChoice(NamedTuple):
    """A house style to choose: what to load, what to call it, what is wrong with it."""

    key: str
    title: str
    tip: str = ""
    error: str = ""


class OptionsBar(QWidget):
    """Controls in a row. It shows what it is told and says what the user chose.

    ``points_box`` is one of them that stands elsewhere: with the details of the note.
    """

    style_chosen = Signal(str)
    """The key of a :class:`StyleChoice`."""
    pages_chosen = Signal(float)
    """The page limit; 0 lets the number of articles decide."""
    points_chosen = Signal(int)
    """The most points; -1 leaves it to the house style."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, 0, GRID, 0)
        row.setSpacing(GRID)
        self.style_box = StyleBox()
        self.style_box.setMinimumWidth(18 * GRID)
        self.style_box.setSizeAdjustPolicy(StyleBox.SizeAdjustPolicy.AdjustToContents)
        self._labels: list[QLabel] = []
        self.length = LengthSlider()
        self.points_box = QSpinBox()
        self.points_box.setRange(_BY_STYLE, MOST_POINTS)
        self.points_box.setSpecialValueText(self.tr("Automatic"))
        self.points_box.setMinimumWidth(13 * GRID)
        # of a number half typed no note is made
        self.points_box.setKeyboardTracking(False)
        self.points_box.lineEdit().setTextMargins(GRID - 2, 0, 0, 0)  # where style sheets fail
        self.points_box.setAccessibleName(self.tr("Most points"))
        self.points_box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._add(row, self.tr("&Length"), self.length)
        self.length.slider.setAccessibleName(self.tr("Length"))
        self._add(row, self.tr("House st&yle"), self.style_box)
        self.style_box.activated.connect(self._choose_style)
        self.length.chosen.connect(self.pages_chosen)
        self.points_box.valueChanged.connect(self.points_chosen)

    def _add(self, row: QHBoxLayout, words: str, control: QWidget) -> None:
        label = QLabel(words)
        label.setObjectName("muted")
        label.setBuddy(control)
        # without the mark of the key, which would be read out
        control.setAccessibleName(words.replace("&", ""))
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._labels.append(label)
        row.addWidget(label)
        row.addWidget(control)

    def show_labels(self, shown: bool) -> None:
        """Name the controls beside them, where there is room."""
        for label in self._labels:
            label.setVisible(shown)

    def _choose_style(self, row: int) -> None:
        self.style_chosen.emit(self.style_box.itemData(row))

    def show_styles(self, choices: tuple[StyleChoice, ...], current: str) -> None:
        """Offer these house styles, the one with the key ``current`` chosen."""
        self.style_box.clear()
        for choice in choices:
            mistaken = self.tr("{} (has a mistake)").format(choice.title)
            title = mistaken if choice.error else choice.title
            self.style_box.add_style(choice.key, title, tip(choice.error or choice.tip))
        self.show_style(current)

    def show_style(self, key: str) -> None:
        """Show this style as the chosen one."""
        self.style_box.setCurrentIndex(self.style_box.findData(key))

    def show_numbers(self, pages: float, points: int) -> None:
        """Show the page limit and the number of points without saying that they were chosen."""
        self.length.show_value(pages)
        # shown is not chosen: told of, it would become a step to undo
        blocked = self.points_box.blockSignals(True)
        self.points_box.setValue(points)
        self.points_box.blockSignals(blocked)
