"""What a stranger lays beside a dossier under the names that SQLite looks for."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.attacks.case import Attack, Place, link
from benchmarks.attacks.dossiers import BUILD_IT, FILE, write

MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
PAGE = 4096
Beside = Callable[[Place, Path], object]


def journal(
    pages: int, records: tuple[tuple[int, bytes], ...] = (), names: bytes = b"", page: int = PAGE
) -> bytes:
    """A rollback journal for a dossier of so many pages; ``names`` is its super-journal."""
    nonce = 0x5521
    head = struct.pack(">8siIIII", MAGIC, len(records), nonce, pages, 512, page)
    made = head + bytes(512 - len(head))
    for number, data in records:
        total = nonce + sum(data[at] for at in range(PAGE - 200, 0, -200))
        made += struct.pack(">I", number) + data + struct.pack(">I", total & 0xFFFFFFFF)
    if names:
        made += struct.pack(">I", 1 + 0x40000000 // PAGE) + names
        made += struct.pack(">II", len(names), sum(names)) + MAGIC
    return made


def beside(lay: Beside, suffix: str = "-journal") -> Callable[[Place], None]:
    """A good dossier with something beside it."""

    def make(place: Place) -> None:
        write(place.work / FILE)
        lay(place, place.work / f"{FILE}{suffix}")

    return make


def names_private(place: Place, path: Path, name: bytes = b"") -> None:
    """A journal that names a file of the user's, which begins as a super-journal does."""
    raw = (place.work / FILE).read_bytes()
    place.private.write_bytes(MAGIC + place.private.read_bytes())
    record = ((1, raw[:PAGE]),)
    path.write_bytes(journal(len(raw) // PAGE, record, name or os.fsencode(place.private)))


def of_another(place: Place, path: Path) -> None:
    """Every page of another dossier."""
    other = place.work.parent / "other.dossier"
    write(other, "b.txt")
    raw = other.read_bytes()
    other.unlink()
    count = len(raw) // PAGE
    path.write_bytes(journal(count, tuple((n + 1, raw[n * PAGE :][:PAGE]) for n in range(count))))


def stays(place: Place) -> str:
    """What must lie there still."""
    return "" if place.private.is_file() else "the private file is gone"


def attacks() -> Iterator[Attack]:
    """All of them."""

    def told(name: str, lay: Beside, suffix: str = "-journal") -> Attack:
        make = beside(lay, suffix)
        return Attack(name, make, BUILD_IT, said="error: .*Venn", check=stays)

    yield told("names a private file", names_private)
    relative = b"../private.txt"
    yield told("names it by a relative path", lambda p, at: names_private(p, at, relative))
    yield told("names a very long path", lambda p, at: names_private(p, at, b"x" * 4000))
    for pages in (0, 1, 2, 3, 5000, 2**31, 2**32 - 1):
        yield told(
            f"cuts or grows it to {pages} pages",
            lambda p, at, n=pages: at.write_bytes(journal(n)),  # type: ignore[misc]
        )
    yield told("of another dossier", of_another)
    for name, lay in KINDS.items():
        for suffix in ("-journal", "-wal", "-shm"):
            yield told(f"{suffix[1:]}: {name}", lay, suffix)
    for suffix in ("-wal", "-shm"):
        yield told(f"{suffix[1:]} of nonsense", lambda _, at: at.write_bytes(bytes(4096)), suffix)
    for name, data in NONSENSE.items():
        make = beside(lambda _, at, d=data: at.write_bytes(d))  # type: ignore[misc]
        yield Attack(name, make, BUILD_IT, "either", check=stays)


KINDS: dict[str, Beside] = {
    "link to a private file": lambda place, path: link(path, place.private),
    "link to nowhere": lambda place, path: link(path, "gone"),
    "link to a device": lambda _, path: link(path, "/dev/zero"),
    "folder": lambda _, path: path.mkdir(),
    "pipe": lambda _, path: os.mkfifo(path),
}
NONSENSE = {
    "journal that is empty": b"",
    "journal of zeros": bytes(5000),
    "journal of one byte": b"\xd9",
    "journal with half a header": MAGIC + b"\0\0",
    "journal with many records": MAGIC + b"\xff\xff\xff\xff" + bytes(6000),
    "journal of odd pages": journal(13, page=777),
    "journal of no pages": journal(13, page=0),
}
