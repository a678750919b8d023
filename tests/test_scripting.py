"""What a script is offered: the page of examples is run as it stands."""

from __future__ import annotations

import doctest
import subprocess
import sys
from pathlib import Path

import pytest

import briefing
from briefing import scripting

PAGE = Path(__file__).parents[1] / "docs" / "scripting.md"


def test_the_page_of_examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = doctest.testfile(str(PAGE), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert done.attempted > 10
    assert done.failed == 0


def test_the_page_names_what_is_offered() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name in scripting.__all__:
        assert f"`{name}" in page, name
        assert getattr(briefing, name) is getattr(scripting, name)
    assert set(briefing.__all__) == {*scripting.__all__, "version"}


def test_nothing_is_loaded_before_it_is_used() -> None:
    code = "import sys, briefing; print([n for n in sys.modules if n.startswith('briefing.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_does_not_exist_is_an_error_of_ours() -> None:
    with pytest.raises(briefing.OptionError, match="no such choice"):
        briefing.options_for(colour="red")
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = briefing.nothing


def test_of_many_files_those_that_can_be_read_are_there(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "good.txt").write_text("Ferry fares rose 4% on Tuesday, said Ana Holm.\n")
    with briefing.Session() as session, pytest.raises(briefing.ReadingError) as raised:
        briefing.read(tmp_path, session=session)
    assert [article.name for article in raised.value.articles] == ["good.txt"]  # type: ignore[attr-defined]
    assert "empty.txt" in str(raised.value)
