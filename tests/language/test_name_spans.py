"""The names in sentences, as the pipeline's own reader of names gives them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import seeds
from briefing.language import grammar, sentences
from briefing.language.name_spans import PART, Name, NameSpans
from briefing.language.word_forms import PARTS
from briefing.reading import read_path

TEXT = (
    "Mrs. Oda Lind of the Bank of Orvane paid $1.2bn or 3 % in May 2031 , 2 July . Kell-based "
    "“ Harbour ” 12.5 km U.S. first ferries ( Tolle ) Germans Act ’s"
)
WORDS = st.sampled_from([*TEXT.split(), "\t"])


@pytest.fixture(scope="module")
def pipeline() -> Any:
    return grammar._pipeline("en")


def tagged(pipeline: Any, texts: Sequence[str]) -> list[Any]:
    return list(pipeline.pipe(texts, disable=[*PARTS, PART]))


def expected(pipeline: Any, texts: Sequence[str]) -> list[list[Name]]:
    return [
        [(one.start, one.end, one.label_) for one in document.ents]
        for document in pipeline.pipe(texts, disable=PARTS)
    ]


def test_names_are_those_of_the_pipeline(pipeline: Any) -> None:
    articles = [one for path in seeds.paths() for one in read_path(path)]
    texts = [one.text for article in articles for one in sentences(article)]
    texts += ["", "Oda Lind", "Kell", "The Bank of Orvane met. Oda Lind left Kell on 2 July."]
    found = NameSpans(pipeline).of(tagged(pipeline, texts))
    assert found == expected(pipeline, texts)
    assert sum(map(len, found)) > 100


@given(st.lists(st.lists(WORDS, max_size=25).map(" ".join), max_size=5))
@settings(max_examples=60, deadline=None)
def test_any_words_give_the_same_names(texts: list[str]) -> None:
    pipeline = grammar._pipeline("en")
    assert NameSpans(pipeline).of(tagged(pipeline, texts)) == expected(pipeline, texts)


def test_no_documents_hold_no_names(pipeline: Any) -> None:
    assert NameSpans(pipeline).of([]) == []
    assert NameSpans(pipeline).of(tagged(pipeline, ["", ""])) == [[], []]
