"""Where a command writes a note, and in which format."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.terminal import write_stdout
from briefing.model.errors import OptionError, OutputError, ReadingError
from briefing.model.formats import SUFFIXES, Format, ending

if TYPE_CHECKING:
    from briefing.model.brief import Brief
    from briefing.styles import HouseStyle


_STYLE_FILES = frozenset({"style.yml", "_brand.yml", "style.css", "brief.html"})


def format_of(output: str) -> Format:
    """The format that a file's name ends in, PDF where it has no ending.

    Raises :class:`OptionError` for an ending that is none of them: no PDF is named "note.txt".
    """
    suffix = Path(output).suffix.lower()
    if suffix[1:].isalpha() and suffix not in SUFFIXES:
        endings = ", ".join(SUFFIXES)
        raise OptionError(f"{output}: no format ends in {suffix}; use {endings}, or say --format")
    return SUFFIXES.get(suffix, Format.PDF)


def keep_articles(target: str, articles: Sequence[str], house: HouseStyle | None = None) -> None:
    """Refuse to write the note over a file that it is made from, one of its style's too."""
    if target == "-" or not os.path.isfile(target):  # noqa: PTH113  of any length, too
        return
    from briefing import reading

    words = "the note is made from this file; name another one with --output"
    written = Path(target).resolve()
    folders = [folder.resolve() for folder in house.folders] if house else []
    if written.parent in folders and written.name in _STYLE_FILES:
        raise OutputError(words, path=target)
    for argument in articles:
        try:
            paths = reading.gather([argument])
        except ReadingError:  # told when it was read
            continue
        if any(path.samefile(target) for path in paths):
            raise OutputError(words, path=target)


def default_name(house: HouseStyle, brief: Brief, form: Format) -> Path:
    """The name that the house style gives a note."""
    from briefing.styles import file_name

    return Path(f"{file_name(house, brief)}{ending(form)}")


def write(output: str, default: Path, data: bytes) -> str:
    """Write the note where it was asked for, else under a name that is free; where it is now."""
    from briefing.render.output import STDOUT, write_new, write_whole

    if output == STDOUT:
        write_stdout(data)
        return output
    if not output:
        return str(write_new(default, data))
    path = Path(output)
    if output.endswith(("/", os.sep)):
        raise OutputError("this names a folder; name a file in it", path=output)
    try:
        path.parent.mkdir(exist_ok=True)  # not its parents: that would hide a typing mistake
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"its folder cannot be made ({reason})", path=output) from error
    write_whole(path, data)
    return output
