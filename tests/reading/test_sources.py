"""Files, folders and globs."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from briefing.model.errors import ReadingError
from briefing.reading import gather, leading_out


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "sub/c.html", "sub/picture.png", ".hidden/d.txt"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("x")
    return tmp_path


def names(folder: Path, *arguments: str) -> list[str]:
    found = gather(str(folder / argument) for argument in arguments)
    return [path.relative_to(folder).as_posix() for path in found]


def test_a_folder_is_searched_below_and_hidden_files_are_not(folder: Path) -> None:
    assert names(folder, "") == ["a.md", "b.txt", "sub/c.html"]


def test_files_and_globs_are_sorted_and_each_once(folder: Path) -> None:
    assert names(folder, "b.txt", "*.md", "b.*", "sub") == ["a.md", "b.txt", "sub/c.html"]
    assert names(folder, "**/*.html") == ["sub/c.html"]


def test_a_file_named_by_itself_is_taken_whatever_its_name(folder: Path) -> None:
    assert names(folder, "sub/picture.png") == ["sub/picture.png"]


@pytest.mark.parametrize(
    ("argument", "says"),
    [("gone.txt", "no such file"), ("*.xyz", "nothing matches"), (".hidden/e*", "nothing matches")],
)
def test_an_argument_that_names_nothing_is_an_error(folder: Path, argument: str, says: str) -> None:
    with pytest.raises(ReadingError, match=says):
        gather([str(folder / argument)])


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="the folder holds no article"):
        gather([str(tmp_path)])


def test_no_arguments_are_no_files() -> None:
    assert gather([]) == ()


def test_a_name_that_cannot_be_is_an_error() -> None:
    with pytest.raises(ReadingError):
        gather(["a\0b"])


@pytest.mark.skipif(sys.platform == "win32", reason="links")
def test_a_link_that_leads_out_of_a_folder_is_left_alone_and_known(tmp_path: Path) -> None:
    private = tmp_path / "private.txt"
    private.write_text("x")
    folder = tmp_path / "in"
    (folder / "deeper").mkdir(parents=True)
    (folder / "a.txt").write_text("x")
    (folder / "b.txt").symlink_to("a.txt")
    (folder / "c.txt").symlink_to(private)
    (folder / "d.txt").symlink_to("d.txt")
    (folder / "deeper" / "up.txt").symlink_to("../a.txt")
    (folder / "all").symlink_to(tmp_path)
    assert names(folder, "") == ["a.txt", "b.txt", "deeper/up.txt"]
    assert leading_out(str(folder)) == (folder / "c.txt",)
    assert names(folder, "c.txt") == ["c.txt"], "who names it wants it"
