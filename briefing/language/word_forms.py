"""The words of parsed sentences: what the pipeline's rules say of each form is asked once.

When tags and relations stand, the pipeline looks at every word anew for its part of speech, its
features and its lemma: a fifth of the time of a parse. What it says hangs on the tag, the relation
and the word, and on the word only where a rule names it or where it is brought to its lemma, so
it is kept by these. Only a sentence with a word that a rule of several words waits for ("let" of
"let's", "gon" of "gonna"), or with a blank that is a word, goes through the rules whole.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Form = tuple[str, str, str, str, str]
"""Lemma, universal part of speech, tag, relation, universal features."""

PARTS = ("attribute_ruler", "lemmatizer")
"""The parts of the pipeline that are asked here, and need not run."""

_KEPT = 100_000
"""Forms kept: more than a set of two thousand articles has."""

_Key = tuple[int, int, int]
_Rule = Sequence[Mapping[str, Any]]


class WordForms:
    """The forms that a pipeline gives; not for several threads at once."""

    def __init__(self, pipeline: Any) -> None:
        self._vocab = pipeline.vocab
        self._ruler, self._lemmatizer = map(pipeline.get_pipe, PARTS)
        known = self._lemmatizer.lookups.get_table("lemma_index")
        for kind in list(known):  # lists of some ten thousand words, searched for every new word
            known[kind] = frozenset(known[kind])
        rules = [one for rule in self._ruler.patterns for one in rule["patterns"]]
        self._named = _Named(rules)
        self._words, self._relations = _awaited(rules)
        self._kept: dict[_Key, Form] = {}
        self._ruled: dict[tuple[str, str, str], dict[str, str]] = {}

    def of(self, documents: Sequence[Any]) -> list[list[Form]]:
        """The forms of each document's tokens; the documents are tagged and have relations."""
        if len(self._kept) > _KEPT:
            self._kept.clear()
        keys = [
            list(map(tuple, one.to_array(["ORTH", "TAG", "DEP"]).tolist())) for one in documents
        ]
        # what is awaited by a rule of several words is never kept
        unsure = [not self._kept.keys() >= set(told) for told in keys]
        whole = [new and self._goes_whole(one) for one, new in zip(documents, unsure, strict=True)]
        unknown = {
            key: token
            for one, told, new, apart in zip(documents, keys, unsure, whole, strict=True)
            if new and not apart
            for key, token in zip(told, one, strict=True)
            if key not in self._kept
        }
        self._learn(unknown)
        return [
            self._through(one) if apart else [self._kept[key] for key in told]
            for one, told, apart in zip(documents, keys, whole, strict=True)
        ]

    def _goes_whole(self, document: Any) -> bool:
        return any(
            token.is_space or token.lower_ in self._words or token.dep_ in self._relations
            for token in document
        )

    def _through(self, document: Any) -> list[Form]:
        return list(map(_form, self._lemmatizer(self._ruler(document))))

    def _learn(self, unknown: Mapping[_Key, Any]) -> None:
        """Ask for the forms of words, each once, all in one document."""
        if not unknown:
            return
        ruled = [(self._named.of(one.lower_), one.tag_, one.dep_) for one in unknown.values()]
        each = dict(zip(ruled, unknown.values(), strict=True))
        new = {key: one for key, one in each.items() if key not in self._ruled}
        if new:
            made = self._ruler(self._document(new.values(), [{} for _ in new]))
            self._ruled |= zip(new, map(_set, made), strict=True)
        made = self._document(unknown.values(), [self._ruled[key] for key in ruled])
        self._kept |= zip(unknown, map(_form, self._lemmatizer(made)), strict=True)

    def _document(self, tokens: Any, told: Sequence[Mapping[str, str]]) -> Any:
        """A document of words out of others, with what is known of each beside its own."""
        tokens = list(tokens)
        known = [
            {"tags": one.tag_, "deps": one.dep_, "pos": "", "morphs": "", "lemmas": "", **more}
            for one, more in zip(tokens, told, strict=True)
        ]
        columns = {name: [one[name] for one in known] for name in known[0]}
        words, heads = [one.orth_ for one in tokens], list(range(len(tokens)))
        return type(tokens[0].doc)(self._vocab, words=words, heads=heads, **columns)


class _Named:
    """Which words any rule names; the others are all alike to the rules."""

    def __init__(self, rules: Sequence[_Rule]) -> None:
        named = [token["LOWER"] for rule in rules for token in rule if "LOWER" in token]
        self._plain = {one for one in named if isinstance(one, str)}
        self._forms = []
        for one in named:
            if isinstance(one, dict):
                self._plain |= {*one.get("IN", ())}
                self._forms += [re.compile(form) for form in [one.get("REGEX")] if form]

    def of(self, word: str) -> str:
        """The word itself where a rule names it, else nothing."""
        told = word in self._plain or any(form.search(word) for form in self._forms)
        return word if told else ""


def _awaited(rules: Sequence[_Rule]) -> tuple[frozenset[str], frozenset[str]]:
    """A word or a relation of each rule of several words, without which it says nothing."""
    several = [one for one in rules if len(one) > 1]
    words = {next(_plain(one, "LOWER")) for one in several if any(_plain(one, "LOWER"))}
    bare = [one for one in several if not any(_plain(one, "LOWER"))]
    return frozenset(words), frozenset(next(_plain(one, "DEP")) for one in bare)


def _keys(document: Any) -> list[_Key]:
    return list(map(tuple, document.to_array(["ORTH", "TAG", "DEP"]).tolist()))


def _plain(rule: _Rule, name: str) -> Iterator[str]:
    return (one[name] for one in rule if isinstance(one.get(name), str))


def _set(token: Any) -> dict[str, str]:
    """What the rules have set of a word."""
    return {
        "tags": token.tag_,
        "deps": token.dep_,
        "pos": token.pos_,
        "morphs": str(token.morph),
        "lemmas": token.lemma_,
    }


def _form(token: Any) -> Form:
    words = (token.lemma_, token.pos_, token.tag_, token.dep_, str(token.morph))
    lemma, pos, tag, relation, features = map(sys.intern, words)
    return lemma, pos, tag, relation, features
