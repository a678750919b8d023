"""YAML of any kind gives data or a message with file and line, and nothing else."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.model.errors import StyleError
from briefing.styles import load, yaml_edit
from briefing.styles.yaml_file import read_yaml

Make = Callable[..., Path]

BAD = {
    "tag of a day": "name: x\ndate: !!timestamp soon",
    "tag of a truth": "name: x\nannex: !!bool perhaps",
    "tag of a number": "name: x\nlimit: !!int many",
    "tag of a list": "name: x\nlimit: !!omap [a]",
    "tag of ours": "name: x\nlimit: !mine {a: 1}",
    "tag of Python": "name: x\nlimit: !!python/object/apply:os.system [ls]",
    "no tag at all": "name: x\nlimit: ! y",
    "anchor": "name: x\nlimit: &here y",
    "alias": "name: x\nlimit: *here",
    "merge": "name: x\n<<: {a: 1}",
    "equals sign": "name: x\nlimit: =",
    "no day": "name: x\nlimit: 2025-13-45",
    "no moment": "name: x\nlimit: 2025-01-01T99:99:99Z",
    "huge": "name: x\nlimit: " + "9" * 5000,
    "empty hexadecimal": "name: x\nlimit: 0x_",
    "empty binary": "name: x\nlimit: 0b_",
    "half a letter": 'name: x\ndescription: "\\ud800"',
    "no letter": 'name: x\ndescription: "a\\0b"',
    "a bell": "name: x\ndescription: a\x07b",
    "list as key": "name: x\n? [a]\n: b",
    "twice": "name: x\nname: y",
    "two documents": "name: x\n---\nname: y",
    "open": "name: x\nlimit: [",
    "tab": "name: x\n\tlimit: 1",
    "deep": "name: x\nlimit: " + "[" * 100,
    "directive": "%TAG ! tag:x,2000:\n---\nname: !y z",
}


@pytest.mark.parametrize("kind", BAD)
def test_what_is_not_plain_is_told_with_its_line(make_style: Make, kind: str) -> None:
    folder = make_style(style_yml=BAD[kind])
    with pytest.raises(StyleError) as caught:
        load("mine")
    assert caught.value.path == str(folder / "style.yml")
    assert caught.value.line in (2, 3)


@pytest.mark.parametrize(
    "text", ["1: x", "null: x", "yes: x", "1.5: x", "2025-01-01: x", ".nan: x", "{}: x", "0x1: x"]
)
def test_a_key_is_a_word(make_style: Make, text: str) -> None:
    folder = make_style(style_yml=f"name: y\noptions:\n  {text}\n")
    with pytest.raises(StyleError) as caught:
        load("mine")
    assert caught.value.path == str(folder / "style.yml")


@pytest.mark.parametrize("text", ["1:30", "190:20:30", "1:30.5", "1" + ":00" * 300 + ".0", "12:60"])
def test_what_looks_like_a_time_is_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "style.yml"
    path.write_text(f"name: {text}\n")
    assert read_yaml(path).data == {"name": text}
    assert yaml_edit.read(path.read_text()) == {"name": text}


def test_numbers_are_numbers(tmp_path: Path) -> None:
    path = tmp_path / "style.yml"
    path.write_text("[1, -2, 0, 1_000, 0x1F, 010, 0b11, 1.5, .5, 1.5e+3, -.inf, yes, ~, a1]")
    data = [1, -2, 0, 1000, 31, 8, 3, 1.5, 0.5, 1500.0, float("-inf"), True, None, "a1"]
    assert read_yaml(path).data == data
    assert yaml_edit.read(path.read_text()) == data


@pytest.mark.parametrize("kind", BAD)
def test_the_editor_survives_it_too(kind: str) -> None:
    with contextlib.suppress(StyleError):
        yaml_edit.set_value(BAD[kind], ("name",), "z")
    with contextlib.suppress(StyleError):  # what a form would not show either
        yaml_edit.read(BAD[kind], "style.yml")
