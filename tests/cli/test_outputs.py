"""What reaches a terminal or a spreadsheet: no control, nothing unseen, no formula."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest

from briefing.cli.facts import _cell
from briefing.cli.terminal import plain
from briefing.model.brief import Brief, Line, Source, from_json, to_json
from briefing.render.mail import to_mail
from briefing.render.markdown import to_markdown
from briefing.styles import load

BAD = "\x1b]0;x\x07 \x9b31m \u202e12\u202c \u2066a\u2069 \u200fb \u061cc \U000e0041 \ufeff\x00"
UNSEEN = {*"\x1b\x07\x9b\u202e\u202c\u2066\u2069\u200f\u061c\U000e0041\x00"}
BRIEF = Brief(
    title=f"Gates {BAD}",
    date=date(2025, 6, 10),
    author=BAD,
    points=(Line(id="a", text=f"They open {BAD}", spans=()),),
    sources=(Source(number=1, article="a", title=BAD, outlet=BAD, address=f"https://a.b/{BAD}"),),
    notes=(BAD,),
)


def test_texts_hold_nothing_unseen() -> None:
    style = load("ministry")
    for text in (to_markdown(BRIEF, style), *to_mail(BRIEF, style), plain(BAD)):
        assert not UNSEEN & set(text)


def test_json_holds_it_as_escapes_and_gives_it_back() -> None:
    data = to_json(BRIEF)
    assert not UNSEEN & set(data.decode("utf-8"))
    assert from_json(data) == BRIEF
    assert json.loads(data)["title"] == BRIEF.title


@pytest.mark.parametrize(
    "value",
    ["=1+1", "+1", "-1", "@x", " =1", "\t=1", "\u200b=1", "\uff1d1", "\ufe6215", "\r=1", "\x00=1"],
)
def test_no_cell_begins_a_formula(value: str) -> None:
    cell = _cell(value)
    assert str(cell).startswith("'")
    out = io.StringIO()
    csv.writer(out).writerow([cell])
    assert not UNSEEN & set(out.getvalue())
