"""E-mails (.eml) and saved web archives (.mhtml), by the standard library's email package."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime

from briefing.model.errors import EmptyArticle, ReadingError
from briefing.reading import html, lines
from briefing.reading.limits import check_text
from briefing.reading.page import Metadata, Page, Part, laid_out

_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]?.*")
_KNOWN = frozenset(
    b"from to subject date mime-version received return-path message-id content-type "
    b"delivered-to reply-to snapshot-content-location x-mailer dkim-signature".split()
)
_PREFIX = re.compile(r"(?:(?:re|fwd?|fw|aw|wg|tr)\s*:\s*)+", re.IGNORECASE)
_INNER = re.compile(
    r"(?:(?:from|to|cc|sent|date|subject|reply-to)\s*:\s.{0,300}|"
    r"-{2,} ?(?:original|forwarded) message ?-{2,}|begin forwarded message:?|"
    r"on .{6,120} wrote:)$",
    re.IGNORECASE,
)
_UNSUBSCRIBE = re.compile(
    r"(?:unsubscribe|view (?:this (?:e-?mail|message) )?in (?:your|a) browser|"
    r"manage (?:your )?(?:preferences|subscriptions?)|sent from my \w+)\b.{0,120}|"
    r"(?:you (?:are receiving|received|have received) this|this (?:e-?mail|message) was sent to|"
    r"to unsubscribe)\b.{0,300}",
    re.IGNORECASE,
)


def is_mail(data: bytes) -> bool:
    """Whether bytes begin with mail headers: at least two known names, one of each message."""
    names: set[bytes] = set()
    for line in data[:16384].lstrip(b"\xef\xbb\xbf\r\n").splitlines()[:60]:
        if not line.strip():
            break
        if line[:1] in b" \t" and names:
            continue
        found = _HEADER.match(line)
        if not found:
            return False
        names.add(found[1].lower())
    telling = {b"mime-version", b"received", b"return-path", b"message-id", b"content-type"}
    return len(names & _KNOWN) >= 2 and bool(
        names & telling or {b"from", b"subject", b"date"} <= names
    )


def read(data: bytes, name: str) -> Page:
    """The page of a message: headers set aside, the subject as headline, then the body.

    A web archive becomes the page that it holds. Raises :class:`ReadingError` for a message that
    cannot be parsed and :class:`EmptyArticle` for one without text.
    """
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        archived = _header(message, "Snapshot-Content-Location")
        related = message.get_content_type() == "multipart/related"
        if (archived or related) and (page := _archive(message, name, archived)):
            return page
        return _letter(message, name)
    except (MessageError, LookupError, ValueError, TypeError, AttributeError) as error:
        raise ReadingError(f"the message is damaged: {error}", path=name) from error


def _archive(message: EmailMessage, name: str, address: str) -> Page | None:
    """The first HTML part of a web archive as a page."""
    for part in message.walk():
        if part.get_content_type() == "text/html":
            source = _text(part, name)
            location = address or _header(part, "Content-Location")
            page = html.read(source, name, location if "://" in location else "")
            accessed = page.metadata.accessed or _sent(message)
            return replace(page, metadata=replace(page.metadata, accessed=accessed))
    return None


def _letter(message: EmailMessage, name: str) -> Page:
    subject = _header(message, "Subject")
    title = _PREFIX.sub("", subject, count=1) if _PREFIX.match(subject) else subject
    sender, address = parseaddr(_header(message, "From"))
    sent = _sent(message)
    body = _body(message, name)
    if not any(char.isalnum() for part in body for char in part.text):
        raise EmptyArticle("the message has no text", path=name)
    headers = [
        Part(f"{key}: {_header(message, key)}", reason="message header")
        for key in ("From", "To", "Date")
        if _header(message, key)
    ]
    metadata = Metadata(
        title=title,
        outlet=sender or address.rpartition("@")[2],
        published=sent,
        published_found_in="message date" if sent else "",
        address=_header(message, "Archived-At").strip("<>"),
    )
    return laid_out([*headers, Part(title, level=1), *body], metadata)


def _header(message: EmailMessage, key: str) -> str:
    """A header on one line; "" where it is missing or cannot be parsed."""
    try:
        value = message.get(key, "")
    except (ValueError, IndexError, LookupError, AttributeError, TypeError):
        return ""
    text = str(value).encode("utf-8", "replace").decode("utf-8")
    return " ".join(text.split())


def _sent(message: EmailMessage) -> date | None:
    """The sender's day, in the sender's own time zone."""
    try:
        return parsedate_to_datetime(_header(message, "Date")).date()
    except (ValueError, TypeError, IndexError):
        return None


def _text(part: EmailMessage, name: str) -> str:
    """A part decoded as it says, else as text is decoded anywhere here."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset() or ""
    try:
        return data.decode(charset or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return html.text_of(data, name)


def _body(message: EmailMessage, name: str) -> list[Part]:
    """The plain part, or what the HTML part shows where that has the words."""
    plain = message.get_body(preferencelist=("plain",))
    rich = message.get_body(preferencelist=("html",))
    text = _text(plain, name) if isinstance(plain, EmailMessage) else ""
    if len(text.split()) < 20 and isinstance(rich, EmailMessage):
        found = [*html.fragment(_text(rich, name), name)]
        if found:
            return [_judged(part) for part in found]
    check_text(text, name)
    text = "".join(char for char in text if char.isprintable() or char in "\n\t")
    return [
        _judged(Part(text[block.start : block.end], listed=block.listed))
        for block in lines.blocks(text)
    ]


def _judged(part: Part) -> Part:
    """The part, set aside where it is mail furniture."""
    line = part.text
    if _INNER.fullmatch(line):
        return Part(line, reason="message header")
    if _UNSUBSCRIBE.fullmatch(line):
        return Part(line, reason="newsletter")
    return part
