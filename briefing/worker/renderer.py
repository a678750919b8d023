"""The render worker as the command line and scripts use it.

It is started before anything is asked, so that it imports while the caller goes on. Pages that
take more time or memory than is allowed are laid out again without the optional sections: a limit
never ends a job without a note.
"""

from __future__ import annotations

from contextlib import ExitStack
from types import TracebackType
from typing import Self

import msgspec

from briefing.model.errors import OverLimit, WorkerLost
from briefing.system.scratch import Scratch
from briefing.worker.client import Worker
from briefing.worker.launch import RENDER_SECONDS, Kind, start
from briefing.worker.messages import Render, Rendered

PLAINEST = (
    "the pages took more time or memory than is allowed, so they are laid out without the "
    "optional sections; fewer articles, or --format json, give all of them"
)
"""What is said of pages that were laid out again."""


class Renderer:
    """Lays out in a render worker. Use as a context manager.

    ``seconds`` is how long pages may take before they are laid out with less on them.
    """

    def __init__(self, *, seconds: float = RENDER_SECONDS) -> None:
        self._seconds = seconds
        self._stack = ExitStack()
        self._worker = self._started()

    def _started(self) -> Worker:
        scratch = self._stack.enter_context(Scratch())
        return self._stack.enter_context(Worker(start(Kind.RENDER, scratch)))

    @property
    def process_id(self) -> int:
        """The id of the worker that is there now."""
        return self._worker.process_id

    def render(self, request: Render, *, again: bool = True) -> tuple[Rendered, bytes]:
        """The reply and the document; raises the error that the worker reports.

        A worker that something else ended is asked once more, unless ``again`` is false: then,
        and where none can be started, :class:`WorkerLost` is raised.
        """
        for trial in (1, 2):
            try:
                return self._ask(request, self._seconds)
            except OverLimit:
                break
            except WorkerLost:
                if self._worker.took_too_long:
                    break
                if self._worker.never_began or not (self._worker.lost and again):
                    raise
                if trial == 1:
                    self._restart()
        from briefing.render.lightening import plainest

        self._restart()
        plain = msgspec.structs.replace(request, brief=plainest(request.brief), sources=())
        reply, blob = self._ask(plain, RENDER_SECONDS)
        return msgspec.structs.replace(reply, warnings=(PLAINEST, *reply.warnings)), blob

    def _restart(self) -> None:
        self._worker.end()
        self._worker = self._started()

    def _ask(self, request: Render, seconds: float) -> tuple[Rendered, bytes]:
        reply, blob = self._worker.ask(request, seconds=seconds)
        assert isinstance(reply, Rendered)
        return reply, blob

    def __enter__(self) -> Self:
        """The renderer itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End the worker, and remove what it left."""
        self._stack.close()
