"""Files, folders and globs to the files they stand for."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable
from pathlib import Path

from briefing.model.article import Article
from briefing.model.errors import ReadingError
from briefing.reading import formats
from briefing.reading.assembling import Origin
from briefing.reading.kinds import SUFFIXES
from briefing.reading.limits import check_bytes


def gather(arguments: Iterable[str]) -> tuple[Path, ...]:
    """The files that arguments name: files, folders (all below, hidden ones not) and globs.

    A link in a folder is followed where it leads to a file of that folder: one that leads out of
    it may lead to anything of the user's, and is left alone (see :func:`leading_out`). Sorted by
    path, each once. Raises :class:`ReadingError` for an argument that names nothing.
    """
    found: set[Path] = set()
    for argument in arguments:
        found.update(_named(argument))
    return tuple(sorted(found))


def _named(argument: str) -> list[Path]:
    path = Path(argument).expanduser()
    try:
        if path.is_dir():
            return _within(path, argument)
        # before it is tried as a pattern: a file may have "[2]" in its name
        if path.exists():
            return [path]
        matches = _matches(path)
    except (OSError, ValueError) as error:
        raise ReadingError(f"this cannot be a file or folder: {error}", path=argument) from error
    files = [match for match in matches if match.is_file()]
    for match in matches:
        if match.is_dir():
            files += [file for file in sorted(match.rglob("*")) if _is_article(file, match)]
    if not files:
        what = "nothing matches this pattern" if glob.has_magic(argument) else "no such file"
        raise ReadingError(what, path=argument)
    return files


def _matches(pattern: Path) -> list[Path]:
    """What a pattern matches; a name without wildcards matches nothing here."""
    if not glob.has_magic(str(pattern)):
        return []
    root = Path(pattern.anchor)
    return sorted(root.glob(str(pattern.relative_to(pattern.anchor))))


def _within(folder: Path, argument: str) -> list[Path]:
    files = [file for file in folder.rglob("*") if _is_article(file, folder)]
    if not files:
        kinds = " ".join(sorted(SUFFIXES))
        raise ReadingError(f"the folder holds no article; names end in {kinds}", path=argument)
    return files


def _is_article(file: Path, folder: Path) -> bool:
    return _is_named_so(file, folder) and file.is_file() and not leads_out(file, folder)


def _is_named_so(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith((".", "__")) for part in file.relative_to(folder).parts)
    return not hidden and file.suffix.lower() in SUFFIXES


def leads_out(path: Path, folder: Path) -> bool:
    """Whether something in a folder is a link to what is not in it."""
    real = Path(os.path.realpath(path))  # which goes round no loop
    return path.is_symlink() and not real.is_relative_to(os.path.realpath(folder))


def leading_out(argument: str) -> tuple[Path, ...]:
    """The files of a folder that would be articles, but are links that lead out of it."""
    folder = Path(argument).expanduser()
    try:
        named = [file for file in folder.rglob("*") if _is_named_so(file, folder)]
        return tuple(sorted(f for f in named if leads_out(f, folder) and f.is_file()))
    except (OSError, ValueError, RuntimeError):
        return ()


def read_path(path: Path) -> tuple[Article, ...]:
    """The articles of a file.

    Raises :class:`ReadingError` and its kinds, each naming the file; never OSError.
    """
    return formats.read_origin(origin_of(path))


def origin_of(path: Path) -> Origin:
    """The bytes of a file and where they are from; raises as :func:`read_path`."""
    try:
        size = path.stat().st_size
        # by the size that the system tells, before a byte is read
        check_bytes(size, str(path))
        if not path.is_file():
            raise ReadingError("this is no file", path=str(path))
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadingError(f"it cannot be read: {reason}", path=str(path)) from error
    return Origin(data, path.name, str(path))
