"""The title is a headline of news, and not of a kind of piece."""

from dataclasses import replace
from datetime import date

import pytest

from briefing import reading
from briefing.compose.order import compose
from briefing.model.article import Article
from briefing.model.options import Options

DAY = date(2032, 3, 9)
NEWS = "Ferry burns at Tolvik pier, seven dead"


def report(title: str, text: str) -> Article:
    return replace(reading.read_text(text, f"{title[:9]}.txt"), published=DAY, title=title)


@pytest.mark.parametrize(
    "rubric",
    [
        "Tolvik ferry fire: what we know so far",
        "Live: fire on the ferry Orla",
        "Tolvik ferry fire – live updates",
        "What you need to know about the ferry fire",
    ],
)
def test_a_rubric_is_no_title_where_a_headline_has_the_news(rubric: str) -> None:
    lead = "Seven people were killed when the ferry Orla burned at Tolvik pier on Tuesday."
    articles = [
        report(rubric, f"{lead} It burned for two hours."),
        report(NEWS, "The ferry Orla burned at Tolvik pier on Tuesday and seven people died."),
    ]
    assert compose(articles, Options(date=DAY)).title == NEWS


def test_a_headline_that_its_own_report_has_overtaken_is_no_title() -> None:
    lead = "At least 65 people were killed when the ferry Orla burned at Tolvik pier on Tuesday."
    articles = [
        report(
            "At least 39 dead as ferry burns at Tolvik",
            f"{lead} The harbour office closed the pier. Divers look for 12 more people.",
        ),
        report("Ferry Orla burns at Tolvik pier", "The ferry Orla burned at Tolvik. It sank."),
    ]
    assert compose(articles, Options(date=DAY)).title == "Ferry Orla burns at Tolvik pier"
    alone = compose(articles[:1], Options(date=DAY)).title
    assert "39" not in alone
    assert alone in lead


def test_a_headline_whose_count_the_opening_tells_among_others_is_the_title() -> None:
    lead = (
        "Tuesday's flood of Tolvik left exactly 2,570 deaths, 13,000 people in shelters and 3,100 "
        "injured, the council said."
    )
    articles = [report("Council reports 2,570 dead in flood", f"{lead} The river has fallen.")]
    assert compose(articles, Options(date=DAY)).title == "Council reports 2,570 dead in flood"


def test_what_lay_ahead_is_no_title_of_what_is_done() -> None:
    lead = "Mayor Ada Venn closed the ferry of Tolvik on Tuesday after a fire on board."
    articles = [
        report("Mayor poised to close the ferry of Tolvik", f"{lead} It had run for 40 years."),
        report("Tolvik mayor ends ferry", "The mayor ended the ferry of Tolvik. Crews were sad."),
    ]
    assert compose(articles, Options(date=DAY)).title == "Tolvik mayor ends ferry"
    planned = "Mayor Ada Venn plans to close the ferry of Tolvik in May after a fire on board."
    ahead = [report("Mayor plans to close the ferry of Tolvik", f"{planned} It is old.")]
    assert compose(ahead, Options(date=DAY)).title == "Mayor plans to close the ferry of Tolvik"


def test_a_headline_that_counts_what_the_opening_does_not_stands_behind_others() -> None:
    lead = "The storm Berit weakened over Tolvik early on Tuesday, but its rivers rise."
    articles = [
        report(
            "Slow storm Berit claims at least 7 lives in Tolvik",
            f"{lead} By then 14 people had died in it.",
        ),
        report("Rivers rise as storm Berit weakens", "The storm Berit weakened. Rivers rise."),
    ]
    assert compose(articles, Options(date=DAY)).title == "Rivers rise as storm Berit weakens"


