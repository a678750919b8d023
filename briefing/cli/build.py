"""``briefing build``: articles in, a briefing note out.

Both workers are started before anything else: one imports WeasyPrint while the other reads and
analyses the articles.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.articles import DAY, FETCH, LENGTH, read_articles, today
from briefing.cli.dossiers import read_dossier
from briefing.cli.terminal import Meter, remark, say, write_stdout
from briefing.desk.state import Desk
from briefing.model.errors import BriefingError, OptionError, OutputError, ReadingError
from briefing.model.options import ALGORITHMS, Choices, Options, merge

if TYPE_CHECKING:
    from briefing.model.article import Article
    from briefing.model.brief import Brief
    from briefing.styles import HouseStyle
    from briefing.worker.client import Worker
    from briefing.worker.messages import Render, Rendered
    from briefing.worker.reader import Reader

FORMATS = ("pdf", "archive", "archive-2a", "docx", "html", "json", "markdown")
_CARRIERS = ("pdf", "archive")
_HALF = 0.5
_STYLE = "ministry"
_SUFFIXES = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".md": "markdown",
}


@click.command()
@click.argument("articles", nargs=-1, required=True)
@click.option("--style", help="House style: name or folder. [default: the dossier's, or ministry]")
@click.option(
    "--date", "day", type=DAY, help="Date of the brief, and of undated articles. [default: today]"
)
@click.option("--output", "-o", help="File to write; - is standard output. [default: by the style]")
@click.option("--format", "-f", "form", type=click.Choice(FORMATS), help="[default: by --output]")
@click.option("--title", help="Title. [default: the headline that fits best]")
@click.option("--marking", help="Marking, such as OFFICIAL.")
@click.option("--author", help="Who signs it.")
@click.option("--to", "addressee", help="Whom it is for.")
@click.option("--length", "pages", type=LENGTH, help="As 1-page. [default: by the articles]")
@click.option("--points", type=click.IntRange(0), help="Most points under 'What happened'.")
@click.option("--algorithm", type=click.Choice(ALGORITHMS), help="[default: coverage]")
@click.option("--draft", help="Marks a note that is not finished, such as 'Draft 2'.")
@click.option("--annex", is_flag=True, default=None, help="Quote the passages of the sources.")
@click.option(
    "--attach",
    type=click.Choice(("brief", "sources")),
    help="Let a PDF carry its note as data, or the sources too.",
)
@click.option("--print-anyway", is_flag=True, help="Print boxes for letters that no font here has.")
@click.option("--since", metavar="FILE", help="An earlier note as JSON; what is new is marked.")
@click.option("--check", is_flag=True, help="Say what to look at before the note goes out.")
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
    **chosen: Any,
) -> None:
    """Write a briefing note from ARTICLES: files, folders or globs, or one dossier.

    With --fetch, web addresses too: each page is fetched once, and nothing that it refers to.
    """
    form = form or _format_of(output or "")
    with ExitStack() as stack:
        worker = _start_worker(stack) if form != "json" else None
        reader = _start_reader(stack)
        meter = stack.enter_context(Meter(quiet=quiet))
        found = read_dossier(articles, _scratch(stack), originals=attach == "sources", quiet=quiet)
        desk = found.desk if found else Desk()
        house = _load_style(style or (found and found.style) or _STYLE)
        earlier = _earlier(since) if since else desk.earlier
        options = merge(today(), house.options, desk.choices, Choices(date=day, **chosen))
        if found is None:
            read = read_articles(articles, meter, fetch=fetch, reader=reader)
            brief = reader.compose(
                read, options, earlier=earlier, undated=options.date, progress=meter
            )
        else:
            read = desk.ticked
            brief = _compose_desk(reader, desk, options, meter, earlier)
        if output:
            _keep_articles(output, articles)
        request = _request(brief, house, form, print_anyway=print_anyway)
        if attach:
            received = found.originals if found else _received(read, attach == "sources")
            request = _carrying(request, read, received, sources=attach == "sources")
        data, brief, reply = _render(worker, request, meter)
        target = _write(output or "", _default_name(house, brief, form), data)
    if check:
        _tell_findings(brief, reply, house)
    if not quiet:
        _close(brief, target)


def _format_of(output: str) -> str:
    """The format that a file's name ends in, PDF where it has no ending.

    Raises :class:`OptionError` for an ending that is none of them: no PDF is named "note.txt".
    """
    suffix = Path(output).suffix.lower()
    if suffix[1:].isalpha() and suffix not in _SUFFIXES:
        endings = ", ".join(_SUFFIXES)
        raise OptionError(f"{output}: no format ends in {suffix}; use {endings}, or say --format")
    return _SUFFIXES.get(suffix, "pdf")


def _scratch(stack: ExitStack) -> Path:
    """A folder of our own that is gone at the end."""
    from briefing.worker.scratch import Scratch

    return stack.enter_context(Scratch())


def _start_worker(stack: ExitStack) -> Worker:
    from briefing.worker.launch import Kind, start

    process = start(Kind.RENDER, _scratch(stack))  # before anything else is imported here
    from briefing.worker.client import Worker

    return stack.enter_context(Worker(process))


def _start_reader(stack: ExitStack) -> Reader:
    from briefing.worker.reader import Reader

    return stack.enter_context(Reader())


def _keep_articles(target: str, articles: Sequence[str]) -> None:
    """Refuse to write the note over a file that it is made from."""
    if target == "-" or not Path(target).is_file():
        return
    from briefing import reading

    for argument in articles:
        try:
            paths = reading.gather([argument])
        except ReadingError:  # told when it was read
            continue
        if any(path.samefile(target) for path in paths):
            words = "the note is made from this file; name another one with --output"
            raise OutputError(words, path=target)


def _load_style(style: str) -> HouseStyle:
    from briefing.styles import load

    return load(style)


def _earlier(path: str) -> Brief:
    """The note that an earlier build wrote as JSON."""
    from briefing.model.brief import from_json

    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise ReadingError(f"cannot be read ({error.strerror or error})", path=path) from error
    try:
        return from_json(data)
    except BriefingError as error:
        raise BriefingError(error.message, path=path) from error


def _compose_desk(
    reader: Reader, desk: Desk, options: Options, meter: Meter, earlier: Brief | None
) -> Brief:
    """As the window does: with the analyst's edits, and undated articles as they are."""
    if not desk.ticked:
        raise ReadingError("no article in the dossier is used")
    return reader.compose(desk.ticked, options, desk.edits, earlier=earlier, progress=meter)


