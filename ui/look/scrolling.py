"""Scroll bars that keep their room, so that lines do not wrap elsewhere when they come and go."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollBar


def rest_when_idle(bar: QScrollBar) -> None:
    """Show the handle of a bar that is always there only where there is something to scroll."""
    bar.rangeChanged.connect(lambda low, high: bar.setEnabled(high > low))
    bar.setEnabled(bar.maximum() > bar.minimum())
