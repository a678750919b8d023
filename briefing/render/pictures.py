"""Pictures that are small as files and large once drawn: looked at before they are used."""

from __future__ import annotations

import warnings
from io import BytesIO

from briefing.render.drawn import TooLarge, check_svg, parsed_svg

MAX_PIXELS = 40_000_000
"""Largest picture in pixels: an A4 page at 600 dots an inch."""

_FORMATS = frozenset({"PNG", "JPEG", "MPO", "GIF", "WEBP"})
"""Raster formats that are drawn (MPO is what some cameras make of JPEG)."""


class NoPicture(ValueError):
    """Bytes that no picture can be made of."""


def check_picture(data: bytes, kind: str = "") -> int:
    """How much a picture draws, counted as :func:`briefing.render.drawn.check_svg` does.

    ``kind`` is its media type; the layout engine tries both ways for any. Raises
    :class:`TooLarge` for a picture that would take too much to draw, and for what is said to be
    one and cannot be read :class:`NoPicture`.
    """
    if kind != "image/svg+xml" and _is_raster(data):
        return 1
    root = parsed_svg(data)
    if root is not None:
        return check_svg(root)
    if kind == "image/svg+xml" and _is_raster(data):
        return 1
    if kind.startswith("image/"):
        raise NoPicture("this is no picture that can be read")
    return 0


def _is_raster(data: bytes) -> bool:
    """Whether it is a raster picture, of a size that can be drawn."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data)) as picture:
                width, height = picture.size
                known = picture.format in _FORMATS
    except Image.DecompressionBombError as error:
        raise TooLarge("a picture has too many pixels") from error
    except Exception:  # noqa: BLE001  what Pillow raises for broken bytes is anybody's guess
        return False
    if width * height > MAX_PIXELS:
        raise TooLarge(f"a picture of {width} x {height} pixels is too large")
    if not known:
        raise TooLarge("only PNG, JPEG, GIF, WebP and SVG pictures are drawn")
    return True
