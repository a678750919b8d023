"""Words divided at line ends: whether a hyphen is kept where it belongs, and only there.

Usage::

    python benchmarks/reading_hyphens.py --folder FOLDER [--show]

The PDF documents of a folder are read. Each compound with a hyphen within a line of theirs is set
over a line's end, hidden from the rest of its document, and joined again: right is what keeps the
hyphen. Each long plain word is divided where a dictionary of hyphenation does: right is what has
none. Compounds are asked as in a document that divides
words and as in one that does not.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pyphen

from briefing.model.errors import BriefingError
from briefing.reading import read_bytes, tongue
from briefing.reading.pdf import hyphens
from briefing.reading.pdf.hyphens import Vocabulary

_COMPOUND = re.compile(r"(?<![\w./@-])[A-Za-zÀ-ÿ]{2,}(?:-[a-zà-ÿ]{2,})+(?![\w/@-])")
_PLAIN = re.compile(r"(?<![\w./@-])[a-zà-ÿ]{7,}(?![\w/@-])")
_LANGUAGES = {"en": "en_US", "de": "de_DE", "fr": "fr_FR", "es": "es", "it": "it_IT", "nl": "nl_NL"}


@contextmanager
def without(vocabulary: Vocabulary, word: str) -> Iterator[None]:
    """Hide a word from the vocabulary of its document for a while."""
    times = vocabulary.words.pop(word, 0)
    halves = word.split("-") if "-" in word else []
    vocabulary.words.subtract(dict.fromkeys(halves, times))
    yield
    vocabulary.words[word] = times
    vocabulary.words.update(dict.fromkeys(halves, times))


def asked(text: str, language: str) -> Iterator[tuple[str, str, str]]:
    """Each compound and plain word once: the half before the line's end, after it, the whole."""
    for compound in sorted({match[0] for match in _COMPOUND.finditer(text)}):
        left, right = compound.rsplit("-", 1)
        yield left, right, compound
    divider = pyphen.Pyphen(lang=_LANGUAGES[language])
    for word in sorted({match[0] for match in _PLAIN.finditer(text)}):
        places = [place for place in divider.positions(word) if 2 <= place <= len(word) - 2]
        if places:
            middle = places[len(places) // 2]
            yield word[:middle], word[middle:], word


def measured(path: Path, counts: Counter[tuple[bool, bool, bool]], show: bool) -> None:
    """Count (compound, in a document that divides, right) for a document."""
    text = read_bytes(path.read_bytes(), path.name)[0].text
    language = tongue.of_text(text, "")
    if language not in _LANGUAGES:
        return
    vocabulary = hyphens.vocabulary(text.splitlines(), language)
    for left, right, whole in asked(text, language):
        for divides in (True, False):
            with without(vocabulary, whole.casefold()):
                told = replace(vocabulary, divides=divides)
                joined = hyphens.joined(f"of {left}-", right, told)
            good = joined == f"of {whole}"
            counts["-" in whole, divides, good] += 1
            if show and not good:
                print(f"{path.name[-30:]:30} {language} {divides!s:5} {whole} -> {joined[3:]}")


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, required=True, help="PDF documents")
    parser.add_argument("--show", action="store_true", help="print what is wrong")
    chosen = parser.parse_args()
    counts: Counter[tuple[bool, bool, bool]] = Counter()
    for path in sorted(chosen.folder.glob("*.pdf")):
        try:
            measured(path, counts, chosen.show)
        except BriefingError as error:
            print(f"{path.name[-44:]:44} {error}")
    for compound in (True, False):
        for divides in (True, False) if compound else (True,):
            right, wrong = (counts[compound, divides, good] for good in (True, False))
            kind = "compounds keep their hyphen" if compound else "words are made whole"
            where = "divide words" if divides else "divide none"
            share = right / max(1, right + wrong)
            print(f"{right + wrong:6} {kind}, documents that {where}: {share:.3f}")


if __name__ == "__main__":
    main()
