"""Parses are kept beside an article, and read from there."""

import zlib

import msgspec
import pytest

from briefing.language import grammar, keeping

SENTENCES = ("The mill of Pell closed in May.", "Its owner, Ada Vey, left on Monday.")


def forget() -> None:
    grammar._kept.clear()


def test_what_was_parsed_is_not_parsed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    before = grammar.parse(SENTENCES)
    data = keeping.pack(SENTENCES, "en-GB")
    forget()
    assert keeping.unpack(data) == 2
    monkeypatch.setattr(grammar, "_pipeline", lambda _: pytest.fail("it is parsed again"))
    assert grammar.parse(SENTENCES) == before


def test_what_was_never_parsed_is_not_kept() -> None:
    forget()
    assert keeping.pack(SENTENCES, "en") == b""
    assert keeping.pack(SENTENCES, "de") == b""


def packed(value: object) -> bytes:
    return zlib.compress(msgspec.json.encode(value))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no such thing",
        packed("text"),
        packed([1, "en", [["Short.", [[[0, 99, "x", "X", "X", "dep", 0, ""]], []]]]]),
        packed([1, "en", [["Short.", "no parse"]]]),
        packed([0, "en", []]),
        packed([1, "../en", [["Short.", [[], []]]]]),
        zlib.compress(b" " * (keeping.MOST + 1)),
    ],
)
def test_what_is_no_parse_of_ours_is_passed(data: bytes) -> None:
    forget()
    assert keeping.unpack(data) == 0
    assert not grammar.known(["Short."])
