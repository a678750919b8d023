"""Going on with a note that a PDF carries: its brief and its articles become a desk again.

The lines of the note are pinned, so that the same note stands. What the analyst did to their words
is not carried, only what came of it; :func:`settled` finds edits that lead there, from what is
composed without them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from briefing.desk.corrections import Corrections
from briefing.desk.state import Desk
from briefing.model.article import Article, Span
from briefing.model.brief import (
    ELLIPSIS,
    Brief,
    Citation,
    DateLine,
    DifferenceLine,
    FigureLine,
    Line,
    Origin,
    PersonLine,
    QuoteLine,
    Source,
    from_json,
    in_sections,
    lines_of,
    quoted,
    to_json,
    words_of,
)
from briefing.model.edits import Added, Edits, Moved, Own
from briefing.model.errors import BriefingError
from briefing.model.line_ids import place_of
from briefing.model.options import Choices
from briefing.model.sections import COUNTED, SECTIONS, home_of

ROUNDS = 8
"""How often a desk is settled at most: each time drops a line that a dropped one made room for."""

_FIELDS = (
    *("text", "subject", "period", "comparison", "attribution", "what", "condition"),
    *("speaker", "role", "organisation", "holder", "towards", "date"),
)
_ROWS = FigureLine | DateLine | DifferenceLine  # what is printed beside or around their text
_DAY = re.compile(r"\A\[[^][]*\d[^][]*\] | \[[^][]*\d[^][]*\]")
"""A day that was put into a line behind the edits, whose offsets do not count it."""
_SHORTEST_ID = 8  # an article's id is a hash; fewer letters, from a note of other hands, fit many
_MOST_PAGES = 100  # a limit that no note needs; a file from elsewhere may give any number


def matched(carried: Brief, articles: Sequence[Article]) -> Brief:
    """The brief with its sources named as these articles are.

    An article that was carried as its bare text has another id than the file that it came from: it
    is the one in which the words of all lines stand where the brief says.
    """
    here = {article.id for article in articles}
    free = [one for one in articles if one.id not in {s.article for s in carried.sources}]
    data = to_json(carried)
    for source in carried.sources:
        if source.article in here or len(source.article) < _SHORTEST_ID:
            continue
        found = next((one for one in free if _holds(one, source, carried)), None)
        if found is not None:
            free.remove(found)
            data = data.replace(source.article.encode(), found.id.encode())
    try:
        return from_json(data)
    except BriefingError:  # an id that is a word of the form itself: nobody's but an attacker's
        return carried


def _holds(article: Article, source: Source, carried: Brief) -> bool:
    """Whether the words that lines take from a source stand in this article at their places."""
    told = [
        line.text == quoted(article.text[one.start : one.end] for one in line.spans)
        for line in lines_of(carried).values()
        if line.origin is Origin.VERBATIM and line.spans and "[…]" not in line.text
        if {one.source for one in line.spans} == {source.number}
    ]
    return bool(told) and all(told)


def resumed(carried: Brief, articles: Sequence[Article], style: str = "") -> Desk:
    """A desk on which the carried note stands; articles that it did not use are not ticked."""
    by_id = {article.id: article for article in articles}
    used = [by_id[source.article] for source in carried.sources if source.article in by_id]
    desk = Desk(choices=_choices(carried), edits=_edits(carried), style=style)
    desk = desk.with_articles((*used, *articles))
    desk = desk.with_ticks(frozenset(by_id).difference(one.id for one in used), False)
    for source in carried.sources:
        if source.article in by_id:
            desk = desk.with_corrections(source.article, _corrections(source))
            desk = _settled_date(desk, source)
    return desk


def next_note(carried: Brief, desk: Desk, style: str = "") -> Desk:
    """The desk for a note that follows a carried one whose articles are not there.

    ``desk`` is what a new note begins with here.
    """
    kept = {field: getattr(carried, field) for field in ("marking", "author", "addressee")}
    choices = replace(desk.choices, **kept)
    return replace(desk, choices=choices, style=style or desk.style, earlier=carried)


def _choices(carried: Brief) -> Choices:
    homes = [home_of(one.id, at) for at, one in in_sections(carried) if _is_found(one)]
    counts: dict[str, Any] = {section: homes.count(section) for section in COUNTED}
    usual = 1 if len(carried.sources) <= 3 else 2
    pages = carried.page_limit
    return Choices(
        date=carried.date,
        title=None if carried.title_spans else carried.title,
        marking=carried.marking,
        author=carried.author,
        addressee=carried.addressee,
        draft=carried.draft,
        confidence=carried.confidence if carried.confidence in {"high", "moderate", "low"} else "",
        annex=bool(carried.annex),
        pages=None if pages == usual or not 0 < pages <= _MOST_PAGES or pages * 2 % 1 else pages,
        **counts,
    )


def _is_found(line: Line) -> bool:
    """Whether the program found it, and no analyst wrote or chose its words."""
    return line.origin is not Origin.OWN and not line.id.startswith("added_")


def _edits(carried: Brief) -> Edits:
    pinned: list[str] = []
    added: list[Added] = []
    own: dict[str, Own] = {}
    moved: list[Moved] = []
    for section, line in in_sections(carried):
        home = home_of(line.id, section)
        span = place_of(line.id, f"added_{home}")
        if line.origin is Origin.OWN:
            key = line.id if line.id.startswith("own-") else f"own-{line.id}"
            own[key] = Own(key, section, _own_words(line))
        elif span is not None:
            added.append(Added(home, span))
        else:
            pinned.append(line.id)
        if home != section and line.origin is not Origin.OWN:
            moved.append(Moved(line.id, section))
    return Edits(
        pinned=tuple(dict.fromkeys(pinned)),
        added=tuple(added),
        own=tuple(own.values()),
        moved=tuple(moved),
    )


def _corrections(source: Source) -> Corrections:
    given = frozenset(source.given)
    dated = "date" in given or source.date_assumed
    return Corrections(
        title=source.title if "title" in given else None,
        outlet=source.outlet if "outlet" in given else None,
        byline=source.byline if "byline" in given else None,
        published=source.date if dated else None,
        assumed=source.date_assumed,
    )


def _settled_date(desk: Desk, source: Source) -> Desk:
    """Nobody is asked again for a date that the note did without."""
    entry = desk.entry(source.article)
    return desk.with_date(source.article, None) if entry is not None and entry.asks else desk


# --- the edits that lead to the note ------------------------------------------------------------


def settled(desk: Desk, composed: Brief, carried: Brief) -> Desk:
    """The desk with edits that bring what was composed from it nearer to the carried note.

    The same desk where none is left to find: compose, settle, compose again, until then.
    """
    for section in SECTIONS:
        desk = _section(desk, section, composed, carried)
    if composed.title != carried.title:
        desk = desk.with_choice("title", carried.title)
    return desk


def _section(desk: Desk, section: str, composed: Brief, carried: Brief) -> Desk:
    wanted: dict[str, Line] = {line.id: line for line in getattr(carried, section)}
    here: dict[str, Line] = {line.id: line for line in getattr(composed, section)}
    for key, line in here.items():
        if key not in wanted and line.origin is not Origin.OWN:
            desk = desk.with_dropped(section, line)
        elif key in wanted and not desk.edits_of(key):
            desk = _reached(desk, line, wanted[key], composed, carried)
    order = tuple(key for key in wanted if key in here)
    if order != tuple(key for key in here if key in wanted):
        desk = desk.with_placed(section, tuple(wanted))
    return desk


def _reached(desk: Desk, now: Line, then: Line, composed: Brief, carried: Brief) -> Desk:
    """With edits that make a line say what it said in the note."""
    if now.origin is Origin.OWN:
        return _put_right(desk, now, then)
    if _said(now) == _said(then):
        return desk
    if then.origin is Origin.EDITED:
        return _put_right(desk, now, then)
    cuts = _cuts(now, then, composed, carried) or _cuts_of_words(now, then)
    if cuts:
        return desk.with_struck(then.id, cuts)
    places = _spans(then.spans, carried)
    if now.spans != then.spans and len(places) == 1:
        return desk.with_swapped(then.id, places[0])
    return desk


def _put_right(desk: Desk, now: Line, then: Line) -> Desk:
    """With the values and the words that the analyst gave a line."""
    if isinstance(now, QuoteLine):  # what was put right bears no day, so none is missing
        now = replace(now, speaker=_DAY.sub("", now.speaker), role=_DAY.sub("", now.role))
    for field in _FIELDS:
        value = _value(then, field)
        if field == "text" and not isinstance(then, _ROWS):
            continue
        # own words are no number until they are put right
        read = field == "text" and getattr(then, "low", None) != getattr(now, "low", None)
        if value is not None and (value != _value(now, field) or read):
            desk = desk.with_corrected(then.id, field, value)
    # words may be struck from a line that was put right
    if desk.edits_of(then.id) and (cuts := _cuts_of_words(now, then)):
        return desk.with_struck(then.id, cuts)
    words, were = (_reworded(line) for line in (then, now))
    # a value that was given as it was is none to be found, and the line is edited all the same
    given = then.origin is Origin.EDITED and not desk.edits_of(then.id)
    return desk.with_reworded(then.id, words) if words and (words != were or given) else desk


def _value(line: Line, field: str) -> str | None:
    """What stands in a field that can be put right, None where the line has no such field."""
    if field == "role" and isinstance(line, PersonLine):
        return line.roles[0].text if line.roles else ""
    value: str | None = getattr(line, "timex" if field == "date" else field, None)
    return value


def _reworded(line: Line) -> str:
    """What other words for a line change: of a difference, they are told in one."""
    if isinstance(line, DifferenceLine):
        return line.tellings[0].statement if len(line.tellings) == 1 else ""
    if isinstance(line, FigureLine | DateLine):
        return _undated(line, line.statement)
    return line.text


def _undated(line: Line, words: str) -> str:
    return _DAY.sub("", words) if line.origin is Origin.COMPLETED else words


def _own_words(line: Line) -> str:
    """What the analyst wrote, before a value of it was put right."""
    return (_reworded(line) if isinstance(line, DifferenceLine) else "") or line.text


def _cuts(now: Line, then: Line, composed: Brief, carried: Brief) -> tuple[tuple[int, int], ...]:
    """What was struck of the words of a line, () where it was not that."""
    before, after = (_spans(_places(o), b) for o, b in ((now, composed), (then, carried)))
    if len(before) != 1 or not after or before == after:
        return ()
    (whole,) = before
    if not all(whole.covers(one) for one in after):
        return ()
    length = whole.end - whole.start
    # of a completed line its words before that count, for it was completed behind the edits
    if length not in (len(words_of(now)), len(now.original)):
        return ()  # not verbatim: offsets of the article are none of its words
    return _between([(one.start - whole.start, one.end - whole.start) for one in after], length)


def _cuts_of_words(now: Line, then: Line) -> tuple[tuple[int, int], ...]:
    """What was struck of words that are not those of their place, by what stays of them."""
    words, said = (_undated(line, words_of(line)) for line in (now, then))
    cut, was_cut = (bool(getattr(line, "statement_cut", False)) for line in (then, now))
    said += ELLIPSIS if cut else ""
    kept, at = [], 0
    *first, last = (piece.strip() for piece in said.split(ELLIPSIS.lstrip()))
    for find, piece in (*((words.find, one) for one in first), (words.rfind, last)):
        if piece:
            start = find(piece, at)
            at = start + len(piece)
            kept.append((start, at))
    told = quoted(
        (words[start:end] for start, end in kept),
        begun=bool(kept) and kept[0][0] == 0,
        ended=at == len(words) and not was_cut,
    )
    return _between(kept, len(words)) if told == said else ()


def _between(kept: Sequence[tuple[int, int]], length: int) -> tuple[tuple[int, int], ...]:
    """The stretches that are not kept."""
    starts, ends = [0, *(end for _, end in kept)], [*(start for start, _ in kept), length]
    return tuple((a, b) for a, b in zip(starts, ends, strict=True) if a < b)


def _places(line: Line) -> tuple[Citation, ...]:
    if isinstance(line, FigureLine | DateLine) and line.statement:
        return line.statement_spans
    return line.spans


def _spans(places: Iterable[Citation], brief: Brief) -> tuple[Span, ...]:
    keys = {source.number: source.article for source in brief.sources}
    return tuple(Span(keys[p.source], p.start, p.end) for p in places if p.source in keys)


def _said(line: Line) -> tuple[str, ...]:
    """The words of a line that a reader sees."""
    if isinstance(line, DifferenceLine):
        return (line.text, *(told.statement for told in line.tellings))
    fields = (_value(line, name) or "" for name in _FIELDS)
    roles = (role.text for role in getattr(line, "roles", ()))
    return (*fields, getattr(line, "statement", ""), *roles)


# --- the whole way ------------------------------------------------------------------------------


def all_lines(brief: Brief) -> Iterator[Line]:
    """All lines, in the order of the sections."""
    return (line for _, line in in_sections(brief))


def different(composed: Brief, carried: Brief) -> tuple[Line, ...]:
    """The lines of the carried note that what was composed lacks, or words otherwise."""
    here = lines_of(composed)
    return tuple(
        line
        for key, line in lines_of(carried).items()
        if key not in here or _said(here[key]) != _said(line)
    )


def resume(
    carried: Brief, articles: Sequence[Article], compose: Callable[[Desk], Brief], style: str = ""
) -> Desk:
    """The desk on which the carried note stands as it was, found by composing."""
    carried = matched(carried, articles)
    desk = resumed(carried, articles, style)
    for _ in range(ROUNDS):
        nearer = settled(desk, compose(desk), carried)
        if nearer == desk:
            break
        desk = nearer
    return desk
