"""From articles to a brief: every word leads home, any order gives the same, edits hold."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

import seeds
from briefing import reading
from briefing.compose.order import assume_dates, compose
from briefing.model.article import Article, Genre
from briefing.model.brief import Brief, Citation, Line, Origin, from_json, to_json
from briefing.model.edits import Edits
from briefing.model.errors import BriefingError, Cancelled, OptionError
from briefing.model.options import ALGORITHMS, Options
from briefing.model.sections import COUNTED

NEGOTIATORS = ("Lutnick", "Bessent", "Greer", "He Lifeng", "Wang Wentao")
RESIDUE = (
    "Leave a", "email address", "Also read", "Required fields", "Written By", "Scroll to Top",
    "Please follow", "Key Point", "Enjoy this blog", "Advertisement", "Read more", "comments",
)  # fmt: skip


@pytest.fixture(scope="module")
def samples() -> tuple[Article, ...]:
    return tuple(article for path in seeds.paths() for article in reading.read_path(path))


def options(**chosen: object) -> Options:
    return Options(date=seeds.DATE, **chosen)  # type: ignore[arg-type]


def lines(brief: Brief) -> Iterator[Line]:
    for section in COUNTED:
        yield from getattr(brief, section)


def printed(brief: Brief) -> Iterator[tuple[str, tuple[Citation, ...]]]:
    """Every text of the brief that claims to be somebody's words, with where it was taken."""
    if brief.title_spans:
        yield brief.title, brief.title_spans
    for line in lines(brief):
        if line.origin is Origin.COMPLETED:  # what is in brackets stands in no article
            assert "[" in line.text
        yield line.original or line.text, line.spans
    for told in (*brief.figures, *brief.deadlines, *brief.timeline, *brief.quotes):
        if told.statement:  # none where the sentence is printed already
            yield told.statement, told.statement_spans
    for quote in brief.quotes:
        if quote.speaker:
            yield quote.speaker, quote.speaker_spans
    for person in brief.people:
        for role in person.roles:
            yield role.text, role.spans


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_every_printed_text_stands_in_the_article_that_it_cites(
    samples: tuple[Article, ...], algorithm: str
) -> None:
    brief = compose(samples, options(algorithm=algorithm))
    texts = {
        source.number: {a.id: a for a in samples}[source.article].text for source in brief.sources
    }
    pairs = list(printed(brief))
    assert len(pairs) > 20
    for text, spans in pairs:
        assert spans
        for span in spans:
            assert texts[span.source][span.start : span.end] == text
    for line in lines(brief):
        assert line.origin in (Origin.VERBATIM, Origin.COMPLETED)
        assert line.marks


def test_what_a_careful_reader_wants(samples: tuple[Article, ...]) -> None:
    brief = compose(samples, options())
    assert [f for f in brief.figures if f.text == "34.5%"]
    everything = "\n".join(text for text, _ in printed(brief))
    (told,) = {line for line in everything.splitlines() if "34.5%" in line and len(line) > 40}
    assert "May" in told
    assert re.search("Chinese exports|exports to the U", told)
    assert any(d.timex == "2025-08" for d in brief.deadlines)
    people = {person.text for person in brief.people}
    assert sum(any(name in person for person in people) for name in NEGOTIATORS) >= 4
    assert not [residue for residue in RESIDUE if residue.lower() in everything.lower()]


def test_nothing_is_printed_twice(samples: tuple[Article, ...]) -> None:
    brief = compose(samples, options())
    texts = [line.text for line in (*brief.bottom_line, *brief.points)]
    assert len(texts) == len(set(texts))
    ids = [line.id for line in lines(brief)]
    assert len(ids) == len(set(ids))


def test_any_order_of_articles_gives_the_same_bytes(samples: tuple[Article, ...]) -> None:
    expected = to_json(compose(samples, options()))
    for seed in range(5):
        shuffled = list(samples)
        random.Random(seed).shuffle(shuffled)
        assert to_json(compose(shuffled, options())) == expected


