"""sumy's algorithms behind one door, fed with our sentences and words.

sumy's tokenizer needs data that is not there, drops tokens that begin with a digit and takes
equal sentences for one; so its document classes get our sentences with our words, each equal
only to itself, and what comes back is mapped by its order. Imported lazily: sumy loads requests
and NLTK, and some algorithms numpy.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

from briefing.language import stem, stop_words, words
from briefing.model.errors import OptionError
from briefing.summary.candidates import Candidate

MOST_SENTENCES = {
    "kl": 200,  # beyond these, minutes
    "lsa": 200,
    "sumbasic": 2000,
    "lexrank": 5000,  # the matrix of 5,000 squared takes 200 MB
    "textrank": 5000,
}
"""What an algorithm can take within a minute and a small computer's memory."""

_BONUS = """agreed announced agreement billion million percent first decision deadline confirmed
official officials expected said record largest key new"""
_STIGMA = "hardly perhaps maybe impossible opinion think feel hope imagine"


class _Words:
    """Stands in for sumy's tokenizer: gives the words that we found."""

    @staticmethod
    def to_words(text: str) -> tuple[str, ...]:
        return words(text)


class _Sentence(Sentence):  # type: ignore[misc]  # sumy has no types
    """A sumy sentence that equals only itself."""

    __slots__ = ()

    def __init__(self, candidate: Candidate) -> None:
        super().__init__(candidate.sentence.text, _Words)

    __eq__ = object.__eq__
    __ne__ = object.__ne__
    __hash__ = object.__hash__


def rate(
    algorithm: str,
    candidates: Sequence[Candidate],
    headings: Iterable[str] = (),
    language: str = "en",
) -> list[tuple[int, float]]:
    """Indices of all ``candidates`` with the algorithm's rating, best first, ties in order.

    ``headings`` are titles and headings; only Edmundson looks at them. Raises
    :class:`OptionError` above the algorithm's :data:`MOST_SENTENCES`.
    """
    most = MOST_SENTENCES.get(algorithm, len(candidates))
    if len(candidates) > most:
        raise OptionError(
            f"{algorithm} cannot take more than {most:,} sentences and these articles have "
            f"{len(candidates):,}; choose coverage, which can, or fewer articles"
        )
    if not candidates:
        return []
    document = _document(candidates, headings)
    summarizer = _SUMMARIZERS[algorithm](language)
    infos: list[Any] = []

    def capture(ranked: Sequence[Any]) -> Sequence[Any]:
        infos.extend(ranked)
        return ranked

    with warnings.catch_warnings():
        # LSA warns of texts with fewer words than sentences; its ranks stand all the same.
        warnings.simplefilter("ignore")
        summarizer(document, capture)
    return [(info.order, float(info.rating)) for info in infos]


def _document(candidates: Sequence[Candidate], headings: Iterable[str]) -> ObjectDocumentModel:
    paragraphs = [
        Paragraph(list(map(_Sentence, group)))
        for _, group in groupby(candidates, key=lambda one: (one.article, one.sentence.paragraph))
    ]
    titles = [Sentence(text, _Words, is_heading=True) for text in headings if text.strip()]
    if titles:
        paragraphs.append(Paragraph(titles))
    return ObjectDocumentModel(paragraphs)


def _stemmer(language: str) -> Callable[[str], str]:
    return lambda word: stem(word, language)


def _stopped(summarizer: Any, language: str) -> Any:
    summarizer.stop_words = stop_words(language)
    return summarizer


def _lexrank(language: str) -> Any:
    from briefing.summary.sumy_fast import FastLexRank

    return _stopped(FastLexRank(_stemmer(language)), language)


def _textrank(language: str) -> Any:
    from briefing.summary.sumy_fast import FastTextRank

    return _stopped(FastTextRank(_stemmer(language)), language)


def _lsa(language: str) -> Any:
    from briefing.summary.sumy_fast import SteadyLsa

    return _stopped(SteadyLsa(_stemmer(language)), language)


def _luhn(language: str) -> Any:
    from sumy.summarizers.luhn import LuhnSummarizer

    return _stopped(LuhnSummarizer(_stemmer(language)), language)


def _kl(language: str) -> Any:
    from sumy.summarizers.kl import KLSummarizer

    return _stopped(KLSummarizer(_stemmer(language)), language)


def _sumbasic(language: str) -> Any:
    from sumy.summarizers.sum_basic import SumBasicSummarizer

    return _stopped(SumBasicSummarizer(_stemmer(language)), language)


def _edmundson(language: str) -> Any:
    from sumy.summarizers.edmundson import EdmundsonSummarizer

    summarizer = EdmundsonSummarizer(_stemmer(language))
    summarizer.bonus_words = _BONUS.split()
    summarizer.stigma_words = _STIGMA.split()
    summarizer.null_words = stop_words(language)
    return summarizer


_SUMMARIZERS: dict[str, Callable[[str], Any]] = {
    "lexrank": _lexrank,
    "textrank": _textrank,
    "lsa": _lsa,
    "luhn": _luhn,
    "kl": _kl,
    "sumbasic": _sumbasic,
    "edmundson": _edmundson,
}
