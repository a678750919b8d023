"""What an article says that it is, or of another one: notices, and the parts of some kinds.

A notice corrects or takes back a report, sets an embargo, or tells a press release, a live blog
or an interview from news. It keeps the words that say so, and what they name. Offsets count code
points of the article's text, half-open.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class NoticeKind(StrEnum):
    """What an article says that it is, beside its genre, or what became of another one."""

    CORRECTION = "correction"  # it replaces an earlier version, or says what was wrong in one
    KILL = "kill"  # an agency asks that a report be not used
    WITHDRAWAL = "withdrawal"  # a report is taken back, mostly until it is looked into
    RETRACTION = "retraction"  # a report is taken back as wrong
    EMBARGO = "embargo"  # not to be used before a day or time
    PRESS_RELEASE = "press release"
    FACT_CHECK = "fact check"
    LIVE_BLOG = "live blog"
    INTERVIEW = "interview"
    LISTING = "listing"
    POLL = "poll"
    CUT_OFF = "cut off"  # behind a pay wall, or an excerpt: the rest is not here

    @property
    def takes_back(self) -> bool:
        """Whether the report that it names stands no longer, and nothing stands in its place."""
        return self in (NoticeKind.KILL, NoticeKind.WITHDRAWAL, NoticeKind.RETRACTION)

    @property
    def supersedes(self) -> bool:
        """Whether what it names stands no longer, or not as it stood."""
        return self is NoticeKind.CORRECTION or self.takes_back


class NamedAs(StrEnum):
    """What words of a notice are to it."""

    REPORT = "report"  # the headline or slug of the report that it is about
    WRONG = "wrong"  # what was said and does not stand
    RIGHT = "right"  # what stands in its place
    CLAIM = "claim"  # the claim that is withdrawn, or tested
    VERDICT = "verdict"  # what the test of a claim gave


@dataclass(frozen=True, slots=True)
class Named:
    """Words that a notice names: ``text[start:end]``; with both 0, a headline known elsewhere."""

    role: NamedAs
    text: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing that an article says of itself or of another one.

    ``start`` to ``end`` are the words that say so, both 0 where only the headline or the page's
    own description does. ``named`` comes in the order of the text. ``until`` is the day before
    which an embargoed article is not to be used, and ``until_text`` its day and time as written.
    """

    kind: NoticeKind
    start: int = 0
    end: int = 0
    named: tuple[Named, ...] = ()
    until: date | None = None
    until_text: str = ""

    def named_as(self, role: NamedAs) -> tuple[Named, ...]:
        """What it names in one role."""
        return tuple(one for one in self.named if one.role is role)


@dataclass(frozen=True, slots=True)
class Post:
    """One entry of a live blog: where it stands, and when it was posted, as the page says.

    ``time`` is aware where the page gives a zone; words such as "today" count from its day.
    """

    start: int
    end: int
    time: datetime


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in an interview or a transcript, without the name before it."""

    start: int
    end: int
    speaker: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a desk should know of how a source came in.

    ``notices`` are what it says that it is, ``embargo`` the day and time, as written, before which
    it is not to be used, ``until`` its day, and ``cut`` the words that say that the rest is not
    here. ``set_aside`` is the share (0 to 1) of its running text taken for no part of the article.
    """

    notices: tuple[NoticeKind, ...] = ()
    embargo: str = ""
    until: date | None = None
    cut: str = ""
    set_aside: float = 0.0


NOTHING_TO_SAY = Receipt()
