"""How a worker is started, from an installation and from the frozen program."""

from __future__ import annotations

import sys

import pytest

from briefing.worker.launch import Kind, command, environment


def test_an_installation_starts_its_own_python() -> None:
    assert command(Kind.DESK)[0] == sys.executable
    assert command(Kind.DESK)[-2:] == ["briefing.worker", "desk"]


def test_the_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command(Kind.RENDER) == [sys.executable, "--worker", "render"]


@pytest.mark.parametrize("zone", ["../../../../etc/passwd", "Nowhere/Zone"])
def test_a_worker_has_no_time_zone(monkeypatch: pytest.MonkeyPatch, zone: str) -> None:
    """Notes know none, and its name may be that of any file."""
    monkeypatch.setenv("TZ", zone)
    assert environment(Kind.DESK)["TZ"] == "UTC"
