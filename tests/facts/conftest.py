"""An article of a text, with its facts."""

from collections.abc import Callable
from datetime import date

import pytest

from briefing.facts import extract
from briefing.facts.structure import structured
from briefing.facts.tokens import Tokens, scan
from briefing.language import sentences
from briefing.model.article import Article, Facts, Paragraph

TUESDAY = date(2025, 6, 10)

Extract = Callable[..., Facts]


def read(text: str) -> Tokens:
    """The tokens of a sentence with its structure."""
    (tokens,) = structured([text], [scan(text)], "en")
    return tokens


def _article(text: str, published: date | None) -> Article:
    paragraphs, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(start, start + len(line.rstrip())))
        start += len(line) + 1
    return Article("a", "a.txt", text, tuple(paragraphs), published=published)


@pytest.fixture(scope="session")
def article() -> Callable[..., Article]:
    """Builds an article of body paragraphs, a line each."""
    return lambda text, published=TUESDAY: _article(text, published)


@pytest.fixture(scope="session")
def facts() -> Extract:
    """The facts of a text published on Tuesday, 10 June 2025, or on the day given."""

    def of(text: str, published: date | None = TUESDAY) -> Facts:
        article = _article(text, published)
        return extract(article, sentences(article))

    return of
