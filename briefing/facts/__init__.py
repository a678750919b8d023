"""Facts of an article: figures, dates, events, people and quotes, each with its span.

:func:`extract` is the stage's one way in. Rules on the standard library alone; the vocabulary of
the language stands in ``english``, ``english_time``, ``words`` and ``data/``.
"""

from __future__ import annotations

from briefing.facts.assemble import LANGUAGES, asked, extract

__all__ = ["LANGUAGES", "asked", "extract"]
