"""Under a limit of words: filled, whole sentences, no order and no copy changes anything."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from briefing.model.article import Analysis
from briefing.story import families
from briefing.summary import summarize

Report = Callable[..., Analysis]
TOWNS = ("Sandhaven", "Orrin", "Kestrel", "Merrow", "Tarn", "Holm", "Lind", "Selby")


def reports(report: Report) -> list[Analysis]:
    """Three reports of one strike, each with news of its own."""
    made = []
    for number, town in enumerate(TOWNS[:3]):
        blocks = [
            f"Dockworkers walked off the job in {town} on Monday after the pay talks broke down.",
            f"The union said on Monday that {40 + number} container ships were waiting outside.",
            f"Merrow Terminals offered a rise of {number + 3} percent, which the union refused.",
            f"Carmakers in {TOWNS[number + 3]} warned that parts would run out by the weekend.",
            f"Fruit worth {number + 2} million crowns is rotting in the sun beside the quay.",
        ]
        made.append(report(f"r{number}", *blocks))
    return made


def chosen(analyses: list[Analysis], words: int, count: int | None = None) -> list[str]:
    groups = families([one.article for one in analyses])
    return [c.sentence.text for c in summarize(analyses, groups, words=words, count=count)]


@pytest.mark.parametrize("words", [1, 14, 30, 60])
def test_the_budget_is_filled_and_only_the_last_sentence_goes_beyond(
    report: Report, words: int
) -> None:
    lengths = [len(text.split()) for text in chosen(reports(report), words)]
    assert sum(lengths[:-1]) < words <= sum(lengths)


def test_nothing_is_left_when_all_is_told(report: Report) -> None:
    found = chosen(reports(report), 10_000)
    assert len(found) == len(set(found))
    assert chosen(reports(report), 10_000, count=2) == found[:2]


def test_copies_and_order_change_nothing(report: Report) -> None:
    analyses = reports(report)
    expected = chosen(analyses, 60)
    copies = [report(f"z{n}", *[s.text for s in analyses[1].sentences]) for n in range(3)]
    for seed in range(3):
        shuffled = [*analyses, *copies]
        random.Random(seed).shuffle(shuffled)
        assert chosen(shuffled, 60) == expected


def test_a_pinned_sentence_comes_first(report: Report) -> None:
    analyses = reports(report)
    pinned = analyses[2].sentences[4]
    groups = families([one.article for one in analyses])
    first, *_ = summarize(analyses, groups, words=40, include={pinned.span})
    assert first.sentence == pinned


def test_of_two_sentences_in_the_same_words_one_is_taken(report: Report) -> None:
    again = "Dockworkers walked off the job in Sandhaven on Monday after the talks on pay broke."
    analyses = [*reports(report), report("z", again)]
    found = chosen(analyses, 10_000)
    assert sum("walked off the job in Sandhaven" in text for text in found) == 1
