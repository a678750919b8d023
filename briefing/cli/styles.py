"""``briefing styles``: which house styles there are, and one's own from one of them."""

from __future__ import annotations

from pathlib import Path

import click

from briefing.cli.terminal import many, plain, remark, say, write_stdout


@click.group(invoke_without_command=True)
@click.pass_context
def styles(context: click.Context) -> None:
    """List the house styles, or copy one to make it your own."""
    if context.invoked_subcommand is None:
        _list_styles()


@styles.command(name="list")
def list_styles() -> None:
    """List the house styles."""
    _list_styles()


def _list_styles() -> None:
    from briefing.styles import available

    entries = available()
    width = max(len(entry.name) for entry in entries)
    for entry in entries:
        text = f"broken: {entry.error}" if entry.error else entry.description
        place = "" if entry.shipped else f"  ({entry.folder})"
        click.echo(plain(f"{entry.name:<{width}}  {text}{place}"))


@styles.command(name="copy")
@click.argument("source")
@click.argument("name")
def copy_style(source: str, name: str) -> None:
    """Copy the style SOURCE to one of your own called NAME."""
    from briefing.styles import copy

    folder = copy(source, name)
    click.echo(plain(str(folder)))
    say(f"Edit the files in this folder; use the style with --style {name}")


@styles.command(name="check")
@click.argument("style")
def check_style(style: str) -> None:
    """Check STYLE before it is shared: contrast, fonts, footnotes, accessibility, leftovers.

    Prints what there is to mend, and ends with status 1 if anything would keep a note from
    being read as intended.
    """
    from briefing.styles import load
    from briefing.styles.finding import Severity
    from briefing.worker.asking import ask
    from briefing.worker.launch import Kind
    from briefing.worker.messages import CheckStyle, StyleChecked

    house = load(style)
    folders = tuple(str(folder) for folder in house.folders)
    reply, _ = ask(Kind.CHECK, CheckStyle(1, folders[0], folders))
    assert isinstance(reply, StyleChecked)
    for finding in reply.findings:
        place = f"{finding.path}, line {finding.line}: " if finding.line else ""
        place = place or (f"{finding.path}: " if finding.path else "")
        click.echo(plain(f"{finding.severity}: {place}{finding.message}"))
    problems = sum(finding.severity is Severity.PROBLEM for finding in reply.findings)
    say(f"{problems} to mend" if problems else "Nothing to mend")
    if problems:
        raise click.exceptions.Exit(1)


@styles.command(name="diff")
@click.argument("style")
def diff_style(style: str) -> None:
    """Show what STYLE changes against the style that it is based on."""
    from briefing.styles import load
    from briefing.styles.changes import changes

    house = load(style)
    found = changes(house)
    for one in found:
        values = " -> ".join(filter(None, (one.before, one.after))) or "removed"
        if one.before and not one.after:
            values = f"{one.before} -> (none)"
        click.echo(plain(f"{one.kind}: {one.name}: {values}"))
    based = house.folders[1].name if len(house.folders) > 1 else ""
    say(f"{many(len(found), 'change')} against {based}" if based else "Based on nothing")


@styles.command(name="export")
@click.argument("style")
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    help="File to write; - is standard output. [default: STYLE.zip]",
)
def export_style(style: str, output: Path | None) -> None:
    """Write STYLE as one .zip file that can be handed on."""
    from briefing.render.output import STDOUT, write_new
    from briefing.styles.pack import export_style, packed

    if output is not None and str(output) == STDOUT:
        write_stdout(packed(style))
        return
    if output is None:
        written = write_new(Path(f"{Path(style).name}.zip"), packed(style))
    else:
        written = export_style(style, output)
    say(f"Wrote {written.absolute()}")


@styles.command(name="import")
@click.argument("pack", type=click.Path(path_type=Path))
def import_style(pack: Path) -> None:
    """Add the style in PACK, a .zip file, to your own."""
    from briefing.styles.pack import import_style

    done = import_style(pack)
    for name in done.left_out:
        remark(f"left out, since a style does not hold it: {name}")
    _tell_broken_fonts(done.names)
    for name in done.names:
        click.echo(plain(name))
    say(f"Use it with --style {done.names[0]}")


def _tell_broken_fonts(names: tuple[str, ...]) -> None:
    """Name the fonts that came and cannot be read; a worker looks at them."""
    from briefing.render.fonts import font_files
    from briefing.styles.places import user_folder
    from briefing.worker.asking import ask
    from briefing.worker.launch import Kind
    from briefing.worker.messages import CheckFonts, StyleChecked

    folders = [user_folder() / name for name in names]
    if not any(font_files(folder / "fonts") for folder in folders):
        return
    reply, _ = ask(Kind.CHECK, CheckFonts(1, tuple(str(folder.resolve()) for folder in folders)))
    assert isinstance(reply, StyleChecked)
    for finding in reply.findings:
        remark(finding.message)


@styles.command(name="add-font")
@click.argument("style")
@click.argument("font", type=click.Path(path_type=Path))
def add_font(style: str, font: Path) -> None:
    """Put the file FONT into STYLE, one of your own, so that its letters can be printed."""
    from briefing.styles.adding_fonts import add_font

    face = add_font(style, font)
    say(f"Added {face.family}; letters that other fonts lack are printed in it")
