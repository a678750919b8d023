"""Summary: the sentences that say most of what several articles tell, each thing once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.model.article import Analysis, ParagraphKind, Sentence, Span
from briefing.model.errors import OptionError
from briefing.model.options import ALGORITHMS
from briefing.summary.again import Again
from briefing.summary.alternatives import Alternatives
from briefing.summary.candidates import Candidate, candidates, points_back
from briefing.summary.choice import Choice
from briefing.summary.choosing import Choosing, anything
from briefing.summary.completing import Completed, named_in, without_connective
from briefing.summary.completing import complete as completed
from briefing.summary.filling import fill
from briefing.summary.fitness import Fits, fault, fitness
from briefing.summary.paraphrase import Likeness, likeness_of
from briefing.summary.reading import order

_MOST_KEPT = 8  # a draft asks for several, each with other sentences left out
_SETS = 2
"""Summaries that are kept: most edits ask for the same ones again."""

_TOGETHER = 8
"""Sentences by which the number asked for is rounded up."""

__all__ = [
    "Alternatives",
    "Choice",
    "Completed",
    "alone",
    "beside",
    "opening",
    "order",
    "summarize",
    "without_connective",
]


def summarize(
    analyses: Sequence[Analysis],
    families: Sequence[Sequence[int]],
    *,
    algorithm: str = "coverage",
    count: int | None = None,
    words: int | None = None,
    exclude: Collection[Span] = (),
    include: Collection[Span] = (),
    told: Collection[Span] = (),
    complete: bool = False,
    support: bool = True,
) -> tuple[Choice, ...]:
    """The sentences to print, most important first.

    Stops at ``count`` sentences or once they hold ``words`` words; with neither, when nothing
    new is left to say. Sentences that overlap a span of ``exclude`` are never chosen, those whose
    span is in ``include`` always (they count first); nor is one that says again what a sentence
    of ``told`` says. With ``complete``, sentences that point back may be chosen where they can be
    made to stand alone; without ``support`` nobody asks who else tells a sentence. Raises
    :class:`OptionError` for an unknown algorithm, and for one that cannot take this many sentences.
    """
    if algorithm not in ALGORITHMS:
        raise OptionError(
            f"there is no algorithm {algorithm!r}; choose one of {', '.join(ALGORITHMS)}"
        )
    asked = _Asked(
        tuple(analyses),
        tuple(map(tuple, families)),
        algorithm,
        words,
        frozenset(exclude),
        frozenset(include),
        frozenset(told),
        complete,
        support,
    )
    if algorithm != "coverage" or words is not None or count is None:
        return _summarized(asked, count)
    # the first so many of more are the same: an edit that asks for one more finds it chosen
    more = count + -count % _TOGETHER
    found = _summarized(asked, more)
    pinned = sum(choice.sentence.span in asked.include for choice in found)
    return found[: max(count, pinned)]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What :func:`summarize` is asked for."""

    analyses: tuple[Analysis, ...]
    families: tuple[tuple[int, ...], ...]
    algorithm: str
    words: int | None
    exclude: frozenset[Span]
    include: frozenset[Span]
    told: frozenset[Span]
    complete: bool
    support: bool


@lru_cache(maxsize=_MOST_KEPT)
def _summarized(asked: _Asked, count: int | None) -> tuple[Choice, ...]:
    analyses, algorithm, words = asked.analyses, asked.algorithm, asked.words
    complete = asked.complete
    pool = candidates(analyses, asked.families, asked.exclude, asked.include, complete=complete)
    likeness = likeness_of(pool)
    known = [index for index, one in enumerate(pool) if one.sentence.span in asked.told]
    # only what a note prints must stand alone; a summary of so many words reads on
    fits = fitness(analyses, pool, likeness) if complete else anything
    if algorithm == "coverage" and words is not None:
        ranked = fill(pool, likeness, words)[:count]
    elif algorithm == "coverage":
        choice = Choosing(analyses, pool, likeness, fits)
        ranked = choice.points(count, known, printed=complete)
    else:
        ratings = _rated_by_sumy(algorithm, pool, analyses)
        ranked = _pick(pool, likeness, ratings, fits, count=count, words=words, known=known)
    return tuple(_choice(pool, likeness, index, support=asked.support) for index in ranked)


def opening(
    analyses: Sequence[Analysis],
    families: Sequence[Sequence[int]],
    count: int,
    *,
    exclude: Collection[Span] = (),
    include: Collection[Span] = (),
) -> tuple[Choice, ...]:
    """The sentences that open a note, those of ``include`` first; at most ``count`` of others."""
    groups = tuple(map(tuple, families))
    return _opened(tuple(analyses), groups, count, frozenset(exclude), frozenset(include))


