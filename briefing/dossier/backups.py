"""Earlier states of a dossier, kept in the data folder: the last ten, and one of each of 14 days.

A state is copied when a dossier is put away after it was changed, and while it is changed every
ten minutes at most. They are whole dossiers; each is named after the dossier, its number in the
sequence and the moment. The sequence orders them: a clock may be wrong.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from briefing.dossier.places import SUFFIX, backup_folder
from briefing.dossier.store import Dossier
from briefing.model.errors import DossierError

LATEST = 10
"""States that are kept however old they are."""
DAYS = 14
"""Of how many of the latest days with changes the last state is kept."""
_STAMP = "%Y-%m-%d %H.%M.%S"
_NAME = re.compile(r"(?:.*? )?(?:#(\d{1,9}) )?(\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d)", re.DOTALL)
_MOST_BYTES = 150  # of the dossier's own name


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a backup stands: its number in the sequence, and when the clock said it was made."""

    number: int
    moment: datetime


def back_up(dossier: Dossier, moment: datetime | None = None) -> Path | None:
    """Keep the present state and prune older ones; the copy, None where none could be made.

    A backup that fails (no room, no folder) must not keep anybody from working.
    """
    stamp = (moment or datetime.now(UTC)).strftime(_STAMP)
    folder = folder_of(dossier)
    number = max((place.number for place in _found(folder).values()), default=0) + 1
    name = dossier.path.stem.encode("utf-8", "replace")[:_MOST_BYTES].decode("utf-8", "ignore")
    target = folder / f"{name} #{number} {stamp}{SUFFIX}"
    beside = folder / f".{number}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)
        with contextlib.closing(sqlite3.connect(beside)) as connection:
            dossier.backup(connection)
        beside.replace(target)
        prune(folder)
    except (OSError, sqlite3.Error, DossierError):
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        return None
    return target


def folder_of(dossier: Dossier) -> Path:
    """Where the backups of a dossier are; a renamed or moved one keeps its own.

    It goes by what this machine calls the dossier, so that one from elsewhere, whatever it says
    of itself, never pushes out the backups of another.
    """
    return backup_folder() / (dossier.known_as or "others")


def place_of(path: Path) -> Place | None:
    """Where a backup stands in the sequence, by its name; None for what is no backup."""
    found = _NAME.fullmatch(path.stem)
    try:
        moment = datetime.strptime(found[2], _STAMP).replace(tzinfo=UTC) if found else None
    except ValueError:
        return None
    return Place(int(found[1] or 0), moment) if found and moment else None


def _found(folder: Path) -> dict[Path, Place]:
    return {path: made for path in folder.glob(f"*{SUFFIX}") if (made := place_of(path))}


def prune(folder: Path) -> None:
    """Take away what is neither among the latest nor the last of one of the latest days."""
    found = _found(folder)
    newest = sorted(found, key=lambda path: found[path], reverse=True)
    kept = set(newest[:LATEST])
    days: set[object] = set()
    for path in newest:
        day = found[path].moment.date()
        if day not in days and len(days) < DAYS:
            days.add(day)
            kept.add(path)
    for path in newest:
        if path not in kept:
            path.unlink(missing_ok=True)
