"""No line of page residue of the sample articles is read as part of an article."""

from __future__ import annotations

from pathlib import Path

import pytest

import seeds
from briefing import reading
from briefing.model.article import ParagraphKind

RESIDUE = (
    "Advertisement",
    "Also read:",
    "Also Read:",
    "Read more:",
    "Most read",
    "Brewers lead",
    "Read also:",
    "Home > World",
    "Leave a Reply",
    "Leave a Comment",
    "Leave a comment",
    "Your email address",
    "Required fields",
    "Save my name",
    "3 comments",
    "Log in to comment",
    "Written By",
    "By Tobias Renn",
    "By Jonas Pellerin",
    "Share this:",
    "Share on X",
    "follow us",
    "Follow us",
    "Sign up",
    "evening newsletter",
    "We use cookies",
    "Containers at a port",
    "All rights reserved",
    "Scroll to Top",
    "Back to Top",
    "outlet:",
    "byline:",
)


@pytest.mark.parametrize("path", seeds.paths(), ids=lambda path: path.name)
def test_no_residue_in_the_sentences(path: Path) -> None:
    printed = (ParagraphKind.BODY, ParagraphKind.KEY_POINTS)
    for article in reading.read_path(path):
        kept = [article.text[p.start : p.end] for p in article.paragraphs if p.kind in printed]
        assert kept
        assert [(line, text) for text in kept for line in RESIDUE if line in text] == []


def test_each_line_of_the_list_stands_in_a_sample() -> None:
    texts = [path.read_text(encoding="utf-8") for path in seeds.paths()]
    assert [line for line in RESIDUE if not any(line in text for text in texts)] == []


def test_no_sentence_of_a_sample_is_lost() -> None:
    """A line of a dozen words with a full stop is the article's, whatever stands around it."""
    for path in seeds.paths():
        if path.suffix != ".txt":
            continue
        (article,) = reading.read_path(path)
        kept = {article.text[p.start : p.end] for p in article.paragraphs}
        long = [
            line
            for line in article.text.split("---", 2)[2].splitlines()
            if len(line.split()) >= 12
            and line.endswith((".", "”"))
            and not line.startswith(RESIDUE)
        ]
        assert len(long) > 5
        assert set(long) <= kept, path.name
