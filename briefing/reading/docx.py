"""Word documents (.docx) by mammoth, which keeps insertions, text boxes and tables."""

from __future__ import annotations

import io
from typing import Any
from xml.parsers.expat import ExpatError

from briefing.model.errors import EmptyArticle, ReadingError
from briefing.reading import archive, html
from briefing.reading.page import Page, laid_out

_STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"
_DAMAGE = (*archive.DAMAGE, ExpatError, LookupError, AttributeError, TypeError)


def read(data: bytes, name: str) -> Page:
    """The page of a document: its paragraphs, headings by their styles.

    Raises :class:`ReadingError` for a damaged one and :class:`EmptyArticle` for one without
    text.
    """
    import mammoth

    archive.opened(data, name).close()
    try:
        source = mammoth.convert_to_html(
            io.BytesIO(data), style_map=_STYLES, convert_image=_no_image(mammoth)
        ).value
    except _DAMAGE as error:
        raise ReadingError(f"the document is damaged: {error}", path=name) from error
    parts = html.fragment(str(source), name)
    if not parts:
        raise EmptyArticle("the document has no text", path=name)
    return laid_out(parts)


def _no_image(mammoth: Any) -> Any:
    """A converter that leaves pictures out."""
    return mammoth.images.img_element(lambda image: {"src": ""})
