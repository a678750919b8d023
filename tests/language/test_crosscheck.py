"""Boundaries against another splitter, on whatever articles are at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.language import split
from briefing.model.article import ParagraphKind
from briefing.reading import read_path

ROOT = Path(__file__).resolve().parents[2]


def test_another_splitter_mostly_agrees() -> None:
    nupunkt = pytest.importorskip("nupunkt", reason="nupunkt, the other splitter, is not installed")
    paths = [*(ROOT / "seeds").glob("0*"), *(ROOT.parent / "shared" / "seeds").glob("*.txt")]
    ours: list[str] = []
    theirs: list[str] = []
    for path in sorted(paths):
        for article in read_path(path):
            for part in article.paragraphs:
                if part.kind is ParagraphKind.BODY:
                    block = article.text[part.start : part.end]
                    ours += [block[start:end] for start, end in split(block)]
                    theirs += [one.strip() for one in nupunkt.sent_tokenize(block)]
    common = len(set(ours) & set(theirs))
    assert len(ours) > 80
    assert common >= 0.97 * len(set(ours))
    assert common >= 0.97 * len(set(theirs))
