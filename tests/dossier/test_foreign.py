"""A dossier from elsewhere is data: it touches no other file and has no say over this machine."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import struct
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from briefing.dossier import Dossier, Exported, beside, copies, machine
from briefing.dossier.folders import backup_folder
from briefing.model.errors import DossierDamaged, DossierError
from tests.dossier.invented import desk
from tests.dossier.test_store import everything, recorded

MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
DOORS = (Dossier.open, Dossier.read)


def journal(pages: int, *records: tuple[int, bytes], names: bytes = b"") -> bytes:
    """A rollback journal: a dossier of so many pages, some as they were, and a super-journal."""
    nonce, size = 7, 4096
    head = struct.pack(">8siIIII", MAGIC, len(records), nonce, pages, 512, size)
    made = head + bytes(512 - len(head))
    for number, page in records:
        total = nonce + sum(page[at] for at in range(size - 200, 0, -200))
        made += struct.pack(">I", number) + page + struct.pack(">I", total & 0xFFFFFFFF)
    if names:
        made += struct.pack(">I", 1 + 0x40000000 // size) + names
        made += struct.pack(">II", len(names), sum(names)) + MAGIC
    return made


def sent(tmp_path: Path, desk_sent: object = None) -> Path:
    """A dossier that another machine wrote."""
    path = tmp_path / "sent" / "Fares.dossier"
    path.parent.mkdir()
    Dossier.create(path, desk(3)).close()
    for known in machine.known_folder().glob("*.json"):
        known.unlink()
    return path


def beside_of(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


# --- journals -----------------------------------------------------------------------------------


def test_a_journal_that_names_another_file_deletes_nothing(tmp_path: Path) -> None:
    path = sent(tmp_path)
    raw = path.read_bytes()
    pages = len(raw) // 4096
    victim = tmp_path / "victim.txt"
    for name in (os.fsencode(victim), b"victim.txt"):
        data = journal(pages, (1, raw[:4096]), names=name)
        for door in DOORS:
            victim.write_bytes(MAGIC + b"anything")
            beside_of(path, "-journal").write_bytes(data)
            with pytest.raises(DossierDamaged, match=r"Fares\.dossier-journal.*move it away"):
                door(path)
            assert victim.read_bytes() == MAGIC + b"anything"
            assert path.read_bytes() == raw
            assert beside_of(path, "-journal").read_bytes() == data


@pytest.mark.parametrize("pages", [0, 1, 2, 99, 2**31])
def test_a_journal_of_another_length_cuts_nothing(tmp_path: Path, pages: int) -> None:
    path = sent(tmp_path)
    raw = path.read_bytes()
    data = journal(pages, (2, raw[4096:8192]))
    for door in DOORS:
        beside_of(path, "-journal").write_bytes(data)
        with pytest.raises(DossierError) as caught:
            door(path)
        assert caught.value.path == str(path)
        assert path.read_bytes() == raw
        assert beside_of(path, "-journal").read_bytes() == data


def test_a_journal_of_another_dossier_does_not_take_its_place(tmp_path: Path) -> None:
    path = sent(tmp_path)
    other = tmp_path / "other.dossier"
    Dossier.create(other, desk(3)).close()
    pages = other.read_bytes()
    records = [(n + 1, pages[n * 4096 :][:4096]) for n in range(len(pages) // 4096)]
    before = path.read_bytes()
    beside_of(path, "-journal").write_bytes(journal(len(records), *records))
    for door in DOORS:
        with pytest.raises(DossierDamaged, match="not of this dossier"):
            door(path)
    assert path.read_bytes() == before


LAID = {
    "link": lambda place, victim: place.symlink_to(victim),
    "folder": lambda place, victim: place.mkdir(),
    "pipe": lambda place, victim: os.mkfifo(place),
    "device": lambda place, victim: place.symlink_to("/dev/zero"),
}


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes")
@pytest.mark.parametrize("kind", LAID)
@pytest.mark.parametrize("suffix", ["-journal", "-wal", "-shm"])
def test_what_is_no_plain_file_is_never_opened(tmp_path: Path, kind: str, suffix: str) -> None:
    path = sent(tmp_path)
    victim = tmp_path / "victim.txt"
    victim.write_bytes(b"mine")
    LAID[kind](beside_of(path, suffix), victim)
    before = path.read_bytes()
    for door in DOORS:
        with pytest.raises(DossierDamaged, match=f"{suffix}.*move it away"):
            door(path)
    assert (path.read_bytes(), victim.read_bytes()) == (before, b"mine")
    assert os.path.lexists(beside_of(path, suffix))


def test_a_write_ahead_log_is_never_replayed(tmp_path: Path) -> None:
    path = sent(tmp_path)
    writer = sqlite3.connect(path)
    writer.execute("PRAGMA journal_mode = WAL")
    writer.execute("UPDATE steps SET words = 'theirs'")
    writer.commit()
    for suffix in ("-wal", "-shm"):
        shutil.copy(beside_of(path, suffix), tmp_path / f"log{suffix}")
    writer.close()
    raw = bytearray(path.read_bytes())
    raw[18:20] = b"\1\1"
    for suffixes in (("-wal",), ("-shm",), ("-wal", "-shm")):
        path.write_bytes(raw)
        for suffix in suffixes:
            shutil.copy(tmp_path / f"log{suffix}", beside_of(path, suffix))
        for door in DOORS:
            with pytest.raises(DossierDamaged, match="move it away"):
                door(path)
            assert path.read_bytes() == raw
        for suffix in suffixes:
            assert beside_of(path, suffix).read_bytes() == (tmp_path / f"log{suffix}").read_bytes()
            beside_of(path, suffix).unlink()


def test_a_new_dossier_never_meets_what_lies_there(tmp_path: Path) -> None:
    source = Dossier.create(tmp_path / "a.dossier", desk(2))
    makers: tuple[Callable[[Path], object], ...] = (
        lambda path: Dossier.create(path, desk(1)),
        lambda path: copies.copy(source, path),
        lambda path: copies.clean_copy(source, path),
    )
    for make in makers:
        target = tmp_path / "new" / "b.dossier"
        target.parent.mkdir()
        beside_of(target, "-journal").write_bytes(b"x")
        with pytest.raises(DossierError, match="lies there already"):
            make(target)
        assert [p.name for p in target.parent.iterdir()] == ["b.dossier-journal"]
        shutil.rmtree(target.parent)
    source.close()


def half_done(tmp_path: Path) -> Path:
    """A dossier with a transaction that a crash cut short, copied to another place."""
    made = Dossier.create(tmp_path / "a.dossier", desk(3))
    connection = made._connection
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE parts SET data = zeroblob(9000)")
    connection.execute("INSERT INTO meta VALUES ('long', hex(zeroblob(500000)))")
    copy = tmp_path / "crashed" / "a.dossier"
    copy.parent.mkdir()
    for suffix in ("", "-journal"):
        shutil.copy(beside_of(tmp_path / "a.dossier", suffix), beside_of(copy, suffix))
    connection.execute("ROLLBACK")
    made.close()
    return copy


def test_a_crash_elsewhere_is_put_right_and_what_was_found_is_kept(tmp_path: Path) -> None:
    path = half_done(tmp_path)
    other = tmp_path / "crashed" / "b.dossier"
    os.link(path, other)
    before, undo = path.read_bytes(), beside_of(path, "-journal").read_bytes()
    looked = Dossier.read(path)
    assert looked.desk(0) == desk(3)
    looked.close()
    assert path.read_bytes() == before
    made = Dossier.open(path)
    assert made.desk(0) == desk(3)
    made.apply([recorded(1, everything())])
    made.close()
    assert other.samefile(path)
    assert not beside_of(path, "-journal").exists()
    (kept,) = (backup_folder() / "recovered").glob("*.dossier")
    assert kept.read_bytes() == before
    assert beside_of(kept, "-journal").read_bytes() == undo


def test_where_nothing_can_be_kept_nothing_is_put_right(tmp_path: Path, data_folder: Path) -> None:
    path = half_done(tmp_path)
    before = path.read_bytes()
    (data_folder / "backups").write_text("no folder")
    with pytest.raises(DossierError, match="no room to keep it"):
        Dossier.open(path)
    assert path.read_bytes() == before
    assert beside_of(path, "-journal").exists()


# --- names --------------------------------------------------------------------------------------

NAMES = ("a?mode=rwc.dossier", "a#b.dossier", "100%41.dossier", "x\ny.dossier", "ümläut ‮.dossier")
NAMES += (f"{'ä' * 119}.dossier", "-o.dossier", "file:x.dossier", " .dossier", "'; --.dossier")


@pytest.mark.skipif(sys.platform == "win32", reason="names that Windows has not")
@pytest.mark.parametrize("name", [*NAMES, os.fsdecode(b"caf\xe9\xff.dossier")])
def test_any_name_is_a_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / "in" / name
    path.parent.mkdir()
    try:
        made = Dossier.create(path, desk(1))
    except DossierError:
        assert len(os.fsencode(name)) > 240  # no room for the journal's name beside it
        assert list(path.parent.iterdir()) == []
        return
    made.apply([recorded(1, desk(2))])
    made.close()
    for door in DOORS:
        opened = door(path)
        assert opened.desk(1) == desk(2)
        opened.close()
    assert [p.name for p in path.parent.iterdir()] == [name]


# --- what it says of this machine ---------------------------------------------------------------


def tampered(path: Path, *statements: tuple[str, tuple[object, ...]]) -> None:
    other = sqlite3.connect(path)
    for statement, values in statements:
        other.execute(statement, values)
    other.commit()
    other.close()


def test_a_list_of_exports_that_came_with_it_is_not_believed(tmp_path: Path) -> None:
    path = sent(tmp_path)
    tampered(path, ("INSERT INTO exports VALUES ('/home/me/.profile', 'x', '')", ()))
    for door in (Dossier.read, Dossier.open):
        opened = door(path)
        assert opened.exports() == {}
        assert opened.provenance is not None
        assert "a list of 1 exported file" in opened.provenance.words
        assert "not written on this computer" in opened.provenance.words
        opened.close()
    again = Dossier.open(path)  # the first time only
    assert again.provenance is None
    again.apply([Exported("/a.pdf", "1"), Exported("/b.pdf", "2"), Exported("/a.pdf", "3")])
    assert list(again.exports()) == ["/b.pdf", "/a.pdf"]
    again.close()
    assert b"/a.pdf" not in path.read_bytes()
    assert Dossier.read(path).exports() == {"/a.pdf": "3", "/b.pdf": "2"}


def test_who_claims_to_be_another_dossier_is_not_it(tmp_path: Path) -> None:
    """The key is in every copy; the bytes are what this machine wrote, or are not."""
    ours = tmp_path / "a.dossier"
    made = Dossier.create(ours, desk(1))
    made.apply([Exported("/home/me/note.pdf", "1")])
    made.close()
    moved = ours.rename(tmp_path / "moved.dossier")
    opened = Dossier.open(moved)
    assert opened.exports() == {"/home/me/note.pdf": "1"}
    opened.close()
    copy = Path(shutil.copy(moved, tmp_path / "copy.dossier"))
    copied = Dossier.open(copy)
    assert (copied.exports(), copied.provenance) == ({}, None)
    copied.close()
    tampered(copy, ("INSERT INTO meta VALUES ('x', 'y')", ()))
    back = Path(shutil.copy(copy, tmp_path / "back.dossier"))
    opened = Dossier.open(back)
    assert opened.provenance is not None
    assert opened.exports() == {}
    opened.close()


@pytest.mark.parametrize(
    ("style", "kept"),
    [
        ("ministry", "ministry"),
        ("", ""),
        ("/home/them/styles/house", "house"),
        ("\\\\their-host\\share\\house", "house"),
        ("//their-host/share/house", "house"),
        ("\\\\their-host\\share", ""),
        ("C:\\styles\\house", "house"),
        ("../../house", "house"),
        ("..", ""),
        (".", ""),
        ("house/", "house"),
        ("con", ""),
        ("~root", ""),
        ("file://their-host/house", "house"),
        ("a" * 5000, ""),
    ],
)
def test_a_style_is_a_plain_name(tmp_path: Path, style: str, kept: str) -> None:
    path = sent(tmp_path)
    data = msgspec.json.encode(style)
    values = (zlib.compress(data), hashlib.sha256(data).hexdigest())
    tampered(path, ("UPDATE parts SET data = ?, hash = ? WHERE name = 'style'", values))
    opened = Dossier.read(path)
    assert opened.desk(0).style == kept
    assert opened.provenance is not None
    assert ("the folder of a house style" in opened.provenance.words) == (style != kept)
    opened.close()


def test_looking_writes_nothing_anywhere(tmp_path: Path, data_folder: Path) -> None:
    path = sent(tmp_path)
    tampered(path, ("UPDATE meta SET value = ? WHERE key = 'created'", ("\x1b[31m",)))
    before = sorted(data_folder.rglob("*"))
    opened = Dossier.read(path)
    assert opened.provenance is not None
    assert "\x1b" not in opened.provenance.words
    opened.close()
    assert sorted(data_folder.rglob("*")) == before
    assert [p.name for p in path.parent.iterdir()] == [path.name]
    assert not beside.has_journal(path)


@pytest.mark.parametrize("place", ["00000000099", "9" * 5_000, "\u0661", "-1", "1e0", ""])
def test_a_place_in_the_history_that_is_none_is_refused(tmp_path: Path, place: str) -> None:
    path = sent(tmp_path)
    tampered(path, ("UPDATE meta SET value = ? WHERE key = 'position'", (place,)))
    with pytest.raises(DossierDamaged, match="history makes no sense"):
        Dossier.read(path)


def test_a_view_without_end_in_place_of_a_table_is_interrupted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a journal beside it, the dossier's key is looked for before its tables are checked."""
    monkeypatch.setattr(beside, "_KEY_SECONDS", 0.2)
    path = sent(tmp_path)
    endless = "WITH RECURSIVE r(k) AS (SELECT 'x' UNION ALL SELECT k FROM r)"
    tampered(
        path,
        ("DROP TABLE meta", ()),
        (f"CREATE VIEW meta AS {endless} SELECT k AS key, k AS value FROM r", ()),
    )
    beside_of(path, "-journal").write_bytes(journal(path.stat().st_size // 4096))
    with pytest.raises(DossierDamaged):
        Dossier.read(path)
