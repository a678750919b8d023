"""Brief and style to PDF/UA-1, by WeasyPrint.

The same brief and style give the same bytes: the file's identifier is a hash of its content and
its date is the brief's. Only the render worker imports this module.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

from weasyprint import HTML, Document
from weasyprint.text.fonts import FontConfiguration

from briefing.model.brief import Brief
from briefing.model.errors import BriefingError, OverLimit, RenderError
from briefing.model.origins import SourceFile
from briefing.render import archiving, text_layer
from briefing.render.assets import BASE_URL
from briefing.render.attaching import Attachment, attachments
from briefing.render.complaints import Complaints
from briefing.render.directions import set_directions
from briefing.render.expanding import MAX_SECONDS
from briefing.render.fetcher import StyleFetcher
from briefing.render.fonts import broken_fonts
from briefing.render.glyphs import check_glyphs, listed, replace_glyphs
from briefing.render.glyphs import missing as lacking
from briefing.render.html import to_html
from briefing.render.layout import Box, boxes, overflow
from briefing.render.lightening import lightened
from briefing.render.limit import Drops
from briefing.render.nesting import render
from briefing.render.taming import check_markup, tame
from briefing.render.words import Words
from briefing.styles.model import HouseStyle
from briefing.system.time_limit import OutOfTime, time_limit

MAX_LAYOUTS = 4
"""Most times a brief is laid out to find what fits its page limit."""

MAX_PAGES = 1_000
"""Most pages that are written."""

_LAYOUT_ERRORS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What the layout engine raises for sizes and styles that it did not reckon with."""


