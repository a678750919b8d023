"""Template and values to HTML text, with a limit on time and on length.

Jinja's sandbox keeps a template from Python, but not from looping over loops: it stops here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2.debug import rewrite_traceback_stack

from briefing.model.errors import RenderError
from briefing.render.blocks import check_blocks
from briefing.render.mistakes import Mistakes
from briefing.render.sandbox import environment
from briefing.system.time_limit import OutOfTime, time_limit

MAX_SECONDS = 8.0
"""Longest time that a template may take."""

MAX_CHARACTERS = 24 * 1024 * 1024
"""Longest HTML text."""


def expand(folders: tuple[Path, ...], name: str, values: Mapping[str, Any]) -> str:
    """The template ``name`` in a style's folders with ``values``, in the sandbox.

    Raises :class:`briefing.model.errors.StyleError` for a mistake in it or a limit that it broke.
    """
    with Mistakes(folders, name, OutOfTime):
        try:
            with time_limit(MAX_SECONDS, "the template"):
                check_blocks(folders, name)
                template = environment(folders).get_template(f"0:{name}")
                return "".join(_limited(template.generate(values)))
        except OutOfTime:
            raise rewrite_traceback_stack() from None  # Jinja tells the template's lines of others


def _limited(pieces: Iterable[str]) -> Iterator[str]:
    length = 0
    for piece in pieces:
        length += len(piece)
        if length > MAX_CHARACTERS:
            raise RenderError(f"the template writes more than {MAX_CHARACTERS:,} characters")
        yield piece
