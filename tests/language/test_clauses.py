"""The questions over a parsed sentence, in many wordings."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language import clauses, grammar
from briefing.language.clauses import Leaning, Mood, Place, Time
from briefing.language.parsed import Parsed


def parsed(sentence: str) -> Parsed:
    (one,) = grammar.parse([sentence])
    return one


def span(sentence: str, stretch: str) -> tuple[int, int]:
    start = sentence.index(stretch)
    return start, start + len(stretch)


def text(phrase: clauses.Phrase | None) -> str:
    return phrase.text if phrase else ""


GOVERNED = [
    tuple(part.strip() for part in line.split(" | "))
    for line in (Path(__file__).parent / "data" / "clauses.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("sentence", "stretch", "lemma", "subject", "reading"), GOVERNED)
def test_the_clause_that_governs(
    sentence: str, stretch: str, lemma: str, subject: str, reading: str
) -> None:
    found = clauses.clause(parsed(sentence), *span(sentence, stretch))
    assert found is not None
    read = f"{found.time} {found.mood}{' not' if found.negated else ''}"
    assert (found.lemma, text(found.subject), read) == (lemma, subject, reading)


def test_the_parts_of_a_clause() -> None:
    sentence = "The levy was struck down by the High Bench on Monday."
    found = clauses.clause(parsed(sentence), *span(sentence, "Monday"))
    assert found is not None
    assert (found.lemma, found.passive) == ("strike down", True)
    assert text(found.verb) == "struck"
    assert text(found.subject) == "The levy"
    assert text(found.agent) == "the High Bench"
    assert found.object is None


@pytest.mark.parametrize(
    ("sentence", "stretch", "condition"),
    [
        ("The pact is set to lapse in May unless both sign.", "May", "unless both sign"),
        ("If rain falls, the match will move to Friday.", "Friday", "If rain falls"),
        ("The grant ends in May provided the board agrees.", "May", "provided the board agrees"),
        ("The grant ends in May because the fund is empty.", "May", ""),
    ],
)  # fmt: skip
def test_what_a_clause_hangs_on(sentence: str, stretch: str, condition: str) -> None:
    found = clauses.clause(parsed(sentence), *span(sentence, stretch))
    assert found is not None
    assert text(found.condition) == condition


@pytest.mark.parametrize(
    ("sentence", "stretch", "obliged"),
    [
        ("Drivers must pay the toll by Friday.", "Friday", True),
        ("Drivers have to pay the toll by Friday.", "Friday", True),
        ("Drivers are required to pay the toll by Friday.", "Friday", True),
        ("Drivers paid the toll by Friday.", "Friday", False),
        ("Drivers hope to pay the toll by Friday.", "Friday", False),
    ],
)
def test_what_must_be_done(sentence: str, stretch: str, obliged: bool) -> None:
    found = clauses.clause(parsed(sentence), *span(sentence, stretch))
    assert found is not None
    assert found.obliged is obliged


@pytest.mark.parametrize(
    ("sentence", "stretch", "speaker"),
    [
        ("Ana Krol said the pier had lost 4 beams.", "4", "Ana Krol"),
        ("The pier had lost 4 beams, Ana Krol said.", "4", "Ana Krol"),
        ("The pier, Ana Krol said, had lost 4 beams.", "4", "Ana Krol"),
        ("The pier lost 4 beams, according to the harbour office.", "4", "the harbour office"),
        ("According to the harbour office, the pier lost 4 beams.", "4", "the harbour office"),
        ("“We lost 4 beams,” said Ana Krol, a diver.", "4", "Ana Krol"),
        ("\"We lost 4 beams,\" Krol told the panel.", "4", "Krol"),
        ("As Ana Krol noted, the pier lost 4 beams.", "4", "Ana Krol"),
        ("The office said Krol had warned that 4 beams were loose.", "4", "Krol"),
        ("Asked about the gift from Lord Varga, he said the fund had 40 members.", "40", "he"),
        ("Because of the flood, no trams ran, the operator said.", "trams", "the operator"),
        ("Krol spoke on Monday about the pier.", "Monday", ""),
        ("Krol said on Monday that the pier was safe.", "Monday", ""),
        ("The pier lost 4 beams.", "4", ""),
        ("Krol, who said little, repaired 4 beams.", "4", ""),
    ],
)  # fmt: skip
def test_who_says_it(sentence: str, stretch: str, speaker: str) -> None:
    found = clauses.clause(parsed(sentence), *span(sentence, stretch))
    assert found is not None
    assert text(found.speaker) == speaker


@pytest.mark.parametrize(
    ("sentence", "stretch", "place"),
    [
        ("A ten-person jury will hear the case.", "ten", Place.MODIFIER),
        ("The 2032 budget angered nurses.", "2032", Place.MODIFIER),
        ("Copper for January delivery rose.", "January", Place.MODIFIER),
        ("A $3 million fine was imposed.", "$3 million", Place.MODIFIER),
        ("The January storm hurt wheat.", "January", Place.MODIFIER),
        ("A 40-year-old bridge fell.", "40", Place.MODIFIER),
        ("The club has 40 members.", "40", Place.COUNT),
        ("Some 4,000 people marched.", "4,000", Place.COUNT),
        ("Terminal 3 was closed.", "3", Place.NAME),
        ("Article 50 was invoked.", "50", Place.NAME),
        ("Petra Halm of the Copper Board resigned.", "Copper", Place.NAME),
        ("The council met on Tuesday.", "Tuesday", Place.ADJUNCT),
        ("Prices fell 3 percent.", "3 percent", Place.ADJUNCT),
        ("The plant closed last year.", "last year", Place.ADJUNCT),
        ("The strike of Monday ended.", "Monday", Place.OF_NOUN),
        ("The plant cost $3 million.", "$3 million", Place.OBJECT),
        ("The harbour board met.", "The harbour board", Place.SUBJECT),
        ("The harbour board met.", "met", Place.VERB),
        ("The toll is 3 crowns.", "3 crowns", Place.COMPLEMENT),
        ("Ana Krol, a diver, resigned.", "a diver", Place.APPOSITION),
    ],
)
def test_what_a_stretch_is_in_its_clause(sentence: str, stretch: str, place: Place) -> None:
    assert clauses.place(parsed(sentence), *span(sentence, stretch)) is place


@pytest.mark.parametrize(
    ("sentence", "stretch", "noun"),
    [
        ("The club has 40 paying members.", "40", "40 paying members"),
        ("The state owns 12 of the old ferries.", "12", "the old ferries"),
        ("Krol won 60 percent of the vote.", "60 percent", "the vote"),
        ("The firm, which has 300 engineers who commute, moved.", "300", "300 engineers"),
        ("About 4,000 tonnes of ash were dumped.", "4,000", "About 4,000 tonnes of ash"),
        ("A ten-person jury sat.", "ten", ""),
        ("The index rose to 410.", "410", ""),
    ],
)
def test_what_a_number_counts(sentence: str, stretch: str, noun: str) -> None:
    assert text(clauses.counted(parsed(sentence), *span(sentence, stretch))) == noun


def test_the_noun_that_a_modifier_stands_before() -> None:
    sentence = "The court upheld a $3 million fine for fraud."
    assert (
        text(clauses.modified(parsed(sentence), *span(sentence, "$3 million")))
        == "a $3 million fine for fraud"
    )
    assert clauses.modified(parsed(sentence), *span(sentence, "court")) is None


def test_a_noun_phrase_ends_where_its_tree_ends() -> None:
    sentence = "Ida Holm, president of the Copper Board, met the envoys who had come from Tolle."
    tree = parsed(sentence)
    role = clauses.noun_phrase(tree, *span(sentence, "president"))
    assert text(role) == "president of the Copper Board"
    assert text(clauses.noun_phrase(tree, *span(sentence, "envoys"))) == "the envoys"
    whole = clauses.noun_phrase(tree, *span(sentence, "envoys"), relatives=True)
    assert text(whole) == "the envoys who had come from Tolle"
    assert clauses.noun_phrase(tree, *span(sentence, "met")) is None


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("The treaty, an accord of 12 states, will lapse in May.", "The treaty will lapse in May."),
        ("The mayor, who took office in 2021, resigned.", "The mayor resigned."),
        ("The mayor resigned, citing her health.", "The mayor resigned."),
        ("The quay, built in 1990, was closed on Friday.", "The quay was closed on Friday."),
        ("Ida Holm (a diver) found 4 coins.", "Ida Holm found 4 coins."),
        # what must stay
        ("The mayor, who denies theft, resigned.", None),
        ("The mill, which may close, hired 40 hands.", None),
        ("The toll will rise, unless the board objects.", None),
        ("The toll will rise, if the board agrees.", None),
        ("The toll will rise, Krol said.", None),
        ("The toll will rise, according to Krol.", None),
        ("The toll, which Krol said was unfair, will rise.", None),
        ("The mill, which no longer hires, lost 40 hands.", None),
        ("Nobody was hurt when the roof fell.", None),
        ("The mayor who took office in 2021 resigned.", None),
        ("Before the vote, the mayor resigned.", None),
    ],
)
def test_what_may_be_cut(sentence: str, left: str | None) -> None:
    kept = sentence
    for start, end in reversed(clauses.cuttable(parsed(sentence))):
        kept = kept[:start] + kept[end:]
    assert kept == (left or sentence)


@pytest.mark.parametrize(
    ("sentence", "leanings"),
    [
        ("The harbour board approved the plan on Tuesday.", []),
        ("Ana Krol said she would resign.", []),
        ("It is likely that the mill will close.", []),
        ("It rained for 3 days in Tolle.", []),
        ("It was the mill that lost 40 hands.", []),
        ("Divers from Tolle and Sorn said that neither found a wreck.", []),
        ("Nurses treated the burnt, and many were sent home.", []),
        ("Tests of the well, which was shut in May, show traces of lead.", []),
        ("This week the board approved the plan.", []),
        ("Those who paid will be refunded, the board said.", []),
        ("In his speech, Krol praised the divers.", []),
        ("“We lost 4 beams,” Krol said.", []),
        ("Two divers drowned in the gorge.", []),
        ("The firm sold its mills.", []),
        ("There were 40 guests.", []),
        ("Later this year, the mill will close.", []),
        ("He resigned on Friday.", [Leaning.PRONOUN]),
        ("They lost 4 beams.", [Leaning.PRONOUN]),
        ("Its exports fell in June.", [Leaning.PRONOUN]),
        ("Asked about the gift from Lord Varga, he said nothing.", [Leaning.PRONOUN]),
        ("It sold 40 mills.", [Leaning.PRONOUN]),
        ("Tolle Mills would close on Friday, he said.", [Leaning.PRONOUN]),
        ("The mill has told the 40 hands, she added.", [Leaning.PRONOUN]),
        ("At least 40 were hurt when the mill fell in, the board said.", []),
        ("Forty guests fled, and 12 were hurt.", []),
        ("Police held a man who had sold his boat.", []),
        ("The move Monday came after a strike.", []),
        ("The assembly will vote on a motion against him in May.", [Leaning.PRONOUN]),
        ("The Harmont Circuit is due to use one of them.", [Leaning.PRONOUN]),
        ("The board sold the mills after a diver had seen them.", []),
        ("The gate and the lanes around it stay shut.", []),
        ("A hearing on the bills themselves is to be held in May.", []),
        ("The election, he said, was a warning.", [Leaning.PRONOUN]),
        ("Ada Varga, who leads the union, wants it to sell the mill.", [Leaning.PRONOUN]),
        ("The board, which owns the mill, wants it to be sold.", []),
        ("Three mills, Sorn, Orsk and Tolle, were shut.", []),
        ("The three, Ann, Jan and Odo, were held on Monday.", [Leaning.ELLIPSIS]),
        ("The two, a nurse and a driver, were freed.", [Leaning.ELLIPSIS]),
        ("Signs hang at the other 11.", [Leaning.ELLIPSIS]),
        ("Seven mills were shut, and signs hang at the other 11.", []),
        ("If there are none, the board will sell the mill.", [Leaning.ELLIPSIS]),
        ("“Nobody of this inspectorate saw the mill,” Krol said.", [Leaning.OWN]),
        ("“Nobody in this town saw the mill,” Krol said.", []),
        ("This led to delays.", [Leaning.POINTING]),
        ("These measures cost 3 million crowns.", [Leaning.POINTING]),
        ("That decision was criticised by nurses.", [Leaning.POINTING]),
        ("The second was sold in May.", [Leaning.ELLIPSIS]),
        ("The latter fled to Tolle.", [Leaning.ELLIPSIS]),
        ("Both were hurt.", [Leaning.ELLIPSIS]),
        ("Three were hurt.", [Leaning.ELLIPSIS]),
        ("However, the mill closed.", [Leaning.CONNECTIVE]),
        ("But the mill closed.", [Leaning.CONNECTIVE]),
        ("The mill also closed.", []),
        ("We lost 4 beams in the storm.", [Leaning.SPEAKER]),
        ("A long night in Tolle.", [Leaning.NO_VERB]),
        ("Closing the mill.", [Leaning.NO_VERB]),
    ],
)
def test_what_leans_on_the_sentence_before(sentence: str, leanings: list[Leaning]) -> None:
    tree = parsed(sentence)
    assert list(clauses.leanings(tree)) == leanings
    assert clauses.stands_alone(tree) is (leanings == [])


@pytest.mark.parametrize(
    ("sentence", "nouns"),
    [
        ("The move, which won approval in May, will cost 4 crowns.", ("move",)),
        ("The move that Tolle approved in May will cost 4 crowns.", ()),
        ("The fall wiped 40 crowns off the shares.", ("fall",)),
        ("The retailer, which shut 40 shops, made a loss.", ("retailer",)),
        ("The ferry, which sank in 2019, was raised.", ()),
        ("The mill will be shut in the fall.", ("mill",)),
    ],
)
def test_nouns_of_which_nothing_says_which_are_meant(sentence: str, nouns: tuple[str, ...]) -> None:
    assert clauses.unexplained(parsed(sentence)) == nouns


def test_the_phrases_of_such_nouns_and_their_fuller_forms() -> None:
    (phrase,) = clauses.unexplained_phrases(parsed("On Friday the old ministry shut a mill."))
    assert phrase.text == "the old ministry"
    forms = {
        "The mines ministry of Tolle met.": ("mines ministry of Tolle",),
        "A ministry met.": ("ministry",),
        "Tolle's ministries met.": ("",),
        "Krol's ministry met the health ministry.": ("Krol's ministry", "health ministry"),
        "Krol met a nurse.": (),
    }
    assert {one: clauses.fuller_forms(parsed(one), "ministry") for one in forms} == forms


@pytest.mark.parametrize(
    ("sentence", "tied"),
    [
        ("The mill is too high.", False),
        ("Krol, who runs the mill, was more calm.", True),
        ("Krol was more calm than Varga.", False),
        ("Exports were higher.", False),
    ],
)
def test_what_ties_a_sentence_to_one_before(sentence: str, tied: bool) -> None:
    assert clauses.turns(parsed(sentence)) is tied


@pytest.mark.parametrize(
    ("sentence", "past"),
    [
        ("Krol received a mandate to form a guild on Monday.", True),
        ("The search had to be broken off on Monday.", True),
        ("The crew had to wait until Monday to sail home.", True),
        ("Krol will have to leave on Monday.", False),
        ("Krol has leave to open the mill on Monday.", False),
        ("Krol spoke on Monday.", False),
    ],
)
def test_a_day_behind_an_infinitive_may_be_past(sentence: str, past: bool) -> None:
    start = sentence.index("Monday")
    assert clauses.may_be_past(parsed(sentence), start, start + 6) is past


# sentence: who, predicate, what, mood, negated, numbers, when
CLAIMS = [
    ("The board sold 40 mills on Friday.", "The board|sell|40 mills|fact|40|Friday"),
    ("40 mills were sold by the board on Friday.", "the board|sell|40 mills|fact|40|Friday"),
    ("Krol said the board had sold 40 mills.", "the board|sell|40 mills|fact|40|"),
    ("The board plans to sell 40 mills in May.", "The board|sell|40 mills|intended|40|May"),
    ("The board is likely to sell 40 mills.", "The board|sell|40 mills|forecast|40|"),
    ("The board is due to sell 40 mills.", "The board|sell|40 mills|fact|40|"),
    ("The board failed to sell 40 mills.", "The board|not sell|40 mills|fact|40|"),
    ("The board denied that it had sold 40 mills.", "it|sell|40 mills|denied|40|"),
    ("The ten-person jury met in Room 7 on Friday.", "The ten-person jury|meet||fact||Friday"),
    ("Turnout was 61.3 percent.", "Turnout|be|61.3 percent|fact|61.3|"),
    ("The pier is unsafe.", "The pier|be unsafe||fact||"),
    ("Copper for January delivery rose 3 percent.", "Copper for January delivery|rise||fact|3|"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "wanted"), CLAIMS)
def test_what_a_sentence_claims(sentence: str, wanted: str) -> None:
    found = clauses.claim(parsed(sentence))
    assert found is not None
    predicate = f"not {found.predicate}" if found.negated else found.predicate
    numbers = ", ".join(sentence[start:end] for start, end in found.numbers)
    when = ", ".join(sentence[start:end] for start, end in found.when)
    parts = [text(found.who), predicate, text(found.what), found.mood, numbers, when]
    assert "|".join(parts) == wanted


def test_clauses_joined_by_and_are_claims_each() -> None:
    found = clauses.claims(parsed("The board sold the mill in May and Krol bought 4 boats."))
    assert [(text(one.who), one.predicate) for one in found] == [
        ("The board", "sell"),
        ("Krol", "buy"),
    ]


def test_without_structure_nothing_is_read() -> None:
    tree = Parsed("Krol resigned.")
    assert clauses.clause(tree, 0, 4) is None
    assert clauses.place(tree, 0, 4) is Place.NONE
    assert clauses.counted(tree, 0, 4) is None
    assert clauses.modified(tree, 0, 4) is None
    assert clauses.noun_phrase(tree, 0, 4) is None
    assert clauses.cuttable(tree) == ()
    assert clauses.claims(tree) == ()
    assert clauses.leanings(tree) == (Leaning.NO_VERB,)


PIECES = st.sampled_from(
    [
        *("The board", "Krol", "which", "40", "not", "denied", "that", "if", "unless", "would"),
        *("to", "sell", "has", "been", "sold", "mills", ",", ".", "?", "(", ")", "“", "”", "—"),
        *("said", "according", "by", "Friday", "no", "of", "$3 million", "and", "without", "-"),
        *("he", "this", "was", "expected", "likely", "\n", "x" * 70, "\u200b"),
    ]
)


def ask_everything(sentence: str) -> None:
    tree = parsed(sentence)
    for start in range(0, len(sentence) + 1, 11):
        for end in (start, start + 9):
            clauses.clause(tree, start, end)
            clauses.place(tree, start, end)
            for question in (clauses.counted, clauses.modified, clauses.noun_phrase):
                answer = question(tree, start, end)
                assert answer is None or sentence[answer.start : answer.end] == answer.text
    clauses.leanings(tree)
    for claim in clauses.claims(tree):
        assert all(0 <= start < end <= len(sentence) for start, end in claim.numbers)
    cuts = clauses.cuttable(tree)
    assert all(0 <= start < end <= len(sentence) for start, end in cuts)
    assert all(one[1] <= other[0] for one, other in pairwise(cuts))


@given(st.lists(PIECES, max_size=25).map(" ".join))
@settings(max_examples=80, deadline=None)
def test_no_order_of_words_raises(sentence: str) -> None:
    ask_everything(sentence)


@given(st.text(max_size=120))
@settings(max_examples=80, deadline=None)
def test_no_text_raises(sentence: str) -> None:
    ask_everything(sentence)


def test_times_and_moods_have_words_of_the_field() -> None:
    assert [str(one) for one in Time] == ["past", "present", "future", "none"]
    assert str(Mood.FACT) == "fact"


@pytest.mark.parametrize(
    ("sentence", "leans"),
    [
        ("The Pell Post reported last week that he had spoken of leaving the board.", True),
        ("Ada Krol reported last week that she had spoken of leaving the board.", False),
    ],
)
def test_no_paper_and_no_week_is_a_person(sentence: str, *, leans: bool) -> None:
    assert (Leaning.PRONOUN in clauses.leanings(parsed(sentence))) is leans


def test_a_pronoun_at_the_head_of_a_report_stands_for_a_thing_before_it() -> None:
    tree = parsed("By a new survey of the flood of May 2, it was the highest ever measured.")
    assert clauses.leanings(tree) == (Leaning.PRONOUN,)
    assert clauses.leanings(tree, opening=True) == ()
    person = parsed("After talks with Ana Krol, she said the strike was over.")
    assert clauses.leanings(person, opening=True) == (Leaning.PRONOUN,)
    assert clauses.leanings(parsed("It was shut."), opening=True) == (Leaning.PRONOUN,)


@pytest.mark.parametrize(
    ("sentence", "goes_on"),
    [
        ("The union went on to say that its members would not return.", True),
        ("The minister seems to agree, as her office wrote on Friday.", True),
        ("The clerk added that the lists were lost.", True),
        ("The minister agreed to the plan of the board.", False),
        ("Tolle and Sorn agreed a truce.", False),
        ("The ferry went on fire.", False),
    ],
)
def test_what_goes_on_with_something_told_before(sentence: str, goes_on: bool) -> None:
    assert clauses.turns(parsed(sentence)) is goes_on


def test_nouns_that_may_refer_to_something_told_before() -> None:
    tree = parsed("In Tolle, 40 miles from the crater, the roof of the mill fell in the blast.")
    assert clauses.referring(tree) == {"crater", "mill", "blast"}
    assert not clauses.referring(parsed("The Tolle mill closed for the week."))


@pytest.mark.parametrize(
    ("sentence", "pronouns"),
    [
        ("Doctors freed her leg from the wreck.", ["her"]),
        ("A judge sent her to the mines of Orrin.", ["her"]),
        ("The harbour guard, he said, must stay at its posts.", ["he"]),
        ("Ada Vey said they had freed her leg.", []),
        ("A judge said his court would sit.", []),
    ],
)
def test_a_pronoun_stands_for_nobody_of_another_number_or_beside_his_own_deed(
    sentence: str, pronouns: list[str]
) -> None:
    assert [one.text for one in clauses.unnamed(parsed(sentence))] == pronouns
