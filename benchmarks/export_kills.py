"""Kill -9 at a random moment of an export: the old file or the new one, whole, and no other harmed.

``python -m benchmarks.export_kills [--rounds 200] [--whole 0] [--only FORMAT] [--seed 1]``; ends
with 1 when one is. For each format a child writes a finished note over and over, as an export does
(over its own file, under a new name, where it is told to), and is killed; ``--whole`` are rounds
in which ``briefing build`` itself is killed. Then the target must be one of the notes to the byte,
a file of somebody else's as it was, and nothing may lie about once the next export is done. A full
disk and a folder that may not be written to are tried once a format.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import seeds
from briefing.model.errors import OutputError
from briefing.model.formats import FILES, Format, ending
from briefing.render.output import write_new, write_own, write_whole

LONGEST = 0.25
"""Seconds that a writing child may live at most."""
_NOBODY = 65534


@dataclass
class Tally:
    """What happened. ``changed`` counts the rounds in which the target was another note after."""

    rounds: int = 0
    changed: int = 0
    wrong: list[str] = field(default_factory=list)


TITLES = ("The old note", "The new note, of another length")
"""Of the two notes of a round. They are of two articles, since not every format has a title."""


def build(form: str, title: str, target: Path, data: Path) -> list[str]:
    """The command that exports a note."""
    article = str(seeds.paths()[TITLES.index(title)])
    line = [sys.executable, "-m", "briefing.cli", "build", article, "-q", "-f", form]
    os.environ["BRIEFING_DESK_DATA"] = str(data)
    return [*line, "--date", "2025-06-10", "--title", title, "-o", str(target)]


def notes(form: str, folder: Path) -> tuple[bytes, bytes]:
    """Two notes of a format."""
    made = []
    for title in TITLES:
        target = folder / f"made{ending(Format(form))}"
        subprocess.run(build(form, title, target, folder / "data"), check=True)
        made.append(target.read_bytes())
        target.unlink()
    return made[0], made[1]


def write(folder: Path, target: Path, two: tuple[bytes, bytes], dice: random.Random) -> None:
    """Export until killed."""
    while True:
        data = dice.choice(two)
        match dice.randrange(3):
            case 0:
                write_whole(target, data)
            case 1:
                write_own(target, data, sha256(target.read_bytes()).hexdigest())
            case _:
                write_new(folder / f"Named{target.suffix}", data).unlink()


def killed(work: Callable[[], object], seconds: float) -> None:
    """Do it in a child that is killed so long after it has begun."""
    ready, begun = os.pipe()
    child = os.fork()
    if not child:
        with contextlib.suppress(BaseException):
            os.write(begun, b".")
            work()
        os._exit(0)
    os.read(ready, 1)  # on a busy machine it may be long before it has a turn
    os.close(ready)
    os.close(begun)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def one_round(
    folder: Path, target: Path, two: tuple[bytes, bytes], tally: Tally, kill: Callable[[], object]
) -> None:
    """Kill an export and look."""
    theirs = folder / f"Theirs{target.suffix}"
    before = target.read_bytes()
    kill()
    tally.rounds += 1
    tally.changed += target.read_bytes() != before
    if target.read_bytes() not in two:
        tally.wrong.append("the target is neither note")
    for named in folder.glob("Named*"):
        if named.read_bytes() not in two:
            tally.wrong.append(f"{named.name} is no note")
        named.unlink()
    write_whole(target, two[0])
    if theirs.read_bytes() != b"theirs":
        tally.wrong.append("a file of somebody else was changed")
    left = sorted(p.name for p in folder.iterdir() if p not in (target, theirs))
    if left:
        tally.wrong.append(f"left lying about: {left}")


def in_trouble(target: Path, two: tuple[bytes, bytes], tally: Tally) -> None:
    """A full disk, a folder that is read-only, one that becomes so: a message, and the old file."""

    def full() -> None:
        soft, hard = len(two[1]) // 2, resource.RLIM_INFINITY
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    def read_only() -> None:
        target.parent.chmod(0o555)
        if not os.geteuid():
            os.setuid(_NOBODY)  # nothing is read-only for root

    for trouble in (full, read_only):
        write_whole(target, two[0])
        target.parent.chmod(0o777)
        target.chmod(0o666)
        child = os.fork()
        if not child:
            status = 1
            with contextlib.suppress(BaseException):
                trouble()
                for attempt in (
                    lambda: write_whole(target, two[1]),
                    lambda: write_own(target, two[1], sha256(two[0]).hexdigest()),
                    lambda: write_new(target, two[1]),
                ):
                    try:
                        attempt()
                    except OutputError as error:
                        status = 0 if "cannot be written" in error.message else 2
                    else:
                        status = 3
                    if status:
                        break
            os._exit(status)
        _, ended = os.waitpid(child, 0)
        target.parent.chmod(0o777)
        if ended or target.read_bytes() != two[0] or len(list(target.parent.iterdir())) != 2:
            tally.wrong.append(f"{trouble.__name__}: status {ended >> 8}")


def run(form: str, rounds: int, whole: int, seed: int) -> Tally:
    """So many rounds with one format."""
    dice, tally = random.Random(f"{form} {seed}"), Tally()
    with tempfile.TemporaryDirectory() as scratch:
        base = Path(scratch)
        base.chmod(0o755)
        two = notes(form, base)
        folder = base / "notes"
        folder.mkdir()
        target = folder / f"Note{ending(Format(form))}"
        (folder / f"Theirs{target.suffix}").write_bytes(b"theirs")
        write_whole(target, two[0])
        in_trouble(target, two, tally)
        for _ in range(rounds):
            own = random.Random(dice.random())
            seconds = dice.uniform(0, LONGEST)
            one_round(
                folder, target, two, tally,
                lambda s=seconds, o=own: killed(lambda: write(folder, target, two, o), s),  # type: ignore[misc]
            )  # fmt: skip
        for _ in range(whole):
            line = build(form, TITLES[1], target, base / "data")
            seconds = dice.uniform(0, 6)
            one_round(folder, target, two, tally, lambda s=seconds, a=line: _cut(a, s))  # type: ignore[misc]
    return tally


def _cut(line: list[str], seconds: float) -> None:
    process = subprocess.Popen(line, start_new_session=True)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(seconds)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)  # the session that was made here
    process.wait()


def main() -> int:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--whole", type=int, default=0)
    parser.add_argument("--only", action="append", choices=[form.value for form in FILES])
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    bad = 0
    for form in chosen.only or [form.value for form in FILES]:
        tally = run(form, chosen.rounds, chosen.whole, chosen.seed)
        bad += len(tally.wrong)
        print(
            f"{form}: {tally.rounds} kills, {tally.changed} after a write, {len(tally.wrong)} wrong"
        )
        for words in sorted(set(tally.wrong)):
            print(f"    {words}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
