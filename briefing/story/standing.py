"""What stands now: which reports were taken back or corrected, and which sentences are overtaken.

A notice supersedes the report that it names, and every copy of it. Of a measure whose value a
newer report replaced, the older sentences no longer stand as they are; nor does a claim that a
newer report turns round.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from briefing.language import stem, stop_words, words
from briefing.model.article import Analysis, Article, Facts, Span
from briefing.model.notices import NamedAs, Notice
from briefing.story.ledger import Measure

_ONE_TITLE = 0.6
"""Part of two headlines' words that are the same where a notice names a report by its headline."""


class Why(StrEnum):
    """Why something does not stand."""

    WITHDRAWN = "withdrawn"  # its report was taken back
    CORRECTED = "corrected"  # its report was corrected
    OVERTAKEN = "overtaken"  # a newer report gives another value
    REFUTED = "refuted"  # a newer report says the contrary


@dataclass(frozen=True, slots=True)
class Superseded:
    """Why words do not stand as they are, and the newer words, or the notice, that say so."""

    why: Why
    by: Span


@dataclass(frozen=True)
class Standing:
    """What stands of a set of articles.

    ``reports`` are the articles that a notice takes back or corrects, by id; ``sentences`` the
    single sentences that do not stand.
    """

    reports: Mapping[str, Superseded] = field(default_factory=dict)
    sentences: Mapping[Span, Superseded] = field(default_factory=dict)

    def superseded(self, sentence: Span) -> Superseded | None:
        """Why a sentence does not stand; None where it does."""
        return self.reports.get(sentence.article) or self.sentences.get(sentence)


def notices_of(
    analyses: Sequence[Analysis], families: Sequence[Sequence[int]]
) -> dict[str, Superseded]:
    """The articles that a notice takes back or corrects, by id, each with the notice."""
    found: dict[str, Superseded] = {}
    for index, analysis in enumerate(analyses):
        for notice in analysis.article.notices:
            if not notice.kind.supersedes:
                continue
            why = Why.WITHDRAWN if notice.kind.takes_back else Why.CORRECTED
            by = Superseded(why, Span(analysis.article.id, notice.start, notice.end))
            for other in _named(index, notice, analyses, families):
                found.setdefault(analyses[other].article.id, by)
    return found


def _named(
    index: int,
    notice: Notice,
    analyses: Sequence[Analysis],
    families: Sequence[Sequence[int]],
) -> Iterator[int]:
    """The articles that a notice is about: by headline and outlet, and the copies of those."""
    article = analyses[index].article
    named = {
        other
        for other, analysis in enumerate(analyses)
        if other != index and _is_named(analysis.article, article, notice)
    }
    yield from named
    if notice.kind.takes_back:
        for family in families:
            if named.intersection(family):
                yield from (n for n in family if n not in named and n != index)


def _is_named(other: Article, article: Article, notice: Notice) -> bool:
    if other.published and article.published and other.published > article.published:
        return False
    if any(one.kind.supersedes for one in other.notices):
        return False
    same_outlet = bool(other.outlet) and other.outlet.casefold() == article.outlet.casefold()
    return any(
        _one_title(one.text, other.title, exactly=not same_outlet)
        for one in notice.named_as(NamedAs.REPORT)
    )


def _one_title(one: str, other: str, *, exactly: bool) -> bool:
    a, b = (frozenset(word.casefold() for word in words(text)) for text in (one, other))
    if not a or not b:
        return False
    return a == b if exactly else len(a & b) >= _ONE_TITLE * len(a | b)


def without(
    analyses: Iterable[Analysis], reports: Mapping[str, Superseded]
) -> tuple[Analysis, ...]:
    """The analyses; of those reports that do not stand nothing is left to print."""
    return tuple(
        Analysis(one.article, (), Facts()) if one.article.id in reports else one for one in analyses
    )


def standing(
    analyses: Sequence[Analysis],
    measures: Iterable[Measure],
    reports: Mapping[str, Superseded],
    refuted: Mapping[Span, Superseded],
) -> Standing:
    """What stands.

    ``reports`` as :func:`notices_of` gives them, ``refuted`` are sentences that a newer report
    contradicts (:func:`briefing.story.contrary.refuted`).
    """
    sentences = dict(refuted)
    for measure in measures:
        now = measure.figures[0]
        for figure in measure.earlier:
            sentences.setdefault(figure.sentence, Superseded(Why.OVERTAKEN, now.sentence))
    sentences |= _corrected(analyses)
    return Standing(reports, sentences)


def _corrected(analyses: Sequence[Analysis]) -> dict[Span, Superseded]:
    """Sentences of reports of one outlet that hold what a correction calls wrong."""
    found: dict[Span, Superseded] = {}
    for analysis in analyses:
        for notice in analysis.article.notices:
            wrong = [one.text for one in notice.named_as(NamedAs.WRONG)]
            if not (notice.kind.supersedes and wrong):
                continue
            by = Superseded(Why.CORRECTED, Span(analysis.article.id, notice.start, notice.end))
            about = _content(analysis.article.text[notice.start : notice.end]) - _content(*wrong)
            for other in analyses:
                outlet = other.article.outlet
                if other is analysis or not outlet or outlet != analysis.article.outlet:
                    continue
                found |= {s.span: by for s in other.sentences if _holds(s.text, wrong, about)}
    return found


def _content(*texts: str) -> frozenset[str]:
    said = (word.casefold() for text in texts for word in words(text))
    return frozenset(stem(word) for word in said if word not in stop_words("en"))


def _holds(text: str, wrong: Iterable[str], about: frozenset[str]) -> bool:
    """Whether a text says what is ``wrong``; one word, of whatever it is, of what it is about."""
    padded = f" {' '.join(words(text.casefold()))} "
    return any(
        f" {' '.join(words(one.casefold()))} " in padded
        and (len(words(one)) > 1 or not about.isdisjoint(_content(text)))
        for one in wrong
    )
