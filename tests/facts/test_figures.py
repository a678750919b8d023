"""What a number is a figure of, and the numbers that are none."""

import pytest

from briefing.facts import figures
from briefing.facts.amounts import Amount
from briefing.facts.tokens import scan
from briefing.model.article import FigureKind


def found(text: str) -> list[tuple[str, Amount]]:
    tokens = scan(text)
    amounts = figures.find(tokens, bytearray(len(tokens)))
    return [(tokens.slice(a.first, a.last), a) for a in amounts]


@pytest.mark.parametrize(
    ("text", "words", "kind", "low", "unit"),
    [
        ("fell 34.5% in May", "34.5%", FigureKind.PERCENT, 34.5, "%"),
        ("over 100 per cent", "100 per cent", FigureKind.PERCENT, 100, "%"),
        ("up 2 percentage points",
         "2 percentage points", FigureKind.PERCENT, 2, "percentage point"),
        ("cut by 25 basis points", "25 basis points", FigureKind.PERCENT, 25, "basis point"),
        ("cost $1.2bn to build", "$1.2bn", FigureKind.MONEY, 1.2e9, "USD"),
        ("paid US$3.4 million for", "US$3.4 million", FigureKind.MONEY, 3.4e6, "USD"),
        ("a C$16.4m loan", "C$16.4m", FigureKind.MONEY, 16.4e6, "CAD"),
        ("323 million euros", "323 million euros", FigureKind.MONEY, 323e6, "EUR"),
        ("20 Canadian dollars", "20 Canadian dollars", FigureKind.MONEY, 20, "CAD"),
        ("worth 120 MEUR", "120 MEUR", FigureKind.MONEY, 120e6, "EUR"),
        ("Rs 500 crore", "Rs 500 crore", FigureKind.MONEY, 5e9, "INR"),
        ("a 12-cent dividend", "12-cent", FigureKind.MONEY, 12, "cent"),
        ("nearly 40 km away", "40 km", FigureKind.QUANTITY, 40, "kilometre"),
        ("5 to 6 million barrels a day", "5 to 6 million barrels a day", FigureKind.QUANTITY, 5e6,
         "barrel per day"),
        ("turnout of 61,4 %", "61,4 %", FigureKind.PERCENT, 61.4, "%"),
        ("a duty of 5pc on rope", "5pc", FigureKind.PERCENT, 5, "%"),
        ("it raised VND4,927 billion", "VND4,927 billion", FigureKind.MONEY, 4.927e12, "VND"),
        ("a loan of SEK1,250 million", "SEK1,250 million", FigureKind.MONEY, 1.25e9, "SEK"),
        ("fines of RM900,000 were", "RM900,000", FigureKind.MONEY, 900000, "MYR"),
        ("a fund of R2bn", "R2bn", FigureKind.MONEY, 2e9, "ZAR"),
        ("wages of N$4.5 million", "N$4.5 million", FigureKind.MONEY, 4.5e6, "NAD"),
        ("owes CHF 1'250'000 to", "CHF 1'250'000", FigureKind.MONEY, 1250000, "CHF"),
        ("stands at €1.234.567,80 after", "€1.234.567,80", FigureKind.MONEY, 1234567.8, "EUR"),
        ("a grant of 450 zł to", "450 zł", FigureKind.MONEY, 450, "PLN"),
        ("a moor of 40 km² burned", "40 km²", FigureKind.QUANTITY, 40, "square kilometre"),
        ("the sturgeon weighs 208 pounds", "208 pounds", FigureKind.QUANTITY, 208, "pound-mass"),
        ("90 pounds of rope", "90 pounds", FigureKind.QUANTITY, 90, "pound-mass"),
        ("a fine of 90 pounds", "90 pounds", FigureKind.MONEY, 90, "GBP"),
        ("812,000³ walkers came", "812,000", FigureKind.COUNT, 812000, "walker"),
        ("a 34-year-old woman", "34-year-old", FigureKind.QUANTITY, 34, "year of age"),
        ("two senior Ukrainian officials", "two", FigureKind.COUNT, 2, "official"),
        ("only one new trade agreement, struck", "one", FigureKind.COUNT, 1, "trade agreement"),
        ("12 fishing boats were", "12", FigureKind.COUNT, 12, "fishing boat"),
        ("sales doubled again", "doubled", FigureKind.MULTIPLE, 2, ""),
        ("the third-largest bank", "third-largest", FigureKind.RANK, 3, ""),
        ("the second day of talks", "second", FigureKind.ORDINAL, 2, ""),
    ],
)  # fmt: skip
def test_kinds_and_units(text: str, words: str, kind: FigureKind, low: float, unit: str) -> None:
    ((shown, amount),) = found(text)
    assert (shown, amount.kind, amount.unit) == (words, kind, unit)
    assert amount.low == pytest.approx(low)


