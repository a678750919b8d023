"""The analyst's edits as data, kept apart from what was extracted.

An edit names a line by its id, which holds the article and the offsets that it came from, so
edits outlive composing again and articles that come and go: an edit whose line is not there now
waits for it. Nothing here changes a brief.

Sections are named by the fields of :class:`briefing.model.brief.Brief` ("points", "figures", ...).
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from briefing.model.article import Span


@dataclass(frozen=True, slots=True)
class Reworded:
    """A line whose words the analyst changed. It prints as "edited"; the original is kept.

    The words of a figure or a date are its statement.
    """

    line: str
    text: str


@dataclass(frozen=True, slots=True)
class Struck:
    """Words struck from a line: half-open ranges of what it says before any edit but Swapped.

    Of a figure or a date that is its statement, where it has one, else its text. What stays is
    verbatim, with `` […] `` where words are gone.
    """

    line: str
    cuts: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Corrected:
    """A field of a figure or a date that the analyst put right. The line prints as "edited".

    ``field`` is a text field of the line ("text", "subject", "period", "what", "role", ...), or
    "date" for the day of a date line, whose ``value`` is a TIMEX3 value ("2025-08-12", "2025-08").
    """

    line: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Swapped:
    """Another sentence that says the same, in the place of a line's own. It stays verbatim."""

    line: str
    span: Span


LineEdit = Swapped | Struck | Corrected | Reworded
"""A change of the words of one line."""


@dataclass(frozen=True, slots=True)
class Added:
    """Words of an article that the analyst put into a section: verbatim, and never left out."""

    section: str
    span: Span


@dataclass(frozen=True, slots=True)
class Own:
    """A line in the analyst's own words. ``id`` begins with "own-" and is unique in the brief."""

    id: str
    section: str
    text: str


@dataclass(frozen=True, slots=True)
class Placed:
    """The order of a section's lines as the analyst wants it.

    A line that is not named here stays after the line that it followed before.
    """

    section: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """A sentence that the analyst put into another section. It stays the line that it was.

    Only between sections whose lines are sentences of articles
    (:func:`briefing.model.sections.takes`); anything else changes nothing.
    """

    line: str
    section: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """What the analyst changed. ``pinned`` lines stay, ``dropped`` lines never print.

    The sentence of a dropped line prints in no other section either, unless the line is among
    ``only_here``: then it went from its own section alone.
    Of each kind but ``added`` and ``own`` there is at most one for a line (for a line and field
    in ``corrected``, for a section in ``placed``).
    """

    pinned: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    only_here: tuple[str, ...] = ()
    reworded: tuple[Reworded, ...] = ()
    struck: tuple[Struck, ...] = ()
    corrected: tuple[Corrected, ...] = ()
    swapped: tuple[Swapped, ...] = ()
    added: tuple[Added, ...] = ()
    own: tuple[Own, ...] = ()
    moved: tuple[Moved, ...] = ()
    placed: tuple[Placed, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything was changed."""
        return any(getattr(self, field.name) for field in fields(self))

    @property
    def invested(self) -> frozenset[str]:
        """The lines that the analyst did something with: they stay whatever the articles say."""
        changes: tuple[LineEdit, ...] = (
            *self.swapped,
            *self.struck,
            *self.corrected,
            *self.reworded,
        )
        lines = {*self.pinned, *(one.line for one in (*changes, *self.moved))}
        return frozenset(lines).difference(self.dropped)

    def of(self, line: str) -> tuple[LineEdit, ...]:
        """What was done to the words of the line with this id."""
        changes: tuple[LineEdit, ...] = (
            *self.swapped,
            *self.struck,
            *self.corrected,
            *self.reworded,
        )
        return tuple(one for one in changes if one.line == line)


NO_EDITS = Edits()
