"""Copies of a dossier: whole ones, and clean ones to hand on."""

from __future__ import annotations

import contextlib
import os
import secrets
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from briefing.desk.state import Desk
from briefing.dossier import beside, database, machine
from briefing.dossier.changes import Attached
from briefing.dossier.lock import Lock
from briefing.dossier.store import Dossier
from briefing.model.article import Span
from briefing.model.edits import Edits
from briefing.model.errors import DossierError
from briefing.system.processes import mark, sweep


def copy(dossier: Dossier, target: Path) -> None:
    """Write a copy of an open dossier, history and all, to ``target``.

    What stands there stays until the copy is whole. Raises :class:`DossierError`; of a target
    that somebody has open :class:`briefing.model.errors.DossierTaken`.
    """
    with _put_in_place(target) as made_at:
        connection = sqlite3.connect(made_at)
        try:
            dossier.backup(connection)
            connection.execute(
                "INSERT OR REPLACE INTO meta VALUES ('key', ?)", (secrets.token_hex(8),)
            )
            connection.execute("DELETE FROM exports")  # as older versions wrote them
            connection.commit()
        finally:
            connection.close()
    _claim(target)


def clean_copy(dossier: Dossier, target: Path) -> None:
    """Write a copy to hand on: the present state, and only what it is made from.

    Left out are the history, the articles that are not used with every edit that quotes them,
    the folders that files came from, and the list of exports. It is a new file, so nothing is
    left in unused pages either.
    """
    desk = cleaned(dossier.desk(dossier.position))
    used = {entry.original.id for entry in desk.entries}
    with _put_in_place(target) as made_at:
        made_at.unlink()
        made = Dossier.create(made_at, desk)
        try:
            for original in dossier.originals():
                if set(original.articles) <= used:
                    data = dossier.original(original.articles[0]) or b""
                    made.apply([replace(original, data=data)])
            pack = dossier.attachment("style.zip")
            if pack:
                made.apply([Attached("style.zip", pack)])
        finally:
            made.close()


def _claim(target: Path) -> None:
    """Know the copy as one that this machine wrote."""
    connection = database.connect(target, writable=False)
    with contextlib.closing(connection), database.translated(target):
        (key,) = connection.execute("SELECT value FROM meta WHERE key = 'key'").fetchone()
    machine.claim(target, str(key))


def cleaned(desk: Desk) -> Desk:
    """A desk without the articles that are not used, without local paths.

    Lines are named by ids that hold their article's, so what concerns another article is known.
    """
    kept = tuple(entry for entry in desk.entries if entry.ticked)
    gone = {entry.original.id for entry in desk.entries} - {e.original.id for e in kept}
    entries = tuple(
        replace(e, original=replace(e.original, path="", name=Path(e.original.name).name))
        for e in kept
    )

    def concerns_gone(value: Any) -> bool:
        if isinstance(value, Span):
            return value.article in gone
        return isinstance(value, str) and any(key in value for key in gone)

    edits: dict[str, tuple[Any, ...]] = {}
    for field in fields(Edits):
        if field.name != "own":
            edits[field.name] = tuple(
                one
                for one in getattr(desk.edits, field.name)
                if not any(map(concerns_gone, _identifying(one)))
            )
    return replace(
        desk,
        entries=entries,
        edits=replace(desk.edits, **edits),
        dropped=tuple(one for one in desk.dropped if one.line.id in edits["dropped"]),
        style=Path(desk.style).name,
    )


def _identifying(edit: Any) -> Iterator[Any]:
    """The line or span that an edit is about."""
    if isinstance(edit, str):
        yield edit
        return
    for name in ("line", "span"):
        if hasattr(edit, name):
            yield getattr(edit, name)


@contextmanager
def _put_in_place(target: Path) -> Iterator[Path]:
    """A new file beside the target, which takes its place when all went well."""
    beside.refuse_leftovers(target)
    lock = Lock.take(target) if target.exists() else None
    with database.translated(target):
        sweep(target.parent)
        handle, name = tempfile.mkstemp(
            dir=target.parent, prefix=f".briefing-{mark()}", suffix=".part"
        )
        os.close(handle)
    made = Path(name)
    try:
        with database.translated(target):
            made.chmod(0o666 & ~_umask())
            yield made
            with made.open("rb+") as file:
                os.fsync(file.fileno())
            made.replace(target)
    except DossierError as error:
        error.path = str(target)
        raise
    finally:
        with contextlib.suppress(OSError):
            made.unlink(missing_ok=True)
        if lock is not None:
            lock.release()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
