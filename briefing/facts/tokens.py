"""A sentence as tokens with offsets, the ground that every rule of this package stands on.

A token is a number as written, whatever groups its digits ("1,234.5", "1 234 567", "1'250'000",
"1.234.567,80", "0·4", ".5"), a word, an abbreviation with dots ("U.S."), a code of letters and
digits ("G20"), a currency's code before a number ("SEK1,250"), a clock time, a written date
("2025-06-10", "6/10/2025", "25.03.2026"), an ordinal ("21st"), a decade ("1990s"), or one mark.
What only looks like a number (an address, a telephone number, a power, digits in a grouping that
nobody knows) is one token too, so that nothing inside it is taken for a figure. White space,
footnote marks and characters that cannot be seen are never a token.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.facts.english_money import CODES
from briefing.facts.english_time import MONTHS
from briefing.language.parsed import Parsed

_SPACE = "\u00a0\u2007\u2009\u202f"  # spaces that hold the digits of a number together
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"
_LETTER = rf"[^\W\d_{_RAISED}]"
_CODES = "|".join(sorted(CODES))
_PLAIN_CODES = "USD|EUR|GBP|JPY|CNY|RMB|AUD|CAD|CHF|INR|HKD|SGD|NZD|US|RM|Rs|Ksh|KSh|Tk"
"""Codes that are nothing else before a digit ("COP26" is no sum)."""
_SCALES = "m|mn|bn|million|billion|trillion|crore|lakh"
# soft hyphens, spaces of no width, marks of writing direction: pages put them into words
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")

# the first alternative that fits wins: an address before a word, a date before a number;
# possessive repeats keep the search linear in any text
_TOKEN = re.compile(
    rf"""
    (?P<skip>https?://\S++|www\.\S++|[\w.+-]{{1,64}}@[\w-]{{1,64}}\.[\w.-]{{1,64}}
      |\+\d{{1,3}}[ ()-]{{1,2}}\d[\d ()-]{{5,18}}\d(?!\d)
      |\(?\b\d{{3}}\)?[ .-]\d{{3}}[.-]\d{{4}}(?!\d)
      |10[{_RAISED}]++
      |[#@]\w++)
    |(?P<footnote>[{_RAISED}]++|\[\d{{1,3}}\](?=[\s.,;:)”’"]|$)|(?<=[\w.,;:)”’"])[†‡§])
    |(?P<iso>\d{{4}}-\d\d?-\d\d?(?!\d))
    |(?P<slash>\d{{1,4}}/\d{{1,2}}/\d{{1,4}}(?![\d/])
      |\d{{1,2}}-\d{{1,2}}-(?:19|20)\d\d(?!\d)
      |\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:19|20)\d\d(?!\d|[.,]\d)
      |[0-3]\d\.[01]\d\.\d\d(?!\d|[.,]\d)
      |(?:19|20)\d\d\.[01]?\d\.[0-3]?\d(?!\d|[.,]\d))
    |(?P<short>\d{{1,2}}/\d{{1,2}}(?![\d/]))
    |(?P<clock>\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?!\d))
    |(?P<decade>(?:\d{{4}}|(?<=['’])\d0)s\b)
    |(?P<ordinal>\d{{1,9}}(?:st|nd|rd|th)\b)
    |(?P<number>
       (?:[1-9]\d{{0,2}}(?:
            (?:,\d{{3}}(?!\d))++(?:[.·]\d++)?
           |(?:[{_SPACE}]\d{{3}}(?!\d)){{1,4}}+(?:[.,·]\d++)?
           |(?:\ \d{{3}}(?!\d|-[^\W\d])){{1,4}}+(?:[.,·]\d++)?
           |(?:['’]\d{{3}}(?!\d))++(?:[.,·]\d++)?
           |(?:\.\d{{3}}(?!\d))++,\d++
           |(?:\.\d{{3}}(?!\d)){{2,}}+)
        |\d{{1,2}}(?:,\d{{2}}(?!\d))++,\d{{3}}(?!\d)(?:\.\d++)?
        |\d++[.,·]\d++
        |\d++
        |(?<![\w.,)\]%])[.·]\d++)
       (?!\d|[.,'’·]\d))
    |(?P<odd>\d++(?:[.,'’·]\d++)++)
    |(?P<abbreviation>(?:{_LETTER}\.){{2,12}}|St\.(?=\s[A-Z]))
    |(?P<code>(?:{_PLAIN_CODES})(?=\d)
      |(?:{_CODES}|R)(?=\d{{1,3}}(?:[ ,]\d{{3}}(?!\d)|[\d.,]*[ -]?(?:k|{_SCALES})\b)))
    |(?P<name>(?:O|D|d|L|l|Mc|N)['’][A-Z]{_LETTER}++)
    |(?P<power>(?:[cdkm]?m|ft|mi|in)[²³])
    |(?P<word>{_LETTER}++(?:\d\w*+(?:[.,]\d++)*+)?)
    |(?P<mark>\S)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one sentence as parallel lists.

    ``starts`` and ``ends`` are offsets into ``text``; ``offset`` is where ``text`` stands in the
    article. ``kinds`` are the group names of the token pattern: number, word, mark, ...
    ``parsed`` is the structure of the sentence, where it is known, and ``shift`` where ``text``
    stands in it.
    """

    text: str
    offset: int
    forms: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    kinds: list[str]
    parsed: Parsed | None = None
    shift: int = 0

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
    plain, places = _seen(text)
    forms: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    kinds: list[str] = []
    for kind, start, end in _pieces(plain):
        forms.append(plain[start:end])
        starts.append(places[start] if places else start)
        # one behind the last seen character: unseen ones after it are no part of the token
        ends.append(places[end - 1] + 1 if places else end)
        kinds.append(kind)
    return Tokens(text, offset, forms, [f.lower() for f in forms], starts, ends, kinds)


def _seen(text: str) -> tuple[str, list[int]]:
    """The text as it is seen, and where each character stands; no places where all are seen.

    A soft hyphen or a mark of writing direction cuts no word and no number.
    """
    if not _INVISIBLE.search(text):
        return text, []
    places = [i for i, character in enumerate(text) if not _INVISIBLE.match(character)]
    return "".join(text[i] for i in places), places


_AS_WORDS = {"code": "word", "power": "word", "odd": "skip"}


def _pieces(text: str) -> Iterator[tuple[str, int, int]]:
    """Kind, start and end of each token."""
    before = ""
    for match in _TOKEN.finditer(text):
        kind, form = match.lastgroup or "mark", match.group()
        if kind == "footnote":
            continue
        start, end = match.span()
        if kind == "number" and " " in form and before in MONTHS:  # "June 10 500 people"
            cut = start + form.index(" ")
            yield kind, start, cut
            start = cut + 1
        yield _AS_WORDS.get(kind, kind), start, end
        before = form.lower()


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
                tokens.parsed,
                tokens.shift + base,
            )
        )
    return found
