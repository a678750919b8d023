"""Targets and titles: what the note is written to, and what it is named."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

from benchmarks.attacks.case import BUILD, Attack, Place, article, link

TITLES = {
    "climbs out": "../../escaped",
    "absolute": "/etc/escaped",
    "of Windows": "C:\\Users\\escaped",
    "control signs": "Venn \x1b[2J\x07 closes",
    "turned about": "Venn \u202efdp.closes",
    "invisible": "Venn\u200b\u2060 closes",
    "a dash first": "-rf",
    "a dot first": ".profile",
    "full stops at the end": "Closed by order of the U.S...",
    "a device": "CON",
    "very long": "ü" * 900,
    "very long in one script": "橋" * 400,
    "lines": "one\ntwo\r\nthree",
    "a slash": "and/or",
    "only signs": "?!…",
    "a figure": "Traffic falls to 3.1 per cent",
}


def made(*lay: Callable[[Place], object]) -> Callable[[Place], None]:
    """A good article, and something else."""

    def make(place: Place) -> None:
        article(place)
        for one in lay:
            one(place)

    return make


def _kept(place: Place) -> str:
    ours = place.work / f"{_NAME}.json"
    return "" if ours.read_text() == "theirs" else "a file of somebody else was replaced"


def _one_more(place: Place) -> str:
    names = [path.name for path in place.work.iterdir() if path.name != "a.txt"]
    if len(names) != 1 or not names[0].endswith(".json") or len(os.fsencode(names[0])) > 255:
        return f"not one plain file: {names}"
    bad = [c for c in names[0] if not c.isprintable() or c in '/\\:*?"<>|']
    return f"a name that is not plain: {names[0]!r}" if bad else ""


_NAME = "2025-06-10 Venn road"
_PLAIN = ("build", "a.txt", "-f", "json", *BUILD)


def attacks() -> Iterator[Attack]:
    """All of them."""
    for name, title in TITLES.items():
        yield Attack(
            f"title: {name}", made(), (*_PLAIN, "--title", title), "done", writes=("*.json",),
            check=_one_more,
        )  # fmt: skip
    named = (*_PLAIN, "--title", "Venn road")
    for name, lay in {
        "a file": lambda p: (p.work / f"{_NAME}.json").write_text("theirs"),
    }.items():
        yield Attack(f"taken by {name}", made(lay), named, "done", writes=("*.json",), check=_kept)
    for name, lay2 in TAKEN.items():
        yield Attack(f"taken by {name}", made(lay2), named, "done", writes=(f"{_NAME} 2.json",))
    yield Attack("into a folder", made(lambda p: (p.work / "out").mkdir()), (*_PLAIN, "-o", "out"))
    for target, verdict in (
        ("/dev/stdout", "done"),
        ("/dev/null/x.json", "refused"),
        ("-", "done"),
    ):
        yield Attack(f"into {target}", made(), (*_PLAIN, "-o", target), verdict)
    yield Attack("over its article", made(), (*_PLAIN, "-o", "a.txt"), said="made from this file")
    yield Attack(
        "over its article by a link",
        made(lambda p: os.link(p.work / "a.txt", p.work / "out.json")),
        (*_PLAIN, "-o", "out.json"),
        said="made from this file",
        writes=(),
    )
    yield Attack("a folder that is not there", made(), (*_PLAIN, "-o", "x/y/out.json"))


TAKEN: dict[str, Callable[[Place], object]] = {
    "a folder": lambda place: (place.work / f"{_NAME}.json").mkdir(),
    "a link to a private file": lambda place: link(place.work / f"{_NAME}.json", place.private),
    "a link to nowhere": lambda place: link(place.work / f"{_NAME}.json", "gone"),
    "a pipe": lambda place: os.mkfifo(place.work / f"{_NAME}.json"),
}
