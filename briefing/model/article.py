"""The nouns: what an article is, and what is found in it.

All are frozen values. Offsets count code points in ``Article.text``, half-open, from 0;
``Article.text`` is the whole decoded text as received and never changes, so an offset never
moves. Every fact carries the :class:`Span` of its exact words. Dates follow TIMEX3 (ISO-TimeML,
ISO 24617-1): a value at the precision of the text, and its first and last day.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefing.model.notices import Notice, NoticeKind, Post, Turn
from briefing.model.origins import Credit, Dateline, PageStart


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Where words stand: ``article.text[start:end]`` of the article with this id."""

    article: str
    start: int
    end: int

    def __len__(self) -> int:
        """Length in code points."""
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether both hold at least one same character of the same article."""
        return self.article == other.article and self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.article == other.article and self.start <= other.start and other.end <= self.end


# --- articles -----------------------------------------------------------------------------------


class Genre(StrEnum):
    """What kind of text an article is."""

    NEWS = "news"
    OPINION = "opinion"


class ParagraphKind(StrEnum):
    """What a kept paragraph is. Sentences are taken from BODY and KEY_POINTS only.

    KEY_POINTS are the outlet's own summary lines ("Key Point 1: ..."): true sentences, but said
    again in the body, so a brief prefers the body. COMMENTARY is an opinion part inside a news
    page; its sentences are kept apart from reported fact and never chosen for a brief's points.
    TABLE is a row of a table, its cells parted by tabs: no sentence, and none is taken from it.
    """

    BODY = "body"
    HEADING = "heading"
    KEY_POINTS = "key points"
    COMMENTARY = "commentary"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of kept text, without surrounding white space."""

    start: int
    end: int
    kind: ParagraphKind = ParagraphKind.BODY


@dataclass(frozen=True, slots=True)
class Residue:
    """A stretch of the page that is no part of the article, and why it was set aside.

    ``reason`` is a short phrase for the user: "comment form", "also read", "newsletter",
    "front matter", "duplicated headline", "byline", ...
    """

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """One report, as received, with what the page says about itself.

    ``text`` is the whole decoded text as received (for a page or a document: its visible text,
    block by block). ``paragraphs`` and ``residue`` are in order and never overlap; white space
    aside they cover ``text``. ``published`` is None where nothing honest says a date;
    ``date_assumed`` is true where a day that nobody knows stands in for it. ``name`` is the file's
    name as the user knows it (no folder), ``path`` its full path where there is one. ``given``
    names what the analyst gave in place of what was read: "date", "title", "outlet", "byline".
    ``published_timex`` is the date at the precision that the source gives it, as TIMEX3: a day
    where ``published`` is one, else "2025-06", "2025", "XXXX-06-10" (a dateline without a year)
    or "". ``credits`` come in the order of the text. ``accessed`` is the day on which the page
    was saved or fetched, where the input says so. ``notices`` say what it is beside its genre, and
    which report it corrects or takes back; ``posts`` are a live blog's, ``turns`` an interview's,
    both in the order of the text. ``pages`` say on which page of a document the
    words stand, in the order of the text; a page comes again where a note at its foot follows a
    paragraph that ends on the next one. It is empty where the format has no pages.
    """

    id: str
    name: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    residue: tuple[Residue, ...] = ()
    title: str = ""
    outlet: str = ""
    byline: tuple[str, ...] = ()
    published: date | None = None
    published_found_in: str = ""
    date_assumed: bool = False
    language: str = "en"
    genre: Genre = Genre.NEWS
    path: str = ""
    address: str = ""
    given: tuple[str, ...] = ()
    published_timex: str = ""
    dateline: Dateline | None = None
    credits: tuple[Credit, ...] = ()
    accessed: date | None = None
    notices: tuple[Notice, ...] = ()
    posts: tuple[Post, ...] = ()
    turns: tuple[Turn, ...] = ()
    pages: tuple[PageStart, ...] = ()

    def notice(self, kind: NoticeKind) -> Notice | None:
        """The first notice of a kind, None where there is none."""
        return next((one for one in self.notices if one.kind is kind), None)

    def day_at(self, offset: int) -> date | None:
        """The day that words at an offset count from: of their post, else of the article."""
        for post in self.posts:
            if post.start <= offset < post.end:
                return post.time.date()
        return self.published

    def page_of(self, offset: int) -> int:
        """The number of the page, from 1, on which a character stands; 0 without pages."""
        index = bisect_right(self.pages, offset, key=lambda page: page.start)
        return self.pages[index - 1].number if index else 0

    def slice(self, span: Span) -> str:
        """The exact words of a span of this article."""
        if span.article != self.id:
            raise ValueError(f"a span of article {span.article} is not in article {self.id}")
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. Equal sentences of two articles are two sentences.

    ``text`` is the exact slice. ``position`` counts the article's sentences from 0,
    ``paragraph`` its kept paragraphs from 0, ``kind`` is that paragraph's.
    """

    span: Span
    text: str
    position: int
    paragraph: int
    kind: ParagraphKind = ParagraphKind.BODY


# --- facts --------------------------------------------------------------------------------------


class FigureKind(StrEnum):
    """The family of a figure."""

    PERCENT = "percent"
    MONEY = "money"
    QUANTITY = "quantity"  # a measure with a physical unit
    COUNT = "count"  # things counted: "12 ships"
    NUMBER = "number"  # bare
    MULTIPLE = "multiple"  # "doubled", "twofold"
    RANK = "rank"  # "third-largest"
    ORDINAL = "ordinal"  # "second day": found so that it is not taken for a figure


class Direction(StrEnum):
    """Which way a measure moved."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of the article that say something about a fact: verbatim, with their place."""

    text: str
    span: Span


