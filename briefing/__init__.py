"""Briefing Desk's core: news articles in, a short, correct, traceable briefing note out.

Nothing in this package imports Qt. The way of the data is one line, written once in
:mod:`briefing.compose`: reading, sentences, facts, story, summary, brief, rendering.
"""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("briefing-desk")
except PackageNotFoundError:  # run from a source tree that nobody installed
    __version__ = "0.0.0"
