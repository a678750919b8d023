"""What ``import briefing`` offers to a script: docs/scripting.md shows it at work.

Reading, composing and rendering happen in guarded worker processes, as for the window and the
command line. The functions share two processes, which start at the first call and end with the
program; a :class:`Session` of one's own is for threads. These names are stable: what they take and
give changes only with the first number of the version.
"""

from __future__ import annotations

import atexit
import os
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.model.errors import (
    BriefingError,
    OptionError,
    PartlyRead,
    ReadingError,
    RenderError,
    StyleError,
)
from briefing.model.formats import FILES, Format
from briefing.model.options import Choices, Options, merge
from briefing.worker.session import Session

__all__ = [
    "Article", "Brief", "BriefingError", "OptionError", "Options", "ReadingError",
    "RenderError", "Session", "StyleError", "compose_note", "options_for", "read", "read_text",
    "render_note",
]  # fmt: skip

Place = str | os.PathLike[str]


@cache
def _shared() -> Session:
    session = Session()
    atexit.register(session.close)
    return session


def read(*places: Place, session: Session | None = None) -> tuple[Article, ...]:
    """The articles of files, folders and globs.

    Raises :class:`ReadingError` where one cannot be read; of more than one file that is a
    ``PartlyRead``, whose ``articles`` are those that were read and whose ``errors`` say why of each
    of the others.
    """
    from briefing import reading

    desk = session or _shared()
    articles: list[Article] = []
    errors: list[ReadingError] = []
    paths: tuple[Path, ...] = reading.gather(os.fspath(place) for place in places)
    for path in paths:
        found, failed = desk.read(path)
        articles += found
        errors += [_as_reading(error) for error in failed]
    if errors:
        raise errors[0] if len(paths) == 1 else PartlyRead(tuple(articles), tuple(errors))
    return tuple(articles)


def _as_reading(error: BriefingError) -> ReadingError:
    if isinstance(error, ReadingError):
        return error
    return ReadingError(error.message, path=error.path, line=error.line)


def read_text(text: str, name: str = "text", *, session: Session | None = None) -> Article:
    """The article of a text, which may begin with a head of ``key: value`` lines, or be HTML."""
    return (session or _shared()).read_text(text, name)


def options_for(style: Place = "ministry", **choices: Any) -> Options:
    """The options of a house style, and on top of them ``choices``: fields of :class:`Options`.

    Without a ``date`` it is today's. Raises :class:`StyleError`, and :class:`OptionError` for a
    choice that does not exist.
    """
    from briefing.styles import load

    try:
        layer = Choices(**choices)
    except TypeError as error:
        raise OptionError(f"there is no such choice ({error})") from error
    return merge(_today(), load(os.fspath(style)).options, layer)


def compose_note(
    articles: Iterable[Article],
    options: Options | None = None,
    *,
    earlier: Brief | None = None,
    session: Session | None = None,
) -> Brief:
    """The note of these articles as data; what an ``earlier`` one did not tell is marked as new.

    An article without a date takes the note's, and the note says so. Raises :class:`OptionError`
    where there is no article.
    """
    chosen = options or options_for()
    given: Sequence[Article] = tuple(articles)
    return (session or _shared()).compose(given, chosen, earlier=earlier, undated=chosen.date)


def render_note(
    brief: Brief,
    style: Place = "ministry",
    format: str = "pdf",  # noqa: A002  what everybody would call it
    *,
    session: Session | None = None,
) -> bytes:
    """The note as a file's bytes: any format of ``briefing build``.

    Raises :class:`RenderError`, :class:`StyleError`, and :class:`OptionError` for a format that
    does not exist.
    """
    from briefing.styles import load

    if format not in FILES:
        raise OptionError(f"there is no format {format!r}; choose one of {', '.join(FILES)}")
    data, _ = (session or _shared()).render(brief, load(os.fspath(style)), Format(format))
    return data


def _today() -> date:
    return datetime.now().astimezone().date()
