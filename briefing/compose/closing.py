"""Rows whose sentence can be read alone: closed in itself, stating something, not overtaken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import TypeVar

from briefing.compose.context import Context
from briefing.language import clauses, grammar
from briefing.language import words as split
from briefing.language.clauses import Mood, Place, Time
from briefing.language.clauses.words import clause_words
from briefing.language.counted import harms
from briefing.language.cues import pattern, words
from briefing.language.lexicon import base
from briefing.language.terms import stems
from briefing.model.article import Analysis, EventKind, Sentence
from briefing.model.brief import Citation, DateLine, FigureLine, Line, Origin
from briefing.summary.candidates import newest_day, own_day
from briefing.summary.fitness import Fault, is_held, line_fault
from briefing.summary.heads import lead_of, nouns_in, shared_nouns
from briefing.summary.naming import in_brackets, without_brackets

_SET = frozenset({Mood.FACT, Mood.INTENDED, Mood.FORECAST})
"""What may be said of a day to come: what is settled, what is wanted, what is expected."""

_SHARED = 3
"""Words that a line and the row of a date share where both are about one matter."""

Row = TypeVar("Row", FigureLine, DateLine)


def closed(
    context: Context,
    rows: Iterable[Row],
    lines: Iterable[Line] = (),
    among: frozenset[str] | None = None,
) -> tuple[Row, ...]:
    """The rows that the analyst holds, that print no sentence, or whose sentence stands alone.

    A noun that one of the ``lines`` of the same report has named needs no explanation in a row;
    with ``among``, the nouns that everybody knows, each other one that the report told before does.
    """
    lines = tuple(lines)
    newest = newest_day(context.analyses)
    named: dict[int, frozenset[str]] = {}
    for line in lines:
        for place in line.spans:
            told = nouns_in(line.text, context.source(place.source).article.language)
            named[place.source] = named.get(place.source, frozenset()) | told
    return tuple(
        row
        for row in rows
        if row.id in context.held
        or not row.statement
        or _stands(
            context,
            row.statement_spans[0],
            _as_of(row, newest),
            _met(context, row, named, lines if among is None else ()),
            among,
            backed=_backed(context, row),
            ahead=row if isinstance(row, DateLine) and among is None else None,
            headed=_is_headed(context, row, lines),
        )
    )


def _is_headed(context: Context, row: Row, lines: Iterable[Line]) -> bool:
    """Whether one of the lines is the sentence with which a row's report opens."""
    number = row.spans[0].source
    analysis = context.source(number)
    lead = lead_of(analysis)
    opening = next((s.span for s in analysis.sentences if s.position == lead), None)
    return opening is not None and any(
        place.source == number and place.start < opening.end and opening.start < place.end
        for line in lines
        for place in line.spans
    )


def _backed(context: Context, row: FigureLine | DateLine) -> bool:
    """Whether another report tells a row too, and not as what was held before."""
    for one in row.support:
        sentence = _sentence_at(context.source(one.source).sentences, one)
        if sentence and is_held(sentence.text):
            return True
    return False


def _met(
    context: Context, row: Row, named: Mapping[int, frozenset[str]], lines: Iterable[Line]
) -> Mapping[int, frozenset[str]]:
    """The nouns that the reader of a row has met: of a date, what its report is about as well.

    That is what a line of another report names, and the headline or the opening of its own.
    """
    if not isinstance(row, DateLine):
        return named
    number = row.spans[0].source
    analysis = context.source(number)
    code = analysis.article.language
    lead = lead_of(analysis)
    opening = [s.text for s in analysis.sentences if s.position <= lead]
    about = frozenset[str]().union(*(nouns_in(text, code) for text in opening))
    printed = frozenset[str]().union(*named.values())
    # a noun of the opening that no printed line has is still new to the reader
    known = (about & printed) | _known_bodies(context.analyses)
    if any(_tells_of_harm(line.text) for line in lines):
        known |= clause_words().harmed
    known = known.union(*_about_the_same(row, lines, code))
    if row.origin is Origin.COMPLETED:  # names in brackets
        known |= {word.lower() for word in split(in_brackets(row.statement))}
    return {**named, number: named.get(number, frozenset()) | known}


def _tells_of_harm(text: str) -> bool:
    """Whether a line tells of people who came to harm, of whom a row may say "the victims"."""
    return not frozenset[str]().union(*harms().values()).isdisjoint(stems(text).kin)


def _about_the_same(row: DateLine, lines: Iterable[Line], code: str) -> Iterator[frozenset[str]]:
    """The nouns of each line that shares so many words with a row that both tell of one matter."""
    said = frozenset(stems(row.statement, code).kin)
    for line in lines:
        if len(said.intersection(stems(line.text, code).kin)) >= _SHARED:
            yield nouns_in(line.text, code)


