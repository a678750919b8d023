"""Every dialog of the window. Each opens without blocking and delivers a value or None.

One function each, so that whoever asks can be given another answer by replacing one name.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.look.theme import GRID

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Paths = tuple[str, ...]
Dialog = TypeVar("Dialog", bound=QDialog)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Dialogs", words)


def ask_articles(
    parent: QWidget, folder: str, deliver: Callable[[Paths | None], None]
) -> QFileDialog:
    """Ask for article files."""
    dialog = QFileDialog(parent, _tr("Add articles"), folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    from briefing.reading.kinds import SUFFIXES

    endings = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
    dialog.setNameFilters([_tr("Articles ({})").format(endings), _tr("All files (*)")])
    # read once it is accepted: until then nothing is chosen
    return _open(dialog, lambda: deliver(tuple(dialog.selectedFiles())), lambda: deliver(None))


def ask_folder(
    parent: QWidget, folder: str, deliver: Callable[[Paths | None], None]
) -> QFileDialog:
    """Ask for a folder of articles."""
    dialog = QFileDialog(parent, _tr("Add a folder of articles"), folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _open(dialog, lambda: deliver(tuple(dialog.selectedFiles())), lambda: deliver(None))


def ask_printer(parent: QWidget, pages: int, deliver: Callable[[QPrinter | None], None]) -> QDialog:
    """Ask for a printer, which pages of how many, and how often."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    # the pages have margins of their own
    printer.setFullPage(True)
    printer.setDocName("Briefing note")
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_tr("Print the note"))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, pages)
    return _open(dialog, lambda: deliver(printer), lambda: deliver(None))


def ask_dossier(
    parent: QWidget, folder: str, deliver: Callable[[Path | None], None]
) -> QFileDialog:
    """Ask for a dossier to open."""
    dialog = QFileDialog(parent, _tr("Open a dossier"), folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(
        [_tr("Dossiers, and notes that carry theirs (*.dossier *.pdf)"), _tr("All files (*)")]
    )
    return _open(dialog, lambda: deliver(Path(dialog.selectedFiles()[0])), lambda: deliver(None))


def ask_dossier_target(
    parent: QWidget, title: str, suggestion: Path, deliver: Callable[[Path | None], None]
) -> QFileDialog:
    """Ask where to write a dossier."""
    dialog = QFileDialog(parent, title, str(suggestion.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([_tr("Dossiers (*.dossier)")])
    dialog.setDefaultSuffix("dossier")
    dialog.selectFile(suggestion.name)
    return _open(dialog, lambda: deliver(Path(dialog.selectedFiles()[0])), lambda: deliver(None))


def ask_taken(
    parent: QWidget, name: str, words: str, can_take: bool, deliver: Callable[[str], None]
) -> QMessageBox:
    """Ask what to do with a dossier that somebody has open: "read", "take" or ""."""
    dialog = QMessageBox(parent)
    dialog.setTextFormat(Qt.TextFormat.PlainText)  # the name of a file may hold tags
    dialog.setWindowTitle(_tr("The dossier is open elsewhere"))
    dialog.setText(_tr("“{}” cannot be changed now: {}.").format(name, words))
    role = QMessageBox.ButtonRole
    read = dialog.addButton(_tr("Open for reading"), role.AcceptRole)
    answers = {read: "read"}
    if can_take:
        dialog.setInformativeText(
            _tr("If that window is gone (the computer crashed), the dossier can be taken over.")
        )
        answers[dialog.addButton(_tr("Take it over"), role.DestructiveRole)] = "take"
    dialog.addButton(QMessageBox.StandardButton.Cancel)
    # the answer that can do no harm
    dialog.setDefaultButton(read)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # not accepted and rejected, which are two words for three answers
    dialog.buttonClicked.connect(lambda button: deliver(answers.get(button, "")))
    dialog.open()
    return dialog


def _open(dialog: Dialog, accepted: Callable[[], None], rejected: Callable[[], None]) -> Dialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(accepted)
    dialog.rejected.connect(rejected)
    dialog.open()
    return dialog


def show_shortcuts(parent: QWidget, rows: tuple[tuple[str, str, str], ...]) -> QDialog:
    """Show every action with its keys."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(_tr("Keyboard shortcuts"))
    table = QTableWidget(len(rows), 3)
    table.setAccessibleName(_tr("Keyboard shortcuts"))
    table.setHorizontalHeaderLabels([_tr("Menu"), _tr("Action"), _tr("Keys")])
    table.verticalHeader().hide()
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    table.setShowGrid(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setWordWrap(False)
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            table.setItem(number, column, QTableWidgetItem(words))
    # so that the arrows do something at once
    table.selectRow(0)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
    column_layout = _column(dialog)
    column_layout.addWidget(table)
    column_layout.addWidget(_closing(dialog))
    dialog.resize(70 * GRID, 70 * GRID)
    return _open(dialog, _nothing, _nothing)


def show_about(parent: QWidget, version: str) -> QDialog:
    """Say what this is and under which licences its parts are."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(_tr("About Briefing Desk"))
    words = _tr(
        "<h3>Briefing Desk {}</h3>"
        "<p>Turns news articles into a short, correct, traceable briefing note.<br>"
        "Everything happens on this machine; nothing is sent anywhere.</p>"
        "<p>MIT licence. The icons are its own, under the same licence.<br>"
        "Made with Qt for Python (LGPL). The letters are IBM Plex, Source Sans and<br>"
        "Source Serif (SIL Open Font Licence).</p>"
    ).format(version)
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.RichText)
    column = _column(dialog)
    column.addWidget(label)
    column.addWidget(_closing(dialog))
    return _open(dialog, _nothing, _nothing)


def show_error(parent: QWidget | None, summary: str, details: str) -> QDialog:
    """Tell of an error that nobody expected, with details to copy."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(_tr("Something went wrong"))
    label = QLabel(
        _tr(
            "{}\n\nThe desk goes on working. If this happens again, the details below help"
            " whoever looks into it. Nothing is sent anywhere."
        ).format(summary)
    )
    # what an error quotes may hold tags
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    text = QPlainTextEdit(details)
    text.setReadOnly(True)
    text.setAccessibleName(_tr("Details"))
    copy = QPushButton(_tr("Copy the details"))
    copy.clicked.connect(lambda: _copy(details))
    buttons = _closing(dialog)
    buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
    column = _column(dialog)
    for widget in (label, text, buttons):
        column.addWidget(widget)
    dialog.resize(80 * GRID, 50 * GRID)
    return _open(dialog, _nothing, _nothing)


def _copy(text: str) -> None:
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.clipboard().setText(text)


def _column(dialog: QDialog) -> QVBoxLayout:
    column = QVBoxLayout(dialog)
    column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
    column.setSpacing(2 * GRID)
    return column


def _closing(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    return buttons


def _nothing() -> None:
    """A dialog that only tells delivers nothing."""
