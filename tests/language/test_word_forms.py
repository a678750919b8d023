"""Lemmas, parts of speech and features, as the pipeline itself gives them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

import seeds
from briefing.language import grammar, sentences
from briefing.language.word_forms import PARTS, Form, WordForms
from briefing.reading import read_path

ODD = (
    "Let's see what they're gonna do; y'all got ta go, ain't it?",
    "There's somethin' left: he left the left bank, and she has left.",
    "It won't, can't and shan't, but I'd've thought nothin' of 'em.",
    "What did you do that for, it asked, having had its dinner.",
    "The harbour boards' 3.2% rise -- unlike the board's -- stunned \u201call\u201d.",
    "",
    "Ferry",
)


@pytest.fixture(scope="module")
def pipeline() -> Any:
    return grammar._pipeline("en")


def texts() -> list[str]:
    articles = [one for path in seeds.paths() for one in read_path(path)]
    told = [one.text for article in articles for one in sentences(article)]
    return [grammar._plain(one)[0] for one in (*told, *ODD)]


def tagged(pipeline: Any, sentences: Sequence[str]) -> list[Any]:
    return list(pipeline.pipe(sentences, disable=[*PARTS, "ner"]))


def expected(pipeline: Any, sentences: Sequence[str]) -> list[list[Form]]:
    return [
        [(one.lemma_, one.pos_, one.tag_, one.dep_, str(one.morph)) for one in document]
        for document in pipeline.pipe(sentences, disable=["ner"])
    ]


def test_forms_are_those_of_the_pipeline(pipeline: Any) -> None:
    wanted = expected(pipeline, texts())
    forms = WordForms(pipeline)
    assert forms.of(tagged(pipeline, texts())) == wanted
    assert forms.of(tagged(pipeline, texts())) == wanted  # now that all are known


def test_what_came_before_changes_nothing(pipeline: Any) -> None:
    wanted = expected(pipeline, texts())
    forms = WordForms(pipeline)
    one_by_one = [forms.of(tagged(pipeline, [text]))[0] for text in reversed(texts())]
    assert one_by_one[::-1] == wanted


def test_a_rule_of_several_words_sees_them_together(pipeline: Any) -> None:
    (told,) = WordForms(pipeline).of(tagged(pipeline, ["They were gon na go."]))
    assert [form[0] for form in told[2:4]] == ["go", "to"]


def test_what_is_kept_is_bounded(pipeline: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.language.word_forms._KEPT", 20)
    forms = WordForms(pipeline)
    wanted = expected(pipeline, texts())
    assert [forms.of([one])[0] for one in tagged(pipeline, texts())] == wanted
    assert len(forms._kept) < 200


def test_no_rule_asks_what_is_not_among_the_keys(pipeline: Any) -> None:
    rules = pipeline.get_pipe("attribute_ruler").patterns
    asked = {name for rule in rules for one in rule["patterns"] for token in one for name in token}
    assert asked == {"LOWER", "TAG", "DEP", "IS_SPACE"}
