"""Versions: which article is a later state of another, and what changed between the two.

An outlet that updates its report keeps the address, or at least its name and most of the text. Two
versions are one report (:mod:`briefing.sameness.reprints` counts them once); what is told here is
which sentences the later one has that the earlier had not, and which are gone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from urllib.parse import urlsplit

from briefing.language import words
from briefing.model.article import Analysis, Article, ParagraphKind, Sentence, Span

_ALIKE = 0.5
"""Share of sentences, or of a title's words, that two versions have in common at least."""
_FEWEST = 4
"""Words from which a sentence says something that another may repeat."""


@dataclass(frozen=True, slots=True)
class Update:
    """``article`` is a later version of ``earlier`` (both indices).

    ``new`` are sentences of the later one that the earlier lacks, ``gone`` sentences of the
    earlier one that the later lacks, each in the order of its text. ``dated`` is false where no
    date says which is the later one: it is then taken to be the longer.
    """

    article: int
    earlier: int
    new: tuple[Span, ...] = ()
    gone: tuple[Span, ...] = ()
    dated: bool = True


def updates(analyses: Sequence[Analysis], families: Sequence[Sequence[int]]) -> tuple[Update, ...]:
    """The later versions among these articles, each with the version just before it.

    ``families`` are groups of indices that share their text, as
    :func:`briefing.sameness.reprints.families` gives them.
    """
    found: list[Update] = []
    for family in families:
        for group in _same(analyses, family) if len(family) > 1 else ():
            ordered = sorted(group, key=lambda index: _order(analyses[index]))
            found += [_update(analyses, later, one) for one, later in pairwise(ordered)]
    return tuple(sorted(found, key=lambda update: update.article))


def shared_passages(one: Analysis, other: Analysis) -> tuple[tuple[Span, Span], ...]:
    """The sentences that two articles have word for word, each where it stands in both."""
    told = {_key(sentence): sentence.span for sentence in reversed(_told(other))}
    return tuple(
        (sentence.span, told[key])
        for sentence in _told(one)
        if len(key := _key(sentence)) >= _FEWEST and key in told
    )


def _same(analyses: Sequence[Analysis], family: Sequence[int]) -> list[list[int]]:
    """The family's articles in groups, each the versions of one outlet's report."""
    groups: list[list[int]] = []
    for index in family:
        for group in groups:
            # the first stands for its group: versions of one report are alike throughout, or share
            # the address
            if _is_version(analyses[index], analyses[group[0]]):
                group.append(index)
                break
        else:
            groups.append([index])
    return [group for group in groups if len(group) > 1]


def _is_version(one: Analysis, other: Analysis) -> bool:
    """Whether both are one outlet's article: by its address, or its name and most of the text."""
    first, second = one.article, other.article
    place = _place(first)
    if place and place == _place(second):
        return True
    if not first.outlet or first.outlet.casefold() != second.outlet.casefold():
        return False
    titles = [frozenset(word.casefold() for word in words(a.title)) for a in (first, second)]
    least = min(map(len, titles))
    if least and len(titles[0] & titles[1]) >= _ALIKE * max(map(len, titles)):
        return True
    fewest = min(len(_told(one)), len(_told(other)))
    return bool(fewest) and len(shared_passages(one, other)) >= _ALIKE * fewest


def _place(article: Article) -> str:
    """An address without what changes from visit to visit; "" for a site's front page."""
    try:
        parts = urlsplit(article.address)
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    host = parts.netloc.lower().removeprefix("www.")
    return f"{host}{path}" if host and path else ""


def _order(analysis: Analysis) -> tuple[date, date, int, str]:
    article = analysis.article
    known = article.published if article.published and not article.date_assumed else None
    # the id last, so that articles which nothing tells apart keep one order
    return (known or date.min, article.accessed or date.min, len(analysis.sentences), article.id)


def _update(analyses: Sequence[Analysis], later: int, earlier: int) -> Update:
    one, other = analyses[earlier], analyses[later]
    before, after = ({_key(s) for s in _told(analysis)} for analysis in (one, other))
    return Update(
        later,
        earlier,
        tuple(s.span for s in _told(other) if _key(s) not in before),
        tuple(s.span for s in _told(one) if _key(s) not in after),
        _order(one)[:2] != _order(other)[:2],
    )


def _told(analysis: Analysis) -> list[Sentence]:
    # an outlet writes its key points anew for each version, and they repeat the text
    return [s for s in analysis.sentences if s.kind is not ParagraphKind.KEY_POINTS]


def _key(sentence: Sentence) -> tuple[str, ...]:
    """A sentence's words, whatever stands between them."""
    return tuple(word.casefold() for word in words(sentence.text))
