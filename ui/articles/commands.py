"""What the analyst puts right in articles, as steps that can be undone."""

from __future__ import annotations

from PySide6.QtCore import QObject

from briefing.desk.state import Desk
from ui.articles.dating import DatesDialog
from ui.articles.details import Correction
from ui.articles.residue import Counting
from ui.articles.room import ArticlesRoom
from ui.shell.actions import Actions
from ui.work.history import History


class ArticleCommands(QObject):
    """Connects the articles' room with the history of the desk."""

    def __init__(self, history: History, actions: Actions, articles: ArticlesRoom) -> None:
        super().__init__(history)
        self._history = history
        self._words = {
            "title": self.tr("correct a title"),
            "outlet": self.tr("correct an outlet"),
            "byline": self.tr("correct the authors"),
            "published": self.tr("correct a date"),
        }
        articles.corrected.connect(self.correct)
        articles.counted.connect(self.count)
        self._articles = articles
        self.dates: DatesDialog | None = None
        actions["date_table"].triggered.connect(self.open_dates)
        history.changed.connect(self._show_dates)
        articles.view.addAction(actions["show_residue"])
        # lambdas: triggered would hand over whether it is checked as the field, or the article
        actions["edit_article"].triggered.connect(lambda: articles.edit_details())
        actions["show_residue"].triggered.connect(lambda: articles.show_residue())

    def correct(self, correction: Correction) -> None:
        """Take a fact of an article as the user gives it."""
        desk = self._history.desk.with_corrections(correction.article, correction.corrections)
        self._history.change(self._words[correction.field], desk)

    def correct_all(self, corrections: tuple[Correction, ...]) -> None:
        """Take facts of several articles as one step."""
        desk = self._history.desk
        for one in corrections:
            desk = desk.with_corrections(one.article, one.corrections)
        self._history.change(self._words[corrections[0].field], desk)

    def open_dates(self) -> None:
        """Show the table of outlets, dates and titles."""
        if self.dates is None:
            self.dates = DatesDialog(self._articles.view.window())
            self.dates.model.corrected.connect(self.correct_all)
        self.dates.open_at(self._history.desk)

    def _show_dates(self, desk: Desk) -> None:
        if self.dates is not None:
            self.dates.model.show_desk(desk)

    def count(self, counting: Counting) -> None:
        """Put text back, or set it aside."""
        entry = self._history.desk.entry(counting.article)
        if entry is None:
            return
        corrections = entry.corrections
        for span in counting.spans:
            change = corrections.putting_back if counting.counts else corrections.setting_aside
            corrections = change(span)
        words = self.tr("put text back") if counting.counts else self.tr("set text aside")
        desk = self._history.desk.with_corrections(counting.article, corrections)
        self._history.change(words, desk)
