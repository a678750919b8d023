"""A sample of ``benchmarks/style_matrix.py``, which prints every brief in every style."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from briefing.styles import load

MATRIX = Path(__file__).resolve().parents[2] / "benchmarks" / "style_matrix.py"


@pytest.fixture(scope="module")
def matrix() -> ModuleType:
    if not MATRIX.is_file():
        pytest.skip("benchmarks/ stands only in a checkout")
    spec = importlib.util.spec_from_file_location("style_matrix", MATRIX)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# WeasyPrint leaves its colour profile open
@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize(
    ("name", "case", "archive"),
    [
        ("newsroom", "everything", True),
        ("intelligence", "right to left", False),
        ("letter", "long names", False),
        ("policy", "20 articles", False),
        ("ministry", "cjk", True),
        ("large-print", "200-character headline", False),
    ],
)
def test_nothing_falls_short(
    matrix: ModuleType, samples: ModuleType, name: str, case: str, archive: bool
) -> None:
    style = load(name)
    brief = matrix.with_limit(samples.matrix()[case], style)
    assert list(matrix.faults(brief, style, archive=archive, pictures=None)) == []


def test_the_samples_are_as_awkward_as_they_say(samples: ModuleType) -> None:
    cases = samples.matrix()
    assert [len(cases[f"{n} articles"].sources) for n in (3, 5, 20)] == [3, 5, 20]
    assert cases["no figures"].figures == ()
    assert len(cases["200-character headline"].title) > 190
    assert "\u0645" in cases["right to left"].title
    assert "\u822a" in cases["cjk"].title
