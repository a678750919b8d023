"""The source's part of the window: which passage of how many, to the next and back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel

from briefing.desk.state import Desk
from briefing.model.article import Article
from briefing.model.brief import Brief, Line
from ui.shell.actions import Actions
from ui.shell.find_bar import FindBar
from ui.shell.pane import Pane, tool_button
from ui.source.selecting import ADDABLE, Addition
from ui.source.trail import Passage, trail
from ui.source.uses import uses
from ui.source.view import SourceView


class SourceRoom(QObject):
    """Shows articles and passages in a pane."""

    shown = Signal(object)
    """The :class:`Passage` that is highlighted, or None."""
    added = Signal(object)
    """An :class:`Addition`: words for the brief."""

    def __init__(self, pane: Pane, actions: Actions) -> None:
        super().__init__(pane)
        self._pane = pane
        self._desk = Desk()
        self._brief: Brief | None = None
        self._steps = (actions["previous_source"], actions["next_source"])
        self.view = SourceView()
        self.place = QLabel()
        self.place.setObjectName("muted")
        self.find_bar = FindBar(self.tr("Find in the article"))
        pane.set_body(self.view)
        pane.set_find_bar(self.find_bar)
        pane.add_tool(self.place)
        for action in self._steps:
            button = tool_button()
            button.setDefaultAction(action)
            pane.add_tool(button)
        for action, by in zip(self._steps, (-1, 1), strict=True):
            action.triggered.connect(lambda _=False, by=by: self._step(by))
        for name, short in (
            ("add_points", self.tr("Point")),
            ("add_quotes", self.tr("Quote")),
            ("add_figures", self.tr("Figure")),
            ("add_deadlines", self.tr("Date")),
            ("add_people", self.tr("Person")),
            ("whole_sentence", self.tr("Whole sentence")),
        ):
            actions[name].setIconText(short)
        adding = tuple(actions[f"add_{section}"] for section in ADDABLE)
        self.view.set_actions(adding, actions["whole_sentence"])
        for section, action in zip(ADDABLE, adding, strict=True):
            action.triggered.connect(lambda _=False, section=section: self._add(section))
        actions["whole_sentence"].triggered.connect(self.view.select_sentence)
        actions["fold"].triggered.connect(self.view.toggle_fold)
        self.view.shown_passage.connect(self.shown)
        self.view.article_shown.connect(self._show_uses)
        self.find_bar.sought.connect(lambda words: self.find_bar.show_place(*self.view.seek(words)))
        self.find_bar.stepped.connect(lambda by: self.find_bar.show_place(*self.view.seek_next(by)))
        self._show_place()

    def show_article(self, article: Article) -> None:
        """Show an article as a whole."""
        self._open(article)
        self.view.show_article(article)
        self._pane.set_note("")
        self._show_place()

    def follow(self, desk: Desk) -> None:
        """Show the article as the analyst put it right meanwhile."""
        before = self.view.article
        article = desk.article(before.id) if before else None
        if article is not None and article is not before:
            self.view.refresh(article)

    def show_line(self, line: Line, brief: Brief, desk: Desk) -> bool:
        """Show the words that a line was taken from; false when it rests on none."""
        passages = trail(line, brief, desk)
        if not passages:
            return False
        self._desk = desk
        self.view.show_trail(passages)
        self._step(0)
        return True

    def show_passages(self, passages: tuple[Passage, ...], at: int, desk: Desk) -> None:
        """Show the passage with this number, from 0; the others come next."""
        self._desk = desk
        self.view.show_trail(passages)
        self._step(at)

    def take_brief(self, brief: Brief | None, desk: Desk) -> None:
        """Underline what this brief uses."""
        self._brief, self._desk = brief, desk
        self._show_uses()

    def clear(self) -> None:
        """Show nothing."""
        self.find_bar.close_bar()
        self.view.clear()
        self._pane.set_note("")
        self._pane.show_hint(self.tr("Choose a line of the draft to see the words it comes from."))
        self._show_place()

    def _open(self, article: Article) -> None:
        self._pane.show_body()
        if self.find_bar.words and article != self.view.article:
            self.find_bar.close_bar()

    def _step(self, by: int) -> None:
        passage = self.view.step(by)
        article = self._desk.article(passage.article) if passage else None
        if passage is None or article is None:
            return
        self._open(article)
        self.view.show_passage(article)
        self._pane.set_note(self._note(passage))
        self._show_place()

    def _note(self, passage: Passage) -> str:
        if not passage.number:
            return self.tr("found here")
        words = self.tr("[{}] taken from here") if passage.taken else self.tr("[{}] says the same")
        return words.format(passage.number)

    def _show_place(self) -> None:
        at, count = self.view.place
        self.place.setText(self.tr("{} of {}").format(at, count) if count else "")
        for action in self._steps:
            action.setEnabled(count > 1)

    def _show_uses(self) -> None:
        article = self.view.article
        if article is None or self._brief is None:
            self.view.show_uses(())
        else:
            self.view.show_uses(uses(article.id, self._brief))

    def _add(self, section: str) -> None:
        span = self.view.selection
        if span is not None:
            self.added.emit(Addition(section, span))
