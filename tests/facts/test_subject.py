"""Which way a figure moved, of what, when, and against what."""

import pytest

from briefing.model.article import Direction

UP, DOWN = Direction.UP, Direction.DOWN


@pytest.mark.parametrize(
    ("text", "figure", "direction", "relation", "subject"),
    [
        ("Norwegian sales to the U.K. sank steeply in May, plunging 21.5%.", "21.5%", DOWN, "by",
         "Norwegian sales to the U.K."),
        ("Both sides raised tariffs, pushing duties to over 100 per cent.",
         "100 per cent", UP, "to",
         "duties"),
        ("Net profit climbed to $1.2bn.", "$1.2bn", UP, "to", "Net profit"),
        ("A 12% drop in car sales hurt margins.", "12%", DOWN, "by", "car sales"),
        ("The firm reported an increase of 5% in revenue.", "5%", UP, "by", "revenue"),
        ("The council cut its budget by $3 million.", "$3 million", DOWN, "by", "its budget"),
        ("The mill shed 1,400 jobs.", "1,400", DOWN, "by", "jobs"),
        ("Deaths were 12% lower than a year before.", "12%", DOWN, "by", "Deaths"),
        ("The share of pupils who passed slipped to 59.6%.", "59.6%", DOWN, "to",
         "The share of pupils who passed"),
        ("China controls over 60% of global rare earth supply.", "60%", None, "",
         "global rare earth supply"),
        ("The unemployment rate stood at 4.2%.", "4.2%", None, "to", "The unemployment rate"),
        ("Ministers threatened a 25% tariff on steel.", "25%", None, "", "tariff on steel"),
        ("It rose 5%.", "5%", UP, "by", None),
    ],
)  # fmt: skip
def test_direction_and_subject(
    facts, text: str, figure: str, direction: Direction | None, relation: str, subject: str | None
) -> None:
    (one,) = [f for f in facts(text).figures if f.text == figure]
    assert (one.direction, one.relation) == (direction, relation)
    assert (one.subject.text if one.subject else None) == subject


def test_a_joined_figure_is_of_the_same_thing(facts) -> None:
    figures = facts("Prize money rose 5.2% to 56.4 million euros.").figures
    assert [(f.direction, f.relation, f.subject.text) for f in figures if f.subject] == [
        (UP, "by", "Prize money"),
        (UP, "to", "Prize money"),
    ]


@pytest.mark.parametrize(
    ("text", "comparison"),
    [
        ("Exports fell 34.5%, the steepest drop since February 2020, when trade stopped.",
         "the steepest drop since February 2020"),
        ("Prices rose 2.4% from a year earlier.", "from a year earlier"),
        ("Orders fell 3.2%, compared with a 0.4% gain in March.",
         "compared with a 0.4% gain in March"),
        ("Starts fell 9.1% month on month in May.", "month on month"),
        ("Duties may go higher than the current 10 per cent baseline.",
         "higher than the current 10 per cent baseline"),
        ("For the first time, sales fell 5%.", None),
    ],
)  # fmt: skip
def test_comparison(facts, text: str, comparison: str | None) -> None:
    figure = facts(text).figures[-1 if "first time" in text else 0]
    assert (figure.comparison.text if figure.comparison else None) == comparison


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        (
            "Sales sank steeply in May, plunging 21.5%, the worst drop since February 2020.",
            "2025-05",
        ),
        ("In March, sales rose 5%.", "2025-03"),
        ("Sales rose 5%, the office said on Monday.", None),
        ("It sees costs up 5%, the group said, and cut its outlook for 2026.", None),
        ("Sales rose 5%, the office said, in May.", "2025-05"),
        ("The board must decide by Friday whether to raise its 3% dividend.", None),
    ],
)
def test_period(facts, text: str, timex: str | None) -> None:
    (figure,) = [f for f in facts(text).figures if f.unit == "%"]
    assert (figure.period.timex if figure.period else None) == timex