def test_hundreds_of_billions_is_an_open_sum_of_money() -> None:
    ((words, amount),) = found("resulting in hundreds of billions in disrupted trade")
    assert words == "hundreds of billions"
    assert (amount.kind, amount.low, amount.high) == (FigureKind.MONEY, 1e11, None)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("30-40 people", 30, 40),
        ("10-12% of votes", 10, 12),
        ("between 18% and 26% of sales", 18, 26),
        ("between 5 and 10 percent", 5, 10),
        ("$500 million to $700 million in aid", 5e8, 7e8),
    ],
)
def test_ranges(text: str, low: float, high: float) -> None:
    ((_, amount),) = found(text)
    assert (amount.low, amount.high) == (low, high)


def test_from_and_to_are_two_figures() -> None:
    shown = [words for words, _ in found("duties rose from 10% to 145%")]
    assert shown == ["10%", "145%"]


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("more than 60%", "over"),
        ("as many as 40 people", "at most"),
        ("at least 46 people", "at least"),
        ("some 300 homes", "about"),
        ("under $5", "under"),
        ("40 people or more", ""),
        ("60% or more", "at least"),
    ],
)
def test_modifiers(text: str, modifier: str) -> None:
    assert found(text)[0][1].modifier == modifier


@pytest.mark.parametrize(
    "text",
    [
        "the COVID-19 pandemic",
        "leaders of the G20",
        "an F-35 jet",
        "under Section 301 of the act",
        "Key Point 1",
        "a Boeing 737 crashed",
        "the Group of 20",
        "beat the visitors 3-1 on the night",
        "won 6-4, 7-5",
        "call +44 20 7946 0958 now",
        "at https://example.org/2025/30%25 today",
        "no one knew",
        "one of them",
        "No. 10 said",
        "they also have second-order effects",
    ],
)
def test_traps_are_no_figures(text: str) -> None:
    kinds = {FigureKind.ORDINAL}
    assert [words for words, amount in found(text) if amount.kind not in kinds] == []


@pytest.mark.parametrize(
    ("text", "words", "low", "unit"),
    [
        ("Anna Weber, 69, died", "69", 69, "year of age"),
        ("One in four institutions agrees", "One in four", 0.25, ""),
        ("a term of 12 1/2 years", "12 1/2 years", 12.5, "year"),
        ("revenue between $14.6 billion and $15.6 billion", "$14.6 billion and $15.6 billion",
         14.6e9, "USD"),
        ("a gain of $257.1 million", "$257.1 million", 257.1e6, "USD"),
    ],
)  # fmt: skip
def test_forms_of_news(text: str, words: str, low: float, unit: str) -> None:
    ((shown, amount),) = found(text)
    assert (shown, amount.low, amount.unit) == (words, low, unit)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("the figure was 4%, not 5%", ["4%"]),
        ("growth was 4% rather than 5%", ["4%"]),
        ("they paid $4 million instead of $5 million", ["$4 million"]),
        ("not more than 5%", ["5%"]),
    ],
)
def test_what_a_figure_is_not_is_no_figure(text: str, kept: list[str]) -> None:
    assert [words for words, _ in found(text)] == kept


def test_an_age_after_aged() -> None:
    ((_, amount),) = found("a man aged 34 was found")
    assert amount.unit == "year of age"


@pytest.mark.parametrize(
    "text",
    [
        "the warden doubled down on it",
        "odds of 2-to-1 were offered",
        "one-on-one talks",
        "zero-hours contracts",
        "a depot at 300 Tallow Street",
        "Phase six begins",
        "a heap of 10⁶ tonnes",
        "the price is €1.234 now",
        "XYZ900,000 was sold",
    ],
)
def test_no_figure_of_a_saying_a_name_or_an_unsure_value(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("grew by $43.6bn to $419.2bn", ["$43.6bn", "$419.2bn"]),
        ("grew by 3% to 45%", ["3%", "45%"]),
        ("fell 5 percent to 90 percent", ["5 percent", "90 percent"]),
        ("the fleet shrank by 3 to 20 ships", ["3", "20"]),
        ("a fee of $5 to $7 million", ["$5 to $7 million"]),
        ("growth of 3% to 4%", ["3% to 4%"]),
        ("10 to 15 billion crowns", ["10 to 15 billion crowns"]),
    ],
)
def test_a_change_and_a_level_are_no_range(text: str, words: list[str]) -> None:
    assert [w for w, _ in found(text)] == words
