"""What may be cut from a sentence, and what must stay so that it says nothing else."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language import grammar
from briefing.language.clauses.cutting import cuttable


def shortened(sentence: str) -> str:
    """The sentence without all that may be cut."""
    (parsed,) = grammar.parse([sentence])
    for start, end in reversed(cuttable(parsed)):
        sentence = sentence[:start] + sentence[end:]
    return sentence


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("Ada Holm, the mayor of Tolvik, opened the quay.", "Ada Holm opened the quay."),
        ("Ada Holm – the mayor of Tolvik – opened the quay.", "Ada Holm opened the quay."),
        ("Ada Holm (the mayor of Tolvik) opened the quay.", "Ada Holm opened the quay."),
        ("Ada Holm [the mayor of Tolvik] opened the quay.", "Ada Holm opened the quay."),
        ("The ferry (12 metres long) sank on Monday.", "The ferry sank on Monday."),
        ("She opened the quay, a new one.", "She opened the quay."),
        ("When the crane was ready, the quay opened.", "the quay opened."),
        ("After the crane was mended, the quay opened.", "the quay opened."),
        ("Built in 1912, the quay was opened again.", "the quay was opened again."),
        (
            "Ada Holm, the mayor, and Ivo Lund, the pilot, opened the quay.",
            "Ada Holm and Ivo Lund opened the quay.",
        ),
    ],
)
def test_a_part_set_off_by_marks_goes_with_its_marks(sentence: str, left: str) -> None:
    assert shortened(sentence) == left


@pytest.mark.parametrize(
    "sentence",
    [
        # who says it, and whether it is so
        "The quay, which police say was unsafe, opened on Monday.",
        "The ferry, said to be unsafe, sank on Monday.",
        "The ferry, not the barge, sank on Monday.",
        "The ferry (not the barge) sank on Monday.",
        "The quay opened on Monday, if the crane was ready.",
        "The quay opened on Monday, although the crane was not ready.",
        # a sentence of its own
        "Ada Holm (she is mayor) opened the quay.",
        # marks of two kinds set off two parts
        "Ada Holm – the mayor of Tolvik, opened the quay.",
        # one of a pair would stay alone
        "Ada Holm, who “hates” boats, opened the quay.",
        "Ada Holm (the mayor of Tolvik opened the quay.",
        "Ada Holm () opened the quay.",
        # no sentence
        "The quay of Tolvik.",
        "The quay, a new one.",
        "",
    ],
)
def test_what_the_sentence_hangs_on_stays(sentence: str) -> None:
    assert shortened(sentence) == sentence


def test_a_sentence_without_a_parse_loses_nothing() -> None:
    (parsed,) = grammar.parse(["Ada Holm, die Bürgermeisterin, kam."], "de")
    assert cuttable(parsed) == ()


_FODDER = (
    "Ada Holm the mayor of Tolvik who which was opened sank on Monday quay ferry not if when said "
    "after built , , , . ( ) [ ] – “ ”"
)
_WORDS = st.sampled_from([*_FODDER.split(), "\u00ad", "\n"])


@given(st.lists(_WORDS, min_size=3, max_size=20).map(" ".join))
@settings(max_examples=120, deadline=None)
def test_the_stretches_lie_apart_in_their_sentence(sentence: str) -> None:
    (parsed,) = grammar.parse([sentence])
    spans = cuttable(parsed)
    assert all(0 <= start < end <= len(sentence) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    cut = [sentence[start:end] for start, end in spans]
    # neither a mark of quotation nor a denial is ever cut
    assert not any(mark in part for part in cut for mark in "“”")
    assert not any("not" in part.split() for part in cut)


def test_brackets_in_brackets_and_halves_of_a_quotation_stay() -> None:
    for sentence in ("Ada Holm (the mayor of Tolvik (a port)) opened the quay.", "was [ “ ]"):
        (parsed,) = grammar.parse([sentence])
        assert cuttable(parsed) == ()
