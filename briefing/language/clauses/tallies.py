"""Numbers as somebody gives them: who does, and of what."""

from __future__ import annotations

from briefing.language.clauses.accounts import dispute_words
from briefing.language.clauses.governing import clause
from briefing.language.clauses.tree import (
    Phrase,
    below,
    child,
    governing,
    lemma,
    noun_phrase_of,
    subject_token,
    top,
    way_up,
)
from briefing.language.parsed import Parsed

_AT = frozenset({"at", "as", "to"})


def teller(parsed: Parsed, start: int, end: int) -> Phrase | None:
    """Who gives the number from ``start`` to ``end``; None where the report does, or a pronoun."""
    found = _counter(parsed, start, end)
    if found is None:
        above = clause(parsed, start, end)
        found = None if above is None else above.speaker
    # who "they" are only a sentence before says
    if found is None or parsed.tokens[found.head].pos == "PRON":
        return None
    return found


def _counter(parsed: Parsed, start: int, end: int) -> Phrase | None:
    """Who counts: the subject of a verb of counting or of putting a figure at something."""
    index = top(parsed, start, end)
    verb = None if index is None else governing(parsed, index)
    if verb is None:
        return None
    counting = lemma(parsed, verb) in dispute_words("counting") | dispute_words("putting")
    subject = subject_token(parsed, verb) if counting else None
    return None if subject is None else noun_phrase_of(parsed, subject)


def stands_for(parsed: Parsed, start: int, end: int) -> str:
    """The noun whose number somebody gives so: "put the figure at 15"; "" where it is none."""
    index = top(parsed, start, end)
    if index is None:
        return ""
    for one in way_up(parsed, index):
        token = parsed.tokens[one]
        if token.relation != "prep" or lemma(parsed, one) not in _AT:
            continue
        verb = token.head
        # in "put the toll at 15" the parser may hang the number on the toll
        if parsed.tokens[verb].relation in ("dobj", "attr"):
            verb = parsed.tokens[verb].head
        what = child(parsed, verb, "dobj")
        if what is not None and parsed.tokens[verb].relation == "relcl":
            # "the toll, which police put at 15": the noun stands above
            what = parsed.tokens[verb].head if parsed.tokens[what].tag == "WDT" else what
        if lemma(parsed, verb) in dispute_words("putting") and what is not None:
            name = lemma(parsed, what)
            owned = below(parsed, what, "poss")
            # "its losses" are those of one side
            return name if name in dispute_words("tallies") and not owned else ""
    return ""


def is_counted(parsed: Parsed, start: int, end: int) -> bool:
    """Whether somebody gives a bare number with a verb of counting: "police counted 11,000"."""
    index = top(parsed, start, end)
    verb = None if index is None else governing(parsed, index)
    return verb is not None and lemma(parsed, verb) in dispute_words("counting")


def merely_is(parsed: Parsed, start: int, end: int) -> bool:
    """Whether a number is all that its clause says: "there are 20,000", "it cost 9 million"."""
    index = top(parsed, start, end)
    verb = None if index is None else governing(parsed, index)
    return verb is not None and lemma(parsed, verb) == "be"
