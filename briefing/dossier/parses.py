"""The parses that a dossier keeps beside its articles, as attachments: one an article."""

from __future__ import annotations

import contextlib
import sqlite3

from briefing.dossier.packing import unpacked
from briefing.model.errors import DossierDamaged

_PREFIX = "parses/"


def parses_name(article: str) -> str:
    """The name of the attachment that keeps the parses of the article with this id."""
    return _PREFIX + article


def found(connection: sqlite3.Connection) -> dict[str, bytes]:
    """The parses by the ids of their articles; what is damaged is left out."""
    rows = connection.execute(
        "SELECT name, data, hash FROM attachments WHERE name LIKE ?", (f"{_PREFIX}%",)
    ).fetchall()
    kept = {}
    for name, data, digest in rows:
        with contextlib.suppress(DossierDamaged):
            kept[name.removeprefix(_PREFIX)] = unpacked(data, digest)
    return kept


def tidy(connection: sqlite3.Connection) -> None:
    """Take out those whose article is not kept."""
    connection.execute(
        "DELETE FROM attachments WHERE name LIKE ?"
        " AND substr(name, ?) NOT IN (SELECT id FROM articles)",
        (f"{_PREFIX}%", len(_PREFIX) + 1),
    )
