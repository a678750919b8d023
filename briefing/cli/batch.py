"""``briefing batch``: many notes in one run, with warm workers, a log, and going on later."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.articles import DAY, today
from briefing.cli.closing import INCOMPLETE
from briefing.cli.terminal import Meter, complain, remark, say
from briefing.model.errors import OptionError, OutputError
from briefing.model.formats import FILES, Format

if TYPE_CHECKING:
    from briefing.batch.jobs import Job
    from briefing.batch.log import Line, Log
    from briefing.batch.running import Batch, Outcome

_STOPPED = 130  # 128 and the number of SIGINT, as shells say of Ctrl+C
LOG = "batch.jsonl"
"""The log's name in the output folder, where no other is given."""


@click.command(short_help="Write a note for each job of a folder or a table.")
@click.argument("jobs", type=click.Path(path_type=Path, exists=True))
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="Folder for the notes.",
)
@click.option("--style", default="", help="House style for jobs that name none.")
@click.option("--date", "day", type=DAY, help="Date for jobs that have none. [default: today]")
@click.option("--to", default="", help="Whom a note is for if its job does not say.")
@click.option(
    "--format",
    "-f",
    "form",
    type=click.Choice([form.value for form in FILES]),
    default="pdf",
    show_default=True,
    help="Format for jobs that name none.",
)
@click.option(
    "--jobs",
    "-j",
    "workers",
    type=click.IntRange(1),
    help="How many jobs run at once. [default: one per processor]",
)
@click.option(
    "--retries",
    type=click.IntRange(0),
    default=2,
    show_default=True,
    help="How often a job is tried again after its worker was lost.",
)
@click.option(
    "--resume",
    is_flag=True,
    help="Skip the notes that an earlier run finished and that are up to date.",
)
@click.option(
    "--strict", is_flag=True, help="End with status 3 if any note has something to look at."
)
@click.option(
    "--log", type=click.Path(path_type=Path), help=f"File for the log. [default: OUTPUT/{LOG}]"
)
@click.option("--scheduler", metavar="ADDRESS", help="A dask scheduler, such as tcp://HOST:8786.")
@click.option("--shared", is_flag=True, help="With --scheduler: all machines see the same folders.")
@click.option("--quiet", "-q", is_flag=True, help="Say nothing but errors.")
def batch(
    jobs: Path,
    output: Path,
    style: str,
    day: date | None,
    to: str,
    form: str,
    workers: int | None,
    retries: int,
    resume: bool,
    strict: bool,
    log: Path | None,
    scheduler: str | None,
    shared: bool,
    quiet: bool,
) -> None:
    """Write a note for each job in JOBS, a folder or a table.

    In a folder, each sub-folder with articles is a job, and so is each dossier. A table is CSV
    with the columns name, articles, style, title, date, to and format, of which only articles is
    required; several articles are separated by semicolons.
    """
    from briefing.batch.jobs import Job, jobs_of
    from briefing.batch.log import Begun, Log, lines

    otherwise = Job(name="", articles=(), style=style, to=to, format=Format(form))
    found = jobs_of(jobs, otherwise)
    try:
        output.mkdir(exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"the folder cannot be made ({reason})", path=str(output)) from error
    place = log or output / LOG
    before = lines(place)
    if scheduler is None and shared:
        raise OptionError("--shared goes with --scheduler")
    started = _day(before, day, resume=resume)
    plan = _batch(output, started, retries, before)
    todo = _todo(found, plan, resume=resume)
    # told before anything starts, since a run of hundreds is left alone then
    if len(todo) < len(found) and not quiet:
        remark(f"{len(found) - len(todo)} of {len(found)} notes are there already")
    if not todo:
        return
    with closing(Log(place)) as written:
        from briefing import version

        written.add(Begun(started, version()))
        outcomes = _outcomes(todo, plan, written, workers, scheduler, shared=shared)
        failed, looked_at = _follow(outcomes, len(todo), quiet=quiet)
    if failed or (strict and looked_at):
        raise click.exceptions.Exit(INCOMPLETE)


def _day(before: tuple[Line, ...], day: date | None, *, resume: bool) -> date:
    """The day of jobs that have none: a run that goes on after midnight keeps the first day."""
    from briefing.batch.log import Begun

    begun = [line.day for line in before if isinstance(line, Begun)]
    return day or (begun[-1] if resume and begun else today())


def _batch(output: Path, day: date, retries: int, before: tuple[Line, ...]) -> Batch:
    from briefing.batch.log import Done
    from briefing.batch.running import Batch

    made = {line.file: line for line in before if isinstance(line, Done)}
    return Batch(output, day, retries, made)


def _todo(jobs: tuple[Job, ...], plan: Batch, *, resume: bool) -> list[tuple[Job, str]]:
    from briefing.batch.running import key_of

    keyed = [(job, key_of(job, plan.day)) for job in jobs]
    return [(job, key) for job, key in keyed if not (resume and plan.whole(job, key))]


def _outcomes(
    todo: list[tuple[Job, str]],
    plan: Batch,
    log: Log,
    workers: int | None,
    scheduler: str | None,
    *,
    shared: bool,
) -> Iterator[Outcome]:
    if scheduler is None:
        from briefing.batch.running import run

        return run(todo, plan, log, workers=workers or os.cpu_count() or 1)
    try:
        from briefing.batch.scheduler import run_on
    except ImportError as error:
        words = "--scheduler needs dask: install briefing-desk[cluster]"
        raise OptionError(words) from error
    return run_on(scheduler, todo, plan, log, shared=shared)


def _follow(outcomes: Iterator[Outcome], count: int, *, quiet: bool) -> tuple[int, int]:
    """Tell of each job as it ends; how many failed or lack a file, and how many to look at."""
    from briefing.batch.log import Failed

    failed = lacking = looked_at = done = 0
    try:
        with Meter(quiet=quiet, left=True) as meter:
            meter("Notes", 0, count)
            for outcome in outcomes:
                done += 1
                if isinstance(outcome, Failed):
                    failed += 1
                    complain(f"{outcome.job}: {outcome.error}")
                else:
                    lacking += bool(outcome.unread)
                    looked_at += bool(outcome.findings)
                    for one in outcome.unread:
                        complain(f"{outcome.job}: {one}")
                meter("Notes", done, count)
    except KeyboardInterrupt:
        # a generator ends its workers when it is closed; left to itself it does so at some later
        # time
        close = getattr(outcomes, "close", None)
        if close is not None:
            close()
        say(f"Stopped. {done - failed} of {count} notes are written; --resume goes on.")
        raise click.exceptions.Exit(_STOPPED) from None
    if not quiet:
        lack = f", {lacking} of them without a file that could not be read" if lacking else ""
        say(f"{done - failed} of {count} notes are written{lack}")
    return failed + lacking, looked_at
