"""Outlook messages (.msg) by python-oxmsg."""

from __future__ import annotations

import io
import struct

from briefing.model.errors import EmptyArticle, ReadingError
from briefing.reading import html, lines
from briefing.reading.page import Metadata, Page, Part, laid_out

_DAMAGE = (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError, struct.error)


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
    found = [Part(body[b.start : b.end], listed=b.listed) for b in lines.blocks(body)]
    if not found:
        found = list(html.fragment(rich, name))
    if not found:
        raise EmptyArticle("the message has no text", path=name)
    metadata = Metadata(
        title=" ".join(title.split()),
        outlet=sender.partition("<")[0].strip(' "'),
        published=sent.date() if sent else None,
        published_found_in="message date" if sent else "",
    )
    return laid_out([Part(title, level=1), *found], metadata)
