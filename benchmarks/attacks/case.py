"""What an attack is: how its input is made, what is done with it, what is right to come of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

SECRET = "quarry-gate-5521"
"""Words of a private file of the user's. They must turn up nowhere."""

DATE = "2025-06-10"
TEXT = (
    "Quarry road at Venn closes\n\nVENN, June 3, 2025 - The quarry road at Venn will close on 1"
    " July 2025, the county said. It carries 900 lorries a day, said Orla Tamsin, the surveyor.\n"
)
"""An article that stands for any."""

BUILD = ("-q", "--date", DATE)
"""Options of ``briefing build`` in every attack."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an attack is tried. ``work`` is the folder that the command runs in.

    ``private`` is a file of the user's outside of it, ``home`` the user's folder.
    """

    home: Path
    work: Path
    private: Path


@dataclass(frozen=True, slots=True)
class Attack:
    """One input and its verdict.

    ``make`` writes it into the place, ``command`` are the arguments of ``briefing`` (``{home}``
    and ``{private}`` stand for the paths). ``verdict`` is "done" where the command must end well,
    "refused" where it must end with a message, "either" where both are right. ``said`` is a pattern
    for what is printed, ``never`` one for what neither is printed nor stands in a file that was
    made. ``writes`` are patterns of the files that may come, in the work folder, ``changes`` of
    those there that may become others. ``check`` says what else is wrong, "" for nothing.
    """

    name: str
    make: Callable[[Place], object]
    command: tuple[str, ...]
    verdict: str = "refused"
    said: str = ""
    never: str = ""
    writes: tuple[str, ...] = ("out.*",)
    check: Callable[[Place], str] = lambda _: ""
    environment: tuple[tuple[str, str], ...] = ()
    changes: tuple[str, ...] = ()


def article(place: Place, name: str = "a.txt", text: str = TEXT) -> Path:
    """A good article in the work folder."""
    path = place.work / name
    path.write_text(text, encoding="utf-8")
    return path


def link(path: Path, target: str | Path) -> None:
    """A symbolic link."""
    path.symlink_to(target)
