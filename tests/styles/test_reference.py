from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from briefing.model.brief import Brief, FigureLine
from briefing.model.sections import PRINTED
from briefing.render.blocks import own_blocks
from briefing.styles import load
from briefing.styles.places import BASE
from briefing.styles.reference import EXTRA_BLOCKS, field_names, reference, values_of

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_page_is_current() -> None:
    if not DOCS.is_dir():
        pytest.skip("docs/ stands only in a checkout")
    script = runpy.run_path(str(DOCS / "house_styles.py"))
    page = (DOCS / "house-styles.md").read_text(encoding="utf-8")
    assert page == script["current"](), "run python docs/house_styles.py"


def test_every_field_key_section_and_label_is_told() -> None:
    text = reference()
    for kind in values_of(Brief):
        assert f"#### {kind.__name__}\n" in text
        for name in field_names(kind):
            assert f"| `{name}` |" in text
    told = ("page.margins.top", "options.points", "color.palette", "deadline", *PRINTED)
    for name in told:
        assert f"| `{name}` |" in text


def test_fields_and_properties() -> None:
    assert {"text", "marks", "also", "subject"} <= set(field_names(FigureLine))


def _blocks(folders: tuple[Path, ...], folder: Path) -> list[str]:
    return [name for name, _ in own_blocks(folders, folder / "brief.html")]


def test_the_blocks_are_those_of_the_base() -> None:
    for folders in ((BASE,), load("newsroom").folders):
        found = {name for folder in folders for name in _blocks(folders, folder)}
        # a section without a block of its own prints as a list
        assert set(EXTRA_BLOCKS) <= found <= {*PRINTED, *EXTRA_BLOCKS}
