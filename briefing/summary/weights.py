"""What the signs of a sentence are worth, most of them fitted (``benchmarks/lines/train.py``).

Readers labelled the first sixteen sentences of each report of 48 real stories, 5,300 sentences in
all: whether a careful editor would leave it as a line of the note, what it tells, whether it could
open the note. On stories that had no part in the fitting, benchmarks/RESULTS.md says how well the
weights do.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp

Weights = dict[str, tuple[float, float]]
"""Each sign's weight, and its usual value, at which it says nothing; "" is where all begins."""

WORTH: Weights = {
    "": (-0.378, 0.0),
    "age": (-1.019, 0.346),
    "older": (-1.214, 0.379),
    "newest": (-0.741, 0.343),
    "few": (2.583, 0.134),
    "aside": (-1.541, 0.006),
    "common": (-1.221, 0.247),
    "behind": (-0.255, 1.554),
    "relevant": (1.29, 0.39),
    "central": (0.896, 0.096),
    "headlined": (0.142, 1.563),
    "short": (-0.53, 0.065),
    "spoken": (-1.104, 0.052),
    "timely": (0.243, 0.193),
    "shared": (0.472, 0.185),
    "outgrown": (-0.458, 0.103),
    "backed": (0.523, 0.35),
    "pronoun": (-2.149, 0.008),
    "present": (-0.432, 0.143),
    "past": (-0.005, 0.835),
}
"""That a reader leaves a sentence as a line of a note."""
OPENS: Weights = {
    "": (-12.0, 0.0),
    "first": (2.0, 0.0),
    "titled": (5.0, 0.0),
    "fresh": (5.0, 0.0),
    "timely": (1.5, 0.0),
    "of the story": (2.0, 0.0),
    "detailed": (0.6, 0.0),
}
"""That a sentence is the news, and opens a note.

Set by hand: the newest news is to open, which fitted weights do not know. Of 42 stories 34 open as
readers would have it; of 36, 30 with these and 27 with fitted ones."""
FOLLOWS: Weights = OPENS | {"": (-8.0, 0.0), "titled": (0.0, 0.0)}
"""That it is the second line: the first has told what the headline says."""
AGAIN: Weights = {
    "": (-1.184, 0.0),
    "new": (-2.35, 0.77),
    "alike": (1.487, 0.133),
    "held": (2.866, 0.176),
    "holds": (2.952, 0.173),
    "one report": (0.116, 0.462),
    "told": (0.221, 1.545),
    "head": (-0.369, 0.153),
}
"""That the main thing a sentence tells is told by chosen ones."""


def logit(weights: Weights, signs: Mapping[str, float]) -> float:
    """What the signs say together; one that is not known says nothing."""
    return sum(
        [
            weight * (signs[name] - usual) if name else weight
            for name, (weight, usual) in weights.items()
            if not name or name in signs
        ]
    )


def probability(weights: Weights, signs: Mapping[str, float]) -> float:
    """The same as a probability."""
    return 1 / (1 + exp(-logit(weights, signs)))
