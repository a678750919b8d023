"""Turns of an interview or a hearing: answers are quotations, questions are nothing."""

from dataclasses import replace

from briefing.facts import extract
from briefing.language import sentences
from briefing.model.article import Facts
from briefing.reading import turns


def told(article, text: str) -> Facts:
    one = article(text)
    one = replace(one, turns=turns.find(one.text, one.paragraphs))
    return extract(one, sentences(one))


def test_answers_are_their_speakers_and_questions_are_nothing(article) -> None:
    found = told(
        article,
        "Reporter: Did the mill lose 6 million marks?\n"
        "Petra Holm: We lost far less than that.\n"
        "Reporter: Will you close it in May?\n"
        "Petra Holm: It stays open all year.",
    )
    assert [(q.text, q.speaker.text if q.speaker else None) for q in found.quotes] == [
        ("We lost far less than that.", "Petra Holm"),
        ("It stays open all year.", "Petra Holm"),
    ]
    assert not found.figures
    assert not found.events


def test_letters_name_nobody(article) -> None:
    found = told(
        article,
        "Q. Were you alone?\nA. My brother was with me.\nQ. Until when?\nA. He left at the bell.",
    )
    assert [(q.text, q.speaker) for q in found.quotes] == [
        ("My brother was with me.", None),
        ("He left at the bell.", None),
    ]


def test_the_person_of_a_turn_in_capitals_is_known(article) -> None:
    found = told(
        article,
        "Harbour master Petra Holm and mayor Odd Vik met the press.\n"
        "PETRA HOLM: The gate was shut at noon.\n"
        "ODD VIK: It will open again.\n"
        "PETRA HOLM: We have the key.",
    )
    assert [q.person for q in found.quotes] == ["Petra Holm", "Odd Vik", "Petra Holm"]
    assert found.quotes[0].role is not None
    assert found.quotes[0].role.text == "Harbour master"
