"""How articles come to the desk: by dialog, dropped, pasted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from briefing.dossier.places import is_dossier
from ui.app import settings
from ui.articles.adding import Adder
from ui.articles.address_bar import addresses_in
from ui.shell import dialogs
from ui.shell.main_window import MainWindow
from ui.shell.notices import Notices, Severity

_FOLDER = "folders/articles"


class Receiving(QObject):
    """Passes on to the :class:`Adder` what the user offers."""

    dossier_received = Signal(object)
    """The path of a dossier, to be opened."""

    note_offered = Signal(object)
    """The path of a PDF: of a note that carries what it was made from, or an article."""

    addresses_received = Signal(tuple)
    """Web addresses: the user has not said yet that they are to be fetched."""

    def __init__(self, window: MainWindow, adder: Adder, notices: Notices) -> None:
        super().__init__(window)
        self._window = window
        self._adder = adder
        self._notices = notices
        self._texts = 0
        actions = window.tools.actions
        actions["add"].triggered.connect(self.ask_articles)
        actions["add_folder"].triggered.connect(self.ask_folder)
        actions["paste"].triggered.connect(self.paste)
        window.dropped.connect(self.receive)

    def ask_articles(self) -> None:
        """Ask for files."""
        dialogs.ask_articles(self._window, _folder(), self._add)

    def ask_folder(self) -> None:
        """Ask for a folder."""
        dialogs.ask_folder(self._window, _folder(), self._add)

    def _add(self, paths: tuple[str, ...] | None) -> None:
        if paths:
            settings.set_text(_FOLDER, str(Path(paths[0]).parent))
            self.add_paths(paths)

    def add_paths(self, paths: Sequence[str]) -> None:
        """Take files and folders; a PDF alone may be a note that carries what it was made from."""
        if len(paths) == 1 and paths[0].lower().endswith(".pdf"):
            self.note_offered.emit(Path(paths[0]))
        else:
            self._adder.add_paths(paths)

    def paste(self) -> None:
        """Take the clipboard."""
        words = self.tr("There is no text and no file to paste.")
        if self.receive(QGuiApplication.clipboard().mimeData()):
            self._notices.withdraw(words)
        else:
            self._notices.add(Severity.INFO, words)

    def receive(self, mime: QMimeData) -> bool:
        """Take files, folders or text; false when there is none of them."""
        paths = tuple(url.toLocalFile() for url in mime.urls() if url.isLocalFile())
        links = [url for url in mime.urls() if not url.isLocalFile()]
        dossiers = [path for path in paths if is_dossier(path)]
        articles = [path for path in paths if not is_dossier(path)]
        if dossiers:
            # one is open at a time
            self.dossier_received.emit(Path(dossiers[0]))
        if articles:
            self.add_paths(articles)
        addresses = tuple(url.toString() for url in links) or addresses_in(mime.text())
        if addresses:
            self.addresses_received.emit(addresses)
        # a browser hands words along with its link, and the link is meant
        if paths or addresses:
            return True
        return self._receive_text(mime)

    def _receive_text(self, mime: QMimeData) -> bool:
        text = mime.text().strip()
        if text:
            # counted, as two texts that were pasted are two articles
            self._texts += 1
            name = self.tr("pasted text {}").format(self._texts)
            self._adder.add_text(mime.text(), name)
        return bool(text)


def _folder() -> str:
    return settings.text(_FOLDER) or str(Path.home())
