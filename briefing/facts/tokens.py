"""A sentence as tokens with offsets, the ground that every rule of this package stands on.

A token is a number as written ("1,234.5"), a word, an abbreviation with dots ("U.S."), a code of
letters and digits ("G20"), a clock time, a written date ("2025-06-10", "6/10/2025"), an ordinal
("21st"), a decade ("1990s"), an address or a telephone number (so that nothing inside them is
taken for a figure), or one mark. White space separates and is never a token.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
    (?P<skip>https?://\S++|www\.\S++|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}
      |\+\d{1,3}[ ()-]{1,2}\d[\d ()-]{5,18}\d(?!\d)
      |\(?\b\d{3}\)?[ .-]\d{3}[.-]\d{4}(?!\d)
      |[#@]\w++)
    |(?P<iso>\d{4}-\d\d?-\d\d?(?!\d))
    |(?P<slash>\d{1,4}/\d{1,2}/\d{1,4}(?![\d/]))
    |(?P<short>\d{1,2}/\d{1,2}(?![\d/]))
    |(?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?!\d))
    |(?P<decade>(?:\d{4}|(?<=['’])\d0)s\b)
    |(?P<ordinal>\d{1,9}(?:st|nd|rd|th)\b)
    |(?P<number>\d{1,3}(?:,\d{3})++(?:\.\d++)?(?![\d])
      |\d{1,2}(?:,\d{2}(?!\d))++,\d{3}(?:\.\d++)?(?!\d)
      |\d++(?:\.\d++)?)
    |(?P<abbreviation>(?:[^\W\d_]\.){2,12}|St\.(?=\s[A-Z]))
    |(?P<code>(?:USD|EUR|GBP|JPY|CNY|RMB|AUD|CAD|CHF|INR|HKD|SGD|NZD|US)(?=\d))
    |(?P<name>(?:O|D|d|L|l|Mc|N)['’][A-Z][^\W\d_]++)
    |(?P<word>[^\W\d_]++(?:\d\w*+)?)
    |(?P<mark>\S)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one sentence as parallel lists.

    ``starts`` and ``ends`` are offsets into ``text``; ``offset`` is where ``text`` stands in the
    article. ``kinds`` are the group names of the token pattern: number, word, mark, ...
    """

    text: str
    offset: int
    forms: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    kinds: list[str]

    def __len__(self) -> int:
        """How many tokens."""
        return len(self.forms)

    def low(self, i: int) -> str:
        """Lower-cased token, "" outside the sentence."""
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def form(self, i: int) -> str:
        """The token as written, "" outside the sentence."""
        return self.forms[i] if 0 <= i < len(self.forms) else ""

    def kind(self, i: int) -> str:
        """The token's kind, "" outside the sentence."""
        return self.kinds[i] if 0 <= i < len(self.kinds) else ""

    def glued(self, i: int) -> bool:
        """Whether token ``i`` follows the one before it without a space."""
        return 0 < i < len(self.starts) and self.ends[i - 1] == self.starts[i]

    def capital(self, i: int) -> bool:
        """Whether token ``i`` begins with a capital letter."""
        return 0 <= i < len(self.forms) and self.forms[i][0].isupper()

    def slice(self, first: int, last: int) -> str:
        """The exact words of tokens ``first`` to ``last``, the last excluded."""
        return self.text[self.starts[first] : self.ends[last - 1]]


def scan(text: str, offset: int = 0) -> Tokens:
    """The tokens of ``text``, which stands at ``offset`` in its article."""
    forms: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    kinds: list[str] = []
    for match in _TOKEN.finditer(text):
        forms.append(match.group())
        start, end = match.span()
        starts.append(start)
        ends.append(end)
        kind = match.lastgroup or "mark"
        kinds.append("word" if kind == "code" else kind)
    return Tokens(text, offset, forms, [f.lower() for f in forms], starts, ends, kinds)


def pieces(tokens: Tokens, longest: int) -> list[Tokens]:
    """The tokens in runs of at most ``longest``: rules that look around stay linear on any text."""
    if len(tokens) <= longest:
        return [tokens]
    found = []
    for first in range(0, len(tokens), longest):
        last = min(first + longest, len(tokens))
        base = tokens.starts[first]
        found.append(
            Tokens(
                tokens.text[base : tokens.ends[last - 1]],
                tokens.offset + base,
                tokens.forms[first:last],
                tokens.lows[first:last],
                [start - base for start in tokens.starts[first:last]],
                [end - base for end in tokens.ends[first:last]],
                tokens.kinds[first:last],
            )
        )
    return found
