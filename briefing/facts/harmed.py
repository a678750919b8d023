"""How many came to which harm, as a headline or a sentence counts them."""

from __future__ import annotations

from briefing.facts.numbers import numeral_at
from briefing.facts.tokens import scan
from briefing.language.counted import harms
from briefing.language.cues import pattern
from briefing.language.terms import stems

_NEAR = 4
"""Words between a count and what befell those whom it counts."""
_SEVERAL = 2
"""The least count: "one" and "a" count nobody."""


def harmed_in(text: str, code: str) -> dict[str, set[int]]:
    """How many came to which harm, of counts with its word near: "kills 39", "seven dead"."""
    tokens = scan(pattern("counted_lives", code).sub("dead", text))
    kin = [frozenset(stems(word, code).kin) for word in tokens.lows]
    found: dict[str, set[int]] = {}
    for at in range(len(tokens)):
        count = numeral_at(tokens, at)
        if count is None or count.fraction or count.low < _SEVERAL:
            continue
        # to both sides: "kills 39" and "39 people were killed"
        near = frozenset[str]().union(*kin[max(0, at - _NEAR) : count.last + _NEAR])
        for harm, told in harms(code).items():
            if told & near:
                found.setdefault(harm, set()).add(int(count.low))
    return found
