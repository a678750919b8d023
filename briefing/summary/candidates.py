"""Which sentences may be chosen, and what the ranking needs to know of each.

Never chosen: key points and opinion parts, sentences under 8 or over 60 words, without a final
mark, with unbalanced quotation marks or brackets, opening with a word that points back ("He",
"This", "However"), questions, and lines that look like what a page carries beside its article.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from briefing import facts
from briefing.language import words
from briefing.language.cues import pattern, phrases
from briefing.language.lexicon import base, lexicon
from briefing.language.terms import Stems, stems
from briefing.model.article import (
    Analysis,
    Figure,
    Genre,
    ParagraphKind,
    Sentence,
    Span,
)
from briefing.summary.completing import Completed, named_in
from briefing.summary.completing import complete as completed
from briefing.summary.wider import beside_the_story

LEAST_WORDS = 8  # shorter sentences are remarks: what they mean stands around them
MOST_WORDS = 60  # what is longer is read as a paragraph, and not as one point
MOST_OPENING = 80
"""Words of a sentence at the head of its report, which may be long: it has the news."""
_OPENING = 2  # a second sentence may still be half of a lead
_LATELY = 3
"""Days before a report of which what it tells is its news."""
_TITLED = 6
"""Sentences at the head of a report that are held against its headline."""
_MOST_KEPT = 65_536  # 2,000 articles have about 48,000 sentences
_SETS = 8  # an edit asks for the same sentences with few barred, and for all of them
_MOST_FIGURES = 400  # figures of one article; a data dump has thousands

_FINAL = re.compile(r"[.!…][\"'”’»)\]]*\Z")
_POINTS_BACK = pattern("points_back")
_DID_SO = pattern("did_so")
_BY_THEN = pattern("by_then")
_SUPPOSED = pattern("counterfactual")
"""What would have been is no news."""
_RESIDUE_OPENING = pattern("residue_opening")
_RESIDUE_WORDS = phrases("residue")
_BACKGROUND = pattern("background_heading")
_TAKES_BACK = pattern("takes_back")
_MARK = re.compile('["“”„«»]')
_PAIRED = re.compile("[\"“”`()\\[\\]«»]|''")
_PAIRS = (("“", "”"), ("``", "''"), ("(", ")"), ("[", "]"), ("«", "»"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence with the index of its article and family, its words and how many they are.

    ``eligible`` says whether it may be chosen, ``pinned`` that it must be; ``people`` is the
    share of its characters that name people and their roles. ``completed`` is how a sentence reads
    that stands alone only so; ``background`` says that a heading announces its part as what was
    before; ``age`` is by how many days its article is older than the newest.
    ``figures`` are those of the sentence, None where its language has no facts; ``titled`` is how
    large a part it tells, near the head of its report, of the headline, or of what the headlines of
    several reports have in common; ``timely`` says that it tells a day of its report's last days.
    """

    sentence: Sentence
    article: int
    family: int
    stems: Stems
    words: int
    eligible: bool
    pinned: bool
    people: float = 0.0
    completed: Completed | None = None
    background: bool = False
    age: int = 0
    figures: tuple[Figure, ...] | None = None
    titled: float = 0.0
    timely: bool = False


def candidates(
    analyses: Sequence[Analysis],
    families: Sequence[Sequence[int]],
    exclude: Collection[Span] = (),
    include: Collection[Span] = (),
    *,
    complete: bool = False,
) -> tuple[Candidate, ...]:
    """Every body sentence, in an order that does not depend on the order of ``analyses``.

    ``eligible`` says whether it may be chosen; the others still count as support. Sentences that
    overlap a span of ``exclude`` are not eligible; one that equals a span of ``include`` is pinned.
    Of a sentence that stands word for word in several articles of a family, the earliest
    article's is given alone, so that copies weigh nothing. With ``complete``, a sentence that
    points back may be chosen where it can be made to stand alone.
    """
    groups = tuple(map(tuple, families))
    return _candidates(tuple(analyses), groups, frozenset(exclude), frozenset(include), complete)


