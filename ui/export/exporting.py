"""Writing the brief to a file: rendered in a worker, written off the GUI thread, stoppable."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.model.formats import CARRIERS, SUFFIXES, ending
from briefing.model.origins import SourceFile
from briefing.styles import HouseStyle
from briefing.worker.failure import Failure
from briefing.worker.messages import Format, Rendered
from ui.page.rendering import request
from ui.work.jobs import Answer, Workers
from ui.work.tasks import Outcome, Tasks

PAGES = (*CARRIERS, Format.ARCHIVE_2A)
"""The formats that are the pages themselves, with the letters that their fonts have."""


def form_of(target: Path) -> Format:
    """The format that a file's name asks for; PDF for any other."""
    # its ending has two dots, and the suffix is that of data
    if target.name.endswith(ending(Format.CSL)):
        return Format.CSL
    return SUFFIXES.get(target.suffix.lower(), Format.PDF)


@dataclass(frozen=True, slots=True)
class Wish:
    """What to write, and where. ``note`` and ``sources`` say what a PDF carries.

    ``boxes`` says that letters which no font has may print as boxes.
    """

    target: Path
    form: Format = Format.PDF
    note: bool = False
    sources: bool = False
    boxes: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written; ``digest`` is the SHA-256 of its bytes.

    ``told`` is what there is to say of it, which the pages do not say already.
    """

    path: Path
    digest: str
    told: tuple[str, ...] = ()


class Exporter(QObject):
    """One export at a time. The file changes only when everything went well, and then at once."""

    began = Signal(object)
    """The target as a :class:`Path`."""
    exported = Signal(object)
    """A :class:`Written`."""
    stopped = Signal(object)
    """The target, untouched."""
    failed = Signal(object)
    """A :class:`Failure`; the target is untouched."""

    def __init__(self, workers: Workers, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._workers = workers
        self._tasks = tasks
        self._wish = Wish(Path())
        self._digest = ""
        self._told: tuple[str, ...] = ()
        self._brief: tuple[Brief, HouseStyle] | None = None
        self._gathering = self._rendering = self._writing = 0
        self._keeping: tuple[Tasks, Callable[[str], bytes | None]] | None = None
        workers.answered.connect(self._take)
        tasks.finished.connect(self._finish)

    @property
    def busy(self) -> bool:
        """Whether an export runs."""
        return bool(self._gathering or self._rendering or self._writing)

    def keep_from(self, tasks: Tasks, original: Callable[[str], bytes | None]) -> None:
        """Carry the bytes that ``original`` gives for an article's id, asked on these tasks."""
        self._keeping = (tasks, original)
        # a dossier is read on its own tasks, which tell of it themselves
        tasks.finished.connect(self._finish)

    def export(
        self,
        brief: Brief,
        style: HouseStyle,
        wish: Wish,
        *,
        written: Mapping[str, str],
        articles: tuple[Article, ...] = (),
    ) -> None:
        """Write the brief as wished, over no file but those of ``written`` (path to digest).

        ``articles`` are what a PDF may carry.
        """
        self._wish, self._brief = wish, (brief, style)
        # what the file must still be, or somebody else wrote it
        self._digest = written.get(str(wish.target), "")
        if wish.sources and wish.form in CARRIERS:
            tasks, original = self._keeping or (self._tasks, lambda _: None)
            self._gathering = tasks.run(lambda: _files(brief, articles, original))
        else:
            self._render(())
        self.began.emit(wish.target)

    def stop(self) -> None:
        """End the rendering. Once the finished file is being put in place it is too late."""
        if self._rendering:
            self._workers.cancel(self._rendering)
        if self._rendering or self._gathering:
            self._rendering = self._gathering = 0
            self.stopped.emit(self._wish.target)

    def _render(self, files: tuple[SourceFile, ...]) -> None:
        assert self._brief is not None
        (brief, style), wish = self._brief, self._wish
        carries = wish.form in CARRIERS and (wish.note or wish.sources)
        self._rendering = self._workers.ask(
            lambda job: msgspec.structs.replace(
                request(job, brief, style, wish.form, boxes=wish.boxes),
                attach_brief=carries,
                sources=files,
            )
        )

    def _take(self, answer: Answer) -> None:
        if answer.job != self._rendering:
            return
        self._rendering = 0
        if answer.failure is not None:
            self.failed.emit(answer.failure)
        elif isinstance(answer.reply, Rendered):
            target, data, digest = self._wish.target, answer.blob, self._digest
            # on pages the preview has told already
            self._told = () if self._wish.form in PAGES else answer.reply.warnings
            self._writing = self._tasks.run(lambda: _write(target, data, digest))

    def _finish(self, outcome: Outcome) -> None:
        # 0 is no job, and what does not run is 0
        if outcome.job not in (self._gathering, self._writing) or not outcome.job:
            return
        gathered = outcome.job == self._gathering
        self._gathering = self._writing = 0
        if outcome.error is not None:
            self.failed.emit(Failure.of(outcome.error))
        elif gathered:
            assert isinstance(outcome.value, tuple)
            self._render(outcome.value)
        else:
            assert isinstance(outcome.value, str)
            self.exported.emit(Written(self._wish.target, outcome.value, self._told))


def _files(
    brief: Brief, articles: tuple[Article, ...], original: Callable[[str], bytes | None]
) -> tuple[SourceFile, ...]:
    from briefing.render.attaching import source_files

    return source_files(brief, articles, lambda article: original(article.id))


def _write(target: Path, data: bytes, digest: str) -> str:
    from briefing.render.output import write_own

    return write_own(target, data, digest)