def test_ranks_are_one_order_over_all_sections(samples: tuple[Article, ...]) -> None:
    brief = compose(samples, options())
    ranks = sorted(line.rank for line in lines(brief) if line.rank)
    assert ranks == list(range(1, len(ranks) + 1))
    assert all(line.rank == 0 for line in brief.bottom_line)


def test_a_dropped_line_is_replaced_and_a_pinned_one_stays(samples: tuple[Article, ...]) -> None:
    whole = compose(samples, options(points=6))
    dropped, pinned = whole.points[0].id, whole.points[-1].id
    edits = Edits(pinned=(pinned, whole.people[-1].id), dropped=(dropped, whole.figures[0].id))
    brief = compose(samples, options(points=3), edits)
    points = {line.id: line for line in brief.points}
    assert dropped not in points
    assert points[pinned].rank == 0
    assert whole.figures[0].id not in {line.id for line in brief.figures}
    assert {line.id: line.rank for line in brief.people}[whole.people[-1].id] == 0


def test_pinned_lines_stay_where_they_were(samples: tuple[Article, ...]) -> None:
    whole = compose(samples, options())
    least = max(whole.points, key=lambda line: line.rank).id
    edits = Edits(pinned=(least, whole.bottom_line[1].id))
    brief = compose(samples, options(points=1, bottom_line=1), edits)
    assert [line.id for line in brief.points] == [least]
    assert [line.id for line in brief.bottom_line] == [whole.bottom_line[1].id]


def test_an_edit_of_an_absent_article_waits(samples: tuple[Article, ...]) -> None:
    whole = compose(samples, options())
    edits = Edits(pinned=(whole.points[0].id,), dropped=(whole.points[1].id,))
    gone = {line.id.split("-")[1] for line in whole.points[:2]}
    left = [a for a in samples if a.id not in gone]
    assert compose(left, options(), edits) == compose(left, options())


def test_limits_of_sections(samples: tuple[Article, ...]) -> None:
    chosen = options(
        points=2, figures=1, deadlines=1, timeline=0, people=3, quotes=0, bottom_line=1
    )
    brief = compose(samples, chosen)
    assert len(brief.points) == 2
    assert len(brief.figures) == len(brief.deadlines) == len(brief.bottom_line) == 1
    assert len(brief.people) == 3
    assert not brief.timeline
    assert not brief.quotes


def test_an_assumed_date_is_said(samples: tuple[Article, ...]) -> None:
    undated = replace(samples[0], published=None)
    brief = compose(assume_dates([undated], date(2025, 6, 10)), options())
    assert brief.sources[0].date_assumed
    assert "[1]" in brief.notes[0]
    assert undated.name not in brief.notes[0]
    assert "10 June 2025 is assumed" in brief.notes[0]
    german = compose(assume_dates([undated], date(2025, 6, 10)), options(language="de"))
    assert "Der 10. Juni 2025 wird angenommen" in german.notes[0]


def test_a_date_that_rests_on_an_assumed_one_says_so() -> None:
    text = (
        "The ferry board of Salen has a new chair.\n\nThe board of Salen meets on Friday to set the"
        " fares.\n\nA new pier of Salen opens on 1 July 2025."
    )
    articles = assume_dates([reading.read_text(text)], date(2025, 6, 10))
    brief = compose(articles, options(bottom_line=1, points=0))
    assert {line.text: line.assumed for line in brief.deadlines} == {
        "Friday": True,
        "1 July 2025": False,
    }
    dated = reading.read_text(f"---\ndate: 2025-06-10\n---\n{text}")
    assert not any(line.assumed for line in compose([dated], options()).deadlines)


def test_the_same_article_twice_counts_once(samples: tuple[Article, ...]) -> None:
    brief = compose([samples[0], samples[0]], options())
    assert len(brief.sources) == 1
    assert brief.source_statement
    assert brief.source_statement.articles == 1
    assert brief.notes


def test_no_article_is_an_error() -> None:
    with pytest.raises(OptionError, match="at least one"):
        compose([], options())


