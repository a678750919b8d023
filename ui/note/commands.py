"""What the analyst does with the lines of the draft. Each is one step that can be undone."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import QObject, QPoint

from briefing.desk.state import Desk
from briefing.model.article import Span
from briefing.model.brief import DateLine, FigureLine, Line, PersonLine, QuoteLine
from briefing.model.edits import Added
from briefing.model.line_ids import added_id, place_of
from briefing.model.sections import BY_ID, home_of
from ui.note.alternatives import AlternativesPanel, alternatives
from ui.note.correcting import Correction, CorrectPanel
from ui.note.fitting import MOVES, destinations, fitting, is_row_of_facts
from ui.note.line_tools import line_menu
from ui.note.moving import Move, keys_of
from ui.note.room import DraftRoom
from ui.note.rows import Row, State
from ui.note.writing import Writing
from ui.shell.actions import Actions
from ui.source.selecting import Addition, whole_sentence
from ui.work.history import History

EDITING = (
    "reword",
    "shorten",
    "others",
    "correct",
    "show_original",
    "put_back",
    "pin",
    "drop",
    "drop_here",
    "move_up",
    "move_down",
    "new_line",
    "to_bottom_line",
    "to_points",
    "to_assessment",
    "to_next_steps",
    "move_home",
    "show_source",
)
"""The actions that are for the line that the user is at."""
CONFIDENCES = {
    "confidence_none": "",
    "confidence_high": "high",
    "confidence_moderate": "moderate",
    "confidence_low": "low",
}
"""The actions that say how sure the analyst is of the assessment, and what each says."""
_FIRST_MERGE = 1000
"""Above those of :class:`ui.work.commands.Merge`, so that no typing joins another kind of step."""


class DraftCommands(QObject):
    """Connects the actions of a line with the history of the desk."""

    def __init__(self, history: History, actions: Actions, room: DraftRoom) -> None:
        super().__init__(history)
        self._history = history
        self._actions = actions
        self._room = room
        self._merges = count(_FIRST_MERGE)
        self.writing = Writing(history, room, self._merges)
        for name, slot in (
            ("pin", self.pin),
            ("drop", self.drop),
            ("drop_here", self.drop_here),
            ("reword", self.reword),
            ("shorten", self.shorten),
            ("others", self.choose_other),
            ("correct", self.correct),
            ("show_original", self.show_original),
            ("put_back", self.put_back),
            ("move_up", lambda: self._shift(-1)),
            ("move_down", lambda: self._shift(1)),
            ("new_line", self.write_new),
        ):
            actions[name].triggered.connect(slot)
        actions["move_home"].triggered.connect(self.move_home)
        for section in MOVES:
            # triggered hands over whether it is checked, which would be taken for the section
            actions[f"to_{section}"].triggered.connect(lambda _=False, to=section: self.move_to(to))
        room.view.activated_row.connect(self.reword)
        room.view.moved.connect(self.move)
        room.view.back_asked.connect(self._put_back)
        room.view.menu_asked.connect(self.open_menu)
        room.confidence_chosen.connect(self.set_confidence)
        for name, value in CONFIDENCES.items():
            actions[name].setCheckable(True)
            actions[name].triggered.connect(lambda _=False, v=value: self.set_confidence(v))
        room.rows_shown.connect(self.update)
        room.line_chosen.connect(lambda _: self.update())
        self.update()

    @property
    def _row(self) -> Row | None:
        return self._room.view.current

    def update(self) -> None:
        """Offer what fits the line that the user is at."""
        row = self._row
        fit = fitting(row, self._room.model.rows)
        if self._history.locked:
            # a dossier that is open for reading may still be looked at
            fit &= {"show_source", "show_original"}
        for name in EDITING:
            self._actions[name].setEnabled(name in fit)
        for name, value in CONFIDENCES.items():
            self._actions[name].setEnabled(self._room.brief is not None)
            self._actions[name].setChecked(value == self._room.confidence)

    def open_menu(self, place: QPoint) -> None:
        """The context menu of the current line."""
        self.update()
        line_menu(self._actions, self._room.view).popup(place)

    # --- pin, drop, move ----------------------------------------------------------------------

    def pin(self) -> None:
        """Pin the current line, or unpin it."""
        row = self._row
        if row is not None and row.alive:
            words = self.tr("unpin a line") if row.pinned else self.tr("pin a line")
            self._history.change(words, self._history.desk.with_pin(row.key))

    def drop(self) -> None:
        """Take the current line out of the brief, or bring it back."""
        row = self._row
        if row is None or row.line is None:
            return
        desk = self._history.desk
        if row.state is State.DROPPED:
            self._history.change(self.tr("bring a line back"), desk.with_restored(row.key))
        # nobody dropped it, so nothing can be restored: only a pin is sure to bring it back
        elif row.state is State.GONE:
            self._history.change(self.tr("bring a line back"), desk.with_pin(row.key))
        elif row.alive:
            self._history.change(self.tr("drop a line"), desk.with_dropped(row.section, row.line))

    def drop_here(self) -> None:
        """Take the current line out of its section; its sentence may print in another."""
        row = self._row
        if row is None or row.line is None or row.state is State.GONE:
            return
        desk = self._history.desk
        if row.alive:
            desk = desk.with_dropped(row.section, row.line)
        desk = desk.with_dropped_only_here(row.key)
        self._history.change(self.tr("drop a line from its section"), desk)

    def move(self, move: Move) -> None:
        """Take the user's order of a section, and the line that comes into it from another."""
        desk, words = self._history.desk, self.tr("move a line")
        row = self._room.row(move.line) if move.line else None
        if row is not None and row.line is not None:
            desk, key = self._in_section(row, row.line, move.section)
            keys = tuple(key if one == move.line else one for one in move.keys)
            # a row of facts goes as its sentence, which has an id of its own
            self._room.view.expect(key)
            words = self.tr("move a line to another section")
            self._history.change(words, desk.with_placed(move.section, keys))
            return
        self._history.change(words, desk.with_placed(move.section, move.keys))
        # composing takes a moment, and a line that jumps back until then looks refused
        self._room.show_order(move)

    def place_before(self, key: str, section: str, before: str) -> None:
        """Put a line before another of a section, at its end for ""."""
        row = self._room.row(key)
        if row is None or self._history.locked:
            return
        here = keys_of(self._room.model.rows, section)
        keys = [other for other in here if other != key]
        # the line that it was let go before may be gone by now
        keys.insert(keys.index(before) if before in keys else len(keys), key)
        if row.section != section:
            self.move(Move(section, tuple(keys), key))
        elif tuple(keys) != here:
            self.move(Move(section, tuple(keys)))

    def move_to(self, section: str) -> None:
        """Put the current line at the end of another section."""
        row = self._row
        if row is not None and section in destinations(row):
            self.place_before(row.key, section, "")

    def move_home(self) -> None:
        """Put the current line back into the section that it was moved out of."""
        row = self._row
        if row is not None and row.line is not None and row.alive:
            home = home_of(row.key, row.section)
            desk = self._history.desk.with_moved(row.line, home, home)
            self._history.change(self.tr("move a line to another section"), desk)

    def _in_section(self, row: Row, line: Line, section: str) -> tuple[Desk, str]:
        """The desk with a line in another section, and the id that it has there.

        Of a row of facts the sentence goes, and the row with it.
        """
        desk, place = self._history.desk, place_of(line.id)
        article = desk.article(place.article) if place else None
        if not is_row_of_facts(line) or place is None or article is None:
            return desk.with_moved(line, section, home_of(line.id, row.section)), line.id
        added = Added(section, whole_sentence(article, place))
        desk = desk.with_dropped(row.section, line).with_dropped_only_here(line.id)
        return desk.with_added(added.section, added.span), added_id(added)

    def bring(self, key: str) -> None:
        """Bring a line onto the pages that has no room on them, or was taken out."""
        model = self._room.model
        row = model.rows[model.row_of(key)]
        desk = self._history.desk
        if row.state is State.DROPPED:
            self._history.change(self.tr("bring a line back"), desk.with_restored(key))
        # pinned lines are the last for which the pages have no room
        elif not row.pinned:
            self._history.change(self.tr("pin a line"), desk.with_pin(key))

    def _shift(self, by: int) -> None:
        row = self._row
        if row is not None and row.alive:
            self._room.view.shift_line(row, by)

    # --- words --------------------------------------------------------------------------------

    def reword(self) -> None:
        """Change the words of the current line, or write where there is none yet."""
        row = self._row
        if row is None or not row.chosen or self._history.locked:
            return
        if row.prompt:
            self.writing.write_new(row)
        elif "reword" in fitting(row, ()):
            self.writing.reword(row)
        elif "correct" in fitting(row, ()):
            self.correct()

    def write_new(self) -> None:
        """Write a line of one's own after the current one."""
        row = self._row
        if row is not None:
            self.writing.write_new(row)

    def shorten(self) -> None:
        """Strike words of the current line."""
        row = self._row
        if row is not None:
            self.writing.shorten(row)

    def show_original(self) -> None:
        """Show what the current line was before it was edited, or hide it again."""
        row = self._row
        if row is not None and row.original:
            self._room.view.toggle_original(row)

    def put_back(self) -> None:
        """Give the current line its own words again."""
        if self._row is not None:
            self._put_back(self._row)

    def _put_back(self, row: Row) -> None:
        desk = self._history.desk.with_original(row.key)
        self._history.change(self.tr("put the original back"), desk)

    # --- another sentence, other values -------------------------------------------------------

    def choose_other(self) -> None:
        """Choose among the sentences that say what the current line says."""
        row, brief = self._row, self._room.brief
        if row is None or row.line is None or brief is None:
            return
        choices = alternatives(row.line, brief, self._history.desk)
        # its own sentence alone is no choice
        if len(choices) < 2:
            return
        panel = AlternativesPanel(choices, self._room.host)
        panel.picked.connect(lambda span: self._swap(row, span))
        self._room.open_panel(panel)

    def _swap(self, row: Row, span: Span) -> None:
        # what was struck and reworded were words of the sentence that goes
        desk = self._history.desk.with_struck(row.key, ()).with_reworded(row.key, "")
        self._history.change(self.tr("choose another sentence"), desk.with_swapped(row.key, span))

    def correct(self) -> None:
        """Put the figure, date or person of the current line right."""
        row = self._row
        if row is None or row.line is None or "correct" not in fitting(row, ()):
            return
        place = place_of(row.key)
        article = self._history.desk.article(place.article) if place else None
        # a person does not bring the sentence along
        said = article.slice(whole_sentence(article, place)) if article and place else ""
        panel = CorrectPanel(row.line, self._room.host, " ".join(said.split()))
        panel.corrected.connect(lambda changed: self._correct(row, changed))
        self._room.open_panel(panel)

    def _correct(self, row: Row, changed: tuple[Correction, ...]) -> None:
        desk = self._history.desk
        for one in changed:
            desk = desk.with_corrected(row.key, one.field, one.value)
        words = {
            FigureLine: self.tr("correct a figure"),
            PersonLine: self.tr("correct a person"),
            QuoteLine: self.tr("correct a speaker"),
        }.get(type(row.line), self.tr("correct a date"))
        self._history.change(words, desk)

    def set_confidence(self, value: str) -> None:
        """Take how sure the analyst is of the assessment; "" says nothing."""
        desk = self._history.desk.with_choice("confidence", value or None)
        self._history.change(self.tr("change the confidence"), desk)

    # --- from an article ----------------------------------------------------------------------

    def add(self, addition: Addition) -> None:
        """Put words of an article into the brief."""
        desk = self._history.desk.with_added(addition.section, addition.span)
        words = {
            QuoteLine: self.tr("add a quote"),
            FigureLine: self.tr("add a figure"),
            DateLine: self.tr("add a date"),
            PersonLine: self.tr("add a person"),
        }.get(BY_ID[addition.section].line or Line, self.tr("add a point"))
        self._history.change(words, desk)
