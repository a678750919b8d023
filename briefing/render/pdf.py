"""Brief and style to PDF/UA-1, by WeasyPrint.

The same brief and style give the same bytes: the file's identifier is a hash of its content and
its date is the brief's. Only the render worker imports this module.
"""

from __future__ import annotations

import hashlib
import urllib.parse
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint import HTML, Document
from weasyprint.text.fonts import FontConfiguration

from briefing.brief import Brief, Citation, Line, Source
from briefing.errors import RenderError
from briefing.render import archiving
from briefing.render.assets import BASE_URL
from briefing.render.complaints import Complaints
from briefing.render.fetcher import StyleFetcher
from briefing.render.glyphs import check_glyphs, listed, replace_glyphs
from briefing.render.html import to_html
from briefing.render.layout import Box, boxes, overflow
from briefing.render.limit import Drops
from briefing.render.pictures import TooLarge, check_svg
from briefing.render.words import Words
from briefing.styles.model import HouseStyle

VARIANT = "pdf/ua-1"

MAX_LAYOUTS = 4
"""Most times a brief is laid out to find what fits its page limit."""

MAX_PAGES = 1_000
"""Most pages that are written."""

MAX_SPAN = 200
"""Most columns or rows that a cell of a table spans."""

_LINKS = ("http", "https", "mailto")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished PDF.

    ``left_out`` are the ids of the lines that the page limit took away, ``missing`` the
    characters that boxes stand for.
    """

    data: bytes
    pages: int
    left_out: tuple[str, ...] = ()
    boxes: tuple[Box, ...] = ()
    warnings: tuple[str, ...] = ()
    layouts: int = 1
    missing: tuple[str, ...] = ()


def to_pdf(
    brief: Brief, style: HouseStyle, *, archive: bool = False, allow_missing: bool = False
) -> Rendered:
    """Lay the brief out, keep its page limit, and write it, on request as PDF/A-3a as well.

    ``allow_missing`` prints boxes for characters that no font here has, and says so in a note;
    else they raise :class:`briefing.errors.MissingGlyphs`.
    Raises :class:`briefing.errors.StyleError` for a mistake in a template and
    :class:`briefing.errors.RenderError` for what cannot be laid out.
    """
    with Complaints((None, *style.stylesheets)) as complaints:
        missing = _missing(brief, style) if allow_missing else ()
        if missing:
            said = Words.of(style).boxes(len(missing), listed(missing))
            brief = replace(brief, notes=(*brief.notes, said))
        layout, dropped, layouts = _fitted(brief, style, allow_missing=bool(missing))
        if style.notes == "foot" and brief.sources:
            at_end = _fitted(brief, replace(style, notes="end"), allow_missing=bool(missing))
            if len(at_end[0].document.pages) < len(layout.document.pages):
                # footnotes can multiply the pages: a known weakness of the layout engine
                layout, dropped, more = at_end
                layouts += more
        pages = len(layout.document.pages)
        data = layout.write(archive=archive)
    return Rendered(
        data, pages, dropped, boxes(layout.document), complaints.messages(), layouts, missing
    )


def _missing(brief: Brief, style: HouseStyle) -> tuple[str, ...]:
    """The characters of the printed brief that no font here has."""
    html = HTML(string=to_html(brief, style, paged=True))
    return replace_glyphs(html.etree_element, style.folders)


def warm_up(style: HouseStyle) -> None:
    """Write a brief of one line, so that the first real one finds templates and fonts loaded."""
    line = Line(id="line", text="One line.", spans=(Citation(1, 0, 9),))
    source = Source(number=1, article="article", title="Title")
    _lay_out(Brief(title="", date=date.min, points=(line,), sources=(source,)), style).write()


def _fitted(
    brief: Brief, style: HouseStyle, *, allow_missing: bool
) -> tuple[Layout, tuple[str, ...], int]:
    """The layout that keeps the page limit, what was left out for it, and how many were tried."""
    drops = Drops(brief)
    tried = best = _lay_out(brief, style, allow_missing=allow_missing)
    dropped: tuple[str, ...] = ()
    layouts = 1
    while brief.page_limit and layouts < MAX_LAYOUTS:
        found = overflow(tried.document, brief.page_limit)
        if not drops.next(found, last=layouts == MAX_LAYOUTS - 1):
            break
        tried = _lay_out(drops.apply(), style, allow_missing=allow_missing)
        layouts += 1
        pages, fewest = len(tried.document.pages), len(best.document.pages)
        if pages < fewest or (pages == fewest and len(drops.dropped) < len(dropped)):
            best, dropped = tried, drops.dropped
    return best, dropped, layouts


@dataclass(frozen=True, slots=True)
class Layout:
    """A laid-out document and the hash of what it was made from."""

    document: Document
    digest: str

    def write(self, *, archive: bool = False) -> bytes:
        """The PDF file: PDF/UA-1, on request PDF/A-3a as well."""
        data = self.document.write_pdf(
            pdf_variant=archiving.VARIANT if archive else VARIANT,
            pdf_identifier=self.digest.encode(),
            finisher=archiving.declare if archive else None,
        )
        if not isinstance(data, bytes):
            raise RenderError("nothing was written")
        return data


def _lay_out(brief: Brief, style: HouseStyle, *, allow_missing: bool = False) -> Layout:
    return lay_out(to_html(brief, style, paged=True), style.folders, allow_missing=allow_missing)


def lay_out(text: str, folders: tuple[Path, ...], *, allow_missing: bool = False) -> Layout:
    """An HTML text on pages, with the files in ``folders`` and no others.

    ``allow_missing`` puts boxes for characters that no font has instead of refusing them.
    Raises :class:`briefing.errors.RenderError` for what cannot be laid out.
    """
    try:
        html = HTML(string=text, base_url=BASE_URL, url_fetcher=StyleFetcher(folders))
        _close(html.etree_element)
        if allow_missing:
            replace_glyphs(html.etree_element, folders)
        check_glyphs(html.etree_element, folders, folders[0].name)
        document = html.render(font_config=_fonts(_font_stamp(folders)), pdf_variant=VARIANT)
    except RecursionError as error:
        raise RenderError("the page's elements are nested too deeply") from error
    if len(document.pages) > MAX_PAGES:
        raise RenderError(f"the brief has {len(document.pages)} pages; the limit is {MAX_PAGES}")
    return Layout(document, hashlib.sha256(text.encode()).hexdigest()[:32])


def _close(root: Element) -> None:
    """Take out what would attach a file, lead anywhere but to a page or an address, or explode."""
    for element in list(root.iter()):
        _tame(element)
        if element.tag == "base":
            element.attrib.clear()
        if "attachment" in element.get("rel", "").lower().split():
            del element.attrib["rel"]
            element.attrib.pop("href", None)
        target = element.get("href", "").strip()
        leads_out = element.tag in ("a", "area") and target and not target.startswith("#")
        if leads_out and urllib.parse.urlsplit(target).scheme.lower() not in _LINKS:
            del element.attrib["href"]


def _tame(element: Element) -> None:
    """Keep a table's spans and a drawing within bounds."""
    for name in ("colspan", "rowspan"):
        if len(element.get(name, "")) > 3:
            element.set(name, str(MAX_SPAN))
    if isinstance(element.tag, str) and element.tag.rpartition("}")[2] == "svg":
        try:
            check_svg(element)
        except TooLarge:
            element.clear()


def _font_stamp(folders: tuple[Path, ...]) -> tuple[tuple[str, int, int], ...]:
    """What the font files of a style are, so that a change of them is seen."""
    files = [
        p for folder in folders for p in sorted((folder / "fonts").glob("**/*")) if p.is_file()
    ]
    return tuple((str(p), (status := p.stat()).st_mtime_ns, status.st_size) for p in files)


@lru_cache(maxsize=4)
def _fonts(stamp: tuple[Any, ...]) -> FontConfiguration:
    """The font configuration for a style's own fonts, kept between layouts."""
    return FontConfiguration()
