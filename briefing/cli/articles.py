"""What the commands have in common: the articles named on the command line, and days."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.terminal import Meter, complain
from briefing.model.errors import PartlyRead, ReadingError, WorkerLost

if TYPE_CHECKING:
    from briefing.model.article import Article


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
    arguments: Sequence[str], meter: Meter, *, fetch: bool = False
) -> tuple[Article, ...]:
    """The articles that can be read; each that cannot is told, and the rest goes on.

    Web addresses are fetched only with ``fetch``. Raises :class:`ReadingError` when no article is
    left.
    """
    from briefing import reading

    articles: list[Article] = []
    paths: list[Path] = []
    for argument in arguments:
        if _WEB.match(argument):
            if fetch:
                meter("Fetching", 0, 1)
            _telling(lambda a=argument: articles.append(_fetched(a, fetch)))  # type: ignore[misc]
            continue
        _telling(lambda a=argument: paths.extend(reading.gather([a])))  # type: ignore[misc]
    paths = sorted(set(paths))
    for done, path in enumerate(paths):
        meter("Reading", done, len(paths))
        _telling(lambda p=path: _read(p, articles))  # type: ignore[misc]
    if not articles:
        raise ReadingError("no article could be read, so there is nothing to brief on")
    return tuple(articles)


def _read(path: Path, articles: list[Article]) -> None:
    """Add a file's articles, of an archive those that can be read before the error is raised."""
    from briefing import reading

    try:
        articles += reading.read_path(path)
    except PartlyRead as error:
        articles += error.articles
        raise


def _fetched(address: str, fetch: bool) -> Article:
    """The article at a web address, fetched by a process of its own that reads no file."""
    from briefing import reading
    from briefing.worker.client import Worker
    from briefing.worker.launch import WEB_SECONDS, Kind, start
    from briefing.worker.messages import FetchPage, PageFetched

    if not fetch:
        raise ReadingError(
            "this is a web address; nothing is fetched unless you add --fetch", path=address
        )
    with (
        TemporaryDirectory(prefix="briefing-desk-") as scratch,
        Worker(start(Kind.WEB, Path(scratch))) as worker,
    ):
        page, text = worker.ask(FetchPage(1, address, today()), seconds=WEB_SECONDS)
    assert isinstance(page, PageFetched)
    return reading.read_text(text.decode("utf-8"), page.name)


def _telling(step: Callable[[], None]) -> None:
    try:
        step()
    except (ReadingError, WorkerLost) as error:
        complain(str(error))
