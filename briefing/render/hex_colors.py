"""A house's colours as office documents want them."""

from __future__ import annotations

from briefing.styles import contrast


def hex_color(css: str, otherwise: str) -> str:
    """A CSS colour as six hexadecimal digits, on white; ``otherwise`` where there is none."""
    found = contrast.parse(css) if css else None
    if found is None:
        return otherwise
    color, alpha = found
    return contrast.name(contrast.over(color, alpha, contrast.WHITE)).removeprefix("#")


def readable_on(ground: str) -> str:
    """White or near black, whichever is read better on a ground of six hexadecimal digits."""
    parsed = contrast.parse(f"#{ground}")
    assert parsed is not None
    return "ffffff" if contrast.ratio(parsed[0], contrast.WHITE) >= contrast.NORMAL else "1b1d21"
