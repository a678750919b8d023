"""The controls that the forms are made of: each shows what it is told, and says what was chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefing.styles.css_values import color
from ui.look import theme
from ui.look.theme import GRID

STYLE, BRAND = "style.yml", "_brand.yml"
_SWATCH = 18
"""Less than the inside of a field (20), so that a patch makes no row higher."""


@dataclass(frozen=True, slots=True)
class FormEdit:
    """A change of the form: what becomes of the text of ``file``.

    Changes of the same ``field`` that follow one another are one step to undo.
    """

    file: str
    field: str
    change: Callable[[str], str]


class Form(QScrollArea):
    """A column of groups of fields that scrolls."""

    edited = Signal(object)
    """A :class:`FormEdit`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("form")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self.column.setSpacing(GRID)
        self.setWidget(inside)
        self._inside = inside

    def set_read_only(self, read_only: bool) -> None:
        """Whether the fields can only be looked at."""
        self._inside.setEnabled(not read_only)

    def group(self, title: str) -> QFormLayout:
        """A titled group of rows."""
        if self.column.count():
            self.column.addSpacing(GRID)
        label = QLabel(title)
        label.setObjectName("paneTitle")
        self.column.addWidget(label)
        rows = QFormLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(GRID)
        rows.setVerticalSpacing(GRID)
        rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.column.addLayout(rows)
        return rows

    def change(self, file: str, field: str, change: Callable[[str], str]) -> None:
        """Say that the user changed a field."""
        self.edited.emit(FormEdit(file, field, change))


def add_row(
    rows: QFormLayout, words: str, control: QWidget, tip: str = "", *, wide: bool = False
) -> None:
    """A control with its name before it, or over it, which is its accessible name too."""
    label = QLabel(words)
    label.setObjectName("muted")
    label.setBuddy(control)
    label.setMinimumWidth(12 * GRID)  # the columns of all groups line up
    control.setAccessibleName(words.replace("&", ""))
    if tip:
        control.setToolTip(tip)
        control.setAccessibleDescription(tip)
    if wide:
        rows.addRow(label)
        rows.addRow(control)
    else:
        rows.addRow(label, control)


def show_text(edit: QLineEdit, text: str) -> None:
    """Show a text, unless the user is at it."""
    if edit.text() != text and not edit.hasFocus():
        edit.setText(text)
        edit.setCursorPosition(0)


def note(words: str) -> QLabel:
    """A quiet sentence in a form."""
    label = QLabel(words)
    label.setObjectName("muted")
    label.setWordWrap(True)
    return label


class Choice(QComboBox):
    """A list of choices; ``chosen`` gives the value of the one that the user took."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        # else the longest choice makes the form wider than its column
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda row: self.chosen.emit(self.itemData(row)))

    def show_value(self, value: str, words: str = "") -> None:
        """Show this value; one that is not among the choices is added, called ``words``."""
        row = self.findData(value)
        if row < 0:
            self.insertItem(0, words or value, value)
            row = 0
        self.setCurrentIndex(row)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling over a form changes nothing in it."""
        event.ignore()


class Number(QSpinBox):
    """A whole number, where 0 or the least may stand for "as the program chooses"."""

    def __init__(self, least: int, most: int, special: str = "") -> None:
        super().__init__()
        self.setRange(least, most)
        self.setSpecialValueText(special)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # here a style sheet's padding fails
        self.lineEdit().setTextMargins(GRID - 2, 0, 0, 0)

    def show_number(self, number: int) -> None:
        """Show it, unless the user is at it."""
        if not self.hasFocus():
            # shown is not chosen: told of, it would be written into the text
            self.blockSignals(True)
            self.setValue(number)
            self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling over a form changes nothing in it."""
        event.ignore()


class Millimetres(QDoubleSpinBox):
    """A length in mm."""

    def __init__(self) -> None:
        super().__init__()
        # A4 is 210 wide: a wider margin leaves no room for words
        self.setRange(0, 150)
        self.setDecimals(1)
        self.setSuffix(self.tr(" mm"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(GRID - 2, 0, 0, 0)

    def show_length(self, length: float) -> None:
        """Show it, unless the user is at it."""
        if not self.hasFocus():
            self.blockSignals(True)
            self.setValue(length)
            self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling over a form changes nothing in it."""
        event.ignore()


class ColorField(QWidget):
    """A colour: a patch that opens the palette, and its CSS to type."""

    picked = Signal(str)
    """A CSS colour."""
    asked = Signal(str)
    """The patch was clicked: the colour to begin with."""

    def __init__(self) -> None:
        super().__init__()
        self.value = ""
        self.patch = QToolButton()
        self.patch.setProperty("tight", "true")
        self.patch.setIconSize(QSize(_SWATCH, _SWATCH))
        self.patch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.edit = QLineEdit()
        self.edit.setMaximumWidth(14 * GRID)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        row.addWidget(self.patch)
        row.addWidget(self.edit)
        row.addStretch(1)
        self.setFocusProxy(self.patch)
        self.patch.clicked.connect(lambda: self.asked.emit(self.value))
        self.edit.editingFinished.connect(self._take)

    def set_name(self, name: str) -> None:
        """What the colour is called."""
        self.patch.setAccessibleName(self.tr("Choose the colour “{}”").format(name))
        self.patch.setToolTip(self.tr("Choose a colour"))
        self.edit.setAccessibleName(self.tr("The colour “{}” in CSS").format(name))

    def show_color(self, value: str) -> None:
        """Show this CSS colour."""
        self.value = value
        show_text(self.edit, value)
        self.patch.setIcon(swatch(value))

    def _take(self) -> None:
        value = color(self.edit.text())
        if value is None:
            # that was no colour: the one that holds is seen again
            self.edit.setText(self.value)
        elif value != self.value:
            self.value = value
            self.patch.setIcon(swatch(value))
            self.picked.emit(value)


def swatch(value: str) -> QIcon:
    """A patch in a CSS colour, drawn at two pixels a point."""
    picture = QPixmap(2 * _SWATCH, 2 * _SWATCH)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(theme.current().muted))
    painter.setBrush(qt_color(value))
    painter.drawRoundedRect(QRectF(0.5, 0.5, _SWATCH - 1, _SWATCH - 1), 4, 4)
    painter.end()
    return QIcon(picture)


def qt_color(value: str) -> QColor:
    """A CSS colour for Qt; transparent for a notation that Qt does not read."""
    text = value.strip()
    if text.startswith("#") and len(text) in (5, 9):  # CSS has the opacity last, Qt first
        digits = text[1:] if len(text) == 9 else "".join(2 * digit for digit in text[1:])
        text = f"#{digits[6:]}{digits[:6]}"
    if not text.startswith("rgb"):
        return QColor(text) if QColor.isValidColorName(text) else QColor(0, 0, 0, 0)
    parts = text[text.index("(") + 1 : text.rindex(")")].replace(",", " ").replace("/", " ").split()
    try:
        numbers = [float(part.rstrip("%")) * (2.55 if "%" in part else 1) for part in parts[:3]]
    except ValueError:
        return QColor(0, 0, 0, 0)
    return QColor(*(min(255, max(0, round(number))) for number in numbers))
