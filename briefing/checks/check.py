"""What a careful colleague would ask before a note goes out.

:func:`check` is a pure function of the brief and of what is known beside it. It never forbids
anything: a finding says in plain words what there is, and what to do about it. Findings of one
kind are one entry that holds the others.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import ceil

from briefing.checks import received
from briefing.checks.words import NOTES, TEXTS
from briefing.edits.pending import Waiting
from briefing.model.article import Genre
from briefing.model.brief import (
    Brief,
    Citation,
    DateLine,
    DifferenceLine,
    Line,
    Origin,
    QuoteLine,
    Source,
    in_sections,
    words_of,
)
from briefing.model.sections import BY_ID, COUNTED, ESSENTIAL
from briefing.sameness.outlets import mixes_alphabets
from briefing.styles import HouseStyle
from briefing.wording import fill

_LONGEST = 90  # what a row of the checks shows on one line beside its words


class Severity(StrEnum):
    """How much a finding matters."""

    CONFIRM = "confirm"  # the note comes out broken: it has to be confirmed
    LOOK = "look"
    NOTE = "note"


class Leads(StrEnum):
    """What a finding leads to."""

    NOWHERE = ""
    LINE = "line"  # the line of the draft with this id
    ARTICLE = "article"  # the article with this id
    FIELD = "field"  # "length" or "marking": what the analyst chooses


@dataclass(frozen=True, slots=True)
class Finding:
    """One entry. ``text`` has holes for ``count`` and ``values``, as :func:`briefing.wording.fill`.

    ``inside`` are the entries of a group, "" of ``key`` leads nowhere.
    """

    kind: str
    severity: Severity
    text: str
    count: int = 1
    values: tuple[tuple[str, str], ...] = ()
    leads: Leads = Leads.NOWHERE
    key: str = ""
    inside: tuple[Finding, ...] = ()

    @property
    def marks(self) -> tuple[str, ...]:
        """What to remember it by once it was ticked off: of a group, those of its entries."""
        return tuple(f"{one.kind} {one.key}" for one in self.inside or (self,))

    @property
    def words(self) -> str:
        """The entry in English."""
        return fill(self.text, self.count, **dict(self.values))

    @property
    def said(self) -> str:
        """What it is about, in a group whose head says what it is."""
        return dict(self.values).get("words", self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known beside the brief.

    ``pages`` counts the printed pages without the annex, 0 where nothing was printed;
    ``left_out`` are the ids of lines without room, ``missing`` the characters that no font has,
    ``opened`` the differences that the analyst has looked at. ``marking`` says that the house
    wants one.
    """

    pages: int = 0
    left_out: tuple[str, ...] = ()
    missing: str = ""
    opened: frozenset[str] = frozenset()
    waiting: tuple[Waiting, ...] = ()
    marking: bool = False


NOTHING_KNOWN = Known()


def wants_marking(style: HouseStyle) -> bool:
    """Whether the house prints a marking: it has one, or names its files by it."""
    return bool(style.options.marking) or "{marking}" in style.file_name_pattern


def check(brief: Brief, known: Known = NOTHING_KNOWN) -> tuple[Finding, ...]:
    """What to look at in a brief before it goes out, the most pressing first."""
    found: dict[str, list[Finding]] = {kind: [] for kind in TEXTS}
    for finding in (*_of_note(brief, known), *_of_sources(brief), *_of_lines(brief, known)):
        found[finding.kind].append(finding)
    entries = [_grouped(kind, tuple(same)) for kind, same in found.items() if same]
    return tuple(sorted(entries, key=lambda one: tuple(Severity).index(one.severity)))


def _grouped(kind: str, findings: tuple[Finding, ...]) -> Finding:
    if len(findings) == 1:
        return findings[0]
    whole = replace(_finding(kind), count=len(findings), inside=findings)
    return replace(whole, leads=findings[0].leads, key=findings[0].key)


def _finding(
    kind: str, words: str = "", leads: Leads = Leads.NOWHERE, key: str = "", count: int = 1
) -> Finding:
    severity = Severity.NOTE if kind in NOTES else Severity.LOOK
    values = (("words", words),) if words else ()
    return Finding(kind, severity, TEXTS[kind], count, values, leads, key)


# --- the note as a whole ------------------------------------------------------------------------


def _of_note(brief: Brief, known: Known) -> Iterator[Finding]:
    if known.missing:
        glyphs = _finding("glyphs", count=len(known.missing))
        named = " ".join(f"{one} (U+{ord(one):04X})" for one in known.missing[:8])
        yield replace(glyphs, severity=Severity.CONFIRM, values=(("named", named),))
    if brief.page_limit and known.pages > ceil(brief.page_limit):
        yield _finding("over", "", Leads.FIELD, "length", count=known.pages)
    if known.marking and not brief.marking:
        yield _finding("marking", "", Leads.FIELD, "marking")
    if brief.draft:
        yield _finding("draft", brief.draft)
    if known.waiting:
        yield _finding("waiting", count=len(known.waiting))


