"""The window's own small set of line icons, drawn in the colour of the theme.

The SVG files in ``ui/icons`` are this project's own and under its licence. They are drawn with
``currentColor``, which Qt does not resolve, so it is replaced before the file is read.
"""

from __future__ import annotations

import os

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QIcon, QImageReader, QPixmap

from ui.look.theme import ICONS

SIZES = (16, 20, 32, 40)
"""Edges in pixels that are drawn: 16 and 20 at one and at two pixels a point."""

# an icon is a file and four drawings, and lists ask for theirs at every paint
_cache: dict[tuple[str, str], QIcon] = {}


def icon(name: str, colour: str, faded: str = "") -> QIcon:
    """The icon of this name in ``colour``; ``faded`` is its colour when disabled.

    Raises :class:`FileNotFoundError` when there is none of this name.
    """
    key = (name, colour + faded)
    if key not in _cache:
        result = QIcon()
        for size in SIZES:
            result.addPixmap(pixmap(name, colour, size))
            if faded:
                result.addPixmap(pixmap(name, faded, size), QIcon.Mode.Disabled)
        _cache[key] = result
    return _cache[key]


def pixmap(name: str, colour: str, size: int) -> QPixmap:
    """The icon as a square of ``size`` device pixels."""
    with open(os.path.join(ICONS, f"{name}.svg"), "rb") as file:  # noqa: PTH118, PTH123
        data = file.read().replace(b"currentColor", colour.encode())
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # told the kind, which Qt would have to guess from the bytes
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(size, size))
    return QPixmap.fromImage(reader.read())
