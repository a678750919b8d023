"""What the studio tells on demand: what a style changes, what to look at before it is shared."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from briefing.model.brief import Brief
from briefing.styles.finding import Finding, Severity
from briefing.worker.failure import Failure
from briefing.worker.launch import RENDER_SECONDS, Kind
from briefing.worker.messages import CheckStyle, StyleChecked
from ui.shell import dialogs as main_dialogs
from ui.shell.notices import Severity as Notice
from ui.studio import dialogs
from ui.studio.trial import Trial
from ui.studio.window import StudioWindow
from ui.work.jobs import Answer, Workers
from ui.work.tasks import Outcome, Tasks


class Reports(QObject):
    """Opens lists over the studio."""

    place_chosen = Signal(str, int)
    """A file of the style and its line, to go to."""

    def __init__(self, window: StudioWindow, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._comparing = 0
        self._folder = Path()
        self._workers: Workers | None = None
        tasks.finished.connect(self._take_changes)

    # --- what a style changes ---------------------------------------------------------------

    def show_changes(self, folder: Path) -> None:
        """Compare the style in a folder with the one that it is based on."""
        self._folder = folder
        self._comparing = self._tasks.run(lambda: _changes(folder))

    def _take_changes(self, outcome: Outcome) -> None:
        if outcome.job != self._comparing:
            return
        self._comparing = 0
        if outcome.error is not None:
            self._tell(Failure.of(outcome.error))
            return
        assert isinstance(outcome.value, tuple)
        parent, rows, places = outcome.value
        words = self.tr("Against “{}”, which it is based on. A double click leads there.")
        if not rows:
            words = self.tr("Nothing: it prints as “{}” does, which it is based on.")
        dialogs.show_rows(
            self._window,
            self.tr("What this style changes"),
            words.format(parent),
            (self.tr("What"), self.tr("Was"), self.tr("Is"), self.tr("Where")),
            rows,
            lambda row: self._go_to(*places[row]),
        )

    # --- before it is shared ----------------------------------------------------------------

    def check(self, trial: Trial, brief: Brief) -> None:
        """Look at the style, with the texts as they stand, printed with this brief."""
        if self._workers is not None:
            return
        self._folder = folder = trial.folder
        # for this one check: it is seldom wanted, and need not be kept warm
        self._workers = Workers(Kind.CHECK, 1, RENDER_SECONDS, self)
        self._workers.answered.connect(self._take_findings)
        folders = trial.folders
        self._workers.ask(lambda job: CheckStyle(job, str(folder), folders, brief))
        self._window.actions_["check"].setEnabled(False)
        self._window.say(self.tr("Checking…"))

    def _take_findings(self, answer: Answer) -> None:
        self.close()
        self._window.actions_["check"].setEnabled(True)
        self._window.say("")
        if answer.failure is not None:
            self._tell(answer.failure)
        elif isinstance(answer.reply, StyleChecked):
            self._show_findings(answer.reply.findings)

    def _show_findings(self, findings: tuple[Finding, ...]) -> None:
        kinds = {
            Severity.PROBLEM: self.tr("to put right"),
            Severity.ADVICE: self.tr("to look at"),
        }
        places = [self._place(one.path, one.line) for one in findings]
        rows = tuple(
            (kinds[one.severity], _said(file, line), one.message)
            for one, (file, line) in zip(findings, places, strict=True)
        )
        words = (
            self.tr(
                "Contrast, letters, footnotes and accessibility were looked at. "
                "A double click leads to the place."
            )
            if rows
            else self.tr(
                "All is well: contrast, letters, footnotes and accessibility were looked at."
            )
        )
        dialogs.show_rows(
            self._window,
            self.tr("Before sharing"),
            words,
            (self.tr("Matter"), self.tr("Where"), self.tr("What")),
            rows,
            lambda row: self._go_to(*places[row]),
        )

    # --- names and keys ---------------------------------------------------------------------

    def show_reference(self) -> None:
        """Show every key, block and field, as the documentation does."""
        from briefing.styles.reference import reference

        dialogs.show_text(self._window, self.tr("Names for templates and files"), reference())

    def show_shortcuts(self) -> None:
        """Show the keys."""
        main_dialogs.show_shortcuts(self._window, self._window.actions_.rows())

    # --- places -----------------------------------------------------------------------------

    def _place(self, path: str, line: int) -> tuple[str, int]:
        place = Path(path)
        inside = bool(path) and place.is_relative_to(self._folder)
        return (place.relative_to(self._folder).as_posix(), line) if inside else ("", 0)

    def _go_to(self, file: str, line: int) -> None:
        if file:
            self.place_chosen.emit(file, line)

    def _tell(self, failure: Failure) -> None:
        file, line = self._place(failure.path, failure.line)
        words = f"{_said(file, line)}: {failure.message}" if file else failure.message
        self._window.notices.add(Notice.ERROR, words)

    def close(self) -> None:
        """End what runs."""
        if self._workers is not None:
            self._workers.close()
            self._workers.deleteLater()
            self._workers = None


def _said(file: str, line: int) -> str:
    return f"{file}, line {line}" if file and line else file


def _changes(
    folder: Path,
) -> tuple[str, tuple[tuple[str, ...], ...], tuple[tuple[str, int], ...]]:
    """The title of the style below, rows for a table, and the place of each."""
    from briefing.styles import load
    from briefing.styles.changes import changes

    style = load(folder)
    # the base itself is based on none
    below = load(style.folders[1]) if len(style.folders) > 1 else style
    found = changes(style)
    places = []
    for one in found:
        path = Path(one.path)
        inside = bool(one.path) and path.is_relative_to(folder)
        places.append((path.relative_to(folder).as_posix(), one.line) if inside else ("", 0))
    rows = tuple(
        (one.name, one.before or "–", one.after or "–", _said(*place))
        for one, place in zip(found, places, strict=True)
    )
    return below.title, rows, tuple(places)
