"""sumy's algorithms: our sentences in, every one rated, limits refused with a reason."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from briefing.language import stem, stop_words, words
from briefing.model.article import Analysis
from briefing.model.errors import OptionError
from briefing.model.options import ALGORITHMS
from briefing.summary import sumy_door
from briefing.summary.candidates import candidates
from briefing.summary.sumy_fast import FastLexRank, FastTextRank


class Words:
    @staticmethod
    def to_words(text: str) -> tuple[str, ...]:
        return words(text)


def note(infos: list, kept: dict[str, float]) -> list:
    kept.update({str(info.sentence): info.rating for info in infos})
    return infos


SUMY = [name for name in ALGORITHMS if name != "coverage"]


@pytest.mark.parametrize("algorithm", SUMY)
def test_every_sentence_is_rated_once(samples: tuple[Analysis, ...], algorithm: str) -> None:
    pool = candidates(samples[:2], [(0,), (1,)])
    rated = sumy_door.rate(algorithm, pool, ["Trade talks resume in London"])
    assert sorted(index for index, _ in rated) == list(range(len(pool)))
    ratings = [rating for _, rating in rated]
    assert ratings == sorted(ratings, reverse=True)


@pytest.mark.parametrize(
    ("ours", "theirs"), [(FastLexRank, LexRankSummarizer), (FastTextRank, TextRankSummarizer)]
)
def test_the_fast_ones_give_the_scores_of_sumy(
    clusters: list[object], ours: type, theirs: type
) -> None:
    for cluster in clusters:
        texts = [s.text for analysis in cluster.analyses for s in analysis.sentences]
        document = ObjectDocumentModel([Paragraph([Sentence(text, Words) for text in texts])])
        scores = []
        for summarizer in (ours(stem), theirs(stem)):
            summarizer.stop_words = stop_words()
            ratings: dict[str, float] = {}
            summarizer(document, lambda infos, kept=ratings: note(infos, kept))
            scores.append(ratings)
        assert scores[0] == pytest.approx(scores[1], abs=1e-9)
        assert len(scores[0]) == len(set(texts))


@pytest.mark.parametrize("algorithm", SUMY)
def test_equal_sentences_are_two(report: Callable[..., Analysis], algorithm: str) -> None:
    same = "The harbour of Sandhaven was closed to all ships on Monday."
    more = "Dockworkers asked the port operator for more pay on Tuesday."
    pool = candidates([report("a", same, more), report("b", same)], [(0,), (1,)])
    assert len(sumy_door.rate(algorithm, pool)) == 3


@pytest.mark.parametrize("algorithm", ["kl", "lsa"])
def test_too_many_sentences_are_refused(report: Callable[..., Analysis], algorithm: str) -> None:
    texts = [f"Ship number {n} entered the harbour of Sandhaven at noon." for n in range(201)]
    pool = candidates([report("a", *texts)], [(0,)])
    with pytest.raises(OptionError, match=r"201.*coverage"):
        sumy_door.rate(algorithm, pool)
