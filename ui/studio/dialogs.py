"""The studio's questions and lists. Each opens without blocking and delivers a value or None."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QColorDialog,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QTextBrowser,
    QWidget,
)

from ui.look.plain import tip
from ui.look.theme import GRID
from ui.shell.dialogs import _closing, _column, _nothing, _open
from ui.studio.fields import qt_color

Deliver = Callable[[str | None], None]


def _tr(words: str) -> str:
    return QCoreApplication.translate("StudioDialogs", words)


def ask_name(
    parent: QWidget, title: str, words: str, name: str, does: str, deliver: Deliver
) -> QDialog:
    """Ask what a style is to be called; ``does`` is the word on the button."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    label = QLabel(words)
    label.setWordWrap(True)
    edit = QLineEdit(name)
    edit.setAccessibleName(_tr("Name of the style"))
    # its folder is called after it
    edit.setMaxLength(60)
    edit.selectAll()
    label.setBuddy(edit)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    does_it = buttons.addButton(does, QDialogButtonBox.ButtonRole.AcceptRole)
    does_it.setDefault(True)
    edit.textChanged.connect(
        lambda text: does_it.setEnabled(any(letter.isalnum() for letter in text))
    )
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    column = _column(dialog)
    for widget in (label, edit, buttons):
        column.addWidget(widget)
    dialog.setMinimumWidth(52 * GRID)
    return _open(dialog, lambda: deliver(edit.text()), lambda: deliver(None))


def ask_color(parent: QWidget, value: str, deliver: Deliver) -> QColorDialog:
    """Ask for a colour, as CSS."""
    dialog = QColorDialog(qt_color(value), parent)
    dialog.setWindowTitle(_tr("Choose a colour"))
    # the desktop's own dialog cannot be reached by this program's keys and colours
    dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
    return _open(
        dialog,
        lambda: deliver(dialog.currentColor().name(QColor.NameFormat.HexRgb)),
        lambda: deliver(None),
    )


def ask_file(parent: QWidget, title: str, kinds: str, deliver: Deliver) -> QFileDialog:
    """Ask for one file of some kinds ("Pictures (*.png)")."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([kinds])
    return _open(dialog, lambda: deliver(dialog.selectedFiles()[0]), lambda: deliver(None))


def ask_picture(parent: QWidget, deliver: Deliver) -> QFileDialog:
    """Ask for a logo."""
    kinds = _tr("Pictures (*.svg *.png *.jpg *.jpeg *.webp *.gif)")
    return ask_file(parent, _tr("Choose a logo"), kinds, deliver)


def ask_font(parent: QWidget, deliver: Deliver) -> QFileDialog:
    """Ask for a font."""
    kinds = _tr("Fonts (*.ttf *.otf *.woff *.woff2)")
    return ask_file(parent, _tr("Add a font"), kinds, deliver)


def ask_pack(parent: QWidget, deliver: Deliver) -> QFileDialog:
    """Ask for a style to bring in."""
    return ask_file(parent, _tr("Import a style"), _tr("House styles (*.zip)"), deliver)


def ask_pack_target(parent: QWidget, suggestion: Path, deliver: Deliver) -> QFileDialog:
    """Ask where to write a style."""
    dialog = QFileDialog(parent, _tr("Export the style"), str(suggestion.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([_tr("House styles (*.zip)")])
    dialog.setDefaultSuffix("zip")
    dialog.selectFile(suggestion.name)
    return _open(dialog, lambda: deliver(dialog.selectedFiles()[0]), lambda: deliver(None))


def show_text(parent: QWidget, title: str, markdown: str) -> QDialog:
    """Show a longer text."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    text = QTextBrowser()
    text.setAccessibleName(title)
    text.setMarkdown(markdown)
    # a link would put another page in the place of the text
    text.setOpenLinks(False)
    column = _column(dialog)
    column.addWidget(text)
    column.addWidget(_closing(dialog))
    dialog.resize(100 * GRID, 90 * GRID)
    return _open(dialog, _nothing, _nothing)


def show_rows(
    parent: QWidget,
    title: str,
    words: str,
    head: tuple[str, ...],
    rows: tuple[tuple[str, ...], ...],
    chosen: Callable[[int], None],
) -> QDialog:
    """Show a table; a double click or Enter on a row says which, and closes it."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    label = QLabel(words)
    label.setWordWrap(True)
    table = QTableWidget(len(rows), len(head))
    table.setAccessibleName(title)
    table.setHorizontalHeaderLabels(list(head))
    table.verticalHeader().hide()
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    table.setShowGrid(False)
    table.setWordWrap(True)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    for number, row in enumerate(rows):
        for place, said in enumerate(row):
            item = QTableWidgetItem(said)
            item.setToolTip(tip(said))
            table.setItem(number, place, item)
    header = table.horizontalHeader()
    for place in range(len(head)):
        header.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(len(head) - 1, QHeaderView.ResizeMode.Stretch)
    # a long value wraps before it pushes the last column out of sight
    header.setMaximumSectionSize(40 * GRID)
    table.resizeRowsToContents()
    table.activated.connect(lambda index: chosen(index.row()))
    table.activated.connect(dialog.accept)
    column = _column(dialog)
    for widget in (label, table, _closing(dialog)):
        column.addWidget(widget)
    table.setVisible(bool(rows))
    if rows:
        table.selectRow(0)
    dialog.resize(100 * GRID, min(80, 26 + 5 * len(rows)) * GRID)
    return _open(dialog, _nothing, _nothing)
