"""In which order and under which heads the articles are listed. Pure functions over entries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from briefing.desk.state import Entry
from briefing.model.article import Article


class Sorting(StrEnum):
    """By what the list is sorted; the value is what the settings remember."""

    ADDED = "added"
    DATE = "date"  # newest first, those without a date last
    OUTLET = "outlet"
    TITLE = "title"
    LENGTH = "length"  # longest first


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list: an article, or the head of a group of reprints with all its articles.

    ``key`` is unique in the list and stays the same from one arrangement to the next.
    """

    key: str
    entries: tuple[Entry, ...]
    inside: bool = False
    unfolded: bool = False

    @property
    def is_head(self) -> bool:
        """Whether it stands for a group."""
        return len(self.entries) > 1

    @property
    def entry(self) -> Entry:
        """The article, the first one of a group."""
        return self.entries[0]

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the articles it stands for."""
        return tuple(entry.original.id for entry in self.entries)

    @property
    def ticked(self) -> bool | None:
        """Whether its articles are used; None when only some are."""
        states = {entry.ticked for entry in self.entries}
        return states.pop() if len(states) == 1 else None

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets of its articles, each once, in their order."""
        return tuple(dict.fromkeys(outlet_of(entry) for entry in self.entries))


def outlet_of(entry: Entry) -> str:
    """The outlet, or the file's name where there is none."""
    return entry.article.outlet or entry.article.name


def title_of(entry: Entry) -> str:
    """The headline, or the file's name where there is none."""
    return entry.article.title or entry.article.name


def length(article: Article) -> int:
    """How much of an article's text counts, in code points; counting words takes too long."""
    return sum(paragraph.end - paragraph.start for paragraph in article.paragraphs)


def arrange(
    entries: Iterable[Entry],
    sorting: Sorting,
    families: Mapping[str, str],
    unfolded: frozenset[str],
) -> tuple[Row, ...]:
    """The rows of the list.

    ``families`` maps an article's id to the key of its group; articles of one group stand under
    one head, where the first of them would stand, and show when the group is unfolded.
    """
    members: dict[str, list[Entry]] = {}
    for entry in sorted_entries(entries, sorting):
        key = families.get(entry.original.id, entry.original.id)
        members.setdefault(key, []).append(entry)
    rows: list[Row] = []
    for key, group in members.items():
        if len(group) == 1:
            rows.append(Row(group[0].original.id, (group[0],)))
            continue
        is_open = key in unfolded
        rows.append(Row(f"group {key}", tuple(group), unfolded=is_open))
        # its articles stand under the head, which stays
        if is_open:
            rows.extend(Row(entry.original.id, (entry,), inside=True) for entry in group)
    return tuple(rows)


def sorted_entries(entries: Iterable[Entry], sorting: Sorting) -> list[Entry]:
    """The entries in order; equal ones stay in the order in which they were added."""
    key: dict[Sorting, Callable[[Entry], Any]] = {
        Sorting.DATE: lambda e: -(e.article.published or date.min).toordinal(),
        Sorting.OUTLET: lambda e: outlet_of(e).casefold(),
        Sorting.TITLE: lambda e: title_of(e).casefold(),
        Sorting.LENGTH: lambda e: -length(e.article),
    }
    return sorted(entries, key=key[sorting]) if sorting in key else list(entries)


def matching(entries: Iterable[Entry], words: str, found: frozenset[str]) -> tuple[Entry, ...]:
    """The entries whose headline, outlet or authors hold all the words, or that are ``found``."""
    wanted = words.casefold().split()
    if not wanted:
        return tuple(entries)
    return tuple(
        entry
        for entry in entries
        if entry.original.id in found or all(word in _label(entry) for word in wanted)
    )


def _label(entry: Entry) -> str:
    article = entry.article
    return " ".join((article.title, article.outlet, article.name, *article.byline)).casefold()


def grouped(known: Mapping[str, str], families: Mapping[str, int]) -> dict[str, str]:
    """The key of each article's group, after a brief said which articles are one report.

    ``families`` maps article ids to the brief's numbers; articles that the brief does not use
    keep the group that they had. A group keeps its key while one of its articles keeps it.
    """
    members: dict[int, list[str]] = {}
    for article, number in families.items():
        members.setdefault(number, []).append(article)
    result = {article: key for article, key in known.items() if article not in families}
    taken: set[str] = set()
    for group in members.values():
        keys = [known[article] for article in group if article in known]
        # a group may fall into two: only one keeps the key, and with it whether it is unfolded
        key = next((k for k in (*keys, *sorted(group)) if k not in taken), f"{group[0]} again")
        taken.add(key)
        result |= dict.fromkeys(group, key)
    return result
