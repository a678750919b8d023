"""What the analyst's actions do to the desk. Each is one step that can be undone."""

from __future__ import annotations

from datetime import date
from enum import IntEnum, auto

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from ui.articles.model import Tick
from ui.articles.room import ArticlesRoom
from ui.articles.undated import DateAnswer
from ui.note.details import Detail
from ui.note.room import DraftRoom
from ui.shell.actions import EDIT, Actions, plain
from ui.shell.options_bar import OptionsBar
from ui.work.history import History


class Merge(IntEnum):
    """Changes that become one step when they follow one another."""

    ADD = auto()
    POINTS = auto()
    PAGES = auto()
    FIELD = 100  # and the field's place after it


# by their places typing in a field is one step, and in the next field another
_FIELDS = ("title", "date", "marking", "author", "addressee")


class Commands(QObject):
    """Connects actions and rooms with the history of the desk."""

    def __init__(
        self,
        history: History,
        actions: Actions,
        articles: ArticlesRoom,
        draft: DraftRoom,
        options: OptionsBar,
    ) -> None:
        super().__init__(history)
        self._history = history
        self._actions = actions
        self._articles = articles
        self._draft = draft
        for name, slot in (
            ("tick", self.tick_selected),
            ("tick_all", lambda: self.tick_all(True)),
            ("tick_none", lambda: self.tick_all(False)),
            ("remove", self.remove_selected),
        ):
            actions[name].triggered.connect(slot)
        articles.ticked.connect(self.tick)
        articles.date_answered.connect(self.set_date)
        draft.detail_edited.connect(self.set_detail)
        options.pages_chosen.connect(self.set_pages)
        options.points_chosen.connect(self.set_points)
        options.style_chosen.connect(self.set_style)
        self._connect_history()

    def _connect_history(self) -> None:
        self._actions["undo"].triggered.connect(self._history.undo)
        self._actions["redo"].triggered.connect(self._history.redo)
        self._history.moved.connect(self._show_history)
        self._show_history()

    def _show_history(self) -> None:
        history = self._history
        for name, able, what in (
            ("undo", history.can_undo, history.undo_words),
            ("redo", history.can_redo, history.redo_words),
        ):
            action = self._actions[name]
            action.setEnabled(able)
            _name(name, what, action)

    def tick(self, tick: Tick) -> None:
        """Use an article or leave it out, or all of a group."""
        if len(tick.articles) == 1:
            words = self.tr("use an article") if tick.ticked else self.tr("leave an article out")
        else:
            words = self.tr("use articles") if tick.ticked else self.tr("leave articles out")
        desk = self._history.desk.with_ticks(frozenset(tick.articles), tick.ticked)
        self._history.change(words, desk)

    def tick_selected(self) -> None:
        """Use the selected articles, or leave them out if all of them are used."""
        desk, keys = self._history.desk, self._articles.view.selected
        ticked = all(e.ticked for e in desk.entries if e.article.id in keys)
        words = self.tr("leave articles out") if ticked else self.tr("use articles")
        self._history.change(words, desk.with_ticks(keys, not ticked))

    def tick_all(self, ticked: bool) -> None:
        """Use all articles that the list shows, or none of them."""
        desk, keys = self._history.desk, self._articles.listed
        words = self.tr("use all articles") if ticked else self.tr("use no articles")
        self._history.change(words, desk.with_ticks(keys, ticked))

    def remove_selected(self) -> None:
        """Take the selected articles off the desk."""
        keys = self._articles.view.selected
        words = self.tr("remove {} article(s)").format(len(keys))
        self._history.change(words, self._history.desk.without(keys))

    def set_date(self, answer: DateAnswer) -> None:
        """Take the user's date for an article."""
        desk = self._history.desk.with_date(answer.article, answer.day, assumed=answer.assumed)
        self._history.change(self.tr("date an article"), desk)

    def set_detail(self, detail: Detail) -> None:
        """Take what the user wrote; an empty field leaves it to the house style."""
        value: str | date | None = detail.value or None
        desk = self._history.desk.with_choice(detail.field, value)
        merge = Merge.FIELD + _FIELDS.index(detail.field)
        self._history.change(self.tr("change the {}").format(detail.field), desk, merge=merge)

    def set_pages(self, pages: float) -> None:
        """Take the page limit; 0 leaves it to the number of articles."""
        desk = self._history.desk.with_choice("pages", pages or None)
        self._history.change(self.tr("change the length"), desk, merge=Merge.PAGES)

    def set_style(self, key: str) -> None:
        """Take the house style."""
        self._history.change(self.tr("choose a house style"), self._history.desk.with_style(key))

    def set_points(self, points: int) -> None:
        """Take the number of points; -1 leaves it to the house style."""
        desk = self._history.desk.with_choice("points", None if points < 0 else points)
        words = self.tr("change the number of points")
        self._history.change(words, desk, merge=Merge.POINTS)


def _name(name: str, what: str, action: QAction) -> None:
    """Say what undo would undo."""
    text = next(spec.text for spec in EDIT if spec.name == name)
    action.setText(f"{plain(text)} “{what}”" if what else plain(text))
