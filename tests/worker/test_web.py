"""The web worker as a process: it fetches nothing from inside a network, and reads no file."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.model.errors import PageNotFetched
from briefing.worker.client import Worker
from briefing.worker.launch import Kind, start
from briefing.worker.messages import FetchPage, ReadText

DAY = date(2025, 6, 10)
_SCRIPT = """
import sys, pathlib, socket
from briefing.worker.guard import Guard
Guard(pathlib.Path(sys.argv[1]), network=True).install()
try:
    exec(sys.argv[2])
except PermissionError as error:
    print("refused:", error)
else:
    print("done")
"""


def test_the_worker_refuses_this_machine_and_other_work(tmp_path: Path) -> None:
    with Worker(start(Kind.WEB, tmp_path)) as worker:
        with pytest.raises(PageNotFetched, match="inside a network"):
            worker.ask(FetchPage(1, "http://127.0.0.1:8080/", DAY), seconds=60)
        with pytest.raises(PageNotFetched, match="only http"):
            worker.ask(FetchPage(2, "file:///etc/hostname", DAY), seconds=60)
        with pytest.raises(PageNotFetched, match="nothing else"):
            worker.ask(ReadText(3, "Boats stay in port."), seconds=60)


@pytest.mark.parametrize(
    "action",
    [
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.create_connection(('10.0.0.1', 9), timeout=1)",
        "socket.socket(socket.AF_UNIX).connect('/run/socket')",
        "socket.socket().bind(('127.0.0.1', 0))",
        "socket.gethostbyname('localhost')",
        "import subprocess; subprocess.run(['true'])",
        "open('/etc/hostname')",
        "pathlib.Path.home().joinpath('.profile').read_text()",
    ],
)
def test_what_the_guard_refuses_where_the_network_is_allowed(action: str, tmp_path: Path) -> None:
    command = [sys.executable, "-c", _SCRIPT, str(tmp_path), action]
    run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert run.stdout.startswith("refused:")


def said(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code
    return capsys.readouterr().err


def test_nothing_is_fetched_unless_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import briefing.worker.reader  # noqa: F401  it reads, and keeps the real one

    monkeypatch.setattr("briefing.worker.launch.start", lambda *_: pytest.fail("a process began"))
    assert "--fetch" in said(["facts", "https://courier.example/storm"], capsys)


def test_the_command_line_fetches_by_the_web_worker(capsys: pytest.CaptureFixture[str]) -> None:
    words = said(["facts", "--fetch", "http://127.0.0.1/storm"], capsys)
    assert "inside a network" in words
    assert "http://127.0.0.1/storm" in words
