"""What the commands have in common: the articles named on the command line, and days."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.terminal import Meter, complain
from briefing.model.errors import ReadingError, WorkerLost

if TYPE_CHECKING:
    from briefing.model.article import Article
    from briefing.worker.reader import Reader


PARTLY = "briefing.cli.partly"
"""In the root context's ``meta``: that some of what was named could not be read."""
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
) -> tuple[Article, ...]:
    """The articles that can be read; each that cannot is told, and the rest goes on.

    They are read by ``reader``, or by one that is started for this. Web addresses are fetched only
    with ``fetch``. Raises :class:`ReadingError` when no article is left.
    """
    if reader is None:
        from briefing.worker.reader import Reader

        with Reader() as own:
            return read_articles(arguments, meter, fetch=fetch, reader=own)
    articles: list[Article] = []
    for argument in arguments:
        if _WEB.match(argument):
            if fetch:
                meter("Fetching", 0, 1)
            _telling(lambda a=argument: articles.append(_fetched(a, fetch, reader)))  # type: ignore[misc]
    paths = _paths([one for one in arguments if not _WEB.match(one)])
    for done, path in enumerate(paths):
        meter("Reading", done, len(paths))
        found, errors = reader.read(path)
        articles += found
        for error in errors:
            _tell(error)
    if not articles:
        raise ReadingError("no article could be read, so there is nothing to brief on")
    return tuple(articles)


def _paths(arguments: Sequence[str]) -> list[Path]:
    """The files that arguments name; one that names nothing is told."""
    found: set[Path] = set()
    for argument in arguments:
        _telling(lambda a=argument: found.update(_named(a)))  # type: ignore[misc]
    return sorted(found)


def _named(argument: str) -> tuple[Path, ...]:
    path = Path(argument).expanduser()
    with suppress(OSError, ValueError):
        if path.is_file():
            return (path,)  # the usual case needs none of the readers' imports
    from briefing import reading

    return reading.gather([argument])


def _fetched(address: str, fetch: bool, reader: Reader) -> Article:
    """The article at a web address, fetched by a process of its own that reads no file."""
    from briefing.worker.client import Worker
    from briefing.worker.launch import WEB_SECONDS, Kind, start
    from briefing.worker.messages import FetchPage, PageFetched
    from briefing.worker.scratch import Scratch

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


def _telling(step: Callable[[], None]) -> None:
    try:
        step()
    except (ReadingError, WorkerLost) as error:
        _tell(error)


def _tell(error: Exception) -> None:
    """Tell why something cannot be read; the run goes on, and ends with its own exit code."""
    complain(str(error))
    if context := click.get_current_context(silent=True):
        context.find_root().meta[PARTLY] = True
