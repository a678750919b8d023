"""Walking the tree of a parsed sentence: heads, subtrees, phrases."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from briefing.language.clauses.words import clause_words
from briefing.language.parsed import Parsed

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_NO_CLAUSE = frozenset(
    {
        *("aux", "auxpass", "amod", "compound", "prep", "mark", "case", "cc", "det", "advmod"),
        *("nmod", "poss", "nsubj", "nsubjpass", "dobj", "pobj", "dative"),
    }
)
_AFTER = frozenset({"relcl", "acl", "appos", "parataxis", "advcl", "ccomp", "cc", "conj"})
"""What may hang on a noun and is told of it, without being part of its phrase."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of a sentence: offsets in characters, its words, and the index of its head token.

    ``lemma`` is that of the head.
    """

    start: int
    end: int
    text: str
    head: int
    lemma: str


def top(parsed: Parsed, start: int, end: int) -> int | None:
    """The token of a stretch that the others hang on; the first of several, None without any."""
    inside, tokens = parsed.within(start, end), parsed.tokens
    # most stretches are one token: nothing to look for
    if len(inside) < 2:
        return next(iter(inside), None)
    first, last = inside[0], inside[-1]
    tops = [
        index
        for index in inside
        if not first <= tokens[index].head <= last or tokens[index].head == index
    ]
    words = [index for index in tops if tokens[index].pos not in ("PUNCT", "SYM")]
    # an article whose noun lies outside the stretch is not what the stretch is
    words = [index for index in words if tokens[index].relation != "det"] or words
    return next(iter(words or tops), None)


def way_up(parsed: Parsed, index: int) -> list[int]:
    """The token and all above it, nearest first."""
    way = [index]
    while (head := parsed.tokens[way[-1]].head) != way[-1]:
        way.append(head)
    return way


def child(parsed: Parsed, index: int, *relations: str) -> int | None:
    """The first token right below that stands in one of the relations."""
    for one, relation in parsed.related[index]:
        if relation in relations:
            return one
    return None


def below(parsed: Parsed, index: int, *relations: str) -> list[int]:
    """The tokens right below that stand in one of the relations."""
    return [one for one, relation in parsed.related[index] if relation in relations]


def lemma(parsed: Parsed, index: int) -> str:
    """The lemma of a token, lower case."""
    return parsed.tokens[index].lemma.lower()


def heads_clause(parsed: Parsed, index: int) -> bool:
    """Whether a token is the verb that a clause hangs on.

    Where the tagger took a verb for something else, its auxiliary tells.
    """
    token = parsed.tokens[index]
    # verb forms that head nothing: auxiliaries, "rising" before a noun
    if token.relation in _NO_CLAUSE:
        return False
    return token.pos in ("VERB", "AUX") or child(parsed, index, "aux", "auxpass") is not None


def governing(parsed: Parsed, index: int) -> int | None:
    """The verb of the clause that a token stands in; the token itself if it is one."""
    return next((one for one in way_up(parsed, index) if heads_clause(parsed, one)), None)


def subtree(parsed: Parsed, index: int, without: Collection[str] = ()) -> list[int]:
    """A token and all below it, in order, but for what stands right below it in some relations."""
    found = [index]
    waiting = [one for one in parsed.children[index] if parsed.tokens[one].relation not in without]
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting.extend(parsed.children[one])
    return sorted(found)


def phrase(parsed: Parsed, indices: Iterable[int], head: int) -> Phrase:
    """The unbroken run of tokens around the head, without marks at its ends."""
    members = set(indices) | {head}
    first = last = head
    # without a gap, for a phrase is printed as one slice of its source
    while first - 1 in members:
        first -= 1
    while last + 1 in members:
        last += 1
    while first < head and parsed.tokens[first].pos == "PUNCT":
        first += 1
    while last > head and parsed.tokens[last].pos == "PUNCT":
        last -= 1
    start, end = parsed.tokens[first].start, parsed.tokens[last].end
    return Phrase(start, end, parsed.sentence[start:end], head, parsed.tokens[head].lemma)


def word(parsed: Parsed, index: int) -> Phrase:
    """One token as a phrase."""
    return phrase(parsed, (), index)


def noun_phrase_of(parsed: Parsed, head: int, *, relatives: bool = False) -> Phrase:
    """A noun with all that belongs to it; ``relatives`` says whether its clauses do."""
    inside = subtree(parsed, head, () if relatives else _AFTER)
    for preposition in below(parsed, head, "prep"):
        if _belongs_to_verb(parsed, preposition):
            inside = sorted(set(inside) - set(subtree(parsed, preposition)))
    return phrase(parsed, inside, head)


def _belongs_to_verb(parsed: Parsed, preposition: int) -> bool:
    """Whether a gerund after an object says what its verb is about: accuse a firm of hiding it."""
    noun = parsed.tokens[preposition].head
    verb = lemma(parsed, parsed.tokens[noun].head)
    judged = parsed.tokens[noun].relation in ("dobj", "dative") and verb in clause_words().judging
    return judged and child(parsed, preposition, "pcomp") is not None


def subject_token(parsed: Parsed, verb: int) -> int | None:
    """The subject right below a verb."""
    return child(parsed, verb, *_SUBJECTS)


def has_finite_verb(parsed: Parsed) -> bool:
    """Whether the sentence hangs on a verb that has a tense of its own or of its auxiliary."""
    roots = [
        one
        for one, token in enumerate(parsed.tokens)
        if token.head == one and heads_clause(parsed, one)
    ]
    parts = [part for one in roots for part in (one, *below(parsed, one, "aux", "auxpass"))]
    return any(parsed.tokens[part].has("VerbForm=Fin") for part in parts) or any(
        _taken_for_bare(parsed, one) for one in roots
    )


def _taken_for_bare(parsed: Parsed, verb: int) -> bool:
    """Whether a verb has a subject and no auxiliary: then it is finite, whatever the tagger says.

    So is "show" in "Tests of the water, which was low, show lead". Of a participle that is not
    sure: "Boats moored in the bay" is a caption.
    """
    helped = child(parsed, verb, "aux", "auxpass") is not None
    subject = child(parsed, verb, "nsubj")
    return parsed.tokens[verb].tag == "VB" and not helped and subject is not None


def is_told(parsed: Parsed, verb: int) -> bool:
    """Whether a clause hangs on a verb as what that says or asks.

    Before ", she said" it may pass for an adverbial clause, but without a word that opens one.
    """
    token = parsed.tokens[verb]
    if token.relation == "ccomp":
        return True
    if token.relation != "advcl" or verb > token.head or not heads_clause(parsed, token.head):
        return False
    return subject_token(parsed, verb) is not None and child(parsed, verb, "mark") is None


def is_passive(parsed: Parsed, verb: int) -> bool:
    """Whether the clause is in the passive, also a bare participle after a noun."""
    token = parsed.tokens[verb]
    if child(parsed, verb, "nsubjpass", "auxpass", "csubjpass") is not None:
        return True
    return token.relation == "acl" and token.has("Aspect=Perf")
