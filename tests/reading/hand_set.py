"""PDF documents whose content streams are written by hand, as no library would write them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 595, 842


@dataclass(frozen=True, slots=True)
class Set:
    """Words set at a place, in points from the left and from the foot of the page.

    ``before`` and ``after`` are operators around them; ``font`` is F1 (regular) or F2 (bold).
    """

    size: float
    x: float
    y: float
    words: str
    font: str = "F1"
    before: str = ""
    after: str = ""


def lines(
    top: float, words: Iterable[str], *, x: float = 72, size: float = 11, lead: float = 14
) -> list[Set]:
    """Lines of a paragraph, one below the other."""
    return [Set(size, x, top - lead * n, line) for n, line in enumerate(words)]


def stream(sets: Sequence[Set], *, in_matrix: bool = False) -> bytes:
    """A content stream; ``in_matrix`` sets a font of one point and scales it by the text matrix."""
    found = []
    for one in sets:
        words = one.words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        scale = one.size if in_matrix else 1
        font = 1 if in_matrix else one.size
        place = f"/{one.font} {font} Tf {scale} 0 0 {scale} {one.x} {one.y} Tm ({words}) Tj"
        found.append(f"{one.before} BT {place} ET {one.after}")
    return "\n".join(found).encode("cp1252")


def document(streams: Sequence[bytes], *, box: str = f"0 0 {WIDTH} {HEIGHT}") -> bytes:
    """A document of one page a stream, in Helvetica."""
    kids = b" ".join(b"%d 0 R" % (5 + 2 * n) for n in range(len(streams)))
    font = b"<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(streams)),
        font % b"Helvetica",
        font % b"Helvetica-Bold",
    ]
    for n, content in enumerate(streams):
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>"
            b"/Contents %d 0 R>>" % (box.encode(), 6 + 2 * n)
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
    data = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return (
        data
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\n"
        % (
            len(objects) + 1,
            table,
            len(objects) + 1,
        )
        + b"startxref\n%d\n%%%%EOF\n" % start
    )
