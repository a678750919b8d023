"""The scores that the labelled sentences and the scorer of the shared folder must keep."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCORER = ROOT.parent / "shared" / "eval" / "facts" / "score_facts.py"
LEAST = {
    "deadline": 85,
    "period": 80,
    "comparison": 70,
    "subject": 75,
    "direction": 90,
    "speaker": 85,
}


def load(path: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["open.txt", "held.txt"])
def test_labelled_news(name: str) -> None:
    fixtures = load(ROOT / "benchmarks" / "facts_fixtures.py", "facts_fixtures")
    scores = fixtures.Scores()
    for article in fixtures.read(fixtures.FIXTURES / name):
        scores.article(article)
    found = {kind: 100 * count.f1 for kind, count in scores.counts.items()}
    assert {kind: value for kind, value in found.items() if value < LEAST[kind]} == {}


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore::ResourceWarning")  # the scorer leaves its file open
def test_the_shared_seeds() -> None:
    if not SCORER.exists():
        pytest.skip("the shared folder with the labelled articles is not there")
    scorer = load(SCORER, "score_facts")
    adapter = load(ROOT / "benchmarks" / "adapters" / "facts.py", "facts_adapter")
    result = scorer.score(adapter.predict, ("seeds",))["seeds"]
    figures, dates = result["figures"], result["dates"]
    assert figures["found+normalised"]["F1"] == 100
    assert dates["found+normalised"]["F1"] == 100
    assert (figures["direction_right"], figures["subject_right"]) == ("2/2", "6/6")
    assert (dates["deadlines_found"], dates["deadlines_wrong"]) == ("2/2", 0)


@pytest.mark.parametrize(("name", "least"), [("readings_open.txt", 94), ("readings_held.txt", 85)])
def test_what_hangs_on_structure(name: str, least: int) -> None:
    readings = load(ROOT / "benchmarks" / "facts_readings.py", "facts_readings")
    right, labelled = readings.score(readings.FIXTURES / name)
    assert 100 * right.total() / labelled.total() >= least
