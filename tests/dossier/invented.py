"""Desks of invented articles."""

from __future__ import annotations

import hashlib
from datetime import date

from briefing.desk.state import Desk
from briefing.model.article import Article, Paragraph
from briefing.model.origins import Residue

TEXT = "Ferry {} on the Aske will run late in September.\n\nMara Lindqvist said so.\n\nShare this"


def article(number: int, text: str = TEXT) -> Article:
    """An article as a reader makes it, with bytes of its own."""
    words = text.format(number)
    end = words.rindex("\n\n")
    return Article(
        id=hashlib.sha256(words.encode()).hexdigest()[:16],
        name=f"{number}.txt",
        text=words,
        paragraphs=(Paragraph(0, end),),
        residue=(Residue(end + 2, len(words), "share bar"),),
        title=f"Ferries {number}",
        published=date(2025, 6, 1),
        path=f"/news/{number}.txt",
    )


def desk(count: int = 3) -> Desk:
    """A desk with this many articles."""
    return Desk().with_articles(article(number) for number in range(count))
