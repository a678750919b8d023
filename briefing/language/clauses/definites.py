"""What only a sentence before explains: "the council", "the second tremor", "however"."""

from __future__ import annotations

from briefing.language.clauses.tree import Phrase, heads_clause, lemma, phrase, subtree
from briefing.language.clauses.words import clause_words
from briefing.language.parsed import Parsed

_ACTING = ("nsubj", "nsubjpass", "poss", "agent")
_REACHED = ("dobj", "pobj", "dative", "attr")
_TELLING = frozenset({"prep", "relcl", "acl", "appos", "poss"})
"""What below a noun says which one is meant."""
_ASIDE = frozenset({"relcl", "acl"})
"""What says it only without a comma before it."""
_LOOSE = frozenset({"advcl", "relcl", "acl", "parataxis", "punct"})
"""What hangs below a noun without saying which one is meant."""
_HINTING = frozenset({"compound", "amod", "nummod", "nmod", "npadvmod"})
"""What says it where it is a name ("the Orrin council"), and else only to whoever read a headline
("the port council"): enough for the first sentence of a report."""
_MORE = ("more", "less")
_MOST = 6
"""Words of a noun phrase that is said again in brackets."""


def unexplained(parsed: Parsed, *, opening: bool = False) -> tuple[str, ...]:
    """The nouns (lemmas) with "the" of which the sentence does not say which ones they are.

    A noun says it by what belongs to it ("the council of Orrin", "the port council"), by being
    known to everybody ("the police"), or by a name before it that it may stand for. An ordinal or
    a comparing word ("the second tremor", "a bigger problem") says only that others were named.
    ``opening`` says that the sentence is the first of its report.
    """
    return tuple(lemma(parsed, index) for index in _unexplained(parsed, opening=opening))


def unexplained_phrases(parsed: Parsed) -> tuple[Phrase, ...]:
    """As :func:`unexplained`, each as a phrase from its "the" to the noun."""
    return tuple(
        phrase(parsed, range(min(parsed.children[index]), index + 1), index)
        for index in _unexplained(parsed, opening=False)
        if _definite(parsed, index)
    )


def fuller_forms(parsed: Parsed, noun: str) -> tuple[str, ...]:
    """How a sentence names each ``noun`` (a lemma) in it: "evacuation order", "order of Monday".

    Without its article and its clauses; a plural, or a phrase that is too long to be said again,
    is "", which means that the noun may be of something else.
    """
    return tuple(
        _form(parsed, index)
        for index, token in enumerate(parsed.tokens)
        if token.pos in ("NOUN", "PROPN") and lemma(parsed, index) == noun
        if token.relation != "compound"
    )


def _form(parsed: Parsed, index: int) -> str:
    if parsed.tokens[index].has("Number=Plur"):
        return ""
    held = [index]
    for one in parsed.children[index]:
        token = parsed.tokens[one]
        before = one < index and token.relation in _HINTING | {"poss"}
        # right behind it "of" is the noun's, farther on it may be the verb's
        behind = one == index + 1 and token.text.lower() == "of"
        if before or behind:
            held += subtree(parsed, one)
    first, last = min(held), max(held)
    if len(held) > _MOST or sorted(held) != list(range(first, last + 1)):
        return ""
    return parsed.sentence[parsed.tokens[first].start : parsed.tokens[last].end]


def _unexplained(parsed: Parsed, *, opening: bool) -> list[int]:
    found = []
    named = False
    for index, token in enumerate(parsed.tokens):
        definite = token.pos in ("NOUN", "PROPN") and _definite(parsed, index)
        definite = definite and not _has_name_behind(parsed, index)
        # behind a name "the firm" may be the one named; in a first sentence any noun may
        stood_for = named and (opening or lemma(parsed, index) in clause_words().standing_in)
        bare = not stood_for and _bare(parsed, index, opening=opening)
        if (definite and (bare or _counts_on(parsed, index))) or _compares(parsed, index):
            found.append(index)
        # last of all, for no noun explains itself
        named = named or _is_name(parsed, index)
    return found


