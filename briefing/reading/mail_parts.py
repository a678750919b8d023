"""A message's headers and bodies as text, whatever its encodings claim.

The standard library's parser reads the message with its oldest policy, which takes every fault as
it comes; headers and character sets are decoded here. A label such as "iso-8859-1" means what
browsers and mail programs take it for, Windows-1252 (WHATWG Encoding).
"""

from __future__ import annotations

import binascii
import quopri
import re
from datetime import date, datetime
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import parsedate_to_datetime

import webencodings

from briefing.reading import dates
from briefing.reading.decoding import by_label

_ENCODED = re.compile(r"=\?([\w.:+-]{1,40})(?:\*[\w-]{0,20})?\?([bBqQ])\?([^?]{0,2000})\?=")
_BETWEEN = re.compile(r"(\?=)\s+(=\?)")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_FLOWED = re.compile(r"format\s*=\s*\"?flowed", re.IGNORECASE)
_DELSP = re.compile(r"delsp\s*=\s*\"?yes", re.IGNORECASE)
_CHARSET = "X-Charset-As-Received"
_MOSTLY = 4
"""Characters of UTF-8 to one damaged byte from which bytes are that, and not Windows-1252."""
_LONGEST_HEADER = 16_000  # sixteen lines as long as RFC 5322 allows (998)
# before there was mail, and long after this program: a clock that was never set
_FIRST_YEAR, _LAST_YEAR = 1970, 2100
_UTF_7 = re.compile(r"(?:x-)?(?:unicode-[\d-]+)?utf-7", re.IGNORECASE)
_SPACED_NAME = re.compile(rb"^([!-9;-~]+)[ \t]+:", re.MULTILINE)
_COMMENT = re.compile(r"\((?:[^()\\]|\\.)*\)")
_FAULTS = (LookupError, ValueError, TypeError, AttributeError, binascii.Error)


def parsed(data: bytes) -> Message:
    """The message in bytes; a first line "From ..." of a mailbox is no part of it."""
    data = data.lstrip(b"\xef\xbb\xbf\r\n\t ")
    blank = b"\r\n\r\n" if b"\r\n\r\n" in data else b"\n\n"
    head, blank, rest = data.partition(blank)
    # a space before the colon is an old form that the library does not know
    data = _SPACED_NAME.sub(rb"\1:", head) + blank + rest
    if data.startswith((b"From ", b">From ")):
        data = data.partition(b"\n")[2]
    message = BytesParser(policy=compat32).parsebytes(data)
    for part in message.walk():
        _shorten(part)
        _keep_charset(part)
    return message


def _keep_charset(part: Message) -> None:
    """Put the charset where the library does not look: it would ask Python's codecs for it."""
    del part[_CHARSET]
    try:
        charset = str(part.get_content_charset() or "")
        part.del_param("charset")
    except _FAULTS:
        del part["Content-Type"]
        charset = ""
    part[_CHARSET] = charset[:80]


def _shorten(part: Message) -> None:
    """Cut what no header is as long as: the library takes parameters apart in squared time."""
    names = {name for name, value in part.raw_items() if len(str(value)) > _LONGEST_HEADER}
    for name in names:
        first = str(next(value for key, value in part.raw_items() if key == name))
        del part[name]
        part[name] = first[:_LONGEST_HEADER]


def header(message: Message, key: str) -> str:
    """A header on one line, its encoded words decoded; "" where it is missing."""
    wanted = key.lower()
    for name, value in message.raw_items():
        if name.lower() == wanted:
            return decoded_words(str(value))
    return ""


def decoded_words(value: str) -> str:
    """A header's value as its readers see it; what cannot be decoded stays as it is."""
    raw = value.encode("utf-8", "surrogateescape")
    value = decoded(raw, "") if any(byte > 127 for byte in raw) else value
    value = _BETWEEN.sub(r"\1\2", value)
    parts: list[str] = []
    at = 0
    pending, label = b"", ""
    for match in _ENCODED.finditer(value):
        if match.start() > at or match[1].lower() != label:
            parts.append(decoded(pending, label) if pending else "")
            pending = b""
        parts.append(value[at : match.start()])
        at, label = match.end(), match[1].lower()
        # one character may be cut between two encoded words, so their bytes are joined first
        pending += _bytes(match[2], match[3], label)
    parts.append(decoded(pending, label) if pending else "")
    text = "".join(parts) + value[at:]
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _bytes(kind: str, text: str, label: str) -> bytes:
    """The bytes of an encoded word; letters that were sent bare in it are of its own encoding."""
    data = text.encode("utf-8" if label.startswith("utf") else "windows-1252", "replace")
    if kind in "bB":
        try:
            return binascii.a2b_base64(data + b"=" * (-len(data) % 4))
        except binascii.Error:
            return data
    return quopri.decodestring(data, header=True)


