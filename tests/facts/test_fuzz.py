"""No string that is made of what facts are made of ends the reading."""

import pytest

from tests.facts.test_measured import ROOT, load

facts_fuzz = load(ROOT / "benchmarks" / "facts_fuzz.py", "facts_fuzz")


@pytest.mark.parametrize("seed", [1, 2])
def test_no_string_raises(seed: int) -> None:
    for number, text in enumerate(facts_fuzz.strings(2_000, seed)):
        facts_fuzz.search(text, None if number % 7 == 0 else facts_fuzz.DAY)
        if number % 40 == 0:
            facts_fuzz.whole(text, facts_fuzz.DAY)
