"""Versions of one article: recognised, in order, with what changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing.compose.analysing import analyse
from briefing.compose.order import compose
from briefing.model.article import Analysis, Article, Span
from briefing.model.options import Options
from briefing.reading import read_text
from briefing.story import families, shared_passages, updates

BODY = (
    "Every crossing to the outer islands of Norlund stays cancelled until the wind has dropped.",
    "Bread and post come by air, the council said, and the school has sent its pupils home.",
    "A second storm is on its way, and no captain wants to be the first to try the strait.",
    "The owners count their losses and ask the state for help with the wages of their crews.",
    "The harbour office counted forty boats that were moored twice on Monday evening.",
)
NEW = "Two boats have sunk in the old harbour, and nobody was hurt, the coast guard said."


def article(*lines: str, day: date | None, outlet: str = "Courier", url: str = "") -> Article:
    head = f"---\ntitle: Storm stops all ferries\noutlet: {outlet}\nurl: {url}\n---\n\n"
    return replace(read_text(head + "\n\n".join(lines)), published=day)


def told(*articles: Article) -> tuple[list[Analysis], tuple[tuple[int, ...], ...]]:
    return [analyse(one) for one in articles], families(articles)


def words(analysis: Analysis, spans: tuple[Span, ...]) -> list[str]:
    return [analysis.article.slice(span) for span in spans]


MORNING = article(*BODY, day=date(2025, 6, 10))
EVENING = article(*BODY[:-1], NEW, day=date(2025, 6, 11))


def test_a_later_version_is_told_with_what_is_new_and_what_is_gone() -> None:
    analyses, groups = told(EVENING, MORNING)
    (update,) = updates(analyses, groups)
    assert (update.article, update.earlier, update.dated) == (0, 1, True)
    assert words(analyses[0], update.new) == [NEW]
    assert words(analyses[1], update.gone) == [BODY[-1]]


def test_another_outlet_with_the_same_text_is_a_reprint_and_no_version() -> None:
    other = article(*BODY[:-1], NEW, day=date(2025, 6, 11), outlet="Islander")
    analyses, groups = told(MORNING, other)
    assert len(groups) == 1
    assert updates(analyses, groups) == ()


def test_the_same_address_is_the_same_article_whatever_its_outlet() -> None:
    one = article(*BODY, day=date(2025, 6, 10), outlet="", url="https://www.courier.example/a?x=1")
    two = article(*BODY, NEW, day=date(2025, 6, 11), outlet="", url="https://courier.example/a/")
    analyses, groups = told(one, two)
    assert [(u.article, u.earlier) for u in updates(analyses, groups)] == [(1, 0)]


def test_a_front_page_is_no_address_of_an_article() -> None:
    one = article(*BODY, day=date(2025, 6, 10), outlet="", url="https://courier.example/")
    two = article(*BODY, NEW, day=date(2025, 6, 11), outlet="", url="https://courier.example")
    assert updates(*told(one, two)) == ()


def test_three_versions_are_a_chain() -> None:
    night = article(*BODY[:-1], NEW, "The strait is open again since midnight, it said.",
                    day=date(2025, 6, 12))  # fmt: skip
    analyses, groups = told(night, MORNING, EVENING)
    assert [(u.article, u.earlier) for u in updates(analyses, groups)] == [(0, 2), (2, 1)]


def test_without_dates_the_longer_is_taken_for_the_later_and_it_is_told() -> None:
    longer = article(*BODY, NEW, day=None)
    (update,) = updates(*told(longer, replace(MORNING, published=None)))
    assert (update.article, update.earlier, update.dated) == (0, 1, False)


def test_two_reports_of_one_outlet_are_no_versions() -> None:
    other = article(
        "The ferry owners of Norlund want higher fares from the summer on, their speaker said.",
        "The council will decide in July whether pupils and nurses travel free, it announced.",
        "Higher fares would be the first in nine years, and most islanders are against them.",
        "An expert told the council that tunnels cost more than ferries for a hundred years.",
        day=date(2025, 6, 12),
    )
    assert updates(*told(MORNING, other)) == ()


def test_shared_passages_lead_to_both_places() -> None:
    one, two = analyse(MORNING), analyse(EVENING)
    pairs = shared_passages(one, two)
    assert [one.article.slice(a) for a, _ in pairs] == list(BODY[:-1])
    assert all(one.article.slice(a) == two.article.slice(b) for a, b in pairs)


def test_the_sources_of_a_brief_tell_versions_and_credits() -> None:
    carried = article("NORLUND, June 9 (AP) - " + "The mayor wants tunnels, he told the council.",
                      "Tunnels take twenty years, reported Bloomberg.", day=date(2025, 6, 9),
                      outlet="Islander")  # fmt: skip
    brief = compose([MORNING, EVENING, carried], Options(date=date(2025, 6, 12)))
    late, early, other = brief.sources
    assert (late.updates, early.updates) == (2, 0)
    assert [c.source for c in (*late.new_passages, *late.gone_passages)] == [1, 2]
    assert (other.credit, other.cites, other.place) == (
        ("Associated Press",),
        ("Bloomberg",),
        "NORLUND",
    )
