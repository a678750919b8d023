"""Where house styles are found."""

from __future__ import annotations

import pytest

from briefing.model.errors import StyleError
from briefing.styles.places import find


@pytest.mark.parametrize("name", ["a\0b", "~nobody-of-this-name/x", "x" * 5_000, "./" + "y" * 300])
def test_what_can_be_no_folder_is_told_as_none(name: str) -> None:
    with pytest.raises(StyleError):
        find(name)
