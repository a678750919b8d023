"""People, their roles, and the capitals that are nobody."""

import pytest


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The delegation is led by Vice Premier He Lifeng.", "He Lifeng", "Vice Premier"),
        ("U.S. Commerce Secretary Howard Lutnick joined.",
         "Howard Lutnick", "U.S. Commerce Secretary"),
        ("It was agreed, said Anna Weber, who heads the Port Council, on Monday.", "Anna Weber",
         "heads the Port Council"),
        ("Prices fell, said Josh Lipsky, chair of economics at the Harbour Institute.",
         "Josh Lipsky",
         "chair of economics at the Harbour Institute"),
        ("The plan was drafted by finance minister Ilse Vandermeer.", "Ilse Vandermeer",
         "finance minister"),
        ("The talks ended, Ursula von der Leyen said.", "Ursula von der Leyen", None),
        ("Dr. Helga Marin was there.", "Helga Marin", None),
        ("They want the resignation of Orvane's envoy, Raymon Jost, by noon.", "Raymon Jost",
         "Orvane's envoy"),
        ("The Gate, about a plot to kill the leader of the Isles, Raymon Jost, is on.",
         "Raymon Jost", "leader of the Isles"),
        ("A letter went to the port and later to a retired Orvane judge, Mara Holt.", "Mara Holt",
         "retired Orvane judge"),
        ('"It holds," said Mara Holt, the head of Coast Rail at a news conference on Monday.',
         "Mara Holt", "head of Coast Rail"),
        ("The envoy of Orvane to the Isles, Raymon Jost, left early.", "Raymon Jost",
         "envoy of Orvane to the Isles"),
        ("Isles trade policy chief Petra Holm spoke.", "Petra Holm", "Isles trade policy chief"),
        ("Forecaster Jun Aldo warned of floods.", "Jun Aldo", "Forecaster"),
        ("Orvane secretary Ban Sul-mi left.", "Ban Sul-mi", "Orvane secretary"),
        ("Tilda Vey, a former expert for the Orvane States Rail Board, disagreed.", "Tilda Vey",
         "former expert for the Orvane States Rail Board"),
        ("His sister Karin wept.", "Karin", "sister"),
    ],
)  # fmt: skip
def test_names_and_roles(facts, text: str, name: str, role: str | None) -> None:
    (person,) = facts(text).people
    assert person.name == name
    assert (person.role.text if person.role else None) == role


def test_a_family_name_that_stands_first_is_whoever_was_named(facts) -> None:
    text = (
        "President Moon met Orvane leader Kim Yong-su on Monday.\nMr. Kim was glad."
        "\nThe envoy Ada Kim was there.\nMr. Kim left."
    )
    found = {person.name: len(person.mentions) for person in facts(text).people}
    assert found["Kim Yong-su"] == 2
    assert found["Ada Kim"] == 1


def test_a_son_is_not_his_father(facts) -> None:
    text = "President Vey spoke.\nHis son Odo Vey Jr. left early.\nVey Jr. slept.\nVey was angry."
    found = {person.name: len(person.mentions) for person in facts(text).people}
    assert found["Vey"] == 2


def test_mentions_are_merged(facts) -> None:
    text = (
        "Commerce Secretary Howard Lutnick spoke first.\nLutnick later left. Howard Lutnick slept."
    )
    (person,) = facts(text).people
    assert person.name == "Howard Lutnick"
    assert [m.text for m in person.mentions] == ["Howard Lutnick", "Lutnick", "Howard Lutnick"]


@pytest.mark.parametrize(
    "text",
    [
        "The White House declined to comment.",
        "They met at Lancaster House in London.",
        "Trade Talks Resume In London Amid Tensions",
        "The National Economic Council met the Bank of Varland.",
        "Shares rose on Wall Street after New York opened.",
        "Morgan Stanley’s chief economist for China disagreed.",
        "Rare Earths are mined in South Africa and Saudi Arabia.",
        "The United Nations and the European Union agreed.",
        "The Lady Maren hit a barge, and the ferry Lady Maren was damaged.",
    ],
)
def test_places_and_bodies_are_no_people(facts, text: str) -> None:
    assert facts(text).people == ()


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Ida Renn, the head of the Rope, Sail and Net Makers Local 9, left.", "Ida Renn",
         "head of the Rope, Sail and Net Makers Local 9"),
        ("Ida Renn, a broker at Tarn, Moss & Vale, left.", "Ida Renn",
         "broker at Tarn, Moss & Vale"),
        ("Ida Renn, author of “The Dry Well”, spoke.", "Ida Renn", "author of “The Dry Well”"),
        ("First lady Ida Renn opened it.", "Ida Renn", "First lady"),
        ("World sled-dog champion Ida Renn won.", "Ida Renn", "World sled-dog champion"),
        ("Secretary of Labour Ida Renn spoke.", "Ida Renn", "Secretary of Labour"),
        ("Lt. Col. Ida Renn led the search.", "Ida Renn", "Lt. Col."),
        ("Lieutenant General Sir Odo Renn led it.", "Odo Renn", "Lieutenant General"),
        ("Editor-in-Chief Ida Renn said so.", "Ida Renn", "Editor-in-Chief"),
        ("Seen near Camp Tarn, former sergeant Ida Renn fled.", "Ida Renn", "former sergeant"),
    ],
)  # fmt: skip
def test_a_role_is_whole(facts, text: str, name: str, role: str) -> None:
    (person,) = facts(text).people
    assert person.name == name
    assert person.role is not None
    assert person.role.text == role


