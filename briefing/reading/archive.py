"""Zip archives: each article in them is read, with limits against archives built to harm."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from briefing.model.errors import EmptyArticle, ReadingError
from briefing.reading.limits import MAX_ENTRIES, check_count

MOST_BYTES = 200 * 1024 * 1024
"""Bytes, unpacked, over which an archive is refused."""
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
)
"""What zipfile raises for an archive that is damaged or made by a method it does not know."""


def opened(data: bytes, shown: str) -> zipfile.ZipFile:
    """The archive in bytes, once its limits are known to hold.

    Raises :class:`ReadingError` for a damaged, protected or far too large one.
    """
    try:
        file = zipfile.ZipFile(io.BytesIO(data))
    except DAMAGE as error:
        raise ReadingError(f"the archive is damaged: {error}", path=shown) from error
    entries = file.infolist()
    check_count(len(entries), "files", shown, MAX_ENTRIES)
    size = sum(entry.file_size for entry in entries)
    if size > MOST_BYTES:
        raise ReadingError(
            f"the archive unpacks to {size / 1e6:.0f} MB; {MOST_BYTES / 1e6:.0f} MB are read "
            f"at most",
            path=shown,
        )
    return file


def member(file: zipfile.ZipFile, entry: str, shown: str, most: int) -> bytes:
    """The bytes of one entry.

    Raises :class:`ReadingError` where it is missing, protected, damaged or has more than
    ``most`` bytes, whatever the archive's own list says.
    """
    try:
        info = file.getinfo(entry)
        if info.flag_bits & 1:
            raise ReadingError("it is protected by a password", path=shown)
        with file.open(info) as stream:
            data = stream.read(most + 1)
    except KeyError as error:
        raise ReadingError(f"a part of it is missing: {entry}", path=shown) from error
    except DAMAGE as error:
        raise ReadingError(f"the archive is damaged: {error}", path=shown) from error
    if len(data) > most:
        raise ReadingError(f"a part of it is too large: {entry}", path=shown)
    return data


def articles(file: zipfile.ZipFile, suffixes: frozenset[str], shown: str) -> Iterator[str]:
    """Names of the entries that may be articles, sorted; hidden ones and system files are not.

    Raises :class:`EmptyArticle` where there is none.
    """
    names = sorted(
        name
        for name in {
            entry.filename for entry in file.infolist() if not entry.filename.endswith("/")
        }
        if PurePosixPath(name).suffix.lower() in suffixes
        and not any(part.startswith((".", "__")) for part in PurePosixPath(name).parts)
    )
    if not names:
        raise EmptyArticle("the archive holds no article", path=shown)
    yield from names
