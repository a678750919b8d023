"""The note on one slide, in the house's colours: what a meeting is shown of it.

The slide holds the bottom line, the points, the key figures and the dates ahead that have room,
the first ones first, and says how many lines it has not. All of them, and the sources, stand in
the notes of the slide. The same brief gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Emu, Mm, Pt

from briefing.model.brief import Brief, Line
from briefing.model.sections import COUNTED, ESSENTIAL
from briefing.render.hex_colors import hex_color, readable_on
from briefing.render.mail import to_mail
from briefing.render.office_zip import without_times
from briefing.render.sandbox import clean
from briefing.render.words import Words
from briefing.styles.model import HouseStyle

_WIDTH, _HEIGHT = 338.7, 190.5  # mm, 16:9
# mm: edges that a projector may cut off, the title in two lines, the statement of sources
_MARGIN, _HEAD, _FOOT = 12.0, 30.0, 13.0
_LEFT = 200.0  # mm of the wide column
_GAP = 10.0  # mm: as wide as columns need to be told apart from the back of a room
_BLANK = 6  # the default template's layout without boxes
_LETTER = 0.5  # of a letter's size is its mean width, with room to spare
_LEADING = 1.22  # a little over the 1.2 of PowerPoint's own lines, so that nothing runs over
_POINT = 25.4 / 72  # mm


@dataclass(frozen=True, slots=True)
class _Row:
    """A paragraph: its text, its size in points, whether it is bold, whose line it is ("" none)."""

    text: str
    size: float
    bold: bool = False
    line: str = ""

    def height(self, width: float) -> float:
        """Its height in mm in a column of this width in mm."""
        letters = max(1, int(width / (self.size * _POINT * _LETTER)))
        return ceil(len(self.text) / letters) * self.size * _POINT * _LEADING + 1.6


def to_slide(brief: Brief, style: HouseStyle) -> bytes:
    """The brief as a .pptx file of one slide."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Mm(_WIDTH), Mm(_HEIGHT)
    slide = deck.slides.add_slide(deck.slide_layouts[_BLANK])
    colors = _Colors.of(style)
    words = Words.of(style)
    _head(slide, brief, words, style, colors)
    height = _HEIGHT - _HEAD - _FOOT - 2 * 6
    rest = _WIDTH - 2 * _MARGIN - _LEFT - _GAP
    left = list(_fitting(_main(brief, style), _LEFT, height))
    right = list(_fitting(_beside(brief, style, words), rest, height))
    _column(slide, left, (_MARGIN, _LEFT), height, style, colors)
    _column(slide, right, (_MARGIN + _LEFT + _GAP, rest), height, style, colors)
    shown = sum(bool(row.line) for row in (*left, *right))
    lines = sum(len(getattr(brief, name)) for name in ESSENTIAL if name in COUNTED)
    _foot(slide, brief, words, lines - shown, style, colors)
    slide.notes_slide.notes_text_frame.text = clean(to_mail(brief, style)[1])
    core = deck.core_properties
    core.title, core.author = clean(brief.title)[:255], clean(brief.author)[:255]
    core.last_modified_by, core.revision = "", 1
    core.created = core.modified = datetime(brief.date.year, brief.date.month, brief.date.day)
    buffer = io.BytesIO()
    deck.save(buffer)
    return without_times(buffer.getvalue())


@dataclass(frozen=True, slots=True)
class _Colors:
    """Six hexadecimal digits each."""

    ground: str
    on_ground: str
    text: str
    quiet: str

    @classmethod
    def of(cls, style: HouseStyle) -> _Colors:
        brand = style.brand
        ground = hex_color(brand.color("primary"), "1f3a5f")
        text = hex_color(brand.color("foreground"), "1c1f23")
        return cls(ground, readable_on(ground), text, hex_color(brand.color("secondary"), "5b636d"))


# --- what stands in the columns -----------------------------------------------------------------


def _main(brief: Brief, style: HouseStyle) -> Iterator[_Row]:
    titles = {section.id: section.title for section in style.sections}
    for name, size in (("bottom_line", 15.0), ("points", 12.0)):
        lines: tuple[Line, ...] = getattr(brief, name)
        if lines and name in titles:
            yield _Row(_flat(titles[name]), 12.0, bold=True)
            for number, line in enumerate(lines, 1):
                lead = f"{number}.  " if name == "points" else ""
                yield _Row(f"{lead}{_flat(line.text)}{_marks(line, style)}", size, line=line.id)


