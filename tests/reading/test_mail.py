"""E-mails and saved web archives."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from briefing.model.article import ParagraphKind
from briefing.model.errors import EmptyArticle, ReadingError
from briefing.reading import mail_parts, read_bytes

FIRST = (
    "The ferries of Norlund stopped on Monday after a storm, the port authority said, and the "
    "island has no other link to the coast."
)
SECOND = "Two thousand people use them each day, the mayor told reporters in the town hall."


def message(plain: str = "", rich: str = "") -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Norlund Alerts <alerts@example.org>"
    made["To"] = "desk@example.org"
    made["Subject"] = "Fwd: Ferries stop – a café waits"
    made["Date"] = "Tue, 10 Jun 2025 23:30:00 +0900"
    made.set_content(plain)
    if rich:
        made.add_alternative(rich, subtype="html")
    return made


def kept(data: bytes, name: str = "a.eml") -> list[str]:
    article = read_bytes(data, name)[0]
    return [
        article.text[p.start : p.end] for p in article.paragraphs if p.kind is ParagraphKind.BODY
    ]


def test_the_plain_part_is_the_article_and_headers_are_set_aside() -> None:
    footer = "You are receiving this because you signed up at example.org."
    article = read_bytes(message(f"{FIRST}\n\n{SECOND}\n\n{footer}").as_bytes(), "a.eml")[0]
    assert article.title == "Ferries stop – a café waits"
    assert article.outlet == "Norlund Alerts"
    assert article.published == date(2025, 6, 10), "the sender's own day"
    assert article.published_found_in == "message date"
    assert kept(message(f"{FIRST}\n\n{SECOND}\n\n{footer}").as_bytes()) == [FIRST, SECOND]
    reasons = [residue.reason for residue in article.residue]
    assert reasons == ["message header", "message header", "message header", "newsletter"]


def test_the_html_part_is_taken_where_it_has_the_words() -> None:
    rich = f"<html><body><p>{FIRST}</p><p>{SECOND}</p></body></html>"
    assert kept(message("See the web version.", rich).as_bytes()) == [FIRST, SECOND]


def test_an_unknown_charset_is_no_crash() -> None:
    data = message(FIRST).as_bytes().replace(b'charset="utf-8"', b'charset="x-unknown"')
    assert kept(data) == [FIRST]


def test_a_message_without_text_says_so() -> None:
    with pytest.raises(EmptyArticle, match=r"a\.eml: the message has no text"):
        read_bytes(message("").as_bytes(), "a.eml")


def test_a_saved_web_archive_is_its_page() -> None:
    page = (
        "<html lang=en><head><meta property='article:published_time' content='2025-06-09'>"
        f"<title>Ferries stop</title></head><body><h1>Ferries stop</h1><p>{FIRST}</p>"
        f"<p>{SECOND}</p></body></html>"
    )
    made = EmailMessage()
    made["Snapshot-Content-Location"] = "https://example.org/ferries"
    made["Subject"] = "Ferries stop"
    made.set_content(page, subtype="html")
    made.make_related()
    article = read_bytes(made.as_bytes(), "ferries.mhtml")[0]
    assert article.title == "Ferries stop"
    assert article.address == "https://example.org/ferries"
    assert article.published == date(2025, 6, 9)
    assert kept(made.as_bytes(), "ferries.mhtml") == [FIRST, SECOND]


def test_plain_text_with_colons_is_no_message() -> None:
    text = f"Subject: a word\nFrom: a place\n\n{FIRST}"
    assert kept(text.encode(), "a.txt") == [FIRST]


def test_a_header_name_may_be_of_any_length() -> None:
    name = b"X-" + b"Very-" * 12 + b"Long-Name"
    data = name + b": 1\n" + message(FIRST).as_bytes()
    assert kept(data) == [FIRST]


def test_a_message_with_a_picture_in_its_text_is_no_archive() -> None:
    made = message("", "")
    made.set_content(f"<p>{FIRST}</p><p>{SECOND}</p><img src='cid:a'>", subtype="html")
    made.add_related(b"\x89PNG", "image", "png", cid="a")
    article = read_bytes(made.as_bytes(), "a.eml")[0]
    assert (article.outlet, article.published) == ("Norlund Alerts", date(2025, 6, 10))
    assert kept(made.as_bytes()) == [FIRST, SECOND]


@pytest.mark.parametrize("label", ["iso-8859-1", "us-ascii", "latin1", "windows-1252"])
def test_a_western_label_means_what_browsers_take_it_for(label: str) -> None:
    words = "“We pay €9 – no more,” the mayor’s office said on Monday, as boats lay still."
    head = (
        "From: a@example.org\nSubject: Boats\nDate: Tue, 10 Jun 2025 08:00:00 +0000\n"
        f"MIME-Version: 1.0\nContent-Type: text/plain; charset={label}\n\n"
    )
    assert kept(head.encode() + words.encode("windows-1252")) == [words]


def test_encoded_words_are_whole_characters() -> None:
    data = (
        b"From: =?utf-8?B?TsO2cmQ=?= =?utf-8?Q?_Post?= <n@example.org>\n"
        b"Subject: =?utf-8?B?RsOk?=\n =?utf-8?B?aHI=?= =?iso-8859-1?Q?=80?=\n"
        b"Date: 2025-06-10T08:00:00Z\nMessage-ID: <1@example.org>\n\n" + FIRST.encode()
    )
    article = read_bytes(data, "a.eml")[0]
    assert (article.title, article.outlet) == ("Fähr€", "Nörd Post")
    assert article.published == date(2025, 6, 10)


def test_the_links_of_a_newsletter_stand_in_no_sentence() -> None:
    link = "https://click.example.org/" + "x" * 60
    body = f"The ferry sails again on Friday <{link}>. It will call at Eastholm, the town said."
    assert kept(message(body).as_bytes()) == [
        "The ferry sails again on Friday. It will call at Eastholm, the town said."
    ]


def test_a_sender_by_way_of_a_list_is_the_sender() -> None:
    made = message(FIRST)
    del made["From"]
    made["From"] = "'Norlund Alerts' via Desk <desk@example.org>"
    assert read_bytes(made.as_bytes(), "a.eml")[0].outlet == "Norlund Alerts"


def test_a_plain_part_that_says_other_things_than_the_rich_one_is_not_the_text() -> None:
    stub = (
        "Your program shows no formatted text. Open the letter with the address that follows. " * 2
    )
    assert kept(message(stub, f"<p>{FIRST}</p>").as_bytes()) == [FIRST]


def test_the_first_of_several_senders_is_the_outlet() -> None:
    found = mail_parts.address_of("Salt Gazette <news@salt.example>, press@salt.example")
    assert found == ("Salt Gazette", "news@salt.example")


def test_letters_that_stand_bare_in_an_encoded_word_are_kept() -> None:
    data = (
        b"From: Ada Holt <ada@orlavik.example>\nDate: Tue, 10 Feb 2026 07:12:00 +0100\n"
        b"Subject: =?iso-8859-1?Q?Die_Br\xfccke_bei_K=F6sen?=\n\nThe bridge near Orlavik is shut.\n"
    )
    assert read_bytes(data, "a.eml")[0].title == "Die Brücke bei Kösen"


def test_an_encoded_word_of_no_known_charset_is_read() -> None:
    data = b"Subject: =?NONE?B?QnJpZGdlIHNodXQ=?=\n\nThe bridge near Orlavik is shut.\n"
    assert read_bytes(data, "a.eml")[0].title == "Bridge shut"


def test_utf_7_of_old_programs_is_read() -> None:
    data = (
        b"From: Ada Holt <ada@orlavik.example>\nDate: Tue, 10 Feb 2026 07:12:00 +0100\n"
        b"Subject: =?unicode-1-1-utf-7?Q?Br+APw-cke?=\nMIME-Version: 1.0\n"
        b"Content-Type: text/plain; charset=utf-7\n\nDie Br+APw-cke bei Orlavik ist zu.\n"
    )
    article = read_bytes(data, "a.eml")[0]
    assert article.title == "Brücke"
    assert "Die Brücke bei Orlavik ist zu." in article.text


def test_a_message_that_begins_with_its_type_is_one() -> None:
    data = (
        b'Content-Type: multipart/alternative; boundary="x"\n\n--x\nContent-Type: text/plain\n\n'
        b"The bridge near Orlavik is shut for a week.\n--x--\n"
    )
    article = read_bytes(data, "a.eml")[0]
    assert article.text.strip() == "The bridge near Orlavik is shut for a week."


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_message_saved_as_utf_16_is_read(encoding: str) -> None:
    text = (
        "MIME-Version: 1.0\nFrom: Ada Holt <ada@orlavik.example>\nSubject: Bridge shut\n"
        "Date: Tue, 10 Feb 2026 07:12:00 +0100\nContent-Type: text/plain; charset=utf-8\n\n"
        "The bridge near Orlavik is shut for a week, the Müller yard said.\n"
    )
    article = read_bytes(text.encode(encoding), "a.eml")[0]
    assert (article.title, article.outlet) == ("Bridge shut", "Ada Holt")
    assert article.published == date(2026, 2, 10)
    assert "the Müller yard said." in article.text


def test_a_space_before_a_colon_is_an_old_header() -> None:
    data = (
        b"From  : Ada Holt <ada@orlavik.example>\nSubject   : Bridge shut\n"
        b"Date : Tue, 10 Feb 2026 07:12:00 +0100\n\nThe bridge near Orlavik is shut.\n"
    )
    article = read_bytes(data, "a.eml")[0]
    assert (article.title, article.outlet) == ("Bridge shut", "Ada Holt")


def test_plain_parts_between_rich_ones_are_text_too() -> None:
    parts = (("plain", f"{FIRST}\n"), ("html", f"<p>{SECOND}</p>"), ("plain", "It ends.\n"))
    made = MIMEMultipart("mixed")
    made["From"], made["Subject"] = "Norlund Alerts <alerts@example.org>", "Ferries stop"
    made["Date"] = "Tue, 10 Jun 2025 23:30:00 +0900"
    for kind, text in parts:
        made.attach(MIMEText(text, kind))
    assert kept(made.as_bytes()) == [FIRST, SECOND, "It ends."]


def test_a_plain_part_beside_a_rich_one_that_says_the_same_is_its_other_form() -> None:
    made = MIMEMultipart("mixed")
    made["From"], made["Subject"] = "Norlund Alerts <alerts@example.org>", "Ferries stop"
    made.attach(MIMEText(f"{FIRST}\n\n{SECOND}\n", "plain"))
    made.attach(MIMEText(f"<p>{FIRST}</p><p>{SECOND}</p>", "html"))
    assert kept(made.as_bytes()) == [FIRST, SECOND]


def test_a_part_of_a_message_that_was_sent_in_several_says_so() -> None:
    data = message("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=").as_bytes()
    data = data.replace(b"text/plain;", b'message/partial; id="x"; number=2;')
    with pytest.raises(ReadingError, match="one part of a message that was sent in several"):
        read_bytes(data, "a.eml")


def test_lines_broken_by_a_mail_program_are_whole_between_lists_and_addresses() -> None:
    text = (
        "The ferries of Norlund stopped on Monday after a storm that came in\n"
        "from the north, the port authority of the island said. Fernby has\n"
        "Oda and two other boats of its own.\n\n"
        "What is closed\n"
        "==============\n\n"
        " * the northern quay, with all that stands on it, until the spring, and with the hall\n"
        " * the café\n\n"
        "https://example.org/ferries/norlund/what-is-closed/and-for-how-long/as-the-board-says/on-it\n"
        "Port office\nQuay 4\nNorlund\n"
    )
    assert " ".join(kept(message(text).as_bytes())[0].split()) == (
        "The ferries of Norlund stopped on Monday after a storm that came in from the north, the "
        "port authority of the island said. Fernby has Oda and two other boats of its own."
    )
    assert not any("=" in words for words in kept(message(text).as_bytes()))
    assert {"Port office", "Quay 4", "Norlund"}.isdisjoint(kept(message(text).as_bytes())[0])


def test_a_damaged_byte_makes_utf_8_no_other_encoding() -> None:
    data = "Пожар в порту Норлунда".encode() + b"\xd1"
    assert mail_parts.decoded(data, "") == "Пожар в порту Норлунда\ufffd"
    assert mail_parts.decoded("Fährhäfen für Öl".encode("cp1252"), "") == "Fährhäfen für Öl"


@pytest.mark.parametrize(
    "line",
    [
        "This e-mail message has been scanned for viruses and content and cleared.",
        "Virus-free. www.example.org",
        "Filter2: This message has been scanned for viruses and\nother content by a scanner, and is"
        "\nbelieved to be clean.",
    ],
)
def test_what_a_scanner_adds_is_no_text(line: str) -> None:
    assert kept(message(f"{FIRST}\n\n{SECOND}\n\n{line}\n").as_bytes()) == [FIRST, SECOND]


def test_news_of_scanned_messages_is_text() -> None:
    news = "All messages of the ministry were scanned for viruses on Monday, its speaker said."
    assert kept(message(f"{FIRST}\n\n{news}\n").as_bytes()) == [FIRST, news]
