"""``briefing unpack``: the note and the sources that a PDF carries, as files again."""

from __future__ import annotations

from pathlib import Path

import click

from briefing.errors import OutputError
from briefing.terminal import plain, say


@click.command()
@click.argument("note", type=click.Path(path_type=Path))
@click.option("--output", "-o", type=click.Path(path_type=Path), help="[default: the PDF's name]")
def unpack(note: Path, output: Path | None) -> None:
    """Write what the PDF NOTE carries into a folder: its data and, if it has them, its sources.

    A PDF carries them where it was written with --attach.
    """
    from briefing.brief import to_json
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
    write_whole(folder / "brief.json", to_json(reply.brief))
    for file in reply.sources:
        write_whole(folder / file.name, file.data)
        click.echo(plain(str(folder / file.name)))
    say(f"Wrote {len(reply.sources) + 1} files to {folder.absolute()}")
