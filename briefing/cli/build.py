"""``briefing build``: articles in, a briefing note out.

Both workers are started before anything else: one imports WeasyPrint while the other reads and
analyses the articles.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.articles import (
    DAY,
    FETCH,
    LENGTH,
    read_articles,
    today,
    with_stdin,
    without_unread,
)
from briefing.cli.carrying import carrying, received
from briefing.cli.closing import INCOMPLETE, close, tell_findings
from briefing.cli.dossiers import read_dossier
from briefing.cli.terminal import Meter, remark
from briefing.cli.writing import default_name, format_of, keep_articles, write
from briefing.desk.state import Desk
from briefing.model.errors import BriefingError, ReadingError
from briefing.model.formats import FILES, Format
from briefing.model.options import ALGORITHMS, Choices, Options, merge

if TYPE_CHECKING:
    from briefing.dossier.taking import FromDossier
    from briefing.model.article import Article
    from briefing.model.brief import Brief
    from briefing.styles import HouseStyle
    from briefing.worker.messages import Render, Rendered
    from briefing.worker.reader import Reader
    from briefing.worker.renderer import Renderer

_STYLE = "ministry"
_LARGEST_NOTE = 2**26  # 64 MB; the texts of 2,000 articles travel with a note and take about 10


@click.command(short_help="Write a briefing note from articles or a dossier.")
@click.argument("articles", nargs=-1, required=True)
@click.option("--style", help="House style: name or folder. [default: the dossier's, or ministry]")
@click.option(
    "--date", "day", type=DAY, help="Date of the brief, and of undated articles. [default: today]"
)
@click.option("--output", "-o", help="File to write; - is standard output. [default: by the style]")
@click.option(
    "--format",
    "-f",
    "form",
    type=click.Choice([form.value for form in FILES]),
    help="Format of the file. [default: by --output]",
)
@click.option("--title", help="Title. [default: the headline that fits best]")
@click.option("--marking", help="Marking, such as OFFICIAL.")
@click.option("--author", help="Who signs it.")
@click.option("--to", "addressee", help="Whom it is for.")
@click.option(
    "--length", "pages", type=LENGTH, help="Most pages, such as 1-page. [default: by the articles]"
)
@click.option("--points", type=click.IntRange(0), help="How many points 'What happened' may have.")
@click.option(
    "--algorithm",
    type=click.Choice(ALGORITHMS),
    help="How sentences are ranked. [default: coverage]",
)
@click.option("--draft", help="Marks a note that is not finished, such as 'Draft 2'.")
@click.option("--annex", is_flag=True, default=None, help="Quote the passages of the sources.")
@click.option(
    "--attach",
    type=click.Choice(("brief", "sources")),
    help="Embed the note as data in the PDF, or the source files too.",
)
@click.option("--print-anyway", is_flag=True, help="Print boxes for letters that no font here has.")
@click.option(
    "--since", metavar="FILE", help="An earlier note as JSON; what is new since is marked."
)
@click.option("--check", is_flag=True, help="Say what to look at before the note goes out.")
@click.option(
    "--strict",
    is_flag=True,
    help="Like --check; ends with status 3 if there is anything to look at.",
)
@FETCH
@click.option("--quiet", "-q", is_flag=True, help="Say nothing but errors.")
def build(
    articles: tuple[str, ...],
    style: str | None,
    day: date | None,
    output: str | None,
    form: str | None,
    quiet: bool,
    fetch: bool,
    print_anyway: bool,
    attach: str | None,
    since: str | None,
    check: bool,
    strict: bool,
    **chosen: Any,
) -> None:
    """Write a briefing note from ARTICLES: files, folders or globs, or one dossier.

    One of them may be -, which is standard input. If some cannot be read, the note is written
    without them and says so, and the exit status is 3.

    With --fetch, ARTICLES may be web addresses too: each page is fetched once, and nothing that
    it refers to.
    """
    kind = Format(form) if form else format_of(output or "")
    with ExitStack() as stack:
        # JSON needs no layout, so nothing is imported for it
        renderer = None if kind is Format.JSON else _start_renderer(stack)
        reader = _start_reader(stack)
        meter = stack.enter_context(Meter(quiet=quiet))
        found = read_dossier(articles, _scratch(stack), originals=attach == "sources", quiet=quiet)
        desk = found.desk if found else Desk()
        house = _load_style(style or (found and found.style) or _STYLE)
        earlier = _earlier(since) if since else desk.earlier
        options = merge(today(), house.options, desk.choices, Choices(date=day, **chosen))
        if found is None:
            inputs = with_stdin(articles, stack)
            read, unread = read_articles(inputs, meter, fetch=fetch, reader=reader)
            brief = reader.compose(
                read, options, earlier=earlier, undated=options.date, progress=meter
            )
            brief = without_unread(brief, unread, options.language)
        else:
            read, unread = desk.ticked, ()
            brief = _compose_desk(reader, found, options, meter, earlier)
        if output:
            # a target that is an input is refused before pages are laid out for it, not after
            keep_articles(output, articles, house)
        request = _request(brief, house, kind, print_anyway=print_anyway)
        if attach:
            kept = found.originals if found else received(read, attach == "sources")
            request = carrying(request, read, kept, sources=attach == "sources")
        data, brief, reply = _render(renderer, request, read, meter)
        target = write(output or "", default_name(house, brief, kind), data)
    findings = tell_findings(brief, reply, house) if check or strict else 0
    if not quiet:
        close(brief, target)
    if unread or (strict and findings):
        raise click.exceptions.Exit(INCOMPLETE)


def _scratch(stack: ExitStack) -> Path:
    """A folder of our own that is gone at the end."""
    from briefing.system.scratch import Scratch

    return stack.enter_context(Scratch())


def _start_renderer(stack: ExitStack) -> Renderer:
    from briefing.worker.renderer import Renderer

    return stack.enter_context(Renderer())


def _start_reader(stack: ExitStack) -> Reader:
    from briefing.worker.reader import Reader

    return stack.enter_context(Reader())


def _load_style(style: str) -> HouseStyle:
    from briefing.styles import load

    return load(style)


def _earlier(path: str) -> Brief:
    """The note that an earlier build wrote as JSON."""
    from briefing.model.brief import from_json

    try:
        size = Path(path).stat().st_size
        # a pipe or a device may never end
        if not Path(path).is_file():
            raise ReadingError("this is no file", path=path)
        if size > _LARGEST_NOTE:
            raise ReadingError("this is larger than a note is", path=path)
        data = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadingError(f"cannot be read ({reason})", path=path) from error
    try:
        return from_json(data)
    except BriefingError as error:
        raise BriefingError(error.message, path=path) from error


def _compose_desk(
    reader: Reader, found: FromDossier, options: Options, meter: Meter, earlier: Brief | None
) -> Brief:
    """As the window does: with the analyst's edits, and undated articles as they are."""
    desk = found.desk
    if not desk.ticked:
        raise ReadingError("no article in the dossier is used")
    return reader.compose(
        desk.ticked,
        options,
        desk.edits,
        earlier=earlier,
        parses=found.parses,
        progress=meter,
    )


def _request(brief: Brief, house: HouseStyle, form: Format, *, print_anyway: bool) -> Render:
    from briefing.worker.messages import Render

    folders = tuple(str(folder) for folder in house.folders)
    return Render(1, brief, folders[0], folders, form, allow_missing_glyphs=print_anyway)


def _render(
    renderer: Renderer | None, request: Render, articles: Sequence[Article], meter: Meter
) -> tuple[bytes, Brief, Rendered | None]:
    brief = request.brief
    if renderer is None:
        from briefing.model.brief import to_json
        from briefing.model.interchange import with_texts

        return to_json(with_texts(brief, articles)), brief, None
    meter("Laying out", 0, 1)
    reply, blob = renderer.render(request)
    for warning in reply.warnings:
        remark(warning)
    if reply.missing:
        remark(f"{len(reply.missing)} characters that no font here has are printed as boxes")
    return blob, replace(brief, left_out=len(reply.left_out)), reply
