"""What this machine knows of dossiers, kept in the user's data and never in a dossier.

A dossier may come from anybody, and can say anything of itself: that it was made here, that it
wrote this or that file. So what it exported, and whether this machine wrote it at all, is kept
here: a small file a dossier, found again by device and inode or, where it was moved, by its bytes.
"""

from __future__ import annotations

import contextlib
import re
import secrets
from collections.abc import Iterator
from hashlib import file_digest
from pathlib import Path

import msgspec

from briefing.dossier.folders import known_folder
from briefing.model.errors import OutputError

_MOST_BYTES = 512 * 2**20  # a larger dossier is known by its inode alone
_NAME = re.compile(r"[0-9a-f]{16}")


class Known(msgspec.Struct):
    """A dossier that this machine wrote. ``exports`` are paths and SHA-256 of what is there.

    ``key`` is what the dossier says of itself, ``device``, ``inode``, ``path`` and ``digest``
    (SHA-256) are those of its file when it was put away last.
    """

    id: str
    key: str
    device: int
    inode: int
    path: str
    digest: str = ""
    exports: dict[str, str] = {}  # msgspec copies it


_decoder = msgspec.json.Decoder(Known)


def find(path: Path, key: str) -> Known | None:
    """What is known of the dossier in this file; None where this machine did not write it so."""
    try:
        found = path.stat()
    except OSError:
        return None
    alike = [known for known in _all() if known.key == key]
    for known in alike:
        if (known.device, known.inode) == (found.st_dev, found.st_ino):
            return known
    digest = _digest(path) if alike else ""
    for known in alike:
        if digest and known.digest == digest:
            return known if _is_gone(known) else _copied(known, path)
    return None


def _is_gone(known: Known) -> bool:
    """Whether the file is where it was no longer: it was moved then, and not copied."""
    try:
        found = Path(known.path).stat()
    except OSError:
        return True
    return (found.st_dev, found.st_ino) != (known.device, known.inode)


def _copied(known: Known, path: Path) -> Known:
    """A copy wrote nothing yet, and has backups of its own."""
    return claim(path, known.key)


def claim(path: Path, key: str) -> Known:
    """Know the dossier in this file from now on as one that this machine wrote."""
    known = Known(secrets.token_hex(8), key, 0, 0, "")
    seal(known, path)
    return known


def seal(known: Known, path: Path) -> None:
    """Remember the file as it is now. It matters too little to tell of a disk that is full."""
    with contextlib.suppress(OSError):
        found = path.stat()
        known.device, known.inode = found.st_dev, found.st_ino
        known.path, known.digest = str(path.absolute()), _digest(path)
    save(known)


def note_export(known: Known, path: str, digest: str) -> None:
    """Remember that the dossier wrote this file last."""
    known.exports.pop(path, None)  # it goes to the end
    known.exports[path] = digest
    save(known)


def save(known: Known) -> None:
    """Keep what is known."""
    from briefing.render.output import write_whole

    folder = known_folder()
    with contextlib.suppress(OSError, OutputError, UnicodeEncodeError):
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / f"{known.id}.json", msgspec.json.encode(known))


def forget(known: Known) -> None:
    """The dossier is deleted."""
    with contextlib.suppress(OSError):
        (known_folder() / f"{known.id}.json").unlink(missing_ok=True)


def _all() -> Iterator[Known]:
    with contextlib.suppress(OSError):
        for place in sorted(known_folder().glob("*.json")):
            with contextlib.suppress(OSError, msgspec.MsgspecError, ValueError):
                known = _decoder.decode(place.read_bytes())
                if _NAME.fullmatch(known.id):
                    yield known


def _digest(path: Path) -> str:
    with contextlib.suppress(OSError):
        if path.stat().st_size <= _MOST_BYTES:
            with path.open("rb") as file:
                return file_digest(file, "sha256").hexdigest()
    return ""
