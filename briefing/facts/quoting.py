"""Quotes of an article with their speakers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from briefing.facts import quotes as marks
from briefing.facts import speakers, structure, turns
from briefing.facts.cast import Cast, phrase
from briefing.facts.pronouns import Speech, referent
from briefing.facts.speakers import Attribution
from briefing.facts.tokens import Tokens
from briefing.facts.words import PREPOSITIONS
from briefing.model.article import Article, Person, PersonMention, Phrase, Quote, Sentence, Span

_PARAGRAPHS_BACK = 3
"""Paragraphs before its own in which a pronoun's person is looked for."""

_SENTENCES_BACK = 12
"""Sentences at most, for texts without paragraphs: no reader carries a name further, and a search
through all that was said grows with the square of the text."""

_FEWEST_WORDS = 3
"""Words that a quotation without a speaker must have to be one and no "so-called" mark."""


@dataclass(frozen=True, slots=True)
class _Text:
    """What the rules for one article need."""

    article: Article
    sentences: tuple[Sentence, ...]
    lines: list[Tokens]
    people: Cast
    starts: list[int]
    ends: list[int]
    paragraphs: dict[int, int]  # where each begins, by its number
    speech: Speech


def quotes(
    article: Article, sentences: tuple[Sentence, ...], lines: list[Tokens], people: Cast
) -> tuple[Quote, ...]:
    """The quotations of the kept sentences, in order, with their speakers where safe."""
    text = _text(article, sentences, lines, people)
    found: list[Quote] = []
    for first, last in _paragraphs(sentences):
        start, end = sentences[first].span.start, sentences[last - 1].span.end
        previous: Quote | None = None
        for quoted in marks.find(article.text, start, end):
            if quoted.end <= quoted.start:
                continue
            quote = _quote(text, quoted, first, last, previous)
            if quote is None:
                continue
            if previous is not None and _continues(article, previous, quote):
                previous = replace(
                    previous,
                    more=(*previous.more, quote.span),
                    sentence=_over(previous.sentence, quote.sentence),
                )
                found[-1] = previous
                continue
            found.append(quote)
            previous = quote
    if not article.turns:
        return tuple(found)
    told = [one for one in found if not turns.holds(article, one.sentence)]
    told += turns.answers(article, sentences, people)
    return tuple(sorted(told, key=lambda one: one.span))


def _text(
    article: Article, sentences: tuple[Sentence, ...], lines: list[Tokens], people: Cast
) -> _Text:
    paragraphs: dict[int, int] = {}
    for sentence in sentences:
        paragraphs.setdefault(sentence.paragraph, sentence.span.start)
    starts, ends = [s.span.start for s in sentences], [s.span.end for s in sentences]
    quoted = [
        (found.start, found.end)
        for first, last in _paragraphs(sentences)
        for found in marks.find(article.text, starts[first], ends[last - 1])
    ]
    speech = Speech(article.id, lines, people, quoted)
    return _Text(article, sentences, lines, people, starts, ends, paragraphs, speech)


def _paragraphs(sentences: tuple[Sentence, ...]) -> list[tuple[int, int]]:
    """Ranges of sentences of the same paragraph."""
    ranges: list[tuple[int, int]] = []
    for i, sentence in enumerate(sentences):
        if ranges and sentences[ranges[-1][0]].paragraph == sentence.paragraph:
            ranges[-1] = (ranges[-1][0], i + 1)
        else:
            ranges.append((i, i + 1))
    return ranges


def _over(one: Span, other: Span) -> Span:
    return Span(one.article, min(one.start, other.start), max(one.end, other.end))


def _quote(
    text: _Text, quoted: marks.Quoted, first: int, last: int, previous: Quote | None
) -> Quote | None:
    article = text.article
    words = article.text[quoted.start : quoted.end]
    start = bisect_right(text.ends, quoted.start, first, last)
    touched = range(start, bisect_left(text.starts, quoted.end, start, last))
    if not touched:
        return None
    sentence = _over(text.sentences[touched[0]].span, text.sentences[touched[-1]].span)
    speaker = _speaker(text, quoted, touched, previous)
    # words that somebody is said to have said are a statement from two on
    if speakers.word_count(words) < (_FEWEST_WORDS if speaker[0] is None else 2):
        return None
    name, role, person = speaker
    return Quote(
        span=Span(article.id, quoted.start, quoted.end),
        text=words,
        sentence=sentence,
        speaker=name,
        role=role,
        person=person.name if person else "",
    )


_Speaker = tuple[Phrase | None, Phrase | None, Person | None]
_NOBODY: _Speaker = (None, None, None)


