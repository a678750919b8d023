"""Dossiers from a stranger: tables, paths, styles, values and files that are none."""

from __future__ import annotations

import io
import json
import os
import sqlite3
import zipfile
import zlib
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

from benchmarks.attacks.case import BUILD, SECRET, TEXT, Attack, Place, link

FILE = "Venn.dossier"
Change = Callable[[sqlite3.Connection, Place], object]


def write(path: Path, source: str = "") -> None:
    """A dossier as the program writes it, of one article, with its bytes."""
    from briefing.desk.state import Desk
    from briefing.dossier import Dossier, Original
    from briefing.reading import read_bytes

    (article,) = read_bytes(TEXT.encode(), source or "a.txt")
    made = Dossier.create(path, Desk().with_articles([article]))
    made.apply([Original(sha256(TEXT.encode()).hexdigest(), (article.id,), data=TEXT.encode())])
    made.close()


def changed(change: Change) -> Callable[[Place], None]:
    """A maker of a dossier that somebody changed afterwards who knows what it is."""

    def make(place: Place) -> None:
        write(place.work / FILE)
        connection = sqlite3.connect(place.work / FILE)
        change(connection, place)
        connection.commit()
        connection.close()

    return make


def sql(*statements: str) -> Callable[[Place], None]:
    """One that these statements change."""

    def change(connection: sqlite3.Connection, place: Place) -> None:
        for statement in statements:
            connection.execute(statement.replace("{private}", str(place.private)))

    return changed(change)


def part(name: str, data: bytes, table: str = "parts") -> Callable[[Place], None]:
    """One with this JSON in a table, packed and named by its right hash."""

    def change(connection: sqlite3.Connection, place: Place) -> None:
        plain = data.replace(b"{private}", str(place.private).encode())
        values = (zlib.compress(plain), sha256(plain).hexdigest())
        where = "name = ?" if table == "parts" else "1 OR name = ?"
        connection.execute(f"UPDATE {table} SET data = ?, hash = ? WHERE {where}", (*values, name))

    return changed(change)


def with_path(connection: sqlite3.Connection, place: Place) -> None:
    """Its article says that its file is one of the user's."""
    ((number, packed),) = connection.execute("SELECT number, data FROM articles").fetchall()
    article = json.loads(zlib.decompress(packed)) | {"path": str(place.private)}
    plain = json.dumps(article).encode()
    values = (zlib.compress(plain), sha256(plain).hexdigest(), number)
    connection.execute("UPDATE articles SET data = ?, hash = ? WHERE number = ?", values)


def without_originals(connection: sqlite3.Connection, place: Place) -> None:
    """As :func:`with_path`, and it holds no bytes of its own."""
    with_path(connection, place)
    connection.execute("DELETE FROM originals")


def styled(files: dict[str, str]) -> Callable[[Place], None]:
    """One that carries a house style with these files."""

    def change(connection: sqlite3.Connection, place: Place) -> None:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as pack:
            for name, text in files.items():
                pack.writestr(name, text.replace("{private}", str(place.private)))
        data = buffer.getvalue()
        connection.execute(
            "INSERT INTO attachments VALUES ('style.zip', ?, ?)",
            (sha256(data).hexdigest(), zlib.compress(data)),
        )
        plain = b'"pier"'
        values = (zlib.compress(plain), sha256(plain).hexdigest())
        connection.execute("UPDATE parts SET data = ?, hash = ? WHERE name = 'style'", values)

    return changed(change)


def raw(change: Callable[[bytearray], object]) -> Callable[[Place], None]:
    """One with other bytes."""

    def make(place: Place) -> None:
        write(place.work / FILE)
        data = bytearray((place.work / FILE).read_bytes())
        change(data)
        (place.work / FILE).write_bytes(data)

    return make


def whole(data: bytes) -> Callable[[Place], object]:
    """A file of that name that holds something else."""
    return lambda place: (place.work / FILE).write_bytes(data)


def _zeros(data: bytearray, start: int, size: int) -> None:
    data[start : start + size] = bytes(size)


