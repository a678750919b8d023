"""Our summarizer against sumy's own LexRank and TextRank in one run, on the same sentences.

    python benchmarks/summary_speed.py [sentences ...]

Prints processor time and the ratio: again on the same sentences, which is what an edit of a brief
costs, and on sentences never seen before; and the peak memory of both at the last
size, each in a process of its own. sumy gets our words and stems, so that tokenizing counts for
neither; ours keeps what it worked out of a text, as it does from one edit of a brief to the next.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent))

from compose_scale import variations

from briefing.language import sentences, stem, stop_words, words
from briefing.model.article import Analysis, Facts
from briefing.summary import summarize

CHOSEN = 10


def analyses(count: int, seed: int = 1) -> list[Analysis]:
    """Articles of 25 sentences, ``count`` sentences in all."""
    articles = variations(count // 25, sentences=25, changed=0.5, seed=seed)
    return [Analysis(article, sentences(article), Facts()) for article in articles]


def ours(pool: list[Analysis]) -> Callable[[], object]:
    """Our default."""
    groups = [(index,) for index in range(len(pool))]
    return lambda: summarize(pool, groups, count=CHOSEN)


def theirs(pool: list[Analysis], name: str) -> Callable[[], object]:
    """sumy's, as sumy ships it."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.summarizers.text_rank import TextRankSummarizer

    class Words:
        @staticmethod
        def to_words(text: str) -> tuple[str, ...]:
            return words(text)

    told = [Sentence(one.text, Words) for analysis in pool for one in analysis.sentences]
    document = ObjectDocumentModel([Paragraph(told)])
    summarizer = {"lexrank": LexRankSummarizer, "textrank": TextRankSummarizer}[name](stem)
    summarizer.stop_words = stop_words()
    return lambda: summarizer(document, CHOSEN)


def seconds(work: Callable[[], object], rounds: int) -> float:
    """Least processor seconds of a round; a first round warms up."""
    work()
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def once(work: Callable[[], object]) -> float:
    """Processor seconds of one run."""
    start = time.process_time()
    work()
    return time.process_time() - start


def memory(name: str, count: int) -> float:
    """Megabytes that one run needs beyond its articles, in a process of its own (Linux)."""
    code = (
        "import sys; sys.path[:0] = sys.argv[1:3]; import summary_speed as s;"
        f"pool = s.analyses({count}); work = s.{name};"
        "open('/proc/self/clear_refs', 'w').write('5');"
        "status = lambda: dict(line.split(':') for line in open('/proc/self/status'));"
        "before = int(status()['VmRSS'].split()[0]); work();"
        "print((int(status()['VmHWM'].split()[0]) - before) / 1024)"
    )
    here = Path(__file__).resolve().parent
    done = subprocess.run(
        [sys.executable, "-c", code, str(here), str(here.parent)],
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def main() -> None:
    """Print a line a size, and one of memory."""
    sizes = [int(size) for size in sys.argv[1:]] or [100, 1000, 3000]
    for count in sizes:
        pool = analyses(count)
        once(ours(analyses(100, seed=99)))  # loads the word lists
        rounds = 7 if count < 500 else 1
        fresh = sorted(once(ours(analyses(count, seed))) for seed in range(2, 2 + rounds))
        first = fresh[rounds // 2]
        mine = seconds(ours(pool), 20 if count < 500 else 3)
        work = theirs(pool, "lexrank")
        lexrank = seconds(work, 3) if count < 500 else once(work)
        print(
            f"{count} sentences: ours again {1000 * mine:.1f} ms, new ones {1000 * first:.1f}, "
            f"sumy LexRank {1000 * lexrank:.0f} ms: "
            f"1/{lexrank / mine:.0f}, 1/{lexrank / first:.0f}"
        )
    mine, textrank = memory("ours(pool)", sizes[-1]), memory("theirs(pool, 'textrank')", sizes[-1])
    print(f"memory at {sizes[-1]}: ours {mine:.0f} MB, sumy TextRank {textrank:.0f} MB")


if __name__ == "__main__":
    main()
