"""No edit writes YAML that does not load, or that loses a value, however a file was written."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.errors import StyleError
from briefing.styles import Section, load
from briefing.styles import form as forms
from briefing.styles.library import copy as copy_style
from briefing.styles.library import titled
from briefing.styles.yaml_edit import insert_item, move_item, read, remove, set_list, set_value
from briefing.styles.yaml_file import MAX_BYTES, MAX_DEPTH, read_yaml

EMPTY = ["---\n", "---", "---\n# mine\n", "--- # mine\n", "~\n", "~ # mine\n", "--- ~\n",
         "# mine\n---\n...\n", "null"]  # fmt: skip
VALUES = st.one_of(
    st.text(max_size=8),
    st.sampled_from(
        ("2025-02-30", "0x_", "0b_", "9" * 5000, "a: b", "a #b", "- x", "yes", "~", "=", "<<", "")
    ),
    st.integers(-9, 99),
    st.floats(),
    st.booleans(),
)
NAMES = st.one_of(
    st.text(min_size=1, max_size=4),
    st.sampled_from(("a", "b", "id", "a: b", "yes", "2024", "x #1", "<<", "=", "? a", "- a", "[")),
)
TEXTS = (
    "a: 1\nb: one\n    two\nc: |\n  x\n\n  y\n",
    "a: {b: 1, c: '#fff', }\nx: [a, {b: 1}, ]\n",
    "{a, b: , 'c': 1, x: [a, b: c]} # end\n",
    "a: {\n  b: 1 # about b\n  }\nx: [ # none\n  ]\n",
    "x:\n  -\n  - a: 1\n    # about b\n    b: 2\n  - - a\n    - b\n  - one\n    two\n",
    "x:\n- a: |+\n    one\n\n- id: >-\n    two\na:\n  b:\n",
    "# top\n---\na: ''\nb: ~\nx:\n  # none yet\n...\n",
    '? a\n: 1\n? b\n"c": !!str 1\nx: []\n',
    "a: 1\na: 2\nb: 2025-02-30\n",
    "a: |\n  one",
    "[a, b: c]",
    "a: |2\n    one\n   # no comment\n\n\n# one\nb: 1\n",
    *EMPTY,
)
KEYS = st.lists(st.one_of(NAMES, st.sampled_from(("x", 0, 1, 2))), min_size=1, max_size=3)


def loads(text: str, path: Path) -> bool:
    try:
        path.write_bytes(text.encode("utf-8"))
        read_yaml(path)
    except (StyleError, UnicodeEncodeError):
        return False
    return True


def put(data: Any, keys: list[Any], value: Any, short: str) -> Any:
    """The data with the value at its place, as the form asks for it."""
    if not keys:
        return value
    first, *rest = keys
    if isinstance(data, list):
        return [*data[:first], put(data[first], rest, value, short), *data[first + 1 :]]
    if data is not None and not isinstance(data, dict):
        data = {short: data}
    data = dict(data or {})
    data[first] = put(data.get(first), rest, value, short)
    return data


def taken(data: Any, keys: list[Any]) -> Any:
    """The data without the value at its place, nor the groups that become empty."""
    data = copy.deepcopy(data)
    while keys:
        parent = data
        for key in keys[:-1]:
            parent = parent[key]
        del parent[keys[-1]]
        if parent:
            break
        keys = keys[:-1]
    return data or {}


def has(data: Any, keys: list[Any]) -> bool:
    for key in keys:
        if not isinstance(data, dict | list) or (isinstance(data, list) != isinstance(key, int)):
            return False
        if key >= len(data) if isinstance(data, list) else key not in data:
            return False
        data = data[key]
    return True


@given(st.sampled_from(TEXTS), KEYS, VALUES, st.sampled_from(("", "id")))
def test_a_value_is_set_and_all_else_stays_or_it_is_told(
    tmp_path_factory: pytest.TempPathFactory, text: str, keys: list[Any], value: Any, short: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yml"
    try:
        after = set_value(text, keys, value, short)
    except StyleError:
        return
    if loads(text, path):
        assert loads(after, path)
        # nan is unlike itself
        assert repr(read(after)) == repr(put(read(text), keys, value, short))


@given(st.sampled_from(TEXTS), KEYS)
def test_a_value_is_taken_out_and_all_else_stays_or_it_is_told(
    tmp_path_factory: pytest.TempPathFactory, text: str, keys: list[Any]
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yml"
    try:
        after = remove(text, keys)
    except StyleError:
        return
    if loads(text, path):
        assert loads(after, path)
        data = read(text)
        assert read(after) == (taken(data, keys) if has(data, keys) else data)


@given(st.sampled_from(TEXTS), KEYS, st.lists(st.text(max_size=4), max_size=3), st.data())
def test_lists_hold_what_is_put_in_or_it_is_told(
    tmp_path_factory: pytest.TempPathFactory,
    text: str,
    keys: list[Any],
    words: list[str],
    data: st.DataObject,
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yml"
    before = loads(text, path)
    index = data.draw(st.integers(0, 3))
    changes: list[Callable[[str], str]] = [
        lambda text: set_list(text, keys, words),
        lambda text: insert_item(text, ("x",), index, {"id": "a: b", "limit": 3}),
        lambda text: insert_item(text, ("x",), index, "- it's"),
        lambda text: move_item(text, ("x",), index, 0),
    ]
    for change in changes:
        try:
            after = change(text)
        except (StyleError, IndexError):
            continue
        assert not before or loads(after, path)
    try:
        after = set_list(text, keys, words)
    except StyleError:
        return
    if before:
        place = read(after)
        for key in keys:
            place = place[key]
        assert place == words


@pytest.mark.parametrize("title", ["2025-02-30", "0x_", "0b_", "9" * 5000, "2025-13-45", "1:30"])
def test_what_looks_like_a_number_or_a_day_and_is_none_is_quoted(title: str) -> None:
    assert read(titled("name: x\n", title)) == {"name": title}


@pytest.mark.parametrize("text", EMPTY)
def test_a_document_of_nothing_takes_a_value(text: str) -> None:
    assert read(set_value(text, ("a", "b"), 1)) == {"a": {"b": 1}}
    assert read(titled(text, "x")) == {"name": "x"}
    assert read(forms.with_color(text, "primary", "#fff")) == {"color": {"primary": "#fff"}}
    assert read(forms.with_logo(text, "a.svg", "A")) == {"logo": {"path": "a.svg", "alt": "A"}}
    assert read(set_list(text, ("a",), ["x"])) == {"a": ["x"]}
    assert remove(text, ("a",)) == text
    assert set_value(text, ("a",), 1).count("# mine") == text.count("# mine")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("sections:\n  - limit: 3\n    id: points\n", "sections:\n  - id: points\n"),
        (
            "sections:\n  - limit: 3 # few\n    # which\n    id: points\n",
            "sections:\n  -\n    # which\n    id: points\n",
        ),
        ("sections:\n- limit: 3\n\n  id: points\n", "sections:\n- id: points\n"),
        ("sections:\n  -\n    limit: 3\n    id: points\n", "sections:\n  -\n    id: points\n"),
    ],
)
def test_an_entry_keeps_its_dash_when_its_first_key_goes(text: str, wanted: str) -> None:
    sections = (Section("points", "News", 3),)
    assert forms.with_section_limit(text, sections, "points", None) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("c: {a: '#fff', }\n", "c: {a: '#fff', b: 2, }\n"),
        ("c: {a: 1 # last\n  }\n", "c: {a: 1, b: 2 # last\n  }\n"),
        ("c: {\n  a: 1, # last\n}\n", "c: {\n  a: 1, b: 2, # last\n}\n"),
        ("c: {a}\n", "c: {a, b: 2}\n"),
        ("c: {a: }\n", "c: {a: , b: 2}\n"),
        ("c: { # none\n  }\n", "c: {b: 2 # none\n  }\n"),
    ],
)
def test_a_key_goes_behind_the_last_value_of_a_group_in_braces(text: str, wanted: str) -> None:
    assert set_value(text, ("c", "b"), 2) == wanted


@pytest.mark.parametrize("name", ["a: b", "yes", "2024", "x #1", "<<", "=", "~", "", "- a", "'"])
def test_a_key_is_the_word_that_was_asked_for(name: str) -> None:
    for text in ("", "color: {a: 1}\n", "color:\n", "color: {palette: {a: 1}}\n"):
        after = forms.with_palette(text, name, "#fff")
        assert read(after)["color"]["palette"][name] == "#fff"
    widened = set_value("a: Plex\n", ("a", name), 1, "family")
    assert read(widened) == {"a": {"family": "Plex", name: 1}}
    assert read(set_list("", (name,), [{name: "x"}])) == {name: [{name: "x"}]}
    assert read(insert_item("x: [a]\n", ("x",), 0, {name: "x"})) == {"x": [{name: "x"}, "a"]}


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("one\n    two", "one two"),
        ("'one\n\n    two'", "one\ntwo"),
        ("|\n    one\n    two", "one\ntwo\n"),
        (">-\n    one\n    two", "one two"),
        ('""', ""),
        ("''", ""),
    ],
)
def test_a_short_form_of_any_shape_is_kept_when_it_becomes_a_group(
    written: str, value: str
) -> None:
    after = set_value(f"b: {written}\nc: 1\n", ("b", "size"), 2, "family")
    assert read(after) == {"b": {"family": value, "size": 2}, "c": 1}
    after = set_value(f"x:\n  - {written}\n  - c\n", ("x", 0, "size"), 2, "family")
    assert read(after) == {"x": [{"family": value, "size": 2}, "c"]}
    if written[0] not in "|>":
        after = set_value(f"x: {{b: {written}}}\n", ("x", "b", "size"), 2, "family")
        assert read(after) == {"x": {"b": {"family": value, "size": 2}}}


@pytest.mark.parametrize(
    ("text", "keys", "wanted"),
    [
        ("{a, c: 1}", ("a",), "{a: 2, c: 1}"),
        ("{c: 1, a}", ("a",), "{c: 1, a: 2}"),
        ("{a, c: 1}", ("a", "b"), "{a: {b: 2}, c: 1}"),
        ('{"a":, c: 1}', ("a",), '{"a": 2, c: 1}'),
        ("x:\n  -\n", ("x", 0, "id"), "x:\n  - id: 2\n"),
        ("x:\n  -\n", ("x", 0, "id", "b"), "x:\n  - id:\n      b: 2\n"),
        ("x:\n  -  # none\n", ("x", 0, "id"), "x:\n  - id: 2  # none\n"),
        ("x:\n  - ~\n", ("x", 0, "id"), "x:\n  - id: 2\n"),
    ],
)
def test_a_value_goes_where_there_was_none(
    text: str, keys: tuple[str | int, ...], wanted: str
) -> None:
    assert set_value(text, keys, 2) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("x: {y: 1}\n", {"x": {"y": 1, "z": ["a"]}}),
        ("x:\n  y: 1\nb: 2\n", {"x": {"y": 1, "z": ["a"]}, "b": 2}),
        ("x:\n", {"x": {"z": ["a"]}}),
        ("x:\n  z: [b]\n  y: 1\n", {"x": {"y": 1, "z": ["a"]}}),
        ("{b: 2}\n", {"b": 2, "x": {"z": ["a"]}}),
        ("b: 2\n...\n", {"b": 2, "x": {"z": ["a"]}}),
    ],
)
def test_a_list_goes_into_the_group_that_is_there(text: str, wanted: Any) -> None:
    assert read(set_list(text, ("x", "z"), ["a"])) == wanted


def test_a_list_of_nothing_is_one() -> None:
    assert read(set_list("a: 1\n", ("x",), [])) == {"a": 1, "x": []}


@pytest.mark.parametrize("sign", ["\ufffe", "\uffff", "\ufeff", "\x85", "\x90", "\u2028", "\u2029"])
def test_a_letter_that_yaml_does_not_take_is_written_by_its_number(sign: str) -> None:
    for text in ("a: x\n", "a: 'x'\n", "", "{a: 1}"):
        assert read(set_value(text, ("a",), f"😀{sign}é")) == {"a": f"😀{sign}é"}


@pytest.mark.parametrize("sign", ["\x7f", "\0", "\x1b", "\ud800"])
def test_a_control_character_is_refused(sign: str) -> None:
    for keys, value in ((("a",), f"x{sign}"), ((f"a{sign}",), "x")):
        with pytest.raises(StyleError, match="control character"):
            set_value("a: x\n", keys, value)


@pytest.mark.parametrize("number", [1e16, 1e-7, 0.5, float("inf"), -3, True])
def test_a_number_stays_one(number: float) -> None:
    assert read(set_value("a: x\n", ("a",), number)) == {"a": number}


def test_what_would_be_too_large_or_too_deep_to_load_is_told() -> None:
    with pytest.raises(StyleError, match="KB"):
        titled("name: x\n", "x" * MAX_BYTES)
    with pytest.raises(StyleError, match="deep"):
        set_value("name: x\n", ["a"] * (MAX_DEPTH + 1), 1)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("x:\n  - - a\n    - b\n", ("x", 0, 0)),
        ("x: 1\n", ("x", 0)),
        ("x:\n", ("x", 0)),
        ("", (0,)),
        ("color: ''\n", ("color", "primary")),
        ("words\n", ("x", "y")),
    ],
)
def test_what_the_form_cannot_write_is_told_and_not_written(
    text: str, keys: tuple[str | int, ...]
) -> None:
    with pytest.raises(StyleError, match="change it in the code"):
        remove(text, keys) if text.startswith("x:\n  - -") else set_value(text, keys, 1)


def test_words_alone_become_no_group() -> None:
    with pytest.raises(StyleError, match="change it in the code"):
        set_value("words\n", ("x",), 1, "id")


def test_aliases_are_refused_before_they_grow() -> None:
    grown = "a0: &a0 [x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)
    )
    for text in (grown, "a: &a [*a]\n", "a: &b 1\nc: *b\n"):
        with pytest.raises(StyleError, match="alias"):
            set_value(text, ("new",), 1)
        with pytest.raises(StyleError, match="alias"):
            read(text)


def test_blank_lines_that_a_text_keeps_stay() -> None:
    after = set_value("x:\n  a: |+\n    one\n\n\nb: 1\n", ("x", "c"), 2)
    assert read(after) == {"x": {"a": "one\n\n\n", "c": 2}, "b": 1}


@pytest.mark.parametrize("text", ["", "---\n", "~\n", "# mine\n--- # none\n"])
def test_a_text_of_nothing_is_an_empty_mapping(tmp_path: Path, text: str) -> None:
    path = tmp_path / "any.yml"
    path.write_text(text, encoding="utf-8")
    assert read(text) == read_yaml(path).data == {}


@pytest.mark.parametrize("title", ["A\ufffe", "A\x85b", "A\u2028b", "yes", 'it\'s "a"', "a: b #c"])
def test_a_copy_bears_any_title_of_its_source(
    data_folder: Path, make_style: Callable[..., Path], title: str
) -> None:
    make_style(style_yml=set_value("name: x\nbased-on: policy\n", ("name",), title))
    assert load(copy_style("mine", "other")).title == f"{title} (copy)"
