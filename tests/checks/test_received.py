"""How the sources came in: what a desk should look at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.checks.check import check
from briefing.model.brief import Brief, Citation, Line, Source
from briefing.model.notices import NoticeKind, Receipt

SOURCE = Source(number=1, article="a", title="Salt works shut", date=date(2026, 2, 10))
LINE = Line(id="l", text="Two basins closed.", spans=(Citation(1, 0, 18),))


def kinds(receipt: Receipt, *, line: Line | None = LINE) -> set[str]:
    brief = Brief(
        title="Salt",
        date=date(2026, 2, 11),
        points=(line,) if line else (),
        sources=(replace(SOURCE, receipt=receipt),),
    )
    return {finding.kind for finding in check(brief)} - {"one source", "reprints"}


@pytest.mark.parametrize(
    ("receipt", "kind"),
    [
        (Receipt(notices=(NoticeKind.KILL,)), "taken back"),
        (Receipt(notices=(NoticeKind.WITHDRAWAL,)), "taken back"),
        (Receipt(notices=(NoticeKind.CORRECTION,)), "correction"),
        (Receipt(notices=(NoticeKind.LIVE_BLOG,)), "live blog"),
        (Receipt(embargo="12 February 2026", until=date(2026, 2, 12)), "embargo"),
        (Receipt(embargo="a day that it does not say"), "embargo"),
        (Receipt(cut="Subscribe to continue reading."), "cut off"),
        (Receipt(set_aside=0.8), "set aside"),
    ],
)
def test_each_is_a_finding_that_leads_to_the_article(receipt: Receipt, kind: str) -> None:
    assert kinds(receipt) == {kind}


def test_an_embargo_that_is_over_is_none() -> None:
    assert kinds(Receipt(embargo="9 February 2026", until=date(2026, 2, 9))) == set()


def test_a_source_that_gives_no_line_is_told() -> None:
    assert kinds(Receipt(), line=None) == {"no line"}
    assert kinds(Receipt()) == set()
