from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.model.errors import StyleError
from briefing.styles import available, copy, load

Make = Callable[..., Path]
SHIPPED_NAMES = ("ministry", "newsroom", "policy", "intelligence", "large-print", "letter")


def test_available_lists_shipped_own_and_broken(make_style: Make) -> None:
    make_style("good", style_yml="name: Good\ndescription: Ours\n")
    make_style("broken", style_yml="name: x\nsectoins: 1\n")
    entries = {entry.name: entry for entry in available()}
    assert {*SHIPPED_NAMES, "good", "broken"} == set(entries)
    assert "base" not in entries
    assert entries["ministry"].shipped
    assert not entries["good"].shipped
    assert (entries["good"].title, entries["good"].description) == ("Good", "Ours")
    assert "style.yml, line 2" in entries["broken"].error
    assert not entries["good"].error


@pytest.mark.parametrize("source", SHIPPED_NAMES)
def test_a_copy_is_the_same_style_until_edited(source: str, data_folder: Path) -> None:
    folder = copy(source, "my-style")
    assert folder == data_folder / "styles" / "my-style"
    made, original = load("my-style"), load(source)
    assert made.folders == (folder, *original.folders)
    same = replace(
        made,
        name=original.name,
        title=original.title,
        folders=original.folders,
        stylesheets=original.stylesheets,
    )
    assert same == original
    files = {path.name for path in folder.iterdir()}
    assert files == {"style.yml", "_brand.yml", "style.css", "brief.html"}


def test_a_copy_of_a_copy(data_folder: Path) -> None:
    copy("newsroom", "one")
    copy("one", "two")
    assert [folder.name for folder in load("two").folders] == ["two", "one", "newsroom", "base"]
    assert load("two").sections == load("newsroom").sections


def test_a_copy_of_a_folder_that_no_name_leads_to(tmp_path: Path) -> None:
    away = tmp_path / "away"
    away.mkdir()
    (away / "style.yml").write_text("based-on: ministry\npage: {size: A5}\n")
    (away / "logo.png").write_bytes(b"x")
    (away / "secret").symlink_to("/etc/passwd")
    folder = copy(away, "mine")
    assert load("mine").page.size == "A5"
    assert [f.name for f in load("mine").folders] == ["mine", "ministry", "base"]
    assert (folder / "logo.png").is_file()
    assert not (folder / "secret").exists()


@pytest.mark.parametrize(
    "name", ["", "a b", "../x", ".x", "-x", "x-", "a/b", "con", "base", "x" * 80, "a\x00"]
)
def test_bad_names_are_refused(name: str, data_folder: Path) -> None:
    with pytest.raises(StyleError, match="cannot be the name"):
        copy("ministry", name)
    assert not data_folder.exists()


@pytest.mark.parametrize("name", ["mine", "ministry", "Newsroom"])
def test_taken_names_are_refused(name: str, make_style: Make) -> None:
    folder = make_style()
    with pytest.raises(StyleError, match="already"):
        copy("ministry", name)
    assert (folder / "style.yml").read_text() == "name: Mine\n"


def test_an_unwritable_place_is_an_error_that_names_it(data_folder: Path) -> None:
    data_folder.mkdir()
    (data_folder / "styles").write_text("a file where the folder should be")
    with pytest.raises(StyleError, match="cannot be written") as caught:
        copy("ministry", "mine")
    assert caught.value.path.endswith("mine")


def test_the_window_imports_nothing_heavy_for_styles() -> None:
    code = (
        "import sys, briefing.styles; "
        "print([m for m in ('weasyprint', 'jinja2', 'numpy', 'lxml', 'sumy', 'fontTools') "
        "if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
