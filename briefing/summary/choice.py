"""What the summary gives: a chosen sentence and who else tells it."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.article import Sentence
from briefing.summary.completing import Completed


@dataclass(frozen=True, slots=True)
class Choice:
    """A chosen sentence and those of other articles that say the same in other words.

    ``completed`` is how the sentence reads where it stands alone only so.
    """

    sentence: Sentence
    support: tuple[Sentence, ...]
    completed: Completed | None = None
