"""Language data: abbreviations, sentence starters, reporting verbs and stop words.

The files of ``data/`` hold ``section: words`` lines. A language without a file of its own is
split by the rules that need no words, and stemmed and stopped where the libraries know it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from importlib.util import find_spec
from pathlib import Path

_NAMES = {
    "en": "english",
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "it": "italian",
    "pt": "portuguese",
    "nl": "dutch",
    "sv": "swedish",
    "pl": "polish",
    "cs": "czech",
}
"""English names of languages, as the stemmer and the stop-word lists call them."""

_SHORT_FORMS = ("title", "number", "middle", "end")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words by what they do in a text. Lower case, without the last full stop.

    ``title`` to ``abbreviations`` decide where a sentence ends; ``stop`` and ``vague`` words tell
    nothing, or little; ``roster`` words say who takes part; ``backward`` ones open a sentence by
    pointing back. ``nouns`` is not empty where every noun is written with a capital.
    """

    title: frozenset[str] = frozenset()
    number: frozenset[str] = frozenset()
    middle: frozenset[str] = frozenset()
    end: frozenset[str] = frozenset()
    bang: frozenset[str] = frozenset()
    starter: frozenset[str] = frozenset()
    reporting: frozenset[str] = frozenset()
    ordinal: frozenset[str] = frozenset()
    going_on: frozenset[str] = frozenset()
    stop: frozenset[str] = frozenset()
    vague: frozenset[str] = frozenset()
    roster: frozenset[str] = frozenset()
    backward: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    """Every word after which a full stop may not end the sentence."""


@lru_cache(maxsize=256)
def base(language: str) -> str:
    """The two-letter code of a language tag: ``en`` of ``en-GB``."""
    return re.split(r"[-_]", language.lower(), maxsplit=1)[0]


def name(language: str) -> str:
    """The English name of a language, "english" for an unknown one."""
    return _NAMES.get(base(language), "english")


def sections(text: str) -> dict[str, frozenset[str]]:
    """The words of a data file, by section."""
    lines = (line.partition(":") for line in text.splitlines() if line and line[0] != "#")
    return {section: frozenset(words.split()) for section, _, words in lines}


@cache
def lexicon(language: str = "en") -> Lexicon:
    """The words of a language; empty sets where there is no file for it."""
    file = resources.files(__package__) / "data" / f"{base(language)}.txt"
    if not file.is_file():
        return Lexicon()
    found = sections(file.read_text("utf-8"))
    short_forms = (found.get(section, frozenset()) for section in _SHORT_FORMS)
    return Lexicon(**found, abbreviations=frozenset().union(*short_forms))


@cache
def stop_words(language: str = "en") -> frozenset[str]:
    """Words that say nothing of the subject, lower case.

    English has a list of its own, others sumy's and what it lacks; empty where neither knows the
    language.
    """
    own = resources.files(__package__) / "data" / f"{base(language)}.stop.txt"
    if own.is_file():
        return frozenset(own.read_text("utf-8").split())
    if base(language) not in _NAMES:
        return frozenset()
    # sumy's lists lack some contractions and single letters: "zum", "y"
    return _sumy_stop_words(name(language)) | lexicon(language).stop


def _sumy_stop_words(language: str) -> frozenset[str]:
    # Found, not imported: importing sumy's package loads requests and pycountry.
    spec = find_spec("sumy")
    folders = spec.submodule_search_locations if spec else None
    for folder in folders or ():
        file = Path(folder) / "data" / "stopwords" / f"{language}.txt"
        if file.is_file():
            return frozenset(file.read_text("utf-8").split())
    return frozenset()
