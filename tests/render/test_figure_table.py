"""The figures as a spreadsheet reads them."""

from __future__ import annotations

import csv
import dataclasses
import io
from datetime import date, datetime
from types import ModuleType

import openpyxl

from briefing.model.article import Direction, FigureKind
from briefing.model.brief import Brief, Citation, FigureLine, Source
from briefing.render.beside import WRITERS
from briefing.render.figure_table import COLUMNS, to_csv, to_xlsx
from briefing.styles import load

STYLE = load("newsroom")
LINE = FigureLine(
    id="a",
    text="-4.5%",
    spans=(Citation(2, 1, 5),),
    support=(Citation(1, 1, 2),),
    kind=FigureKind.PERCENT,
    statement="Fares “=1+1” fell by 4.5%",
    statement_spans=(),
    statement_cut=True,
    low=4.5,
    high=4.5,
    unit="%",
    direction=Direction.DOWN,
    subject="Fares",
    period_start=date(2025, 5, 1),
    differing=(Citation(3, 0, 1),),
)
BRIEF = Brief(
    title="T",
    date=date(2025, 6, 10),
    figures=(LINE,),
    sources=(Source(number=2, article="a", title="=T", outlet="O", date=date(2025, 6, 1)),),
)


def test_csv_holds_each_field() -> None:
    (row,) = csv.DictReader(io.StringIO(to_csv(BRIEF).decode()))
    assert tuple(row) == COLUMNS
    assert row["figure"] == "'-4.5%"
    assert (row["low"], row["high"], row["unit"], row["direction"]) == ("4.5", "4.5", "%", "down")
    assert row["statement"] == "Fares “=1+1” fell by 4.5% […]"
    assert (row["period_start"], row["period_end"]) == ("2025-05-01", "")
    assert (row["sources"], row["also"], row["differing"]) == ("2", "1", "3")
    assert row["hedged"] == "false"


def test_workbook_holds_each_field_with_its_type() -> None:
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(BRIEF, STYLE)))
    figures, sources = book.worksheets
    names, values = ([cell.value for cell in row] for row in figures.iter_rows())
    row = dict(zip(names, values, strict=True))
    assert tuple(names) == COLUMNS
    assert (row["figure"], row["low"], row["hedged"]) == ("-4.5%", 4.5, False)
    assert row["period_start"] == datetime(2025, 5, 1)
    assert sources["C2"].value == "=T"
    assert sources["C2"].data_type == "s"
    assert book.properties.created == datetime(2025, 6, 10)


def test_a_brief_without_figures_gives_the_names_alone() -> None:
    empty = dataclasses.replace(BRIEF, figures=())
    assert len(to_csv(empty).splitlines()) == 1
    assert openpyxl.load_workbook(io.BytesIO(to_xlsx(empty, STYLE))).worksheets[0].max_row == 1


def test_the_same_bytes(samples: ModuleType) -> None:
    brief = samples.brief(5)
    assert to_xlsx(brief, STYLE) == to_xlsx(brief, STYLE)


def test_an_empty_table_is_told() -> None:
    for form in ("csv", "xlsx"):
        _, remarks = WRITERS[form](dataclasses.replace(BRIEF, figures=()), STYLE)
        assert remarks == ("the note has no key figures, so the table is empty",)
        assert WRITERS[form](BRIEF, STYLE)[1] == ()
