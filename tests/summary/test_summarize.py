"""What is chosen: said once, verbatim, readable, the same for any order of the articles."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.model.article import Analysis, ParagraphKind, Span
from briefing.model.errors import OptionError
from briefing.model.options import ALGORITHMS
from briefing.story import families
from briefing.summary import opening, order, summarize
from briefing.summary.candidates import is_balanced, is_residue, points_back

LEAD = "Dockworkers at the port of Sandhaven walked off the job on Monday over pay."
OTHER = "Port workers in Sandhaven began a strike on Monday over wages, their union said."
SHIPS = "By Tuesday evening 42 container ships lay at anchor off Sandhaven, the coast guard said."
OFFER = "Merrow Terminals has offered its dockworkers a rise of 4.5 percent for this year."


def groups(analyses: object) -> tuple[tuple[int, ...], ...]:
    return families([analysis.article for analysis in analyses])


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_each_algorithm_chooses_verbatim_sentences(
    samples: tuple[Analysis, ...], algorithm: str
) -> None:
    articles = {analysis.article.id: analysis.article for analysis in samples}
    choices = summarize(samples, groups(samples), algorithm=algorithm, count=8)
    assert len(choices) == 8
    for choice in choices:
        span = choice.sentence.span
        assert articles[span.article].text[span.start : span.end] == choice.sentence.text
        assert not points_back(choice.sentence.text)
        assert is_balanced(choice.sentence.text)
        assert choice.sentence.kind is ParagraphKind.BODY
        assert all(other.span.article != span.article for other in choice.support)


def test_the_default_brings_up_what_a_reader_wants(samples: tuple[Analysis, ...]) -> None:
    choices = summarize(samples, groups(samples), count=10)
    text = " ".join(choice.sentence.text for choice in choices)
    for wanted in ["London", "Lancaster House", "Geneva", "34.5%", "rare earth"]:
        assert wanted in text


def test_nothing_is_told_twice_in_a_cluster(clusters: list[object]) -> None:
    repeated = 0
    total = 0
    for cluster in clusters:
        choices = summarize(cluster.analyses, groups(cluster.analyses), count=8)
        told = [cluster.groups[c.sentence.span.article, c.sentence.span.start] for c in choices]
        repeated += len(told) - len(set(told))
        total += len(told)
    assert total > 80
    assert repeated <= 0.05 * total


def test_a_paraphrase_is_support_and_not_a_second_point(report: Callable[..., Analysis]) -> None:
    again = "Some 42 vessels lay at anchor off Sandhaven on Tuesday night, said the coast guard."
    analyses = [report("a", LEAD, SHIPS), report("b", OFFER, again)]
    choices = summarize(analyses, groups(analyses))
    texts = [choice.sentence.text for choice in choices]
    assert (SHIPS in texts) is not (again in texts)
    backed = next(choice for choice in choices if choice.sentence.text in (SHIPS, again))
    assert {backed.sentence.text, backed.support[0].text} == {SHIPS, again}


def test_never_chosen(report: Callable[..., Analysis]) -> None:
    kinds = [
        (
            "Key points are told again in the body of the Sandhaven article.",
            ParagraphKind.KEY_POINTS,
        ),
        (
            "We hold that the Sandhaven strike was long overdue for everyone.",
            ParagraphKind.COMMENTARY,
        ),
    ]
    bad = [
        "He said that the strike in Sandhaven would go on for many weeks.",
        "However, the dockworkers of Sandhaven were not ready to give in yet.",
        "The union said: “We will not give in before the summer is over.",
        "Subscribe to our newsletter for the latest news from Sandhaven harbour today.",
        "Too short to print.",
        "Will the dockworkers of Sandhaven ever go back to work this summer?",
    ]
    analyses = [report("a", LEAD, *kinds, *bad)]
    assert [choice.sentence.text for choice in summarize(analyses, ((0,),))] == [LEAD]


@pytest.mark.parametrize(
    ("opening", "back"),
    [
        ("In return for aid, Norland", False),
        ("In return, Norland", True),
        ("In addition to the tax, Norland", False),
        ("In response to the strike, Norland", False),
        ("``He", True),
        ("He", True),
        ("The harbour", False),
    ],
)
def test_what_points_back(opening: str, back: bool) -> None:
    assert points_back(f"{opening} promised to open the port within a week.") is back


def test_limits(samples: tuple[Analysis, ...]) -> None:
    grouped = groups(samples)
    assert len(summarize(samples, grouped, count=3)) == 3
    assert summarize(samples, grouped, count=0) == ()
    short = summarize(samples, grouped, words=60)
    assert 2 <= len(short) < len(summarize(samples, grouped, words=200))


@pytest.mark.parametrize("algorithm", ["coverage", "luhn"])
def test_dropped_and_pinned(samples: tuple[Analysis, ...], algorithm: str) -> None:
    grouped = groups(samples)
    first, *_ = summarize(samples, grouped, algorithm=algorithm, count=4)
    without = summarize(
        samples, grouped, algorithm=algorithm, count=4, exclude={first.sentence.span}
    )
    assert first.sentence.span not in {choice.sentence.span for choice in without}
    pinned: Span = samples[0].sentences[9].span
    kept = summarize(samples, grouped, algorithm=algorithm, count=4, include={pinned})
    assert pinned in {choice.sentence.span for choice in kept}
    assert len(kept) == 4


@pytest.mark.parametrize("algorithm", ["coverage", "lexrank", "lsa", "sumbasic", "edmundson"])
def test_the_order_of_articles_changes_nothing(
    samples: tuple[Analysis, ...], algorithm: str
) -> None:
    expected = summarize(samples, groups(samples), algorithm=algorithm, count=8)
    for seed in range(3):
        shuffled = list(samples)
        random.Random(seed).shuffle(shuffled)
        found = summarize(shuffled, groups(shuffled), algorithm=algorithm, count=8)
        assert found == expected
        assert order(found, shuffled) == order(expected, samples)


def test_copies_of_an_article_change_nothing(report: Callable[..., Analysis]) -> None:
    padding = [
        f"Trader number {n} in the harbour market said prices of fish went up by {n} crowns."
        for n in range(20, 32)
    ]
    wire = (OTHER, OFFER, *padding)
    analyses = [report("a", LEAD, SHIPS), report("b", *wire)]
    copies = [*analyses, *(report(f"copy{n}", *wire) for n in range(3))]
    plain = summarize(analyses, groups(analyses), count=5)
    folded = summarize(copies, groups(copies), count=5)
    assert len(groups(copies)) == 2
    assert {c.sentence.text for c in folded} == {c.sentence.text for c in plain}


def test_the_opening_is_of_the_newest_leads(samples: tuple[Analysis, ...]) -> None:
    grouped = groups(samples)
    lines = opening(samples, grouped, 2)
    assert len(lines) == 2
    assert all(line.sentence.position < 6 for line in lines)
    newest = max(a.article.published for a in samples if a.article.published)
    days = {a.article.id: a.article.published for a in samples}
    assert days[lines[0].sentence.span.article] == newest
    assert opening(samples, grouped, 0) == ()


def test_an_unknown_algorithm_is_refused() -> None:
    with pytest.raises(OptionError, match="coverage"):
        summarize((), (), algorithm="magic")


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_nothing_gives_nothing(algorithm: str) -> None:
    assert summarize((), (), algorithm=algorithm, count=5) == ()


def test_the_default_loads_neither_sumy_nor_numpy() -> None:
    code = (
        "import sys; from briefing.summary import summarize; summarize((), (), count=1);"
        "print(sorted({'sumy', 'numpy', 'nltk'} & set(sys.modules)))"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=root, check=True
    )
    assert done.stdout.strip() == "[]"


def test_the_same_whatever_the_hash_seed(samples: tuple[Analysis, ...]) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from briefing.language import sentences\n"
        "from briefing.model.article import Analysis, Facts\n"
        "from briefing.reading import read_path; from briefing.summary import summarize\n"
        "articles = [a for p in sys.argv[1:] for a in read_path(Path(p))]\n"
        "analyses = [Analysis(a, sentences(a), Facts()) for a in articles]\n"
        "groups = [(i,) for i in range(len(articles))]\n"
        "for name in ('coverage', 'lexrank', 'lsa'):\n"
        "    print(summarize(analyses, groups, algorithm=name, count=8))\n"
    )
    root = Path(__file__).resolve().parents[2]
    paths = [str(path) for path in sorted((root.parent / "shared" / "seeds").glob("*.txt"))]
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code, *paths],
            capture_output=True,
            cwd=root,
            check=True,
            env={"PYTHONHASHSEED": seed, "OPENBLAS_NUM_THREADS": "1"},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("He left.", True),
        ("“This is new,” she said.", True),
        ("In addition, ships waited.", True),
        ("As a result of the storm, ships waited.", False),
        ("Heavy rain fell.", False),
        ("Theirs was a long way.", False),
        ("Following his talk, he left.", True),
        ("Following talks in Orrin, he left.", False),
    ],
)
def test_points_back(text: str, back: bool) -> None:
    assert points_back(text) is back


@pytest.mark.parametrize(
    ("text", "language", "back"),
    [
        ("Er kam am Montag nach Orrin.", "de", True),
        ("Regen fiel am Montag in Orrin.", "de", False),
        ("Elle est venue lundi.", "fr", True),
        ("La pluie est tombée lundi.", "fr", False),
        ("Esta semana llovió.", "es", True),
        ("La lluvia cayó el lunes.", "es", False),
    ],
)
def test_points_back_in_other_languages(text: str, language: str, back: bool) -> None:
    assert points_back(text, language) is back


def test_residue_and_balance() -> None:
    assert is_residue("Read more: the harbour in pictures")
    assert is_residue("Your email address will not be published.")
    assert not is_residue("Readers of the Courier wrote in large numbers.")
    assert is_balanced("“Yes,” he said (again).")
    assert not is_balanced("“Yes, he said.")


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("Ada Vey had by then left the harbour board.", True),
        ("Until that time no ferry had called at Pell.", True),
        ("The port shut in 2019, and by then no ferry called at Pell.", False),
        ("The board will then vote on the ferry.", False),
    ],
)
def test_by_then_needs_its_day(text: str, back: bool) -> None:
    assert points_back(text) is back
