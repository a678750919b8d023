"""Kill -9 at a random moment of saving: no dossier unreadable, no confirmed change lost.

``python -m benchmarks.dossier_kills [--rounds 500] [--seed 1]``; ends with 1 when one is. A child
works on one dossier (steps, typing, undo, new articles with their originals, tidying up), says on
a pipe what :meth:`Dossier.apply` has confirmed, and is killed. Then the dossier is opened, with
the lock of the dead child, and every desk of its history compared with what it must be.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import os
import random
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefing.desk.state import Desk
from briefing.dossier import Dossier, Moved, Original, Recorded, Step
from briefing.model.article import Article, Paragraph

MOST_STEPS = 60
"""Then the history is cut back, so that comparing it stays quick."""
LONGEST = 0.4
"""Seconds that a child may live at most."""


@dataclass
class Tally:
    """What happened. ``kept`` counts the rounds in which the transaction under way was whole."""

    rounds: int = 0
    confirmed: int = 0
    kept: int = 0
    journals: int = 0
    unreadable: int = 0
    lost: int = 0

    @property
    def good(self) -> bool:
        """Whether nothing was lost."""
        return not self.unreadable and not self.lost


def desk_at(number: int) -> Desk:
    """The desk of a step: what is in it follows from the number alone."""
    desk = Desk().with_articles(article(n) for n in range(number // 7))
    return desk.with_choice("title", f"Ferries {number}").with_pin(f"line-{number}")


def article(number: int) -> Article:
    """An invented article."""
    text = data(number).decode()
    key = hashlib.sha256(data(number)).hexdigest()[:16]
    day = date(2025, 6, 1 + number % 28)
    return Article(key, f"{number}.txt", text, (Paragraph(0, len(text)),), published=day)


def data(number: int) -> bytes:
    """Its bytes; they hardly pack, so that transactions take a while."""
    dice = random.Random(number)
    return " ".join(f"{dice.getrandbits(64):x}" for _ in range(2_000)).encode()


def work(path: Path, pipe: int, dice: random.Random) -> None:
    """Change the dossier until killed."""
    dossier = Dossier.open(path)
    while True:
        last = len(dossier.steps) - 1
        if last >= MOST_STEPS:
            last = dice.randrange(5)
        number = last + 1
        step = Step(f"step {number}", "2025-06-10T09:00:00+00:00")
        match dice.randrange(8):
            case 0:
                number = dice.randrange(len(dossier.steps))
                dossier.apply([Moved(number)])
            case 1:
                dossier.tidy()
                continue
            case 2:
                held = number // 7
                originals = [
                    Original(hashlib.sha256(data(n)).hexdigest(), (article(n).id,), data=data(n))
                    for n in range(held)
                ]
                dossier.apply([Recorded(number, step, desk_at(number)), *originals])
            case _:
                dossier.apply([Recorded(number, step, desk_at(number))])
        os.write(pipe, f"{number}\n".encode())


def one_round(path: Path, dice: random.Random, tally: Tally) -> None:
    """Start a child, kill it, look."""
    read, write = os.pipe()
    seed = dice.random()
    child = os.fork()
    if not child:
        os.close(read)
        with contextlib.suppress(BaseException):
            work(path, write, random.Random(seed))
        os._exit(1)
    os.close(write)
    time.sleep(dice.uniform(0, LONGEST))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    with os.fdopen(read, "rb") as stream:
        told = [int(line) for line in stream.read().split(b"\n") if line]
    tally.rounds += 1
    tally.confirmed += len(told)
    tally.journals += path.with_name(f"{path.name}-journal").exists()
    if not os.WIFSIGNALED(status):
        raise SystemExit("the child ended by itself: that is a mistake of the benchmark")
    look(path, told, tally)


def look(path: Path, told: list[int], tally: Tally) -> None:
    """Open the dossier and compare."""
    try:
        dossier = Dossier.open(path)
        for number in range(len(dossier.steps)):
            if dossier.desk(number) != desk_at(number):
                tally.lost += 1
        if told and dossier.position != told[-1]:
            # what was under way when it was killed may have been written wholly
            tally.kept += 1
            follows = dossier.position <= MOST_STEPS + 1
            tally.lost += not follows or len(dossier.steps) <= min(told[-1], dossier.position)
        dossier.close()
    except Exception as error:  # noqa: BLE001  the measurement: whatever it is, it counts
        print(f"unreadable: {error!r}")
        tally.unreadable += 1


def run(rounds: int, seed: int, folder: Path) -> Tally:
    """So many rounds on one dossier."""
    dice, tally = random.Random(seed), Tally()
    path = folder / "kills.dossier"
    Dossier.create(path, desk_at(0)).close()
    for _ in range(rounds):
        one_round(path, dice, tally)
    return tally


def main() -> int:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BRIEFING_DESK_DATA"] = str(Path(folder, "data"))
        tally = run(chosen.rounds, chosen.seed, Path(folder))
    print(
        f"{tally.rounds} kills, {tally.confirmed} confirmed changes; {tally.journals} left a"
        f" transaction half done, in {tally.kept} the one under way was whole;"
        f" {tally.unreadable} unreadable, {tally.lost} lost"
    )
    return 0 if tally.good else 1


if __name__ == "__main__":
    sys.exit(main())