STYLE = "name: Pier\nbased-on: ministry\n"
READS = (
    '{% extends "ministry/brief.html" %}{% block quotes %}{% include "{private}" %}{% endblock %}'
)
TABLES = {
    "view": "CREATE VIEW v AS SELECT * FROM meta",
    "trigger": "CREATE TRIGGER t AFTER INSERT ON steps BEGIN DELETE FROM steps; END",
    "virtual table": "CREATE VIRTUAL TABLE f USING fts5(a)",
    "index": "CREATE INDEX i ON steps (words)",
    "more tables": "CREATE TABLE more (a)",
    "a column more": "ALTER TABLE steps ADD COLUMN more TEXT",
    "a table less": "DROP TABLE originals",
    "write-ahead": "PRAGMA journal_mode = WAL",
    "newer": "PRAGMA user_version = 9",
    "another program": "PRAGMA application_id = 9",
    "no history": "DELETE FROM steps",
    "position": "UPDATE meta SET value = '99999999999999999999' WHERE key = 'position'",
    "no position": "DELETE FROM meta WHERE key = 'position'",
    "no article": "DELETE FROM articles",
    "unpacked": "UPDATE parts SET data = x'00'",
    "named otherwise": "UPDATE parts SET hash = '../x' WHERE name = 'edits'",
}
VALUES = {
    "deep": ("choices", b"[" * 100_000),
    "no list": ("edits", b'{"pinned": 5}'),
    "huge number": ("choices", b'{"points": 1e999}'),
    "an algorithm of its own": ("choices", b'{"algorithm": "__import__"}'),
    "a day that is none": ("choices", b'{"date": "2025-99-99"}'),
    "an entry twice": ("entries", b'[{"article": 1}, {"article": 1}]'),
    "an article that is not there": ("entries", b'[{"article": -7}]'),
}
STYLES = (
    "{private}",
    "//quay-host/share/pier",
    "\\\\\\\\quay-host\\\\share\\\\pier",
    "~root/x",
    "../../x",
)
BUILD_IT = ("build", FILE, "-o", "out.json", "-f", "json", *BUILD)


def attacks() -> Iterator[Attack]:
    """All of them."""
    for name, statement in TABLES.items():
        yield Attack(name, sql(statement), BUILD_IT, said="error: .*Venn")
    for name, (field, data) in VALUES.items():
        yield Attack(name, part(field, data), BUILD_IT, said="error: .*Venn")
    bomb = zlib.compress(bytes(300 * 2**20), 9)
    yield Attack(
        "bomb",
        changed(lambda c, _: c.execute("UPDATE parts SET data = ? WHERE name = 'edits'", (bomb,))),
        BUILD_IT,
    )
    for place in STYLES:
        data = f'"{place}"'.encode()
        yield Attack(f"style at {place}", part("style", data), BUILD_IT, "either", never=SECRET)
    exports = "INSERT INTO exports VALUES ('{private}', 'x', '')"
    yield Attack("list of exports", sql(exports), BUILD_IT, "done")
    attach = ("build", FILE, "-o", "out.pdf", "--attach", "sources", *BUILD)
    yield Attack("article at a private path", changed(with_path), attach, "done", never=SECRET)
    yield Attack("and no bytes", changed(without_originals), attach, "either", never=SECRET)
    yield from _styles()
    yield from _files()


def _styles() -> Iterator[Attack]:
    build = ("build", FILE, "-o", "out.html", *BUILD)
    yield Attack(
        "template that includes a file",
        styled({"pier/style.yml": STYLE, "pier/brief.html": READS}),
        build,
        "either",
        never=SECRET,
    )
    sheet = "@import url('file://{private}'); body { background: url('file://{private}') }"
    yield Attack(
        "sheet that imports a file",
        styled({"pier/style.yml": STYLE, "pier/style.css": sheet}),
        build,
        "either",
        never=SECRET,
    )
    for name in ("../escaped/style.yml", "/escaped/style.yml", "pier/../../escaped/style.yml"):
        yield Attack(
            f"style unpacked to {name}",
            styled({"pier/style.yml": STYLE, name: STYLE}),
            build,
            "either",
        )


def _files() -> Iterator[Attack]:
    for name, data in (
        ("empty", b""),
        ("words", TEXT.encode()),
        ("header alone", b"SQLite format 3\0" + bytes(84)),
    ):
        yield Attack(name, whole(data), BUILD_IT, said="no dossier")
    yield Attack("cut", raw(lambda data: data.__delitem__(slice(6000, None))), BUILD_IT)
    yield Attack("a page of zeros", raw(lambda data: _zeros(data, 4096, 4096)), BUILD_IT)
    yield Attack("no first page", raw(lambda data: _zeros(data, 100, 3996)), BUILD_IT)
    yield Attack("folder", lambda place: (place.work / FILE).mkdir(), BUILD_IT, said="folder")
    yield Attack("pipe", lambda place: os.mkfifo(place.work / FILE), BUILD_IT)
    yield Attack("device", lambda place: link(place.work / FILE, "/dev/zero"), BUILD_IT)
    yield Attack(
        "link to a private file", lambda place: link(place.work / FILE, place.private), BUILD_IT
    )
    yield Attack("link to itself", lambda place: link(place.work / FILE, FILE), BUILD_IT)