def _speaker(text: _Text, quoted: marks.Quoted, touched: range, previous: Quote | None) -> _Speaker:
    last, first = touched[-1], touched[0]
    tokens = text.lines[last]
    after = _token_at(tokens, quoted.end + 1)
    found = speakers.after(tokens, after) if after is not None else None
    # a full stop or a question mark inside the quotation cuts its "he said" off
    if after is None and last + 1 < len(text.lines) and _starts_with_speech(text, last, quoted.end):
        tokens = text.lines[last + 1]
        found = speakers.after(tokens, 0)
    if found is None:
        tokens = text.lines[first]
        opening = _token_at(tokens, quoted.start - 1)
        found = speakers.before(tokens, opening) if opening else None
    # the structure last: quotation marks within a sentence lead the parser astray
    if found is None or (found.speaker is None and not found.pronoun):
        told, line = _governed(text, quoted, touched)
        found, tokens = (told, line) if told is not None else (found, tokens)
    if found is not None:
        # ", adding that": the speaker is that of the quotation before
        adding = tokens.lows[found.verb].endswith("ing") and found.speaker is None
        if (
            adding
            and previous is not None
            and previous.sentence.overlaps(text.sentences[first].span)
        ):
            return _same(text, previous)
        return _resolved(text, tokens, found, quoted.start)
    if previous is not None and _alone(text, quoted, touched):
        return _same(text, previous)
    return _NOBODY


def _governed(
    text: _Text, quoted: marks.Quoted, touched: range
) -> tuple[Attribution | None, Tokens]:
    """Who says it by the structure of the first sentence or the last, however long his title is."""
    for number in dict.fromkeys((touched[-1], touched[0])):
        tokens = text.lines[number]
        found = speakers.governing(tokens, text.speech.quoted, quoted.start)
        if found is not None:
            return found, tokens
    return None, text.lines[touched[-1]]


def _starts_with_speech(text: _Text, last: int, end: int) -> bool:
    """Whether the next sentence goes on right after the quotation in lower case."""
    following = text.sentences[last + 1]
    # the closing mark, a full stop, a space
    return following.span.start - end <= 3 and following.text[:1].islower()


def _token_at(tokens: Tokens, offset: int) -> int | None:
    """First token at or after an offset of the article, None past the end."""
    at = offset - tokens.offset
    return next((i for i, start in enumerate(tokens.starts) if start >= at), None)


def _resolved(text: _Text, tokens: Tokens, found: Attribution, quoted: int) -> _Speaker:
    if found.speaker is not None:
        words = phrase(text.article.id, tokens, found.speaker)
        named = _named(text, tokens, found.speaker, words)
        if named is None:
            return words, None, None
        mention, person = named
        return Phrase(mention.text, mention.span), person.role, person
    if found.pronoun in ("he", "she"):
        # before the pronoun and before the words, neither of which may hold the answer
        start = min(quoted, tokens.offset + tokens.starts[found.verb])
        return _by_pronoun(text, found.pronoun, start)
    return _NOBODY


def _named(
    text: _Text, tokens: Tokens, speaker: tuple[int, int], words: Phrase
) -> tuple[PersonMention, Person] | None:
    """The person that a speaker's words name, also behind a comma; nobody who is another's man.

    "A spokesman for Governor Holt" is not the governor; "the envoy, Ada Venn," is Ada Venn.
    """
    named = text.people.at(words.span)
    if named is not None:
        mention = named[0]
        led = mention.role is not None and mention.role.span.start <= words.span.start + len("the ")
        before = text.article.text[words.span.start : mention.span.start].split()
        return None if not led and PREPOSITIONS & set(before) else named
    whole = structure.noun_phrase(tokens, *speaker, relatives=True)
    if whole is None or tokens.form(speaker[1]) != "," or whole[1] <= speaker[1] + 1:
        return None
    following = text.people.between(words.span.end, words.span.end + len(", the "))
    return following[0] if following else None


def _by_pronoun(text: _Text, pronoun: str, start: int) -> _Speaker:
    """Whom the pronoun stands for, looked for a few paragraphs back; else nobody."""
    here = min(bisect_right(text.ends, start), len(text.sentences) - 1)
    back = text.sentences[here].paragraph - _PARAGRAPHS_BACK
    first = here
    least = max(here - _SENTENCES_BACK, 0)
    while first > least and text.sentences[first - 1].paragraph >= back:
        first -= 1
    named = referent(text.speech, pronoun, here, first, start)
    if named is None:
        return _NOBODY
    if isinstance(named, Phrase):
        return named, None, None
    mention, person = named
    return Phrase(mention.text, mention.span), person.role, person


def _alone(text: _Text, quoted: marks.Quoted, touched: range) -> bool:
    """Whether the touched sentences hold nothing but the quotation."""
    first, last = text.sentences[touched[0]].span, text.sentences[touched[-1]].span
    # a mark and one more character on either side
    return quoted.start - first.start <= 2 and last.end - quoted.end <= 2


def _same(text: _Text, previous: Quote) -> _Speaker:
    return previous.speaker, previous.role, text.people.named.get(previous.person)


def _continues(article: Article, previous: Quote, quote: Quote) -> bool:
    """Whether a quotation goes on after a reporting clause: “A,” X said, “b.”."""
    end = previous.more[-1].end if previous.more else previous.span.end
    between = article.text[end + 1 : quote.span.start - 1].strip()
    before = article.text[end - 1 : end]
    return (
        before in (",", "—")
        and between.endswith(",")
        # longer, it is a sentence of its own between two quotations
        and len(between) < 120
        and previous.sentence.overlaps(quote.sentence)
    )
