"""Sentences found a second, on the sample articles' paragraphs.

python benchmarks/boundaries.py
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from compose_scale import samples

from briefing.language import split
from briefing.model.article import ParagraphKind


def main() -> None:
    """Print the best of five rounds."""
    blocks = [
        article.text[part.start : part.end]
        for article in samples()
        for part in article.paragraphs
        if part.kind is ParagraphKind.BODY
    ] * 100
    best = 0.0
    for _ in range(5):
        start = time.process_time()
        found = sum(len(split(block)) for block in blocks)
        best = max(best, found / (time.process_time() - start))
    print(f"{best:,.0f} sentences a second")


if __name__ == "__main__":
    main()
