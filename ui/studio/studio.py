"""The studio at work: what happens between its parts, for the style at hand.

Form and code change the texts; a changed text is tried in a worker; what comes of it is shown,
and decides whether it is saved. Nothing here reads, checks or lays out.
"""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from briefing.brief import Brief
from briefing.errors import BriefingError
from briefing.styles import StyleEntry, own, recovery
from briefing.styles.completing import Known
from briefing.styles.form import FormValues
from briefing.styles.hard_sample import hard_sample
from briefing.styles.library import TEMPLATE
from briefing.styles.model import SECTIONS
from briefing.worker.messages import Failure
from ui.notices import Severity
from ui.preview.rendering import Pages
from ui.preview.room import PreviewRoom
from ui.studio import dialogs
from ui.studio.buffers import Buffers
from ui.studio.code_room import CodeRoom
from ui.studio.editor import code_font
from ui.studio.fields import Choice, FormEdit
from ui.studio.files import STANDARD, FileRow
from ui.studio.problems import Problem, of_failure, of_warning
from ui.studio.reports import Reports
from ui.studio.saving import Saver
from ui.studio.shelf import Done, Shelf, read_texts
from ui.studio.trial import Trial
from ui.studio.watching import Watching
from ui.studio.window import StudioWindow
from ui.tasks import Outcome, Tasks
from ui.theme import GRID

_SAMPLE, _OPEN = "sample", "open"
_BEGUN = {
    "_brand.yml": "# Names, logo, colours and fonts of the house, in the brand.yml convention.\n",
    "style.css": "/* Comes after the style sheet of the style that this one is based on. */\n",
    TEMPLATE: '{{% extends "{parent}/brief.html" %}}\n',
}


def section_of(brief: Brief, line: str) -> str:
    """The section that a line of a brief stands in, "" when there is none of this id."""
    for section in SECTIONS:
        lines = getattr(brief, section)
        if isinstance(lines, tuple) and line in {getattr(one, "id", "") for one in lines}:
            return section
    return ""


def _in_comment(text: str, at: int) -> bool:
    return text.rfind("{#", 0, at) > text.rfind("#}", 0, at)


