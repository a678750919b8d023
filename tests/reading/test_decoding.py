"""Bytes to text: what is decoded, what is refused, and what the refusal says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import reading
from briefing.model.errors import NotText, ReadingError
from briefing.reading.decoding import by_label, decode

TEXT = "The café in Malmö charges €4 – “too much”, she said.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "windows-1252"])
def test_common_encodings_are_read(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "a.txt") == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_read(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "a.txt") == TEXT


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"fine\nthe caf\xc3\xa9 and na\xc3\xafve\nbroken \xc3 here", 3),
        (b"one\ntwo \xfe\xff\xfa three", 2),
        (b"undefined \x81 byte", 1),
    ],
)
def test_damaged_text_is_refused_with_its_line(data: bytes, line: int) -> None:
    with pytest.raises(ReadingError) as caught:
        decode(data, "bad.txt")
    assert caught.value.line == line
    assert str(caught.value).startswith(f"bad.txt, line {line}: byte ")


def test_a_truncated_utf16_file_names_the_byte() -> None:
    with pytest.raises(ReadingError, match=r"a\.txt: it says that it is UTF-16 .* at byte"):
        decode("Norlund".encode("utf-16") + b"x", "a.txt")


def test_zero_bytes_are_no_text() -> None:
    with pytest.raises(NotText, match=r"a\.txt: this is no text"):
        decode(b"abc\0def", "a.txt")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf8_is_always_read(text: str) -> None:
    assert decode(text.encode(), "a.txt") == text.removeprefix("\ufeff")


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        said = f"x.txt: {decode(data, 'x.txt')}"
    except ReadingError as error:
        said = str(error)
    assert said.startswith("x.txt")


@pytest.mark.parametrize(
    "label",
    ["undefined", "idna", "punycode", "rot13", "zip", "hex", "unicode_escape", "utf-7", "mbcs",
     "replacement", "x-user-defined", "", "x" * 5_000, "utf_16_ex"],
)  # fmt: skip
def test_a_label_that_browsers_do_not_know_is_none(label: str) -> None:
    assert by_label(b"Varn opens " * 2_000, label) is None


@pytest.mark.parametrize(
    ("label", "data", "text"),
    [
        ("ISO-8859-1", b"\x93Varn\x94", "“Varn”"),
        (" 'utf8' ", b"caf\xc3\xa9 \xff", "café \ufffd"),
        ("koi8-r", b"\xf7\xc1\xd2\xce", "Варн"),
        ("gb2312", "水闸".encode("gbk"), "水闸"),
    ],
)
def test_a_label_means_what_browsers_take_it_for(label: str, data: bytes, text: str) -> None:
    assert by_label(data, label) == text


_SAID = "The keepers of Varn lock caf\xe9 open their gates on Monday, the guild of the town said."


@pytest.mark.parametrize("label", ["undefined", "idna", "punycode", "bz2", "raw_unicode_escape"])
@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.html", "<html><head><meta charset='{0}'><title>Gates</title></head><p>{1}</p></html>"),
        ("a.eml", "From: A <a@b.example>\nSubject: =?{0}?Q?Gates?= open\n"
                  "Date: Mon, 9 Jun 2025 10:00:00 +0000\n"
                  "Content-Type: text/plain; charset={0}\n\n{1}"),
        ("a.xml", "<?xml version='1.0' encoding='{0}'?><rss version='2.0'><channel><title>P</title>"
                  "<item><title>Gates</title><description>{1}</description></item></channel></rss>"),
    ],
)  # fmt: skip
def test_no_label_stops_reading(label: str, name: str, source: str) -> None:
    (article,) = reading.read_bytes(source.format(label, _SAID).encode("latin-1"), name)
    assert "keepers of Varn" in article.text
