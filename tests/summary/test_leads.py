"""Points: each report is heard once, with its lead, before one is heard twice."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing import reading
from briefing.compose.analysing import analysed
from briefing.compose.order import compose
from briefing.model.article import Article
from briefing.model.options import Options
from briefing.summary.candidates import candidates
from briefing.summary.paraphrase import likeness_of
from briefing.summary.told import Told


def report(day: date, text: str, title: str = "Flood in the Orsk valley") -> Article:
    return replace(
        reading.read_text(text, f"{day}.txt"), published=day, title=title, outlet=f"O{day}"
    )


def points(articles: list[Article], day: date) -> list[str]:
    brief = compose(articles, Options(date=day))
    return [line.text for line in (*brief.bottom_line, *brief.points)]


DAYS = [date(2031, 4, 2), date(2031, 4, 5), date(2031, 4, 9), date(2031, 4, 14), date(2031, 4, 20)]
LEADS = [
    "Floods tore through the Orsk valley on Wednesday and killed 31 people in Belmar.",
    "Engineers in the Orsk valley reopened the Belmar dam road after the floods on Saturday.",
    "Prosecutors in Belmar charged three managers of the Orsk valley dam over the floods.",
    "The Orsk valley dam near Belmar had cracks before the floods, a survey by Dane Morvik found.",
    "Parliament voted on Sunday for a fund of 12 million crowns for the Orsk valley floods.",
]
SECOND = [
    "The torrent swept away two of the bridges of Belmar, and the mayor wept.",
    "The road carries most of the valley's timber to Belmar.",
    "The managers deny the charges, and Belmar waits for the trial.",
    "The survey looked at the walls and the gates of Belmar.",
    "The fund will pay for walls and gates in Belmar.",
]


def test_each_report_is_heard_once_before_one_is_heard_twice() -> None:
    articles = [
        report(day, f"{lead}\n\n{second}")
        for day, lead, second in zip(DAYS, LEADS, SECOND, strict=True)
    ]
    told = points(articles, DAYS[-1])
    for lead in LEADS:
        assert any(lead.split(" on ")[0][:40] in line for line in told), lead
    assert not [line for line in told if any(second in line for second in SECOND[:-1])]


@pytest.mark.parametrize(
    ("lead", "second"),
    [
        (
            "Adele Varn, the treasurer of Sollen, was arrested in Tessel over missing tolls.",
            "Varn had run from Sollen a week after the audit of the bridge tolls at Tessel.",
        ),
        (
            "A study by Orrin College in Tessel found lead in the wells of Sollen.",
            "In Sollen the levels of lead were read at dawn by a team for the study.",
        ),
        (
            "A tremor of magnitude 5.1 hit Sollen and the Tessel coast on Monday.",
            "In Tessel, 40 kilometres from Sollen, windows broke in the tremor.",
        ),
    ],
)
def test_a_second_sentence_is_not_told_without_what_it_leans_on(lead: str, second: str) -> None:
    from briefing.compose.analysing import analyse
    from briefing.summary.candidates import candidates
    from briefing.summary.fitness import fitness
    from briefing.summary.paraphrase import likeness_of

    article = report(DAYS[0], f"{lead} {second}")
    analyses = [analyse(article)]
    pool = candidates(analyses, [(0,)], complete=True)
    fits = fitness(analyses, pool, likeness_of(pool))
    assert fits(0, ())
    assert not fits(1, ())
    assert fits(1, (0,))


def test_what_somebody_announced_is_told_of_its_day_but_no_plan_that_is_over() -> None:
    said = "The Orsk valley council announced that it will build a wall around Belmar."
    plan = "The Orsk valley council announced that it will meet in Belmar on April 7."
    for text, wanted in ((said, True), (plan, False)):
        articles = [report(DAYS[1], text), report(DAYS[4], LEADS[4])]
        assert any(text[:60] in line for line in points(articles, DAYS[4])) is wanted


def test_a_lead_of_somebody_of_whom_no_line_tells_is_news_beside_one_event() -> None:
    day = DAYS[0]
    leads = [
        "Nine people died when a mill collapsed at a fair in Belmar on Wednesday, a clinic said,"
        " although police speak of seven.",
        "The Orsk Mill Office said on Wednesday that none of its officers had checked the mill that"
        " collapsed at a fair in Belmar, contradicting the town.",
        "Seven people died and 40 were hurt when a mill collapsed in Belmar, police said.",
        "Police in Belmar said on Wednesday that seven people had died.",
        "The Belmar clinic treated 40 people when a mill collapsed at a fair on Tuesday.",
    ]
    days = [day] * 4 + [day - timedelta(days=1)]
    analyses = [
        analysed(report(one, f"{lead}\n\nMore will be known in Belmar later."))
        for one, lead in zip(days, leads, strict=True)
    ]
    pool = candidates(analyses, [[n] for n in range(len(leads))], complete=True)
    places = {one.sentence.text: n for n, one in enumerate(pool)}
    told = Told(pool, likeness_of(pool), once=True)
    told.add(places[leads[0]])
    anew = [told.leads_anew(places[lead]) for lead in leads]
    assert anew == [False, True, False, False, False]
    assert told.holds(places[leads[3]])
    told.once = False
    assert not told.leads_anew(places[leads[1]])


def test_a_note_of_few_lines_finds_more_in_the_newest_reports() -> None:
    days = [DAYS[0], *[DAYS[1]] * 2, *[DAYS[2]] * 3]
    text = "Floods tore through the Orsk valley near Belmar and killed 31 people, officials said."
    more = (
        "\n\nThe torrent swept away the old bridge of Belmar.\n\nThe clinic of Belmar said that it"
        " had no room for children."
    )
    articles = [
        report(day, text.replace("31", str(30 + n)) + more * (n == 5), f"Flood at Orsk, part {n}")
        for n, day in enumerate(days)
    ]
    told = points(articles, DAYS[2])
    assert "The clinic of Belmar said that it had no room for children." in told


def told_of_one_event(last: str, day: date = DAYS[1]) -> list[str]:
    """Lines of four reports of one event, a day apart at most, and of one more of this day."""
    texts = [
        "Floods tore through the Orsk valley on Saturday and killed 31 people in Belmar, the "
        "worst floods there for 40 years.\n\nThe Belmar dam had been full for a week.",
        "The Orsk valley mourned on Saturday for 31 people whom the worst floods for 40 years "
        "killed in Belmar.\n\nHelp came from Tessel in 60 lorries.",
        "Rescuers in Belmar searched the Orsk valley for survivors of the floods on Saturday."
        "\n\nDivers found a bus of schoolchildren, all alive, below the bridge.",
    ]
    articles = [
        *(replace(report(DAYS[1], text), outlet=f"Post {n}") for n, text in enumerate(texts)),
        replace(report(date(2031, 4, 6), texts[0].replace("tore", "swept")), outlet="Mail"),
        replace(report(day, last), outlet="Last"),
    ]
    return points(articles, max(day, date(2031, 4, 6)))


@pytest.mark.parametrize(
    "again",
    [
        "People were killed in Belmar on Saturday in the worst floods for 40 years in the valley.",
        "The floods in the Orsk valley, the worst there for 40 years, killed people in Belmar.",
        "Belmar was in mourning after floods that killed people in the Orsk valley on Saturday.",
    ],
)
def test_a_lead_that_tells_the_event_again_is_no_point(again: str) -> None:
    assert not any(again[:40] in line for line in told_of_one_event(again))


@pytest.mark.parametrize(
    ("new", "day"),
    [
        ("The insurers of the Orsk valley put the damage of the floods at 80 million.", DAYS[1]),
        ("Prosecutors in Belmar arrested the keeper of the dam after the floods.", DAYS[1]),
        ("The floods in the Orsk valley killed nobody in Belmar after all.", date(2031, 4, 12)),
    ],
)
def test_a_lead_that_tells_what_followed_is_one(new: str, day: date) -> None:
    assert any(new[:40] in line for line in told_of_one_event(new, day))
