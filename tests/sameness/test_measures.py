"""What is one measure, which value of it stands, and who says what of it."""

from __future__ import annotations

import importlib.util
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import reading
from briefing.compose.order import compose
from briefing.model.article import Analysis
from briefing.model.brief import FigureLine
from briefing.model.options import Options
from briefing.sameness.readings import Readings
from briefing.story import contradictions, differences, ledger, refuted, standing

_SPEC = importlib.util.spec_from_file_location(
    "reports", Path(__file__).parents[1] / "story" / "conftest.py"
)
assert _SPEC
assert _SPEC.loader
_REPORTS = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(_REPORTS)
DAY = date(2027, 5, 14)


def told(*reports: tuple[int, str]) -> list[Analysis]:
    """Reports of one event, each some days after the first."""
    return [
        _REPORTS.make_report(f"{number:02}", text, day=DAY + timedelta(days=later))
        for number, (later, text) in enumerate(reports)
    ]


def each(analyses: list[Analysis]) -> list[list[int]]:
    return [[number] for number, _ in enumerate(analyses)]


SLIDE = (
    (0, "At least 12 people were killed by the landslide above Morven, the army said."),
    (1, "The landslide above Morven has killed 45 people, the army said on Saturday."),
    (3, "The number of dead of the landslide above Morven stands at 131, the army said."),
)


def test_the_newest_value_stands_and_the_others_are_its_trail() -> None:
    analyses = told(*SLIDE)
    (toll,) = [one for one in ledger(analyses, each(analyses)) if one.harm == "dead"]
    assert [figure.text for figure in toll.figures] == ["131"]
    assert [figure.text for figure in toll.earlier] == ["45", "12"]
    assert toll.differing == ()


def test_what_a_newer_report_replaced_is_superseded() -> None:
    analyses = told(*SLIDE)
    stands = standing(analyses, ledger(analyses, each(analyses)), {}, {})
    overtaken = [stands.superseded(a.sentences[0].span) is not None for a in analyses]
    assert overtaken == [True, True, False]


def test_a_count_that_grew_is_no_difference() -> None:
    analyses = told(*SLIDE)
    assert differences(ledger(analyses, each(analyses)), (), analyses) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Twelve miners were injured when the pit at Askeland flooded on Friday, police said.",
            "Nineteen miners were injured when the pit at Askeland flooded Friday, doctors said.",
        ),
        (
            "The new weir will cost €4 million, the builder Lunde Works said.",
            "The new weir will cost €7 million, the builder Lunde Works said.",
        ),
        (
            "The cable car carried 34 skiers when it stopped.",
            "The cable car carried 51 skiers when it stopped.",
        ),
    ],
)
def test_values_of_one_day_that_exclude_each_other_differ(one: str, other: str) -> None:
    analyses = told((0, one), (0, other))
    (found,) = differences(ledger(analyses, each(analyses)), (), analyses)
    assert len(found.tellings) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # another harm
            "The army moved 4,000 people out of the valley above Morven before the landslide.",
            "The landslide above Morven killed 5,200 people in the valley.",
        ),
        (  # another place
            "Some 23 percent of voters in Askeland cast blank ballots on Friday.",
            "Some 31 percent of voters in Elvik cast blank ballots on Friday.",
        ),
        (  # bounds that leave room
            "More than 40 sailors were hurt when the pier at Elvik fell, police said.",
            "At least 45 sailors were hurt when the pier at Elvik fell, police said.",
        ),
        (  # another period
            "Timber exports from Askeland fell 12 percent in April, the port said.",
            "Timber exports from Askeland fell 19 percent in March, the port said.",
        ),
        (  # another thing
            "The tunnel at Askeland is 4 kilometres long, the builder said.",
            "The road to the tunnel at Askeland is 9 kilometres long, the builder said.",
        ),
    ],
)
def test_what_is_no_difference(one: str, other: str) -> None:
    analyses = told((0, one), (0, other))
    assert differences(ledger(analyses, each(analyses)), (), analyses) == ()


def test_claims_that_exclude_each_other_differ_on_one_day_and_are_overtaken_later() -> None:
    signed = "Askeland signed the border accord with Morven in the town hall."
    refused = "Askeland refused to sign the border accord with Morven in the town hall."
    for later, differ in ((0, 1), (2, 0)):
        analyses = told((0, signed), (later, refused))
        contrary = contradictions(analyses, each(analyses), Readings(analyses))
        assert len(differences((), (), analyses, contrary)) == differ
        stands = standing(analyses, (), {}, refuted(contrary))
        gone = stands.superseded(analyses[0].sentences[0].span)
        assert (gone is not None) is (not differ)


@pytest.mark.parametrize(
    "text",
    [
        "Will the ferry line to Elvik cut 120 jobs in June?",
        "The ferry line to Elvik denied that it will cut 120 jobs in June.",
        "The ferry line to Elvik may cut 120 jobs in June.",
    ],
)
def test_what_is_asked_denied_or_supposed_is_no_figure(text: str) -> None:
    analyses = told((0, text))
    rows = [one for one in ledger(analyses, [[0]]) if not one.figures[0].hedged]
    assert rows == []


ARTICLE = "---\ntitle: {title}\noutlet: {outlet}\ndate: 2027-05-{day}\n---\n{text}\n"
TELLINGS = (
    "The landslide above Morven killed 45 people on Friday, the army said.",
    "Forty-five people were killed by the landslide above Morven on Friday.",
    "At least 45 people died in the landslide above Morven.",
    "About 50 people died in the landslide above Morven, a doctor said.",
    "The landslide above Morven killed 61 people, the army said.",
    "Timber exports from Askeland fell 34.5 percent in April, the port said.",
    "Exports of timber from Askeland fell about 35 percent in April.",
    "Reports point to a marked decline in timber exports from Askeland.",
    "Timber exports from Askeland fell by 41 percent in April, a union said.",
    "The weir at Elvik was painted green by its new owners.",
)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(14, 17), st.lists(st.sampled_from(TELLINGS), min_size=1, max_size=3)),
        min_size=2,
        max_size=5,
    )
)
def test_no_source_is_in_two_groups_of_a_row(reports: list[tuple[int, list[str]]]) -> None:
    articles = [
        reading.read_text(
            ARTICLE.format(
                title=f"News of day {day}",
                outlet=f"Paper {number}",
                day=day,
                text="\n\n".join(text),
            ),
            f"{number}.txt",
        )
        for number, (day, text) in enumerate(reports)
    ]
    brief = compose(articles, Options(date=date(2027, 5, 18), figures=20))
    for row in brief.figures:
        assert len(_sources(row)) == len(set(_sources(row))), row


def _sources(row: FigureLine) -> list[int]:
    """The sources of each group of a row, each group's once."""
    groups = (
        {one.source for one in (*row.spans, *row.support)},
        {one.source for one in row.trends},
        {one.source for one in row.differing},
        {span.source for one in row.earlier for span in one.spans},
        set(row.silent),
    )
    return [number for group in groups for number in group]
