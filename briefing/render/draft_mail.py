"""The note as a message that is not sent yet: an .eml file that a mail program opens to send."""

from __future__ import annotations

import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256

from briefing.model.brief import Brief
from briefing.render.mail import to_mail
from briefing.render.sandbox import clean
from briefing.styles.model import HouseStyle

_ENCODED = re.compile(r"=\?(?=[^?]*\?)")
_MAILBOX = re.compile(r"(?:(.*?)\s*<)?([A-Za-z0-9._%+-]+)@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)>?")


def to_draft(brief: Brief, style: HouseStyle) -> bytes:
    """The message: plain text and HTML of the note, its title as the subject.

    ``X-Unsent`` has mail programs open it to be sent. It has no date and no sender, which are for
    who sends it; the addressee stands in ``To`` only where it is a mail address.
    """
    html, plain = to_mail(brief, style)
    message = EmailMessage(policy=SMTP)
    marks = " ".join(f"[{_flat(mark)}]" for mark in (brief.marking, brief.draft) if mark)
    message["Subject"] = f"{marks} {_flat(brief.title)}".strip()
    if found := _MAILBOX.fullmatch(_flat(brief.addressee)):
        name = (found[1] or "").strip('" ')
        message["To"] = Address(name, found[2], found[3])
    message["X-Unsent"] = "1"
    message["Content-Language"] = style.language
    message.set_content(plain, cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    digest = sha256(html.encode()).hexdigest()[:32]  # the same note, the same bytes
    message.set_boundary(f"=_{digest}")
    return message.as_bytes()


def _flat(text: str) -> str:
    """Words for a header: one line, and nothing that is taken for an encoded word.

    The library decodes one when the header is set, and would write the line breaks that it holds,
    and what follows them as headers of their own.
    """
    return _ENCODED.sub("= ?", " ".join(clean(text).split()))
