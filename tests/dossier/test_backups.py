"""Backups are kept and pruned; older dossiers are migrated."""

from __future__ import annotations

import hashlib
import random
import shutil
import sqlite3
import zlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefing.dossier import Dossier, Original, backups, migration, places
from briefing.dossier.schema import APPLICATION_ID
from briefing.model.errors import DossierDamaged, DossierError
from tests.dossier.invented import desk
from tests.dossier.test_store import everything, recorded


def test_a_backup_is_a_whole_dossier(tmp_path: Path) -> None:
    made = Dossier.create(tmp_path / "Fares.dossier", everything())
    kept = backups.back_up(made)
    made.close()
    assert kept is not None
    assert kept.name.startswith("Fares ")
    assert kept.is_relative_to(places.backup_folder())
    again = Dossier.read(kept)
    assert again.desk(0) == everything()
    again.close()


def test_ten_are_kept_and_one_a_day_for_two_weeks(tmp_path: Path) -> None:
    made = Dossier.create(tmp_path / "Fares.dossier", desk(1))
    first = datetime(2025, 6, 1, 8, tzinfo=UTC)
    dice, moments = random.Random(5), []
    for day in range(30):
        for hour in sorted(dice.sample(range(10), dice.randrange(1, 4))):
            moments.append(first + timedelta(days=day, hours=hour))
    for moment in moments:
        assert backups.back_up(made, moment) is not None
    made.close()
    folder = next(places.backup_folder().iterdir())
    kept = {place.moment for path in folder.iterdir() if (place := backups.place_of(path))}
    days = {moment.date(): moment for moment in moments}  # the last of each
    recent = [days[day] for day in sorted(days)[-backups.DAYS :]]
    assert kept == {*moments[-backups.LATEST :], *recent}


def test_the_sequence_orders_backups_when_the_clock_is_wrong(tmp_path: Path) -> None:
    made = Dossier.create(tmp_path / "Fares.dossier", desk(1))
    days = (2025, 2099, 1970, 2025)
    for number, year in enumerate(days * 5):
        made.apply([recorded(number + 1, desk(1).with_pin(f"a{number}"))])
        assert backups.back_up(made, datetime(year, 1, 1, tzinfo=UTC)) is not None
    made.close()
    folder = next(places.backup_folder().iterdir())
    numbers = sorted(place.number for p in folder.iterdir() if (place := backups.place_of(p)))
    assert numbers == list(range(11, 21))  # the last ten, of which some are the last of a day
    last = next(path for path in folder.iterdir() if "#20 " in path.name)
    looked = Dossier.read(last)
    assert looked.desk(looked.position) == desk(1).with_pin("a19")
    looked.close()


def test_a_dossier_that_says_it_is_another_keeps_its_backups_apart(tmp_path: Path) -> None:
    ours = Dossier.create(tmp_path / "Fares.dossier", desk(1))
    kept = backups.back_up(ours)
    ours.close()
    copy = tmp_path / "sent" / "Fares.dossier"
    copy.parent.mkdir()
    shutil.copy(tmp_path / "Fares.dossier", copy)
    other = sqlite3.connect(copy)
    other.execute("INSERT INTO meta VALUES ('more', 'x')")
    other.commit()
    other.close()
    theirs = Dossier.open(copy)
    assert theirs.meta("key")
    for _ in range(backups.LATEST + 2):
        backups.back_up(theirs)
    theirs.close()
    assert kept is not None
    assert kept.is_file()


def test_a_backup_that_cannot_be_made_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_DESK_DATA", str(tmp_path / "data"))
    places.data_folder().write_text("no folder")
    made = Dossier.create(tmp_path / "Fares.dossier", desk(1))
    assert backups.back_up(made) is None
    made.close()


def version_0(path: Path) -> None:
    """A dossier as version 0 had it, made from one of today."""
    new = path.with_name("new.dossier")
    made = Dossier.create(new, desk(3))
    made.apply([recorded(1, desk(3).with_pin("a")), recorded(2, everything())])
    words = made.desk(0).entries[1].original.text
    digest = hashlib.sha256(words.encode()).hexdigest()
    made.apply([Original(digest, (made.desk(0).entries[1].original.id,), text=words)])
    made.close()
    new.rename(path)
    old = sqlite3.connect(path)
    rows = old.execute(
        "SELECT a.number, a.id, a.name, a.hash, o.data, a.data FROM articles a"
        " LEFT JOIN originals o ON o.hash = a.original"
    ).fetchall()
    for name in ("articles", "originals"):
        old.execute(f"DROP TABLE {name}")
    for name in ("articles", "present"):
        old.execute(migration.OLDER_TABLES[0][name])
    for number, key, name, digest, original, data in rows:
        plain = zlib.decompress(original) if original else b""
        values = (number, key, name, digest, plain, data)
        old.execute("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?)", values)
    old.execute("INSERT INTO present VALUES (1)")
    old.execute("DELETE FROM meta WHERE key = 'position'")
    old.execute("PRAGMA user_version = 0")
    old.commit()
    old.close()


def test_an_older_dossier_is_migrated_and_kept(tmp_path: Path) -> None:
    path, copy = tmp_path / "Fares.dossier", tmp_path / "copy"
    version_0(path)
    shutil.copy(path, copy)
    with pytest.raises(DossierError, match="older version"):
        Dossier.read(path)
    made = Dossier.open(path)
    assert made.position == 1
    assert made.desk(1) == desk(3).with_pin("a")
    assert made.desk(2) == everything()
    entry = made.desk(0).entries[1].original
    assert made.original(entry.id) == entry.text.encode()
    assert made.original(made.desk(0).entries[0].original.id) is None
    made.close()
    kept = tmp_path / "Fares (version 0).dossier"
    assert kept.read_bytes() == copy.read_bytes()
    assert {p.name for p in tmp_path.iterdir()} == {path.name, kept.name, "copy"}
    Dossier.open(path).close()


def test_an_older_dossier_that_is_damaged_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "Fares.dossier"
    version_0(path)
    old = sqlite3.connect(path)
    old.execute("DELETE FROM present")
    old.commit()
    old.close()
    before = path.read_bytes()
    with pytest.raises(DossierDamaged):
        Dossier.open(path)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == [path.name]
    assert int.from_bytes(before[68:72], "big") == APPLICATION_ID
