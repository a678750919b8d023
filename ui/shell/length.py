"""How long the brief may be: a slider from half a page to three, or as the articles ask."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from ui.look.theme import GRID

LENGTHS = (0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0)
"""Page limits in the order of the slider; 0 lets the number of articles decide."""
_WIDTH = 12 * GRID
"""Six steps of two grids, each as wide as the handle, so that every one can be hit."""


class LengthSlider(QWidget):
    """Shows what it is told and says what the user chose."""

    chosen = Signal(float)
    """The page limit; 0 lets the number of articles decide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, len(LENGTHS) - 1)
        # a whole page
        self.slider.setPageStep(2)
        self.slider.setFixedWidth(_WIDTH)
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.slider.setToolTip(self.tr("From half a page to three; far left: as the articles ask"))
        self.words = QLabel()
        # for the longest words, so that nothing beside it moves with the slider
        self.words.setFixedWidth(max(self._width(value) for value in LENGTHS) + GRID)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.slider)
        row.addWidget(self.words)
        self.setFocusProxy(self.slider)
        self.slider.valueChanged.connect(self._choose)
        self._say(0.0)

    def show_value(self, pages: float) -> None:
        """Show this limit without saying that it was chosen; the nearest one if it is longer."""
        # what is shown was not chosen: told of, it would become a step to undo
        blocked = self.slider.blockSignals(True)
        known = [n for n, value in enumerate(LENGTHS) if value <= pages]
        self.slider.setValue(known[-1])
        self.slider.blockSignals(blocked)
        self._say(pages)

    def _choose(self, place: int) -> None:
        self._say(LENGTHS[place])
        self.chosen.emit(LENGTHS[place])

    def _say(self, pages: float) -> None:
        words = self.text_of(pages)
        self.words.setText(words)
        self.slider.setAccessibleDescription(words)

    def text_of(self, pages: float) -> str:
        """A limit in words."""
        whole, half = divmod(pages, 1)
        if pages == 0:
            return self.tr("Automatic")
        if pages == 0.5:
            return self.tr("½ page")
        if pages == 1:
            return self.tr("1 page")
        return self.tr("{} pages").format(f"{whole:.0f}½" if half else f"{whole:.0f}")

    def _width(self, pages: float) -> int:
        return self.fontMetrics().horizontalAdvance(self.text_of(pages))
