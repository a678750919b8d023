"""Six real reports of the event that the samples are invented after, where they are at hand.

They may not be shipped: they lie beside the repository, or in the folder that REAL_ARTICLES names.
Without them this file is skipped, and says so; nothing else asks for them.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest

import seeds
from briefing import reading
from briefing.compose.order import assume_dates, compose
from briefing.model.options import merge
from briefing.styles.load import load

ROOT = Path(__file__).resolve().parents[1]
REAL = Path(os.environ.get("REAL_ARTICLES", ROOT.parent / "shared" / "seeds"))
pytestmark = pytest.mark.skipif(
    not REAL.is_dir(), reason=f"real articles are not at {REAL}: set REAL_ARTICLES to their folder"
)
WORD = re.compile(r"[a-z0-9]+")
MARK_IN_WORD = re.compile(r"[.'’]")
QUOTED = re.compile(r"“([^”]*)”")
NEGOTIATORS = ("Lutnick", "Bessent", "Greer", "He Lifeng", "Wang Wentao")
OWN_WORDS = 8
QUOTE_WORDS = 10
WANTED = {
    "talks": "London", "second day": "second day", "place": "Lancaster House",
    "issue": "export controls and rare earth", "truce": "Geneva", "blame": "accused each other",
    "exports": r"34\.5%", "steepest": "since February 2020", "share": "over 60%",
    "tariffs now": "10 per cent", "end": "August",
    "condition": "unless", "statement": "joint statement", "by": "by Wednesday",
    "call": "phone call", "licences": "temporary export licen[cs]es",
    "wanted of the US": "lift its restrictions", "wanted of China": "China eases limits",
}  # fmt: skip
ONCE = (
    "Lancaster House",
    "accused each other",
    r"34\.5%",
    "since February 2020",
    "over 60%",
    "joint statement",
    "phone call",
    "temporary export licen[cs]es",
)


@pytest.mark.parametrize("style", ["ministry", "policy"])
def test_the_wanted_list(style: str) -> None:
    """All that a careful reader wants is there, and none of it twice."""
    articles = [a for path in sorted(REAL.glob("*.txt")) for a in reading.read_path(path)]
    brief = compose(assume_dates(articles, seeds.DATE), merge(seeds.DATE, load(style).options))
    texts = [line.text for line in (*brief.bottom_line, *brief.points, *brief.positions)]
    texts += [row.statement for row in (*brief.figures, *brief.deadlines, *brief.timeline)]
    missing = [what for what, words in WANTED.items() if not re.search(words, "\n".join(texts))]
    assert not missing
    for words in ONCE:
        assert sum(bool(re.search(words, text)) for text in texts) == 1, words
    people = {person.text: person.roles for person in brief.people}
    assert all(people[name] for name in people)
    assert sum(any(name in person for person in people) for name in NEGOTIATORS) == 5
    assert any("official" in quote.speaker or quote.role for quote in brief.quotes)


@pytest.mark.parametrize("style", ["ministry", "newsroom"])
def test_the_printed_note(tmp_path: Path, style: str) -> None:
    command = [sys.executable, "-m", "briefing.cli", "build", str(REAL), "--style", style]
    command += ["--date", seeds.DATE.isoformat(), "--output", "brief.pdf"]
    own = {"BRIEFING_DESK_DATA": str(tmp_path / "data"), "BRIEFING_DESK_CONFIG": ""}
    subprocess.run(command, cwd=tmp_path, env={**os.environ, **own}, check=True, timeout=120)
    pages = pypdf.PdfReader(tmp_path / "brief.pdf").pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "34.5%" in text
    assert "Chinese exports to the U.S. fell sharply in May" in text
    assert "August" in text
    assert sum(name in text for name in ("Lutnick", "Bessent", "Greer", "He Lifeng")) == 4
    for residue in ("Leave a", "email address", "Also read", "Scroll to Top", "Written By"):
        assert residue not in text
    assert len(pages) <= 2


def texts() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in seeds.paths()}


def words(text: str) -> list[str]:
    """Lower-case words, so that "U.S." and "US", "China’s" and "China's" are equal."""
    return WORD.findall(MARK_IN_WORD.sub("", text.lower()))


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[i : i + length]) for i in range(len(found) - length + 1)}


def real_texts() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(REAL.glob("*.txt"))]


def test_the_samples_take_no_run_of_words_from_them() -> None:
    theirs = {run for text in real_texts() for run in runs(text, OWN_WORDS)}
    for name, text in texts().items():
        # What a speaker really said is quoted as it was said; the rest is ours.
        for piece in QUOTED.sub("\0", text).split("\0"):
            assert sorted(runs(piece, OWN_WORDS) & theirs) == [], name


def test_no_run_with_its_quotations_is_long() -> None:
    length = QUOTE_WORDS + 2
    theirs = {run for text in real_texts() for run in runs(text, length)}
    for name, text in texts().items():
        assert sorted(runs(text, length) & theirs) == [], name


def test_quotations_are_short_and_were_said() -> None:
    said = " ".join(" ".join(words(text)) for text in real_texts())
    for name, text in texts().items():
        for quote in QUOTED.findall(text):
            assert 0 < len(words(quote)) <= QUOTE_WORDS, (name, quote)
            assert " ".join(words(quote)) in said, (name, quote)
