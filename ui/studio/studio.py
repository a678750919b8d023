"""The studio at work: what happens between its parts, for the style at hand.

Form and code change the texts; a changed text is tried in a worker; what comes of it is shown,
and decides whether it is saved. Nothing here reads, checks or lays out.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from briefing.model.brief import Brief
from briefing.model.errors import BriefingError
from briefing.styles import StyleEntry, recovery
from briefing.styles.completing import Known
from briefing.styles.form import FormValues
from briefing.styles.hard_sample import hard_sample
from briefing.styles.library import TEMPLATE
from briefing.worker.failure import Failure
from ui.look.theme import GRID
from ui.page.room import PreviewRoom
from ui.shell.notices import Severity
from ui.studio.arrivals import Arrivals
from ui.studio.buffers import Buffers
from ui.studio.code_room import CodeRoom
from ui.studio.editor import code_font
from ui.studio.fields import Choice, FormEdit
from ui.studio.files import STANDARD, FileRow
from ui.studio.keeping import Keeping
from ui.studio.reports import Reports
from ui.studio.saving import Saver
from ui.studio.shelf import Shelf, read_texts
from ui.studio.trial import Trial
from ui.studio.verdicts import Verdicts
from ui.studio.watching import Watching
from ui.studio.window import StudioWindow
from ui.work.tasks import Outcome, Tasks

_SAMPLE, _OPEN = "sample", "open"
# a file that the style lacks begins so: an empty one would not say what it is for
_BEGUN = {
    "_brand.yml": "# Names, logo, colours and fonts of the house, in the brand.yml convention.\n",
    "style.css": "/* Comes after the style sheet of the style that this one is based on. */\n",
    TEMPLATE: '{{% extends "{parent}/brief.html" %}}\n',
}


class Studio(QObject):
    """Brings a studio's window to life. ``folder`` is that of the style at hand."""

    def __init__(self, window: StudioWindow, tasks: Tasks) -> None:
        super().__init__(window)
        self.window = window
        self._tasks = tasks
        self.folder: Path | None = None
        self.values: FormValues | None = None
        self._entry: StyleEntry | None = None
        self._wanted: Path | None = None
        self._loading = 0
        self._others: tuple[str, ...] = ()
        self._pending: set[str] = set()
        self._open_brief: Brief | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        # one trial for all that changes in a turn of the event loop
        self._later.setInterval(0)
        self._build()
        self._connect()
        self._connect_actions()
        self.shelf.list_all()

    # --- building ---------------------------------------------------------------------------

    def _build(self) -> None:
        window = self.window
        self.what = Choice()
        self.what.addItem(self.tr("A hard sample"), _SAMPLE)
        self.what.setAccessibleName(self.tr("Note in the preview"))
        self.what.setMinimumWidth(15 * GRID)
        self.what.setSizeAdjustPolicy(self.what.SizeAdjustPolicy.AdjustToContents)
        window.preview.add_tool(self.what)
        self.preview = PreviewRoom(window.preview, window.actions_)
        self.buffers = Buffers(code_font(), self)
        self.code = CodeRoom(window.code, self.buffers)
        self.trial = Trial(self._tasks, self)
        self.saver = Saver(self.buffers, self._tasks, self)
        self.watching = Watching(self._tasks, self)
        self.reports = Reports(window, self._tasks)
        self.shelf = Shelf(self._tasks, self)
        # values are noted before the verdict is shown
        self.trial.read.connect(self._note_values)
        self.verdicts = Verdicts(window, self.trial, self.saver, self.code, self.preview)
        self.arrivals = Arrivals(window, self.buffers, self.code, self._tasks)
        self.keeping = Keeping(self, self.shelf)

    def _connect(self) -> None:
        window = self.window
        self._tasks.finished.connect(self._take_loaded)
        self._later.timeout.connect(self._try_changes)
        self.buffers.changed.connect(self._note_change)
        self.buffers.undoable.connect(self._show_undoable)
        self.shelf.listed.connect(self._show_styles)
        self.shelf.failed.connect(self._tell_failure)
        self.saver.saved.connect(self._show_saved)
        self.saver.kept.connect(self._show_kept)
        self.saver.failed.connect(self._tell_failure)
        self.watching.found.connect(self._take_found)
        self.code.refused.connect(self.keeping.ask_new)
        self.reports.place_chosen.connect(self.verdicts.go_to_place)
        self.preview.line_clicked.connect(
            lambda line: self.verdicts.go_to_section(self.brief, line, self.buffers)
        )
        self.what.chosen.connect(lambda _: self._choose_brief())
        window.files_view.opened.connect(self._open_file)
        window.style_box.chosen.connect(lambda folder: self.open(Path(folder)))
        window.repainted.connect(self.code.paint)
        for form in window.forms:
            form.edited.connect(self._apply)

    def _connect_actions(self) -> None:
        actions, window = self.window.actions_, self.window
        for name, slot in (
            ("save", self.saver.save),
            ("close", window.close),
            ("undo", lambda: self.code.show_file(self.buffers.undo())),
            ("redo", lambda: self.code.show_file(self.buffers.redo())),
            ("find", self._open_find_bar),
            ("find_next", lambda: self.code.find_bar.stepped.emit(1)),
            ("find_previous", lambda: self.code.find_bar.stepped.emit(-1)),
            ("complete", lambda: self.code.editor.show_completions(asked=True)),
            ("changes", lambda: self.reports.show_changes(self.trial.folder)),
            ("check", lambda: self.reports.check(self.trial, self.brief)),
            ("to_files", lambda: window.go_to(window.files)),
            ("to_form", lambda: window.go_to(window.form)),
            ("to_code", lambda: window.go_to(window.code)),
            ("to_preview", lambda: window.go_to(window.preview)),
            ("next_pane", window.go_to_next_pane),
            ("reference", self.reports.show_reference),
            ("shortcuts", self.reports.show_shortcuts),
        ):
            actions[name].triggered.connect(slot)
        self._show_undoable(False, False)

    # --- which style ------------------------------------------------------------------------

    def open(self, folder: Path) -> None:
        """Take up the style in this folder; what was at hand is saved or kept first."""
        if folder == self.folder:
            return
        self._put_away()
        self._wanted = folder
        self._loading = self._tasks.run(lambda: (*read_texts(folder), recovery.kept(folder.name)))

    @property
    def loading(self) -> bool:
        """Whether another style is being taken up."""
        return bool(self._loading)

    def _take_loaded(self, outcome: Outcome) -> None:
        if outcome.job != self._loading or self._wanted is None:
            return
        self._loading = 0
        if outcome.error is not None:
            self._tell_failure(Failure.of(outcome.error))
            return
        assert isinstance(outcome.value, tuple)
        texts, self._others, kept = outcome.value
        self._show_style(self._wanted, texts, kept)

    def _show_style(self, folder: Path, texts: dict[str, str], kept: dict[str, str]) -> None:
        self.folder, self.values = folder, None
        self._entry = self.shelf.entry(folder)
        read_only = self.read_only
        # the four that every style may have come first
        order = [name for name in STANDARD if name in texts]
        self.buffers.load({name: texts[name] for name in dict.fromkeys((*order, *texts))})
        self._pending.clear()
        self.code.begin(read_only=read_only)
        self.code.show_file("style.yml")
        self.verdicts.clear()
        self.saver.open(None if read_only else folder)
        self.watching.watch(None if read_only else folder)
        self.arrivals.offer(folder, {} if read_only else kept)
        self._show_files()
        self.window.form.show_body()
        for form in self.window.forms:
            form.set_read_only(read_only)
        self._show_which()
        self.preview.show_nothing(self.tr("The pages in this style appear here."))
        self._choose_brief()
        self.trial.open(folder, self.buffers.texts)

    @property
    def read_only(self) -> bool:
        """Whether the style at hand ships with the program."""
        return self._entry is not None and self._entry.shipped

    @property
    def title(self) -> str:
        """What the style at hand is called."""
        if self.values is not None:
            return self.values.title
        return self._entry.title if self._entry is not None else ""

    def _show_which(self) -> None:
        self.keeping.show_which()
        there = self.folder is not None
        self.window.actions_["save"].setEnabled(there and not self.read_only)
        self.window.form.set_note(self.tr("comes with the program") if self.read_only else "")
        self.window.say("")

    def _show_styles(self, entries: tuple[StyleEntry, ...]) -> None:
        if self.folder is not None:
            self._entry = self.shelf.entry(self.folder) or self._entry
        self.code.known = Known(self.values, tuple(entry.name for entry in entries))
        shown = self.folder or self._wanted
        self.window.show_styles(entries, str(shown) if shown else "")
        self._show_which()

    def _put_away(self) -> None:
        if self.folder is None:
            return
        try:
            self.saver.finish()
        except BriefingError as error:
            self._tell_failure(Failure.of(error))

    def forget(self) -> None:
        """The style at hand is not where it was: nothing is written there any more."""
        self.saver.open(None)
        self.folder = None

    def try_again(self) -> None:
        """Try the style with files that came to it."""
        if self.folder is not None:
            self.watching.look()
            self.trial.open(self.folder, self.buffers.texts)

    # --- changes ----------------------------------------------------------------------------

    def _apply(self, edit: FormEdit) -> None:
        """Make a change of the form in the text."""
        if self.read_only or self.folder is None:
            return
        if edit.file not in self.buffers:
            self.buffers.add(edit.file, self._begun(edit.file))
        try:
            text = edit.change(self.buffers[edit.file].text)
        except BriefingError as error:
            place = f"{edit.file}, line {error.line}: " if error.line else f"{edit.file}: "
            words = self.tr("The form cannot change this while the code has a mistake: {}")
            self.window.notices.add(Severity.ERROR, words.format(place + error.message))
            return
        self.buffers.set_text(edit.file, text, edit.field)

    def _note_change(self, name: str) -> None:
        self._pending.add(name)
        self.saver.note_change()
        self._later.start()

    def _try_changes(self) -> None:
        names, self._pending = self._pending, set()
        texts = {name: self.buffers[name].text for name in names if name in self.buffers}
        if texts and self.folder is not None:
            self.trial.change(texts)
            self._show_files()
            self.window.say(self.tr("Not saved yet") if self.buffers.unsaved else "")

    @property
    def busy(self) -> bool:
        """Whether a change is not tried yet, or a style not taken up."""
        waiting = self._later.isActive() or self.loading or self.folder is None
        return waiting or self.trial.busy or self.shelf.busy or self.preview.stale

    def _show_undoable(self, undo: bool, redo: bool) -> None:
        self.window.actions_["undo"].setEnabled(undo)
        self.window.actions_["redo"].setEnabled(redo)

    def _note_values(self, values: FormValues) -> None:
        self.values = values
        self.code.known = Known(values, self.code.known.styles)

    # --- files ------------------------------------------------------------------------------

    def _open_file(self, name: str) -> None:
        if name not in self.buffers:
            self.buffers.add(name, self._begun(name))
        self.code.show_file(name)
        self.code.editor.setFocus()

    def _begun(self, name: str) -> str:
        parent = self.values.based_on if self.values is not None else "base"
        return _BEGUN.get(name, "").format(parent=parent or "base")

    def _show_files(self) -> None:
        rows = [FileRow(name, changed=self.buffers[name].changed) for name in self.buffers.names]
        if not self.read_only:
            missing = (name for name in STANDARD if name not in self.buffers)
            rows += [FileRow(name, there=False) for name in missing]
        rows += [FileRow(name, text=False) for name in self._others]
        self.window.files_model.show_rows(tuple(rows))
        self.window.files_view.show_name(self.code.file)

    def _take_found(self, found: tuple[dict[str, str], tuple[str, ...]]) -> None:
        """Another program wrote into the folder, or this one did."""
        texts, others = found
        if others != self._others:
            self._others = others
            if self.folder is not None:
                self.trial.open(self.folder, self.buffers.texts)
        self.arrivals.take(texts)
        self._show_files()

    # --- how things stand -------------------------------------------------------------------

    def _open_find_bar(self) -> None:
        """Find on the pages while the keyboard is there, else in the code."""
        focused = QApplication.focusWidget()
        if focused is not None and self.window.preview.isAncestorOf(focused):
            self.preview.find_bar.open()
        else:
            self.code.open_find_bar()

    def _show_saved(self) -> None:
        self._show_files()
        self.window.say(self.tr("Saved"))
        # under another title it stands elsewhere in the lists
        if self._entry is None or (self.values and self.values.title != self._entry.title):
            self.shelf.list_all()
            self.keeping.changed.emit()

    def _show_kept(self) -> None:
        self.window.say(self.tr("Not saved: put the mistake right, or save it with Ctrl+S"))

    def _tell_failure(self, failure: Failure) -> None:
        self.window.notices.add(Severity.ERROR, str(failure.error()))

    # --- the brief --------------------------------------------------------------------------

    @property
    def brief(self) -> Brief:
        """What is printed in the preview."""
        if self.what.currentData() == _OPEN and self._open_brief is not None:
            return self._open_brief
        return hard_sample()

    def show_brief(self, brief: Brief | None) -> None:
        """Take the brief that is open in the main window."""
        # whoever opens the studio wants to see the own note; later choices stay
        first = self._open_brief is None and brief is not None
        self._open_brief = brief
        row = self.what.findData(_OPEN)
        if brief is not None and row < 0:
            self.what.insertItem(0, self.tr("This note"), _OPEN)
        elif brief is None and row >= 0:
            self.what.removeItem(row)
        if first:
            self.what.setCurrentIndex(0)
        self._choose_brief()

    def _choose_brief(self) -> None:
        self.trial.show_brief(self.brief)

    # --- ending -----------------------------------------------------------------------------

    def close(self) -> None:
        """Save or keep what there is, and end the workers."""
        self._put_away()
        self.folder = None
        self.watching.watch(None)
        self.reports.close()
        self.trial.close()
        self.preview.view.clear()
