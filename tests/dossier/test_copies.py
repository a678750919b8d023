"""Copies of a dossier: whole ones, and clean ones that tell nothing but what is used."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.desk.state import Desk
from briefing.dossier import Attached, Dossier, Original, Recorded, Step, copies, now
from briefing.dossier.taking import take
from briefing.model.article import Span
from briefing.model.errors import DossierError, DossierTaken
from tests.dossier.invented import article, desk
from tests.ui.invented import BRIEF

STYLE = b"PK not really"


def recorded(number: int, value: Desk, words: str = "change") -> Recorded:
    return Recorded(number, Step(words, now()), value)


def original(number: int, folder: Path) -> Original:
    data = f"bytes of {number}".encode()
    digest = hashlib.sha256(data).hexdigest()
    return Original(digest, (article(number).id,), path=str(folder / f"{number}.html"), data=data)


@pytest.fixture
def source(tmp_path: Path) -> Dossier:
    """An open dossier with three articles, the second not used, and their bytes."""
    full = desk(3)
    ids = [entry.original.id for entry in full.entries]
    made = Dossier.create(tmp_path / "a.dossier", full)
    edited = full.with_pin(f"point-{ids[0]}-0-9").with_pin(f"point-{ids[1]}-0-9")
    edited = edited.with_reworded(f"point-{ids[1]}-0-9", "Quiet words").with_own(
        "own-1", "assessment", f"Of {ids[1]} we say nothing."
    )
    edited = edited.with_added("points", Span(ids[1], 0, 5)).with_added(
        "points", Span(ids[2], 0, 5)
    )
    edited = edited.with_swapped(f"point-{ids[0]}-0-9", Span(ids[1], 0, 5))
    line = BRIEF.points[0]
    for key in ids[:2]:
        edited = edited.with_dropped("points", replace(line, id=f"point-{key}-9-12"))
    edited = edited.with_ticks(frozenset({ids[1]}), False)
    edited = replace(edited, style="harbour")
    made.apply([recorded(1, edited, "edited"), Attached("style.zip", STYLE)])
    made.apply([original(number, tmp_path) for number in range(3)])
    return made


def test_a_whole_copy_has_the_history_and_is_a_dossier_of_its_own(
    source: Dossier, tmp_path: Path
) -> None:
    target = tmp_path / "copy.dossier"
    copies.copy(source, target)
    made = Dossier.open(target)
    assert [step.words for step in made.steps] == ["", "edited"]
    assert made.desk(1) == source.desk(1)
    assert made.original(article(1).id) == b"bytes of 1"
    assert made.provenance is None
    assert made.meta("key") != source.meta("key")
    made.apply([recorded(2, Desk())])
    made.close()
    assert len(source.steps) == 2
    source.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.dossier", "copy.dossier"]


def test_a_copy_takes_the_place_of_one_that_is_closed(source: Dossier, tmp_path: Path) -> None:
    target = tmp_path / "copy.dossier"
    Dossier.create(target, Desk()).close()
    copies.copy(source, target)
    made = Dossier.read(target)
    assert len(made.desk(1).entries) == 3
    made.close()
    source.close()


@pytest.mark.parametrize("write", [copies.copy, copies.clean_copy])
def test_a_dossier_that_is_open_is_never_written_over(
    source: Dossier, tmp_path: Path, write: object
) -> None:
    assert callable(write)
    other = Dossier.create(tmp_path / "other.dossier", desk(1))
    before = (tmp_path / "other.dossier").read_bytes()
    for target in (tmp_path / "other.dossier", source.path):
        with pytest.raises(DossierTaken):
            write(source, target)
    assert (tmp_path / "other.dossier").read_bytes() == before
    other.apply([recorded(1, desk(2))])
    other.close()
    source.close()


@pytest.mark.parametrize("write", [copies.copy, copies.clean_copy])
def test_a_copy_that_fails_names_its_target_and_leaves_nothing(
    source: Dossier, tmp_path: Path, write: object
) -> None:
    assert callable(write)
    (tmp_path / "folder.dossier").mkdir()
    (tmp_path / "folder.dossier" / "kept.txt").write_text("mine")
    targets = [tmp_path / "folder.dossier", tmp_path / "nowhere" / "b.dossier"]
    for target in targets:
        with pytest.raises(DossierError) as caught:
            write(source, target)
        assert caught.value.path == str(target)
    source.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.dossier", "folder.dossier"]
    assert (tmp_path / "folder.dossier" / "kept.txt").read_text() == "mine"


def test_a_copy_is_as_readable_as_other_files(source: Dossier, tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        copies.copy(source, tmp_path / "b.dossier")
        copies.clean_copy(source, tmp_path / "c.dossier")
        assert os.umask(0o027) == 0o027
    finally:
        os.umask(before)
        source.close()
    for name in ("b.dossier", "c.dossier"):
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o640


def test_a_clean_copy_holds_the_present_and_what_it_is_made_from(
    source: Dossier, tmp_path: Path
) -> None:
    target = tmp_path / "clean.dossier"
    copies.clean_copy(source, target)
    source.close()
    made = Dossier.open(target)
    ids = [article(number).id for number in range(3)]
    (step,) = made.steps
    assert step.words == ""
    kept = made.desk(0)
    assert [entry.original.id for entry in kept.entries] == [ids[0], ids[2]]
    assert {entry.original.path for entry in kept.entries} == {""}
    assert kept.edits.pinned == (f"point-{ids[0]}-0-9",)
    assert kept.edits.reworded == ()
    assert kept.edits.swapped == ()
    assert [one.span.article for one in kept.edits.added] == [ids[2]]
    assert [one.id for one in kept.edits.own] == ["own-1"]
    assert kept.edits.dropped == (f"point-{ids[0]}-9-12",)
    assert [one.line.id for one in kept.dropped] == list(kept.edits.dropped)
    assert [made.original(key) for key in ids] == [b"bytes of 0", None, b"bytes of 2"]
    assert made.attachment("style.zip") == STYLE
    assert kept.style == "harbour"
    made.close()


def test_no_byte_of_a_clean_copy_tells_of_what_was_left_out(
    source: Dossier, tmp_path: Path
) -> None:
    target = tmp_path / "clean.dossier"
    copies.clean_copy(source, target)
    source.close()
    with sqlite3.connect(target) as connection:
        told = target.read_bytes()
        for table in ("parts", "articles", "originals", "attachments"):
            for (data,) in connection.execute(f"SELECT data FROM {table}"):
                told += zlib.decompress(data)
    connection.close()
    for secret in ("Ferries 1", "Quiet words", "/news/", str(tmp_path), "edited", "bytes of 1"):
        assert secret.encode() not in told, secret
    assert b"Ferries 2" in told


def test_a_feed_comes_along_only_where_all_of_it_is_used(tmp_path: Path) -> None:
    full = desk(3)
    ids = tuple(entry.original.id for entry in full.entries)
    made = Dossier.create(tmp_path / "a.dossier", full.with_ticks(frozenset({ids[2]}), False))
    for members in (ids[:2], ids):
        data = " ".join(members).encode()
        made.apply([Original(hashlib.sha256(data).hexdigest(), members, data=data)])
        copies.clean_copy(made, tmp_path / "b.dossier")
        copy = Dossier.read(tmp_path / "b.dossier")
        assert (copy.original(ids[0]) is not None) == (members == ids[:2])
        copy.close()
    made.close()


def test_a_desk_loses_local_names_and_keeps_the_rest() -> None:
    full = desk(2)
    first = full.entries[0]
    named = replace(first.original, name="/home/ada/in/fares.html", path="/home/ada/in/fares.html")
    full = replace(full, entries=(replace(first, original=named), full.entries[1]))
    full = replace(full, style="/home/ada/styles/harbour")
    clean = copies.cleaned(full)
    assert [entry.original.name for entry in clean.entries] == ["fares.html", "1.txt"]
    assert clean.style == "harbour"
    assert copies.cleaned(clean) == clean
    assert copies.cleaned(Desk()) == Desk()


def test_what_a_note_needs_is_taken_from_a_dossier_without_opening_it(
    source: Dossier, tmp_path: Path
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    taken = take(source.path, scratch, originals=True)  # it is open in a window
    assert taken.desk == source.desk(1)
    assert set(taken.originals) == {article(0).id, article(2).id}
    assert (taken.foreign, taken.style) == ("", "harbour")
    assert take(source.path, scratch).originals == {}
    source.close()
    elsewhere = tmp_path / "sent.dossier"
    shutil.copyfile(source.path, elsewhere)
    with sqlite3.connect(elsewhere) as connection:
        connection.execute("UPDATE meta SET value = 'other' WHERE key = 'key'")
    connection.close()
    foreign = take(elsewhere, scratch)
    assert foreign.foreign.startswith("sent.dossier was not written on this computer")
    assert foreign.parses == {}
    assert list(scratch.iterdir()) == []
