"""Feeds: an entry's day is the one that is written, and never one of the run."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.model.article import Article
from briefing.reading import read_bytes

TEXT = "The salt works of Orlavik closed two of its five basins on Monday, the foreman said."


def entry(day: str) -> Article:
    data = (
        "<?xml version='1.0'?><rss version='2.0'><channel><title>Orlavik Herald</title><item>"
        f"<title>Basins closed</title><pubDate>{day}</pubDate><description>{TEXT}</description>"
        "</item></channel></rss>"
    )
    return read_bytes(data.encode(), "a.rss")[0]


@pytest.mark.parametrize(
    "written",
    [
        "Tue, 10 Feb 2026 23:30:00 -0500",
        "10 Feb 26 07:00 GMT",
        "2026-02-10T23:30:00-05:00",
        "2026/2/10 07:12:00",
        "2026.02.10",
        "February 10, 2026 7:12 am",
        "10. Februar 2026, 07:12 Uhr",
    ],
)
def test_the_day_is_the_written_one(written: str) -> None:
    assert entry(written).published == date(2026, 2, 10)


@pytest.mark.parametrize(
    ("written", "timex"), [("2026-02", "2026-02"), ("2026", "2026"), ("soon", ""), ("3/4/2026", "")]
)
def test_what_is_no_whole_day_is_none(written: str, timex: str) -> None:
    one = entry(written)
    assert (one.published, one.published_timex) == (None, timex)


@pytest.mark.parametrize("written", ["20260603", "1780470000"])
def test_the_day_may_be_figures_alone(written: str) -> None:
    assert entry(written).published == date(2026, 6, 3)
