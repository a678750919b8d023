"""The window's own letters, where the desktop offers none that read well."""

from __future__ import annotations

import os

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

FAMILY = "IBM Plex Sans"
FILES = ("IBMPlexSans-Regular.ttf", "IBMPlexSans-SemiBold.ttf")
"""Two weights: without the second, Qt would smear the first for headings and names."""
PLAIN = frozenset({"DejaVu Sans", "Bitstream Vera Sans", "Sans Serif", "Sans", "Nimbus Sans", ""})
"""What a desktop without a choice of its own falls back to."""
POINTS = 10.0
"""As desktops set their own font; smaller, what stands in :data:`SMALL` of it is hard to read."""


def choose(app: QApplication) -> None:
    """Keep the desktop's font, or take the one that ships with the program."""
    # the font that Qt found, which need not be the one that was asked for
    if QFontInfo(app.font()).family() not in PLAIN:
        return
    ui = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
    here = os.path.dirname(ui)  # noqa: PTH120
    folder = os.path.join(here, "briefing", "render", "fonts", "ibm-plex-sans")  # noqa: PTH118
    loaded = [QFontDatabase.addApplicationFont(os.path.join(folder, name)) for name in FILES]  # noqa: PTH118
    # not there, or none that Qt reads: the font of the desktop stays
    if loaded[0] < 0:
        return
    font = QFont(FAMILY)
    font.setPointSizeF(POINTS)
    app.setFont(font)
