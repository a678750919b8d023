"""Stands for a worker that ``server.py`` forks: gives it its pipes, and ends as it ends.

python -I -S client.py SOCKET KIND
"""

from __future__ import annotations

import json
import os
import signal
import socket
import sys


def main(path: str, kind: str) -> None:
    """Ask for a fork with this process's pipes, environment and folder, and wait for its end."""
    request = {"kind": kind, "environment": dict(os.environ), "folder": os.getcwd()}  # noqa: PTH109
    message = json.dumps(request).encode()
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.connect(path)
        socket.send_fds(server, [f"{len(message):8}".encode()], [0, 1, 2])
        server.sendall(message)
        null = os.open(os.devnull, os.O_RDWR)
        for file in (0, 1):  # the fork alone holds the pipes, so that their end shows
            os.dup2(null, file)
        status = int(server.recv(16) or b"256")
    if os.WIFSIGNALED(status):
        signal.signal(os.WTERMSIG(status), signal.SIG_DFL)
        os.kill(os.getpid(), os.WTERMSIG(status))
    os._exit(os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main(*sys.argv[1:])
