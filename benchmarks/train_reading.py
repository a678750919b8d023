"""Trains the two models of reading: blocks of HTML pages, and lines of pasted text.

Usage (needs numpy, scipy and this program; seconds for blocks, a minute or two for lines)::

    python benchmarks/train_reading.py evaluation/reading [--crossed | --lines]

Data, read in place and never copied: the article-extraction-benchmark (MIT; 181 news and blog
pages with their bodies); and for lines also the test pages of Mozilla Readability (Apache-2.0;
129 pages), with what this program's own HTML reader keeps as their bodies. Each page gives its
whole text as a browser copies it, six rough selections around the body, one of them without blank
lines, and the body alone.

The shipped models are trained on all pages, so how well they do is told by ``--crossed``: it
trains both models five times, each time without another fifth of the pages, told by a hash of
their ids, and reads the pages left out with the whole program, as the scorer does. ``--lines``
prints instead how well the models alone do. Neither writes anything.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import random
import statistics
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

from briefing.model.errors import ReadingError
from briefing.reading import (
    aligning,
    block_features,
    chain,
    extractor,
    html,
    html_metadata,
    judging,
    line_features,
    read_bytes,
    visible,
)

if TYPE_CHECKING:
    from chain_training import Example

DATA = Path(__file__).resolve().parents[1] / "briefing" / "reading" / "data"
FOLDS = 5
LONGEST = 600
"""Lines over which a page is left out of training."""
MOST_ROWS = 0.05
"""Share of a page's lines that may be rows of tables in training."""
LINES = {"pages": 10, "ridge": 5.0, "tie": 0.0, "power": 0.6, "rounds": 70}
BLOCKS = {"pages": 10, "ridge": 15.0, "tie": 1000.0, "power": 0.5, "rounds": 70}


@dataclass(frozen=True, slots=True)
class Sample:
    """A page in one form: its lines' texts and features, its marks, and its true body."""

    page: str
    form: str
    texts: Sequence[str]
    example: Example
    body: str


