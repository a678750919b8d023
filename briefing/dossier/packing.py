"""Packing the values of a dossier's database, and taking out those that nothing needs."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable

import msgspec

from briefing.dossier.database import MAX_VALUE
from briefing.model.errors import DossierDamaged

_step_parts = msgspec.json.Decoder(dict[str, int])


def digest_of(data: bytes) -> str:
    """The SHA-256 of a value, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def unpacked(data: bytes, digest: str) -> bytes:
    """What was packed, if it is what its hash says and no bomb."""
    machine = zlib.decompressobj()
    try:
        plain = machine.decompress(data, MAX_VALUE)
    except zlib.error as error:
        raise DossierDamaged("the file is damaged") from error
    if not machine.eof or digest_of(plain) != digest:
        raise DossierDamaged("the file is damaged")
    return plain


def without_unused(connection: sqlite3.Connection) -> None:
    """Take out the parts, articles and originals that no step of the history needs."""
    parts: set[int] = set()
    for (names,) in connection.execute("SELECT parts FROM steps"):
        parts.update(_step_parts.decode(names).values())
    _delete(connection, "parts", "number", parts)
    _delete(connection, "articles", "number", _articles_of(connection, parts))
    kept = connection.execute("SELECT DISTINCT original FROM articles").fetchall()
    _delete(connection, "originals", "hash", {row[0] for row in kept})


def _articles_of(connection: sqlite3.Connection, parts: set[int]) -> set[int]:
    numbers: set[int] = set()
    for part in parts:
        row = connection.execute(
            "SELECT hash, data FROM parts WHERE number = ? AND name = 'entries'", (part,)
        ).fetchone()
        if row is not None:
            entries = msgspec.json.decode(unpacked(row[1], row[0]))
            numbers.update(entry["article"] for entry in entries)
    return numbers


def _delete(
    connection: sqlite3.Connection, table: str, column: str, kept: Iterable[int | str]
) -> None:
    rows = connection.execute(f"SELECT {column} FROM {table}").fetchall()  # noqa: S608
    for gone in {row[0] for row in rows} - set(kept):
        connection.execute(
            f"DELETE FROM {table} WHERE {column} = ?",  # noqa: S608  our own names
            (gone,),
        )
