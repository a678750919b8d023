"""Brief to what is pasted into an e-mail: rich text that mail programs keep, and plain text.

Mail programs throw style sheets away, so everything is told by elements and a few attributes,
and the house's colours and fonts stay out: the text takes those of the mail.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape

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
from briefing.model.sections import BY_ID, Form
from briefing.render.sandbox import clean
from briefing.render.taming import may_lead
from briefing.render.words import Words
from briefing.styles.model import HouseStyle

_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_MUTED = ' style="color:#555555"'


@dataclass(frozen=True, slots=True)
class _Text:
    """A piece in both forms."""

    html: str
    plain: str

    def __add__(self, other: _Text) -> _Text:
        return _Text(self.html + other.html, self.plain + other.plain)


_NOTHING = _Text("", "")


def to_mail(brief: Brief, style: HouseStyle) -> tuple[str, str]:
    """The brief as HTML and as plain text, sections in the style's order, sources at the end."""
    writer = _Writer(brief, style)
    blocks = [writer.head()]
    for section in style.sections:
        if items := list(writer.items(section.id)):
            blocks.append(
                _section(section.title, items, numbered=BY_ID[section.id].form is Form.NUMBERED)
            )
    html = "\n".join(block.html for block in blocks)
    plain = "\n\n".join(block.plain for block in blocks)
    page = f'<html lang="{escape(style.language)}"><body>\n{html}\n</body></html>\n'
    return page, f"{plain}\n"


def _said(text: str) -> _Text:
    words = " ".join(clean(text).split())
    return _Text(escape(words), words)


def _bold(text: str) -> _Text:
    words = _said(text)
    return _Text(f"<b>{words.html}</b>", words.plain)


def _faint(text: str) -> _Text:
    words = _said(text)
    return _Text(f"<span{_MUTED}>{words.html}</span>", words.plain)


def _joined(pieces: Iterable[_Text], between: str) -> _Text:
    kept = [piece for piece in pieces if piece.plain]
    return _Text(
        escape(between).join(piece.html for piece in kept), between.join(p.plain for p in kept)
    )


def _section(title: str, items: list[_Text], *, numbered: bool) -> _Text:
    head = _said(title)
    kind = "ol" if numbered else "ul"
    rows = "".join(f"<li>{item.html}</li>\n" for item in items)
    # written out: plain text has no list, and a pasted "1." is all that keeps the numbers
    marks = [f"{n}. " if numbered else "- " for n in range(1, len(items) + 1)]
    plain = "\n".join(f"{mark}{item.plain}" for mark, item in zip(marks, items, strict=True))
    return _Text(
        # capitals, as plain text has no other mark for a heading
        f"<h3>{head.html}</h3>\n<{kind}>\n{rows}</{kind}>",
        f"{head.plain.upper()}\n{plain}",
    )


class _Writer:
    """Writes the parts of one brief."""

    def __init__(self, brief: Brief, style: HouseStyle) -> None:
        self._brief = brief
        self._label = style.label
        self._words = Words.of(style)

    def head(self) -> _Text:
        """Marks, title and the facts below it."""
        brief, label = self._brief, self._label
        facts = (
            (label("date"), self._words.day(brief.date)),
            (label("from"), brief.author),
            (label("to"), brief.addressee),
        )
        marks = [_bold(mark) for mark in (brief.draft, brief.marking) if mark]
        title = _said(brief.title)
        told = _joined((_said(f"{name}: {value}") for name, value in facts if value), " · ")
        top = "".join(f"<p>{mark.html}</p>\n" for mark in marks)
        plain = [*(mark.plain for mark in marks), title.plain, told.plain]
        return _Text(f"{top}<h2>{title.html}</h2>\n<p>{told.html}</p>", "\n".join(plain))

    def items(self, section: str) -> Iterator[_Text]:
        """The entries of a section."""
        brief = self._brief
        match section:
            case "source_statement":
                if brief.source_statement:
                    yield _said(self._words.basis(brief.source_statement))
            case "notes":
                yield from map(_said, self._words.remarks(brief))
            case "sources":
                yield from map(self._source, brief.sources)
            case _:
                yield from (self._line(line) for line in getattr(brief, section))
                if section == "assessment" and brief.assessment and brief.confidence:
                    yield _said(self._words.confidence(brief.confidence))

    def _line(self, line: Line) -> _Text:
        match line:
            case FigureLine():
                way = f" ({self._label(line.direction.value)})" if line.direction else ""
                about = ", ".join(
                    filter(None, (line.subject, line.period, self._words.trail(line)))
                )
                said = _joined((_said(about), _said(statement_of(line))), ": ")
                # what vouches for the number of a sentence's row stands beside the number
                number = _bold(line.text + way)
                if line.statement:
                    number += self._marks(replace(line, spans=()))
                    line = replace(line, support=())
                text = _joined((number, said), " – ")
            case DateLine():
                at = self._words.when(line)
                detail = f" ({at.detail})" if at.detail else ""
                assumed = f" ({self._label('date assumed')})" if line.assumed else ""
                day = _bold(at.main) + _said(f"{detail}{assumed}")
                text = _joined((day, _said(statement_of(line))), ": ")
            case PersonLine():
                role = line.roles[0].text if line.roles else line.organisation
                text = _joined((_bold(line.text), _said(role)), ", ")
            case QuoteLine():
                speaker = line.speaker or self._label("unknown speaker")
                text = _joined((_said(f"“{line.text}”"), _said(speaker), _said(line.role)), ", ")
            case DifferenceLine():
                told = (_said(t.statement) + self._marks(t) for t in line.tellings)
                return _joined(told, " / ") + self._origin(line)
            case _:
                text = _said(line.text)
        return text + self._tail(line)

    def _tail(self, line: Line) -> _Text:
        """Whose words they are where they are no article's, and the source marks."""
        return self._origin(line) + self._marks(line)

    def _origin(self, line: Line) -> _Text:
        told = _NOTHING
        if line.origin not in (Origin.VERBATIM, Origin.COMPLETED):
            told += _space(_faint(f"({self._label(line.origin.value)})"))
        if line.new:
            told += _space(_faint(f"({self._label('new')})"))
        return told

    def _marks(self, line: Line | Telling) -> _Text:
        also = in_runs(line.also)
        marks = [in_runs(line.marks), f"{self._label('also')} {also}" if also else ""]
        inner = "; ".join(filter(None, marks))
        return _space(_faint(f"[{inner}]")) if inner else _NOTHING

    def _source(self, source: Source) -> _Text:
        title = _said(source.title or source.name)
        address = clean(source.address)
        # the address comes from an article; a mail is where a link is clicked without a look
        if _ADDRESS.fullmatch(address) and may_lead(address):
            link = f'<a href="{escape(address)}">{title.html}</a>'
            title = _Text(link, f"{title.plain} <{address}>")
        day, pages = self._words.source_day(source), self._words.pages(self._brief, source)
        rest = (_said(", ".join(source.byline)), _said(day), _said(pages))
        number = _said(f"[{source.number}]")
        return _space_after(number) + _joined((_said(source.outlet), title, *rest), ", ")


def _space(text: _Text) -> _Text:
    return _Text(f" {text.html}", f" {text.plain}")


def _space_after(text: _Text) -> _Text:
    return _Text(f"{text.html} ", f"{text.plain} ")
