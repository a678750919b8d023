"""The worker processes as the window uses them: asynchronous, warm, replaced when they end.

A :class:`WorkerProcess` is one process, which does one job at a time. :class:`Workers` keeps a
few warm ones of a kind, hands jobs to whichever is free, and starts another whenever one ends.
Each job that is asked gets exactly one :class:`Answer`, unless it is cancelled.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Qt, QTimer, Signal

from briefing.model.errors import WorkerLost, WorkerNotStarted
from briefing.system.doctor import why_no_worker
from briefing.system.scratch import Scratch
from briefing.worker import framing
from briefing.worker.failure import Failure
from briefing.worker.launch import Kind, command, environment, log_file, read_seconds
from briefing.worker.messages import (
    Failed,
    Progress,
    ReadFiles,
    Ready,
    Reply,
    Request,
    decode_reply,
    encode,
)

_CLOSING_MS = 500
"""A killed process is gone sooner; the window does not hang on one that is not."""
_RESTARTS = 5
"""How often in a row a worker that ends before it is ready is started again."""
_numbers = count(1)


def next_job() -> int:
    """A job number that this process has not used yet."""
    return next(_numbers)


@dataclass(frozen=True, slots=True)
class Answer:
    """The one final reply to a job. ``blob`` is the document of a rendered brief."""

    job: int
    reply: Reply
    blob: bytes = b""

    @property
    def failure(self) -> Failure | None:
        """What went wrong, None when nothing did."""
        return self.reply.failure if isinstance(self.reply, Failed) else None


class WorkerProcess(QObject):
    """One worker process."""

    prepared = Signal()
    """It has imported everything and waits for work."""
    progressed = Signal(object)
    """A :class:`Progress`."""
    answered = Signal(object)
    """An :class:`Answer`; the worker is free again unless it ended."""
    ended = Signal()
    """The process is gone, for whatever reason."""

    def __init__(self, kind: Kind, seconds: float, parent: QObject) -> None:
        super().__init__(parent)
        self.job = 0
        self.ready = False
        self.leaving = False
        # bytes come in pieces, and a message may be cut anywhere
        self._decoder = framing.Decoder()
        # a process that is killed cannot clear up after itself
        self._scratch = Scratch()
        self._process = QProcess(self)
        # what libraries print is for whoever looks into a fault, and no answer
        self._process.setStandardErrorFile(str(log_file()), QProcess.OpenModeFlag.Append)
        self._process.readyReadStandardOutput.connect(self._read)
        # queued: a failure to start may come before anybody listens to this object
        self._process.errorOccurred.connect(self._fail, Qt.ConnectionType.QueuedConnection)
        self._process.finished.connect(self._finish)
        self._seconds = self._allowed = seconds
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._run_out)
        self._start(kind)

    def _start(self, kind: Kind) -> None:
        values = QProcessEnvironment()
        for name, value in environment(kind).items():
            values.insert(name, value)
        for name in ("TMPDIR", "TEMP", "TMP"):
            values.insert(name, str(self._scratch.path))
        self._process.setProcessEnvironment(values)
        program, *arguments = command(kind)
        self._process.start(program, arguments)

    @property
    def free(self) -> bool:
        """Whether it can be asked."""
        return not self.job and not self.leaving

    @property
    def process_id(self) -> int:
        """The operating system's number of the process, 0 when it does not run."""
        return self._process.processId()

    def ask(self, request: Request) -> None:
        """Send a job; the worker must be free. It may be asked before it is ready."""
        self.job = request.job
        self._process.write(framing.encode(encode(request)))
        self._allowed = self._seconds
        if isinstance(request, ReadFiles):
            self._allowed = read_seconds(len(request.paths))
        self._clock.start(round(self._allowed * 1000))

    def end(self) -> None:
        """End the process at once; its job gets no answer."""
        self.job = 0
        self._leave()

    def _leave(self) -> None:
        self.leaving = True
        self._clock.stop()
        # not terminate: deep in a library it would not listen
        self._process.kill()

    def close(self) -> None:
        """End the process and wait until it is gone; it says nothing more."""
        self.blockSignals(True)
        self.end()
        self._process.waitForFinished(_CLOSING_MS)
        self._scratch.remove()

    def _read(self) -> None:
        data = bytes(self._process.readAllStandardOutput().data())
        try:
            for head, blob in self._decoder.feed(data):
                self._take(decode_reply(head), blob)
        except WorkerLost as error:
            self._lose(str(error))

    def _take(self, reply: Reply, blob: bytes) -> None:
        if isinstance(reply, Ready):
            self.ready = True
            self.prepared.emit()
        elif reply.job != self.job or not self.job:
            return  # an answer that nobody waits for any more
        elif isinstance(reply, Progress):
            self.progressed.emit(reply)
        else:
            self._answer(reply, blob)

    def _answer(self, reply: Reply, blob: bytes = b"") -> None:
        answer = Answer(self.job, reply, blob)
        self.job = 0
        self._clock.stop()
        self.answered.emit(answer)

    def _lose(self, message: str, kind: type[WorkerLost] = WorkerLost) -> None:
        self._leave()
        if self.job:
            self._answer(Failed(self.job, Failure(kind.__name__, message)))

    def _run_out(self) -> None:
        words = self.tr("it took longer than {:.0f} seconds and was stopped")
        self._lose(words.format(self._allowed))

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._lose(self.tr("the worker process could not be started"), WorkerNotStarted)
            self.ended.emit()

    def _finish(self) -> None:
        began, self.ready = self.ready, False
        self._scratch.remove()
        if self.job and not began:
            self._lose(why_no_worker(), WorkerNotStarted)
        # where the job has its answer, this only says that nothing more can be asked
        self._lose(self.tr("the worker process ended before it answered"))
        self.ended.emit()


