"""Who is one person over several reports."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

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
