"""The draft's part of the window: what the analyst writes, and the brief line by line."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.brief import Brief
from briefing.desk import Desk
from briefing.options import Choices
from briefing.styles import HouseStyle
from ui.draft.details import Details
from ui.draft.model import DraftModel
from ui.draft.rows import Row, State, rows_of
from ui.draft.view import DraftView
from ui.pane import Pane, rule


class DraftRoom(QObject):
    """Shows the brief in a pane."""

    line_chosen = Signal(object)
    """The :class:`Row` that the user moved to or clicked."""
    detail_edited = Signal(object)
    """A :class:`ui.draft.details.Detail`."""

    def __init__(self, pane: Pane) -> None:
        super().__init__(pane)
        self._pane = pane
        self.model = DraftModel(self)
        self.view = DraftView(self.model)
        self.details = Details()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.details)
        column.addWidget(rule())
        column.addWidget(self.view, 1)
        pane.set_body(body)
        pane.setFocusProxy(self.view)
        self.view.line_chosen.connect(self.line_chosen)
        self.details.edited.connect(self.detail_edited)

    def show(
        self, brief: Brief, style: HouseStyle | None, desk: Desk, over: frozenset[str]
    ) -> None:
        """Show the brief; ``over`` are the lines that the pages have no room for."""
        rows = rows_of(brief, style, desk, over)
        self.view.show_rows(rows)
        defaults = style.options if style else Choices()
        title = "" if desk.choices.title else brief.title
        self.details.show_suggestions(title, defaults)
        self._pane.set_note(self._summary(rows))
        self._pane.show_body()

    def _summary(self, rows: tuple[Row, ...]) -> str:
        lines = [row for row in rows if row.line is not None]
        over = sum(row.state is State.OVER for row in lines)
        printed = sum(row.state is State.PRINTED for row in lines)
        if over:
            return self.tr("{} lines, {} more have no room").format(printed, over)
        return self.tr("{} lines").format(printed)

    def show_nothing(self, hint: str) -> None:
        """There is no brief."""
        self.view.show_rows(())
        self._pane.set_note("")
        self._pane.show_hint(hint)
