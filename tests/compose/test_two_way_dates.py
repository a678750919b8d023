"""A date in numbers that could be read two ways has its day spelt out in the line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing import reading
from briefing.compose.order import compose
from briefing.model.brief import Origin
from briefing.model.options import Options

DAY = date(2032, 3, 2)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("04/05/2032", "04/05/2032 [4 May 2032]"),
        ("4.5.2032", "4.5.2032 [4 May 2032]"),
        ("28/05/2032", "28/05/2032,"),
        ("05/05/2032", "05/05/2032,"),
    ],
)
def test_what_is_day_and_what_month_is_told(written: str, shown: str) -> None:
    text = (
        f"The ferry board of Salen will close the old pier on {written}, its head said.\n\n"
        "It opened the new pier on 27/02/2032, a week late, and the ferries have used it since."
    )
    article = replace(reading.read_text(text, "a.txt"), published=DAY, title="Pier", outlet="Post")
    brief = compose([article], Options(date=DAY))
    line = next(one for one in (*brief.bottom_line, *brief.points) if "old pier" in one.text)
    assert shown in line.text
    assert (line.origin is Origin.COMPLETED) is ("[" in shown)
    if "[" in shown:
        assert line.original == line.text.replace(shown[shown.index(" [") :], "")
