"""Turns of interviews, hearings and transcripts: answers are quotations, questions are nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from briefing.facts.cast import Cast
from briefing.facts.lexicon import group
from briefing.model.article import Article, Person, Phrase, Quote, Sentence, Span
from briefing.model.notices import Turn

_ASKING = group("speakers.asking")
_ANSWERING = group("speakers.answering")
_FEWEST_WORDS = 3  # "Yes." and "Of course." say nothing without their question


def answers(article: Article, sentences: tuple[Sentence, ...], people: Cast) -> Iterator[Quote]:
    """Each sentence of an answer as a quotation of its speaker, in the order of the text."""
    for sentence in sentences:
        turn = _turn_of(article, sentence.span)
        if turn is None or _asks(article, turn, sentence):
            continue
        span = Span(article.id, max(sentence.span.start, turn.start), sentence.span.end)
        words = article.slice(span)
        if len(words.split()) < _FEWEST_WORDS:
            continue
        name = _name(article, turn)
        person = _person(turn.speaker, people) if name else None
        yield Quote(
            span=span,
            text=words,
            sentence=sentence.span,
            speaker=name,
            role=person.role if person else None,
            person=person.name if person else "",
        )


def is_question(article: Article, span: Span) -> bool:
    """Whether a sentence is part of a turn that asks, so that it tells nothing."""
    turn = _turn_of(article, span)
    return turn is not None and (
        _label(turn) in _ASKING or article.text[: span.end].rstrip("”\"’'").endswith("?")
    )


def holds(article: Article, span: Span) -> bool:
    """Whether words stand in a turn."""
    return _turn_of(article, span) is not None


def _turn_of(article: Article, span: Span) -> Turn | None:
    """The turn that a sentence begins in; its label may be part of the sentence."""
    # by the end of the sentence: its label stands before the turn begins
    at = bisect_right(article.turns, span.end - 1, key=lambda turn: turn.start) - 1
    if at < 0 or span.start >= article.turns[at].end:
        return None
    return article.turns[at]


def _asks(article: Article, turn: Turn, sentence: Sentence) -> bool:
    return is_question(article, sentence.span) or _label(turn) == article.outlet.casefold()


def _label(turn: Turn) -> str:
    return turn.speaker.rstrip(".").casefold()


def _name(article: Article, turn: Turn) -> Phrase | None:
    """The name before a turn; None for a mere letter."""
    if _label(turn) in _ANSWERING:
        return None
    # the last before the turn: the name may stand in earlier turns too
    start = article.text.rfind(turn.speaker, 0, turn.start)
    if start < 0:
        return None
    return Phrase(turn.speaker, Span(article.id, start, start + len(turn.speaker)))


def _person(speaker: str, people: Cast) -> Person | None:
    """Who of the article's people is named before a turn, in whatever case, or by surname."""
    wanted = speaker.casefold().replace(".", "").split()
    known = [(one, one.name.casefold().replace(".", "").split()) for one in people.people]
    whole = [
        one for one, name in known if name == wanted or (name and name == wanted[-len(name) :])
    ]
    last = [one for one, name in known if name and name[-1:] == wanted[-1:] and len(wanted) == 1]
    found = whole or last
    return found[0] if len(found) == 1 else None
