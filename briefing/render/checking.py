"""What only the laid-out page and the finished file tell of a house style.

The counterpart of :mod:`briefing.styles.checking`, done in the render worker: the style prints a
brief, and the page and the file are looked at. WeasyPrint logs a missing language or text
alternative and still writes a file that claims to be PDF/UA, so the file itself is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from weasyprint import Document
from weasyprint.formatting_structure import boxes as boxes_

from briefing.model.brief import Brief
from briefing.model.errors import RenderError
from briefing.render import finished
from briefing.render.assets import BASE_URL
from briefing.render.fonts import SHIPPED, face_of, font_files
from briefing.render.glyphs import listed
from briefing.render.html import to_html
from briefing.render.pdf import lay_out, to_pdf
from briefing.styles import contrast
from briefing.styles.checking import check, color_place, in_order
from briefing.styles.finding import Finding, Severity
from briefing.styles.hard_sample import hard_sample
from briefing.styles.model import HouseStyle, Remark
from briefing.styles.sheets import declarations
from briefing.styles.yaml_file import nearest, read_yaml

_AT = re.compile(r"^(?P<path>.+?), line (?P<line>\d+): (?P<said>.*)$", re.DOTALL)
_GENERIC = {"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "inherit"}
_FAMILY = re.compile(r"""["']([^"']+)["']|([A-Za-z][\w -]*)""")
_POINTS = 0.75  # a CSS pixel in points


def check_all(style: HouseStyle, brief: Brief | None = None) -> tuple[Finding, ...]:
    """All that can be said of a style: of its files, and of ``brief``, or a sample, printed in it.

    Raises :class:`briefing.model.errors.BriefingError` where it does not print at all.
    """
    printed = replace(brief or hard_sample(), page_limit=0)
    done = to_pdf(printed, style, allow_missing=True)
    found = [*check(style), *_fonts(style), *map(_remarked, style.brand.remarks)]
    if done.missing:
        found.append(_problem("glyphs", f"no font here has {listed(done.missing)}"))
    found += map(_warning, done.warnings)
    found += _footnote_pages(printed, style)
    layout = lay_out(to_html(printed, style, paged=True), style.folders, allow_missing=True)
    found += _contrast(layout.document, style)
    found += (_problem("accessibility", said) for said in finished.faults(done.data))
    found += (_problem("pages", said) for said in finished.misprints(done.data))
    return in_order(found)


def _problem(check: str, message: str, path: str = "", line: int = 0) -> Finding:
    return Finding(severity=Severity.PROBLEM, check=check, message=message, path=path, line=line)


def _remarked(remark: Remark) -> Finding:
    """Something in the brand that does not print as given."""
    return _problem("brand", remark.message, remark.path, remark.line)


def _warning(message: str) -> Finding:
    """A complaint of WeasyPrint's."""
    message = message.replace(BASE_URL, "")
    at = _AT.match(message)
    if at is None:
        return _problem("css", message)
    return _problem("css", at["said"], at["path"], int(at["line"]))


