"""One warm desk worker and one warm render worker, for many notes after each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from itertools import count
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self

from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.model.edits import NO_EDITS, Edits
from briefing.model.errors import BriefingError, WorkerLost
from briefing.model.formats import Format
from briefing.model.options import Options
from briefing.styles import HouseStyle
from briefing.worker.messages import Render, Rendered
from briefing.worker.reader import Reader
from briefing.worker.renderer import Renderer


class Session:
    """Reads, composes and renders in worker processes that stay. Use as a context manager.

    The processes start when they are first needed. One that was lost is replaced by the next
    call. A session is for one thread.
    """

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._lock = Lock()
        self._reader: Reader | None = None
        self._renderer: Renderer | None = None
        self._jobs = count(1)

    def warm(self) -> None:
        """Start both processes now; they import while the caller goes on."""
        self._rendering()
        self._reading()

    def read(self, path: Path) -> tuple[tuple[Article, ...], tuple[BriefingError, ...]]:
        """The articles of a file, and an error for each that could not be read."""
        with self._without_lost():
            return self._reading().read(path)

    def read_text(self, text: str, name: str) -> Article:
        """The article of a text; raises :class:`ReadingError`."""
        with self._without_lost():
            return self._reading().read_text(text, name)

    def compose(
        self,
        articles: Sequence[Article],
        options: Options,
        edits: Edits = NO_EDITS,
        *,
        earlier: Brief | None = None,
        undated: date | None = None,
        progress: Callable[[str, int, int], None] = lambda *_: None,
    ) -> Brief:
        """The brief; see :meth:`briefing.worker.reader.Reader.compose`."""
        with self._without_lost():
            return self._reading().compose(
                articles, options, edits, earlier=earlier, undated=undated, progress=progress
            )

    def render(
        self,
        brief: Brief,
        style: HouseStyle,
        form: Format,
        *,
        print_anyway: bool = False,
        again: bool = True,
    ) -> tuple[bytes, Rendered]:
        """The document, and what there is to say of it; raises what rendering raises.

        ``again`` is as in :meth:`briefing.worker.renderer.Renderer.render`.
        """
        folders = tuple(str(folder) for folder in style.folders)
        request = Render(
            next(self._jobs), brief, folders[0], folders, form, allow_missing_glyphs=print_anyway
        )
        with self._without_lost():
            reply, blob = self._rendering().render(request, again=again)
        return blob, reply

    def processes(self) -> tuple[int, ...]:
        """The ids of the processes that are there."""
        workers = (self._reader, self._renderer)
        return tuple(worker.process_id for worker in workers if worker is not None)

    def close(self) -> None:
        """End the processes, from any thread; the next call starts new ones. Safe to call twice."""
        with self._lock:
            # swapped under the lock, closed outside of it: ending a process may take seconds
            stack, self._stack = self._stack, ExitStack()
            self._reader = self._renderer = None
        stack.close()

    def _reading(self) -> Reader:
        if self._reader is None:
            self._reader = self._stack.enter_context(Reader())
        return self._reader

    def _rendering(self) -> Renderer:
        if self._renderer is None:
            self._renderer = self._stack.enter_context(Renderer())
        return self._renderer

    @contextmanager
    def _without_lost(self) -> Iterator[None]:
        """End the processes where one was lost, or the user broke off while it worked."""
        try:
            yield
        except (WorkerLost, KeyboardInterrupt):
            self.close()
            raise

    def __enter__(self) -> Self:
        """The session itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End the processes."""
        self.close()
