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
    "The council met just a day before the ministers of Ellery are to meet in Tarn on Thursday.",
    '"The council of Ellery will decide on the fees on 8 June," harbour master Odo Kral said.',
    "Odo Kral said a panel in Ellery had agreed to open the new mole on Thursday.",
    "The council of Ellery approved on Friday a tariff that will take effect on 1 July.",
    "The ban on diesel ferries takes effect in 2028, the ministry of Ellery said.",
    "Ellery will hold its regatta in 2028.",
    "The ministry of Ellery will raise the fee by 5% in 2028.",
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
    "The ruling came as the guild of Ellery prepares to celebrate its centenary on Wednesday.",
    "The ruling, as captains get ready to leave for Tarn on Monday, was called a shock in Ellery.",
    "A ferry is slowly making its way along the coast of Ellery before reaching Tarn on Monday.",
    "The council of Ellery will hear the captains again before adjourning on Monday.",
    "The guild had sent out a bill that said Ada Venn would sing in Ellery on Sunday.",
    "Odo Kral had printed a programme by which the captains would meet in Ellery on Sunday night.",
    "The guild of Ellery had to wait until this year to get its berth back.",
    '"Odo Kral is to blame, and it is up to us of Ellery to judge him on 8 June," Ada Venn said.',
    '"Let us bring this to an end by voting for the guild of Ellery on 8 June," Ada Venn said.',
    "“Odo Kral lied, and it’s up to the people of Ellery to judge him on 8 June,” Ada Venn said.",
    '"Vote for the guild of Ellery on 8 June," Ada Venn told the captains.',
    "Ellery Economics calculated that higher fees will reduce the trade of Ellery in 2028.",
    "A study found that the fees would cost each household of Ellery 490 crowns in 2028.",
    "The bank of Ellery said that trade will grow by 3% in 2028.",
    "Trade in Ellery will shrink by 2% next year, the ministry forecast.",
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


@pytest.mark.parametrize(
    ("sentence", "text", "timex"),
    [
        ("The new mole of Ellery, which will open in 12 days on 26 May, is long.", "26 May", ""),
        ("Ada Venn will take over in Ellery in 18 days, on 1 June.", "1 June", ""),
        (
            "The council of Ellery will open its new mole in three months.",
            "three months",
            "2027-08",
        ),
        ("The council of Ellery will open its new mole in ten days.", "ten days", "2027-05-24"),
        ("The council of Ellery will open its new mole in two years.", "two years", "2029"),
    ],
)
def test_a_counted_day_is_as_exact_as_it_is_told(sentence: str, text: str, timex: str) -> None:
    (row,) = told(sentence).deadlines
    assert row.text == text
    assert timex in ("", row.timex)


def test_a_day_stands_before_the_week_around_it() -> None:
    assert of(
        ("2027-05-10", "The council of Ellery will vote this week on the new harbour fees."),
        ("2027-05-12", "The council of Ellery will vote on the new harbour fees on Saturday."),
    ) == ["Saturday"]
    both = of(
        ("2027-05-10", "The council of Ellery will vote this week on the new harbour fees."),
        ("2027-05-12", "A ferry will carry the first captains from Tarn to Sund on Saturday."),
    )
    assert sorted(both) == ["Saturday", "this week"]


def test_a_day_in_an_aside_stands_behind_the_row_that_is_about_it() -> None:
    aside = "Ada Venn, who will take over in Ellery on 1 June, will be given a boat and a lamp."
    about = "A new harbour master is to be sworn in by the mayor of Ellery on 1 June."
    assert len(of(("2027-05-13", aside))) == 1
    assert len(of(("2027-05-13", aside), ("2027-05-14", about))) == 1


def test_days_that_follow_only_from_when_it_was_written_are_in_doubt() -> None:
    assert not of(
        ("2027-05-14", "The ferry of Ellery is due to leave the quay again on Friday morning."),
        ("2027-05-14", "The ferry of Ellery is now due to leave the quay tomorrow morning."),
    )


def test_what_was_to_be_before_the_note_is_overtaken() -> None:
    sentence = (
        "Rowers of Ellery will not start in the sprint of {}, the third leg of the regatta that "
        "began on 2 May and will end on 23 May."
    )
    assert not of(("2027-05-09", sentence.format("10 May")))
    assert of(("2027-05-09", sentence.format("16 May")))


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


@pytest.mark.parametrize(
    ("told_on", "sentence", "stands"),
    [
        ("2027-05-10", "Harbour master Odo Kral said he will open the mole on 12 June.", False),
        ("2027-05-12", "Harbour master Odo Kral said he will open the mole on 12 June.", True),
        ("2027-05-10", "The licence of the ferry company expires on 12 June in Ellery.", True),
    ],
)
def test_a_plan_that_was_told_days_ago_may_no_longer_hold(
    told_on: str, sentence: str, stands: bool
) -> None:
    """A limit that is laid down stands until a report says otherwise."""
    told_now = "The council of Ellery met the harbour guild on Friday about the mole."
    assert bool(of((told_on, sentence), ("2027-05-14", told_now))) is stands
