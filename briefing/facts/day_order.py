"""Whether an article writes the day before the month in numbers, and what tells so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from briefing.facts.lexicon import group
from briefing.facts.tokens import Tokens
from briefing.model.article import Article

_DAY_FIRST = group("day_order.day_first")
_MONTH_FIRST = group("day_order.month_first")
_NUMBERS = re.compile(r"[-/]")


def day_first(article: Article, lines: Sequence[Tokens]) -> bool | None:
    """True for "25/3", False for "3/25", None where nothing tells.

    The article's own dates that can be read one way only come first, then the country of its
    address and that of its language tag. Dates that contradict each other tell nothing.
    """
    shown = {way for tokens in lines for way in _shown(tokens)}
    if shown:
        return shown.pop() if len(shown) == 1 else None
    host = urlsplit(article.address).hostname or ""
    country = host.rpartition(".")[2]
    region = article.language.replace("_", "-").rpartition("-")[2].lower()
    # the address first: a language tag is often only what the page's program came with
    for told in (country, region if "-" in article.language.replace("_", "-") else ""):
        if told in _DAY_FIRST:
            return True
        if told in _MONTH_FIRST:
            return False
    return None


def _shown(tokens: Tokens) -> list[bool]:
    """What each date that can be read one way only says."""
    found = []
    for form, kind in zip(tokens.forms, tokens.kinds, strict=True):
        # with dots the day comes first everywhere, which says nothing of slashes
        if kind != "slash" or "." in form:
            continue
        first, second, _ = (int(part) for part in _NUMBERS.split(form))
        if 0 < min(first, second) <= 12 < max(first, second) <= 31:
            found.append(first > 12)
    return found