def test_progress_can_cancel(samples: tuple[Article, ...]) -> None:
    def stop(stage: str, done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        compose(samples, options(), progress=stop)


def test_json_there_and_back(samples: tuple[Article, ...]) -> None:
    brief = compose(samples, options(marking="OFFICIAL", author="A. Nother"))
    assert from_json(to_json(brief)) == brief
    assert from_json(to_json(brief, indent=0)) == brief


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b'{"title": 3, "date": "2025-06-10"}', b"\xff"]
)
def test_what_is_no_brief_is_refused(data: bytes) -> None:
    with pytest.raises(BriefingError):
        from_json(data)


def test_a_note_of_a_later_version_is_refused(samples: tuple[Article, ...]) -> None:
    """What it says by another schema would be lost, or meant otherwise."""
    data = to_json(compose(samples, options()))
    later = data.replace(b'"schema": 1', b'"schema": 2', 1)
    assert later != data
    with pytest.raises(BriefingError, match="newer version of Briefing Desk wrote this note"):
        from_json(later)


REPORT = """---
title: Ferry fares in {town}
outlet: The {town} Post
date: 2025-05-06
---
{first}

Norland accused Vesteria of holding back the ferry money on Monday, and the harbour waits.

{last}
"""


@pytest.fixture(scope="module")
def differing() -> tuple[Article, ...]:
    towns = {
        "Easton": (
            "Ferry fares in Norland rose by 4% in April, the harbour board said.",
            "16 June",
        ),
        "Weston": ("Ferry fares in Norland rose by 7% in April, a union told us.", "23 June"),
    }
    return tuple(
        reading.read_text(
            REPORT.format(
                town=town, first=first, last=f"The new ferry timetable is due to start on {day}."
            ),
            f"{town}.txt",
        )
        for town, (first, day) in towns.items()
    )


def test_what_sources_tell_differently_is_set_side_by_side(differing: tuple[Article, ...]) -> None:
    brief = compose(differing, options())
    told = [{telling.text for telling in line.tellings} for line in brief.differences]
    assert {"4%", "7%"} in told
    texts = {
        source.number: {a.id: a for a in differing}[source.article].text for source in brief.sources
    }
    for line in brief.differences:
        assert len({telling.marks for telling in line.tellings}) > 1
        for telling in line.tellings:
            for text, spans in (
                (telling.text, telling.spans),
                (telling.statement, telling.statement_spans),
            ):
                (span,) = spans
                assert texts[span.source][span.start : span.end] == text


def test_positions_say_nothing_that_a_point_says(samples: tuple[Article, ...]) -> None:
    few = compose(samples, options(points=1, positions=9))
    assert few.positions
    for brief in (few, compose(samples, options(positions=9))):
        said = {
            (c.source, c.start) for line in (*brief.bottom_line, *brief.points) for c in line.spans
        }
        assert said.isdisjoint((c.source, c.start) for line in brief.positions for c in line.spans)


def test_an_article_in_another_language_gives_sentences_and_a_note() -> None:
    text = (
        "---\ntitle: Streik\nlanguage: de\ndate: 2025-05-06\n---\n"
        "Die Hafenarbeiter von Sandhafen haben am Montag die Arbeit niedergelegt. "
        "Merrow hat ihnen eine Erhöhung um 4,5 Prozent angeboten, die Gewerkschaft fordert 9."
    )
    brief = compose([replace(reading.read_text(text, "de.txt"), language="de")], options())
    assert not brief.figures
    assert len((*brief.bottom_line, *brief.points)) == 2
    assert any("[1]" in note for note in brief.notes)


def test_a_copy_with_a_later_date_tells_a_day_past_once() -> None:
    body = (
        "The ferry board of Salen met the union on Monday to talk about the night boats.\n\n"
        "Board and union of Salen held private talks yesterday after 300 sailors had voted no.\n\n"
        "The union of sailors elected Nils Orre as its head on 27 May."
    )
    reports = [
        reading.read_text(f"---\ntitle: Ferry\ndate: 2025-06-0{day}\n---\n{body}", f"{day}.txt")
        for day in (5, 6)
    ]
    brief = compose(reports, options(points=0, bottom_line=0))
    told = [line.statement for line in brief.timeline]
    assert len(told) == len(set(told))
    assert any("yesterday" in statement for statement in told)


