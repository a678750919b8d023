"""What could not be saved is there the next time."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.model.errors import BriefingError
from briefing.styles.recovery import keep, kept


def test_texts_are_kept_replaced_and_dropped() -> None:
    assert kept("mine") == {}
    keep("mine", {"style.yml": "name: [\n", "parts/a.html": "é\n"})
    assert kept("mine") == {"style.yml": "name: [\n", "parts/a.html": "é\n"}
    assert kept("other") == {}
    keep("mine", {"style.yml": "name: x\n"})
    assert kept("mine") == {"style.yml": "name: x\n"}
    keep("mine", {})
    assert kept("mine") == {}
    keep("never", {})


def test_a_place_that_cannot_be_written_is_said(data_folder: Path) -> None:
    data_folder.mkdir()
    (data_folder / "unsaved-styles").write_text("in the way")
    with pytest.raises(BriefingError, match="cannot be"):
        keep("mine", {"style.yml": "x"})
    assert kept("mine") == {}
