"""``briefing desktop-install``: the program in the user's desktop menu."""

from __future__ import annotations

import click

from briefing.cli.terminal import plain, say


@click.command(name="desktop-install", short_help="Add the program to the menu of a Linux desktop.")
@click.option("--remove", "away", is_flag=True, help="Take them away again.")
def desktop_install(away: bool) -> None:
    """Add menu entry, icon and the dossier file type to your Linux desktop, for you alone."""
    from briefing.system import desktop_entry

    paths = desktop_entry.remove() if away else desktop_entry.install()
    for path in paths:
        click.echo(plain(str(path)))
    if away:
        say("Taken away." if paths else "There was nothing to take away.")
    else:
        say("Briefing Desk is in the menu, and a double click opens a .dossier file.")
