"""What a style says of how words look: whether a reader sees them, or sees them struck out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from briefing.reading import colours

Look = Mapping[str, str]
"""Properties of a style in lower case with their values, the one that counts of each."""

_REMARK = re.compile(r"/\*.*?(?:\*/|\Z)", re.S)
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)", re.S)
_DECLARATION = re.compile(r"(?:^|;)\s*([\w-]+)\s*:\s*((?:\([^()]*\)|[^;])+)")
_NUMBER = r"([+-]?\d*\.?\d+(?:e[+-]?\d+)?)"
_LENGTH = re.compile(rf"{_NUMBER}([a-z%]*)", re.I)
_CALL = re.compile(r"([a-z-]+)\(([^()]*)\)", re.I)
_FONT_SIZE = re.compile(rf"(?:^|\s){_NUMBER}(px|pt|r?em|%|(?=\s*/)|(?=\s|$))", re.I)
# by CSS, "em" as 16 pixels, a screen of 1,200 by 800: near enough to tell a letter from a dot
_PIXELS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "em": 16.0, "rem": 16.0, "ex": 8.0, "ch": 8.0,
           "vw": 12.0, "vh": 8.0, "in": 96.0, "cm": 38.0, "mm": 3.8, "pc": 16.0}  # fmt: skip
_FAR = -999.0
"""Pixels from which words stand off every screen."""
_TINY = 2.0
"""Pixels up to which letters are too small to be read."""
_FAINT = 0.05
"""Opacity up to which nothing is seen."""
_PLACES = ("left", "top", "right", "bottom", "margin-left", "margin-top", "text-indent")
_HIDING = frozenset(
    (*_PLACES, "opacity", "filter", "transform", "translate", "scale", "clip", "clip-path",
     "overflow", "overflow-x", "overflow-y", "mso-hide")
)  # fmt: skip
TELLING = _HIDING | {
    *("display", "visibility", "content-visibility", "text-decoration", "text-decoration-line"),
    *("color", "-webkit-text-fill-color", "font", "font-size"),
}
"""Properties without one of which a style neither hides words nor strikes them out."""
_MOST = 20_000
"""Characters of a style that are looked at."""
_LONGEST = 300
"""The same of a value."""


@lru_cache(maxsize=8192)
def declared(style: str) -> Look:
    """The properties of a style attribute or of a rule, the last of each or the important one."""
    plain = _REMARK.sub("", style[:_MOST])
    if "\\" in plain:
        plain = _ESCAPE.sub(_letter, plain)
    found: dict[str, str] = {}
    important: set[str] = set()
    for match in _DECLARATION.finditer(plain):
        name, value = match[1].lower(), match[2].strip()
        counts, _, mark = value.rpartition("!") if "!" in value else (value, "", "")
        if mark.strip().lower() == "important":
            important.add(name)
        elif name in important:
            continue
        found[name] = " ".join(counts[:_LONGEST].lower().split())
    return found


def important(style: str) -> Look:
    """Those of a rule's properties that no other rule overrides."""
    return declared(";".join(part for part in style.split(";") if "!" in part))


def is_gone(look: Look) -> bool:
    """Whether the page takes the element out of its display altogether."""
    return (
        look.get("display") == "none"
        or look.get("visibility") in ("hidden", "collapse")
        or look.get("content-visibility") == "hidden"
    )


def is_hidden(look: Look) -> bool:
    """Whether an element and all in it is there and seen by nobody."""
    return not _HIDING.isdisjoint(look) and (
        _is_faint(look)
        or _is_far_off(look)
        or _is_clipped(look)
        or _is_folded(look)
        or look.get("mso-hide") == "all"
    )


def is_struck(look: Look) -> bool:
    """Whether a line goes through the words."""
    return "line-through" in look.get("text-decoration", "") or (
        "line-through" in look.get("text-decoration-line", "")
    )


def letters_of(look: Look) -> str:
    """The colour of the letters, "" where the style gives none."""
    return look.get("-webkit-text-fill-color") or look.get("color", "")


def ground_of(look: Look) -> str:
    """The colour or picture behind the letters, "" where the style gives none."""
    return (
        look.get("background-color") or look.get("background-image") or look.get("background", "")
    )


