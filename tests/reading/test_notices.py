"""Corrections, kills, embargoes and the like are told from news, with what they name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefing.model.article import Article
from briefing.model.notices import NamedAs, NoticeKind
from briefing.reading import read_bytes, read_text
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


PORT = (
    "The port of Velmora handled 412,000 containers in May, the harbour office said on Tuesday.",
    "Two more cranes are to be bought by the autumn, said harbour master Tessa Quill.",
)


def plain(*lines: str) -> Article:
    return read_text("\n\n".join(lines) + "\n")


def page(title: str, *lines: str) -> Article:
    body = "".join(f"<p>{line}</p>" for line in lines)
    source = f"<html><head><title>{title}</title></head><article><h1>{title}</h1>{body}</article>"
    return read_bytes(source.encode(), "a.html")[0]


def kinds(one: Article) -> set[NoticeKind]:
    return {notice.kind for notice in one.notices}


@pytest.mark.parametrize(
    ("line", "until"),
    [
        ("EMBARGOED UNTIL 00.01 WEDNESDAY 4 JUNE 2026", date(2026, 6, 4)),
        ("Strictly embargoed: 4 June 2026, 06:00 CEST", date(2026, 6, 4)),
        ("HOLD FOR RELEASE UNTIL JUNE 4, 2026, 6:00 AM ET", date(2026, 6, 4)),
        ("This report is under embargo until 6am on 4 June 2026.", date(2026, 6, 4)),
        ("Embargo lifts at midnight on 4 June 2026", date(2026, 6, 4)),
        ("REPORT - EMBARGOED UNTIL 06:00 GMT 4 JUNE 2026", date(2026, 6, 4)),
        ("Embargoed for 4 June 2026, 10:00 GMT", date(2026, 6, 4)),
        ("Embargo: not before publication on Thursday", None),
        ("SPERRFRIST: 4. Juni 2026, 6 Uhr", date(2026, 6, 4)),
        ("Sous embargo jusqu’au 4 juin 2026 à 6 h", date(2026, 6, 4)),
        ("Embargado hasta el 4 de junio de 2026", date(2026, 6, 4)),
    ],
)
@pytest.mark.parametrize("make", [plain, page])
def test_an_embargo_is_told_as_a_line_and_as_the_headline(
    line: str, until: date | None, make: Callable[..., Article]
) -> None:
    article = make(line, "Port of Velmora reports a record", *PORT)
    found = [one for one in article.notices if one.kind is NoticeKind.EMBARGO]
    assert [one.until for one in found] == [until]
    assert NoticeKind.PRESS_RELEASE not in kinds(article)
    assert all(line in kept(article) for line in PORT)


@pytest.mark.parametrize(
    "line",
    [
        "The council lifted the embargo on oil from the north on Tuesday, and ships set out.",
        "An embargo on grain is to last until June, the council said on Monday.",
        "The embargo until 4 June was too long for the mills, the owners said.",
        "Embargo talks go on until Friday, the council said after a long night.",
        "Embargo until Friday, the two ministers of trade agreed in the night.",
        "Embargo ends on 4 June: what the ships in the harbour may carry then.",
        "The sanctions, under embargo for years, hit 40 firms on the coast last year.",
    ],
)
@pytest.mark.parametrize("make", [plain, page])
def test_news_of_an_embargo_is_none(line: str, make: Callable[..., Article]) -> None:
    article = make("Embargo on grain to last until June", line, *PORT)
    assert kinds(article) == set()
    assert [line, *PORT] == kept(article)[-3:]


@pytest.mark.parametrize(
    "note",
    [
        "* This article was amended on 4 June 2026. An earlier version gave another number.",
        "• Correction: The port handled 412,000 containers, not 421,000.",
        "Anm. d. Red.: In einer früheren Fassung stand eine andere Zahl.",
        "Anm. der Redaktion: Wir haben die Zahl der Container korrigiert.",
        "Anmerkung der Redaktion: Die Zahl der Container wurde korrigiert.",
    ],
)
@pytest.mark.parametrize("make", [plain, page])
def test_a_note_at_the_foot_is_a_correction(note: str, make: Callable[..., Article]) -> None:
    article = make("Port of Velmora reports a record", *PORT, note)
    assert kinds(article) == {NoticeKind.CORRECTION}
    assert kept(article)[-2:] == list(PORT)


@pytest.mark.parametrize("mark", ["MANDATORY KILL", "Story kill", "KILL NOTICE"])
@pytest.mark.parametrize("make", [plain, page])
def test_a_mark_alone_takes_a_report_back(mark: str, make: Callable[..., Article]) -> None:
    line = "The Quay agency asks for its story on the port of Velmora not to be used. It is wrong."
    assert NoticeKind.KILL in kinds(make(mark, line))


@pytest.mark.parametrize(
    ("claimed", "ruled", "words"),
    [
        ("WHAT WAS CLAIMED", "OUR VERDICT", "False. It handled 412,000 containers in that month."),
        ("The claim", "What we found", "Misleading. One basin was closed for a day."),
        ("Die Behauptung", "Unsere Bewertung", "Falsch. Der Hafen war an keinem Tag zu."),
        ("L’affirmation", "Notre verdict", "Faux. Le port est resté ouvert tout le mois."),
        ("La afirmación", "Veredicto", "Falso. El puerto estuvo abierto todo el mes."),
    ],
)
@pytest.mark.parametrize("make", [plain, page])
def test_a_claim_under_its_own_heading_is_no_fact(
    claimed: str, ruled: str, words: str, make: Callable[..., Article]
) -> None:
    claim = "The port of Velmora was closed for all of May, a post with 9,000 readers said."
    article = make("No, the port did not close in May", claimed, claim, ruled, words, *PORT)
    assert kinds(article) == {NoticeKind.FACT_CHECK}
    assert claim not in kept(article)
    assert set(PORT) <= set(kept(article))


def test_headings_of_news_hide_no_claim() -> None:
    article = plain(
        "Port of Velmora reports a record", PORT[0], "Claims", "The union wants 4,000 crowns more "
        "for each crane driver, it said.", "Conclusion", PORT[1],
    )  # fmt: skip
    assert kinds(article) == set()
    assert any("4,000 crowns" in line for line in kept(article))


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("What’s on this weekend in Velmora", NoticeKind.LISTING),
        ("10 best things to do on the coast", NoticeKind.LISTING),
        ("TV guide: the week from Monday", NoticeKind.LISTING),
        ("“We need cranes”: the harbour master in conversation", NoticeKind.INTERVIEW),
        ("An interview with Tessa Quill", NoticeKind.INTERVIEW),
        ("Press release: Port of Velmora buys cranes", NoticeKind.PRESS_RELEASE),
        ("Pressemitteilung: Hafen kauft Kräne", NoticeKind.PRESS_RELEASE),
    ],
)
def test_more_headlines_say_what_they_are(title: str, kind: NoticeKind) -> None:
    assert kind in {found for found, _ in marked(title)}


@pytest.mark.parametrize(
    "title",
    [
        "What’s on the mind of the harbour master",
        "What’s on your plate may change",
        "Press release angers the union",
        "Port defends its press release",
        "Harbour master gives interview to gazette",
    ],
)
def test_more_headlines_that_are_news(title: str) -> None:
    assert marked(title) == ()


def test_questions_and_answers_are_an_interview() -> None:
    article = plain(
        "The harbour master on her cranes",
        "Tessa Quill runs the port of Velmora, and we met her in her office.",
        "Q: How many cranes do you have?",
        "A: We have nine cranes, and we need two more by the autumn.",
        "Q: Who pays for them?",
        "A: The council votes on the money on 14 June.",
    )
    assert NoticeKind.INTERVIEW in kinds(article)
    assert [turn.speaker for turn in article.turns] == ["Q", "A", "Q", "A"]


@pytest.mark.parametrize(
    "label",
    [
        "FOR IMMEDIATE RELEASE",
        "Press Release",
        "News release | 3 June 2026",
        "Pressemitteilung Nr. 12/2026",
        "COMMUNIQUÉ DE PRESSE",
        "Nota de prensa",
    ],
)
def test_a_main_heading_that_is_a_label_is_no_headline(label: str) -> None:
    article = page(label, "Port of Velmora reports a record", *PORT)
    assert NoticeKind.PRESS_RELEASE in kinds(article)
    assert article.title == "Port of Velmora reports a record"


def test_a_release_may_be_embargoed_in_its_first_line() -> None:
    line = "FOR IMMEDIATE RELEASE - EMBARGOED UNTIL 06:00 GMT 4 JUNE 2026"
    article = plain(line, "Port of Velmora reports a record", *PORT)
    assert kinds(article) == {NoticeKind.EMBARGO, NoticeKind.PRESS_RELEASE}
