"""What holds of every fact, on any text."""

import gc
import string
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.facts import extract
from briefing.facts.table import rows
from briefing.language import sentences
from briefing.model.article import Article, Facts, Paragraph, Phrase, Sentence, Span
from briefing.model.fact_rows import COLUMNS

FIXTURES = Path(__file__).with_name("fixtures")
_PIECES = [
    "exports", "fell", "34.5%", "in May", ",", ".", "“", "”", '"', "’", "$1.2bn", "said", "Anna",
    "Weber", "by Friday", "two", "hundred", "of", "to", "from", "5", "-", "40", "unless", "2024",
    "the", "Minister", "last", "year", "million", "and", "she", "rose", "U.S.", "half", "third",
    "quarter", "June 5-7", "per cent", "up", "Monday", "(", ")", "COVID-19", "10:30", "a.m.",
]  # fmt: skip


def spans_of(facts: Facts) -> list[tuple[Span, str, Span | None]]:
    """Every span of the facts with its text and the sentence that it should lie in."""
    found: list[tuple[Span, str, Span | None]] = []
    phrases: list[tuple[Phrase | None, Span | None]] = []
    for figure in (*facts.figures, *facts.trends):
        found.append((figure.span, figure.text, figure.sentence))
        phrases += [
            (figure.subject, figure.sentence),
            (figure.comparison, figure.sentence),
            (figure.movement, figure.sentence),
            (figure.attribution, figure.sentence),
        ]
    for mention in facts.dates:
        found.append((mention.span, mention.text, mention.sentence))
    for event in facts.events:
        phrases += [(event.what, event.sentence), (event.condition, event.sentence)]
    for person in facts.people:
        phrases.append((person.organisation, None))
        for one in person.mentions:
            found.append((one.span, one.text, one.sentence))
            phrases.append((one.role, one.sentence))
    for quote in facts.quotes:
        found.append((quote.span, quote.text, None))
        phrases.append((quote.speaker, None))
    found += [(p.span, p.text, sentence) for p, sentence in phrases if p is not None]
    return found


def check(article: Article, facts: Facts) -> None:
    for span, text, sentence in spans_of(facts):
        assert article.slice(span) == text
        assert text
        assert sentence is None or sentence.covers(span)
    for row in rows(article, facts):
        assert row.sentence in article.text


def of(text: str, published: date | None = date(2025, 6, 10)) -> tuple[Article, Facts]:
    article = Article("a", "a", text, (Paragraph(0, len(text)),), published=published)
    return article, extract(article, sentences(article))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=40).map(" ".join))
def test_every_span_slices_to_its_text(text: str) -> None:
    check(*of(text))


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=string.printable + "“”‘’–—€£½…éñ中", min_size=1, max_size=200))
def test_any_text_is_read_without_an_error(text: str) -> None:
    if text.strip():
        check(*of(text.strip()))


@pytest.mark.parametrize("name", ["open.txt", "held.txt"])
def test_spans_of_the_labelled_news(name: str) -> None:
    lines = (FIXTURES / name).read_text(encoding="utf-8").splitlines()
    text = "\n".join(line for line in lines if line and not line.startswith((" ", "=")))
    start, paragraphs = 0, []
    for line in text.split("\n"):
        paragraphs.append(Paragraph(start, start + len(line)))
        start += len(line) + 1
    article = Article("a", "a", text, tuple(paragraphs), published=date(2025, 6, 10))
    facts = extract(article, sentences(article))
    assert len(facts.figures) > 50
    check(article, facts)


@pytest.mark.parametrize(
    "unit", ["1", "1,", "“", '"', "‘a’ ", "12 ", "$1, “5” ", "Aa ", "in May 5, "]
)
def test_rubbish_of_any_length_takes_seconds(unit: str) -> None:
    text = (unit * (200_000 // len(unit))).strip()
    article = Article("a", "a", text, (Paragraph(0, len(text)),), published=date(2025, 6, 10))
    started = time.perf_counter()
    extract(article, (Sentence(Span("a", 0, len(text)), text, 0, 0),))
    assert time.perf_counter() - started < 60  # a pattern that backtracks takes hours


def test_the_same_article_gives_the_same_facts() -> None:
    text = (FIXTURES / "open.txt").read_text(encoding="utf-8")
    assert of(text)[1] == of(text)[1]


def test_an_undated_article_says_so() -> None:
    _, facts = of("Exports fell 5% in May and will rise by Friday.", None)
    assert [d.resolved for d in facts.dates] == [False, False]
    assert facts.events == ()


def test_rows_have_the_columns() -> None:
    article, facts = of(
        "Exports fell 5% in May, said Anna Weber, the minister. The truce ends on Friday."
    )
    table = rows(article, facts)
    assert [row.kind for row in table] == ["figure", "past", "person", "deadline"]
    assert table[0].subject == "Exports"
    assert table[0].timex == "2025-05"
    assert set(COLUMNS) >= {
        "kind",
        "text",
        "value",
        "unit",
        "direction",
        "sentence",
        "start",
        "end",
    }


LONG = {
    "said": "“We will not wait,” she said. Tan spoke.",
    "quoted": '"We will not wait," said Lena Gruber.',
    "unclosed": "The ‘old town was quiet and cold.",
    "bodies": "The Harbour Council met the Dock Workers Union.",
}


@pytest.mark.parametrize("kind", LONG)
@pytest.mark.parametrize("joint", [" ", "\n"])
def test_time_grows_with_the_length_and_no_faster(article, kind: str, joint: str) -> None:
    def seconds(count: int) -> float:
        text = joint.join(["Minister Mei Tan came.", *[LONG[kind]] * count])
        long = article(text)
        parts = sentences(long)
        gc.collect()
        gc.disable()  # a collection goes over all that the other tests left: a second, by chance
        try:
            start = time.process_time()
            extract(long, parts)
            return time.process_time() - start
        finally:
            gc.enable()

    seconds(20)
    # eight times the text: eight times as long where time is linear, 64 times where it is
    # quadratic; the bound stands between, far from what a busy machine adds
    few = 80 if kind == "said" else 400  # what is told fast, of more: a short time says nothing
    least = min(seconds(few) for _ in range(3))
    assert min(seconds(8 * few) for _ in range(2)) < 32 * least


def test_a_language_that_is_not_read_gives_no_facts() -> None:
    text = "Merrow hat am 3. Mai 4,5 Prozent angeboten, sagte Ines Valcourt."
    article = Article("a", "a.txt", text, (Paragraph(0, len(text)),), language="de-AT")
    assert extract(article, sentences(article)) == Facts()
    assert extract(replace(article, language="en"), sentences(article)) != Facts()
