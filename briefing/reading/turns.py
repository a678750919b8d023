"""Who speaks in an interview or a transcript: "ADA HOLM: We ...", "Q: ..." before each turn."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model.article import Paragraph, ParagraphKind
from briefing.model.notices import Turn

_LABEL = re.compile(
    r"(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ.’' -]{1,40}|[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]*){0,3}|[QAFR]\.?)"
    r"(?:\s?:|(?<=^[QA]\.)|(?<=\n[QA]\.))\s+(?=\S)"
)
_FEWEST = 2
"""Speakers, and turns of them, that a conversation has at least."""


def find(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Turn, ...]:
    """The turns of a conversation, () for another text.

    Most paragraphs must begin with a name, and at least one name must come again, or there be no
    other paragraphs than turns of two speakers.
    """
    body = [
        one
        for one in paragraphs
        # a question without a full stop is taken for a heading
        if one.kind is ParagraphKind.BODY
        or (one.kind is ParagraphKind.HEADING and text[one.end - 1] == "?" and _turn(text, one))
    ]
    turns = [turn for one in body if (turn := _turn(text, one)) is not None]
    speakers = {turn.speaker for turn in turns}
    if len(speakers) < _FEWEST or 2 * len(turns) < len(body):
        return ()
    return tuple(turns) if len(turns) > len(speakers) or len(turns) == len(body) else ()


def _turn(text: str, paragraph: Paragraph) -> Turn | None:
    found = _LABEL.match(text, paragraph.start, paragraph.end)
    return Turn(found.end(), paragraph.end, found["name"].strip()) if found else None
