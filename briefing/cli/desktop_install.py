"""``briefing desktop-install``: the program in the user's desktop menu."""

from __future__ import annotations

import click

from briefing.cli.terminal import plain, say


@click.command(name="desktop-install", short_help="Add the program to the menu of a Linux desktop.")
@click.option("--remove", "away", is_flag=True, help="Remove them again.")
def desktop_install(away: bool) -> None:
    """Add a menu entry, an icon and the dossier file type to your own Linux desktop."""
    from briefing.system import desktop_entry

    paths = desktop_entry.remove() if away else desktop_entry.install()
    for path in paths:
        click.echo(plain(str(path)))
    if away:
        say("Removed." if paths else "There was nothing to remove.")
    else:
        say("Briefing Desk is in the menu, and a double click opens a .dossier file.")
