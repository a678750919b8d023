"""Which way a figure moved, by or to how much, and what moved: the rules around verbs and nouns."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.facts import structure
from briefing.facts import words as wd
from briefing.facts.amounts import Amount
from briefing.facts.lexicon import group
from briefing.facts.phrases import (
    Range,
    is_verb,
    noun_before,
    object_after,
    subject_before,
    without_dates,
)
from briefing.facts.tokens import Tokens
from briefing.facts.units import DURATIONS
from briefing.language.clauses import Place
from briefing.model.article import Direction, FigureKind


@dataclass(frozen=True, slots=True)
class Meaning:
    """What is said of a figure, as token ranges."""

    direction: Direction | None = None
    relation: str = ""
    movement: Range | None = None
    subject: Range | None = None
    comparison: Range | None = None


_MARKS = frozenset({";", ":", "“", "”", '"', "(", ")", "."})
_BREAKS = frozenset({"that", "which", "who", "but", "while", "as"})
_HIGHER = group("movement.higher")
_LOWER = group("movement.lower")
_COUNTED_UP = group("movement.counted_up")
_COUNTED_DOWN = group("movement.counted_down")
_NOT_PARTICLES = group("movement.not_particles")
_SETTING = group("movement.setting")
_LEVELS = group("movement.levels")
_BEFORE_LEVEL = group("movement.before_level")


def way(word: str, ups: frozenset[str], downs: frozenset[str]) -> Direction | None:
    """Up or down by two lists of words, None for a word in neither."""
    if word in ups:
        return Direction.UP
    return Direction.DOWN if word in downs else None


def moved(tokens: Tokens, amount: Amount, dates: bytearray) -> Meaning | None:
    """The movement that a figure measures, or None where none is plain."""
    return (
        # nouns before verbs: in "posted a 5% drop" the verb moves nothing
        _multiple(tokens, amount, dates)
        or _nominal_after(tokens, amount, dates)
        or _nominal_before(tokens, amount, dates)
        or _counted(tokens, amount)
        or _verbal(tokens, amount, dates)
        or _comparative(tokens, amount, dates)
    )


def _multiple(tokens: Tokens, amount: Amount, dates: bytearray) -> Meaning | None:
    """“Admissions doubled”: the figure is the verb."""
    if amount.kind is not FigureKind.MULTIPLE:
        return None
    verb = amount.first
    low = tokens.lows[verb]
    direction = way(low, wd.UP_VERBS, wd.DOWN_VERBS)
    if direction is None:
        return _verbal(tokens, amount, dates)
    span = (verb, verb + 1)
    subject = clause_subject(tokens, verb, dates)
    if subject is None and low.endswith(("ed", "ing")):
        subject = object_after(tokens, verb + 1, dates)
    return Meaning(direction, "by", span, subject)


# --- "a 34.5% drop in exports", "a drop of 34.5% in exports" ------------------------------------


def _nominal_after(tokens: Tokens, amount: Amount, dates: bytearray) -> Meaning | None:
    i = amount.last
    for k in range(i, min(i + 4, len(tokens))):
        low = tokens.lows[k]
        direction = way(low, wd.UP_NOUNS, wd.DOWN_NOUNS)
        if direction is not None and not dates[k]:
            if _is_verb_here(tokens, i, k):
                return None
            return Meaning(direction, "by", (k, k + 1), _what_moved(tokens, i, k, dates))
        if low in wd.FUNCTION or tokens.kinds[k] != "word":
            return None
    return None


def _is_verb_here(tokens: Tokens, i: int, k: int) -> bool:
    """Whether "drop" after a figure is a verb: "5 million jobs fell", "10 cases drop"."""
    return tokens.lows[k] == "fell" or (k > i and tokens.lows[k - 1].endswith("s") and k - i > 0)


def _what_moved(tokens: Tokens, first: int, noun: int, dates: bytearray) -> Range | None:
    subject = _of_what(tokens, noun + 1, dates)
    if subject is not None or noun == first:
        return subject
    if any(wd.is_adjective(word) for word in tokens.lows[first:noun]):
        return None
    return first, noun


def _of_what(tokens: Tokens, i: int, dates: bytearray) -> Range | None:
    """The noun phrase after "in" or "of", past a date between: "in May in exports"."""
    k = i
    while k < len(tokens) and (
        dates[k] or (tokens.lows[k] in ("in", "on") and k + 1 < len(tokens) and dates[k + 1])
    ):
        k += 1
    if tokens.low(k) in ("in", "of", "for"):
        return object_after(tokens, k + 1, dates)
    return None


def _nominal_before(tokens: Tokens, amount: Amount, dates: bytearray) -> Meaning | None:
    """“A drop of 34.5% in exports”, “an increase of about 5 million”."""
    i = amount.lead
    if tokens.low(i - 1) != "of":
        return None
    direction = way(tokens.low(i - 2), wd.UP_NOUNS, wd.DOWN_NOUNS)
    # "losses of 5 million" are a sum, and tell of no movement
    if direction is None or tokens.low(i - 2) in ("losses", "loss", "gains", "gain", "growth"):
        return None
    subject = noun_before(tokens, i - 2) or _of_what(tokens, amount.last, dates)
    return Meaning(direction, "by", (i - 2, i - 1), subject)


def _counted(tokens: Tokens, amount: Amount) -> Meaning | None:
    """“Added 177,000 jobs”, “shed 1,400 jobs”, “lost 12 seats”."""
    if amount.noun == (0, 0):
        return None
    verb = amount.lead - 1
    if tokens.low(verb) == "another":
        verb -= 1
    direction = way(tokens.low(verb), _COUNTED_UP, _COUNTED_DOWN)
    if direction is None or amount.kind is not FigureKind.COUNT:
        return None
    subject: Range | None = amount.noun
    if amount.unit == "point":
        subject = subject_before(tokens, verb, bytearray(len(tokens)))
    return Meaning(direction, "by", (verb, verb + 1), subject)


# --- "exports fell 34.5%", "pushing duties to 100%" ---------------------------------------------


def _verbal(tokens: Tokens, amount: Amount, dates: bytearray) -> Meaning | None:
    if amount.kind is FigureKind.COUNT and tokens.form(amount.last) == "-":
        return None
    relation, start = _relation(tokens, amount.lead)
    if relation in ("", "by") and _modifies(tokens, amount, dates):
        return None
    for k in range(start, max(-1, start - 14), -1):
        low, form = tokens.lows[k], tokens.forms[k]
        if form in _MARKS or (form == "," and k < start):
            return None
        if dates[k]:
            continue
        found = _moved_by(tokens, k, start, relation, amount, dates)
        if found is not None:
            return found
        if low in _BREAKS or (low in wd.SAYING and k < start):
            return None
    return None


def _modifies(tokens: Tokens, amount: Amount, dates: bytearray) -> bool:
    """Whether the figure describes a noun, and that is what the verb governs: "a 3% offer"."""
    i, k = amount.last, amount.lead - 1
    if i >= len(tokens) or tokens.kinds[i] != "word" or dates[i] or amount.noun != (0, 0):
        return False
    low = tokens.lows[i]
    if low in wd.FUNCTION | _HIGHER | _LOWER | DURATIONS.keys() or low.endswith(("ed", "ly")):
        return False
    if is_verb(tokens, i) or tokens.capital(i) or tokens.low(i + 1) in ("on", "-"):
        return False
    if wd.is_adjective(tokens.low(k)) or tokens.low(k).endswith("ed"):
        k -= 1
    return tokens.low(k) in wd.DETERMINERS


def _relation(tokens: Tokens, i: int) -> tuple[str, int]:
    """“by” or “to” before the figure, and the token before that word."""
    at = i - 1
    if tokens.low(at) == "of" and tokens.low(at - 1) in _LEVELS:
        at -= 2
    while tokens.low(at) in _BEFORE_LEVEL or (at < i - 2 and tokens.kind(at) == "number"):
        at -= 1
    word = tokens.low(at)
    if word == "by":
        return "by", at - 1
    if word in ("to", "at"):
        return "to", at - 1
    if word == "from":
        return "from", at - 1
    return "", at if at < i - 1 else i - 1


def _moved_by(
    tokens: Tokens, k: int, start: int, relation: str, amount: Amount, dates: bytearray
) -> Meaning | None:
    low = tokens.lows[k]
    cause = way(low, wd.UP_CAUSES, wd.DOWN_CAUSES)
    if cause is not None and k < start and relation in ("by", "to", "from"):
        subject = _moved_object(tokens, k, start, dates)
        if subject is not None:
            if relation == "from":
                return Meaning(subject=subject)
            return Meaning(cause, relation, (k, k + 1), subject)
    if low in _SETTING and k < start and relation == "to" and amount.noun == (0, 0):
        subject = _moved_object(tokens, k, start, dates)
        if subject is not None and not tokens.capital(subject[0]):
            return Meaning(relation="to", subject=subject)
    particle = way(low, wd.UP_PARTICLES, wd.DOWN_PARTICLES)
    if particle is not None:
        return _by_particle(tokens, k, start, relation, particle, dates)
    direction = way(low, wd.UP_VERBS, wd.DOWN_VERBS)
    if direction is None or _is_noun_here(tokens, k):
        return None
    if not _close(tokens, k, start, relation, amount, dates):
        return None
    subject = clause_subject(tokens, k, dates)
    if relation == "from":
        return Meaning(subject=subject)
    return Meaning(direction, relation or "by", (k, k + 1), subject)


def _moved_object(tokens: Tokens, verb: int, start: int, dates: bytearray) -> Range | None:
    """What a verb like "raise" moves: the noun phrase between it and "by" or "to"."""
    subject = object_after(tokens, verb + 1, dates)
    if subject is None or subject[0] > start:
        return None
    return subject[0], min(subject[1], start + 1)


def _by_particle(
    tokens: Tokens, k: int, start: int, relation: str, direction: Direction, dates: bytearray
) -> Meaning | None:
    """“Edged up 1%”, “was down 3%”, “up 5%”."""
    verb = next((j for j in (k - 1, k - 2) if j >= 0 and tokens.lows[j] in wd.PARTICLE_VERBS), None)
    if verb is not None and start - k <= 4:
        subject = clause_subject(tokens, verb, dates)
        return Meaning(direction, relation or "by", (verb, k + 1), subject)
    if k == start and relation != "from" and tokens.low(k - 1) not in _NOT_PARTICLES:
        return Meaning(direction, relation or "by", (k, k + 1), clause_subject(tokens, k, dates))
    return None


def _close(
    tokens: Tokens, verb: int, start: int, relation: str, amount: Amount, dates: bytearray
) -> bool:
    """Whether a verb is near enough to be the figure's own."""
    if not relation and amount.kind in (FigureKind.COUNT, FigureKind.NUMBER):
        return verb == start
    if not relation and amount.unit in DURATIONS:
        return False
    if relation == "to" and "from" in tokens.lows[verb + 1 : start]:
        return True
    # farther off another phrase stands between, unless that is dates alone
    return start - verb <= 5 or _only_dates(tokens, verb + 1, start + 1, dates)


