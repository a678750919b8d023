"""A dossier: one file that holds a desk, its history, and what it was made from.

:class:`Dossier` is used by one thread at a time. Everything that changes it goes through
:meth:`Dossier.apply`, and is on the disk when that returns.
"""

from __future__ import annotations

import contextlib
import re
import secrets
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from briefing import version
from briefing.desk.state import Desk
from briefing.dossier import beside, database, machine, migration, parses, provenance
from briefing.dossier.changes import Attached, Change, Exported, Moved, Original, Recorded, Step
from briefing.dossier.contents import Contents
from briefing.dossier.lock import Lock
from briefing.dossier.machine import Known
from briefing.dossier.packing import without_unused
from briefing.dossier.parts import (
    PARTS,
)
from briefing.dossier.provenance import Provenance
from briefing.dossier.schema import VERSION
from briefing.dossier.searching import Hit, Index
from briefing.model.errors import DossierDamaged, DossierError, DossierUnsaved

MAX_STEPS = 1_000_000  # a step an edit: years of them; a made file may hold any number
_PLACE = re.compile(r"[0-9]{1,9}")


def now() -> str:
    """The present moment, as a step has it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class Dossier(Contents):
    """An open dossier. ``steps`` is its history, ``position`` the number of the present step.

    ``provenance`` is None for one that this machine wrote as it is.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: Lock | None) -> None:
        super().__init__(path, connection)
        self.steps: list[Step] = []
        self.position = 0
        self._lock = lock
        self._index: Index | None = None
        self._version = 0
        self._known: Known | None = None
        self.provenance: Provenance | None = None

    # --- opening and closing ------------------------------------------------------------------

    @classmethod
    def create(cls, path: Path, desk: Desk) -> Dossier:
        """A new dossier, locked, with this desk as the beginning of its history.

        Raises :class:`DossierError` where there is such a file, or none can be made.
        """
        beside.refuse_leftovers(path)
        try:
            # made here and not by SQLite, which would open what somebody put there a moment ago
            path.open("xb").close()
        except FileExistsError:
            raise DossierError("there is such a file already", path=str(path)) from None
        except OSError as error:
            reason = error.strerror or str(error)
            raise DossierUnsaved(
                f"nothing can be written there ({reason})", path=str(path)
            ) from error
        try:
            return cls._made(path, desk)
        except DossierError:
            path.unlink(missing_ok=True)
            raise

    @classmethod
    def _made(cls, path: Path, desk: Desk) -> Dossier:
        lock = Lock.take(path)
        try:
            with database.translated(path):
                made = cls(path, database.create(path), lock)
                made._set_meta("program", version())
                made._set_meta("created", now())
                made._set_meta("key", secrets.token_hex(8))
                made._remember_version()
            made.apply([Recorded(0, Step("", now()), desk)])
        except DossierError:
            lock.release()
            raise
        made._known = machine.claim(path, made.meta("key"))
        return made

    @classmethod
    def open(cls, path: Path, *, force: bool = False) -> Dossier:
        """A dossier to work on, locked; one of an older version is migrated, the old file kept.

        ``force`` takes over a lock. Raises :class:`DossierTaken` while somebody has it open,
        :class:`DossierUnsaved` where it can only be read, and :class:`DossierError`'s other
        kinds for what cannot be opened at all.
        """
        version = database.version_of(path)
        beside.has_journal(path)  # what is foreign there is refused before anything is written
        lock = Lock.take(path, force=force)
        try:
            beside.recover(path, ours=lock.left)
            lock = migration.bring_up_to_date(path, version, lock)
            made = cls._opened(path, lock)
        except DossierError:
            lock.release()
            raise
        made._find_out()
        if made._known is None:
            made._known = machine.claim(path, made.meta("key"))
        return made

    @classmethod
    def read(cls, path: Path) -> Dossier:
        """A dossier to look at only: :meth:`apply` raises :class:`DossierUnsaved`.

        Nothing is written anywhere.
        """
        if database.version_of(path) != VERSION:
            raise DossierError(
                "an older version of Briefing Desk made it; it can be opened where it can be"
                " changed",
                path=str(path),
            )
        try:
            journal = beside.wait_for_writer(path)
            made = cls._opened_aside(path) if journal else cls._opened(path, None)
        except DossierUnsaved:
            made = cls._opened_aside(path)
        made._find_out()
        return made

    def _find_out(self) -> None:
        """Whether this machine wrote it as it is, and what to tell where it did not."""
        self._known = machine.find(self.path, self.meta("key"))
        if self._known is None:
            with database.translated(self.path):
                self.provenance = provenance.of(self._connection, self.desk(self.position))

    @classmethod
    def _opened_aside(cls, path: Path) -> Dossier:
        """In memory: a crash left a transaction half done, or the file cannot be used in place."""
        with beside.rolled_back(path) as copy, database.translated(path):
            connection = database.connect(copy, writable=False)
            try:
                made = cls(path, sqlite3.connect(":memory:", check_same_thread=False), None)
                connection.backup(made._connection)
                made._load()
            finally:
                connection.close()
        return made

    @classmethod
    def _opened(cls, path: Path, lock: Lock | None) -> Dossier:
        connection = database.connect(path, writable=lock is not None)
        try:
            database.check(connection, path)
            made = cls(path, connection, lock)
            with database.translated(path):
                made._load()
        except DossierError as error:
            connection.close()
            error.path = error.path or str(path)
            raise
        return made

    def _load(self) -> None:
        rows = self._connection.execute(
            "SELECT number, time, words FROM steps ORDER BY number LIMIT ?", (MAX_STEPS,)
        ).fetchall()
        if [row[0] for row in rows] != list(range(len(rows))) or not rows:
            raise DossierDamaged("its history makes no sense")
        self.steps = [Step(words, time) for _, time, words in rows]
        position = self.meta("position")
        if not _PLACE.fullmatch(position) or int(position) >= len(rows):
            raise DossierDamaged("its history makes no sense")
        self.position = int(position)
        # read once while opening: a present step that is damaged refuses the file, an older one
        # does not
        self.desk(self.position)
        self._remember_version()

    @property
    def writable(self) -> bool:
        """Whether it can be changed."""
        return self._lock is not None

    def close(self) -> None:
        """Close the file and let others open it."""
        if self._index is not None:
            self._index.close()
        self._connection.close()
        if self._lock is not None:
            if self._known is not None and self.path.exists():
                machine.seal(self._known, self.path)
            self._lock.release()

    def discard(self) -> None:
        """Close the dossier and delete its file."""
        known, self._known = self._known, None
        self.path.unlink(missing_ok=True)
        self.close()
        if known is not None:
            machine.forget(known)

    # --- reading ------------------------------------------------------------------------------

    def exports(self) -> dict[str, str]:
        """Paths that this dossier wrote on this machine, and SHA-256 of what it wrote there last.

        The newest comes last. What the file itself says of that is not believed.
        """
        return dict(self._known.exports) if self._known is not None else {}

    @property
    def known_as(self) -> str:
        """What this machine files its backups under; "" for one that it did not write."""
        return self._known.id if self._known is not None else ""

    def search(self, words: str) -> tuple[Hit, ...]:
        """Where words stand in the articles that are on the desk now."""
        if self._index is None:
            self._index = Index()
        self._index.show(entry.original for entry in self.desk(self.position).entries)
        return self._index.search(words)

    # --- changing -----------------------------------------------------------------------------

    def apply(self, changes: Sequence[Change]) -> None:
        """Make these changes, all or none; they are on the disk when this returns.

        Raises :class:`DossierUnsaved` when they cannot be written: the dossier is as before.
        """
        if self._lock is None:
            raise DossierUnsaved("it is open for reading only", path=str(self.path))
        steps, position = list(self.steps), self.position
        try:
            with database.translated(self.path):
                self._begin()
                for change in changes:
                    self._do(change)
                self._connection.execute("COMMIT")
            self._lock.renew()
        # cancelling too must leave the numbers as the file has them
        except BaseException:
            self.steps, self.position = steps, position
            self._give_up()
            raise

    def _give_up(self) -> None:
        """Be as before a transaction that failed, and believe no number that it gave out."""
        self._forget()
        with contextlib.suppress(sqlite3.Error):  # it may have been rolled back already
            self._connection.execute("ROLLBACK")

    def _begin(self) -> None:
        # the lock at once: one that is taken at the first write can fail in the middle
        self._connection.execute("BEGIN IMMEDIATE")
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            raise DossierUnsaved(
                "another program has changed it meanwhile; keep your work with “Save as”",
                path=str(self.path),
            )

    def _remember_version(self) -> None:
        (self._version,) = self._connection.execute("PRAGMA data_version").fetchone()

    def _do(self, change: Change) -> None:
        match change:
            case Recorded():
                self._record(change)
            case Moved():
                self._move(change.number)
            case Original():
                self._keep(change)
            case Exported():
                if self._known is not None:
                    machine.note_export(self._known, change.path, change.hash)
            case Attached():
                self._attach(change)

    def _record(self, change: Recorded) -> None:
        if change.number > len(self.steps):
            raise DossierUnsaved("a step before this one was not saved", path=str(self.path))
        parts = {name: self._store_part(name, getattr(change.desk, name)) for name in PARTS}
        # what was undone before this step cannot be redone any more
        self._connection.execute("DELETE FROM steps WHERE number >= ?", (change.number,))
        self._connection.execute(
            "INSERT INTO steps VALUES (?, ?, ?, ?)",
            (
                change.number,
                change.step.time,
                change.step.words,
                msgspec.json.encode(parts).decode(),
            ),
        )
        self.steps[change.number :] = [change.step]
        self._move(change.number)

    def _move(self, number: int) -> None:
        self.position = number
        self._set_meta("position", str(number))

    def backup(self, target: sqlite3.Connection) -> None:
        """Copy everything that is saved into another database."""
        with database.translated(self.path):
            self._connection.backup(target)

    def tidy(self) -> None:
        """Take out what no step of the history needs any more."""
        with database.translated(self.path):
            self._begin()
            without_unused(self._connection)
            parses.tidy(self._connection)
            self._connection.execute("COMMIT")
            self._forget()
            (pages,) = self._connection.execute("PRAGMA page_count").fetchone()
            (free,) = self._connection.execute("PRAGMA freelist_count").fetchone()
            # it writes the whole file anew, so only where half of it is empty, and that is 1 MB
            if free > 256 and free * 2 > pages:
                self._connection.execute("VACUUM")
