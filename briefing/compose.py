"""The order of the stages, written once: articles in, a brief out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.brief import Brief
from briefing.edits import NO_EDITS, Edits
from briefing.model import Article
from briefing.options import Options

ProgressCall = Callable[[str, int, int], None]
"""Called with the stage's name, the steps done and their number; may raise ``Cancelled``."""


def silent(stage: str, done: int, total: int) -> None:
    """Report nothing."""


def compose(
    articles: Sequence[Article],
    options: Options,
    edits: Edits = NO_EDITS,
    *,
    progress: ProgressCall = silent,
) -> Brief:
    """The brief of these articles."""
    raise NotImplementedError
