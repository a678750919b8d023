"""Try the frozen program: python .ci/package/smoke.py FROZEN_FOLDER.

Builds the note of the samples with it and with this checkout, compares the bytes, asks its doctor,
and opens its window without a display. Ends with status 1 and says what is wrong.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import seeds

DAY = "2025-06-10"
_OPEN_SECONDS = 20


def build(command: list[str], target: Path) -> tuple[bytes, float]:
    """The note's bytes and the seconds that it took."""
    begun = time.monotonic()
    articles = [str(path) for path in seeds.paths()]
    subprocess.run([*command, "build", *articles, "--date", DAY, "-q", "-o", target], check=True)
    return target.read_bytes(), time.monotonic() - begun


def window(program: Path, folder: Path) -> str:
    """What is wrong with the window, "" where it opens and stays."""
    own = {"QT_QPA_PLATFORM": "offscreen", "BRIEFING_DESK_DATA": str(folder / "data")}
    process = subprocess.Popen(
        [program, "--samples"], env={**os.environ, **own}, stderr=subprocess.PIPE, text=True
    )
    try:
        _, said = process.communicate(timeout=_OPEN_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        _, said = process.communicate()
        faults = [row for row in said.splitlines() if "Error" in row or "Traceback" in row]
        return "\n".join(faults)
    return f"the window ended with status {process.returncode}: {said}"


def main() -> None:
    """Print the figures."""
    frozen = Path(sys.argv[1]).resolve()
    faults = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        checkout = [sys.executable, "-m", "briefing.cli"]
        ours, slow = build(checkout, folder / "checkout.pdf")
        theirs, frozen_slow = build([str(frozen / "briefing")], folder / "frozen.pdf")
        print(f"checkout {slow:.1f} s, frozen {frozen_slow:.1f} s, {len(theirs)} bytes")
        if ours != theirs:
            faults.append("the frozen program writes other bytes than the checkout")
        if subprocess.run([frozen / "briefing", "doctor"], check=False).returncode:
            faults.append("its doctor finds something missing")
        if fault := window(frozen / "briefing-desk", folder):
            faults.append(fault)
    size = sum(p.stat().st_size for p in frozen.rglob("*") if p.is_file() and not p.is_symlink())
    print(f"{size / 2**20:.0f} MB in {frozen}")
    for fault in faults:
        print(f"wrong: {fault}", file=sys.stderr)
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
