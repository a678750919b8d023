"""Whether a line's words are cut: what they end with says that their sentence goes on."""

from __future__ import annotations

import re

STOP = re.compile(r"[.!?…:][\"'”’»)\]]*$")
"""How a sentence ends, and what brings in a list or a quotation."""

_BRACKETED = 200
"""Characters in brackets at most."""
_LAST = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?)[\"'“”]?$")
_OPENERS = frozenset(
    """a an and are as at be been but by each either every for from had has have if in into is its
    nor of on or our than that the their these this those to under upon was were whether which
    while whose with within your
    als am an auf aus bei beim das dass dem den der des deren dessen die durch ein eine einem einen
    einer eines für gegen im ins mit nach oder ohne seit sowie um und unter vom von vor wegen wenn
    zu zum zur zwischen über
    au aux avec ce ces chez dans de des du elle en est et la le les leur leurs lors mais ou où
    par pour qu que qui sa sans ses son sont sous sur un une vers
    al con de del desde el en entre es este hasta la las los más o para pero por que se según sin
    sobre son su sus un una unos y
    alla alle che con da dal dalla dei del della delle di e gli ha il in lo nel nella per si sono
    sul sulla tra un una
    aan bij een en het met naar niet of om onder op te tot uit van voor waar zijn""".split()  # noqa: SIM905
)
"""Words after which no sentence of English, German, French, Spanish, Italian or Dutch ends in news.

A few can end one ("the bill that they voted for"), but then a full stop stands behind them."""


_OPEN_END = frozenset(",([“„«=&")
_OPEN_SIGNS = (" –", " —", " +", " −", " ×", " ·", " ≤", " ≥", " <", " ∈")
_WITHIN = frozenset("≤≥=+×∈")
"""Signs that stand between two halves of a formula."""
_BRACKETS = "([“„\"‘'«»"


_AND = frozenset(("and", "or", "und", "oder", "et", "ou", "y", "o", "e", "en"))
"""What stands before the last item of a list."""


_NUMBERED = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|No\.?|Nos\.?|Nr\.?|Article|Art\.|Section|"
    r"Chapter|Resolution|page|pages|[Pp]aragraphs?|[Cc]lauses?|[Ss]ub-?sections?|section|sections|Artikel|Absatz|Seite|Artikels|numéro|page|número|artículo)$"
)
"""What a number follows."""


def is_open(text: str) -> bool:
    """Whether the words cannot be a sentence's last: a comma, an article, an open bracket."""
    if STOP.search(text):
        return False
    if text[-1:] in _OPEN_END or text.endswith(_OPEN_SIGNS):
        return True
    if has_open_bracket(text[-60:]):
        return True
    last = _LAST.search(text)
    return last is not None and last[1] in _OPENERS


def goes_on(text: str) -> bool:
    """Whether the words are no sentence's first: a small letter, a sign between two terms."""
    if text[:1] in _WITHIN and text[1:2].isspace():
        return True
    return text.lstrip(_BRACKETS)[:1].islower()


def has_open_bracket(text: str) -> bool:
    """Whether a bracket near the end of the words is not closed."""
    return text.rfind("(") > text.rfind(")") and len(text) - text.rfind("(") < _BRACKETED


def expects_number(text: str) -> bool:
    """Whether a number that follows the words belongs to their sentence and begins no item."""
    if _NUMBERED.search(text):
        return True
    if not is_open(text):
        return False
    last = _LAST.search(text)
    return not text.endswith(",") and (last is None or last[1] not in _AND)


def begins_anew(text: str) -> bool:
    """Whether the words open a sentence: a word with a capital that is no name."""
    first = re.match(r"[\W_]*([^\W\d_]+)", text)
    return first is None or first[1].lower() in _OPENERS
