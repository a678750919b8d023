"""Mutated dossiers: each opens or is refused with a message, never a traceback or a hang.

``python -m benchmarks.dossier_mutations [--files 20000] [--seed 1]``; ends with 1 when one does
something else. Bytes are changed, moved, cut, doubled; pages swapped; rows, schema and header
changed by SQLite itself with the hashes put right, so that the checks behind them are reached;
journals of nonsense laid beside. What opens is then used: every step, search, originals, a change,
tidying up.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
import traceback
import zlib
from collections import Counter
from pathlib import Path
from types import FrameType

from benchmarks.dossier_kills import article, data, desk_at
from briefing.dossier import Attached, Dossier, Exported, Original, Recorded, Step
from briefing.dossier.lock import lock_path
from briefing.model.errors import DossierError

HANG_SECONDS = 15
_BATCH = 500
_STEP = Step("change", "2025-06-10T09:00:00+00:00")


def base(path: Path) -> bytes:
    """A dossier with something in every table."""
    dossier = Dossier.create(path, desk_at(0))
    for number in range(1, 24):
        dossier.apply([Recorded(number, _STEP, desk_at(number))])
    for number in range(2):
        digest = hashlib.sha256(data(number)).hexdigest()
        dossier.apply([Original(digest, (article(number).id,), data=data(number))])
    dossier.apply([Exported("/notes/a.pdf", "0" * 64), Attached("style.zip", bytes(range(256)))])
    dossier.close()
    return path.read_bytes()


# --- mutations ----------------------------------------------------------------------------------


def _flip(raw: bytearray, dice: random.Random) -> None:
    for _ in range(dice.choice((1, 1, 2, 5, 40))):
        raw[dice.randrange(len(raw))] = dice.randrange(256)


def _flip_header(raw: bytearray, dice: random.Random) -> None:
    for _ in range(dice.choice((1, 1, 3))):
        raw[dice.randrange(100)] = dice.choice((0, 1, 2, 127, 255, dice.randrange(256)))


def _flip_page_start(raw: bytearray, dice: random.Random) -> None:
    """The pointers of a b-tree page."""
    page = dice.randrange(len(raw) // 4096) * 4096
    place = page + (100 if not page else 0)
    for _ in range(dice.choice((1, 2, 6))):
        raw[place + dice.randrange(40)] = dice.randrange(256)


def _cut(raw: bytearray, dice: random.Random) -> None:
    del raw[dice.randrange(len(raw)) :]


def _remove(raw: bytearray, dice: random.Random) -> None:
    start = dice.randrange(len(raw))
    del raw[start : start + dice.choice((1, 7, 512, 4096))]


def _double(raw: bytearray, dice: random.Random) -> None:
    start = dice.randrange(len(raw))
    raw[start:start] = raw[start : start + dice.choice((1, 100, 4096))]


def _swap_pages(raw: bytearray, dice: random.Random) -> None:
    one, other = (dice.randrange(len(raw) // 4096) * 4096 for _ in range(2))
    raw[one : one + 4096], raw[other : other + 4096] = (
        raw[other : other + 4096],
        raw[one : one + 4096],
    )


def _zero(raw: bytearray, dice: random.Random) -> None:
    start, size = dice.randrange(len(raw)), dice.choice((8, 512, 4096, 20_000))
    raw[start : start + size] = bytes(len(raw[start : start + size]))


def _append(raw: bytearray, dice: random.Random) -> None:
    raw += dice.randbytes(dice.choice((1, 4096, 9000)))


BYTES = (_flip, _flip_header, _flip_page_start, _cut, _remove, _double, _swap_pages, _zero, _append)

_VALUES = ("", "x", "null", "[]", "{}", "-1", "99999999999999999999", '{"edits": 1}', "\udcff")
_SCHEMA = (
    "CREATE VIEW v AS SELECT * FROM meta",
    "CREATE TRIGGER t AFTER INSERT ON steps BEGIN DELETE FROM steps; END",
    "CREATE TABLE more (a)",
    "CREATE INDEX i ON steps (words)",
    "CREATE VIRTUAL TABLE f USING fts5(a)",
    "DROP TABLE exports",
    "ALTER TABLE steps RENAME TO stepps",
    "PRAGMA user_version = 7",
    "PRAGMA application_id = 7",
    "PRAGMA journal_mode = WAL",
    "DELETE FROM articles WHERE number = 1",
    "DELETE FROM parts WHERE number % 3 = 0",
    "DELETE FROM steps WHERE number = 4",
    "DELETE FROM steps",
    "UPDATE steps SET number = number + 1 WHERE number > 20",
    "UPDATE steps SET parts = replace(parts, '\"edits\"', '\"entries\"')",
    "UPDATE steps SET words = hex(zeroblob(100000))",
    "INSERT INTO steps SELECT number + 100, time, words, parts FROM steps",
)


def _by_sqlite(path: Path, dice: random.Random) -> None:
    """Change it as somebody would who knows what it is."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        match dice.randrange(4):
            case 0:
                connection.execute(dice.choice(_SCHEMA))
            case 1:
                table, column = dice.choice(
                    (("meta", "value"), ("steps", "parts"), ("steps", "time"), ("articles", "id"))
                )
                value = dice.choice(_VALUES).encode("utf-8", "surrogateescape")
                connection.execute(
                    f"UPDATE {table} SET {column} = CAST(? AS TEXT) WHERE rowid % 3 = 0"
                    if table != "meta"
                    else f"UPDATE {table} SET {column} = CAST(? AS TEXT)",
                    (value,),
                )
            case _:
                _change_json(connection, dice)
        connection.commit()


