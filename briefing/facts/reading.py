"""One match of a time pattern: its groups as words, numbers and units."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from briefing.facts import english as en
from briefing.facts import english_time as time
from briefing.facts.numbers import number
from briefing.facts.resolve import Value
from briefing.facts.standing import Standing
from briefing.facts.tokens import Tokens

_DIGITS = re.compile(r"\d{1,9}")
_VAGUE = frozenset({"several", "few", "many", "some"})
_RANGE = frozenset({"or", "to"})


@dataclass(frozen=True, slots=True)
class Clock:
    """What relative expressions are told by.

    ``published`` is the article's day; ``anchor`` the day that the story has reached, where the
    article tells history and not news. ``day_first`` says how the article writes days in numbers:
    "25/3" or "3/25", None where that is not known.
    """

    published: date | None
    anchor: date | None = None
    day_first: bool | None = None

    @property
    def now(self) -> date | None:
        """The day that a month or a day without a year is near to."""
        return self.anchor or self.published


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a match with a value of its own: tokens ``first`` to ``last`` (excluded)."""

    first: int
    last: int
    value: Value


class Reading:
    """A match with the sentence, the clock and the standing that it is read by."""

    __slots__ = ("clock", "groups", "match", "stands", "tense", "tokens")

    def __init__(
        self, tokens: Tokens, match: re.Match[str], clock: Clock, stands: Standing
    ) -> None:
        self.tokens, self.match, self.clock = tokens, match, clock
        self.stands, self.tense = stands, stands.tense
        self.groups = match.groupdict()

    def has(self, name: str) -> bool:
        """Whether the group took part."""
        return self.groups.get(name) is not None

    def word(self, name: str) -> str:
        """First token of the group in lower case, "" without it."""
        return self.tokens.lows[self.match.start(name)] if self.has(name) else ""

    def symbol(self, name: str) -> str:
        """The symbols of the group, "" without it."""
        return self.groups.get(name) or ""

    def integer(self, name: str) -> int:
        """The whole number or ordinal of the group, in digits or words; 0 without it."""
        if not self.has(name):
            return 0
        total = 0
        for word in self.tokens.lows[self.match.start(name) : self.match.end(name)]:
            # "two hundred" is no day and no year
            if word in en.SCALES:
                return 0
            digits = _DIGITS.match(word)
            total += int(digits.group()) if digits else _small(word)
        return total

    def first_integer(self, *names: str) -> int:
        """The number of the first of these groups that took part."""
        return next((self.integer(name) for name in names if self.has(name)), 0)

    def count(self, name: str = "n") -> float | None:
        """The number of a count group; None for "several", "two or three", and without it."""
        if not self.has(name):
            return None
        words = self.tokens.lows[self.match.start(name) : self.match.end(name)]
        if (_VAGUE | _RANGE) & set(words):
            return None
        total = 2.0 if "couple" in words else 0.0
        for word in words:
            total = _counted(total, word, words)
        return total

    def unit(self, name: str = "u") -> str:
        """The TIMEX3 letter of a unit group ("D", "W", "M", "MIN"); "WE" for a weekend."""
        word = self.word(name)
        if word.startswith("weekend"):
            return "WE"
        # as they are glued to a number: "48h"
        short = {"h": "H", "d": "D", "w": "W", "y": "Y", "hrs": "H"}
        return time.UNITS.get(word) or time.PLURALS.get(word) or short.get(word, "")

    def step(self, name: str = "dir") -> int:
        """-1 for "last", 1 for "next", else 0."""
        return {"l": -1, "x": 1}.get(self.symbol(name), 0)


def _small(word: str) -> int:
    return en.ORDINALS.get(word) or en.ONES.get(word) or en.TENS.get(word) or 0


def _counted(total: float, word: str, words: list[str]) -> float:
    if word in ("a", "an"):
        return total or 1.0
    if word == "half":
        return total + 0.5 if total and words[0] != "half" and len(words) > 2 else 0.5
    if word == "quarter":
        return total + 0.25 - (1.0 if words[-2] == "a" and total < 1 else 0)
    if word in en.SCALES:
        return (total or 1) * en.SCALES[word]
    if word in en.GLYPHS:
        return total + en.GLYPHS[word]
    if word[0].isdigit():
        return number(word) or 0.0
    return total + _small(word)


def year_in_words(words: list[str]) -> int:
    """“Nineteen eighty-six”, “two thousand and five”; 0 when it is no year."""
    values = [w for w in words if w not in ("-", "and")]
    if len(values) >= 2 and values[1] == "thousand":
        rest = sum(_small(w) for w in values[2:])
        return 1000 * _small(values[0]) + rest if _small(values[0]) in (1, 2) else 0
    first = _small(values[0])
    # "eleven" to "twenty" open a year; what is less opens a count or an hour
    if not 11 <= first <= 20 or len(values) < 2:
        return 0
    rest = sum(_small(w) for w in values[1:] if w != "hundred")
    # "twenty five" is a number, "twenty fifteen" a year
    if values[1] not in en.TENS and values[1] != "hundred" and not 10 <= rest <= 19:
        return 0
    return first * 100 + rest
