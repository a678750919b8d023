"""Whether a line's words are cut: what they end with says that their sentence goes on."""

from __future__ import annotations

import re

STOP = re.compile(r"[.!?…:][\"'”’»)\]“‘«]*$")
"""How a sentence ends, and what brings in a list or a quotation.

German closes a quotation with a mark that opens one in English; right behind a stop none opens."""

_BRACKETED = 200
"""Characters in brackets at most."""
_LAST = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?)[\"'“”]?$")
_FIRST_OF_NEXT = re.compile(r"[.!?][\"'”’»)\]]*\s+([^\W\d_]+)$")
_MONEY = re.compile(r"[£$€¥]\s?\d")
_OPENERS = frozenset(
    """a against although among an and are as at be because been between but by can cannot could
    did does during each either every for from had has have he if in into is its like may
    might must nor of on or our shall she should than that the their these they this those though
    through throughout to toward towards under unless until upon was were whether which while
    whose will with within without would your
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
_COUNT_FIRST = re.compile(r"[\W_]*\d\S*[^\s.)]\s+([^\W\d_])")
"""A number and a word: "2019 and", "§4(b)’s rule"."""
_COUNTED = re.compile(r"\b\d[\d.]* (?:and|or|to|und|oder|bis|et|ou|à|y|o|a|e)$")
"""The first half of "Sections 9 and 10"."""


def is_open(text: str) -> bool:
    """Whether the words cannot be a sentence's last: a comma, an article, an open bracket."""
    if STOP.search(text):
        return False
    if text[-1:] in _OPEN_END or text.endswith(_OPEN_SIGNS):
        return True
    if has_open_bracket(text[-60:]):
        return True
    begun = _FIRST_OF_NEXT.search(text)
    if begun:
        return begun[1].lower() in _OPENERS  # "... in May. The"
    last = _LAST.search(text)
    return last is not None and last[1] in _OPENERS


def goes_on(text: str) -> bool:
    """Whether the words are no sentence's first: a small letter, a sign between two terms."""
    if text[:1] in _WITHIN and text[1:2].isspace():
        return True
    if _MONEY.match(text):
        return True
    return text.lstrip(_BRACKETS)[:1].islower()


def has_open_bracket(text: str) -> bool:
    """Whether a bracket near the end of the words is not closed."""
    return text.rfind("(") > text.rfind(")") and len(text) - text.rfind("(") < _BRACKETED


def expects_number(text: str) -> bool:
    """Whether a number that follows the words belongs to their sentence and begins no item."""
    if _NUMBERED.search(text) or _COUNTED.search(text):
        return True
    if not is_open(text):
        return False
    last = _LAST.search(text)
    return not text.endswith(",") and (last is None or last[1] not in _AND)


def begins_anew(text: str) -> bool:
    """Whether the words open a sentence: a word with a capital that is no name."""
    counted = _COUNT_FIRST.match(text)
    if counted:
        return not counted[1].islower()
    first = re.match(r"[\W_]*([^\W\d_]+)", text)
    return first is None or first[1].lower() in _OPENERS
