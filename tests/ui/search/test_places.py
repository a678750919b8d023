"""Hits of a search as excerpts with marks."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester

from briefing.dossier.searching import Index
from briefing.model.origins import Residue
from tests.ui.invented import article
from ui.search.model import FoundModel
from ui.search.places import Head, Place, in_article, in_draft

TEXT = (
    "The ferry to Aske was late.\r\n\r\nMálaga's new ferry\nsails in May 🚢 and "
    + "the harbour company is pleased. " * 12
    + "No ferry sails at night.\n\nShare"
)


def places(words: str, text: str = TEXT) -> tuple[Place, ...]:
    one = article("a", text)
    with closing(Index()) as index:
        index.show([one])
        return in_article(one, index.search(words))


def test_words_near_one_another_are_one_place() -> None:
    found = places("ferry sails")
    assert len(found) == 2
    first, last = found
    assert [first.text[a:b] for a, b in first.marks] == ["ferry", "ferry sails"]
    assert [last.text[a:b] for a, b in last.marks] == ["ferry sails"]
    assert "\n" not in first.text
    assert TEXT[last.start : last.end] == "ferry sails"


def test_what_was_set_aside_comes_last() -> None:
    text = f"Share bar first. {'The boats are late again. ' * 9}\n\nA share of ferries.\n\nShare"
    one = replace(article("a", text), residue=(Residue(0, 16, "share bar"),))
    with closing(Index()) as index:
        index.show([one])
        found = in_article(one, index.search("share"))
    assert [place.aside for place in found] == [False, True]
    assert found[1].start == 0


def test_accents_and_beginnings_count() -> None:
    (found,) = places("malag")
    assert [found.text[a:b] for a, b in found.marks] == ["Málaga"]


@given(st.text(alphabet="ab \n\r\t🚢é", min_size=1, max_size=300))
def test_marks_hold_the_words_whatever_is_around(around: str) -> None:
    for place in places("zeta", f"{around} zeta {around} ZETA"):
        for start, end in place.marks:
            assert set(place.text[start:end].casefold().split()) == {"zeta"}


def test_lines_of_the_draft() -> None:
    lines = [("1", "Ferry fares will rise"), ("2", "The ferry is late"), ("3", "Málaga rises")]
    assert [p.key for p in in_draft(lines, "ferry")] == ["1", "2"]
    (only,) = in_draft(lines, "ferry ri")
    assert [only.text[a:b] for a, b in only.marks] == ["Ferry", "rise"]
    assert [p.key for p in in_draft(lines, "MALAGA")] == ["3"]
    assert in_draft(lines, " - ") == ()


def test_the_articles_that_hold_all_words() -> None:
    with closing(Index()) as index:
        index.show([article("a", "fog and gulls"), article("b", "fog alone")])
        assert index.articles("fog gul") == {"a"}
        assert index.articles("fog") == {"a", "b"}
        assert index.articles("ferries b") == {"b"}  # in the title
        assert index.articles('"') == frozenset()


def test_the_model_keeps_its_promises() -> None:
    model = FoundModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show((Head("a", "Ferries", 1), Place("a", "the ferry", ((4, 9),), 4, 9)))
    model.show(())
    assert tester.model() is model
