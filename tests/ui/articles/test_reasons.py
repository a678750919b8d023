"""Why text was set aside, told in the window's language."""

from __future__ import annotations

import tomllib
from importlib import resources

from ui.articles.reasons import REASONS, told


def test_every_rule_for_lines_of_a_page_gives_a_reason_that_is_translated() -> None:
    rules = resources.files("briefing.reading").joinpath("data/residue.en.toml").read_bytes()
    reasons = {rule["reason"] for rule in tomllib.loads(rules.decode())["rule"]}
    assert reasons <= set(REASONS)


def test_another_reason_stands_as_it_is() -> None:
    assert told("hidden text: by nobody") == "hidden text: by nobody"
