"""A sentence put into another section: the same line, with all that was done to it, elsewhere."""

from __future__ import annotations

from dataclasses import replace

from briefing.citing.finding import Findings
from briefing.citing.lines import Citing
from briefing.compose.order import compose
from briefing.desk.state import Desk
from briefing.edits.apply import edited, kept_lines
from briefing.edits.pending import waiting
from briefing.model.article import Span
from briefing.model.brief import Brief, Line, Origin, PositionLine, in_sections, lines_of
from briefing.model.edits import Edits, Moved
from briefing.model.sections import home_of, takes
from tests.edits.test_standing import OPTIONS, base, of, samples


def stands(brief: Brief) -> dict[str, str]:
    return {line.id: section for section, line in in_sections(brief)}


def test_a_sentence_goes_to_the_bottom_line_and_no_other_moves() -> None:
    line = base().points[1]
    desk = Desk().with_moved(line, "bottom_line", "points")
    new = of(desk)
    assert new.bottom_line[-1].text == line.text
    assert new.bottom_line[-1].support == line.support
    assert stands(new) == {**stands(base()), line.id: "bottom_line"}
    assert line.id in kept_lines(desk.edits)
    assert new.bottom_line[-1].rank == 0

    first = desk.with_placed("bottom_line", (line.id, *(one.id for one in base().bottom_line)))
    assert of(first).bottom_line[0].id == line.id


def test_what_was_done_to_its_words_goes_with_it_and_it_comes_back() -> None:
    line = base().points[0]
    desk = (
        Desk().with_reworded(line.id, "The quay reopens.").with_moved(line, "bottom_line", "points")
    )
    moved = lines_of(of(desk))[line.id]
    assert (moved.text, moved.origin, moved.original) == (
        "The quay reopens.",
        Origin.EDITED,
        line.text,
    )
    assert stands(of(desk))[line.id] == "bottom_line"
    back = desk.with_moved(moved, "points", "points")
    assert not back.edits.moved
    assert stands(of(back)) == stands(base())
    gone = desk.with_dropped("bottom_line", moved)
    assert line.id not in lines_of(of(gone))
    assert stands(of(gone.with_restored(line.id)))[line.id] == "bottom_line"


def test_a_stand_is_a_plain_sentence_elsewhere() -> None:
    first, *others = base().points
    stand = PositionLine(
        id="position-a-0-9", text=first.text, spans=first.spans, holder="norvik", stand="accuses"
    )
    brief = replace(base(), points=tuple(others), positions=(stand,))
    edits = Desk().with_moved(stand, "points", "positions").edits
    new = edited(brief, edits, Findings((), Citing({}, {}, None)))
    assert new.points[-1] == Line(id=stand.id, text=first.text, spans=first.spans)
    assert not new.positions


def test_rows_of_facts_and_places_to_write_take_no_sentence() -> None:
    for line, section, home in (
        (base().figures[0], "points", "figures"),
        (base().points[0], "figures", "points"),
        (base().points[0], "assessment", "points"),
        (base().points[0], "no_section", "points"),
    ):
        new = of(Desk(edits=Edits(moved=(Moved(line.id, section),))))
        assert stands(new)[line.id] == home


def test_own_words_go_wherever_a_person_writes() -> None:
    desk = Desk().with_own("own-1", "next_steps", "Ring the quay.")
    line = of(desk).next_steps[0]
    for section in ("assessment", "bottom_line", "points"):
        assert takes(section, line, "next_steps")
        moved = desk.with_moved(line, section, "next_steps")
        assert stands(of(moved))["own-1"] == section
    assert not takes("figures", line, "next_steps")


def test_words_that_were_added_move_too() -> None:
    place = base().points[0].spans[0]
    (article,) = (s.article for s in base().sources if s.number == place.source)
    desk = Desk().with_added("points", Span(article, place.start, place.end))
    line = next(one for one in of(desk).points if one.id.startswith("added_points"))
    assert home_of(line.id, "points") == "points"
    moved = desk.with_moved(line, "bottom_line", "points")
    assert stands(of(moved))[line.id] == "bottom_line"


def test_a_move_waits_for_its_line() -> None:
    line = base().points[0]
    edits = Desk().with_moved(line, "bottom_line", "points").edits
    others = tuple(a for a in samples() if a.id not in line.id)
    assert [one.kind for one in waiting(edits, compose(others, OPTIONS, edits))] == ["moved"]
