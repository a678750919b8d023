"""Headers and bodies of messages: encodings, addresses, days, flowed lines, hostile input."""

from __future__ import annotations

import base64
import quopri
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.errors import ReadingError
from briefing.reading import mail_parts, read_bytes
from briefing.reading.mail_parts import address_of, day_of, decoded, decoded_words, parsed, text_of

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1)
FLOWED = 'text/plain; charset=utf-8; format="flowed"'


def message(kind: str, body: str, head: str = "") -> bytes:
    return (
        f"From: Ada Holm <ada@tolvik.example>\nSubject: Ferries stop\n{head}MIME-Version: 1.0\n"
        f"Content-Type: {kind}\nContent-Transfer-Encoding: 8bit\n\n{body}"
    ).encode()


def body(kind: str, text: str) -> str:
    return text_of(parsed(message(kind, text)))


# --- headers --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("=?utf-8?B?VG9sdmlr?= stops", "Tolvik stops"),
        ("A =?UTF-8?q?caf=C3=A9_in?= Tolvik", "A café in Tolvik"),
        ("=?iso-8859-1?Q?=93Stop=94?=", "“Stop”"),
        ("=?utf-8*en?Q?Ada_Holm?=", "Ada Holm"),
        ("=?utf-8?Q?ferry_?==?iso-8859-1?Q?caf=E9?=", "ferry café"),
        ("=?utf-8?Q?a=0D=0AX-Other:_b?=", "a X-Other: b"),
        ("=?utf-8?X?VG9s?=", "=?utf-8?X?VG9s?="),
        ("=?utf-8?Q?never closed", "=?utf-8?Q?never closed"),
        ("=?utf-8?Q??=", ""),
        ("two\n lines", "two lines"),
    ],
)
def test_a_header_is_one_line_as_its_readers_see_it(written: str, text: str) -> None:
    assert decoded_words(written) == text


def test_a_base64_word_without_its_padding_is_read() -> None:
    assert decoded_words("=?utf-8?B?w6k?=") == "é"


@given(WORDS, st.integers(1, 40), st.booleans())
def test_a_subject_cut_anywhere_into_encoded_words_is_whole_again(
    text: str, size: int, quoted: bool
) -> None:
    """Also where a character's bytes stand in two of them."""
    data = text.encode()
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    words = [
        f"=?utf-8?Q?{''.join(f'={byte:02X}' for byte in piece)}?="
        if quoted
        else f"=?utf-8?B?{base64.b64encode(piece).decode()}?="
        for piece in pieces
    ]
    assert decoded_words("\n ".join(words)) == text


@given(st.text(max_size=60))
def test_any_header_is_one_printable_line(value: str) -> None:
    value = value.encode("utf-8", "replace").decode()
    shown = decoded_words(f"=?utf-8?q?{value}?= {value}")
    assert shown.isprintable()
    assert shown == " ".join(shown.split())


@pytest.mark.parametrize(
    ("written", "name", "address"),
    [
        ("Ada Holm <Ada@Tolvik.Example>", "Ada Holm", "ada@tolvik.example"),
        ('"Holm, Ada" <ada@tolvik.example>', "Holm, Ada", "ada@tolvik.example"),
        ("Holm, Ada <ada@tolvik.example>", "Holm, Ada", "ada@tolvik.example"),
        ("'Ada Holm' <ada@tolvik.example>", "Ada Holm", "ada@tolvik.example"),
        ("Ada Holm (desk) <ada@tolvik.example>", "Ada Holm", "ada@tolvik.example"),
        ("(Ada Holm) <ada@tolvik.example>", "Ada Holm", "ada@tolvik.example"),
        ("ada@tolvik.example (Ada Holm)", "Ada Holm", "ada@tolvik.example"),
        ("Ada Holm [mailto:ada@tolvik.example]", "Ada Holm", "ada@tolvik.example"),
        ("Ada Holm <ada@tolvik.example>, Bo Lind <bo@x.example>", "Ada Holm", "ada@tolvik.example"),
        ("Ada Holm <ada@tolvik.example>; Bo Lind <bo@x.example>", "Ada Holm", "ada@tolvik.example"),
        ("<ada+desk@tolvik.example>", "", "ada+desk@tolvik.example"),
        ("ada@tolvik.example <ada@tolvik.example>", "", "ada@tolvik.example"),
        ("Tolvik Courier", "Tolvik Courier", ""),
        ("Łucja Ødegård <l.o@tolvik.example>", "Łucja Ødegård", "l.o@tolvik.example"),
        ("", "", ""),
    ],
)
def test_a_sender_is_a_name_and_an_address(written: str, name: str, address: str) -> None:
    assert address_of(written) == (name, address)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Tue, 10 Jun 2025 23:30:00 -0500", date(2025, 6, 10)),
        ("Tue, 10 Jun 2025 00:10:00 +0900 (JST)", date(2025, 6, 10)),
        ("10 Jun 25 09:00 GMT", date(2025, 6, 10)),
        ("2025-06-10T23:30:00+09:00", date(2025, 6, 10)),
        ("2025-06-10", date(2025, 6, 10)),
        ("10. Juni 2025 um 09:30", date(2025, 6, 10)),
        ("mardi 10 juin 2025 09:30", date(2025, 6, 10)),
        ("2025-06-10T25:61:00", date(2025, 6, 10)),
        ("2025-02-30", None),
        ("Tue, 99 Jun 2025 00:00:00 +0000", None),
        ("Fri, 1 Jan 1904 00:00:00 +0000", None),
        ("Fri, 1 Jan 2106 00:00:00 +0000", None),
        ("some day", None),
        ("", None),
    ],
)
def test_a_day_is_the_senders_own_or_none(written: str, day: date | None) -> None:
    assert day_of(written) == day


