"""The people and organisations of an article, their mentions merged."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.facts import people as names
from briefing.facts.lexicon import group, listed
from briefing.facts.people import Mention
from briefing.facts.phrases import Range
from briefing.facts.tokens import Tokens
from briefing.model import Article, Organisation, Person, PersonMention, Phrase, Sentence, Span


@dataclass(frozen=True, slots=True)
class Cast:
    """People and organisations, with what the quotes need to know of each mention."""

    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]

    def at(self, span: Span) -> Person | None:
        """The person who is mentioned inside ``span``, if it is one only."""
        inside = [p for p in self.people if any(span.covers(m.span) for m in p.mentions)]
        return inside[0] if len(inside) == 1 else None

    def between(self, first: int, last: int) -> list[tuple[PersonMention, Person]]:
        """Mentions from offset ``first`` to before ``last``, in order of the text."""
        near = [
            (mention, person)
            for person in self.people
            for mention in person.mentions
            if first <= mention.span.start < last
        ]
        return sorted(near, key=lambda pair: pair[0].span.start)


def phrase(article: str, tokens: Tokens, span: Range) -> Phrase:
    """A token range as words of the article."""
    start, end = tokens.starts[span[0]], tokens.ends[span[1] - 1]
    return Phrase(tokens.text[start:end], Span(article, tokens.offset + start, tokens.offset + end))


def cast(article: Article, sentences: tuple[Sentence, ...], lines: list[Tokens]) -> Cast:
    """The merged people and organisations of an article."""
    mentions = names.find(lines)
    groups: dict[tuple[str, ...], list[Mention]] = {}
    full = sorted({m.words for m in mentions if len(m.words) > 1}, key=lambda w: (-len(w), w))
    for mention in mentions:
        whole = _whole(mention.words, full)
        if whole:
            groups.setdefault(whole, []).append(mention)
    people = [_person(article, sentences, lines, key, group) for key, group in groups.items()]
    people.sort(key=lambda p: p.mentions[0].span.start)
    return Cast(tuple(people), _organisations(article, lines, people))


def _whole(words: tuple[str, ...], full: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The fullest name that these words are part of; empty when they may be two people's."""
    if len(words) == 1:
        fits = [name for name in full if name[-1] == words[0]]
        fits = fits or [name for name in full if name[0] == words[0]]
        if len(fits) > 1:
            return ()
        return fits[0] if fits else words
    fits = [name for name in full if name[-1] == words[-1] and words[0] in name]
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
    role = max(roles, key=lambda r: (len(r.text.split()) > 1, -r.span.start), default=None)
    return Person(" ".join(key), mentions, role, _organisation_of(role))


_OF_WHAT = re.compile(
    r"\b(?:at|of|for|heads|leads|runs|chairs|founded|owns|directs)\s+(?:the\s+)?"
    r"(?P<name>[A-Z][\w&’'.-]*+(?:\s+(?:(?:of|and|for|the)\s+)*[A-Z][\w&’'.-]*+)*)"
)


def _organisation_of(role: Phrase | None) -> Phrase | None:
    """The body that a role names: "chair of economics at the Atlantic Council"."""
    if role is None:
        return None
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
    taken = [m.span for p in people for m in p.mentions]
    for tokens in lines:
        if names.is_title_case(tokens):
            continue
        for run in names.runs(tokens):
            words = phrase(article.id, tokens, run)
            if any(words.span.overlaps(span) for span in taken):
                continue
            if tokens.lows[run[0]] in ("the", "a", "an") and run[1] - run[0] > 2:
                words = phrase(article.id, tokens, (run[0] + 1, run[1]))
            if _is_organisation(words.text):
                found.setdefault(words.text, []).append(words.span)
    return tuple(Organisation(name, tuple(spans)) for name, spans in found.items())


_ORGANISATION_HEADS = group("cast.organisation_heads")


def _is_organisation(text: str) -> bool:
    words = text.split()
    roles = any(word.lower() in listed("roles") for word in words)
    return len(words) > 1 and not roles and bool(_ORGANISATION_HEADS & set(words))
