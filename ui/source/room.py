"""The source's part of the window: the article behind a line, and the way from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel

from briefing.brief import Brief, Line
from briefing.desk import Desk
from briefing.model import Article
from ui.pane import Pane, tool_button
from ui.source.trail import Passage, trail
from ui.source.view import SourceView


class SourceRoom(QObject):
    """Shows articles and passages in a pane."""

    shown = Signal(object)
    """The :class:`Passage` that is highlighted, or None."""

    def __init__(self, pane: Pane, previous: QAction, following: QAction) -> None:
        super().__init__(pane)
        self._pane = pane
        self._desk = Desk()
        self._steps = (previous, following)
        self.view = SourceView()
        self.place = QLabel()
        self.place.setObjectName("muted")
        pane.set_body(self.view)
        pane.add_tool(self.place)
        for action in self._steps:
            button = tool_button()
            button.setDefaultAction(action)
            pane.add_tool(button)
        previous.triggered.connect(lambda: self._step(-1))
        following.triggered.connect(lambda: self._step(1))
        self.view.shown_passage.connect(self.shown)
        self._show_place()

    def show_article(self, article: Article) -> None:
        """Show an article as a whole."""
        self.view.show_article(article)
        self._pane.show_body()
        self._pane.set_note(article.title or article.name)
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

    def clear(self) -> None:
        """Show nothing."""
        self.view.show_trail(())
        self._pane.set_note("")
        self._pane.show_hint(self.tr("Choose a line of the draft to see the words it comes from."))
        self._show_place()

    def _step(self, by: int) -> None:
        passage = self.view.step(by)
        article = self._desk.article(passage.article) if passage else None
        if passage is None or article is None:
            return
        self._pane.show_body()
        self.view.show_passage(article)
        self._pane.set_note(self._note(passage))
        self._show_place()

    def _note(self, passage: Passage) -> str:
        words = self.tr("[{}] taken from here") if passage.taken else self.tr("[{}] says the same")
        return words.format(passage.number)

    def _show_place(self) -> None:
        at, count = self.view.place
        self.place.setText(self.tr("{} of {}").format(at, count) if count else "")
        for action in self._steps:
            action.setEnabled(count > 1)