class Mood(StrEnum):
    """How what is told of a figure or a date holds. Only FACT is told as so."""

    FACT = "fact"
    ASKED = "asked"
    DENIED = "denied"  # or said not to be so
    SUPPOSED = "supposed"
    RUMOURED = "rumoured"
    FORECAST = "forecast"
    INTENDED = "intended"

    @property
    def open(self) -> bool:
        """Whether nobody says that it is so, or will be."""
        return self in (Mood.ASKED, Mood.DENIED, Mood.SUPPOSED, Mood.RUMOURED)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that is said of something.

    ``span`` and ``text`` are the number with its sign, unit and scale ("34.5%", "$1.2bn",
    "hundreds of billions"). ``low`` and ``high`` are the value in units of ``unit`` (scales
    multiplied out: 1.2bn is 1.2e9); both equal for a single value; ``high`` is None for an open
    lower bound. Values are magnitudes as written; ``direction`` says which way. ``unit`` is
    "%", "percentage point", "basis point", an ISO 4217 code, an SI-style unit name or the thing
    counted in singular; "" for a bare number. ``modifier`` is "", "over", "under", "about",
    "at least", "at most". ``relation`` is "by", "to" or "". A trend without a number has
    ``low`` None.
    """

    span: Span
    text: str
    kind: FigureKind
    sentence: Span
    low: float | None
    high: float | None
    unit: str = ""
    modifier: str = ""
    bounded: Phrase | None = None  # with the words of the modifier: "more than 60 per cent"
    direction: Direction | None = None
    relation: str = ""
    movement: Phrase | None = None  # the words that say the direction: "plunging"
    subject: Phrase | None = None  # what is measured: "Chinese exports to the U.S."
    period: DateMention | None = None  # when: "May", resolved
    comparison: Phrase | None = None  # "the steepest drop since February 2020"
    attribution: Phrase | None = None  # who says so
    hedged: bool = False  # "could", "reportedly", "is expected to"
    mood: Mood = Mood.FACT

    @property
    def is_trend(self) -> bool:
        """A movement told without a number ("a marked decline in exports")."""
        return self.low is None


class DateKind(StrEnum):
    """TIMEX3 types."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


class Tense(StrEnum):
    """Where a date lies, seen from its article."""

    PAST = "past"
    PRESENT = "present"
    AHEAD = "ahead"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression and what it stands for.

    ``timex`` is a TIMEX3 value at the precision of the text ("2025-08", "2025-06-10",
    "2025-W24", "2025-Q3", "P3D"); "" when unresolved (a relative date in an undated article).
    ``start`` and ``end`` are its first and last day, both inclusive, None when it is no stretch
    of the calendar (durations, sets) or unresolved. ``two_ways`` says that it is written in
    numbers of which either may be the month ("03/04/2026"), and nothing tells which.
    """

    span: Span
    text: str
    kind: DateKind
    sentence: Span
    timex: str = ""
    start: date | None = None
    end: date | None = None
    tense: Tense = Tense.UNKNOWN
    two_ways: bool = False
    mood: Mood = Mood.FACT

    @property
    def resolved(self) -> bool:
        """Whether a calendar value is known."""
        return bool(self.timex)


class EventKind(StrEnum):
    """What a date ahead means."""

    DEADLINE = "deadline"  # by then something must happen, or ends
    SCHEDULED = "scheduled"  # is set to happen then
    PAST = "past"  # happened then


@dataclass(frozen=True, slots=True)
class Event:
    """Something with a date: a deadline, a scheduled event, or one that is past."""

    kind: EventKind
    date: DateMention
    sentence: Span
    what: Phrase | None = None  # the words that say what happens
    condition: Phrase | None = None  # "unless President Trump opts for an extension"
    hedged: bool = False


@dataclass(frozen=True, slots=True)
class PersonMention:
    """One mention of a person with the words that say the role, if any."""

    span: Span
    text: str
    sentence: Span
    role: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person of one article, mentions merged; ``name`` is the fullest form written."""

    name: str
    mentions: tuple[PersonMention, ...]
    role: Phrase | None = None
    organisation: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation of one article, mentions merged."""

    name: str
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks that somebody is said to have said.

    ``span`` and ``text`` are the words between the marks, without them. A quote split by a
    reporting clause has its later pieces in ``more``. ``speaker`` is None when nobody can
    safely be named. ``sentence`` covers every sentence that the quote touches, speaker included.
    """

    span: Span
    text: str
    sentence: Span
    more: tuple[Span, ...] = ()
    speaker: Phrase | None = None
    role: Phrase | None = None
    person: str = ""  # the merged name, where the speaker is one of the article's people


@dataclass(frozen=True, slots=True)
class Facts:
    """What one article says that can be checked, in the order of the text."""

    figures: tuple[Figure, ...] = ()
    trends: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()
    events: tuple[Event, ...] = ()
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """An article with its sentences and facts: what the stages after facts work on.

    ``trouble`` names the error that kept its facts from being read, "" where there was none.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    facts: Facts
    trouble: str = ""
