"""The question as what, where and with what the brief is to be written: one sheet."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from briefing.model.formats import CARRIERS, Format, ending
from briefing.render.output import free_name
from briefing.styles.naming import plain_name
from briefing.worker.failure import Failure
from ui.export.exporting import PAGES, Wish
from ui.look.theme import GRID

_CHECKS_SHOWN = 3
"""The choices stay in sight; F8 leads through all."""
_INSET = GRID


def _tr(words: str) -> str:
    return QCoreApplication.translate("ExportDialog", words)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the sheet begins with.

    ``annex`` says whether the note quotes the passages of its sources, ``own`` are the paths that
    this dossier wrote, ``missing`` the letters that no font has, ``waiting`` the checks that nobody
    has looked at, in words, each with how many they are.
    """

    wish: Wish
    annex: bool = False
    own: Collection[str] = ()
    missing: str = ""
    waiting: Sequence[tuple[str, int]] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What the user chose."""

    wish: Wish
    annex: bool


def ask_export(
    parent: QWidget, proposal: Proposal, deliver: Callable[[Answer | None], None]
) -> ExportDialog:
    """Ask, without blocking; None where the user thinks better of it.

    The sheet stays until it is told that the file is there (:meth:`ExportDialog.finish`), so that
    what goes wrong is said, and mended, where the choices are.
    """
    dialog = ExportDialog(proposal, parent)
    dialog.wanted.connect(deliver)
    dialog.rejected.connect(lambda: deliver(None))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


class ExportDialog(QDialog):
    """Format, name, folder, and what else the file holds. A file of others is never replaced."""

    wanted = Signal(object)
    """The :class:`Answer` that is to be written."""

    def __init__(self, proposal: Proposal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposal = proposal
        wish = proposal.wish
        self.setWindowTitle(_tr("Export the note"))
        self.form_box = QComboBox()
        for group in _forms():
            if self.form_box.count():
                self.form_box.insertSeparator(self.form_box.count())
            for form, words in group:
                self.form_box.addItem(words, form)
        # without scrolling: what a list hides is not chosen
        self.form_box.setMaxVisibleItems(self.form_box.count())
        self.form_box.setCurrentIndex(self.form_box.findData(wish.form))
        self.name_edit = QLineEdit(wish.target.name.removesuffix(ending(wish.form)))
        self.suffix_label = QLabel()
        self.suffix_label.setObjectName("muted")
        self.folder_edit = QLineEdit(str(wish.target.parent))
        self.choose_button = QPushButton(_tr("Choose…"))
        self.annex_box = QCheckBox(_tr("Quote the passages of the sources after the note"))
        self.annex_box.setChecked(proposal.annex)
        self.note_box = QCheckBox(_tr("Let the PDF carry the note as data"))
        self.note_box.setChecked(wish.note or wish.sources)
        self.sources_box = QCheckBox(_tr("…and the articles it rests on"))
        self.sources_box.setChecked(wish.sources)
        self.boxes_box = QCheckBox()
        self._failure = ""
        self.remark = QLabel()
        self.remark.setWordWrap(True)
        self.remark.setObjectName("muted")
        self.remark.setTextFormat(Qt.TextFormat.PlainText)
        self.remark.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.remark.setMinimumHeight(2 * self.fontMetrics().lineSpacing() + GRID // 2)
        self._build()
        self._connect()
        self._follow()
        self.name_edit.setFocus()

    def _build(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(2 * GRID)
        form.setVerticalSpacing(GRID)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field in (
            (_tr("&Format"), self.form_box),
            (_tr("&Name"), _row(self.name_edit, self.suffix_label)),
            (_tr("F&older"), _row(self.folder_edit, self.choose_button)),
        ):
            label = QLabel(words)
            label.setBuddy(field.focusProxy() or field)
            form.addRow(label, field)
        self.name_edit.setAccessibleName(_tr("Name"))
        self.folder_edit.setAccessibleName(_tr("Folder"))
        self._name_boxes()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export_button = QPushButton(_tr("Export"))
        self.buttons.addButton(self.export_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.choose_button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(form)
        column.addSpacing(GRID)
        indented = QHBoxLayout()
        indented.setContentsMargins(3 * GRID, 0, 0, 0)
        indented.addWidget(self.sources_box)
        column.addWidget(self._checks())
        column.addWidget(self.annex_box)
        column.addWidget(self.note_box)
        column.addLayout(indented)
        column.addWidget(self.boxes_box)
        column.addWidget(self.remark)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.export_button.setDefault(True)  # which holds only once it is in the sheet
        self.setMinimumWidth(64 * GRID)

    def _name_boxes(self) -> None:
        missing = len(self._proposal.missing)
        self.boxes_box.setText(
            _tr("Print a box for 1 letter that no font here has")
            if missing == 1
            else _tr("Print boxes for {} letters that no font here has").format(missing)
        )

    def _checks(self) -> QWidget:
        """What nobody has looked at, in a few words; hidden where there is nothing."""
        waiting = self._proposal.waiting
        count = sum(number for _, number in waiting)
        self.checks_frame = QFrame()
        self.checks_frame.setProperty("banner", "warning")
        words = _tr("1 check is open:") if count == 1 else _tr("{} checks are open:")
        shown = [f"– {one}" for one, _ in waiting[:_CHECKS_SHOWN]]
        more = sum(number for _, number in waiting[_CHECKS_SHOWN:])
        if more:
            shown.append(_tr("… and {} more (F8 steps through them)").format(more))
        self.checks_label = QLabel("\n".join((words.format(count), *shown)))
        self.checks_label.setTextFormat(Qt.TextFormat.PlainText)
        self.checks_label.setWordWrap(True)
        column = QVBoxLayout(self.checks_frame)
        column.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        column.addWidget(self.checks_label)
        self.checks_frame.setVisible(bool(waiting))
        return self.checks_frame

    def _connect(self) -> None:
        self.form_box.currentIndexChanged.connect(self._change)
        for edit in (self.name_edit, self.folder_edit):
            edit.textChanged.connect(self._change)
        for box in (self.note_box, self.sources_box, self.boxes_box):
            box.toggled.connect(self._change)
        self.choose_button.clicked.connect(self._choose_folder)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    @property
    def form(self) -> Format:
        """The format that is chosen."""
        return Format(self.form_box.currentData())

    @property
    def named(self) -> Path:
        """The path that name and folder make."""
        name = plain_name(self.name_edit.text()) or "brief"
        return Path(self.folder_edit.text()).expanduser() / f"{name}{ending(self.form)}"

    @property
    def target(self) -> Path:
        """Where it is written: another name where a file of others has this one."""
        named = self.named
        return named if str(named) in self._proposal.own else free_name(named)

    @property
    def answer(self) -> Answer:
        """What is chosen."""
        note = self.note_box.isChecked()
        wish = replace(
            self._proposal.wish,
            target=self.target,
            form=self.form,
            note=note,
            sources=note and self.sources_box.isChecked(),
            boxes=self.boxes_box.isChecked(),
        )
        return Answer(wish, self.annex_box.isChecked())

    # --- writing, and what comes of it --------------------------------------------------------

    def accept(self) -> None:
        """Have it written; the sheet waits for what comes of it."""
        if self.export_button.isEnabled():
            self._hold(True)
            self.remark.setText(_tr("Exporting {}…").format(self.target.name))
            self.wanted.emit(self.answer)

    def finish(self) -> None:
        """The file is there."""
        super().accept()

    def show_failure(self, failure: Failure) -> None:
        """Say why nothing was written; what is chosen can be changed, and tried again."""
        self._hold(False)
        proposal = self._proposal
        if failure.kind == "ForeignFile":
            # somebody else wrote it since: it is not the dossier's to replace
            others = [path for path in proposal.own if path != str(self.named)]
            self._proposal = replace(proposal, own=others)
        elif failure.characters:
            self._proposal = replace(proposal, missing=failure.characters)
            self._name_boxes()
        else:
            self._failure = _tr("The note was not exported. {}").format(failure.error())
        self._follow()

    def _hold(self, held: bool) -> None:
        """While it is written, nothing can be chosen; Cancel stops it."""
        for control in (
            self.form_box, self.name_edit, self.folder_edit, self.choose_button, self.annex_box,
            self.note_box, self.sources_box, self.boxes_box, self.export_button,
        ):  # fmt: skip
            control.setEnabled(not held)

    def _change(self) -> None:
        """Something else is chosen: what went wrong before is no longer said."""
        self._failure = ""
        self._follow()

    def _follow(self) -> None:
        """Bring everything that hangs on the choices up to date."""
        pdf = self.form in CARRIERS
        self.suffix_label.setText(ending(self.form))
        self.note_box.setEnabled(pdf)
        self.sources_box.setEnabled(pdf and self.note_box.isChecked())
        pages = self.form in PAGES
        self.annex_box.setEnabled(self.form not in _PARTS)
        self.boxes_box.setVisible(pages and bool(self._proposal.missing))
        confirmed = self.boxes_box.isChecked() or not self._proposal.missing or not pages
        folder = self.named.parent
        self.export_button.setEnabled(confirmed and folder.is_dir())
        self.remark.setText(self._remark(folder, confirmed=confirmed))
        wrong = self._failure or not folder.is_dir()
        self.remark.setObjectName("error" if wrong else "muted")
        # a style sheet looks at a name only when it polishes
        self.remark.style().polish(self.remark)
        self._fit()

    def _fit(self) -> None:
        """Room for every line of the words: a layout gives wrapped ones too little."""
        inside = self.width() - 4 * GRID
        narrower = inside - 2 * _INSET
        for label, width in ((self.checks_label, narrower), (self.remark, inside)):
            least = 2 * self.fontMetrics().lineSpacing() + GRID // 2 if label is self.remark else 0
            label.setMinimumHeight(max(least, label.heightForWidth(width)))
        self.resize(self.width(), max(self.height(), self.sizeHint().height()))

    def showEvent(self, event: QShowEvent) -> None:
        """The name is chosen, ready to be typed over, and its beginning is in view."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._choose_name)

    def _choose_name(self) -> None:
        length = len(self.name_edit.text())
        if length:
            self.name_edit.setSelection(length, -length)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words wrap elsewhere in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _remark(self, folder: Path, *, confirmed: bool) -> str:
        if self._failure:
            return self._failure
        if not folder.is_dir():
            return _tr("There is no folder “{}”.").format(folder)
        if not confirmed:
            return _tr("Some letters would be missing on the pages: agree to boxes to go on.")
        if self.target != self.named:
            return _tr(
                "There is a “{}” already that this dossier did not write. It stays;"
                " the note becomes “{}”."
            ).format(self.named.name, self.target.name)
        if self.named.exists():
            return _tr("Replaces “{}”, which this dossier wrote.").format(self.named.name)
        return ""

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, _tr("Folder"), self.folder_edit.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.folder_edit.setText)
        dialog.open()


