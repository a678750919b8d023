"""Dossiers whose database was made by hand: what SQLite can hold, and where it is opened from."""

from __future__ import annotations

import os
import sqlite3
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.attacks.case import Attack, Place, link
from benchmarks.attacks.dossiers import BUILD_IT, FILE, changed, sql, write
from benchmarks.attacks.journals import journal

_ROUND = "WITH RECURSIVE r(value, key) AS (SELECT 'x', 'y' UNION ALL SELECT value, key FROM r)"
_SCHEMA = "PRAGMA writable_schema = ON"
STATEMENTS: dict[str, tuple[str, ...]] = {
    "a view in a table's place": (
        "DROP TABLE meta", f"CREATE VIEW meta AS {_ROUND} SELECT key, value FROM r"),
    "a view of random bytes": (
        "DROP TABLE exports", "CREATE VIEW exports AS SELECT randomblob(900000000) AS path"),
    "a column that is worked out": (
        "DROP TABLE exports",
        "CREATE TABLE exports (path TEXT PRIMARY KEY, hash TEXT NOT NULL, time TEXT NOT NULL,"
        " big TEXT AS (hex(zeroblob(400000000)))) STRICT"),
    "a check that never ends": (
        "DROP TABLE exports",
        "CREATE TABLE exports (path TEXT PRIMARY KEY CHECK (path <> hex(zeroblob(400000000))),"
        " hash TEXT NOT NULL, time TEXT NOT NULL) STRICT"),
    "a default that reads": (
        "DROP TABLE exports",
        "CREATE TABLE exports (path TEXT PRIMARY KEY, hash TEXT NOT NULL DEFAULT"
        " (readfile('/etc/hostname')), time TEXT NOT NULL) STRICT"),
    "an index by an expression": ("CREATE INDEX i ON meta (hex(value))",),
    "an index that is automatic in name": (
        "CREATE INDEX i ON steps (words)", _SCHEMA,
        "UPDATE sqlite_schema SET name = 'sqlite_autoindex_steps_9', sql = NULL WHERE name = 'i'"),
    "a table of the wrong root": (
        _SCHEMA, "UPDATE sqlite_schema SET rootpage = 2 WHERE name IN ('steps', 'articles')"),
    "a table beyond the end": (
        _SCHEMA, "UPDATE sqlite_schema SET rootpage = 99999999 WHERE name = 'steps'"),
    "a schema of nonsense": (_SCHEMA, "UPDATE sqlite_schema SET sql = 'CREATE TABLE (((' || sql"),
    "a schema of no end": (
        _SCHEMA, "UPDATE sqlite_schema SET sql = sql || hex(zeroblob(20000000))"),
    "names of control signs": ("CREATE TABLE \"\x1b[2J\" (a)",),
    "a step of control signs": ("UPDATE steps SET words = char(27) || '[2J'",),
    "a step of no text": ("UPDATE steps SET words = CAST(x'fffe80' AS TEXT)",),
    "a program of control signs": (
        "UPDATE meta SET value = char(27) || '[2J' WHERE key='program'",),
    "a day of nonsense": ("UPDATE meta SET value = '9999-99-99' WHERE key = 'created'",),
    "a day of long words": ("UPDATE meta SET value = hex(zeroblob(900000)) WHERE key='created'",),
    "a key that climbs out": ("UPDATE meta SET value = '../../escaped' WHERE key = 'key'",),
    "a key of long words": ("UPDATE meta SET value = hex(zeroblob(9000000)) WHERE key = 'key'",),
    "a place that hides": ("UPDATE meta SET value = '00000000099' WHERE key = 'position'",),
    "a place of many zeros": (
        "UPDATE meta SET value = hex(zeroblob(9000)) || '1' WHERE key='position'",),
    "a place in other digits": ("UPDATE meta SET value = char(1637) WHERE key = 'position'",),
    "parts that are not there": ("UPDATE steps SET parts = '{\"edits\": 77}'",),
    "parts below nothing": ("UPDATE steps SET parts = '{\"edits\": -1}'",),
    "parts of parts": ("UPDATE steps SET parts = hex(zeroblob(60000))",),
    "parts of brackets": ("UPDATE steps SET parts = replace(hex(zeroblob(90000)), '00', '[')",),
    "many values": (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)"
        " INSERT INTO meta SELECT 'k' || i, i FROM n",),
    "many steps": (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)"
        " INSERT INTO steps SELECT i, time, words, parts FROM n, (SELECT * FROM steps LIMIT 1)"
        " WHERE i > 1",),
    "a value over the limit": ("INSERT INTO attachments VALUES ('x', 'x', zeroblob(70000000))",),
    "an attachment that climbs out": (
        "INSERT INTO attachments VALUES ('../../escaped', 'x', x'00')",),
    "a pack that is none": ("INSERT INTO attachments VALUES ('style.zip', 'x', x'789c0300')",),
    "an original of another hash": ("UPDATE originals SET data = x'789c030000000001'",),
    "an original that is shorter": ("UPDATE originals SET size = 999999999999",),
    "small pages": ("PRAGMA page_size = 512", "VACUUM"),
    "large pages": ("PRAGMA page_size = 65536", "VACUUM"),
    "pages that vacuum themselves": ("PRAGMA auto_vacuum = 1", "VACUUM"),
    "an article twice": (
        "INSERT INTO articles SELECT number + 1, id, name, hash || 'x', original, data"
        " FROM articles",),
    "an article named as a path": ("UPDATE articles SET name = '/etc/passwd'",),
}  # fmt: skip

