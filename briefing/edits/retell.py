"""A line as the analyst changed it: another sentence, words struck, a field put right, reworded.

The four are applied in this order. Each takes a line and gives a new one with the same id; what
does not fit the line (a day that is no date, cuts that leave no word) changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from briefing.citing.finding import Findings
from briefing.edits.correct import changed, kept_original, put_right
from briefing.model.article import Span
from briefing.model.brief import (
    ELLIPSIS,
    Citation,
    DateLine,
    DifferenceLine,
    FigureLine,
    Line,
    Origin,
    Telling,
    quoted,
    words_of,
)
from briefing.model.edits import Corrected, Edits, Reworded, Struck, Swapped

AnyLine = TypeVar("AnyLine", bound=Line)

_WORD = re.compile(r"\w")
_LOOSE = " \t\r\n,;:"
_SENTENCE_MARKS = ".!?…"


def retold(line: AnyLine, edits: Edits, findings: Findings, day: date) -> AnyLine:
    """The line with all that was done to its words; ``day`` is the brief's."""
    new: Line = line
    for edit in edits.of(line.id):
        match edit:
            case Swapped():
                new = _swapped(new, edit.span, findings)
            case Struck():
                new = _struck(new, edit.cuts)
            case Corrected():
                new = put_right(new, edit.field, edit.value, day)
            case Reworded():
                new = _reworded(new, edit.text)
    assert isinstance(new, type(line))
    return new


# --- another sentence ---------------------------------------------------------------------------


def _swapped(line: Line, span: Span, findings: Findings) -> Line:
    other = findings.telling(line, span)
    if other is None:
        return line
    return replace(other, id=line.id, rank=line.rank, original=words_of(line))


# --- words struck -------------------------------------------------------------------------------


def _struck(line: Line, cuts: Sequence[tuple[int, int]]) -> Line:
    words = words_of(line)
    kept = tuple(pieces(words, cuts))
    if not kept or kept == ((0, len(words)),):
        return line
    begun, ended = kept[0][0] == 0, kept[-1][1] == len(words)
    texts = [words[start:end] for start, end in kept]
    original = kept_original(line) or words
    if isinstance(line, FigureLine | DateLine) and line.statement:
        return replace(
            line,
            statement=quoted(texts, begun=begun),
            statement_spans=_cut_spans(line.statement_spans, kept, words),
            statement_cut=line.statement_cut or not ended,
            original=original,
        )
    text = quoted(texts, begun=begun, ended=ended)
    if line.origin is not Origin.VERBATIM:  # its words are not those of its spans
        return replace(line, text=text, original=original)
    return replace(line, text=text, spans=_cut_spans(line.spans, kept, words), original=original)


def pieces(words: str, cuts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where the words that stay stand, without the white space and commas beside a cut."""
    at = 0
    whole = len(words)
    bounds = sorted((min(max(0, a), whole), min(b, whole)) for a, b in cuts if a < b)
    for start, end in (*bounds, (whole, whole)):
        if at < start and (piece := _trimmed(words, at, start)):
            yield piece
        at = max(at, end)


def _trimmed(words: str, start: int, end: int) -> tuple[int, int] | None:
    """The piece without what hangs loose at a cut; None where no word is in it."""
    if not _WORD.search(words, start, end):
        return None
    while start > 0 and words[start] in _LOOSE + _SENTENCE_MARKS:
        start += 1
    while end < len(words) and words[end - 1] in _LOOSE:
        end -= 1
    return start, end


def _cut_spans(
    spans: tuple[Citation, ...], kept: Iterable[tuple[int, int]], words: str
) -> tuple[Citation, ...]:
    if len(spans) != 1 or spans[0].end - spans[0].start != len(words):
        return spans
    (whole,) = spans
    return tuple(Citation(whole.source, whole.start + a, whole.start + b) for a, b in kept)


# --- reworded -----------------------------------------------------------------------------------


def _reworded(line: Line, text: str) -> Line:
    was = words_of(line)
    if isinstance(line, FigureLine | DateLine):
        return changed(line, was, statement=text, statement_cut=False)
    if isinstance(line, DifferenceLine):
        said = tuple(span for told in line.tellings for span in told.statement_spans)
        told = Telling(text=line.text, spans=said, statement=text, statement_spans=said)
        was = " / ".join(told.statement for told in line.tellings)
        return changed(line, was, tellings=(told,))
    return changed(line, was, text=text)


def verbatim(line: Line, texts: dict[int, str]) -> bool:
    """Whether a line says exactly what its spans say; ``texts`` maps a source to its text."""
    said = quoted(texts[one.source][one.start : one.end] for one in line.spans)
    return line.text in (
        said,
        f"{ELLIPSIS.lstrip()} {said}",
        f"{said}{ELLIPSIS}",
        f"{ELLIPSIS.lstrip()} {said}{ELLIPSIS}",
    )
