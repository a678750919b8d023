"""A batch on more than one machine: jobs go to the workers of a dask scheduler.

This module alone imports dask.distributed, and is imported where a scheduler is named. By default
articles go to the workers and notes come back as bytes, so that the machines share nothing; with
``shared`` each worker reads and writes the same paths as this machine. House styles must be
installed on every machine. A worker that is lost gives its jobs to another: dask does that.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import distributed

from briefing.batch.jobs import Job
from briefing.batch.log import Failed, Log
from briefing.batch.making import Note, make
from briefing.batch.running import Batch, Outcome, done
from briefing.model.errors import BriefingError, WorkerLost
from briefing.system.scratch import Scratch
from briefing.worker.session import Session

_dask: Any = distributed  # typed in parts only
Files = tuple[tuple[str, bytes], ...]
"""Names of articles and their bytes."""


def run_on(
    scheduler: str, jobs: Sequence[tuple[Job, str]], batch: Batch, log: Log, *, shared: bool = False
) -> Iterator[Outcome]:
    """Do the jobs on the workers of the scheduler at this address; yields as each ends.

    Raises :class:`WorkerLost` where there is no scheduler.
    """
    try:
        client = _dask.Client(scheduler, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise WorkerLost(f"there is no scheduler at {scheduler} ({error})") from error
    with client:
        futures: dict[Any, tuple[Job, str]] = {}
        for job, job_key in jobs:
            files = () if shared else _files(job)
            future = client.submit(
                # not pure: dask would take two equal jobs for one
                work,
                job,
                files,
                batch.day,
                batch.retries,
                pure=False,
                retries=batch.retries,
            )
            futures[future] = job, job_key
        begun = time.monotonic()
        try:
            for future in _dask.as_completed(list(futures), loop=client.loop):
                job, job_key = futures[future]
                outcome = _outcome(future, job, job_key, batch, begun)
                log.add(outcome)
                yield outcome
        finally:
            client.cancel(list(futures))


def work(job: Job, files: Files, day: date, retries: int) -> Note | str:
    """On a worker: the note, or in words why there is none."""
    if not files:
        return _tried(job, day, retries)
    with Scratch() as folder:
        for name, data in files:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
        here = replace(job, articles=tuple(str(folder / name) for name, _ in files))
        made = _tried(here, day, retries)
        if isinstance(made, str):
            # a message names what the user named, not a folder that is gone by now
            return made.replace(f"{folder}/", "")
        told = tuple(one.replace(f"{folder}/", "") for one in made.unread)
        return replace(made, unread=told)


def _tried(job: Job, day: date, retries: int) -> Note | str:
    for trial in range(retries + 1):
        try:
            return make(job, _session(), day, last=trial == retries)
        except WorkerLost as error:
            said = str(error)
        except BriefingError as error:
            return str(error)
    return said


@cache
def _session() -> Session:
    """The warm workers of this process of dask's."""
    return Session()


def _files(job: Job) -> Files:
    """The bytes of a job's articles. Names are kept, and numbered folders keep them apart."""
    found = []
    for number, path in enumerate(job.articles):
        try:
            found.append((f"{number:04d}/{Path(path).name}", Path(path).read_bytes()))
        except OSError:
            found.append((f"{number:04d}/{Path(path).name}", b""))  # told as an empty article
    return tuple(found)


def _outcome(future: Any, job: Job, job_key: str, batch: Batch, begun: float) -> Outcome:
    seconds = round(time.monotonic() - begun, 3)
    if future.status != "finished":
        return Failed(job.name, job_key, f"dask gave it up: {future.exception()}", seconds)
    made = future.result()
    if isinstance(made, str):
        return Failed(job.name, job_key, made, seconds)
    try:
        digest = batch.write(job, made)
    except BriefingError as error:
        return Failed(job.name, job_key, str(error), seconds)
    return done(job, job_key, made, digest, seconds, 1)
