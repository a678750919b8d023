"""From a web address that the user gave to an article on the desk."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from ui.articles.adding import Adder
from ui.articles.fetching import Fetcher, WebPage
from ui.articles.room import ArticlesRoom
from ui.shell.main_window import MainWindow
from ui.work.receiving import Receiving


class FromWeb(QObject):
    """Connects the line for addresses, and links that come, with fetching and reading."""

    def __init__(
        self, window: MainWindow, articles: ArticlesRoom, receiving: Receiving, adder: Adder
    ) -> None:
        super().__init__(window)
        self._activity = window.tools.activity
        self._adder = adder
        self.fetcher = Fetcher(self)
        bar = articles.address_bar
        for asking in (window.tools.actions["add_address"].triggered, receiving.addresses_received):
            # connected first: in a folded pane the bar would get no keyboard
            asking.connect(window.unfold)
        window.tools.actions["add_address"].triggered.connect(lambda: bar.open())
        receiving.addresses_received.connect(bar.open)
        bar.asked.connect(self._fetch)
        self.fetcher.progressed.connect(self._show)
        self.fetcher.fetched.connect(self._read)

    def _fetch(self, addresses: tuple[str, ...]) -> None:
        # with its zone: the day where the user is
        self.fetcher.fetch(addresses, datetime.now().astimezone().date())

    def _show(self, address: str) -> None:
        # 60 letters: an address may be longer than the window is wide
        self._activity.show_progress(self.tr("Fetching {}…").format(address[:60]))

    def _read(self, page: WebPage) -> None:
        self._adder.add_text(page.text, page.name)
