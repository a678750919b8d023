"""The shared sample articles: no line of residue stays and no sentence of the body goes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.model.article import Article, ParagraphKind
from briefing.reading import read_path

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"
SEEDS = sorted(FOLDER.glob("*.txt"))
pytestmark = pytest.mark.skipif(not SEEDS, reason=f"the shared sample articles are not at {FOLDER}")
RESIDUE = re.compile(
    r"leave a comment|your email address|also read|please follow|error|enjoy this|"
    r"scroll to top|written by",
    re.IGNORECASE,
)


def kept(article: Article, *kinds: ParagraphKind) -> list[str]:
    return [article.text[p.start : p.end] for p in article.paragraphs if p.kind in kinds]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_no_residue_is_kept_and_no_body_is_lost(path: Path) -> None:
    article = read_path(path)[0]
    everything = kept(article, *ParagraphKind)
    assert not [line for line in everything if RESIDUE.match(line)]
    assert len(everything) == len(set(everything)), "a duplicated headline stayed"
    lines = {line.strip() for line in article.text.splitlines() if line.strip()}
    lost = {line for line in lines - set(everything) if not RESIDUE.match(line)}
    assert not lost
    long = {line for line in lines if len(line.split()) > 25 and not RESIDUE.match(line)}
    assert long <= set(kept(article, ParagraphKind.BODY, ParagraphKind.COMMENTARY))


def test_fields_are_found_where_the_pages_show_them() -> None:
    articles = [read_path(path)[0] for path in SEEDS]
    assert [bool(article.title) for article in articles] == [True, True, False, False, True]
    assert [len(article.byline) for article in articles] == [0, 0, 1, 0, 0]
    assert not any(article.published for article in articles), "no page here says its date"
    assert [len(kept(article, ParagraphKind.KEY_POINTS)) for article in articles] == [0, 0, 0, 0, 3]
    assert [len(kept(article, ParagraphKind.COMMENTARY)) for article in articles] == [0, 0, 0, 0, 6]
