"""The text behind the glyphs of a PDF, mended where WeasyPrint leaves it broken.

A glyph that belongs to the cluster of another (a vowel sign, a tone mark) is written as standing
for nothing at all, which PDF/UA forbids (ISO 14289-1, 7.21.7). It stands for a zero-width space.
"""

from __future__ import annotations

from typing import Any

_BEGIN = b"/CIDInit /ProcSet findresource begin"
_ZERO_WIDTH = b" <200b>"


def mend(_: object, pdf: Any) -> None:
    """Mend the maps from glyphs to text (``finisher`` of ``write_pdf``)."""
    for one in pdf.objects:
        stream = getattr(one, "stream", None)
        if stream and stream[0] == _BEGIN:
            one.stream = [
                line[: -len(b" <>")] + _ZERO_WIDTH if line.endswith(b" <>") else line
                for line in stream
            ]
