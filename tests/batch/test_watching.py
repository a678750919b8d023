"""A watched folder is read when it has come to rest, and each file once."""

from __future__ import annotations

import os
from pathlib import Path

from briefing.batch.watching import Watched
from briefing.worker.session import Session


def test_a_change_is_taken_when_the_folder_rests(tmp_path: Path) -> None:
    watched = Watched(tmp_path, (tmp_path / "note.txt").resolve())
    assert not watched.look()
    assert not watched.look()
    article = tmp_path / "a.txt"
    article.write_text("Ferry fares rose 4% on Tuesday, the harbour board said.\n")
    (tmp_path / "note.txt").write_text("the note itself")
    assert not watched.look()
    assert watched.look()
    with Session() as session:
        (first,) = watched.take(session)
        assert first.name == "a.txt"
        assert not watched.look()
        (tmp_path / "b.txt").touch()
        watched.look()
        assert watched.look()
        (again,) = watched.take(session)
        assert again is first
        assert [path.name for path, errors in watched.errors.items() if errors] == ["b.txt"]
        os.utime(article, (1, 1))
        watched.look()
        assert watched.look()
        assert watched.take(session)[0] is not first
    article.unlink()
    (tmp_path / "b.txt").unlink()
    watched.look()
    assert watched.look()
