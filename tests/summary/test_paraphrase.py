"""Telling the same in other words: precision and recall on labelled pairs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import combinations

import pytest

from briefing.model.article import Analysis
from briefing.summary.candidates import candidates
from briefing.summary.paraphrase import SAME, Likeness

Scored = list[tuple[float, bool]]


def singles(analyses: Iterable[object]) -> list[tuple[int]]:
    return [(number,) for number, _ in enumerate(analyses)]


def precision_recall(scored: Scored) -> tuple[float, float]:
    found = [truth for chance, truth in scored if chance >= SAME]
    return sum(found) / len(found), sum(found) / sum(truth for _, truth in scored)


def score_clusters(clusters: Iterable[object], *, held_out: bool) -> Scored:
    scored: Scored = []
    for cluster in clusters:
        if cluster.name.startswith("held out") is not held_out:
            continue
        pool = candidates(cluster.analyses, singles(cluster.analyses))
        likeness = Likeness(pool)
        group = [cluster.groups[c.sentence.span.article, c.sentence.span.start] for c in pool]
        scored += [
            (likeness.probability(a, b), group[a] == group[b])
            for a, b in combinations(range(len(pool)), 2)
            if pool[a].article != pool[b].article
        ]
    return scored


def test_development_pairs(clusters: list[object]) -> None:
    precision, recall = precision_recall(score_clusters(clusters, held_out=False))
    assert precision >= 0.95
    assert recall >= 0.80


def test_held_out_pairs(clusters: list[object]) -> None:
    precision, recall = precision_recall(score_clusters(clusters, held_out=True))
    assert precision >= 0.90
    assert recall >= 0.75


def test_all_pairs(clusters: list[object]) -> None:
    scored = [pair for held in (False, True) for pair in score_clusters(clusters, held_out=held)]
    precision, recall = precision_recall(scored)
    assert precision >= 0.95
    assert recall >= 0.80


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The toll in the Kestrel Falls flood rose to 17, rescuers said on Saturday evening.",
            "The toll in the Orrin train crash rose to 23, rescuers said on Saturday evening.",
        ),
        (
            "Exports from Norland to Vesteria rose by 12 percent in May, the ministry said.",
            "Exports from Norland to Vesteria fell by 30 percent in April, the ministry said.",
        ),
    ],
)
def test_another_fact_is_not_the_same(
    report: Callable[..., Analysis], one: str, other: str
) -> None:
    pool = candidates([report("a", one), report("b", other)], [(0,), (1,)])
    assert Likeness(pool).probability(0, 1) < SAME
