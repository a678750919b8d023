"""The labels of the sets stand in the reports that they name."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import pytest

from briefing import reading

ROOT = Path(__file__).parents[2]
if not (ROOT / "benchmarks").is_dir():
    pytest.skip("stands only in a checkout", allow_module_level=True)
sys.path.insert(0, str(ROOT))

from benchmarks.lines.labels import (  # noqa: E402  the checkout is on the path first
    Labels,
    complaints,
    holds,
    is_value,
    load,
    names,
    report_paths,
)

KINDS = {".txt", ".html", ".eml", ".pdf", ".md", ".rtf"}


def paragraphs(path: Path) -> list[str]:
    """The paragraphs of a report, and its headline, as the program reads them."""
    (article,) = reading.read_bytes(path.read_bytes(), path.name)
    kept = (article.text[one.start : one.end] for one in article.paragraphs)
    notices = (article.text[one.start : one.end] for one in article.notices)
    return [" ".join(text.split()) for text in (article.title, *kept, *notices)]


@cache
def reports(name: str) -> dict[int, list[str]]:
    return {number: paragraphs(path) for number, path in report_paths(name).items()}


def test_there_are_six_sets_in_many_formats() -> None:
    assert len(names()) >= 6
    assert {path.suffix for name in names() for path in report_paths(name).values()} >= KINDS


@pytest.mark.parametrize("name", names())
def test_a_set_has_enough_to_measure(name: str) -> None:
    labels = load(name)
    assert 8 <= len(report_paths(name)) <= 10
    assert len(labels.facts) == 5
    assert sum(one.must for one in labels.ahead) >= 3
    assert len(labels.figures) >= 3
    assert len(labels.never) >= 5
    assert len(labels.same) >= 5


@pytest.mark.parametrize("name", names())
def test_what_is_labelled_stands_in_the_reports_that_are_named(name: str) -> None:
    assert list(complaints(load(name), reports(name))) == []


@pytest.mark.parametrize("name", names())
def test_dates_ahead_are_not_before_the_day_of_the_note(name: str) -> None:
    labels = load(name)
    assert [one.about for one in labels.ahead if one.last < labels.day] == []


@pytest.mark.parametrize("name", names())
def test_a_title_that_may_never_be_is_one_of_the_reports(name: str) -> None:
    """At least one headline of the set is right, so that a right title can be taken from it."""
    labels = load(name)
    headlines = [told[0] for told in reports(name).values()]
    assert any(right(labels, headline) for headline in headlines)


def right(labels: Labels, headline: str) -> bool:
    refused = any(holds(headline, words) for words in labels.title_never)
    return holds(headline, labels.title) and not refused


def test_a_figure_is_not_another_that_begins_with_it() -> None:
    assert is_value("of 7 people", "seven|7")
    assert is_value("7, and £1.84bn", r"7|1\.84")
    assert not is_value("of 71 people, 7.5 per cent", "seven|7")


def test_words_begin_at_a_word_and_all_are_asked_for() -> None:
    assert holds("Two were hurt on Monday", ("two", "hurt"))
    assert not holds("Two were hurt on Monday", ("wo", "hurt"))
    assert not holds("Two were hurt on Monday", ("two", "killed"))
