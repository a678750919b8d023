"""What both workers do with a request: check it, do it, answer it, whatever happens."""

from __future__ import annotations

import logging
import traceback
from typing import Protocol

from briefing.model.errors import BriefingError, OverLimit
from briefing.worker.failure import Failure
from briefing.worker.guard import Guard
from briefing.worker.messages import Failed, Ready, Reply, Request, decode_request, encode

_log = logging.getLogger(__name__)
_OUT_OF_MEMORY = OverLimit("this needs more memory than is allowed; make the input smaller")


class Send(Protocol):
    """Sends one frame to the parent."""

    def __call__(self, head: bytes, blob: bytes = b"") -> None:
        """Send ``head`` and ``blob``."""


class Jobs:
    """Answers requests one after another. A subclass says how each is done."""

    def __init__(self, guard: Guard, send: Send) -> None:
        self._guard = guard
        self._send = send

    def ready(self) -> None:
        """Tell the parent that everything is imported."""
        self.tell(Ready(job=0))

    def tell(self, reply: Reply, blob: bytes = b"") -> None:
        """Send a reply."""
        self._send(encode(reply), blob)

    def answer(self, head: bytes) -> None:
        """Do a request. An error is an answer too; only the parent ends the process."""
        request = self.decode(head)
        try:
            reply, blob = self.do(request)
        except BriefingError as error:
            reply, blob = Failed(request.job, Failure.of(error)), b""
        # before Exception: what it raised in has freed its memory by now, so there is room to
        # answer
        except MemoryError:
            reply, blob = Failed(request.job, Failure.of(_OUT_OF_MEMORY)), b""
        except Exception as error:  # noqa: BLE001  the process boundary: the parent is told all
            reply, blob = Failed(request.job, unexpected(error)), b""
        self.tell(reply, blob)

    def decode(self, head: bytes) -> Request:
        """The request that a frame's head holds."""
        return decode_request(head)

    def do(self, request: Request) -> tuple[Reply, bytes]:
        """The reply to a request and its blob."""
        raise NotImplementedError


def unexpected(error: Exception, path: str = "") -> Failure:
    """An error that nobody foresaw, with its details for a report."""
    kind = type(error).__name__
    _log.error("unexpected", exc_info=error)
    message = f"something went wrong that should not have ({kind}: {error})"
    return Failure("Unexpected", message, path=path, details=traceback.format_exc())
