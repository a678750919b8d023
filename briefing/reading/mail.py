"""E-mails (.eml, .mbox) and saved web archives (.mhtml), by the standard library's email package.

A message that was passed on is the article inside it: the innermost message attached, or what
stands after the innermost header block.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email.errors import MessageError
from email.message import Message
from html import escape

from briefing.model.errors import ReadingError
from briefing.reading import html, letters, lines, mail_parts, mailbox
from briefing.reading.assembling import Origin
from briefing.reading.decoding import decode
from briefing.reading.mail_parts import header
from briefing.reading.page import Page

_HEADER = re.compile(rb"([!-9;-~]+)[ \t]*:[ \t]?.*")
_KNOWN = frozenset(
    b"from to subject date mime-version received return-path message-id content-type "
    b"delivered-to reply-to snapshot-content-location x-mailer dkim-signature".split()
)
# long lists of recipients and of servers: more is no head, and looking for its end costs time
_HEAD_BYTES, _HEAD_LINES = 131_072, 1_000
_HEAD_END = re.compile(r"</head|<body", re.IGNORECASE)
_TAG = re.compile(r"<[^>]{0,2000}>")
_SAVED = re.compile(r"<?saved by\b", re.IGNORECASE)
_FAULTS = (MessageError, LookupError, ValueError, TypeError, AttributeError, RecursionError)
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DEEPEST = 12
"""Messages inside one another that are opened."""


def is_mail(data: bytes, suffix: str = "") -> bool:
    """Whether bytes begin with mail headers: two known names, and one that a mail has.

    Under a mail's own suffix two known names will do, under ".eml" one.
    """
    data = _in_bytes(data)
    start = data[:_HEAD_BYTES].lstrip(b"\xef\xbb\xbf\r\n\t ")
    # a mailbox begins with a "From " line, which is no header
    if mailbox.SEPARATOR.match(start):
        start = start.partition(b"\n")[2]
    names: set[bytes] = set()
    for line in start.splitlines()[:_HEAD_LINES]:
        if not line.strip():
            break
        # a header that goes on
        if line[:1] in b" \t" and names:
            continue
        found = _HEADER.match(line)
        if not found:
            # a header broken by a program that wrote the mail: so many known names are no text
            if len(names & _KNOWN) >= 4:
                continue
            return False
        names.add(found[1].lower())
    # "Subject:" and "Date:" begin press releases, too
    telling = {b"mime-version", b"received", b"return-path", b"message-id", b"content-type"}
    named = bool(names & telling) or {b"from", b"subject", b"date"} <= names
    if suffix == ".eml" and names & _KNOWN:
        return True
    return len(names & _KNOWN) >= 2 and (named or suffix in (".eml", ".mbox", ".mht", ".mhtml"))


def read(origin: Origin) -> Iterator[tuple[str, Page | ReadingError]]:
    """Entry path and page of each message: one, "", or more in a mailbox or a digest.

    A message that cannot be read, or has no text, is an error in its place.
    """
    pieces = mailbox.split(_in_bytes(origin.data))
    for number, piece in enumerate(pieces, 1):
        entry = str(number) if len(pieces) > 1 else ""
        shown = f"{origin.shown}/{entry}" if entry else origin.shown
        try:
            yield entry, page_of(piece, shown)
        except ReadingError as error:
            yield entry, error


def _in_bytes(data: bytes) -> bytes:
    """A message that was saved as UTF-16, as one of plain bytes."""
    if not data.startswith(_UTF16_MARKS) and b"\0" not in data[:64]:
        return data
    try:
        return decode(data, "").encode("utf-8")
    except ReadingError:
        return data


def page_of(data: bytes, name: str) -> Page:
    """The page of a message: headers set aside, the subject as headline, then the body.

    A web archive becomes the page that it holds. Raises :class:`ReadingError` for a message that
    cannot be parsed and :class:`EmptyArticle` for one without text.
    """
    try:
        message = mail_parts.parsed(data)
        if message.get_content_type() == "message/partial":
            raise ReadingError("it is one part of a message that was sent in several", path=name)
        if (archived := _archived(message)) is not None:
            return _archive(archived, message, name)
        return _letter(message, name)
    except _FAULTS as error:
        raise ReadingError(f"the message is damaged: {error}", path=name) from error


def _archived(message: Message) -> Message | None:
    """The page of a web archive; what a person sends is none, whatever its parts."""
    rich = next((p for p in message.walk() if p.get_content_type() == "text/html"), None)
    if rich is None:
        return None
    if header(message, "Snapshot-Content-Location"):
        return rich
    saved = _SAVED.search(header(message, "From")) or not header(message, "From")
    placed = header(rich, "Content-Location") or message.get_content_type() == "multipart/related"
    return rich if saved and placed else None


def _archive(part: Message, message: Message, name: str) -> Page:
    """The HTML part of a web archive as a page."""
    address = header(message, "Snapshot-Content-Location")
    location = address or header(part, "Content-Location")
    source = mail_parts.text_of(part)
    if sheets := "".join(_sheets(message, source)):
        head = _HEAD_END.search(source)
        place = head.start() if head else 0
        source = f"{source[:place]}{sheets}{source[place:]}"
    page = html.read(source, name, location if "://" in location else "")
    accessed = page.metadata.accessed or mail_parts.day_of(header(message, "Date"))
    return replace(page, metadata=replace(page.metadata, accessed=accessed))


def _sheets(message: Message, source: str) -> Iterator[str]:
    """The style sheets of a web archive that its page names, as parts of the page."""
    for part in _parts(message):
        places = (header(part, "Content-Location"), header(part, "Content-ID").strip("<> "))
        if part.get_content_type() == "text/css" and any(p and p in source for p in places):
            # a sheet that closes its element would go on as page
            yield f"<style>{mail_parts.text_of(part).replace('</', '')}</style>"


def _letter(message: Message, name: str) -> Page:
    """The innermost message; those around it, and their words, are set aside."""
    covers: list[letters.Letter] = []
    for _ in range(_DEEPEST):
        inner = _attached(message)
        # an empty message attached is a receipt or a signature: the words are outside
        if inner is None or not letters.has_words(_read(inner)):
            break
        covers.append(_read(message))
        message = inner
    return letters.page(_read(message), name, covers)


def _attached(message: Message) -> Message | None:
    """The first message that is attached to a message; one that came back is not passed on."""
    if message.get_content_type() == "multipart/report":
        return None
    for part in _parts(message):
        if part.get_content_type() == "message/rfc822":
            payload = part.get_payload()
            inner = payload[0] if isinstance(payload, list) and payload else None
            return inner if isinstance(inner, Message) else None
    return None


def _parts(message: Message) -> Iterator[Message]:
    """The parts of a message, without those of the messages attached to it."""
    yield message
    payload = message.get_payload()
    if message.get_content_type() != "message/rfc822" and isinstance(payload, list):
        for part in payload:
            if isinstance(part, Message):
                yield from _parts(part)


def _read(message: Message) -> letters.Letter:
    plain, rich, attachments = _bodies(message)
    textual = message.get_content_maintype() in ("text", "multipart", "message")
    if textual and not plain and not rich and isinstance(message.get_payload(), str):
        plain = mail_parts.text_of(message)
    written_by, sent = header(message, "From"), header(message, "Date")
    sender, address = mail_parts.address_of(written_by)
    return letters.Letter(
        subject=header(message, "Subject"),
        sender=sender,
        address=address,
        written_by=written_by,
        recipients=header(message, "To"),
        sent=sent,
        day=mail_parts.day_of(sent),
        plain=plain,
        rich=rich,
        found_at=header(message, "Archived-At").strip("<>"),
        attachments=attachments,
    )


def _bodies(message: Message) -> tuple[str, str, tuple[str, ...]]:
    """The plain and the rich body of a message, and the names of what is attached.

    Plain parts that stand between rich ones, and are no other form of them, are shown there.
    """
    others = {
        # by identity: parts have no equality, and none is made while this runs
        id(part)
        for choice in _parts(message)
        if choice.get_content_type() == "multipart/alternative"
        for part in _parts(choice)
    }
    shown: list[tuple[str, str]] = []
    plain: list[str] = []
    attachments: list[str] = []
    for part in _parts(message):
        kind = part.get_content_type()
        named = mail_parts.file_name(part)
        # some programs name the body itself ("message.html")
        if part.get_content_disposition() == "attachment" or (named and kind != "text/html"):
            if named and part.get_content_maintype() != "image":
                attachments.append(named)
        elif kind in ("text/plain", "text/html") and not part.is_multipart():
            text = mail_parts.text_of(part)
            plain += [text] if kind == "text/plain" else []
            shown += [(kind, text)] if kind == "text/html" or id(part) not in others else []
    return "\n\n".join(plain), _rich(shown), tuple(attachments)


def _rich(shown: Sequence[tuple[str, str]]) -> str:
    """The rich body of parts of both kinds in their order, "" where none is rich."""
    rich = "\n".join(text for kind, text in shown if kind == "text/html")
    if not rich:
        return ""
    told = _TAG.sub(" ", rich)
    return "\n".join(
        text if kind == "text/html" else _as_rich(text)
        for kind, text in shown
        if kind == "text/html" or not letters.says(told, text)
    )


def _as_rich(plain: str) -> str:
    """A plain part as HTML: its paragraphs."""
    blocks = lines.blocks(plain)
    texts = (" ".join(plain[one.start : one.end].split()) for one in blocks)
    return "".join(f"<p>{escape(text)}</p>" for text in texts)
