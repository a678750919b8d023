"""Points: the sentence right behind a lead, where it adds the figure."""

from dataclasses import replace
from datetime import date

from briefing import reading
from briefing.compose.order import compose
from briefing.model.article import Article
from briefing.model.options import Options

DAYS = [date(2032, 6, 1), date(2032, 6, 4), date(2032, 6, 9), date(2032, 6, 15)]
LEADS = [
    "A dam burst above Tolvik on Tuesday and flooded the Merrow valley.",
    "Donors have promised help for the flooded Merrow valley after the dam burst at Tolvik.",
    "Prosecutors in Tolvik opened an inquiry into the dam that flooded the Merrow valley.",
    "Parliament voted for a new dam at Tolvik in the Merrow valley on Tuesday.",
]


def told(seconds: list[str]) -> list[str]:
    articles: list[Article] = []
    for day, lead, second in zip(DAYS, LEADS, seconds, strict=True):
        article = reading.read_text(f"{lead} {second}\n\nMore was not known.", f"{day}.txt")
        articles.append(replace(article, published=day, title="Dam", outlet=f"O{day}"))
    brief = compose(articles, Options(date=DAYS[-1]))
    return [line.text for line in (*brief.bottom_line, *brief.points)]


PLAIN = [
    "People fled to the hills, and many have lost all they had.",
    "Pledges have come in from all over the continent since Friday.",
    "Engineers had spoken of cracks in the wall for a long time.",
    "Members of all parties stood up and cheered at length.",
]


def with_second(place: int, second: str) -> list[str]:
    return [second if n == place else plain for n, plain in enumerate(PLAIN)]


def test_the_sentence_behind_a_lead_that_has_the_sum_is_a_point() -> None:
    lines = told(with_second(1, "Pledges have reached 340 million crowns since Friday."))
    assert any("340 million" in line for line in lines)


def test_one_that_leans_on_nobody_in_the_lead_is_none() -> None:
    lines = told(with_second(1, "By nightfall they had sent 340 million crowns."))
    assert not any("340 million" in line for line in lines)


def test_how_talks_looked_before_they_ended_is_no_point() -> None:
    seconds = with_second(2, "The mood at the talks in Tolvik was good, said Helen Dorr.")
    leads = [*LEADS]
    leads[2] = (
        "Helen Dorr said the states of the Merrow valley were on the brink of a deal on the dam."
    )
    articles = [
        replace(
            reading.read_text(f"{lead} {second}", f"{day}.txt"),
            published=day,
            title="Dam",
            outlet=f"O{day}",
        )
        for day, lead, second in zip(DAYS, leads, seconds, strict=True)
    ]
    brief = compose(articles, Options(date=DAYS[-1]))
    lines = [line.text for line in (*brief.bottom_line, *brief.points)]
    assert not [one for one in lines if "brink" in one or "mood" in one.lower()]
