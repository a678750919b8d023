"""When two names of outlets are one: letters of another alphabet that look alike count as theirs.

The lookalikes are those of the Cyrillic and Greek blocks that Unicode's confusables (UTS 39) give
a Latin letter for.
"""

from __future__ import annotations

import re
import unicodedata

_LIKE = str.maketrans(
    "АВЕКМНОРСТХУІЈЅԚԜаеорсухіјѕԛԝһԁӏ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχ",
    "ABEKMHOPCTXYIJSQWaeopcyxijsqwhdl" + "ABEZHIKMNOPTYXaikvopux",
)
_WORD = re.compile(r"[^\W\d_]+")
_ALPHABETS = ("LATIN", "CYRILLIC", "GREEK")


def outlet_key(name: str) -> str:
    """What equal outlets have in common: capitals, widths, unseen marks and lookalikes aside."""
    text = unicodedata.normalize("NFKC", name)
    text = "".join(c for c in text if unicodedata.category(c) not in ("Cc", "Cf", "Cs"))
    text = _WORD.sub(lambda word: word[0].translate(_LIKE) if _mixed(word[0]) else word[0], text)
    return " ".join(text.casefold().split())


def mixes_alphabets(name: str) -> bool:
    """Whether a word of the name is written in letters of more than one alphabet."""
    return any(_mixed(word) for word in _WORD.findall(unicodedata.normalize("NFKC", name)))


def _mixed(word: str) -> bool:
    if word.isascii():
        return False
    found = {unicodedata.name(letter, "").partition(" ")[0] for letter in word}
    return len(found.intersection(_ALPHABETS)) > 1
