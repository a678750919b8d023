"""A mailbox file (.mbox) to its messages: each begins with a line "From sender day"."""

from __future__ import annotations

import re

SEPARATOR = re.compile(
    rb"From (?:\S+|\"[^\"\n]{1,80}\"\S*|- ?)(?:[ \t]+\S+)?[ \t]*"
    rb"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b[^\n]{0,60}|\d{4}-\d\d-\d\d[^\n]{0,40}|\r?)(?:\n|$)"
)
"""The line before a message."""
_HEADER = re.compile(rb"[!-9;-~]{1,200}:|>?From ")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def split(data: bytes) -> tuple[bytes, ...]:
    """The messages of a mailbox; bytes that are none are one message.

    A line "From " begins another only after a blank line and before a header, as many programs
    do not mark such a line of a body.
    """
    data = data.lstrip(b"\xef\xbb\xbf\r\n\t ")
    if not SEPARATOR.match(data):
        return (data,)
    starts = [0]
    at = data.find(b"\nFrom ")
    while at >= 0:
        line = SEPARATOR.match(data, at + 1)
        blank = (
            data[:at].endswith((b"\n", b"\r\n", b"\n\r")) or data[max(0, at - 2) : at] == b"\n\r"
        )
        if line and blank and _HEADER.match(data, line.end()):
            starts.append(at + 1)
        at = data.find(b"\nFrom ", at + 1)
    pieces = (data[one:two] for one, two in zip(starts, [*starts[1:], len(data)], strict=True))
    return tuple(_QUOTED.sub(rb"\1", piece.partition(b"\n")[2]) for piece in pieces)
