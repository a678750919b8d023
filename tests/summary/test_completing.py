"""Sentences that point back, made to stand alone with visible marks, or left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.model.article import Analysis
from briefing.summary import alone, summarize
from briefing.summary.completing import without_connective

Report = Callable[..., Analysis]
LEAD = "Mayor Ines Valcourt opened the new bridge over the Orrin on Monday morning."


def last(report: Report, *blocks: str) -> tuple[str, bool] | None:
    analysis = report("a", *blocks)
    found = alone(analysis, analysis.sentences[-1])
    return (found.text, found.verbatim) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("However, the port stayed shut.", "[T]he port stayed shut."),
        ("Meanwhile, Norland closed its border.", "Norland closed its border."),
        ("But 40 ships were waiting.", "40 ships were waiting."),
        ("In contrast, the union asked for more.", "[T]he union asked for more."),
        ("In contrast to Norland, Vesteria waited.", None),
        ("The port stayed shut.", None),
        ("But like those before him, when asked he said nothing of it.", None),
        ("But Norland said that they would leave.", "Norland said that they would leave."),
        ("However", None),
    ],
)
def test_a_connective_goes_and_the_capital_is_marked(text: str, expected: str | None) -> None:
    assert without_connective(text) == expected


def test_who_is_meant_is_said_in_brackets(report: Report) -> None:
    told = last(report, f"{LEAD} She promised that the tolls would end within two years.")
    assert told == (
        "[Ines Valcourt] promised that the tolls would end within two years.",
        False,
    )
    told = last(report, f"{LEAD} However, her deputy voted against the plan in the spring.")
    assert told is None


@pytest.mark.parametrize(
    "text",
    [
        # two people, nobody, a man for a "she", and words that mean more than a person
        f"{LEAD[:-1]} with Tobias Renn. He promised that the tolls would end within two years.",
        "The bridge was opened on Monday. He promised that the tolls would end in two years.",
        "Mr Tobias Renn opened the bridge. She promised that the tolls would end in two years.",
        f"{LEAD} It is the longest bridge in the whole of the country so far.",
        f"{LEAD} This made the ferry needless for most of the town's commuters.",
    ],
)
def test_a_doubt_completes_nothing(report: Report, text: str) -> None:
    assert last(report, text) is None


def test_what_stands_alone_stays(report: Report) -> None:
    assert last(report, LEAD) == (LEAD, True)


def test_only_a_brief_asks_for_completed_sentences(report: Report) -> None:
    text = f"{LEAD} She promised that the tolls on the new bridge would end within two years."
    analyses = [report("a", text)]
    assert [c.completed for c in summarize(analyses, [(0,)], count=5)] == [None]
    whole, completed = summarize(analyses, [(0,)], count=5, complete=True)
    assert whole.completed is None
    assert completed.completed
    assert completed.completed.text.startswith("[Ines Valcourt] promised")
