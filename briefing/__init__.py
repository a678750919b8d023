"""Briefing Desk's core: news articles in, a short, correct, traceable briefing note out.

For scripts the names of :mod:`briefing.scripting` are here too (docs/scripting.md); they are
loaded when they are first used. Nothing in this package imports Qt. The way of the data is one
line, written once in :mod:`briefing.compose.order`: reading, sentences, facts, story, summary,
brief, rendering.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.scripting import (
        Article,
        Brief,
        BriefingError,
        OptionError,
        Options,
        ReadingError,
        RenderError,
        Session,
        StyleError,
        compose_note,
        options_for,
        read,
        read_text,
        render_note,
    )

__all__ = [
    "Article", "Brief", "BriefingError", "OptionError", "Options", "ReadingError",
    "RenderError", "Session", "StyleError", "compose_note", "options_for", "read", "read_text",
    "render_note", "version",
]  # fmt: skip


def __getattr__(name: str) -> object:
    # a worker imports this package too, and must not load for it what a script wants
    if name in __all__:
        from briefing import scripting

        return getattr(scripting, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def version() -> str:
    """The version that is installed, "0.0.0" in a source tree that nobody installed."""
    # looked up when asked for: the look-up costs more than all other imports of a worker's start
    from importlib import metadata

    try:
        return metadata.version("briefing-desk")
    except metadata.PackageNotFoundError:
        return "0.0.0"
