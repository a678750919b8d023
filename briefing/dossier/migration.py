"""Bringing a dossier of an older version up to date. The old file is kept beside it.

Version 0 was never released: it kept the position in a table of its own, and the bytes of an
article with the article. It stands here so that the way is walked by tests before it is needed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import zlib
from collections.abc import Callable
from itertools import chain, count
from pathlib import Path

from briefing.dossier import database
from briefing.dossier.lock import Lock
from briefing.dossier.schema import TABLES, VERSION
from briefing.model.errors import DossierDamaged

OLDER_TABLES: dict[int, dict[str, str]] = {
    0: {
        **{name: sql for name, sql in TABLES.items() if name not in ("originals", "articles")},
        "articles": """CREATE TABLE articles (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  original BLOB NOT NULL,
  data BLOB NOT NULL
) STRICT""",
        "present": "CREATE TABLE present (position INTEGER NOT NULL) STRICT",
    },
}
"""The tables of each older version."""


def bring_up_to_date(path: Path, version: int, lock: Lock) -> Lock:
    """Migrate a dossier of an older version, keeping the old file; the lock to hold from now on.

    The new file is made beside it and takes its place in one step, with a lock of its own. Raises
    :class:`briefing.model.errors.DossierError`; the file is then as it was.
    """
    if version == VERSION:
        return lock
    kept = _free(path.with_name(f"{path.stem} (version {version}){path.suffix}"))
    new = Path(os.path.realpath(path)).with_name(f".{os.getpid()}.dossier.new")
    with database.translated(path):
        new.unlink(missing_ok=True)
        _copy(path, new)
        try:
            _migrate(new, version)
            shutil.copy2(path, kept)
            # before it takes its place: there is no moment at which another window could open it
            later = Lock.take(new)
            new.replace(Path(os.path.realpath(path)))
        finally:
            new.unlink(missing_ok=True)
    lock.release()
    return later


def _copy(path: Path, new: Path) -> None:
    """A copy with everything committed in it, and nothing of a transaction cut short."""
    source = database.connect(path, writable=True)
    try:
        target = sqlite3.connect(new)
        source.backup(target)
        target.close()
    finally:
        source.close()


def _migrate(path: Path, version: int) -> None:
    connection = database.connect(path, writable=True)
    try:
        database.check(connection, path, OLDER_TABLES[version])
        for older in range(version, VERSION):
            connection.execute("BEGIN IMMEDIATE")
            _STEPS[older](connection)
            # in the same transaction: a file is of the one version or of the other
            connection.execute(f"PRAGMA user_version = {older + 1}")
            connection.execute("COMMIT")
        database.check(connection, path)
    finally:
        connection.close()


def _from_0(connection: sqlite3.Connection) -> None:
    row = connection.execute("SELECT position FROM present").fetchone()
    if row is None:
        raise DossierDamaged("its history makes no sense")
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('position', ?)", (str(row[0]),))
    connection.execute("DROP TABLE present")
    articles = connection.execute("SELECT * FROM articles").fetchall()
    connection.execute("DROP TABLE articles")
    connection.execute(TABLES["originals"])
    connection.execute(TABLES["articles"])
    for number, key, name, digest, original, data in articles:
        packed = hashlib.sha256(original).hexdigest() if original else ""
        if original:
            connection.execute(
                "INSERT OR IGNORE INTO originals VALUES (?, ?, ?)",
                (packed, len(original), zlib.compress(original)),
            )
        connection.execute(
            "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?)",
            (number, key, name, digest, packed, data),
        )


_STEPS: dict[int, Callable[[sqlite3.Connection], None]] = {0: _from_0}


def _free(path: Path) -> Path:
    numbered = (path.with_name(f"{path.stem} {number}{path.suffix}") for number in count(2))
    return next(wanted for wanted in chain([path], numbered) if not wanted.exists())
