"""Opening the SQLite file of a dossier: with limits, and only once it is known to be sound.

A dossier may come from anybody. Before a row is believed: the header names this application and
a version that is known, the schema is the one that this program writes, nothing in it can run
(no view, trigger or virtual table), and SQLite's own check of the whole file passes, within a
limit of time.
"""

from __future__ import annotations

import os
import sqlite3
import struct
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from briefing.dossier.schema import APPLICATION_ID, TABLES, VERSION
from briefing.model.errors import DossierDamaged, DossierError, DossierNewer, DossierUnsaved

MAX_FILE = 4 * 2**30
"""Bytes over which a file is refused."""
MAX_VALUE = 64 * 2**20
"""Bytes of one value; an article's original may have 20 million."""
CHECK_SECONDS = 20.0
"""Least time that the check of a file may take; a large file may take longer."""

_HEADER = 100  # bytes, as SQLite's file format has it
# a transaction of ours takes a fraction of one; more would be a window that hangs
_BUSY_SECONDS = 5.0
_PRAGMAS = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "secure_delete = ON",
    "synchronous = FULL",
    "temp_store = MEMORY",
)
# what our own statements need, with room: whatever a made file holds, nothing larger is run
_LIMITS = (
    (sqlite3.SQLITE_LIMIT_LENGTH, MAX_VALUE),
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 100_000),
    (sqlite3.SQLITE_LIMIT_COLUMN, 64),
    (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 50),
    (sqlite3.SQLITE_LIMIT_COMPOUND_SELECT, 8),
    (sqlite3.SQLITE_LIMIT_FUNCTION_ARG, 16),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 1),
    (sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000),
    (sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 64),
    (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
    (sqlite3.SQLITE_LIMIT_WORKER_THREADS, 0),
)


def version_of(path: Path) -> int:
    """The schema version that a file's header names, before SQLite sees the file.

    Raises :class:`DossierDamaged` for what is no dossier, :class:`DossierNewer` for one of a newer
    version and :class:`DossierError` for what cannot be read at all.
    """
    with translated(path):
        if not path.is_file():
            what = "this is a folder" if path.is_dir() else "there is no such file"
            raise DossierError(what, path=str(path))
        size = path.stat().st_size
        with path.open("rb") as file:
            header = file.read(_HEADER)
    if not header.startswith(b"SQLite format 3\0") or len(header) < _HEADER:
        raise DossierDamaged("this is no dossier", path=str(path))
    if size > MAX_FILE:
        raise DossierDamaged(f"it has {size / 1e9:.1f} GB; that is no dossier", path=str(path))
    version, application = (
        struct.unpack_from(">i", header, 60)[0],
        struct.unpack_from(">i", header, 68)[0],
    )
    if application != APPLICATION_ID:
        raise DossierDamaged("this is a database, but no dossier", path=str(path))
    if version > VERSION:
        raise DossierNewer(
            "a newer version of Briefing Desk made this dossier; update the program to open it",
            path=str(path),
        )
    if version < 0 or header[18:20] != b"\x01\x01":
        raise DossierDamaged("the file is damaged", path=str(path))
    return int(version)


def connect(path: Path, *, writable: bool, immutable: bool = False) -> sqlite3.Connection:
    """A connection with the limits set. The file must exist; nothing in it is believed yet.

    With ``immutable``, SQLite looks at nothing beside the file.
    """
    place = path.absolute().as_posix()
    start = "file://" if place.startswith("//") else "file:"
    mode = "rw" if writable else "ro"
    alone = "&immutable=1" if immutable else ""
    with translated(path):
        connection = _connected(f"{start}{quote(os.fsencode(place))}?mode={mode}{alone}")
        try:
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
        except (sqlite3.Error, UnicodeDecodeError):
            connection.close()
            raise
    return connection


def _connected(address: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        address,
        uri=True,
        isolation_level=None,
        timeout=_BUSY_SECONDS,
        check_same_thread=False,  # one thread at a time uses it, but not always the same one
    )
    for limit, value in _LIMITS:
        connection.setlimit(limit, value)
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER, False)
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_VIEW, False)
    return connection


def create(path: Path) -> sqlite3.Connection:
    """Empty tables in a file that is there and empty."""
    connection = connect(path, writable=True)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    for sql in TABLES.values():
        connection.execute(sql)
    connection.execute("COMMIT")
    return connection


def check(connection: sqlite3.Connection, path: Path, tables: dict[str, str] = TABLES) -> None:
    """Raise :class:`DossierDamaged` unless the schema is ``tables`` and the file is sound."""
    seconds = CHECK_SECONDS + path.stat().st_size / 20e6
    with translated(path), deadline(connection, seconds):
        rows = connection.execute(
            "SELECT type, name, tbl_name, sql FROM sqlite_schema LIMIT 100"
        ).fetchall()
        found = {(kind, name, table): sql for kind, name, table, sql in rows}
        for name, sql in tables.items():
            if found.pop(("table", name, name), None) != sql:
                raise DossierDamaged("its tables are not those of a dossier", path=str(path))
        for (kind, name, table), sql in found.items():
            automatic = str(name).startswith(f"sqlite_autoindex_{table}_")
            if kind != "index" or sql is not None or table not in tables or not automatic:
                raise DossierDamaged("it holds more than a dossier does", path=str(path))
        verdict = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if verdict != ("ok",):
            raise DossierDamaged("the file is damaged", path=str(path))


@contextmanager
def deadline(connection: sqlite3.Connection, seconds: float) -> Iterator[None]:
    """Interrupt what takes longer."""
    end = time.monotonic() + seconds
    connection.set_progress_handler(lambda: int(time.monotonic() > end), 20_000)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


_UNWRITTEN = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "the file may not be changed",
    sqlite3.SQLITE_IOERR: "the disk cannot be written to",
    sqlite3.SQLITE_CANTOPEN: "the file cannot be reached",
    sqlite3.SQLITE_BUSY: "another program is using the file",
    sqlite3.SQLITE_LOCKED: "another program is using the file",
    sqlite3.SQLITE_PERM: "the file may not be changed",
    sqlite3.SQLITE_NOLFS: "the file is too large for this disk",
}


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """SQLite's and the system's errors as errors that a user can act on."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _UNWRITTEN:
            raise DossierUnsaved(_UNWRITTEN[code], path=str(path)) from error
        raise DossierDamaged("the file is damaged", path=str(path)) from error
    except UnicodeDecodeError as error:  # SQLite quotes the damage in its own message
        raise DossierDamaged("the file is damaged", path=str(path)) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise DossierError(f"it cannot be used ({reason})", path=str(path)) from error
