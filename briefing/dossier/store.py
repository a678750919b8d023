"""A dossier: one file that holds a desk, its history, and what it was made from.

:class:`Dossier` is used by one thread at a time. Everything that changes it goes through
:meth:`Dossier.apply`, and is on the disk when that returns.
"""

from __future__ import annotations

import contextlib
import hashlib
import secrets
import sqlite3
import zlib
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from briefing import version
from briefing.desk.state import Desk
from briefing.dossier import beside, database, machine, migration, parses, provenance
from briefing.dossier.changes import Attached, Change, Exported, Moved, Original, Recorded, Step
from briefing.dossier.lock import Lock
from briefing.dossier.machine import Known
from briefing.dossier.parts import (
    PARTS,
    decode_article,
    decode_part,
    desk_of,
    encode_article,
    encode_part,
)
from briefing.dossier.provenance import Provenance
from briefing.dossier.schema import VERSION
from briefing.dossier.searching import Hit, Index
from briefing.model.article import Article
from briefing.model.errors import DossierDamaged, DossierError, DossierUnsaved

MAX_STEPS = 1_000_000
_BIGGEST = database.MAX_VALUE
_step_parts = msgspec.json.Decoder(dict[str, int])


def now() -> str:
    """The present moment, as a step has it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class Dossier:
    """An open dossier. ``steps`` is its history, ``position`` the number of the present step.

    ``provenance`` is None for one that this machine wrote as it is.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: Lock | None) -> None:
        self.path = path
        self.steps: list[Step] = []
        self.position = 0
        self._connection = connection
        self._lock = lock
        self._articles: dict[int, Article] = {}
        self._numbers: dict[int, tuple[Article, int]] = {}
        self._values: dict[tuple[str, int], Any] = {}
        self._stored: dict[str, tuple[Any, int]] = {}
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
        if not position.isdecimal() or not int(position[:9]) < len(rows):
            raise DossierDamaged("its history makes no sense")
        self.position = int(position)
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

    def meta(self, key: str) -> str:
        """A remark about the dossier: "created", "program", "position"; "" when there is none."""
        row = self._connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else ""

    def desk(self, number: int) -> Desk:
        """The desk as it was at a step of the history."""
        with database.translated(self.path):
            row = self._connection.execute(
                "SELECT parts FROM steps WHERE number = ?", (number,)
            ).fetchone()
            if row is None:
                raise DossierDamaged("a step of its history is missing", path=str(self.path))
            try:
                parts = _step_parts.decode(row[0])
            except (msgspec.MsgspecError, ValueError) as error:
                raise DossierDamaged("its history makes no sense", path=str(self.path)) from error
            if not parts.keys() <= set(PARTS):
                raise DossierDamaged("its history makes no sense", path=str(self.path))
            return desk_of({name: self._part(name, part) for name, part in parts.items()})

    def _part(self, name: str, number: int) -> Any:
        if (name, number) not in self._values:
            row = self._connection.execute(
                "SELECT hash, data FROM parts WHERE number = ? AND name = ?", (number, name)
            ).fetchone()
            if row is None:
                raise DossierDamaged("a part of its history is missing", path=str(self.path))
            data = _unpacked(row[1], row[0])
            if len(self._values) > 2_000:
                self._values.clear()
            self._values[name, number] = decode_part(name, data, self.article)
        return self._values[name, number]

    def article(self, number: int) -> Article:
        """The article with this number, as it was read."""
        if number not in self._articles:
            row = self._connection.execute(
                "SELECT hash, data FROM articles WHERE number = ?", (number,)
            ).fetchone()
            if row is None:
                raise DossierDamaged("an article is missing from it", path=str(self.path))
            self._know(number, decode_article(_unpacked(row[1], row[0])))
        return self._articles[number]

    def _know(self, number: int, article: Article) -> None:
        self._articles[number] = article
        self._numbers[id(article)] = (article, number)  # held, so that the id stays its own

    def original(self, key: str) -> bytes | None:
        """The bytes as received that the article with this id was read from, if they were kept.

        Those of a feed or an archive hold other articles too.
        """
        with database.translated(self.path):
            row = self._connection.execute(
                "SELECT o.data, o.hash FROM articles a JOIN originals o ON o.hash = a.original"
                " WHERE a.id = ?",
                (key,),
            ).fetchone()
            return _unpacked(row[0], row[1]) if row else None

    def originals(self) -> tuple[Original, ...]:
        """Which articles each of the kept originals holds."""
        with database.translated(self.path):
            rows = self._connection.execute(
                "SELECT DISTINCT original, id FROM articles WHERE original <> '' ORDER BY 1, 2"
            ).fetchall()
        found: dict[str, list[str]] = {}
        for digest, key in rows:
            found.setdefault(digest, []).append(key)
        return tuple(Original(digest, tuple(keys)) for digest, keys in found.items())

    def attachment(self, name: str) -> bytes | None:
        """A file that travels in the dossier."""
        with database.translated(self.path):
            row = self._connection.execute(
                "SELECT data, hash FROM attachments WHERE name = ?", (name,)
            ).fetchone()
            return _unpacked(row[0], row[1]) if row else None

    def parses(self) -> dict[str, bytes]:
        """The parses of articles, by their ids; what is damaged is left out."""
        with database.translated(self.path):
            return parses.found(self._connection, _unpacked)

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
        except BaseException:
            self.steps, self.position = steps, position
            self._give_up()
            raise

    def _give_up(self) -> None:
        """Be as before a transaction that failed, and believe no number that it gave out."""
        for known in (self._stored, self._values, self._numbers, self._articles):
            known.clear()
        with contextlib.suppress(sqlite3.Error):  # it may have been rolled back already
            self._connection.execute("ROLLBACK")

    def _begin(self) -> None:
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

    def _set_meta(self, key: str, value: str) -> None:
        self._connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def _store_part(self, name: str, value: Any) -> int:
        known = self._stored.get(name)
        if known is not None and known[0] is value:
            return known[1]
        data = encode_part(name, value, self._number_of)
        digest = _digest(data)
        row = self._connection.execute(
            "SELECT number FROM parts WHERE name = ? AND hash = ?", (name, digest)
        ).fetchone()
        if row is None:
            cursor = self._connection.execute(
                "INSERT INTO parts (name, hash, data) VALUES (?, ?, ?)",
                (name, digest, zlib.compress(data)),
            )
            row = (cursor.lastrowid,)
        number = int(row[0])
        self._stored[name] = (value, number)
        return number

    def _number_of(self, article: Article) -> int:
        """The number of an article, which is stored if it was not."""
        known = self._numbers.get(id(article))
        if known is not None:
            return known[1]
        data = encode_article(article)
        digest = _digest(data)
        row = self._connection.execute(
            "SELECT number FROM articles WHERE hash = ?", (digest,)
        ).fetchone()
        if row is None:
            row = (self._store_article(article, digest, data),)
        number = int(row[0])
        self._articles.setdefault(number, article)
        self._numbers[id(article)] = (article, number)
        return number

    def _store_article(self, article: Article, digest: str, data: bytes) -> int | None:
        other = self._connection.execute(
            "SELECT max(original) FROM articles WHERE id = ?", (article.id,)
        ).fetchone()
        return self._connection.execute(
            "INSERT INTO articles (id, name, hash, original, data) VALUES (?, ?, ?, ?, ?)",
            (article.id, article.name, digest, other[0] or "", zlib.compress(data)),
        ).lastrowid

    def _keep(self, change: Original) -> None:
        """Keep the bytes that articles were read from, if they are still the same."""
        row = self._connection.execute(
            "SELECT 1 FROM originals WHERE hash = ?", (change.hash,)
        ).fetchone()
        if row is None:
            data = change.data or _bytes_of(change)
            if data is None or _digest(data) != change.hash:
                return
            self._connection.execute(
                "INSERT INTO originals VALUES (?, ?, ?)",
                (change.hash, len(data), zlib.compress(data)),
            )
        for key in change.articles:
            self._connection.execute(
                "UPDATE articles SET original = ? WHERE id = ?", (change.hash, key)
            )

    def _attach(self, change: Attached) -> None:
        self._connection.execute("DELETE FROM attachments WHERE name = ?", (change.name,))
        if change.data:
            self._connection.execute(
                "INSERT INTO attachments VALUES (?, ?, ?)",
                (change.name, _digest(change.data), zlib.compress(change.data)),
            )

    def backup(self, target: sqlite3.Connection) -> None:
        """Copy everything that is saved into another database."""
        with database.translated(self.path):
            self._connection.backup(target)

    # --- keeping it small ---------------------------------------------------------------------

    def tidy(self) -> None:
        """Take out what no step of the history needs any more."""
        with database.translated(self.path):
            self._begin()
            parts: set[int] = set()
            for (names,) in self._connection.execute("SELECT parts FROM steps"):
                parts.update(_step_parts.decode(names).values())
            self._delete("parts", "number", parts)
            self._delete("articles", "number", self._articles_of(parts))
            kept = self._connection.execute("SELECT DISTINCT original FROM articles").fetchall()
            self._delete("originals", "hash", {row[0] for row in kept})
            parses.tidy(self._connection)
            self._connection.execute("COMMIT")
            for known in (self._stored, self._values, self._numbers, self._articles):
                known.clear()
            (pages,) = self._connection.execute("PRAGMA page_count").fetchone()
            (free,) = self._connection.execute("PRAGMA freelist_count").fetchone()
            if free > 256 and free * 2 > pages:
                self._connection.execute("VACUUM")

    def _articles_of(self, parts: set[int]) -> set[int]:
        numbers: set[int] = set()
        for part in parts:
            row = self._connection.execute(
                "SELECT hash, data FROM parts WHERE number = ? AND name = 'entries'", (part,)
            ).fetchone()
            if row is not None:
                entries = msgspec.json.decode(_unpacked(row[1], row[0]))
                numbers.update(entry["article"] for entry in entries)
        return numbers

    def _delete(self, table: str, column: str, kept: Iterable[int | str]) -> None:
        rows = self._connection.execute(f"SELECT {column} FROM {table}").fetchall()  # noqa: S608
        for gone in {row[0] for row in rows} - set(kept):
            self._connection.execute(
                f"DELETE FROM {table} WHERE {column} = ?",  # noqa: S608  our own names
                (gone,),
            )


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _unpacked(data: bytes, digest: str) -> bytes:
    """What was packed, if it is what its hash says and no bomb."""
    machine = zlib.decompressobj()
    try:
        plain = machine.decompress(data, _BIGGEST)
    except zlib.error as error:
        raise DossierDamaged("the file is damaged") from error
    if not machine.eof or _digest(plain) != digest:
        raise DossierDamaged("the file is damaged")
    return plain


def _bytes_of(change: Original) -> bytes | None:
    """The bytes, None when they are gone."""
    if not change.path:
        data = change.text.encode("utf-8", "surrogatepass")
    else:
        try:
            with Path(change.path).open("rb") as file:
                data = file.read(_BIGGEST // 2)
        except (OSError, ValueError):
            return None
    return data
