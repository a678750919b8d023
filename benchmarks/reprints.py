"""Reprints at scale: simulated desks copy and rewrite wire stories; precision, recall, time.

    python benchmarks/reprints.py [documents]

The processor time and peak memory are those of grouping alone; the articles are made before.
"""

from __future__ import annotations

import random
import resource
import sys
import time

from briefing.model.article import Article, Paragraph
from briefing.story import families

VOCABULARY = [f"word{number}" for number in range(30_000)]
CUMULATIVE = [0.0]
for rank in range(len(VOCABULARY)):
    CUMULATIVE.append(CUMULATIVE[-1] + 1 / (rank + 3))
CUMULATIVE = CUMULATIVE[1:]


def prose(rng: random.Random, sentences: int) -> list[str]:
    """Sentences of words as common as those of a language."""
    return [
        " ".join(rng.choices(VOCABULARY, cum_weights=CUMULATIVE, k=rng.randint(12, 28))) + "."
        for _ in range(sentences)
    ]


def rewrite(rng: random.Random, lines: list[str]) -> list[str]:
    """Cut the end, change words, drop lines, add lines of one's own."""
    edited = []
    for line in lines[: rng.randint(len(lines) // 2, len(lines))]:
        if rng.random() < 0.1:
            continue
        words = line.split()
        for _ in range(rng.choice([0, 0, 1, 2])):
            words[rng.randrange(len(words))] = rng.choice(VOCABULARY)
        edited.append(" ".join(words))
    for line in prose(rng, rng.randint(0, 6)):
        edited.insert(rng.randrange(len(edited) + 1), line)
    return edited


def simulate(documents: int, seed: int = 1) -> tuple[list[Article], list[int]]:
    """Articles, and the number of the report that each goes back to."""
    rng = random.Random(seed)
    boilerplate = [" ".join(prose(rng, 2)) for _ in range(20)]
    articles: list[Article] = []
    truth: list[int] = []
    story = 0
    while len(articles) < documents:
        wire = prose(rng, rng.randint(12, 36))
        for copy in range(min(rng.choice([1, 1, 1, 2, 3, 8]), documents - len(articles))):
            lines = wire if copy == 0 else rewrite(rng, wire)
            if rng.random() < 0.4:
                lines = [*lines, rng.choice(boilerplate)]
            text = "\n\n".join(lines)
            name = f"{rng.randrange(16**8):08x}{len(articles):06d}"
            articles.append(Article(name, name, text, (Paragraph(0, len(text)),)))
            truth.append(story)
        story += 1
    return articles, truth


def pairs(groups: list[tuple[int, ...]]) -> set[tuple[int, int]]:
    """All pairs within a group."""
    return {(a, b) for group in groups for a in group for b in group if a < b}


def main() -> None:
    """Print one line of figures."""
    documents = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    articles, truth = simulate(documents)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    found = families(articles)
    seconds = time.process_time() - start
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    stories: dict[int, list[int]] = {}
    for index, story in enumerate(truth):
        stories.setdefault(story, []).append(index)
    expected = pairs([tuple(group) for group in stories.values()])
    grouped = pairs(list(found))
    precision = len(grouped & expected) / max(1, len(grouped))
    recall = len(grouped & expected) / max(1, len(expected))
    print(
        f"{documents} documents: {seconds:.1f} s, {memory:.0f} MB more, "
        f"precision {precision:.4f}, recall {recall:.4f}"
    )


if __name__ == "__main__":
    main()