_PARTS = frozenset(
    {
        Format.CSL, Format.RIS, Format.BIBTEX, Format.CALENDAR, Format.FIGURES_CSV,
        Format.FIGURES_XLSX, Format.SLIDE,
    }
)  # fmt: skip
"""Formats that are no whole note, and quote no sources after it."""


def _forms() -> tuple[tuple[tuple[Format, str], ...], ...]:
    """What can be written, in groups."""
    return (
        (
            (Format.PDF, _tr("PDF")),
            (Format.ARCHIVE, _tr("PDF for the archive (PDF/A-3)")),
            (Format.ARCHIVE_2A, _tr("PDF for the archive (PDF/A-2)")),
        ),
        (
            (Format.DOCX, _tr("Word document")),
            (Format.SLIDE, _tr("Slide (PowerPoint)")),
            (Format.DRAFT, _tr("E-mail to send")),
            (Format.HTML, _tr("Web page")),
        ),
        (
            (Format.MARKDOWN, _tr("Markdown text")),
            (Format.FOOTNOTES, _tr("Markdown text with footnotes")),
            (Format.JSON, _tr("Data (JSON)")),
        ),
        (
            (Format.CSL, _tr("The sources: CSL JSON")),
            (Format.RIS, _tr("The sources: RIS")),
            (Format.BIBTEX, _tr("The sources: BibTeX")),
        ),
        (
            (Format.CALENDAR, _tr("The dates ahead: calendar")),
            (Format.FIGURES_XLSX, _tr("The key figures: Excel table")),
            (Format.FIGURES_CSV, _tr("The key figures: CSV table")),
        ),
    )


def _row(first: QWidget, second: QWidget) -> QWidget:
    holder = QWidget()
    holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GRID)
    row.addWidget(first, 1)
    row.addWidget(second)
    holder.setFocusProxy(first)
    return holder
