"""A dossier keeps everything, at once, in order."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing.desk.corrections import Corrections
from briefing.desk.state import Desk
from briefing.dossier import (
    Attached,
    Dossier,
    Exported,
    Moved,
    Original,
    Recorded,
    Step,
    now,
    parses_name,
)
from briefing.model.article import Span
from briefing.model.errors import (
    DossierDamaged,
    DossierError,
    DossierNewer,
    DossierTaken,
    DossierUnsaved,
)
from tests.dossier.invented import article, desk
from tests.ui.invented import BRIEF


def recorded(number: int, value: Desk, words: str = "change") -> Recorded:
    return Recorded(number, Step(words, now()), value)


def everything() -> Desk:
    """A desk that uses every kind of edit."""
    full = desk(3)
    key = full.entries[0].original.id
    full = full.with_ticks(frozenset({full.entries[1].original.id}), False)
    corrections = Corrections(
        title="Another title", byline=("Mara Lindqvist",), published=date(2025, 6, 3)
    ).setting_aside(Span(key, 0, 5))
    full = full.with_corrections(key, corrections).with_date(full.entries[2].original.id, None)
    for section in ("points", "figures", "deadlines", "people", "quotes"):
        full = full.with_dropped(section, getattr(BRIEF, section)[0])
    full = full.with_pin("point-9").with_reworded("point-9", "“Other” words\u2028 – é")
    full = full.with_struck("x", ((0, 3),)).with_corrected("y", "period", "May")
    full = full.with_swapped("z", Span(key, 0, 5)).with_added("points", Span(key, 6, 9))
    full = full.with_own("own-1", "assessment", "We expect more.").with_placed("points", ("b",))
    full = full.with_choice("date", date(2025, 6, 10)).with_choice("points", 0)
    return replace(full, style="house")


def test_everything_on_the_desk_comes_back(tmp_path: Path) -> None:
    full = everything()
    made = Dossier.create(tmp_path / "a.dossier", Desk())
    made.apply([recorded(1, full, "all")])
    made.close()
    again = Dossier.open(tmp_path / "a.dossier")
    assert again.desk(1) == full
    assert again.desk(0) == Desk()
    assert type(again.desk(1).dropped[1].line) is type(BRIEF.figures[0])
    assert again.desk(1).entries[0].article == full.entries[0].article
    assert [step.words for step in again.steps] == ["", "all"]
    assert again.position == 1
    again.close()
    assert [path.name for path in tmp_path.iterdir()] == ["a.dossier"]


def test_history_moves_and_drops_what_was_undone(tmp_path: Path) -> None:
    made = Dossier.create(tmp_path / "a.dossier", Desk())
    states = [Desk()]
    for number in range(1, 40):
        states.append(states[-1].with_pin(f"line-{number}"))
        made.apply([recorded(number, states[-1], f"pin {number}")])
    made.apply([Moved(12)])
    made.close()
    made = Dossier.open(tmp_path / "a.dossier")
    assert made.position == 12
    assert [made.desk(number) for number in range(40)] == states
    other = states[12].with_choice("title", "Ferries")
    made.apply([recorded(13, other)])
    assert len(made.steps) == 14
    made.close()
    made = Dossier.open(tmp_path / "a.dossier")
    assert made.desk(13) == other
    assert len(made.steps) == 14
    made.tidy()
    assert made.desk(13) == other
    assert made.desk(12) == states[12]
    made.close()


def test_random_histories_are_as_in_memory(tmp_path: Path) -> None:
    """Like a list of desks, whatever is done in whatever order, with and without reopening."""
    dice = random.Random(7)
    made = Dossier.create(tmp_path / "a.dossier", desk(2))
    states, position = [desk(2)], 0
    for turn in range(120):
        match dice.randrange(6):
            case 0 | 1 | 2:
                value = states[position].with_pin(f"line-{turn}")
                if dice.random() < 0.3:
                    value = value.with_articles([article(turn)])
                del states[position + 1 :]
                states.append(value)
                position += 1
                made.apply([recorded(position, value)])
            case 3:
                position = dice.randrange(len(states))
                made.apply([Moved(position)])
            case 4:
                made.tidy()
            case _:
                made.close()
                made = Dossier.open(tmp_path / "a.dossier")
        assert made.position == position
        assert len(made.steps) == len(states)
        assert made.desk(position) == states[position]
    assert [made.desk(number) for number in range(len(states))] == states
    made.close()


def test_a_step_is_small_however_many_articles_there_are(tmp_path: Path) -> None:
    path = tmp_path / "a.dossier"
    made = Dossier.create(path, desk(200))
    before, state = path.stat().st_size, made.desk(0)
    for number, entry in enumerate(state.entries[:50], 1):
        state = state.with_ticks(frozenset({entry.original.id}), False)
        made.apply([recorded(number, state)])
    assert path.stat().st_size - before < 50 * 8_000
    made.close()


def test_originals_are_kept_if_they_are_the_same_still(tmp_path: Path) -> None:
    one, two = article(1), article(2)
    file = tmp_path / "1.txt"
    file.write_text(one.text, encoding="utf-8")
    made = Dossier.create(tmp_path / "a.dossier", Desk().with_articles([one, two]))
    digests = [hashlib.sha256(a.text.encode()).hexdigest() for a in (one, two)]
    made.apply([Original(digests[0], (one.id,), path=str(file))])
    made.apply([Original(digests[1], (two.id,), path=str(file))])  # other bytes by now
    assert made.original(one.id) == file.read_bytes()
    assert made.original(two.id) is None
    made.apply([Original(digests[1], (two.id,), text=two.text)])
    made.apply([Original("0" * 64, (two.id,), path=str(tmp_path / "gone.txt"))])
    assert made.original(two.id) == two.text.encode()
    made.close()
    made = Dossier.open(tmp_path / "a.dossier")
    assert made.original(one.id) == file.read_bytes()
    made.apply([recorded(0, Desk().with_articles([two]))])
    made.tidy()
    assert made.original(one.id) is None
    assert made.original(two.id) == two.text.encode()
    made.close()


def test_exports_and_attachments(tmp_path: Path) -> None:
    made = Dossier.create(tmp_path / "a.dossier", Desk())
    made.apply([Exported("/b.pdf", "1"), Exported("/b.pdf", "2"), Attached("style.zip", b"pack")])
    made.close()
    made = Dossier.read(tmp_path / "a.dossier")
    assert made.exports() == {"/b.pdf": "2"}
    assert made.provenance is None
    assert made.attachment("style.zip") == b"pack"
    assert made.attachment("other") is None
    with pytest.raises(DossierUnsaved, match="reading only"):
        made.apply([Moved(0)])
    made.close()


def test_search_finds_exact_places(tmp_path: Path) -> None:
    made = Dossier.create(tmp_path / "a.dossier", desk(30))
    hits = made.search("lindq")
    assert len(hits) == 30
    texts = {a.id: a.text for a in made.desk(0).ticked}
    assert all(texts[hit.article][hit.start : hit.end] == "Lindqvist" == hit.words for hit in hits)
    assert hits[0].before.endswith("Mara ")
    assert len(made.search("ferry 17")) == 2
    assert made.search('") OR "') == made.search("or")
    assert made.search("") == made.search("…") == ()
    made.apply([recorded(1, desk(3))])
    assert len(made.search("Lindqvist")) == 3
    made.close()


def test_a_second_window_is_told(tmp_path: Path) -> None:
    made = Dossier.create(tmp_path / "a.dossier", Desk())
    with pytest.raises(DossierTaken, match="another window") as caught:
        Dossier.open(tmp_path / "a.dossier")
    assert caught.value.ours
    looked = Dossier.read(tmp_path / "a.dossier")
    made.apply([recorded(1, desk(1))])
    assert looked.position == 0
    looked.close()
    made.close()
    Dossier.open(tmp_path / "a.dossier").close()


def test_what_another_program_changed_is_not_written_over(tmp_path: Path) -> None:
    made = Dossier.create(tmp_path / "a.dossier", Desk())
    other = sqlite3.connect(tmp_path / "a.dossier")
    other.execute("INSERT INTO meta VALUES ('x', 'y')")
    other.commit()
    other.close()
    with pytest.raises(DossierUnsaved, match="another program"):
        made.apply([recorded(1, desk(1))])
    made.close()


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"", DossierDamaged, "no dossier"),
        (b"hello", DossierDamaged, "no dossier"),
        (b"SQLite format 3\0" + bytes(84), DossierDamaged, "no dossier"),
        (None, DossierError, "no such file"),
    ],
)
def test_what_is_no_dossier_is_refused(
    tmp_path: Path, data: bytes | None, error: type[DossierError], words: str
) -> None:
    path = tmp_path / "a.dossier"
    if data is not None:
        path.write_bytes(data)
    for door in (Dossier.open, Dossier.read):
        with pytest.raises(error, match=words) as caught:
            door(path)
        assert caught.value.path == str(path)
    assert not [p for p in tmp_path.iterdir() if p != path]


def _tampered(tmp_path: Path, *statements: str) -> Path:
    path = tmp_path / "a.dossier"
    Dossier.create(path, everything()).close()
    other = sqlite3.connect(path)
    for statement in statements:
        other.execute(statement)
    other.commit()
    other.close()
    return path


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE VIEW v AS SELECT 1",
        "CREATE TRIGGER t AFTER INSERT ON steps BEGIN DELETE FROM steps; END",
        "CREATE VIRTUAL TABLE f USING fts5(a)",
        "CREATE TABLE more (a)",
        "CREATE INDEX i ON steps (time)",
        "ALTER TABLE steps ADD COLUMN more TEXT",
        "DROP TABLE exports",
        "UPDATE meta SET value = '99' WHERE key = 'position'",
        "UPDATE meta SET value = '-1' WHERE key = 'position'",
        "UPDATE meta SET value = '²' WHERE key = 'position'",
        "DELETE FROM steps",
        "UPDATE steps SET parts = '{\"entries\": 99}'",
        "UPDATE steps SET parts = '{\"others\": 1}'",
        "UPDATE steps SET parts = '['",
        "UPDATE steps SET number = 3",
        "DELETE FROM articles",
        "UPDATE articles SET data = x'00'",
        "UPDATE parts SET data = x'00'",
        "UPDATE parts SET hash = 'x' WHERE name = 'edits'",
    ],
)
def test_what_was_tampered_with_is_refused(tmp_path: Path, statement: str) -> None:
    path = _tampered(tmp_path, statement)
    before = path.read_bytes()
    for door in (Dossier.open, Dossier.read):
        with pytest.raises(DossierDamaged) as caught:
            door(path)
        assert str(path) in str(caught.value)
    assert path.read_bytes() == before


def test_what_was_made_to_harm_is_refused(tmp_path: Path) -> None:
    """Well packed, with its right hash, and no sense in it."""
    import json
    import zlib

    path = tmp_path / "a.dossier"
    Dossier.create(path, everything()).close()
    good = path.read_bytes()
    harm: list[tuple[str, str, object]] = [
        ("parts", "choices", {"points": -5}),
        ("parts", "choices", {"algorithm": "rm"}),
        ("parts", "choices", {"date": "never"}),
        ("parts", "entries", [{"article": 1}, {"article": 1}]),
        ("parts", "entries", [{"article": 1, "ticked": "perhaps"}]),
        ("parts", "entries", [{"article": 1, "more": 1}]),
        ("parts", "edits", {"struck": [{"line": 1, "cuts": []}]}),
        ("parts", "dropped", [{"section": "figures", "line": {"id": "a"}}]),
        ("articles", "0.txt", {"id": "a", "name": "b", "text": "c", "paragraphs": [[0, 9]]}),
    ]
    base = {"id": "a1", "name": "b", "text": "four"}
    for start, end in ((0, 9), (-1, 2), (3, 1)):
        block = {"start": start, "end": end}
        harm.append(("articles", "0.txt", base | {"paragraphs": [block]}))
    harm.append(("articles", "0.txt", base | {"id": "../x", "paragraphs": []}))
    for table, name, value in harm:
        path.write_bytes(good)
        data = json.dumps(value).encode()
        other = sqlite3.connect(path)
        other.execute(
            f"UPDATE {table} SET data = ?, hash = ? WHERE name = ?",
            (zlib.compress(data), hashlib.sha256(data).hexdigest(), name),
        )
        other.commit()
        other.close()
        with pytest.raises(DossierDamaged, match="sense"):
            Dossier.open(path)


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    import zlib

    packed = zlib.compress(bytes(200 * 2**20), 9)
    path = _tampered(tmp_path)
    other = sqlite3.connect(path)
    other.execute("UPDATE parts SET data = ? WHERE name = 'edits'", (packed,))
    other.commit()
    other.close()
    with pytest.raises(DossierDamaged):
        Dossier.open(path)


def test_a_step_with_parts_of_other_names_is_told(tmp_path: Path) -> None:
    """Also when the same parts are known from another step already."""
    for names in ('{"eaBlier": 1}', '{"edits": 2, "choices": 1}'):
        path = tmp_path / f"{len(names)}.dossier"
        made = Dossier.create(path, desk(1))
        made.apply([recorded(1, desk(1).with_pin("a")), recorded(2, desk(1).with_pin("b"))])
        made.close()
        other = sqlite3.connect(path)
        numbers = dict(other.execute("SELECT name, max(number) FROM parts GROUP BY name"))
        parts = names.replace("1}", f"{numbers['edits']}}}").replace("2,", f"{numbers['style']},")
        other.execute("UPDATE steps SET parts = ? WHERE number = 1", (parts,))
        other.commit()
        other.close()
        opened = Dossier.open(path)
        with pytest.raises(DossierDamaged):
            opened.desk(1)
        opened.close()


def test_a_schema_in_no_encoding_is_refused(tmp_path: Path) -> None:
    path = _tampered(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE steps", b"CREATE \x90ABLE steps"))
    for door in (Dossier.open, Dossier.read):
        with pytest.raises(DossierDamaged, match="damaged"):
            door(path)


def test_a_newer_dossier_is_refused_politely(tmp_path: Path) -> None:
    path = _tampered(tmp_path, "PRAGMA user_version = 2")
    with pytest.raises(DossierNewer, match="update the program"):
        Dossier.open(path)


def test_a_crash_in_a_transaction_costs_only_that(tmp_path: Path) -> None:
    """Also where the journal cannot be rolled back in place."""
    path, copy = tmp_path / "a.dossier", tmp_path / "crashed" / "a.dossier"
    copy.parent.mkdir()
    made = Dossier.create(path, desk(3))
    connection = made._connection
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE parts SET data = zeroblob(9000)")
    connection.execute("INSERT INTO meta VALUES ('long', hex(zeroblob(500000)))")
    journal = path.with_name("a.dossier-journal")
    assert journal.stat().st_size > 512
    shutil.copyfile(path, copy)
    shutil.copyfile(journal, f"{copy}-journal")
    connection.execute("ROLLBACK")
    made.close()
    if os.geteuid():  # no folder is read-only for root
        copy.parent.chmod(0o555)
    looked = Dossier.read(copy)
    assert looked.desk(0) == desk(3)
    looked.close()
    copy.parent.chmod(0o755)
    again = Dossier.open(copy)
    assert again.desk(0) == desk(3)
    again.close()


def test_a_full_disk_is_a_message_and_nothing_is_lost(tmp_path: Path) -> None:
    made = Dossier.create(tmp_path / "a.dossier", desk(3))
    made._connection.execute("PRAGMA max_page_count = 1")  # as many as there are
    more = desk(300)
    with pytest.raises(DossierUnsaved, match="disk is full"):
        made.apply([recorded(1, more)])
    assert made.position == 0
    assert made.desk(0) == desk(3)
    made._connection.execute("PRAGMA max_page_count = 1000000")
    made.apply([recorded(1, more)])
    made.close()
    again = Dossier.open(tmp_path / "a.dossier")
    assert again.desk(1) == more
    again.close()


def test_parses_are_kept_as_long_as_their_article(tmp_path: Path) -> None:
    dossier = Dossier.create(tmp_path / "kept.dossier", desk(1))
    key = desk(1).entries[0].original.id
    dossier.apply(
        [Attached(parses_name(key), b"parses"), Attached(parses_name("gone"), b"of no article")]
    )
    assert dossier.parses() == {key: b"parses", "gone": b"of no article"}
    dossier.tidy()
    assert dossier.parses() == {key: b"parses"}
    dossier.close()


def test_damaged_parses_are_left_out(tmp_path: Path) -> None:
    dossier = Dossier.create(tmp_path / "kept.dossier", desk(1))
    dossier.apply([Attached(parses_name("one"), b"parses")])
    dossier._connection.execute("UPDATE attachments SET data = x'00'")
    assert dossier.parses() == {}
    dossier.close()
