"""Forks workers from a process that has imported all that they import, and read the samples.

A window's tests start some five hundred workers, each of which would import its libraries and load
the grammar anew. What a fork runs is :func:`briefing.worker.__main__.run`, as a new process would:
with the caller's environment, folder, pipes and limits. ``client.py`` stands for it there.

    python -I -X utf8 server.py SOCKET KIND
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import selectors
import signal
import socket
import sys
import traceback
from contextlib import suppress

from briefing.system.waiting import own_record
from briefing.worker import guard
from briefing.worker.__main__ import run
from briefing.worker.launch import Kind

_READY = b"\n"


def _prepare(kind: Kind) -> None:
    """Import what a worker of this kind does; for drafting, load the grammar too."""
    if kind is not Kind.DESK:
        for name in ("briefing.worker.rendering", "briefing.worker.style_checking"):
            importlib.import_module(name)
        return
    importlib.import_module("briefing.worker.drafting")
    # only here: a worker that renders imports none of them
    import seeds
    from briefing import reading
    from briefing.compose.order import assume_dates, compose, in_order
    from briefing.model.options import Options

    articles = [
        one for path in seeds.paths() for one in reading.read_bytes(path.read_bytes(), path.name)
    ]
    compose(in_order(assume_dates(articles, seeds.DATE)), Options(date=seeds.DATE))


def _take(connection: socket.socket) -> tuple[dict[str, object], list[int]]:
    """What a client asks for, and its standard input, output and error."""
    data, files, _, _ = socket.recv_fds(connection, 8, 3)
    length = int(data)
    message = b""
    while len(message) < length:
        message += connection.recv(length - len(message))
    return json.loads(message), files


def _become(request: dict[str, object], files: list[int]) -> None:
    """Be the worker that a client asks for, in a process of its own."""
    for number, file in enumerate(files):
        os.dup2(file, number)
        os.close(file)
    os.environ.clear()
    os.environ.update(request["environment"])  # type: ignore[call-overload]
    os.chdir(str(request["folder"]))
    guard._OWN_RECORDS = (f"/proc/{os.getpid()}/statm", own_record())
    signal.signal(signal.SIGINT, signal.default_int_handler)
    run(str(request["kind"]))


def _fork(connection: socket.socket, others: list[socket.socket]) -> int:
    request, files = _take(connection)
    child = os.fork()
    if child:
        for file in files:
            os.close(file)
        return child
    status = 1
    try:
        for one in (*others, connection):
            one.close()
        _become(request, files)
        status = 0
    except BaseException:  # noqa: BLE001  whatever it is, this process ends here
        traceback.print_exc()
    finally:
        os._exit(status)


class Forks:
    """The forks and their clients; each is a file that shows when its fork, or client, ends."""

    def __init__(self, listener: socket.socket) -> None:
        self._listener = listener
        self._waiting = selectors.DefaultSelector()
        self._waiting.register(listener, selectors.EVENT_READ)
        # the parent writes nothing: its end shows
        self._waiting.register(sys.stdin, selectors.EVENT_READ)
        self._running: dict[int, tuple[int, socket.socket]] = {}

    def serve(self) -> None:
        """Fork for each client until the parent is gone."""
        while True:
            for key, _ in self._waiting.select():
                if key.fileobj is sys.stdin:
                    return
                if key.fileobj is self._listener:
                    self._begin()
                elif key.data is None:
                    self._end(key.fd)
                elif key.data in self._running:  # its client is gone
                    self._waiting.unregister(key.fileobj)
                    signal.pidfd_send_signal(key.data, signal.SIGKILL)

    def _begin(self) -> None:
        connection, _ = self._listener.accept()
        held = [self._listener, *(client for _, client in self._running.values())]
        child = _fork(connection, held)
        fork = os.pidfd_open(child)
        self._running[fork] = child, connection
        self._waiting.register(fork, selectors.EVENT_READ)
        self._waiting.register(connection, selectors.EVENT_READ, fork)

    def _end(self, fork: int) -> None:
        child, connection = self._running.pop(fork)
        self._waiting.unregister(fork)
        os.close(fork)
        _, status = os.waitpid(child, 0)
        with suppress(KeyError):
            self._waiting.unregister(connection)
        with suppress(OSError):  # the fork was ended because its client was gone
            connection.sendall(f"{status}".encode())
        connection.close()


def main(path: str, kind: str) -> None:
    """Prepare, listen, say so, and serve until the parent is gone."""
    _prepare(Kind(kind))
    gc.collect()
    gc.freeze()
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listener:
        listener.bind(path)
        listener.listen(64)
        sys.stdout.buffer.write(_READY)
        sys.stdout.flush()
        Forks(listener).serve()


if __name__ == "__main__":
    main(*sys.argv[1:])
