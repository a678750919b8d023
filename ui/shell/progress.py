"""What runs just now, said in the status bar while it takes long, and stopped from there."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject

from briefing.worker.messages import Progress
from ui.articles.adding import Adder, Reading
from ui.note.composing import Composer
from ui.page.printing import Printer, Printing
from ui.shell.activity import Activity


class Work(Protocol):
    """Something that the user may wait for."""

    @property
    def busy(self) -> bool:
        """Whether it runs."""
        ...

    def stop(self) -> None:
        """End it; what is done stays."""
        ...


class Running(QObject):
    """Shows how far reading, drafting and printing are; ``others`` run without a measure."""

    def __init__(
        self,
        activity: Activity,
        adder: Adder,
        composer: Composer,
        printer: Printer,
        others: tuple[Work, ...],
    ) -> None:
        super().__init__(activity)
        self._activity = activity
        self._composer = composer
        # drafting is none of them: it is told of, and stopped, only where it takes long
        self._works: tuple[Work, ...] = (printer, *others, adder)
        adder.progressed.connect(self._show_reading)
        composer.progressed.connect(self._show_composing)
        printer.progressed.connect(self._show_printing)
        printer.finished.connect(self.look)
        activity.stopped.connect(self.stop)

    def _show_reading(self, reading: Reading) -> None:
        self._activity.show_progress(self.tr("Reading articles…"), reading.done, reading.total)

    def _show_composing(self, progress: Progress) -> None:
        self._activity.show_progress(self.tr("Drafting…"), progress.done, progress.total)

    def _show_printing(self, printing: Printing) -> None:
        self._activity.show_progress(self.tr("Printing…"), printing.done, printing.total)

    def look(self) -> None:
        """Say nothing more where nothing runs."""
        # what is soon there is not told of
        if not self._composer.slow and not any(work.busy for work in self._works):
            self._activity.hide()

    def stop(self) -> None:
        """Stop what the user waits for; what is done stays."""
        for work in self._works:
            work.stop()
        self._composer.stop()
