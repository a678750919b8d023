"""What the commands have in common: the articles named on the command line, and days."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.terminal import Meter, complain
from briefing.model.errors import ReadingError, WorkerLost
from briefing.system.names import readable

if TYPE_CHECKING:
    from briefing.model.article import Article
    from briefing.model.brief import Brief
    from briefing.worker.reader import Reader


STDIN = "-"
"""The argument that means standard input."""

_WEB = re.compile(r"\s*https?://", re.IGNORECASE)


class _Day(click.ParamType[date]):
    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no date; write it as YYYY-MM-DD, as in 2025-06-10", param, ctx)


DAY = _Day()
"""A day as an option takes it: YYYY-MM-DD."""


class _Length(click.ParamType[float]):
    name = "n-pages"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        if value in ("half-page", "half-a-page"):
            return 0.5
        found = re.fullmatch(r"([1-9][0-9]?|[0-9]\.5)(-pages?)?", str(value))
        if found is None:
            words = f"{value!r} is no length; write it as half-page, 1-page or 2-pages"
            self.fail(words, param, ctx)
        return float(found[1]) if "." in found[1] else int(found[1])


LENGTH = _Length()
"""A number of pages as an option takes it: half-page, 1-page, 1.5-pages, or the number alone."""


FETCH = click.option(
    "--fetch", is_flag=True, help="Fetch ARTICLES that are web addresses, over the network."
)
"""Nothing is fetched without it."""


def today() -> date:
    """The day it is where the user is."""
    return datetime.now().astimezone().date()


def read_articles(
    arguments: Sequence[str], meter: Meter, *, fetch: bool = False, reader: Reader | None = None
) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """The articles that can be read, and the names of what cannot: it is told, the rest goes on.

    They are read by ``reader``, or by one that is started for this. Web addresses are fetched only
    with ``fetch``. Raises :class:`ReadingError` when no article is left.
    """
    if reader is None:
        from briefing.worker.reader import Reader

        with Reader() as own:
            return read_articles(arguments, meter, fetch=fetch, reader=own)
    articles: list[Article] = []
    unread: list[str] = []
    for argument in arguments:
        if _WEB.match(argument):
            if fetch:
                meter("Fetching", 0, 1)
            with _telling(argument, unread):
                articles.append(_fetched(argument, fetch, reader))
    paths = _paths([one for one in arguments if not _WEB.match(one)], unread)
    for done, path in enumerate(paths):
        meter("Reading", done, len(paths))
        found, errors = reader.read(path)
        articles += found
        for error in errors:
            complain(str(error))
            unread.append(Path(error.path).name or path.name)
    if not articles:
        raise ReadingError("no article could be read, so there is nothing to brief on")
    return tuple(articles), tuple(unread)


def without_unread(brief: Brief, unread: tuple[str, ...], tag: str) -> Brief:
    """The brief that says how many files are not in it, and names them in its data."""
    if not unread:
        return brief
    from briefing import wording

    said = wording.fill(wording.language(tag).labels["note files"], len(unread))
    return replace(brief, notes=(*brief.notes, said), unread=tuple(map(readable, unread)))


def with_stdin(arguments: Sequence[str], stack: ExitStack) -> tuple[str, ...]:
    """The arguments with a file in the place of ``-``; it is gone when the stack is closed."""
    if STDIN not in arguments:
        return tuple(arguments)
    from briefing.reading.limits import MAX_BYTES
    from briefing.system.scratch import Scratch

    data = sys.stdin.buffer.read(MAX_BYTES + 1)  # one over the limit is refused where it is read
    file = stack.enter_context(Scratch()) / "standard input"
    file.write_bytes(data)
    return tuple(str(file) if one == STDIN else one for one in arguments)


def _paths(arguments: Sequence[str], unread: list[str]) -> list[Path]:
    """The files that arguments name; one that names nothing is told."""
    found: set[Path] = set()
    for argument in arguments:
        with _telling(argument, unread):
            found.update(_named(argument))
        if os.path.isdir(argument):  # noqa: PTH112  of any length, too
            unread += _links_out(argument)
    return sorted(found)


def _links_out(folder: str) -> Iterator[str]:
    """The links in a folder that are left alone, each told."""
    from briefing import reading

    for path in reading.leading_out(folder):
        words = "this is a link that leads out of the folder; name it itself to have it read"
        complain(str(ReadingError(words, path=str(path))))
        yield path.name


def _named(argument: str) -> tuple[Path, ...]:
    path = Path(argument).expanduser()
    with suppress(OSError, ValueError):
        if path.is_file():
            return (path,)  # the usual case needs none of the readers' imports
    from briefing import reading

    return reading.gather([argument])


def _fetched(address: str, fetch: bool, reader: Reader) -> Article:
    """The article at a web address, fetched by a process of its own that reads no file."""
    from briefing.system.scratch import Scratch
    from briefing.worker.client import Worker
    from briefing.worker.launch import WEB_SECONDS, Kind, start
    from briefing.worker.messages import FetchPage, PageFetched

    if not fetch:
        raise ReadingError(
            "this is a web address; nothing is fetched unless you add --fetch", path=address
        )
    with (
        Scratch() as scratch,
        Worker(start(Kind.WEB, scratch)) as worker,
    ):
        page, text = worker.ask(FetchPage(1, address, today()), seconds=WEB_SECONDS)
    assert isinstance(page, PageFetched)
    return reader.read_text(text.decode("utf-8"), page.name)


@contextmanager
def _telling(argument: str, unread: list[str]) -> Iterator[None]:
    try:
        yield
    except (ReadingError, WorkerLost) as error:
        complain(str(error))
        unread.append(argument)
