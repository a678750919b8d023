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
from briefing.edits.pending import Waiting
from briefing.model.article import Genre
from briefing.model.brief import (
    SECTIONS,
    Brief,
    Citation,
    DateLine,
    DifferenceLine,
    Line,
    Origin,
    QuoteLine,
    Source,
    words_of,
)
from briefing.sameness.outlets import mixes_alphabets
from briefing.styles import HouseStyle
from briefing.wording import fill

_LONGEST = 90


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


def noted(_: str, words: str) -> str:
    """Words that the window translates in the context named first."""
    return words


_TEXTS = {
    "glyphs": noted(
        "Checks",
        "{count} character is in no font here and prints as a box: {named}. Add a font to the"
        " house style, or write it otherwise.|{count} characters are in no font here and print"
        " as boxes: {named}. Add a font to the house style, or write them otherwise.",
    ),
    "over": noted(
        "Checks",
        "The note takes {count} page, more than the limit. Allow more, or drop lines.|The note"
        " takes {count} pages, more than the limit. Allow more, or drop lines.",
    ),
    "left out": noted(
        "Checks",
        "No room on the pages: {words} Pin it to keep it, or allow more pages.|{count} lines have"
        " no room on the pages. Pin those that must stay, or allow more pages.",
    ),
    "no source": noted(
        "Checks",
        "No source is given for: {words} Say where it is from, or move it to the assessment.|"
        "{count} lines give no source. Say where they are from, or move them to the assessment.",
    ),
    "changed quote": noted(
        "Checks",
        "A quotation was changed: {words} Quote what was said, or take the quotation marks away.|"
        "{count} quotations were changed. Quote what was said.",
    ),
    "differ": noted(
        "Checks",
        "The sources differ: {words} Look at what each says.|The sources differ on {count} things"
        " that nobody has looked at yet.",
    ),
    "other figure": noted(
        "Checks",
        "Another source gives another number than {words}. Compare the two.|Of {count} figures"
        " another source gives another number. Compare them.",
    ),
    "passed": noted(
        "Checks",
        "Over by the date of the note: {words} Move it, correct it, or drop it.|{count} dates"
        " ahead are over by the date of the note. Move, correct or drop them.",
    ),
    "withdrawn": noted(
        "Checks",
        "Withdrawn by its publisher: {words}. Nothing of it is printed; look at what rested on"
        " it.|{count} reports were withdrawn. Nothing of them is printed; look at what rested on"
        " them.",
    ),
    "corrected": noted(
        "Checks",
        "Corrected since: {words}. Only the corrected version is used.|{count} reports were"
        " corrected since. Only the corrected versions are used.",
    ),
    "later": noted(
        "Checks",
        "Dated after the note: {words}. Give the note a later date, or take the article out.|"
        "{count} articles are dated after the note. Give it a later date, or take them out.",
    ),
    "changed": noted(
        "Checks",
        "The number has changed since: {words} Print the new one, or say of what day it is.|"
        "{count} figures have changed over the days. Look at the newest report of each.",
    ),
    "unresolved": noted(
        "Checks",
        "No day is known for: {words} Correct the date.|{count} dates have no known day. Correct"
        " them.",
    ),
    "unread": noted(
        "Checks",
        "The figures, dates and people of {words} could not be read, because of an error of this"
        " program. Read it yourself.|The figures, dates and people of {count} articles could not"
        " be read, because of errors of this program. Read them yourself.",
    ),
    "mixed letters": noted(
        "Checks",
        "An outlet's name mixes letters of several alphabets, and may pose as another: {words}.|"
        "The names of {count} outlets mix letters of several alphabets, and may pose as others.",
    ),
    "embargo": noted(
        "Checks",
        "Under embargo: {words}. Do not send the note out before.|{count} sources are under"
        " embargo. Do not send the note out before.",
    ),
    "taken back": noted(
        "Checks",
        "A notice says that a report was withdrawn: {words}. Let nothing rest on it.|{count}"
        " notices say that reports were withdrawn. Let nothing rest on them.",
    ),
    "cut off": noted(
        "Checks",
        "Seems cut off: {words}. Get the whole text, or say that you had a part.|{count} sources"
        " seem cut off. Get the whole texts, or say that you had parts.",
    ),
    "set aside": noted(
        "Checks",
        "Most of a text was set aside: {words}. Look at what was, and put back what is its own.|"
        "Most of the text of {count} sources was set aside. Look at what was.",
    ),
    "no line": noted(
        "Checks",
        "No line is from this source: {words}. Look whether it was read whole, or leave it out.|"
        "No line is from {count} of the sources. Look whether they were read whole.",
    ),
    "undated": noted(
        "Checks",
        "No date: {words}. Give it one; words such as “today” rest on it.|{count} articles have"
        " no date. Give them one; words such as “today” rest on it.",
    ),
    "two ways": noted(
        "Checks",
        "Day first or month first? {words} It is printed under no date until that is known.|"
        "{count} dates may be read day first or month first. They are printed under no date until"
        " that is known.",
    ),
    "opinion": noted(
        "Checks",
        "Told by an opinion piece only: {words} Say whose view it is, or drop it.|{count} lines"
        " are told by opinion pieces only. Say whose view they are, or drop them.",
    ),
    "reprints": noted(
        "Checks",
        "Several outlets, but one report: {words} It is no better supported for that.|{count}"
        " lines name several outlets that print one report. They are no better supported for it.",
    ),
    "one source": noted(
        "Checks",
        "One report alone tells this: {words} Find another, or say who says so.|{count} claims"
        " are told by one report alone. Find another, or say who says so.",
    ),
    "doubted": noted(
        "Checks",
        "Its own sentence doubts or denies this number: {words} Say who says so, or drop it.|"
        "{count} numbers are doubted or denied by their own sentences. Say who says so, or drop"
        " them.",
    ),
    "marking": noted(
        "Checks", "This house style prints a marking, and the note has none. Choose one."
    ),
    "edited": noted(
        "Checks",
        "Edited: {words} Check that it still says what the source says.|{count} lines were edited."
        " Check that they still say what the sources say.",
    ),
    "looked at": noted(
        "Checks",
        "The sources differ, and you have looked: {words}|The sources differ on {count} things"
        " that you have looked at.",
    ),
    "correction": noted(
        "Checks",
        "It corrects an earlier report: {words}. See that nothing rests on what was wrong.|{count}"
        " sources correct earlier reports. See that nothing rests on what was wrong.",
    ),
    "live blog": noted(
        "Checks",
        "A live blog: {words}. Its entries are of different hours or days.|{count} sources are"
        " live blogs. Their entries are of different hours or days.",
    ),
    "waiting": noted(
        "Checks",
        "{count} change of yours waits for a line or an article that is not in the note now.|"
        "{count} changes of yours wait for lines or articles that are not in the note now.",
    ),
    "draft": noted(
        "Checks", "The note is marked “{words}”. Take the mark away (menu Draft) when it is final."
    ),
}
"""What is said of each kind, for one and for more, in the order of the list."""

