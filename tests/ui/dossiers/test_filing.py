"""What is done with dossier files: opened, copied, put away, rescued. Nothing of a note is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.desk.state import Desk
from briefing.dossier import Dossier, Recorded, Step, backups, now, places, style
from briefing.dossier.changes import Attached
from briefing.model.errors import DossierError, DossierTaken
from tests.dossier.invented import desk
from ui.dossiers.filing import (
    Opened,
    duplicate,
    open_file,
    put_away,
    remember_open,
    rescue,
    write_clean_copy,
)

SMALL, LARGE = desk(1), desk(3)


def recorded(number: int, value: Desk, words: str = "add articles") -> Recorded:
    return Recorded(number, Step(words, now()), value)


def made(path: Path, *changes: Recorded | Attached, first: Desk = SMALL) -> Path:
    dossier = Dossier.create(path, first)
    dossier.apply(changes)
    dossier.close()
    return path


def state(path: Path) -> Opened:
    """What a dossier holds, as the next one to open it sees it."""
    opened = open_file(path)
    opened.dossier.close()
    return opened


def is_free(path: Path) -> bool:
    """Whether nobody has a dossier open."""
    dossier = Dossier.open(path)
    dossier.close()
    return True


# --- opening --------------------------------------------------------------------------------


def test_an_opened_dossier_is_at_its_last_step_and_is_nobody_elses(tmp_path: Path) -> None:
    path = made(tmp_path / "a.dossier", recorded(1, LARGE), recorded(2, SMALL, "leave out"))
    opened = open_file(path)
    assert (opened.position, len(opened.steps)) == (2, 3)
    assert opened.desk == SMALL
    assert opened.steps[2].words == "leave out"
    assert opened.exports == {}
    assert opened.provenance is None
    with pytest.raises(DossierTaken):
        open_file(path)
    reading = open_file(path, read=True)
    assert not reading.dossier.writable
    assert reading.desk == SMALL
    reading.dossier.close()
    opened.dossier.close()
    assert is_free(path)


def test_the_style_that_travels_in_a_dossier_comes_out_of_it(tmp_path: Path) -> None:
    path = made(tmp_path / "a.dossier", Attached(style.NAME, b"PK not really"))
    assert state(path).style_pack == b"PK not really"
    assert state(made(tmp_path / "b.dossier")).style_pack == b""


@pytest.mark.parametrize("data", [b"", b"no dossier", b"SQLite format 3\0" + b"x" * 200])
def test_what_is_no_dossier_is_refused_and_left_as_it_is(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.dossier"
    path.write_bytes(data)
    with pytest.raises(DossierError):
        open_file(path)
    assert path.read_bytes() == data
    with pytest.raises(DossierError):
        open_file(tmp_path / "gone.dossier")
    assert not (tmp_path / "gone.dossier").exists()


def test_a_backup_is_opened_as_a_new_dossier_and_stays_as_it_is(tmp_path: Path) -> None:
    dossier = Dossier.create(tmp_path / "Ferries.dossier", LARGE)
    backup = backups.back_up(dossier)
    dossier.close()
    assert backup is not None
    before = backup.read_bytes()
    opened = open_file(backup)
    assert opened.desk == LARGE
    assert opened.dossier.writable
    assert places.is_untitled(opened.dossier.path)
    assert opened.dossier.path.stem == backup.stem
    opened.dossier.apply([recorded(1, SMALL)])
    opened.dossier.close()
    assert backup.read_bytes() == before


# --- copies ---------------------------------------------------------------------------------


def test_a_copy_holds_what_was_not_written_yet_and_so_does_the_one_copied(tmp_path: Path) -> None:
    dossier = Dossier.create(tmp_path / "a.dossier", SMALL)
    target = tmp_path / "new" / "folder" / "b.dossier"
    copy = duplicate(dossier, [recorded(1, LARGE)], target)
    assert copy.dossier.path == target
    assert copy.desk == dossier.desk(dossier.position) == LARGE
    copy.dossier.apply([recorded(2, SMALL)])
    assert dossier.position == 1, "two of their own from now on"
    copy.dossier.close()
    dossier.close()


def test_a_clean_copy_shows_the_note_and_not_how_it_came_about(tmp_path: Path) -> None:
    dossier = Dossier.create(tmp_path / "a.dossier", SMALL)
    target = tmp_path / "b.dossier"
    assert write_clean_copy(dossier, [recorded(1, LARGE, "a secret step")], target) == target
    dossier.close()
    assert b"a secret step" not in target.read_bytes()
    copy = state(target)
    assert len(copy.steps) == 1
    ids = [entry.original.id for entry in copy.desk.entries]
    assert ids == [entry.original.id for entry in LARGE.entries if entry.ticked]


# --- putting away ---------------------------------------------------------------------------


def test_what_waits_is_written_before_a_dossier_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "a.dossier"
    dossier = Dossier.create(path, SMALL)
    put_away(dossier, [recorded(1, LARGE)], changed=True, drop=False)
    kept = list(backups.folder_of(dossier).glob("*.dossier"))
    assert len(kept) == 1
    assert state(path).desk == LARGE
    assert state(kept[0]).desk == LARGE


def test_a_dossier_in_which_nothing_changed_needs_no_backup(tmp_path: Path) -> None:
    dossier = Dossier.create(tmp_path / "a.dossier", LARGE)
    put_away(dossier, [], changed=False, drop=False)
    assert not list(places.backup_folder().rglob("*.dossier"))
    assert is_free(tmp_path / "a.dossier")


def test_a_dossier_that_is_read_is_closed_as_it_was(tmp_path: Path) -> None:
    path = made(tmp_path / "a.dossier", recorded(1, LARGE))
    before = path.read_bytes()
    put_away(Dossier.read(path), [], changed=False, drop=False)
    assert path.read_bytes() == before


def test_an_empty_new_dossier_goes_and_one_with_a_name_stays(tmp_path: Path) -> None:
    new = places.create_untitled(Desk())
    put_away(new, [], changed=False, drop=False)
    assert not new.path.exists()
    named = Dossier.create(tmp_path / "a.dossier", Desk())
    put_away(named, [], changed=False, drop=False)
    assert named.path.exists()


def test_a_new_dossier_in_which_something_happened_stays(tmp_path: Path) -> None:
    waiting = places.create_untitled(Desk())
    put_away(waiting, [recorded(1, LARGE)], changed=True, drop=False)
    assert state(waiting.path).desk == LARGE
    undone = places.create_untitled(Desk())
    put_away(undone, [recorded(1, LARGE), recorded(2, Desk())], changed=True, drop=False)
    assert undone.path.exists(), "an undo leads back to it"
    begun = places.create_untitled(LARGE)
    put_away(begun, [], changed=False, drop=False)
    assert begun.path.exists()


def test_a_dossier_that_was_saved_as_another_file_goes(tmp_path: Path) -> None:
    dossier = places.create_untitled(LARGE)
    copy = duplicate(dossier, [recorded(1, SMALL)], tmp_path / "a.dossier")
    put_away(dossier, [recorded(1, SMALL)], changed=True, drop=True)
    assert not dossier.path.exists()
    copy.dossier.close()
    assert state(tmp_path / "a.dossier").desk == SMALL


# --- rescued and remembered -----------------------------------------------------------------


def test_a_desk_is_rescued_into_a_dossier_of_its_own(tmp_path: Path) -> None:
    wanted = replace(LARGE, style="harbour")
    paths = {rescue(wanted), rescue(SMALL)}
    assert len(paths) == 2
    assert all(places.is_untitled(path) for path in paths)
    assert {state(path).desk for path in paths} == {wanted, SMALL}


def test_the_newest_dossier_comes_first_and_each_once(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.dossier" for number in range(places.MOST_RECENT + 3)]
    for path in paths:
        path.write_bytes(b"x")  # one that is gone is not remembered
        remember_open(path)
    recent = remember_open(paths[5])
    assert recent == places.recall()
    assert recent.open == recent.paths[0] == str(paths[5])
    assert len(recent.paths) == len(set(recent.paths)) == places.MOST_RECENT
    assert recent.paths[1] == str(paths[-1])
