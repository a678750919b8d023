"""Word documents (.docx) by mammoth, which keeps insertions, text boxes and tables."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any
from xml.parsers.expat import ExpatError

from briefing.model.errors import EmptyArticle, ReadingError
from briefing.reading import archive, html
from briefing.reading.limits import MAX_BYTES, MAX_MARKS, check_count
from briefing.reading.page import Page, laid_out
from briefing.reading.unseen import WORD_HIDDEN

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RUN = "BriefingHiddenRun"
_UNSEEN = re.compile(
    rb"<\w+:(?:vanish|webHidden|specVanish)\b|[\"']FFFFFF[\"']|:sz\s", re.IGNORECASE
)
_TINY = 4  # half points
_MOST_PART = 24 * 1024 * 1024
_MOST_TAGS = 2 * MAX_MARKS
_STYLES = f"r.{_RUN} => span.{WORD_HIDDEN}\n"
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
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
            for one in dict.fromkeys(names):
                part = parts[one] if one in parts else archive.member(file, one, name, MAX_BYTES)
                out.writestr(one, _with_marks(part) if one in parts else part)
    return made.getvalue()


def _with_marks(part: bytes) -> bytes:
    """A part of a document, each run in it that nobody sees given a style of its own."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(part, parser)
    for run in root.iter(f"{_W}r"):
        properties = run.find(f"{_W}rPr")
        if properties is None or not _is_unseen(properties):
            continue
        for style in properties.findall(f"{_W}rStyle"):
            properties.remove(style)
        properties.insert(0, etree.Element(f"{_W}rStyle", {f"{_W}val": _RUN}))
    return bytes(etree.tostring(root))


def _is_unseen(properties: Any) -> bool:
    """Hidden, white without a ground, or smaller than can be read."""
    for name in ("vanish", "webHidden", "specVanish"):
        mark = properties.find(f"{_W}{name}")
        if mark is not None and mark.get(f"{_W}val", "1") not in ("0", "false", "off"):
            return True
    colour, size = properties.find(f"{_W}color"), properties.find(f"{_W}sz")
    ground = any(properties.find(f"{_W}{name}") is not None for name in ("shd", "highlight"))
    ground = ground or any(
        one.find(f"{_W}{name}/{_W}shd") is not None
        for one in properties.iterancestors()
        for name in ("pPr", "tcPr", "tblPr")
    )
    white = colour is not None and colour.get(f"{_W}val", "").upper() == "FFFFFF"
    half_points = size.get(f"{_W}val", "") if size is not None else ""
    return (white and not ground) or (half_points.isdigit() and int(half_points) <= _TINY)


def _no_image(mammoth: Any) -> Any:
    """A converter that leaves pictures out."""
    return mammoth.images.img_element(lambda image: {"src": ""})
