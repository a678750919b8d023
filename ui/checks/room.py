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
from ui.checks.model import ChecksModel, rows_of
from ui.checks.view import ChecksView
from ui.page.rendering import Pages
from ui.shell.pane import Pane


class ChecksRoom(QObject):
    """Shows the findings in a pane. What the pages tell is added when they are there."""

    line_asked = Signal(str)
    """The user wants to see the line with this id."""
    article_asked = Signal(str)
    """The user wants to see the article with this id."""
    field_asked = Signal(str)
    """The user wants to change "length" or "marking"."""

    def __init__(self, pane: Pane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._brief: Brief | None = None
        self._known = NOTHING_KNOWN
        self._unfolded: frozenset[str] = frozenset()
        self.findings: tuple[Finding, ...] = ()
        self.model = ChecksModel(self)
        self.view = ChecksView(self.model)
        pane.set_body(self.view)
        self.view.chosen.connect(self._lead)
        self.view.folded.connect(self._fold)

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
            pages=reply.pages - reply.annex_pages,
            left_out=reply.left_out,
            missing=reply.missing,
        )
        self._look()

    def see(self, key: str) -> None:
        """The analyst has looked at a line."""
        if self._brief and any(line.id == key for line in self._brief.differences):
            self._known = replace(self._known, opened=self._known.opened | {key})
            self._look()

    @property
    def missing(self) -> str:
        """The characters that no font has, "" where all are there."""
        return self._known.missing

    def show_nothing(self, hint: str) -> None:
        """There is no brief."""
        self._brief, self._known, self.findings = None, Known(), ()
        self.view.show_rows(())
        self._pane.set_note("")
        self._pane.show_hint(hint)

    # --- showing ----------------------------------------------------------------------------

    def _look(self) -> None:
        if self._brief is None:
            return
        self.findings = check(self._brief, self._known)
        self.view.show_rows(rows_of(self.findings, self._unfolded))
        self._pane.set_note(self._summary())
        if self.findings:
            self._pane.show_body()
        else:
            self._pane.show_hint(self.tr("Nothing to look at: the note may go out."))

    def _summary(self) -> str:
        notes = sum(one.severity is Severity.NOTE for one in self.findings)
        look = len(self.findings) - notes
        words = [
            self.tr("{} to look at").format(look) if look else "",
            (self.tr("1 note") if notes == 1 else self.tr("{} notes").format(notes))
            if notes
            else "",
        ]
        return ", ".join(filter(None, words))

    def _fold(self, kind: str) -> None:
        self._unfolded ^= {kind}
        self.view.show_rows(rows_of(self.findings, self._unfolded))

    def _lead(self, finding: Finding) -> None:
        match finding.leads:
            case Leads.LINE:
                self.line_asked.emit(finding.key)
            case Leads.ARTICLE:
                self.article_asked.emit(finding.key)
            case Leads.FIELD:
                self.field_asked.emit(finding.key)
