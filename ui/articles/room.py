"""The articles' part of the window: the list, and the question for a missing date."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QObject, Signal

from briefing.desk import Desk
from ui.articles.model import ArticlesModel
from ui.articles.undated import DateAnswer, DateBar
from ui.articles.view import ArticlesView
from ui.pane import Pane


class ArticlesRoom(QObject):
    """Shows the desk's articles in a pane."""

    ticked = Signal(object)
    """A :class:`ui.articles.model.Tick`."""
    opened = Signal(str)
    """The id of the article that the user moved to."""
    date_answered = Signal(object)
    """A :class:`ui.articles.undated.DateAnswer`."""

    def __init__(self, pane: Pane) -> None:
        super().__init__(pane)
        self._pane = pane
        self.model = ArticlesModel(self)
        self.view = ArticlesView(self.model)
        self.date_bar = DateBar()
        pane.set_body(self.view)
        pane.add_below(self.date_bar)
        self.model.ticked.connect(self.ticked)
        self.view.opened.connect(self.opened)
        self.date_bar.answered.connect(self._pass_on)

    def _pass_on(self, answer: DateAnswer) -> None:
        self.view.setFocus()
        self.date_answered.emit(answer)

    def show(self, desk: Desk, suggestion: date) -> None:
        """Show the articles; ask for the first missing date, suggesting one."""
        current = self.view.current
        self.model.show(desk.entries)
        row = self.model.row_of(current)
        if row >= 0 and self.view.current != current:
            self.view.setCurrentIndex(self.model.index(row, 0))
        if desk.entries:
            self._pane.show_body()
            words = self.tr("{} of {} used")
            self._pane.set_note(words.format(len(desk.ticked), len(desk.entries)))
        else:
            self._pane.show_hint(
                self.tr("Add articles with Ctrl+O, drop files here, or paste text with Ctrl+V.")
            )
            self._pane.set_note("")
        self._ask(desk, suggestion)

    def _ask(self, desk: Desk, suggestion: date) -> None:
        undated = desk.undated
        asked = desk.article(self.date_bar.article)
        if undated:
            first = asked if asked in undated else undated[0]
            assert first is not None
            self.date_bar.ask(first, len(undated) - 1, suggestion)
        elif asked is None or asked.published is None:
            self.date_bar.dismiss()

    def ask_date(self, desk: Desk, suggestion: date) -> None:
        """Ask for the date of the current article, whether it has one or not."""
        article = desk.article(self.view.current)
        if article is not None:
            self.date_bar.ask(article, 0, article.published or suggestion)
            self.date_bar.day_edit.setFocus()

    def show_numbers(self, numbers: Mapping[str, int]) -> None:
        """Show the numbers that the articles have in the brief."""
        self.model.show_numbers(numbers)