def size_of(look: Look) -> tuple[float, bool] | None:
    """The size of letters in pixels, and whether it is counted from that of what is around them.

    None where the style gives none that is a number.
    """
    found = _LENGTH.fullmatch(look.get("font-size", "")) or _FONT_SIZE.search(look.get("font", ""))
    if found is None:
        return None
    unit = found[2].lower()
    factor = 0.16 if unit == "%" else _PIXELS.get(unit)
    return None if factor is None else (float(found[1]) * factor, unit in ("em", "%", "ex", "ch"))


def is_tiny(size: float) -> bool:
    """Whether letters of so many pixels are too small to be read."""
    return size <= _TINY


def _letter(found: re.Match[str]) -> str:
    if not found[1]:
        return found[2]
    number = int(found[1], 16)
    return chr(number) if 31 < number < 0x110000 and not 0xD800 <= number < 0xE000 else ""


def _is_faint(look: Look) -> bool:
    shares = [look.get("opacity", "")]
    shares += [inside for name, inside in _calls(look, "filter") if name == "opacity"]
    return any((share := _share(text)) is not None and share <= _FAINT for text in shares)


def _share(text: str) -> float | None:
    found = _LENGTH.fullmatch(text.strip())
    if found is None or found[2] not in ("", "%"):
        return None
    return float(found[1]) / (100 if found[2] else 1)


def _is_far_off(look: Look) -> bool:
    if any(_pixels(look.get(name, "")) <= _FAR for name in _PLACES):
        return True
    if look.get("text-indent", "").startswith("100%") and _is_cut(look):
        return True
    moves = [inside for name, inside in _calls(look, "transform") if name.startswith("translate")]
    moves.append(look.get("translate", "").replace(" ", ","))
    return any(_pixels(part) <= _FAR for move in moves for part in move.split(","))


def _is_clipped(look: Look) -> bool:
    for name, inside in _calls(look, "clip"):
        sides = [_pixels(part, 0.0) for part in re.split(r"[\s,]+", inside.strip())]
        if name == "rect" and len(sides) == 4 and all(abs(side) <= 1 for side in sides):
            return True
    for name, inside in _calls(look, "clip-path"):
        numbers = [float(found[1]) for found in _LENGTH.finditer(inside)]
        if name == "inset" and numbers and _is_half(inside):
            return True
        if name in ("circle", "ellipse") and numbers and not numbers[0]:
            return True
        if name == "polygon" and numbers and not any(numbers):
            return True
    turns = [*_calls(look, "transform"), ("scale", look.get("scale", ""))]
    return any(
        name.startswith("scale")
        and any(_share(part) == 0 for part in re.split(r"[\s,]+", inside) if part)
        for name, inside in turns
    )


def _is_half(inside: str) -> bool:
    """Whether an inset leaves nothing of the element."""
    shares = [float(found[1]) for found in _LENGTH.finditer(inside) if found[2] == "%"]
    return bool(shares) and min(shares) >= 50


def _is_folded(look: Look) -> bool:
    """Whether the element is cut to no height or no width."""
    if not _is_cut(look):
        return False
    padded = any(_pixels(look.get(f"padding-{side}", ""), 0.0) for side in ("top", "bottom"))
    padded = padded or "%" in "".join(look.get(f"padding{s}", "") for s in ("", "-top", "-bottom"))
    high = (look.get("height", ""), look.get("max-height", ""))
    wide = (look.get("width", ""), look.get("max-width", ""))
    return (not padded and any(_is_nothing(size) for size in high)) or any(
        _is_nothing(size) for size in wide
    )


def _is_nothing(size: str) -> bool:
    return bool(_LENGTH.fullmatch(size)) and 0 <= _pixels(size, 99.0) <= 1


def _is_cut(look: Look) -> bool:
    cuts = (look.get("overflow", ""), look.get("overflow-x", ""), look.get("overflow-y", ""))
    return any("hidden" in one or "clip" in one for one in cuts)


def _pixels(text: str, otherwise: float = 0.0) -> float:
    found = _LENGTH.fullmatch(text.strip())
    factor = _PIXELS.get(found[2].lower()) if found else None
    return otherwise if found is None or factor is None else float(found[1]) * factor


def _calls(look: Look, name: str) -> Iterator[tuple[str, str]]:
    for found in _CALL.finditer(look.get(name, "")):
        yield found[1], found[2]


def is_without_ink(look: Look) -> bool:
    """Whether the letters have a colour that lets all behind them through."""
    letters = letters_of(look)
    return bool(letters) and colours.is_without_ink(letters)
