"""What the analyst puts right in an article, as data beside the article as it was read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from briefing.model.article import Article, Span

ANALYST = "analyst"
"""``Article.published_found_in`` of a date that the analyst gave."""
SET_ASIDE = "set aside by you"
"""The reason of residue that the analyst made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """What an article says otherwise than it was read. None and () leave it as read.

    ``assumed`` says that ``published`` is no knowledge but the analyst's leave to assume a day.
    ``put_back`` is residue that counts again, ``set_aside`` kept text that does not; they never
    overlap, and both are in order.
    """

    title: str | None = None
    outlet: str | None = None
    byline: tuple[str, ...] | None = None
    published: date | None = None
    assumed: bool = False
    put_back: tuple[Span, ...] = ()
    set_aside: tuple[Span, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is put right."""
        return self != NO_CORRECTIONS

    def putting_back(self, span: Span) -> Corrections:
        """With residue counted again."""
        return replace(
            self,
            put_back=_with(self.put_back, span),
            set_aside=_without(self.set_aside, span),
        )

    def setting_aside(self, span: Span) -> Corrections:
        """With text no longer counted."""
        return replace(
            self,
            put_back=_without(self.put_back, span),
            set_aside=_with(self.set_aside, span),
        )


NO_CORRECTIONS = Corrections()


def corrected(article: Article, corrections: Corrections) -> Article:
    """The article as the analyst put it right. What is the same as read is no correction.

    ``Article.given`` names what the analyst gave, so that a brief can say so.
    """
    if not corrections:
        return article
    # the readers' package takes a while to import, and a window opens without any correction
    from briefing.reading.putting_back import put_back, set_aside

    changes: dict[str, Any] = {
        field: value
        for field in ("title", "outlet", "byline")
        if (value := getattr(corrections, field)) is not None and value != getattr(article, field)
    }
    given = [*changes]
    day = corrections.published
    if day is not None and day != article.published:
        changes |= {"published": day, "date_assumed": corrections.assumed}
        changes["published_found_in"] = "" if corrections.assumed else ANALYST
        given += [] if corrections.assumed else ["date"]
    changed = replace(article, given=tuple(given), **changes)
    changed = put_back(changed, corrections.put_back)
    return set_aside(changed, corrections.set_aside, SET_ASIDE)


def _with(spans: Iterable[Span], span: Span) -> tuple[Span, ...]:
    """The spans and this one, those that touch as one."""
    near = [s for s in spans if s.start <= span.end and span.start <= s.end]
    joined = Span(
        span.article,
        min([span.start, *(s.start for s in near)]),
        max([span.end, *(s.end for s in near)]),
    )
    return tuple(sorted([*(s for s in spans if s not in near), joined]))


def _without(spans: Iterable[Span], span: Span) -> tuple[Span, ...]:
    """What of the spans lies outside this one."""
    left = []
    for one in spans:
        if not one.overlaps(span):
            left.append(one)
            continue
        if one.start < span.start:
            left.append(replace(one, end=span.start))
        if span.end < one.end:
            left.append(replace(one, start=span.end))
    return tuple(left)