@pytest.mark.parametrize(
    "text",
    [
        "The ministry repealed President Marsh’s Executive Order 12.",
        "He spoke for Union Kyle, and Foreign Minister Ida Renn left.",
        "The Harbour Act passed at Fort Tarn.",
    ],
)
def test_orders_parties_and_camps_are_nobody(facts, text: str) -> None:
    assert {p.name for p in facts(text).people} <= {"Marsh", "Ida Renn"}


def test_a_name_misspelt_by_one_letter_is_one_person(facts) -> None:
    text = "Harbour minister Ida Rennick spoke.\nMinister Ida Renick left.\nIda Rennick is well."
    (person,) = facts(text).people
    assert (person.name, len(person.mentions)) == ("Ida Rennick", 3)
    text = "Harbour minister Ida Rennick spoke.\nThe poet Ida Renick left."
    assert len(facts(text).people) == 2


def test_a_title_of_two_parts(facts) -> None:
    (person,) = facts("Tesla co-founder and CEO Elena Marsh said so.").people
    assert person.role is not None
    assert person.role.text == "Tesla co-founder and CEO"


def test_a_surname_of_two_people_is_nobodys(facts) -> None:
    text = "Anna Gower left. Sarah Gower stayed. Gower’s death was confirmed."
    assert [(p.name, len(p.mentions)) for p in facts(text).people] == [
        ("Anna Gower", 1),
        ("Sarah Gower", 1),
    ]


def test_a_relative_is_no_role(facts) -> None:
    people = facts("Marcus Guara, 52, his wife Ana Guara, 42, and two others died.").people
    assert [(p.name, p.role.text if p.role else None) for p in people] == [
        ("Marcus Guara", None),
        ("Ana Guara", "wife"),
    ]


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("So said Josh Lipsky, chair of economics at the Harbour Institute.", "Harbour Institute"),
        ("So said Anna Weber, who heads the Department of Ports and Docks.",
         "Department of Ports and Docks"),
        ("So said Anna Weber, president of France.", None),
    ],
)  # fmt: skip
def test_the_body_that_a_role_names(facts, text: str, organisation: str | None) -> None:
    (person,) = facts(text).people
    assert (person.organisation.text if person.organisation else None) == organisation


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Former broker Dean Sharpe was jailed. Sharpe lied.", "Dean Sharpe", "Former broker"),
        ("Former broker Dean Sharpe was jailed.", "Dean Sharpe", "Former broker"),
        ("Dean Sharpe won the race. Later Sharpe said so.", "Dean Sharpe", None),
        ("The swimmer Marshal Quill said so.", "Marshal Quill", "swimmer"),
        ("Judge Whitlock spoke. Whitlock left.", "Whitlock", "Judge"),
        ("King Harald spoke. Harald left.", "Harald", "King"),
        ("Minister Anna Judge spoke.", "Anna Judge", "Minister"),
    ],
)
def test_a_title_that_is_a_name(facts, text: str, name: str, role: str | None) -> None:
    (person,) = facts(text).people
    assert person.name == name
    assert (person.role.text if person.role else None) == role


def test_a_spokesman_of_somebody_has_a_role_and_so_has_the_other(facts) -> None:
    text = "The ships will sail, said Yun Ho-rim, spokesman of North Orvane President Mun Jae-in."
    roles = {p.name: [m.role.text for m in p.mentions if m.role] for p in facts(text).people}
    assert roles["Mun Jae-in"] == ["North Orvane President"]
    assert roles["Yun Ho-rim"] == ["spokesman of North Orvane President Mun Jae-in"]


def test_a_monarch_is_nobody_of_that_surname(facts) -> None:
    text = "Crown Prince Edmund bin Osric spoke. The envoy called King Osric on Monday."
    assert [p.name for p in facts(text).people] == ["Edmund bin Osric", "Osric"]


def test_who_held_an_office_then_does_not_hold_it(facts) -> None:
    (person,) = facts("It followed the fall of then-Prime Minister Ilan Vesk.").people
    assert person.role is not None
    assert person.role.text == "then-Prime Minister"


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ('Calling President Oren Vale "a fool", the guild walked out.', "Oren Vale", "President"),
        ("Acting President Oren Vale spoke.", "Oren Vale", "Acting President"),
        ("Under Secretary of State Ivo Mack spoke.", "Ivo Mack", "Under Secretary of State"),
        ("She served under Secretary of State Ivo Mack.", "Ivo Mack", "Secretary of State"),
        (
            "It will help, said Ivo Mack, vice president of Pell Docks in a written statement.",
            "Ivo Mack",
            "vice president of Pell Docks",
        ),
    ],
)
def test_what_stands_beside_a_role_is_no_part_of_it(facts, text: str, name: str, role: str) -> None:
    roles = {p.name: p.role.text for p in facts(text).people if p.role}
    assert roles[name] == role


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("First lady Lena Vey joined President Vey on Monday. “I am glad,” Mr. Vey said.", "Vey"),
        ("Vey was shot on Monday. His brother Osric Vey wept. “I am glad,” Vey said.", "Vey"),
        ("Lena Vey, the wife of the mayor, waved. “I am glad,” Mr. Vey said on Monday.", "Vey"),
        ("His brother Osric Vey wept on Monday. “I forgive you,” Vey said.", "Osric Vey"),
    ],
)
def test_a_surname_is_not_that_of_the_kin_of_whom_it_is(facts, text: str, spoken: str) -> None:
    (quote,) = facts(text).quotes
    assert quote.person == spoken


def test_a_body_behind_an_office_is_nobody(facts) -> None:
    told = facts("It is so, said Roland Quist, medical director of Harbour Center Norlund.")
    assert [person.name for person in told.people] == ["Roland Quist"]
