"""A Word document in a house style: its named styles, its sheet, its head and foot."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from briefing.model.brief import Brief
from briefing.render.docx_parts import field
from briefing.render.sandbox import clean
from briefing.styles.css_values import GENERIC_FAMILIES, millimetres
from briefing.styles.model import HouseStyle, Typeface

# mm, ISO 216 and ANSI; Word asks for the measures where CSS takes the name
_SHEETS = {"A4": (210.0, 297.0), "A5": (148.0, 210.0), "letter": (215.9, 279.4)}
MARK = "Source Mark"
TABLE = "House Table"


def set_styles(document: Any, style: HouseStyle) -> None:
    """Give Word's named styles the house's fonts, sizes and colours."""
    brand = style.brand
    base, heads = _family(brand.base), _family(brand.headings)
    primary, grey = _rgb(brand.color("primary")), _rgb(brand.color("secondary"))
    styles = document.styles
    _font(styles["Normal"], base, 10.5, _rgb(brand.color("foreground")))
    styles["Normal"].paragraph_format.space_after = Pt(4)
    _font(styles["Title"], heads, 22, primary, bold=True)
    border = styles["Title"].element.find(f".//{qn('w:pBdr')}")
    if border is not None:
        border.getparent().remove(border)
    _font(styles["Heading 1"], heads, 13, primary, bold=True)
    _font(styles["Heading 2"], heads, 11, primary, bold=True)
    styles["Heading 1"].paragraph_format.space_before = Pt(12)
    styles["Heading 1"].paragraph_format.space_after = Pt(3)
    for name in ("List Number", "List Bullet", "Quote"):
        _font(styles[name], base, 10.5, None)
    for name in ("Header", "Footer"):
        _font(styles[name], base, 8.5, grey)
    mark = styles.add_style(MARK, WD_STYLE_TYPE.CHARACTER)
    _font(mark, base, 8, _rgb(brand.color("link")) or primary)
    _ruled(styles.add_style(TABLE, WD_STYLE_TYPE.TABLE), brand.color("tertiary"))
    note = styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH)
    note.base_style = styles["Normal"]
    _font(note, base, 8.5, grey)
    small = styles.add_style("Source Entry", WD_STYLE_TYPE.PARAGRAPH)
    small.base_style = styles["Normal"]
    _font(small, base, 9, grey)


def _ruled(style: Any, color: str) -> None:
    """Give a table style thin rules between its rows and no others."""
    borders = OxmlElement("w:tblBorders")
    for side in ("w:top", "w:bottom", "w:insideH"):
        rule = OxmlElement(side)
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0")):
            rule.set(qn(f"w:{name}"), value)
        rule.set(qn("w:color"), str(_rgb(color) or "BFBFBF"))
        borders.append(rule)
    properties = OxmlElement("w:tblPr")
    properties.append(borders)
    style.element.append(properties)


def _font(style: Any, family: str, size: float, color: Any, *, bold: bool | None = None) -> None:
    style.font.size = Pt(size)
    style.font.bold = bold
    if family:
        style.font.name = family
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for name in list(fonts.attrib):
            if name.endswith("Theme"):
                del fonts.attrib[name]
        for place in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(place), family)
    if color is not None:
        style.font.color.rgb = color


def _family(face: Typeface) -> str:
    """The font that Word is told: the preferred one, which its reader may have."""
    return next((name for name in face.families if name not in GENERIC_FAMILIES), "")


def _rgb(color: str) -> Any:
    return RGBColor.from_string(color[1:].upper()) if re.fullmatch("#[0-9a-f]{6}", color) else None


def set_page(document: Any, brief: Brief, style: HouseStyle) -> None:
    """Set sheet, margins, head and foot, and what the document says of itself."""
    section = document.sections[0]
    sizes = [millimetres(word) for word in style.page.size.split()]
    width, height = _SHEETS.get(style.page.size.split()[0], _SHEETS["A4"])
    if len(sizes) == 2 and sizes[0] and sizes[1]:
        width, height = sizes[0], sizes[1]
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.header_distance = Mm(min(8.0, style.page.margins[0] / 2))
    section.footer_distance = Mm(min(8.0, style.page.margins[2] / 2))
    sides = ("top_margin", "right_margin", "bottom_margin", "left_margin")
    for name, margin in zip(sides, style.page.margins, strict=True):
        setattr(section, name, Mm(margin))
    head = " · ".join(filter(None, (brief.draft, brief.marking or style.brand.short_name)))
    section.header.paragraphs[0].text = clean(head)
    foot = section.footer.paragraphs[0]
    for part in re.split(r"(\{pages?\})", style.label("page")):
        if part in ("{page}", "{pages}"):
            field(foot, "PAGE" if part == "{page}" else "NUMPAGES")
        else:
            foot.add_run(part)
    core = document.core_properties
    core.title, core.author = clean(brief.title)[:255], clean(brief.author)[:255]
    core.language, core.comments = style.language, ""
    core.created = core.modified = datetime(brief.date.year, brief.date.month, brief.date.day)