@lru_cache(maxsize=_SETS)
def _candidates(
    analyses: tuple[Analysis, ...],
    families: tuple[tuple[int, ...], ...],
    exclude: frozenset[Span],
    wanted: frozenset[Span],
    complete: bool,
) -> tuple[Candidate, ...]:
    family = {index: number for number, group in enumerate(families) for index in group}
    barred: dict[str, list[Span]] = {}
    for span in exclude | (beside_the_story(analyses, families) - wanted):
        barred.setdefault(span.article, []).append(span)
    seen: set[tuple[int, tuple[str, ...]]] = set()
    ages = days_old(analyses)
    about = _headlined(analyses, families)
    found = []
    news = frozenset(n for n, a in enumerate(analyses) if a.article.genre is Genre.NEWS)
    for index in sorted(range(len(analyses)), key=lambda index: _seniority(analyses[index], index)):
        banned = barred.get(analyses[index].article.id, ())
        opinion = bool(news) and index not in news  # where there is nothing else, it must do
        for candidate in _of_article(
            analyses[index],
            index,
            family[index],
            banned,
            wanted,
            opinion,
            ages[analyses[index].article.id],
            complete=complete,
            about=about,
        ):
            key = (candidate.family, candidate.stems.all)
            if candidate.pinned or key not in seen:
                seen.add(key)
                found.append(candidate)
    return tuple(found)


def _seniority(analysis: Analysis, index: int) -> tuple[date, str, int]:
    article = analysis.article
    return (article.published or date.max, article.id, index)


def _of_article(
    analysis: Analysis,
    index: int,
    family: int,
    barred: Collection[Span],
    wanted: Collection[Span],
    opinion: bool,
    age: int,
    *,
    complete: bool,
    about: frozenset[str],
) -> Iterator[Candidate]:
    """The body sentences of one article; none of an opinion piece is eligible."""
    article = analysis.article
    qualified = _qualified(analysis)
    if complete:  # only what stands alone in a note must not be somebody else's words
        qualified |= _spoken(analysis)
    named = _named(analysis)
    people = named_in(analysis) if complete else {}
    background = _background(analysis)
    figures = _figures(analysis)
    headline = frozenset(stems(article.title, article.language).kin)
    timely = _timely(analysis)
    befores = (None, *analysis.sentences)
    for before, sentence in zip(befores, analysis.sentences, strict=False):
        if sentence.kind is not ParagraphKind.BODY:
            continue
        stemmed = stems(sentence.text, article.language)
        length = len(stemmed.all)
        # a lead that may be long is let through the same door as a sentence of just the most words
        shown = min(length, MOST_WORDS) if _may_be_long(sentence, length) else length
        first = sentence.text
        if not sentence.position:  # nothing was told before it
            first = first.replace("Another ", "A ", 1) if first.startswith("Another ") else first
        alone = _stands_alone(first, shown, article.language)
        whole = None
        if complete and not alone and points_back(sentence.text, article.language):
            whole = completed(sentence, before, people, article.language)
            alone = whole is not None and _stands_alone(whole.text, length, article.language)
        yield Candidate(
            sentence=sentence,
            article=index,
            family=family,
            stems=stemmed,
            words=length,
            eligible=alone
            and not opinion
            and sentence.span not in qualified
            and not any(sentence.span.overlaps(span) for span in barred),
            completed=whole if alone else None,
            background=sentence.paragraph in background,
            figures=figures.get(sentence.span, ()) if figures is not None else None,
            age=age,
            pinned=sentence.span in wanted,
            people=named.get(sentence.span, 0) / len(sentence.text),
            titled=max(_shared(headline, stemmed), _shared(about, stemmed))
            if sentence.position < _TITLED
            else 0.0,
            timely=sentence.span in timely,
        )


def _timely(analysis: Analysis) -> frozenset[Span]:
    """The sentences that tell of a day within the last few of their report."""
    day = own_day(analysis)
    return frozenset(
        one.sentence
        for one in analysis.facts.dates
        if day and one.start and one.start == one.end and 0 <= (day - one.start).days <= _LATELY
    )


def _headlined(analyses: Sequence[Analysis], families: Sequence[Sequence[int]]) -> frozenset[str]:
    """The kin that the headlines of several independent reports have: what all are about."""
    told = Counter(
        kin
        for family in families
        for kin in frozenset[str]().union(
            *(
                stems(a.article.title, a.article.language).kin
                for a in map(analyses.__getitem__, family)
            )
        )
    )
    return frozenset(kin for kin, times in told.items() if times > 1 and 3 * times >= len(families))


def _shared(headline: frozenset[str], told: Stems) -> float:
    return len(headline.intersection(told.kin)) / len(headline) if headline else 0.0


def _may_be_long(sentence: Sentence, length: int) -> bool:
    return sentence.position < _OPENING and length <= MOST_OPENING


def newest_day(analyses: Sequence[Analysis]) -> date | None:
    """The day of the newest article; None where none has a day of its own."""
    return max(filter(None, map(own_day, analyses)), default=None)


