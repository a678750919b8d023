"""Brief to Markdown (CommonMark with numbered source marks), every piece of text escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

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
    in_runs,
    statement_of,
)
from briefing.model.sections import BY_ID, SECTIONS, Form, Kind
from briefing.render.sandbox import clean
from briefing.render.words import Words
from briefing.styles.model import HouseStyle

_INLINE = re.compile(r"([\\`*_\[\]<>|~&$])")
_LINE_START = re.compile(r"^(\s*)([#>+=-]|\d+(?=[.)](?:\s|$)))")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def to_markdown(brief: Brief, style: HouseStyle, *, footnotes: bool = False) -> str:
    """The brief as Markdown, sections in the style's order.

    With ``footnotes`` each mark is a footnote that holds its source, as GitHub's Markdown, pandoc
    and most note programs know them; there is no section of the sources then.
    """
    writer = _Footnoted(brief, style) if footnotes else _Writer(brief, style)
    blocks = [writer.head()]
    for section in style.sections:
        lines = list(writer.section(section.id))
        if lines:
            blocks.append(f"## {text(section.title)}\n\n" + "\n".join(lines))
    # after all sections, as footnotes may stand anywhere, and here they part no list
    blocks.append("\n".join(writer.notes()))
    return "\n\n".join(block for block in blocks if block) + "\n"


def text(value: str) -> str:
    """``value`` on one line, with nothing in it that Markdown or HTML would act on."""
    plain = " ".join(clean(_CONTROLS.sub(" ", value)).split())
    escaped = _INLINE.sub(r"\\\1", plain)
    # addresses must not become links by themselves
    escaped = re.sub(r"(?i)\b(https?|ftp|mailto|javascript|data|www)([:.])", r"\1\\\2", escaped)
    return _LINE_START.sub(lambda match: match[1] + _start(match[2]), escaped)


def _start(mark: str) -> str:
    """What would begin a list, a heading or a quotation, made plain."""
    return f"{mark}\\" if mark.isdigit() else f"\\{mark}"


def _is_row(line: Line | Telling) -> bool:
    """Whether it is a figure with its sentence: what vouches for the number stands beside it."""
    return isinstance(line, FigureLine) and bool(line.statement)


def _statement(line: FigureLine | DateLine) -> str:
    return text(statement_of(line))


class _Writer:
    """Writes the sections of one brief."""

    def __init__(self, brief: Brief, style: HouseStyle) -> None:
        self._brief = brief
        self._style = style
        self._words = Words.of(style)

    def head(self) -> str:
        """Title, marking and the facts below it."""
        brief, label = self._brief, self._style.label
        facts = [(label("date"), self._words.day(brief.date))]
        facts += [(label("from"), brief.author), (label("to"), brief.addressee)]
        lines = [f"**{text(mark)}**\n" for mark in (brief.draft, brief.marking) if mark]
        lines.append(f"# {text(brief.title)}\n")
        lines.append("  \n".join(f"{text(name)}: {text(value)}" for name, value in facts if value))
        return "\n".join(lines)

    def section(self, name: str) -> Iterator[str]:
        """The lines of a section, none when it is empty."""
        brief = self._brief
        match name:
            case "source_statement" if brief.source_statement:
                yield text(self._words.basis(brief.source_statement))
            case "notes":
                yield from (f"- {text(remark)}" for remark in self._words.remarks(brief))
            case "sources":
                yield from (self._source(source) for source in brief.sources)
            case _ if name in SECTIONS:
                yield from self._lines(BY_ID[name])

    def _lines(self, kind: Kind) -> Iterator[str]:
        lines = [self._said(line) for line in getattr(self._brief, kind.id)]
        match kind.form:
            case Form.PARAGRAPHS:
                if kind.id == "assessment" and self._brief.confidence and lines:
                    lines.append(f"*{text(self._words.confidence(self._brief.confidence))}*")
                yield from _paragraphs(lines)
            case Form.NUMBERED:
                yield from _numbered(lines)
            case Form.QUOTED:
                yield from _paragraphs(f"> {line}" for line in lines)
            case Form.LISTED | Form.ROWS:
                yield from (f"- {line}" for line in lines)

    def _said(self, line: Line) -> str:
        match line:
            case FigureLine():
                return self._figure(line)
            case DateLine():
                return self._date(line)
            case PersonLine():
                return self._person(line)
            case QuoteLine():
                return self._quote(line)
            case DifferenceLine():
                return self._difference(line)
        return text(line.text) + self._tail(line)

    def notes(self) -> Iterator[str]:
        """What stands after the last section."""
        yield from ()

    def _tail(self, line: Line) -> str:
        """Whose words they are where they are no article's, and the source marks."""
        return self._origin(line) + self._marks(line)

    def _marks(self, line: Line | Telling) -> str:
        also = "" if _is_row(line) else in_runs(line.also)
        word = text(self._style.label("also"))
        marks = [in_runs(line.marks), f"{word} {also}" if also else ""]
        inner = "; ".join(mark for mark in marks if mark)
        return f" \\[{inner}\\]" if inner else ""

    def _origin(self, line: Line) -> str:
        """Whose words they are where they are no article's, and whether they are news."""
        label = self._style.label
        quiet = line.origin in (Origin.VERBATIM, Origin.COMPLETED)
        own = "" if quiet else f" *({text(label(line.origin.value))})*"
        return own + (f" *({text(label('new'))})*" if line.new else "")

    def _figure(self, line: FigureLine) -> str:
        direction = f" ({text(self._style.label(line.direction.value))})" if line.direction else ""
        parts = (line.subject, line.period, self._words.trail(line))
        measure = ", ".join(text(part) for part in parts if part)
        value = f"**{text(line.text)}**{direction}{self._beside(line)}" + (
            f", {measure}" if measure else ""
        )
        said = f": {_statement(line)}" if line.statement else ""
        return f"{value}{said}{self._tail(line)}"

    def _beside(self, line: FigureLine) -> str:
        """What vouches for the number of a row that has its sentence."""
        # the row's own marks are its sentence's
        return self._marks(replace(line, statement="", spans=())) if _is_row(line) else ""

    def _date(self, line: DateLine) -> str:
        at = self._words.when(line)
        detail = f" ({text(at.detail)})" if at.detail else ""
        if line.assumed:
            detail += f" *({text(self._style.label('date assumed'))})*"
        return f"**{text(at.main)}**{detail}: {_statement(line)}{self._tail(line)}"

    def _difference(self, line: DifferenceLine) -> str:
        if len(line.tellings) == 1:  # both sides in one passage: no word of it stands for it
            (told,) = line.tellings
            return text(told.statement) + self._marks(told) + self._origin(line)
        tellings = (
            f"**{text(told.text)}**: {text(told.statement)}" + self._marks(told)
            for told in line.tellings
        )
        return " / ".join(tellings) + self._origin(line)

    def _person(self, line: PersonLine) -> str:
        role = line.roles[0].text if line.roles else line.organisation
        return f"**{text(line.text)}**" + (f", {text(role)}" if role else "") + self._tail(line)

    def _quote(self, line: QuoteLine) -> str:
        unknown = f"*({text(self._style.label('unknown speaker'))})*"
        speaker = text(line.speaker) if line.speaker else unknown
        role = f", {text(line.role)}" if line.speaker and line.role else ""
        return f"“{text(line.text)}” {speaker}{role}{self._tail(line)}"

    def _source(self, source: Source) -> str:
        return f"{source.number}. {self._described(source)}"

    def _described(self, source: Source) -> str:
        words_ = ", ".join(map(text, self._words.described(self._brief, source)))
        address = f", <{source.address}>" if _is_address(source.address) else ""
        return f"{words_}{address}"


class _Footnoted(_Writer):
    """The same with footnotes for the marks."""

    def section(self, name: str) -> Iterator[str]:
        """The lines of a section; the sources are the footnotes."""
        return iter(()) if name == "sources" else super().section(name)

    def notes(self) -> Iterator[str]:
        """Each source as the footnote of its number."""
        for source in self._brief.sources:
            yield f"[^{source.number}]: {self._described(source)}"

    def _marks(self, line: Line | Telling) -> str:
        first = "".join(f"[^{number}]" for number in line.marks)
        also = "" if _is_row(line) else "".join(f"[^{number}]" for number in line.also)
        return first + (f" ({text(self._style.label('also'))} {also})" if also else "")


def _is_address(address: str) -> bool:
    return bool(re.fullmatch(r"https?://[^\s<>\x00-\x1f]+", address))


def _paragraphs(lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number:
            yield ""
        yield line


def _numbered(lines: Iterable[str]) -> Iterator[str]:
    return (f"{number}. {line}" for number, line in enumerate(lines, 1))