def _only_dates(tokens: Tokens, first: int, last: int, dates: bytearray) -> bool:
    return all(dates[i] or tokens.lows[i] in wd.FUNCTION for i in range(first, last))


def _is_noun_here(tokens: Tokens, k: int) -> bool:
    """Whether "rise", "cut", "gain" is a noun here: after a determiner or an adjective."""
    low, before = tokens.lows[k], tokens.low(k - 1)
    if low.endswith(("ed", "ing")) and before not in wd.DETERMINERS:
        return False
    if before in wd.DETERMINERS or before in ("of", "for", "s", "%"):
        return True
    return wd.is_adjective(before) and low in wd.UP_NOUNS | wd.DOWN_NOUNS


def clause_subject(tokens: Tokens, verb: int, dates: bytearray) -> Range | None:
    """The subject of a verb, and of the main clause for ", plunging 34.5%"."""
    found = subject_of(tokens, verb, dates)
    if found is not None:
        return found
    low, before = tokens.lows[verb], tokens.low(verb - 1)
    if before == "," and not low.endswith("ing") and low not in ("up", "down"):
        own = subject_before(tokens, verb, dates)
        if own is not None:
            return own
    if before in (",", "and", "but", "then", "("):
        return main_subject(tokens, verb - 1, dates)
    if low.endswith("ing") and before in ("after", "before", "by", "while", "—", "-"):
        return main_subject(tokens, verb - 1, dates)
    return subject_before(tokens, verb, dates)