def _footnote_pages(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Footnotes that multiply the pages; the brief is printed with end notes then."""
    if style.notes != "foot":
        return
    pages = [
        len(
            lay_out(to_html(brief, one, paged=True), one.folders, allow_missing=True).document.pages
        )
        for one in (style, replace(style, notes="end"))
    ]
    if pages[0] > pages[1] + 1:
        message = (
            f"with notes at the foot the brief has {pages[0]} pages, with notes at the end "
            f"{pages[1]}, so it is printed with notes at the end; look at @footnote in style.css"
        )
        yield _problem("footnotes", message, str(style.folder / "style.yml"))


# --- fonts --------------------------------------------------------------------------------------


def _fonts(style: HouseStyle) -> Iterator[Finding]:
    """Font families that are named and not here: others are printed in their place."""
    folders = (SHIPPED, *(folder / "fonts" for folder in style.folders))
    files = [path for folder in folders for path in font_files(folder)]
    known = {face.family for path in files if (face := face_of(path, "")) is not None}
    for path, line, name in _named_families(style):
        if name.lower() not in {family.lower() for family in known}:
            message = f"there is no font {name!r} here, so another prints; {nearest(name, known)}"
            yield _problem("fonts", message, path, line)


def _named_families(style: HouseStyle) -> Iterator[tuple[str, int, str]]:
    for element in ("base", "headings", "monospace"):
        families = getattr(style.brand, element).families
        if families:
            yield (*_family_place(style, element, families[0]), families[0])
    for sheet in style.stylesheets:
        for one in declarations(sheet):
            if one.name == "font-family" and "@font-face" not in one.where:
                first = _FAMILY.search(one.value.partition("var(")[0])
                name = (first[1] or first[2]).strip() if first else ""
                if name and name not in _GENERIC:
                    yield str(sheet), one.line, name


def _family_place(style: HouseStyle, element: str, family: str) -> tuple[str, int]:
    for folder in style.folders:
        path = folder / "_brand.yml"
        file = read_yaml(path) if path.is_file() else None
        if file is not None and family in str((file.data.get("typography") or {}).get(element)):
            return str(path), file.line(("typography", element))
    return "", 0


# --- contrast as printed ------------------------------------------------------------------------


def _contrast(document: Document, style: HouseStyle) -> Iterator[Finding]:
    """Text on its real ground, each pair of colours once."""
    told: set[tuple[str, str]] = set()
    for page in document.pages:
        for text, color, ground in _texts(page._page_box, contrast.WHITE):
            size = text.style["font_size"] * _POINTS
            least = contrast.needed(size, int(text.style["font_weight"]))
            seen = contrast.ratio(color, ground)
            pair = contrast.name(color), contrast.name(ground)
            if seen < least and pair not in told:
                told.add(pair)
                said = " ".join(text.text.split())[:40]
                path, line = color_place(style, pair[0])
                if not path:
                    path, line = _sheet_place(style, pair[0])
                yield _problem(
                    "contrast",
                    f"“{said}” is {pair[0]} on {pair[1]}, {size:.3g} pt: contrast {seen:.1f}:1; "
                    f"it needs {least:g}:1",
                    path,
                    line,
                )


def _texts(
    box: Any, ground: contrast.RGB | None
) -> Iterator[tuple[Any, contrast.RGB, contrast.RGB]]:
    """Each piece of text with its colour and its ground; none where a picture is the ground."""
    background = getattr(box, "background", None)
    if background is not None:
        if any(layer.image is not None for layer in background.layers):
            ground = None
        elif ground is not None and not isinstance(background.color, str):
            ground = contrast.over(*contrast.of_color(background.color), ground)
    if isinstance(box, boxes_.TextBox):
        if ground is not None and box.text.strip() and box.style["visibility"] == "visible":
            color = box.style["color"]
            if not isinstance(color, str):
                yield box, contrast.over(*contrast.of_color(color), ground), ground
        return
    for child in box.all_children() if hasattr(box, "all_children") else ():
        yield from _texts(child, ground)


def _sheet_place(style: HouseStyle, color: str) -> tuple[str, int]:
    """Where a style sheet says this colour itself."""
    for sheet in reversed(style.stylesheets):
        for one in declarations(sheet):
            given = contrast.parse(one.value) if one.name == "color" else None
            if given and contrast.name(given[0]) == color:
                return str(sheet), one.line
    return "", 0


def check_folder(
    folder: Path, search: tuple[Path, ...] = (), brief: Brief | None = None
) -> tuple[Finding, ...]:
    """The findings of a style by its folder; a mistake that keeps it from printing is one too."""
    from briefing.model.errors import StyleError
    from briefing.styles import load

    try:
        return check_all(load(folder, search=search), brief)
    except (StyleError, RenderError) as error:
        return (_problem("css", error.message, error.path, error.line),)
