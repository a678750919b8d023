"""One question to a worker that is started for it and ended after it."""

from __future__ import annotations

from briefing.system.scratch import Scratch
from briefing.worker.client import Worker
from briefing.worker.launch import RENDER_SECONDS, Kind, start
from briefing.worker.messages import Reply, Request


def ask(kind: Kind, request: Request, *, seconds: float = RENDER_SECONDS) -> tuple[Reply, bytes]:
    """The reply of a worker of that kind, and its blob; raises the error that it reports."""
    with Scratch() as scratch:
        process = start(kind, scratch)
        with Worker(process) as worker:
            return worker.ask(request, seconds=seconds)
