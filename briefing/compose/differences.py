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
from briefing.summary.candidates import newest_day
from briefing.summary.fitness import Fault, line_fault
from briefing.summary.heads import nouns_in


def differing(
    context: Context, occasions: Sequence[story.Occasion], lines: Iterable[Line] = ()
) -> Iterator[DifferenceLine]:
    """A line for each difference, in the order in which they matter.

    ``lines`` are those that the reader has read before: what they name needs no explanation.
    """
    told = context.told
    compared = story.differences(told.measures, occasions, context.analyses, told.contrary)
    known = told_of(context)
    for line in lines:
        known |= nouns_in(line.text, context.options.language)
    disputed = (_printable(context, one, known) for one in told.disputes)
    dates = [one for one in compared if one.subject is Subject.DATE]
    others = [one for one in compared if one.subject is not Subject.DATE]
    found = (*others, *(one for one in disputed if one is not None), *dates)
    return map(context.citing.difference, _each_once(context, found))


# --- disputes -----------------------------------------------------------------------------------


def _printable(context: Context, dispute: Dispute, known: frozenset[str]) -> Difference | None:
    """A dispute in the first of its passages that can be read alone; None where none can."""
    by_id = {one.article.id: one for one in context.analyses}
    for passage in dispute.passages:
        analysis = by_id[passage.words.article]
        whole = _whole(context, passage, analysis, known)
        if whole:
            return Difference(Subject.CLAIM, _tellings(passage, whole, analysis))
    return None


def _whole(
    context: Context, passage: Passage, analysis: Analysis, known: frozenset[str]
) -> tuple[Sentence, ...]:
    """The sentences of a passage, with the one before where they lean on it; () if that is no help.

    A sentence that a newer report has replaced is no part of a dispute that is open.
    """
    newest = newest_day(context.analyses)
    sentences = passage.sentences
    if not all(context.stands(one.span) for one in sentences):
        return ()
    for _ in range(2):
        (parsed,) = parse([sentences[0].text], analysis.article.language)
        named = names_its_tellers(parsed)
        found = line_fault(sentences[0], analysis, newest, among=known, completed=named)
        if found is None:
            return sentences
        before = _before(analysis, sentences[0])
        if found is not Fault.LEANS or before is None or not context.stands(before.span):
            return ()
        sentences = (before, *sentences)
    return ()


def _before(analysis: Analysis, sentence: Sentence) -> Sentence | None:
    """The sentence right before one, in its paragraph."""
    text = analysis.article.text
    return next(
        (
            one
            for one in analysis.sentences
            if one.position == sentence.position - 1
            and one.kind is ParagraphKind.BODY
            and not text[one.span.end : sentence.span.start].strip(" ")
        ),
        None,
    )


def _tellings(
    passage: Passage, sentences: Sequence[Sentence], analysis: Analysis
) -> tuple[Telling, ...]:
    """A passage, a telling for each of the paragraphs that it runs over."""
    text = analysis.article.text
    runs: list[Span] = []
    for one in sentences:
        if runs and not text[runs[-1].end : one.span.start].strip(" "):
            runs[-1] = replace(runs[-1], end=one.span.end)
        else:
            runs.append(one.span)
    return tuple(Telling(passage.words if run.covers(passage.words) else run, run) for run in runs)


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
    both = mine == {t.words.article for t in other.tellings} and len(mine) > 1
    return both or story.same_matter(kin, theirs)


def _kin(context: Context, one: Difference) -> frozenset[str]:
    text = " ".join(context.citing.words(telling.sentence) for telling in one.tellings)
    return frozenset(stems(text, context.options.language).kin)