class Workers(QObject):
    """Warm worker processes of one kind."""

    answered = Signal(object)
    """An :class:`Answer`."""
    progressed = Signal(object)
    """A :class:`Progress`."""

    def __init__(self, kind: Kind, size: int, seconds: float, parent: QObject) -> None:
        super().__init__(parent)
        self._kind = kind
        self._size = size
        self._seconds = seconds
        self._closed = False
        self._false_starts = 0
        self._waiting: deque[Request] = deque()
        self.processes: list[WorkerProcess] = []
        self._hire()

    def ask(self, make: Callable[[int], Request]) -> int:
        """Have the request that ``make`` gives for a job number done; returns that number."""
        job = next_job()
        self._waiting.append(make(job))
        self._hire()
        self._hand_out()
        return job

    def cancel(self, job: int) -> None:
        """Forget a job; if it is being done, its process is ended and another started."""
        self._waiting = deque(request for request in self._waiting if request.job != job)
        for process in self.processes:
            if job and process.job == job:
                process.end()

    @property
    def spare(self) -> bool:
        """Whether a warm worker waits, so that a job can begin at once."""
        return any(process.ready and process.free for process in self.processes)

    def warm(self, size: int) -> None:
        """Keep this many workers."""
        self._size = size
        self._hire()

    def close(self) -> None:
        """End all processes and start no more."""
        self._closed = True
        self._waiting.clear()
        for process in self.processes:
            process.close()

    def _hire(self) -> None:
        while not self._closed and len(self.processes) < self._size:
            process = WorkerProcess(self._kind, self._seconds, self)
            process.prepared.connect(self._prepare)
            process.progressed.connect(self.progressed)
            process.answered.connect(self._pass_on)
            # bound here, since the name goes on to the next process
            process.ended.connect(lambda process=process: self._replace(process))
            self.processes.append(process)

    def _prepare(self) -> None:
        self._false_starts = 0
        self._hand_out()

    def _hand_out(self) -> None:
        """Give waiting jobs to free workers, to those that are ready first."""
        free = [process for process in self.processes if process.free]
        for process in sorted(free, key=lambda process: not process.ready):
            if self._waiting:
                process.ask(self._waiting.popleft())

    def _pass_on(self, answer: Answer) -> None:
        self.answered.emit(answer)
        self._hand_out()

    def _replace(self, process: WorkerProcess) -> None:
        self.processes.remove(process)
        process.deleteLater()
        self._false_starts += 1
        if self._false_starts <= _RESTARTS:
            self._hire()
            self._hand_out()
        else:
            self._give_up()

    def _give_up(self) -> None:
        """Workers end as soon as they start: say so to each waiting job, try again when asked."""
        self._false_starts = 0
        words = self.tr("the worker process cannot be started")
        while self._waiting:
            job = self._waiting.popleft().job
            failure = Failure(WorkerNotStarted.__name__, f"{words}: {why_no_worker()}")
            self.answered.emit(Answer(job, Failed(job, failure)))
