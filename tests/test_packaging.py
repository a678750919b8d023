"""The wheel: what is in it, and that it works where only it is installed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

import pypdf
import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("briefing", "seeds", "templates", "ui")
NOT_SOURCE = shutil.ignore_patterns(
    ".git", ".venv", "build", "dist", "*.egg-info", "__pycache__", ".*_cache", ".hypothesis"
)

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """What a command prints. Fails the test with all that it said when it fails."""
    inherited = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "COV"))}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=inherited | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the checkout: building leaves files behind that must not reach the next wheel."""
    copy = tmp_path_factory.mktemp("source") / "briefing-desk"
    shutil.copytree(ROOT, copy, ignore=NOT_SOURCE)
    return copy


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("wheel")
    run(
        sys.executable,
        *("-m", "build", "--wheel", "--no-isolation", "--outdir", target, source),
        cwd=target,
    )
    (built,) = target.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The `bin` folder of an environment that holds the wheel.

    The libraries come from the environment that runs the tests, through a path file. Path files
    *in* such a folder are not read, so its editable install of this checkout stays out.
    """
    folder = tmp_path_factory.mktemp("installed")
    environment = folder / "environment"
    python = environment / "bin" / "python"
    uv = shutil.which("uv")
    if uv:
        run(uv, "venv", "--python", sys.executable, environment, cwd=folder)
        run(uv, "pip", "install", "--no-deps", "--python", python, wheel, cwd=folder)
    else:
        run(sys.executable, "-m", "venv", environment, cwd=folder)
        run(python, "-m", "pip", "install", "--no-deps", "--no-index", wheel, cwd=folder)
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(run(python, "-c", code, cwd=folder).strip())
    libraries = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (packages / "libraries.pth").write_text("\n".join(sorted(libraries)) + "\n")
    yield python.parent
    shutil.rmtree(folder)


def contents(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if not name.endswith("/")}


def test_holds_every_file_of_the_four_packages_and_nothing_else(wheel: Path, source: Path) -> None:
    expected = {
        path.relative_to(source).as_posix()
        for package in PACKAGES
        for path in (source / package).rglob("*")
        if path.is_file()
    }
    found = {name for name in contents(wheel) if not re.search(r"\.(dist-info|data)/", name)}
    assert sorted(found ^ expected) == []


def test_holds_templates_samples_fonts_and_type_marker_but_no_tests(wheel: Path) -> None:
    found = {PurePosixPath(name) for name in contents(wheel)}
    assert not {path for path in found if path.parts[0] in ("tests", "benchmarks", "docs")}
    assert PurePosixPath("briefing/py.typed") in found
    for pattern in (
        "templates/ministry/style.yml",
        "templates/newsroom/style.yml",
        "templates/base/*.html",
        "seeds/*.txt",
        "seeds/*.md",
        "seeds/*.html",
        "briefing/render/fonts/**/*.?tf",
        "briefing/language/models/SHA256SUMS",
        "briefing/language/models/en/*/model",
        "*.dist-info/licenses/LICENSE",
        "*.dist-info/licenses/briefing/language/models/en/LICENSE",
    ):
        assert any(path.match(pattern) for path in found), pattern


def test_the_code_comes_from_the_wheel_alone(installed: Path, tmp_path: Path) -> None:
    code = "import " + ", ".join(PACKAGES) + "\nfor m in " + ", ".join(PACKAGES)
    code += ": print(m.__file__)"
    places = run(installed / "python", "-c", code, cwd=tmp_path).split()
    assert len(places) == len(PACKAGES)
    for place in places:
        assert Path(place).is_relative_to(installed.parent), place
        assert not Path(place).is_relative_to(ROOT), place


def test_builds_a_brief_of_the_samples_from_another_folder(installed: Path, tmp_path: Path) -> None:
    code = "import seeds; print(*seeds.paths(), sep='\\n')"
    samples = run(installed / "python", "-c", code, cwd=tmp_path).splitlines()
    assert len(samples) == 6
    run(
        installed / "briefing",
        *("build", *samples, "--style", "ministry", "--date", "2025-06-10"),
        *("--output", "brief.pdf"),
        cwd=tmp_path,
        HOME=str(tmp_path / "home"),
        XDG_DATA_HOME=str(tmp_path / "home" / "data"),
    )
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "brief.pdf").pages)
    assert "34.5%" in text
    assert "August" in text


def test_lists_the_shipped_styles(installed: Path, tmp_path: Path) -> None:
    listed = run(
        installed / "briefing", "styles", cwd=tmp_path, XDG_DATA_HOME=str(tmp_path / "data")
    )
    assert {"ministry", "newsroom"} <= {line.split()[0] for line in listed.splitlines() if line}


def test_brings_both_commands(installed: Path) -> None:
    assert (installed / "briefing").is_file()
    assert (installed / "briefing-desk").is_file()