def subject_of(tokens: Tokens, verb: int, dates: bytearray) -> Range | None:
    """The whole subject of the clause of a verb, without dates at its ends; None for a pronoun."""
    clause = structure.clause(tokens, verb, verb + 1)
    subject = structure.tokens_of(tokens, clause.subject) if clause and clause.subject else None
    if subject is None or (subject[1] - subject[0] == 1 and tokens.lows[subject[0]] in wd.PRONOUNS):
        return None
    return without_dates(tokens, _with_rest(tokens, subject, verb), dates)


def _with_rest(tokens: Tokens, subject: Range, verb: int) -> Range:
    """With what tells which is meant ("pupils who passed") or is told as well ("food and rent")."""
    first, last = subject
    while verb > last and (tokens.lows[verb - 1] in wd.AUXILIARIES | wd.ADVERBS):
        verb -= 1
    rest = tokens.lows[last:verb]
    if not rest or len(rest) > _REST or rest[-1] in (",", "-", "–", "—", ")"):
        return subject
    if rest[0] in ("who", "that", "which"):
        return first, verb
    listed = rest[0] in (",", "and", "or") and bool({"and", "or"} & set(rest))
    return (first, verb) if listed and not any(map(_is_mark, rest)) else subject


_REST = 10  # words between a subject and its verb; what is longer is a clause of its own


