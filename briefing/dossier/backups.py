"""Earlier states of a dossier, kept in the data folder: the last ten, and one a day for two weeks.

A state is copied when a dossier is put away after it was changed, and while it is changed every
ten minutes at most. They are whole dossiers; each is named after the dossier and the moment.
"""

from __future__ import annotations

import contextlib
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

from briefing.dossier.places import SUFFIX, backup_folder
from briefing.dossier.store import Dossier
from briefing.model.errors import DossierError

LATEST = 10
"""States that are kept however old they are."""
DAYS = 14
"""For how many days one state a day is kept."""
_STAMP = "%Y-%m-%d %H.%M.%S"


def back_up(dossier: Dossier, moment: datetime | None = None) -> Path | None:
    """Keep the present state and prune older ones; the copy, None where none could be made.

    A backup that fails (no room, no folder) must not keep anybody from working.
    """
    moment = moment or datetime.now(UTC)
    folder = folder_of(dossier)
    target = folder / f"{dossier.path.stem} {moment.strftime(_STAMP)}{SUFFIX}"
    beside = target.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with contextlib.closing(sqlite3.connect(beside)) as connection:
            dossier.backup(connection)
        beside.replace(target)
        prune(folder, moment)
    except (OSError, sqlite3.Error, DossierError):
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        return None
    return target


def folder_of(dossier: Dossier) -> Path:
    """Where the backups of a dossier are; a renamed or moved one keeps its own."""
    key = dossier.meta("key")
    return backup_folder() / (key if key.isalnum() and len(key) <= 32 else "others")


def moment_of(path: Path) -> datetime | None:
    """When a backup was made, by its name; None for what is no backup."""
    try:
        return datetime.strptime(path.stem[-19:], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def prune(folder: Path, moment: datetime) -> None:
    """Take away what is neither among the latest nor the last of one of the latest days."""
    found = {path: made for path in folder.glob(f"*{SUFFIX}") if (made := moment_of(path))}
    newest = sorted(found, key=lambda path: found[path], reverse=True)
    kept = set(newest[:LATEST])
    days = set()
    for path in newest:
        day = found[path].date()
        if day not in days and found[path] > moment - timedelta(days=DAYS):
            days.add(day)
            kept.add(path)
    for path in newest:
        if path not in kept:
            path.unlink(missing_ok=True)
