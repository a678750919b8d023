"""Fits what the signs of a sentence are worth (``briefing/summary/weights.py``).

    python -m benchmarks.lines.train LABELS REPORTS [REPORTS ...]

REPORTS are folders with one folder of reports a story; LABELS holds for each story ``STORY.lab``,
in which a reader has labelled the first sentences of each report, a line a sentence, parted by
tabs: report and place of the sentence ("3.0": the third report as a note numbers them, its first
sentence); O where a careful editor would leave it as a line of the note, W where it is wrong by
then, D where it does not stand alone, K where it is weak; the numbers of what it tells, joined by
"+", the main thing first (sentences of a story that tell the same share a number); the key facts
that it tells; 2 where it could open the note, 1 where it could follow, 0 else. Labels and reports
are no part of the repository.

Printed are the weights, and how well weights that were fitted without a story tell its good
sentences from the others (area under the curve), and what share of the lines that they choose for
it readers would leave standing. The penalty of large weights is that of logistic regression with
C = 0.02, each sign divided by its deviation.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from briefing import reading, story
from briefing.compose.analysing import analysed
from briefing.compose.order import assume_dates, in_order
from briefing.summary import choosing, weights
from briefing.summary.again import Again
from briefing.summary.candidates import candidates
from briefing.summary.fitness import fitness
from briefing.summary.paraphrase import likeness_of

FOLDS = 9
PENALTY = 1 / 0.02
DRAWS = 60
MOST_TOLD = 7
NOTE = (2, 7)
"""Lines that open a note, and points."""


@dataclass
class Label:
    """What a reader says of a sentence."""

    verdict: str
    tells: tuple[str, ...]
    facts: Mapping[str, float]
    opens: int


@dataclass
class Labelled:
    """One story: its choice, and the label of each sentence that has one, by its index."""

    name: str
    choice: choosing.Choosing
    labels: dict[int, Label]
    may: list[int]
    draws: list[tuple[dict[str, float], bool]] = field(default_factory=list)


def labels_in(path: Path) -> dict[tuple[int, int], Label]:
    """The labels of one story."""
    found = {}
    for row in path.read_text("utf-8").splitlines():
        place, verdict, tells, facts, opens = row.split("\t")[:5]
        report, position = map(int, place.split("."))
        told = tuple(one for one in tells.replace(",", "+").split("+") if one not in ("-", ""))
        facts_told = {
            one[0]: 0.5 if one.endswith("h") else 1.0
            for one in facts.replace(",", "+").split("+")
            if one[:1].isdigit()
        }
        found[report, position] = Label(verdict.strip(), told, facts_told, int(opens.strip()[:1]))
    return found


def story_in(folder: Path, labels: Path) -> Labelled:
    """A story with its labels."""
    given = [
        one
        for path in sorted(folder.iterdir())
        for one in reading.read_bytes(path.read_bytes(), path.name)
    ]
    day = max(one.published for one in given if one.published)
    analyses = [analysed(one) for one in in_order(assume_dates(given, day))]
    families = story.families([one.article for one in analyses])
    told = story.tell(analyses, families, {})
    pool = candidates(analyses, families, told.standing.sentences, complete=True)
    likeness = likeness_of(pool)
    fits = fitness(analyses, pool, likeness)
    choice = choosing.Choosing(analyses, pool, likeness, fits)
    known = labels_in(labels)
    held = {
        n: known[one.article + 1, one.sentence.position]
        for n, one in enumerate(pool)
        if (one.article + 1, one.sentence.position) in known
    }
    may = [n for n in choice.worth if n in held and pool[n].eligible and fits(n, ())]
    found = Labelled(folder.name, choice, held, may)
    _draw(found)
    return found


def _draw(one: Labelled) -> None:
    """Sentences beside chance choices of good ones, and whether those tell their main thing.

    Every other choice begins as a note does: with the lines that open it.
    """
    chance = random.Random(one.name)
    good = [n for n, label in sorted(one.labels.items()) if label.verdict == "O" and label.tells]
    first = [n for n in one.choice.opening(NOTE[0]) if n in one.labels]
    for draw in range(DRAWS if len(good) > len(first) + 1 else 0):
        told = chance.sample(good, min(len(good) - 1, chance.randint(1, MOST_TOLD)))
        if draw % 2:
            told = [*first, *[n for n in told if n not in first][: max(0, len(told) - len(first))]]
        rest = [n for n in good if n not in told]
        if not rest:
            continue
        index = chance.choice(rest)
        tells = frozenset[str]().union(*(one.labels[n].tells for n in told))
        signs = Again(one.choice.likeness, told).signs(index)
        one.draws.append((signs, one.labels[index].tells[0] in tells))


def fitted(rows: Sequence[Mapping[str, float]], wanted: Sequence[bool]) -> weights.Weights:
    """Logistic weights, by Newton's method."""
    names = list(rows[0])
    table = np.array([[row[name] for name in names] for row in rows])
    usual, deviation = table.mean(0), table.std(0)
    deviation[deviation == 0] = 1.0
    x = np.hstack([np.ones((len(rows), 1)), (table - usual) / deviation])
    y = np.array(wanted, dtype=float)
    penalty = np.diag([0.0] + [PENALTY] * len(names))
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        step = np.linalg.solve(
            (x * (p * (1 - p))[:, None]).T @ x + penalty, x.T @ (y - p) - penalty @ w
        )
        w += step
    found = {"": (round(float(w[0]), 3), 0.0)}
    for name, weight, mean, dev in zip(names, w[1:], usual, deviation, strict=True):
        found[name] = (round(float(weight / dev), 3), round(float(mean), 3))
    return found


