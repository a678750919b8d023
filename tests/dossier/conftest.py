"""Tests of dossiers keep out of the user's data."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def data_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's data folder, empty and not among the files of the test."""
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("BRIEFING_DESK_DATA", str(folder))
    return folder