class Variant(StrEnum):
    """What the PDF file is, besides PDF/UA-1; the values are WeasyPrint's names."""

    ACCESSIBLE = "pdf/ua-1"
    ARCHIVE = "pdf/a-3a"
    ARCHIVE_2A = "pdf/a-2a"  # which forbids attachments


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished PDF.

    ``pages`` counts those of the annex too, which ``annex_pages`` are. ``left_out`` are the ids
    of the lines that the page limit took away, ``missing`` the characters that boxes stand for.
    ``begun`` says that the search for them began from an earlier fit.
    """

    data: bytes
    pages: int
    left_out: tuple[str, ...] = ()
    boxes: tuple[Box, ...] = ()
    warnings: tuple[str, ...] = ()
    layouts: int = 1
    missing: tuple[str, ...] = ()
    annex_pages: int = 0
    begun: bool = False


def to_pdf(
    brief: Brief,
    style: HouseStyle,
    *,
    variant: Variant = Variant.ACCESSIBLE,
    allow_missing: bool = False,
    attach_brief: bool = False,
    sources: Sequence[SourceFile] = (),
    begin: tuple[str, ...] = (),
) -> Rendered:
    """Lay the brief out, keep its page limit, and write it.

    ``begin`` are the lines that were left out when a brief much like this one was fitted. From
    there it takes one layout instead of up to four; what it finds fits too, but may be another
    line more or less than what is found without.

    ``allow_missing`` prints boxes for characters that no font here has, and says so in a note;
    else they raise :class:`briefing.model.errors.MissingGlyphs`. ``attach_brief`` lets the file
    carry what it prints as JSON, and ``sources`` are carried beside it. Raises
    :class:`briefing.model.errors.StyleError` for a mistake in a template and
    :class:`briefing.model.errors.RenderError` for what cannot be laid out.
    """
    if variant is Variant.ARCHIVE_2A and (attach_brief or sources):
        raise RenderError("PDF/A-2a may carry no files; write the archive form, which is PDF/A-3a")
    brief = lightened(brief, style)
    with Complaints((None, *style.stylesheets)) as complaints:
        missing = _missing(brief, style) if allow_missing else ()
        if missing:
            said = Words.of(style).boxes(len(missing), listed(missing))
            brief = replace(brief, notes=(*brief.notes, said))
        fitted = _best(brief, style, begin, allow_missing=bool(missing))
        kept, layout = fitted.brief, fitted.layout
        pages = len(layout.document.pages)
        if brief.annex:  # after the note is fitted: a page limit counts without it
            kept = replace(kept, annex=brief.annex)
            layout = _lay_out(kept, fitted.style, allow_missing=bool(missing))
        carried = attachments(kept, style, sources) if attach_brief or sources else ()
        data = layout.write(variant, carried)
    return Rendered(
        data,
        len(layout.document.pages),
        fitted.dropped,
        boxes(layout.document),
        (*broken_fonts(style.folders), *complaints.messages()),
        fitted.layouts,
        missing,
        len(layout.document.pages) - pages,
        fitted.begun,
    )


def _missing(brief: Brief, style: HouseStyle) -> tuple[str, ...]:
    """The characters of the printed brief that no font here has."""
    text = to_html(brief, style, paged=True)
    if not lacking((text,), style.folders):
        return ()  # as nearly always: the text need not be taken apart
    return replace_glyphs(HTML(string=text).etree_element, style.folders)


@dataclass(frozen=True, slots=True)
class _Fitted:
    """A layout that keeps the page limit, the brief and the style in it, what was left out."""

    layout: Layout
    brief: Brief
    style: HouseStyle
    dropped: tuple[str, ...] = ()
    layouts: int = 1
    begun: bool = False


def _best(
    brief: Brief, style: HouseStyle, begin: tuple[str, ...], *, allow_missing: bool
) -> _Fitted:
    """The brief without its annex in as many pages as it may have, notes at the end if need be."""
    bare = replace(brief, annex=())
    fitted = _fit(bare, style, begin, allow_missing=allow_missing)
    if style.notes == "foot" and brief.sources:
        at_end = _fit(bare, replace(style, notes="end"), begin, allow_missing=allow_missing)
        if len(at_end.layout.document.pages) < len(fitted.layout.document.pages):
            # footnotes can multiply the pages: a known weakness of the layout engine
            return replace(at_end, layouts=at_end.layouts + fitted.layouts)
    return fitted


def _fit(
    brief: Brief, style: HouseStyle, begin: tuple[str, ...] = (), *, allow_missing: bool
) -> _Fitted:
    """The layout that keeps the page limit."""
    if brief.page_limit and begin:
        known = _refit(brief, style, begin, allow_missing=allow_missing)
        if known is not None:
            return known
    drops = Drops(brief)
    tried = _lay_out(brief, style, allow_missing=allow_missing)
    best = _Fitted(tried, brief, style)
    layouts = 1
    if not brief.page_limit:
        return best
    found = overflow(tried.document, brief.page_limit)
    least = (found.pages, found.excess > 0, 0)
    while layouts < MAX_LAYOUTS and drops.next(found, last=layouts == MAX_LAYOUTS - 1):
        kept = drops.apply()
        tried = _lay_out(kept, style, allow_missing=allow_missing)
        layouts += 1
        found = overflow(tried.document, brief.page_limit)
        reached = (found.pages, found.excess > 0, len(drops.dropped))
        if reached < least:
            best, least = _Fitted(tried, kept, style, drops.dropped), reached
    return replace(best, layouts=layouts)


def _refit(
    brief: Brief, style: HouseStyle, begin: tuple[str, ...], *, allow_missing: bool
) -> _Fitted | None:
    """The layout without the lines that an earlier fit left out; None where it does not fit."""
    drops = Drops(brief, begin)
    if not drops.count:
        return None
    kept = drops.apply()
    tried = _lay_out(kept, style, allow_missing=allow_missing)
    if overflow(tried.document, brief.page_limit).excess > 0:
        return None
    return _Fitted(tried, kept, style, drops.dropped, begun=True)


@dataclass(frozen=True, slots=True)
class Layout:
    """A laid-out document and the hash of what it was made from."""

    document: Document
    digest: str

    def write(
        self, variant: Variant = Variant.ACCESSIBLE, carried: Sequence[Attachment] = ()
    ) -> bytes:
        """The PDF file: PDF/UA-1, on request PDF/A as well, with the files that it carries."""
        # not write_pdf's attachments: it opens what is no Attachment of its own as an address
        self.document.metadata.attachments = list(carried)
        with _laid_out():
            data = self._written(variant)
        if not isinstance(data, bytes):
            raise RenderError("nothing was written")
        return data

    def _written(self, variant: Variant) -> object:
        return self.document.write_pdf(
            pdf_variant=variant.value,
            pdf_identifier=self.digest.encode(),
            finisher=text_layer.mend if variant is Variant.ACCESSIBLE else archiving.declare,
        )


def _lay_out(brief: Brief, style: HouseStyle, *, allow_missing: bool = False) -> Layout:
    return lay_out(to_html(brief, style, paged=True), style.folders, allow_missing=allow_missing)


def lay_out(text: str, folders: tuple[Path, ...], *, allow_missing: bool = False) -> Layout:
    """An HTML text on pages, with the files in ``folders`` and no others.

    ``allow_missing`` puts boxes for characters that no font has instead of refusing them.
    Raises :class:`briefing.model.errors.RenderError` for what cannot be laid out.
    """
    with _laid_out():
        check_markup(text)
        fetcher = StyleFetcher(folders)
        with time_limit(MAX_SECONDS, "the page"):
            html = HTML(string=text, base_url=BASE_URL, url_fetcher=fetcher)
            tame(html.etree_element, fetcher)
        set_directions(html.etree_element)
        if allow_missing:
            replace_glyphs(html.etree_element, folders)
        check_glyphs(html.etree_element, folders, folders[0].name)
        document = render(html, _fonts(_font_stamp(folders)), Variant.ACCESSIBLE.value)
    if len(document.pages) > MAX_PAGES:
        raise OverLimit(f"the brief has {len(document.pages)} pages; the limit is {MAX_PAGES}")
    return Layout(document, hashlib.sha256(text.encode()).hexdigest()[:32])


@contextmanager
def _laid_out() -> Iterator[None]:
    """Tell what the layout engine raises as an error that a user can act on."""
    try:
        yield
    except BriefingError:
        raise
    except OutOfTime as error:
        raise OverLimit(str(error)) from error
    except RecursionError as error:
        raise RenderError("the page's elements are nested too deeply") from error
    except _LAYOUT_ERRORS as error:
        said = f"{type(error).__name__}: {error}"[:200]
        raise RenderError(
            f"the page cannot be laid out ({said}); look at what the style changes, such as a "
            "size of nothing or endless brackets"
        ) from error


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