def fold(page: str) -> int:
    """Which fifth a page belongs to."""
    return int(hashlib.sha1(page.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def selection(lines: list[tuple[str, Any]], dice: random.Random) -> list[tuple[str, Any]]:
    """The body with up to 14 lines before and up to 29 after it."""
    filled = [n for n, (_, mark) in enumerate(lines) if mark is not None]
    body = [n for n, (_, mark) in enumerate(lines) if mark]
    before = [n for n in filled if n < body[0]][::-1][: dice.randrange(15)]
    after = [n for n in filled if n > body[-1]][: dice.randrange(30)]
    return lines[before[-1] if before else body[0] : (after[-1] if after else body[-1]) + 1]


def clean(body: str, *, spaced: bool) -> list[tuple[str, Any]]:
    """The body alone, as who has already cleaned it would paste it."""
    lines: list[tuple[str, Any]] = []
    for line in body.splitlines():
        if line.strip():
            lines += [(line, True), ("", None)] if spaced else [(line, True)]
    return lines


def example(page: str, lines: Sequence[Sequence[str]], body: Sequence[bool]) -> Example:
    """What the training takes; scipy is needed from here on."""
    from chain_training import Example

    return Example(page, lines, body)


def line_sample(page: str, form: str, lines: list[tuple[str, Any]], body: str) -> Sample:
    """A paste as the line model sees it."""
    texts: list[str] = []
    gaps: list[bool] = []
    marks: list[bool] = []
    gap = True
    for text, mark in lines:
        if not text.strip():
            gap = True
            continue
        texts.append(text.strip())
        gaps.append(gap)
        marks.append(bool(mark))
        gap = False
    found = line_features.features(texts, [*gaps, True])
    return Sample(page, form, texts, example(page, found, marks), body)


def pastes(scorer: Any, case: Any, dice: random.Random) -> list[Sample]:
    """The whole page and three selections of it, () where the body is not in the page."""
    found = scorer.to_paste(case, False)
    if not found or not any(mark for _, mark in found.lines):
        return []
    forms = {"full": found.lines, "near": scorer.near_window(found.lines, case.id)}
    forms |= {f"selection {n}": selection(found.lines, dice) for n in range(1, 5)}
    tight = selection(found.lines, dice)
    forms["tight"] = [(text, mark) for text, mark in tight if text.strip()]
    forms["clean"] = clean(case.body, spaced=dice.random() < 0.5)
    return [line_sample(case.id, form, lines, case.body) for form, lines in forms.items()]


def line_samples(scorer: Any, root: Path) -> list[Sample]:
    """All pages as pasted text."""
    dice = random.Random(0)
    samples: list[Sample] = []
    for case in scorer.load("aeb", root):
        samples += pastes(scorer, case, dice)
    for case in scorer.load("rdb", root):
        try:
            article = read_bytes(case.data, "page.html")[0]
        except ReadingError:
            continue
        kept = [article.text[p.start : p.end] for p in article.paragraphs]
        if sum("\t" in line for line in kept) > MOST_ROWS * len(kept):
            continue  # tables, as of an encyclopedia: no news article
        case.body = "\n".join(line for line in kept if line != article.title)
        if len(case.body.split()) >= 120:
            case.id = f"rdb {case.id}"
            samples += pastes(scorer, case, dice)
    return samples


def block_samples(scorer: Any, root: Path) -> list[Sample]:
    """All pages as blocks of HTML, where the extractor keeps something."""
    samples: list[Sample] = []
    for case in scorer.load("aeb", root):
        tree = html.parsed(html.text_of(case.data, case.id), case.id)
        seen = visible.walk(tree)
        _, title = html_metadata.read(tree, seen, "")
        lines = extractor.body_lines(tree, html.prose_words(seen))
        held = aligning.kept([one.text for one in seen], lines)
        held = block_features.completed(seen, held)
        region = block_features.region(seen, held)
        marked = scorer.label_lines("\n".join(one.text for one in seen), case.body)
        marks = [bool(mark) for _, mark in marked]
        if len(region):
            texts = [seen[n].text for n in region]
            found = block_features.features(seen, held, title)
            made = example(case.id, found, [marks[n] for n in region])
            samples.append(Sample(case.id, "html", texts, made, case.body))
    return samples


def alone(scorer: Any, samples: Sequence[Sample], settings: dict[str, Any], least: float) -> None:
    """Print F1, precision, recall and body lines kept on pages that were not trained on."""
    from chain_training import trained

    scores: dict[str, list[tuple[float, float, float]]] = {}
    for left_out in range(FOLDS):
        table = trained([s.example for s in samples if trains(s, left_out)], **settings)
        model = chain.from_table(table)
        for sample in samples:
            if sample.page.startswith("rdb ") or fold(sample.page) != left_out:
                continue
            found = chain.body_probabilities(sample.example.lines, model)
            keep = [probability >= least for probability in found]
            text = "\n".join(t for t, k in zip(sample.texts, keep, strict=True) if k)
            precision, recall, _ = scorer.prf(sample.body, text)
            pairs = zip(keep, sample.example.body, strict=True)
            lines = sum(k and m for k, m in pairs) / max(1, sum(sample.example.body))
            scores.setdefault(sample.form, []).append((precision or 0.0, recall, lines))
    for form, rows in sorted(scores.items()):
        p, r, kept = (statistics.fmean(column) for column in zip(*rows, strict=True))
        print(f"{form:12} F1 {2 * p * r / (p + r):.4f}  P {p:.4f}  R {r:.4f}  kept {kept:.4f}")


def crossed(scorer: Any, root: Path) -> None:
    """Print the scorer's figures, each page read with models that were not trained on it."""
    from chain_training import trained

    sys.path.insert(0, str(Path(__file__).resolve().parent))
    adapter = importlib.import_module("adapters.reading")
    parts = (("blocks", block_samples, BLOCKS), ("lines.en", line_samples, LINES))
    samples = {name: make(scorer, root) for name, make, _ in parts}
    models: dict[tuple[str, int], chain.Model] = {}
    for left_out in range(FOLDS):
        for name, _, settings in parts:
            used = [s.example for s in samples[name] if trains(s, left_out)]
            models[name, left_out] = chain.from_table(trained(used, **settings))
    current = 0
    with mock.patch.object(chain, "load", lambda name: models[name, current]):

        def ordered() -> Iterator[Any]:
            """The pages, the models of their fifth in place while each is read."""
            nonlocal current
            for case in scorer.load("aeb", root):
                current = fold(case.id)
                yield case

        for task in ("html", "paste-near", "paste-full"):
            found = scorer.run(adapter.read, ordered(), task)
            names = ("n", "P", "R", "F1_aeb", "exact", "body_lines_kept", "residue_lines_removed")
            shown = (f"{name} {found[name]:.3f}" for name in names if name in found)
            print(f"{task:12}", "  ".join(shown))


def trains(sample: Sample, left_out: int | None) -> bool:
    """Whether a sample is trained on when this fifth, or none, is left out."""
    if len(sample.texts) > LONGEST:
        return False
    return sample.page.startswith("rdb ") or fold(sample.page) != left_out


def write(name: str, samples: Sequence[Sample], settings: dict[str, Any]) -> None:
    """Train on all pages and write the model's file."""
    from chain_training import trained

    used = [sample for sample in samples if trains(sample, None)]
    table = trained([sample.example for sample in used], **settings)
    about = (
        "Trained by benchmarks/train_reading.py on the article-extraction-benchmark (MIT), and "
        "for lines on test pages of Mozilla Readability (Apache-2.0)."
    )
    rows = ",\n".join(
        f"  {json.dumps(key)}: {json.dumps(row)}" for key, row in table.pop("weights").items()
    )
    head = json.dumps({"about": about, **table}, indent=1)[:-2]
    text = f'{head},\n "weights": {{\n{rows}\n }}\n}}\n'
    (DATA / f"{name}.json").write_text(text, "utf-8")
    chain.load.cache_clear()
    print(f"{name}: {len(used)} samples, {len(text) // 1000} kB")


def main() -> None:
    """Train, or measure with ``--crossed``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scorer", type=Path, help="folder with score_reading.py and its data")
    parser.add_argument("--crossed", action="store_true")
    parser.add_argument("--lines", action="store_true")
    chosen = parser.parse_args()
    sys.path.insert(0, str(chosen.scorer))
    scorer = importlib.import_module("score_reading")
    root = chosen.scorer / "data"
    if chosen.crossed:
        crossed(scorer, root)
        return
    parts: list[tuple[str, Callable[[Any, Path], list[Sample]], dict[str, Any], float]] = [
        ("blocks", block_samples, BLOCKS, html.LEAST),
        ("lines.en", line_samples, LINES, judging.LEAST),
    ]
    for name, samples, settings, least in parts:
        if chosen.lines:
            print(name)
            alone(scorer, samples(scorer, root), settings, least)
        else:
            write(name, samples(scorer, root), settings)


if __name__ == "__main__":
    main()
