"""Vectors that are made once for each different word are those that each word would get."""

from __future__ import annotations

from typing import Any

import pytest
import spacy
from numpy.testing import assert_array_equal

from briefing.language import grammar

TEXTS = (
    "The ferry to Orvane left Tolle at noon, and the ferry from Orvane left at one.",
    "Fares rose by 3.5 % in May; fares in Kell rose by 3.5 % too.",
    "",
    "Orvane Orvane ORVANE orvane .",
)


@pytest.fixture(scope="module")
def plain() -> Any:
    return spacy.load(grammar.models() / "en", exclude=grammar._UNREAD)


@pytest.mark.parametrize("texts", [TEXTS, TEXTS[:1], TEXTS[2:3]])
def test_vectors_are_the_same_bits(texts: tuple[str, ...], plain: Any) -> None:
    ours = grammar._pipeline("en")
    found, wanted = (
        one.get_pipe("tok2vec").model.predict([one.make_doc(text) for text in texts])
        for one in (ours, plain)
    )
    for row, other in zip(found, wanted, strict=True):
        assert_array_equal(row, other)


def test_both_parts_with_vectors_of_their_own_are_asked_so() -> None:
    pipeline = grammar._pipeline("en")
    for name in ("tok2vec", "ner"):
        layers = [one.name for one in pipeline.get_pipe(name).model.walk()]
        assert layers.count("each_once") == 1
