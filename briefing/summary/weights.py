"""What the signs of a sentence are worth, most of them fitted (``benchmarks/lines/train.py``).

Readers labelled the first sixteen sentences of each report of 36 real stories, 4,000 sentences in
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
    "": (-0.455, 0.0),
    "age": (-0.999, 0.374),
    "older": (-1.132, 0.411),
    "newest": (-0.967, 0.305),
    "few": (3.359, 0.137),
    "aside": (-1.403, 0.009),
    "common": (-1.762, 0.24),
    "behind": (-0.317, 1.55),
    "relevant": (1.456, 0.387),
    "central": (0.91, 0.088),
    "headlined": (0.118, 1.486),
    "short": (-0.557, 0.062),
    "spoken": (-0.668, 0.048),
    "timely": (0.409, 0.176),
    "shared": (0.58, 0.19),
    "outgrown": (-0.397, 0.103),
    "backed": (0.433, 0.31),
    "pronoun": (-1.816, 0.008),
    "present": (-0.319, 0.155),
    "past": (-0.121, 0.824),
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

Set by hand: the newest news is to open, which fitted weights do not know. Of 36 stories 30 open as
readers would have it, with fitted weights 27."""
FOLLOWS: Weights = OPENS | {"": (-8.0, 0.0), "titled": (0.0, 0.0)}
"""That it is the second line: the first has told what the headline says."""
AGAIN: Weights = {
    "": (-2.148, 0.0),
    "new": (-2.315, 0.792),
    "alike": (0.729, 0.115),
    "held": (2.914, 0.16),
    "holds": (2.188, 0.16),
    "one report": (0.073, 0.472),
    "told": (0.536, 1.509),
    "head": (-0.567, 0.184),
}
"""That a sentence tells nothing but what chosen ones have told."""


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
