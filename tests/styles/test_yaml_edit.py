"""A form's change of a YAML text: the value asked for, and not a character more."""

from __future__ import annotations

import copy
import difflib
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.errors import StyleError
from briefing.styles.places import SHIPPED
from briefing.styles.yaml_edit import (
    difference,
    insert_item,
    move_item,
    read,
    remove,
    set_list,
    set_value,
)

FILES = {
    f"{path.parent.name}/{path.name}": path.read_text(encoding="utf-8")
    for path in sorted(SHIPPED.rglob("*.yml"))
}
COMMENTED = """\
# the house
page:            # the sheet
  size: A4       # as the printer has it
sections:
  # first of all
  - id: points   # what happened
    title: 'News'
  # then
  - sources
  - {id: notes, title: Notes}
"""
texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1)
values = st.one_of(
    texts, st.integers(0, 99), st.sampled_from(["yes", "no: x", "#fff", "null", "- a", "{", "1.5"])
)


def changed_lines(old: str, new: str) -> list[str]:
    lines = difflib.ndiff(old.splitlines(), new.splitlines())
    return [line for line in lines if line[:2] in ("- ", "+ ")]


def comments(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.lstrip().startswith("#")]


def scalars(data: Any, keys: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(data, dict):
        return [found for key, value in data.items() for found in scalars(value, (*keys, key))]
    if isinstance(data, list):
        return [found for n, value in enumerate(data) for found in scalars(value, (*keys, n))]
    return [keys]


def put(data: Any, keys: tuple[Any, ...], value: Any) -> Any:
    data = copy.deepcopy(data)
    place = data
    for key in keys[:-1]:
        place = place[key] if isinstance(place, list) else place.setdefault(key, {})
    place[keys[-1]] = value
    return data


@settings(max_examples=40)
@given(st.sampled_from(sorted(FILES)), st.data(), values)
def test_any_value_of_any_shipped_style_is_set_alone(
    name: str, data: st.DataObject, value: Any
) -> None:
    text = FILES[name]
    before = yaml.safe_load(text)
    keys = data.draw(st.sampled_from(scalars(before)))
    after = set_value(text, keys, value)
    assert yaml.safe_load(after) == put(before, keys, value)
    changed = changed_lines(text, after)
    assert len([line for line in changed if line.startswith("+")]) <= 1
    assert comments(after) == comments(text)


@settings(max_examples=30)
@given(
    st.sampled_from(sorted(FILES)),
    st.lists(st.sampled_from(["one", "two-x"]), min_size=1, max_size=4),
    values,
)
def test_a_new_value_is_added_and_everything_stays(name: str, keys: list[str], value: Any) -> None:
    text = FILES[name]
    place = ("made", *keys)
    after = set_value(text, place, value)
    assert yaml.safe_load(after) == put(yaml.safe_load(text), place, value)
    assert all(line.startswith("+") for line in changed_lines(text, after))
    assert yaml.safe_load(remove(after, place)) == yaml.safe_load(text)


@given(st.permutations(range(5)), st.booleans(), st.integers(0, 4), st.integers(0, 4))
def test_entries_move_with_their_comments(order: list[int], flow: bool, old: int, new: int) -> None:
    names = [f"entry{n}" for n in order]
    block = "".join(f"  # about {name}\n  - {name}\n" for name in names)
    text = f"list: [{', '.join(names)}]\n" if flow else f"list:\n{block}end: 1  # last\n"
    after = move_item(text, ("list",), old, new)
    wanted = list(names)
    wanted.insert(new, wanted.pop(old))
    assert yaml.safe_load(after)["list"] == wanted
    if not flow:
        lines = after.splitlines()
        for name in names:
            # the first comment belongs to the list itself: nothing tells whose it is
            above = lines[lines.index(f"  - {name}") - 1]
            assert above == f"  # about {name}" or names[0] in (name, above.split()[-1])
        assert sorted(lines) == sorted(text.splitlines())


def test_comments_quotes_and_columns_stay() -> None:
    after = set_value(COMMENTED, ("page", "size"), "A5")
    assert changed_lines(COMMENTED, after) == [
        "-   size: A4       # as the printer has it",
        "+   size: A5       # as the printer has it",
    ]
    after = set_value(COMMENTED, ("sections", 0, "title"), "The news")
    assert "    title: 'The news'" in after.splitlines()
    after = move_item(COMMENTED, ("sections",), 1, 2)
    assert after.endswith("  - {id: notes, title: Notes}\n  # then\n  - sources\n")


def test_a_short_form_becomes_a_group() -> None:
    after = set_value(COMMENTED, ("sections", 1, "title"), "From", "id")
    assert read(after)["sections"][1] == {"id": "sources", "title": "From"}
    after = set_value(
        "typography:\n  base: Plex # ours\n", ("typography", "base", "size"), "9pt", "family"
    )
    assert read(after) == {"typography": {"base": {"family": "Plex", "size": "9pt"}}}
    assert "# ours" in after
    flowing = set_value("a: {b: Plex}\n", ("a", "b", "size"), "9pt", "family")
    assert read(flowing) == {"a": {"b": {"family": "Plex", "size": "9pt"}}}


@pytest.mark.parametrize(
    "text", ["", "# nothing yet\n", "# nothing yet", "logo:\n", "logo: # none\n"]
)
def test_an_empty_text_takes_a_value(text: str) -> None:
    after = set_value(text, ("logo", "path"), "arms.svg")
    assert read(after) == {"logo": {"path": "arms.svg"}}
    assert ("#" in after) == ("#" in text)


def test_entries_come_and_go() -> None:
    after = insert_item(COMMENTED, ("sections",), 1, {"id": "figures", "limit": 3})
    assert [s["id"] if isinstance(s, dict) else s for s in read(after)["sections"]] == [
        "points", "figures", "sources", "notes",
    ]  # fmt: skip
    after = insert_item(COMMENTED, ("sections",), 9, "figures")
    assert read(after)["sections"][-1] == "figures"
    after = remove(COMMENTED, ("sections", 1))
    assert len(read(after)["sections"]) == 2
    assert "# then" not in after
    assert read(insert_item("a: []\n", ("a",), 0, "x")) == {"a": ["x"]}
    assert read(insert_item("a: [y]\n", ("a",), 0, {"id": "x"})) == {"a": [{"id": "x"}, "y"]}
    assert read(set_list("a: 1\n", ("b",), ["x", {"id": "y", "limit": 2}])) == {
        "a": 1,
        "b": ["x", {"id": "y", "limit": 2}],
    }


def test_what_cannot_be_changed_is_said_with_its_line() -> None:
    with pytest.raises(StyleError) as caught:
        set_value("a: 1\nb: [\n", ("a",), 2)
    assert caught.value.line == 3
    for keys in (("page",), ("sections", "x")):
        with pytest.raises(StyleError, match="change it in the code"):
            set_value(COMMENTED, keys, "x")


@given(st.text("ab", max_size=12), st.text("ab", max_size=12))
def test_the_difference_makes_one_of_the_other(old: str, new: str) -> None:
    found = difference(old, new)
    assert old[: found.start] + found.text + old[found.end :] == new
    assert found.end - found.start <= len(old)
    assert (old == new) == (not found.text and found.start == found.end)


def test_reading_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(StyleError) as caught:
        read("a: b: c", "style.yml")
    assert (caught.value.path, caught.value.line) == ("style.yml", 1)
    assert read("") == {}
