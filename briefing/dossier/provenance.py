"""Where a dossier that this machine did not write comes from, and what of it is not believed."""

from __future__ import annotations

import contextlib
import re
import sqlite3
import zlib
from dataclasses import dataclass
from datetime import datetime

import msgspec

from briefing.desk.state import Desk
from briefing.dossier.parts import plain_style

_MOST_STYLES = 50  # a note has one at a time; a made file may hold any number
_PROGRAM = re.compile(r"[0-9A-Za-z.+_-]{1,30}")


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a dossier from elsewhere says of itself: the program's version, the day it was made.

    ``ignored`` are, in words, the things in it that were not taken over.
    """

    program: str = ""
    made: str = ""
    ignored: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """One or two sentences for a user, to go after the dossier's name."""
        told = [f"by version {self.program}" if self.program else "", self.made]
        says = " ".join(filter(None, told))
        origin = f"; it says that it was made {says}" if says else ""
        ignored = f" Ignored in it: {'; '.join(self.ignored)}." if self.ignored else ""
        return f"was not written on this computer{origin}.{ignored}"


def of(connection: sqlite3.Connection, desk: Desk) -> Provenance:
    """What is to be told of a dossier from elsewhere, from its tables and its present desk."""
    meta = dict(connection.execute("SELECT key, value FROM meta LIMIT 20"))
    program = str(meta.get("program", ""))
    return Provenance(
        program if _PROGRAM.fullmatch(program) else "",
        _day(str(meta.get("created", ""))),
        tuple(_ignored(connection, desk)),
    )


def _day(moment: str) -> str:
    with contextlib.suppress(ValueError):
        day = datetime.fromisoformat(moment)
        return f"on {day.day} {day:%B %Y}"
    return ""


def _ignored(connection: sqlite3.Connection, desk: Desk) -> list[str]:
    said = []
    (exports,) = connection.execute("SELECT count(*) FROM exports").fetchone()
    if exports:
        said.append(f"a list of {exports} exported {'file' if exports == 1 else 'files'}")
    paths = sum(bool(entry.original.path) for entry in desk.entries)
    if paths:
        said.append(f"where {paths} of its articles lay as {'a file' if paths == 1 else 'files'}")
    if any(name != plain_style(name) for name in _styles(connection)):
        said.append("the folder of a house style")
    return said


def _styles(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute(
        "SELECT data FROM parts WHERE name = 'style' LIMIT ?", (_MOST_STYLES,)
    ).fetchall()
    found = []
    for (data,) in rows:
        with contextlib.suppress(zlib.error, msgspec.MsgspecError, ValueError):
            plain = zlib.decompressobj().decompress(data, 10_000)
            found.append(msgspec.json.decode(plain, type=str))
    return found
