"""Reports of one invented event, read as articles are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefing import facts
from briefing.language import sentences
from briefing.model.article import Analysis, Article, Paragraph


def make_report(name: str, *blocks: str, outlet: str = "", day: date | None = None) -> Analysis:
    text, paragraphs = "", []
    for block in blocks:
        paragraphs.append(Paragraph(len(text), len(text) + len(block)))
        text += block + "\n\n"
    article = Article(
        id=name,
        name=f"{name}.txt",
        text=text,
        paragraphs=tuple(paragraphs),
        outlet=outlet,
        published=day,
    )
    found = sentences(article)
    return Analysis(article, found, facts.extract(article, found))


@pytest.fixture
def report() -> Callable[..., Analysis]:
    return make_report
