"""PDFs that say that they carry their note."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

from benchmarks.attacks.case import Attack, Place

BRIEF = (
    b'{"schema": 1, "title": "Venn", "date": "2025-06-10", "house_style": "%s", "sources":'
    b' [{"number": 1, "article": "a1b2c3d4e5f60718", "title": "Venn", "name": "%s"}]}'
)
GOOD = BRIEF % (b"ministry", b"a.txt")


def pdf(*files: tuple[str, bytes]) -> bytes:
    """A PDF of one empty page with these files attached."""
    import pypdf

    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    for name, data in files:
        writer.add_attachment(name, data)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


NAMES = (
    "../../escaped.txt",
    "/etc/escaped.txt",
    "C:\\escaped.txt",
    "\\\\quay-host\\share\\a.txt",
    ".profile",
    "a\x1b[2J.txt",
    "a\u202etxt.exe",
    "con",
    "..",
    "x" * 400,
    "brief.json/../../escaped.json",
)
CASES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "no note": ("refused", lambda: pdf(("a.txt", b"x"))),
    "no PDF": ("refused", lambda: b"words"),
    "an empty file": ("refused", lambda: b""),
    "a header alone": ("refused", lambda: b"%PDF-1.7\n"),
    "a note of nonsense": ("refused", lambda: pdf(("brief.json", b"{}"))),
    "a note that is no JSON": ("refused", lambda: pdf(("brief.json", b"\xff\xfe"))),
    "a deep note": ("refused", lambda: pdf(("brief.json", b"[" * 100_000))),
    "a note of a later version": (
        "refused",
        lambda: pdf(("brief.json", GOOD.replace(b'"schema": 1', b'"schema": 99'))),
    ),
    "a style by its path": (
        "either",
        lambda: pdf(("brief.json", BRIEF % (b"/etc/styles/pier", b"/etc/passwd"))),
    ),
    "a bomb": ("refused", lambda: pdf(("brief.json", GOOD), ("a.txt", bytes(100 * 2**20)))),
    "equal names": (
        "either",
        lambda: pdf(("brief.json", GOOD), ("a.txt", b"one"), ("A.txt", b"two")),
    ),
    "many files": (
        "either",
        lambda: pdf(("brief.json", GOOD), *((f"{n}.txt", b"x") for n in range(700))),
    ),
}


def attacks() -> Iterator[Attack]:
    """All of them, unpacked on the command line."""

    def one(name: str, verdict: str, make: Callable[[], bytes]) -> Attack:
        return Attack(
            name,
            lambda place: (place.work / "note.pdf").write_bytes(make()),
            ("unpack", "note.pdf", "-o", "out"),
            verdict,
            never="\x1b|\u202e",
            writes=("out/*",),
            check=_plain,
        )

    for name, (verdict, make) in CASES.items():
        yield one(name, verdict, make)
    for number, name in enumerate(NAMES):
        yield one(
            f"file name {number + 1}",
            "either",
            lambda n=name: pdf(("brief.json", GOOD), (n, b"x")),  # type: ignore[misc]
        )


def _plain(place: Place) -> str:
    folder = place.work / "out"
    odd = [path for path in folder.rglob("*") if path.parent != folder or not path.is_file()]
    return f"not plain: {odd[0]}" if odd else ""
