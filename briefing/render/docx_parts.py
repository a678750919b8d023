"""Parts of a Word document that python-docx has no words for: links, bookmarks, fields, rules."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_RULES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0">'
    "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
)


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


class Footnotes:
    """Word's own footnotes, which it numbers and keeps at the foot of their page."""

    def __init__(self, style: str) -> None:
        self._style = style
        self._texts: list[str] = []

    def add(self, paragraph: Any, text: str) -> None:
        """A note to the end of a paragraph."""
        self._texts.append(text)
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(len(self._texts)))
        run = paragraph.add_run()
        run.font.superscript = True
        run._r.append(reference)

    def save(self, document: Any) -> None:
        """Put the notes into the document, once all are there."""
        if not self._texts:
            return
        raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        notes = "".join(
            f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="{self._style}"/></w:pPr>'
            f'{raised}<w:r><w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote>'
            for number, text in enumerate(self._texts, 1)
        )
        xml = (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
            f'<w:footnotes xmlns:w="{_WORD}">{_RULES}{notes}</w:footnotes>'
        )
        part = Part(PackURI("/word/footnotes.xml"), _KIND, xml.encode(), document.part.package)
        document.part.relate_to(part, _RELATION)
