"""Corrections, kills, embargoes and the like are told from news, with what they name."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.model.article import Article
from briefing.model.notices import NamedAs, NoticeKind
from briefing.reading import read_text
from briefing.reading.notices import marked

NEWS = (
    "The salt works of Orlavik closed two of its five basins on Monday, the foreman told"
    " the council.",
    "The basins hold 9,000 tonnes of brine and will be emptied before the frost, he said.",
)


def article(title: str, *lines: str, outlet: str = "Harrow Wire") -> Article:
    front = f"---\ntitle: {title}\noutlet: {outlet}\ndate: 2026-02-10\n---\n"
    return read_text(front + "\n\n".join(lines) + "\n")


def kept(one: Article) -> list[str]:
    return [one.text[p.start : p.end] for p in one.paragraphs]


@pytest.mark.parametrize(
    ("title", "kind", "headline"),
    [
        ("CORRECTED-Salt works shut", NoticeKind.CORRECTION, "Salt works shut"),
        ("Correction: Salt works shut", NoticeKind.CORRECTION, "Salt works shut"),
        ("Salt works shut (CORRECTED)", NoticeKind.CORRECTION, "Salt works shut"),
        ("REFILE-Salt works shut", NoticeKind.CORRECTION, "Salt works shut"),
        ("Berichtigung: Saline schließt", NoticeKind.CORRECTION, "Saline schließt"),
        ("RECTIFICATIF - La saline ferme", NoticeKind.CORRECTION, "La saline ferme"),
        ("Fe de errores: La salina cierra", NoticeKind.CORRECTION, "La salina cierra"),
        ("KILL: Salt works shut", NoticeKind.KILL, "Salt works shut"),
        ("STORY KILL - Salt works shut", NoticeKind.KILL, "Salt works shut"),
        ("WITHDRAWN: Salt works shut", NoticeKind.WITHDRAWAL, "Salt works shut"),
        ("Zurückgezogen: Saline schließt", NoticeKind.WITHDRAWAL, "Saline schließt"),
        ("RETRACTION: Salt works shut", NoticeKind.RETRACTION, "Salt works shut"),
        ("Fact check: Are the salt works shut?", NoticeKind.FACT_CHECK, "Are the salt works shut?"),
        ("Salt works shut: live updates", NoticeKind.LIVE_BLOG, "Salt works shut: live updates"),
    ],
)
def test_a_headline_s_mark_says_what_it_is(title: str, kind: NoticeKind, headline: str) -> None:
    assert marked(title) == ((kind, headline),)


@pytest.mark.parametrize(
    "title",
    [
        "Correction officers strike in Orlavik",
        "Kill the lights: a town saves power",
        "Withdrawal: how the coast lost its army",
        "Live music returns to the harbour",
        "Pollsters and their errors",
    ],
)
def test_a_headline_that_only_begins_with_such_a_word_is_news(title: str) -> None:
    assert marked(title) == ()


@pytest.mark.parametrize(
    ("line", "right", "wrong"),
    [
        ("(Corrects number of basins in first paragraph to two, not four)", "two", "four"),
        ("Correction: The brine weighs 9,000 tonnes, not 19,000 tonnes.",
         "9,000 tonnes", "19,000 tonnes"),
        ("An earlier version of this story said the works had nine basins. It is five.",
         "five", "nine basins"),
        ("This article was amended on 11 February 2026 to change the weight to 9,000 tonnes from"
         " 90,000 tonnes. It was corrected by the desk.", "9,000 tonnes", "90,000 tonnes"),
        ("Korrektur: In der Saline arbeiten nicht 300, sondern 30 Menschen.", "30 Menschen", "300"),
        ("In einer früheren Fassung dieses Artikels stand die falsche Zahl; es sind 30 statt 300.",
         "30", "300"),
    ],
)  # fmt: skip
def test_a_correction_is_set_aside_and_says_what_stands(line: str, right: str, wrong: str) -> None:
    one = article("Salt works shut", line, *NEWS)
    assert kept(one) == list(NEWS)
    notice = one.notice(NoticeKind.CORRECTION)
    assert notice is not None
    assert one.text[notice.start : notice.end] == line
    assert [n.text for n in notice.named_as(NamedAs.RIGHT)] == [right]
    assert [n.text for n in notice.named_as(NamedAs.WRONG)] == [wrong]
    assert all(one.text[n.start : n.end] == n.text for n in notice.named)


@pytest.mark.parametrize(
    "line",
    [
        "EDITORS: Please kill the story “Salt works shut”, sent at 0700 GMT. It is wrong.",
        "Please do not use the story “Salt works shut”. A new one follows.",
        "Achtung Redaktionen: Bitte die Meldung „Salt works shut“ nicht verwenden.",
        "Harrow Wire has withdrawn its story that the salt works will shut by May.",
        "Our report “Salt works shut” has been withdrawn.",
        "Harrow Wire zieht die Meldung „Salt works shut“ zurück.",
    ],
)
def test_a_notice_gives_no_line_and_names_the_report(line: str) -> None:
    one = article("Notice to clients", line)
    assert kept(one) == []
    (notice,) = one.notices
    assert notice.kind.takes_back
    named = (*notice.named_as(NamedAs.REPORT), *notice.named_as(NamedAs.CLAIM))
    assert [n.text for n in named] in (
        ["Salt works shut"],
        ["the salt works will shut by May"],
    )


def test_that_somebody_else_takes_a_report_back_is_news() -> None:
    line = "The fisheries ministry has withdrawn its report on the salt works, officials said."
    one = article("Ministry drops salt report", line, *NEWS)
    assert kept(one) == [line, *NEWS]
    assert one.notices == ()


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("EMBARGOED UNTIL 06:00 GMT, 12 February 2026", date(2026, 2, 12)),
        ("Not for publication before Thursday, 12 February 2026, 6 a.m.", date(2026, 2, 12)),
        ("Strictly under embargo until 12 Feb 2026", date(2026, 2, 12)),
        ("STRICTLY EMBARGOED", None),
    ],
)
def test_an_embargo_is_told_with_its_day(line: str, day: date | None) -> None:
    one = article("Salt works shut", line, *NEWS)
    notice = one.notice(NoticeKind.EMBARGO)
    assert notice is not None
    assert notice.until == day
    assert kept(one) == list(NEWS)


def test_the_claim_of_a_fact_check_is_no_fact() -> None:
    one = article(
        "Fact check: Did the works pay no tax?",
        "Claim: The salt works have paid no tax since 2019.",
        "Verdict: False. They paid 4 million crowns in 2024.",
        *NEWS,
    )
    notice = one.notice(NoticeKind.FACT_CHECK)
    assert notice is not None
    assert [n.role for n in notice.named] == [NamedAs.CLAIM, NamedAs.VERDICT]
    assert kept(one)[0].startswith("Verdict: False.")


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to continue reading.",
        "Sign in to read the full story",
        "This article is for subscribers only.",
        "To continue reading, register for free",
        "Jetzt mit Abo weiterlesen",
        "Dieser Artikel ist nur für Abonnenten lesbar.",
        "La suite est réservée aux abonnés.",
        "Contenido exclusivo para suscriptores",
        "Continue reading…",
    ],
)
def test_a_text_that_breaks_off_says_so(line: str) -> None:
    one = read_text("\n\n".join(["Salt works shut at Orlavik", *NEWS, line]))
    notice = one.notice(NoticeKind.CUT_OFF)
    assert notice is not None
    assert one.text[notice.start : notice.end] == line
    assert line not in kept(one)
