"""Pieces of a line that documents draw apart: raised marks, words from right to left."""

from __future__ import annotations

import pytest

from tests.reading.hand_set import Set, lines, stream
from tests.reading.test_pdf import LEAD, TITLE, WIDE, body, read, set_aside

CANAL = (
    "The canal was dug in the   century by men of Fernby, and the lock at its mouth",
    "is older than the town hall.   It was closed in the spring for a year and then",
    "opened again by the owner of the mills on the southern bank.",
)


def test_marks_and_endings_that_are_drawn_after_their_line_are_its_own() -> None:
    above = Set(11, 72, 600, "The canal was dug by men of Fernby in the 18")
    rest = Set(11, 308, 600, "century, so it is")
    below = [
        Set(11, 72, 586, "older than the town hall; the lock at its mouth was closed for"),
        Set(11, 72, 572, "a year."),
    ]
    raised = [Set(6.5, 299, 604.5, "th"), Set(6.5, 382, 604.5, "12")]
    article = read(stream([TITLE, *lines(720, LEAD), above, rest, *raised, *below]))
    assert body(article)[-1] == (
        "The canal was dug by men of Fernby in the 18th century, so it is older than the town "
        "hall; the lock at its mouth was closed for a year."
    )
    assert set_aside(article)["12"] == "footnote mark"


def test_a_small_line_between_two_lines_is_no_mark_of_theirs() -> None:
    small = Set(6.5, 72, 605, "Photo: A. Oduya")
    article = read(stream([TITLE, *lines(720, LEAD), *lines(592, WIDE), small]))
    assert " ".join(WIDE) in body(article)
    assert not any("Photo" in words for words in body(article) if "board" in words)


def test_words_that_are_drawn_from_right_to_left_are_one_line() -> None:
    drawn = [
        Set(11, 308, 600, "of Fernby in May and"),
        Set(11, 228.8, 600, "ched the mains"),
        Set(11, 72, 600, "The engineers of the board sear"),
        Set(11, 72, 586, "found a leak that had cost the town a tenth of its water."),
    ]
    article = read(stream([TITLE, *lines(720, LEAD), *drawn]))
    assert body(article)[-1].startswith("The engineers of the board searched the mains of Fernby")


def test_a_mark_that_is_drawn_after_its_note_begins_it() -> None:
    note = Set(8, 84, 90, "The firm has built four plants on the coast since 2011.")
    mark = Set(4.4, 77, 93, "7")
    article = read(stream([TITLE, *lines(720, LEAD), note, mark]))
    assert body(article) == [" ".join(LEAD)]
    assert set_aside(article)["7 The firm has built four plants on the coast since 2011."]


def test_commas_between_raised_marks_are_no_words() -> None:
    marked = [
        Set(11, 72, 600, "The engineers look at each pump of the plant"),
        *(
            part
            for n in range(3)
            for part in (
                Set(7, 293 + 7 * n, 604, f"{n + 4}"),
                Set(11, 297 + 7 * n, 600, "," if n < 2 else "."),
            )
        ),
    ]
    article = read(stream([TITLE, *lines(720, LEAD), *marked]))
    assert body(article)[-1] == "The engineers look at each pump of the plant."


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("The town was flooded in the year of the great storm. The", "Fernby lock was lost."),
        ("The board looks at the mains in Sections 9 and", "10. This plan is for a year."),
        ("The owner of the mills on the southern bank pays", "£46 million for the new lock."),
        ("The mains of the towns on the coast are old, like", "Fernby and Oda have seen."),
        ("The board of the towns on the coast hopes that it can", "Repair Plan or no."),
    ],
)
def test_a_line_that_goes_on_whatever_comes(above: str, below: str) -> None:
    full = "The water board of Marlow Sound said on Monday that it had looked at"
    words = (full, "the mains of the whole coast.")
    article = read(stream([TITLE, *lines(720, words), *lines(680, (above, below))]))
    assert f"{above} {below}" in body(article)


def test_lines_of_a_filing_are_far_apart() -> None:
    article = read(stream([TITLE, *lines(700, WIDE, size=14, lead=33, x=40)]))
    assert " ".join(WIDE) in body(article)


