"""Of which country an office is, and who is left out where nobody knows."""

from __future__ import annotations

from datetime import date

import pytest

from briefing import reading
from briefing.compose.nations import contradicts, countries_in, is_open
from briefing.compose.order import compose
from briefing.model.options import Options


@pytest.mark.parametrize(
    "role",
    [
        "foreign minister",
        "President",
        "Foreign Ministry spokeswoman",
        "interior ministry spokesman",
        "Attorney General",
        "former deputy prime minister",
        "Secretary of State",
    ],
)
def test_an_office_without_its_country_is_open(role: str) -> None:
    assert is_open(role)


@pytest.mark.parametrize(
    "role",
    [
        "Norlandish foreign minister",
        "president of the Keepers Union",
        "Canada's Foreign Ministry spokesperson",
        "Attorney General of Norland",
        "harbour captain",
        "Pope",
        "director of the Tarn Museum",
    ],
)
def test_an_office_that_says_of_what_is_not(role: str) -> None:
    assert not is_open(role)


def test_countries_are_told_by_their_people_and_capitals() -> None:
    assert countries_in("U.S. envoys met the Norwegians and Costa Rica's premier in Oslo") == {
        "united states",
        "norway",
        "costa rica",
    }
    assert countries_in("Nobody told us about the turkey") == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("U.S. District Judge", "state District Judge", True),
        ("federal prosecutor", "county prosecutor", True),
        ("U.S. District Judge", "District Judge", False),
        ("Canadian premier", "former Canadian premier", False),
    ],
)
def test_levels_of_one_office_contradict_each_other(one: str, other: str, *, told: bool) -> None:
    assert (contradicts(one, other) or contradicts(other, one)) is told


REPORTS = (
    ("A lighthouse is sold", "A lighthouse in the sea was sold on Tuesday."),
    ("Who owns the lamp of Tarn?", "The lamp of Tarn went to a museum, its keepers reported."),
    ("Keepers leave the rock", "Three keepers left the rock of Tarn in a boat, a captain said."),
    ("Old letters found", "Letters of the keepers were found under the stairs of the tower."),
)


def told(first: str) -> list[str]:
    lead = "A lighthouse in the sea was sold on Tuesday, foreign minister Ada Venn said."
    reports = ((first, lead), *REPORTS[1:])
    articles = [
        reading.read_text(
            f"---\ntitle: {title}\noutlet: Outlet {n}\ndate: 2032-04-06\n---\n\n{text}", f"{n}.txt"
        )
        for n, (title, text) in enumerate(reports)
    ]
    return [line.text for line in compose(articles, Options(date=date(2032, 4, 6))).people]


def test_where_there_are_two_countries_an_office_of_none_is_left_out() -> None:
    assert "Ada Venn" in told("A lighthouse is sold in Norway")
    assert "Ada Venn" not in told("Norway and Canada quarrel over a lighthouse")