def decoded(data: bytes, label: str) -> str:
    """Bytes by a label, as browsers take it; UTF-8 where they are that though ASCII is declared.

    A character that is damaged becomes U+FFFD.
    """
    if _UTF_7.fullmatch(label.strip("'\" ")):
        return data.decode("utf-7", "replace")  # browsers refuse it; old mail programs wrote it
    encoding = webencodings.lookup(label.strip("'\" ")) if label else None
    if encoding is None or encoding.name == "windows-1252":
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            text = data.decode("utf-8", "replace")
            whole = sum(char > "\x7f" and char != "\ufffd" for char in text)
            if whole >= _MOSTLY * text.count("\ufffd"):
                return text  # UTF-8 with a damaged character
    return by_label(data, label) or by_label(data, "windows-1252") or ""


def address_of(value: str) -> tuple[str, str]:
    """The name and the address of "Name <a@b>", "Name [mailto:a@b]", "a@b" or "a@b (Name)"."""
    value = _FURTHER.sub(r"\1", value)
    if "<" not in value and value.count("@") > 1:
        value = _APART.split(value)[0]
    found = _ADDRESS.search(value)
    address = found[0] if found else ""
    name = _BRACKETS.sub(" ", value) if "<" in value or "[" in value else value
    if "<" in value:
        name = _COMMENT.sub(" ", name) if _COMMENT.sub("", name).strip() else name
    name = name.replace(address, " ").strip() if address else name.strip()
    if name.startswith("(") and name.endswith(")"):
        name = name[1:-1]
    return " ".join(name.split()).strip("\"' ,;<>"), address.lower()


_ADDRESS = re.compile(r"[\w.+!#$%&'*/=?^`{|}~-]{1,64}@[\w.-]{1,250}\w")
_FURTHER = re.compile(r"""^((?:"[^"]{0,300}"|[^<>,;"])+<[^<>]+>)\s*[,;].*""", re.DOTALL)
"""The first of several addresses."""
_APART = re.compile(r"\s*[,;]\s*")
_BRACKETS = re.compile(r"<[^>]{0,300}>?|\[[^\]]{0,300}\]?")


def day_of(value: str) -> date | None:
    """The day of a date header, in the sender's own time zone; also ISO dates and written ones."""
    if _ISO.match(value.strip()):
        try:
            return datetime.fromisoformat(value.strip()).date()
        except ValueError:
            return dates.find(value)
    try:
        found = parsedate_to_datetime(value).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return dates.find(value)
    return found if _FIRST_YEAR <= found.year <= _LAST_YEAR else None


_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def text_of(part: Message) -> str:
    """The decoded text of a part that is text; lines that were flowed are whole again."""
    kind = str(part.get("Content-Type", ""))
    charset = str(part.get(_CHARSET, ""))
    try:
        payload = part.get_payload(decode=True)
    except _FAULTS:
        payload = part.get_payload()
    if isinstance(payload, str):
        payload = payload.encode("utf-8", "surrogateescape")
    text = decoded(payload if isinstance(payload, bytes) else b"", charset)
    text = _LINE_END.sub("\n", text)
    # no-break and narrow spaces part words and thousands, and are not printable to Python
    text = "".join(c for c in text if c.isprintable() or c.isspace() or c in "\u00ad\u200b")
    if _FLOWED.search(kind):
        return _whole(text, joiner="" if _DELSP.search(kind) else " ")
    return text


def _whole(text: str, joiner: str) -> str:
    """Flowed text (RFC 3676) without its soft breaks; "-- " before a signature is none."""
    lines: list[str] = []
    soft = -1  # quote depth of an open line
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        body = line[depth:].removeprefix(" ")
        if soft == depth and lines and body != "-- ":
            # one space is the mark of the soft break; with DelSp it goes, and others stay
            lines[-1] = (lines[-1].rstrip(" ") + joiner if joiner else lines[-1][:-1]) + body
        else:
            lines.append(line[:depth] + (" " if depth else "") + body)
        soft = depth if body.endswith(" ") and body != "-- " else -1
    return "\n".join(lines)


def file_name(part: Message) -> str:
    """The name of an attached file, "" for none."""
    try:
        return decoded_words(part.get_filename() or "")
    except _FAULTS:
        return ""
