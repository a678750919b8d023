"""Where dossiers live that were not saved anywhere yet, and which were open lately.

All in the platform's data folder (or ``BRIEFING_DESK_DATA``): ``dossiers/`` holds those without a
name of the user's, ``backups/`` earlier states, ``recent.json`` the list of the latest.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

import msgspec

from briefing.desk.state import Desk
from briefing.dossier.folders import SUFFIX, backup_folder, data_folder, untitled_folder
from briefing.dossier.store import Dossier
from briefing.model.errors import DossierError, DossierTaken, OutputError

UNTITLED = "Untitled"
MOST_RECENT = 12  # a menu that is read at a glance
_MOST_UNTITLED = 10_000  # ends the search for a free name in a folder that takes no file at all

__all__ = [
    "MOST_RECENT",
    "SUFFIX",
    "UNTITLED",
    "Recent",
    "backup_folder",
    "create_untitled",
    "data_folder",
    "free_path",
    "is_dossier",
    "is_free",
    "is_untitled",
    "recall",
    "remember",
    "untitled_folder",
]


@dataclass(frozen=True, slots=True)
class Recent:
    """Paths of the latest dossiers, newest first. ``open`` is the one that is open, or was."""

    open: str = ""
    paths: tuple[str, ...] = ()

    def with_open(self, path: Path) -> Recent:
        """With this one open now."""
        text = str(path)
        others = (other for other in self.paths if other != text)
        return Recent(text, (text, *others)[:MOST_RECENT])

    def without(self, path: Path) -> Recent:
        """Without one that is gone."""
        text = str(path)
        kept = tuple(other for other in self.paths if other != text)
        return Recent("" if self.open == text else self.open, kept)


_decoder = msgspec.json.Decoder(Recent)


def is_dossier(path: str) -> bool:
    """Whether a path is named as a dossier is."""
    return path.lower().endswith(SUFFIX)


def is_untitled(path: Path) -> bool:
    """Whether the user gave this dossier no name."""
    return path.parent == untitled_folder()


def create_untitled(desk: Desk) -> Dossier:
    """A new dossier without a name of the user's.

    Raises :class:`DossierError` where none can be made.
    """
    folder = untitled_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise DossierError(f"the folder cannot be made ({reason})", path=str(folder)) from error
    for number in range(1, _MOST_UNTITLED):
        path = folder / (f"{UNTITLED}{SUFFIX}" if number == 1 else f"{UNTITLED} {number}{SUFFIX}")
        if is_free(path):
            with contextlib.suppress(DossierTaken):
                return Dossier.create(path, desk)
    raise DossierError("there are too many untitled dossiers", path=str(folder))


def is_free(path: Path) -> bool:
    """Whether nothing stands at a path, and nothing beside it that a dossier there would meet."""
    names = (f"{path.name}{suffix}" for suffix in ("", "-journal", "-wal", "-shm"))
    return not any(os.path.lexists(path.with_name(name)) for name in names)


def free_path(path: Path) -> Path:
    """``path``, or with a number behind its name where there is such a file."""
    wanted, number = path, 2
    while not is_free(wanted):
        wanted = path.with_name(f"{path.stem} {number}{path.suffix}")
        number += 1
    return wanted


def recall() -> Recent:
    """The list of the latest dossiers; those that are gone are left out."""
    try:
        found = _decoder.decode((data_folder() / "recent.json").read_bytes())
    except (OSError, msgspec.MsgspecError, ValueError):
        return Recent()
    return Recent(found.open, tuple(p for p in found.paths[:MOST_RECENT] if Path(p).is_file()))


def remember(recent: Recent) -> None:
    """Keep the list. It matters too little to tell of a disk that is full."""
    from briefing.render.output import write_whole

    folder = data_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / "recent.json", msgspec.json.encode(recent))
    except (OSError, OutputError):
        return
