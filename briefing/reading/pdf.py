"""PDF documents by PDFium: its lines, put together to paragraphs.

Running heads and feet are set aside (:mod:`briefing.reading.pdf_lines`), words divided at line
ends are joined, headings are told by their size. PDFium is not thread-safe: read one document at
a time in a process.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.model.errors import EmptyArticle, ReadingError
from briefing.reading import pdf_lines
from briefing.reading.page import Metadata, Page, Part, laid_out
from briefing.reading.pdf_lines import Line

MOST_PAGES = 500
"""Pages over which a document is refused; this reads articles, not books."""

_STOP = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_ITEM = re.compile(r"(?:[-*•‣◦▪–]|\d{1,2}[.)])\s")
_DIVIDED = re.compile(r"(\w+)[-\u00ad\u2010\ufffe\x02]$")
_FIRST_WORD = re.compile(r"\w+")
_HYPHENATED = re.compile(r"\w+(?:-\w+)+")


def read(data: bytes, name: str) -> Page:
    """The page of a document.

    Raises :class:`ReadingError` for a protected, damaged or scanned one and
    :class:`EmptyArticle` for one without pages.
    """
    pages = pdf_lines.of_document(data, name, MOST_PAGES)
    if not pages:
        raise EmptyArticle("the document has no pages", path=name)
    text = "".join(line.text for page in pages for line in page)
    if not any(char.isalnum() for char in text):
        raise ReadingError(
            "it has no text, only pictures of pages (a scan); make its text readable first with "
            "an OCR program such as ocrmypdf",
            path=name,
        )
    unknown = sum("\ue000" <= char <= "\uf8ff" or char == "\ufffd" for char in text)
    if unknown * 5 > len(text):
        raise ReadingError(
            "its fonts do not say which letters they show; make its text readable first with an "
            "OCR program such as ocrmypdf",
            path=name,
        )
    body_size = _usual_size(pages)
    parts = list(_parts(pdf_lines.without_running(pages), body_size))
    return laid_out(parts, Metadata(title=_title(parts)))


def _usual_size(pages: Sequence[Sequence[Line]]) -> float:
    """The font size of most letters, in points."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size))


def _parts(pages: Sequence[Sequence[Line]], body_size: float) -> Iterator[Part]:
    """Paragraphs over column and page breaks; what is set aside follows the paragraph it cuts."""
    words = _vocabulary(pages)
    current: list[Line] = []
    waiting: list[Part] = []
    for page in pages:
        for line in page:
            if line.reason:
                waiting.append(Part(line.text, reason=line.reason))
            elif current and _continues(current[-1], line, body_size):
                current.append(line)
            else:
                if current:
                    yield _joined(current, words, body_size)
                yield from waiting
                waiting.clear()
                current = [line]
    if current:
        yield _joined(current, words, body_size)
    yield from waiting


def _continues(last: Line, line: Line, body_size: float) -> bool:
    """Whether a line goes on with the paragraph of the line before."""
    if abs(line.size - last.size) > 0.1 * last.size or line.bold != last.bold:
        return False
    if _ITEM.match(line.text):
        return False
    ended = bool(_STOP.search(last.text))
    slack = last.column_right - last.right
    fits = slack > (len(line.text.split(maxsplit=1)[0]) + 1) * line.letter_width * 1.1
    indented = line.left - line.column_left > 0.8 * line.size
    if not last.above(line):
        return last.size <= 1.12 * body_size and not (ended and (fits or indented or last.short))
    if last.bottom - line.top > max(0.75 * last.size, 1.6 * line.usual_gap + 1):
        return False
    if indented and last.left - last.column_left < 0.4 * last.size:
        return False
    return not (fits and (ended or slack > 0.3 * (last.column_right - last.column_left)))


def _vocabulary(pages: Sequence[Sequence[Line]]) -> Counter[str]:
    """Words and hyphenated compounds within lines, for telling divided words from compounds."""
    found: Counter[str] = Counter()
    for page in pages:
        for line in page:
            folded = line.text.casefold()
            found.update(_FIRST_WORD.findall(folded))
            found.update(_HYPHENATED.findall(folded))
    return found


def _joined(lines: Sequence[Line], words: Counter[str], body_size: float) -> Part:
    text = lines[0].text
    for line in lines[1:]:
        text = _join(text, line.text, words)
    text = _DIVIDED.sub(r"\1-", text)
    first = lines[0]
    level = 0
    if first.size > 1.6 * body_size:
        level = 1
    elif first.size > 1.12 * body_size:
        level = 2
    elif first.bold and len(lines) <= 2 and len(text.split()) <= 14 and not text.endswith("."):
        level = 3
    return Part(text, level=level, listed=bool(_ITEM.match(text)))


def _join(text: str, following: str, words: Counter[str]) -> str:
    """Two lines made one; a word divided at the line's end is made whole.

    The hyphen stays where the document writes the compound with it elsewhere, or where the
    second half begins with a capital or a digit; it goes otherwise.
    """
    divided = _DIVIDED.search(text)
    second = _FIRST_WORD.match(following)
    if not divided or not second:
        return f"{text} {following}"
    left, right = divided[1].casefold(), second[0].casefold()
    stem = text[: divided.end(1)]
    compound = words[f"{left}-{right}"] > words[left + right]
    if compound or not second[0][0].islower() or left.isdigit():
        return f"{stem}-{following}"
    return stem + following


def _title(parts: Sequence[Part]) -> str:
    """The first heading of the highest level within the first ten parts."""
    headings = [part for part in parts[:10] if part.level in (1, 2) and not part.reason]
    if not headings:
        return ""
    return min(headings, key=lambda part: part.level).text
