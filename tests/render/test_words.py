from __future__ import annotations

import dataclasses
import re
from datetime import date
from types import ModuleType

import pytest

from briefing.model.article import EventKind
from briefing.model.brief import Brief, Citation, DateLine, SourceStatement
from briefing.model.sections import PRINTED
from briefing.render.html import to_html
from briefing.render.words import Dates, When, Words
from briefing.styles import load
from briefing.wording import LANGUAGES, calendar, fill, language
from briefing.wording.dates import wrong_field

ENGLISH = Dates.of("en", "d MMMM yyyy")
WORDS = Words.of(load("ministry"))


def line(timex: str, start: date | None = None, end: date | None = None) -> DateLine:
    return DateLine(
        id="d", text="one\n day", spans=(), kind=EventKind.SCHEDULED, timex=timex, statement="",
        statement_spans=(), start=start, end=end,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("timex", "expected"),
    [
        ("2025-06-11", When("Wed 11 June 2025")),
        ("2025-06-11TMO", When("Wed 11 June 2025", "morning")),
        ("2025-06-11T14:30", When("Wed 11 June 2025", "14:30")),
        ("2025-08", When("August 2025")),
        ("2025", When("2025")),
        ("2025-W24", When("Week of 9 June 2025", "9–15 June 2025")),
        ("2025-W24-WE", When("14–15 June 2025", "weekend")),
        ("2025-SU", When("Summer 2025")),
        ("202", When("2020s")),
        ("2025-02-30", When("one day")),
        ("2025-13", When("one day")),
        ("P3D", When("one day")),
        ("", When("one day")),
    ],
)
def test_dates_keep_the_precision_of_the_source(timex: str, expected: When) -> None:
    assert ENGLISH.when(line(timex)) == expected


def test_quarters_and_ranges() -> None:
    quarter = line("2025-Q3", date(2025, 7, 1), date(2025, 9, 30))
    assert ENGLISH.when(quarter) == When("Q3 2025", "July–September 2025")
    assert ENGLISH.when(line("odd", date(2025, 6, 9), date(2025, 6, 15))) == When("9–15 June 2025")


def test_the_house_pattern_is_kept_and_the_weekday_said_once() -> None:
    assert (
        Dates.of("en-US", "EEEE, MMMM d, yyyy").when(line("2025-06-11")).main == "Wed June 11, 2025"
    )


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2025, 6, 9), date(2025, 6, 9), "9 June 2025"),
        (date(2025, 6, 9), date(2025, 6, 15), "9–15 June 2025"),
        (date(2025, 5, 30), date(2025, 6, 2), "30 May – 2 June 2025"),
        (date(2024, 12, 30), date(2025, 1, 2), "30 December 2024 – 2 January 2025"),
        (date(2025, 6, 1), date(2025, 6, 30), "June 2025"),
        (date(2025, 7, 1), date(2025, 9, 30), "July–September 2025"),
        (date(2024, 12, 1), date(2025, 2, 28), "December 2024 – February 2025"),
    ],
)
def test_ranges(first: date, last: date, expected: str) -> None:
    assert ENGLISH.range(first, last) == expected


def test_basis() -> None:
    statement = SourceStatement(
        articles=5, outlets=4, independent=3, first=date(2025, 6, 8), last=date(2025, 6, 10),
        undated=1, opinion=1,
    )  # fmt: skip
    assert WORDS.basis(statement) == (
        "5 articles from 4 outlets, 3 independent reports, dated 8–10 June 2025; 1 undated, "
        "1 opinion, kept apart from the reports."
    )
    one = SourceStatement(articles=1, outlets=0, independent=1, undated=1)
    assert WORDS.basis(one) == "1 article; 1 undated."


def test_remarks_end_with_what_was_left_out() -> None:
    brief = Brief(title="", date=date(2025, 6, 10), notes=("A note.",), page_limit=1, left_out=1)
    assert WORDS.remarks(brief) == ("A note.", "1 further line left out to keep to one page.")


@pytest.mark.parametrize(
    ("limit", "words"), [(0.5, "half a page"), (1.5, "1½ pages"), (2, "2 pages"), (2.0, "2 pages")]
)
def test_lengths_in_words(limit: float, words: str) -> None:
    brief = Brief(title="", date=date(2025, 6, 10), page_limit=limit, left_out=2)
    assert WORDS.left_out(brief) == f"2 further lines left out to keep to {words}."


@pytest.mark.parametrize(
    ("tag", "when", "quarter", "days", "basis"),
    [
        ("de-AT", "Mi, 11. Juni 2025", "3. Quartal 2025", "9.–15. Juni 2025",
         "2 Artikel aus 1 Medium, vom 9.–10. Juni 2025; 1 undatiert."),
        ("fr", "mer. 11 juin 2025", "T3 2025", "9–15 juin 2025",
         "2 articles de 1 média, datés : 9–10 juin 2025; 1 sans date."),
        ("es", "mié 11 de junio de 2025", "T3 2025", "9–15 de junio de 2025",
         "2 artículos de 1 medio, fechados: 9–10 de junio de 2025; 1 sin fecha."),
    ],
)  # fmt: skip
def test_other_languages(tag: str, when: str, quarter: str, days: str, basis: str) -> None:
    dates = Dates.of(tag, language(tag).weekday_date)
    assert dates.when(line("2025-06-11")).main == when
    assert dates.when(line("2025-Q3")).main == quarter
    assert dates.range(date(2025, 6, 9), date(2025, 6, 15)) == days
    words = Words(language(tag).labels, dates, language(tag).date)
    statement = SourceStatement(
        articles=2, outlets=1, independent=2, first=date(2025, 6, 9), last=date(2025, 6, 10),
        undated=1,
    )  # fmt: skip
    assert words.basis(statement) == basis


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_language_has_all_words(tag: str) -> None:
    spoken, english = language(tag), language("en")
    assert spoken.code == tag
    assert set(spoken.titles) == set(english.titles) == set(PRINTED)
    assert set(spoken.labels) == set(english.labels)
    for key, text in spoken.labels.items():
        assert set(re.findall(r"{(\w+)}", text)) == set(re.findall(r"{(\w+)}", english.labels[key]))
    assert [len(n(tag)) for n in (calendar.months, calendar.weekdays)] == [12, 7]
    for pattern in (spoken.date, spoken.weekday_date, spoken.day, spoken.month):
        assert wrong_field(pattern) == ""


def test_fill() -> None:
    assert [fill("{count} line|{count} lines", n) for n in (0, 1, 2)] == [
        "0 lines", "1 line", "2 lines",
    ]  # fmt: skip
    assert fill("{a} {b}", a="{b}", b=1) == "{b} 1"
    assert fill("{unknown}") == "{unknown}"


def test_who_tells_a_figure(samples: ModuleType) -> None:
    brief = samples.brief(5)
    figure = dataclasses.replace(
        brief.figures[0], support=(), spans=(Citation(2, 0, 4), Citation(1, 0, 4)),
        trends=(Citation(3, 0, 4),), differing=(Citation(4, 0, 4),), silent=(5,),
    )  # fmt: skip
    assert WORDS.ledger(figure, brief) == (
        "Number in 1, 2; tendency without a number in 3; another number in 4; nothing in 5."
    )
    assert WORDS.ledger(figure, dataclasses.replace(brief, sources=brief.sources[:1])) == ""
    printed = to_html(dataclasses.replace(brief, figures=(figure,)), load("newsroom"))
    assert "tendency without a number in 3" in printed
