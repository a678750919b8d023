"""How a worker is started, from an installation and from the frozen program."""

from __future__ import annotations

import sys

import pytest

from briefing.worker.launch import Kind, command


def test_an_installation_starts_its_own_python() -> None:
    assert command(Kind.DESK)[0] == sys.executable
    assert command(Kind.DESK)[-2:] == ["briefing.worker", "desk"]


def test_the_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command(Kind.RENDER) == [sys.executable, "--worker", "render"]
