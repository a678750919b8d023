"""What the window remembers, and what it is called."""

from __future__ import annotations

from briefing.system import desktop_entry
from ui.app import settings


def test_the_desktop_finds_the_entry_of_this_program() -> None:
    assert settings.DESKTOP_FILE == desktop_entry.ID