@given(st.text(max_size=40))
def test_no_date_header_and_no_sender_is_an_error(value: str) -> None:
    day_of(value)
    name, address = address_of(value)
    assert address == "" or "@" in address
    assert name == " ".join(name.split())


def test_a_header_is_found_whatever_its_case_and_the_first_counts() -> None:
    made = parsed(b"SUBJECT: Ferries stop\nSubject: another\nFROM : Ada Holm\n\nText")
    assert mail_parts.header(made, "subject") == "Ferries stop"
    assert mail_parts.header(made, "From") == "Ada Holm"
    assert mail_parts.header(made, "Date") == ""


def test_headers_of_a_megabyte_are_cut_and_the_text_is_read() -> None:
    head = f"X-Long: {'a' * 1_000_000}\n"
    made = parsed(message("text/plain; x=" + "a;" * 500_000, "The ferries stop.", head))
    assert len(mail_parts.header(made, "X-Long")) == 16_000
    assert len(str(made["Content-Type"])) < 50_000
    assert text_of(made) == "The ferries stop."


def test_a_mailbox_line_and_a_byte_order_mark_before_a_message_are_none_of_it() -> None:
    data = b"\xef\xbb\xbf\r\nFrom ada Tue Jun 10 09:00:00 2025\r\nSubject: Stop\r\n\r\nText\r\n"
    made = parsed(data)
    assert mail_parts.header(made, "Subject") == "Stop"
    assert text_of(made) == "Text\n"


# --- bodies ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "data", "text"),
    [
        ("us-ascii", "café".encode(), "café"),
        ("iso-8859-1", "café".encode(), "café"),
        ("iso-8859-1", b"\x93caf\xe9\x94", "“café”"),
        ("windows-1251", "Паром".encode("cp1251"), "Паром"),
        ("'utf-8'", "Łódź".encode(), "Łódź"),
        ("x-unknown", b"caf\xe9", "café"),
        ("", b"caf\xe9", "café"),
        ("utf-8", b"caf\xe9 ferry", "caf\ufffd ferry"),
        ("unicode-1-1-utf-7", b"caf+AOk-", "café"),
        ("shift_jis", "東京".encode("shift_jis"), "東京"),
    ],
)
def test_a_body_is_what_its_label_means_to_browsers(label: str, data: bytes, text: str) -> None:
    assert decoded(data, label) == text


@given(st.text(st.characters(codec="utf-8")), st.sampled_from(["", "us-ascii", "iso-8859-1"]))
def test_utf_8_is_read_whatever_western_label_it_has(text: str, label: str) -> None:
    assert decoded(text.encode(), label) == text


@given(st.binary(max_size=80), st.text(max_size=20))
def test_any_bytes_under_any_label_are_text(data: bytes, label: str) -> None:
    assert isinstance(decoded(data, label), str)


