"""Kill -9 at a random moment of keeping house with styles: none broken, none half changed.

``python -m benchmarks.style_kills [--rounds 200] [--seed 1]``; ends with 1 when one is. A child
renames a style that another is based on, saves two files that belong together, imports, copies and
deletes, over and over, and is killed. Then the styles are listed, as every start does.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from briefing.styles import load, own, recovery, user_folder
from briefing.styles.pack import import_style, packed
from briefing.styles.undertaking import clean_up

LONGEST = 0.5
"""Seconds that a child may live at most."""


@dataclass
class Tally:
    """What happened.

    ``broken`` counts styles that do not load, or whose files do not belong together, and what
    still lies about.
    """

    rounds: int = 0
    cut: int = 0
    broken: int = 0


def work(dice: random.Random, pack: Path) -> None:
    """Keep house until killed."""
    while True:
        house = next(p for p in user_folder().iterdir() if p.name.startswith("house"))
        match dice.randrange(5):
            case 0:
                own.rename(house, f"House {dice.randrange(1000)}")
            case 1 | 2:
                number = dice.randrange(1000)
                style = f"name: House\nbased-on: ministry\ndescription: n{number}\n"
                texts = {"style.yml": style, "style.css": f"/* n{number} */\n"}
                recovery.save(house, {name: text.encode() for name, text in texts.items()})
            case 3:
                own.delete(own.duplicate(house, "Copy"))
            case _:
                for name in ("second", "first"):  # what is based on the other goes first
                    if (user_folder() / name).exists():
                        own.delete(user_folder() / name)
                import_style(pack)


def look(tally: Tally) -> None:
    """See whether all is whole."""
    clean_up()
    wrong = [p for p in user_folder().parent.rglob("*") if p.name.startswith((".", "style-change"))]
    names = {path.name for path in user_folder().iterdir()}
    for name in names:
        try:
            style = load(name)
        except Exception as error:  # noqa: BLE001  the measurement: whatever it is, it counts
            print(f"broken: {error}")
            wrong.append(user_folder() / name)
            continue
        sheet = style.folder / "style.css"
        text = sheet.read_text() if sheet.is_file() else ""
        if name.startswith("house") and text and f"/* {style.description} */" not in text:
            wrong.append(sheet)
    for path in wrong:
        print(f"wrong: {path}")
    tally.broken += len(wrong)


def one_round(dice: random.Random, pack: Path, tally: Tally) -> None:
    """Start a child, kill it, look."""
    seed = dice.random()
    child = os.fork()
    if not child:
        with contextlib.suppress(BaseException):
            work(random.Random(seed), pack)
        os._exit(1)
    time.sleep(dice.uniform(0, LONGEST))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    tally.rounds += 1
    tally.cut += (user_folder().parent / "style-change").exists()
    if not os.WIFSIGNALED(status):
        raise SystemExit("the child ended by itself: that is a mistake of the benchmark")
    look(tally)


def run(rounds: int, seed: int) -> Tally:
    """So many rounds on the styles of a data folder of its own."""
    dice, tally = random.Random(seed), Tally()
    before = os.environ.get("BRIEFING_DESK_DATA")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BRIEFING_DESK_DATA"] = folder
        try:
            pack = Path(folder, "pack.zip")
            own.make("ministry", "First")
            own.make("first", "Second")
            pack.write_bytes(packed("second"))
            for name in ("second", "first"):
                shutil.rmtree(user_folder() / name)
            (user_folder() / "house").mkdir()
            style = "name: House\nbased-on: ministry\ndescription: n1\n"
            (user_folder() / "house" / "style.yml").write_text(style)
            (user_folder() / "house" / "style.css").write_text("/* n1 */\n")
            own.make("house", "Follower")
            for _ in range(rounds):
                one_round(dice, pack, tally)
        finally:
            os.environ.pop("BRIEFING_DESK_DATA")
            if before is not None:
                os.environ["BRIEFING_DESK_DATA"] = before
    return tally


def main() -> int:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    tally = run(chosen.rounds, chosen.seed)
    print(f"{tally.rounds} kills, {tally.cut} in the middle of a change; {tally.broken} wrong")
    return 1 if tally.broken else 0


if __name__ == "__main__":
    sys.exit(main())
