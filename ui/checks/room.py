"""Looks over the brief as it changes, and leads to what is to be looked at."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from briefing.checks.check import (
    NOTHING_KNOWN,
    Finding,
    Known,
    Leads,
    Severity,
    check,
    wants_marking,
)
from briefing.desk.state import Desk
from briefing.edits.pending import waiting
from briefing.model.brief import Brief
from briefing.styles import HouseStyle
from ui.checks.model import ChecksModel, Row, rows_of
from ui.checks.view import ChecksView
from ui.page.lines import Remark
from ui.page.rendering import Pages
from ui.shell.pane import CloseButton, Pane


class ChecksRoom(QObject):
    """Shows the findings in a pane. What the pages tell is added when they are there."""

    line_asked = Signal(str)
    """The user wants to see the line with this id."""
    article_asked = Signal(str)
    """The user wants to see the article with this id."""
    ticked = Signal(tuple, bool)
    """Marks of checks, and whether they are ticked off now."""
    noted = Signal(dict)
    """What there is to look at, as a :class:`ui.page.lines.Remark`, by the id of its line."""
    counted = Signal(int)
    """How many things there are to look at."""
    field_asked = Signal(str)
    """The user wants to change "length" or "marking"."""

    def __init__(self, pane: Pane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._brief: Brief | None = None
        self._known = NOTHING_KNOWN
        self._unfolded: frozenset[str] = frozenset()
        self._done: frozenset[str] = frozenset()
        self.findings: tuple[Finding, ...] = ()
        self.model = ChecksModel(self)
        self.view = ChecksView(self.model)
        pane.set_body(self.view)
        close = CloseButton(self.tr("Close the checks"))
        close.clicked.connect(pane.hide)
        pane.add_tool(close)
        self.view.chosen.connect(self._lead)
        self.view.folded.connect(self._fold)
        self.view.ticked.connect(lambda row: self.ticked.emit(row.finding.marks, not row.done))

    # --- what is known ----------------------------------------------------------------------

    def take_brief(self, brief: Brief, desk: Desk, style: HouseStyle | None) -> None:
        """Look over a new brief; what is known of the pages holds until there are newer ones."""
        self._brief = brief
        self._known = replace(
            self._known,
            waiting=waiting(desk.edits, brief),
            marking=style is not None and wants_marking(style),
        )
        self._look()

    def take_pages(self, pages: Pages) -> None:
        """Take in what only the pages tell."""
        reply = pages.reply
        self._known = replace(
            self._known,
            # the annex does not count against the limit
            pages=reply.pages - reply.annex_pages,
            left_out=reply.left_out,
            missing=reply.missing,
        )
        self._look()

    def see(self, key: str) -> None:
        """The analyst has looked at a line."""
        # of the other kinds the analyst ticks off what was checked
        if self._brief and any(line.id == key for line in self._brief.differences):
            # sources that differ are checked by looking, and going there is looking
            self._known = replace(self._known, opened=self._known.opened | {key})
            self._look()

    @property
    def missing(self) -> str:
        """The characters that no font has, "" where all are there."""
        return self._known.missing

    def show_nothing(self, hint: str) -> None:
        """There is no brief."""
        self._brief, self._known, self.findings = None, Known(), ()
        self.counted.emit(0)
        self.noted.emit({})
        self.view.show_rows(())
        self._pane.set_note("")
        self._pane.show_hint(hint)

    # --- showing ----------------------------------------------------------------------------

    def _look(self) -> None:
        if self._brief is None:
            return
        self.findings = check(self._brief, self._known)
        self.view.show_rows(rows_of(self.findings, self._unfolded, self._done))
        self._pane.set_note(self._summary())
        self.counted.emit(self.open)
        self.noted.emit(self._by_line())
        if self.findings:
            self._pane.show_body()
        else:
            self._pane.show_hint(self.tr("Nothing to look at: the note may go out."))

    def _by_line(self) -> dict[str, Remark]:
        found: dict[str, list[Finding]] = {}
        for one in self.waiting:
            if one.leads is Leads.LINE:
                found.setdefault(one.key, []).append(one)
        return {
            key: Remark(
                "\n".join(Row(one).words for one in findings),
                mild=all(Row(one).mild for one in findings),
            )
            for key, findings in found.items()
        }

    @property
    def open(self) -> int:
        """How many things want to be looked at; what is only worth knowing does not count."""
        return len(self.waiting)

    @property
    def waiting(self) -> tuple[Finding, ...]:
        """What is not looked at yet, each by itself."""
        return tuple(
            one
            for head in self.findings
            for one in head.inside or (head,)
            if one.severity is not Severity.NOTE and not self._done.issuperset(one.marks)
        )

    @property
    def waiting_words(self) -> tuple[tuple[str, int], ...]:
        """What is not looked at yet, in words, each with how many checks it stands for."""
        # a head counts what is open of its own, not all that it holds
        waiting, told = set(self.waiting), []
        for head in self.findings:
            own = [one for one in head.inside or (head,) if one in waiting]
            if len(own) > 1:
                told.append((Row(replace(head, count=len(own))).words, len(own)))
            elif own:
                told.append((Row(own[0]).words, 1))
        return tuple(told)

    def follow(self, desk: Desk) -> None:
        """Take what the analyst ticked off."""
        done = frozenset(desk.checked)
        if done != self._done:
            self._done = done
            self._look()

    def step(self, by: int) -> None:
        """Go to the next thing that is not looked at yet, or back, and to what it is about."""
        waiting = [one for one in self.waiting if one.leads is not Leads.NOWHERE]
        if not waiting:
            return
        current = self.view.current
        # by its mark: rows and findings are made anew at every look
        here = current.finding.marks[0] if current else ""
        marks = [one.marks[0] for one in waiting]
        at = marks.index(here) + by if here in marks else (0 if by > 0 else -1)
        wanted = waiting[at % len(waiting)]
        # what is folded away has no row to go to
        if any(wanted in head.inside for head in self.findings if head.kind not in self._unfolded):
            self._fold(wanted.kind)
        for number, row in enumerate(self.model.rows):
            if row.finding == wanted:
                self.view.setCurrentIndex(self.model.index(number))
        self._lead(wanted)

    def _summary(self) -> str:
        notes = sum(one.severity is Severity.NOTE for one in self.findings)
        look = self.open
        words = [
            self.tr("{} to look at").format(look) if look else "",
            (self.tr("1 note") if notes == 1 else self.tr("{} notes").format(notes))
            if notes
            else "",
        ]
        return ", ".join(filter(None, words))

    def _fold(self, kind: str) -> None:
        self._unfolded ^= {kind}
        self.view.show_rows(rows_of(self.findings, self._unfolded, self._done))

    def _lead(self, finding: Finding) -> None:
        match finding.leads:
            case Leads.LINE:
                self.line_asked.emit(finding.key)
            case Leads.ARTICLE:
                self.article_asked.emit(finding.key)
            case Leads.FIELD:
                self.field_asked.emit(finding.key)
