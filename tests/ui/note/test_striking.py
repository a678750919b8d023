"""Which words are struck, and what is cut for them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.brief import Line
from ui.note.striking import cuts_of, own_words, struck_by

TEXTS = st.lists(st.text("ab.,“”", min_size=1, max_size=4), min_size=1, max_size=8).map(" ".join)


@given(TEXTS, st.data())
def test_cuts_are_whole_words_and_lead_back_to_them(text: str, data: st.DataObject) -> None:
    words = text.split()
    struck = frozenset(data.draw(st.sets(st.integers(0, len(words) - 1))))
    cuts = cuts_of(text, struck)
    assert struck_by(text, cuts) == struck
    assert [cut for cut in cuts if cut[0] >= cut[1]] == []
    assert all(one[1] < two[0] for one, two in pairwise(cuts))
    kept = list(text)
    for start, end in cuts:
        kept[start:end] = " " * (end - start)
    assert "".join(kept).split() == [w for n, w in enumerate(words) if n not in struck]


@pytest.mark.parametrize(
    ("text", "original", "cut_in"),
    [
        ("[Ada] Vey left on Friday [3 Dec].", "Vey left on Friday.", "original"),
        ("[reported 3 Dec] Vey left[, it is said,] at dawn.", "Vey left at dawn.", "original"),
        ("[reported 3 Dec] [Ada] Vey left.", "Vey left.", "original"),
        ("[Ada Vey] left on Friday.", "She left on Friday.", "text"),
        ("Vey [sic] left.", "", "text"),
    ],
)
def test_cuts_count_in_the_words_before_days_and_names_are_put_in(
    text: str, original: str, cut_in: str
) -> None:
    line = Line(id="a", text=text, spans=(), original=original)
    assert own_words(line) == getattr(line, cut_in)
