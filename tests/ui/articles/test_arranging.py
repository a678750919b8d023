"""Order, filter and groups of the list of articles."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.desk.state import Desk, Entry
from briefing.model.article import Paragraph
from tests.ui.invented import article
from ui.articles.arranging import (
    Sorting,
    arrange,
    grouped,
    matching,
    sorted_entries,
)


def desk() -> Desk:
    made = (
        replace(article("a", "one two three"), title="Gulls", outlet="Post", published=None),
        replace(article("b", "one"), title="boats", outlet="Wire", published=date(2025, 6, 2)),
        replace(article("c", "one two"), title="Fog", outlet="Post", published=date(2025, 6, 9)),
    )
    return Desk().with_articles(
        replace(one, paragraphs=(Paragraph(0, len(one.text)),), residue=()) for one in made
    )


def keys(entries: list[Entry] | tuple[Entry, ...]) -> str:
    return "".join(entry.original.id for entry in entries)


@pytest.mark.parametrize(
    ("sorting", "order"),
    [
        (Sorting.ADDED, "abc"),
        (Sorting.DATE, "cba"),
        (Sorting.OUTLET, "acb"),
        (Sorting.TITLE, "bca"),
        (Sorting.LENGTH, "acb"),
    ],
)
def test_orders(sorting: Sorting, order: str) -> None:
    assert keys(sorted_entries(desk().entries, sorting)) == order


@pytest.mark.parametrize(
    ("words", "found", "shown"),
    [("", "", "abc"), ("  post", "", "ac"), ("post FOG", "", "c"), ("gull", "b", "ab")],
)
def test_what_matches(words: str, found: str, shown: str) -> None:
    assert keys(matching(desk().entries, words, frozenset(found))) == shown


def test_a_group_stands_where_its_first_article_stands() -> None:
    families = {"b": "g", "c": "g"}
    rows = arrange(desk().entries, Sorting.DATE, families, frozenset())
    assert [(row.key, row.ids) for row in rows] == [("group g", ("c", "b")), ("a", ("a",))]
    rows = arrange(desk().entries, Sorting.DATE, families, frozenset("g"))
    assert [row.key for row in rows] == ["group g", "c", "b", "a"]
    assert [row.inside for row in rows] == [False, True, True, False]


def test_groups_keep_their_key_from_one_brief_to_the_next() -> None:
    first = grouped({}, {"a": 1, "b": 1, "c": 2})
    assert first["a"] == first["b"] != first["c"]
    # "a" is not used any more, "d" comes: the group is the same one
    second = grouped(first, {"b": 1, "d": 1, "c": 2})
    assert second["d"] == first["a"] == second["a"]
    # what was one report is two now
    third = grouped(second, {"b": 1, "d": 2, "c": 3})
    assert len({third["b"], third["d"], third["c"]}) == 3