def _of_sources(brief: Brief) -> Iterator[Finding]:
    for kind, source, more in received.of_sources(brief):
        named = _short(source.title or source.outlet or source.name)
        yield _finding(kind, named + more, Leads.ARTICLE, source.article)
    for source in brief.sources:
        if mixes_alphabets(source.outlet):
            yield _finding("mixed letters", _short(source.outlet), Leads.ARTICLE, source.article)
        named = _short(source.title or source.outlet or source.name)
        if source.unread:
            yield _finding("unread", named, Leads.ARTICLE, source.article)
        if source.date is None or source.date_assumed:
            yield _finding("undated", named, Leads.ARTICLE, source.article)
        elif source.date > brief.date:
            yield _finding("later", named, Leads.ARTICLE, source.article)
        for written in source.two_ways:
            yield _finding("two ways", _short(written), Leads.ARTICLE, source.article)
    for one in brief.withdrawn:
        yield _finding(one.why, _short(one.title), Leads.ARTICLE, one.article)


# --- each line ----------------------------------------------------------------------------------


def _of_lines(brief: Brief, known: Known) -> Iterator[Finding]:
    sources = {source.number: source for source in brief.sources}
    out = frozenset(known.left_out)
    for section, line in in_sections(brief):
        if line.id in out:
            yield _of_line("left out", line)
            continue
        yield from _of_words(section, line)
        if section in COUNTED:
            yield from _of_support(section, line, sources)
        if isinstance(line, DateLine):
            yield from _of_date(section, line, brief)
        if isinstance(line, DifferenceLine):
            yield _of_line("looked at" if line.id in known.opened else "differ", line)
    yield from _of_figures(brief, out)


def _of_line(kind: str, line: Line) -> Finding:
    return _finding(kind, _said(line), Leads.LINE, line.id)


def _said(line: Line) -> str:
    if isinstance(line, DifferenceLine) and len(line.tellings) == 1:
        return _short(line.tellings[0].statement)
    if isinstance(line, DifferenceLine):
        return _short(" / ".join(told.text for told in line.tellings), mark=False) + "."
    return _short(words_of(line))


def _short(text: str, *, mark: bool = True) -> str:
    """The words in quotation marks, cut at a word where they are many."""
    words = " ".join(text.split())
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;:–—-") + "…"
    return f"“{words}”" if mark else words


def _of_words(section: str, line: Line) -> Iterator[Finding]:
    if line.origin is Origin.EDITED:
        yield _of_line("changed quote" if _is_changed_quote(line) else "edited", line)
    if section in COUNTED and not line.spans:
        yield _of_line("no source", line)


def _is_changed_quote(line: Line) -> bool:
    """Whether words stand in quotation marks that nobody said."""
    if not isinstance(line, QuoteLine):
        return False
    # the first letter may have become a capital where a connective went
    return "".join(line.text.split())[1:] not in "".join(line.statement.split())


def _of_support(section: str, line: Line, sources: Mapping[int, Source]) -> Iterator[Finding]:
    tellers = [sources[n] for n in _tellers(line) if n in sources]
    if not tellers:
        return
    opinion = all(source.genre is Genre.OPINION for source in tellers)
    if opinion and not BY_ID[section].attributed:
        yield _of_line("opinion", line)
    if section not in ESSENTIAL:
        return
    families = {source.family or -source.number for source in tellers}
    if len(families) == 1:
        yield _of_line("reprints" if len(tellers) > 1 else "one source", line)


def _tellers(line: Line) -> Sequence[int]:
    """Numbers of the sources that tell a line; a movement without a number tells no figure."""
    return sorted({*line.marks, *line.also})


def _of_date(section: str, line: DateLine, brief: Brief) -> Iterator[Finding]:
    if line.start is None:
        yield _of_line("unresolved", line)
    elif section == "deadlines" and line.end is not None and line.end < brief.date:
        yield _of_line("passed", line)


def _of_figures(brief: Brief, out: Collection[str]) -> Iterator[Finding]:
    """Figures that another source gives otherwise, where no difference says so."""
    told = {(s.source, s.start) for s in _told(brief.differences)}
    for line in brief.figures:
        if line.hedged and line.id not in out:
            yield _of_line("doubted", line)
        if line.earlier and line.id not in out:
            yield _finding("changed", _short(line.text), Leads.LINE, line.id)
        places = {(s.source, s.start) for s in (*line.spans, *line.differing)}
        if line.differing and line.id not in out and not places & told:
            yield _finding("other figure", _short(line.text), Leads.LINE, line.id)


def _told(differences: Iterable[DifferenceLine]) -> Iterator[Citation]:
    for line in differences:
        for told in line.tellings:
            yield from told.spans
