"""Strict checks of the few CSS values that a house style may give outside its style sheet.

Each value is put into a rule of a style sheet, so nothing passes that could end the rule: a
colour is a hexadecimal, rgb() or hsl() value or a CSS colour name (CSS Color 4), a length is a
number and a unit, a font family is words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

NAMED_COLORS = frozenset(
    """aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue
    blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson
    cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta
    darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue
    darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey
    dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray
    green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush
    lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen
    lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey
    lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue
    mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise
    mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive
    olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred
    papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue
    saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray
    slategrey snow springgreen steelblue tan teal thistle tomato transparent turquoise violet wheat
    white whitesmoke yellow yellowgreen""".split()  # noqa: SIM905
)
"""The colour names of CSS Color 4, and ``transparent``."""

WEIGHTS = {
    "thin": 100, "extra-light": 200, "ultra-light": 200, "light": 300, "normal": 400,
    "regular": 400, "medium": 500, "semi-bold": 600, "demi-bold": 600, "bold": 700,
    "extra-bold": 800, "ultra-bold": 800, "black": 900,
}  # fmt: skip
"""The font weights that the brand.yml convention names."""

PAGE_SIZES = ("A3", "A4", "A5", "B4", "B5", "letter", "legal", "ledger")
"""Page sizes by name (CSS Paged Media 3)."""

GENERIC_FAMILIES = frozenset(
    {"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-sans-serif"}
)
"""Names of CSS that stand for a kind of font."""

_MILLIMETRES = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72, "px": 25.4 / 96, "q": 0.25}
_NUMBER = r"[+-]?(?:\d{1,5}(?:\.\d{1,6})?|\.\d{1,6})"
_PART = rf"{_NUMBER}(?:%|deg)?"
_HEX = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})", re.IGNORECASE)
_FUNCTION = re.compile(
    rf"(?:rgb|hsl)a?\( ?{_PART}(?: ?, ?{_PART}){{2,3}} ?\)"
    rf"|(?:rgb|hsl)a?\( ?{_PART} {_PART} {_PART}(?: ?/ ?{_PART})? ?\)",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"(\d{1,4}(?:\.\d{1,4})?|\.\d{1,4})(mm|cm|in|pt|px|q)", re.IGNORECASE)
_SIZE = re.compile(r"(?:\d{1,3}(?:\.\d{1,4})?|\.\d{1,4})(?:pt|px|mm|cm|in|em|rem|%)", re.IGNORECASE)
_LINE_HEIGHT = re.compile(r"\d{1,2}(?:\.\d{1,4})?(?:pt|px|mm|em|%)?")
_FAMILY = re.compile(r"[^\W_][\w .&+-]{0,79}")


def color(text: str) -> str | None:
    """The colour as CSS in lower case, None when it is not one."""
    value = " ".join(text.split()).lower()
    is_color = value in NAMED_COLORS or _HEX.fullmatch(value) or _FUNCTION.fullmatch(value)
    return value if is_color else None


def millimetres(text: str) -> float | None:
    """An absolute length such as "18mm" in millimetres, None when it is not one."""
    match = _LENGTH.fullmatch(text.strip()) or (re.fullmatch("(0)()", text.strip()))
    if match is None:
        return None
    return round(float(match[1]) * _MILLIMETRES.get(match[2].lower(), 0.0), 4)


def page_size(text: str) -> str | None:
    """A CSS page size ("A4", "letter landscape", "148mm 210mm"), None when it is not one."""
    words = text.lower().split()
    names = {name.lower(): name for name in PAGE_SIZES}
    if words and words[0] in names and words[1:] in ([], ["portrait"], ["landscape"]):
        return " ".join([names[words[0]], *words[1:]])
    lengths = [millimetres(word) for word in words]
    if len(lengths) == 2 and all(length and 50 <= length <= 1200 for length in lengths):
        return " ".join(f"{length:g}mm" for length in lengths)
    return None


def font_size(text: str) -> str | None:
    """A font size, None when it is not one."""
    value = text.strip().lower()
    return value if _SIZE.fullmatch(value) else None


def line_height(value: float | str) -> str | None:
    """A line height, None when it is not one."""
    text = f"{value:g}" if isinstance(value, int | float) else value.strip().lower()
    return text if _LINE_HEIGHT.fullmatch(text) else None


def weight(value: int | str) -> str | None:
    """A font weight of 1 to 1000 from its number or name, None when it is not one."""
    number = value if isinstance(value, int) else WEIGHTS.get(value.lower(), 0)
    if isinstance(value, str) and re.fullmatch(r"\d{1,4}", value):
        number = int(value)
    return str(number) if 1 <= number <= 1000 else None


def family(text: str | Sequence[str]) -> str | None:
    """A font family, or several by preference, in CSS; None when one of them is none."""
    parts = text.split(",") if isinstance(text, str) else text
    found = []
    for part in parts:
        value = " ".join(part.split()).strip("\"'").strip()
        if not _FAMILY.fullmatch(value):
            return None
        found.append(value.lower() if value.lower() in GENERIC_FAMILIES else f'"{value}"')
    return ", ".join(found) or None
