"""Where the files that a PDF carries go."""

from pathlib import Path

from briefing.cli.unpack import _named, _placed
from briefing.model.origins import SourceFile


def test_equal_names_are_numbered(tmp_path: Path) -> None:
    names = ["brief.json", "a.txt", "A.TXT", "a.txt", "../../a.txt", "a\u202etxt.exe", " .. "]
    files = [SourceFile(name, name.encode()) for name in names]
    placed = _placed(tmp_path, [("brief.json", b"{}"), *_named(files)])
    assert len(placed) == 8
    assert {path.parent for path in placed} == {tmp_path}
    found = sorted(path.name for path in placed)
    assert "brief (2).json" in found
    assert {"a.txt", "A (2).TXT", "a (3).txt"} <= set(found)
