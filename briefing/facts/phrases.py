"""Noun phrases and clauses without a parser: how far a subject, an object, a clause reaches.

A token range is (first, last), last excluded. When the bounds are not sure the answer is None:
a wrong subject is worse than none.
"""

from __future__ import annotations

from briefing.facts import words as wd
from briefing.facts.lexicon import group
from briefing.facts.tense import verb_tense
from briefing.facts.tokens import Tokens

Range = tuple[int, int]

HARD = frozenset({";", ":", "“", "”", '"', "(", ")", "—", "[", "]"})
"""Marks that no phrase crosses."""

_CLAUSE = group("phrases.clause")
_LEADS = group("phrases.leads")
_JOINS = group("phrases.joins")
_STOPS = group("phrases.stops")
_PLAIN_PASTS = group("phrases.plain_pasts")
_REPORTED = frozenset({"said", "says", "reported", "announced", "told", "warned"})
_RELATIVES = frozenset({"who", "that", "which"})
_PARENTHESES = group("phrases.parentheses")
_LONGEST = 18  # words; a longer stretch holds a clause that was not understood


def is_verb(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` is a verb as far as the closed lists know."""
    low = tokens.lows[i]
    # part of a name ("Will", "Rising"); where all is in capitals they tell nothing
    if i and tokens.capital(i) and not tokens.forms[i].isupper():
        return False
    if low in wd.AUXILIARIES or low in wd.SAYING:
        return True
    if low in wd.UP_VERBS or low in wd.DOWN_VERBS:
        # "rise", "cut" and "fall" are nouns as often
        return low.endswith(("ed", "ing")) or low in _PLAIN_PASTS
    # a participle may be an adjective ("a retired general"): not sure enough
    return not low.endswith("ed") and verb_tense(tokens, i) is not None


def clause_start(tokens: Tokens, i: int) -> int:
    """First token of the clause that token ``i`` is in, walking back over no clause mark."""
    k = i - 1
    while k >= 0:
        form, low = tokens.forms[k], tokens.lows[k]
        if form in HARD or form == "," or (low in ("said", "says") and k < i - 1):
            return k + 1
        if low in _CLAUSE and not _restricts(tokens, k, i):
            return k + 1
        if form in ("-", "–") and not tokens.glued(k):
            return k + 1
        # between nouns it joins, behind a verb it opens a clause
        if low in ("and", "or") and any(is_verb(tokens, j) for j in range(_back(tokens, k), k)):
            return k + 1
        k -= 1
    return 0


def _restricts(tokens: Tokens, k: int, end: int) -> bool:
    """Whether "who", "that" at ``k`` belongs to the noun before: "pupils who passed"."""
    if tokens.lows[k] not in _RELATIVES or k == 0 or k + 1 >= end:
        return False
    before = tokens.lows[k - 1]
    if before in wd.SAYING or before in wd.FUNCTION or tokens.kinds[k - 1] != "word":
        return False
    verb = tokens.lows[k + 1]
    return is_verb(tokens, k + 1) or verb.endswith("ed")


def _back(tokens: Tokens, i: int) -> int:
    """Where the words before token ``i`` begin, up to the nearest mark."""
    k = i - 1
    while k >= 0 and tokens.forms[k] not in HARD and tokens.forms[k] != ",":
        if tokens.lows[k] in _CLAUSE:
            break
        k -= 1
    return k + 1


def subject_before(tokens: Tokens, verb: int, dates: bytearray) -> Range | None:
    """The noun phrase that is the subject of the verb at token ``verb``."""
    last = verb
    while last > 0 and _belongs_to_verb(tokens, last - 1) and not dates[last - 1]:
        last -= 1
    if last > 0 and tokens.forms[last - 1] == ",":
        opened = _parenthesis_opened(tokens, last - 1)
        if opened is None:
            return None
        last = opened
    first = clause_start(tokens, last)
    if tokens.low(first - 1) == "," and _ends_list(tokens, first, last, dates):
        return _listed(tokens, first, last, dates)
    return trimmed(tokens, first, last, dates)


def _ends_list(tokens: Tokens, first: int, last: int, dates: bytearray) -> bool:
    """Whether the range is the end of a list of nouns: "food, | drink and packaging costs"."""
    if tokens.low(first) in ("and", "or"):
        return True
    if not {"and", "or"} & set(tokens.lows[first:last]):
        return False
    before = range(_back(tokens, first - 1), first - 1)
    nouns = all(
        tokens.lows[k] not in wd.FUNCTION and tokens.lows[k] not in _LEADS and not dates[k]
        for k in before
    )
    return nouns and 0 < len(before) <= 3 and not any(is_verb(tokens, k) for k in before)


def _listed(tokens: Tokens, first: int, last: int, dates: bytearray) -> Range | None:
    """A list of nouns as subject, "food, beverage, and packaging costs"; None for a clause."""
    start = _back(tokens, first - 1)
    while start > 0 and tokens.forms[start - 1] == ",":
        start = _back(tokens, start - 1)
    # a list that opens behind a conjunction may go on from the clause before
    if start and tokens.forms[start - 1] not in HARD:
        return None
    if any(is_verb(tokens, k) or tokens.kinds[k] == "number" for k in range(start, last)):
        return trimmed(tokens, first + 1, last, dates)
    return (start, last) if is_noun_phrase(tokens, start, last) else None


def _belongs_to_verb(tokens: Tokens, i: int) -> bool:
    low = tokens.lows[i]
    return low in wd.AUXILIARIES or low in wd.ADVERBS or low.endswith("ly")


def _parenthesis_opened(tokens: Tokens, comma: int) -> int | None:
    """Where the parenthesis that ends at ``comma`` opened: ", which temporarily suspends ... ,"."""
    for k in range(comma - 1, -1, -1):
        if tokens.forms[k] in HARD:
            return None
        if tokens.forms[k] == ",":
            if tokens.low(k + 1) in _PARENTHESES or tokens.low(k + 1).endswith("ing"):
                return k
            if tokens.kind(k + 1) == "number" and k + 2 == comma:  # an age: "Mei Tan, 34,"
                return k
            if tokens.low(k + 1) not in wd.PREPOSITIONS:
                return None
    return None


def trimmed(tokens: Tokens, first: int, last: int, dates: bytearray) -> Range | None:
    """The range without leading adverbs and dates; None when it is no safe noun phrase."""
    # "the office said on Friday exports fell": the subject begins behind the day
    dated = next((k for k in range(last - 1, first, -1) if dates[k]), None)
    if dated is not None and dated + 1 < last and tokens.low(dated - 1) in _REPORTED:
        first = dated + 1
    while first < last and _leads(tokens, first, last, dates):
        first += 1
    while last > first and (
        dates[last - 1]
        or tokens.lows[last - 1] in ("in", "on", "at", "the", "for", "during", "of", "s")
        or tokens.forms[last - 1] in ("'", "’")
    ):
        last -= 1
    if last > first and tokens.lows[last - 1] == "to":  # what follows is an infinitive
        return None
    return (first, last) if is_noun_phrase(tokens, first, last) else None


def proper(tokens: Tokens, span: Range | None, dates: bytearray) -> Range | None:
    """The range without the rest of a possessive at its head; None for a date."""
    if span is None:
        return None
    first, last = span
    if first < last and tokens.forms[first] in ("'", "’"):
        first += 1
    if first < last and tokens.lows[first] == "s" and tokens.form(first - 1) in ("'", "’"):
        first += 1
    return (first, last) if not all(dates[first:last]) else None


def _leads(tokens: Tokens, i: int, last: int, dates: bytearray) -> bool:
    """Whether token ``i`` is a word before the phrase: "However", "In May", "sharply"."""
    low = tokens.lows[i]
    if low in _LEADS or low == "," or dates[i]:
        return True
    if low.endswith("ly") and len(low) > 4 and not (tokens.capital(i) and i > 0):
        return True
    dated = i + 1 < last and bool(dates[i + 1])
    return dated and low in ("in", "on", "by", "during", "since", "for", "over", "as", "of")


def is_noun_phrase(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the range can be a noun phrase: a noun in it, no verb, no pronoun at its head."""
    if not 0 < last - first <= _LONGEST:
        return False
    low = tokens.lows[first]
    weak = low in wd.PREPOSITIONS or low in wd.AUXILIARIES or low in wd.PRONOUNS
    if weak and tokens.forms[first] != "US":
        return False
    if low in wd.CONJUNCTIONS - wd.DETERMINERS:
        return False
    # "pupils who passed": the verbs of a relative clause are no fault
    relative = next((k for k in range(first, last) if tokens.lows[k] in _RELATIVES), last)
    if any(is_verb(tokens, k) for k in range(first, relative)):
        return False
    return any(_is_noun(tokens, k) for k in range(first, last))


def _is_noun(tokens: Tokens, i: int) -> bool:
    if tokens.kinds[i] not in ("word", "abbreviation", "name"):
        return False
    low = tokens.lows[i]
    return (low not in wd.FUNCTION and not wd.is_adjective(low)) or tokens.forms[i] == "US"


def object_after(
    tokens: Tokens, i: int, dates: bytearray, joins: frozenset[str] = _JOINS
) -> Range | None:
    """The noun phrase that begins at token ``i`` with its "of", "to", "for" parts."""
    k = i
    while k < len(tokens) and k < i + 14 and not _object_ends(tokens, i, k, dates, joins):
        k += 1
    while k > i and _never_last(tokens, k - 1):
        k -= 1
    return (i, k) if is_noun_phrase(tokens, i, k) else None


def _never_last(tokens: Tokens, i: int) -> bool:
    if tokens.forms[i] == "US" or tokens.kinds[i] == "number":
        return False
    return tokens.lows[i] in wd.FUNCTION or tokens.kinds[i] == "mark"


def _object_ends(
    tokens: Tokens, first: int, k: int, dates: bytearray, joins: frozenset[str]
) -> bool:
    """Whether token ``k`` stands after the noun phrase that began at ``first``."""
    form, low = tokens.forms[k], tokens.lows[k]
    if dates[k] or low in _STOPS:
        return not (low in ("over", "under") and tokens.kind(k + 1) == "number")
    if tokens.kinds[k] == "mark":
        return form not in ("-", "–", "'", "’", "&", "%") and not (
            form == "." and tokens.glued(k + 1)
        )
    if k == first:
        return False
    # the country, which in lower case is a pronoun
    if form == "US":
        return False
    if is_verb(tokens, k) or low in wd.PRONOUNS:
        return True
    # before a function word a participle is a verb, before a noun an adjective
    if low.endswith("ed") and tokens.low(k + 1) in wd.FUNCTION | {"", ".", ","} and len(low) > 4:
        return True
    if low in ("and", "or"):
        return not _joins_nouns(tokens, k)
    if low in wd.ADVERBS:
        return low not in ("total", "combined", "most", "more", "overall")
    if low in wd.PREPOSITIONS:
        return not (low in joins or (low == "in" and _place_follows(tokens, k)))
    return False


def _place_follows(tokens: Tokens, i: int) -> bool:
    at = i + 2 if tokens.low(i + 1) == "the" else i + 1
    return tokens.capital(at) or tokens.low(at) in (
        "region",
        "country",
        "capital",
        "north",
        "south",
    )


def _joins_nouns(tokens: Tokens, i: int) -> bool:
    """Whether "and" joins two nouns and not two clauses."""
    for k in range(i + 1, min(i + 6, len(tokens))):
        if is_verb(tokens, k) or tokens.kinds[k] == "number" or tokens.forms[k] in "$€£":
            return False
        if tokens.kinds[k] == "mark":
            break
    # "and cuts the rate"
    verb = tokens.low(i + 1).endswith("s") and tokens.low(i + 2) in wd.DETERMINERS
    return tokens.low(i + 1) not in wd.FUNCTION and not verb


def noun_before(tokens: Tokens, last: int) -> Range | None:
    """The noun phrase of nouns and adjectives that ends before token ``last``."""
    first = last
    while first > 0 and first > last - 6:
        low = tokens.lows[first - 1]
        if tokens.kinds[first - 1] not in ("word", "abbreviation", "name"):
            break
        # "output per worker" is one noun
        per = low == "per" and first < last
        if not per and (
            low in wd.FUNCTION or is_verb(tokens, first - 1) or low.endswith(("ed", "ing"))
        ):
            break
        first -= 1
    while first < last and wd.is_adjective(tokens.lows[first]):
        first += 1
    # it would begin inside a compound
    if tokens.form(first - 1) in ("-", "‑") and tokens.glued(first):
        return None
    return (first, last) if first < last and is_noun_phrase(tokens, first, last) else None


def clause_end(tokens: Tokens, i: int) -> int:
    """Token after the clause that goes on from token ``i``: the next comma, mark or end."""
    k = i
    while k < len(tokens):
        form = tokens.forms[k]
        if form in HARD or form == "," or (form in (".", "!", "?") and k >= len(tokens) - 2):
            return k
        if form in ("-", "–") and not tokens.glued(k) and not tokens.glued(k + 1):
            return k
        k += 1
    return k


_BEFORE_DATES = frozenset({"in", "on", "at", "for", "during", "of", "from", "since", "the", ","})


def without_dates(tokens: Tokens, span: Range, dates: bytearray) -> Range | None:
    """The range without a date at either end and what leads to it."""
    first, last = span
    while last > first and (dates[last - 1] or _leads_to_date(tokens, last, dates)):
        last -= 1
    while first < last and dates[first]:
        first += 1
    return (first, last) if first < last else None


def _leads_to_date(tokens: Tokens, last: int, dates: bytearray) -> bool:
    return last < len(tokens) and bool(dates[last]) and tokens.lows[last - 1] in _BEFORE_DATES
