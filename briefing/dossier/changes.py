"""What can happen to a dossier, as data. A sequence of changes is one transaction.

Steps are counted from 0, the beginning. Each change names the place in the history that it
leads to, so doing one twice does no harm, and of several to the same place only the last counts.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.desk.state import Desk


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the history. ``time`` is UTC as in "2025-06-10T09:12:07+00:00"."""

    words: str
    time: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """The desk at step ``number``, which is now the last one and the present one."""

    number: int
    step: Step
    desk: Desk


@dataclass(frozen=True, slots=True)
class Moved:
    """Step ``number`` is now the present one; those after it can be redone."""

    number: int


@dataclass(frozen=True, slots=True)
class Original:
    """Where the bytes are that articles were read from.

    ``hash`` is SHA-256 of them, ``articles`` the ids of the articles in them. ``path`` is the
    file; a pasted text has none and is ``text`` itself. ``data`` are the bytes where they are
    known already. Bytes that do not have that hash (a file that changed since) are not kept.
    """

    hash: str
    articles: tuple[str, ...]
    path: str = ""
    text: str = ""
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that this dossier wrote; ``hash`` is SHA-256 of its bytes."""

    path: str
    hash: str


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that travels in the dossier: "style.zip", "earlier.json". b"" takes it out."""

    name: str
    data: bytes


Change = Recorded | Moved | Original | Exported | Attached