_NOTES = frozenset(["edited", "looked at", "waiting", "draft", "correction", "live blog"])
_CLAIMS = ("bottom_line", "points", "figures", "deadlines")
_FACTS = tuple(s for s in SECTIONS if s not in ("assessment", "next_steps"))


def check(brief: Brief, known: Known = NOTHING_KNOWN) -> tuple[Finding, ...]:
    """What to look at in a brief before it goes out, the most pressing first."""
    found: dict[str, list[Finding]] = {kind: [] for kind in _TEXTS}
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
    severity = Severity.NOTE if kind in _NOTES else Severity.LOOK
    values = (("words", words),) if words else ()
    return Finding(kind, severity, _TEXTS[kind], count, values, leads, key)


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
    for section in SECTIONS:
        for line in getattr(brief, section):
            if line.id in out:
                yield _of_line("left out", line)
                continue
            yield from _of_words(section, line)
            if section in _FACTS:
                yield from _of_support(section, line, sources)
            if isinstance(line, DateLine):
                yield from _of_date(section, line, brief)
            if isinstance(line, DifferenceLine):
                yield _of_line("looked at" if line.id in known.opened else "differ", line)
    yield from _of_figures(brief, out)


def _of_line(kind: str, line: Line) -> Finding:
    return _finding(kind, _said(line), Leads.LINE, line.id)


def _said(line: Line) -> str:
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
    if section in _FACTS and not line.spans:
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
    if opinion and section not in ("quotes", "positions", "people"):
        yield _of_line("opinion", line)
    if section not in _CLAIMS:
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
