"""A field that is put right takes along the values that follow its words, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.desk.state import Desk
from briefing.edits.apply import own_line
from briefing.edits.correct import put_right
from briefing.edits.retell import retold
from briefing.model.article import EventKind, FigureKind
from briefing.model.brief import (
    SECTIONS,
    Citation,
    DateLine,
    DifferenceLine,
    FigureLine,
    Line,
    Origin,
    PersonLine,
    PositionLine,
    QuoteLine,
    Role,
    Telling,
    words_of,
)
from briefing.model.edits import Edits, Own
from tests.citing.test_finding import findings

DAY = date(2031, 3, 8)
AT = (Citation(1, 10, 21),)
FIGURE = FigureLine(
    id="figure-a-10-21",
    text="4.5 percent",
    spans=AT,
    kind=FigureKind.PERCENT,
    statement="Exports fell by 4.5 percent in February.",
    statement_spans=(Citation(1, 0, 40),),
    low=4.5,
    high=4.5,
    unit="%",
    subject="Exports",
    period="February",
    period_timex="2031-02",
    period_start=date(2031, 2, 1),
    period_end=date(2031, 2, 28),
)
DATED = DateLine(
    id="date-a-10-21",
    text="12 March",
    spans=AT,
    kind=EventKind.SCHEDULED,
    timex="2031-03-12",
    statement="Talks begin on 12 March.",
    statement_spans=(Citation(1, 0, 24),),
    start=date(2031, 3, 12),
    end=date(2031, 3, 12),
    assumed=True,
)
PERSON = PersonLine(
    id="person-a-10-21",
    text="Ada Holm",
    spans=AT,
    roles=(Role(text="port director", spans=AT), Role(text="head of the league", spans=AT)),
)
QUOTE = QuoteLine(
    id="quote-a-10-21",
    text="We will not go",
    spans=AT,
    statement="“We will not go,” Holm said.",
    statement_spans=(Citation(1, 0, 28),),
    speaker="Holm",
    speaker_spans=AT,
)
STAND = PositionLine(id="position-a-10-21", text="Norlund accuses Tolvik.", spans=AT, holder="n")
SENTENCE = Line(id="point-a-10-21", text="Ferries stood still.", spans=AT)
TOLD = Telling(text="12", spans=AT, statement="Police say 12.", statement_spans=AT)
DIFFERENCE = DifferenceLine(
    id="difference-a-10-21",
    text="12",
    spans=AT,
    tellings=(TOLD, replace(TOLD, text="15", statement="The league says 15.")),
)
LINES = (FIGURE, DATED, PERSON, QUOTE, STAND, SENTENCE, DIFFERENCE)


def struck(line: Line, *cuts: tuple[int, int]) -> Line:
    return retold(line, Desk().with_struck(line.id, cuts).edits, findings(), DAY)


def reworded(line: Line, words: str) -> Line:
    return retold(line, Desk().with_reworded(line.id, words).edits, findings(), DAY)


# --- a field put right ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind", "low", "high", "unit", "modifier"),
    [
        ("12 percent", FigureKind.PERCENT, 12, 12, "%", ""),
        ("about 3 million crowns", FigureKind.MONEY, 3e6, 3e6, "crown", "about"),
        ("between 3 and 5 percent", FigureKind.PERCENT, 3, 5, "%", ""),
        ("5 to 7 tonnes", FigureKind.QUANTITY, 5, 7, "tonne", ""),
        ("€3bn", FigureKind.MONEY, 3e9, 3e9, "EUR", ""),
        ("-3 percent", FigureKind.PERCENT, -3, -3, "%", ""),
        ("nobody", FigureKind.PERCENT, None, None, "", ""),
        ("12 March", FigureKind.PERCENT, None, None, "", ""),
    ],
)
def test_the_value_of_a_figure_is_that_of_its_new_words(
    text: str, kind: FigureKind, low: float | None, high: float | None, unit: str, modifier: str
) -> None:
    new = put_right(FIGURE, "text", text, DAY)
    assert isinstance(new, FigureLine)
    assert (new.text, new.kind, new.unit, new.modifier) == (text, kind, unit, modifier)
    assert (new.low, new.high) == (low, high)
    assert (new.origin, new.original) == (Origin.EDITED, "4.5 percent")
    assert (new.statement, new.spans) == (FIGURE.statement, FIGURE.spans)


@pytest.mark.parametrize(
    ("period", "timex", "start", "end"),
    [
        ("in 2030", "2030", date(2030, 1, 1), date(2030, 12, 31)),
        ("the first quarter", "2031-Q1", date(2031, 1, 1), date(2031, 3, 31)),
        ("last year", "2030", date(2030, 1, 1), date(2030, 12, 31)),
        ("yesterday", "2031-03-07", date(2031, 3, 7), date(2031, 3, 7)),
        ("a while", "", None, None),
        ("", "", None, None),
    ],
)
def test_the_days_of_a_period_are_counted_from_the_day_of_the_note(
    period: str, timex: str, start: date | None, end: date | None
) -> None:
    new = put_right(FIGURE, "period", period, DAY)
    assert isinstance(new, FigureLine)
    assert (new.period, new.period_timex) == (period, timex)
    assert (new.period_start, new.period_end) == (start, end)
    assert (new.low, new.original) == (4.5, "February")


@pytest.mark.parametrize("value", ["", "soon", "2031-13", "2031-02-30", "0000-01-01", "P3D"])
def test_what_is_no_day_leaves_the_date_as_it_was(value: str) -> None:
    assert put_right(DATED, "date", value, DAY) is DATED


def test_a_day_that_was_given_is_assumed_no_longer() -> None:
    new = put_right(DATED, "date", "2031-04", DAY)
    assert isinstance(new, DateLine)
    assert (new.timex, new.start, new.end) == ("2031-04", date(2031, 4, 1), date(2031, 4, 30))
    assert (new.assumed, new.original, new.text) == (False, "12 March", "12 March")


def test_a_new_role_stands_before_the_others_and_an_empty_one_takes_all_away() -> None:
    new = put_right(PERSON, "role", "mayor of Tolvik", DAY)
    assert isinstance(new, PersonLine)
    assert [one.text for one in new.roles] == ["mayor of Tolvik", "head of the league"]
    assert new.roles[0].spans == ()
    assert new.original == "port director"
    none = put_right(PERSON, "role", "", DAY)
    assert isinstance(none, PersonLine)
    assert none.roles == ()


def test_a_speaker_who_was_put_right_stands_in_no_source() -> None:
    new = put_right(QUOTE, "speaker", "Odo Kral", DAY)
    assert isinstance(new, QuoteLine)
    assert (new.speaker, new.speaker_spans, new.original) == ("Odo Kral", (), "Holm")
    assert (new.text, new.spans) == (QUOTE.text, QUOTE.spans)


@pytest.mark.parametrize("line", LINES, ids=lambda line: type(line).__name__)
def test_no_line_loses_its_words_or_gets_a_field_that_it_has_not(line: Line) -> None:
    assert put_right(line, "text", "", DAY) is line
    for field in ("rank", "id", "spans", "origin", "original", "", "nothing"):
        assert put_right(line, field, "1", DAY) is line
    if not isinstance(line, DateLine):
        assert put_right(line, "date", "2031-04-01", DAY) is line
    if not isinstance(line, QuoteLine):
        assert put_right(line, "speaker", "Odo Kral", DAY) is line


def test_the_first_words_of_all_are_kept_however_often_a_line_is_changed() -> None:
    once = put_right(FIGURE, "text", "5 percent", DAY)
    twice = put_right(once, "text", "6 percent", DAY)
    assert (twice.text, twice.original) == ("6 percent", "4.5 percent")


def test_of_a_completed_line_the_words_as_completed_are_kept() -> None:
    line = replace(
        SENTENCE, text="[Ada] Holm left.", origin=Origin.COMPLETED, original="Holm left."
    )
    new = put_right(line, "text", "She left.", DAY)
    assert (new.origin, new.original) == (Origin.EDITED, "[Ada] Holm left.")


@pytest.mark.parametrize("section", SECTIONS)
def test_own_words_stay_own_and_have_no_original(section: str) -> None:
    line = own_line(Own("own-1", section, "We expect 12 percent."))
    new = put_right(line, "text", "We expect 9 percent.", DAY)
    assert (new.text, new.origin, new.original) == ("We expect 9 percent.", Origin.OWN, "")


# --- words struck and other words -----------------------------------------------------------------


@pytest.mark.parametrize("line", [one for one in LINES if one is not DIFFERENCE])
def test_a_line_of_which_no_word_would_be_left_stays_whole(line: Line) -> None:
    words = words_of(line)
    assert struck(line, (0, len(words))) == line
    assert struck(line, (0, len(words) - words.endswith("."))) == line  # a full stop is no word
    assert struck(line, (-5, 10_000)) == line
    assert struck(line, (3, 3), (9, 2), (len(words), len(words) + 9)) == line


def test_what_is_struck_from_the_end_of_a_statement_is_marked_behind_it() -> None:
    line = struck(FIGURE, (FIGURE.statement.index(" in"), len(FIGURE.statement)))
    assert isinstance(line, FigureLine)
    assert (line.statement, line.statement_cut) == ("Exports fell by 4.5 percent", True)
    assert line.statement_spans == (Citation(1, 0, 27),)
    assert (line.text, line.original) == (FIGURE.text, FIGURE.statement)


def test_of_a_day_without_a_sentence_its_own_words_are_struck() -> None:
    line = struck(replace(DATED, statement="", text="Friday, 12 March", spans=AT), (0, 7))
    assert line.text == "[…] 12 March"
    assert isinstance(line, DateLine)
    assert line.statement == ""


def test_a_difference_in_other_words_is_one_telling_that_leads_to_both_reports() -> None:
    other = (Citation(2, 0, 19),)
    both = replace(
        DIFFERENCE,
        tellings=(TOLD, replace(TOLD, statement="The league says 15.", statement_spans=other)),
    )
    line = reworded(both, "Twelve or fifteen, nobody knows.")
    assert isinstance(line, DifferenceLine)
    (told,) = line.tellings
    assert told.statement == "Twelve or fifteen, nobody knows."
    assert told.statement_spans == (*AT, *other)
    assert line.original == "Police say 12. / The league says 15."


def test_a_figure_in_other_words_is_cut_no_longer_and_keeps_its_number() -> None:
    line = reworded(replace(FIGURE, statement_cut=True), "Exports fell.")
    assert isinstance(line, FigureLine)
    assert (line.statement, line.statement_cut, line.low) == ("Exports fell.", False, 4.5)
    assert (line.original, line.text) == (FIGURE.statement, "4.5 percent")


@given(
    st.sampled_from(LINES),
    st.lists(st.tuples(st.integers(-3, 50), st.integers(-3, 50)), max_size=4),
    st.text(alphabet="ab 1.", max_size=8),
)
def test_no_edit_changes_which_line_it_is(
    line: Line, cuts: list[tuple[int, int]], words: str
) -> None:
    desk = Desk().with_struck(line.id, tuple(cuts)).with_corrected(line.id, "text", words)
    new = retold(line, desk.with_reworded(line.id, words).edits, findings(), DAY)
    assert (new.id, type(new), new.rank) == (line.id, type(line), line.rank)
    assert new.text
    assert retold(line, Edits(), findings(), DAY) == line
