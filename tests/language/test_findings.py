"""What came of a telling, a going or a showing is news; that it took place is none."""

import pytest

from briefing.language import clauses, grammar


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("Two years after the fire, Harbour News has investigated the rebuilding of Orsk.", True),
        ("A new report looks at how schools in Belmar cope with the heat.", True),
        ("On Sunday a group of students from Orsk travelled to Belmar, a town in the hills.", True),
        ("The mayor of Orsk was responding to reports that the bridge had been shut.", True),
        ("The mayor of Orsk responded to the reports by shutting the bridge.", False),
        ("A new report looks at schools in Belmar and finds that half are too hot.", False),
        ("Prosecutors in Orsk have investigated the mayor since May.", False),
        ("President Adele Varn travelled to Belmar on Sunday.", False),
        ("A group of nurses travelled to Belmar to vaccinate the children of the camp.", False),
    ],
)
def test_that_somebody_has_looked_or_gone_is_no_news(text: str, only: bool) -> None:
    (parsed,) = grammar.parse([text], "en")
    assert clauses.only_looks(parsed) is only


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("The port police released three pictures at noon as a result of the inquiry.", True),
        ("Two videos were published on Monday after the theft in Orsk.", True),
        ("The port police released three pictures of the man at noon.", False),
        ("The port police published a video showing the thief on the quay.", False),
        ("The port police released the three sailors at noon.", False),
    ],
)
def test_pictures_of_nobody_lean_on_the_next_sentence(text: str, nobody: bool) -> None:
    (parsed,) = grammar.parse([text], "en")
    assert clauses.shows_nobody(parsed) is nobody


@pytest.mark.parametrize(
    "sentence",
    [
        "People watch the flooded market of Pell from a footbridge.",
        "A woman walks past the burnt ferry office in Sollen.",
        "Some tourists sit on their bags at the closed station.",
        "Coast Radio's Ada Venn discusses what the tariff means for Pell.",
    ],
)
def test_what_stands_below_a_picture_reads_as_a_caption(sentence: str) -> None:
    (parsed,) = grammar.parse([sentence], "en")
    assert clauses.captions(parsed)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Venn discusses the tariff with the guild of Pell on Monday.",
        "The ferries sit idle in the harbour of Sollen.",
        "Pell stands by its plan for a second ferry.",
        "A tax of 4 percent stands in the way of the deal.".replace("A tax", "That tax"),
        "People watched the flooded market of Pell from a footbridge.",
    ],
)
def test_what_is_told_does_not(sentence: str) -> None:
    (parsed,) = grammar.parse([sentence], "en")
    assert not clauses.captions(parsed)


def test_a_noun_with_its_name_behind_it_needs_no_sentence_before() -> None:
    for text, leans in (
        ("Two sailors were hurt when the ferry Orla burned at Tolvik pier.", False),
        ("Two sailors were hurt when the ferry burned at Tolvik pier.", True),
    ):
        (parsed,) = grammar.parse([text], "en")
        assert ("ferry" in clauses.unexplained(parsed)) is leans, text
