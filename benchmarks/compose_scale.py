"""From read articles to Brief: five warm, and hundreds of one event.

    python benchmarks/compose_scale.py [articles]

The many articles are made from the sample articles: each tells a part of their sentences in an
order of its own, with words changed, so that they are reports of one event and no reprints.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from datetime import date
from importlib import resources
from pathlib import Path

from briefing.compose.order import compose
from briefing.model.article import Article, Paragraph
from briefing.model.options import Options
from briefing.reading import read_path

DAY = date(2025, 6, 10)


def samples() -> list[Article]:
    """The sample articles."""
    folder = Path(str(resources.files("seeds")))
    paths = sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".md", ".html"))
    return [article for path in paths for article in read_path(path)]


def variations(
    count: int, sentences: int = 24, seed: int = 1, changed: float = 0.2
) -> list[Article]:
    """Articles of ``sentences`` sentences each."""
    from briefing.language import sentences as sentences_of

    rng = random.Random(seed)
    pool = [s.text for article in samples() for s in sentences_of(article)]
    words = sorted({word for text in pool for word in text.split() if word.isalpha()})
    made = []
    for number in range(count):
        text, paragraphs = "", []
        for line in rng.choices(pool, k=sentences):
            told = [rng.choice(words) if rng.random() < changed else word for word in line.split()]
            block = " ".join([line.split()[0], *told[1:-1], line.split()[-1]])
            paragraphs.append(Paragraph(len(text), len(text) + len(block)))
            text += block + "\n\n"
        name = f"{number:05d}"
        made.append(Article(name, name, text, tuple(paragraphs), published=DAY, outlet=name))
    return made


def timed(articles: list[Article], rounds: int) -> float:
    """Least processor seconds of composing."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        compose(articles, Options(date=DAY))
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    """Print two lines of figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    print(f"five articles, warm: {1000 * timed(samples()[:5], 10):.0f} ms")
    articles = variations(count)
    seconds = timed(articles, 1)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count} articles, 24 sentences each: {seconds:.1f} s, {memory:.0f} MB in all")


if __name__ == "__main__":
    main()