def _has_name_behind(parsed: Parsed, index: int) -> bool:
    """Whether the name of what a noun says stands right behind it: "the ferry Orla sank".

    The parser takes noun and name for two subjects of one verb, or the name for an apposition.
    """
    behind = index + 1
    if behind >= len(parsed.tokens) or not _is_name(parsed, behind):
        return False
    noun, name = parsed.tokens[index], parsed.tokens[behind]
    if name.relation == "appos":
        return name.head == index
    return name.head == noun.head and name.relation == noun.relation


def referring(parsed: Parsed) -> frozenset[str]:
    """The nouns (lemmas) with "the", wherever they stand, that say nothing of which ones they are.

    Each may still need no explanation ("in the sea"): it does where the report told of one before.
    """
    period = clause_words().period
    return frozenset(
        lemma(parsed, index)
        for index, token in enumerate(parsed.tokens)
        if token.pos == "NOUN"
        and _definite(parsed, index)
        and not _has_name_behind(parsed, index)
        and lemma(parsed, index) not in period
        and not any(_is_name(parsed, one) for one in subtree(parsed, index, _LOOSE) if one)
        and not any(_tells(parsed, one, opening=False) for one in parsed.children[index])
    )


def nouns(parsed: Parsed) -> frozenset[str]:
    """The nouns of a sentence, as lemmas."""
    return frozenset(
        lemma(parsed, index)
        for index, token in enumerate(parsed.tokens)
        if token.pos in ("NOUN", "PROPN")
    )


def _is_name(parsed: Parsed, index: int) -> bool:
    """Whether a token is a name, or made of one ("French")."""
    token = parsed.tokens[index]
    if token.text.lower() in clause_words().day:
        return False  # "the move Monday"
    return token.pos == "PROPN" or (index > 0 and token.text[:1].isupper())


def _definite(parsed: Parsed, index: int) -> bool:
    return any(
        parsed.tokens[one].relation == "det" and lemma(parsed, one) == "the"
        for one in parsed.children[index]
    )


def _compares(parsed: Parsed, index: int) -> bool:
    """Whether a subject is compared with what only a sentence before names: "a bigger problem"."""
    if parsed.tokens[index].relation not in ("nsubj", "nsubjpass"):
        return False
    compared = any(
        parsed.tokens[one].relation == "amod"
        and parsed.tokens[one].has("Degree=Cmp")
        and lemma(parsed, one) not in clause_words().amount
        for one in parsed.children[index]
    )
    # "than" names the other side in the sentence
    return compared and not any(one.text.lower() == "than" for one in parsed.tokens)


def _bare(parsed: Parsed, index: int, *, opening: bool) -> bool:
    token = parsed.tokens[index]
    if token.pos == "PROPN" or token.relation not in (*_ACTING, *_REACHED):
        return False
    words = clause_words()
    noun = lemma(parsed, index)
    # "the fall" that did something is no season
    season = noun in words.period and not (noun in words.summing and token.relation in _ACTING)
    if noun in words.unique or season:
        return False
    # beside the point ("at the harbour") a reader does without knowing which
    if token.relation in _REACHED and not _is_central(parsed, index):
        return False
    if any(_is_name(parsed, one) for one in subtree(parsed, index, _LOOSE)):
        return False
    return not any(_tells(parsed, one, opening=opening) for one in parsed.children[index])


def _tells(parsed: Parsed, index: int, *, opening: bool) -> bool:
    """Whether a word below a noun says which one is meant."""
    token = parsed.tokens[index]
    if token.relation in _TELLING:
        return token.relation not in _ASIDE or not _is_aside(parsed, index)
    if token.text.lower() in clause_words().day:
        return False
    return token.relation in _HINTING and (opening or token.text[:1].isupper())


def _is_aside(parsed: Parsed, index: int) -> bool:
    """Whether a clause only adds to what says nothing itself: "the move, which won approval,"."""
    first = min(subtree(parsed, index))
    words = clause_words()
    vague = lemma(parsed, parsed.tokens[index].head) in words.summing | words.enterprise
    return vague and parsed.tokens[first - 1].text == ","


