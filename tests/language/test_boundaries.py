"""Sentence boundaries: hard cases, and nothing lost or overlapping."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language import split

CASES = (Path(__file__).parent / "data" / "boundaries.txt").read_text("utf-8").split("\n\n")


def pieces(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in split(text, language)]


@pytest.mark.parametrize("case", [case.strip() for case in CASES if not case.startswith("#")])
def test_splits_as_marked(case: str) -> None:
    expected = [part.strip() for part in case.replace("\n", " ").split("|")]
    assert pieces(" ".join(expected)) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", ["Am 3. Mai traf Dr. Weber z.B. Vertreter der Firma.", "Das war alles."]),
        ("de", ["Das kostet ca. 5 Mio. Euro.", "Er zahlt."]),
        ("de", ["Er zahlt 25 Mio. Versicherten den Beitrag.", "„Gut so.“", "„Nein“, rief sie."]),
        ("fr", ["« Nous partons. »", "Mme Petit est restée."]),
        ("es", ["Lo aprobó EE. UU. en mayo.", "El resto calló."]),
        ("fr", ["M. Durand a vu Mme. Petit.", "Elle est partie."]),
        (
            "de",
            ["»Der Kai bleibt.«", "Das rief Ines Ohm.", "»Nein«, sagte er.", "»Gut.«"],
        ),
        (
            "de",
            ["»Wozu?« fragte sie.", "‚Nie.‘", "Der Rat kommt am 12. Mai.", "Gem. Ziff. 3 gut."],
        ),
        ("de", ["Laut Art. 5 al. 2 gilt das.", "«Wann?», fragte er.", "«Jetzt.»", "Alle gingen."]),
        ("fr", ["Selon l’art. 5 al. 2, c’est permis.", "« Quand ? » a dit Mme Petit.", "Il part."]),
        ("es", ["Según el art. 5 ap. 2, puede.", "«No».", "Lo dijo la Sra. Ruiz."]),
        ("es", ["El Sr. García llegó a EE.UU. el lunes.", "La Dra. Ruiz no vino."]),
    ],
)
def test_other_languages(language: str, expected: list[str]) -> None:
    assert pieces(" ".join(expected), language) == expected


def test_an_empty_line_always_ends() -> None:
    assert pieces("A heading without a mark\n\nThen a sentence.") == [
        "A heading without a mark",
        "Then a sentence.",
    ]


def test_a_list_gives_its_items() -> None:
    assert pieces("The plan:\n- one thing\n- another thing") == [
        "The plan:",
        "- one thing",
        "- another thing",
    ]


@given(st.text(alphabet="aB1.!?… \n\"”“'(),-Mr", max_size=80))
def test_loses_nothing(text: str) -> None:
    spans = split(text)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(text[a:b] == text[a:b].strip() for a, b in spans)
