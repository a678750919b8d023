"""What the sources tell differently, as the note's lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing import story
from briefing.compose.closing import told_of
from briefing.compose.context import Context
from briefing.language.disputes import names_its_tellers
from briefing.language.grammar import parse
from briefing.language.terms import stems
from briefing.model.article import Analysis, ParagraphKind, Sentence, Span
from briefing.model.brief import DifferenceLine, Line
from briefing.story import Difference, Dispute, Passage, Subject, Telling
from briefing.summary.candidates import is_balanced, newest_day, own_day
from briefing.summary.completing import complete, named_in
from briefing.summary.fitness import Fault, line_fault
from briefing.summary.heads import dates_in, nouns_in

_HEAD = 8
"""Sentences at the head of a report that tell its story."""
_NOUNS = ("NN", "NNS")
_LONG_AGO = 60
"""Days before a report after which what it tells is background."""


def differing(
    context: Context, occasions: Sequence[story.Occasion], lines: Iterable[Line] = ()
) -> Iterator[DifferenceLine]:
    """A line for each difference, in the order in which they matter.

    ``lines`` are those that the reader has read before: what they name needs no explanation.
    """
    told = context.told
    compared = story.differences(
        told.measures, occasions, context.analyses, told.contrary, told.tolls
    )
    known = told_of(context)
    for line in lines:
        known |= nouns_in(line.text, context.options.language)
    disputed = (_printable(context, one, known) for one in told.disputes)
    dates = [
        one for one in compared if one.subject is Subject.DATE and not _is_one_day(context, one)
    ]
    others = [
        one
        for one in compared
        if one.subject is not Subject.DATE
        and _is_of_the_story(context, one)
        and not _tells_both(context, one)
        and not _is_of_several(context, one)
    ]
    found = (*others, *(one for one in disputed if one is not None), *dates)
    return map(context.citing.difference, _each_once(context, found))


def _is_of_the_story(context: Context, one: Difference) -> bool:
    """Whether its numbers are of what the reports tell: near their heads, and of no older matter.

    What stands deep in reports, or names a year or a day long before them, is background.
    """
    by_id = {one.article.id: one for one in context.analyses}
    for telling in one.tellings:
        analysis = by_id[telling.sentence.article]
        place = next(
            (s.position for s in analysis.sentences if s.span.overlaps(telling.sentence)), 0
        )
        if one.subject is Subject.FIGURE and place >= _HEAD:
            return False
        day = own_day(analysis)
        for mention in dates_in(analysis).get(telling.sentence, ()):
            if day and mention.start and (day - mention.start).days > _LONG_AGO:
                return False
    return True


def _is_one_day(context: Context, one: Difference) -> bool:
    """Whether its days only follow from when the reports were written, and lie side by side.

    "Wednesday" and "tomorrow" of two reports of one day may be the same: one was written before.
    """
    by_id = {a.article.id: a for a in context.analyses}
    days = {
        mention.start
        for telling in one.tellings
        for mention in by_id[telling.words.article].facts.dates
        if mention.span == telling.words and mention.start
    }
    said = "".join(context.citing.words(telling.words) for telling in one.tellings)
    own = {own_day(by_id[telling.words.article]) for telling in one.tellings}
    # farther apart they are no matter of the hour at which a report was written
    near = bool(days) and (max(days) - min(days)).days <= 1
    # a date in digits the report gives itself, whenever it was written
    return near and len(own) == 1 and not any(map(str.isdigit, said))


def _tells_both(context: Context, one: Difference) -> bool:
    """Whether a report that gives one number gives the other too: of a part, or of before."""
    if one.subject is not Subject.FIGURE:
        return False
    by_id = {a.article.id: a for a in context.analyses}
    found = {
        telling.words.article: (by_id[telling.words.article].facts.figures, figure)
        for telling in one.tellings
        for figure in by_id[telling.words.article].facts.figures
        if figure.span == telling.words
    }
    return any(
        other.unit == figure.unit and other.low == figure.low and figure is not mine
        for figures, mine in found.values()
        for _, figure in found.values()
        for other in figures
        if figure.low != mine.low
    )


def _is_of_several(context: Context, one: Difference) -> bool:
    """Whether some numbers are of several things, others of one: of "attacks", of "the attack"."""
    if one.subject is not Subject.FIGURE:
        return False
    by_id = {a.article.id: a.article for a in context.analyses}
    told = []
    for telling in one.tellings:
        article = by_id[telling.sentence.article]
        (parsed,) = parse(
            [article.text[telling.sentence.start : telling.sentence.end]], article.language
        )
        told.append(
            {(token.lemma, token.tag == "NNS") for token in parsed.tokens if token.tag in _NOUNS}
        )
    return any(
        (lemma, True) in some and (lemma, False) not in some and (lemma, False) in others
        for some in told
        for others in told
        if some is not others
        for lemma, _ in some
        if (lemma, True) not in others
    )


# --- disputes -----------------------------------------------------------------------------------


def _printable(context: Context, dispute: Dispute, known: frozenset[str]) -> Difference | None:
    """A dispute in the first of its passages that can be read alone; None where none can."""
    by_id = {one.article.id: one for one in context.analyses}
    for passage in dispute.passages:
        found = _alone(context, passage, by_id[passage.words.article], known)
        if found:
            return Difference(Subject.CLAIM, found)
    return None


def _alone(
    context: Context, passage: Passage, analysis: Analysis, known: frozenset[str]
) -> tuple[Telling, ...]:
    """A passage as it reads alone; () where it does not.

    Where it leans on the sentence before, a name is put into brackets, or that one is told too. A
    sentence that a newer report has replaced is no part of a dispute that is open.
    """
    sentences = passage.sentences
    if not all(context.stands(one.span) and is_balanced(one.text) for one in sentences):
        return ()
    first = sentences[0]
    found = _fault(context, first, analysis, known, named=_names_its_tellers(first, analysis))
    if found is None:
        return _tellings(passage, sentences, analysis)
    if found is not Fault.LEANS:
        return ()
    before = next((s for s in analysis.sentences if s.position == first.position - 1), None)
    whole = complete(first, before, named_in(analysis), analysis.article.language)
    # that it leans hid any other fault, so the completed sentence is asked again
    if whole and not whole.verbatim and not _fault(context, first, analysis, known, named=True):
        return _tellings(passage, sentences, analysis, shown=whole.text)
    if before is None or not _is_beside(before, first, analysis):
        return ()
    if not context.stands(before.span) or _fault(context, before, analysis, known, named=False):
        return ()
    return _tellings(passage, (before, *sentences), analysis)


def _fault(
    context: Context, one: Sentence, analysis: Analysis, known: frozenset[str], *, named: bool
) -> Fault | None:
    newest = newest_day(context.analyses)
    return line_fault(one, analysis, newest, among=known, completed=named)


def _names_its_tellers(sentence: Sentence, analysis: Analysis) -> bool:
    (parsed,) = parse([sentence.text], analysis.article.language)
    return names_its_tellers(parsed)


def _is_beside(before: Sentence, sentence: Sentence, analysis: Analysis) -> bool:
    """Whether one sentence stands right before another, in its paragraph."""
    between = analysis.article.text[before.span.end : sentence.span.start]
    return before.kind is ParagraphKind.BODY and not between.strip(" ")


def _tellings(
    passage: Passage, sentences: Sequence[Sentence], analysis: Analysis, shown: str = ""
) -> tuple[Telling, ...]:
    """A passage, a telling for each of its paragraphs; ``shown`` is its first sentence as shown."""
    text = analysis.article.text
    runs: list[Span] = []
    for one in sentences:
        # with only spaces between them they are one stretch, and one citation
        if runs and not text[runs[-1].end : one.span.start].strip(" "):
            runs[-1] = replace(runs[-1], end=one.span.end)
        else:
            runs.append(one.span)
    told = [Telling(passage.words if run.covers(passage.words) else run, run) for run in runs]
    if shown:
        rest = text[sentences[0].span.end : runs[0].end]
        told[0] = replace(told[0], shown=shown + rest)
    return tuple(told)


# --- each once ----------------------------------------------------------------------------------


def _each_once(context: Context, found: Iterable[Difference]) -> Iterator[Difference]:
    """The differences without those that another has told already."""
    told: list[tuple[Difference, frozenset[str]]] = []
    for one in found:
        kin = _kin(context, one)
        if not any(_is_same(one, kin, other, theirs) for other, theirs in told):
            told.append((one, kin))
            yield one


def _is_same(
    one: Difference, kin: frozenset[str], other: Difference, theirs: frozenset[str]
) -> bool:
    if one.subject is not Subject.CLAIM:
        return one == other
    places = [t.sentence for t in other.tellings]
    if any(t.sentence.overlaps(place) for t in one.tellings for place in places):
        return True
    mine = {t.words.article for t in one.tellings}
    # reports that contradict each other twice do so about one matter
    both = mine == {t.words.article for t in other.tellings} and len(mine) > 1
    return both or story.same_matter(kin, theirs)


def _kin(context: Context, one: Difference) -> frozenset[str]:
    text = " ".join(context.citing.words(telling.sentence) for telling in one.tellings)
    return frozenset(stems(text, context.options.language).kin)
