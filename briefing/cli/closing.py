"""What a command says at its end: what to look at, what was left out, where the note is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.terminal import remark, say

if TYPE_CHECKING:
    from briefing.model.brief import Brief
    from briefing.styles import HouseStyle
    from briefing.worker.messages import Rendered

INCOMPLETE = 3
"""The exit status where the job was done without some of its files, or some jobs failed."""

_HALF = 0.5  # the one part of a page that a limit may be, besides whole ones


def tell_findings(brief: Brief, reply: Rendered | None, house: HouseStyle) -> int:
    """What a careful colleague would ask, on the standard error stream; how much it is."""
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
    return len(findings)


def close(brief: Brief, target: str) -> None:
    """Its remarks, and where it is."""
    for note in brief.notes:
        remark(note)
    if brief.left_out:
        limit = f"{brief.page_limit:g} page" + ("s" if brief.page_limit > 1 else "")
        limit = "half a page" if brief.page_limit == _HALF else limit
        lines = f"{brief.left_out} line{'s were' if brief.left_out > 1 else ' was'}"
        remark(f"{lines} left out to keep to {limit}; --length allows more")
    if target != "-":
        say(f"Wrote {Path(target).absolute()}")
