"""What came of a telling, a going or a showing is news; that it took place is none."""

import pytest

from briefing.language import clauses, grammar


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("Two years after the fire, Harbour News has investigated the rebuilding of Orsk.", True),
        ("A new report looks at how schools in Belmar cope with the heat.", True),
        ("On Sunday a group of students from Orsk travelled to Belmar, a town in the hills.", True),
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
