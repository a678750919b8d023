"""What befell the people whom a figure counts: read off the words right beside it."""

from __future__ import annotations

import re

from briefing.model.article import Article, Figure

_HARMS = {
    "dead": r"killed|killing|kills|died|dead|dying",
    "hurt": r"injured|injuring|injures|wounded|wounding|hurt|hurting",
    "missing": r"missing",
    "held": r"arrested|arresting|detained|detaining",
    "moved": r"evacuated|evacuating",
}
_WORDS = "|".join(_HARMS.values())
_LINKS = r"(?:(?:who|that|were|was|are|is|have|has|had|been|being|reported|confirmed|left)\s+)*"
_AFTER = re.compile(rf"\s+(?:\w+\s+)?{_LINKS}({_WORDS})\b")
_BEFORE = re.compile(
    rf"\b({_WORDS})\s+(?:(?:at least|at most|up to|about|around|some|nearly|almost|over)\s+)?\Z"
)
_MORE = re.compile(r"\s+(?:more|others?|of)\b")
_REACH = 60
"""Characters before a figure that are looked at."""


def harm(article: Article, figure: Figure) -> str:
    """The harm that those whom ``figure`` counts came to, "" where its words do not say it.

    "Dead", "hurt", "missing", "held" or "moved". A figure that counts further ones ("three
    others were hurt") or a part ("three of the injured") has none.
    """
    before = article.text[
        max(figure.sentence.start, figure.span.start - _REACH) : figure.span.start
    ]
    after = article.text[figure.span.end : figure.sentence.end]
    if _MORE.match(after):
        return ""
    found = _AFTER.match(after) or _BEFORE.search(before)
    if found is None:
        return ""
    return next(name for name, words in _HARMS.items() if found[1] in words.split("|"))