@lru_cache(maxsize=16)
def _known_bodies(analyses: tuple[Analysis, ...]) -> frozenset[str]:
    """The bodies (lemmas) of which several reports tell: "the council"."""
    told = Counter(
        noun
        for analysis in analyses
        for noun in clause_words().institution & {w.lower() for w in split(analysis.article.text)}
    )
    # the body that one report alone tells of may be any town's
    return frozenset(noun for noun, times in told.items() if times > 1)


def told_once(
    context: Context, rows: Iterable[FigureLine], lines: Sequence[Line]
) -> tuple[FigureLine, ...]:
    """The rows of figures that say something beside the printed ``lines``.

    A row whose sentence, or whose number, a line prints already is left with its measure alone,
    and goes where that is of an older day, or adds nothing: no value beside it.
    """
    newest = newest_day(context.analyses)
    found = []
    for row in rows:
        told = any(
            place.source == one.source and place.start < one.end and one.start < place.end
            for place in row.statement_spans
            for line in lines
            for one in _places(line)
        )
        if row.statement and (told or any(_tells(line, row) for line in lines)):
            # the number may stay for what stands beside it: an earlier value, another report's
            bare = replace(row, statement="", statement_spans=(), statement_cut=False)
        else:
            bare = row
        more = bare.comparison or bare.earlier or bare.differing
        adds = bool(more) and _says_alone(context, bare, newest)
        if row.id in context.held or bare.statement or adds:
            found.append(bare)
    return tuple(found)


def _places(line: Line) -> tuple[Citation, ...]:
    """Where the words of a line stand; those of a date ahead are its sentence."""
    return line.statement_spans if isinstance(line, DateLine) else line.spans


def _tells(line: Line, row: FigureLine) -> bool:
    """Whether a line has a row's number, and what befell those whom the row counts."""
    text = line.statement if isinstance(line, DateLine) else line.text
    if row.text not in text:
        return False
    told = frozenset(stems(text).kin)
    return all(told & kin for kin in harms().values() if kin & frozenset(stems(row.statement).kin))


def _says_alone(context: Context, row: FigureLine, newest: date | None) -> bool:
    """Whether a row says without its sentence what is measured, as of the newest day."""
    days = [own_day(context.source(one.source)) for one in (*row.spans, *row.support)]
    current = newest is None or any(day is None or day >= newest for day in days)
    said = [word for word in row.subject.split() if word.lower() not in words("article")]
    harmed = frozenset[str]().union(*harms().values())
    # one word ("rise") does not say of what; a word of harm ("deaths") does
    tells = len(said) > 1 or not harmed.isdisjoint(stems(row.subject).kin)
    return tells and current


def happened(context: Context, rows: Iterable[DateLine]) -> tuple[DateLine, ...]:
    """The rows of whose day the sentence says that something happened on it.

    A day that belongs to a name ("the 7 May talks"), that only a noun is of, or on which something
    was denied, asked or wanted, is none.
    """
    return tuple(row for row in rows if row.id in context.held or _happened(context, row))


def _as_of(row: Row, newest: date | None) -> date | None:
    """The day that may overtake a row: none where what it tells is still to come."""
    if isinstance(row, DateLine) and row.end and newest and row.end >= newest:
        return None
    return newest


def scheduled(context: Context, rows: Iterable[DateLine]) -> tuple[DateLine, ...]:
    """The rows of whose day the sentence says that something is to be then.

    A day that only a noun is of ("the target year of 2030"), that belongs to a name, or on which
    something is supposed or denied, is none.
    """
    return tuple(row for row in rows if row.id in context.held or _is_set(context, row))


def _is_set(context: Context, row: DateLine) -> bool:
    found = governed(context, row)
    if found is None:
        return True
    clause, place, main = found
    # "unless they agree by Friday" is only supposed, and its limit stands all the same
    if clause and clause.mood is Mood.SUPPOSED and row.kind is EventKind.DEADLINE and row.condition:
        return True
    # "will not open on Friday" sets nothing for that day
    if clause is None or clause.negated or _is_past(context, row):
        return False
    if place is not Place.ADJUNCT:
        # "will begin work on Thursday": a day that follows a noun may be the verb's all the same
        meant = place is Place.OF_NOUN and main and row.start == row.end
        return meant and clause.time is Time.FUTURE and clause.mood is Mood.FACT
    # a day is exact enough to be told where it is only wanted or expected
    if row.start == row.end:
        return clause.mood in _SET
    # a timex of digits alone is a year: too vague for a limit that somebody only hopes to keep
    if row.kind is EventKind.DEADLINE and not row.timex.isdigit():
        return clause.mood in _SET
    # a month or a year must be what the sentence is about
    return main and clause.mood is Mood.FACT and clause.time is not Time.PAST


