"""Brief and style to a Word document: named styles, real headings, lists and tables.

Colours, fonts, page and the order of sections come from the house style, so that who edits the
document changes a style and not a hundred paragraphs. Each mark is a link to its source. The same
brief gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.shared import Mm

from briefing.model.brief import (
    Brief,
    DateLine,
    DifferenceLine,
    FigureLine,
    Line,
    Origin,
    PersonLine,
    QuoteLine,
    Source,
    Telling,
    runs,
    statement_of,
)
from briefing.model.sections import BY_ID, SECTIONS, Form, Kind
from briefing.render.annex import Annex, Quoted
from briefing.render.docx_parts import Bookmarks, Footnotes, link, shade
from briefing.render.docx_styles import MARK, TABLE, set_page, set_styles
from briefing.render.office_zip import without_times
from briefing.render.sandbox import clean
from briefing.render.words import Words
from briefing.styles.model import HouseStyle

_MARKED = "FDF0C2"  # behind the words of a passage that the note rests on

_PARAGRAPHS = {
    Form.PARAGRAPHS: "Normal",
    Form.NUMBERED: "List Number",
    Form.LISTED: "List Bullet",
    Form.QUOTED: "Quote",
}


def to_docx(brief: Brief, style: HouseStyle) -> bytes:
    """The brief as a .docx file."""
    document = docx.Document()
    set_styles(document, style)
    set_page(document, brief, style)
    _Writer(document, brief, style).write()
    buffer = io.BytesIO()
    document.save(buffer)
    return without_times(buffer.getvalue())


def bookmark(name: str) -> str:
    """A name of the annex as Word wants one: letters, digits and underscores, at most 40."""
    # Word takes no longer name, nor a hyphen in one
    return name.replace("-", "_")[:40]


class _Writer:
    """Writes one brief, section by section."""

    def __init__(self, document: Any, brief: Brief, style: HouseStyle) -> None:
        self._document = document
        self._brief = brief
        self._style = style
        self._words = Words.of(style)
        self._annex = Annex.of(brief, style)
        self._bookmarks = Bookmarks()
        self._footnotes = Footnotes("footnotetext")
        self._noted: set[int] = set()  # sources that stand at the foot of a page

    def write(self) -> None:
        """Title, facts and the sections in the style's order."""
        brief, label = self._brief, self._style.label
        self._paragraph(brief.title, "Title")
        day = self._words.day(brief.date)
        facts = (
            (label("date"), day),
            (label("from"), brief.author),
            (label("to"), brief.addressee),
        )
        line = self._paragraph("")
        for name, value in facts:
            if value:
                line.add_run(f"{name} ").bold = True
                line.add_run(f"{clean(value)}    ")
        for section in self._style.sections:
            if self._has(section.id):
                self._paragraph(section.title, "Heading 1")
                self._section(section.id)
        self._passages()
        self._footnotes.save(self._document)

    def _has(self, name: str) -> bool:
        if name == "notes":
            return bool(self._words.remarks(self._brief))
        return bool(getattr(self._brief, name))

    def _section(self, name: str) -> None:
        brief = self._brief
        match name:
            case "source_statement" if brief.source_statement:
                said = self._words.basis(brief.source_statement)
                self._paragraph(said, "Source Entry")
            case "notes":
                for remark in self._words.remarks(brief):
                    self._paragraph(remark, "Source Entry")
            case "sources":
                for source in brief.sources:
                    self._source(source)
            case _ if name in SECTIONS:
                self._lines(BY_ID[name])

    def _lines(self, kind: Kind) -> None:
        lines: tuple[Line, ...] = getattr(self._brief, kind.id)
        if kind.form is Form.ROWS:
            self._table(lines)
            return
        for line in lines:
            if isinstance(line, DifferenceLine):
                self._difference(line)
            else:
                self._line(_PARAGRAPHS[kind.form], line)
        if kind.id == "assessment" and self._brief.confidence:
            self._paragraph(self._words.confidence(self._brief.confidence), "Source Entry")

    def _line(self, kind: str, line: Line) -> None:
        text = f"“{line.text}”" if isinstance(line, QuoteLine) else line.text
        paragraph = self._paragraph(text, kind)
        if isinstance(line, QuoteLine):
            speaker = line.speaker or self._style.label("unknown speaker")
            role = f", {line.role}" if line.speaker and line.role else ""
            paragraph.add_run(clean(f" {speaker}{role}"))
        if isinstance(line, PersonLine):
            paragraph.runs[0].bold = True
            role = line.roles[0].text if line.roles else line.organisation
            paragraph.add_run(clean(f", {role}") if role else "")
        self._tail(paragraph, line)

    def _difference(self, line: DifferenceLine) -> None:
        for told in line.tellings:
            paragraph = self._paragraph(told.statement, "List Bullet")
            if told is line.tellings[-1]:
                self._origin(paragraph, line)
            self._marks(paragraph, told)

    def _table(self, lines: Iterable[Line]) -> None:
        table = self._document.add_table(rows=0, cols=2, style=TABLE)
        table.autofit = False
        section = self._document.sections[0]
        room = section.page_width - section.left_margin - section.right_margin
        widths = (Mm(42), room - Mm(42))
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for line in lines:
            row = table.add_row()
            # a row that goes over two pages parts a number from its sentence
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            for cell, width in zip(row.cells, widths, strict=True):
                # each cell too: Word goes by the cells, LibreOffice by the columns
                cell.width = width
            head, body = (cell.paragraphs[0] for cell in row.cells)
            match line:
                case FigureLine():
                    self._figure(line, head, body)
                case DateLine():
                    self._date(line, head, body)

    def _figure(self, line: FigureLine, head: Any, body: Any) -> None:
        direction = f" ({self._style.label(line.direction.value)})" if line.direction else ""
        head.add_run(clean(line.text)).bold = True
        head.add_run(direction)
        if line.statement and line.also:
            also = ", ".join(map(str, line.also))
            head.add_run(f" [{self._style.label('also')} {also}]")
        parts = (line.subject, line.period, line.comparison, self._words.trail(line))
        measure = ", ".join(part for part in parts if part)
        if measure:
            body.add_run(clean(f"{measure}: " if line.statement else measure)).bold = True
        body.add_run(clean(statement_of(line)))
        # what vouches for the number stands beside the number
        self._tail(body, replace(line, support=()) if line.statement else line)

    def _date(self, line: DateLine, head: Any, body: Any) -> None:
        at = self._words.when(line)
        head.add_run(clean(at.main)).bold = True
        head.add_run(f" ({clean(at.detail)})" if at.detail else "")
        head.add_run(f" ({self._style.label('date assumed')})" if line.assumed else "")
        body.add_run(clean(statement_of(line)))
        self._tail(body, line)

    def _described(self, source: Source) -> str:
        return ", ".join(self._words.described(self._brief, source))

    def _source(self, source: Source) -> None:
        described = self._described(source)
        paragraph = self._paragraph(f"{source.number}. {described}", "Source Entry")
        start = self._bookmarks.begin(paragraph, bookmark(f"source-{source.number}"))
        self._bookmarks.end(paragraph, start)

    def _paragraph(self, text: str, style: str = "Normal") -> Any:
        return self._document.add_paragraph(clean(text), style=style)

    def _tail(self, paragraph: Any, line: Line) -> None:
        self._origin(paragraph, line)
        self._marks(paragraph, line)

    def _origin(self, paragraph: Any, line: Line) -> None:
        """Say so where a line is not an article's own words, or was not in the note before."""
        if line.origin not in (Origin.VERBATIM, Origin.COMPLETED):
            paragraph.add_run(f" ({self._style.label(line.origin.value)})").italic = True
        if line.new:
            paragraph.add_run(f" ({self._style.label('new')})").italic = True

    def _marks(self, paragraph: Any, line: Line | Telling) -> None:
        if not line.marks and not line.also:
            return
        paragraph.add_run("\u00a0[", style=MARK)
        self._links(paragraph, line, line.marks)
        if line.also:
            lead = ";\u00a0" if line.marks else ""
            paragraph.add_run(f"{lead}{self._style.label('also')}\u00a0", style=MARK)
            self._links(paragraph, line, line.also)
        paragraph.add_run("]", style=MARK)
        self._at_foot(paragraph, (*line.marks, *line.also))

    def _links(self, paragraph: Any, line: Line | Telling, numbers: tuple[int, ...]) -> None:
        each = tuple((number,) for number in numbers)
        # with passages each number leads to another one, so none may hide in a run
        for place, run in enumerate(each if self._annex.groups() else runs(numbers)):
            if place:
                paragraph.add_run(", ", style=MARK)
            for end, number in enumerate(run):
                if end:
                    paragraph.add_run("–", style=MARK)
                mark = self._annex.mark(line, number)
                start = self._bookmarks.begin(paragraph, bookmark(mark.name)) if mark.name else None
                link(paragraph, str(number), bookmark(mark.target), MARK)
                if start is not None:
                    self._bookmarks.end(paragraph, start)

    def _at_foot(self, paragraph: Any, numbers: tuple[int, ...]) -> None:
        """Put sources at the foot of their first page, where the style wants notes there."""
        if self._style.notes != "foot":
            return
        # once: a note of ten lines from one source has one foot, not ten
        new = [s for s in self._brief.sources if s.number in set(numbers) - self._noted]
        for place, source in enumerate(new):
            self._noted.add(source.number)
            if place:
                paragraph.add_run(", ").font.superscript = True
            said = f"[{source.number}] {self._described(source)}"
            self._footnotes.add(paragraph, clean(said))

    def _passages(self) -> None:
        """The annex, on pages of its own."""
        groups = self._annex.groups()
        if not groups:
            return
        label = self._style.label
        self._paragraph(label("annex"), "Heading 1").paragraph_format.page_break_before = True
        self._paragraph(label("annex lead"), "Source Entry")
        for group in groups:
            source = group.source
            day = f", {self._words.short_day(source.date)}" if source.date else ""
            name = source.outlet or source.title or source.name
            self._paragraph(f"[{source.number}] {name}{day}", "Heading 2")
            for passage in group.passages:
                self._passage(passage)

    def _passage(self, passage: Quoted) -> None:
        paragraph = self._paragraph("")
        for piece in passage.pieces:
            named = piece.name not in ("", "-")
            start = self._bookmarks.begin(paragraph, bookmark(piece.name)) if named else None
            run = paragraph.add_run(clean(piece.text))
            if piece.name:
                shade(run, _MARKED)
            if start is not None:
                self._bookmarks.end(paragraph, start)
        pages = f"{passage.pages} · " if passage.pages else ""
        backs = self._paragraph(f"{pages}{self._style.label('back')} ", "Source Entry")
        for place, back in enumerate(passage.backs):
            backs.add_run(" · " if place else "")
            link(backs, clean(back.place) or "1", bookmark(back.target), MARK)
