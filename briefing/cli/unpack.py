"""``briefing unpack``: the note and the sources that a PDF carries, as files again."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from briefing.cli.terminal import many, plain, say
from briefing.model.errors import OutputError
from briefing.model.origins import SourceFile

# most file systems end at 255 bytes: twice as many letters of two bytes, a number beside
_LONGEST_NAME = 120


@click.command(short_help="Write what a PDF note carries into a folder.")
@click.argument("note", type=click.Path(path_type=Path))
@click.option(
    "--output", "-o", type=click.Path(path_type=Path), help="Folder. [default: the PDF's name]"
)
def unpack(note: Path, output: Path | None) -> None:
    """Write what the PDF NOTE carries to a folder: its data and, if it has them, its sources.

    A PDF carries them if it was written with --attach.
    """
    from briefing.model.brief import to_json
    from briefing.render.output import write_whole
    from briefing.worker.asking import ask
    from briefing.worker.launch import Kind
    from briefing.worker.messages import CarriedRead, ReadCarried

    reply, _ = ask(Kind.DESK, ReadCarried(1, str(note.absolute())))
    assert isinstance(reply, CarriedRead)
    folder = output or note.with_suffix("")
    if output is None and folder.is_symlink():
        raise OutputError("a link of this name is there; name a folder with -o", path=str(folder))
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"the folder cannot be made ({reason})", path=str(folder)) from error
    carried = _placed(folder, [("brief.json", to_json(reply.brief)), *_named(reply.sources)])
    for path, data in carried.items():
        if os.path.lexists(path) and not _holds(path, data):
            words = "this is there already, with something else in it; name another --output"
            raise OutputError(words, path=str(path))
    for path, data in carried.items():
        write_whole(path, data)
    for path in [*carried][1:]:
        click.echo(plain(str(path)))
    say(f"Wrote {many(len(carried), 'file')} to {folder.absolute()}")


def _named(files: Iterable[SourceFile]) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file; the name is what a file here may be called."""
    for file in files:
        kept = "".join(c if c.isprintable() and c not in '/\\:*?"<>|' else "_" for c in file.name)
        yield kept.strip(". ")[-_LONGEST_NAME:] or "source", file.data


def _placed(folder: Path, files: Iterable[tuple[str, bytes]]) -> dict[Path, bytes]:
    """Where each file goes: equal names are numbered, capitals and small letters being one."""
    placed: dict[Path, bytes] = {}
    taken: set[str] = set()
    for name, data in files:
        free, number = Path(name), 1
        while free.name.casefold() in taken:
            number += 1
            free = Path(f"{Path(name).stem} ({number}){Path(name).suffix}")
        taken.add(free.name.casefold())
        placed[folder / free.name] = data
    return placed


def _holds(path: Path, data: bytes) -> bool:
    """Whether a plain file is what would be written to its place."""
    try:
        return stat.S_ISREG(path.lstat().st_mode) and path.read_bytes() == data
    except OSError:
        return False