def _is_past(context: Context, row: DateLine) -> bool:
    """Whether the words before a day tell of a plan given up, or of what was to be done then."""
    place = row.spans[0]
    analysis = context.source(place.source)
    code = base(analysis.article.language)
    sentence = _sentence_at(analysis.sentences, place)
    before = analysis.article.text[sentence.span.start : place.start] if sentence else ""
    if pattern("given_up", code).search(before):
        return True
    told = pattern("told_to", code).search(before)
    # "told to appear in court on Friday": a summons is still to come
    summoned = told is not None and told["deed"] in clause_words().summoning
    return told is not None and not summoned and row.kind is not EventKind.DEADLINE


def governed(
    context: Context, row: DateLine
) -> tuple[clauses.Clause | None, clauses.Place, bool] | None:
    """The clause that a row's date stands in, what it is there, and whether that is a main one.

    None where no grammar reads the language.
    """
    place = row.spans[0]
    analysis = context.source(place.source)
    code = base(analysis.article.language)
    sentence = _sentence_at(analysis.sentences, place)
    if sentence is None or not grammar.reads(code):
        return None
    (parsed,) = grammar.parse([sentence.text], code)
    start, end = place.start - sentence.span.start, place.end - sentence.span.start
    found = clauses.clause(parsed, start, end)
    # verbs joined by "and" make several main clauses, and each of them states something
    main = found is not None and found.verb in {c.verb for c in clauses.main_clauses(parsed)}
    return found, clauses.place(parsed, start, end), main


def _happened(context: Context, row: DateLine) -> bool:
    found = governed(context, row)
    if found is None:
        return True
    clause, place, main = found
    if clause is None or place is not Place.ADJUNCT or not main:
        return False  # "survivors of the flood that came nine days ago" tells of today
    return clause.time is Time.PAST and clause.mood is Mood.FACT and not clause.negated


def told_of(context: Context) -> frozenset[str]:
    """The nouns that the story is about."""
    family = {index: n for n, group in enumerate(context.families) for index in group}
    return shared_nouns(context.analyses, family)


def _stands(
    context: Context,
    place: Citation,
    newest: date | None,
    named: Mapping[int, frozenset[str]],
    among: frozenset[str] | None,
    *,
    backed: bool,
    ahead: DateLine | None = None,
    headed: bool = True,
) -> bool:
    """Whether a row's sentences, one or two, can be read without those before them.

    The row of a date ``ahead`` may hold words in brackets, and is read with the opening of its
    report only where that is printed (``headed``).
    """
    analysis = context.source(place.source)
    explained = named.get(place.source, frozenset())
    met: frozenset[str] = frozenset()
    behind = False
    for one in analysis.sentences:
        if not (one.span.start < place.end and place.start < one.span.end):
            continue
        fault = line_fault(
            one,
            analysis,
            newest,
            explained=explained,
            among=among,
            completed=behind,
            backed=backed,
            said=_said(ahead) if ahead and not behind else "",
            headed=headed or ahead is None,
        )
        # a second sentence may lean on the first, which prints right before it
        leans = fault is Fault.LEANS and behind and ahead is not None
        if leans and (one.position == lead_of(analysis) + 1 or _is_helped(one, met, analysis)):
            fault = None
        if fault is not None or not context.stands(one.span):
            return False
        if among is None and ahead is None:
            break
        met = nouns_in(one.text, analysis.article.language)
        explained |= met
        behind = True
    return True


def _said(row: DateLine) -> str:
    """How a row of one sentence reads with what stands in brackets in it."""
    if row.origin is not Origin.COMPLETED:
        return ""
    return without_brackets(row.statement).replace(" also ", " ")  # "[Ada Venn] also said"


def _is_helped(sentence: Sentence, met: frozenset[str], analysis: Analysis) -> bool:
    """Whether a sentence leans on the one before it, whose nouns are ``met``, by any of them."""
    (parsed,) = grammar.parse([sentence.text], base(analysis.article.language))
    return bool(clauses.leanings(parsed)) or not met.isdisjoint(clauses.unexplained(parsed))


def _sentence_at(sentences: Iterable[Sentence], place: Citation) -> Sentence | None:
    """The sentence in which a place begins."""
    return next((s for s in sentences if s.span.start <= place.start < s.span.end), None)