def _request(brief: Brief, house: HouseStyle, form: str, *, print_anyway: bool) -> Render:
    from briefing.worker.messages import Format, Render

    folders = tuple(str(folder) for folder in house.folders)
    return Render(1, brief, folders[0], folders, Format(form), allow_missing_glyphs=print_anyway)


def _carrying(
    request: Render,
    articles: tuple[Article, ...],
    received: Mapping[str, bytes],
    *,
    sources: bool,
) -> Render:
    """The request for a PDF that carries its note, and on request the sources."""
    import msgspec

    from briefing.render.attaching import source_files

    if request.format not in _CARRIERS:
        raise OptionError(
            f"--attach needs a PDF: --format {' or '.join(_CARRIERS)}, not {request.format}"
        )
    files = source_files(request.brief, articles, lambda a: received.get(a.id)) if sources else ()
    return msgspec.structs.replace(request, attach_brief=True, sources=files)


def _received(articles: Sequence[Article], wanted: bool) -> dict[str, bytes]:
    """The bytes of articles that were just read, by their ids.

    A file that changed since is not what the note cites, and is left out. A feed's articles are
    parts of it: whether they still are in it, a worker says.
    """
    from hashlib import sha256

    kept: dict[str, bytes] = {}
    for path in dict.fromkeys(article.path for article in articles if wanted and article.path):
        try:
            data = Path(path).read_bytes()
        except OSError:
            continue
        here = [article.id for article in articles if article.path == path]
        if here != [sha256(data).hexdigest()[: len(here[0])]]:
            here = [key for key in here if key in _ids_in(path, sha256(data).hexdigest())]
        kept |= dict.fromkeys(here, data)
    return kept


def _ids_in(path: str, digest: str) -> frozenset[str]:
    """The ids of the articles in a file whose bytes have this hash."""
    from briefing.worker.asking import ask
    from briefing.worker.launch import Kind
    from briefing.worker.messages import ArticlesRead, ReadFiles

    reply, _ = ask(Kind.DESK, ReadFiles(1, (path,)))
    assert isinstance(reply, ArticlesRead)
    return frozenset(key for file in reply.files if file.hash == digest for key in file.articles)


def _render(
    worker: Worker | None, request: Render, meter: Meter
) -> tuple[bytes, Brief, Rendered | None]:
    brief = request.brief
    if worker is None:
        from briefing.model.brief import to_json

        return to_json(brief), brief, None
    from briefing.worker.launch import RENDER_SECONDS
    from briefing.worker.messages import Rendered

    meter("Laying out", 0, 1)
    reply, blob = worker.ask(request, seconds=RENDER_SECONDS)
    assert isinstance(reply, Rendered)
    for warning in reply.warnings:
        remark(warning)
    if reply.missing:
        remark(f"{len(reply.missing)} characters that no font here has are printed as boxes")
    return blob, replace(brief, left_out=len(reply.left_out)), reply


def _tell_findings(brief: Brief, reply: Rendered | None, house: HouseStyle) -> None:
    """What a careful colleague would ask, on the standard error stream."""
    from briefing.checks.check import Known, check, wants_marking

    known = Known(marking=wants_marking(house))
    if reply is not None:
        known = replace(
            known,
            pages=reply.pages - reply.annex_pages,
            left_out=reply.left_out,
            missing=reply.missing,
        )
    findings = check(brief, known)
    for finding in findings:
        remark(finding.words)
        for one in finding.inside:
            remark(f"    {one.said}")
    if not findings:
        remark("nothing to look at before this goes out")


def _default_name(house: HouseStyle, brief: Brief, form: str) -> Path:
    from briefing.styles import file_name

    suffix = {"markdown": ".md", "archive": ".pdf", "archive-2a": ".pdf"}.get(form, f".{form}")
    return Path(f"{file_name(house, brief)}{suffix}")


def _write(output: str, default: Path, data: bytes) -> str:
    """Write the note where it was asked for, else under a name that is free; where it is now."""
    from briefing.render.output import STDOUT, write_new, write_whole

    if output == STDOUT:
        write_stdout(data)
        return output
    if not output:
        return str(write_new(default, data))
    path = Path(output)
    try:
        path.parent.mkdir(exist_ok=True)  # not its parents: that would hide a typing mistake
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"its folder cannot be made ({reason})", path=output) from error
    write_whole(path, data)
    return output


def _close(brief: Brief, target: str) -> None:
    for note in brief.notes:
        remark(note)
    if brief.left_out:
        limit = f"{brief.page_limit:g} page" + ("s" if brief.page_limit > 1 else "")
        limit = "half a page" if brief.page_limit == _HALF else limit
        lines = f"{brief.left_out} line{'s were' if brief.left_out > 1 else ' was'}"
        remark(f"{lines} left out to keep to {limit}; --length allows more")
    if target != "-":
        say(f"Wrote {Path(target).absolute()}")
