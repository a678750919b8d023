"""A role is printed whole, of one report, and with nothing that belongs to its sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing import reading
from briefing.compose.order import compose
from briefing.model.brief import PersonLine
from briefing.model.options import Options

DAY = date(2032, 4, 6)
OPENING = (
    "The lighthouse of Tarn was sold to the Brask Foundation on Tuesday. {} It is 90 years old."
)


def cast(*sentences: str, title: str = "Lighthouse of Tarn is sold") -> tuple[PersonLine, ...]:
    """Who is printed, of as many reports as there are sentences."""
    articles = [
        replace(
            reading.read_text(OPENING.format(sentence), f"{n}.txt"),
            published=DAY,
            title=title,
            outlet=f"Outlet {n}",
        )
        for n, sentence in enumerate(sentences)
    ]
    return compose(articles, Options(date=DAY)).people


def role_of(name: str, *sentences: str, title: str = "Lighthouse of Tarn is sold") -> str | None:
    """The role that is printed beside a name; None where the person is not."""
    found = [one for one in cast(*sentences, title=title) if one.text == name]
    return found[0].roles[0].text if found else None


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        (
            "In Oslo Norwegian Culture Minister Ada Venn welcomed the sale.",
            "Norwegian Culture Minister",
        ),
        (
            "Sad news: a lamp is moved to Varn French Culture Minister Ada Venn said it will be.",
            "French Culture Minister",
        ),
        (
            "Ada Venn, director of the Tarn Museum said and showed the old lamp to visitors.",
            "director of the Tarn Museum",
        ),
        (
            "Ada Venn, chairwoman of the Tarn Museum bought the lamp and gave it to the town.",
            "chairwoman of the Tarn Museum",
        ),
        (
            "Ada Venn, director of the Tarn Museum in the town, welcomed the sale.",
            "director of the Tarn Museum",
        ),
        (
            "Ada Venn, deputy head of the Brask mission in the windswept province, was glad.",
            "deputy head of the Brask mission",
        ),
        (
            "Ada Venn, director of the Tarn Museum in the Old Harbour, welcomed the sale.",
            "director of the Tarn Museum in the Old Harbour",
        ),
        (
            "Ada Venn, the 41-year-old director of the Tarn Museum, welcomed the sale.",
            "director of the Tarn Museum",
        ),
        (
            "Ada Venn, director of the Tarn Museum (TM), welcomed the sale.",
            "director of the Tarn Museum",
        ),
        (
            "Nobody was asked, food and harbour management minister Ada Venn said on Tuesday.",
            "food and harbour management minister",
        ),
        ("The jailed Tarn Museum director Ada Venn welcomed the sale.", "Tarn Museum director"),
        ("The mercurial Tarn Museum director Ada Venn was glad.", "Tarn Museum director"),
        ("The current Tarn Museum director Ada Venn welcomed the sale.", "Tarn Museum director"),
        (
            "Ada Venn, owner of a Tarn mill that burnt down, killing nine people, was glad.",
            "owner of a Tarn mill that burnt down",
        ),
    ],
)
def test_a_role_is_its_noun_phrase(sentence: str, role: str) -> None:
    assert role_of("Ada Venn", sentence, sentence) == role


@pytest.mark.parametrize(
    "sentence",
    [
        "The keepers' guild was founded in the town of Sund, where its president, Ada Venn, lives.",
        "The sale was welcomed by Norland Trade and Harbours Minister Ada Venn in a letter.",
        "The guild was glad, and their spokeswoman, Ada Venn, welcomed the sale.",
        "The sale pleased one Tarn keeper, Ada Venn, who had a drink on it.",
    ],
)
def test_a_half_role_is_none(sentence: str) -> None:
    assert role_of("Ada Venn", sentence, sentence) is None


def test_an_office_that_a_report_calls_over_is_over() -> None:
    before = "Norland Culture Minister Ada Venn welcomed the sale in a letter."
    after = "The ousted Culture Minister Ada Venn welcomed the sale in a letter."
    assert role_of("Ada Venn", before, after) == "ousted Culture Minister"
    assert role_of("Ada Venn", before, before) == "Norland Culture Minister"


def test_a_noun_is_a_role_before_a_clause() -> None:
    clause = "The sale pleased Ada Venn, who heads the Keepers Union, a member said."
    noun = "Ada Venn, chairwoman of the union of lighthouse keepers of Norland, was glad."
    role = "chairwoman of the union of lighthouse keepers of Norland"
    assert role_of("Ada Venn", clause, noun) == role


def test_the_report_that_names_the_country_is_taken() -> None:
    told = (
        "Foreign Ministry spokeswoman Ada Venn welcomed the sale on Tuesday.",
        "The Foreign Ministry spokeswoman, Ada Venn, was glad of it.",
        "Canada's Foreign Ministry spokesperson Ada Venn said so.",
    )
    assert role_of("Ada Venn", *told) == "Canada's Foreign Ministry spokesperson"


def test_of_two_levels_of_one_office_neither_is_told() -> None:
    one = "The sale was stopped at first by U.S. District Judge Ada Venn, who let it go ahead."
    again = "U.S. District Judge Ada Venn was asked to see the old lamp, but she let it go."
    assert role_of("Ada Venn", one, again) == "U.S. District Judge"
    two = "It was stopped by state District Judge Ada Venn, who wanted to see the lamp."
    assert role_of("Ada Venn", one, two) is None


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Ada Venn, the Tarn Party leader, was sworn in as prime minister of Norland.", True),
        ("Ada Venn, leader of the Tarn Party, has taken office as prime minister.", True),
        ("Ada Venn, the Tarn Party leader, will be sworn in as prime minister on Friday.", False),
        ("Ada Venn, the Tarn Party leader, was never sworn in as prime minister.", False),
        ("Ada Venn, the Tarn Party leader, saw Odo Kral sworn in as prime minister.", False),
    ],
)
def test_an_office_that_somebody_has_come_into_is_the_role(sentence: str, *, role: bool) -> None:
    found = role_of("Ada Venn", sentence, sentence.replace("Party", "Union"))
    assert found is None or found.startswith("prime minister") is role
    if role:
        assert found is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [("Tarek Zeidani", "Tarik Zeidany"), ("Jon Brask", "Jonathan P. Brask")],
)
def test_a_name_written_in_two_ways_is_one_person(one: str, other: str) -> None:
    first = f"{one}, chief executive and founder of Lamp House, welcomed the sale on Tuesday."
    second = f"{other}, CEO and founder of Lamp House, was glad of the sale."
    (line,) = cast(first, second)
    assert line.text in (one, other)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Jon Brask, founder of Lamp House", "Jonas Brask, mayor of the town of Sund"),
        ("Tarek Zeidani, owner of Lamp House", "Tarik Zeidany, captain of the ferry Ada"),
    ],
)
def test_two_offices_are_two_people(first: str, second: str) -> None:
    told = cast(f"{first}, welcomed the sale on Tuesday.", f"{second}, was glad of the sale.")
    assert all(not line.support for line in told)


def test_of_several_roles_only_the_best_is_told():
    told = (
        "Ada Vey, deputy police chief of Tarn, welcomed the sale.",
        "Ada Vey, assistant police chief of Tarn, welcomed the sale on Tuesday.",
    )
    (line,) = [one for one in cast(*told) if one.text == "Ada Vey"]
    assert len(line.roles) == 1
    assert line.roles[0].text.endswith("police chief of Tarn")
