"""What a desk should know of how a source came in: notices, an embargo, what is missing."""

from __future__ import annotations

from briefing.model.article import Article
from briefing.model.notices import NoticeKind, Receipt

_FURNITURE = "page furniture"
_PROSE_WORDS = 15
"""Words from which a line that was set aside is running text."""


def receipt(article: Article) -> Receipt:
    """How one article came in."""
    embargo, cut = article.notice(NoticeKind.EMBARGO), article.notice(NoticeKind.CUT_OFF)
    return Receipt(
        notices=tuple(one.kind for one in article.notices),
        embargo=(embargo.until_text or "a day that it does not say") if embargo else "",
        until=embargo.until if embargo else None,
        cut=article.text[cut.start : cut.end] if cut else "",
        set_aside=_set_aside(article),
    )


def _set_aside(article: Article) -> float:
    """The share of the running text that was taken for page furniture."""
    kept = sum(len(article.text[p.start : p.end].split()) for p in article.paragraphs)
    counts = [
        len(article.text[r.start : r.end].split())
        for r in article.residue
        if r.reason == _FURNITURE
    ]
    aside = sum(count for count in counts if count >= _PROSE_WORDS)
    return round(aside / (kept + aside), 2) if aside else 0.0
