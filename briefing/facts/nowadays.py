"""Where "today" is no day: the present time, or the name of a paper."""

from __future__ import annotations

from briefing.facts.reading import Reading

_STATES = frozenset({("in", "use"), ("in", "existence"), ("in", "service"), ("in", "operation")})
_LIVING = frozenset({"alive", "available"})
_LONGEST_SMALL = 3
"""Letters of a word that is small even in a headline in capitals: "of", "the"."""


def is_nowadays(r: Reading) -> bool:
    """Whether "today" is no day: "the fastest ship in use today", "the oldest man alive today"."""
    first = r.match.start()
    before = r.tokens.low(first - 1)
    return r.word("k") == "today" and (
        before in _LIVING or (r.tokens.low(first - 2), before) in _STATES
    )


def is_in_name(r: Reading) -> bool:
    """Whether "Today" ends a name, as a paper's does: "a statement to Merrow Today"."""
    first, last = r.match.span()
    if last - first > 1 or not r.tokens.capital(first) or not r.tokens.capital(first - 1):
        return False
    return any(not r.tokens.capital(k) for k in range(last, len(r.tokens)) if _is_word(r, k))


def _is_word(r: Reading, k: int) -> bool:
    return r.tokens.kind(k) == "word" and len(r.tokens.low(k)) > _LONGEST_SMALL
