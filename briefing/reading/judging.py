"""What each block of a page is: kept text of some kind, or residue with a reason.

The steps run in the order of :func:`judge`; each fills in what earlier ones left open. A line is
set aside only on a rule's word; in doubt it stays, for a lost sentence costs more than a kept
line of residue.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.model.article import ParagraphKind
from briefing.reading import chain, fields, line_features, notices, papers, releases, rules
from briefing.reading.case import (
    HEADING,
    HEADING_WORDS,
    KEPT,
    KEY_POINT,
    STOPPED,
    Case,
    Verdict,
    is_prose,
)
from briefing.reading.page import Block, Page

LEAST = 0.15
"""Probability of being body below which a line of pasted text is set aside; far below one half,
as a lost sentence costs more than a kept line of residue."""
LEAST_OF_PROSE = 0.03
"""The same for a line that reads like running text."""
LEAST_KEPT = 0.1
"""Share of the words in running text below which the line model is not believed."""
FEWEST_LINES = 4
"""Lines below which the line model is not asked."""
MOST_LINES = 5_000
"""Lines above which it is not either: that is no copied page, and it would take minutes."""
FURNITURE = "page furniture"
"""The reason for what stands around the article on a page."""

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
_WORD = re.compile(r"\w+")


def judge(page: Page) -> Case:
    """The page judged: a verdict for each block, and the metadata with what the lines added."""
    lines = tuple(page.words_of(block) for block in page.blocks)
    case = Case(page, lines, [None] * len(lines), page.metadata)
    for step in (
        _already_set_aside,
        notices.set_aside,
        releases.set_aside,
        _typed_rules,
        _line_model,
        fields.headline,
        fields.header,
        fields.labelled,
        papers.named,
        fields.dateline,
        _tail,
        _key_points,
        _unlikely,
        _headings,
        _keep_the_rest,
        _commentary,
        _something_to_read,
    ):
        step(case)
    return case


def _already_set_aside(case: Case) -> None:
    for index, block in enumerate(case.page.blocks):
        if block.reason:
            case.set_aside(index, block.reason)
        elif block.elsewhere:  # shown, but no report of this outlet's
            case.verdicts[index] = Verdict(ParagraphKind.COMMENTARY)
        elif block.row:
            case.verdicts[index] = Verdict(ParagraphKind.TABLE)


def _typed_rules(case: Case) -> None:
    for index, line in enumerate(case.lines):
        if case.open(index) and (reason := rules.reason_for(line)):
            case.set_aside(index, reason)


def _line_model(case: Case) -> None:
    """How likely each line is the article's, where only the lines themselves can tell."""
    if not case.page.surrounded or not FEWEST_LINES <= len(case.lines) <= MOST_LINES:
        return
    # key points read like a body before the body, which would be taken for what comes after
    chosen = [
        n
        for n, block in enumerate(case.page.blocks)
        if not block.reason and not KEY_POINT.match(case.lines[n])
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
        if case.open(index) and KEY_POINT.match(line):
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
        if verdict is not None and verdict.kind in (None, ParagraphKind.TABLE):
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
        and not STOPPED.search(line)
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
    """Where no body is left, headings are the text, or else rows of running words.

    A page is never only its headline.
    """
    kinds = {verdict.kind for verdict in case.verdicts if verdict}
    if kinds & {ParagraphKind.BODY, ParagraphKind.COMMENTARY, ParagraphKind.KEY_POINTS}:
        return
    if HEADING in case.verdicts:
        case.verdicts = [KEPT if one == HEADING else one for one in case.verdicts]
        return
    for index, verdict in enumerate(case.verdicts):
        # a table of figures stays one; a table that a page's text was laid out in is the text
        cells = case.lines[index].split("\t")
        if verdict == Verdict(ParagraphKind.TABLE) and any(is_prose(cell) for cell in cells):
            case.verdicts[index] = KEPT
