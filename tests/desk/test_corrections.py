"""Articles put right: what was read stays, what was put right counts and says so."""

from __future__ import annotations

from datetime import date

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from briefing import reading
from briefing.compose.order import compose
from briefing.desk.corrections import NO_CORRECTIONS, Corrections, corrected
from briefing.desk.state import Desk, Entry
from briefing.model.article import Span
from briefing.model.options import Options

TEXT = """title: Ferry fares rise
outlet: The Aske Post
date: 2025-06-02
---
Ferry fares on the Aske will rise by 12 percent in September, the harbour company said.

The two ferries carry 40,000 passengers a month, said Mara Lindqvist, who runs the company.

Share this story
"""
ARTICLE = reading.read_text(TEXT, "ferries.txt")
SHARE = next(
    Span(ARTICLE.id, r.start, r.end)
    for r in ARTICLE.residue
    if "Share" in ARTICLE.text[r.start : r.end]
)
FIRST = Span(ARTICLE.id, ARTICLE.paragraphs[0].start, ARTICLE.paragraphs[0].end)


def kept(entry: Entry) -> list[str]:
    article = entry.article
    return [article.text[p.start : p.end] for p in article.paragraphs]


def test_nothing_put_right_is_the_article_as_read() -> None:
    entry = Entry(ARTICLE)
    assert entry.article is ARTICLE
    same = Corrections(title=ARTICLE.title, outlet=ARTICLE.outlet, published=ARTICLE.published)
    assert corrected(ARTICLE, same) == ARTICLE


def test_what_was_put_right_counts_and_is_named() -> None:
    desk = Desk().with_articles([ARTICLE])
    new = Corrections(title="Dearer ferries", byline=("Jon Aske",), published=date(2025, 6, 3))
    entry = desk.with_corrections(ARTICLE.id, new).entries[0]
    assert entry.original is ARTICLE
    assert entry.article.title == "Dearer ferries"
    assert entry.article.byline == ("Jon Aske",)
    assert entry.article.outlet == ARTICLE.outlet
    assert entry.article.published == date(2025, 6, 3)
    assert entry.article.given == ("title", "byline", "date")
    assert entry.article is entry.article  # made once


def test_the_brief_says_what_the_analyst_gave() -> None:
    desk = Desk().with_articles([ARTICLE]).with_date(ARTICLE.id, date(2025, 6, 4))
    brief = compose(desk.ticked, Options(date=date(2025, 6, 10)))
    assert brief.sources[0].given == ("date",)
    assert brief.source_statement is not None
    assert brief.source_statement.first == date(2025, 6, 4)
    assert brief.notes == ("As given by the analyst, not by the source: the date of [1].",)
    assumed = desk.with_date(ARTICLE.id, date(2025, 6, 5), assumed=True)
    brief = compose(assumed.ticked, Options(date=date(2025, 6, 10)))
    assert brief.sources[0].date_assumed
    assert "5 June 2025 is assumed" in brief.notes[0]


def test_a_title_that_the_article_does_not_show_cites_nothing() -> None:
    desk = Desk().with_articles([ARTICLE])
    own = desk.with_corrections(ARTICLE.id, Corrections(title="Dearer ferries"))
    assert compose(desk.ticked, Options(date=date(2025, 6, 10))).title_spans
    brief = compose(own.ticked, Options(date=date(2025, 6, 10)))
    assert brief.title == "Dearer ferries"
    assert brief.title_spans == ()


def test_residue_put_back_and_set_aside_again() -> None:
    back = NO_CORRECTIONS.putting_back(SHARE)
    assert kept(Entry(ARTICLE, corrections=back))[-1] == "Share this story"
    again = back.setting_aside(SHARE)
    assert "Share this story" not in kept(Entry(ARTICLE, corrections=again))
    less = again.setting_aside(FIRST)
    assert ARTICLE.text[FIRST.start : FIRST.end] not in kept(Entry(ARTICLE, corrections=less))
    whole = less.putting_back(FIRST)
    assert whole.set_aside == again.set_aside
    assert kept(Entry(ARTICLE, corrections=whole)) == kept(Entry(ARTICLE))


def test_the_desk_survives_json() -> None:
    desk = Desk().with_articles([ARTICLE])
    new = Corrections(title="Dearer ferries").putting_back(SHARE)
    desk = desk.with_corrections(ARTICLE.id, new).with_ticks(frozenset({ARTICLE.id}), False)
    assert desk.entries[0].article.title == "Dearer ferries"
    written = msgspec.json.encode(desk)
    back = msgspec.json.decode(written, type=Desk)
    assert back == desk
    assert back.entries[0].article == desk.entries[0].article
    assert msgspec.json.encode(back) == written


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 60), st.integers(1, 12)), max_size=12))
def test_the_last_word_on_each_character_holds(steps: list[tuple[bool, int, int]]) -> None:
    corrections, last = NO_CORRECTIONS, {}
    for back, start, length in steps:
        span = Span("a", start, start + length)
        corrections = corrections.putting_back(span) if back else corrections.setting_aside(span)
        last |= dict.fromkeys(range(start, start + length), back)
    for wanted, spans in ((True, corrections.put_back), (False, corrections.set_aside)):
        covered = [n for span in spans for n in range(span.start, span.end)]
        assert covered == sorted(n for n, back in last.items() if back is wanted)
