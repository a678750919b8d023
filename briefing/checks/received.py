"""What to look at in how the sources came in: embargoes, notices, texts that are not whole."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model.brief import Brief, Line, Source, in_sections
from briefing.model.notices import NoticeKind

_MOST = 0.6
"""Share of a source's running text from which most of it was set aside."""


def of_sources(brief: Brief) -> Iterator[tuple[str, Source, str]]:
    """The kinds of findings, each with its source and what is said beside the source's name."""
    told = {number for _, line in in_sections(brief)
            for number in _sources_of(line)}  # fmt: skip
    for source in brief.sources:
        got = source.receipt
        if got.embargo and (got.until is None or got.until >= brief.date):
            yield "embargo", source, f" (until {got.embargo})"
        if any(kind.takes_back for kind in got.notices):
            yield "taken back", source, ""
        elif NoticeKind.CORRECTION in got.notices:
            yield "correction", source, ""
        if NoticeKind.LIVE_BLOG in got.notices:
            yield "live blog", source, ""
        if got.cut:
            yield "cut off", source, f" (“{' '.join(got.cut.split())[:60]}”)"
        if got.set_aside >= _MOST:
            yield "set aside", source, ""
        elif source.number not in told and not any(kind.supersedes for kind in got.notices):
            yield "no line", source, ""


def _sources_of(line: Line) -> Iterator[int]:
    yield from (one.source for one in (*line.spans, *line.support))
