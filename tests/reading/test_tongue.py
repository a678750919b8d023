"""Which language an article is written in."""

from __future__ import annotations

import pytest

from briefing.reading import read_text
from briefing.reading.tongue import of_text

ENGLISH = "The ferries of Norlund stopped on Monday after a storm, the port authority said."
GERMAN = (
    "Die Fähren von Norlund standen am Montag nach einem Sturm still, teilte die Behörde mit, "
    "und die Insel hat keine andere Verbindung zur Küste, sagte der Bürgermeister."
)
FRENCH = (
    "Les bacs de Norlund sont restés à quai lundi après une tempête, a annoncé le port, et "
    "l'île n'a pas d'autre liaison avec la côte, a dit le maire aux journalistes."
)


@pytest.mark.parametrize(
    ("text", "declared", "code"),
    [
        (ENGLISH, "", "en"),
        (ENGLISH, "de", "en"),
        (GERMAN, "", "de"),
        (GERMAN, "en", "de"),
        (FRENCH, "fr", "fr"),
        ("Ferries stop", "", "en"),
        ("Fähren stehen", "de", "de"),
        ("", "", "en"),
    ],
)
def test_the_words_decide_and_a_short_text_is_as_declared(
    text: str, declared: str, code: str
) -> None:
    assert of_text(text, declared) == code


def test_an_article_has_its_language() -> None:
    assert read_text(f"Fähren stehen still\n\n{GERMAN}").language == "de"
