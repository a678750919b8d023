"""Precision and recall of paraphrases on the labelled pairs of tests/summary/data.

python benchmarks/paraphrases.py
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "summary"))

from conftest import read_clusters
from test_paraphrase import precision_recall, score_clusters


def main() -> None:
    """Print a line a set: development, held out, all."""
    clusters = read_clusters()
    sets = {
        "development": score_clusters(clusters, held_out=False),
        "held out": score_clusters(clusters, held_out=True),
    }
    sets["all"] = [pair for scored in sets.values() for pair in scored]
    for name, scored in sets.items():
        precision, recall = precision_recall(scored)
        same = sum(truth for _, truth in scored)
        print(f"{name}: {len(scored)} pairs, {same} the same, P {precision:.3f}, R {recall:.3f}")


if __name__ == "__main__":
    main()
