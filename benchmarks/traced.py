"""What the program asks of the system: ``python -m benchmarks.traced [--only NAME] [--show]``.

Linux, with strace. Commands that read what came from elsewhere run under it, in a home folder of
their own. Each socket that is connected or sent to, each program that is started but Python itself,
and each file that is opened, renamed or removed outside of what docs/security.md lists is printed;
the status is 1 where there is one.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import seeds
from benchmarks.attacks.carried import GOOD, pdf
from benchmarks.attacks.case import Place
from benchmarks.attacks.dossiers import styled, with_path
from benchmarks.attacks.dossiers import write as write_dossier

ROOT = Path(__file__).parents[1]
_CALLS = (
    "network,openat,open,openat2,creat,execve,execveat,rename,renameat,renameat2,unlink,unlinkat"
)
_CALL = re.compile(r"^\d+ +(?P<name>\w+)\((?P<rest>.*)")
_OPENED = re.compile(r'(?:AT_FDCWD(?:<[^>]*>)?, |\d+<(?P<folder>[^>]*)>, |)"(?P<path>[^"]*)"')
_WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND")
_DATE = ("-q", "--date", "2025-06-10")
_STYLE = {"pier/style.yml": "name: Pier\nbased-on: ministry\n"}

SYSTEM = ("/usr/", "/lib", "/bin/", "/etc/", "/proc/", "/sys/", "/dev/null", "/dev/urandom")
"""Where the system keeps libraries, settings, time zones and what it tells of itself: read only."""


@dataclass(frozen=True, slots=True)
class Run:
    """A command, what it finds in its folder, and which files there it may write besides."""

    name: str
    make: Callable[[Place], object]
    command: tuple[str, ...]
    writes: tuple[str, ...] = ("out.*",)


def _articles(place: Place) -> None:
    for path in seeds.paths()[:2]:
        shutil.copy(path, place.work / path.name)


def _foreign(place: Place) -> None:
    write_dossier(place.work / "Venn.dossier")


def _claiming(place: Place) -> None:
    """A dossier that names a private file as its article, and carries a style."""
    import sqlite3

    styled(_STYLE)(place)
    connection = sqlite3.connect(place.work / "Venn.dossier")
    with_path(connection, place)
    connection.commit()
    connection.close()


def _carried(place: Place) -> None:
    (place.work / "note.pdf").write_bytes(pdf(("brief.json", GOOD), ("a.txt", b"words")))


RUNS = (
    Run("build", _articles, ("build", ".", "-o", "out.pdf", *_DATE)),
    Run("build as a page", _articles, ("build", ".", "-o", "out.html", *_DATE)),
    Run("facts", _articles, ("facts", ".", "-f", "json", *_DATE)),
    Run("foreign dossier", _foreign, ("build", "Venn.dossier", "-o", "out.pdf", *_DATE)),
    Run(
        "dossier that names files", _claiming,
        ("build", "Venn.dossier", "-o", "out.pdf", "--attach", "sources", *_DATE),
    ),
    Run("unpack", _carried, ("unpack", "note.pdf", "-o", "out"), ("out", "out/*")),
)  # fmt: skip


def trace(run: Run, *, show: bool = False) -> list[str]:
    """Run the command under strace; what it did that it may not."""
    with tempfile.TemporaryDirectory(prefix="traced-") as folder:
        home = Path(folder).resolve()
        for name in ("work", "data", "cache", "tmp", "maker"):
            (home / name).mkdir()
        place = Place(home, home / "work", home / "private.txt")
        place.private.write_text("private")
        os.environ["BRIEFING_DESK_DATA"] = str(home / "maker")
        run.make(place)
        shutil.rmtree(home / "maker")
        log = home / "trace"
        line = ["strace", "-f", "-qq", "-y", "-s", "4096", "-o", str(log), "-e", f"trace={_CALLS}"]
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "LANG": "C.UTF-8",
            "LOGNAME": "somebody",
            "HOME": str(home),
            "TMPDIR": str(home / "tmp"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "BRIEFING_DESK_DATA": str(home / "data"),
        }
        done = subprocess.run(
            [*line, sys.executable, "-m", "briefing.cli", *run.command],
            cwd=place.work,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            return [f"ended with {done.returncode}: {done.stderr.strip()[-300:]}"]
        text = log.read_text(encoding="utf-8", errors="replace")
        if show:
            print(text)
        return sorted(set(_wrong(text, run, home)))


def _wrong(text: str, run: Run, home: Path) -> Iterator[str]:
    for line in text.splitlines():
        found = _CALL.match(line)
        if found is None:
            continue
        name, rest = found["name"], found["rest"]
        if name in ("connect", "sendto", "sendmsg", "bind", "listen", "accept", "accept4") or (
            name == "socket" and not rest.startswith("AF_UNIX")
        ):
            yield f"{name}: {rest[:120]}"
        elif name.startswith("exec"):
            yield from _started(rest)
        elif name.startswith(("open", "creat", "rename", "unlink")):
            yield from _touched(name, rest, run, home)


def _started(rest: str) -> Iterator[str]:
    program = rest.partition('"')[2].partition('"')[0]
    if os.path.realpath(program) != os.path.realpath(sys.executable) and " = 0" in rest:
        yield f"it started {program}"


def _touched(name: str, rest: str, run: Run, home: Path) -> Iterator[str]:
    if " = -1 E" in rest:
        return  # there was nothing, or it was refused
    writes = not name.startswith("open") or bool(_WRITES.search(rest))
    for found in _OPENED.finditer(rest):
        path = os.path.normpath(
            os.path.join(found["folder"] or str(home / "work"), found["path"])  # noqa: PTH118
        )
        if not _may(path, run, home, writes=writes):
            yield f"it {'wrote' if writes else 'read'} {path}"


def _may(path: str, run: Run, home: Path, *, writes: bool) -> bool:
    place = Path(path)
    own = [home / name for name in ("tmp", "cache/briefing-desk", "data")]
    if any(place.is_relative_to(folder) for folder in own) or path in ("/dev/null", str(home)):
        return True
    if place.is_relative_to(home / "work"):
        inside = place.relative_to(home / "work").as_posix()
        passing = re.match(r"(out/)?\.briefing-[^/]*\.part$", inside)
        return not writes or passing is not None or any(place.match(p) for p in run.writes)
    program = {sys.prefix, sys.base_prefix, str(ROOT)}
    program |= {os.path.realpath(one) for one in program}
    if writes:  # Python keeps what it compiled
        return "/__pycache__/" in path and path.startswith(tuple(program))
    config = home / ".config" / "briefing-desk"
    return path.startswith((*SYSTEM, *program, str(config)))


def main() -> int:
    """Trace and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", action="append", choices=[run.name for run in RUNS])
    parser.add_argument("--show", action="store_true", help="print every call")
    chosen = parser.parse_args()
    if shutil.which("strace") is None:
        print("strace is missing here; nothing was looked at")
        return 2
    bad = 0
    for run in RUNS:
        if chosen.only and run.name not in chosen.only:
            continue
        wrong = trace(run, show=chosen.show)
        bad += len(wrong)
        print(f"{run.name}: {len(wrong)} calls that may not be")
        for words in wrong:
            print(f"    {words}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
