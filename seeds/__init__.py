"""The sample articles that the first run opens, and the day that their brief is dated.

Six reports of one event, the trade talks in London of June 2025, written for this program. The
outlets and the reporters are invented; the event, its people, their words and the figures are
not. They carry what pages of this kind carry beside the article: a headline said twice, comment
forms, share bars, links to other stories. Two hold the same agency paragraphs.
"""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from pathlib import Path

DATE = date(2025, 6, 10)
"""The date of a brief of the sample articles."""

SUFFIXES = frozenset({".txt", ".md", ".html"})
"""How the names of sample articles end."""


def paths() -> tuple[Path, ...]:
    """The sample articles' files, sorted by name.

    They are real files in a checkout and in an installed program alike; a program that is run
    from inside an archive has none, and gets an empty tuple.
    """
    folder = files(__name__)
    if not isinstance(folder, Path):
        return ()
    return tuple(sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES))