HEADERS: dict[str, tuple[int, bytes]] = {
    "write-ahead version": (18, b"\2\2"),
    "a version to come": (18, b"\3\3"),
    "a page of nothing": (16, b"\0\0"),
    "a page of odd size": (16, b"\x03\x09"),
    "room that is all of a page": (20, b"\xff"),
    "fractions of its own": (21, b"\1\1\1"),
    "a length of nothing": (28, b"\0\0\0\0"),
    "a length of all": (28, b"\xff\xff\xff\xff"),
    "free pages that go round": (32, struct.pack(">II", 1, 9)),
    "another encoding": (56, struct.pack(">I", 2)),
    "an encoding that is none": (56, struct.pack(">I", 99)),
    "a schema format to come": (44, struct.pack(">I", 77)),
}

NAMES = (
    "a?mode=rwc&vfs=unix-none.dossier",
    "a#b%2e%2e%2f.dossier",
    "file:a.dossier",
    ":memory:.dossier",
    "-rf.dossier",
    "\x1b[2J.dossier",
    "a'; DROP TABLE meta; --.dossier",
    "ü" * 100 + ".dossier",
    "VENN.DOSSIER",
)


def _endless(place: Place) -> None:
    """A view without end where the dossier's own key is looked for, and a journal to undo."""
    statement = STATEMENTS["a view in a table's place"]
    sql(*statement)(place)
    pages = (place.work / FILE).stat().st_size // 4096
    (place.work / f"{FILE}-journal").write_bytes(journal(pages))


def _bytes(at: int, data: bytes) -> Callable[[Place], None]:
    def make(place: Place) -> None:
        write(place.work / FILE)
        raw = bytearray((place.work / FILE).read_bytes())
        raw[at : at + len(data)] = data
        (place.work / FILE).write_bytes(raw)

    return make


def _vacuumed(*statements: str) -> Callable[[Place], None]:
    def make(place: Place) -> None:
        write(place.work / FILE)
        connection = sqlite3.connect(place.work / FILE, isolation_level=None)
        for statement in statements:
            connection.execute(statement)
        connection.close()

    return make


def _elsewhere(suffix: str) -> Callable[[Place], None]:
    """The dossier by a link; a journal lies beside the link, and one beside the file."""

    def make(place: Place) -> None:
        there = place.work / "there"
        there.mkdir()
        write(there / "b.dossier")
        link(place.work / FILE, there / "b.dossier")
        place.private.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + place.private.read_bytes())
        named = journal(1, names=os.fsencode(place.private))
        for path in (place.work / FILE, there / "b.dossier"):
            Path(f"{path}{suffix}").write_bytes(named)

    return make


def _other_names(place: Place) -> None:
    """Journals as SQLite calls them elsewhere: super-journals, their children, short names."""
    write(place.work / FILE)
    named = journal(1, names=os.fsencode(place.private))
    for name in (f"{FILE}-mj0A1B2C3D", f"{FILE}-jrn", "Venn.jrn", "Venn-journal", "Venn.wal",
                 f"{FILE}-mjFFFFFFFF", "VENN.DOSSIER-JOURNAL"):  # fmt: skip
        (place.work / name).write_bytes(named)


def _two_names(place: Place) -> None:
    write(place.work / "b.dossier")
    os.link(place.work / "b.dossier", place.work / FILE)


def _stays(place: Place) -> str:
    return "" if place.private.is_file() else "the private file is gone"


def attacks() -> Iterator[Attack]:
    """All of them."""
    for name, statements in STATEMENTS.items():
        make = (_vacuumed if "VACUUM" in statements else sql)(*statements)
        yield Attack(name, make, BUILD_IT, "either", never="\x1b")
    yield Attack("a view without end, and a journal", _endless, BUILD_IT)
    for name, (at, data) in HEADERS.items():
        yield Attack(f"header: {name}", _bytes(at, data), BUILD_IT, "either")
    for name in NAMES:
        yield Attack(
            f"named {name[:40]!a}",
            lambda place, n=name: write(place.work / n),  # type: ignore[misc]
            ("build", "-o", "out.json", *BUILD_IT[4:], "--", name), "done", never="\x1b",
        )  # fmt: skip
    for suffix in ("-journal", "-wal", "-shm"):
        yield Attack(
            f"by a link, with its {suffix[1:]}", _elsewhere(suffix), BUILD_IT, check=_stays
        )
    yield Attack("journals of other names", _other_names, BUILD_IT, "done", check=_stays)
    yield Attack("a file of two names", _two_names, BUILD_IT, "done")
    yield Attack(
        "two at once", lambda p: (write(p.work / FILE), write(p.work / "b.dossier")),
        ("build", FILE, "b.dossier", "-o", "out.json"),
    )  # fmt: skip
    yield Attack(
        "beside an article", changed(lambda *_: None), ("build", FILE, FILE, "-o", "out.json")
    )
