"""Who said a quotation: by the words around it, only where that is safe."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.facts import structure
from briefing.facts import words as wd
from briefing.facts.english_time import MONTHS
from briefing.facts.lexicon import group
from briefing.facts.phrases import Range, is_verb, subject_before
from briefing.facts.roles import HONORIFICS
from briefing.facts.tense import verb_tense
from briefing.facts.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Attribution:
    """A verb of saying and its speaker: token ranges of one sentence.

    ``pronoun`` is set where the speaker is "he" or "she".
    """

    verb: int
    speaker: Range | None
    pronoun: str = ""


_MARKS = frozenset({",", ";", "“", '"', "(", ":"})
_AFTER_SPEAKER = group("speakers.after_speaker")
_PRONOUNS = frozenset({"he", "she", "they", "i", "it", "we"})
_SPEECH = group("speakers.speech")
_NAMING = group("speakers.naming")
_PAPERS = group("speakers.papers")
_REACH = 14
"""Tokens before a quotation in which the verb that governs it stands."""


def _speaks(tokens: Tokens, k: int) -> bool:
    """Whether token ``k`` is a verb of saying, and not "States" or "Reports" in a name."""
    return tokens.lows[k] in _SPEECH and not (k > 0 and tokens.capital(k))


def after(tokens: Tokens, i: int) -> Attribution | None:
    """The attribution that begins at token ``i``, right after a closing mark."""
    if tokens.form(i) in (",", "—", "-", "–"):
        i += 1
    low = tokens.low(i)
    # "put" says something only behind its speaker: "as she put it"
    if i < len(tokens) and _speaks(tokens, i) and low != "put":
        start = i + 1
        return _with_pronoun(tokens, i, start, _noun_phrase(tokens, start))
    if low == "according" and tokens.low(i + 1) == "to":
        return _with_pronoun(tokens, i, i + 2, _noun_phrase(tokens, i + 2))
    # twelve tokens hold a speaker with his title
    for k in range(i, min(i + 12, len(tokens))):
        if tokens.forms[k] in (";", "“", '"') or (
            tokens.forms[k] == "." and not _numbered(tokens, k)
        ):
            return None
        if k > i and _speaks(tokens, k):
            return _with_pronoun(tokens, k, i, _subject(tokens, i, k))
    return None


def _numbered(tokens: Tokens, k: int) -> bool:
    """Whether a full stop belongs to "No. 2" or to an initial."""
    return tokens.kind(k + 1) == "number" or len(tokens.form(k - 1)) == 1


def before(tokens: Tokens, i: int) -> Attribution | None:
    """The attribution that governs a quotation opening at token ``i``."""
    for k in range(i - 1, max(-1, i - 1 - _REACH), -1):
        if tokens.forms[k] in (";", "”", "“"):
            return None
        low = tokens.lows[k]
        if low == "according" and tokens.low(k + 1) == "to":
            return _with_pronoun(tokens, k, k + 2, _noun_phrase(tokens, k + 2))
        if low == "put" and tokens.low(k + 1) != "it":
            continue
        # verbs as "called" govern only what stands right behind them
        if _speaks(tokens, k) or (low in _NAMING and i - k <= 6):
            return _governing(tokens, k)
    return None


def governing(tokens: Tokens, quoted: Sequence[tuple[int, int]], start: int) -> Attribution | None:
    """The verb of saying outside the quotations with its subject, by the structure alone.

    The nearest to offset ``start`` of the article, where the quotation begins.
    """
    found: list[tuple[int, Attribution]] = []
    for k in range(len(tokens)):
        if not _speaks(tokens, k) or _is_quoted(tokens, k, quoted):
            continue
        one = structure.clause(tokens, k, k + 1)
        verb = structure.tokens_of(tokens, one.verb) if one else None
        subject = structure.tokens_of(tokens, one.subject) if one and one.subject else None
        if subject is not None and tokens.lows[k].endswith("ing") and _is_paper(tokens, subject):
            subject = _who_put_out(tokens, subject)
        if subject is None or verb != (k, k + 1) or _is_quoted(tokens, subject[0], quoted):
            continue
        pronoun = subject[1] - subject[0] == 1 and tokens.lows[subject[0]] in _PRONOUNS
        said = Attribution(k, None, tokens.lows[subject[0]])
        told = said if pronoun else _with_pronoun(tokens, k, subject[0], subject)
        if pronoun or told.speaker is not None:
            found.append((abs(tokens.offset + tokens.starts[k] - start), told))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _is_quoted(tokens: Tokens, k: int, quoted: Sequence[tuple[int, int]]) -> bool:
    place = tokens.offset + tokens.starts[k]
    return any(first <= place < last for first, last in quoted)


def _governing(tokens: Tokens, verb: int) -> Attribution:
    """The attribution of a verb that stands before its quotation."""
    speaker = subject_before(tokens, verb, bytearray(len(tokens)))
    speaker = speaker or _name_before(tokens, verb)
    start = speaker[0] if speaker else verb - 1
    if tokens.lows[verb].endswith("ing"):
        if speaker is None:
            speaker = _main(tokens, verb)
        elif _is_paper(tokens, speaker):
            speaker = _who_put_out(tokens, speaker)
    return _with_pronoun(tokens, verb, start, speaker)


def _is_paper(tokens: Tokens, speaker: Range) -> bool:
    """Whether it is what somebody put out that says it: "issued a statement saying"."""
    return tokens.lows[speaker[1] - 1] in _PAPERS


def _who_put_out(tokens: Tokens, paper: Range) -> Range | None:
    clause = structure.clause(tokens, *paper)
    return structure.tokens_of(tokens, clause.subject) if clause and clause.subject else None


def _name_before(tokens: Tokens, verb: int) -> Range | None:
    """The name right before a verb of a sentence led by a place: "Outside the court Marsh said"."""
    first = verb
    while first > 0 and tokens.kinds[first - 1] == "word" and tokens.capital(first - 1):
        first -= 1
    if first == verb or first < 2 or tokens.lows[0] not in wd.PREPOSITIONS:
        return None
    noun = tokens.kinds[first - 1] == "word" and tokens.lows[first - 1] not in wd.FUNCTION
    return (first, verb) if noun else None


def _main(tokens: Tokens, k: int) -> Range | None:
    """The subject of the main clause before ", saying ..."."""
    from briefing.facts.movement import main_subject

    return main_subject(tokens, k - 1, bytearray(len(tokens)))


def _with_pronoun(tokens: Tokens, verb: int, at: int, speaker: Range | None) -> Attribution:
    word = tokens.low(at)
    if speaker is not None and not _can_speak(tokens, speaker):
        return Attribution(verb, None)
    if speaker is None and word in _PRONOUNS:
        return Attribution(verb, None, word)
    if speaker is None and tokens.low(verb - 1) in _PRONOUNS:
        return Attribution(verb, None, tokens.low(verb - 1))
    return Attribution(verb, speaker)


def _can_speak(tokens: Tokens, span: Range) -> bool:
    """Whether a range is a plain noun phrase: no verb in it, no mark at its head."""
    first, last = span
    # sixteen words hold a long title; what is longer has a clause in it
    if tokens.kinds[first] not in ("word", "abbreviation", "name", "number") or last - first > 16:
        return False
    if tokens.lows[first] in wd.CONJUNCTIONS - wd.DETERMINERS:
        return False
    if tokens.lows[last - 1] in wd.FUNCTION and tokens.forms[last - 1] != "US":
        return False
    for k in range(first, last):
        # from there on it is told of the speaker, verbs and all
        if tokens.lows[k] in ("who", "whose", "which"):
            return True
        if is_verb(tokens, k):
            return False
        if verb_tense(tokens, k) is not None and not _describes(tokens, k):
            return False
    return True


def _describes(tokens: Tokens, k: int) -> bool:
    """Whether a participle is an adjective: "a retired general"."""
    before = tokens.lows[k - 1]
    return before in wd.DETERMINERS or wd.is_adjective(before) or before in ("-", "and")


def _subject(tokens: Tokens, first: int, verb: int) -> Range | None:
    last = verb
    for k in range(first, verb):
        if tokens.forms[k] == ",":
            last = k
            break
    while last > first and (
        tokens.lows[last - 1] in wd.AUXILIARIES or tokens.lows[last - 1] in wd.ADVERBS
    ):
        last -= 1
    if last <= first or tokens.lows[first] in wd.PRONOUNS | wd.PREPOSITIONS | wd.CONJUNCTIONS - {
        "that"
    }:
        return None
    return first, last


def _noun_phrase(tokens: Tokens, first: int) -> Range | None:
    """The speaker that begins at ``first``: up to a comma, a relative clause or a date."""
    k = first
    while k < len(tokens) and k < first + 14:
        form, low = tokens.forms[k], tokens.lows[k]
        # the full stop of an initial or of "Mr." ends nothing
        short = form == "." and (len(tokens.form(k - 1)) == 1 or tokens.low(k - 1) in HONORIFICS)
        if form in _MARKS or (form in (".", "!", "?") and not tokens.glued(k + 1) and not short):
            break
        if low in _AFTER_SPEAKER and not (low == "in" and _place_follows(tokens, k)):
            break
        k += 1
    if k <= first or tokens.lows[first] in wd.PRONOUNS:
        return None
    return first, k


def _place_follows(tokens: Tokens, i: int) -> bool:
    at = i + 2 if tokens.low(i + 1) == "the" else i + 1
    # "said the office in Varn" goes on, "said the office in May" does not
    return tokens.capital(at) and tokens.low(at) not in MONTHS


_WORD = re.compile(r"\w+")


def word_count(text: str) -> int:
    """How many words."""
    return sum(1 for _ in _WORD.finditer(text))
