"""Who and what a sentence means, in brackets; nothing where two could be meant."""

from __future__ import annotations

import pytest

from briefing import reading
from briefing.compose.analysing import analysed
from briefing.summary.naming import (
    in_brackets,
    is_unknown,
    namings,
    with_namings,
    without_brackets,
)

REPORT = """---
title: {title}
outlet: Tolmar Courier
date: 2028-03-06
---

{title}

{text}
"""


def last(text: str, told: str = "", title: str = "Tolmar reads on", known: str = "") -> str:
    """The last sentence of a report, with what is put into it."""
    analysis = analysed(reading.read_text(REPORT.format(title=title, text=text), "a.txt"))
    sentence = analysis.sentences[-1]
    found = namings(sentence, analysis, told, frozenset(known.split()))
    return with_namings(sentence.text, sentence.span.start, found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Tolmar's assembly heard Peter Marrow on Monday. It will vote on a motion against him"
            " on 9 March.",
            "It will vote on a motion against [Peter Marrow] on 9 March.",
        ),
        (
            "The guild called on Peter Marrow to step down. He said that he would stay. The"
            " board will vote on his budget on 9 March.",
            "The board will vote on [Peter Marrow's] budget on 9 March.",
        ),
        (
            "Ms Ada Lorne, who runs the mill, was in Tolmar. She will open a new mill on 9 March.",
            "[Ada Lorne] will open a new mill on 9 March.",
        ),
        (
            "Peter Marrow spoke in Tolmar.\n\nHe will travel abroad on 9 March.",
            "[Peter Marrow] will travel abroad on 9 March.",
        ),
    ],
)
def test_a_pronoun_becomes_the_only_person_named_before(text: str, said: str) -> None:
    assert last(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "Peter Marrow met Jon Hale in Tolmar. A vote on a motion against him is due on 9 March.",
        "Peter Marrow met a neighbour in Tolmar. A vote on a motion against him is on 9 March.",
        "Peter Marrow blamed the governor. The board will vote on a motion against him on 9 May.",
        "Her friend Ada Lorne was in Tolmar. She will open a new mill on 9 March.",
        "Mr Peter Marrow was in Tolmar. She will open a new mill on 9 March.",
        "Peter Marrow said she was late. He will open a new mill on 9 March.",
        "Peter Marrow was in Tolmar. Jon Hale will open his new mill on 9 March.",
        "Peter Marrow was in Tolmar.\n\nA mill burned.\n\nHe will travel abroad on 9 March.",
    ],
)
def test_of_two_who_may_be_meant_none_is_named(text: str) -> None:
    assert "[" not in last(text)


def test_a_surname_gets_its_first_name_and_the_role_of_whom_no_line_names() -> None:
    text = "The mill manager, Peter Marrow, was held. Marrow is to appear in court on 9 March."
    assert last(text).startswith("[mill manager Peter] Marrow is to")
    assert last(text, told="Peter Marrow was held.").startswith("[Peter] Marrow is to")


@pytest.mark.parametrize("marks", ['""', "“”", "()"])
def test_a_surname_behind_a_nickname_is_of_whom_that_names(marks: str) -> None:
    text = (
        "Felix Marrow thanked the police on Monday. They had found Odile Sand and Georgina "
        f"{marks[0]}Gina{marks[1]} Marrow in the mill."
    )
    assert "[Felix]" not in last(text)


def test_a_long_role_stands_behind_the_name() -> None:
    text = "Peter Marrow, chairman of the Tolmar Mill, was held. Marrow will speak on 9 March."
    assert last(text) == "[Peter] Marrow[, chairman of the Tolmar Mill,] will speak on 9 March."


def test_what_somebody_is_to_another_is_no_role_to_tell() -> None:
    text = "The miller's brother, Peter Marrow, was held. Marrow will speak on 9 March."
    assert last(text) == "[Peter] Marrow will speak on 9 March."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The regional mines ministry met. The ministry will publish a list on 9 March.",
            "[The regional mines ministry] will publish a list on 9 March.",
        ),
        (
            "A strike of the ferrymen began in Tolmar. The strike will end on 9 March.",
            "[The strike of the ferrymen] will end on 9 March.",
        ),
        (
            "Tolmar's harbour guild met. The guild will vote on 9 March.",
            "[Tolmar's harbour guild] will vote on 9 March.",
        ),
    ],
)
def test_a_noun_becomes_the_only_one_that_was_named(text: str, said: str) -> None:
    assert last(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "The mines ministry met the health ministry. The ministry will publish a list on 9 March.",
        "Two port guilds met the old port guild. The guild will vote on 9 March.",
        "The ministry met. The ministry will publish a list on 9 March.",
        "The ministry of Tolmar met. The ministry of Sele will publish a list on 9 March.",
    ],
)
def test_of_two_things_that_may_be_meant_none_is_named(text: str) -> None:
    assert "[" not in last(text)


def test_what_is_explained_needs_no_brackets() -> None:
    text = "The regional mines ministry met. The ministry will publish a list on 9 March."
    assert "[" not in last(text, known="ministry")


def test_the_company_is_the_only_one_of_headline_and_opening() -> None:
    text = "Marrow Mills plc made a loss.\n\nThe company will report again on 9 March."
    title = "Marrow Mills makes a loss"
    assert last(text, title=title) == "[Marrow Mills] will report again on 9 March."
    assert "[" not in last(text, title="A loss for a miller")
    two = "Marrow Mills plc was sued by Sele Shipping Ltd.\n\nThe company will report on 9 March."
    assert "[" not in last(two, title=title)


def test_a_connective_goes() -> None:
    text = "The quay is shut. However, on 9 March the port of Tolmar will open a new one."
    assert last(text).startswith("[O]n 9 March the port")


def test_a_surname_that_nobody_explains_is_unknown() -> None:
    analysis = analysed(
        reading.read_text(
            REPORT.format(
                title="Tolmar reads on",
                text="Peter Marrow was held in Tolmar. Marrow will appear in court on 9 March.",
            ),
            "a.txt",
        )
    )
    sentence = analysis.sentences[-1]
    assert is_unknown(sentence, analysis, "")
    assert not is_unknown(sentence, analysis, "Marrow was held.")
    assert not is_unknown(analysis.sentences[0], analysis, "")


def test_brackets_read_and_taken_away() -> None:
    said = "[The provincial assembly] will vote on [Peter] Marrow[, mayor of Sele,] today."
    plain = "The provincial assembly will vote on Peter Marrow, mayor of Sele, today."
    assert without_brackets(said) == plain
    assert in_brackets("[A b] c [d]") == "A b d"
    assert without_brackets("[O]n Monday") == "On Monday"
