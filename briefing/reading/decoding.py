"""Bytes to text, without guessing further than is safe.

In order: a byte order mark (UTF-8, UTF-16, UTF-32), strict UTF-8, UTF-16 without a mark where
every other byte is zero, Windows-1252 where every byte above 127 makes sense in it. The last
test is what tells an old Western file from a damaged or foreign one: such a byte must be
typographic (dashes, quotes, currency) or a letter inside a word of Latin letters.
"""

from __future__ import annotations

import codecs
import re

import webencodings

from briefing.model.errors import NotText, ReadingError

_MARKS = (
    # before UTF-16, whose mark is the first half of this one
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LONGEST_LABEL = 40  # twice the longest label of the WHATWG table (19 characters)
_NO_SETS = frozenset({"replacement", "x-user-defined"})
# not tab, line ends, form feed and escape, which texts of old programs hold
_CONTROLS = bytes([*range(9), *range(14, 27), 127])
_HIGH = re.compile(rb"[\x80-\xff]")
_HIGH_WORD = re.compile(r"[^\W\d_]*[\u00aa-\uffff][^\W\d_]*")
_TYPOGRAPHIC = frozenset("€‚„…†‡‰‹›‘’“”•–—™ ¡¢£¥§©«®°±²³´·¹º»¼½¾¿×\u00a0\u00ad")
_LONE_LETTERS = frozenset("àÀéÉèÈóÓòÒíÍúÚåÅæÆøØöÖß")
_UTF8_LEAD = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")


def decode(data: bytes, name: str) -> str:
    """The text of the bytes, without a byte order mark.

    Raises :class:`NotText` for bytes that are no text and :class:`ReadingError` for text that is
    damaged; both name the file, and the line or the offset (bytes from 0).
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return check(_strict(data, encoding, name).removeprefix("\ufeff"), name)
    if encoding := _utf16_without_mark(data):
        return check(_strict(data, encoding, name), name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = _western(data, name, error)
    return check(text, name)


def by_label(data: bytes, label: str) -> str | None:
    """The text of bytes in the encoding that a label means to browsers; None for no such label.

    Only the table of the WHATWG Encoding Standard is asked: among Python's own codecs are some that
    are no character sets, raise whatever comes, or run for hours. A damaged character becomes
    U+FFFD.
    """
    found = webencodings.lookup(label.strip(" \t\r\n\f\"'")[:_LONGEST_LABEL])
    if found is None or found.name in _NO_SETS:
        return None
    try:
        return str(webencodings.decode(data, found, errors="replace")[0])
    except (LookupError, ValueError):
        return None


def by_other_label(data: bytes, label: str) -> str | None:
    """As :func:`by_label`, for what is no Unicode and by its label not Windows-1252 either.

    Bytes of the East may look like Windows-1252 all the same, so a page is believed.
    """
    found = webencodings.lookup(label.strip(" \t\r\n\f\"'")[:_LONGEST_LABEL])
    if found is None or found.name.startswith(("utf-", "windows-1252")):
        return None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or _utf16_without_mark(data):
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return by_label(data, label)
    return None


def check(text: str, name: str) -> str:
    """The same text, once it is known to be text.

    Raises :class:`NotText` for NUL or many control characters, :class:`ReadingError` for half a
    surrogate pair, which no file can hold.
    """
    try:
        # the one way to find half a surrogate pair, which JSON and the clipboard can bring
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise ReadingError("half of a character is missing here", path=name, line=line) from error
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls and (b"\0" in data or controls * 50 > len(data)):
        place = next(n for n, char in enumerate(text) if ord(char) < 128 and ord(char) in _CONTROLS)
        raise NotText(
            f"this is no text: it holds a control character at position {place} "
            f"and is likely a binary file under another name",
            path=name,
        )
    return text


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        label = encoding.removesuffix("-sig").upper()
        raise ReadingError(
            f"it says that it is {label} and is damaged at byte {error.start}; "
            f"save it again as UTF-8",
            path=name,
            line=_line(data, error.start) if encoding.startswith("utf-8") else 0,
        ) from error


def _line(data: bytes, offset: int) -> int:
    return data.count(b"\n", 0, offset) + 1


def _utf16_without_mark(data: bytes) -> str:
    """UTF-16 of mostly Latin text has a zero in every other byte of its start."""
    sample = data[:512]
    if len(sample) < 8 or len(data) % 2:
        return ""
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    # four in five on one side and hardly one on the other: a binary file has zeros on both
    if odd * 10 > half * 8 and even * 20 < half:
        return "utf-16-le"
    if even * 10 > half * 8 and odd * 20 < half:
        return "utf-16-be"
    return ""


def _western(data: bytes, name: str, cause: UnicodeDecodeError) -> str:
    """The bytes as Windows-1252, or an error that says where UTF-8 broke."""
    if data.count(0):
        raise NotText(
            f"this is no text: it holds a zero byte at byte {data.index(0)} "
            f"and is likely a binary file under another name",
            path=name,
        )
    sequences = sum(len(found) for found in _UTF8_LEAD.findall(data))
    # a damaged file of UTF-8 read as Windows-1252 would be "Ã¼" all over, and nobody would be told
    mostly_utf8 = sequences * 2 > len(_HIGH.findall(data))
    try:
        text = "" if mostly_utf8 else data.decode("windows-1252")
    except UnicodeDecodeError:
        text = ""
    if not text or not _plausible(text):
        raise ReadingError(
            f"byte {cause.start} is not valid UTF-8 and no other encoding fits; "
            f"save the file again as UTF-8",
            path=name,
            line=_line(data, cause.start),
        ) from cause
    return text


def _plausible(text: str) -> bool:
    """Whether all that is not ASCII is typographic or a letter in a word of Latin letters."""
    if any(ord(char) > 127 and not char.isalpha() and char not in _TYPOGRAPHIC for char in text):
        return False
    return all(
        word in _LONE_LETTERS or any(char.isascii() for char in word) or word.strip("ªº") == ""
        for word in _HIGH_WORD.findall(text)
        if any(char.isalpha() for char in word)
    )
