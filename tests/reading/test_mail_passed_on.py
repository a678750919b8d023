"""Mails that people passed on or answered: the article is inside, and only it is printed."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage

import pytest

from briefing.model.article import Article, ParagraphKind
from briefing.model.errors import PartlyRead
from briefing.reading import read_bytes

NEWS = (
    "The salt works of Orlavik closed two of its five basins on Monday, the foreman said.",
    "The basins hold 9,000 tonnes of brine and will be emptied before the frost, he added.",
)
BODY = "\n\n".join(NEWS)
NOTE = "Could you use this? Our director fears for the 9,000 tonnes and wants it by Friday."


def mail(body: str, subject: str = "FW: Basins closed", rich: str = "", **headers: str) -> bytes:
    made = EmailMessage()
    made["From"] = headers.get("sender", "Berta Holm <berta@office.example>")
    made["To"] = "desk@office.example"
    made["Subject"] = subject
    made["Date"] = "Thu, 12 Feb 2026 08:00:00 +0100"
    made.set_content(body)
    if rich:
        made.add_alternative(rich, subtype="html")
    return made.as_bytes()


def read(data: bytes) -> Article:
    return read_bytes(data, "a.eml")[0]


def kept(article: Article) -> list[str]:
    return [
        article.text[p.start : p.end] for p in article.paragraphs if p.kind is ParagraphKind.BODY
    ]


HEADERS = [
    "From: Orlavik Herald <news@herald.example>\nSent: Tuesday, 10 February 2026 07:12\n"
    "To: Berta Holm <berta@office.example>\nSubject: Basins closed",
    "-----Original Message-----\nFrom: Orlavik Herald [mailto:news@herald.example]\n"
    "Sent: Tuesday, February 10, 2026 7:12 AM\nTo: Berta Holm; Karl Ost;\n Lena West\n"
    "Cc: office@office.example\nSubject: Basins closed\nImportance: High",
    "---------- Forwarded message ---------\nFrom: Orlavik Herald <news@herald.example>\n"
    "Date: Tue, Feb 10, 2026 at 7:12 AM\nSubject: Basins closed\nTo: <berta@office.example>",
    "Begin forwarded message:\n\nFrom: Orlavik Herald <news@herald.example>\n"
    "Subject: Basins closed\nDate: 10 February 2026 at 07:12:00 CET\nTo: berta@office.example",
    "Von: Orlavik Herald <news@herald.example>\nGesendet: Dienstag, 10. Februar 2026 07:12\n"
    "An: Berta Holm <berta@office.example>\nBetreff: Basins closed",
    "-------- Weitergeleitete Nachricht --------\nBetreff: \tBasins closed\n"
    "Datum: \tDi, 10. Feb. 2026 07:12:00 +0100\nVon: \tOrlavik Herald <news@herald.example>\n"
    "An: \tberta@office.example",
    "De : Orlavik Herald <news@herald.example>\nEnvoyé : mardi 10 février 2026 07:12\n"
    "À : Berta Holm\nObjet : Basins closed",
    "---------- Mensaje reenviado ---------\nDe: Orlavik Herald <news@herald.example>\n"
    "Fecha: mar, 10 de febrero de 2026 a las 7:12\nAsunto: Basins closed\nPara: Berta Holm",
    "*From:* Orlavik Herald <news@herald.example>\n*Sent:* Tuesday, 10 February 2026 07:12\n"
    "*To:* Berta Holm\n*Subject:* Basins closed",
    "-------- Original message --------From: Orlavik Herald <news@herald.example> "
    "Date: 10 Feb 2026  07:12  (GMT+01:00) To: berta@office.example Subject: Basins closed ",
    "  ----- Forwarded Message -----From: Orlavik Herald <news@herald.example>To: Berta Holm "
    "<berta@office.example>Sent: Tuesday, 10 February 2026 at 07:12:00 CETSubject: Basins closed",
    "-------- Ursprüngliche Nachricht --------Von: Orlavik Herald <news@herald.example> "
    "Datum: 10.02.2026  07:12  (GMT+01:00) An: berta@office.example Betreff: Basins closed ",
    "---------- Forwarded message ----------\nFrom: *Orlavik Herald* <news@herald.example>\n"
    "Date: Tuesday, 10 February 2026\nSubject: Basins closed\nTo: berta@office.example",
    "-------- Original message --------\nFrom: Orlavik Herald <news@herald.example>\n"
    "Date: 10/02/2026 07:12 (GMT+00:00)\nTo: berta@office.example\nSubject: Basins closed",
    "-----Forwarded by Berta Holm/OFFICE on 02/11/2026 09:12AM -----\nTo: berta@office.example\n"
    "From: Orlavik Herald <news@herald.example>\nDate: 10/02/26 07:12AM\nSubject: Basins closed",
    "________________________________\nDa: Orlavik Herald <news@herald.example>\n"
    "Inviato: martedì 10 febbraio 2026 07:12\nA: Berta Holm\nOggetto: Basins closed",
    "---------- Forwarded message ---------\nDa: Orlavik Herald <news@herald.example>\n"
    "Date: mar 10 feb 2026 alle ore 07:12\nSubject: Basins closed\nTo: <berta@office.example>",
    "Begin doorgestuurd bericht:\n\nVan: Orlavik Herald <news@herald.example>\n"
    "Onderwerp: Basins closed\nDatum: 10 februari 2026 om 07:12:00 CET\nAan: berta@office.example",
    "---------- Mensagem encaminhada ---------\nDe: Orlavik Herald <news@herald.example>\n"
    "Data: ter., 10 de fev. de 2026 às 07:12\nAssunto: Basins closed\nPara: berta@office.example",
]


@pytest.mark.parametrize("block", HEADERS)
@pytest.mark.parametrize("subject", ["FW: Basins closed", "WG: [EXTERNAL] Basins closed"])
def test_the_article_starts_after_the_header_block(block: str, subject: str) -> None:
    article = read(mail(f"Hello,\n\n{NOTE}\n\nBerta\n\n{block}\n\n{BODY}\n", subject))
    assert kept(article) == list(NEWS)
    assert (article.title, article.outlet) == ("Basins closed", "Orlavik Herald")
    assert article.published == date(2026, 2, 10)
    aside = {article.text[r.start : r.end]: r.reason for r in article.residue}
    assert aside[NOTE] == "covering note"


def test_of_a_message_passed_on_twice_the_innermost_counts() -> None:
    outer = HEADERS[0].replace(
        "Orlavik Herald <news@herald.example>", "Karl Ost <k@office.example>"
    )
    article = read(mail(f"See below.\n\n{outer}\n\n{NOTE}\n\n{HEADERS[2]}\n\n{BODY}\n"))
    assert kept(article) == list(NEWS)
    assert article.outlet == "Orlavik Herald"


def test_a_rich_body_is_read_the_same_way() -> None:
    head = HEADERS[0].replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    rich = f"<p>{NOTE}</p><hr><p>{head}</p>" + "".join(f"<p>{line}</p>" for line in NEWS)
    article = read(mail("See the formatted text.", rich=rich))
    assert kept(article) == list(NEWS)
    assert article.outlet == "Orlavik Herald"


@pytest.mark.parametrize(
    "line",
    [
        "On Tue, 10 Feb 2026 at 07:12, Orlavik Herald <news@herald.example> wrote:",
        "On 10 February 2026, at 07:12, Orlavik Herald\n<news@herald.example> wrote:",
        "Am 10.02.2026 um 07:12 schrieb Orlavik Herald <news@herald.example>:",
        "Am Di., 10. Feb. 2026 um 07:12 Uhr schrieb Orlavik Herald <\nnews@herald.example>:",
        "Le mar. 10 févr. 2026 à 07:12, Orlavik Herald <news@herald.example> a écrit :",
        "El mar, 10 feb 2026 a las 07:12, Orlavik Herald (<news@herald.example>) escribió:",
    ],
)
def test_an_answer_above_a_quoted_article_is_set_aside(line: str) -> None:
    quoted = "\n".join(f"> {one}" for one in (NEWS[0], "", NEWS[1], "", NEWS[0].upper()))
    article = read(mail(f"{NOTE}\n\n{line}\n\n{quoted}\n", "Re: Basins closed"))
    assert kept(article) == [*NEWS, NEWS[0].upper()]
    assert article.outlet == "Orlavik Herald"
    assert ">" not in "".join(kept(article))


def test_an_answer_that_goes_through_what_it_quotes_is_the_text() -> None:
    quoted = "\n".join(f"> {one}" for one in NEWS)
    body = f"On Tue, 10 Feb 2026 at 07:12, Lena West wrote:\n{quoted}\n\n{NOTE}\n"
    article = read(mail(body, "Re: Basins closed", sender="Harbour Press <p@press.example>"))
    assert kept(article) == [NOTE]
    assert (article.outlet, article.published) == ("Harbour Press", date(2026, 2, 12))


def test_a_colleague_who_forwarded_is_no_outlet() -> None:
    quoted = "\n".join(f"> {one}" for one in NEWS)
    line = "On Tue, 10 Feb 2026 at 07:12, Karl Ost <k@office.example> wrote:"
    article = read(mail(f"{NOTE}\n\n{line}\n{quoted}\n", "Re: Fwd: Basins closed"))
    assert kept(article) == list(NEWS)
    assert (article.outlet, article.published) == ("", None)


@pytest.mark.parametrize(
    "last",
    [
        "Kind regards\n\nBerta Holm\nHead of Unit\nTel. 55 01 02",
        "-- \nBerta Holm\nOffice for Salt",
        "Mit freundlichen Grüßen\nBerta Holm\nAbteilung 4",
        "This e-mail and any attachment is confidential and intended only for the addressee.",
        "If you are not the intended recipient, please delete this message.",
        "Please consider the environment before printing this e-mail.",
        "Diese E-Mail ist vertraulich und nur für den Empfänger bestimmt.",
        "Ce message est confidentiel et destiné exclusivement à ses destinataires.",
        "Este mensaje es confidencial y para uso exclusivo de su destinatario.",
        "Sent from my phone",
        "Unsubscribe here: https://herald.example/u",
        "You are receiving this e-mail because you signed up at herald.example.",
        "A message from Brine & Sons\n\nOur salt is the best salt you can buy.",
    ],
)
def test_what_stands_beneath_is_no_part_of_the_text(last: str) -> None:
    article = read(mail(f"{BODY}\n\n{last}\n", "Basins closed"))
    assert kept(article) == list(NEWS)


def test_an_attached_message_is_the_article() -> None:
    inner = EmailMessage()
    inner["From"] = "Orlavik Herald <news@herald.example>"
    inner["Subject"] = "Basins closed"
    inner["Date"] = "Tue, 10 Feb 2026 07:12:00 +0100"
    inner.set_content(BODY)
    outer = EmailMessage()
    outer["From"], outer["To"] = "Berta Holm <berta@office.example>", "desk@office.example"
    outer["Subject"] = "for the note"
    outer.set_content(NOTE)
    outer.add_attachment(inner)
    article = read(outer.as_bytes())
    assert kept(article) == list(NEWS)
    assert (article.outlet, article.published) == ("Orlavik Herald", date(2026, 2, 10))


def test_a_mailbox_is_many_mails_and_one_without_text_is_told() -> None:
    box = b"".join(
        b"From berta@office.example Thu Feb 12 08:00:00 2026\n" + data + b"\n"
        for data in (mail(BODY, "One"), mail("", "Two"), mail(f"{BODY}\n>From here on", "Three"))
    )
    with pytest.raises(PartlyRead, match=r"box\.mbox/2: the message has no text") as caught:
        read_bytes(box, "box.mbox")
    assert [one.title for one in caught.value.articles] == ["One", "Three"]
    assert len({one.id for one in caught.value.articles}) == 2


def test_one_mail_after_a_mailbox_line_is_that_mail() -> None:
    data = b"From - Thu Feb 12 08:00:00 2026\n" + mail(BODY, "One")
    assert read(data).title == "One"


SMALL_PRINT = [
    "Questo messaggio e i suoi allegati sono riservati e destinati esclusivamente a chi li riceve.",
    "La presente comunicazione contiene informazioni riservate: chi non è destinatario la elimini.",
    "Se avete ricevuto la presente per errore, vi preghiamo di avvertirci e di cancellarla.",
    "Dit bericht en de bijlagen zijn vertrouwelijk en alleen bestemd voor wie hierboven staat.",
    "De informatie in deze e-mail is uitsluitend bestemd voor de geadresseerde.",
    "Als u niet de bedoelde ontvanger bent, verwijder deze post dan en bel ons.",
    "Esta mensagem e os anexos são confidenciais e destinam-se a quem vem indicado acima.",
    "Se recebeu esta nota por engano, avise-nos e apague tudo o que veio com ela.",
]


@pytest.mark.parametrize("words", SMALL_PRINT)
@pytest.mark.parametrize("closing", ["Cordiali saluti", "Met vriendelijke groet", "Cumprimentos"])
def test_small_print_of_more_languages_is_none_of_the_article(words: str, closing: str) -> None:
    note = f"{NOTE}\n\n{closing},\nBerta Holm\n\n{words}"
    article = read(mail(f"{note}\n\n{HEADERS[0]}\n\n{BODY}\n\n{words}\n"))
    assert kept(article) == list(NEWS)


def test_a_day_in_figures_that_both_orders_allow_is_none() -> None:
    block = HEADERS[0].replace("Tuesday, 10 February 2026 07:12", "01/02/2026 07:12")
    assert read(mail(f"{NOTE}\n\n{block}\n\n{BODY}\n")).published is None


@pytest.mark.parametrize(
    ("line", "outlet", "day"),
    [
        (
            "On Tue, 10 Feb 2026 at 07:12, Orlavik Herald <news@herald.example> wrote:",
            "Orlavik Herald",
            date(2026, 2, 10),
        ),
        (
            "Le mar. 10 févr. 2026 à 07:12, Orlavik Herald <news@herald.example> a écrit :",
            "Orlavik Herald",
            date(2026, 2, 10),
        ),
        ("On Tue, 10 Feb 2026 at 07:12, Karl Ost <karl@office.example> wrote:", "", None),
    ],
)
def test_what_is_quoted_is_by_another_house_or_by_nobody_known(
    line: str, outlet: str, day: date | None
) -> None:
    quoted = "\n".join(f"> {text}" if text else ">" for text in BODY.split("\n"))
    article = read(mail(f"{NOTE}\n\n{line}\n\n{quoted}\n"))
    assert kept(article) == list(NEWS)
    assert (article.outlet, article.published) == (outlet, day)


FOREIGN_HEADERS = [
    "> Začátek přeposílané zprávy:\n>\n> Od: {0}\n> Předmět: {1}\n> Komu: {2}",
    "-------- Preposlaná správa --------\nPredmet:\t{1}\nDátum:\t{3}\nOd:\t{0}\nPre:\t{2}",
    "Feladó: {0}\nDátum: kedd, 2026. február 10. 7:12\nCímzett: {2}\nTárgy: {1}",
    "-------- Mesaj redirecționat --------\nSubiect:\t{1}\nDată:\t{3}\nde la:\t{0}\nCătre:\t{2}",
    "-------- Proslijeđena poruka --------\nNaslov:\t{1}\nDatum:\t{3}\nŠalje:\t{0}\nPrima:\t{2}",
    "Lähettäjä: {0}\nPäivämäärä: tiistai, 10. helmikuuta 2026\nVastaanottaja: {2}\nAihe: {1}",
    "-------- İletilen İleti --------\nKonu:\t{1}\nTarih:\t{3}\nKimden:\t{0}\nKime:\t{2}",
    "От: {0}\nДата: вторник, 10 февраля 2026 г.\nКому: {2}\nТема: {1}",
    "-------- Переслане повідомлення --------\nТема:\t{1}\nДата:\t{3}\nВід:\t{0}\nКому:\t{2}",
    "--- Treść przekazanej wiadomości ---\nTemat:\t{1}\nData:\t{3}\nNadawca:\t{0}\nAdresat:\t{2}",
    " ----- Message transmis ----- De : {0}À : {2}Envoyé : {3}Objet : {1}",
    " ----- Videresendt meddelelse ----- Fra: {0}Til: {2}Sendt: {3}Emne: {1}",
    " ----- Пересылаемое сообщение ----- От: {0}Кому: {2}Отправлено: {3}Тема: {1}",
]


@pytest.mark.parametrize("block", FOREIGN_HEADERS)
def test_header_blocks_of_more_languages(block: str) -> None:
    sender, day = "Orlavik Herald <news@herald.example>", "Tue, 10 Feb 2026 07:12:00 +0100"
    filled = block.format(sender, "Basins closed", "<berta@office.example>", day)
    quote = "> " if block.startswith(">") else ""
    news = "\n\n".join(f"{quote}{line}" for line in NEWS)
    article = read(mail(f"{NOTE}\n\n{filled}\n\n{news}", subject="Fwd: Basins closed"))
    assert kept(article) == list(NEWS)
    assert article.outlet == "Orlavik Herald"
    assert article.title == "Basins closed"
    assert article.published in (date(2026, 2, 10), None)
    assert (article.published is None) is (day not in filled)


@pytest.mark.parametrize(
    "line",
    [
        "Op 10/02/2026 07:12 heeft Orlavik Herald <news@herald.example> geschreven:",
        "Dne 10/02/2026 07:12, Orlavik Herald <news@herald.example> napsal(a):",
        "Orlavik Herald <news@herald.example> kirjoitti 10/02/2026 7.12:",
        '10/02/2026, 07:12 пользователь "Orlavik Herald" <news@herald.example> написал:',
    ],
)
def test_lines_of_more_languages_that_say_who_wrote(line: str) -> None:
    news = "\n\n".join(f"    {one}" for one in NEWS)
    article = read(mail(f"{NOTE}\n\n{line}\n\n{news}"))
    assert kept(article) == list(NEWS)
    assert "Berta" not in article.outlet
