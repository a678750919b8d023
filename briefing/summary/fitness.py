"""Whether a sentence may be printed as it stands: closed in itself, and not overtaken.

Precision before recall: what leans on a sentence that is not printed, asks, supposes, or tells of
an older report what then lay ahead or was still going on, is no line of a note. Asked only of
sentences that are about to be chosen, since the answer needs their grammar.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache

from briefing.language import clauses, grammar
from briefing.language.clauses import Leaning, Mood, Time
from briefing.language.clauses.words import clause_words
from briefing.language.cues import pattern
from briefing.language.lexicon import base
from briefing.model.article import (
    Analysis,
    DateMention,
    Sentence,
)
from briefing.summary.candidates import Candidate, newest_day, own_day
from briefing.summary.heads import (
    dates_in,
    is_caption,
    is_relative,
    lead_of,
    nouns_in,
    opens,
    shared_nouns,
    told_before,
)
from briefing.summary.outgrown import outgrown_in
from briefing.summary.paraphrase import Likeness

_KEPT = 20_000  # the sentences of some 800 articles; of more only the likely ones are asked
_HEAD = 1
"""The sentences up to this place are read with the headline before them."""
_WEEK = 7
_MONTH = 31  # "in June" can lie ahead; "in 2025" or "this autumn" is too wide to say so
_NEAR = 1
"""Days by which a report may be older for what it opens with to be still to come."""
_LONG = 365
"""Days after which what happened is history to a report, which it tells as its background."""
_WHOLE = 2
"""Words of a whole name."""
_STATED = frozenset({Mood.FACT, Mood.INTENDED, Mood.FORECAST, Mood.RUMOURED})
"""What the newest report may say: facts, and in its own words what is wanted or rumoured."""

_MOOD = pattern("passing_mood")
_FORMERLY = pattern("formerly")
_RESULTING = pattern("resulting")
_NOT_SPOKEN = frozenset({Leaning.PRONOUN, Leaning.POINTING, Leaning.ELLIPSIS, Leaning.NO_VERB})


class Fault(StrEnum):
    """Why a sentence is not printed as it stands."""

    LEANS = "leans on a sentence before"
    NO_STATEMENT = "states nothing"
    OVERTAKEN = "tells what then lay ahead"
    CAPTION = "says what a picture shows"
    BACKGROUND = "tells what was long before, or what something consists of"


class Passing(StrEnum):
    """How time overtakes what a sentence tells."""

    AHEAD = "goes on, or is to come"
    WAVERS = "is often over, or taken back, a day later"
    STAYS = "is so on its day"


def fault(
    sentence: str,
    language: str = "en",
    *,
    older: bool = False,
    may_lean: bool = False,
    opening: bool = False,
    wavering: bool = False,
    stale: bool = False,
    told: frozenset[str] = frozenset(),
    explained: frozenset[str] = frozenset(),
) -> Fault | None:
    """Why ``sentence`` may not be printed; None where it may, or where no grammar says.

    ``older`` says that its report is older than the newest; ``may_lean`` that its opening has been
    completed, so that a pronoun there is no fault; ``opening`` that it opens its report;
    ``wavering`` that what a later report often takes back is no line; ``stale`` that how things
    were is none.
    ``told`` are the nouns (lemmas) that its report has told before it, ``explained`` those that the
    reader of the line has met already.
    """
    code = base(language)
    if not grammar.reads(code):
        return None
    leans, definite, referring, stated, passing = _read(sentence, code, opening)
    # before the other leanings: "the council" is explained by a line that has named it
    if (definite | (referring & told)) - explained:
        return Fault.LEANS
    if leans and not (may_lean and leans <= {Leaning.PRONOUN, Leaning.CONNECTIVE, Leaning.SPEAKER}):
        return Fault.LEANS
    if not stated:
        return Fault.NO_STATEMENT
    over = (
        (older and Passing.AHEAD in passing)
        or (wavering and Passing.WAVERS in passing)
        or (stale and Passing.STAYS in passing)
    )
    return Fault.OVERTAKEN if over else None


def spoken_fault(
    sentence: str, language: str = "en", *, older: bool = False, first: bool = True
) -> Fault | None:
    """As :func:`fault`, of a sentence that somebody speaks, who may say "I" and "we".

    Only the ``first`` of several must not lean on one before.
    """
    code = base(language)
    if not grammar.reads(code):
        return None
    # as an opening: a quotation begins where it begins, whatever the report told before
    leans, _, _, _, passing = _read(sentence, code, True)
    if first and leans & _NOT_SPOKEN:
        return Fault.LEANS
    return Fault.OVERTAKEN if older and Passing.AHEAD in passing else None


@lru_cache(maxsize=_KEPT)
def line_fault(
    sentence: Sentence,
    analysis: Analysis,
    newest: date | None,
    *,
    completed: bool = False,
    backed: bool = True,
    among: frozenset[str] | None = None,
    explained: frozenset[str] = frozenset(),
    said: str = "",
    headed: bool = True,
    weighed: bool = False,
) -> Fault | None:
    """As :func:`fault`, of a sentence in its article; ``newest`` is the newest report's day.

    A line ``among`` others, whose nouns everybody knows, must name whatever its report told before.
    What an older report tells of the future may be told as long as its day has not come.
    ``said`` is how the sentence reads with what was completed in it, if that is otherwise; a line
    that is not ``headed`` is read without the headline of its report. Of one that is ``weighed``
    otherwise, names by half and nouns that its report told before are no fault.
    """
    article = analysis.article
    day = None if article.date_assumed else article.published
    older = newest is not None and (day is None or day < newest)
    if newest and older:
        dates = dates_in(analysis).get(sentence.span, ())
        # an older report may tell what is still to come
        older = not any(_lies_ahead(one, newest) for one in dates)
    if older and _MOOD.search(sentence.text):
        return Fault.OVERTAKEN
    first = sentence.position <= lead_of(analysis)
    if not (first or said or weighed) and _names_by_half(sentence, analysis, explained):
        return Fault.LEANS
    if day is None and newest and any(map(is_relative, dates_in(analysis).get(sentence.span, ()))):
        return Fault.OVERTAKEN  # "today" of nobody knows which day
    late = older
    due = older and _is_due(sentence, analysis, newest)
    if due and among is not None:
        return Fault.OVERTAKEN
    near = newest and day and (newest - day).days <= _NEAR and opens(sentence, analysis)
    saying = _saying(sentence, analysis) if older and first and among is not None else None
    if among is not None and older and (near or saying is not None):
        # what a report of yesterday opens with has not come about since; what was said was said
        older = False
    found = fault(
        said or sentence.text,
        article.language,
        older=older,
        may_lean=completed,
        opening=first or (headed and sentence.position <= _HEAD),
        wavering=late and not backed,
        # "Holt says it is time" is true of its day, "it is over, Holt says" tells how it is
        stale=late and not near and (saying is None or 2 * saying > len(sentence.text)),
        told=frozenset() if first or among is None else _to_say(sentence, analysis, weighed),
        # of "the company" and "the move" it is not enough that everybody speaks of one
        explained=_with_parts(explained | (among or frozenset())) - (_vague() - explained),
    )
    if found is None and is_caption(sentence, analysis, day):
        return Fault.CAPTION
    if found is None and not first and _is_background(sentence, analysis):
        return Fault.BACKGROUND
    return found


def _to_say(sentence: Sentence, analysis: Analysis, weighed: bool) -> frozenset[str]:
    """The nouns with "the" of which a line must say which one they mean: "the woman" always."""
    anybody = clause_words().anybody
    return anybody if weighed else anybody | told_before(sentence, analysis)


def _with_parts(known: frozenset[str]) -> frozenset[str]:
    """What is known, with what every company has where one is told of: "the boards meet"."""
    words = clause_words()
    return known if known.isdisjoint(words.enterprise) else known | words.of_enterprise


@cache
def _vague() -> frozenset[str]:
    words = clause_words()
    return words.enterprise | words.summing | words.anybody


Fits = Callable[[int, Iterable[int]], bool]
"""Whether the candidate with this index may be printed beside those with the others."""


def fitness(analyses: Sequence[Analysis], pool: Sequence[Candidate], likeness: Likeness) -> Fits:
    """Whether a candidate may be printed, beside what is chosen already.

    A noun that the reader has met in a line of the same report needs no explanation.
    """
    newest = newest_day(analyses)
    shared = shared_nouns(analyses, {one.article: one.family for one in pool})

    @cache
    def alone(index: int, explained: frozenset[str]) -> bool:
        one = pool[index]
        return (
            line_fault(
                one.sentence,
                analyses[one.article],
                newest,
                completed=one.completed is not None,
                backed=is_backed(pool, likeness, index),
                among=shared,
                explained=explained,
                weighed=True,
            )
            is None
        )

    outgrown = outgrown_in(pool)

    def fits(index: int, chosen: Iterable[int]) -> bool:
        # before the grammar is asked, which costs most
        if outgrown(index):
            return False
        # remembered without the others first: most sentences need none of them
        if alone(index, frozenset()):
            return True
        one = pool[index]
        code = analyses[one.article].article.language
        told = [
            nouns_in(other.sentence.text, code)
            for other in map(pool.__getitem__, chosen)
            # only what stands before it in its own report: another report's council may be another
            # council
            if other.article == one.article and other.sentence.position < one.sentence.position
        ]
        return bool(told) and alone(index, frozenset[str]().union(*told))

    return fits


def is_backed(pool: Sequence[Candidate], likeness: Likeness, index: int) -> bool:
    """Whether a report that is no older tells it too, and not as what was held before."""
    one = pool[index]
    others = map(pool.__getitem__, likeness.same(index))
    return any(
        other.family != one.family and other.age <= one.age and is_held(other.sentence.text)
        for other in others
    )


def _is_due(sentence: Sentence, analysis: Analysis, newest: date | None) -> bool:
    """Whether a sentence tells of a day that was to come, and is over by now."""
    day = own_day(analysis)
    return day is None or any(
        one.start and one.end and newest and day < one.start and one.end <= newest
        for one in dates_in(analysis).get(sentence.span, ())
    )


def _is_background(sentence: Sentence, analysis: Analysis) -> bool:
    """Whether it tells only of what was long before its report, or what something consists of."""
    day, code = own_day(analysis), base(analysis.article.language)
    dates = [one for one in dates_in(analysis).get(sentence.span, ()) if one.end]
    if day and dates and all(one.end and (day - one.end).days > _LONG for one in dates):
        return True
    if dates or not grammar.reads(code):
        return False
    (parsed,) = grammar.parse([sentence.text], code)
    return clauses.describes(parsed)


def _saying(sentence: Sentence, analysis: Analysis) -> int | None:
    """Where the verb stands by which a sentence tells what somebody said or asked for, if any."""
    code = base(analysis.article.language)
    if not grammar.reads(code):
        return None
    (parsed,) = grammar.parse([sentence.text], code)
    found = clauses.main_clause(parsed)
    reported = (
        found is not None
        and found.lemma in clause_words(code).announcing
        and found.mood is Mood.FACT
        and found.time in (Time.PAST, Time.PRESENT)
        and not found.negated
    )
    return found.verb.start if found and reported else None


def leanings_of(sentence: Sentence, analysis: Analysis) -> frozenset[str]:
    """Why a sentence of an article leans on the one before it."""
    first = sentence.position <= max(_HEAD, lead_of(analysis))
    return _read(sentence.text, base(analysis.article.language), first)[0]


def is_held(sentence: str) -> bool:
    """Whether a sentence tells what its report holds, and not what was told before it."""
    return _FORMERLY.search(sentence) is None


def _names_by_half(sentence: Sentence, analysis: Analysis, explained: frozenset[str]) -> bool:
    """Whether it names a person by a single word whom only a sentence before names whole."""
    for person in analysis.facts.people:
        whole = person.name.split()
        if len(whole) < _WHOLE or whole[0].lower() in explained or whole[0] in sentence.text:
            continue
        if any(
            mention.sentence == sentence.span
            and len(mention.text.split()) == 1
            and mention.role is None  # "President Trump" says who
            for mention in person.mentions
        ):
            return True
    return False


def _lies_ahead(one: DateMention, newest: date) -> bool:
    """Whether a day, week or month has not come yet; a year says too little.

    Of a week that has begun nobody knows what is left of it.
    """
    if one.start is None or one.end is None:
        return False
    days = (one.end - one.start).days
    return (one.end if days >= _WEEK else one.start) >= newest and days <= _MONTH


@lru_cache(maxsize=_KEPT)
def _read(
    sentence: str, code: str, opening: bool
) -> tuple[frozenset[str], frozenset[str], frozenset[str], bool, frozenset[Passing]]:
    """Why it leans, on which nouns, which others may lean; whether it states; how it passes."""
    (parsed,) = grammar.parse([sentence], code)
    leans: set[str] = set(clauses.leanings(parsed, opening=opening))
    if clauses.turns(parsed) or clauses.shows_nobody(parsed) or _RESULTING.search(sentence):
        leans.add("turn")
    definite = frozenset(clauses.unexplained(parsed, opening=opening))
    found = clauses.main_clause(parsed)
    stated = (
        found is not None
        and found.mood in _STATED
        and not sentence.rstrip().endswith("?")
        and not clauses.only_looks(parsed)
    )
    passing = {
        Passing.AHEAD: clauses.is_passing(parsed),
        Passing.WAVERS: clauses.wavers(parsed),
        Passing.STAYS: clauses.stays(parsed),
    }
    held = frozenset(kind for kind, is_so in passing.items() if is_so)
    return frozenset(leans), definite, clauses.referring(parsed), stated, held
