"""Lists whose lines wrap: scroll bars that keep their room, and how long a size has to rest."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollBar

SETTLE_MS = 30
"""Two frames of 60 a second: while an edge is dragged, rows are laid out once it rests."""


def rest_when_idle(bar: QScrollBar) -> None:
    """Show the handle of a bar that is always there only where there is something to scroll.

    A bar that comes and goes would change the width, and with it where the lines wrap.
    """
    # the style sheet paints the handle of a disabled bar transparent
    bar.rangeChanged.connect(lambda low, high: bar.setEnabled(high > low))
    bar.setEnabled(bar.maximum() > bar.minimum())
