"""Rich text (.rtf) by striprtf."""

from __future__ import annotations

from collections.abc import Callable

from briefing.model.errors import EmptyArticle, ReadingError
from briefing.reading import lines, rtf_unseen
from briefing.reading.limits import check_count
from briefing.reading.page import Block, Page


def read(data: bytes, name: str) -> Page:
    """The page of a rich text: its plain text, a block a paragraph.

    Raises :class:`ReadingError` for a damaged one and :class:`EmptyArticle` for one without
    text.
    """
    from striprtf import striprtf

    check_count(data.count(b"\\"), "control words", name)

    convert: Callable[..., str] = striprtf.rtf_to_text
    try:
        text = str(convert(rtf_unseen.marked(data.decode("latin-1")), errors="replace"))
    except (ValueError, LookupError, IndexError, KeyError, TypeError) as error:
        raise ReadingError(f"the document is damaged: {error}", path=name) from error
    text = text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")
    text, aside = rtf_unseen.parted(text)
    if not any(char.isalnum() for char in text):
        raise EmptyArticle("the document has no text", path=name)
    blocks = list(lines.blocks(text))
    for words, reason in aside:
        start = len(text) + 2
        text = f"{text}\n\n{words}"
        blocks.append(Block(start, len(text), reason=reason))
    return Page(text, tuple(blocks))
