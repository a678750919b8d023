"""Where sentences end: rules over one pass of a regular expression.

A mark (``. ! ? …``) with its closing quotes ends a sentence where white space and a word that
can begin one follow, unless what stands before the mark is an abbreviation, an initial or a list
number. After an abbreviation that can end a sentence ("Inc.", "U.S.") the next word decides.
"""

from __future__ import annotations

import re

from briefing.language.lexicon import Lexicon, lexicon

_CLOSERS = "\"'”’»“«‘)\\]"  # “ closes what „ opens, « what » and ‘ what ‚ do
_GOING_ON = "—–-$€£¥#@"  # after a short form, these never begin a sentence
_OPENERS = "\"'`“„‘«([¿¡—–-"
_TIGHT_OPENERS = "»‚"  # they open where a word follows at once

_CANDIDATE = re.compile(
    # a mark, closing quotes, a footnote mark, white space, and no lower-case letter next
    rf"([.!?…]+)([{_CLOSERS}]*(?:[ \u00a0\u202f](?:''|[”»])(?=\s|\Z))?)(?:\[\d+\])*(\s+)"
    rf"(?=[{_TIGHT_OPENERS}{_OPENERS}]*[^\Wa-zß-öø-ÿ_]|[$€£¥#@{_OPENERS}]|[a-z][A-Z])"
    # or an empty line, or the next item of a list
    r"|\n\s*\n\s*|\n\s*(?=(?:[-•*‣]|\d{1,2}[.)])\s)"
)
_LONGEST = 7  # letters of the longest short form, and one
_PARTS = re.compile(r"[\s\"`“”‘()\[\]«»—–/]|(?<![^\W\d_])['’]")  # "didn’t" is one part
_ELIDED = re.compile(r"^[^\W\d_]{1,2}['’](?=[^\W\d_]{2})")  # "l’art." is "art."
_NEXT_WORD = re.compile(rf"[{_TIGHT_OPENERS}{_OPENERS}]*([^\W_][\w.'’&-]*)")
_SMALL_WORD = re.compile(r"\s+[a-zà-ÿ]")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")
_ATTRIBUTION = re.compile(r"(?:[^\W\d_a-z][\w.'’-]*\s+){1,4}([a-zà-ÿ]+)\b")


def split(text: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence in ``text``, in order, without surrounding white space.

    Every character that is not white space lies in exactly one of them.
    """
    words = lexicon(language)
    last = len(text.rstrip())
    start = len(text) - len(text.lstrip())
    spans = []
    for match in _CANDIDATE.finditer(text, start, last):
        end = match.start(3)
        if end < 0:
            end = start + len(text[start : match.start()].rstrip())
        elif not _is_break(text, match, start, words):
            continue
        if end > start:
            spans.append((start, end))
            start = match.end()
    if start < last:
        spans.append((start, last))
    return tuple(spans)


def _is_break(text: str, match: re.Match[str], start: int, words: Lexicon) -> bool:
    mark_start = match.start()
    ending = text[max(start, mark_start - _LONGEST) : mark_start]
    if match[1] == "." and not match[2] and len(ending) == _LONGEST and ending.isalpha():
        return True  # no short form is that long
    before = _ELIDED.sub("", _PARTS.split(ending)[-1])
    if match[1] != ".":
        return _breaks_after_cry(text, match, before, words)
    if match[2] and match[2] != ")":
        return True
    following = match.end()
    if len(before) == 1 and ending[-2:-1] == "/":
        return True  # "50 km/h."
    if before.lower() in words.abbreviations or _INITIALS.match(before):
        if before.islower() and len(before) == 1 and before not in words.abbreviations:
            # "at 10 h. Then", but "a. The first item"
            follower = _NEXT_WORD.match(text, following)
            inside = mark_start - len(before) != start
            return inside and follower is not None and follower[1].lower() in words.starter
        return _breaks_after_abbreviation(text, following, before, words)
    if before.isdigit() and len(before) < 3:
        # "3. The third item", and in some languages "3. Mai"
        follower = _NEXT_WORD.match(text, following)
        ordinal = follower is not None and follower[1].lower().rstrip(".") in words.ordinal
        return not ordinal and mark_start - len(before) != start
    return True


def _breaks_after_cry(text: str, match: re.Match[str], before: str, words: Lexicon) -> bool:
    """Whether a question, cry or ellipsis ends the sentence."""
    if match[2]:
        said = _ATTRIBUTION.match(text, match.end())
        return not (said and said[1] in words.reporting)
    return not (match[1] == "!" and before.lower() in words.bang)


def _breaks_after_abbreviation(text: str, following: int, before: str, words: Lexicon) -> bool:
    """Whether the full stop of a short form, or of an initial, is a sentence's too."""
    if text[following] in _GOING_ON:
        return False
    match = _NEXT_WORD.match(text, following)
    if match is None:
        return True
    follower, known = match[1].lower().rstrip("."), before.lower()
    if len(before) == 1 and before.isalpha():
        # "George W. Bush", but "Vitamin C. That"; a small letter is a short form or a list mark
        return before.isupper() and follower in words.starter and follower not in {"a", "i"}
    if follower[0].isdigit():
        return known in words.end and known not in words.number
    if known in words.title or known in words.middle:
        return False
    if follower in words.starter:
        return True
    if known not in words.end or follower in words.abbreviations or follower in words.going_on:
        return False
    if words.nouns:
        return False  # a capital says nothing where every noun has one
    # "Orrin Inc. Shares fell" against "Orrin Inc. Chief Executive Lind"
    return _SMALL_WORD.match(text, match.end()) is not None
