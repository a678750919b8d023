"""Past and ahead by the words around a date."""

import pytest

from briefing.facts.standing import standing
from briefing.model.article import Tense
from tests.facts.conftest import read

PAST, AHEAD = Tense.PAST, Tense.AHEAD


@pytest.mark.parametrize(
    ("text", "word", "tense"),
    [
        ("Exports fell sharply in May", "May", PAST),
        ("The pact is set to expire in August", "August", AHEAD),
        ("The report is due to be published on Friday", "Friday", AHEAD),
        ("Levels previously announced in April may return", "April", PAST),
        ("He said on Tuesday that rates will rise", "Tuesday", PAST),
        ("He said on Tuesday that rates will rise in March", "March", AHEAD),
        ("Farmers were told to apply before September", "September", AHEAD),
        ("They would shed 40 jobs in June", "June", AHEAD),
        ("They have to agree by Friday", "Friday", AHEAD),
        ("Prices had fallen by March", "March", PAST),
        ("A meeting will be held at the town hall on Saturday", "Saturday", AHEAD),
        ("The bridge will be formally opened on Friday", "Friday", AHEAD),
        ("A meeting was held at the town hall on Saturday", "Saturday", PAST),
        ("A meeting has been held at the town hall on Saturday", "Saturday", PAST),
        ('"If we lose April, we lose the year," she said', "April", Tense.UNKNOWN),
        ("The United Kingdom in May", "May", Tense.UNKNOWN),
    ],
)
def test_tense(text: str, word: str, tense: Tense) -> None:
    tokens = read(text)
    at = tokens.forms.index(word)
    assert standing(tokens, at, at + 1).tense is tense
