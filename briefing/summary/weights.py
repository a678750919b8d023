"""What the signs of a sentence are worth, most of them fitted (``benchmarks/lines/train.py``).

Readers labelled the first sixteen sentences of each report of 60 real stories, 6,500 sentences in
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
    "": (-0.322, 0.0),
    "age": (-0.963, 0.317),
    "older": (-1.19, 0.356),
    "newest": (-0.678, 0.366),
    "few": (3.489, 0.139),
    "aside": (-0.642, 0.009),
    "common": (-0.825, 0.251),
    "behind": (-0.237, 1.576),
    "relevant": (1.239, 0.395),
    "central": (1.053, 0.106),
    "headlined": (0.187, 1.581),
    "short": (-0.532, 0.064),
    "spoken": (-1.137, 0.05),
    "timely": (0.132, 0.208),
    "shared": (0.401, 0.185),
    "outgrown": (-0.456, 0.105),
    "backed": (0.455, 0.349),
    "pronoun": (-2.425, 0.01),
    "present": (-0.522, 0.145),
    "past": (0.072, 0.832),
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
    "borne out": (2.0, 0.0),
}
"""That a sentence is the news, and opens a note.

Set by hand: the newest news is to open, which fitted weights do not know. Of 42 stories 34 open as
readers would have it; of 36, 30 with these and 27 with fitted ones. Of 25 later stories 16
open so without what others tell at their head ("borne out"), 18 with it."""
FOLLOWS: Weights = OPENS | {"": (-8.0, 0.0), "titled": (0.0, 0.0)}
"""That it is the second line: the first has told what the headline says."""
AGAIN: Weights = {
    "": (-1.143, 0.0),
    "new": (-2.092, 0.762),
    "alike": (1.368, 0.14),
    "held": (3.038, 0.182),
    "holds": (2.718, 0.177),
    "one report": (0.113, 0.466),
    "told": (0.276, 1.551),
    "head": (-0.038, 0.148),
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
