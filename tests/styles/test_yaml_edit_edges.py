"""A form's change where files are written in ways that no sample is, and hostile values."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.errors import StyleError
from briefing.styles.yaml_edit import (
    Item,
    difference,
    insert_item,
    move_item,
    read,
    remove,
    set_list,
    set_value,
)

WORDS = st.sampled_from(
    ("Tolvik", "Ada Holm", "no", "~", "1e3", "a: b", "a #b", "- x", "{", "]", "x, y", "it's", '"q"',
     "", " ", "Å ß", "نورلوند", "北港", "a\nb", "a\tb", "\u2028", "%", "@x", "=", "<<", "1:30")
)  # fmt: skip
BLOCK = "list:\n  - Tolvik\n  - 'Kell'\n  - {id: Norlund, limit: 2}\n  - id: Orrin\n    limit: 3\n"


@given(WORDS, st.sampled_from(["a: x\n", "a: 'x'\n", 'a: "x"\n', "a: # c\n", "{a: x}\n", "a: ~"]))
def test_any_word_is_read_again_as_the_text_it_is(word: str, text: str) -> None:
    assert read(set_value(text, ("a",), word)) == {"a": word}


@given(st.lists(WORDS, max_size=5), st.booleans(), WORDS, st.data())
def test_an_entry_put_in_and_taken_out_leaves_the_list(
    words: list[str], flow: bool, word: str, data: st.DataObject
) -> None:
    text = set_list("head: 1\n", ("list",), words) if words and not flow else "list: []\n"
    for number, one in enumerate(words if "[]" in text else ()):
        text = insert_item(text, ("list",), number, one)
    index = data.draw(st.integers(0, len(words)))
    after = insert_item(text, ("list",), index, word)
    assert read(after)["list"] == [*words[:index], word, *words[index:]]
    assert read(remove(after, ("list", index))).get("list", []) == words


@given(
    st.lists(
        st.tuples(st.sampled_from(["set", "remove", "move", "insert"]), st.integers(0, 9), WORDS),
        max_size=8,
    )
)
def test_a_list_stays_what_a_chain_of_changes_makes_of_it(
    chain: list[tuple[str, int, str]],
) -> None:
    text, wanted = BLOCK, list(read(BLOCK)["list"])
    for kind, number, word in chain:
        at = number % len(wanted)
        if kind == "set" and isinstance(wanted[at], str):
            text, wanted[at] = set_value(text, ("list", at), word), word
        elif kind == "set":
            text = set_value(text, ("list", at, "title"), word)
            wanted[at] = {**wanted[at], "title": word}
        elif kind == "remove" and len(wanted) > 1:
            text = remove(text, ("list", at))
            del wanted[at]
        elif kind == "move":
            text = move_item(text, ("list",), at, 0)
            wanted.insert(0, wanted.pop(at))
        elif kind == "insert":
            text = insert_item(text, ("list",), at, {"id": word or "x", "limit": number})
            wanted.insert(at, {"id": word or "x", "limit": number})
        assert read(text) == {"list": wanted}


@pytest.mark.parametrize(
    ("text", "keys", "value", "wanted"),
    [
        ("a: |\n  one\n  two\n\n# c\nb: 1\n", ("a",), "x", {"a": "x", "b": 1}),
        ("a: >-\n  one\n  two\nb: 1\n", ("a",), 3, {"a": 3, "b": 1}),
        ("a: one\n  two\n  three\nb: 1\n", ("a",), "x", {"a": "x", "b": 1}),
        ("a: 'one\n  two'\nb: 1\n", ("a",), "it's", {"a": "it's", "b": 1}),
        ("? a\n: 1\nb: 2\n", ("a",), 3, {"a": 3, "b": 2}),
        ("---\na: 1\n...\n", ("b",), 2, {"a": 1, "b": 2}),
        ("a: !!str 1\nb: 2\n", ("a",), 3, {"a": 3, "b": 2}),
        ('a: "😀 Kell"\nb: 1\n', ("b",), 2, {"a": "😀 Kell", "b": 2}),
        ("x:\n  -\n  - b\n", ("x", 0), "a", {"x": ["a", "b"]}),
        ("a: 1\n", ("a",), True, {"a": True}),
        ("a: yes\n", ("a",), 1.5, {"a": 1.5}),
    ],
)
def test_a_value_is_set_however_it_was_written(
    text: str, keys: tuple[str | int, ...], value: str | int | float, wanted: Any
) -> None:
    assert read(set_value(text, keys, value)) == wanted


@pytest.mark.parametrize(
    ("text", "keys", "wanted"),
    [
        ("{}", ("b",), "{b: 2}"),
        ("x: { }\n", ("x", "b"), "x: {b: 2}\n"),
        ("x:\n  a: 1", ("x", "b"), "x:\n  a: 1\n  b: 2\n"),
        ("x:\n  a: 1\n  # last\ny: 3\n", ("x", "b"), "x:\n  a: 1\n  b: 2\n  # last\ny: 3\n"),
        ("x:\n    a: one\n      two\n", ("x", "b"), "x:\n    a: one\n      two\n    b: 2\n"),
        ("x: ~ # none\ny: 3\n", ("x", "b"), "x: # none\n  b: 2\ny: 3\n"),
        ("x:\n  # later\ny: 3\n", ("x", "b"), "x:\n  b: 2\n  # later\ny: 3\n"),
        ("{a: , c: 1}\n", ("a", "b"), "{a: {b: 2}, c: 1}\n"),
        ("- id: a\n- c\n", (0, "b"), "- id: a\n  b: 2\n- c\n"),
        ("- {id: a}\n", (0, "b"), "- {id: a, b: 2}\n"),
    ],
)
def test_a_missing_key_is_added_where_a_hand_would_write_it(
    text: str, keys: tuple[str | int, ...], wanted: str
) -> None:
    assert set_value(text, keys, 2) == wanted


@pytest.mark.parametrize(
    ("text", "keys", "wanted"),
    [
        ("a: 1\n# about b\nb: 2\n", ("a",), "# about b\nb: 2\n"),
        ("a: |\n  one\n  # text\n\nb: 1\n", ("a",), "\nb: 1\n"),
        ("x: {a: 1}\ny: 2\n", ("x", "a"), "y: 2\n"),
        ("x:\n  y:\n    z: 1\n", ("x", "y", "z"), ""),
        ("x: [a, b, c]\n", ("x", 0), "x: [b, c]\n"),
        ("x: [a, b, c]\n", ("x", 1), "x: [a, c]\n"),
        ("x: [a, b, c]\n", ("x", 2), "x: [a, b]\n"),
        ("{a: 1, b: 2}\n", ("b",), "{a: 1}\n"),
        ("{a: 1}\n", ("a",), "{}\n"),
        ("x:\n- a-b\n- c\n", ("x", 0), "x:\n- c\n"),
        ("x:\n  - a\n  -\n  - b\n", ("x", 1), "x:\n  - a\n  - b\n"),
        ("a: 1\r\nb: 2\r\n", ("a",), "b: 2\r\n"),
    ],
)
def test_what_is_taken_out_goes_whole_and_alone(
    text: str, keys: tuple[str | int, ...], wanted: str
) -> None:
    assert remove(text, keys) == wanted


@pytest.mark.parametrize("keys", [("b",), ("a", "b"), ("list", 7), ("list", "x"), ("a", 0)])
def test_what_is_not_there_cannot_be_taken_out(keys: tuple[str | int, ...]) -> None:
    for text in ("", "# nothing\n", "a: 1\nlist: [x]\n"):
        assert remove(text, keys) == text


@pytest.mark.parametrize(
    ("text", "keys", "line"),
    [
        ("a: 1\nb: Plex\n", ("b", "size"), 2),
        ("b:\n  - x\n", ("b", "size"), 2),
        ("a: 1\n\nb: {c: 1}\n", ("b",), 3),
        ("- x\n", ("b",), 1),
        ("just words\n", ("b",), 1),
    ],
)
def test_a_place_that_holds_something_else_is_told_with_its_line(
    text: str, keys: tuple[str, ...], line: int
) -> None:
    with pytest.raises(StyleError, match="change it in the code") as caught:
        set_value(text, keys, 1)
    assert caught.value.line == line


@pytest.mark.parametrize("text", ["", "a: 1\n", "list:\n", "list: {a: 1}\n", "list: Kell\n"])
def test_entries_go_into_lists_alone(text: str) -> None:
    with pytest.raises(StyleError, match="holds no list"):
        insert_item(text, ("list",), 0, "x")
    with pytest.raises(StyleError, match="holds no list"):
        move_item(text, ("list",), 0, 0)


@pytest.mark.parametrize(
    "text", ["list: [a, b]\nhead: 1\n", "list: {a: 1}\nhead: 1\n", "list: x\nhead: 1\n", "head: 1"]
)
def test_a_list_takes_the_place_of_what_was_there(text: str) -> None:
    items: list[Item] = ["Tolvik", {"id": "x: y", "limit": 2}]
    after = set_list(text, ("list",), items)
    assert read(after) == {"list": items, "head": 1}
    assert after.count("list:") == 1


def test_a_list_below_groups_is_written_with_them() -> None:
    assert set_list("", ("a", "b"), ["x"]) == "a:\n  b:\n    - x\n"


def test_the_last_line_without_an_end_moves_like_the_others() -> None:
    text = "x:\n  - a\n  - b\n  # of c\n  - c"
    assert move_item(text, ("x",), 2, 0) == "x:\n  # of c\n  - c\n  - a\n  - b"
    assert move_item(text, ("x",), 1, 1) == text


def test_entries_of_several_lines_move_whole() -> None:
    text = 'x:\n  - "a\n    b"\n  - {a: 1,\n     b: 2}\n  -\n    id: c\ny: 1\n'
    after = move_item(text, ("x",), 2, 0)
    assert after == 'x:\n  -\n    id: c\n  - "a\n    b"\n  - {a: 1,\n     b: 2}\ny: 1\n'


@pytest.mark.parametrize("written", ['"Plex"', "'Plex'", "Plex", "12", "2.50"])
def test_a_short_form_keeps_how_it_was_written(written: str) -> None:
    after = set_value(f"base: {written} # ours\n", ("base", "size"), "9pt", "family")
    assert after == f"base: # ours\n  family: {written}\n  size: 9pt\n"
    inside = set_value(f"x: {{base: {written}}}\n", ("x", "base", "size"), "9pt", "family")
    assert inside == f"x: {{base: {{family: {written}, size: 9pt}}}}\n"


@given(st.text("aé😀\n", max_size=30), st.text("aé😀\n", max_size=30))
def test_no_smaller_piece_makes_the_change(old: str, new: str) -> None:
    found = difference(old, new)
    assert old[: found.start] + found.text + old[found.end :] == new
    gone = old[found.start : found.end]
    if gone and found.text:
        assert gone[0] != found.text[0]
        assert gone[-1] != found.text[-1]


def test_an_empty_piece_stands_where_nothing_differs() -> None:
    same = difference("Tolvik", "Tolvik")
    assert (same.text, same.end - same.start) == ("", 0)
    grown = difference("aa", "aaa")
    assert (grown.text, grown.end - grown.start) == ("a", 0)