def _beside(brief: Brief, style: HouseStyle, words: Words) -> Iterator[_Row]:
    titles = {section.id: section.title for section in style.sections}
    if brief.figures and "figures" in titles:
        yield _Row(_flat(titles["figures"]), 12.0, bold=True)
        for figure in brief.figures:
            way = f" ({style.label(figure.direction.value)})" if figure.direction else ""
            about = ", ".join(filter(None, (figure.subject, figure.period))) or figure.statement
            said = f"{figure.text}{way}" + (f": {about}" if about else "")
            yield _Row(f"{_flat(said)}{_marks(figure, style)}", 11.0, line=figure.id)
    if brief.deadlines and "deadlines" in titles:
        yield _Row(_flat(titles["deadlines"]), 12.0, bold=True)
        for dated in brief.deadlines:
            what = dated.what or dated.statement
            condition = f" ({dated.condition})" if dated.condition not in what else ""
            said = f"{words.when(dated).main}: {what}{condition}"
            yield _Row(f"{_flat(said)}{_marks(dated, style)}", 11.0, line=dated.id)


def _fitting(rows: Iterable[_Row], width: float, height: float) -> Iterator[_Row]:
    """The rows that have room, in order; a title goes with its first row."""
    title: _Row | None = None
    for row in rows:
        if not row.line:
            title = row
            continue
        needed = row.height(width) + (title.height(width) if title else 0.0)
        if needed > height:
            continue
        height -= needed
        if title:
            yield title
            title = None
        yield row


def _marks(line: Line, style: HouseStyle) -> str:
    """Whose words they are where they are no article's, and the source marks."""
    also = ", ".join(map(str, line.also))
    marks = [", ".join(map(str, line.marks)), f"{style.label('also')} {also}" if also else ""]
    inner = "; ".join(filter(None, marks))
    own = line.origin.value in ("edited", "own")
    return (f" ({style.label(line.origin.value)})" if own else "") + (
        f" [{inner}]" if inner else ""
    )


# --- drawing ------------------------------------------------------------------------------------


def _head(slide: Any, brief: Brief, words: Words, style: HouseStyle, colors: _Colors) -> None:
    band = slide.shapes.add_shape(1, 0, 0, Mm(_WIDTH), Mm(_HEAD))
    band.fill.solid()
    band.fill.fore_color.rgb = _rgb(colors.ground)
    band.line.fill.background()
    band.shadow.inherit = False
    frame = band.text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.MIDDLE
    frame.margin_left = frame.margin_right = Mm(_MARGIN)
    title = _flat(brief.title)
    size = next((s for s in (24.0, 20.0, 17.0) if _Row(title, s).height(310) < 21), 14.0)
    facts = (
        brief.draft, brief.marking, words.day(brief.date), brief.author, brief.addressee,
    )  # fmt: skip
    told = _flat(" · ".join(filter(None, facts)))
    for row in (_Row(title, size, bold=True), _Row(told, 10.0)):
        _paragraph(frame, row, style, colors.on_ground, heading=row.bold)


def _column(
    slide: Any,
    rows: list[_Row],
    place: tuple[float, float],
    height: float,
    style: HouseStyle,
    colors: _Colors,
) -> None:
    if not rows:
        return
    left, width = place
    box = slide.shapes.add_textbox(Mm(left), Mm(_HEAD + 6), Mm(width), Mm(height))
    frame = box.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    for row in rows:
        color = colors.text if row.line else colors.ground
        _paragraph(frame, row, style, color, heading=row.bold)


def _foot(
    slide: Any, brief: Brief, words: Words, missing: int, style: HouseStyle, colors: _Colors
) -> None:
    said = words.basis(brief.source_statement) if brief.source_statement else ""
    if missing:
        said += f"  (+{missing})"
    box = slide.shapes.add_textbox(
        Mm(_MARGIN), Mm(_HEIGHT - _FOOT), Mm(_WIDTH - 2 * _MARGIN), Mm(_FOOT - 3)
    )
    box.text_frame.word_wrap = True
    box.text_frame.margin_left = Emu(0)
    _paragraph(box.text_frame, _Row(_flat(said), 9.0), style, colors.quiet)


def _paragraph(
    frame: Any, row: _Row, style: HouseStyle, color: str, *, heading: bool = False
) -> None:
    first = frame.paragraphs[0]
    paragraph = frame.add_paragraph() if first.runs else first
    paragraph.space_after = Pt(4)
    run = paragraph.add_run()
    run.text = row.text
    run.font.size, run.font.bold = Pt(row.size), row.bold
    run.font.color.rgb = _rgb(color)
    family = (style.brand.headings if heading else style.brand.base).family.strip('"')
    if family:
        run.font.name = family


def _flat(text: str) -> str:
    return " ".join(clean(text).split())


def _rgb(color: str) -> Any:
    typeless: Any = RGBColor
    return typeless.from_string(color.upper())
