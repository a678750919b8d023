"""Search everywhere: takes the place of the articles in the window until it is closed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from briefing.desk.state import Desk
from ui.articles.arranging import outlet_of, title_of
from ui.look.theme import GRID
from ui.note.rows import Row
from ui.search.model import FoundModel
from ui.search.model import Row as FoundRow
from ui.search.places import Head, Place, in_draft
from ui.search.searching import Found, Searcher
from ui.search.view import FoundView
from ui.shell.main_window import MainWindow
from ui.shell.pane import CloseButton, Pane

_PAUSE_MS = 120
"""Between two letters of somebody who types: no search for half a word."""


class SearchRoom(QObject):
    """Words in all articles and in the note, the places grouped by article."""

    place_opened = Signal(object, tuple)
    """A :class:`Place` of an article, and all places of that article."""
    line_opened = Signal(str)
    """The id of a line of the draft."""

    def __init__(
        self, window: MainWindow, searcher: Searcher, draft: Callable[[], Iterable[Row]]
    ) -> None:
        """``draft`` gives the rows of the draft as they are now."""
        super().__init__(window)
        self._draft = draft
        self._window = window
        self._searcher = searcher
        self._desk = Desk()
        self.hint = self.tr("Type words to find them in all articles and in the note.")
        self.pane = Pane("search", self.tr("Search everywhere"), self.hint)
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(self.tr("Words in all articles and in the note"))
        self.edit.setAccessibleName(self.tr("Words to find in all articles and in the note"))
        self.edit.setClearButtonEnabled(True)
        self.edit.installEventFilter(self)
        self.model = FoundModel(self)
        self.view = FoundView(self.model)
        self.view.installEventFilter(self)
        self.close_button = CloseButton(self.tr("Close (Esc)"))
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_PAUSE_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setObjectName("filterBar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        row.addWidget(self.edit)
        self.pane.set_body(self.view)
        self.pane.add_above(bar)
        self.pane.add_tool(self.close_button)
        self.pane.hide()
        # until it stands in a layout it would be a window of its own
        self.pane.setParent(self._window)
        # an Esc that nothing inside takes comes up to the pane
        self.pane.installEventFilter(self)

    def _connect(self) -> None:
        self.edit.textChanged.connect(lambda _: self._clock.start())
        self._clock.timeout.connect(self._search)
        self.close_button.clicked.connect(self.close)
        self.view.opened.connect(self._open)
        self.view.left.connect(self.edit.setFocus)
        self._searcher.found.connect(self._show)

    # --- opening and closing ------------------------------------------------------------------

    def open(self) -> None:
        """Show the pane in the place of the articles, and take the keyboard."""
        self._window.unfold()
        if self.pane.isHidden():
            self._exchange(self._window.articles, self.pane)
        self.edit.selectAll()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search()

    def close(self) -> None:
        """Put the pane away; the articles are where they were."""
        if not self.pane.isHidden():
            self._exchange(self.pane, self._window.articles)
            self._window.go_to(self._window.articles)

    def _exchange(self, old: QWidget, new: QWidget) -> None:
        """One in the place of the other, so that the window keeps its layout."""
        left = self._window.left
        sizes = left.sizes()
        left.replaceWidget(left.indexOf(old), new)
        old.setParent(self._window)
        old.hide()
        new.show()
        left.setSizes(sizes)

    # --- what is searched ---------------------------------------------------------------------

    def show_desk(self, desk: Desk) -> None:
        """Search these articles from now on."""
        before, self._desk = self._desk, desk
        if not self.pane.isHidden() and before.entries != desk.entries:
            self._clock.start()

    def _search(self) -> None:
        words = self.edit.text().strip()
        if words:
            self._searcher.search(words, self._desk)
        else:
            self._clear(self.hint)

    def _clear(self, hint: str) -> None:
        self.model.show(())
        self.pane.set_note("")
        self.pane.show_hint(hint)

    def _show(self, found: Found) -> None:
        if found.words != self.edit.text().strip():
            return
        rows: list[FoundRow] = []
        drafted = ((row.key, f"{row.lead} {row.text}".strip()) for row in self._draft() if row.line)
        if lines := in_draft(drafted, found.words):
            rows += [Head("", self.tr("In the note"), len(lines)), *lines]
        for entry, places in found.articles:
            name = f"{outlet_of(entry)} · {title_of(entry)}"
            rows += [Head(entry.original.id, name, len(places)), *places]
        if not rows:
            self._clear(self.tr("“{}” was not found.").format(found.words))
            return
        self.model.show(tuple(rows))
        count = sum(isinstance(row, Place) for row in rows)
        self.pane.set_note(self.tr("{} places").format(count))
        self.pane.show_body()

    def _open(self, place: Place) -> None:
        if place.in_draft:
            self.line_opened.emit(place.key)
            return
        rows = self.model.rows
        same = tuple(row for row in rows if isinstance(row, Place) and row.key == place.key)
        self.place_opened.emit(place, same)

    # --- what Qt calls ------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc closes; Enter and Down go from the words to the places."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return True
        down = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if watched is self.edit and event.key() in down:
            self.view.setFocus()
            self.view.go_to_first()
            return True
        return False
