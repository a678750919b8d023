"""Which words are struck, and what is cut for them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ui.note.striking import cuts_of, struck_by

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