def _change_json(connection: sqlite3.Connection, dice: random.Random) -> None:
    """Change packed JSON and put its hash right."""
    table = dice.choice(("parts", "parts", "articles"))
    rows = connection.execute(f"SELECT number, data FROM {table}").fetchall()
    number, packed = dice.choice(rows)
    plain = bytearray(zlib.decompress(packed))
    match dice.randrange(4):
        case 0:
            plain[dice.randrange(len(plain))] = dice.randrange(32, 127)
        case 1:
            plain = bytearray(plain.replace(b"true", b"-1").replace(b"0", b"-7", 3))
        case 2:
            plain = bytearray(b"[" * dice.choice((3, 100_000)))
        case _:
            places = [n for n, byte in enumerate(plain) if chr(byte).isdigit()] or [0]
            place = dice.choice(places)
            plain[place : place + 1] = dice.choice((b"99999999", b"-5", b'"x"', b"1e999", b"null"))
    digest = hashlib.sha256(plain).hexdigest()
    connection.execute(
        f"UPDATE {table} SET data = ?, hash = ? WHERE number = ?",
        (zlib.compress(bytes(plain)), digest, number),
    )


def mutate(path: Path, good: bytes, dice: random.Random) -> None:
    """Write a mutated dossier."""
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    path.with_name(f"{path.name}-wal").unlink(missing_ok=True)
    lock_path(path).unlink(missing_ok=True)
    raw = bytearray(good)
    kind = dice.randrange(10)
    if kind < 6:
        for _ in range(dice.choice((1, 1, 1, 3))):
            if len(raw) > 8192:
                dice.choice(BYTES)(raw, dice)
        path.write_bytes(raw)
        return
    path.write_bytes(raw)
    if kind < 9:
        with contextlib.suppress(sqlite3.Error):
            _by_sqlite(path, dice)
        return
    journal = bytearray(dice.randbytes(dice.choice((20, 512, 9000))))
    if dice.random() < 0.7:
        journal[:8] = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
        journal[8:12] = dice.choice((b"\0\0\0\1", b"\xff\xff\xff\xff"))
    path.with_name(f"{path.name}-journal").write_bytes(journal)


# --- using --------------------------------------------------------------------------------------


class Hang(BaseException):
    """It took too long."""


def use(path: Path) -> str:
    """Open it and use all of it: "opened" or "refused"; anything else that is raised counts."""
    try:
        dossier = Dossier.open(path)
    except DossierError as error:
        if not error.message or "Traceback" in str(error) or not error.path:
            raise AssertionError(f"a message that says nothing: {error!r}") from error
        return "refused"
    try:
        for number in range(len(dossier.steps)):
            desk = dossier.desk(number)
        dossier.search("ferries a1")
        for entry in desk.entries:
            dossier.original(entry.original.id)
        dossier.attachment("style.zip")
        dossier.exports()
        number = dossier.position + 1
        dossier.apply([Recorded(number, _STEP, dossier.desk(number - 1).with_pin("more"))])
        dossier.tidy()
    except DossierError:
        return "told later"
    finally:
        dossier.close()
    return "opened"


def batch(numbers: range, seed: int, folder: Path, good: bytes) -> Counter[str]:
    """Mutate and use, one by one."""
    tally: Counter[str] = Counter()
    path = folder / "mutated.dossier"

    def hang(number: int, frame: FrameType | None) -> None:
        raise Hang

    signal.signal(signal.SIGALRM, hang)
    for number in numbers:
        mutate(path, good, random.Random(f"{seed} {number}"))
        signal.alarm(HANG_SECONDS)
        began = time.monotonic()
        try:
            tally[use(path)] += 1
        except Hang:
            tally["hung"] += 1
            print(f"{number}: hung")
        except Exception:  # noqa: BLE001  the measurement: whatever it is, it counts
            tally["traceback"] += 1
            print(f"{number}:")
            traceback.print_exc(file=sys.stdout)
        finally:
            signal.alarm(0)
        tally["slowest ms"] = max(tally["slowest ms"], round((time.monotonic() - began) * 1000))
    return tally


def run(files: int, seed: int, folder: Path) -> Counter[str]:
    """All of them, in children, so that a crash of SQLite itself counts too."""
    good = base(folder / "base.dossier")
    total: Counter[str] = Counter()
    for start in range(0, files, _BATCH):
        numbers = range(start, min(files, start + _BATCH))
        read, write = os.pipe()
        child = os.fork()
        if not child:
            os.close(read)
            tally = batch(numbers, seed, folder, good)
            sys.stdout.flush()
            os.write(write, json.dumps(tally).encode())
            os._exit(0)
        os.close(write)
        with os.fdopen(read, "rb") as stream:
            told = stream.read()
        _, status = os.waitpid(child, 0)
        if status:
            total["crashed"] += 1
            print(f"the process ended with {status} in {numbers}")
        else:
            found: dict[str, int] = json.loads(told)
            slowest = max(total["slowest ms"], found.pop("slowest ms"))
            total.update(found)
            total["slowest ms"] = slowest
    return total


def is_good(tally: Counter[str]) -> bool:
    """Whether each opened or was refused."""
    return not (tally["hung"] or tally["traceback"] or tally["crashed"])


def main() -> int:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        os.environ["BRIEFING_DESK_DATA"] = str(Path(folder, "data"))
        tally = run(chosen.files, chosen.seed, Path(folder))
    print(", ".join(f"{count} {words}" for words, count in sorted(tally.items())))
    return 0 if is_good(tally) else 1


if __name__ == "__main__":
    sys.exit(main())
