"""Names of months, weekdays and countries, from the CLDR; Babel is loaded when first needed."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

Width = Literal["wide", "abbreviated"]


@lru_cache
def months(code: str, width: Width = "wide") -> tuple[str, ...]:
    """The names of the months of a language, January first, as they stand in a date."""
    from babel import Locale

    names = Locale(code).months["format"][width]
    return tuple(names[number] for number in range(1, 13))


@lru_cache
def weekdays(code: str, width: Width = "wide") -> tuple[str, ...]:
    """The names of the days of a week, Monday first, as they stand alone."""
    from babel import Locale

    names = Locale(code).days["stand-alone"][width]
    return tuple(names[number] for number in range(7))


@lru_cache
def countries(code: str) -> frozenset[str]:
    """The names of the world's countries in a language, lower case."""
    from babel import Locale

    names = Locale(code).territories.items()
    return frozenset(name.lower() for key, name in names if key.isalpha())
