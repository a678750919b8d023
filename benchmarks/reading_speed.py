"""Time of a page of HTML against trafilatura alone, both in one run.

Usage::

    python benchmarks/reading_speed.py evaluation/reading/data/aeb [--pages N] [--rounds N]

Each page is read by this program (bytes to article) and by trafilatura (bytes to text, its
precise mode, no metadata), in turn, and the least processor time of the rounds counts. Printed are
the medians and the ratio of the sums.
"""

from __future__ import annotations

import argparse
import gzip
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import trafilatura

from briefing.model.errors import ReadingError
from briefing.reading import read_bytes


def alone(data: bytes) -> None:
    """What trafilatura does by itself."""
    trafilatura.extract(data, include_comments=False, include_tables=True, favor_precision=True)


def whole(data: bytes) -> None:
    """What this program does."""
    try:
        read_bytes(data, "page.html")
    except ReadingError:
        return


def seconds(call: Callable[[bytes], None], data: bytes) -> float:
    """Processor time of one call."""
    start = time.process_time()
    call(data)
    return time.process_time() - start


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--pages", type=int, default=181)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    files = sorted((chosen.data / "html").glob("*.html.gz"))[: chosen.pages]
    ours, theirs = [], []
    for file in files:
        data = gzip.decompress(file.read_bytes())
        if not ours:
            alone(data)
            whole(data)  # imports and tables are no page's
        ours.append(min(seconds(whole, data) for _ in range(chosen.rounds)))
        theirs.append(min(seconds(alone, data) for _ in range(chosen.rounds)))
    print(
        f"{len(files)} pages: ours {statistics.median(ours) * 1000:.1f} ms, trafilatura alone "
        f"{statistics.median(theirs) * 1000:.1f} ms (medians); sums {sum(ours) / sum(theirs):.2f}"
    )


if __name__ == "__main__":
    main()
