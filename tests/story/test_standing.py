"""What a notice takes back, what a correction calls wrong, what a newer number has overtaken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from briefing import reading, story
from briefing.compose.analysing import analyse
from briefing.compose.order import compose
from briefing.model.article import Analysis, Article, Span
from briefing.model.brief import Brief, lines_of, words_of
from briefing.model.notices import Named, NamedAs, Notice, NoticeKind
from briefing.model.options import Options
from briefing.story.standing import Standing, Superseded, Why, notices_of, standing, without
from briefing.story.told import tell

DAY = date(2031, 5, 9)
MONDAY, TUESDAY = date(2031, 5, 5), date(2031, 5, 6)
TITLE = "Flood at Varn kills nine"
FLOOD = (
    "The river Orla burst its banks at Varn on Monday and nine people were killed, the district"
    " council said.\n\n"
    "The council closed four schools. Mayor Ada Holm said the dam was inspected in January.\n\n"
    "Damage is put at 3 million crowns."
)


def article(
    title: str, text: str = FLOOD, day: date | None = MONDAY, outlet: str = "Norlund Daily"
) -> Article:
    read = reading.read_text(f"{title}\n\n{text}", f"{outlet} {title}.txt")
    return replace(read, published=day, outlet=outlet, title=title, notices=())


def notice(
    kind: NoticeKind = NoticeKind.WITHDRAWAL,
    report: str = TITLE,
    *,
    wrong: str = "",
    day: date | None = TUESDAY,
    outlet: str = "Norlund Daily",
) -> Article:
    """An article that is a notice: what it names is given, so that no reader has a part in it."""
    text = "The editors of this paper look into how the report came about.\n\nThe desk is open."
    made = article("A word from the editors", text, day, outlet)
    words = ((NamedAs.REPORT, report), (NamedAs.WRONG, wrong))
    named = tuple(Named(role, said) for role, said in words if said)
    return replace(made, notices=(Notice(kind, 0, 10, named),))


def taken_back(*articles: Article) -> dict[str, Why]:
    """What notices say of the articles: the reason, by the title of each that does not stand."""
    analyses = [analyse(one) for one in articles]
    found = notices_of(analyses, story.families(articles))
    return {one.title: found[one.id].why for one in articles if one.id in found}


def stands(articles: Sequence[Article]) -> Standing:
    analyses = tuple(map(analyse, articles))
    families = story.families(articles)
    return tell(analyses, families, notices_of(analyses, families)).standing


def sentence(analysis: Analysis, words: str) -> Span:
    return next(one.span for one in analysis.sentences if words in one.text)


def words(brief: Brief) -> str:
    return " ".join(words_of(one) for one in lines_of(brief).values())


# --- whole reports --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        (NoticeKind.WITHDRAWAL, Why.WITHDRAWN),
        (NoticeKind.RETRACTION, Why.WITHDRAWN),
        (NoticeKind.KILL, Why.WITHDRAWN),
        (NoticeKind.CORRECTION, Why.CORRECTED),
    ],
)
def test_a_report_that_a_notice_names_by_its_headline_does_not_stand(
    kind: NoticeKind, why: Why
) -> None:
    assert taken_back(article(TITLE), notice(kind)) == {TITLE: why}


@pytest.mark.parametrize("kind", [one for one in NoticeKind if not one.supersedes])
def test_what_is_no_correction_takes_nothing_back(kind: NoticeKind) -> None:
    assert taken_back(article(TITLE), notice(kind)) == {}


@pytest.mark.parametrize(
    "report", ["FLOOD AT VARN KILLS NINE", "Flood kills nine at Varn", "Flood at Varn kills seven"]
)
def test_the_same_outlet_may_name_its_headline_in_about_the_same_words(report: str) -> None:
    assert taken_back(article(TITLE), notice(report=report)) == {TITLE: Why.WITHDRAWN}


@pytest.mark.parametrize("report", ["", "Strike at Tolvik halts ferries", "Flood", "…", "at"])
def test_another_headline_is_another_report(report: str) -> None:
    assert taken_back(article(TITLE), notice(report=report)) == {}


def test_another_outlet_must_name_the_headline_word_for_word() -> None:
    report = article(TITLE)
    assert taken_back(report, notice(outlet="Tolvik Post")) == {TITLE: Why.WITHDRAWN}
    near = notice(report="Flood at Varn kills seven", outlet="Tolvik Post")
    assert taken_back(report, near) == {}
    assert taken_back(report, replace(near, outlet="NORLUND daily")) == {TITLE: Why.WITHDRAWN}


def test_two_articles_without_an_outlet_are_not_of_one_outlet() -> None:
    report = replace(article(TITLE), outlet="")
    near = notice(report="Flood at Varn kills seven", outlet="")
    assert taken_back(report, near) == {}


def test_a_report_that_is_newer_than_the_notice_stands() -> None:
    later = article(TITLE, day=date(2031, 5, 7))
    assert taken_back(later, notice()) == {}
    assert taken_back(article(TITLE, day=TUESDAY), notice()) == {TITLE: Why.WITHDRAWN}


@pytest.mark.parametrize(("report", "told"), [(None, TUESDAY), (MONDAY, None), (None, None)])
def test_without_a_day_the_headline_decides(report: date | None, told: date | None) -> None:
    assert taken_back(article(TITLE, day=report), notice(day=told)) == {TITLE: Why.WITHDRAWN}


def test_a_notice_takes_back_neither_itself_nor_another_notice() -> None:
    one = replace(notice(), title=TITLE)
    other = replace(notice(NoticeKind.CORRECTION, day=DAY), title=TITLE)
    assert taken_back(one) == {}
    assert taken_back(one, other) == {}


def test_every_copy_of_a_report_that_was_taken_back_goes_with_it() -> None:
    copy = article("Nine dead as river floods Varn", outlet="Tolvik Post")
    other = article(
        "Strike at Tolvik",
        "Dockers at Tolvik walked out on Monday, and no ferry left for Norlund.\n\nThe league will"
        " meet the board on Friday.",
        outlet="Sollen Courier",
    )
    assert taken_back(article(TITLE), copy, other, notice()) == {
        TITLE: Why.WITHDRAWN,
        copy.title: Why.WITHDRAWN,
    }


def test_a_correction_leaves_the_copies_to_their_own_outlets() -> None:
    copy = article("Nine dead as river floods Varn", outlet="Tolvik Post")
    found = taken_back(article(TITLE), copy, notice(NoticeKind.CORRECTION))
    assert found == {TITLE: Why.CORRECTED}


def test_the_first_of_two_notices_is_the_reason() -> None:
    corrected = notice(NoticeKind.CORRECTION)
    withdrawn = replace(notice(day=DAY), text=corrected.text + "\n", id="b" * 16)
    assert taken_back(article(TITLE), corrected, withdrawn) == {TITLE: Why.CORRECTED}
    assert taken_back(article(TITLE), withdrawn, corrected) == {TITLE: Why.WITHDRAWN}


def test_nothing_of_a_report_that_was_taken_back_is_printed() -> None:
    report, told = article(TITLE), notice()
    brief = compose([report, told], Options(date=DAY))
    assert [(one.title, one.why) for one in brief.withdrawn] == [(TITLE, "withdrawn")]
    assert [one.article for one in brief.sources] == [told.id]
    for gone in ("nine", "schools", "Ada Holm", "crowns"):
        assert gone not in words(brief)
    assert TITLE in " ".join(brief.notes)
    assert TITLE not in brief.title


def test_where_the_only_report_was_taken_back_the_note_says_so_and_is_empty() -> None:
    report = article(TITLE)
    mute = replace(notice(), paragraphs=())
    brief = compose([report, mute], Options(date=DAY))
    assert lines_of(brief) == {}
    assert [one.article for one in brief.withdrawn] == [report.id]


def test_without_keeps_the_place_of_each_article_and_empties_what_fell() -> None:
    analyses = tuple(analyse(one) for one in (article(TITLE), notice()))
    fallen = analyses[0].article.id
    by = Superseded(Why.WITHDRAWN, Span(analyses[1].article.id, 0, 10))
    left = without(analyses, {fallen: by})
    assert [one.article.id for one in left] == [one.article.id for one in analyses]
    assert (left[0].sentences, left[0].facts.figures) == ((), ())
    assert left[1] is analyses[1]
    assert without(analyses, {}) == analyses


# --- single sentences -----------------------------------------------------------------------------


def test_the_sentence_that_a_correction_calls_wrong_does_not_stand_and_the_others_do() -> None:
    report = article(TITLE)
    told = notice(NoticeKind.CORRECTION, "", wrong="Nine people were killed")
    found = stands([report, told])
    analysis = analyse(report)
    fallen = found.superseded(sentence(analysis, "nine people"))
    assert fallen == Superseded(Why.CORRECTED, Span(told.id, 0, 10))
    assert found.superseded(sentence(analysis, "schools")) is None
    assert "nine people" not in words(compose([report, told], Options(date=DAY)))


@pytest.mark.parametrize("wrong", ["ninety people", "nine people were kill", "ine people", "…"])
def test_only_whole_words_in_their_order_are_called_wrong(wrong: str) -> None:
    report = article(TITLE)
    assert not stands([report, notice(NoticeKind.CORRECTION, "", wrong=wrong)]).sentences


def test_what_another_outlet_got_wrong_says_nothing_of_this_report() -> None:
    report = article(TITLE)
    told = notice(NoticeKind.CORRECTION, "", wrong="nine people were killed", outlet="Tolvik Post")
    assert not stands([report, told]).sentences


def test_a_fact_check_may_call_a_claim_wrong_and_takes_no_report_back() -> None:
    report = article(TITLE)
    told = notice(NoticeKind.FACT_CHECK, "", wrong="nine people were killed")
    assert not stands([report, told]).sentences


def test_every_sentence_of_a_fallen_report_falls_with_it() -> None:
    by = Superseded(Why.WITHDRAWN, Span("b", 0, 1))
    found = Standing(reports={"a": by})
    assert found.superseded(Span("a", 7, 9)) == by
    assert found.superseded(Span("b", 7, 9)) is None


def test_an_older_number_is_overtaken_and_the_newest_stands() -> None:
    older = article("Toll", "At least 12 people were killed in the flood at Varn, police said.")
    newer = article(
        "Toll rises",
        "At least 19 people were killed in the flood at Varn, police said on Tuesday.",
        TUESDAY,
        "Tolvik Post",
    )
    found = stands([older, newer])
    was, now = (sentence(analyse(one), "people were killed") for one in (older, newer))
    assert found.superseded(was) == Superseded(Why.OVERTAKEN, now)
    assert found.superseded(now) is None


def test_what_is_refuted_is_not_only_overtaken() -> None:
    older = article("Toll", "At least 12 people were killed in the flood at Varn, police said.")
    newer = article(
        "Toll rises",
        "At least 19 people were killed in the flood at Varn, police said on Tuesday.",
        TUESDAY,
        "Tolvik Post",
    )
    analyses = tuple(map(analyse, (older, newer)))
    measures = tell(analyses, ((0,), (1,)), {}).measures
    was = sentence(analyses[0], "people were killed")
    by = Superseded(Why.REFUTED, analyses[1].sentences[0].span)
    assert standing(analyses, measures, {}, {was: by}).superseded(was) == by
    assert standing(analyses, (), {}, {}) == Standing()
