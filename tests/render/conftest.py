"""Shipped fonts only, as in the render worker, and the sample briefs."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from briefing.render.fonts import fontconfig_environment


@pytest.fixture(scope="session", autouse=True)
def _shipped_fonts(tmp_path_factory: pytest.TempPathFactory) -> None:
    os.environ.update(fontconfig_environment(tmp_path_factory.mktemp("fonts")))


@pytest.fixture(scope="session")
def samples() -> ModuleType:
    """``samples.py`` beside this file: ``brief()`` and the ``case_...()`` functions."""
    path = Path(__file__).with_name("samples.py")
    spec = importlib.util.spec_from_file_location("render_samples", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def make_style(tmp_path: Path) -> Callable[..., Path]:
    """A style folder based on the ministry's, with the files given (``_`` for ``.``)."""

    def make(name: str = "mine", **files: str | bytes) -> Path:
        folder = tmp_path / name
        folder.mkdir()
        for key, content in {"style_yml": "based-on: ministry\n", **files}.items():
            stem, _, ending = key.rpartition("_")
            data = content.encode() if isinstance(content, str) else content
            (folder / f"{stem}.{ending}").write_bytes(data)
        return folder

    return make
