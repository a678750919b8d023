"""Roles that lost a part, or took in what is none, are not printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing import reading
from briefing.compose.order import compose
from briefing.model.options import Options

DAY = date(2032, 4, 6)


def roles(sentence: str, name: str) -> list[str]:
    texts = (
        f"The bridge of Varn was closed on Tuesday. {sentence} It will be shut for a month.",
        f"Traffic in Varn came to a halt when the bridge was closed on Tuesday. {sentence}",
    )
    articles = [
        replace(reading.read_text(text, f"{n}.txt"), published=DAY, title="Bridge", outlet=f"O{n}")
        for n, text in enumerate(texts)
    ]
    brief = compose(articles, Options(date=DAY))
    return [one.text for line in brief.people if line.text == name for one in line.roles]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The order was signed by New Jersey Gov. Odo Krall, who lives nearby.", "Odo Krall"),
        ("It was shut by New Zealand transport minister Ada Venn, her office said.", "Ada Venn"),
    ],
)
def test_new_belongs_to_a_place(sentence: str, name: str) -> None:
    assert all(role.startswith("New ") for role in roles(sentence, name))


def test_what_an_office_is_of_is_not_cut() -> None:
    sentence = "Nobody was hurt, Norland Department of Roads spokesman Odo Krall said on Tuesday."
    assert "Roads spokesman" not in roles(sentence, "Odo Krall")


def test_whom_somebody_walks_with_is_no_role() -> None:
    sentence = "The mayor was seen on the Varn quay road with Ada Venn's brother-in-law, Odo Krall."
    assert not any("with" in role for role in roles(sentence, "Odo Krall"))
