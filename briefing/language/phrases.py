"""The noun phrases of a parsed sentence as parties: heads, what describes them, which are names."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.language.parsed import Parsed
from briefing.language.predicates import NOBODY, Party, verbs
from briefing.language.terms import word_kin

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
SUFFERERS = frozenset({"nsubjpass", "csubjpass"})
OBJECTS = frozenset({"dobj", "dative"})
_HELD = frozenset(
    {"compound", "amod", "nmod", "poss", "nummod", "appos", "prep", "pobj", "conj", "quantmod"}
)
_WHOSE = frozenset({"of", "in"})
"""Prepositions behind which a name says which one a thing is."""
_DEEPEST = 12  # a faulty parse may go in a circle


class Phrases:
    """The phrases of one sentence."""

    def __init__(self, parsed: Parsed) -> None:
        self.tokens = parsed.tokens
        self.below = parsed.children
        self.related = parsed.related
        self._parties: dict[int, Party] = {}

    def child(self, index: int, relations: frozenset[str]) -> int | None:
        """The first token below that stands in one of these relations."""
        for one, relation in self.related[index]:
            if relation in relations:
                return one
        return None

    def party(self, index: int | None) -> Party:
        """The noun phrase at a token."""
        if index is None:
            return NOBODY
        found = self._parties.get(index)
        if found is None:  # every clause below asks for it again
            found = self._parties[index] = self._party(index)
        return found

    def _party(self, index: int) -> Party:
        token = self.tokens[index]
        if token.relation in (*SUBJECTS, *SUFFERERS, *OBJECTS) and token.tag in ("WDT", "WP"):
            clause = self.tokens[token.head]
            if clause.relation == "relcl":
                return self.party(clause.head)
        if token.pos == "PRON" and token.tag != "NN":
            return Party(pointing=True)
        if token.lemma.lower() in verbs("anyone"):
            people = frozenset(kin for found in word_kin(("people",)) for kin in found)
            return Party(people, people)
        whole = self._of_what(index)
        if whole is not None:
            return self.party(whole)
        heads = [index, *self._conjoined(index)]
        members = [i for head in heads for i in self._members(head, 0)]
        named = [i for head in heads for i in self._members(head, 0, only=_WHOSE)]
        return Party(
            frozenset(kin for i in heads for kin in self._kin(i)),
            frozenset(kin for i in members for kin in self._kin(i)),
            frozenset(kin for i in named if self._is_name(i) for kin in self._kin(i)),
        )

    def _of_what(self, index: int) -> int | None:
        """What a share or a number is of: homes in "a quarter of the homes"."""
        if self.tokens[index].lemma.lower() not in verbs("parts"):
            return None
        of = self.child(index, frozenset({"prep"}))
        if of is None or self.tokens[of].text.lower() != "of":
            return None
        return self.child(of, frozenset({"pobj"}))

    def _conjoined(self, index: int) -> list[int]:
        found = []
        for child in self.below[index]:
            if self.tokens[child].relation in ("conj", "appos"):
                found += [child, *self._conjoined(child)]
        return found

    def _members(self, index: int, depth: int, only: frozenset[str] = frozenset()) -> Iterator[int]:
        """The words of a noun phrase; with ``only``, no other prepositions are followed."""
        yield index
        if depth < _DEEPEST:
            for child in self.below[index]:
                token = self.tokens[child]
                led = token.relation != "prep" or not only or token.text.lower() in only
                if token.relation in _HELD and led:
                    yield from self._members(child, depth + 1, only)

    def _is_name(self, index: int) -> bool:
        return self.tokens[index].pos == "PROPN"

    def _kin(self, index: int) -> tuple[str, ...]:
        token = self.tokens[index]
        if token.pos in ("PUNCT", "DET", "ADP", "PRON", "PART", "CCONJ", "SYM"):
            return ()
        return tuple(kin for found in word_kin((token.text,)) for kin in found)
