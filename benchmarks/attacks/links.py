"""Links in folders that came from elsewhere: styles, output folders, folders of articles."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

from benchmarks.attacks.carried import GOOD, pdf
from benchmarks.attacks.case import BUILD, SECRET, Attack, Place, article, link

_HEAD = "name: Pier\nbased-on: ministry\n"
_LOGO = "meta: {name: Pier}\nlogo: {path: logo.svg, alt: Pier}\n"
_FACE = "@font-face{font-family:P;src:url(fonts/a.ttf)}h1{font-family:P}"


def _style(*leading: str, to: str = "{private}", **files: str) -> Callable[[Place], None]:
    """A style in the work folder, some of whose files are links."""

    def make(place: Place) -> None:
        article(place)
        folder = place.work / "st"
        folder.mkdir()
        for name, text in ({"style__yml": _HEAD} | files).items():
            (folder / name.replace("__", ".")).write_text(text)
        for name in leading:
            path = folder / name
            path.parent.mkdir(exist_ok=True)
            path.unlink(missing_ok=True)
            link(
                path, to.replace("{private}", str(place.private)).replace("{home}", str(place.home))
            )

    return make


def _styles() -> Iterator[tuple[str, Callable[[Place], None]]]:
    yield "its sheet", _style("style.css")
    yield "its template", _style("brief.html")
    yield "its settings", _style("style.yml")
    yield "its brand", _style("_brand.yml")
    yield "its logo", _style("logo.svg", _brand__yml=_LOGO)
    yield "a font", _style("fonts/a.ttf", style__css=_FACE)
    yield "a folder", _style("in", to="{home}", style__css="@import url(in/private.txt);")
    yield "a part of a template", _style(
        "part.html", brief__html='{% extends "ministry/brief.html" %}{% block head %}{% include '
        '"st/part.html" %}{% endblock %}',
    )  # fmt: skip
    yield "a device", _style("style.css", to="/dev/zero")
    yield "itself", _style("style.css", to="style.css")


# --- folders that notes are written to ----------------------------------------------------------

_DONE = '{"line":"done","job":"001","key":"k","file":"001.json","sha256":"%s","seconds":1.0}\n'


def _batch(lay: Callable[[Place, Path], object]) -> Callable[[Place], None]:
    """A table of one job, and an output folder in which something lies already."""

    def make(place: Place) -> None:
        article(place)
        (place.work / "jobs.csv").write_text("articles\na.txt\n")
        (place.work / "notes").mkdir()
        lay(place, place.work / "notes")

    return make


def _vouched(place: Place, notes: Path) -> None:
    """The log that came along says that a private file is a note of an earlier run."""
    (notes / "batch.jsonl").write_text(_DONE % sha256(place.private.read_bytes()).hexdigest())
    link(notes / "001.json", place.private)


def _hard(place: Place, notes: Path) -> None:
    os.link(place.private, notes / "001.json")


BATCHES: dict[str, tuple[str, Callable[[Place, Path], object]]] = {
    "a log that is a private file": (
        "refused", lambda p, notes: link(notes / "batch.jsonl", p.private)),
    "a log that leads out": (
        "refused", lambda p, notes: link(notes / "batch.jsonl", p.home / "escaped")),
    "a log that is a device": (
        "refused", lambda p, notes: link(notes / "batch.jsonl", "/dev/zero")),
    "a log that is a pipe": ("refused", lambda p, notes: os.mkfifo(notes / "batch.jsonl")),
    "a log that is a folder": ("refused", lambda p, notes: (notes / "batch.jsonl").mkdir()),
    "a log of something else": (
        "refused", lambda p, notes: (notes / "batch.jsonl").write_text("dear diary\n")),
    "a note that is a private file": (
        "either", lambda p, notes: link(notes / "001.json", p.private)),
    "a note that a log vouches for": ("either", _vouched),
    "a note that leads out": (
        "either", lambda p, notes: link(notes / "001.json", p.home / "escaped.json")),
    "a note that has two names": ("either", _hard),
    "a note that is a folder": ("either", lambda p, notes: (notes / "001.json").mkdir()),
    "a note that is a pipe": ("either", lambda p, notes: os.mkfifo(notes / "001.json")),
}  # fmt: skip


def _unpacking(lay: Callable[[Place], object]) -> Callable[[Place], None]:
    def make(place: Place) -> None:
        (place.work / "note.pdf").write_bytes(pdf(("brief.json", GOOD), ("a.txt", b"words")))
        lay(place)

    return make


def _out(name: str, to: str) -> Callable[[Place], None]:
    def lay(place: Place) -> None:
        (place.work / "note").mkdir(exist_ok=True)
        link(place.work / "note" / name, to.replace("{home}", str(place.home)))

    return lay


UNPACKS = {
    "a file that is private": _out("brief.json", "{home}/private.txt"),
    "a file that leads out": _out("a.txt", "{home}/escaped.txt"),
    "a folder that leads out": lambda place: link(place.work / "note", place.home),
    "a folder that leads nowhere": lambda place: link(place.work / "note", place.home / "escaped"),
}


# --- folders of articles ------------------------------------------------------------------------


def _folder(*links: tuple[str, str]) -> Callable[[Place], None]:
    def make(place: Place) -> None:
        folder = place.work / "in"
        folder.mkdir()
        article(place, "in/a.txt")
        os.mkfifo(folder / "b.txt")
        for name, to in links:
            link(folder / name, to.replace("{home}", str(place.home)))

    return make


def attacks() -> Iterator[Attack]:
    """All of them."""
    build = ("build", "a.txt", "--style", "./st", *BUILD)
    for name, make in _styles():
        for form in ("html", "pdf"):
            yield Attack(f"style: {name} ({form})", make, (*build, "-o", f"out.{form}"), "either")
        yield Attack(
            f"style copied: {name}", make, ("styles", "copy", "./st", "mine"), "either",
            writes=("../data/styles/mine/*",),
        )  # fmt: skip
        yield Attack(
            f"style handed on: {name}",
            make,
            ("styles", "export", "./st", "-o", "out.zip"),
            "either",
        )
    yield Attack(
        "a font into a folder that leads out",
        _fonts_lead_out, ("styles", "add-font", "./st", "weir.ttf"), "either",
        writes=("st/fonts/*",),
    )  # fmt: skip
    for name, (verdict, lay) in BATCHES.items():
        yield Attack(
            f"batch: {name}", _batch(lay),
            ("batch", "jobs.csv", "-o", "notes", "-f", "json", "--date", "2025-06-10", "-j", "1"),
            verdict, writes=("notes/*",), check=_private_stays,
        )  # fmt: skip
    for name, make in UNPACKS.items():
        yield Attack(f"unpacked into {name}", _unpacking(make), ("unpack", "note.pdf"), writes=())
    for name, one in {
        "a private file": ("c.txt", "{home}/private.txt"),
        "a folder that is private": ("c", "{home}"),
        "itself": ("c", "."),
        "what is above": ("c", ".."),
        "a device": ("c.txt", "/dev/zero"),
        "nothing": ("c.txt", "gone"),
    }.items():
        yield Attack(
            f"articles with a link to {name}", _folder(one),
            ("build", "in", "-o", "out.json", *BUILD), "done",
        )  # fmt: skip
        yield Attack(
            f"watched, with a link to {name}", _folder(one),
            ("watch", "in", "-o", "out.json", "--every", "0.2", "--notes", "1", *BUILD[1:]), "done",
        )  # fmt: skip
    yield Attack(
        "notes of jobs with a link to a private file", _jobs_with_links,
        ("batch", ".", "-o", "notes", "-f", "json", "--date", "2025-06-10", "-j", "1"), "either",
        writes=("notes/*",),
    )  # fmt: skip


def _fonts_lead_out(place: Place) -> None:
    import briefing.render.fonts as shipped

    _style("fonts", to="{home}")(place)
    face = next(Path(shipped.__file__).parent.joinpath("fonts").rglob("*.ttf"))
    (place.work / "weir.ttf").write_bytes(face.read_bytes())


def _jobs_with_links(place: Place) -> None:
    (place.work / "one").mkdir()
    article(place, "one/a.txt")
    link(place.work / "one" / "b.txt", place.private)
    link(place.work / "two", place.home)


def _private_stays(place: Place) -> str:
    return "" if SECRET in place.private.read_text() else "the private file was changed"
