"""The user's own styles: made, duplicated, renamed, deleted, brought back."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.model.errors import StyleError
from briefing.styles import load, own, user_folder


@pytest.fixture(autouse=True)
def real_folder(data_folder: Path) -> None:
    user_folder().mkdir(parents=True)


def test_a_style_is_made_from_another_and_bears_its_title() -> None:
    folder = own.make("ministry", "Harbour note")
    assert folder == user_folder() / "harbour-note"
    assert load("harbour-note").title == "Harbour note"
    assert own.make("ministry", "Harbour note").name == "harbour-note-2"
    assert own.is_own(folder)
    assert not own.is_own(load("ministry").folder)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Ministry", "ministry-2"),
        ("Base", "style-base"),
        ("CON", "style-con"),
        ("  A/b\\c: d ", "a-b-c-d"),
        ("Büro für Häfen", "büro-für-häfen"),
        ("x" * 300, "x" * 40),
    ],
)
def test_a_folder_is_named_by_the_title(title: str, name: str) -> None:
    if name == "ministry-2":
        assert own.name_for("ministry") == name
    assert own.name_for(title) == name


def test_a_title_without_letters_is_refused() -> None:
    with pytest.raises(StyleError, match="needs a name"):
        own.make("ministry", " -- ")


def test_a_duplicate_holds_every_file_and_changes_alone() -> None:
    folder = own.make("ministry", "One")
    (folder / "fonts").mkdir()
    (folder / "fonts" / "a.txt").write_text("x")
    (folder / "link").symlink_to("/etc/passwd")
    made = own.duplicate(folder, "Two")
    assert load("two").title == "Two"
    assert load("two").folders[1:] == load("one").folders[1:]
    assert (made / "fonts" / "a.txt").is_file()
    assert not (made / "link").exists()
    with pytest.raises(StyleError, match="not among your own"):
        own.duplicate(load("ministry").folder, "Three")


def test_those_based_on_a_renamed_style_follow() -> None:
    one = own.make("ministry", "One")
    two = own.make(one, "Two")
    comment = (two / "style.yml").read_text().splitlines()[0]
    assert '"one/brief.html"' in (two / "brief.html").read_text()
    renamed = own.rename(one, "Better name")
    assert renamed.name == "better-name"
    assert not one.exists()
    assert load("better-name").title == "Better name"
    assert [folder.name for folder in load("two").folders][1] == "better-name"
    assert '"better-name/brief.html"' in (two / "brief.html").read_text()
    assert (two / "style.yml").read_text().splitlines()[0] == comment
    assert own.rename(renamed, "Better NAME") == renamed
    assert load("better-name").title == "Better NAME"


def test_a_style_with_a_mistake_is_not_renamed() -> None:
    one = own.make("ministry", "One")
    (one / "style.yml").write_text("name: [\n")
    with pytest.raises(StyleError) as caught:
        own.rename(one, "Two")
    assert caught.value.path.endswith("style.yml")
    assert one.is_dir()


def test_deleting_is_undone() -> None:
    one = own.make("ministry", "One")
    before = {path.name: path.read_bytes() for path in one.iterdir()}
    deleted = own.delete(one)
    assert not one.exists()
    assert own.last_deleted() == deleted
    assert own.restore(deleted) == one
    assert {path.name: path.read_bytes() for path in one.iterdir()} == before
    assert own.last_deleted() is None


def test_deleted_styles_come_back_one_after_the_other_and_the_oldest_goes() -> None:
    for number in range(own.KEPT + 2):
        own.delete(own.make("ministry", f"Style {number}"))
    last = own.last_deleted()
    assert last is not None
    assert last.name == f"style-{own.KEPT + 1}"
    assert len(list((user_folder().parent / "deleted-styles").iterdir())) == own.KEPT
    own.make("ministry", last.name)
    assert own.restore(last).name == f"{last.name}-2"
    again = own.last_deleted()
    assert again is not None
    assert again.name == f"style-{own.KEPT}"


def test_a_style_that_others_are_based_on_stays() -> None:
    one = own.make("ministry", "One")
    own.make(one, "Two")
    with pytest.raises(StyleError, match="'two' is based on it"):
        own.delete(one)
    assert one.is_dir()
    with pytest.raises(StyleError, match="not among your own"):
        own.delete(load("ministry").folder)


@pytest.mark.parametrize("data", [b"name: Caf\xe9\n", None])
def test_a_style_whose_file_cannot_be_read_is_named_and_stays(data: bytes | None) -> None:
    folder = own.make("ministry", "Harbour note")
    file = folder / "style.yml"
    file.unlink()
    if data is not None:
        file.write_bytes(data)
    for work in (own.rename, own.duplicate):
        with pytest.raises(StyleError, match=r"UTF-8|cannot be read|not among"):
            work(folder, "Another")
    assert folder.is_dir()
    assert sorted(one.name for one in user_folder().iterdir()) == ["harbour-note"]
