"""The people and organisations of an article, their mentions merged."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from briefing.facts import people as names
from briefing.facts.lexicon import group, listed
from briefing.facts.people import Mention
from briefing.facts.phrases import Range
from briefing.facts.tokens import Tokens
from briefing.facts.words import FUNCTION
from briefing.model.article import (
    Article,
    Organisation,
    Person,
    PersonMention,
    Phrase,
    Sentence,
    Span,
)


@dataclass(frozen=True, slots=True)
class Cast:
    """People and organisations, with what the quotes need to know of each mention.

    ``mentions`` are all of them in order of the text, each with its person, and ``starts`` their
    offsets: an article as long as a book is asked thousands of times who stands where.
    """

    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]
    mentions: tuple[tuple[PersonMention, Person], ...] = field(init=False)
    starts: tuple[int, ...] = field(init=False)
    named: dict[str, Person] = field(init=False)

    def __post_init__(self) -> None:
        """Put the mentions in order."""
        every = [(mention, person) for person in self.people for mention in person.mentions]
        every.sort(key=lambda pair: pair[0].span)
        object.__setattr__(self, "mentions", tuple(every))
        object.__setattr__(self, "starts", tuple(m.span.start for m, _ in every))
        object.__setattr__(self, "named", {person.name: person for person in self.people})

    def at(self, span: Span) -> tuple[PersonMention, Person] | None:
        """The first mention inside ``span`` and its person, if it is of one only."""
        inside = [pair for pair in self.between(span.start, span.end) if span.covers(pair[0].span)]
        names = {person.name for _, person in inside}
        return inside[0] if len(names) == 1 else None

    def between(self, first: int, last: int) -> tuple[tuple[PersonMention, Person], ...]:
        """Mentions from offset ``first`` to before ``last``, in order of the text."""
        return self.mentions[bisect_left(self.starts, first) : bisect_left(self.starts, last)]


def phrase(article: str, tokens: Tokens, span: Range) -> Phrase:
    """A token range as words of the article."""
    start, end = tokens.starts[span[0]], tokens.ends[span[1] - 1]
    return Phrase(tokens.text[start:end], Span(article, tokens.offset + start, tokens.offset + end))


def cast(article: Article, sentences: tuple[Sentence, ...], lines: list[Tokens]) -> Cast:
    """The merged people and organisations of an article."""
    mentions = names.find(lines)
    groups: dict[tuple[str, ...], list[Mention]] = {}
    beside = _relatives(mentions, lines)
    full = _FullNames(m.words for m in mentions if m.words not in beside)
    told: set[tuple[str, ...]] = set()
    for mention in mentions:
        whole = mention.words if _is_regnal(mention, lines) else full.whole(mention.words, told)
        told.add(mention.words)
        if whole:
            groups.setdefault(whole, []).append(mention)
    # behind the surnames, so that those of a misspelt name go with it
    _merge_variants(groups, lines)
    people = [_person(article, sentences, lines, key, group) for key, group in groups.items()]
    people.sort(key=lambda p: p.mentions[0].span.start)
    return Cast(tuple(people), _organisations(article, lines, people))


_RELATIVES = group("cast.relatives")
_WOMEN = group("cast.women")


def _relatives(mentions: list[Mention], lines: list[Tokens]) -> frozenset[tuple[str, ...]]:
    """The full names of those named as somebody's kin whose surname alone is the other's.

    So it is where the surname has an office ("President Vey and his wife Lena Vey"), stands before
    the kin's name, or behind "Mr." where the kin is a woman.
    """
    found = set[tuple[str, ...]]()
    first: dict[tuple[str, ...], int] = {}
    for place, one in enumerate(mentions):
        first.setdefault(one.words, place)
        role = _said_of(one, lines)
        if len(one.words) > 1 and role & _RELATIVES:
            alone = [m for m in mentions if m.words == one.words[-1:]]
            woman = bool(role & _WOMEN)
            if (
                first.get(one.words[-1:], place) < first[one.words]
                or any(_said_of(m, lines) - _RELATIVES for m in alone)
                or (woman and any(_is_mister(m, lines) for m in alone))
            ):
                found.add(one.words)
    return frozenset(found)


def _said_of(mention: Mention, lines: list[Tokens]) -> set[str]:
    if mention.role is None:
        return set()
    return set(lines[mention.sentence].lows[mention.role[0] : mention.role[1]]) - FUNCTION


def _is_mister(mention: Mention, lines: list[Tokens]) -> bool:
    tokens, start = lines[mention.sentence], mention.name[0]
    return "mr" in (tokens.low(start - 1).rstrip("."), tokens.low(start - 2))


_REGNAL = group("people.regnal")


def _is_regnal(mention: Mention, lines: list[Tokens]) -> bool:
    """Whether it is a monarch's one name, which is nobody's surname: "King Osric"."""
    if len(mention.words) > 1 or mention.role is None:
        return False
    return lines[mention.sentence].lows[mention.role[1] - 1] in _REGNAL


_SHORTEST_VARIANT = 4  # a letter makes another name of a shorter one: "Li" and "Lin"


def _merge_variants(groups: dict[tuple[str, ...], list[Mention]], lines: list[Tokens]) -> None:
    """Put together names that differ by one letter and have like roles: one of them is misspelt.

    The name that is written more often, or first, stays.
    """
    near: dict[str, list[tuple[str, ...]]] = {}
    for key in sorted(groups, key=lambda name: -len(groups[name])):
        # one word at either end is alike, so only names that share it are compared: comparing all
        # with all would take the square of a long article
        for word in (key[0], key[-1]) if len(key) > 1 else ():
            other = next((one for one in near.get(word, ()) if _is_variant(one, key)), None)
            if other and _role_words(groups[other], lines) & _role_words(groups[key], lines):
                groups[other] += groups.pop(key)
                break
        else:
            for word in key:
                near.setdefault(word, []).append(key)


def _is_variant(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of as many words differ by one letter of one word."""
    unlike = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    if len(one) != len(other) or len(unlike) != 1:
        return False
    longer, shorter = sorted(unlike[0], key=len, reverse=True)
    if len(shorter) < _SHORTEST_VARIANT or len(longer) - len(shorter) > 1:
        return False
    same = next((i for i, (a, b) in enumerate(zip(longer, shorter, strict=False)) if a != b), None)
    if same is None:
        return True
    return longer[same + 1 :] == shorter[same + (len(longer) == len(shorter)) :]


