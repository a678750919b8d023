"""The chain against a count over all paths, and its weights' files."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.reading import block_features, line_features
from briefing.reading.chain import body_probabilities, from_table, load

STEPS = ["before before", "before body", "body body", "body inside", "body after",
         "inside inside", "inside body", "after after"]  # fmt: skip
NAMES = ["before", "body", "inside", "after"]
SCORE = st.floats(-3, 3)
TABLES = st.fixed_dictionaries(
    {
        "bias": st.tuples(SCORE, SCORE, SCORE, SCORE),
        "steps": st.fixed_dictionaries(dict.fromkeys(STEPS, SCORE)),
        "weights": st.fixed_dictionaries(
            {name: st.tuples(SCORE, SCORE, SCORE, SCORE) for name in "ab"}
        ),
    }
)


def counted(lines: list[str], table: dict[str, dict[str, float]]) -> list[float]:
    """The same probabilities by going through every path."""
    totals, everything = [0.0] * len(lines), 0.0
    for path in itertools.product(range(4), repeat=len(lines)):
        if path[0] > 1 or path[-1] not in (1, 3):
            continue
        steps = [f"{NAMES[a]} {NAMES[b]}" for a, b in itertools.pairwise(path)]
        if any(step not in table["steps"] for step in steps):
            continue
        score = sum(table["steps"][step] for step in steps)
        for line, state in zip(lines, path, strict=True):
            score += table["bias"][state] + sum(table["weights"][name][state] for name in line)
        everything += math.exp(score)
        for index, state in enumerate(path):
            totals[index] += math.exp(score) * (state == 1)
    return [total / everything for total in totals]


@given(TABLES, st.lists(st.sampled_from(["", "a", "b", "ab"]), min_size=1, max_size=5))
@settings(deadline=None)
def test_probabilities_are_those_of_all_paths(table: dict, lines: list[str]) -> None:
    found = body_probabilities(lines, from_table(table))
    assert found == pytest.approx(counted(lines, table), abs=1e-9)


def test_no_line_and_one_line() -> None:
    model = load("lines.en")
    assert body_probabilities([], model) == []
    assert body_probabilities([["words:1"]], model) == pytest.approx([1.0])


def test_ten_thousand_lines_stay_within_zero_and_one() -> None:
    lines = [["rule:share bar", "words:1"] if n % 3 else ["words:9"] for n in range(10_000)]
    assert all(0.0 <= p <= 1.0 for p in body_probabilities(lines, load("lines.en")))


@given(st.lists(st.text(max_size=60), max_size=12))
@settings(deadline=None)
def test_any_lines_have_features_that_do_not_depend_on_the_run(lines: list[str]) -> None:
    gaps = [True] * (len(lines) + 1)
    found = line_features.features(lines, gaps)
    assert [sorted(one) for one in found] == [
        sorted(one) for one in line_features.features(lines, gaps)
    ]
    assert all(len(one) == len(set(one)) for one in found)


def test_the_weights_are_of_features_that_exist() -> None:
    assert "rule:comment form" in load("lines.en").weights
    assert any(name.startswith("+tag:p") for name in load("blocks").weights)
    assert len(block_features.region([], [])) == 0
