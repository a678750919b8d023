"""What the sources tell differently, as lines: each once, whole, and nothing that only looks so."""

from __future__ import annotations

from datetime import date

from briefing.compose.order import compose
from briefing.model.article import Article, Paragraph
from briefing.model.brief import Brief, Origin
from briefing.model.options import Options
from briefing.render.markdown import to_markdown
from briefing.styles import load

DAY = date(2031, 5, 14)
LEAD = (
    "The new lock at Tervin was closed on Wednesday after its gates jammed, the canal board said."
)


def made(*reports: tuple[str, ...]) -> Brief:
    articles = []
    for number, blocks in enumerate(reports):
        text, paragraphs = "", []
        for block in blocks:
            paragraphs.append(Paragraph(len(text), len(text) + len(block)))
            text += block + "\n\n"
        articles.append(
            Article(
                id=f"a{number}",
                name=f"a{number}.txt",
                text=text,
                paragraphs=tuple(paragraphs),
                title="Lock at Tervin closed after gates jam",
                outlet=f"Outlet {number}",
                published=DAY,
            )
        )
    return compose(articles, Options(date=DAY))


def test_one_passage_with_both_sides_is_one_telling() -> None:
    brief = made(
        (LEAD, "The canal board says that the lock was oiled in April; the union denies it."),
        (LEAD.replace("jammed", "stuck"), "Barges waited in a line of four kilometres."),
    )
    (line,) = brief.differences
    (told,) = line.tellings
    assert told.statement.endswith("the union denies it.")
    assert line.origin is Origin.VERBATIM


def test_an_answer_in_a_paragraph_of_its_own_is_a_telling_of_its_own() -> None:
    brief = made(
        (LEAD, "The canal board says that the lock was oiled in April.", "The union denies it."),
        (LEAD.replace("jammed", "stuck"), "Barges waited in a line of four kilometres."),
    )
    (line,) = brief.differences
    assert [told.statement for told in line.tellings] == [
        "The canal board says that the lock was oiled in April.",
        "The union denies it.",
    ]


def test_he_is_named_in_brackets() -> None:
    brief = made(
        (
            LEAD,
            "Lock keeper Gregor Pell spoke to reporters at Tervin on Wednesday. He denied that the "
            "gates had been left without oil, "
            "as the union of lock keepers claims.",
        ),
        (LEAD.replace("jammed", "stuck"), "Barges waited in a line of four kilometres."),
    )
    (line,) = brief.differences
    assert line.tellings[0].statement.startswith("[Gregor Pell] denied that the gates")
    assert line.origin is Origin.COMPLETED
    assert line.original.startswith("He denied")


def test_a_passage_that_leans_takes_the_sentence_before() -> None:
    brief = made(
        (
            LEAD,
            "The lock keepers of Tervin have a union. It says that the gates of the lock were "
            "never oiled. The canal board denies that.",
        ),
        (LEAD.replace("jammed", "stuck"), "Barges waited in a line of four kilometres."),
    )
    (line,) = brief.differences
    assert line.tellings[0].statement.startswith("The lock keepers of Tervin have a union. It says")


def test_one_dispute_is_told_once() -> None:
    says = "The canal board says that the lock at Tervin was oiled in April. The union denies it."
    brief = made(
        (LEAD, says),
        (LEAD.replace("jammed", "stuck"), "The canal board says that the lock at Tervin was oiled "
         "in April, which the union of the lock keepers denies."),
    )  # fmt: skip
    assert len(brief.differences) == 1


def test_a_rounded_number_and_a_lower_bound_differ_in_nothing() -> None:
    brief = made(
        (LEAD, "The lock cost 1.84 billion crowns. At least seven people were injured at Tervin."),
        (LEAD, "The lock cost 1,842 million crowns. Seven people were injured at Tervin."),
    )
    assert not brief.differences
    assert not any(row.differing for row in brief.figures)


def test_a_part_does_not_differ_from_its_whole() -> None:
    brief = made(
        (LEAD, "Nine people were injured at the lock at Tervin on Wednesday, the clinic said."),
        (
            LEAD.replace("jammed", "stuck"),
            "A doctor said that five people had been injured at the lock at Tervin on Wednesday "
            "and four more while they fled.",
        ),
    )
    assert not brief.differences
    assert not any(row.differing for row in brief.figures)


def test_deaths_of_several_attacks_do_not_differ_from_those_of_one() -> None:
    told = "The {} at the lock of Tervin on Wednesday left {} people dead, the council said."
    assert not made(
        (told.format("attacks", 17), LEAD), (told.format("attack", 12), LEAD)
    ).differences
    assert made((told.format("attack", 17), LEAD), (told.format("attack", 12), LEAD)).differences


def test_half_a_quotation_is_no_side() -> None:
    sides = "The canal board says that the lock was oiled in April; the union denies it{}"
    assert made((LEAD, sides.format("."))).differences
    assert not made((LEAD, sides.format('," he said.'))).differences


def test_both_sides_in_one_passage_are_one_line_of_markdown() -> None:
    brief = made(
        (LEAD, "The canal board says that the lock was oiled in April; the union denies it."),
        (LEAD.replace("jammed", "stuck"), "Barges waited in a line of four kilometres."),
    )
    told = "- The canal board says that the lock was oiled in April; the union denies it. \\[1\\]"
    assert told in to_markdown(brief, load("ministry"))


def test_what_was_long_before_is_no_difference_of_the_story() -> None:
    told = (
        "In 2004 a flood at Tervin killed 170 people.",
        "A flood in 2004 killed 230 people at Tervin.",
    )
    assert not made(*((LEAD, one) for one in told)).differences
    now = (
        "The flood at Tervin killed 17 people on Wednesday, the council said.",
        "The flood at Tervin killed 23 people on Wednesday, the hospital said.",
    )
    assert made(*((one, LEAD) for one in now)).differences


def test_what_stands_deep_in_reports_is_no_difference_of_the_story() -> None:
    between = tuple(f"Gate {name} was painted grey." for name in "ABCDEFGH")
    one = "The flood at Tervin killed 17 people on Wednesday, the council said."
    other = "The flood at Tervin killed 23 people on Wednesday, the hospital said."
    assert not made((LEAD, *between, one), (LEAD, *between, other)).differences
