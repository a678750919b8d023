"""Who: whole names of people, with an office that says of what."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing import reading
from briefing.compose.order import compose
from briefing.model.options import Options

DAY = date(2031, 5, 20)
LEAD = "The Orrin line bought the Sollen ferries on Tuesday for 90 million crowns. "


def who(*texts: str) -> dict[str, str]:
    articles = [
        replace(reading.read_text(text, f"{n}.txt"), published=DAY, outlet=f"Post {n}")
        for n, text in enumerate(texts)
    ]
    return {one.text: one.roles[0].text for one in compose(articles, Options(date=DAY)).people}


@pytest.mark.parametrize(
    "text",
    [
        LEAD + "Prof Alex Markham, chief executive of Cancer Research UK, welcomed the deal.",
        LEAD + "The line sells the Jane Kerrin, Jocelyn Smith and Joe Borrin brands of coats.",
        LEAD + "Air Chief Marshal Angus Holt watched the ferries come in.",
    ],
)
def test_a_part_of_a_name_a_list_and_a_bare_rank_are_nobody(text: str) -> None:
    found = who(text)
    assert not {"Research UK", "Jane Kerrin", "Jocelyn Smith", "Joe Borrin", "Angus Holt"} & set(
        found
    )


def test_an_office_without_its_country_says_nothing_beside_one_with_it() -> None:
    text = LEAD + "French President Luc Varin and President Ada Holt praised the deal in Pell."
    others = ("Ferries tie up in Sollen for the night.", "Sollen sleeps.", "Pell wakes early.")
    assert set(who(text, *others)) == {"Luc Varin"}
    assert set(who(LEAD + "President Ada Holt praised the deal in Pell.", *others)) == {"Ada Holt"}


def test_who_is_named_in_one_row_with_others_needs_no_country_of_his_own() -> None:
    row = (
        "French President Luc Varin and Economy Minister Odile Brace spoke for Pell, while "
        "Norwegian Prime Minister Nils Tarn and Foreign Minister Kari Lund came for Sollen."
    )
    others = ("Ferries tie up in Sollen for the night.", "Sollen sleeps.", "Pell wakes early.")
    assert set(who(LEAD + row, *others)) >= {"Odile Brace", "Kari Lund"}


def test_who_acts_in_no_line_speaks_and_is_told_by_several_reports() -> None:
    seen = "\n\nTove Hale, president of the Sollen Guild, sat in the third row."
    texts = [
        LEAD + "Its ships carry 1,200 people a day to the islands. The deal needs no approval.",
        "Sollen's ferries go to the Orrin line for 90 million crowns. Crews keep their jobs.",
        "Orrin pays 90 million crowns for the ferries of Sollen. Fares stay as they are until May.",
        "The ferries of Sollen are sold to Orrin. The town council had voted for it in March.",
    ]
    late = "\n\nThe old pier stands empty, with weeds on its planks. It is to be torn down." + seen
    again = "\n\nGoats graze on the old quay, where grass has grown for years." + seen
    assert "Tove Hale" not in who(texts[0] + late, *texts[1:])
    assert "Tove Hale" not in who(texts[0] + late, texts[1] + again, *texts[2:])
    spoke = '\n\n"The sale was long due," said Tove Hale, president of the Sollen Guild.'
    assert "Tove Hale" in who(texts[0] + late, texts[1] + again, texts[2] + spoke, texts[3])
