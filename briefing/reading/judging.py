"""What each block of a page is: kept text of some kind, or residue with a reason.

The steps run in the order of :func:`judge`; each fills in what earlier ones left open. A line is
set aside only on a rule's word; in doubt it stays, for a lost sentence costs more than a kept
line of residue.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from briefing.model import Genre, ParagraphKind
from briefing.reading import bylines, chain, dates, line_features, rules
from briefing.reading.page import Block, Metadata, Page

HEADLINE_WORDS = 32
"""A longer first line is taken for the article's first sentence."""
HEADLINE_LINES = 15
"""Lines before the body among which the headline is looked for."""
HEADING_WORDS = 14
"""A longer line without a full stop is taken for a sentence and not for a section heading."""
LEAST = 0.25
"""Probability of being body below which a line of pasted text is set aside; far below one half,
as a lost sentence costs more than a kept line of residue."""
LEAST_OF_PROSE = 0.05
"""The same for a line that reads like running text."""
LEAST_KEPT = 0.1
"""Share of the words in running text below which the line model is not believed."""
FEWEST_LINES = 4
"""Lines below which the line model is not asked."""
_DATE_LINE, _UPDATE_LINE = "date line", "update line"
FURNITURE = "page furniture"
"""The reason for what stands around the article on a page."""

_ENDED = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")
_STOPPED = re.compile(r"[.!…][\"'”’»)\]]*$|[.!?…][\"'”’»]+$")
_KEY_POINT = re.compile(
    r"(?:key (?:point|takeaway|fact)s? ?#?\d{1,2}|point \d{1,2})\s*[:.–—-]", re.I
)
_KEY_POINTS = re.compile(
    r"(?:key (?:points|takeaways|facts|highlights)|highlights|at a glance|in brief|in short|"
    r"(?:story |article )?summary|tl;?dr|the gist|quick read|what to know|takeaways)\s*:?",
    re.I,
)
_COMMENTARY = re.compile(
    r"(?:(?:our |expert |guest )?commentary|opinion|analysis|editorial|our view|op-?ed|viewpoint)"
    r"\s*:?",
    re.I,
)
_OPINION = re.compile(
    r"(?:opinion|commentary|editorial|op-?ed|guest essay|column|columnists?|viewpoint|"
    r"comment is free|letters to the editor)s?\b(?: ?[|/:>»–—-].*)?",
    re.I,
)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a block is: ``kind`` where it is kept, else ``reason``."""

    kind: ParagraphKind | None = None
    reason: str = ""


KEPT = Verdict(ParagraphKind.BODY)
HEADING = Verdict(ParagraphKind.HEADING)


@dataclass(slots=True)
class Case:
    """A page while it is judged.

    ``verdicts`` has one for each block, None while open; ``unlikely`` are the blocks that the
    line model takes for no part of the article.
    """

    page: Page
    lines: tuple[str, ...]
    verdicts: list[Verdict | None]
    metadata: Metadata
    unlikely: set[int] = field(default_factory=set)

    def open(self, index: int) -> bool:
        """Whether nothing is said of this block yet."""
        return self.verdicts[index] is None

    def set_aside(self, index: int, reason: str) -> None:
        """Make a block residue."""
        self.verdicts[index] = Verdict(reason=reason)

    def body(self) -> list[int]:
        """Blocks still open that read like running text of the article, in order."""
        return [
            n
            for n in range(len(self.lines))
            if self.open(n) and n not in self.unlikely and is_prose(self.lines[n])
        ]


def judge(page: Page) -> tuple[tuple[Verdict, ...], Metadata]:
    """A verdict for each block of the page, and the metadata with what the lines added."""
    lines = tuple(page.words_of(block) for block in page.blocks)
    case = Case(page, lines, [None] * len(lines), page.metadata)
    for step in (
        _already_set_aside,
        _typed_rules,
        _line_model,
        _headline,
        _header,
        _bylines,
        _tail,
        _key_points,
        _unlikely,
        _headings,
        _keep_the_rest,
        _commentary,
        _something_to_read,
    ):
        step(case)
    return tuple(verdict or KEPT for verdict in case.verdicts), case.metadata


def is_prose(line: str) -> bool:
    """Whether a line reads like running text: a stop at its end, or too long for a heading."""
    words = len(line.split())
    return words > HEADING_WORDS + 6 or (words >= 6 and bool(_STOPPED.search(line)))


def normal(line: str) -> str:
    """A line's words in lower case, for comparing."""
    return " ".join(_WORD.findall(line.casefold()))


