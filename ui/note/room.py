"""The draft's part of the window: what the analyst writes, and the brief line by line."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from briefing.desk.state import Desk
from briefing.model.brief import Brief
from briefing.model.edits import NO_EDITS, Edits
from briefing.model.options import Choices
from briefing.styles import HouseStyle
from ui.note.changes import NO_CHANGES, Memory
from ui.note.details import Details
from ui.note.editor import RowEditor
from ui.note.finding import Finding
from ui.note.line_tools import LineTools
from ui.note.model import DraftModel
from ui.note.moving import Move, places
from ui.note.news import NewsBar
from ui.note.popover import Popover
from ui.note.rows import Row, State, rows_of
from ui.note.view import DraftView
from ui.shell.actions import Actions
from ui.shell.find_bar import FindBar
from ui.shell.pane import Pane, rule


class Surface(Protocol):
    """The pages as a place to edit on."""

    editor: RowEditor | None

    @property
    def has_keyboard(self) -> bool:
        """Whether the user works there."""

    @property
    def host(self) -> QWidget:
        """What panels stand in."""

    def open(self, near: str, editor: RowEditor, *, below: bool) -> None:
        """Put an editor in the place of a line, or below it."""

    def rest(self) -> None:
        """Show what was written until the pages do."""

    def close(self) -> None:
        """Take the editor away."""

    def area_of(self, line: str) -> QRect:
        """Where a line stands in the host."""

    def take_keyboard(self) -> None:
        """Give the keyboard to the pages."""


class DraftRoom(QObject):
    """Shows the brief in a pane. ``brief`` is the one that is shown, None when there is none."""

    line_chosen = Signal(object)
    """The :class:`Row` that the user moved to or clicked."""
    detail_edited = Signal(object)
    """A :class:`ui.note.details.Detail`."""
    confidence_chosen = Signal(str)
    """One of :data:`briefing.model.options.CONFIDENCES`."""
    rows_shown = Signal()
    """Other rows are shown than before."""
    composed = Signal()
    """A brief was shown that was not shown before."""

    def __init__(self, pane: Pane, head: QFrame, actions: Actions) -> None:
        """``head`` is the place for what the analyst writes about the note as a whole."""
        super().__init__(pane)
        self._pane = pane
        self._style: HouseStyle | None = None
        self._desk = Desk()
        self._over: frozenset[str] = frozenset()
        self._memory = Memory()
        self.brief: Brief | None = None
        self.composed_edits: Edits = NO_EDITS
        self.panel: Popover | None = None
        self.page: Surface | None = None
        self.model = DraftModel(self)
        self.view = DraftView(self.model)
        self.details = Details()
        self.news = NewsBar()
        self.tools = LineTools(actions)
        self.body = QWidget()
        self._head = head
        self._lay_out()
        pane.set_body(self.body)
        pane.keyboard = self.view
        self.find_bar = FindBar(self.tr("Find in the note"))
        pane.set_find_bar(self.find_bar)
        self.finding = Finding(self.find_bar, self.view, self.model)
        self.confidence_box = self._make_confidence()
        self.view.line_chosen.connect(self.line_chosen)
        self.details.edited.connect(self.detail_edited)
        self.news.seen.connect(self._see_all)
        self.news.gone_wanted.connect(lambda _: self._show_rows())
        self.news.next_wanted.connect(self._go_to_fresh)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.view, rule(), self.tools):
            column.addWidget(widget, 1 if widget is self.view else 0)
        over = QVBoxLayout(self._head)
        # the border of the frame is painted inside of it
        over.setContentsMargins(1, 1, 1, 1)
        over.setSpacing(0)
        over.addWidget(self.details)
        over.addWidget(self.news)

    def _make_confidence(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("small")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for words, value in (
            (self.tr("Confidence: not said"), ""),
            (self.tr("High confidence"), "high"),
            (self.tr("Moderate confidence"), "moderate"),
            (self.tr("Low confidence"), "low"),
        ):
            box.addItem(words, value)
        box.setAccessibleName(self.tr("Confidence in the assessment"))
        # not currentIndexChanged, which speaks of what is shown, too
        box.activated.connect(lambda row: self.confidence_chosen.emit(box.itemData(row)))
        self.view.inline.put_beside("assessment", box)
        return box

    # --- what is shown ------------------------------------------------------------------------

    def show(
        self, brief: Brief, style: HouseStyle | None, desk: Desk, over: frozenset[str]
    ) -> None:
        """Show the brief; ``over`` are the lines that the pages have no room for."""
        # the same brief comes again when its pages are there, which is no news
        other = brief is not self.brief
        if other:
            name = style.name if style else ""
            self.news.show_changes(self._memory.take(brief, desk, name))
            self.composed_edits = desk.edits
        self.brief, self._style, self._desk, self._over = brief, style, desk, over
        self._show_rows()
        if other:
            self.composed.emit()
        defaults = style.options if style else Choices()
        title = "" if desk.choices.title else brief.title
        self.details.show_suggestions(title, defaults)
        confidence = desk.choices.confidence or defaults.confidence or ""
        self.confidence_box.setCurrentIndex(max(0, self.confidence_box.findData(confidence)))
        self._head.show()
        self._pane.show_body()

    def _show_rows(self) -> None:
        if self.brief is None:
            return
        changes = self._memory.changes
        rows = rows_of(
            self.brief,
            self._style,
            self._desk,
            self._over,
            changes,
            show_gone=self.news.shows_gone,
        )
        self.view.show_rows(rows)
        self._pane.set_note(self._summary(rows))
        self.finding.refresh()
        self.rows_shown.emit()

    def row(self, key: str) -> Row | None:
        """The row of the line with this id."""
        place = self.model.row_of(key)
        return self.model.rows[place] if place >= 0 else None

    def places(self, key: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The sections where a line may be put, its own among them, each with its lines."""
        row = self.row(key)
        return places(self.model.rows, row) if row is not None else ()

    @property
    def confidence(self) -> str:
        """How sure the analyst is of the assessment, "" where nothing is said."""
        value = self.confidence_box.currentData()
        return value if isinstance(value, str) else ""

    @property
    def line_words(self) -> str:
        """The words of the current line with the numbers of its sources, "" for none."""
        row = self.view.current
        if row is None or row.line is None:
            return ""
        marks = ", ".join(map(str, (*row.line.marks, *row.line.also)))
        return " ".join(filter(None, (row.lead, row.text, f"[{marks}]" if marks else "")))

    def show_order(self, move: Move) -> None:
        """Show a section in another order at once, until the draft is composed in it."""
        rows = list(self.model.rows)
        places = [n for n, row in enumerate(rows) if row.key in move.keys and row.alive]
        lines = {row.key: row for row in rows if row.alive}
        for place, key in zip(places, (k for k in move.keys if k in lines), strict=False):
            rows[place] = lines[key]
        self.view.show_rows(tuple(rows))
        self.rows_shown.emit()

    def _summary(self, rows: tuple[Row, ...]) -> str:
        lines = [row for row in rows if row.line is not None]
        over = sum(row.state is State.OVER for row in lines)
        printed = sum(row.state is State.PRINTED for row in lines)
        if over:
            return self.tr("{} lines, {} more have no room").format(printed, over)
        return self.tr("{} lines").format(printed)

    def show_nothing(self, hint: str) -> None:
        """There is no brief."""
        self.brief = None
        # the next brief is a first one, in which nothing is new
        self._memory.forget()
        self.news.show_changes(NO_CHANGES)
        self.view.show_rows(())
        self._pane.set_note("")
        self._pane.show_hint(hint)
        self._head.hide()
        self.rows_shown.emit()

    # --- what is new --------------------------------------------------------------------------

    def show_chosen(self, key: str) -> None:
        """Be at the line with this id, which the user chose somewhere; "" is none."""
        current = self.view.current
        if key != (current.key if current else ""):
            # it was chosen elsewhere already: the list does not choose it once more
            self.view.show_quietly(key)
        row = self.view.current
        if row is not None and row.fresh:
            self.news.show_changes(self._memory.see(row.key))
            self._show_rows()

    def _see_all(self) -> None:
        self.news.show_changes(self._memory.see_all())
        self._show_rows()

    def _go_to_fresh(self) -> None:
        here = self.view.currentIndex().row()
        fresh = [n for n, row in enumerate(self.model.rows) if row.fresh]
        if fresh:
            following = [n for n in fresh if n > here]
            self.view.go_to(self.model.rows[(following or fresh)[0]].key)
            self.view.setFocus()

    # --- where a line is worked on ------------------------------------------------------------

    @property
    def on_page(self) -> bool:
        """Whether the user works on the pages: they have the keyboard, or no list is shown."""
        if self.page is None:
            return False
        return self.page.has_keyboard or self._pane.isHidden()

    @property
    def editing(self) -> bool:
        """Whether a line is being edited."""
        return self.view.editing or (self.page is not None and self.page.editor is not None)

    def open_editor(self, key: str, editor: RowEditor, after: Row | None) -> None:
        """Edit a line in its place, or a new one ``after`` another."""
        if self.page is not None and self.on_page:
            near = after.key if after is not None else key
            self.page.open(near, editor, below=after is not None)
        else:
            self.view.open_editor(key, editor)

    def rest_editor(self) -> None:
        """The user is done; the editor stays until the note shows what was written."""
        if self.page is not None:
            self.page.rest()
        self.view.rest_editor()

    def close_editor(self) -> None:
        """Show the line again, and whatever waited for that."""
        was = self.editing
        if self.page is not None and self.page.editor is not None:
            self.page.close()
        self.view.close_editor()
        # whoever looks at the rows was put off while one was edited
        if was:
            self.rows_shown.emit()

    @property
    def host(self) -> QWidget:
        """What a panel beside the current line stands in."""
        return self.page.host if self.page is not None and self.on_page else self.body

    def open_panel(self, panel: Popover) -> None:
        """Open a panel under the current line."""
        if self.panel is not None:
            self.panel.close_up()
        self.panel = panel
        panel.closed.connect(self._forget_panel)
        current = self.view.current
        if self.page is not None and panel.host is self.page.host:
            panel.open_at(self.page.area_of(current.key if current else ""))
            return
        area = self.view.visualRect(self.view.currentIndex())
        corner = self.view.viewport().mapTo(self.body, area.topLeft())
        panel.open_at(QRect(corner, area.size()).adjusted(16, 0, 0, 0))

    def _forget_panel(self) -> None:
        panel, self.panel = self.panel, None
        # else the user clicked elsewhere, and is there
        if panel is not None and panel.had_focus:
            if self.page is not None and panel.host is self.page.host:
                self.page.take_keyboard()
            else:
                self.view.setFocus()
