"""Whom a report has numbered nobody counts in words any more."""

from dataclasses import replace
from datetime import date

import pytest

from briefing import reading, story
from briefing.compose.analysing import analyse
from briefing.model.article import Analysis

NUMBERED = "Seven people were killed and 64 injured when the ferry Orla burned at Tolvik pier."


def report(day: int, text: str) -> Analysis:
    article = reading.read_text(text, f"{day}.txt")
    return analyse(replace(article, published=date(2032, 3, day), outlet=f"O{day}{len(text)}"))


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Dozens of people were injured when the ferry Orla burned at Tolvik pier.", False),
        ("Scores of passengers have been hurt in a fire on the ferry Orla.", False),
        ("Dozens of people were on the ferry Orla when it burned at Tolvik pier.", True),
    ],
)
def test_a_count_in_words_falls_where_another_report_has_the_number(
    text: str, stands: bool
) -> None:
    analyses = [report(9, NUMBERED), report(8, text)]
    told = story.tell(analyses, [(0,), (1,)], {})
    rough = analyses[1].sentences[0].span
    assert (told.standing.superseded(rough) is None) is stands


def test_what_a_report_says_has_begun_again_its_own_later_words_do_not_stop() -> None:
    one = report(
        9,
        "The railway will resume ferry crossings for the people of Tolvik after doctors warned of "
        "shortages. Crossings stopped on Wednesday due to storms.",
    )
    told = story.tell([one], [(0,)], {})
    assert told.standing.superseded(one.sentences[1].span) is not None
    assert told.standing.superseded(one.sentences[0].span) is None