def all_weights(stories: Sequence[Labelled]) -> dict[str, weights.Weights]:
    """The two tables of weights that are fitted."""
    each = [(one, n) for one in stories for n in one.may]
    signs = [one.choice.signs.whole(n) for one, n in each]
    found = {"WORTH": fitted(signs, [one.labels[n].verdict == "O" for one, n in each])}
    draws = [draw for one in stories for draw in one.draws]
    found["AGAIN"] = fitted([row for row, _ in draws], [told for _, told in draws])
    return found


def use(found: Mapping[str, weights.Weights]) -> None:
    """Put these weights in the place of the program's."""
    for name, table in found.items():
        known = getattr(weights, name)
        known.clear()
        known.update(table)


def note_of(one: Labelled) -> tuple[Counter[str], float, tuple[int, ...]]:
    """Verdicts of the lines chosen for a story (R: its main thing is told), facts, openings."""
    choice = one.choice
    for n in choice.worth:
        choice.likely[n] = choice.likelihood(n)
    choice.weigh()
    first = choice.opening(NOTE[0])
    points = [n for n in choice.points(NOTE[1], first) if n not in first]
    told: set[str] = set()
    facts: dict[str, float] = {}
    verdicts: Counter[str] = Counter()
    for n in (*first, *points):
        label = one.labels.get(n, Label("?", (), {}, 0))
        again = label.verdict == "O" and label.tells[:1] and label.tells[0] in told
        verdicts["R" if again else label.verdict] += 1
        told.update(label.tells)
        for fact, share in label.facts.items() if label.verdict != "W" else ():
            facts[fact] = max(share, facts.get(fact, 0.0))
    opens = tuple(one.labels[n].opens if n in one.labels else 0 for n in first)
    return verdicts, sum(facts.values()), opens


def curve(scores: Sequence[float], wanted: Sequence[bool]) -> float:
    """The area under the curve."""
    good = [s for s, w in zip(scores, wanted, strict=True) if w]
    bad = [s for s, w in zip(scores, wanted, strict=True) if not w]
    won = sum((a > b) + 0.5 * (a == b) for a in good for b in bad)
    return won / (len(good) * len(bad))


def main() -> None:
    """Fit, print, and tell how well it does."""
    labels, *folders = map(Path, sys.argv[1:])
    stories = [
        story_in(folder, labels / f"{folder.name}.lab")
        for root in folders
        for folder in sorted(root.iterdir())
        if (labels / f"{folder.name}.lab").exists()
    ]
    verdicts: Counter[str] = Counter()
    facts, opens, follows, scores, wanted = 0.0, 0, 0, [], []
    for fold in range(FOLDS):
        kept = [one for n, one in enumerate(stories) if n % FOLDS != fold]
        use(all_weights(kept))
        for one in stories[fold::FOLDS]:
            for n in one.may:
                scores.append(weights.logit(weights.WORTH, one.choice.signs.whole(n)))
                wanted.append(one.labels[n].verdict == "O")
            found, held, opened = note_of(one)
            verdicts, facts = verdicts + found, facts + held
            opens += opened[:1] == (2,)
            follows += any(opened[1:])
    lines = verdicts.total()
    shares = ", ".join(f"{kind} {verdicts[kind] / lines:.1%}" for kind in "OWDRK?")
    print(f"# {len(stories)} stories, {len(scores)} sentences, curve {curve(scores, wanted):.3f}")
    print(f"# {lines} lines: {shares}; {facts} facts, {opens} open with the news,")
    print(f"# {follows} go on with it")
    for name, table in all_weights(stories).items():
        print(f"{name}: Weights = {{")
        for sign, (weight, usual) in table.items():
            print(f'    "{sign}": ({weight}, {usual}),')
        print("}")


if __name__ == "__main__":
    main()
