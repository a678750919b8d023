"""Try the attacks: ``python -m benchmarks.attacks.run [--only KIND] [--sample N] [--seed 1]``.

Each runs as a user would meet it: ``briefing`` in a process of its own, with a home folder of its
own that holds a private file. Afterwards every file there is compared with what it was before. The
status is 1 where one *succeeded* (a file was touched that is none of the command's, the private
words turned up), *crashed* (a traceback, a signal, an error that nobody foresaw), took longer than
60 seconds (of a processor of its own: on a machine that others use it is given more) or more than
1.5 GB, or ended otherwise than is right.
"""

from __future__ import annotations

import argparse
import contextlib
import fnmatch
import importlib
import os
import pkgutil
import random
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import file_digest
from io import BytesIO
from pathlib import Path

import benchmarks.attacks
from benchmarks.attacks.case import SECRET, Attack, Place
from briefing.cli.closing import INCOMPLETE

SECONDS = 60.0
MOST_BYTES = 1.5e9
ROOT = Path(__file__).parents[2]
_CRASH = re.compile(r"Traceback \(most recent|something went wrong that should not have")
_MOST_PRINTED = 5_000_000
_NOT_KINDS = ("run", "case")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an attack: "held" or what is wrong, and how much it took."""

    kind: str
    name: str
    wrong: tuple[str, ...]
    seconds: float
    peak: float


def kinds() -> dict[str, tuple[Attack, ...]]:
    """The attacks by the module that they are in."""
    found = {}
    for module in pkgutil.iter_modules(benchmarks.attacks.__path__):
        if module.name not in _NOT_KINDS:
            loaded = importlib.import_module(f"benchmarks.attacks.{module.name}")
            found[module.name] = tuple(loaded.attacks())
    return found


@contextlib.contextmanager
def place_for() -> Iterator[Place]:
    """A home folder with a private file and a folder to work in."""
    with tempfile.TemporaryDirectory(prefix="attack-") as folder:
        home = Path(folder).resolve()
        for name in ("work", "data", "cache", "tmp", "maker"):
            (home / name).mkdir()
        private = home / "private.txt"
        private.write_text(f"the code is {SECRET}")
        yield Place(home, home / "work", private)


def try_it(kind: str, attack: Attack) -> Outcome:
    """Make the input, run the command, look at everything."""
    with place_for() as place:
        os.environ["BRIEFING_DESK_DATA"] = str(place.home / "maker")
        attack.make(place)
        shutil.rmtree(place.home / "maker")
        before = _snapshot(place.home)
        began, patience = time.monotonic(), _patience()
        code, printed, peak = _run(attack, place, patience)
        seconds = time.monotonic() - began
        wrong = [*_ended(attack, code, printed), *_touched(attack, place, before, printed)]
        if seconds > patience:
            wrong.append(f"took {seconds:.0f} s")
        if peak > MOST_BYTES:
            wrong.append(f"took {peak / 1e9:.1f} GB")
        if extra := attack.check(place):
            wrong.append(f"succeeded: {extra}")
    return Outcome(kind, attack.name, tuple(wrong), seconds, peak)


def _patience() -> float:
    """Seconds that an attack may take on the machine as it is."""
    return SECONDS * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


def _run(attack: Attack, place: Place, patience: float) -> tuple[int, str, float]:
    """Exit code, what was printed, and the most memory of one process in bytes."""
    fill = {"{home}": str(place.home), "{private}": str(place.private)}
    line = [sys.executable, "-m", "briefing.cli"]
    for argument in attack.command:
        for name, value in fill.items():
            argument = argument.replace(name, value)
        line.append(argument)
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "LANG": "C.UTF-8",
        "HOME": str(place.home),
        "TMPDIR": str(place.home / "tmp"),
        "XDG_CACHE_HOME": str(place.home / "cache"),
        "BRIEFING_DESK_DATA": str(place.home / "data"),
        **dict(attack.environment),
    }
    with (place.home / "tmp" / "printed").open("wb+") as printed:
        process = subprocess.Popen(
            line,
            cwd=place.work,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=printed,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        late = threading.Timer(patience + 5, _end, (process.pid,))
        late.start()
        _, status, used = os.wait4(process.pid, 0)  # its own use, and that of its workers
        late.cancel()
        _end(process.pid)
        process.returncode = os.waitstatus_to_exitcode(status)
        printed.seek(0)
        text = printed.read(_MOST_PRINTED).decode("utf-8", "replace")
    return process.returncode, text, used.ru_maxrss * 1024.0


def _end(session: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(session, signal.SIGKILL)  # the session that was made here


def _ended(attack: Attack, code: int, printed: str) -> Iterator[str]:
    if _CRASH.search(printed) or code not in (0, 1, 2, INCOMPLETE):
        yield f"crashed (status {code}): {printed.strip()[-200:]}"
    elif attack.verdict == "done" and code not in (0, INCOMPLETE):
        yield f"refused: {printed.strip()[-200:]}"
    elif attack.verdict == "refused" and not code:
        yield "was not refused"
    elif code and "error:" not in printed.lower():
        yield f"refused without a message: {printed.strip()[-200:]}"
    elif attack.said and not re.search(attack.said, printed):
        yield f"did not say {attack.said!r} but {printed.strip()[-200:]!r}"


def _touched(attack: Attack, place: Place, before: dict[str, str], printed: str) -> Iterator[str]:
    never = re.compile(f"{re.escape(SECRET)}|{attack.never}" if attack.never else re.escape(SECRET))
    if never.search(printed):
        yield "succeeded: it printed what must never be seen"
    after = _snapshot(place.home)
    for name in sorted(before.keys() | after.keys()):
        if before.get(name) == after.get(name):
            continue
        if name in before and any(_fits(name, pattern) for pattern in attack.changes):
            continue
        if name in before:
            yield f"succeeded: {name} was changed or is gone"
        elif not any(_fits(name, pattern) for pattern in attack.writes):
            yield f"succeeded: {name} came"
        elif any(never.search(text) for text in _texts(place.home / name)):
            yield f"succeeded: {name} holds what must never be seen"


def _fits(name: str, pattern: str) -> bool:
    return fnmatch.fnmatch(name, os.path.normpath(f"work/{pattern}"))


def _snapshot(home: Path) -> dict[str, str]:
    """Every file below the home folder but caches, by name: its kind and its bytes."""
    found = {}
    for path in home.rglob("*"):
        name = path.relative_to(home).as_posix()
        mode = path.lstat().st_mode
        if stat.S_ISDIR(mode) or name.startswith("cache/") or name == "tmp/printed":
            continue
        if stat.S_ISREG(mode):
            with path.open("rb") as file:
                found[name] = file_digest(file, "sha256").hexdigest()
        else:
            found[name] = path.readlink().as_posix() if stat.S_ISLNK(mode) else str(mode)
    return found


def _texts(path: Path) -> Iterator[str]:
    """What a file holds: its bytes, and for a PDF the files that it carries."""
    if not path.is_file():
        return
    data = path.read_bytes()
    yield data.decode("latin-1")
    if data.startswith(b"%PDF"):
        import pypdf
        import pypdfium2

        for contents in pypdf.PdfReader(BytesIO(data)).attachments.values():
            yield b"".join(contents).decode("latin-1")
        for page in pypdfium2.PdfDocument(data):  # takes a number of any length, as viewers do
            yield page.get_textpage().get_text_bounded()


def main() -> int:
    """Try them and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--only", action="append", help="a kind, or a kind and a name: dossiers/view"
    )
    parser.add_argument("--sample", type=int, help="so many of them, drawn by the seed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true", help="tell their names and try none")
    chosen = parser.parse_args()
    every = [(kind, one) for kind, attacks in kinds().items() for one in attacks]
    if chosen.only:
        wanted = tuple(chosen.only)
        every = [(k, one) for k, one in every if k in wanted or f"{k}/{one.name}" in wanted]
    if chosen.sample:
        dice = random.Random(chosen.seed)
        every = dice.sample(every, min(chosen.sample, len(every)))
    if chosen.list:
        print("\n".join(f"{kind}/{one.name}" for kind, one in every))
        return 0
    bad = 0
    slowest = most = 0.0
    for kind, one in every:
        outcome = try_it(kind, one)
        bad += bool(outcome.wrong)
        slowest, most = max(slowest, outcome.seconds), max(most, outcome.peak)
        for words in outcome.wrong:
            print(f"{kind}/{one.name}: {words}", flush=True)
    print(
        f"{len(every)} attacks, {len(every) - bad} held, {bad} not;"
        f" slowest {slowest:.0f} s, most {most / 1e9:.1f} GB"
    )
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
