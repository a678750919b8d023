"""What is chosen: what a reader would leave, each thing once."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing import reading, story
from briefing.compose.analysing import analysed
from briefing.model.article import Analysis, Article
from briefing.summary.again import Again
from briefing.summary.candidates import candidates
from briefing.summary.choosing import DEPTH, FEWEST, NOTHING, SEEN, Choosing
from briefing.summary.fitness import fitness
from briefing.summary.paraphrase import likeness_of
from briefing.summary.weights import AGAIN, WORTH, logit, probability

DAY = date(2033, 9, 14)
FLOOD = (
    (
        "A dam above the town of Perrin broke on Monday and drowned 14 people in the Sund valley.",
        "Engineers of the Norland water board had warned of cracks in the Perrin dam in June.",
        "The road to Perrin was cut in four places, and soldiers brought bread by boat.",
    ),
    (
        "Fourteen people drowned in the Sund valley when the dam above Perrin broke on Monday.",
        "Minister Edda Korsgaard promised every family of the Sund valley 20,000 crowns.",
        "She said that the water board would be asked why it had not lowered the lake.",
    ),
    (
        "The head of the Norland water board, Ivo Strand, resigned on Tuesday over the Perrin dam.",
        "Strand had told the board in July that the cracks at Perrin could wait until spring.",
        "A choir from Ostby sang in the market of Perrin in the evening.",
    ),
)


def report(number: int, sentences: tuple[str, ...], day: date) -> Article:
    read = reading.read_text("\n\n".join(sentences), f"{number}.txt")
    return replace(read, published=day, title="Perrin dam", outlet=f"Post {number}")


def articles() -> list[Article]:
    return [report(n, told, DAY + timedelta(n // 2)) for n, told in enumerate(FLOOD)]


def choosing(given: list[Article], *, fit: bool = True) -> Choosing:
    analyses: list[Analysis] = [analysed(one) for one in given]
    pool = candidates(analyses, story.families(given), complete=True)
    likeness = likeness_of(pool)
    if not fit:
        return Choosing(analyses, pool, likeness)
    return Choosing(analyses, pool, likeness, fitness(analyses, pool, likeness))


def texts(choice: Choosing, indices: object) -> list[str]:
    assert isinstance(indices, tuple | list)
    return [choice.pool[n].sentence.text for n in indices]


def test_the_newest_news_opens_and_what_it_came_of_follows() -> None:
    choice = choosing(articles())
    first, second = texts(choice, choice.opening(2))
    assert "resigned" in first
    assert "drowned" in second


def test_one_thing_is_told_once() -> None:
    choice = choosing(articles())
    first = choice.opening(2)
    lines = texts(choice, [*first, *(n for n in choice.points(7, first) if n not in first)])
    assert sum("drowned" in line for line in lines) == 1


def test_the_order_of_the_articles_changes_nothing() -> None:
    given = articles()
    wanted = texts(choosing(given), choosing(given).opening(2))
    shuffled = [*given]
    random.Random(7).shuffle(shuffled)
    assert texts(choosing(shuffled), choosing(shuffled).opening(2)) == wanted


def test_points_come_best_first_and_fewer_are_the_first_of_more() -> None:
    choice = choosing(articles())
    points = choice.points(None)
    assert choice.worth[points[0]] == max(choice.worth[index] for index in points) >= NOTHING
    assert choice.points(2) == points[:2]


def test_more_than_the_fewest_only_where_readers_would_leave_them() -> None:
    choice = choosing(articles())
    choice.least = 1.1  # nothing is as likely as that
    assert len(choice.points(None)) <= FEWEST
    summary = choice.points(None, printed=False)
    assert len(summary) >= len(choice.points(None))


def test_the_first_line_stands_at_the_head_of_its_report() -> None:
    choice = choosing(articles())
    (index,) = choice.opening(1)
    assert choice.behind[index] < DEPTH


def test_deep_sentences_of_several_reports_are_no_lines() -> None:
    deep = tuple(
        f"The harbour of Perrin counted {n} boats on the morning of Monday." for n in range(30)
    )
    given = [report(n, (*told, *deep[n::3] * 2), DAY) for n, told in enumerate(FLOOD)]
    choice = choosing(given, fit=False)
    assert all(choice.pool[n].sentence.position < SEEN for n in choice.worth)
    alone = choosing([report(0, (*FLOOD[0], *deep), DAY)], fit=False)
    assert any(alone.pool[n].sentence.position >= SEEN for n in alone.worth)


def test_a_list_of_people_is_worth_little() -> None:
    listed = "The talks were led by Minister Edda Korsgaard, Ivo Strand and General Tilde Moe."
    choice = choosing([report(0, (*FLOOD[0], listed), DAY), *articles()[1:]], fit=False)
    index = next(n for n, one in enumerate(choice.pool) if one.sentence.text == listed)
    others = [worth for n, worth in choice.worth.items() if n != index]
    assert choice.worth[index] < min(others)


def test_general_talk_is_weighed_by_its_details() -> None:
    essay = (
        "Observers see the complex situation as a significant, critical challenge for the region.",
        "The broader implications could profoundly shape the global economic landscape for years.",
        "Underscoring the delicate balance, stakeholders emphasise the pivotal role of dialogue.",
        "Norland sold 4.2 million tonnes of grain to Ostby in May, a fifth less than in April.",
    )
    choice = choosing([report(n, essay[n:] + essay[:n], DAY) for n in range(4)], fit=False)
    assert choice.once < 2.0
    best = max(choice.worth, key=lambda n: choice.worth[n] / choice.likely[n])
    assert "4.2 million" in choice.pool[best].sentence.text


@pytest.mark.parametrize("chosen", [(), (0,), (0, 1), (2, 3, 4)])
def test_chances_are_probabilities_and_what_is_told_is_told(chosen: tuple[int, ...]) -> None:
    choice = choosing(articles())
    again = Again(choice.likeness, chosen)
    for index in range(len(choice.pool)):
        assert 0.0 <= again.chance(index) <= 1.0
    assert all(again.holds(index) for index in chosen)


def test_a_choice_that_grows_never_makes_a_sentence_newer_by_its_words() -> None:
    choice = choosing(articles())
    again = Again(choice.likeness)
    before = 1.0
    for index in range(4):
        again.add(index)
        new = again.signs(len(choice.pool) - 1)["new"]
        assert new <= before
        before = new


def test_a_sign_that_is_not_known_says_nothing() -> None:
    usual = {name: usual for name, (_, usual) in WORTH.items() if name}
    assert logit(WORTH, usual) == pytest.approx(logit(WORTH, {}))
    assert probability(AGAIN, {}) < 0.5
    choice = choosing(articles())
    for index in choice.worth:
        assert set(choice.signs.whole(index)) == set(WORTH) - {""}


def test_what_a_heading_calls_background_never_opens() -> None:
    news, before = FLOOD[0][0], "The dam above Perrin was built in 1931 by the Norland water board."
    text = f"# Perrin dam\n\nBackground\n\n{before}\n\nPerrin dam breaks\n\n{news}"
    read = reading.read_text(f"---\ntitle: Perrin dam\n---\n\n{text}", "a.md")
    choice = choosing([replace(read, published=DAY)])
    assert [one.sentence.text for one in choice.pool if one.background] == [before]
    assert before not in texts(choice, choice.opening(2))
