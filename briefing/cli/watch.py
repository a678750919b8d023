"""``briefing watch``: the note of a folder, made anew when articles come or go."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.articles import DAY, today, without_unread
from briefing.cli.terminal import complain, many, remark, say
from briefing.cli.writing import format_of
from briefing.model.errors import BriefingError
from briefing.model.formats import FILES, Format
from briefing.model.options import Choices, merge

if TYPE_CHECKING:
    from briefing.batch.watching import Watched
    from briefing.model.brief import Brief
    from briefing.worker.session import Session


@click.command(short_help="Keep the note of a folder up to date.")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="File to write.",
)
@click.option(
    "--format",
    "-f",
    "form",
    type=click.Choice([form.value for form in FILES]),
    help="Format of the file. [default: by --output]",
)
@click.option("--style", default="ministry", show_default=True, help="House style.")
@click.option("--date", "day", type=DAY, help="Date of the note. [default: today, each time]")
@click.option("--title", help="Title. [default: the headline that fits best]")
@click.option("--to", "addressee", help="Whom it is for.")
@click.option(
    "--every",
    type=click.FloatRange(0.1),
    default=2.0,
    show_default=True,
    help="Seconds between two looks at the folder.",
)
@click.option("--notes", type=click.IntRange(1), help="End after so many notes.")
def watch(
    folder: Path,
    output: Path,
    form: str | None,
    style: str,
    day: date | None,
    title: str | None,
    addressee: str | None,
    every: float,
    notes: int | None,
) -> None:
    """Keep the note of FOLDER up to date until Ctrl+C.

    Whenever articles are added, changed or removed and the folder has come to rest, the note is
    written to --output again. What the previous note did not say is marked as new.
    """
    from briefing.batch.watching import Watched
    from briefing.worker.session import Session

    kind = Format(form) if form else format_of(str(output))
    watched = Watched(folder, output.resolve())
    choices = Choices(date=day, title=title, addressee=addressee)
    earlier: Brief | None = None
    digest, made = "", 0
    say(f"Watching {folder.absolute()}; Ctrl+C ends it")
    try:
        with Session() as session:
            session.warm()
            while notes is None or made < notes:
                if watched.look():
                    brief, data = _note(session, watched, style, choices, kind, earlier)
                    if brief is not None:
                        digest, earlier, made = _write(output, data, digest), brief, made + 1
                        say(f"Wrote {output.absolute()}: {many(len(brief.sources), 'source')}")
                time.sleep(every)
    except KeyboardInterrupt:
        say(f"Stopped after {many(made, 'note')}")


def _note(
    session: Session,
    watched: Watched,
    style: str,
    choices: Choices,
    kind: Format,
    earlier: Brief | None,
) -> tuple[Brief | None, bytes]:
    """The note of the folder as it is; None where there is none now, which is told."""
    from briefing.model.brief import to_json
    from briefing.model.interchange import with_texts
    from briefing.styles import load

    try:
        house = load(style)  # each time: somebody may be working on it
        options = merge(today(), house.options, choices)
        articles = watched.take(session)
        errors = [error for found in watched.errors.values() for error in found]
        for error in errors:
            remark(str(error))
        if not articles:
            return None, b""
        brief = session.compose(articles, options, earlier=earlier, undated=options.date)
        names = tuple(Path(error.path).name for error in errors)
        brief = without_unread(brief, names, options.language)
        if kind is Format.JSON:
            return brief, to_json(with_texts(brief, articles))
        data, _ = session.render(brief, house, kind)
    except BriefingError as error:  # the next change may mend it
        complain(str(error))
        return None, b""
    return brief, data


def _write(output: Path, data: bytes, digest: str) -> str:
    """Write the note, the first time never over a file that was there before."""
    from briefing.render.output import write_own

    return write_own(output, data, digest)