def _role_words(mentions: list[Mention], lines: list[Tokens]) -> set[str]:
    return {
        word
        for mention in mentions
        if mention.role is not None
        for word in lines[mention.sentence].lows[mention.role[0] : mention.role[1]]
        if word not in FUNCTION
    }


_SUFFIXES = frozenset({"Jr", "Sr", "II", "III"})


class _FullNames:
    """The names of more than one word, longest first, by their first and by their last word."""

    def __init__(self, names: Iterable[tuple[str, ...]]) -> None:
        self.by_first: dict[str, list[tuple[str, ...]]] = {}
        self.by_last: dict[str, list[tuple[str, ...]]] = {}
        full = {name for name in names if len(name) > 1}
        for name in sorted(full, key=lambda words: (-len(words), words)):
            # "Vey Jr." begins with a surname, which alone is the father's
            if name[1].rstrip(".") not in _SUFFIXES:
                self.by_first.setdefault(name[0], []).append(name)
            self.by_last.setdefault(name[-1], []).append(name)

    def whole(
        self, words: tuple[str, ...], told: Collection[tuple[str, ...]] = ()
    ) -> tuple[str, ...]:
        """The fullest name that these words are part of; empty when they may be two people's.

        ``told`` are the names that stand before them.
        """
        fits = self.by_last.get(words[-1], [])
        if len(words) > 1:
            return next((name for name in fits if words[0] in name), words)
        first = self.by_first.get(words[0], [])
        if fits and first:
            # one's family name stands first, the other's last: whoever was named so far is meant
            fits = [name for name in (*fits, *first) if name in told] or fits
        fits = fits or first
        # two people have the name: better nobody than the wrong one
        if len(fits) > 1:
            return ()
        return fits[0] if fits else words


def _person(
    article: Article,
    sentences: tuple[Sentence, ...],
    lines: list[Tokens],
    key: tuple[str, ...],
    group: list[Mention],
) -> Person:
    mentions = tuple(_mention(article, sentences, lines, mention) for mention in group)
    roles = [m.role for m in mentions if m.role is not None]
    # "finance minister" says more than "minister", wherever it stands
    role = max(roles, key=lambda r: (len(r.text.split()) > 1, -r.span.start), default=None)
    return Person(" ".join(key), mentions, role, _organisation_of(role))


# possessive repeats, or a line of capitals would be tried in every split of it
_OF_WHAT = re.compile(
    r"\b(?:at|of|for|heads|leads|runs|chairs|founded|owns|directs)\s+(?:the\s+)?"
    r"(?P<name>[A-Z][\w&’'.-]*+(?:\s+(?:(?:of|and|for|the)\s+)*[A-Z][\w&’'.-]*+)*)"
)


def _organisation_of(role: Phrase | None) -> Phrase | None:
    """The body that a role names: "chair of economics at the Atlantic Council"."""
    if role is None:
        return None
    # from the end: a field stands first ("of economics"), the body last
    for match in reversed(list(_OF_WHAT.finditer(role.text))):
        name = match["name"]
        if name not in listed("places"):
            start = role.span.start + match.start("name")
            return Phrase(name, Span(role.span.article, start, start + len(name)))
    return None


def _mention(
    article: Article, sentences: tuple[Sentence, ...], lines: list[Tokens], mention: Mention
) -> PersonMention:
    tokens = lines[mention.sentence]
    words = phrase(article.id, tokens, mention.name)
    role = phrase(article.id, tokens, mention.role) if mention.role else None
    return PersonMention(words.span, words.text, sentences[mention.sentence].span, role)


def _organisations(
    article: Article, lines: list[Tokens], people: list[Person]
) -> tuple[Organisation, ...]:
    found: dict[str, list[Span]] = {}
    taken = sorted(m.span for p in people for m in p.mentions)
    for tokens in lines:
        # in a headline everything has a capital
        if names.is_title_case(tokens):
            continue
        for run in names.runs(tokens):
            words = phrase(article.id, tokens, run)
            if _is_taken(words.span, taken):
                continue
            # a capital of the sentence's head; of two words ("The Courier") it may be the name's
            if tokens.lows[run[0]] in ("the", "a", "an") and run[1] - run[0] > 2:
                words = phrase(article.id, tokens, (run[0] + 1, run[1]))
            if _is_organisation(words.text):
                found.setdefault(words.text, []).append(words.span)
    return tuple(Organisation(name, tuple(spans)) for name, spans in found.items())


def _is_taken(span: Span, taken: list[Span]) -> bool:
    """Whether a span meets one of ``taken``, which are sorted and never overlap."""
    at = bisect_left(taken, span)
    return any(span.overlaps(other) for other in taken[max(0, at - 1) : at + 1])


_ORGANISATION_HEADS = group("cast.organisation_heads")


def _is_organisation(text: str) -> bool:
    words = text.split()
    roles = any(word.lower() in listed("roles") for word in words)
    return len(words) > 1 and not roles and bool(_ORGANISATION_HEADS & set(words))