def _is_central(parsed: Parsed, index: int) -> bool:
    """Whether it is what the main clause is about: its object, or that of "according to"."""
    token = parsed.tokens[index]
    holder = token.head
    if token.relation == "pobj":
        by = (holder, parsed.tokens[holder].head)
        return any(parsed.tokens[one].text.lower() in clause_words().according for one in by)
    return parsed.tokens[holder].relation == "ROOT"


def _counts_on(parsed: Parsed, index: int) -> bool:
    """Whether a word before the noun says that others of its kind were named."""
    token = parsed.tokens[index]
    if token.relation not in (*_ACTING, *_REACHED):
        return False
    later = {
        parsed.tokens[one].relation
        for one in parsed.children[index]
        if one > index and parsed.tokens[one].relation in ("prep", "relcl", "acl", "nmod")
    }
    # what stands behind says of what it is the second: "the second of three ferries"
    if later:
        return False
    return any(
        parsed.tokens[one].relation in ("amod", "nummod")
        and parsed.tokens[one].text.lower() in clause_words().counting
        for one in subtree(parsed, index)
        if one < index
    )


def _counts_from(parsed: Parsed) -> bool:
    """Whether it opens with a time that counts from one told before: "hours earlier"."""
    for index, token in enumerate(parsed.tokens):
        if heads_clause(parsed, index) and token.head == index:
            return False
        counted = [one for one in parsed.children[index] if parsed.tokens[one].has("Number=Plur")]
        if token.text.lower() in ("earlier", "later") and token.relation == "advmod" and counted:
            return True
    return False


def _answers(parsed: Parsed) -> bool:
    """Whether the main verb goes on with, or answers, what was told: "went on to say", "agreed"."""
    words = clause_words()
    root = next((one for one, token in enumerate(parsed.tokens) if token.head == one), None)
    if root is None or not heads_clause(parsed, root):
        return False
    held = {parsed.tokens[one].relation for one in parsed.children[root]}
    if lemma(parsed, root) == "go" and {"prt", "xcomp"} <= held:
        return True
    if lemma(parsed, root) in words.adding and "ccomp" in held:
        return True
    verb = root
    if lemma(parsed, root) in ("seem", "appear"):
        verb = next((one for one in parsed.children[root] if heads_clause(parsed, one)), root)
        held = {parsed.tokens[one].relation for one in parsed.children[verb]}
    # with an object or a clause the sentence itself says what was agreed
    told = held & {"prep", "xcomp", "ccomp", "dobj", "prt", "nsubjpass", "agent"}
    return lemma(parsed, verb) in words.answering and not told


def _is_compared(parsed: Parsed) -> bool:
    """Whether it says how somebody is beside whom only a sentence before names: "was more calm"."""
    root = next((one for one, token in enumerate(parsed.tokens) if token.head == one), None)
    if root is None or any(one.text.lower() == "than" for one in parsed.tokens):
        return False
    return any(
        parsed.tokens[one].relation == "acomp"
        # "was more likely to win": what follows completes it
        and one == max(subtree(parsed, one))
        and any(parsed.tokens[two].text.lower() in _MORE for two in parsed.children[one])
        for one in parsed.children[root]
    )


def _is_main(parsed: Parsed, verb: int) -> bool:
    """Whether a verb is the sentence's own, or what that says; a second clause has a first."""
    token = parsed.tokens[verb]
    if not heads_clause(parsed, verb):
        return False
    above = parsed.tokens[token.head]
    return token.head == verb or (token.relation == "ccomp" and above.head == token.head)


def turns(parsed: Parsed) -> bool:
    """Whether an adverb of a main clause ties the sentence to the one before, also from within."""
    words = clause_words()
    return (
        _counts_from(parsed)
        or _answers(parsed)
        or _is_compared(parsed)
        or any(
            token.text.lower() in words.always_turning
            or (
                token.relation == "advmod"
                and token.text.lower() in words.turning
                and _is_main(parsed, token.head)
            )
            for token in parsed.tokens
        )
    )
