"""Parts of a Word document that python-docx has no words for: links, bookmarks, fields, rules."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn


def link(paragraph: Any, text: str, anchor: str, style: str) -> None:
    """A link to a bookmark in the document."""
    element = OxmlElement("w:hyperlink")
    element.set(qn("w:anchor"), anchor)
    element.append(paragraph.add_run(text, style=style)._r)
    paragraph._p.append(element)


def field(paragraph: Any, code: str) -> None:
    """A field, such as the page's number."""
    element = OxmlElement("w:fldSimple")
    element.set(qn("w:instr"), code)
    paragraph._p.append(element)


class Bookmarks:
    """Places that links lead to; Word wants a number of its own for each."""

    def __init__(self) -> None:
        self._number = 0

    def begin(self, paragraph: Any, name: str) -> Any:
        """Begin the bookmark ``name`` here; the element that :meth:`end` takes."""
        self._number += 1
        start = OxmlElement("w:bookmarkStart")
        start.set(qn("w:id"), str(self._number))
        start.set(qn("w:name"), name)
        paragraph._p.append(start)
        return start

    def end(self, paragraph: Any, start: Any) -> None:
        """End a bookmark here."""
        finish = OxmlElement("w:bookmarkEnd")
        finish.set(qn("w:id"), start.get(qn("w:id")))
        paragraph._p.append(finish)


def shade(run: Any, color: str) -> None:
    """Lay a colour behind a run of text; ``color`` is six hexadecimal digits."""
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", color)):
        shading.set(qn(f"w:{name}"), value)
    run._r.get_or_add_rPr().append(shading)
