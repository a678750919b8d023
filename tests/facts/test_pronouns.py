"""Who "he" and "she" are that said a quotation."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # the subject of the last verb of saying
        ("Harbour chief Anna Vey said that the pier was safe. “We saw each plank,” she said.",
         "Anna Vey"),
        ("Anna Vey, the harbour chief, told Peter Lunn that the pier was safe. “Go and look,” she"
         " said.", "Anna Vey"),
        # nobody behind a preposition
        ("Asked about the loan from Baron Usk, harbour chief Anna Vey said it was paid. “I owe"
         " nothing to anyone,” she said.", "Anna Vey"),
        ("Harbour chief Peter Lunn walked past the judge, Carl Dane. “It was a long day,” he said.",
         "Peter Lunn"),
        # the gender of the name, or nobody
        ("Anna Vey said that the pier was safe. “Go and look,” he said.", ""),
        ("Chief Peter Lunn praised minister Anna Vey. “Our boats were late,” he added.",
         "Peter Lunn"),
        ("Minister Carl Dane met chief Peter Lunn. “Our boats were late,” he said.", ""),
        # nobody past somebody unknown, but past things
        ("Anna Vey said that the pier was safe. A neighbour watched. “It shook the hut,” she said.",
         ""),
        ("Anna Vey said that the pier was safe. The pier opens in May. “It will hold,” she said.",
         "Anna Vey"),
        # not who is only spoken of inside a quotation
        ("“Carl Dane knew nothing,” Anna Vey said. “He was told too late,” she said.", "Anna Vey"),
    ],
)  # fmt: skip
def test_the_speaker_by_pronoun(facts, text: str, speaker: str) -> None:
    *_, quote = facts(text).quotes
    assert quote.person == speaker
