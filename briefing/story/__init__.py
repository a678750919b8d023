"""What several articles tell together: reports behind reprints, figures, dates, people, quotes."""

from __future__ import annotations

from briefing.sameness.reprints import Reprint, families, reprints
from briefing.story.agreement import Difference, Subject, Telling, differences
from briefing.story.contrary import Contradiction, contradictions, refuted
from briefing.story.disputes import Dispute, Passage, disputes, same_matter
from briefing.story.ledger import Measure, ledger
from briefing.story.positions import Position, in_turn, positions
from briefing.story.quotations import Said, quotations
from briefing.story.roster import Participant, roster, speaker
from briefing.story.standing import Standing, Superseded, Why, notices_of, standing, without
from briefing.story.timeline import Occasion, timeline
from briefing.story.told import Story, tell
from briefing.story.versions import Update, shared_passages, updates

__all__ = [
    "Contradiction",
    "Difference",
    "Dispute",
    "Measure",
    "Occasion",
    "Participant",
    "Passage",
    "Position",
    "Reprint",
    "Said",
    "Standing",
    "Story",
    "Subject",
    "Superseded",
    "Telling",
    "Update",
    "Why",
    "contradictions",
    "differences",
    "disputes",
    "families",
    "in_turn",
    "ledger",
    "notices_of",
    "positions",
    "quotations",
    "refuted",
    "reprints",
    "roster",
    "same_matter",
    "shared_passages",
    "speaker",
    "standing",
    "tell",
    "timeline",
    "updates",
    "without",
]
