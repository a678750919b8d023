"""People and organisations of an article: names, roles, mentions merged.

A capitalised run of words is a person only with a sign of it: a title or role beside it, a known
given name, a clause such as ", who heads ...", or a verb of saying; never a known place, an
organisation's word ("House", "Council") or a headline in Title Case.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.facts import structure
from briefing.facts import words as wd
from briefing.facts.english_time import MONTHS, WEEKDAYS
from briefing.facts.lexicon import group, listed
from briefing.facts.phrases import Range
from briefing.facts.roles import (
    FAMILY,
    HONORIFICS,
    NOT_NAMES,
    RANKS,
    is_role,
    lower_title,
    namelike,
    of_office,
    opens_as_deed,
    role_after,
    split_title,
    title_start,
)
from briefing.facts.tokens import Tokens

PARTICLES = group("people.particles")
_BODIES = group("cast.organisation_heads") | {"Center", "Centre"}
"""Nouns of bodies, which begin no name of a person."""
_SHORT_MONTH = 3
"""Letters: short forms of months are given names as well ("Jan", "Jun"); a month written out that
opens a run of capitals is a date's."""
_SHIPS = frozenset({"lady", "lord", "sir", "dame", "miss"})
_VESSELS = frozenset(
    {"ship", "vessel", "ferry", "boat", "tanker", "barge", "trawler", "tug", "yacht", "liner"}
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at tokens ``name`` of sentence ``sentence``, with its role's tokens if any."""

    sentence: int
    name: Range
    words: tuple[str, ...]
    role: Range | None = None


def runs(tokens: Tokens) -> list[Range]:
    """Runs of capitalised words, with the particles inside ("Ursula von der Leyen")."""
    found: list[Range] = []
    i = 0
    while i < len(tokens):
        if not namelike(tokens, i):
            i += 1
            continue
        k = i + 1
        while k < len(tokens):
            if namelike(tokens, k) and not _broken(tokens, k):
                k += 1
            elif (
                tokens.forms[k] in ("-", "‑")
                and tokens.glued(k)
                and tokens.glued(k + 1)
                and namelike(tokens, k + 1)
            ):
                k += 2
            elif tokens.forms[k] == "." and _initial(tokens, k - 1) and namelike(tokens, k + 1):
                k += 1
            elif k > i + 1 and _is_second_syllable(tokens, k):
                k += 2
            elif (j := _after_particles(tokens, k)) is not None:
                k = j
            else:
                break
        found.append((i, k))
        i = k
    return found


def _is_second_syllable(tokens: Tokens, k: int) -> bool:
    """Whether a hyphen joins a given name of two syllables: "Park Min-seo", no "Holt-led"."""
    after = tokens.form(k + 1)
    joined = tokens.form(k) in ("-", "‑") and tokens.glued(k) and tokens.glued(k + 1)
    short = len(tokens.forms[k - 1]) <= _SYLLABLE and after.islower() and len(after) <= _SYLLABLE
    return joined and short and after.isalpha() and after not in _SUFFIXES


_SYLLABLE = 5  # letters: "Kim Min-jae" goes on in small letters behind its hyphen
_SUFFIXES = group("people.suffixes")


def _broken(tokens: Tokens, i: int) -> bool:
    return tokens.forms[i - 1] == "." and not _initial(tokens, i - 2)


def _initial(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` is an initial or a short title before a full stop: "J.", "Mr."."""
    return len(tokens.form(i)) == 1 or tokens.low(i) in HONORIFICS or tokens.low(i) == "jr"


def _after_particles(tokens: Tokens, i: int) -> int | None:
    k = i
    while (
        k < len(tokens) and k < i + 3 and tokens.lows[k] in PARTICLES and tokens.forms[k].islower()
    ):
        k += 1
        if tokens.form(k) == "-" and tokens.glued(k):
            k += 1
    return k + 1 if k > i and namelike(tokens, k) else None


def is_title_case(tokens: Tokens) -> bool:
    """Whether a sentence is a headline: no full stop, and nearly every long word has a capital.

    The full stop tells it from a list of people with their titles.
    """
    if any(form in (".", "!", "?") for form in tokens.forms[-2:]):
        return False
    # short words are small in headlines as well
    longer = [
        f for f, k in zip(tokens.forms, tokens.kinds, strict=True) if k == "word" and len(f) > 3
    ]
    # of fewer long words all may be names
    return len(longer) >= 4 and sum(f[0].isupper() for f in longer) >= 0.8 * len(longer)


def _words(tokens: Tokens, span: Range) -> tuple[str, ...]:
    return tuple(tokens.slice(*span).split())


def find(sentences: list[Tokens]) -> list[Mention]:
    """All mentions of people, in the order of the text."""
    sure: list[Mention] = []
    loose: list[tuple[int, Range]] = []
    found = [[] if is_title_case(tokens) else runs(tokens) for tokens in sentences]
    # before any run is judged: what makes it a name may stand in a later sentence
    christened = _christened(sentences, found)
    for index, (tokens, ranges) in enumerate(zip(sentences, found, strict=True)):
        for run in ranges:
            mention = _judge(tokens, index, run, christened)
            if mention is not None:
                sure.append(mention)
            else:
                loose.append((index, run))
    known = {m.words for m in sure if len(m.words) > 1}
    surnames = {words[-1] for words in known} | {m.words[0] for m in sure if len(m.words) == 1}
    # of a common given name alone nobody knows whose it is
    first_names = {
        words[0] for words in known if len(words) == 2 and words[0] not in listed("given_names")
    }
    endings = {name[at:] for name in known for at in range(len(name) - 1)}
    alone = surnames | first_names
    # a second look at those without a sign: by now the names of the article are known
    for index, run in loose:
        mention = _again(sentences[index], index, run, endings, alone)
        if mention is not None:
            sure.append(mention)
    return sorted(sure, key=lambda m: (m.sentence, m.name))


_BOTH = group("people.titles_and_names")
"""Titles that are given names, or surnames, as well."""


def _christened(sentences: list[Tokens], found: list[list[Range]]) -> set[tuple[str, ...]]:
    """Names of two words whose first is a given name here and no title: "Dean Sharpe".

    A role before says so ("former broker Dean Sharpe"); of "Dean", which is far more often a
    name than a title, also the surname alone elsewhere.
    """
    pairs: list[tuple[Tokens, int]] = []
    alone: set[str] = set()
    for tokens, ranges in zip(sentences, found, strict=True):
        for first, last in ranges:
            led = tokens.lows[first] in NOT_NAMES and last - first > 1  # "Later Sharpe said"
            if last - first - led == 1:
                alone.add(tokens.forms[last - 1])
            elif last - first == 2 and tokens.lows[first] in _BOTH:
                pairs.append((tokens, first))
    names: set[tuple[str, ...]] = set()
    for tokens, first in pairs:
        before = tokens.low(first - 1)
        again = tokens.lows[first] == "dean" and tokens.forms[first + 1] in alone
        role = is_role(before) and not tokens.capital(first - 1)
        if role or (again and before not in ("the", "a", "an")):
            names.add((tokens.forms[first], tokens.forms[first + 1]))
    return names


def _again(
    tokens: Tokens, index: int, run: Range, endings: set[tuple[str, ...]], surnames: set[str]
) -> Mention | None:
    """A later mention of somebody known: the whole name, its ending, or the surname alone."""
    first, last = run
    while first < last and tokens.lows[first] in NOT_NAMES and first == 0:
        first += 1
    words = _words(tokens, (first, last)) if first < last else ()
    if words in endings:
        return Mention(index, (first, last), words)
    if len(words) == 1 and words[0] in surnames and words[0].lower() not in NOT_NAMES:
        if tokens.form(last) == "-" and tokens.glued(last):
            return None
        return Mention(index, (first, last), words)
    return None


def _judge(
    tokens: Tokens, index: int, run: Range, christened: set[tuple[str, ...]]
) -> Mention | None:
    """A run of capitals as a person, where there is a sign that it is one."""
    first, last = run
    while (
        first < last
        and (tokens.lows[first] in NOT_NAMES or opens_as_deed(tokens, first))
        and not (first > 0 and last - first > 1 and is_role(tokens.low(first - 1)))
    ):
        if first > 0 and tokens.lows[first - 1] not in (".", "“", '"', ":"):
            break
        first += 1
    if first >= last:
        return None
    named = _words(tokens, (first, last)) in christened
    office, rest = of_office(tokens, (first, last))
    # "medical director of Harbour Center Norlund": the parts of one body's name
    if office is not None and rest[0] > first and tokens.forms[rest[0]] not in _BODIES:
        return Mention(index, rest, _words(tokens, rest), role=office)
    title, name = (None, (first, last)) if named else split_title(tokens, (first, last))
    if title is not None and is_role(tokens.lows[title[1] - 1]):
        title = title_start(tokens, title[0]), title[1]
    honorific = name != (first, last)
    # "the minister Dr Venn": an honorific is no role, and one may stand before it
    if title is None or tokens.lows[title[0]] in HONORIFICS - RANKS:
        title = lower_title(tokens, first if honorific else name[0])
    if honorific and tokens.lows[first] in _SHIPS and _is_ship(tokens, first):
        return None
    words = _words(tokens, name)
    after = role_after(tokens, name[1])
    given = named or words[0] in listed("given_names")
    known = given and len(words) == 2 and after is not None
    if not 1 <= len(words) <= 5 or not (named or _may_be_name(tokens, name, words, known)):
        return None
    if title is None and after is None:
        whole = (first, name[1]) if honorific else name
        title = _apposed_title(tokens, whole) or _apposed_office(tokens, whole)
    signs = (title is not None or honorific, after is not None, given and len(words) > 1)
    if not any(signs) and not (len(words) in (2, 3) and _speaks(tokens, name)):
        return None
    told = any(signs[:2]) or named or _speaks(tokens, name) or _has_age(tokens, name[1])
    # the parser's word for a place counts only against the weaker signs
    if not told and structure.is_place(tokens, *name):
        return None
    if len(words) == 1 and not _stands_alone(tokens, name, title, honorific=honorific):
        return None
    return Mention(index, name, words, role=title if title is not None else after)


_BEHIND_OFFICE = wd.PREPOSITIONS | {"-"}
_BEFORE_OFFICE = wd.PREPOSITIONS | wd.DETERMINERS


def _is_ship(tokens: Tokens, first: int) -> bool:
    """Whether a title begins a ship's name: "the Lady Maren", "the ferry Sir Owen"."""
    return tokens.low(first - 1) == "the" or tokens.low(first - 1) in _VESSELS


def _stands_alone(tokens: Tokens, name: Range, title: Range | None, *, honorific: bool) -> bool:
    """Whether one word is a name: "President Marsh", "her sister Karin", no "Chief Clerk of"."""
    if tokens.low(name[1]) == "of":
        return False
    if honorific or _is_capital_title(tokens, title):
        return True
    return title is not None and title[1] == name[0] and tokens.lows[title[1] - 1] in FAMILY


def _is_capital_title(tokens: Tokens, title: Range | None) -> bool:
    """Whether a title makes one word a name: "President Marsh", not "a major Soviet"."""
    return title is not None and tokens.capital(title[1] - 1)


def _apposed_title(tokens: Tokens, name: Range) -> Range | None:
    """A role before a name between commas: "the Australian prime minister, Malcolm T., said"."""
    first, last = name
    if tokens.form(first - 1) != "," or tokens.form(last) not in (",", "."):
        return None
    k = first - 2
    if k < 1 or not is_role(tokens.lows[k]):
        return None
    start = title_start(tokens, k)
    return (start, k + 1) if tokens.low(start - 1) in wd.DETERMINERS or start == 0 else None


def _apposed_office(tokens: Tokens, name: Range) -> Range | None:
    """An office with its body before a name: "the envoy of Orvane to the league, Ada Vey, said"."""
    if tokens.form(name[0] - 1) != ",":
        return None
    whole = structure.apposed(tokens, *name)
    if whole is None or whole[1] < name[0] - 1:
        return None
    first, last = whole[0], name[0] - 1
    while first < last and tokens.lows[first] in wd.DETERMINERS:
        first += 1
    head = next((k for k in range(first, last) if is_role(tokens.lows[k])), None)
    if head is None or not (head + 1 == last or tokens.lows[head + 1] in _BEHIND_OFFICE):
        return None
    # "the resignation of Orvane's envoy, Ada Vey": the name is that of the last noun alone
    before = (k for k in range(head, first, -1) if tokens.lows[k - 1] in _BEFORE_OFFICE)
    return next(before, first), last


def _may_be_name(tokens: Tokens, name: Range, words: tuple[str, ...], known: bool) -> bool:
    """Whether capitals can be a name; ``known`` where a given name and a role say so."""
    rest = words[1:] if words[0] in listed("given_names") and len(words) > 1 else words
    if not known and any(word in listed("organisation_words") for word in rest):
        return False
    if " ".join(words) in listed("places") or (
        words[-1] in listed("places") and words[0] not in listed("given_names")
    ):
        return False
    if words[0] in listed("places") and words[0] not in listed("given_names"):
        return False
    given = 1 if len(words) > 1 and len(words[0]) == _SHORT_MONTH else 0  # "Jun Abe"
    if any(
        (word.lower() in MONTHS and word != "April") or word.lower() in WEEKDAYS
        for word in words[given:]
    ):
        return False
    # capitals throughout are an acronym; initials are two letters, or have dots
    if any(word.isupper() and len(word) > 2 and "." not in word for word in words):
        return False
    if words[0].lower() in wd.ADJECTIVES or words[-1].lower() in NOT_NAMES:
        return False
    if words[0].lower() in HONORIFICS or words[0] in ("Majesty", "Highness", "Empress"):
        return False
    titles = listed("roles") - _BOTH if words[0] in listed("given_names") else listed("roles")
    if any(word.lower() in titles for word in words):
        return False
    if any(word.endswith(("’", "'", ".")) and len(word) > 3 for word in words[-1:]):
        return False
    # "the Ada Venn" is a ship, a prize or a street
    return not (tokens.low(name[0] - 1) in ("the", "a", "an") and len(words) < 5)


def _has_age(tokens: Tokens, last: int) -> bool:
    """Whether an age follows a name: "Mei Tan, 34,"."""
    return tokens.form(last) == "," and tokens.kind(last + 1) == "number"


def _speaks(tokens: Tokens, name: Range) -> bool:
    """Whether the name is beside a verb of saying."""
    first, last = name
    after = tokens.low(last)
    if after in ("also", "then", "later"):
        after = tokens.low(last + 1)
    if after == ",":
        after = tokens.low(last + 1)
    before = tokens.low(first - 1)
    return after in ("said", "says", "told", "added", "tweeted") or before in (
        "said",
        "says",
        "added",
    )