def _already_set_aside(case: Case) -> None:
    for index, block in enumerate(case.page.blocks):
        if block.reason:
            case.set_aside(index, block.reason)


def _typed_rules(case: Case) -> None:
    for index, line in enumerate(case.lines):
        if case.open(index) and (reason := rules.reason_for(line)):
            case.set_aside(index, reason)


def _line_model(case: Case) -> None:
    """How likely each line is the article's, where only the lines themselves can tell."""
    if not case.page.surrounded or len(case.lines) < FEWEST_LINES:
        return
    # key points read like a body before the body, which would be taken for what comes after
    chosen = [
        n
        for n, block in enumerate(case.page.blocks)
        if not block.reason and not _KEY_POINT.match(case.lines[n])
    ]
    lines = [case.lines[n] for n in chosen]
    gaps = [_blank_before(case.page, n) for n in chosen]
    found = chain.body_probabilities(
        line_features.features(lines, [*gaps, True]), chain.load("lines.en")
    )
    prose = {n for n in chosen if case.open(n) and is_prose(case.lines[n])}
    unlikely = {
        n
        for n, p in zip(chosen, found, strict=True)
        if p < (LEAST_OF_PROSE if n in prose else LEAST)
    }
    if _words(case, prose - unlikely) < LEAST_KEPT * _words(case, prose):
        unlikely -= prose  # it would leave next to nothing: this is a page that it does not know
    case.unlikely.update(unlikely)


def _words(case: Case, blocks: Iterable[int]) -> int:
    return sum(len(case.lines[n].split()) for n in blocks)


def _blank_before(page: Page, index: int) -> bool:
    """Whether a blank line, or the page's start, stands before a block."""
    if index == 0:
        return True
    gap = page.text[page.blocks[index - 1].end : page.blocks[index].start]
    return len(f".{gap}.".splitlines()) > 2


def _headline(case: Case) -> None:
    """Find the title's line before the body; repeats of it there are residue."""
    before = _before_body(case)
    title = normal(case.metadata.title)
    places = [n for n in before if title and normal(case.lines[n]) == title]
    if not places and not title and (index := _best_headline(case, before)) is not None:
        title = normal(case.lines[index])
        places = [n for n in before if normal(case.lines[n]) == title]
    if not places:
        return
    shown = places[0]
    case.metadata = replace(case.metadata, title=case.lines[shown])
    case.verdicts[shown] = HEADING
    for index in places[1:]:
        case.set_aside(index, "duplicated headline")


def _before_body(case: Case) -> list[int]:
    """Open blocks up to the first of running text, and that one if it may be a headline."""
    body = case.body()
    last = body[0] if body else len(case.lines) - 1
    return [n for n in range(last + 1) if case.open(n)]


def _best_headline(case: Case, before: Sequence[int]) -> int | None:
    """The line before the body that shares most words with it; the first among equals."""
    near = [n for n in before[-HEADLINE_LINES:] if _may_be_headline(case, n)]
    if not near:
        return None
    text = " ".join(case.lines[n] for n in case.body()[:12])
    words = {word for word in normal(text).split() if len(word) > 3}

    def shared(index: int) -> float:
        own = {word for word in normal(case.lines[index]).split() if len(word) > 3}
        return len(own & words) * min(1.0, len(own) / 3) / (len(own) + 1) if own else 0.0

    best = max(near, key=lambda index: (round(shared(index), 6), -index))
    return best if best == before[0] or shared(best) >= 0.2 else None


def _may_be_headline(case: Case, index: int) -> bool:
    """Whether a line is of a headline's length and form, and more text comes after it."""
    line = case.lines[index]
    rest = next((n for n in range(index + 1, len(case.lines)) if case.open(n)), None)
    if rest is None or not 3 <= len(line.split()) <= HEADLINE_WORDS:
        return False
    if (
        case.page.blocks[index].listed
        or _KEY_POINT.match(line)
        or dates.is_date_line(line)
        or bylines.read(line)
    ):
        return False
    return not _STOPPED.search(line) or bool(_KEY_POINT.match(case.lines[rest]))


def _header(case: Case) -> None:
    """Byline, date line and genre between the headline and the body."""
    body = case.body()
    last = body[0] if body else len(case.lines)
    for index in range(last):
        line = case.lines[index]
        if not case.open(index):
            if line.strip().lower() == "comment":  # a kicker here, a form below the body
                case.metadata = replace(case.metadata, genre=Genre.OPINION)
            continue
        if dates.is_date_line(line):
            case.set_aside(index, "date line")
            _take_date(case, line)
        elif names := bylines.read(line):
            _take_byline(case, index, names)
            _take_date(case, line)
        elif _OPINION.fullmatch(line):
            case.set_aside(index, "section label")
            case.metadata = replace(case.metadata, genre=Genre.OPINION)


