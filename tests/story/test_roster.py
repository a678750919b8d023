"""Who is one person over several reports."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefing.model.article import Analysis
from briefing.story import roster


def test_a_surname_with_another_title_is_another_person(
    report: Callable[..., Analysis],
) -> None:
    first = report(
        "a", "Trade Minister Ines Valcourt met the mayor of Ellery on Monday.", day=date(2027, 5, 3)
    )
    other = report(
        "b", "“We have spoken with Mr. Valcourt about the weir,” said Mona Aspen.", day=None
    )
    same = report("c", "Minister Valcourt met the mayor of Ellery.", day=date(2027, 5, 3))
    people = roster([first, other, same], ((0,), (1,), (2,)))
    (whole,) = [one for one in people if one.name == "Ines Valcourt"]
    assert {mention.span.article for mention in whole.mentions} == {
        "a",
        "c",
    }


def test_accents_and_hyphens_make_no_other_person(report: Callable[..., Analysis]) -> None:
    first = report("a", "President René Marchal spoke in Ellery.", day=None)
    other = report("b", "President Rene Marchal spoke in Ellery on Monday.", day=None)
    assert len(roster([first, other], ((0,), (1,)))) == 1


@pytest.mark.parametrize(
    ("once", "often"),
    [
        ("Torben Vachk", "Torben Vachs"),  # a slip of one report
        ("Sten A. Holm", "Sten Holm"),
        ("Ines Valcourt Marie", "Ines Valcourt"),  # words of the page run into the name
    ],
)
def test_a_name_is_as_most_reports_write_it(
    report: Callable[..., Analysis], once: str, often: str
) -> None:
    told = [
        report(str(n), f"Trade Minister {name} of Norland met the mayor of Ellery.", day=None)
        for n, name in enumerate((once, often, often))
    ]
    assert [one.name for one in roster(told, ((0,), (1,), (2,)))] == [often]
    # copies of one report count once
    assert [one.name for one in roster(told, ((0,), (1, 2)))] == [once]
