"""A run that went through though some articles could not be read ends with its own code."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.cli import main

TEXT = "Basins closed\n\nThe salt works of Orlavik closed two basins on Monday, the foreman said.\n"


@pytest.mark.parametrize(
    ("names", "code"),
    [(["good.txt"], 0), (["good.txt", "empty.txt"], 3), (["good.txt", "none.txt"], 3),
     (["empty.txt"], 1)],
)  # fmt: skip
def test_the_code_says_whether_all_was_read(tmp_path: Path, names: list[str], code: int) -> None:
    (tmp_path / "good.txt").write_text(TEXT)
    (tmp_path / "empty.txt").write_text("")
    paths = [str(tmp_path / name) for name in names]
    with pytest.raises(SystemExit) as ended:
        main(["facts", *paths, "-q"])
    assert ended.value.code == code