def own_day(analysis: Analysis) -> date | None:
    """The day of an article; one that was only assumed is none."""
    article = analysis.article
    return None if article.date_assumed else article.published


def days_old(analyses: Sequence[Analysis]) -> dict[str, int]:
    """How many days each article is older than the newest.

    One without a day of its own counts as older than all that have one: it makes nothing older.
    """
    days = {a.article.id: own_day(a) for a in analyses}
    known = [day for day in days.values() if day]
    if not known:
        return dict.fromkeys(days, 0)
    newest, oldest = max(known), min(known)
    # one more than the oldest: it stays behind all, and ages no other
    before = (newest - oldest).days + 1
    return {key: (newest - day).days if day else before for key, day in days.items()}


def _figures(analysis: Analysis) -> dict[Span, tuple[Figure, ...]] | None:
    """The figures of each sentence; None where the article's language has no facts."""
    if base(analysis.article.language) not in facts.LANGUAGES:
        return None
    found: dict[Span, tuple[Figure, ...]] = {}
    for figure in analysis.facts.figures[:_MOST_FIGURES]:
        found[figure.sentence] = (*found.get(figure.sentence, ()), figure)
    return found


def _background(analysis: Analysis) -> frozenset[int]:
    """Numbers of the paragraphs under a heading that announces what was before."""
    article = analysis.article
    found = set()
    inside = False
    for number, part in enumerate(article.paragraphs):
        if part.kind is ParagraphKind.HEADING:
            heading = article.text[part.start : part.end]
            inside = _BACKGROUND.match(heading) is not None
        elif inside:
            found.add(number)
    return frozenset(found)


def _qualified(analysis: Analysis) -> frozenset[Span]:
    """Sentences that the next one of their paragraph, or the next paragraph's first, takes back."""
    return frozenset(
        one.span
        for one, after in pairwise(analysis.sentences)
        if after.paragraph - one.paragraph <= 1 and _TAKES_BACK.match(after.text)
    )


def _spoken(analysis: Analysis) -> frozenset[Span]:
    """Sentences that begin inside a quotation: what they say is its speaker's, and not told."""
    text = analysis.article.text
    found = set()
    paragraph, read, opened = -1, 0, False
    for one in analysis.sentences:
        if one.paragraph != paragraph:
            paragraph, read, opened = one.paragraph, one.span.start, False
        # anew in each paragraph: papers leave out the closing mark where a quotation goes on
        opened ^= len(_MARK.findall(text, read, one.span.start)) % 2 == 1
        read = one.span.start
        if opened:
            found.add(one.span)
    return frozenset(found)


def _named(analysis: Analysis) -> dict[Span, int]:
    """Characters of each sentence that name people and say who they are."""
    found: dict[Span, int] = {}
    for person in analysis.facts.people:
        for mention in person.mentions:
            length = len(mention.span) + (len(mention.role.span) if mention.role else 0)
            found[mention.sentence] = found.get(mention.sentence, 0) + length
    return found


@lru_cache(maxsize=_MOST_KEPT)
def _stands_alone(text: str, length: int, language: str) -> bool:
    """Whether a sentence of ``length`` words reads well on its own."""
    return (
        LEAST_WORDS <= length <= MOST_WORDS
        and "\n" not in text.strip()
        and _FINAL.search(text) is not None
        and is_balanced(text)
        and not points_back(text, language)
        and not _SUPPOSED.match(text)
        and not is_residue(text)
    )


def is_residue(text: str) -> bool:
    """Whether a line looks like what a page carries beside its article."""
    if _RESIDUE_OPENING.match(text):
        return True
    small = text.lower()
    for words_ in _RESIDUE_WORDS:  # noqa: SIM110  a loop is twice as fast
        if words_ in small:
            return True
    return False


def points_back(text: str, language: str = "en") -> bool:
    """Whether a sentence needs the one before it: by its opening, "did so", or a bare "by then"."""
    # only English has forms written for it; of the others the first word must tell
    if base(language) != "en":
        opening = words(text[:40].lower())
        return not opening or opening[0] in lexicon(language).backward
    if _POINTS_BACK.match(text):
        return True
    if (then := _BY_THEN.search(text)) and not any(map(str.isdigit, text[: then.start()])):
        return True
    return " so" in text and _DID_SO.search(text) is not None


def is_balanced(text: str) -> bool:
    """Whether every quotation mark and bracket that opens is closed."""
    return _PAIRED.search(text) is None or (
        text.count('"') % 2 == 0
        and all(text.count(opening) == text.count(closing) for opening, closing in _PAIRS)
    )