def test_notes_in_the_letters_of_a_filing_are_notes() -> None:
    note = (
        "The owners of the mills have not asked for another day, and the board",
        "has not said whether it would have heard them in that case.",
    )
    rest = Set(13, 72, 760, "the northern bank, and closed the case.")
    mark = Set(8, 72, 214, "4")
    text = [
        Set(13, 72, 660 - 31 * n, words)
        for n, words in enumerate(
            (
                "The board heard the owner of the mills on Monday for an hour,",
                "and then the man who had closed the lock in the spring. It did",
                "not find that one of them had lied. It asked both to pay a half",
                "of what the lock on the southern bank had cost, and left it to",
                "the town hall of Fernby to say what is to be done with the one on",
            )
        )
    ]
    notes = [Set(13, 80, 209, note[0]), Set(13, 72, 194, note[1])]
    article = read(stream([TITLE, *text, mark, *notes]), stream([rest]))
    assert body(article)[0].endswith("with the one on the northern bank, and closed the case.")
    assert any(why == "footnote" for why in set_aside(article).values())


def test_a_german_quotation_closes_a_sentence() -> None:
    above = ("Der Rat von Marlow sagte am Montag: \u201eDas alte Werk wird im Mai geschlossen, "
             "und niemand verliert seine Arbeit.\u201c")  # fmt: skip
    words = (above[:68], above[68:], "Mehrere Pumpen sind verkauft.")
    article = read(stream([TITLE, *lines(720, LEAD), *lines(600, words[:2]),
                           *lines(556, words[2:])]))  # fmt: skip
    assert "Mehrere Pumpen sind verkauft." in body(article)


def test_a_marked_line_that_stands_by_itself_at_the_foot_is_a_note() -> None:
    text = lines(
        300, (*WIDE[:2], "May, and then the whole of the southern bank is closed until the")
    )
    note = [Set(7, 72, 194, "1"), Set(11, 77, 190, "The mills were built by the town in 1911.")]
    rest = Set(11, 72, 760, "autumn of the year.")
    article = read(stream([TITLE, *text, *note]), stream([rest]))
    assert body(article)[0].endswith("is closed until the autumn of the year.")
    assert "footnote" in set_aside(article).values()


@pytest.mark.parametrize("rest", ["§4(b)’s rule on mills.", "2019 and 2020 on the mills."])
def test_a_sentence_goes_on_over_a_page_with_a_number(rest: str) -> None:
    cut = (*LEAD[:2], "to the plant on the northern bank, as the board has asked for in its")
    article = read(stream([TITLE, *lines(150, cut)]), stream([Set(11, 72, 760, rest)]))
    assert body(article)[0].endswith(f"has asked for in its {rest}")


def test_a_line_in_letters_of_another_size_goes_on() -> None:
    words = [Set(11, 72, 600, WIDE[0]), *lines(586, WIDE[1:], size=12)]
    article = read(stream([TITLE, *lines(720, LEAD, size=12), *words]))
    assert " ".join(WIDE) in body(article)


COLUMN = (
    "The board of the water works said on",
    "Monday that it had looked at the old",
    "mains of the coast and had found that",
    "the pumps of two towns are too small",
    "for what the mills have asked for in",
    "the spring, so that the new plant on",
    "the northern bank has to be built in",
    "a year and not in three of them, as",
    "the plan of the old board had it for",
    "the town and for the mills of Oda.",
)


def columns(top: float) -> tuple[list[Set], list[Set]]:
    left, right = (
        [Set(10, x, top - 12 * n, line) for n, line in enumerate(COLUMN)] for x in (60, 310)
    )
    return left, right


def test_columns_that_are_drawn_row_by_row_at_the_foot_of_a_page_are_columns() -> None:
    left, right = columns(700)
    drawn = [*left[:6], *right[:6]]
    for one, other in zip(left[6:], right[6:], strict=True):
        drawn += [one, other]
    article = read(stream([TITLE, *drawn]))
    assert body(article) == [" ".join(COLUMN)] * 2


def test_columns_below_a_table_are_columns() -> None:
    cells = [
        Set(10, x, 720 - 12 * row, f"{word} {row}")
        for row in range(14)
        for x, word in ((60, "Mill"), (130, "Pumps"), (310, "Homes"), (400, "Fee"))
    ]
    drawn = [part for pair in zip(*columns(520), strict=True) for part in pair]
    article = read(stream([TITLE, *cells, *drawn]))
    assert body(article) == [" ".join(COLUMN)] * 2
