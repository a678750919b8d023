"""What a parsed sentence asserts: who does what to whom, said as a fact or not.

An assertion is read from the structure alone. A clause under a verb of saying is what is said, a
clause under one of planning lies ahead, one under refusing or denying is turned round, one under
"if" or "may" is supposed. The kinds of verbs are data (``data/<code>.assertions.txt``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from briefing.language.parsed import Parsed
from briefing.language.phrases import OBJECTS, SUBJECTS, SUFFERERS, Phrases
from briefing.language.predicates import NOBODY, Assertion, Mood, Party, family, verbs

_COMPLEMENTS = frozenset({"attr", "acomp", "oprd"})
_CLAUSES = frozenset({"ccomp", "xcomp", "pcomp"})
_MODAL = frozenset({"may", "might", "could", "would", "should", "can", "must"})
_AHEAD = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_PARTICLES = frozenset({"up", "down", "off", "out", "back", "away", "over"})
_DEEPEST = 12  # verbs over one another; a faulty parse may go in a circle
_TAKING = SUBJECTS | SUFFERERS
_TURNING = _TAKING | OBJECTS | {"attr", "advmod", "cc"}
"""What may turn a predicate by a negative word: "no ship sailed", "never", "nor"."""


def assertions(parsed: Parsed) -> tuple[Assertion, ...]:
    """What a sentence asserts, its news first; nothing where it has no structure."""
    if not parsed.tokens:
        return ()
    reader = _Reader(parsed)
    asked = parsed.sentence.rstrip("\"'”’) ").endswith("?")
    found = [one for root in reader.roots() for one in reader.news(root, _START)]
    seen = {(one.start, one.deed) for one in found}
    found += [one for one in reader.side_clauses() if (one.start, one.deed) not in seen]
    if asked:
        return tuple(replace(one, mood=Mood.ASKED) for one in found)
    return tuple(found)


def news_at(parsed: Parsed, clause: int, *, denied: bool = False) -> Iterator[Assertion]:
    """What the clause of the verb at ``clause`` asserts by itself, or ``denied``."""
    # "would" is no doubt there: what was said was to come
    return _Reader(parsed).news(clause, replace(_START, negated=denied, reported=True))


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the clauses above make of one below."""

    negated: bool = False
    mood: Mood = Mood.FACT
    speaker: Party = NOBODY
    subject: Party = NOBODY
    main: bool = True
    depth: int = 0
    turned: int | None = None  # the word that turns it round
    reported: bool = False  # told in the past: "said it would"


_START = _Frame()


