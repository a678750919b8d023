"""What stands around the desk: the palette, the settings, the tour."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

import seeds
from ui.app import settings
from ui.articles.room import ArticlesRoom
from ui.look.appearance import Appearance
from ui.palette.matching import Command
from ui.palette.opening import PaletteOpener
from ui.shell.main_window import MainWindow
from ui.shell.options_bar import StyleChoice
from ui.shell.settings_page import SettingsPage
from ui.shell.tour import Step, Tour
from ui.work.history import History
from ui.work.house_styles import HouseStyles


class Shell(QObject):
    """Opens these for a window. ``tour`` and ``page`` are None while they are not shown."""

    spelling_chosen = Signal()
    """The settings of spelling changed."""

    def __init__(
        self,
        window: MainWindow,
        history: History,
        styles: HouseStyles,
        articles: ArticlesRoom,
        appearance: Appearance,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._history = history
        self._articles = articles
        self._appearance = appearance
        self._styles = styles
        self._choices: tuple[StyleChoice, ...] = ()
        self.page: SettingsPage | None = None
        self.tour: Tour | None = None
        self.palette = PaletteOpener(window, self._further)
        actions = window.tools.actions
        actions["settings"].triggered.connect(self.open_settings)
        actions["tour"].triggered.connect(self.open_tour)
        styles.listed.connect(self._take_styles)

    def _take_styles(self, choices: tuple[StyleChoice, ...]) -> None:
        self._choices = choices

    # --- the palette --------------------------------------------------------------------------

    def _further(self) -> Iterable[Command]:
        """The articles to go to, and the house styles to choose."""
        for entry in self._history.desk.entries:
            article = entry.article
            yield Command(
                key="",
                words=article.title or article.name,
                place=self.tr("Article"),
                keys="",
                run=partial(self._articles.opened.emit, article.id),
            )
        # as if the user had chosen there: one way for everything that follows
        choose = self._window.tools.options.style_chosen.emit
        for choice in self._choices:
            yield Command(
                key=f"style {choice.key}",
                words=choice.title,
                place=self.tr("House style"),
                keys="",
                run=partial(choose, choice.key),
            )

    # --- the settings -------------------------------------------------------------------------

    def open_settings(self) -> None:
        """Show the page of settings."""
        if self.page is not None:
            # it may lie under another window
            self.page.activateWindow()
            return
        self.page = SettingsPage(self._window, self._choices)
        self.page.scheme_chosen.connect(self._appearance.follow_settings)
        self.page.spelling_chosen.connect(self.spelling_chosen)
        self.page.finished.connect(self._close_settings)
        self.page.open()

    def _close_settings(self) -> None:
        self.page = None

    # --- the tour -----------------------------------------------------------------------------

    def offer_tour(self) -> None:
        """Show the tour, unless it was shown before."""
        if not settings.text(settings.TOUR):
            # once the window has its size
            QTimer.singleShot(0, self, self.open_tour)

    def open_tour(self) -> None:
        """Show the tour from its beginning."""
        if self.tour is None:
            self.tour = Tour(self._window, self._steps())
            self.tour.ended.connect(self._end_tour)

    @property
    def _first_words(self) -> str:
        words = self.tr(
            "Drop files here, paste text with Ctrl+V, or add a whole folder. What is"
            " ticked goes into the note."
        )
        named = {entry.article.name for entry in self._history.desk.entries}
        if named and named <= {path.name for path in seeds.paths()}:
            words += " " + self.tr("These are samples to try things on.")
        return words

    def _steps(self) -> tuple[Step, ...]:
        window = self._window
        return (
            Step(
                window.rail if window.left.isHidden() else window.articles,
                self.tr("1. Bring in the articles"),
                self._first_words,
            ),
            Step(
                window.note,
                self.tr("2. Check the note"),
                self.tr(
                    "These are the finished pages. Every line carries the numbers of its sources."
                    " Choose a line, and the exact words it came from are shown. Pin, drop, reword:"
                    " Ctrl+Z takes everything back."
                ),
            ),
            Step(
                window.tool_bar,
                self.tr("3. Export what you see"),
                self.tr(
                    "Choose the length and your house's style. Ctrl+E writes the very pages to a"
                    " file. Ctrl+K finds every command by its name."
                ),
            ),
        )

    def _end_tour(self) -> None:
        settings.set_text(settings.TOUR, "yes")
        self.tour = None
        self._window.go_to(self._window.articles)
