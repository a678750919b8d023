"""``briefing schema``: the JSON Schema of a note written as JSON."""

from __future__ import annotations

import click

from briefing.cli.terminal import write_stdout


@click.command(short_help="Print the JSON Schema of a note.")
def schema() -> None:
    """Print the JSON Schema (2020-12) of a note that build writes with --format json."""
    from briefing.model.interchange import schema_json

    write_stdout(schema_json())
