"""Other sentences to choose from: of other articles, readable alone, the likest first."""

from __future__ import annotations

from collections.abc import Callable

from briefing.model.article import Analysis, Span
from briefing.summary import Alternatives

Report = Callable[..., Analysis]
SHIPS = "By Tuesday evening 42 container ships lay at anchor off Sandhaven, the coast guard said."
AGAIN = "Some 42 vessels lay at anchor off Sandhaven on Tuesday night, said the coast guard."
BACK = "It said that 42 container ships lay at anchor off Sandhaven on Tuesday evening."
OTHER = "Merrow Terminals has offered its dockworkers a rise of 4.5 percent for this year."


def test_what_says_the_same_is_offered(report: Report) -> None:
    analyses = [report("a", OTHER, SHIPS), report("b", AGAIN, OTHER), report("c", BACK)]
    families = [(0,), (1,), (2,)]
    found = Alternatives(analyses, families).of(analyses[0].sentences[1].span)
    assert [one.text for one in found] == [AGAIN]
    assert found[0].span.article == "b"


def test_what_is_no_sentence_has_none(report: Report) -> None:
    assert Alternatives([report("a", SHIPS)], [(0,)]).of(Span("a", 3, 9)) == ()
    assert Alternatives([report("a", SHIPS)], [(0,)]).of(Span("b", 0, 9)) == ()
