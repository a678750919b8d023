"""Positions: whose stand a sentence tells, by whatever name it calls the party."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing import reading
from briefing.compose.order import compose
from briefing.model.options import Options

DAY = date(2031, 5, 20)
LEAD = "Trade talks opened in Pell on Tuesday with 40 delegates at the table. "


def stands(text: str) -> list[tuple[str, str]]:
    article = replace(reading.read_text(LEAD + text, "a.txt"), published=DAY, outlet="Post")
    brief = compose([article], Options(date=DAY, bottom_line=1, points=0, positions=4))
    return [(one.holder, one.text) for one in brief.positions]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The United States accused Canada of holding back two shipments of timber.", "united"),
        ("Should talks fail, the White House has warned that old duties may return.", "uni"),
        ("Washington accused Ottawa of holding back two shipments of timber.", "united states"),
        ("Downing Street demanded that Norway open its ports to the ferries.", "united kingdom"),
        ("Ottawa, for its part, has accused Washington of stopping the timber.", "canada"),
    ],
)
def test_a_party_has_many_names(text: str, holder: str) -> None:
    found = stands(text)
    assert [(one.startswith(holder), line) for one, line in found] == [(True, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Hopes for the timber trade faded after Washington accused Ottawa of stopping it.",
        "Markets that Washington warned of the duties fell by 3 per cent.",
    ],
)
def test_a_stand_that_a_sentence_tells_beside_the_way_is_none(text: str) -> None:
    assert not stands(text)


def test_a_stand_with_a_pronoun_of_another_sentence_is_none() -> None:
    told = "The council of Pell met. Ada Venn, who leads the union, wants it to close the port."
    assert not stands(told)
    assert stands("Ada Venn, who leads the union, demanded that the port of Pell close.")


@pytest.mark.parametrize(
    "text",
    [
        "Norway charged three captains of Pell with smuggling timber to the mills of Tarn.",
        "Canada denied port access to four ships of Pell that had carried timber.",
        "The United States refused the envoys of Pell entry to the hall.",
    ],
)
def test_what_an_authority_does_is_no_stand(text: str) -> None:
    assert not stands(text)


def test_what_is_refused_may_be_a_stand() -> None:
    assert stands("Canada refused to speak about port access for the ships of Pell.")


def test_a_party_takes_one_stand() -> None:
    first = "Ada Venn, who leads the union, demanded that the port of Pell close."
    again = "Ada Venn rejected the duties on timber as an empty gesture."
    assert len(stands(f"{first} {again}")) == 1


def test_a_list_of_headlines_is_none() -> None:
    told = "Norway accused Canada of holding back two shipments of timber"
    assert not stands(told + " Ferries are late again")
    assert stands(told + ".")


def test_a_stand_that_a_point_tells_is_none() -> None:
    texts = (
        "Norway accused Canada on Tuesday of holding back two large shipments of timber in Pell.",
        "Norway has accused Canada of holding back two shipments of timber in Pell.",
    )
    articles = [
        replace(reading.read_text(text, f"{n}.txt"), published=DAY, outlet=f"Post {n}")
        for n, text in enumerate(texts)
    ]
    assert not compose(articles, Options(date=DAY)).positions


@pytest.mark.parametrize(
    ("said", "days", "printed"),
    [
        ("warned Canada of new duties on its ferries", 4, False),
        ("urged Canada to keep its ferries in port", 4, False),
        ("condemned Canada in a note to its envoy", 4, False),
        ("warned Canada of new duties on its ferries", 1, True),
        ("accused Canada of holding back timber", 4, True),
    ],
)
def test_a_warning_is_of_its_day(said: str, days: int, printed: bool) -> None:
    texts = (
        (LEAD + f"The United States {said}.", days),
        ("The storm Berit reached Pell on Tuesday and 40 ferries stayed in port.", 0),
    )
    articles = [
        replace(reading.read_text(text, f"{back}.txt"), published=DAY - timedelta(back))
        for text, back in texts
    ]
    brief = compose(articles, Options(date=DAY, bottom_line=1, points=0, positions=4))
    assert bool(brief.positions) is printed
