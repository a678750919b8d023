"""The source's part of the window: which passage of how many, to the next and back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QToolButton

from briefing.desk.state import Desk
from briefing.model.article import Article
from briefing.model.brief import Brief, Line, Origin
from briefing.model.sections import PICKED
from ui.shell.actions import Actions, plain
from ui.shell.find_bar import FindBar
from ui.shell.pane import Pane, tool_button
from ui.source.passages import PassagesView
from ui.source.selecting import Addition
from ui.source.trail import Passage, trail
from ui.source.uses import uses
from ui.source.view import SourceView


class SourceRoom(QObject):
    """Shows in a pane what a line rests on, or an article as a whole."""

    shown = Signal(object)
    """The :class:`Passage` that is highlighted, or None."""
    added = Signal(object)
    """An :class:`Addition`: words for the brief."""
    passage_wanted = Signal(int)
    """The number of a passage of the line, from 0, to go to."""

    def __init__(self, pane: Pane, actions: Actions) -> None:
        super().__init__(pane)
        self._pane = pane
        self._desk = Desk()
        self._brief: Brief | None = None
        self._steps = (actions["previous_source"], actions["next_source"])
        self.view = SourceView()
        self.passages = PassagesView()
        self._subject: object = None
        self._is_found = False  # whether a place of a search is shown, and no passage of a line
        self.body = QStackedWidget()
        self.body.addWidget(self.passages)
        self.body.addWidget(self.view)
        self.whole_button = QToolButton()
        self.whole_button.setObjectName("link")
        self.whole_button.clicked.connect(actions["whole_article"].trigger)
        self.whole_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        actions["whole_article"].setCheckable(True)
        actions["whole_article"].toggled.connect(lambda _: self._show_mode())
        self._whole = actions["whole_article"]
        self.place = QLabel()
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setObjectName("muted")
        self.find_bar = FindBar(self.tr("Find in the article"))
        pane.set_body(self.body)
        pane.set_find_bar(self.find_bar)
        pane.add_tool(self.whole_button)
        pane.add_tool(self.place)
        self._connect(actions)
        self._show_place()

    def _connect(self, actions: Actions) -> None:
        for action in self._steps:
            button = tool_button()
            button.setDefaultAction(action)
            self._pane.add_tool(button)
        for action, by in zip(self._steps, (-1, 1), strict=True):
            action.triggered.connect(lambda _=False, by=by: self._go_on(by))
        for name, short in (
            ("add_points", self.tr("Point")),
            ("add_quotes", self.tr("Quote")),
            ("add_figures", self.tr("Figure")),
            ("add_deadlines", self.tr("Date")),
            ("add_people", self.tr("Person")),
            ("whole_sentence", self.tr("Whole sentence")),
        ):
            # for the bar at the chosen words; menus keep the whole
            actions[name].setIconText(short)
        adding = tuple(actions[f"add_{section}"] for section in PICKED)
        self.view.set_actions(adding, actions["whole_sentence"])
        for section, action in zip(PICKED, adding, strict=True):
            action.triggered.connect(lambda _=False, section=section: self._add(section))
        actions["whole_sentence"].triggered.connect(self.view.select_sentence)
        actions["fold"].triggered.connect(self.view.toggle_fold)
        self.view.shown_passage.connect(self.shown)
        self.passages.opened.connect(self._open_passage)
        self.view.article_shown.connect(self._show_uses)
        self.find_bar.sought.connect(self._seek)
        self.find_bar.stepped.connect(lambda by: self.find_bar.show_place(*self.view.seek_next(by)))

    # --- what is shown ------------------------------------------------------------------------

    def show_article(self, article: Article) -> None:
        """Show an article as a whole, unless it is what is shown."""
        if self._is_other(("article", article.id)):
            self._is_found = False
            self._open(article)
            self.view.show_article(article)
            self._show_place()
            self._show_mode()

    def hold(self) -> str:
        """Stay in the article that is shown, at its place, as one read as a whole; its id."""
        article = self.view.article
        if article is None:
            return ""
        self._subject, self._is_found = ("article", article.id), False
        self.view.show_trail(())
        self._show_place()
        self._show_mode()
        return article.id

    def follow(self, desk: Desk) -> None:
        """Show the article as the analyst put it right meanwhile."""
        before = self.view.article
        article = desk.article(before.id) if before else None
        # a correction makes another article
        if article is not None and article is not before:
            self.view.refresh(article)

    def show_line(self, line: Line, brief: Brief, desk: Desk, at: int = 0) -> None:
        """Show what a line rests on, and go to one passage; say so when it rests on nothing."""
        passages = trail(line, brief, desk)
        if not passages:
            own = line.origin is Origin.OWN
            self.show_hint(
                self.tr("Your own words, no source.")
                if own
                else self.tr("The articles of this line are not on the desk.")
            )
        elif self._is_other(("line", passages, tuple(map(desk.article, _ids(passages))))):
            self._is_found = False
            self._desk = desk
            self.view.show_trail(passages)
            self._step(min(at, len(passages) - 1))
            self._show_mode()
        elif at != self.view.place[0] - 1:
            self._step(at - (self.view.place[0] - 1))

    def show_hint(self, hint: str) -> None:
        """There is no source to show; say why."""
        if self._is_other(("hint", hint)):
            self._is_found = False
            self.find_bar.close_bar()
            self.view.clear()
            self._pane.show_hint(hint)
            self._show_place()
            self._show_mode()

    def _is_other(self, subject: object) -> bool:
        """Whether this is not what is shown already."""
        other = subject != self._subject
        self._subject = subject
        return other

    def _show_mode(self) -> None:
        """A line's passages, or their article as a whole where that is wanted."""
        of_line = bool(self.view.place[1]) and not self._is_found
        whole = self._whole.isChecked() or not of_line
        self.body.setCurrentWidget(self.view if whole else self.passages)
        self._pane.keyboard = self.view.text if whole else self.passages
        self._whole.setEnabled(of_line)
        words = self.tr("Passages") if whole else plain(self._whole.text())
        self.whole_button.setText(words)
        self.whole_button.setAccessibleName(words)
        self.whole_button.setToolTip(self._whole.toolTip())
        self.whole_button.setVisible(of_line)
        self._pane.set_note(self._note() if whole else "")

    def _open_passage(self, number: int) -> None:
        """See a passage in its article."""
        self.passage_wanted.emit(number)
        self._whole.setChecked(True)
        self.view.text.setFocus()

    def show_passages(self, passages: tuple[Passage, ...], at: int, desk: Desk) -> None:
        """Show a place that was found, the one with this number; the others come next."""
        self._is_found = True
        self._desk = desk
        self.view.show_trail(passages)
        self._step(at)
        self._show_mode()

    def take_brief(self, brief: Brief | None, desk: Desk) -> None:
        """Underline what this brief uses."""
        self._brief, self._desk = brief, desk
        self._show_uses()

    def clear(self) -> None:
        """Show nothing."""
        self.show_hint(self.tr("Choose a line of the note to see the words it comes from."))

    def _open(self, article: Article) -> None:
        self._pane.show_body()
        # the places that it counts are those of the article before
        if self.find_bar.words and article != self.view.article:
            self.find_bar.close_bar()

    def _seek(self, words: str) -> None:
        """Find words in the article, which is shown for it."""
        if words:
            self._whole.setChecked(True)
        self.find_bar.show_place(*self.view.seek(words))

    def _go_on(self, by: int) -> None:
        """To the next passage, round and round."""
        at, count = self.view.place
        if self._is_found:
            self._step(by)
        elif count:
            self.passage_wanted.emit((at - 1 + by) % count)

    def _step(self, by: int) -> None:
        passage = self.view.step(by)
        article = self._desk.article(passage.article) if passage else None
        if passage is None or article is None:
            return
        self._open(article)
        self.view.show_passage(article)
        if not self._is_found:
            self.passages.show_passages(self.view.trail, self._desk, self.view.place[0] - 1)
        self._show_place()
        self._show_mode()

    def _note(self) -> str:
        passage = self.view.passage
        if passage is None:
            return ""
        return f"[{passage.number}]" if passage.number else self.tr("found here")

    def _show_place(self) -> None:
        at, count = self.view.place
        self.place.setText(self.tr("{} of {}").format(at, count) if count > 1 else "")
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


def _ids(passages: tuple[Passage, ...]) -> tuple[str, ...]:
    return tuple(passage.article for passage in passages)
