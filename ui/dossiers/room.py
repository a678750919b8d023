"""The window's dossier: there is always one, and everything is saved in it as one goes."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.desk.state import Desk
from briefing.dossier import Attached, Change, Exported, backups, parses_name, places, style
from briefing.model.errors import BriefingError, DossierError, DossierTaken, DossierUnsaved
from briefing.styles import HouseStyle
from ui.dossiers.filing import Opened, open_file, put_away, remember_open, rescue
from ui.dossiers.folders import folder, remember_folder
from ui.dossiers.keeper import Keeper
from ui.dossiers.recent import RecentMenu
from ui.dossiers.telling import Telling
from ui.shell import dialogs
from ui.shell.main_window import MainWindow
from ui.shell.notices import Severity
from ui.work.beginning import new_desk
from ui.work.history import History
from ui.work.tasks import Outcome, Tasks

_BACKUP_SECONDS = 600.0  # ten minutes of work are the most that hangs on one file
_PATIENCE_MS = 400  # most are open by then: what is said sooner only flickers


class Dossiers(QObject):
    """Opens, names and copies dossiers, and hands the open one's history to the desk."""

    switching = Signal()
    """Another dossier takes the desk: whatever concerns the old one ends now."""
    switched = Signal(bool)
    """Another dossier lies on the desk; whether it is a new one."""
    renamed = Signal()
    """The dossier has another name, or can be changed now, or no longer."""
    note_offered = Signal(object)
    """The path of a PDF that was to be opened."""
    parses_read = Signal(object)
    """The parses that an opened dossier keeps: a dict of bytes by the ids of articles."""
    first_run = Signal()
    """Nobody ever worked here: the desk is empty."""

    def __init__(self, window: MainWindow, history: History) -> None:
        super().__init__(window)
        self._window = window
        self._history = history
        self._tools = window.tools
        self.tasks = Tasks(self)
        self.keeper: Keeper | None = None
        self.exports: dict[str, str] = {}
        self._style_place = ("", "")
        self._style_kept = b""
        self._jobs: dict[int, Callable[[object], None]] = {}
        self._opening: dict[int, tuple[Path, bool]] = {}
        self.telling = Telling(window, lambda: self.name)
        self._changed = False
        self._backed_up = time.monotonic()
        self.since: list[Change] | None = None
        """What happens while the dossier is being saved under another name."""
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_PATIENCE_MS)
        self._slow.timeout.connect(self._show_opening)
        self.recent = RecentMenu(self._tools.menus["File"], self._tools.actions["open_recent"])
        self._connect()

    def _connect(self) -> None:
        self.tasks.finished.connect(self._take)
        self.recent.chosen.connect(self.open)
        self._history.recorded.connect(self.record)
        self._history.missed.connect(self._want)
        self._history.refused.connect(self.telling.tell_locked)
        self._window.close_refused.connect(self.telling.tell_close_refused)
        for name, slot in (
            ("new", self.new),
            ("open", self.ask_open),
            ("open_backup", self.ask_backup),
            ("close", self.new),
        ):
            self._tools.actions[name].triggered.connect(lambda _=False, slot=slot: slot())

    # --- what there is ------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """Whether a dossier is being opened, or is not on the disk yet."""
        keeper = self.keeper
        return bool(self._jobs or self._opening) or keeper is None or keeper.busy

    @property
    def path(self) -> Path | None:
        """The dossier's file."""
        return self.keeper.path if self.keeper is not None else None

    @property
    def untitled(self) -> bool:
        """Whether the user gave it no name yet."""
        return self.path is None or places.is_untitled(self.path)

    @property
    def name(self) -> str:
        """The dossier's name."""
        return self.path.stem if self.path is not None else places.UNTITLED

    # --- beginning ----------------------------------------------------------------------------

    def begin(self, dossier: str, desk: Desk | None) -> None:
        """Open a dossier, begin with a desk, or go on where the user was."""
        if dossier:
            self.open(Path(dossier), starting=True)
            self.run(places.recall, self.recent.show)
        elif desk is not None:
            self.new(desk)
            self.run(places.recall, self.recent.show)
        else:
            self.run(places.recall, self._go_on)

    def _go_on(self, recent: object) -> None:
        assert isinstance(recent, places.Recent)
        self.recent.show(recent)
        if recent.open:
            self.open(Path(recent.open), starting=True)
        else:
            self.new()
            if not recent.paths:
                self.first_run.emit()

    # --- new and open -------------------------------------------------------------------------

    def new(self, desk: Desk | None = None) -> None:
        """Begin a new note."""
        desk = new_desk() if desk is None else desk
        if not self.may_leave():
            return
        self.adopt(Keeper(partial(places.create_untitled, desk), self.tasks, self))
        self._history.locked = False
        self.exports = {}
        self._style_place = ("", "")
        self._history.begin(desk)
        self._changed = False
        self.switched.emit(True)

    def ask_open(self) -> None:
        """Ask for a dossier."""
        dialogs.ask_dossier(self._window, folder(), self._open_chosen)

    def ask_backup(self) -> None:
        """Ask for an earlier state of a dossier."""
        place = places.backup_folder()
        keeper = self.keeper
        if keeper is not None and keeper.dossier is not None and keeper.path is not None:
            own = backups.folder_of(keeper.dossier)
            place = own if own.is_dir() else place
        dialogs.ask_dossier(self._window, str(place), self._open_chosen)

    def _open_chosen(self, path: Path | None) -> None:
        if path is not None:
            remember_folder(path)
            self.open(path)

    def open(
        self, path: Path, *, starting: bool = False, force: bool = False, read: bool = False
    ) -> None:
        """Open a dossier in place of the one that is open; a PDF as the note that it carries."""
        if path.suffix.lower() == ".pdf":
            self.note_offered.emit(path)
            return
        if path == self.path and not force:
            self._tools.tell(self.tr("“{}” is open already.").format(path.stem))
            return
        if starting or self.may_leave():
            job = self.tasks.run(lambda: open_file(path, force=force, read=read))
            self._opening[job] = (path, starting)
            self._slow.start()

    def _show_opening(self) -> None:
        for path, _ in self._opening.values():
            self._tools.activity.show_progress(self.tr("Opening {}…").format(path.stem))

    def _take_opened(self, path: Path, starting: bool, outcome: Outcome) -> None:
        self._slow.stop()
        self._tools.activity.hide()
        if isinstance(outcome.value, Opened):
            self.show(outcome.value)
        elif outcome.error is not None:
            self._tell_unopened(path, starting, outcome.error)

    def show(self, opened: Opened) -> None:
        """Put an opened dossier on the desk."""
        self.adopt(Keeper.of(opened.dossier, self.tasks, self))
        self._history.locked = not opened.dossier.writable
        self.exports = opened.exports
        self._style_place = (opened.desk.style, opened.style_place)
        self._style_kept = opened.style_pack
        self.parses_read.emit(opened.parses)
        self._history.resume(opened.steps, opened.position, opened.desk)
        if self._history.locked:
            self.telling.tell_locked()
        if opened.provenance is not None:
            words = f"“{self.name}” {opened.provenance.words}"
            self._tools.notices.add(Severity.INFO, words)
        self.switched.emit(False)
        self.remember()

    def _tell_unopened(self, path: Path, starting: bool, error: BriefingError) -> None:
        if isinstance(error, DossierTaken) and not starting:
            dialogs.ask_taken(
                self._window,
                path.stem,
                error.message,
                not error.ours,
                lambda answer: self._answer_taken(path, answer),
            )
            return
        if isinstance(error, DossierUnsaved):
            self.open(path, starting=starting, read=True)
            return
        words = self.tr("“{}” cannot be opened: {}.").format(path.stem, error.message)
        if starting:
            self.new()
        severity = Severity.INFO if isinstance(error, DossierTaken) else Severity.ERROR
        self._tools.notices.add(severity, words)

    def _answer_taken(self, path: Path, answer: str) -> None:
        if answer:
            self.open(path, force=answer == "take", read=answer == "read")

    # --- from one dossier to another ----------------------------------------------------------

    def may_leave(self) -> bool:
        """Whether the open dossier can be put away without losing anything."""
        if self.keeper is not None and self.keeper.failing:
            self.telling.tell_kept_open()
            return False
        return True

    def adopt(self, keeper: Keeper, *, drop: bool = False) -> None:
        """Keep another dossier from now on, and put the old one away."""
        old, self.keeper = self.keeper, keeper
        self.switching.emit()
        self.telling.withdraw()
        if old is not None:
            unwritten, changed = old.unwritten, self._changed
            old.close()
            self.run(lambda: _put_away(old, unwritten, changed, drop), None)
            old.deleteLater()
        self._changed = False
        self._style_kept = b""
        keeper.made.connect(self._note_made)
        keeper.saved.connect(self._note_saved)
        keeper.unsaved.connect(self.telling.tell_unsaved)
        keeper.failed.connect(self.telling.tell)
        keeper.supplied.connect(self._history.supply)
        self.renamed.emit()

    def record(self, change: Change) -> None:
        """Save something that happened."""
        if self.keeper is not None:
            self._changed = True
            self.keeper.record(change)
            if self.since is not None:
                self.since.append(change)

    def keep_parses(self, parses: Sequence[tuple[str, bytes]]) -> None:
        """Keep the parses of articles beside them; that is no change to the note."""
        if self.keeper is not None and not self._history.locked:
            for key, data in parses:
                self.keeper.record(Attached(parses_name(key), data))

    def _want(self, number: int) -> None:
        if self.keeper is not None:
            self.keeper.want(number)

    def note_export(self, path: Path, digest: str) -> None:
        """Remember that this dossier wrote a file; ``digest`` is SHA-256 of its bytes."""
        self.exports.pop(str(path), None)  # it is the newest now
        self.exports[str(path)] = digest
        if not self._history.locked:
            self.record(Exported(str(path), digest))

    def original(self, key: str) -> bytes | None:
        """The bytes as received of the article with this id; for the tasks' thread only."""
        dossier = self.keeper.dossier if self.keeper is not None else None
        return dossier.original(key) if dossier is not None else None

    # --- the house style ----------------------------------------------------------------------

    def style_of(self, key: str) -> str:
        """What to load for a style of the desk: the one that came with the dossier, if any."""
        known, place = self._style_place
        return place if key == known else key

    def keep_style(self, house: HouseStyle) -> None:
        """Let a style of the user's own travel in the dossier."""
        if self._history.locked or str(house.folder) == self._style_place[1]:
            return  # it came with the dossier
        keeper = self.keeper

        def attach(pack: object) -> None:
            assert isinstance(pack, bytes)
            if pack != self._style_kept and keeper is self.keeper:
                self._style_kept = pack
                self.record(Attached(style.NAME, pack))

        self.run(lambda: style.own_pack(house), attach)

    # --- what the tasks bring -----------------------------------------------------------------

    def run(
        self,
        work: Callable[[], object],
        go_on: Callable[[object], None] | None,
        give_up: Callable[[], None] | None = None,
    ) -> None:
        """Have work done on the tasks' thread, then go on with its value; an error is told."""
        job = self.tasks.run(work)

        def finish(outcome: object) -> None:
            assert isinstance(outcome, Outcome)
            if outcome.error is not None:
                if give_up is not None:
                    give_up()
                self.telling.tell(outcome.error)
            elif go_on is not None:
                go_on(outcome.value)

        self._jobs[job] = finish

    def _take(self, outcome: Outcome) -> None:
        if outcome.job in self._opening:
            self._take_opened(*self._opening.pop(outcome.job), outcome)
        elif outcome.job in self._jobs:
            self._jobs.pop(outcome.job)(outcome)

    def _note_made(self) -> None:
        self.renamed.emit()
        self.remember()

    def _note_saved(self) -> None:
        self.telling.withdraw()
        self._window.unsaved = False
        keeper = self.keeper
        if keeper is not None and time.monotonic() - self._backed_up > _BACKUP_SECONDS:
            self._backed_up = time.monotonic()
            self.run(lambda: _back_up(keeper), None)

    def remember(self) -> None:
        """Let the next start open this dossier."""
        path = self.path
        if path is not None:
            self.run(lambda: remember_open(path), self.recent.show)

    # --- ending -------------------------------------------------------------------------------

    def close(self) -> None:
        """Have everything on the disk before the window is gone."""
        self.tasks.drain()
        keeper, self.keeper = self.keeper, None
        self.blockSignals(True)
        if keeper is not None:
            unwritten = keeper.unwritten
            keeper.close()
            try:
                _put_away(keeper, unwritten, self._changed, False)
            except DossierError:
                self._rescue()
        self.tasks.close()

    def _rescue(self) -> None:
        """The file cannot be written any more; the next start opens what was on the desk."""
        try:
            remember_open(rescue(self._history.desk))
        except DossierError:
            return  # nowhere can anything be written; the user was told and closed


# --- on the tasks' thread -----------------------------------------------------------------------


def _put_away(keeper: Keeper, unwritten: tuple[Change, ...], changed: bool, drop: bool) -> None:
    dossier = keeper.dossier
    if dossier is None:
        keeper.write(unwritten)
        dossier = keeper.dossier
    if dossier is not None:
        put_away(dossier, unwritten, changed=changed, drop=drop)


def _back_up(keeper: Keeper) -> None:
    if keeper.dossier is not None and keeper.dossier.writable:
        backups.back_up(keeper.dossier)