def test_attribution_and_hedge(facts) -> None:
    (figure,) = facts("Output could fall 5%, the Varna Institute warned.").figures
    assert figure.hedged
    (figure,) = facts("According to the Varna Institute, output fell 5%.").figures
    assert figure.attribution is not None
    assert figure.attribution.text == "the Varna Institute"
    assert not figure.hedged


def test_a_trend_has_no_number(facts) -> None:
    (trend,) = facts("Reports indicate a marked decline in Chinese exports to the US.").trends
    assert trend.is_trend
    assert trend.text == "marked decline"
    assert trend.direction is DOWN
    assert trend.subject is not None
    assert trend.subject.text == "Chinese exports to the US"


@pytest.mark.parametrize(
    ("text", "figure", "direction", "subject"),
    [
        ("Crude rose $1.55, or 3.3 percent, to settle at $47.89.", "$47.89", UP, "Crude"),
        ("Shares hit $348.40, a decline of 21 percent in a year.", "21 percent", DOWN, "Shares"),
        ("Sales rose to 11.5 billion francs ($12.3 billion).", "$12.3 billion", UP, "Sales"),
        ("Food, drink and packaging costs were 29.7% of sales.", "29.7%", None,
         "Food, drink and packaging costs"),
        ("Revenue totalled $12 billion, down 2 per cent.", "2 per cent", DOWN, "Revenue"),
        ("Officials updated the death toll to 32.", "32", None, "the death toll"),
        ("Shares climbed when the two governments agreed.", "two", None, "governments"),
        ("She was given four more years in prison.", "four", None, "years"),
    ],
)  # fmt: skip
def test_joined_and_misleading_words(
    facts, text: str, figure: str, direction: Direction | None, subject: str
) -> None:
    (one,) = [f for f in facts(text).figures if f.text == figure]
    assert (one.direction, one.subject.text if one.subject else None) == (direction, subject)


@pytest.mark.parametrize(
    "text",
    [
        "The hopes of the rescuers were raised by a 19-year-old.",
        "Rescuers pulled up a 19-year-old.",
        "Deaths rose to 12, among them a 19-year-old, up from 8.",
        "Survivor Mei Tan, 34, was up again.",
        "The number of rescuers fell when a man aged 34 left.",
    ],
)
def test_an_age_moves_nothing(facts, text: str) -> None:
    (age,) = [f for f in facts(text).figures if f.unit == "year of age"]
    assert (age.direction, age.relation, age.subject, age.comparison) == (None, "", None, None)


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        ("Managers refused to improve a 3% offer.", "3%", "offer"),
        ("The council voted to increase the 5% levy.", "5%", "levy"),
        ("The firm wants to cut a proposed 12% fee.", "12%", "fee"),
    ],
)
def test_a_verb_that_governs_another_noun_moves_no_figure(
    facts, text: str, figure: str, subject: str
) -> None:
    (one,) = [f for f in facts(text).figures if f.text == figure]
    assert (one.direction, one.subject.text) == (None, subject)


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        ("Friday's strike cost 4%.", "4%", "strike"),
        ("28 March was 12% lower.", "12%", None),
        ("The quake of 28 March rose to 4%.", "4%", "The quake"),
        ("Sales rose a record 3% month on month.", "3%", "Sales"),
    ],
)
def test_a_subject_is_no_rest_and_no_date(
    facts, text: str, figure: str, subject: str | None
) -> None:
    (one,) = [f for f in facts(text).figures if f.text == figure]
    assert (one.subject.text if one.subject else None) == subject


@pytest.mark.parametrize(
    "text",
    [
        "The blast killed 12 people more than four years ago.",
        "The strike lasted 12 days, more than four years ago.",
    ],
)
def test_a_time_ago_is_no_comparison(facts, text: str) -> None:
    assert [f.comparison for f in facts(text).figures] == [None]
