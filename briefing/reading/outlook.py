"""Outlook messages (.msg) by python-oxmsg."""

from __future__ import annotations

import io
import struct
from datetime import datetime

from briefing.model.errors import ReadingError
from briefing.reading import letters, mail_parts
from briefing.reading.page import Page

_FIRST_YEAR = 1970  # the container's sign for no day is one of 1601, and mail is no older
_DAMAGE = (OSError, ValueError, LookupError, TypeError, AttributeError, struct.error)


def read(data: bytes, name: str) -> Page:
    """The page of a message: the subject as headline, then the body.

    Raises :class:`ReadingError` for a file of the same container that is no message (an old Word
    document, a protected one) and :class:`EmptyArticle` for a message without text.
    """
    from oxmsg import Message

    try:
        message = Message.load(io.BytesIO(data))
        title, sender = message.subject or "", message.sender or ""
        sent, body, rich = message.sent_date, message.body or "", message.html_body or ""
    except _DAMAGE as error:
        raise ReadingError(
            "this is an old or protected Office document; save it as .docx or .pdf",
            path=name,
        ) from error
    return letters.page(letter_of(title, sender, sent, body, rich), name)


def letter_of(
    subject: str, sender: str, sent: datetime | None, body: str, rich: str
) -> letters.Letter:
    """The letter of a message's properties, as other programs wrote them into the container.

    Some keep encoded words and the zero bytes of a field that is not full; a day of 1601 is the
    container's own for none.
    """
    sender = mail_parts.decoded_words(sender)
    shown, address = mail_parts.address_of(sender)
    told = sent if sent and sent.year >= _FIRST_YEAR else None
    return letters.Letter(
        subject=mail_parts.decoded_words(subject),
        sender=shown,
        address=address,
        written_by=sender,
        sent=told.isoformat(" ", "minutes") if told else "",
        day=told.date() if told else None,
        plain=body.replace("\r\n", "\n").replace("\r", "\n").replace("\0", ""),
        rich=rich.replace("\0", ""),
    )
