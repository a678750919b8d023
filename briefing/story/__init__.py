"""What several articles tell together: reports behind reprints, figures, dates, people, quotes."""

from __future__ import annotations

from briefing.story.ledger import Measure, ledger
from briefing.story.quotations import Said, quotations
from briefing.story.reprints import families
from briefing.story.roster import Participant, roster
from briefing.story.timeline import Occasion, timeline

__all__ = [
    "Measure",
    "Occasion",
    "Participant",
    "Said",
    "families",
    "ledger",
    "quotations",
    "roster",
    "timeline",
]
