"""Strings made of what facts are made of: none may raise.

    python benchmarks/facts_fuzz.py [--count 200000] [--seed 1] [--parsed 2000]

Each string is a handful of pieces (numbers in all notations, dates, holidays, units, signs, names,
marks, words of every list) put together at random. All are searched for times and figures; of
these, ``--parsed`` go through the whole stage, with the parse. Prints the first string that raises
and ends with status 1.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.adapters.facts import article_of, sentences_of
from briefing.facts import dates, extract, figures, units
from briefing.facts import english as en
from briefing.facts import english_money as money
from briefing.facts import english_time as times
from briefing.facts.reading import Clock
from briefing.facts.tokens import scan

DAY = date(2025, 6, 10)
_NOTATIONS = [
    *("1 234 567", "1'250'000", "1.234.567,80", "61,4", "0·4", ".5", "5pc", "1/2", "10⁶"),
    *("812,000³", "2,000,50", "12,34,567", "9.9.9", "03/04/2026", "25.03.2026", "2026/3/3"),
    *("05-04-2026", "3/4", "31/31/2031", "0/0/00", "99:99", "24:00", "2013–14", "2026-27"),
    *("FY26", "FY2026/27", "Q3", "1H", "1990s", "'90s", "21st", "0th", "99th", "2025-06-10"),
    *("2025-13-45", "9999", "0000", "1e9", "5'11", "6-foot-2"),
]
_TEXT = """
past last next this coming the a of in on at by until from to for since before after prior ago
later earlier week weeks month year fiscal financial quarter half end midnight noon per cent and or
more than no not rose fell was will said must if unless Lt. Gov. President Ms Holt Anna Vey he she
Camp Order TV Big Phase Street pounds people jobs doubled down denied moved extended
"""
_WORDS = _TEXT.split()
_MARKS = [*"-–—,.;:%()[]“”'’\"$€£/&?!¼½", "\u00ad", "\u200b", "\u202f", "\u2009", "²", "\n", " "]


def pieces() -> list[list[str]]:
    """What strings are made of, by kind; a kind is drawn first, then one of it."""
    return [
        _NOTATIONS,
        _WORDS,
        _MARKS,
        [*times.HOLIDAYS, *times.EASTER, *times.FLOATING],
        [*times.SYMBOLS],
        [*times.MONTHS, *times.WEEKDAYS],
        [name.title() for name in (*times.MONTHS, *times.WEEKDAYS)],
        [*en.ONES, *en.TENS, *en.SCALES, *en.ORDINALS, *en.FRACTIONS, *en.VAGUE, *en.MULTIPLES],
        [*en.MODIFIERS, *en.MODIFIERS_AFTER],
        [*units.UNITS, *units.DURATIONS],
        [*money.SYMBOLS, *money.CODES, *money.CURRENCY_WORDS, *money.NATIONS, "R", "RM", "Rs"],
    ]


def strings(count: int, seed: int) -> Iterator[str]:
    """``count`` strings, the same for a seed."""
    draw = random.Random(seed)
    kinds = pieces()
    for _ in range(count):
        chosen = (draw.choice(draw.choice(kinds)) for _ in range(draw.randint(2, 12)))
        yield "".join(f"{one}{draw.choice(('', ' ', ' ', ' '))}" for one in chosen)


def search(text: str, published: date | None) -> None:
    """Looks for times and figures in a string, without its structure."""
    tokens = scan(text)
    found = dates.find(tokens, Clock(published))
    taken = bytearray(len(tokens))
    for item in found:
        taken[item.first : item.last] = b"\1" * (item.last - item.first)
    figures.find(tokens, taken)


def whole(text: str, published: date | None) -> None:
    """The whole stage on a string as an article."""
    article = article_of(text, published)
    extract(article, sentences_of(article))


def main() -> int:
    """Runs the strings; 1 when one of them raises."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--count", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--parsed", type=int, default=2_000)
    given = parser.parse_args()
    started = time.perf_counter()
    every = max(1, given.count // max(1, given.parsed))
    for number, text in enumerate(strings(given.count, given.seed)):
        published = None if number % 7 == 0 else DAY
        try:
            search(text, published)
            if given.parsed and number % every == 0:
                whole(text, published)
        except Exception:
            print(f"string {number} raises: {text!r}")
            raise
    print(f"{given.count} strings in {time.perf_counter() - started:.0f} s, none raises")
    return 0


if __name__ == "__main__":
    sys.exit(main())
