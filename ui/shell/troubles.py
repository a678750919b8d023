"""What goes wrong, told where the user is looking, until it is right again."""

from __future__ import annotations

from PySide6.QtCore import QObject

from briefing.worker.failure import Failure
from ui.app import crash
from ui.export.exports import Exports
from ui.page.room import PreviewRoom
from ui.shell.notices import Notices, Severity
from ui.shell.unread import UnreadFiles


class Troubles(QObject):
    """Tells of failures of reading, drafting, laying out and of house styles.

    ``style_mistake`` is what is wrong with the chosen style, None when it loads.
    """

    def __init__(self, notices: Notices, preview: PreviewRoom, exports: Exports) -> None:
        super().__init__(notices)
        self._notices = notices
        self._preview = preview
        self._exports = exports
        self.unread = UnreadFiles(notices)
        self._complaints: list[str] = []
        self.style_mistake: Failure | None = None

    def tell_unread(self, failure: Failure) -> None:
        """A file, or a page of the web, was not read."""
        self.unread.add(failure)
        _show_details(failure)

    def tell_stopped(self) -> None:
        """The user stopped the drafting."""
        # an export that waits for the newest note would wait for ever
        self._exports.give_up()
        self._complain(
            self.tr("Composing was stopped: the note is not up to date (F5 tries again)")
        )
        self._preview.show_outdated()

    def tell_uncomposed(self, failure: Failure) -> None:
        """There is no newer draft."""
        words = self.tr("The note could not be brought up to date: {} (F5 tries again)")
        self._exports.give_up()
        self._complain(words.format(failure.error()))
        self._preview.show_failure(failure)
        _show_details(failure)

    def tell_unrendered(self, failure: Failure) -> None:
        """There are no newer pages."""
        self._preview.show_failure(failure)
        # a mistake is told over the pages; that a worker is gone, F5 puts right
        if failure.kind == "WorkerLost":
            words = self.tr("The pages could not be made: {} (F5 tries again)")
            self._complain(words.format(failure.error()))
        _show_details(failure)

    def tell_style(self, failure: Failure) -> None:
        """The chosen style has a mistake."""
        self.style_mistake = failure
        self._preview.show_failure(failure)

    def _complain(self, words: str) -> None:
        self._complaints.append(words)
        self._notices.add(Severity.ERROR, words)

    def settle(self, warnings: tuple[str, ...]) -> None:
        """New pages are there: what was wrong is over; they come with these warnings."""
        while self._complaints:
            self._notices.withdraw(self._complaints.pop())
        for warning in warnings:
            self._notices.add(Severity.WARNING, warning)


def _show_details(failure: Failure) -> None:
    """Open the dialog of errors that nobody foresaw, where this is one."""
    if failure.details:
        crash.show(failure.message, failure.details)
