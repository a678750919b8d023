"""Which language an article is written in."""

from __future__ import annotations

import re

from briefing.reading.line_features import lexicon

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4_000  # characters; a longer text tells its language no better
_FEWEST = 12
"""Words below which a text says nothing about its language."""
_ENGLISH = 0.12
"""Share of English function words from which a text is English; German has a twentieth."""


def of_text(text: str, declared: str) -> str:
    """An ISO 639-1 code: by the text's own words, else as the page declares, else "en".

    English is told by its function words, so that py3langid, which loads numpy and a model, is
    asked only about texts that are not.
    """
    words = [word.casefold() for word in _WORD.findall(text[:_SAMPLE])]
    if len(words) < _FEWEST and len(text) < 5 * _FEWEST:
        return declared or "en"
    if sum(word in lexicon().function for word in words) >= _ENGLISH * len(words):
        return "en"
    if declared and declared != "en":
        return declared
    import py3langid

    code: str = py3langid.classify(text[:_SAMPLE])[0]
    return code
