"""What may be cut from a sentence without making it say something else."""

from __future__ import annotations

from briefing.language.clauses.moods import Mood, standing_of
from briefing.language.clauses.times import Time, time_of
from briefing.language.clauses.tree import below, has_finite_verb, heads_clause, lemma, subtree
from briefing.language.clauses.words import clause_words
from briefing.language.parsed import Parsed

_OPENING = {"(": ")", "[": "]"}
_COMMAS = frozenset({",", "–", "—"})
_END = frozenset(".!?…")
_QUOTES = frozenset('"“”„«»')


def cuttable(parsed: Parsed) -> tuple[tuple[int, int], ...]:
    """The stretches (start, end) that may be cut each, or all, with the commas around them.

    Whole apposition, relative, adverbial and bracketed parts only, set off by marks, which hold no
    negation, condition, doubt or attribution. Offsets are in characters; the text left reads on
    when the two sides are put together. None lies within another.
    """
    if not has_finite_verb(parsed):
        return ()  # its structure is not understood
    found: list[tuple[int, int]] = []
    for index, token in enumerate(parsed.tokens):
        if token.relation not in ("appos", "relcl", "acl", "advcl") or token.head == index:
            continue
        inside = subtree(parsed, index)
        span = _set_off(parsed, inside)
        if span is not None and _safe(parsed, index, inside):
            found.append(span)
    found.extend(_brackets(parsed))
    return _outermost(found)


def _set_off(parsed: Parsed, inside: list[int]) -> tuple[int, int] | None:
    """The stretch with its commas; None unless marks stand on both sides or the sentence ends."""
    tokens = parsed.tokens
    # the parser counts a mark at either end now to the part, now to what is around it
    while inside and tokens[inside[-1]].text in _COMMAS | _END:
        inside = inside[:-1]
    while inside and tokens[inside[0]].text in _COMMAS:
        inside = inside[1:]
    # a part with a gap in it is no stretch that can be cut
    if not inside or inside != list(range(inside[0], inside[-1] + 1)):
        return None
    first, last = inside[0], inside[-1]
    # cut, one of a pair of marks might stay alone
    if any(tokens[one].text in _QUOTES for one in inside):
        return None
    before = tokens[first - 1].text if first else ""
    after = tokens[last + 1].text if last + 1 < len(tokens) else "."
    # alike on both sides: a dash and a comma set off two different parts
    if before in _COMMAS and (after == before or after in _END):
        end = tokens[last].end if after in _END else tokens[last + 1].end
        return _from_gap(parsed, first - 1), end
    if not first and after == ",":
        return 0, tokens[last + 2].start if last + 2 < len(tokens) else tokens[last + 1].end
    return None


def _from_gap(parsed: Parsed, mark: int) -> int:
    """Where a mark begins, with the space before it (a dash has one, a comma has none)."""
    return parsed.tokens[mark - 1].end if mark else parsed.tokens[mark].start


def _safe(parsed: Parsed, index: int, inside: list[int]) -> bool:
    words = clause_words()
    names = {lemma(parsed, one) for one in inside} | {
        parsed.tokens[one].text.lower() for one in inside
    }
    bad = words.negative | words.rumour | words.likely | words.according | words.denying
    # "when" and "once" mostly tell a time; "when" is looked at below
    if names & (bad | (words.condition - {"once", "when", "whether"})):
        return False
    if names & words.interrogative and parsed.tokens[index].relation == "advcl":
        return time_of(parsed, index) is Time.PAST and "when" in names
    for one in inside:
        if not heads_clause(parsed, one):
            continue
        if lemma(parsed, one) in words.saying | words.claiming | words.asking:
            return False
        if standing_of(parsed, one, one).mood is not Mood.FACT:
            return False
    return not _reaches_out(parsed, inside)


def _reaches_out(parsed: Parsed, inside: list[int]) -> bool:
    """Whether what stays needs a word of the cut: a number its noun, a verb its subject."""
    members = set(inside)
    outer = [one for one in range(len(parsed.tokens)) if one not in members]
    return any(
        parsed.tokens[one].head in members and parsed.tokens[one].pos != "PUNCT" for one in outer
    )


def _brackets(parsed: Parsed) -> list[tuple[int, int]]:
    """Stretches in brackets that say nothing of a kind that must stay."""
    found = []
    opened: int | None = None
    for index, token in enumerate(parsed.tokens):
        if token.text in _OPENING and opened is None:
            opened = index
        elif opened is not None and token.text == _OPENING[parsed.tokens[opened].text]:
            inside = list(range(opened + 1, index))
            if inside and opened and _harmless(parsed, inside):
                found.append((_from_gap(parsed, opened), token.end))
            opened = None
    return found


def _harmless(parsed: Parsed, inside: list[int]) -> bool:
    # one of a pair of marks, or brackets in brackets, might be left alone
    if any(parsed.tokens[one].text in _QUOTES.union(_OPENING) for one in inside):
        return False
    head = next((one for one in inside if parsed.tokens[one].head not in inside), inside[0])
    # brackets with a whole sentence in them may hold what the rest hangs on
    return _safe(parsed, head, inside) and not below(parsed, head, "nsubj")


def _outermost(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    kept: list[tuple[int, int]] = []
    # of those that begin together the longest first: it holds the others
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)
