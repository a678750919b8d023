"""Quotations and their speakers."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "speaker", "person"),
    [
        ("“We are not there yet,” said Marta Kolbe, deputy governor of the bank.",
         "We are not there yet,", "Marta Kolbe", "Marta Kolbe"),
        ('"We are not there yet," deputy governor Marta Kolbe said.',
         "We are not there yet,", "Marta Kolbe", "Marta Kolbe"),
        ("Marta Kolbe told reporters: “We are not there yet.”", "We are not there yet.",
         "Marta Kolbe", "Marta Kolbe"),
        ("“We remain committed,” said a senior trade official on Monday.", "We remain committed,",
         "a senior trade official", ""),
        ("“We are not there yet,” Marta Kolbe, a warden of the old salt road who has lived in Pell"
         " for years, said.", "We are not there yet,", "Marta Kolbe", "Marta Kolbe"),
        ("The envoy to the Isles, Marta Kolbe, said: “We are not there yet.”",
         "We are not there yet.", "Marta Kolbe", "Marta Kolbe"),
        ("“We are not there yet,” said a spokesman for governor Marta Kolbe.",
         "We are not there yet,", "a spokesman for governor Marta Kolbe", ""),
        ("The warden said that he was late. “We are not there yet,” he said.",
         "We are not there yet,", "The warden", ""),
        ("The plan was called “a leap into the very dark” by its critics.",
         "a leap into the very dark", None, ""),
    ],
)  # fmt: skip
def test_speaker(facts, text: str, words: str, speaker: str | None, person: str) -> None:
    (quote,) = facts(text).quotes
    assert quote.text == words
    assert (quote.speaker.text if quote.speaker else None) == speaker
    assert quote.person == person


def test_a_split_quotation_is_one(facts) -> None:
    text = "“The fence is working,” minister Marek Dolan said, “but a fence is not a policy.”"
    (quote,) = facts(text).quotes
    assert [text[s.start : s.end] for s in (quote.span, *quote.more)] == [
        "The fence is working,",
        "but a fence is not a policy.",
    ]
    assert quote.person == "Marek Dolan"


def test_the_next_quotation_of_the_paragraph_is_the_same_speakers(facts) -> None:
    text = "“Nobody wants this,” Dr Amara Oyelaran told local radio. “But we have lost patience.”"
    first, second = facts(text).quotes
    assert first.person == second.person == "Amara Oyelaran"


def test_a_pronoun_is_resolved_only_when_one_person_is_near(facts) -> None:
    one = "Minister Anna Weber arrived early. “I never stopped believing it,” she said."
    two = "Minister Anna Weber met Paula Renz. “I never stopped believing it,” she said."
    assert facts(one).quotes[0].person == "Anna Weber"
    assert facts(two).quotes[0].speaker is None


def test_a_quotation_inside_a_quotation_stays_inside(facts) -> None:
    text = "“He called it ‘a rotten deal’ and left,” said Anna Weber, the minister."
    (quote,) = facts(text).quotes
    assert quote.text == "He called it ‘a rotten deal’ and left,"


def test_an_apostrophe_is_no_quotation(facts) -> None:
    assert facts("The minister’s plan and the workers’ answer weren’t alike.").quotes == ()


def test_a_court_with_a_number_can_speak(facts) -> None:
    text = "He took bribes “while a servant of the nation,” the Harbour No. 2 People’s Court said."
    (quote,) = facts(text).quotes
    assert quote.speaker is not None
    assert quote.speaker.text == "the Harbour No. 2 People’s Court"


@pytest.mark.parametrize(
    ("text", "speaker", "person"),
    [
        ('Survivor Mei Tan, 34, said: "There were people in the water."', "Mei Tan", "Mei Tan"),
        ('Owen Whitlock, a builder, was freed.\nOutside the court Whitlock said: "It is over."',
         "Whitlock", "Owen Whitlock"),
        ('Builder Owen Whitlock was freed. Lady Justice Amara Cole led the court. '
         '"The conviction is unsafe," she said.', "Amara Cole", "Amara Cole"),
        ('Coach Lena Gruber smiled.\n"We are very happy," Gruber said.', "Gruber", "Lena Gruber"),
        ('"Minister Anna Weber is not here," she said.', None, ""),
    ],
)  # fmt: skip
def test_speakers_of_news(facts, text: str, speaker: str | None, person: str) -> None:
    (quote,) = facts(text).quotes
    assert (quote.speaker.text if quote.speaker else None, quote.person) == (speaker, person)


def test_who_is_told_of_right_before_speaks(facts) -> None:
    text = (
        "Odo Varn, the bailiff, told the panel that the pier could be sold.\n\n"
        "Kolbe was firm. “A sale is out of the question. We said so in May,” he said.\n\n"
        "Marek Kolbe, the treasurer, left early."
    )
    (quote,) = facts(text).quotes
    assert quote.person == "Marek Kolbe"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            'Duke Oren Vale issued a statement saying: "I do not favour punishing the young."',
            "Oren Vale",
        ),
        ('Mayor Ada Krol released a letter saying "the pier stays open this year."', "Ada Krol"),
        ('The Harbour Board put out a note saying, "We will wait for it."', "The Harbour Board"),
    ],
)
def test_what_somebody_put_out_speaks_for_him(facts, text: str, speaker: str) -> None:
    (quote,) = facts(text).quotes
    assert quote.speaker is not None
    assert speaker in quote.speaker.text
