"""What is a date ahead: laid down, planned or a limit, and not hoped for, asked or advised."""

from __future__ import annotations

from datetime import date

import pytest

from briefing import reading
from briefing.compose.order import compose
from briefing.model.brief import Brief
from briefing.model.options import Options

ARTICLE = """---
title: Council of Ellery meets the harbour guild
outlet: Ellery Post
date: 2027-05-14
---

Council of Ellery meets the harbour guild

The council of Ellery met the harbour guild on Friday to settle the dredging of the river mouth.

{}
"""
SETTLED = [
    "The transport ministry of Ellery must publish the dredging plan by 30 June.",
    "The licence of the ferry company expires on 1 August unless the court extends it.",
    "Ellery will hold a referendum on the harbour fees on 12 June.",
    "The guild has until 3 June to accept the offer, or the berths go to another company.",
    "A court in Ellery ordered a ferry company to pay 40 million crowns by 15 July.",
    "Voting will take place from 12 June to 14 June in all parishes of Ellery.",
    "The new tariff takes effect on 1 July, the ministry said on Friday.",
    "The trial of Jan Holt, the former harbour master of Ellery, is due to begin on 21 June.",
    "Transport Minister Ada Venn said the Tarn Bridge would reopen on 28 May.",
    "Jan Holt of Ellery said a panel would report by 9 July unless the guild was sued first.",
    "Ada Venn said Ellery would close the mole if there was no money by 20 May.",
    "A panel of judges in Ellery will begin work on Wednesday under Mona Aspen.",
    "Objections to the tariff of Ellery can be sent in until Thursday at noon.",
]
UNSETTLED = [
    "The guild asked the council to lower the fees by 2030.",
    "Activists urged the ministry to close the mine by 30 June.",
    "Fishermen hope that the river mouth will be dredged by 1 August.",
    "Captain Mona Aspen wants the fees halved by 2029.",
    "Militia and officials asked them to leave the hill on 15 March, but most refused.",
    "The tents are for the rainy season, which generally starts in September.",
    "The guild is hopeful of a deal before the licence expires in 2031, but critics fear delay.",
    "The council could vote on the fees on 12 June, a member said.",
    "The ministry denied that it would close the port on 12 June.",
    "A commentator wrote that the council should resign by 12 June.",
    "The dredging was to have begun on 3 May.",
    "On 15 March residents left the hill.",
    "Ellery Shipping, which had planned to open the quay on 12 June, said that it would appeal.",
    "The people of Lower Ellery were told to leave on Monday night.",
]


def told(*sentences: str, most: int = 8) -> Brief:
    article = reading.read_text(ARTICLE.format("\n\n".join(sentences)), "a.txt")
    return compose(
        [article], Options(date=date(2027, 5, 14), deadlines=most, bottom_line=1, points=1)
    )


@pytest.mark.parametrize("sentence", SETTLED)
def test_what_is_laid_down_is_ahead(sentence: str) -> None:
    (row,) = told(sentence).deadlines
    assert row.start is not None
    assert row.start > date(2027, 5, 14)


@pytest.mark.parametrize("sentence", UNSETTLED)
def test_what_is_only_wanted_or_past_is_not(sentence: str) -> None:
    assert told(sentence).deadlines == ()


def test_a_range_is_one_line() -> None:
    (row,) = told("Voting will take place from 12 June to 14 June in all parishes.").deadlines
    assert (row.start, row.end) == (date(2027, 6, 12), date(2027, 6, 14))


def test_of_many_the_deadline_is_kept() -> None:
    brief = told(SETTLED[2], SETTLED[6], SETTLED[1], most=1)
    assert [row.text for row in brief.deadlines] == ["1 August"]


def test_rows_stand_in_order_of_time() -> None:
    rows = told(SETTLED[1], SETTLED[2], SETTLED[6]).deadlines
    assert [row.start for row in rows] == sorted(row.start for row in rows if row.start)


REPORT = """---
title: {title}
outlet: {outlet}
date: {day}
---

{title}

{text}
"""


def of(*reports: tuple[str, str], most: int = 5) -> list[str]:
    articles = [
        reading.read_text(
            REPORT.format(title=f"Ellery port news {n}", outlet=f"Outlet {n}", day=day, text=text),
            f"{n}.txt",
        )
        for n, (day, text) in enumerate(reports)
    ]
    rows = compose(
        articles, Options(date=date(2027, 5, 14), deadlines=most, bottom_line=0, points=0)
    ).deadlines
    return [row.text for row in rows]


def test_a_plan_that_a_newer_report_calls_given_up_is_none() -> None:
    assert not of(
        ("2027-05-12", "The port of Ellery intends to open its new quay on 12 June."),
        ("2027-05-14", "Ellery's port, which had planned to open its quay on 12 June, was sued."),
    )


def test_the_newer_report_tells_a_new_day() -> None:
    assert of(
        ("2027-05-12", "The new mayor of Ellery, Ada Venn, is to take the oath on 4 June."),
        ("2027-05-14", "Ada Venn, who won in Ellery, will take the oath on 1 June."),
    ) == ["1 June"]


def test_what_was_expected_for_days_that_have_begun_is_overtaken() -> None:
    assert not of(
        ("2027-05-12", "The port of Ellery expects to know the cause by the end of the week."),
        ("2027-05-14", "A broken valve caused the spill in the port of Ellery, it said."),
    )


def test_a_decision_comes_before_what_is_nearer() -> None:
    text = (
        "Flags in Ellery will fly at half-mast on Sunday.\n\n"
        "The council of Ellery will vote on the harbour fees on 12 June."
    )
    assert of(("2027-05-14", text), most=1) == ["12 June"]


def test_a_surname_gets_its_first_name_in_brackets() -> None:
    brief = told(
        "Jan Holt, the harbour master of Ellery, was arrested on Thursday.",
        "Holt was charged on Friday and is to appear in court in Ellery on 24 June.",
    )
    (row,) = brief.deadlines
    assert row.statement.startswith("[Jan] Holt was charged")


def test_two_things_of_one_sentence_are_two_rows() -> None:
    rows = told(
        "The guild will vote on the offer on 12 June, and the new berths open on 3 July."
    ).deadlines
    assert [row.start for row in rows] == [date(2027, 6, 12), date(2027, 7, 3)]
