"""The open dossier under another name: saved as, duplicated, copied to hand on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from briefing.dossier import Change, places
from ui.dossiers.filing import Opened, duplicate, write_clean_copy
from ui.dossiers.folders import folder, remember_folder
from ui.dossiers.keeper import Keeper
from ui.dossiers.room import Dossiers
from ui.shell import dialogs
from ui.shell.main_window import MainWindow
from ui.shell.notices import Severity
from ui.work.history import History


class Naming(QObject):
    """Asks for names and has the room go on in the new file."""

    def __init__(self, window: MainWindow, history: History, room: Dossiers) -> None:
        super().__init__(room)
        self._window = window
        self._history = history
        self._tools = window.tools
        self._room = room
        for name, slot in (
            ("save", self.save),
            ("save_as", self.save_as),
            ("duplicate", self.duplicate),
            ("clean_copy", self.save_clean_copy),
        ):
            self._tools.actions[name].triggered.connect(slot)

    def save(self) -> None:
        """Everything is saved already; one without a name gets one."""
        if self._room.untitled or self._history.locked:
            self.save_as()
        else:
            words = self.tr("“{}” is saved. Every change is saved at once.")
            self._tools.tell(words.format(self._room.name))

    def save_as(self) -> None:
        """Ask for a name, and go on under it."""
        dialogs.ask_dossier_target(
            self._window, self.tr("Save as"), self._suggestion(""), self._save_as
        )

    def _save_as(self, path: Path | None) -> None:
        keeper = self._room.keeper
        # since is a list while it is being saved elsewhere, and one such thing at a time is enough
        if path is None or keeper is None or self._room.since is not None:
            return
        path = _named(path)
        if path == keeper.path:
            self.save()
            return
        remember_folder(path)
        # a file without a name is not kept beside the one that has one
        unwritten, drop = keeper.unwritten, self._room.untitled and not self._history.locked
        # what happens while the copy is made is written into it afterwards
        self._room.since = []

        def go_on(opened: object) -> None:
            assert isinstance(opened, Opened)
            since, self._room.since = self._room.since or [], None
            if self._history.locked:
                self._room.show(opened)
                return
            self._adopt_silently(
                Keeper.of(opened.dossier, self._room.tasks, self._room), drop, since
            )

        # opened: a new note has no file before its first change is written
        self._room.run(lambda: duplicate(keeper.opened, unwritten, path), go_on, self._forget_since)

    def _forget_since(self) -> None:
        self._room.since = None

    def _adopt_silently(self, keeper: Keeper, drop: bool, since: list[Change]) -> None:
        """Go on in another file; the desk stays as it is."""
        # adopting tells that another dossier takes the desk, and this is the same one
        blocked = self._room.blockSignals(True)
        self._room.adopt(keeper, drop=drop)
        self._room.blockSignals(blocked)
        self._room.exports = {}
        for change in since:
            self._room.record(change)
        self._room.renamed.emit()
        self._tools.tell(self.tr("Saved as “{}”.").format(self._room.name))
        self._room.remember()

    def duplicate(self) -> None:
        """Go on in a copy."""
        keeper = self._room.keeper
        if keeper is None or keeper.path is None or not self._room.may_leave():
            return
        untitled = self._room.untitled or self._history.locked
        beside = places.untitled_folder() if untitled else keeper.path.parent
        words = self.tr("{} copy").format(keeper.path.stem)
        target = places.free_path(beside / f"{words}{places.SUFFIX}")
        unwritten = keeper.unwritten

        def go_on(opened: object) -> None:
            assert isinstance(opened, Opened)
            self._room.show(opened)
            self._tools.tell(self.tr("You go on in “{}”.").format(self._room.name))

        self._room.run(lambda: duplicate(keeper.opened, unwritten, target), go_on)

    def save_clean_copy(self) -> None:
        """Ask where to write a copy without history, unused articles and local paths."""
        words = self.tr("Save a clean copy")
        suggestion = self._suggestion(self.tr(" (clean)"))
        dialogs.ask_dossier_target(self._window, words, suggestion, self._write_clean_copy)

    def _write_clean_copy(self, path: Path | None) -> None:
        keeper = self._room.keeper
        if path is None or keeper is None:
            return
        target, unwritten = _named(path), keeper.unwritten
        if target == keeper.path:
            words = self.tr("Choose another name: this is the dossier itself.")
            self._tools.notices.add(Severity.ERROR, words)
            return

        def tell(_: object) -> None:
            self._tools.tell(self.tr("Saved {}").format(target.name))

        self._room.run(lambda: write_clean_copy(keeper.opened, unwritten, target), tell)

    def _suggestion(self, addition: str) -> Path:
        return Path(folder(), f"{self._room.name}{addition}{places.SUFFIX}")


def _named(path: Path) -> Path:
    return path if path.suffix == places.SUFFIX else path.with_name(path.name + places.SUFFIX)
