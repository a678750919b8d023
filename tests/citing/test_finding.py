"""Lines made of words that somebody chose: chosen before, told by another report, or selected."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import story
from briefing.citing.finding import Findings
from briefing.compose.analysing import analyse
from briefing.compose.context import Context
from briefing.compose.order import compose, in_order
from briefing.model.article import Article, Span
from briefing.model.brief import (
    Brief,
    Citation,
    DateLine,
    DifferenceLine,
    FigureLine,
    Line,
    Origin,
    PersonLine,
    PositionLine,
    QuoteLine,
    Telling,
    lines_of,
)
from briefing.model.edits import NO_EDITS, Added
from briefing.model.line_ids import added_id, line_id
from briefing.model.options import Options
from briefing.model.sections import BY_ID, KEYS, SECTIONS
from tests.desk.tolvik import ARTICLES, DAY

POST, COURIER, DAILY = (one.id for one in ARTICLES)
TEXTS = {one.id: one.text for one in ARTICLES}
WALKED_OUT = (
    "Dockers at the port of Tolvik walked out on Thursday, halting all ferries to Norlund, the port"
    " authority said."
)
STOOD_STILL = "All ferries from Tolvik to Norlund stood still on Thursday after dockers walked out."


@cache
def findings() -> Findings:
    ordered = in_order(ARTICLES)
    analyses = tuple(map(analyse, ordered))
    context = Context(analyses, story.families(ordered), Options(date=DAY), NO_EDITS)
    told = context.told
    return Findings(analyses, context.citing, told.measures, told.timeline(DAY), told.roster)


@cache
def brief() -> Brief:
    return compose(ARTICLES, Options(date=DAY))


def at(article: str, words: str) -> Span:
    start = TEXTS[article].index(words)
    return Span(article, start, start + len(words))


def said(line: Line) -> list[str]:
    """What stands in the articles where a line says that its words are."""
    ordered = in_order(ARTICLES)
    return [ordered[one.source - 1].text[one.start : one.end] for one in line.spans]


def added(section: str, article: str, words: str) -> Line:
    line = findings().added(Added(section, at(article, words)))
    assert line is not None
    return line


# --- words selected in an article -----------------------------------------------------------------


def test_a_number_that_was_selected_is_the_figure_with_its_value_and_who_else_says_so() -> None:
    line = added("figures", POST, "40 percent")
    assert isinstance(line, FigureLine)
    assert (line.text, line.low, line.unit) == ("40 percent", 40, "%")
    assert line.statement.startswith("About 1,200 dockers joined")
    assert [in_order(ARTICLES)[number - 1].id for number in line.also] == [COURIER]


def test_a_sentence_put_among_the_figures_gives_the_figure_in_it() -> None:
    line = added("figures", DAILY, "Norlund would ask for damages of 2.4 million")
    assert isinstance(line, FigureLine)
    assert line.low == 2_400_000
    assert "2.4 million" in line.text


def test_a_part_of_a_number_is_the_whole_number() -> None:
    assert added("figures", POST, "1,2").text == "About 1,200"
    assert added("figures", POST, "4.5").text == "4.5 percent"


def test_words_without_a_number_are_a_figure_as_they_stand() -> None:
    line = added("figures", DAILY, "the claim of Norlund")
    assert isinstance(line, FigureLine)
    assert (line.text, line.low, line.unit) == ("the claim of Norlund", None, "")
    assert line.statement == "Tolvik rejected the claim of Norlund on Friday."


def test_a_day_that_was_selected_is_a_date_with_its_place_in_the_calendar() -> None:
    line = added("deadlines", DAILY, "20 March")
    assert isinstance(line, DateLine)
    assert (line.start, line.timex) == (date(2031, 3, 20), "2031-03-20")


def test_words_without_a_day_are_a_date_that_nobody_knows() -> None:
    line = added("deadlines", DAILY, "treaty binds both ports")
    assert isinstance(line, DateLine)
    assert (line.start, line.timex) == (None, "")
    assert line.text == "treaty binds both ports"


def test_a_surname_that_was_selected_is_the_person_of_all_reports() -> None:
    line = added("people", DAILY, "Sand told")
    assert isinstance(line, PersonLine)
    assert [one.text for one in line.roles] == ["Transport Minister"]


def test_a_part_of_a_quotation_is_quoted_alone_and_keeps_its_speaker() -> None:
    line = added("quotes", POST, "not load a single crate")
    assert isinstance(line, QuoteLine)
    assert (line.text, line.speaker) == ("not load a single crate", "Ada Holm")
    assert line.support == ()
    assert said(line) == [line.text]


def test_quotation_marks_around_what_was_selected_are_not_quoted_too() -> None:
    line = added("quotes", DAILY, "Tolvik rejected the claim")
    assert isinstance(line, QuoteLine)
    assert (line.text, line.speaker) == ("Tolvik rejected the claim", "")
    marked = added("quotes", COURIER, "“Nobody gains from an empty harbour,”")
    assert marked.text.strip("“”,") == "Nobody gains from an empty harbour"


def test_a_whole_sentence_among_the_points_knows_who_else_says_so() -> None:
    whole, part = added("points", POST, WALKED_OUT), added("points", POST, WALKED_OUT[:20])
    assert (whole.text, part.text) == (WALKED_OUT, WALKED_OUT[:20].strip())
    assert (bool(whole.support), part.support) == (True, ())


def test_white_space_at_the_ends_of_a_selection_is_no_word() -> None:
    bare = at(POST, "Talks between the board")
    wide = replace(bare, start=bare.start - 2, end=bare.end + 1)
    assert TEXTS[POST][wide.start : bare.start] == "\n\n"
    line = findings().added(Added("points", wide))
    assert line is not None
    assert said(line) == [line.text] == ["Talks between the board"]
    assert line.id == added_id(Added("points", wide))


@pytest.mark.parametrize(("start", "end"), [(39, 41), (5, 5), (9, 5), (99_999, 99_999_999)])
def test_where_no_word_stands_there_is_no_line(start: int, end: int) -> None:
    for section in SECTIONS:
        assert findings().added(Added(section, Span(POST, start, end))) is None


def test_of_an_article_that_is_not_there_nothing_is_said() -> None:
    gone = Span("0" * 16, 0, 20)
    assert findings().analysis(gone.article) is None
    assert findings().added(Added("points", gone)) is None
    assert findings().telling(brief().points[0], gone) is None
    assert findings().revived(line_id("point", gone)) is None


@given(
    st.sampled_from(ARTICLES),
    st.sampled_from(SECTIONS),
    st.integers(0, 900),
    st.integers(0, 120),
)
def test_any_selection_makes_a_line_of_its_section_in_words_of_the_article(
    article: Article, section: str, start: int, length: int
) -> None:
    edit = Added(section, Span(article.id, start, start + length))
    line = findings().added(edit)
    if line is None:
        assert not article.text[start : start + length].strip()
        return
    assert type(line) is BY_ID[section].line
    assert (line.id, line.rank) == (added_id(edit), 0)
    assert line.text == line.text.strip() != ""
    if line.origin is Origin.VERBATIM:
        assert said(line) == [line.text]
    assert any(one.start < start + length and start < one.end for one in line.spans)


# --- a line chosen before -------------------------------------------------------------------------


def test_every_line_of_a_note_can_be_found_by_its_name_alone() -> None:
    for key, line in lines_of(brief()).items():
        found = findings().revived(key)
        if isinstance(line, DifferenceLine):
            assert found is None  # its tellings are of two reports, and its name is of one
            continue
        assert found is not None
        section, again = found
        assert (again.id, type(again)) == (key, type(line))
        assert section == KEYS[key.split("-")[0]]
        assert again.spans == line.spans


def test_a_name_must_fit_its_words_to_the_letter() -> None:
    figure = at(POST, "4.5 percent")
    assert findings().revived(line_id("figure", figure)) is not None
    for wrong in (replace(figure, end=figure.end - 1), replace(figure, start=figure.start - 3)):
        assert findings().revived(line_id("figure", wrong)) is None
    assert findings().revived(line_id("date", figure)) is None
    assert findings().revived(line_id("point", figure)) is None


@pytest.mark.parametrize(
    "key", ["", "own-1", "point", "point-a-b-c", f"bogus-{POST}-0-39", f"added_points-{POST}-0-9"]
)
def test_a_name_of_nothing_brings_nothing_back(key: str) -> None:
    assert findings().revived(key) is None


def test_a_stand_comes_back_as_one_without_its_holder() -> None:
    words = at(DAILY, "Tolvik rejected the claim of Norlund on Friday.")
    found = findings().revived(line_id("position", words))
    assert found is not None
    section, line = found
    assert isinstance(line, PositionLine)
    assert (section, line.text, line.holder) == (
        "positions",
        TEXTS[DAILY][words.start :].strip(),
        "",
    )


# --- another telling ------------------------------------------------------------------------------


def test_a_figure_told_by_another_report_is_that_report_s() -> None:
    line = next(one for one in brief().figures if one.text == "40 percent")
    other = findings().telling(line, at(POST, "40 percent"))
    assert isinstance(other, FigureLine)
    assert (other.low, other.statement[:12]) == (line.low, "About 1,200 ")
    assert findings().telling(line, at(DAILY, "Tolvik rejected")) is None


def test_a_sentence_told_by_another_report_keeps_what_bears_it_out() -> None:
    line = added("points", COURIER, STOOD_STILL)
    other = findings().telling(line, at(POST, WALKED_OUT))
    assert other is not None
    assert other.text == WALKED_OUT
    assert other.support == line.spans


def test_a_stand_in_other_words_is_of_the_same_holder() -> None:
    line = PositionLine(
        id="position-x-0-1", text="…", spans=(), holder="tolvik", stand="rejects", towards="norlund"
    )
    words = "Tolvik rejected the claim of Norlund on Friday."
    other = findings().telling(line, at(DAILY, words))
    assert isinstance(other, PositionLine)
    assert (other.text, other.holder, other.stand, other.towards) == (
        words,
        "tolvik",
        "rejects",
        "norlund",
    )


def test_no_single_sentence_tells_a_difference() -> None:
    told = Telling(text="1,500", spans=(), statement="Some 1,500 joined.", statement_spans=())
    line = DifferenceLine(
        id="difference-x-0-1", text="1,500", spans=(Citation(1, 0, 5),), tellings=(told,)
    )
    assert findings().telling(line, at(POST, "About 1,200 dockers joined the strike")) is None


def test_a_place_where_only_space_stands_tells_nothing() -> None:
    blank = Span(POST, 39, 41)
    assert TEXTS[POST][39:41].isspace()
    assert findings().telling(brief().points[0], blank) is None