def _take_date(case: Case, line: str) -> None:
    """The date of a date line; one of publication goes before one of an update."""
    found = dates.find(line)
    place = _UPDATE_LINE if dates.is_update(line) else _DATE_LINE
    known = case.metadata
    better = known.published_found_in == _UPDATE_LINE and place == _DATE_LINE
    if found and (known.published is None or better):
        case.metadata = replace(known, published=found, published_found_in=place)


def _take_byline(case: Case, index: int, names: tuple[str, ...]) -> None:
    case.set_aside(index, "byline")
    if not case.metadata.byline:
        case.metadata = replace(case.metadata, byline=names)


def _bylines(case: Case) -> None:
    """Explicit bylines ("Written by ...") and labelled dates anywhere, such as below the body."""
    for index, line in enumerate(case.lines):
        if not case.open(index):
            continue
        if names := bylines.read(line, explicit=True):
            _take_byline(case, index, names)
        elif dates.is_date_line(line) and not line[:1].isdigit():
            case.set_aside(index, "date line")
            _take_date(case, line)


def _tail(case: Case) -> None:
    """After a comment form, all that is not running text is the page's foot."""
    body = case.body()
    last = body[-1] if body else -1
    foot = next(
        (
            n
            for n in range(last + 1, len(case.lines))
            if (verdict := case.verdicts[n]) is not None and verdict.reason == "comment form"
        ),
        len(case.lines),
    )
    for index in range(foot, len(case.lines)):
        if case.open(index):
            case.set_aside(index, "page foot")


def _key_points(case: Case) -> None:
    for index, line in enumerate(case.lines):
        if case.open(index) and _KEY_POINT.match(line):
            case.verdicts[index] = Verdict(ParagraphKind.KEY_POINTS)
        elif case.open(index) and _KEY_POINTS.fullmatch(line):
            items = _list_after(case, index)
            if items:
                case.verdicts[index] = HEADING
            for item in items:
                case.verdicts[item] = Verdict(ParagraphKind.KEY_POINTS)


def _list_after(case: Case, index: int) -> list[int]:
    """The items of a list that begins right after a block."""
    items: list[int] = []
    for following in range(index + 1, len(case.lines)):
        if not case.open(following) or not case.page.blocks[following].listed:
            break
        items.append(following)
    return items


def _unlikely(case: Case) -> None:
    """What the line model takes for no part of the article, and no other step knew."""
    points = Verdict(ParagraphKind.KEY_POINTS)
    for index in sorted(case.unlikely):
        heads = index > 0 and case.verdicts[index - 1] == points and _may_head(case, index)
        if case.open(index) and not heads:
            case.set_aside(index, FURNITURE)


def _headings(case: Case) -> None:
    """Short lines without a full stop that stand before running text."""
    following: Block | None = None
    for index in reversed(range(len(case.lines))):
        verdict = case.verdicts[index]
        if verdict is not None and verdict.kind is None:
            continue
        block = case.page.blocks[index]
        if verdict is None and (block.level or (following and _may_head(case, index))):
            case.verdicts[index] = HEADING
        following = block


def _may_head(case: Case, index: int) -> bool:
    line = case.lines[index]
    block = case.page.blocks[index]
    return (
        len(line.split()) <= HEADING_WORDS
        and not block.listed
        and not _STOPPED.search(line)
        and not line.endswith((",", ";"))
        and not line[:1].islower()
        and bool(_WORD.search(line))
    )


def _keep_the_rest(case: Case) -> None:
    case.verdicts = [verdict or KEPT for verdict in case.verdicts]


def _commentary(case: Case) -> None:
    """A part headed "Commentary" below reported text: what follows is opinion."""
    inside = False
    reported = False
    for index, verdict in enumerate(case.verdicts):
        if verdict == KEPT:
            reported = True
            if inside:
                case.verdicts[index] = Verdict(ParagraphKind.COMMENTARY)
        elif verdict == HEADING and reported and _COMMENTARY.fullmatch(case.lines[index]):
            inside = True


def _something_to_read(case: Case) -> None:
    """Where no body is left, headings are the text; a page is never only its headline."""
    kinds = {verdict.kind for verdict in case.verdicts if verdict}
    if kinds & {ParagraphKind.BODY, ParagraphKind.COMMENTARY, ParagraphKind.KEY_POINTS}:
        return
    case.verdicts = [KEPT if verdict == HEADING else verdict for verdict in case.verdicts]
