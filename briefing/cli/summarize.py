"""``briefing summarize``: the most important sentences, each with where it stands."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date

import click

from briefing.cli.articles import DAY, FETCH, read_articles, today, with_stdin
from briefing.cli.closing import INCOMPLETE
from briefing.cli.terminal import Meter, plain
from briefing.model.options import ALGORITHMS


@click.command(short_help="Print the sentences that say most.")
@click.argument("articles", nargs=-1, required=True)
@click.option(
    "--sentences",
    "-n",
    type=click.IntRange(1),
    default=5,
    show_default=True,
    help="How many sentences.",
)
@click.option(
    "--algorithm",
    type=click.Choice(ALGORITHMS),
    default="coverage",
    show_default=True,
    help="How sentences are ranked.",
)
@click.option("--date", "day", type=DAY, help="Date of undated articles. [default: today]")
@FETCH
@click.option("--quiet", "-q", is_flag=True, help="Say nothing but errors.")
def summarize(
    articles: tuple[str, ...],
    sentences: int,
    algorithm: str,
    day: date | None,
    quiet: bool,
    fetch: bool,
) -> None:
    """Print the most important sentences of ARTICLES, each with its source."""
    from briefing.worker.reader import Reader

    with ExitStack() as stack:
        reader = stack.enter_context(Reader())
        meter = stack.enter_context(Meter(quiet=quiet))
        inputs = with_stdin(articles, stack)
        read, unread = read_articles(inputs, meter, fetch=fetch, reader=reader)
        picked = reader.summarize(read, algorithm, sentences, day or today())
    for one in picked:
        click.echo(plain(" ".join(one.text.split())))
        also = f"; also {', '.join(one.also)}" if one.also else ""
        click.echo(plain(f"    {one.article}, characters {one.start}-{one.end}{also}"))
    if unread:
        raise click.exceptions.Exit(INCOMPLETE)
