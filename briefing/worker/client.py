"""A worker as the command line uses it: started early, asked once or more, ended at will."""

from __future__ import annotations

import queue
import subprocess
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from briefing.model.errors import WorkerLost, WorkerNotStarted
from briefing.system.waiting import MOST, waited
from briefing.worker import framing
from briefing.worker.messages import (
    Failed,
    Progress,
    Ready,
    Reply,
    Request,
    decode_reply,
    encode,
)

_READ_SIZE = 1 << 16  # what a pipe of Linux holds
_START_SECONDS = 120.0
"""How long a worker may take to start on a machine that does much else."""
_WORTH = 0.2
"""Seconds without a processor for which a worker is given as many more."""


class Worker:
    """A worker process that :func:`briefing.worker.launch.start` started.

    Use as a context manager: the process never outlives it. ``lost`` says that the process ended,
    or was ended, before it answered, ``never_began`` that it ended before it was ready,
    ``took_too_long`` that it was ended because it gave no answer in time.
    """

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._prepared = False
        self.lost = False
        self.never_began = False
        self.took_too_long = False
        self._frames: queue.SimpleQueue[tuple[bytes, bytes] | None] = queue.SimpleQueue()
        # a thread, since a pipe cannot be read with a time limit on all systems
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        decoder = framing.Decoder()
        stdout = self._process.stdout
        assert stdout is not None
        try:
            while data := stdout.read1(_READ_SIZE):  # type: ignore[attr-defined]
                for frame in decoder.feed(data):
                    self._frames.put(frame)
        except (OSError, ValueError, WorkerLost):
            pass  # the end of the stream, in whatever way it came
        # says that no more comes: who waits need not wait for its time to run out
        self._frames.put(None)

    def ask(
        self,
        request: Request,
        *,
        seconds: float,
        progress: Callable[[Progress], None] = lambda _: None,
    ) -> tuple[Reply, bytes]:
        """The reply to a request and its blob.

        Raises the error that the worker reports, or :class:`WorkerLost` when it ends or takes
        longer than ``seconds``; it is ended then. The time counts from when it is ready, and anew
        from when it begins, and stands still while the machine gives it no processor: that a busy
        machine is slow is no fault of the input.
        """
        self._send(encode(request))
        deadline = time.monotonic() + seconds + (0.0 if self._prepared else _START_SECONDS)
        begun, idle = False, waited(self.process_id)
        while True:
            head, blob = self._next(deadline, seconds, idle)
            reply = decode_reply(head)
            if isinstance(reply, Failed):
                raise reply.failure.error()
            if isinstance(reply, Progress):
                if not begun:
                    begun, deadline = True, time.monotonic() + seconds
                    idle = waited(self.process_id)
                progress(reply)
            elif isinstance(reply, Ready):
                self._prepared, deadline = True, time.monotonic() + seconds
            # an answer to a request that was given up before is passed over
            elif reply.job == request.job:
                return reply, blob

    def _send(self, head: bytes) -> None:
        stdin = self._process.stdin
        assert stdin is not None
        try:
            stdin.write(framing.encode(head))
            stdin.flush()
        except (OSError, ValueError) as error:  # ValueError: the pipe is closed on our side
            raise self._loss("the worker process ended before it could be asked") from error

    def _next(self, deadline: float, seconds: float, idle: float) -> tuple[bytes, bytes]:
        """The next frame; ``idle`` is how long the worker had waited when the time began."""
        more = 0.0
        while True:
            try:
                left = deadline + more - time.monotonic()
                frame = self._frames.get(timeout=max(0.0, left))
                break
            except queue.Empty:
                before = more
                # bounded: a machine that never gives it a turn must not wait for ever
                more = min(max(0.0, waited(self.process_id) - idle), MOST * seconds)
                if more > before + _WORTH:
                    continue
            self.end()
            self.lost = self.took_too_long = True
            self._prepared = True  # it was ended, and did not fail to start
            raise WorkerLost(f"stopped: it took longer than {seconds:.0f} seconds") from None
        if frame is None:
            raise self._loss("the worker process ended before it answered")
        return frame

    def _loss(self, otherwise: str) -> WorkerLost:
        """What is told of a process that ended: what the machine lacks where it never began."""
        self.lost = True
        if self._prepared or self._begun():
            return WorkerLost(otherwise)
        self.never_began = True
        from briefing.system.doctor import why_no_worker

        return WorkerNotStarted(why_no_worker())

    def _begun(self) -> bool:
        """Whether it said that it was ready before it ended: that may wait among the frames."""
        while not self._frames.empty():
            frame = self._frames.get()
            if frame is not None and isinstance(decode_reply(frame[0]), Ready):
                return True
        return False

    @property
    def process_id(self) -> int:
        """The id of the process."""
        return self._process.pid

    def end(self) -> None:
        """End the process at once; safe to call twice."""
        self._process.kill()
        # or it stays in the system's table until this process ends
        self._process.wait()
        self._reader.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    continue  # unsent bytes to a process that is gone

    def __enter__(self) -> Self:
        """The worker itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End the process."""
        self.end()
