"""``briefing styles``: which house styles there are, and one's own from one of them."""

from __future__ import annotations

import click

from briefing.terminal import plain, say


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
