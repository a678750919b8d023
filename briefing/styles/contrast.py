"""Contrast of text on its ground, by WCAG 2.2 (1.4.3, level AA).

Colours are (red, green, blue) from 0 to 1.
"""

from __future__ import annotations

import tinycss2.color4

RGB = tuple[float, float, float]

WHITE: RGB = (1.0, 1.0, 1.0)  # paper, where nothing else lies behind the text
NORMAL, LARGE = 4.5, 3.0
"""The least contrast of text, and of large text."""

# as WCAG 2.2 defines large text: 18 points, or 14 bold
_LARGE_PT, _LARGE_BOLD_PT, _BOLD = 18.0, 14.0, 700


def needed(size: float, weight: int) -> float:
    """The least contrast of text of this size in points and this CSS weight."""
    large = size >= _LARGE_PT or (size >= _LARGE_BOLD_PT and weight >= _BOLD)
    return LARGE if large else NORMAL


def ratio(one: RGB, other: RGB) -> float:
    """The contrast of two colours, 1 (none) to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def parse(text: str) -> tuple[RGB, float] | None:
    """A CSS colour and its opacity; None for what is none (``currentcolor`` too)."""
    color = tinycss2.color4.parse_color(text)
    if color is None or color == "currentcolor":
        return None
    return of_color(color)


def of_color(color: tinycss2.color4.Color) -> tuple[RGB, float]:
    """A parsed CSS colour as sRGB, and its opacity."""
    red, green, blue = (min(max(part or 0.0, 0.0), 1.0) for part in color.to("srgb").coordinates)
    return (red, green, blue), color.alpha


def over(color: RGB, alpha: float, ground: RGB) -> RGB:
    """What is seen of a colour of this opacity on a ground."""
    red, green, blue = (c * alpha + g * (1 - alpha) for c, g in zip(color, ground, strict=True))
    return red, green, blue


def name(color: RGB) -> str:
    """The colour as #rrggbb."""
    return "#" + "".join(f"{round(part * 255):02x}" for part in color)


def _luminance(color: RGB) -> float:
    """Relative luminance, as WCAG defines it."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
