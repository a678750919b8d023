"""Whether one sentence bears out another, and whether it says the contrary."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing.model.article import Analysis
from briefing.sameness.claims import bears_out, opposite, same_words
from briefing.sameness.readings import Reading, Readings

_SPEC = importlib.util.spec_from_file_location(
    "reports", Path(__file__).parents[1] / "story" / "conftest.py"
)
assert _SPEC
assert _SPEC.loader
_REPORTS = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(_REPORTS)
DAY = date(2027, 5, 14)


def both(one: str, other: str, later: int = 0) -> tuple[Reading, Reading]:
    days = (DAY, date.fromordinal(DAY.toordinal() + later))
    analyses: list[Analysis] = [
        _REPORTS.make_report(name, text, day=day)
        for name, text, day in zip("ab", (one, other), days, strict=True)
    ]
    readings = Readings(analyses)
    first, second = (readings.of(a.sentences[0].span) for a in analyses)
    return first, second


SAME = [
    (
        "A trawler capsized near Elvik on Thursday, killing nine sailors.",
        "Nine sailors were killed when a trawler capsized off Elvik on Thursday, officials said.",
    ),
    (
        "Seventeen hikers were hurt when a cable car stopped above Morven on Thursday.",
        "17 people were hurt on Thursday when a cable car above Morven stopped, rescuers said.",
    ),
    (
        "Timber exports from Askeland fell 23.5% in April, the customs office said.",
        "Exports of timber from Askeland fell by about 24 percent in April.",
    ),
    (
        "Customs officers seized two tonnes of ivory in the port of Elvik on Thursday.",
        "Two tonnes of ivory were seized by customs officers in the port of Elvik on Thursday.",
    ),
]
SAME += [
    (
        "At least 14 people were killed when a grain barge hit a ferry near Elvik on Thursday.",
        "A grain barge struck a ferry near Elvik on Thursday, killing at least 14 people.",
    ),
    (
        "A magnitude 6.4 earthquake struck the Morven valley on Thursday, killing 31 people.",
        "31 people died on Thursday after a 6.4-magnitude earthquake hit the Morven valley.",
    ),
    (
        "Askeland's parliament passed the pension reform on Thursday after ten hours.",
        "Parliament in Askeland approved the pension reform on Thursday after ten hours.",
    ),
    (
        "Prime Minister Orla Brandt resigned on Thursday after losing a confidence vote.",
        "Orla Brandt stepped down as prime minister on Thursday after she lost a confidence vote.",
    ),
    (
        "Morven will close its embassy in Askeland on 1 June, the foreign ministry said.",
        "The foreign ministry of Morven said it would shut its embassy in Askeland on 1 June.",
    ),
    (
        "Consumer prices in Askeland rose 3.1 percent in April from a year earlier.",
        "Consumer prices in Askeland were up 3.1% in April compared with a year ago.",
    ),
    (
        "A quarter of the homes in Elvik lost power in the gale on Thursday.",
        "Some 25 percent of homes in Elvik lost power in the gale on Thursday.",
    ),
    (
        "The death toll from the barge accident near Elvik rose to 19 on Thursday.",
        "Nineteen people died in the barge accident near Elvik, police said on Thursday.",
    ),
    (
        "Flooding has forced the evacuation of more than 9,000 people from the Morven valley.",
        "More than 9,000 people have been evacuated from the Morven valley because of flooding.",
    ),
]
OPPOSITE = [
    (
        "The jury in Askeland found Peder Lunde guilty of arson on Thursday.",
        "The jury in Askeland found Peder Lunde not guilty of arson on Thursday.",
    ),
    (
        "Timber exports from Askeland rose 23 percent in April, the customs office said.",
        "Timber exports from Askeland fell 23 percent in April, the customs office said.",
    ),
    (
        "The Elvik brewery will cut 80 jobs in June.",
        "The Elvik brewery denied that it will cut 80 jobs in June.",
    ),
    (
        "Askeland signed the border accord with Morven on Thursday.",
        "Askeland refused to sign the border accord with Morven on Thursday.",
    ),
    (
        "The council of Elvik approved the new tram line on Thursday.",
        "The council of Elvik rejected the new tram line on Thursday.",
    ),
    (
        "Divers have recovered a part of the ferry off Elvik.",
        "Divers have recovered no part of the ferry off Elvik.",
    ),
    (
        "It is not true that the Elvik brewery cut 80 jobs.",
        "The Elvik brewery cut 80 jobs.",
    ),
]
OTHER = [
    (  # another predicate
        "Nine smugglers have been charged with fraud in Elvik over two tonnes of ivory.",
        "Police in Elvik arrested nine smugglers over two tonnes of ivory.",
    ),
    (  # less certain
        "The government will halve the ferry fare to Elvik in July.",
        "The government may halve the ferry fare to Elvik in July.",
    ),
    (  # another number
        "Seventeen hikers were hurt when a cable car stopped above Morven on Thursday.",
        "Twelve hikers were hurt when a cable car stopped above Morven on Thursday.",
    ),
    (  # another day
        "The council of Elvik will vote on the new tram line on 3 June 2027.",
        "The council of Elvik will vote on the new tram line on 9 June 2027.",
    ),
    (  # another party
        "The Elvik brewery bought the old tannery in Morven.",
        "The Askeland bank bought the old tannery in Morven.",
    ),
    (  # a trend gives no number
        "Timber exports from Askeland fell 23 percent in April, the customs office said.",
        "Timber exports from Askeland fell sharply in April, the customs office said.",
    ),
    (  # hurt, not dead
        "At least 14 people were killed when a barge hit a ferry near Elvik on Thursday.",
        "At least 14 people were hurt when a barge hit a ferry near Elvik on Thursday.",
    ),
    (  # on board, not dead
        "The jetliner crashed off Morven on Thursday, killing all 212 people on board.",
        "A jetliner with 212 people on board crashed off Morven on Thursday.",
    ),
    (  # to, not by
        "Unemployment in Askeland fell to 5.2 percent in March.",
        "Unemployment in Askeland fell by 5.2 percent in March.",
    ),
    (  # without something else
        "The storm has left 25 percent of homes in Elvik without power.",
        "The storm has left 25 percent of homes in Elvik without water.",
    ),
    (  # on a condition
        "Morven will close its embassy in Askeland on 1 June.",
        "Morven would close its embassy in Askeland on 1 June if the talks failed.",
    ),
    (  # called, not called off
        "The dockers of Elvik called off their strike on Thursday.",
        "The dockers of Elvik called a strike on Thursday.",
    ),
    (  # the other way round
        "Askeland expelled four diplomats of Morven on Thursday over spying.",
        "Morven expelled four diplomats of Askeland on Thursday over spying.",
    ),
    (  # another country
        "Unemployment in Askeland fell to 5.2 percent in March.",
        "Unemployment in Morven fell to 5.2 percent in March.",
    ),
    (  # asked only
        "The Elvik brewery sold its oldest cellar to the town.",
        "Has the Elvik brewery sold its oldest cellar to the town?",
    ),
    (  # another quotation of another speaker
        "“The river took our whole street,” said Mona Aspen, a baker in Elvik.",
        "“The river is rising again,” said Karl Tveit, a teacher in Elvik.",
    ),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_claim_bears_out(one: str, other: str) -> None:
    first, second = both(one, other)
    assert bears_out(second, first) or bears_out(first, second)


@pytest.mark.parametrize(("one", "other"), OPPOSITE)
def test_the_contrary_bears_out_nothing(one: str, other: str) -> None:
    first, second = both(one, other)
    assert not bears_out(first, second)
    assert not bears_out(second, first)
    assert any(opposite(a, b) for a in first.news for b in second.news)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_what_only_looks_alike_bears_out_nothing(one: str, other: str) -> None:
    first, second = both(one, other)
    assert not bears_out(first, second)
    assert not any(opposite(a, b) for a in first.news for b in second.news)


def test_every_sentence_bears_out_itself() -> None:
    for pair in (*SAME, *OPPOSITE[:-1], *OTHER[:-2]):
        for text in pair:
            first, second = both(text, text)
            if "?" not in text:
                assert bears_out(first, second), text


def test_other_languages_need_equal_numbers_and_nearly_equal_words() -> None:
    analyses = []
    for name, share in (("a", "4"), ("b", "5"), ("c", "4")):
        text = f"Die Stadt Elvik erhöht die Gebühren für Boote im Mai um {share} Prozent."
        analyses.append(_REPORTS.make_report(name, text, day=DAY))
    german = [replace(one, article=replace(one.article, language="de")) for one in analyses]
    readings = Readings(german)
    one, other, same = (readings.of(a.sentences[0].span) for a in german)
    assert not bears_out(one, other)
    assert bears_out(one, same)


def test_a_quotation_is_the_same_words_of_the_same_speaker() -> None:
    def said(text: str, name: str) -> object:
        (quote,) = _REPORTS.make_report(name, text, day=DAY).facts.quotes
        return quote

    whole = said("“We will rebuild the weir before the winter,” said Mona Aspen in Elvik.", "a")
    other = said("“We will rebuild the weir before the winter,” Mona Aspen told reporters.", "b")
    part = said("Mona Aspen spoke of “the winter to come” in a speech in Elvik.", "c")
    stranger = said("“We will rebuild the weir before the winter,” said Karl Tveit in Elvik.", "d")
    assert same_words(whole, other)  # type: ignore[arg-type]
    assert not same_words(whole, part)  # type: ignore[arg-type]
    assert not same_words(whole, stranger)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Askeland Air plane crashed into a hill near Elvik on Thursday after taking off.",
            "The Askeland Air plane crashed near Elvik on Thursday shortly after taking off.",
        ),
        (
            "A grain barge ran onto a sandbank off Elvik on Thursday with nine sailors.",
            "A grain barge ran aground off Elvik on Thursday with nine sailors.",
        ),
        (
            "A lorry drove into a crowd in Morven on Thursday, the police of Morven said.",
            "A lorry drove into a wall in Morven on Thursday, the police of Morven said.",
        ),
    ],
)
def test_what_a_deed_reaches_must_stand_in_the_other(one: str, other: str) -> None:
    assert not bears_out(*both(one, other))
    assert bears_out(*both(one, one.replace(" on Thursday", "", 1).replace(".", " Thursday.", 1)))