@lru_cache(maxsize=_MOST_KEPT)
def _opened(
    analyses: tuple[Analysis, ...],
    families: tuple[tuple[int, ...], ...],
    count: int,
    exclude: frozenset[Span],
    include: frozenset[Span],
) -> tuple[Choice, ...]:
    pool = candidates(analyses, families, exclude, include, complete=True)
    likeness = likeness_of(pool)
    given = [index for index, one in enumerate(pool) if one.pinned]
    choice = Choosing(analyses, pool, likeness, fitness(analyses, pool, likeness))
    chosen = (*given, *choice.opening(count, given))
    return tuple(_choice(pool, likeness, index) for index in chosen)


@lru_cache(maxsize=_SETS)
def _beside(
    analyses: tuple[Analysis, ...], families: tuple[tuple[int, ...], ...]
) -> tuple[Choosing, Mapping[tuple[str, int], int]]:
    """The choice among all sentences, and the index of each by article and start."""
    pool = candidates(analyses, families, complete=True)
    found = Choosing(analyses, pool, likeness_of(pool))
    return found, {(c.sentence.span.article, c.sentence.span.start): n for n, c in enumerate(pool)}


def beside(
    analyses: Sequence[Analysis],
    families: Sequence[Sequence[int]],
    told: Iterable[Span],
) -> Callable[[Span], float]:
    """What sentences are worth beside the ``told`` ones, from 0 to 1.

    It is the probability that a reader leaves it and that it is new; 1 for what is no body text.
    """
    choice, indices = _beside(tuple(analyses), tuple(map(tuple, families)))
    places = [indices.get((span.article, span.start)) for span in told]
    worth = choice.beside([n for n in places if n is not None])

    def of(span: Span) -> float:
        index = indices.get((span.article, span.start))
        return 1.0 if index is None else worth(index)

    return of


def _choice(
    pool: Sequence[Candidate], likeness: Likeness, index: int, *, support: bool = True
) -> Choice:
    told = tuple(other.sentence for other in likeness.supports(index)) if support else ()
    return Choice(pool[index].sentence, told, pool[index].completed)


def alone(analysis: Analysis, sentence: Sentence) -> Completed | None:
    """How a sentence reads without those around it; None where it cannot."""
    language = analysis.article.language
    if fault(sentence.text, language, may_lean=True) is not None:
        return None
    if not points_back(sentence.text, language):
        return Completed(sentence.text, 0, verbatim=True)
    before = analysis.sentences[sentence.position - 1] if sentence.position else None
    found = completed(sentence, before, named_in(analysis), language)
    return found if found and not points_back(found.text, language) else None


def _rated_by_sumy(
    algorithm: str, pool: Sequence[Candidate], analyses: Sequence[Analysis]
) -> list[int]:
    """Indices into ``pool`` as sumy rates them, best first; equal sentences are rated once."""
    from briefing.summary import sumy_door

    first: dict[tuple[str, ...], int] = {}
    for index, candidate in enumerate(pool):
        first.setdefault(candidate.stems.terms, index)
    kept = list(first.values())
    rated = sumy_door.rate(algorithm, [pool[index] for index in kept], _headings(analyses))
    return [kept[place] for place, _ in rated]


def _pick(
    pool: Sequence[Candidate],
    likeness: Likeness,
    ratings: Sequence[int],
    fits: Fits,
    *,
    count: int | None,
    words: int | None,
    known: Sequence[int] = (),
) -> tuple[int, ...]:
    """The pinned sentences and the best rated ones that may be chosen, nothing said twice."""
    told = Again(likeness, known)
    chosen: list[int] = []
    total = 0
    # sorting keeps the order of equals: the pinned ones come first, each group best first
    for index in sorted(ratings, key=lambda index: not pool[index].pinned):
        if not pool[index].pinned:
            if count is not None and len(chosen) >= count:
                break
            if words is not None and total >= words:
                break
            if not pool[index].eligible or told.holds(index) or not fits(index, chosen):
                continue
        chosen.append(index)
        total += pool[index].words
        told.add(index)
    return tuple(chosen)


def _headings(analyses: Sequence[Analysis]) -> list[str]:
    return sorted(
        {
            text
            for analysis in analyses
            for text in [
                analysis.article.title,
                *(
                    analysis.article.text[part.start : part.end]
                    for part in analysis.article.paragraphs
                    if part.kind is ParagraphKind.HEADING
                ),
            ]
            if text
        }
    )