def test_what_only_an_opinion_piece_tells_is_no_event_and_a_year_no_date_ahead() -> None:
    news = (
        "The harbour was closed on Monday after a ferry struck a barge. The port group cut its"
        " profit forecast for 2026 by 9 per cent, and it will reopen the quay on Friday."
    )
    view = (
        "The harbour board resigned in shame on Wednesday, and nobody should be surprised by what"
        " it did. The last member of the Salen board will be gone on Saturday."
    )
    day = date(2026, 3, 5)
    told, thought = (
        replace(reading.read_text(text, name), published=day)
        for text, name in ((news, "news.txt"), (view, "view.txt"))
    )
    few = Options(date=day, bottom_line=1, points=0)
    brief = compose([told, replace(thought, genre=Genre.OPINION)], few)
    assert [line.start for line in brief.deadlines] == [date(2026, 3, 6)]
    dated = (*brief.deadlines, *brief.timeline)
    assert {brief.sources[one.source - 1].genre for line in dated for one in line.spans} == {
        Genre.NEWS
    }
    both = compose([told, thought], few)
    assert date(2026, 3, 7) in [line.start for line in both.deadlines]


def test_the_title_is_the_headline_of_what_opens_the_note() -> None:
    texts = (
        ("Ferry hits barge in fog", "In fog a ferry struck a barge near Orrin, hurting 17 people."),
        ("Ferry hits barge; 19 hurt", "In the fog a ferry hit a barge near Orrin; 19 were hurt."),
        ("Inquiry into crash opens", "Orrin opened an inquiry into the crash of ferry and barge."),
    )
    articles = [
        reading.read_text(f"---\ntitle: {title}\ndate: 2026-03-0{n}\n---\n\n{text}\n", f"{n}.md")
        for n, (title, text) in enumerate(texts, 3)
    ]
    brief = compose(articles, Options(date=date(2026, 3, 6)))
    assert brief.title == "Inquiry into crash opens"
    assert brief.bottom_line[0].text.startswith("Orrin opened an inquiry")


def test_an_undated_article_opens_no_note_of_dated_ones() -> None:
    dated = (
        "---\ntitle: Pier {n} shut\ndate: 2026-03-0{n}\n---\n\n"
        "The board of Orrin shut pier {n} for repairs.\n"
    )
    articles = [reading.read_text(dated.format(n=n), f"{n}.md") for n in (3, 4)]
    concert = reading.read_text("A choir from Salen sings in the old mill of Orrin.\n", "c.txt")
    given = assume_dates([*articles, concert], date(2026, 3, 9))
    brief = compose(given, Options(date=date(2026, 3, 9)))
    assert brief.title == "Pier 4 shut"
    assert "choir" not in brief.bottom_line[0].text


def test_a_note_is_in_one_language() -> None:
    head = "---\ntitle: {}\noutlet: {}\ndate: 2025-05-02\n---\n{}\n"
    english = (
        "The mayor of Salen opened the rebuilt harbour bridge on Friday after two years of works.",
        "Engineers rebuilt the harbour bridge of Salen in two years, and the mayor opened it.",
    )
    german = (
        "Die Bürgermeisterin von Salen hat am Freitag die neue Hafenbrücke eröffnet. "
        "Die Arbeiten an der Brücke haben nach Angaben der Stadt zwei Jahre gedauert. "
        "Die Fähren der Stadt fahren wieder nach dem alten Fahrplan, sagte sie den Gästen."
    )
    texts = [*english, german]
    mixed = [
        reading.read_text(head.format(f"Bridge {n}", f"Outlet {n}", text), f"{n}.txt")
        for n, text in enumerate(texts)
    ]
    assert [article.language for article in mixed] == ["en", "en", "de"]
    brief = compose(mixed, Options(date=date(2025, 5, 3)))
    foreign = next(s.number for s in brief.sources if s.language == "de")
    lines = (*brief.bottom_line, *brief.points)
    assert lines
    assert not any(foreign in line.marks for line in lines)
    alone = compose(mixed[2:], Options(date=date(2025, 5, 3)))
    assert alone.bottom_line
