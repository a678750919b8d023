"""``briefing facts``: figures, dates, people and quotes, each with the sentence it comes from."""

from __future__ import annotations

import csv
import io
import sys
import unicodedata
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, TextIO

import click

from briefing.cli.articles import DAY, FETCH, read_articles, with_stdin
from briefing.cli.closing import INCOMPLETE
from briefing.cli.terminal import Meter, complain, plain, remark

if TYPE_CHECKING:
    from briefing.model.fact_rows import Row

FORMATS = ("table", "csv", "json")

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A fact and the article that it is from."""

    article: str
    row: Row


@click.command(short_help="Print figures, dates, people and quotes of articles.")
@click.argument("articles", nargs=-1, required=True)
@click.option(
    "--format",
    "-f",
    "form",
    type=click.Choice(FORMATS),
    default="table",
    show_default=True,
    help="How they are printed.",
)
@click.option("--date", "day", type=DAY, help="Date of undated articles. [default: none]")
@FETCH
@click.option("--quiet", "-q", is_flag=True, help="Say nothing but errors.")
def facts(articles: tuple[str, ...], form: str, day: date | None, quiet: bool, fetch: bool) -> None:
    """Print what can be checked in ARTICLES: figures, dates, people and quotes.

    Each comes with its place (characters of the article's text) and its sentence.
    """
    from briefing.worker.reader import Reader

    with ExitStack() as stack:
        reader = stack.enter_context(Reader())
        meter = stack.enter_context(Meter(quiet=quiet))
        inputs = with_stdin(articles, stack)
        read, unread = read_articles(inputs, meter, fetch=fetch, reader=reader)
        listed = reader.facts(read, day)
    told = [_Found(one.name, row) for one in listed for row in one.rows]
    for one in listed:
        if one.trouble:
            complain(f"{one.name}: its facts could not be read ({one.trouble})")
    undated = ", ".join(one.name for one in listed if not one.dated)
    if undated and not quiet:
        remark(f"no date in {undated}: relative dates stay unresolved; --date gives one")
    {"table": _table, "csv": _csv, "json": _json}[form](told, sys.stdout)
    if unread:
        raise click.exceptions.Exit(INCOMPLETE)


def _json(told: list[_Found], out: TextIO) -> None:
    import msgspec

    from briefing.model.brief import unseen_escaped

    data = msgspec.json.encode([{"article": one.article, **asdict(one.row)} for one in told])
    out.write(msgspec.json.format(unseen_escaped(data), indent=2).decode() + "\n")


def _csv(told: list[_Found], out: TextIO) -> None:
    from briefing.model.fact_rows import COLUMNS

    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("article", *COLUMNS))
    for one in told:
        values = (one.article, *(getattr(one.row, column) for column in COLUMNS))
        writer.writerow([_cell(value) for value in values])
    out.write(text.getvalue())


def _cell(value: object) -> object:
    if isinstance(value, str):
        value = " ".join(plain(value).split())
        begins = unicodedata.normalize("NFKC", value[:1])
        return f"'{value}" if begins.startswith(_FORMULA) else value
    return "" if value is None else value


def _table(told: list[_Found], out: TextIO) -> None:
    article = ""
    for one in told:
        if one.article != article:
            article = one.article
            out.write(plain(f"\n{article}\n"))
        row = one.row
        out.write(plain(f"  {row.kind:<12} {' '.join(row.text.split())}{_detail(row)}\n"))
        if row.sentence:
            out.write(plain(f"               {' '.join(row.sentence.split())}\n"))


def _detail(row: Row) -> str:
    parts: tuple[str, ...]
    days = "" if row.first_day in ("", row.timex) else f"{row.first_day} to {row.last_day}"
    if row.kind in ("date", "deadline", "scheduled", "past"):
        parts = (row.timex or "unresolved", days, row.what, row.condition)
    elif row.kind in ("figure", "trend"):
        parts = (row.direction, row.subject, row.period, row.comparison, row.attribution)
    else:
        parts = (row.speaker, row.role)
    told = " | ".join(" ".join(part.split()) for part in parts if part)
    return f"  [{told}]" if told else ""
