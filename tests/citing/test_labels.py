"""What a row of figures says beside its number."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from briefing.citing.labels import label

_SPEC = importlib.util.spec_from_file_location(
    "reports", Path(__file__).parents[1] / "story" / "conftest.py"
)
assert _SPEC
assert _SPEC.loader
_REPORTS = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(_REPORTS)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Some 14 people were killed when a barge hit a ferry.", "people were killed"),
        ("The quake left 310 deaths in the Ulmar valley.", "deaths"),
        (
            "A barge hit a ferry, killing at least 14 people.",
            "killing at least 14 people",
        ),
        ("The landslide killed 45 people on Friday.", "killed 45 people"),
        ("Some 600 people were evacuated from Ellery.", "people were evacuated"),
        ("The union sent 14 lorries, and two people were killed.", "lorries"),
    ],
)
def test_the_label_says_what_befell_those_who_are_counted(text: str, said: str) -> None:
    report = _REPORTS.make_report("a", text, day=None)
    assert label(report.facts.figures[0], report.article) == said
