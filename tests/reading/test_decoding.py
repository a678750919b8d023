"""Bytes to text: what is decoded, what is refused, and what the refusal says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.errors import NotText, ReadingError
from briefing.reading.decoding import decode

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
