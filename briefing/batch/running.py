"""Running the jobs of a batch: a few threads, each with warm workers of its own."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path

from briefing.batch.jobs import Job, key
from briefing.batch.log import Done, Failed, Log
from briefing.batch.making import Note, make, style_of
from briefing.model.errors import BriefingError, ForeignFile, WorkerLost
from briefing.render.output import write_own
from briefing.worker.session import Session

Outcome = Done | Failed
_WAIT = 0.2  # seconds between looks whether somebody pressed Ctrl+C
_ENDING = 60
"""Seconds that a note which is being written is given to be whole, on the slowest of disks."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What holds for all jobs of a run.

    ``day`` is that of a job without a date, ``retries`` how often a job is tried again whose
    workers were lost, ``before`` the lines of an earlier run by the name of their file.
    """

    output: Path
    day: date
    retries: int = 2
    before: dict[str, Done] = field(default_factory=dict)

    def whole(self, job: Job, job_key: str) -> bool:
        """Whether an earlier run made just this note, and it still is there."""
        done = self.before.get(job.file)
        if done is None or done.key != job_key:
            return False
        target = self.output / job.file
        try:
            plain = target.is_file() and not target.is_symlink()
            return plain and sha256(target.read_bytes()).hexdigest() == done.sha256
        except OSError:
            return False

    def write(self, job: Job, note: Note) -> str:
        """Write a note, never over a file that no run of this batch wrote; its SHA-256.

        A file with just these bytes is one that was written before the log could tell of it. A
        link, a pipe or a device is somebody else's: the folder and its log may come from anybody.
        """
        done, target = self.before.get(job.file), self.output / job.file
        if target.is_symlink():
            raise ForeignFile("a link of this name is there already", path=str(target))
        if target.exists() and not target.is_file() and not target.is_dir():
            # opened, a pipe would wait for somebody who reads it
            raise ForeignFile("a pipe or device of this name is there already", path=str(target))
        try:
            if target.is_file() and target.read_bytes() == note.data:
                return sha256(note.data).hexdigest()
        except OSError:
            pass  # writing tells what is wrong with it
        return write_own(target, note.data, done.sha256 if done else "")


def key_of(job: Job, day: date) -> str:
    """The key of a job; "" where its style cannot be loaded, which the job then tells."""
    try:
        return key(job, style_of(job), day)
    except BriefingError:
        return ""


def run(
    jobs: Sequence[tuple[Job, str]],
    batch: Batch,
    log: Log,
    *,
    workers: int,
    started: Callable[[Session], None] = lambda _: None,
) -> Iterator[Outcome]:
    """Do the jobs, each given with its key; yields as each ends, in the order in which they end.

    A line is in the log before its outcome is given here. Where the caller stops early, by
    Ctrl+C too, the workers are ended and what was begun is dropped: no file is there in part.
    ``started`` is told each session, for measurements.
    """
    waiting: queue.SimpleQueue[tuple[Job, str]] = queue.SimpleQueue()
    for job in jobs:
        waiting.put(job)
    ended: queue.SimpleQueue[Outcome | Exception] = queue.SimpleQueue()
    stop = threading.Event()
    sessions = [Session() for _ in range(min(workers, len(jobs)))]

    def work(session: Session) -> None:
        session.warm()
        started(session)
        while not stop.is_set():
            try:
                job, job_key = waiting.get_nowait()
            except queue.Empty:
                break
            try:
                ended.put(_do(job, job_key, session, batch, log, stop))
            except Exception as error:  # noqa: BLE001  a thread's way out: the caller raises it
                ended.put(error)
                break
        session.close()

    threads = [threading.Thread(target=work, args=(one,), daemon=True) for one in sessions]
    for thread in threads:
        thread.start()
    try:
        for _ in jobs:
            yield _next(ended)
    finally:
        stop.set()
        for session in sessions:
            session.close()
        for thread in threads:
            thread.join(timeout=_ENDING)


def _next(ended: queue.SimpleQueue[Outcome | Exception]) -> Outcome:
    while True:
        try:
            outcome = ended.get(timeout=_WAIT)
        except queue.Empty:
            continue
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


def _do(
    job: Job, job_key: str, session: Session, batch: Batch, log: Log, stop: threading.Event
) -> Outcome:
    begun = time.monotonic()
    tries = 0
    outcome: Outcome
    while True:
        tries += 1
        last = tries > batch.retries
        try:
            note = make(job, session, batch.day, last=last)
            digest = batch.write(job, note)
        except BriefingError as error:
            again = isinstance(error, WorkerLost) and not last and not stop.is_set()
            if again:
                continue
            seconds = round(time.monotonic() - begun, 3)
            outcome = Failed(job.name, job_key, str(error), seconds, tries)
            break
        seconds = round(time.monotonic() - begun, 3)
        outcome = done(job, job_key, note, digest, seconds, tries)
        break
    if isinstance(outcome, Done) or not stop.is_set():
        log.add(outcome)
    return outcome


def done(job: Job, job_key: str, note: Note, digest: str, seconds: float, tries: int) -> Done:
    """The line of a note that was written."""
    return Done(
        job.name,
        job_key,
        job.file,
        digest,
        seconds,
        tries,
        note.pages,
        note.left_out,
        note.findings,
        note.unread,
    )
