"""The program's own words, by language: on the page, in notes, in dates. Data in ``data/``.

A language is asked for by its tag; "de-AT" is "de", and one that is not here is English. A text
with ``|`` holds the words for one and for more; ``{count}`` and other names in braces are filled
in by :func:`fill`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources
from typing import Any

import msgspec

LANGUAGES = ("en", "de", "fr", "es")
"""The languages that are here, English first."""

_NAMES = re.compile(r"\{(\w+)\}")


class Language(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language. Patterns of dates are CLDR's ("d MMMM yyyy").

    ``titles`` are those of the sections (``data/titles.json``), ``labels`` all else that is
    printed. ``date`` and ``weekday_date`` are whole dates, ``day`` and ``month`` parts of one,
    ``day_number`` is the first day of two in one month, ``short_weekday`` stands before a date.
    ``seasons`` and ``times`` are by their TIMEX3 letters.
    """

    code: str
    titles: dict[str, str]
    labels: dict[str, str]
    date: str
    weekday_date: str
    short_weekday: str
    day: str
    day_number: str
    month: str
    seasons: dict[str, str]
    times: dict[str, str]
    weekend: str
    week: str
    quarter: str
    half: str
    decade: str


def language(tag: str) -> Language:
    """The language of a tag such as "de" or "en-GB"."""
    code = tag.partition("-")[0].lower()
    return _read(code if code in LANGUAGES else "en")


@lru_cache(maxsize=len(LANGUAGES))
def _read(code: str) -> Language:
    titles = {section: said[code] for section, said in _data("titles").items()}
    return msgspec.convert(_data(code) | {"titles": titles}, type=Language)


def _data(name: str) -> dict[str, Any]:
    data = resources.files("briefing.wording").joinpath("data", f"{name}.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, Any])


def fill(text: str, count: float | None = None, /, **values: object) -> str:
    """``text`` in the form for ``count`` (whole or half), with the names in braces filled in."""
    one, bar, more = text.partition("|")
    chosen = more if bar and count != 1 else one
    known = {**values, "count": None if count is None else _number(count)}
    return _NAMES.sub(lambda match: str(known.get(match[1], match[0])), chosen)


def _number(count: float) -> str:
    whole, rest = divmod(count, 1)
    return f"{whole:.0f}½" if rest and whole else "½" if rest else f"{whole:.0f}"
