"""What a careful colleague would ask before a note goes out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest

import seeds
from briefing import reading
from briefing.checks.check import Finding, Known, Leads, Severity, check, wants_marking
from briefing.compose.order import compose
from briefing.desk.state import Desk
from briefing.edits.pending import Waiting, waiting
from briefing.model.article import Article, Genre
from briefing.model.brief import Brief, DifferenceLine, Origin, Source, Telling, lines_of
from briefing.model.options import Options
from briefing.styles import load
from tests.ferry import FERRY

OPTIONS = Options(date=seeds.DATE)


@cache
def samples() -> tuple[Article, ...]:
    return tuple(a for path in seeds.paths() for a in reading.read_path(path))


@cache
def base() -> Brief:
    return compose(samples(), OPTIONS)


SHORT = replace(OPTIONS, bottom_line=1, points=0)


def edited(desk: Desk) -> Brief:
    return compose(samples(), OPTIONS, desk.edits)


def found(brief: Brief, known: Known | None = None) -> dict[str, Finding]:
    return {finding.kind: finding for finding in check(brief, known or Known())}


def each(finding: Finding) -> tuple[Finding, ...]:
    return finding.inside or (finding,)


def sources(brief: Brief, change: Callable[[Source], Source]) -> Brief:
    return replace(brief, sources=tuple(map(change, brief.sources)))


def test_what_leads_somewhere_leads_to_what_is_there() -> None:
    known = Known(pages=4, left_out=(base().points[-1].id,), missing="中", marking=True)
    lines, articles = lines_of(base()), {source.article for source in base().sources}
    findings = check(base(), known)
    assert len(findings) >= 4
    for finding in (one for entry in findings for one in (entry, *entry.inside)):
        assert finding.words
        assert "{" not in finding.words
        if finding.leads is Leads.LINE:
            assert finding.key in lines
        if finding.leads is Leads.ARTICLE:
            assert finding.key in articles
    order = [tuple(Severity).index(one.severity) for one in findings]
    assert order == sorted(order)
    assert len({one.kind for one in findings}) == len(findings)


def test_claims_of_one_report_are_one_entry_that_holds_them() -> None:
    entry = found(base())["one source"]
    keys = {one.key for one in each(entry)}
    family = {source.number: source.family for source in base().sources}
    for line in (*base().bottom_line, *base().points):
        alone = len({family[n] for n in (*line.marks, *line.also)}) == 1
        assert (line.id in keys) == alone
    assert entry.count == len(entry.inside)
    assert str(entry.count) in entry.words


def test_copies_of_one_report_are_no_support() -> None:
    line = next(one for one in base().figures if one.also)
    one_family = sources(base(), lambda source: replace(source, family=1))
    keys = {one.key for one in each(found(one_family)["reprints"])}
    assert line.id in keys
    assert line.id not in {one.key for one in each(found(one_family)["one source"])}
    assert "reprints" not in found(sources(base(), lambda s: replace(s, family=s.number)))


def test_undated_and_assumed_articles() -> None:
    assert "undated" not in found(base())
    undated = sources(base(), lambda s: replace(s, date=None) if s.number == 2 else s)
    assert found(undated)["undated"].key == base().sources[1].article
    assumed = sources(base(), lambda s: replace(s, date_assumed=True))
    assert len(each(found(assumed)["undated"])) == len(base().sources)


def test_dates_that_may_be_read_two_ways() -> None:
    assert "two ways" not in found(base())
    two = sources(base(), lambda s: replace(s, two_ways=("03/04/2026",)) if s.number == 2 else s)
    assert found(two)["two ways"].key == base().sources[1].article
    assert "03/04/2026" in found(two)["two ways"].words


def test_opinion_used_as_fact() -> None:
    opinion = sources(base(), lambda s: replace(s, genre=Genre.OPINION))
    keys = {one.key for one in each(found(opinion)["opinion"])}
    assert {line.id for line in base().points} <= keys
    assert {line.id for line in base().quotes}.isdisjoint(keys)
    assert "opinion" not in found(base())


def test_edited_lines_quotations_and_lines_without_a_source() -> None:
    point = base().points[0]
    desk = Desk().with_reworded(point.id, "Other words.")
    desk = desk.with_own("own-1", "points", "Ours.").with_own("own-2", "assessment", "Ours too.")
    kinds = found(edited(desk))
    assert kinds["edited"].key == point.id
    assert kinds["edited"].severity is Severity.NOTE
    assert kinds["no source"].key == "own-1"
    struck = edited(Desk().with_struck(point.id, ((0, 5),)))
    assert lines_of(struck)[point.id].origin is not Origin.EDITED
    assert "edited" not in found(struck)


def test_a_quotation_that_was_changed() -> None:
    (quote,) = compose([FERRY], SHORT).quotes
    changed = Desk().with_reworded(quote.id, "We never said.").edits
    assert found(compose([FERRY], SHORT, changed))["changed quote"].key == quote.id
    renamed = Desk().with_corrected(quote.id, "speaker", "Ann Ample").edits
    speaker = found(compose([FERRY], SHORT, renamed))
    assert "changed quote" not in speaker
    assert speaker["edited"].key == quote.id


def test_dates_that_are_over_or_unknown() -> None:
    line = base().deadlines[0]
    over = Desk().with_corrected(line.id, "date", (seeds.DATE - timedelta(days=1)).isoformat())
    assert found(edited(over))["passed"].key == line.id
    assert "passed" not in found(base())
    unknown = replace(line, timex="", start=None, end=None)
    assert found(replace(base(), deadlines=(unknown,)))["unresolved"].key == line.id


def test_differences_until_they_were_looked_at() -> None:
    figure = base().figures[0]
    told = Telling(text="34%", spans=figure.spans, statement="", statement_spans=())
    line = DifferenceLine(
        id="difference-a-0-1", text="34%", spans=figure.spans, tellings=(told, told)
    )
    brief = replace(base(), differences=(line,))
    assert found(brief)["differ"].key == line.id
    assert found(brief)["differ"].severity is Severity.LOOK
    seen = found(brief, Known(opened=frozenset({line.id})))
    assert "differ" not in seen
    assert seen["looked at"].severity is Severity.NOTE
    other = replace(figure, differing=base().deadlines[0].spans)
    assert found(replace(base(), figures=(other,)))["other figure"].key == figure.id
    assert "other figure" not in found(replace(brief, figures=(other,)))


def test_room_glyphs_draft_and_marking() -> None:
    last = base().points[-1].id
    kinds = found(base(), Known(pages=2, left_out=(last,), missing="中文"))
    assert kinds["left out"].key == last
    assert "over" not in kinds
    assert found(base(), Known(pages=3))["over"].key == "length"
    assert kinds["glyphs"].severity is Severity.CONFIRM
    assert "U+4E2D" in kinds["glyphs"].words
    assert "Draft 2" in found(replace(base(), draft="Draft 2"))["draft"].words
    assert found(base(), Known(marking=True))["marking"].key == "marking"
    assert "marking" not in found(replace(base(), marking="X"), Known(marking=True))
    assert wants_marking(load("intelligence"))


def test_edits_that_wait() -> None:
    desk = Desk().with_pin("point-ffff-1-2").with_pin(base().points[0].id)
    waits = waiting(desk.edits, edited(desk))
    assert waits == (Waiting("pinned", "point-ffff-1-2", "ffff"),)
    assert found(edited(desk), Known(waiting=waits))["waiting"].count == 1


@pytest.mark.parametrize("words", ["a" * 300, "short", "two words " * 40])
def test_long_lines_are_cut_at_a_word(words: str) -> None:
    line = replace(base().points[0], id="own-9", text=words, spans=(), origin=Origin.OWN)
    brief = Brief(title="A", date=date(2025, 6, 1), points=(line,))
    said = found(brief)["no source"].said
    assert len(said) <= 100
    assert said.strip("“”…") in words


REPORT = """---
title: {title}
outlet: {outlet}
date: 2027-05-{day}
---

