"""The head of a report: where its text begins, and what its first sentences are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from briefing.language import clauses, grammar, words
from briefing.language.clauses import Time
from briefing.language.clauses.words import clause_words
from briefing.language.lexicon import base
from briefing.model.article import Analysis, DateMention, ParagraphKind, Sentence, Span
from briefing.summary.candidates import own_day

# headlines, leads, and sentences that may be printed: those of 1,000 articles and more
_KEPT = 20_000
_ARTICLES = 4096  # twice as many as the largest note that is tried has
NEWS = 3
"""Sentences at the head of a report that tell its news."""
_REPORTS = 6
"""Independent reports from which what most of them share is what the story is about."""
_WORDS = 2
"""Words that they share at least."""
_CAPTIONS = 4
"""Sentences among which that is sought with which a report begins, after captions."""


def shared_nouns(analyses: Sequence[Analysis], family: Mapping[int, int]) -> frozenset[str]:
    """The nouns with which half of the reports open, headlines and all: what the story is about.

    ``family`` numbers by its index the independent report that each article is, or is a copy of.
    """
    heads: dict[int, set[str]] = {}
    _read_titles(analyses)
    for index, analysis in enumerate(analyses):
        if index not in family:
            continue
        lead, article = lead_of(analysis), analysis.article
        told = [s.text for s in analysis.sentences[lead : lead + 1] if s.kind is ParagraphKind.BODY]
        for text in (article.title, *told):
            heads.setdefault(family[index], set()).update(nouns_in(text, article.language))
    times_told = Counter(noun for nouns in heads.values() for noun in nouns)
    most = len(heads) / 2
    return frozenset(n for n, times in times_told.items() if times > 1 and times >= most)


def _read_titles(analyses: Sequence[Analysis]) -> None:
    """Have all headlines parsed at a time; one by one each takes ten times as long."""
    titles: dict[str, list[str]] = {}
    for one in analyses:
        titles.setdefault(base(one.article.language), []).append(one.article.title)
    for code, texts in titles.items():
        grammar.parse(texts, code)


def is_aside(analysis: Analysis, shared: frozenset[str], reports: int) -> bool:
    """Whether a report opens with nothing that the others are about: it is of another story.

    ``shared`` are the nouns that the independent ``reports`` are about (:func:`shared_nouns`). Few
    reports, or one word that they share, are too little to tell.
    """
    if reports < _REPORTS or len(shared) < _WORDS:
        return False
    lead, code = lead_of(analysis), analysis.article.language
    told = [analysis.article.title, *(s.text for s in analysis.sentences[lead : lead + 1])]
    return all(shared.isdisjoint(nouns_in(text, code)) for text in told)


@lru_cache(maxsize=_KEPT)
def nouns_in(sentence: str, language: str = "en") -> frozenset[str]:
    """The nouns of a sentence, as lemmas; none where no grammar reads it."""
    (parsed,) = grammar.parse([sentence], base(language))
    return clauses.nouns(parsed)


@lru_cache(maxsize=_ARTICLES)
def lead_of(analysis: Analysis) -> int:
    """The place of the sentence that opens a report: the first of its text that is no caption.

    0 where none is.
    """
    for one in analysis.sentences[:_CAPTIONS]:
        if one.kind is not ParagraphKind.BODY:
            continue
        code = base(analysis.article.language)
        if not grammar.reads(code):
            return one.position
        (parsed,) = grammar.parse([one.text], code)
        caption = is_caption(one, analysis, own_day(analysis))
        if not caption and clauses.main_clause(parsed) is not None:
            return one.position
    return 0


def told_before(sentence: Sentence, analysis: Analysis) -> frozenset[str]:
    """The nouns of the sentences before one in its article, as lemmas."""
    code = analysis.article.language
    before = (nouns_in(one.text, code) for one in analysis.sentences[: sentence.position])
    return frozenset[str]().union(*before)


def opens(sentence: Sentence, analysis: Analysis) -> bool:
    """Whether a sentence stands at the head of its report, where that tells its news."""
    return 0 <= sentence.position - lead_of(analysis) < NEWS


def is_caption(sentence: Sentence, analysis: Analysis, day: date | None) -> bool:
    """Whether it tells a day and its year in the present tense, none ahead, as captions do."""
    if not grammar.reads(base(analysis.article.language)):
        return False
    (parsed,) = grammar.parse([sentence.text], base(analysis.article.language))
    if clauses.captions(parsed):
        return True
    if day is None:
        return False
    past = [
        one
        for one in dates_in(analysis).get(sentence.span, ())
        if one.start
        and one.start == one.end
        and one.start <= day
        and str(one.start.year) in one.text
    ]
    if not past:
        return False
    found = clauses.main_clause(parsed)
    if found is None or found.time is not Time.PRESENT:
        return False
    first = sentence.span.start
    held = (clauses.clause(parsed, one.span.start - first, one.span.end - first) for one in past)
    return any(one is not None and one.verb == found.verb for one in held)


@lru_cache(maxsize=_ARTICLES)
def dates_in(analysis: Analysis) -> Mapping[Span, tuple[DateMention, ...]]:
    """The dates of each sentence of an article."""
    found: dict[Span, list[DateMention]] = {}
    for one in analysis.facts.dates:
        found.setdefault(one.sentence, []).append(one)
    return {span: tuple(dates) for span, dates in found.items()}


def is_relative(one: DateMention) -> bool:
    """Whether only its report's own day says which day it is: "Thursday", "last night"."""
    said = {word for word in words(one.text.lower()) if not any(map(str.isdigit, word))}
    return bool(said) and said <= clause_words().day
