"""Outlook messages (.msg) by python-oxmsg."""

from __future__ import annotations

import io
import struct

from briefing.model.errors import ReadingError
from briefing.reading import letters, mail_parts
from briefing.reading.page import Page

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
    shown, address = mail_parts.address_of(sender)
    letter = letters.Letter(
        subject=" ".join(title.split()),
        sender=shown,
        address=address,
        written_by=sender,
        sent=sent.isoformat(" ", "minutes") if sent else "",
        day=sent.date() if sent else None,
        plain=body.replace("\r\n", "\n").replace("\r", "\n"),
        rich=rich,
    )
    return letters.page(letter, name)
