"""Texts that come from elsewhere: unfinished ones from last time, those of another program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from briefing.styles import recovery
from ui.shell.notices import Severity
from ui.studio.buffers import Buffers
from ui.studio.code_room import CodeRoom
from ui.studio.window import StudioWindow
from ui.work.tasks import Tasks


class Arrivals(QObject):
    """Takes them into the :class:`Buffers`, or asks."""

    def __init__(
        self, window: StudioWindow, buffers: Buffers, code: CodeRoom, tasks: Tasks
    ) -> None:
        super().__init__(window)
        self._window = window
        self._buffers = buffers
        self._code = code
        self._tasks = tasks
        self._kept: dict[str, str] = {}
        self._folder: Path | None = None
        window.recovery.button.clicked.connect(self._recover)
        window.recovery.other.clicked.connect(self._discard)

    # --- unfinished ones --------------------------------------------------------------------

    def offer(self, folder: Path, kept: dict[str, str]) -> None:
        """Offer what was kept of the style in ``folder`` and stands in it otherwise."""
        self._folder = folder
        self._kept = {name: text for name, text in kept.items() if self._differs(name, text)}
        words = self.tr("There is unfinished text from last time in {}.")
        self._window.recovery.say(words.format(", ".join(self._kept)))
        self._window.recovery.setVisible(bool(self._kept))

    def _differs(self, name: str, text: str) -> bool:
        return name not in self._buffers or self._buffers[name].text != text

    def _recover(self) -> None:
        self._window.recovery.hide()
        for name, text in self._kept.items():
            if name in self._buffers:
                self._buffers.set_text(name, text)
            else:
                self._buffers.add(name, text)
        self._code.show_file(next(iter(self._kept), self._code.file))

    def _discard(self) -> None:
        self._window.recovery.hide()
        folder = self._folder
        if folder is not None:
            # or it would be offered again next time
            self._tasks.run(lambda: recovery.keep(folder.name, {}))

    # --- another program's ------------------------------------------------------------------

    def take(self, texts: dict[str, str]) -> None:
        """Take the texts as they stand on the disk; what was changed here stays."""
        for name, text in texts.items():
            text = text.replace("\r\n", "\n")
            if name not in self._buffers:
                self._buffers.add(name, text)
                self._buffers.mark_saved({name: text})
            elif text != self._buffers[name].saved:
                self._take_foreign(name, text)

    def _take_foreign(self, name: str, text: str) -> None:
        buffer = self._buffers[name]
        if not buffer.changed:
            self._buffers.reload(name, text)
        elif text != buffer.text:
            words = self.tr("{} was changed by another program too. What stands here is kept.")
            self._window.notices.add(Severity.WARNING, words.format(name))
            # so that it is told once
            buffer.saved = text
