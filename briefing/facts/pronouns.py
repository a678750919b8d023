"""Who "he" or "she" is that said a quotation.

The subject of the last verb of saying, if it is one person of that gender; else the subject of the
last sentence, where nobody else of that gender takes part in it. Things, and who stands behind a
preposition or inside a quotation, are passed over; a person as subject who is not known ends the
search, for that may well be the one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter, itemgetter

from briefing.facts import structure
from briefing.facts.cast import Cast, phrase
from briefing.facts.lexicon import group, listed
from briefing.facts.structure import Range
from briefing.facts.tokens import Tokens
from briefing.language.clauses import Clause, Place
from briefing.model.article import Person, PersonMention, Phrase, Span

_SAYING = group("pronouns.saying")
_FEMALE = group("pronouns.female")
_MALE = group("pronouns.male")
_PEOPLE = group("people.family") | group("pronouns.people")
_OFFICE = 4
"""Words of an office at most: "the deputy finance minister"."""
_BEHIND = frozenset({Place.ADJUNCT, Place.OF_NOUN, Place.MODIFIER})

Named = tuple[PersonMention, Person]


@dataclass(frozen=True, slots=True)
class Speech:
    """The sentences of an article in order, their people, and what lies inside quotations.

    ``women`` keeps what is known of each name: an article as long as a book asks again and again.
    """

    article: str
    lines: Sequence[Tokens]
    people: Cast
    quoted: Sequence[tuple[int, int]]
    women: dict[str, bool | None] = field(default_factory=dict)


def referent(
    speech: Speech, pronoun: str, last: int, first: int, start: int
) -> Named | Phrase | None:
    """Whom a pronoun before offset ``start``, in sentence ``last`` or before it, stands for.

    Sentences are looked at back to ``first``. Words for one who is only called by his office.
    """
    female = pronoun == "she"
    for number in range(last, first - 1, -1):
        tokens = speech.lines[number]
        ended, found = _in_sentence(speech, tokens, female, start)
        if ended:
            return found
    return None


def _in_sentence(
    speech: Speech, tokens: Tokens, female: bool, start: int
) -> tuple[bool, Named | Phrase | None]:
    """Whether the search ends with this sentence, and with whom."""
    subjects = list(_subjects(speech, tokens, start))
    saying = [item for item in subjects if item[0].lemma in _SAYING]
    # verbs of saying before all others: who has spoken speaks on
    for clause, subject in reversed(saying or subjects):
        if _is_pronoun(tokens, subject, female):
            continue
        people = _inside(speech, tokens, subject)
        if not people and not _is_somebody(tokens, clause):
            continue
        if not people and clause.lemma in _SAYING and _is_office(tokens, subject):
            return True, phrase(speech.article, tokens, subject)
        # two in one subject are "they"
        if len(people) != 1 or not _may_be(speech, tokens, people[0], female):
            return True, None
        if clause.lemma not in _SAYING and _others(speech, tokens, people[0], female, start):
            return True, None
        return True, people[0]
    return False, None


def _subjects(speech: Speech, tokens: Tokens, start: int) -> Iterator[tuple[Clause, Range]]:
    """The clauses with a subject of their own before ``start``, outside quotations."""
    seen: set[int] = set()
    for i in range(len(tokens)):
        at = tokens.offset + tokens.starts[i]
        if at >= start or _is_quoted(speech, at):
            continue
        clause = structure.clause(tokens, i, i + 1)
        if clause is None or clause.subject is None or clause.verb.start in seen:
            continue
        verb, subject = (structure.tokens_of(tokens, p) for p in (clause.verb, clause.subject))
        if verb is None or subject is None or verb[0] != i:
            continue
        seen.add(clause.verb.start)
        where = tokens.offset + tokens.starts[subject[0]]
        if where < start and not _is_quoted(speech, where):
            yield clause, subject


def _is_quoted(speech: Speech, offset: int) -> bool:
    """Whether an offset lies inside a quotation; they come in order, and none holds another."""
    before = bisect_right(speech.quoted, offset, key=itemgetter(0))
    return before > 0 and offset < speech.quoted[before - 1][1]


def _is_somebody(tokens: Tokens, clause: Clause) -> bool:
    """Whether a subject that is nobody known may yet be a person: a name, "a neighbour"."""
    subject = clause.subject
    if subject is None or tokens.parsed is None:
        return True
    head = tokens.parsed.tokens[subject.head].text
    lemma = subject.lemma.lower()
    return head[:1].isupper() or lemma in _PEOPLE or lemma in listed("roles")


def _is_office(tokens: Tokens, subject: Range) -> bool:
    """Whether a subject is one who is called by his office alone: "the premier said"."""
    words = tokens.lows[subject[0] : subject[1]]
    plain = all(kind == "word" for kind in tokens.kinds[subject[0] : subject[1]])
    return plain and words[0] == "the" and words[-1] in listed("roles") and len(words) <= _OFFICE


def _is_pronoun(tokens: Tokens, subject: Range, female: bool) -> bool:
    """Whether a subject is the same pronoun again, so that the search goes on behind it."""
    low = tokens.lows[subject[0]]
    return subject[1] - subject[0] == 1 and low == ("she" if female else "he")


def _inside(speech: Speech, tokens: Tokens, stretch: Range) -> list[Named]:
    """The people named in a subject, those behind a preposition left out."""
    first = tokens.offset + tokens.starts[stretch[0]]
    last = tokens.offset + tokens.ends[stretch[1] - 1]
    found = speech.people.between(first, last)
    if not found:  # "the governor, Ada Venn, gave no hint"; "his sister Ada wept"
        whole = structure.noun_phrase(tokens, *stretch, relatives=True)
        apposed = whole is not None and whole[1] > stretch[1]
        # right behind the comma; farther on it is somebody else
        found = speech.people.between(last, last + len(", the ")) if apposed else found
    return [one for one in found if not _is_behind(tokens, one[0].span)] or list(found)


def _is_behind(tokens: Tokens, span: Span) -> bool:
    at = [
        i for i, start in enumerate(tokens.starts) if span.start <= tokens.offset + start < span.end
    ]
    return bool(at) and structure.place(tokens, at[0], at[-1] + 1) in _BEHIND


def _may_be(speech: Speech, tokens: Tokens, named: Named, female: bool) -> bool:
    told = gender(speech, named[1])
    return told is None or told == female


def _others(speech: Speech, tokens: Tokens, named: Named, female: bool, start: int) -> bool:
    """Whether somebody else of that gender takes part in the sentence."""
    first = tokens.offset + tokens.starts[0]
    # before the pronoun only: who is named behind it takes no part in what it refers to
    last = min(start, tokens.offset + tokens.ends[-1])
    return any(
        person.name != named[1].name
        and _may_be(speech, tokens, (mention, person), female)
        and not _is_behind(tokens, mention.span)
        for mention, person in speech.people.between(first, last)
    )


def gender(speech: Speech, person: Person) -> bool | None:
    """True for a woman, False for a man, None where nothing tells: title, role or given name."""
    if person.name not in speech.women:
        speech.women[person.name] = _gender(speech, person)
    return speech.women[person.name]


def _gender(speech: Speech, person: Person) -> bool | None:
    words = person.name.lower().replace(".", "").split()
    said = set(words[:1]) | {
        word
        for mention in person.mentions
        if mention.role is not None
        for word in mention.role.text.lower().replace(".", "").split()
    }
    said |= {_before(speech, mention.span) for mention in person.mentions}
    # titles and roles first: many a given name is borne by both
    for one in (said, {words[0]}):
        if one & _FEMALE:
            return None if one & _MALE else True
        if one & _MALE:
            return False
    return None


def _before(speech: Speech, span: Span) -> str:
    """The word right before a mention: "Ms", "Lord"."""
    line = bisect_right(speech.lines, span.start, key=attrgetter("offset")) - 1
    if line < 0:
        return ""
    tokens = speech.lines[line]
    at = next((i for i, s in enumerate(tokens.starts) if tokens.offset + s >= span.start), 0)
    low = tokens.low(at - 1)
    return tokens.low(at - 2) if low == "." else low
