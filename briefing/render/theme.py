"""What a style says outside its style sheet, as CSS: custom properties, page and fonts.

Custom properties: ``--color-<role>`` and ``--brand-<palette name>``, a light ``--tint-<role>`` of
the main roles, ``--font-base``, ``--font-headings``, ``--font-monospace``, ``--size-base``,
``--line-height-base``, ``--weight-headings``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.render.fonts import FontFace
from briefing.render.sandbox import clean
from briefing.styles.model import HouseStyle

_TINTED = ("primary", "secondary", "tertiary")


def theme_css(style: HouseStyle, faces: tuple[FontFace, ...] = ()) -> str:
    """The style sheet that comes before the style's own."""
    custom = "".join(f"{name}:{value};" for name, value in properties(style))
    top, right, bottom, left = (f"{margin:g}mm" for margin in style.page.margins)
    page = f"size:{style.page.size};margin:{top} {right} {bottom} {left};"
    rules = [f":root{{{custom}}}", f"@page{{{page}}}", _numbering(style)]
    return "\n".join([*(_font_face(face) for face in faces), *rules])


def draft_css(draft: str) -> str:
    """The mark of an unfinished note in the margin of every page, "" for a finished one."""
    if not draft:
        return ""
    return (
        f"@page{{@right-middle{{content:{css_string(' '.join(draft.split()))};"
        "white-space:nowrap;transform:rotate(90deg);text-align:center;"
        "font:600 9pt 'Source Sans 3';letter-spacing:.16em;text-transform:uppercase;"
        "color:#a3161c}}"
    )


def css_string(text: str) -> str:
    """``text`` as a CSS string that nothing in it can end, without marks that turn its order."""
    kept = clean(text)
    return '"' + re.sub(r'[\\"<>\x00-\x1f\x7f]', lambda m: f"\\{ord(m[0]):x} ", kept) + '"'


def properties(style: HouseStyle) -> Iterator[tuple[str, str]]:
    """Name and value of each custom property that a style gives."""
    brand = style.brand
    for name, value in brand.palette:
        yield f"--brand-{name}", value
    for role, value in brand.colors:
        yield f"--color-{role}", value
    for role in _TINTED:
        if tinted := tint(brand.color(role)):
            yield f"--tint-{role}", tinted
    fallback = "sans-serif"
    for element in ("base", "headings", "monospace"):
        face = getattr(brand, element)
        if face.family:
            yield f"--font-{element}", f"{face.family}, {fallback}"
        for key, value in (("size", face.size), ("line-height", face.line_height)):
            if value:
                yield f"--{key}-{element}", value
        if face.weight:
            yield f"--weight-{element}", face.weight
    yield "--color-headings", brand.headings.color or brand.color("foreground")


def tint(color: str, share: float = 0.08) -> str:
    """A hexadecimal colour mixed with white (``share`` of it), "" for any other notation."""
    digits = color.removeprefix("#") if color.startswith("#") else ""
    if len(digits) in (3, 4):
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) < 6:
        return ""
    parts = (int(digits[i : i + 2], 16) for i in (0, 2, 4))
    return "#" + "".join(f"{round(255 - (255 - part) * share):02x}" for part in parts)


def _font_face(face: FontFace) -> str:
    return (
        f"@font-face{{font-family:{css_string(face.family)};font-weight:{face.weight};"
        f"font-style:{face.style};src:url({css_string(face.path)})}}"
    )


def _numbering(style: HouseStyle) -> str:
    """``content`` of the running page number from the label "Page {page} of {pages}"."""
    parts = re.split(r"(\{pages?\})", style.label("page"))
    counters = {"{page}": "counter(page)", "{pages}": "counter(pages)"}
    content = " ".join(counters.get(part) or css_string(part) for part in parts if part)
    return f".page-number::after{{content:{content}}}"
