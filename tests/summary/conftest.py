"""Clusters of invented news with labels, and the samples that ship with the program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

import seeds
from briefing import facts
from briefing.language import sentences
from briefing.model.article import Analysis, Article, Paragraph, ParagraphKind
from briefing.reading import read_path

ROOT = Path(__file__).resolve().parents[2]
PAIRS = Path(__file__).parent / "data" / "same_event.txt"


def analyse(article: Article) -> Analysis:
    found = sentences(article)
    return Analysis(article, found, facts.extract(article, found))


def make_article(name: str, blocks: Sequence[str | tuple[str, ParagraphKind]]) -> Article:
    text, paragraphs = "", []
    for block in blocks:
        words, kind = block if isinstance(block, tuple) else (block, ParagraphKind.BODY)
        paragraphs.append(Paragraph(len(text), len(text) + len(words), kind))
        text += words + "\n\n"
    return Article(id=name, name=f"{name}.txt", text=text, paragraphs=tuple(paragraphs))


@dataclass(frozen=True)
class Cluster:
    """Reports of one event; ``groups`` numbers sentences (article id, start) by what they tell."""

    name: str
    analyses: tuple[Analysis, ...]
    groups: dict[tuple[str, int], int]


def read_clusters() -> list[Cluster]:
    blocks: list[tuple[str, list[list[str]]]] = []
    for line in PAIRS.read_text("utf-8").splitlines():
        if line.startswith("## "):
            blocks.append((line[3:], []))
        elif line.startswith("["):
            blocks[-1][1].append([])
        elif line and not line.startswith("#"):
            blocks[-1][1][-1].append(line)
    return [_cluster(name, groups) for name, groups in blocks]


def _cluster(name: str, groups: list[list[str]]) -> Cluster:
    analyses, labels = [], {}
    for outlet in range(max(map(len, groups))):
        told = [
            (number, group[outlet]) for number, group in enumerate(groups) if outlet < len(group)
        ]
        article = make_article(f"outlet{outlet}", [text for _, text in told])
        for (number, _), paragraph in zip(told, article.paragraphs, strict=True):
            labels[article.id, paragraph.start] = number
        analyses.append(analyse(article))
    return Cluster(name, tuple(analyses), labels)


@pytest.fixture(scope="session")
def clusters() -> list[Cluster]:
    return read_clusters()


@pytest.fixture(scope="session")
def samples() -> tuple[Analysis, ...]:
    return tuple(analyse(article) for path in seeds.paths() for article in read_path(path))


@pytest.fixture
def report() -> Callable[..., Analysis]:
    """Makes an analysis of a name and paragraphs (texts, or texts with their kind)."""
    return lambda name, *blocks: analyse(make_article(name, blocks))
