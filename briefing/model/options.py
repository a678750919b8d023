"""What the user chooses, merged once before composing.

The order is defaults < house style < dossier < command line. A layer is a :class:`Choices`
in which None means "not chosen here".
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from briefing.model.errors import OptionError

ALGORITHMS = (
    "coverage",
    "lexrank",
    "textrank",
    "lsa",
    "luhn",
    "kl",
    "sumbasic",
    "edmundson",
)
"""Names of the ranking methods; ``coverage`` is this program's own and the default."""

CONFIDENCES = ("", "high", "moderate", "low")
"""What an analyst may say of an assessment; "" says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """One layer of choices. None is "not chosen here". Numbers are counts of printed lines."""

    date: date | None = None
    title: str | None = None
    marking: str | None = None
    author: str | None = None
    addressee: str | None = None
    draft: str | None = None
    confidence: str | None = None
    language: str | None = None
    annex: bool | None = None
    algorithm: str | None = None
    pages: float | None = None
    bottom_line: int | None = None
    points: int | None = None
    figures: int | None = None
    deadlines: int | None = None
    timeline: int | None = None
    people: int | None = None
    quotes: int | None = None
    positions: int | None = None
    differences: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The choices that hold for one brief.

    ``date`` is the brief's date. ``pages`` is the page limit; 0 lets the number of articles
    decide (one page up to three articles, else two); halves are allowed. A section's number is
    the most lines it may have; 0 prints none of it. ``draft`` marks an unfinished note
    ("Draft 3"), and ``confidence`` is one of :data:`CONFIDENCES`, chosen by the analyst.
    ``language`` is the tag of the language that the program's own remarks are in: the house
    style's. ``annex`` quotes the passages of the sources after the note.
    """

    date: date
    title: str = ""
    marking: str = ""
    author: str = ""
    addressee: str = ""
    draft: str = ""
    confidence: str = ""
    language: str = "en"
    annex: bool = False
    algorithm: str = "coverage"
    pages: float = 0
    bottom_line: int = 2
    points: int = 8
    figures: int = 8
    deadlines: int = 6
    timeline: int = 6
    people: int = 10
    quotes: int = 4
    positions: int = 4
    differences: int = 4

    def __post_init__(self) -> None:
        """Raise :class:`OptionError` for a value that does not exist."""
        if self.algorithm not in ALGORITHMS:
            raise OptionError(
                f"there is no algorithm {self.algorithm!r}; choose one of {', '.join(ALGORITHMS)}"
            )
        if self.confidence not in CONFIDENCES:
            raise OptionError(
                f"there is no confidence {self.confidence!r}; choose high, moderate or low"
            )
        if self.pages * 2 % 1:
            raise OptionError(f"a brief has whole or half pages, not {self.pages}")
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, int | float) and not isinstance(value, bool) and value < 0:
                raise OptionError(f"{field.name} must be 0 or more, not {value}")

    def page_limit(self, articles: int) -> float:
        """Most pages for this many articles."""
        return self.pages or (1 if articles <= 3 else 2)


def merge(today: date, *layers: Choices) -> Options:
    """The options that the layers give, later ones winning; ``today`` dates an undated brief."""
    chosen = {
        field.name: value
        for layer in layers
        for field in fields(layer)
        if (value := getattr(layer, field.name)) is not None
    }
    return Options(**({"date": today} | chosen))