@pytest.mark.parametrize(
    ("sent", "whole"),
    [
        ("one \ntwo \nthree\nfour", "one two three\nfour"),
        ("> one \n> two\nthree", "> one two\nthree"),
        (">> one \n> two \nthree", ">> one \n> two \nthree"),
        ("Regards\n-- \nAda Holm", "Regards\n-- \nAda Holm"),
        (" From here \non", "From here on"),
        (" > no quote", "> no quote"),
    ],
)
def test_flowed_lines_are_whole_and_quotes_and_signatures_stay_apart(sent: str, whole: str) -> None:
    assert body(FLOWED, sent) == whole
    assert body("text/plain; charset=utf-8", sent) == sent, "only where it says so"


def test_a_soft_break_in_a_script_without_spaces_leaves_none() -> None:
    assert body("text/plain; charset=utf-8; format=flowed; delsp=yes", "渡船 \n停航") == "渡船停航"


@given(st.lists(st.lists(WORDS, min_size=1, max_size=8), min_size=1, max_size=5), st.data())
def test_flowed_text_broken_anywhere_is_the_same_text(
    paragraphs: list[list[str]], data: st.DataObject
) -> None:
    texts, sent = [], []
    for paragraph in paragraphs:
        words = [word.lstrip(">") or "x" for word in paragraph]
        texts.append(" ".join(words))
        breaks = [data.draw(st.sampled_from([" ", " \n"])) for _ in words[1:]]
        lines = "".join(w + b for w, b in zip(words, [*breaks, ""], strict=True))
        # a sender puts a space before what would be a quotation or a signature
        sent.append("\n".join(f" {line}" for line in lines.split("\n")))
    if any("--" in text for text in texts):
        return
    assert body(FLOWED, "\n".join(sent)) == "\n".join(texts)


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "x-none"])
def test_a_body_is_read_through_its_transfer_encoding(encoding: str) -> None:
    text = "The ferry to Łódź costs 3 € = little.\n"
    data = text.encode()
    coded = {
        "quoted-printable": quopri.encodestring(data),
        "base64": base64.encodebytes(data),
        "x-none": data,
    }[encoding]
    head = f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {encoding}\n\n"
    assert text_of(parsed(b"Subject: Stop\n" + head.encode() + coded)) == text


def test_line_ends_of_old_machines_and_control_characters_go() -> None:
    made = parsed(b"Subject: Stop\nContent-Type: text/plain\n\none\rtwo\x07\r\nthree\tfour")
    assert text_of(made) == "one\ntwo\nthree\tfour"


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ('attachment; filename="tariff.pdf"', "tariff.pdf"),
        ("attachment; filename*=utf-8''caf%C3%A9.pdf", "café.pdf"),
        ('attachment; filename="=?utf-8?Q?caf=C3=A9.pdf?="', "café.pdf"),
        ("attachment; filename*0=long; filename*1=name.pdf", "longname.pdf"),
        ("inline", ""),
    ],
)
def test_an_attached_file_has_its_name(disposition: str, name: str) -> None:
    made = parsed(message("application/pdf", "x", f"Content-Disposition: {disposition}\n"))
    assert mail_parts.file_name(made) == name


@given(st.binary(max_size=200))
def test_any_bytes_after_a_head_are_articles_or_refused(data: bytes) -> None:
    try:
        found = read_bytes(b"From: Ada Holm\nSubject: Stop\nContent-Type: " + data, "a.eml")
    except ReadingError:
        return
    assert all(article.text.strip() for article in found)


def test_spaces_that_do_not_break_stay_between_words_and_thousands() -> None:
    sent = "Ada\u00a0Holm told\u202freporters of 10\u00a0000 crowns.\u2028So it is.\x0cAnd so on."
    assert body("text/plain; charset=utf-8", sent).split("\n") == [
        "Ada\u00a0Holm told\u202freporters of 10\u00a0000 crowns.",
        "So it is.",
        "And so on.",
    ]


def test_of_two_spaces_before_a_soft_break_that_goes_one_stays() -> None:
    kind = FLOWED + "; delsp=yes"
    assert body(kind, "The port  \nauthority") == "The port authority"
    assert body(FLOWED, "eins \n-- \nAda Holm") == "eins \n-- \nAda Holm"


@pytest.mark.parametrize(
    ("value", "name", "address"),
    [
        ('"Holm, Ada" <a@x.example>, Bo <b@x.example>', "Holm, Ada", "a@x.example"),
        ("a@x.example, b@x.example", "", "a@x.example"),
    ],
)
def test_of_several_senders_the_first_counts(value: str, name: str, address: str) -> None:
    assert address_of(value) == (name, address)