def _is_mark(low: str) -> bool:
    return low in _MARKS or low in ("who", "which", "that", "said", "says")


def main_subject(tokens: Tokens, before: int, dates: bytearray) -> Range | None:
    """The subject of the clause that ends before token ``before``: the one of its last verb."""
    for k in range(before - 1, -1, -1):
        if tokens.forms[k] in (";", ":", "“", "”", "(", ")"):
            return None
        if (is_verb(tokens, k) or _takes_figure(tokens, k)) and not dates[k]:
            return subject_before(tokens, k, dates)
    return None


def _takes_figure(tokens: Tokens, k: int) -> bool:
    """Whether a participle is a verb here, for a figure follows: "totalled $12 billion"."""
    following = tokens.kind(k + 1) == "number" or tokens.form(k + 1) in ("$", "€", "£")
    return following and len(tokens.lows[k]) > 4 and tokens.lows[k].endswith("ed")


# --- "10% higher" -------------------------------------------------------------------------------


def _comparative(tokens: Tokens, amount: Amount, dates: bytearray) -> Meaning | None:
    """“12% lower than ...”, “6% more than a year earlier”, “60 percent below average”."""
    k = amount.last
    low = tokens.low(k)
    direction = way(low, _HIGHER, _LOWER)
    if direction is None or (low in ("above", "below", "up", "down") and amount.unit != "%"):
        return None
    span = (k, k + 1)
    if low in ("more", "fewer", "less") and tokens.low(k + 1) != "than":
        if amount.unit != "%":
            return None
        return Meaning(direction, "by", span, object_after(tokens, k + 1, dates))
    found = static_subject(tokens, amount, dates) or _governing_subject(tokens, amount, dates)
    return Meaning(direction, "by", span, found)


def _governing_subject(tokens: Tokens, amount: Amount, dates: bytearray) -> Range | None:
    """The subject of the verb that a figure stands beside: "shares closed | 6% lower"."""
    clause = structure.clause(tokens, amount.first, amount.last)
    verb = structure.tokens_of(tokens, clause.verb) if clause else None
    where = structure.place(tokens, amount.first, amount.last)
    if verb is None or where not in (Place.ADJUNCT, Place.MODIFIER):
        return None
    return subject_of(tokens, verb[0], dates)


_STATIC = group("subject.static")
_BETWEEN = group("subject.between")


def static_subject(tokens: Tokens, amount: Amount, dates: bytearray) -> Range | None:
    """The subject of "was", "stood at", "reached" before the figure."""
    start = amount.lead - 1
    for k in range(start, max(-1, start - 6), -1):
        low = tokens.lows[k]
        if low in _STATIC:
            return clause_subject(tokens, k, dates)
        if low not in _BETWEEN and not dates[k] and not low.endswith("ly"):
            return None
    return None
