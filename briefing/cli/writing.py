"""Where a command writes a note, and in which format."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.terminal import write_stdout
from briefing.model.errors import OptionError, OutputError, ReadingError
from briefing.model.formats import SUFFIXES, Format, ending

if TYPE_CHECKING:
    from briefing.model.brief import Brief
    from briefing.styles import HouseStyle


def format_of(output: str) -> Format:
    """The format that a file's name ends in, PDF where it has no ending.

    Raises :class:`OptionError` for an ending that is none of them: no PDF is named "note.txt".
    """
    suffix = Path(output).suffix.lower()
    if suffix[1:].isalpha() and suffix not in SUFFIXES:
        endings = ", ".join(SUFFIXES)
        raise OptionError(f"{output}: no format ends in {suffix}; use {endings}, or say --format")
    return SUFFIXES.get(suffix, Format.PDF)


def keep_articles(target: str, articles: Sequence[str]) -> None:
    """Refuse to write the note over a file that it is made from."""
    if target == "-" or not Path(target).is_file():
        return
    from briefing import reading

    for argument in articles:
        try:
            paths = reading.gather([argument])
        except ReadingError:  # told when it was read
            continue
        if any(path.samefile(target) for path in paths):
            words = "the note is made from this file; name another one with --output"
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
    try:
        path.parent.mkdir(exist_ok=True)  # not its parents: that would hide a typing mistake
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"its folder cannot be made ({reason})", path=output) from error
    write_whole(path, data)
    return output
