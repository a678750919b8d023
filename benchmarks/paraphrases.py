"""Precision and recall of paraphrases on the labelled pairs of tests/summary/data.

python benchmarks/paraphrases.py
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "summary"))

from conftest import SHARED, analyse, read_clusters
from test_paraphrase import precision_recall, score_clusters, score_seeds

from briefing.reading import read_path


def main() -> None:
    """Print a line a set: development, held out, the shared sample articles, all."""
    clusters = read_clusters()
    sets = {
        "development": score_clusters(clusters, held_out=False),
        "held out": score_clusters(clusters, held_out=True),
    }
    if SHARED.is_dir():
        articles = [one for path in sorted(SHARED.glob("*.txt")) for one in read_path(path)]
        day = date(2025, 6, 10)
        dated = [replace(one, published=day, date_assumed=True) for one in articles]
        sets["shared samples"] = score_seeds(tuple(map(analyse, dated)))
    sets["all"] = [pair for scored in sets.values() for pair in scored]
    for name, scored in sets.items():
        precision, recall = precision_recall(scored)
        same = sum(truth for _, truth in scored)
        print(f"{name}: {len(scored)} pairs, {same} the same, P {precision:.3f}, R {recall:.3f}")


if __name__ == "__main__":
    main()
