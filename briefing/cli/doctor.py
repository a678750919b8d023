"""``briefing doctor``: what this machine lacks, and what to do about it."""

from __future__ import annotations

import click

from briefing.cli.terminal import plain

_SIGNS = {"good": "ok     ", "limited": "limited", "missing": "MISSING"}


@click.command(short_help="Tell what this machine lacks, and what to do.")
@click.pass_context
def doctor(context: click.Context) -> None:
    """Tell what is missing on this machine and what to do. Ends with status 1 if anything is."""
    from briefing.system.doctor import State, examine

    states = []
    for one in examine():
        states.append(one.state)
        click.echo(plain(f"{_SIGNS[one.state]}  {one.subject}: {one.found}".rstrip(": ")))
        if one.remedy:
            click.echo(plain(f"         → {one.remedy}"))
    if State.MISSING in states:
        context.exit(1)
