"""The analyst's edits as data."""

from briefing.model.edits import NO_EDITS, Edits, Own


def test_only_edits_that_change_something_count() -> None:
    assert not NO_EDITS
    assert Edits(own=(Own("own-1", "assessment", "So it is."),))
