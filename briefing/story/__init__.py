"""What several articles tell together: reports behind reprints, figures, dates, people, quotes."""

from __future__ import annotations

from briefing.sameness.reprints import Reprint, families, reprints
from briefing.story.agreement import Difference, Subject, Telling, differences
from briefing.story.ledger import Measure, ledger
from briefing.story.positions import Position, in_turn, positions
from briefing.story.quotations import Said, quotations
from briefing.story.roster import Participant, roster, speaker
from briefing.story.timeline import Occasion, timeline
from briefing.story.versions import Update, shared_passages, updates

__all__ = [
    "Difference",
    "Measure",
    "Occasion",
    "Participant",
    "Position",
    "Reprint",
    "Said",
    "Subject",
    "Telling",
    "Update",
    "differences",
    "families",
    "in_turn",
    "ledger",
    "positions",
    "quotations",
    "reprints",
    "roster",
    "shared_passages",
    "speaker",
    "timeline",
    "updates",
]
