"""Ways in and out: targets, names of bytes, inputs that are no files, locks, names of styles."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.attacks.carried import GOOD, pdf
from benchmarks.attacks.case import BUILD, DATE, SECRET, TEXT, Attack, Place, article, link
from benchmarks.attacks.dossiers import FILE, write

_STYLE = "name: Pier\nbased-on: ministry\n"
_NEVER = "[\x1b\x07\u202e\u2066]"
Lay = Callable[[Place], object]


def _good(*lay: Lay) -> Callable[[Place], None]:
    def make(place: Place) -> None:
        article(place)
        for one in lay:
            one(place)

    return make


# --- what a note is written to ------------------------------------------------------------------


def _socket(place: Place) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        before = Path.cwd()
        os.chdir(place.work)  # the path of a socket may not be long
        made.bind("out.json")
        os.chdir(before)


def _style(place: Place) -> None:
    (place.work / "st").mkdir()
    (place.work / "st" / "style.yml").write_text(_STYLE)


def _dossier(place: Place) -> None:
    write(place.work / FILE)


def _second_name(place: Place) -> None:
    write(place.work / FILE)
    os.link(place.work / FILE, place.work / "out.json")


_DEVICES = ("/dev/full", "/dev/fd/1", "/proc/self/fd/1", "/proc/thread-self/fd/1", "/dev/zero",
            "/dev/stdin", "/dev/tty", "/dev/random", "/dev/fd/99", "/dev/ptmx")  # fmt: skip
_ODD_NAMES = {
    "nothing": "",
    "a folder": ".",
    "a folder above": "..",
    "a folder that is not there": "new/",
    "two folders": "a.txt/out.json",
    "a long name": "x" * 300 + ".json",
    "a long path": "x/" * 2_200 + "out.json",
    "a tilde": "~/out.json",
    "an address": "file:///out.json",
    "no ending": "out",
    "an ending of its own": "out.exe",
    "a loop": "loop",
    "a socket": "out.json",
}
FORMATS = ("pdf", "archive", "docx", "html", "json", "markdown", "pptx", "eml", "ris", "bibtex",
           "ics", "csv", "xlsx")  # fmt: skip


def _targets() -> Iterator[Attack]:
    plain = ("build", "a.txt", "-f", "json", *BUILD)
    for device in _DEVICES:
        yield Attack(f"into {device}", _good(), (*plain, "-o", device), "either", writes=())
    for name, target in _ODD_NAMES.items():
        lay = {"a socket": _socket}.get(name, lambda p: link(p.work / "loop", "loop"))
        yield Attack(
            f"into {name}", _good(lay), (*plain, "-o", target), "either",
            writes=("out", "out.exe", "~/out.json", "out.json", "file:/out.json", "2025*.json"),
            check=_socket_stays,
        )  # fmt: skip
    for form in FORMATS:
        yield Attack(
            f"{form} to standard output", _good(),
            ("build", "a.txt", "-f", form, "-o", "-", *BUILD), "done", writes=(),
        )  # fmt: skip
    build = ("build", FILE, "-f", "json", *BUILD)
    yield Attack("over the dossier", _dossier, (*build, "-o", FILE), writes=())
    yield Attack("over a second name of it", _second_name, (*build, "-o", "out.json"), writes=())
    for end in ("-journal", "-wal", "-shm"):
        yield Attack(
            f"beside the dossier, as its {end[1:]}", _dossier, (*build, "-o", f"{FILE}{end}"),
            "either", writes=(f"{FILE}{end}",), check=_still_opens,
        )  # fmt: skip
    yield Attack(
        "over the style", _good(_style), (*plain, "--style", "./st", "-o", "st/style.yml"),
        writes=(),
    )  # fmt: skip
    for target in ("a.txt", "/dev/full", "/dev/null/x", "."):
        yield Attack(
            f"a style handed on to {target}", _good(_style),
            ("styles", "export", "./st", "-o", target), "either", writes=(), changes=("a.txt",),
        )  # fmt: skip
    for target in ("a.txt", "/dev/null", "/dev/zero", "pipe"):
        yield Attack(
            f"unpacked into {target}", _good(_note, lambda p: os.mkfifo(p.work / "pipe")),
            ("unpack", "note.pdf", "-o", target), writes=(),
        )  # fmt: skip
    for target in ("/dev/full", "pipe", "a.txt", "."):
        yield Attack(
            f"a log into {target}", _good(_jobs, lambda p: os.mkfifo(p.work / "pipe")),
            ("batch", "jobs.csv", "-o", "notes", "-f", "json", "--date", DATE, "-j", "1", "--log",
             target), "either", writes=("notes/*",),
        )  # fmt: skip


def _note(place: Place) -> None:
    (place.work / "note.pdf").write_bytes(pdf(("brief.json", GOOD), ("a.txt", b"words")))


def _jobs(place: Place) -> None:
    (place.work / "jobs.csv").write_text("articles\na.txt\n")


def _socket_stays(place: Place) -> str:
    path = place.work / "out.json"
    gone = path.exists() and path.stat().st_size and stat.S_ISSOCK(path.stat().st_mode)
    return "the socket was written to" if gone else ""


# --- names, and inputs that are no files --------------------------------------------------------

_BYTES = (
    b"\xff\xfe.txt", b"a\nb.txt", b"a\x1b[2Jb.txt", "a\u202etxt.b.txt".encode(),
    b"x" * 251 + b".txt", b"-o.txt", b" .txt", b"$(touch escaped).txt", b"`touch escaped`.txt",
    b"=cmd|' calc'!A1.txt", b"<b>a.txt",
    b"..txt", b"con.txt", b"caf\xe9.txt", "a\u2028b.txt".encode(), b"\xed\xa0\x80.txt",
)  # fmt: skip


def _names(place: Place) -> None:
    folder = place.work / "in"
    folder.mkdir()
    for number, name in enumerate(_BYTES):
        text = TEXT.replace("900", f"{900 + number}")
        (folder / os.fsdecode(name)).write_text(text)


def _deep(place: Place) -> None:
    folder = place.work / "in"
    before = Path.cwd()
    folder.mkdir()
    os.chdir(folder)
    for _ in range(600):
        Path("deep").mkdir()
        os.chdir("deep")
    Path("a.txt").write_text(TEXT)
    os.chdir(before)


def _holes(place: Place) -> None:
    with (place.work / "b.txt").open("wb") as file:
        file.truncate(2**30)


def _many(place: Place) -> None:
    (place.work / "in").mkdir()
    for number in range(3_000):
        (place.work / "in" / f"{number}.txt").touch()


_INPUTS: dict[str, tuple[Lay, str, str]] = {
    "a pipe": (lambda p: os.mkfifo(p.work / "b.txt"), "b.txt", "done"),
    "a device": (lambda _: None, "/dev/zero", "done"),
    "the terminal": (lambda _: None, "/dev/tty", "done"),
    "no input": (lambda _: None, "-", "done"),
    "memory": (lambda _: None, "/proc/self/mem", "done"),
    "the kernel's words": (lambda _: None, "/proc/kmsg", "done"),
    "a descriptor": (lambda _: None, "/dev/fd/0", "done"),
    "a file of holes": (_holes, "b.txt", "done"),
    "a folder that is deep": (_deep, "in", "done"),
    "a folder of many that are empty": (_many, "in", "done"),
    "a pattern of patterns": (lambda _: None, "**/" * 60 + "*.txt", "done"),
    "a pattern of sets": (lambda _: None, "[" * 3_000, "done"),
    "an address": (lambda _: None, "https://venn.example/a", "either"),
    "an address of a file": (lambda _: None, "file:///etc/passwd", "either"),
    "a name of no end": (lambda _: None, "x" * 90_000, "done"),
}


def _inputs() -> Iterator[Attack]:
    for form in ("json", "csv", "html", "ris"):
        yield Attack(
            f"names of bytes, as {form}", _names,
            ("build", "in", "-f", form, "-o", f"out.{form}", *BUILD), "done", never=_NEVER,
        )  # fmt: skip
    for form in ("table", "csv", "json"):
        yield Attack(
            f"facts of names of bytes, as {form}", _names, ("facts", "in", "-f", form, *BUILD),
            "done", never=_NEVER,
        )  # fmt: skip
    for name, (lay, given, verdict) in _INPUTS.items():
        yield Attack(
            f"input: {name}", _good(lay), ("build", "a.txt", given, "-o", "out.json", *BUILD),
            verdict,
        )  # fmt: skip
    yield Attack(
        "a title of bytes", _good(),
        ("build", "a.txt", "-o", "out.json", "--title", os.fsdecode(b"caf\xe9 \xff"), *BUILD),
        "either",
    )  # fmt: skip
    yield Attack(
        "a note among its articles", lambda p: ((p.work / "in").mkdir(), article(p, "in/a.txt")),
        ("build", "in", "-o", "in/out.html", *BUILD), "done", writes=("in/out.html",),
    )  # fmt: skip


# --- locks --------------------------------------------------------------------------------------

_OPENS = """
import sys
from pathlib import Path
from briefing.dossier import Dossier
from briefing.model.errors import BriefingError
try:
    dossier = Dossier.open(Path(sys.argv[1]))
    dossier.tidy()
    dossier.close()