@pytest.mark.parametrize(
    "headline", ["Harbour board: We won’t shut Tolvik pier", "Board to mayor: Our pier stays"]
)
def test_words_that_a_headline_puts_into_a_mouth_stand_behind_others(headline: str) -> None:
    lead = "The harbour board said on Tuesday that Tolvik pier stays open for now."
    articles = [
        report(headline, f"{lead} The mayor had asked it to shut the pier."),
        report("Tolvik pier stays open, board says", "Tolvik pier stays open, the board said."),
    ]
    assert compose(articles, Options(date=DAY)).title == "Tolvik pier stays open, board says"


def test_a_headline_of_a_side_of_the_story_stands_behind_those_of_the_story() -> None:
    """The opening comes from the report of the side, or the newest report's own headline is one."""
    lead = "The ferry Orla burned at Tolvik pier on Tuesday and seven people died."
    articles = [
        report("Ferry Orla burns at Tolvik pier", f"{lead} Divers searched the hull."),
        report("Seven die as ferry burns at Tolvik", f"{lead} The pier is closed."),
        report("Fire on Tolvik ferry Orla kills seven", f"{lead} It burned for two hours."),
        report("Ferry fire at Tolvik: owner Mr Brask grieves", f"{lead} He gave no interview."),
        report("Navy sends frogmen", f"{lead} The navy sent nine frogmen to the pier."),
    ]
    assert "Navy" not in compose(articles, Options(date=DAY)).title


@pytest.mark.parametrize(
    "denial",
    [
        "Owner denies that faulty pump sank the Orla",
        "Harbour office rejects claim of faulty pump",
        "Coast guard dismisses report of a faulty pump on the Orla",
    ],
)
def test_a_headline_that_another_denies_stands_behind_it(denial: str) -> None:
    claim = "Faulty pump sank the Orla, says stoker"
    lead = "A faulty pump sank the ferry Orla at Tolvik on Tuesday, a stoker said."
    articles = [
        report(claim, f"{lead} Seven people died."),
        report(denial, "No faulty pump sank the ferry Orla at Tolvik, its owner said on Tuesday."),
    ]
    assert compose(articles, Options(date=DAY)).title == denial


@pytest.mark.parametrize("mark", ["(+video)", "(VIDEO)", "[photos]", "(updated)"])
def test_what_a_page_shows_beside_its_article_is_no_part_of_the_title(mark: str) -> None:
    headline = f"{NEWS} {mark}"
    article = reading.read_text(f"{headline}\n\nThe ferry Orla burned at Tolvik pier.", "a.txt")
    brief = compose([replace(article, published=DAY)], Options(date=DAY))
    assert brief.title == NEWS
    assert [article.text[one.start : one.end] for one in brief.title_spans] == [NEWS]


@pytest.mark.parametrize("before", ["Source", "Report", "Exclusive"])
def test_a_headline_of_a_source_without_a_name_stands_behind_others(before: str) -> None:
    lead = "The stoker of the ferry Orla knew of the faulty pump, Ada Brask said on Tuesday."
    articles = [
        report(f"{before}: Stoker of Orla knew of faulty pump", lead),
        report("Stoker of ferry Orla knew of pump, Brask says", f"{lead} He had told nobody."),
    ]
    title = compose(articles, Options(date=DAY)).title
    assert title == "Stoker of ferry Orla knew of pump, Brask says"


@pytest.mark.parametrize("words", ["'A night of courage and of tears'", "“We lost seven friends”"])
def test_a_headline_that_only_quotes_is_no_title(words: str) -> None:
    lead = "The ferry Orla burned at Tolvik pier on Tuesday and seven people died, said Ada Brask."
    articles = [report(f"Brask on the Orla: {words}", lead), report(NEWS, f"Flames! {lead}")]
    assert compose(articles, Options(date=DAY)).title == NEWS


def test_what_a_headline_says_was_refused_is_no_title_of_what_is_done() -> None:
    articles = [
        replace(
            report("Tolvik refuses to open the pier", "Tolvik will not open the pier, it said."),
            published=date(2032, 3, 7),
        ),
        report("Orla: what we know", "The town of Tolvik opened the pier on Tuesday to the Orla."),
    ]
    assert "refuses" not in compose(articles, Options(date=DAY)).title
