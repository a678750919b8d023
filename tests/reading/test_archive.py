"""What an archive holds, also one that is damaged."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

from briefing.reading.archive import articles
from briefing.styles.pack import unpack


def nameless() -> bytes:
    """An archive with a good entry and one without a name."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("pier/a.css", "x")
        archive.writestr("a.txt", "The ferry sails.")
        archive.writestr("n", "lost")
        archive.infolist()[-1].filename = ""
    return made.getvalue()


def test_an_entry_without_a_name_is_no_article() -> None:
    with zipfile.ZipFile(BytesIO(nameless())) as archive:
        assert list(articles(archive, frozenset({".txt"}), "a.zip")) == ["a.txt"]


def test_an_entry_without_a_name_is_left_out_of_a_pack(tmp_path: Path) -> None:
    pack = tmp_path / "pack.zip"
    pack.write_bytes(nameless())
    unpack(pack, tmp_path / "style")
    assert [p.name for p in (tmp_path / "style").rglob("*.css")] == ["a.css"]
