"""The servers of one run of tests, and the command by which a worker is forked from them."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from briefing.worker.launch import Kind, command

HERE = Path(__file__).parent
AVAILABLE = sys.platform.startswith("linux")
_FORKED = {Kind.DESK: Kind.DESK, Kind.RENDER: Kind.RENDER, Kind.CHECK: Kind.RENDER}
"""From which server a worker is forked; the web's worker, which is rare, is started."""
_ENVIRONMENT = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


class Servers:
    """Started when they are first needed; they end with this process."""

    def __init__(self) -> None:
        # not the tests' own folder: the path of a socket may have a hundred characters
        self._folder = tempfile.TemporaryDirectory(prefix="forks-", dir="/tmp")
        self._started: dict[Kind, subprocess.Popen[bytes]] = {}

    def command(self, kind: Kind) -> list[str]:
        """As :func:`briefing.worker.launch.command`."""
        server = _FORKED.get(kind)
        if server is None:
            return command(kind)
        path = str(Path(self._folder.name, server.value))
        if server not in self._started:
            self._started[server] = _started(path, server)
        return [sys.executable, "-I", "-S", str(HERE / "client.py"), path, kind.value]

    def close(self) -> None:
        """End the servers."""
        for one in self._started.values():
            for pipe in (one.stdin, one.stdout):
                if pipe:
                    pipe.close()
            one.wait()
        self._folder.cleanup()


def _started(path: str, kind: Kind) -> subprocess.Popen[bytes]:
    started = subprocess.Popen(
        [sys.executable, "-I", "-X", "utf8", str(HERE / "server.py"), path, kind.value],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, **_ENVIRONMENT, "TZ": "UTC"},
    )
    assert started.stdout
    started.stdout.readline()  # it is prepared
    return started
