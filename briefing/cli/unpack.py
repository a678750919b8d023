"""``briefing unpack``: the note and the sources that a PDF carries, as files again."""

from __future__ import annotations

from pathlib import Path

import click

from briefing.cli.terminal import plain, say
from briefing.model.errors import OutputError


@click.command()
@click.argument("note", type=click.Path(path_type=Path))
@click.option("--output", "-o", type=click.Path(path_type=Path), help="[default: the PDF's name]")
def unpack(note: Path, output: Path | None) -> None:
    """Write what the PDF NOTE carries into a folder: its data and, if it has them, its sources.

    A PDF carries them where it was written with --attach.
    """
    from briefing.model.brief import to_json
    from briefing.render.output import write_whole
    from briefing.worker.asking import ask
    from briefing.worker.launch import Kind
    from briefing.worker.messages import CarriedRead, ReadCarried

    reply, _ = ask(Kind.DESK, ReadCarried(1, str(note.absolute())))
    assert isinstance(reply, CarriedRead)
    folder = output or note.with_suffix("")
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"the folder cannot be made ({reason})", path=str(folder)) from error
    carried = {folder / "brief.json": to_json(reply.brief)}
    carried |= {folder / file.name: file.data for file in reply.sources}
    for path, data in carried.items():
        if path.exists() and not _holds(path, data):
            words = "this is there already, with something else in it; name another --output"
            raise OutputError(words, path=str(path))
    for path, data in carried.items():
        write_whole(path, data)
    for file in reply.sources:
        click.echo(plain(str(folder / file.name)))
    say(f"Wrote {len(reply.sources) + 1} files to {folder.absolute()}")


def _holds(path: Path, data: bytes) -> bool:
    """Whether a file is what would be written to its place."""
    try:
        return path.read_bytes() == data
    except OSError:
        return False
