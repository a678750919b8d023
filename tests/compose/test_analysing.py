"""Articles are analysed once, their sentences parsed together, and an edit parses none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

import seeds
from briefing.compose import analysing
from briefing.compose.order import compose
from briefing.language import grammar
from briefing.language.parsed import Parsed
from briefing.model.article import Article, Paragraph
from briefing.model.edits import Edits
from briefing.model.options import Options
from briefing.reading import read_path

DAY = date(2025, 6, 10)


def samples() -> list[Article]:
    return [one for path in seeds.paths() for one in read_path(path)]


def made(number: int) -> Article:
    text = f"The harbour of Tolle counted {number + 20} ferries on Monday, the coast guard said."
    name = f"ferries-{number}"
    return Article(name, name, text, (Paragraph(0, len(text)),), published=DAY, outlet=name)


@pytest.fixture
def parsed_at_a_time(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many new sentences each parse has had."""
    found: list[int] = []
    parse = grammar._parse

    def counting(texts: Sequence[str], language: str) -> list[Parsed]:
        if texts:
            found.append(len(texts))
        return parse(texts, language)

    monkeypatch.setattr(grammar, "_parse", counting)
    return found


def test_an_edit_parses_nothing(parsed_at_a_time: list[int]) -> None:
    brief = compose(samples(), Options(date=DAY))
    parsed_at_a_time.clear()
    lines = [one.id for one in (*brief.points, *brief.figures, *brief.deadlines, *brief.people)]
    for number in range(len(lines)):
        compose(samples(), Options(date=DAY), Edits(dropped=tuple(lines[: number + 1])))
    compose(samples(), Options(date=DAY, points=3), Edits(pinned=tuple(lines[:2])))
    assert sum(parsed_at_a_time) <= len(lines)  # what comes up for a line that went


def test_sentences_of_several_articles_are_parsed_together(parsed_at_a_time: list[int]) -> None:
    articles = [made(number) for number in range(40)]
    found = analysing.all_analysed(articles, lambda done: None)
    assert [one.article for one in found] == articles
    assert parsed_at_a_time == [16, 16, 8]
    assert all(one.facts.figures for one in found)


def test_an_article_is_analysed_once(parsed_at_a_time: list[int]) -> None:
    article = made(77)
    first = analysing.analyse(article)
    assert analysing.analyse(replace(article)) is first
    (again,) = analysing.all_analysed([article], lambda done: None)
    assert again is first
    assert len(parsed_at_a_time) == 1


def test_what_is_kept_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analysing, "_MOST_KEPT", len(analysing._KEPT) + 2)
    for number in range(100, 106):
        analysing.analyse(made(number))
    assert len(analysing._KEPT) <= analysing._MOST_KEPT


def test_an_article_that_breaks_a_rule_breaks_no_parse_of_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(article: Article, sentences: object) -> tuple[str, ...]:
        raise KeyError(article.name)

    monkeypatch.setattr("briefing.facts.asked", broken)
    (found,) = analysing.all_analysed([made(200)], lambda done: None)
    assert found.facts.figures
    assert not found.trouble
