"""The order in which to read the chosen sentences, and those that say the whole in brief."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.language.lexicon import lexicon
from briefing.language.terms import stems
from briefing.model.article import Analysis, Span
from briefing.sameness.evidence import evidence
from briefing.summary.candidates import dates_ahead, days_old, newest_day
from briefing.summary.choice import Choice

_LONGEST = 45  # words that a bottom line may have


@dataclass(frozen=True, slots=True)
class _Standing:
    """What makes a sentence fit to open a brief; each from 0 to about 1."""

    lead: float
    backed: float
    detailed: float
    dated: float
    ahead: float
    stakes: float
    rank: float
    short: float
    fresh: float


def bottom_line(
    analyses: Sequence[Analysis],
    families: Sequence[Sequence[int]],
    choices: Sequence[Choice],
    count: int = 2,
) -> tuple[Choice, ...]:
    """The ``count`` of ``choices`` that say the whole.

    First who, what, when: a lead that others bear out. Then why it matters: what is ahead, what
    may follow.
    """
    newest = newest_day(analyses)
    ahead = {
        span: value
        for analysis in analyses
        for span, value in dates_ahead(analysis, newest).items()
    }
    ages = days_old(analyses)
    rest = {
        number: _standing(number, choice, choices, ahead, len(families), ages)
        for number, choice in enumerate(choices)
    }
    taken: list[int] = []
    for opening in [True, *[False] * (count - 1)][:count]:
        if not rest:
            break
        weigh = _as_opening if opening else _as_consequence
        best = max(rest, key=lambda number: (weigh(rest[number]), -number))
        taken.append(best)
        del rest[best]
    return tuple(choices[number] for number in taken)


def _as_opening(one: _Standing) -> float:
    what = 2 * one.lead + 1.5 * one.backed + 0.6 * one.detailed + 0.4 * one.dated
    what += 2 * one.fresh
    return what + one.rank + one.short


def _as_consequence(one: _Standing) -> float:
    return 1.5 * one.ahead + one.stakes + 0.5 * (one.backed + one.rank + one.fresh) + one.short


def _standing(
    number: int,
    choice: Choice,
    choices: Sequence[Choice],
    ahead: Mapping[Span, float],
    families: int,
    ages: Mapping[str, int],
) -> _Standing:
    sentence = choice.sentence
    written = stems(sentence.text)
    found = evidence(sentence.text, written, frozenset())
    small = {word.lower() for word in written.words}
    return _Standing(
        lead=1 / (1 + sentence.position),
        backed=min(1.0, len(choice.support) / max(1, families - 1)),
        detailed=min(1.0, (len(found.names) + len(found.numbers)) / 6),
        dated=float(bool(found.days or found.months)),
        ahead=ahead.get(sentence.span, 0.0),
        stakes=float(not small.isdisjoint(lexicon().stakes)),
        rank=1 - number / len(choices),
        fresh=1 / (1 + ages[sentence.span.article] / 2),
        short=-0.05 * max(0, len(written.words) - _LONGEST),
    )


def order(choices: Sequence[Choice], analyses: Sequence[Analysis]) -> tuple[Choice, ...]:
    """The choices in the order to read them: as far into the story as their articles tell them.

    A sentence that others tell too stands where, on average, all of them have it.
    """
    lengths = {analysis.article.id: max(1, len(analysis.sentences)) for analysis in analyses}

    def place(choice: Choice) -> tuple[float, Span]:
        told = [choice.sentence, *choice.support]
        depth = sum(one.position / lengths[one.span.article] for one in told) / len(told)
        return (round(depth, 6), choice.sentence.span)

    return tuple(sorted(choices, key=place))
