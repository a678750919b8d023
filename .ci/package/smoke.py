"""Try the frozen program: python .ci/package/smoke.py FROZEN_FOLDER.

Builds the note of the samples with it and with this checkout, compares the bytes and asks its
doctor. Then it does with the window what a user does: opens it on an article, adds a second one,
exports the note, and reads the PDF. Ends with status 1 and says what is wrong.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import desktop
import pypdf

import seeds

DAY = "2025-06-10"
_WINDOW, _ADDING, _SHEET = "Briefing Desk", "Add articles", "Export the note"
_OPEN_SECONDS = 60
_EVERY = 1.0
_PAGES_SECONDS = 10
_TRIES = 60


def build(command: list[str], articles: Sequence[Path], target: Path) -> tuple[bytes, float]:
    """The note's bytes and the seconds that it took."""
    begun = time.monotonic()
    options = ["--date", DAY, "--quiet", "--output", target]
    subprocess.run([*command, "build", *articles, *options], check=True)
    return target.read_bytes(), time.monotonic() - begun


def export(program: Path, articles: Sequence[Path], home: Path) -> bytes:
    """The PDF that the window writes of the first article and those that are added to it.

    Raises ScreenError where it does not come to that.
    """
    folders = {name: str(home / name) for name in ("BRIEFING_DESK_DATA", "BRIEFING_DESK_CACHE")}
    own = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), **folders}
    with desktop.screen() as screen:
        process = screen.start([str(program), str(articles[0]), "--date", DAY], own)
        try:
            screen.wait_for(_WINDOW, _OPEN_SECONDS)
            for article in articles[1:]:
                _add(screen, article)
            _wait_for_articles(home, len(articles))
            target = _export(screen, home)
        except desktop.ScreenError as error:
            process.kill()
            raise desktop.ScreenError(f"{error}\n{process.communicate()[1]}") from error
        process.kill()
        _, said = process.communicate()
    if "Traceback" in said:
        raise desktop.ScreenError(said)
    return target.read_bytes()


def _add(screen: desktop.Desktop, article: Path) -> None:
    screen.press("ctrl+o", _WINDOW)
    screen.wait_for(_ADDING, _OPEN_SECONDS)
    screen.write(str(article))
    screen.press("Return", _ADDING)


def _wait_for_articles(home: Path, count: int) -> None:
    """Until the dossier holds so many, and the pages had time to follow."""
    for _ in range(_TRIES):
        for dossier in home.rglob("*.dossier"):
            with closing(sqlite3.connect(f"file:{dossier}?mode=ro", uri=True)) as database:
                (found,) = database.execute("SELECT count(*) FROM articles").fetchone()
            if found == count:
                time.sleep(_PAGES_SECONDS)
                return
        time.sleep(_EVERY)
    raise desktop.ScreenError(f"the window did not take {count} articles")


def _export(screen: desktop.Desktop, home: Path) -> Path:
    """Ask for the sheet until the note is there to be exported, and take what it proposes."""
    for _ in range(_TRIES):
        screen.press("ctrl+e", _WINDOW)
        time.sleep(_EVERY)
        if screen.shows(_SHEET):
            break
    screen.wait_for(_SHEET, _OPEN_SECONDS)
    screen.press("Return", _SHEET)
    for _ in range(_TRIES):
        if found := list(home.rglob("*.pdf")):
            return found[0]  # a file has its name once it is whole
        time.sleep(_EVERY)
    raise desktop.ScreenError("no PDF was written")


def window(frozen: Path, folder: Path) -> str:
    """What is wrong with the window, "" where it writes the note that the checkout writes."""
    if lacking := desktop.missing():
        return f"the window was not tried: {', '.join(lacking)} are not here"
    first, second = seeds.paths()[:2]
    home = folder / "home"
    home.mkdir()
    try:
        written = export(frozen / "briefing-desk", (first, second), home)
    except desktop.ScreenError as error:
        return str(error)
    target = folder / "window.pdf"
    target.write_bytes(written)
    words = "".join(page.extract_text() for page in pypdf.PdfReader(target).pages)
    expected, _ = build([sys.executable, "-m", "briefing.cli"], (first, second), folder / "two.pdf")
    print(f"the window's PDF: {len(written)} bytes, {len(words.split())} words")
    if "Bottom line" not in words:
        return "the window's PDF has no bottom line"
    return "" if written == expected else "the window writes other bytes than the checkout"


def main() -> None:
    """Print the figures."""
    frozen = Path(sys.argv[1]).resolve()
    os.environ.pop("DISPLAY", None)
    faults = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        checkout = [sys.executable, "-m", "briefing.cli"]
        ours, slow = build(checkout, seeds.paths(), folder / "checkout.pdf")
        program = [str(frozen / "briefing")]
        theirs, frozen_slow = build(program, seeds.paths(), folder / "frozen.pdf")
        print(f"checkout {slow:.1f} s, frozen {frozen_slow:.1f} s, {len(theirs)} bytes")
        if ours != theirs:
            faults.append("the frozen program writes other bytes than the checkout")
        if subprocess.run([frozen / "briefing", "doctor"], check=False).returncode:
            faults.append("its doctor finds something missing")
        if fault := window(frozen, folder):
            faults.append(fault)
    size = sum(p.stat().st_size for p in frozen.rglob("*") if p.is_file() and not p.is_symlink())
    print(f"{size / 2**20:.0f} MB in {frozen}")
    for fault in faults:
        print(f"wrong: {fault}", file=sys.stderr)
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
