"""``briefing summarize``: the most important sentences, each with where it stands."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date

import click

from briefing.cli.articles import DAY, FETCH, read_articles, today, with_stdin
from briefing.cli.closing import INCOMPLETE
from briefing.cli.terminal import Meter, plain
from briefing.model.options import ALGORITHMS


@click.command()
@click.argument("articles", nargs=-1, required=True)
@click.option("--sentences", "-n", type=click.IntRange(1), default=5, show_default=True)
@click.option("--algorithm", type=click.Choice(ALGORITHMS), default="coverage", show_default=True)
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
    from briefing import story, summary
    from briefing.compose.order import analysed, assume_dates, in_order

    with ExitStack() as stack:
        meter = stack.enter_context(Meter(quiet=quiet))
        read, unread = read_articles(with_stdin(articles, stack), meter, fetch=fetch)
        found = in_order(assume_dates(read, day or today()))
        analyses = [analysed(article) for article in found]
        choices = summary.summarize(
            analyses, story.families(found), algorithm=algorithm, count=sentences
        )
    names = {article.id: article.name for article in found}
    for choice in choices:
        span = choice.sentence.span
        click.echo(plain(" ".join(choice.sentence.text.split())))
        told = sorted({names[s.span.article] for s in choice.support} - {names[span.article]})
        also = f"; also {', '.join(told)}" if told else ""
        click.echo(plain(f"    {names[span.article]}, characters {span.start}-{span.end}{also}"))
    if unread:
        raise click.exceptions.Exit(INCOMPLETE)
