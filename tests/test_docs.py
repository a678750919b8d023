"""What the documents point at is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOT_PAGES = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md")
DOCUMENTS = sorted([*(ROOT / name for name in ROOT_PAGES), *(ROOT / "docs").glob("*.md")])
LINK = re.compile(r"\]\(([^)\s]+)\)|src=\"([^\"]+)\"")
TARGET = re.compile(r"^([a-z]+):", re.M)
MADE = re.compile(r"\bmake ([a-z]+)\b")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_to_files(document: Path) -> None:
    places = [a or b for a, b in LINK.findall(document.read_text(encoding="utf-8"))]
    local = [place.split("#")[0] for place in places if "://" not in place]
    assert [place for place in local if place and not (document.parent / place).exists()] == []


def _anchors(document: Path) -> set[str]:
    """The names by which the headings of a page can be linked to, and those it sets itself."""
    text = document.read_text(encoding="utf-8")
    prose = re.sub(r"```.*?```", "", text, flags=re.S)
    titles = [re.sub(r"[`*]|\]\([^)]*\)", "", one) for one in re.findall(r"^#+ (.+)$", prose, re.M)]
    plain = [re.sub(r"[^\w\- ]", "", title.strip().lower()) for title in titles]
    return {one.replace(" ", "-") for one in plain} | set(re.findall(r'id="([^"]+)"', text))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_to_headings(document: Path) -> None:
    places = [a or b for a, b in LINK.findall(document.read_text(encoding="utf-8"))]
    parts = [one.partition("#") for one in places if "://" not in one and "#" in one]
    dead = [
        f"{page}#{name}"
        for page, _, name in parts
        if name not in _anchors(document.parent / page if page else document)
    ]
    assert dead == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_make_targets_exist(document: Path) -> None:
    targets = set(TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))
    code = re.findall(r"```sh\n(.*?)```|`([^`\n]+)`", document.read_text(encoding="utf-8"), re.S)
    named = {name for block in code for part in block for name in MADE.findall(part)}
    assert named - targets == set()


def test_installing_names_every_package_that_the_set_up_may_ask_for() -> None:
    setup = (ROOT / "briefing" / "system" / "libraries.py").read_text(encoding="utf-8")
    packages = set(re.findall(r'"lib[^"]+\.so[^"]*": "([^"]+)"', setup))
    assert len(packages) > 20
    text = (ROOT / "docs" / "installing.md").read_text(encoding="utf-8")
    # what Pango depends on comes with it
    assert {name for name in packages if name not in text} == {"libglib2.0-0", "libfontconfig1"}


def test_every_page_is_in_the_site() -> None:
    listed = set(re.findall(r": ([a-z-]+\.md)", (ROOT / ".ci/docs/mkdocs.yml").read_text()))
    pages = {path.name for path in (ROOT / "docs").glob("*.md")}
    assert pages - listed == {"about.md"}  # what a package index shows
    assert listed <= pages


def test_each_promise_of_security_names_a_test_that_is_there() -> None:
    text = (ROOT / "docs" / "security.md").read_text("utf-8")
    named = re.findall(r"`(tests/[\w/]+(?:\.py)?)(?:::(\w+))?`", text)
    assert len(named) > 20
    for place, name in named:
        path = ROOT / place
        assert path.exists(), place
        assert not name or f"def {name}(" in path.read_text("utf-8"), name
    files = [path.read_text("utf-8") for path in sorted((ROOT / "tests").rglob("test_*.py"))]
    for name in re.findall(r"`(?:[\w/]*\.py)?(?:::)?(test_\w+)`", text):
        assert any(f"def {name}(" in file for file in files), name
    rows = [line for line in text.splitlines() if line.startswith("| ") and "promise |" not in line]
    assert all("test" in row or "the same" in row for row in rows)
