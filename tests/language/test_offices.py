"""Whole roles and half ones."""

from __future__ import annotations

import pytest

from briefing.language.offices import is_of_unnamed, is_whole

WHOLE = [
    "President",
    "Prime Minister",
    "Vice Premier",
    "Norlandish Prime Minister",
    "Harbour Minister",
    "finance minister of Norland",
    "minister for fisheries",
    "Ostrava Mayor",
    "mayor of Port Ellery",
    "deputy mayor of Port Ellery",
    "chief executive of Tarn Shipping",
    "Tarn Shipping's chief executive",
    "Norland's ambassador to Vesteria",
    "former forensic adviser to the Vesterian Rail Board",
    "Vesterian Air Force Colonel",
    "harbour engineer",
    "Vesterian navy spokesman",
    "peat campaigner and former Norlandish Vice President",
    "who heads the Harbour Office",
    "director of Open Marsh",
    "Duchess of Ellery",
]
HALF = [
    "campaigner",
    "Ambassador",
    "Colonel",
    "Lieutenant Colonel",
    "Mayor",
    "deputy mayor",
    "Chief executive",
    "Commission President",
    "club president",
    "group's spokeswoman",
    "state's governor",
    "company's chief executive",
    "head of the group",
    "member of the board",
    "police chief",
    "opposition leader",
    "Okafor's lawyer",
    "daughter of Milda Okafor",
    "local resident",
    "eyewitness",
    "survivor of the Tarn Bridge collapse",
]


@pytest.mark.parametrize("role", WHOLE)
def test_an_office_with_its_body_or_place_is_whole(role: str) -> None:
    assert is_whole(role)


@pytest.mark.parametrize("role", HALF)
def test_an_office_of_nobody_knows_what_is_half(role: str) -> None:
    assert not is_whole(role)


def test_what_a_person_owns_is_no_office() -> None:
    assert not is_whole("Ines Valcourt's agent", people={"ines valcourt"})
    assert not is_whole("Valcourt's deputy", people={"ines valcourt"})


def test_a_language_without_words_for_offices_takes_what_was_found() -> None:
    assert is_whole("porte-parole", "fr")


def test_whose_office_it_is_stands_elsewhere() -> None:
    assert is_of_unnamed("group's spokeswoman")
    assert not is_of_unnamed("Norland's spokeswoman")


@pytest.mark.parametrize(
    ("role", "whole"),
    [
        ("professor of physics at the university and leader of the new survey", False),
        ("professor of physics at the University of Orvane", True),
        ("engineer of bridges with the agency", False),
        ("clinic's director of public relations", False),
        ("Oren Vale supporter", False),
        ("engineer of bridges with the agency for Merrow", True),
    ],
)
def test_a_body_that_is_not_named_leaves_a_role_open(role: str, whole: bool) -> None:
    assert is_whole(role) is whole
