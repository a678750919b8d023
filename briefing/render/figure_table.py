"""The key figures as a table: CSV for programs, XLSX for people.

A spreadsheet must not take a source's words for a formula: a CSV cell that begins like one gets an
apostrophe before it, and in a workbook words are written as words.
"""

from __future__ import annotations

import csv
import io
from datetime import date, datetime

from briefing.model.brief import Brief, FigureLine, statement_of
from briefing.render.references import address
from briefing.render.sandbox import clean
from briefing.styles.model import HouseStyle

COLUMNS = (
    "figure", "low", "high", "unit", "modifier", "direction", "relation", "measure", "period",
    "period_start", "period_end", "comparison", "attribution", "hedged", "origin", "statement",
    "sources", "also", "differing",
)  # fmt: skip
"""The columns, in order: the fields of a figure in a brief, sources as numbers of the list."""

_SOURCES = ("number", "outlet", "title", "date", "authors", "address")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
# letters; a sentence wraps to two or three lines
_WIDTHS = {"statement": 70, "measure": 34, "figure": 18, "comparison": 24, "attribution": 24}
Cell = str | float | bool | date | None


def to_csv(brief: Brief) -> bytes:
    """The figures as CSV (RFC 4180) in UTF-8, a row of names first."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for line in brief.figures:
        writer.writerow([_guarded(value) for value in _row(line)])
    return text.getvalue().encode()


def to_xlsx(brief: Brief, style: HouseStyle) -> bytes:
    """A workbook: the figures on one sheet, the sources that they name on another."""
    import xlsxwriter

    from briefing.render.hex_colors import hex_color

    made = datetime(brief.date.year, brief.date.month, brief.date.day)
    buffer = io.BytesIO()
    # in memory, or the library writes its parts into temporary files
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(buffer, options)
    # its day and not the hour of writing: the same brief gives the same bytes
    properties = {"title": clean(brief.title), "author": clean(brief.author), "created": made}
    book.set_properties(properties)
    ground = hex_color(style.brand.color("primary"), "1f3a5f")
    head = book.add_format({"bold": True, "font_color": "#ffffff", "bg_color": f"#{ground}"})
    day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"})
    cell = book.add_format({"text_wrap": True, "valign": "top"})
    sheets = (
        (_name(style, "figures"), COLUMNS, [_row(line) for line in brief.figures]),
        (_name(style, "sources"), _SOURCES, _sources(brief)),
    )
    for name, columns, rows in sheets:
        sheet = book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for column, title in enumerate(columns):
            sheet.set_column(column, column, _WIDTHS.get(title, 14))
            sheet.write_string(0, column, title, head)
        for place, row in enumerate(rows, 1):
            for column, value in enumerate(row):
                _put(sheet, place, column, value, day if isinstance(value, date) else cell)
    book.close()
    return buffer.getvalue()


def _name(style: HouseStyle, section: str) -> str:
    """A sheet's name, by the style: at most 31 letters, none that a workbook refuses."""
    title = next((one.title for one in style.sections if one.id == section), section)
    # Excel keeps "History" for itself
    kept = "".join(c for c in title if c not in "[]:*?/\\'")[:31].strip()
    return kept if kept and kept.lower() != "history" else section


def _put(sheet: object, row: int, column: int, value: Cell, form: object) -> None:
    write = {bool: "boolean", float: "number", int: "number", date: "datetime", str: "string"}
    if value is not None and value != "":
        getattr(sheet, f"write_{write[type(value)]}")(row, column, value, form)


def _row(line: FigureLine) -> tuple[Cell, ...]:
    numbers = (line.marks, line.also, sorted({cited.source for cited in line.differing}))
    return (
        _flat(line.text), line.low, line.high, line.unit, line.modifier,
        line.direction.value if line.direction else "", line.relation,
        _flat(line.subject), _flat(line.period), line.period_start, line.period_end,
        _flat(line.comparison), _flat(line.attribution), line.hedged, line.origin.value,
        _flat(statement_of(line)),
        *("; ".join(map(str, group)) for group in numbers),
    )  # fmt: skip


def _sources(brief: Brief) -> list[tuple[Cell, ...]]:
    return [
        (
            float(source.number),
            _flat(source.outlet),
            _flat(source.title or source.name),
            source.date,
            _flat("; ".join(source.byline)),
            address(source),
        )
        for source in brief.sources
    ]


def _flat(text: str) -> str:
    return " ".join(clean(text).split())


def _guarded(value: Cell) -> Cell:
    if isinstance(value, bool):
        return "true" if value else "false"
    # only words: a negative number begins with "-" too, and is one
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
