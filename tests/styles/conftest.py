"""A user data folder of the test's own, and styles written into it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data"
    monkeypatch.setenv("BRIEFING_DESK_DATA", str(folder))
    return folder


@pytest.fixture
def make_style(data_folder: Path) -> Callable[..., Path]:
    """Write a style's files (by keyword, ``_`` for ``.``) into the user's folder."""

    def make(name: str = "mine", **files: str) -> Path:
        folder = data_folder / "styles" / name
        folder.mkdir(parents=True)
        for key, text in {"style_yml": "name: Mine\n", **files}.items():
            stem, _, ending = key.rpartition("_")
            (folder / f"{stem}.{ending}").write_text(text, encoding="utf-8")
        return folder

    return make
