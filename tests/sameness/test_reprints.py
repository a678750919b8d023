"""Copies and rewrites of one report are one family; independent reports are not."""

from __future__ import annotations

import random

import pytest

from briefing.model.article import Article, Paragraph
from briefing.sameness.reprints import reprints
from briefing.story import families

VOCABULARY = [f"word{number}" for number in range(4000)]


def article(name: str, text: str) -> Article:
    return Article(id=name, name=name, text=text, paragraphs=(Paragraph(0, len(text)),))


def prose(rng: random.Random, sentences: int) -> list[str]:
    """Sentences of words as common as those of a language."""
    weights = [1 / (rank + 3) for rank in range(len(VOCABULARY))]
    return [
        " ".join(rng.choices(VOCABULARY, weights, k=rng.randint(12, 28))).capitalize() + "."
        for _ in range(sentences)
    ]


def rewrite(rng: random.Random, lines: list[str]) -> list[str]:
    """What desks do to wire copy: cut the end, change words, add lines of their own."""
    kept = lines[: rng.randint(len(lines) * 5 // 10, len(lines))]
    edited = []
    for line in kept:
        words = line.split()
        if rng.random() < 0.4:
            words[rng.randrange(len(words))] = rng.choice(VOCABULARY)
        edited.append(" ".join(words))
    for line in prose(rng, rng.randint(0, 5)):
        edited.insert(rng.randrange(len(edited) + 1), line)
    return edited


def simulate(rng: random.Random, stories: int) -> tuple[list[Article], list[int]]:
    """Articles with the number of the report that each goes back to."""
    articles, truth = [], []
    boilerplate = " ".join(prose(rng, 2))
    for story in range(stories):
        wire = prose(rng, rng.randint(12, 30))
        for copy in range(rng.choice([1, 1, 2, 3, 5])):
            lines = wire if copy == 0 else rewrite(rng, wire)
            if rng.random() < 0.3:
                lines = [*lines, boilerplate]
            articles.append(article(f"{story:04d}-{copy}", "\n\n".join(lines)))
            truth.append(story)
    return articles, truth


def pairs(groups: list[tuple[int, ...]]) -> set[tuple[int, int]]:
    return {(a, b) for group in groups for a in group for b in group if a < b}


def test_simulated_copies() -> None:
    articles, truth = simulate(random.Random(3), 150)
    expected = pairs(
        [tuple(index for index, one in enumerate(truth) if one == story) for story in set(truth)]
    )
    found = pairs(list(families(articles)))
    assert len(expected & found) >= 0.99 * len(found)
    assert len(expected & found) >= 0.99 * len(expected)


def test_any_order_gives_the_same_groups() -> None:
    articles, _ = simulate(random.Random(5), 40)
    expected = {frozenset(articles[i].id for i in group) for group in families(articles)}
    for seed in range(3):
        shuffled = articles[:]
        random.Random(seed).shuffle(shuffled)
        found = {frozenset(shuffled[i].id for i in group) for group in families(shuffled)}
        assert found == expected


def test_a_shared_speech_makes_no_reprint() -> None:
    rng = random.Random(7)
    speech = "“" + " ".join(rng.choices(VOCABULARY, k=60)) + "”"
    one, other = (article(name, " ".join([*prose(rng, 6), speech])) for name in "ab")
    assert families([one, other]) == ((0,), (1,))


def test_short_articles_only_when_equal() -> None:
    texts = ["The port is closed today.", "The port is closed today.", "The port is closed."]
    assert families([article(str(n), t) for n, t in enumerate(texts)]) == ((0, 1), (2,))
    assert families([]) == ()


def test_each_reprint_is_explained() -> None:
    rng = random.Random(9)
    wire = prose(rng, 20)
    articles = [
        article("a", " ".join(wire)),
        article("b", " ".join(prose(rng, 20))),
        article("c", " ".join(wire[:12])),
    ]
    (found,) = reprints(articles)
    assert (found.article, found.original) == (2, 0)
    assert found.share == pytest.approx(1.0, abs=0.02)


def test_reports_that_contradict_each_other_are_two() -> None:
    told = (
        "The tram {} the wall of the depot at Wolm on Friday, the fire service said. It carried {}"
        " people, the operator told reporters on the spot. Mending the wall will cost {} crowns,"
        " the operator of the tram reckons. Trams run again on Monday morning, it added."
    )
    one = article("a", told.format("hit", 80, "4,000"))
    other = article("b", told.format("struck", 110, "6,500"))
    assert families([one, other]) == ((0,), (1,))
    again = article("c", told.format("struck", 80, "4,000"))
    assert families([one, again]) == ((0, 1),)
    one_figure_anew = article("d", told.format("hit", 82, "4,000"))
    assert families([one, one_figure_anew]) == ((0, 1),), "an update of the report"