except BriefingError as error:
    print("error:", error)
"""


def _opened(place: Place) -> str:
    """Opens the dossier for writing; what is wrong afterwards."""
    home = {"HOME": str(place.home), "BRIEFING_DESK_DATA": str(place.home / "data")}
    env = {**os.environ, **home, "TMPDIR": str(place.home / "tmp")}
    path = str(place.work / FILE)
    done = subprocess.run(
        [sys.executable, "-c", _OPENS, path], env=env, capture_output=True, text=True, timeout=60
    )
    if done.returncode:
        return f"a traceback: {done.stderr[-200:]}"
    if not place.private.is_file() or SECRET not in place.private.read_text():
        return "the private file was changed"
    if SECRET in done.stdout or "\x1b" in done.stdout:
        return f"it says {done.stdout!r}"
    escaped = [one.name for one in place.home.iterdir() if one.name.startswith("escaped")]
    return f"{escaped} came" if escaped else ""


def _still_opens(place: Place) -> str:
    (place.work / f"{FILE}-journal").unlink(missing_ok=True)
    return _opened(place)


def _beside(lay: Callable[[Place, Path], object]) -> Callable[[Place], None]:
    """A dossier whose lock lies there already, as something else."""

    def make(place: Place) -> None:
        from briefing.dossier.lock import lock_path

        write(place.work / FILE)
        lay(place, lock_path(place.work / FILE))

    return make


_HOLDER = '{"host": "%s", "process": %s, "started": "%s", "user": "%s", "token": "x"}'
_LOCKS: dict[str, Callable[[Place, Path], object]] = {
    "a link to a private file": lambda p, at: link(at, p.private),
    "a link to nowhere": lambda p, at: link(at, p.home / "escaped"),
    "a link to a device": lambda _, at: link(at, "/dev/zero"),
    "a link to itself": lambda _, at: link(at, at.name),
    "a second name of a private file": lambda p, at: os.link(p.private, at),
    "a second name of the dossier": lambda p, at: os.link(p.work / FILE, at),
    "a pipe": lambda _, at: os.mkfifo(at),
    "a folder": lambda _, at: at.mkdir(),
    "nothing": lambda _, at: at.touch(),
    "nonsense": lambda _, at: at.write_bytes(b"\xff\0{" * 900),
    "of no end": lambda _, at: at.write_text("[" * 900_000),
    "of a process of everybody": lambda _, at: at.write_text(
        _HOLDER % (socket.gethostname(), 1, "0", "x")
    ),
    "of control signs": lambda _, at: at.write_text(
        _HOLDER % ("\\u001b[2J", 5, "0", "\\u001b]0;x\\u0007")
    ),
    "of numbers that are none": lambda _, at: at.write_text(
        _HOLDER % (socket.gethostname(), "9" * 400, "0", "x")
    ),
    "of a process below nothing": lambda _, at: at.write_text(
        _HOLDER % (socket.gethostname(), -1, "0", "x")
    ),
}


def _locks() -> Iterator[Attack]:
    for name, lay in _LOCKS.items():
        yield Attack(
            f"a lock that is {name}" if not name.startswith("of ") else f"a lock {name}",
            _beside(lay), ("build", FILE, "-o", "out.json", *BUILD), "either", check=_opened,
        )  # fmt: skip
    yield Attack(
        "a dossier through a folder that is a link",
        lambda p: (_dossier(p), link(p.work / "way", ".")),
        ("build", f"way/{FILE}", "-o", "out.json", *BUILD), "done",
    )  # fmt: skip
    yield Attack(
        "a dossier by a descriptor", _dossier, ("build", "/dev/fd/0", "-o", "out.json", *BUILD)
    )
    yield Attack(
        "a dossier that only reads", lambda p: (_dossier(p), (p.work / FILE).chmod(0o400)),
        ("build", FILE, "-o", "out.json", *BUILD), "done", check=_opened,
    )  # fmt: skip


# --- names of styles ----------------------------------------------------------------------------

_STYLES = ("", ".", "..", "~", "/dev/zero", "/proc/self", "/etc/passwd", "con", "a\x1b[2J", "-x",
           "file:///st", "\\\\quay-host\\share", "//quay-host/share/st", "ministry/", "MINISTRY",
           "ministry/../ministry", "../../private.txt", "{private}", "base", "x" * 5_000,
           os.fsdecode(b"\xff"), "a\u202eb", "st\\..\\st", "C:\\st", "ministry.zip")  # fmt: skip


def attacks() -> Iterator[Attack]:
    """All of them."""
    yield from _targets()
    yield from _inputs()
    yield from _locks()
    for number, name in enumerate(_STYLES):
        yield Attack(
            f"style {number + 1}: {ascii(name)[:40]}", _good(_style),
            ("build", "a.txt", "-o", "out.json", "-f", "html", "--style", name, *BUILD), "either",
            never=_NEVER,
        )  # fmt: skip
