"""Word documents (.docx) by mammoth, which keeps insertions, text boxes and tables."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any
from xml.parsers.expat import ExpatError

from briefing.model.errors import EmptyArticle, ReadingError
from briefing.reading import archive, html
from briefing.reading.docx_looks import Marks
from briefing.reading.limits import MAX_BYTES, MAX_MARKS, check_count
from briefing.reading.page import Page, laid_out
from briefing.reading.unseen import WORD_HIDDEN, WORD_STRUCK

_RUN, _STRUCK_RUN = "BriefingHiddenRun", "BriefingStruckRun"
_UNSEEN = re.compile(
    rb"<\w+:(?:vanish|webHidden|specVanish|dstrike|hidden|highlight)\b|[\"'](?:F[0-9A-F]){3}[\"']"
    rb"|:sz\s|:fill=|:color\s",
    re.IGNORECASE,
)
_STYLE_PART = "word/styles.xml"
# a little more than an article may have: a part is unpacked, marks and all
_MOST_PART = 24 * 1024 * 1024
_MOST_TAGS = 2 * MAX_MARKS  # an element has two tags, one to open and one to close it
_STYLES = f"r.{_RUN} => span.{WORD_HIDDEN}\nr.{_STRUCK_RUN} => span.{WORD_STRUCK}\n"
_STYLES += "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"
_DAMAGE = (*archive.DAMAGE, ExpatError, LookupError, AttributeError, TypeError, SyntaxError)


def read(data: bytes, name: str) -> Page:
    """The page of a document: its paragraphs, headings by their styles.

    Raises :class:`ReadingError` for a damaged one and :class:`EmptyArticle` for one without
    text.
    """
    import mammoth

    try:
        data = _marked(data, name)
        source = mammoth.convert_to_html(
            io.BytesIO(data), style_map=_STYLES, convert_image=_no_image(mammoth)
        ).value
    except _DAMAGE as error:
        raise ReadingError(f"the document is damaged: {error}", path=name) from error
    parts = html.fragment(str(source), name)
    if not parts:
        raise EmptyArticle("the document has no text", path=name)
    return laid_out(parts)


def _marked(data: bytes, name: str) -> bytes:
    """The document with its hidden runs marked, once its parts are known to be of a sane size."""
    with archive.opened(data, name) as file:
        names = [one.filename for one in file.infolist()]
        parts = {one: b"" for one in names if one.startswith("word/") and one.endswith(".xml")}
        for one in parts:
            parts[one] = archive.member(file, one, name, _MOST_PART)
            check_count(parts[one].count(b"<"), "tags", name, _MOST_TAGS)
        if not any(_UNSEEN.search(part) for part in parts.values()):
            return data
        marks = Marks(parts.get(_STYLE_PART, b""), hidden=_RUN, struck=_STRUCK_RUN)
        marked = {one: marks.of(part) for one, part in parts.items() if one != _STYLE_PART}
        if all(part is parts[one] for one, part in marked.items()):
            return data
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
            for one in dict.fromkeys(names):
                other = parts[one] if one in parts else archive.member(file, one, name, MAX_BYTES)
                out.writestr(one, marked.get(one, other))
    return made.getvalue()


def _no_image(mammoth: Any) -> Any:
    """A converter that leaves pictures out."""
    return mammoth.images.img_element(lambda image: {"src": ""})
