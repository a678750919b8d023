"""Briefing Desk's core: news articles in, a short, correct, traceable briefing note out.

Nothing in this package imports Qt. The way of the data is one line, written once in
:mod:`briefing.compose.order`: reading, sentences, facts, story, summary, brief, rendering.
"""


def version() -> str:
    """The version that is installed, "0.0.0" in a source tree that nobody installed."""
    # looked up when asked for: the look-up costs more than all other imports of a worker's start
    from importlib import metadata

    try:
        return metadata.version("briefing-desk")
    except metadata.PackageNotFoundError:
        return "0.0.0"