class Studio(QObject):
    """Brings a studio's window to life. ``entry`` is the style at hand."""

    use_wanted = Signal(str)
    """The name of the style that the open brief is to be printed in."""
    styles_changed = Signal()
    """There are other styles than before."""
    moved = Signal(str, str)
    """A style's name is another now; "" for one that is gone."""

    def __init__(self, window: StudioWindow, tasks: Tasks) -> None:
        super().__init__(window)
        self.window = window
        self._tasks = tasks
        self.entry: StyleEntry | None = None
        self.folder: Path | None = None
        self.values: FormValues | None = None
        self._wanted: Path | None = None
        self._loading = 0
        self._others: tuple[str, ...] = ()
        self._pending: set[str] = set()
        self._open_brief: Brief | None = None
        self._mistakes: dict[str, Problem] = {}
        self._warnings: tuple[Problem, ...] = ()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._build()
        self._connect()
        self._connect_actions()
        self.shelf.list_all()

    # --- building ---------------------------------------------------------------------------

    def _build(self) -> None:
        window = self.window
        self.buffers = Buffers(code_font(), self)
        self.shelf = Shelf(self._tasks, self)
        self.trial = Trial(self._tasks, self)
        self.saver = Saver(self.buffers, self._tasks, self)
        self.watching = Watching(self._tasks, self)
        self.code = CodeRoom(window.code, self.buffers)
        self.reports = Reports(window, self._tasks)
        self.what = Choice()
        self.what.addItem(self.tr("A hard sample"), _SAMPLE)
        self.what.setAccessibleName(self.tr("Brief in the preview"))
        self.what.setFixedWidth(19 * GRID)
        window.preview.add_tool(self.what)
        self.preview = PreviewRoom(window.preview, window.actions_)

    def _connect(self) -> None:
        window = self.window
        self._tasks.finished.connect(self._take_loaded)
        self._later.timeout.connect(self._try_changes)
        self.buffers.changed.connect(self._note_change)
        self.buffers.undoable.connect(self._show_undoable)
        self.shelf.listed.connect(self._show_styles)
        self.shelf.done.connect(self._take_done)
        self.shelf.failed.connect(self._tell_failure)
        self.trial.began.connect(lambda: self.preview.show_stale(True))
        self.trial.read.connect(self._show_values)
        self.trial.unread.connect(self._show_mistake)
        self.trial.printed.connect(self._show_pages)
        self.trial.failed.connect(self._show_unprinted)
        self.saver.saved.connect(self._show_saved)
        self.saver.kept.connect(self._show_kept)
        self.saver.failed.connect(self._tell_failure)
        self.watching.found.connect(self._take_found)
        self.code.problem_chosen.connect(self._go_to_problem)
        self.code.refused.connect(self.ask_new)
        self.reports.place_chosen.connect(self._go_to_place)
        self.preview.line_clicked.connect(self._go_to_section)
        self.what.chosen.connect(lambda _: self._choose_brief())
        window.files_view.opened.connect(self._open_file)
        window.style_box.chosen.connect(lambda folder: self.open(Path(folder)))
        window.form_note.button.clicked.connect(self.go_to_first_problem)
        window.deleted.button.clicked.connect(self.shelf.restore)
        window.recovery.button.clicked.connect(self._recover)
        window.recovery.other.clicked.connect(self._discard)
        window.repainted.connect(self.code.paint)
        window.house_form.logo_wanted.connect(self._ask_logo)
        window.house_form.font_wanted.connect(self._ask_font)
        for form in window.forms:
            form.edited.connect(self._apply)

    def _connect_actions(self) -> None:
        actions, window = self.window.actions_, self.window
        for name, slot in (
            ("new", self.ask_new),
            ("duplicate", self._ask_duplicate),
            ("rename", self._ask_rename),
            ("delete", self._delete),
            ("restore", self.shelf.restore),
            ("import", self._ask_import),
            ("export", self._ask_export),
            ("use", self._use),
            ("save", self.saver.save),
            ("close", window.close),
            ("undo", lambda: self.code.show_file(self.buffers.undo())),
            ("redo", lambda: self.code.show_file(self.buffers.redo())),
            ("find", self._open_find_bar),
            ("find_next", lambda: self.code.find_bar.stepped.emit(1)),
            ("find_previous", lambda: self.code.find_bar.stepped.emit(-1)),
            ("complete", lambda: self.code.editor.show_completions(asked=True)),
            ("problem", self.go_to_first_problem),
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
        self.folder = folder
        self.entry = self.shelf.entry(folder)
        self.values = None
        self._mistakes, self._warnings = {}, ()
        read_only = self.read_only
        order = [name for name in STANDARD if name in texts]
        self.buffers.load({name: texts[name] for name in dict.fromkeys((*order, *texts))})
        self._pending.clear()
        self.code.begin(read_only=read_only)
        self.code.show_file("style.yml")
        self.saver.open(None if read_only else folder)
        self.watching.watch(None if read_only else folder)
        self._show_files()
        self._show_recovery({} if read_only else kept)
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
        return self.entry is not None and self.entry.shipped

    def _show_which(self) -> None:
        actions = self.window.actions_
        there = self.folder is not None
        mine = there and self.folder is not None and own.is_own(self.folder)
        for name in ("new", "export", "use", "changes", "check"):
            actions[name].setEnabled(there)
        for name in ("duplicate", "rename", "delete"):
            actions[name].setEnabled(mine)
        actions["save"].setEnabled(there and not self.read_only)
        actions["restore"].setEnabled(own.last_deleted() is not None)
        self.window.form.set_note(self.tr("ships with the program") if self.read_only else "")
        self.window.say(self.tr("This style ships and stays as it is.") if self.read_only else "")

    def _show_styles(self, entries: tuple[StyleEntry, ...]) -> None:
        if self.folder is not None:
            self.entry = self.shelf.entry(self.folder) or self.entry
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

    # --- what is done with a style as a whole -----------------------------------------------

    def ask_new(self) -> None:
        """Ask for the name of a new style, based on the one at hand."""
        folder, entry = self.folder, self.entry
        if folder is None:
            return
        title = entry.title if entry is not None else folder.name
        dialogs.ask_name(
            self.window,
            self.tr("New style"),
            self.tr(
                "It prints as “{}” does until you change it, and is yours. What is it called?"
            ).format(title),
            self.tr("Our {}").format(title[:1].lower() + title[1:]),
            self.tr("Make it"),
            lambda name: self.shelf.make(folder, name) if name else None,
        )

    def _ask_duplicate(self) -> None:
        folder = self.folder
        assert folder is not None
        dialogs.ask_name(
            self.window,
            self.tr("Duplicate the style"),
            self.tr("What is the copy called?"),
            self.tr("{} (2)").format(self._title),
            self.tr("Duplicate"),
            lambda name: (
                self._after_saving(lambda: self.shelf.duplicate(folder, name or ""))
                if name
                else None
            ),
        )

    def _ask_rename(self) -> None:
        folder = self.folder
        assert folder is not None
        dialogs.ask_name(
            self.window,
            self.tr("Rename the style"),
            self.tr("Styles that are based on this one follow."),
            self._title,
            self.tr("Rename"),
            lambda name: (
                self._after_saving(lambda: self.shelf.rename(folder, name or "")) if name else None
            ),
        )

    @property
    def _title(self) -> str:
        if self.values is not None:
            return self.values.title
        return self.entry.title if self.entry is not None else ""

    def _after_saving(self, work: object) -> None:
        assert callable(work)
        self.saver.save()  # tasks run one after another
        work()

    def _delete(self) -> None:
        assert self.folder is not None
        title = self._title
        self.saver.save()
        self.watching.watch(None)
        self.shelf.delete(self.folder, title)

    def _ask_import(self) -> None:
        dialogs.ask_pack(self.window, lambda pack: self.shelf.bring_in(pack) if pack else None)

    def _ask_export(self) -> None:
        folder = self.folder
        assert folder is not None
        if self._mistakes:
            self.window.notices.add(
                Severity.WARNING,
                self.tr("Put right what is wrong first; a style with a mistake cannot be shared."),
            )
            return
        dialogs.ask_pack_target(
            self.window,
            Path.home() / f"{folder.name}.zip",
            lambda target: (
                self._after_saving(lambda: self.shelf.hand_on(folder, target or ""))
                if target
                else None
            ),
        )

    def _use(self) -> None:
        if self.folder is not None:
            self.saver.save() if self._good else None
            self.use_wanted.emit(self.folder.name)

    @property
    def _good(self) -> bool:
        return not self._mistakes and not self.trial.busy

    def _ask_logo(self) -> None:
        folder = self.folder
        if folder is not None:
            dialogs.ask_picture(
                self.window,
                lambda picture: self.shelf.add_picture(folder, picture) if picture else None,
            )

    def _ask_font(self) -> None:
        folder = self.folder
        if folder is not None:
            dialogs.ask_font(
                self.window, lambda font: self.shelf.add_font(folder, font) if font else None
            )

    def _take_done(self, done: Done) -> None:
        if done.what == "picture":
            self._take_picture(done.words)
            return
        if done.what == "font":
            self._reopen_trial()
            words = self.tr("The font “{}” can be chosen now.").format(done.words)
            self.window.notices.add(Severity.INFO, words)
            return
        if done.words and done.what != "deleted":
            self.window.notices.add(Severity.INFO, done.words)
        if done.what == "exported":
            return
        if done.what in ("renamed", "deleted") and done.was is not None:
            self.saver.open(None)
            self.folder = None
            self.moved.emit(done.was.name, done.folder.name if done.folder else "")
        if done.what == "deleted":
            self.window.deleted.say(done.words)
            self.window.deleted.show()
            first = next((one for one in self.shelf.entries if one.shipped), None)
            if first is not None:
                self.open(first.folder)
        if done.what == "restored":
            self.window.deleted.hide()
        if done.folder is not None:
            self.open(done.folder)
        self.shelf.list_all()
        self.styles_changed.emit()

    def _take_picture(self, name: str) -> None:
        values = self.values
        alt = values.logo_alt if values is not None else ""
        house = values.house if values is not None else ""
        self._reopen_trial()
        self.window.house_form.set_logo(name, alt or house or self.tr("Logo"))

    def _reopen_trial(self) -> None:
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
            if self.buffers.unsaved:
                self.window.say(self.tr("Not saved yet"))

    def _show_undoable(self, undo: bool, redo: bool) -> None:
        self.window.actions_["undo"].setEnabled(undo)
        self.window.actions_["redo"].setEnabled(redo)

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
        for name, text in texts.items():
            text = text.replace("\r\n", "\n")
            if name not in self.buffers:
                self.buffers.add(name, text)
                self.buffers.mark_saved({name: text})
            elif text != self.buffers[name].saved:
                self._take_foreign(name, text)
        self._show_files()

    def _take_foreign(self, name: str, text: str) -> None:
        buffer = self.buffers[name]
        if not buffer.changed:
            self.buffers.reload(name, text)
        elif text != buffer.text:
            words = self.tr("{} was changed by another program too. What stands here is kept.")
            self.window.notices.add(Severity.WARNING, words.format(name))
            buffer.saved = text

    # --- texts that were not saved ----------------------------------------------------------

    def _show_recovery(self, kept: dict[str, str]) -> None:
        self._kept = {name: text for name, text in kept.items() if self._differs(name, text)}
        words = self.tr("There is unfinished text from last time in {}.")
        self.window.recovery.say(words.format(", ".join(self._kept)))
        self.window.recovery.setVisible(bool(self._kept))

    def _differs(self, name: str, text: str) -> bool:
        return name not in self.buffers or self.buffers[name].text != text

    def _recover(self) -> None:
        self.window.recovery.hide()
        for name, text in self._kept.items():
            if name in self.buffers:
                self.buffers.set_text(name, text)
            else:
                self.buffers.add(name, text)
        self.code.show_file(next(iter(self._kept), self.code.file))

    def _discard(self) -> None:
        self.window.recovery.hide()
        folder = self.folder
        if folder is not None:
            self._tasks.run(lambda: recovery.keep(folder.name, {}))

    # --- what comes of it -------------------------------------------------------------------

    def _show_values(self, values: FormValues) -> None:
        self.values = values
        self.code.known = Known(values, self.code.known.styles)
        self._mistakes.pop("style", None)
        for form in self.window.forms:
            form.show_values(values)
        self._show_problems()

    def _show_mistake(self, failure: Failure) -> None:
        self._mistakes["style"] = of_failure(failure, self.trial.folder)
        self.saver.note_verdict(good=False)
        self._show_problems()

    def _show_pages(self, pages: Pages) -> None:
        self._mistakes.clear()
        folder = self.trial.folder
        self._warnings = tuple(of_warning(words, folder) for words in pages.reply.warnings)
        self.preview.show(pages)
        self.saver.note_verdict(good=True)
        self._show_problems()

    def _show_unprinted(self, failure: Failure) -> None:
        problem = of_failure(failure, self.trial.folder)
        self._mistakes["print"] = problem
        # a brief with letters that no font has is no mistake of the style
        self.saver.note_verdict(good=bool(failure.characters))
        shown = Failure(failure.kind, problem.message, problem.file, problem.line)
        self.preview.show_failure(shown)
        self._show_problems()

    def _show_problems(self) -> None:
        mistakes = tuple(dict.fromkeys(self._mistakes.values()))
        self.code.show_problems((*mistakes, *self._warnings))
        in_style = "style" in self._mistakes
        note = self.window.form_note
        note.say(self.tr("The form shows how the style was before the mistake."))
        note.setVisible(in_style)
        self.window.actions_["problem"].setEnabled(bool(mistakes or self._warnings))

    def go_to_first_problem(self) -> None:
        """Go to the worst that is wrong."""
        if self.code.problems.problems:
            self._go_to_problem(self.code.problems.problems[0])

    def _go_to_problem(self, problem: Problem) -> None:
        if problem.file:
            self.code.go_to(problem.file, problem.line)
            self.window.files_view.show_name(problem.file)

    def _go_to_place(self, file: str, line: int) -> None:
        self._go_to_problem(Problem("warning", "", file, line))

    def _go_to_section(self, line: str) -> None:
        """Go from a line on the pages to the code of its section: its block, else its entry."""
        section = section_of(self.brief, line)
        texts = self.buffers.texts
        for name, pattern in (
            (TEMPLATE, rf"\{{%-?\s*block\s+{section}\b"),
            ("style.yml", rf"^\s*-\s+(?:id:\s*)?{section}\b"),
        ):
            found = re.search(pattern, texts.get(name, ""), re.MULTILINE)
            if section and found and not _in_comment(texts[name], found.start()):
                self._go_to_place(name, texts[name].count("\n", 0, found.end()) + 1)
                return

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
        if self.entry is None or (self.values and self.values.title != self.entry.title):
            self.shelf.list_all()
            self.styles_changed.emit()

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
        first = self._open_brief is None and brief is not None
        self._open_brief = brief
        row = self.what.findData(_OPEN)
        if brief is not None and row < 0:
            self.what.insertItem(0, self.tr("The open brief"), _OPEN)
        elif brief is None and row >= 0:
            self.what.removeItem(row)
        if first:
            self.what.setCurrentIndex(0)
        if self.what.currentData() == _OPEN:
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
