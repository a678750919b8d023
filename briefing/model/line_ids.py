"""The names of lines. An id holds the section, the article and the offsets of a line's words.

It lives as long as these words: an edit that names a line outlives composing again.
"""

from __future__ import annotations

from briefing.model.article import Span
from briefing.model.edits import Added


def line_id(section: str, span: Span) -> str:
    """A name for a line that lives as long as its words: section, article, offsets."""
    return f"{section}-{span.article}-{span.start}-{span.end}"


def added_id(edit: Added) -> str:
    """The id of the line that words put into a section make."""
    return line_id(f"added_{edit.section}", edit.span)


def span_of(line: str) -> Span:
    """The span in a line's id; raises ValueError for anything else."""
    _, article, start, end = line.rsplit("-", 3)
    return Span(article, int(start), int(end))


def place_of(line: str, section: str = "") -> Span | None:
    """The span in a line's id; None where it holds none, or begins with another ``section``."""
    if section and not line.startswith(f"{section}-"):
        return None
    try:
        return span_of(line)
    except ValueError:
        return None
