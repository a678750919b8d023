"""What the program remarks on the articles it was given, by their marks, in the house's words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing import reading
from briefing.compose.analysing import analyse
from briefing.compose.order import assume_dates, compose, in_order
from briefing.compose.remarks import remarks
from briefing.model.article import Article
from briefing.model.options import Options
from briefing.wording import language

DAY = date(2031, 3, 8)
NORTH = (
    "Dockers at the port of Tolvik walked out on Thursday, and no ferry left for Norlund, the port"
    " authority said.\n\nThe league will meet the board on 12 March."
)
SOUTH = (
    "Norlund sent three ships on Friday to take travellers home from Tolvik.\n\nMinister Mira Sand"
    " said the ships would sail until the strike was over."
)
GERMAN = (
    "Die Hafenarbeiter von Tolvik haben am Donnerstag die Arbeit niedergelegt, wie die Behörde"
    " mitteilte.\n\nDer Vorstand und die Gewerkschaft treffen sich am 12. März wieder."
)


def article(text: str, name: str, day: date | None = DAY, **more: object) -> Article:
    read = reading.read_text(text, f"/home/ada/secret/{name}.txt")
    return replace(read, published=day, title=name, outlet=f"{name} Post", **more)  # type: ignore[arg-type]


def notes(*articles: Article, tag: str = "en") -> tuple[str, ...]:
    return compose(articles, Options(date=DAY, language=tag)).notes


def test_of_dated_english_reports_there_is_nothing_to_remark() -> None:
    assert notes(article(NORTH, "North"), article(SOUTH, "South")) == ()


def test_assumed_days_are_told_day_by_day_by_the_marks_of_their_sources() -> None:
    given = (article(NORTH, "North", None), article(SOUTH, "South", None))
    (told,) = notes(*assume_dates(given, DAY))
    assert "[1], [2]" in told
    assert "8 March 2031" in told
    apart = (*assume_dates(given[:1], DAY), *assume_dates(given[1:], date(2031, 3, 1)))
    first, second = notes(*apart)
    assert ("1 March 2031" in first, "8 March 2031" in second) == (True, True)
    assert ("[2]" in first, "[1]" in second) == (True, True)


def test_what_the_analyst_gave_is_told_field_by_field() -> None:
    one = article(NORTH, "North", given=("title", "date"))
    other = article(SOUTH, "South", date(2031, 3, 7), given=("title",))
    (told,) = notes(one, other)
    words = language("en").labels
    title, day = words["field title"], words["field date"]
    assert told.index(title) < told.index("[1], [2]") < told.index(day)
    assert told.count("[2]") == 1


def test_the_same_article_twice_counts_once_and_that_is_said() -> None:
    one = article(NORTH, "North")
    (once,) = notes(one, one)
    (twice,) = notes(one, one, one)
    assert once != twice
    assert "2" in twice


@pytest.mark.parametrize("tag", ["en", "de", "fr", "en-US"])
def test_an_article_without_a_sentence_is_named_by_its_title_and_by_no_path(tag: str) -> None:
    # all that it held was set aside
    empty = article(SOUTH, "Blank", paragraphs=())
    (told,) = notes(article(NORTH, "North"), empty, tag=tag)
    assert "Blank" in told
    assert "secret" not in told
    (told,) = notes(article(NORTH, "North"), replace(empty, title=""), tag=tag)
    assert "Blank Post" in told


def test_a_language_whose_facts_are_not_read_is_remarked_and_english_is_not() -> None:
    german = article(GERMAN, "Nord")
    assert german.language == "de"
    analyses = tuple(analyse(one) for one in in_order((german, article(NORTH, "North"))))
    odd = tuple(replace(one, article=replace(one.article, language="xx")) for one in analyses[:1])
    (told,) = remarks((*odd, *analyses[1:]), (*odd, *analyses[1:]), 2, "en", {})
    assert "[1]" in told
    assert "[2]" not in told


def test_an_error_of_the_program_is_told_by_the_mark_of_its_article() -> None:
    ordered = in_order((article(NORTH, "North"), article(SOUTH, "South")))
    first, second = map(analyse, ordered)
    broken = replace(second, trouble="ValueError")
    (told,) = remarks((first, broken), (first, broken), 2, "en", {})
    assert "[2]" in told
    assert "ValueError" not in told


@pytest.mark.parametrize("tag", ["de", "fr", "es"])
def test_remarks_are_in_the_language_of_the_house(tag: str) -> None:
    given = assume_dates((article(NORTH, "North", None),), DAY)
    (english,), (other,) = notes(*given), notes(*given, tag=tag)
    assert english != other
    assert ("[1]" in other, "2031" in other, "March" in other) == (True, True, False)
