"""The parses of an article as bytes, so that a dossier keeps them beside it.

Reading an article again then parses nothing. Bytes that are no parses of ours are left alone: what
they were to spare is done again.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import msgspec

from briefing.language import grammar
from briefing.language.lexicon import base

MOST = 16_000_000
"""Bytes of JSON at most; a longer article is parsed again."""
_FORM = 1
"""Raised when the pipeline or the form changes, so that older parses are not believed."""


def pack(sentences: Sequence[str], language: str) -> bytes:
    """The parses that are known of these sentences, compressed; b"" where there are none."""
    found = grammar.known(sentences, base(language))
    if not found:
        return b""
    rows = [[one.sentence, one.to_json()] for one in found]
    data = msgspec.json.encode([_FORM, base(language), rows])
    return zlib.compress(data, 1) if len(data) <= MOST else b""


def unpack(data: bytes) -> int:
    """Remember the parses of :func:`pack`; how many. Those that are not of its form are passed."""
    try:
        plain = zlib.decompressobj()
        form, language, rows = msgspec.json.decode(
            plain.decompress(data, MOST), type=tuple[int, str, list[tuple[str, list[object]]]]
        )
        if form != _FORM or plain.unconsumed_tail or not grammar.reads(language):
            return 0
        parses = [grammar.from_json(sentence, kept) for sentence, kept in rows]
    except (zlib.error, msgspec.MsgspecError, ValueError, TypeError):
        return 0
    grammar.remember(parses, language)
    return len(parses)
