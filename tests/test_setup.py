"""The set-up: what it finds missing, and what it says then."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from briefing.system import libraries

SCRIPT = Path(__file__).parents[1] / ".ci" / "setup.py"


@pytest.fixture
def setup() -> ModuleType:
    spec = importlib.util.spec_from_file_location("briefing_set_up", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_library_counts_as_there_when_it_loads() -> None:
    assert libraries.loads("libc.so.6")
    assert not libraries.loads("libnothing-like-this.so.9")


def test_only_what_is_missing_is_named(setup: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    libraries = {"libc.so.6": "libc6", "libb-none.so.1": "libb1", "liba-none.so.1": "liba1"}
    monkeypatch.setitem(setup.LIBRARIES, "brief", libraries)
    assert setup.missing_packages("brief") == ["liba1", "libb1"]


def test_each_step_needs_what_the_one_before_needs(setup: ModuleType) -> None:
    brief, test, app = (set(setup.LIBRARIES[name]) for name in ("brief", "test", "app"))
    assert brief < test < app


def test_without_root_it_prints_the_one_line(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(setup.SetUpError) as caught:
        setup.install_packages(["liba1", "libb1"])
    lines = [line.strip() for line in str(caught.value).splitlines() if "apt-get" in line]
    assert lines == ["sudo apt-get install -y --no-install-recommends liba1 libb1"]


def test_without_apt_it_names_the_packages(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(setup.SetUpError, match=r"liba1.*docs/installing\.md"):
        setup.install_packages(["liba1"])


@pytest.mark.parametrize(
    ("version", "fits"),
    [((3, 10), False), ((3, 11), True), ((3, 14), True), ((3, 15), False), (None, False)],
)
def test_versions_that_it_takes(
    setup: ModuleType, version: tuple[int, int] | None, fits: bool
) -> None:
    assert setup.fits(version) is fits


def test_it_says_so_when_there_is_no_python_for_it(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 15, 0))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(setup.SetUpError, match=r"needs Python 3\.11 to 3\.14; python3 is 3\.15"):
        setup.find_python()


def test_it_finds_an_older_python_beside_one_that_is_too_new(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    good, bad = tmp_path / "python3.12", tmp_path / "python3.13"
    good.write_text("#!/bin/sh\necho 3 12\n")
    bad.write_text("#!/bin/sh\nexit 1\n")
    good.chmod(0o755)
    bad.chmod(0o755)
    monkeypatch.setattr(sys, "version_info", (3, 15, 0))
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    assert setup.find_python() == str(good)


def test_another_checkout_or_other_dependencies_make_a_new_environment(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    before = setup.fingerprint()
    assert setup.fingerprint() == before
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'other'\n")
    assert setup.fingerprint() != before


def test_without_a_display_the_window_is_refused_in_words(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(setup.SetUpError, match="no display"):
        setup.check_display()
    monkeypatch.setenv("DISPLAY", ":0")
    setup.check_display()


def test_wrong_use_is_told() -> None:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "everything"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert re.search(r"brief\|test\|app", done.stderr)