class _Reader(Phrases):
    """Reads one parsed sentence."""

    def __init__(self, parsed: Parsed) -> None:
        super().__init__(parsed)
        self._known: dict[int, bool] = {}

    def roots(self) -> Iterator[int]:
        return (index for index, token in enumerate(self.tokens) if token.head == index)

    # --- the news of a sentence -------------------------------------------------------------

    def news(self, index: int, frame: _Frame) -> Iterator[Assertion]:
        """The assertions of the clause at ``index``, through verbs that only govern others."""
        if frame.depth > _DEEPEST:
            return
        token = self.tokens[index]
        own = self._frame(index, frame)
        below = self._governed(index, own)
        if below is None:
            subject = self.child(index, _TAKING)
            if token.pos in ("VERB", "AUX", "ADJ") or (token.pos == "NOUN" and subject is not None):
                yield from self._predicates(index, own)
        else:
            yield from self.news(*below)
        for other in self.below[index]:
            if self.tokens[other].relation == "conj" and self.tokens[other].pos in ("VERB", "AUX"):
                shared = replace(frame, subject=self._subject(index, own), depth=frame.depth + 1)
                if own.mood is Mood.AHEAD and not self._auxiliaries(other):
                    shared = replace(shared, mood=Mood.AHEAD)
                yield from self.news(other, shared)

    def _governed(self, index: int, own: _Frame) -> tuple[int, _Frame] | None:
        """The clause that a verb of saying, planning, refusing ... governs, and in what frame."""
        token = self.tokens[index]
        lemma = token.lemma.lower()
        clause = self.child(index, _CLAUSES)
        untrue = self._untrue(index)
        if untrue is not None:
            return untrue, replace(own, negated=True, depth=own.depth + 1, turned=index)
        if clause is None:
            return None
        subject = self._subject(index, own)
        below = replace(own, depth=own.depth + 1, subject=NOBODY)
        infinitive = self.tokens[clause].relation == "xcomp"
        if infinitive or self.child(clause, _TAKING) is None:
            held = self.child(index, OBJECTS)
            if held is None and self.tokens[clause].pos == "ADJ":
                held = self.child(clause, frozenset({"compound"}))  # "found Ada Holm guilty"
            below = replace(below, subject=self.party(held) if held is not None else subject)
        if lemma in verbs("denying"):
            return clause, replace(below, negated=not own.negated, speaker=subject, turned=index)
        if infinitive and lemma in verbs("refusing"):
            return clause, replace(below, negated=not own.negated, turned=index)
        if infinitive and lemma in verbs("trying"):
            return clause, replace(below, mood=Mood.SUPPOSED)
        if infinitive and (lemma in verbs("planning") or self._planned(index)):
            ahead = Mood.AHEAD if own.mood is Mood.FACT else own.mood
            return clause, replace(below, mood=ahead)
        if infinitive and lemma in verbs("light"):
            return clause, below
        if not infinitive and self._asks(index, clause):
            return clause, replace(below, mood=Mood.ASKED, speaker=subject)
        if not infinitive and lemma in verbs("saying"):
            doubtful = lemma in verbs("doubtful") and own.mood is Mood.FACT
            mood = Mood.DOUBTFUL if doubtful else own.mood
            if own.negated:
                mood = Mood.SUPPOSED  # "did not say that": nothing is known
            told = token.tag in ("VBD", "VBN")
            return clause, replace(below, mood=mood, negated=False, speaker=subject, reported=told)
        return None

    def _planned(self, index: int) -> bool:
        """Whether it is "is due to", "is likely to": a copula with a word of planning."""
        held = self.child(index, _COMPLEMENTS)
        return held is not None and self.tokens[held].lemma.lower() in verbs("planning")

    def _asks(self, index: int, clause: int) -> bool:
        marks = [self.tokens[i] for i in self.below[clause] if self.tokens[i].relation == "mark"]
        if any(mark.lemma.lower() in verbs("wondering") for mark in marks):
            return True
        return self.tokens[index].lemma.lower() in verbs("asking") and not marks

    def _untrue(self, index: int) -> int | None:
        """The clause of "it is not true that", "denied reports that": it does not hold."""
        lemma = self.tokens[index].lemma.lower()
        held = self.child(index, _COMPLEMENTS)
        if held is not None:
            word = self.tokens[held].lemma.lower()
            negated = self._negated(index)
            if word in verbs("untrue") or (word == "true" and negated):
                for place in (index, held):
                    clause = self.child(place, frozenset({"ccomp", "csubj", "advcl"}))
                    if clause is not None:
                        return clause
        if lemma in verbs("denying") or lemma in verbs("refusing") or lemma == "reject":
            what = self.child(index, OBJECTS)
            clause = self.child(what, frozenset({"acl", "ccomp"})) if what is not None else None
            if clause is not None and self.child(clause, frozenset({"mark", "aux"})) is not None:
                return clause
        return None

    # --- a predicate ------------------------------------------------------------------------

    def _predicates(self, index: int, own: _Frame) -> Iterator[Assertion]:
        token = self.tokens[index]
        subject = self._subject(index, own)
        sufferer = self.child(index, SUFFERERS)
        held = self.child(index, _COMPLEMENTS)
        what = self.child(index, OBJECTS)
        patient = self.party(sufferer if sufferer is not None else what)
        if sufferer is not None:
            subject = self._by(index)
        elif self._passive(index):
            patient, subject = own.subject, self._by(index)
        copula = token.lemma.lower() in ("be", "become", "remain", "stay", "seem", "appear")
        if held is not None and (copula or what is not None or sufferer is not None):
            bearer = subject if copula else patient
            yield self._made(held, own, bearer, NOBODY, self._beside(index, held))
            if copula:
                return
        telling = verbs("saying") - verbs("knowing")
        if own.main and not patient.heads and token.lemma.lower() in telling:
            own = replace(own, main=False)  # what was said is elsewhere
        yield self._made(index, own, subject, patient, self._beside(index))

    def _made(
        self, index: int, own: _Frame, agent: Party, patient: Party, beside: Party
    ) -> Assertion:
        token = self.tokens[index]
        particle = self._particle(index)
        compared = token.tag == "JJR"  # "lower", a fall
        deed = family(token.text if compared else token.lemma)
        if particle is not None:
            deed = f"{deed} {self.tokens[particle].text.lower()}"
        negated = own.negated
        if token.relation in _COMPLEMENTS and self._negated(index):
            negated = not negated
        return Assertion(
            deed,
            negated,
            own.mood,
            agent,
            patient,
            beside,
            self._beside(index, by=verbs("reaching")),
            own.speaker,
            own.main,
            self._from(index, own.turned if negated else None),
            token.end,
        )

    def _particle(self, index: int) -> int | None:
        """The particle of a verb: "called off", "stepped down", "were up"."""
        found = self.child(index, frozenset({"prt"}))
        after = index + 1
        if found is None and after < len(self.tokens) and self.tokens[after].head == index:
            beside = self.tokens[after]
            if beside.relation == "advmod" and beside.text.lower() in _PARTICLES:
                return after
        return found

    def _from(self, index: int, turned: int | None) -> int:
        start = self.tokens[index].start
        return min(start, self.tokens[turned].start) if turned is not None else start

    def _frame(self, index: int, frame: _Frame) -> _Frame:
        """The frame of the clause at ``index``: with its own polarity and mood."""
        mood = frame.mood
        low = [self.tokens[i].text.lower() for i in self._auxiliaries(index)]
        marks = [
            self.tokens[i].lemma.lower()
            for i in self.below[index]
            if self.tokens[i].relation == "mark"
        ]
        if mood in (Mood.FACT, Mood.DOUBTFUL):
            if frame.reported and "would" in low and not self._hangs(index):
                mood = Mood.AHEAD if mood is Mood.FACT else mood
            elif any(word in _MODAL for word in low) or any(m in verbs("wondering") for m in marks):
                mood = Mood.SUPPOSED
            elif any(word in _AHEAD for word in low):
                mood = Mood.AHEAD
        if not self._negated(index):
            return frame if mood is frame.mood else replace(frame, mood=mood)
        negation = self.child(index, frozenset({"neg"}))
        turned = negation if negation is not None else frame.turned
        return replace(frame, mood=mood, negated=not frame.negated, turned=turned)

    def _hangs(self, index: int) -> bool:
        """Whether a clause hangs on a condition."""
        return any(
            self.tokens[mark].lemma.lower() in verbs("wondering")
            for clause in self.below[index]
            if self.tokens[clause].relation == "advcl"
            for mark in self.below[clause]
            if self.tokens[mark].relation == "mark"
        )

    def _auxiliaries(self, index: int) -> list[int]:
        return [i for i in self.below[index] if self.tokens[i].relation in ("aux", "auxpass")]

    def _negated(self, index: int) -> bool:
        """Whether "not", "no", "never", "neither" turn the predicate."""
        found = self._known.get(index)
        if found is None:  # every clause below asks for it again
            found = self._known[index] = self._is_turned(index)
        return found

    def _is_turned(self, index: int) -> bool:
        turned = sum(relation == "neg" for _, relation in self.related[index]) % 2 == 1
        for child, relation in self.related[index]:
            if relation not in _TURNING:
                continue
            if self.tokens[child].lemma.lower() in verbs("negative"):
                # "did not have papers, nor permission" denies both
                return self.tokens[child].relation == "cc" or not turned
            if any(self._is_no(i) for i in self.below[child]):
                return not turned
        return turned

    def _is_no(self, index: int) -> bool:
        token = self.tokens[index]
        return token.relation in ("det", "neg", "preconj") and (
            token.lemma.lower() in verbs("negative")
        )

    def _passive(self, index: int) -> bool:
        return any(self.tokens[i].relation == "auxpass" for i in self.below[index])

    def _by(self, index: int) -> Party:
        agent = self.child(index, frozenset({"agent"}))
        return self.party(self.child(agent, frozenset({"pobj"}))) if agent is not None else NOBODY

    def _subject(self, index: int, own: _Frame) -> Party:
        found = self.child(index, _TAKING)
        if found is None:
            return own.subject
        party = self.party(found)
        return own.speaker if party.pointing and own.speaker else party

    def _beside(self, *indices: int, by: Collection[str] = ()) -> Party:
        """What the prepositions of a clause hold, or those ``by`` which it is said."""
        found = NOBODY
        for index in dict.fromkeys(indices):
            for child in self.below[index]:
                if by and self.tokens[child].text.lower() not in by:
                    continue
                if self.tokens[child].relation in ("prep", "npadvmod"):
                    held = self.child(child, frozenset({"pobj"}))
                    found = found.joined(self.party(child if held is None else held))
        return found

    # --- side clauses -----------------------------------------------------------------------

    def side_clauses(self) -> Iterator[Assertion]:
        """The predicates of every other clause: "who ...", "after ...", "killing ..."."""
        for index, token in enumerate(self.tokens):
            if token.pos != "VERB" or token.relation in ("amod", "compound", "aux", "auxpass"):
                continue
            frame = self._frame(index, _Frame(main=False, subject=self._inherited(index)))
            yield from self._predicates(index, self._under(index, frame))

    def _under(self, index: int, frame: _Frame) -> _Frame:
        """The frame of a side clause with what stands over it."""
        mood, negated, here = frame.mood, frame.negated, index
        for _ in range(_DEEPEST):
            above = self.tokens[here].head
            if above == here:
                break
            lemma = self.tokens[above].lemma.lower()
            below = self.tokens[here].relation in (*_CLAUSES, "acl")
            if below and lemma in verbs("denying") | verbs("refusing"):
                negated = not negated
            elif below and mood is Mood.FACT and lemma in verbs("planning") - verbs("saying"):
                mood = Mood.AHEAD if self.tokens[here].relation == "xcomp" else mood
            elif below and mood is Mood.FACT and lemma in verbs("trying"):
                mood = Mood.SUPPOSED
            elif below and mood is Mood.FACT and lemma in verbs("doubtful"):
                mood = Mood.DOUBTFUL
            above_frame = self._frame(above, _START)
            if below and mood is Mood.FACT and above_frame.mood is not Mood.FACT:
                mood = above_frame.mood
            here = above
        unchanged = mood is frame.mood and negated is frame.negated
        return frame if unchanged else replace(frame, mood=mood, negated=negated)

    def _inherited(self, index: int) -> Party:
        """The subject of a clause without one: the noun it describes, or the clause's above."""
        token = self.tokens[index]
        if token.head == index:
            return NOBODY
        if token.relation in ("relcl", "acl"):
            return self.party(token.head)
        above = self.child(token.head, _TAKING)
        return self.party(above) if above is not None else NOBODY