{title}

{text}
"""


def told(*reports: tuple[str, str], day: int = 16) -> Brief:
    """The note of small reports, each with its day and its text."""
    articles = [
        reading.read_text(
            REPORT.format(title=f"Report {number}", outlet=f"Outlet {number}", day=on, text=text),
            f"{number}.txt",
        )
        for number, (on, text) in enumerate(reports)
    ]
    return compose([a for one in articles for a in _each(one)], Options(date=date(2027, 5, day)))


def _each(one: Article | tuple[Article, ...]) -> tuple[Article, ...]:
    return (one,) if isinstance(one, Article) else one


def test_a_claim_of_one_report_and_one_of_two() -> None:
    text = "A grain barge hit a ferry near Dornhaven on Friday, killing 14 people, police said."
    again = "At least nine crates of tea fell into the harbour of Ellery on Friday, the guild said."
    assert "one source" in found(told(("14", text)))
    both = told(("14", text), ("14", f"Police in Dornhaven spoke on Friday. {text}"))
    lines = list(each(found(both)["one source"])) if "one source" in found(both) else []
    assert all("14 people" not in one.words for one in lines)
    assert "one source" in found(told(("14", text), ("14", again)))


def test_a_number_that_has_changed_since() -> None:
    kinds = found(
        told(
            ("14", "The landslide above Morven killed 12 people on Friday, the army said."),
            ("16", "The landslide above Morven has killed 45 people, the army said on Sunday."),
        )
    )
    assert "45" in kinds["changed"].words


def test_reports_that_contradict_each_other() -> None:
    kinds = found(
        told(
            ("16", "The council of Ellery approved the tram line on Sunday, the mayor said."),
            ("16", "The council of Ellery rejected the tram line on Sunday, its clerk said."),
        )
    )
    assert "approved" in kinds["differ"].words
    assert "rejected" in kinds["differ"].words


def test_an_article_that_is_later_than_the_note() -> None:
    kinds = found(told(("16", "The council of Ellery approved the tram line on Sunday."), day=14))
    assert kinds["later"].leads is Leads.ARTICLE


def test_a_number_that_its_own_sentence_doubts() -> None:
    figure = replace(base().figures[0], hedged=True)
    kinds = found(replace(base(), figures=(figure,)))
    assert kinds["doubted"].key == figure.id
    assert "doubted" not in found(replace(base(), figures=(replace(figure, hedged=False),)))
