"""What a dossier's database holds: desks in parts, articles, originals, attachments.

Each value is stored once, packed, under the hash of its bytes, and checked against it when it is
read. Transactions are :class:`briefing.dossier.store.Dossier`'s.
"""

from __future__ import annotations

import sqlite3
import zlib
from pathlib import Path
from typing import Any

import msgspec

from briefing.desk.state import Desk
from briefing.dossier import database, parses
from briefing.dossier.changes import Attached, Original
from briefing.dossier.packing import digest_of, unpacked
from briefing.dossier.parts import (
    PARTS,
    decode_article,
    decode_part,
    desk_of,
    encode_article,
    encode_part,
)
from briefing.model.article import Article
from briefing.model.errors import DossierDamaged

_MOST_VALUES = 2_000  # parts that are kept decoded
_step_parts = msgspec.json.Decoder(dict[str, int])


class Contents:
    """The values in an open database; ``path`` is named in errors."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._articles: dict[int, Article] = {}
        self._numbers: dict[int, tuple[Article, int]] = {}
        self._values: dict[tuple[str, int], Any] = {}
        self._stored: dict[str, tuple[Any, int]] = {}

    def _forget(self) -> None:
        """Believe no number that was given out before."""
        for known in (self._stored, self._values, self._numbers, self._articles):
            known.clear()

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
            data = unpacked(row[1], row[0])
            if len(self._values) > _MOST_VALUES:
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
            self._know(number, decode_article(unpacked(row[1], row[0])))
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
            return unpacked(row[0], row[1]) if row else None

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
            return unpacked(row[0], row[1]) if row else None

    def parses(self) -> dict[str, bytes]:
        """The parses of articles, by their ids; what is damaged is left out."""
        with database.translated(self.path):
            return parses.found(self._connection)

    # --- storing ------------------------------------------------------------------------------

    def _set_meta(self, key: str, value: str) -> None:
        self._connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def _store_part(self, name: str, value: Any) -> int:
        known = self._stored.get(name)
        # the same value, not an equal one: desks share what a step did not change, and comparing
        # costs
        if known is not None and known[0] is value:
            return known[1]
        data = encode_part(name, value, self._number_of)
        digest = digest_of(data)
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
        digest = digest_of(data)
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
            if data is None or digest_of(data) != change.hash:
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
                (change.name, digest_of(change.data), zlib.compress(change.data)),
            )


def _bytes_of(change: Original) -> bytes | None:
    """The bytes, None when they are gone."""
    if not change.path:
        data = change.text.encode("utf-8", "surrogatepass")
    else:
        try:
            with Path(change.path).open("rb") as file:
                data = file.read(database.MAX_VALUE // 2)
        except (OSError, ValueError):
            return None
    return data
