"""Bringing articles to the desk: files, folders, dropped and pasted text; with progress and stop.

Folders are listed in a thread, files are read in the desk worker, a few at a time, so that
stopping takes effect at once and what was read so far is kept.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from briefing.dossier import Original
from briefing.model.article import Article
from briefing.model.errors import BriefingError, ReadingError, WorkerLost
from briefing.worker.failure import Failure
from briefing.worker.launch import ENDED
from briefing.worker.messages import ArticlesRead, ReadFiles, ReadText, Request
from ui.work.jobs import Answer, Workers
from ui.work.tasks import Outcome, Tasks

BATCH = 8
"""Files in one request: few enough to stop soon, enough to keep the worker busy."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How far reading is, in files."""

    done: int
    total: int


class Adder(QObject):
    """Reads what it is given; articles come in batches, failures one by one."""

    progressed = Signal(object)
    """:class:`Reading`."""
    read = Signal(object)
    """A tuple of :class:`briefing.model.article.Article`."""
    kept = Signal(object)
    """A :class:`briefing.dossier.Original`: where the bytes are that articles were read from."""
    failed = Signal(object)
    """A :class:`Failure`, which names the file; the others go on."""
    finished = Signal()
    """Everything that was asked for is read, or reading was stopped."""

    def __init__(self, workers: Workers, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._workers = workers
        self._tasks = tasks
        self._waiting: deque[Path | tuple[str, str]] = deque()
        self._listings: set[int] = set()
        self._job = 0
        self._asked: tuple[Path, ...] = ()
        self._text = ""
        self._alone: frozenset[Path] = frozenset()
        self._done = 0
        self._total = 0
        workers.answered.connect(self._take)
        tasks.finished.connect(self._list)

    @property
    def busy(self) -> bool:
        """Whether anything is being read."""
        return bool(self._job or self._listings or self._waiting)

    def add_paths(self, arguments: Iterable[str]) -> None:
        """Read these files and all articles in these folders."""
        wanted = tuple(arguments)
        self._listings.add(self._tasks.run(lambda: _gather(wanted)))
        self.progressed.emit(Reading(self._done, self._total))

    def add_text(self, text: str, name: str) -> None:
        """Read a text as one article."""
        self._waiting.append((text, name))
        self._total += 1
        self._ask()

    def stop(self) -> None:
        """Read nothing more; what was read stays."""
        if self.busy:
            self._waiting.clear()
            self._listings.clear()
            self._workers.cancel(self._job)
            self._end()

    def _list(self, outcome: Outcome) -> None:
        if outcome.job not in self._listings:
            return
        self._listings.discard(outcome.job)
        assert isinstance(outcome.value, tuple)
        paths, errors = outcome.value
        for error in errors:
            self.failed.emit(Failure.of(error))
        self._waiting.extend(paths)
        self._total += len(paths)
        self._ask()

    def _ask(self) -> None:
        if self._job:
            return
        if not self._waiting:
            self._end()
            return
        self.progressed.emit(Reading(self._done, self._total))
        self._job = self._workers.ask(self._next)

    def _next(self, job: int) -> Request:
        first = self._waiting[0]
        if not isinstance(first, Path):
            self._waiting.popleft()
            self._asked, self._text = (Path(first[1]),), first[0].removeprefix("\ufeff")
            return ReadText(job, *first)
        self._asked = self._batch()
        return ReadFiles(job, tuple(map(str, self._asked)))

    def _batch(self) -> tuple[Path, ...]:
        """The next files of the queue; one that may have ended the worker goes alone."""
        batch: list[Path] = []
        while self._waiting and len(batch) < BATCH:
            path = self._waiting[0]
            if not isinstance(path, Path) or (batch and path in self._alone):
                break
            batch.append(path)
            self._waiting.popleft()
            if path in self._alone:
                break
        return tuple(batch)

    def _take(self, answer: Answer) -> None:
        if not self._job or answer.job != self._job:
            return
        self._job = 0
        self._done += len(self._asked)
        if isinstance(answer.reply, ArticlesRead):
            if answer.reply.articles:
                articles: tuple[Article, ...] = answer.reply.articles
                self.read.emit(articles)
            for file in answer.reply.files:
                text = "" if file.path else self._text
                self.kept.emit(Original(file.hash, file.articles, file.path, text))
            for failure in answer.reply.failures:
                self.failed.emit(failure)
        elif answer.failure is not None:
            self._give_up(answer.failure)
        self._ask()

    def _give_up(self, failure: Failure) -> None:
        """A whole batch failed: read its files one by one, so that one cannot spoil the others."""
        if len(self._asked) == 1:
            path = failure.path or str(self._asked[0])
            lost = failure.kind == WorkerLost.__name__ and not failure.details
            message = ENDED if lost and not self._text else failure.message
            self.failed.emit(Failure(failure.kind, message, path, failure.line, failure.details))
            return
        # they are counted once more, file by file
        self._done -= len(self._asked)
        self._alone = frozenset(self._asked)
        self._waiting.extendleft(reversed(self._asked))

    def _end(self) -> None:
        self._job = self._done = self._total = 0
        if not self._listings:
            self.finished.emit()


def _gather(arguments: tuple[str, ...]) -> tuple[tuple[Path, ...], tuple[BriefingError, ...]]:
    """The files to read, and an error for each argument that leads to none."""
    paths: set[Path] = set()
    errors: list[BriefingError] = []
    for argument in arguments:
        try:
            # absolute: two ways to one file are one article
            paths.update(path.absolute() for path in _files(argument))
        except ReadingError as error:
            errors.append(error)
    return tuple(sorted(paths)), tuple(errors)


def _files(argument: str) -> tuple[Path, ...]:
    path = Path(argument)
    if path.is_file():
        return (path,)  # the usual case needs none of the readers' imports
    from briefing.reading import gather

    return gather([argument])
