"""The title of a note: the headline of the news that opens it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing import language
from briefing.citing.shortening import shorten
from briefing.compose.context import Context
from briefing.facts.harmed import harmed_in
from briefing.language import clauses, grammar
from briefing.language.clauses import Mood, Time
from briefing.language.cues import pattern
from briefing.language.disputes import denied_in
from briefing.language.lexicon import base
from briefing.model.article import Article, Genre
from briefing.model.brief import Citation, Line, Origin

_RUBRIC = pattern("rubric_title")
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]|(?<!\w)[‘'].*?[’'](?!\w)")
_MARK = re.compile(
    r"(?i)\s*[\[(]\s*\+?\s*(?:videos?|photos?|pictures|gallery|audio|watch|live|updated?)\s*[\])]\s*\Z"
)
_LONGEST = 110
"""Characters of a sentence that may be a title."""
_HEAD = 6
"""Sentences at the head of a report among which it tells the toll."""
_SHORTEST = 2
"""Words of a headline that says something."""
_SAME = 2
"""Words that two headlines share of which one denies what the other tells."""
_MANY = 4
"""The least number of headlines that say together what the story is about."""
_MOST = 0.6
"""The share of them that has a word of which it is."""


@dataclass(frozen=True, slots=True)
class Title:
    """The words and where they stand; no places where only a page's metadata has them."""

    text: str
    spans: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class _Opening:
    """How many the first line says came to which harm, and whether it tells what is done."""

    harmed: dict[str, set[int]]
    done: bool


def title(context: Context, bottom_line: Sequence[Line]) -> Title:
    """The headline of the report that opens the note, or of another of its day that tells it.

    One without a word of what opens the note is taken only where no other is there, and none that
    the opening has overtaken: with fewer dead, or with what is done by now as ahead. Where none of
    them has a headline that tells news: the newest that shares most words with what
    opens the note; where no article has one, the opening itself, cut where that is safe.
    """
    if chosen := _headline(context, bottom_line):
        return _without_mark(Title(chosen.title, context.citing.headline(chosen)))
    if bottom_line:
        return _clause(context, bottom_line[0])
    return Title(f"Briefing of {context.options.date:%Y-%m-%d}")


def _without_mark(title: Title) -> Title:
    """A headline without what a page puts behind it to say that it shows more: "(+video)"."""
    found = _MARK.search(title.text)
    if found is None or not found.start():
        return title
    cut = len(title.text) - found.start()
    places = tuple(replace(one, end=one.end - cut) for one in title.spans)
    return Title(title.text[: found.start()], places)


def _headline(context: Context, bottom_line: Sequence[Line]) -> Article | None:
    numbers = [*bottom_line[0].marks, *bottom_line[0].also] if bottom_line else []
    told = _content(line.text for line in bottom_line[:1])
    story = _in_most(context)
    article = {n: context.source(n).article for n in range(1, len(context.analyses) + 1)}
    newest = max((_day(article[n]) for n in numbers), default=date.min)
    opening = _opening(context, bottom_line)
    # the first that differs decides: what would mislead before what only fits less well
    ranking = sorted(
        (
            _is_overtaken(one, opening),
            told.isdisjoint(_content([one.title])),
            bool(story) and story.isdisjoint(_content([one.title])),
            _is_unborne(context, one, opening)
            or _speaks_for_others(one)
            or _is_denied(context, one),
            n not in numbers[:1],
            n not in numbers or _day(one) < newest,
            -_day(one).toordinal(),
            -len(told & _content([one.title])),
            n,
        )
        for n, one in article.items()
        if _tells_news(one) and one.id not in context.reports
    )
    # the best of them is overtaken, so all are
    if not ranking or ranking[0][0]:
        return None
    return article[ranking[0][-1]]


def _opening(context: Context, bottom_line: Sequence[Line]) -> _Opening:
    """What a headline is held against; nothing where no line with a source opens the note."""
    if not bottom_line or not bottom_line[0].marks:
        return _Opening({}, done=False)
    text = bottom_line[0].text
    code = base(context.source(bottom_line[0].marks[0]).article.language)
    harmed = harmed_in(text, code)
    if not grammar.reads(code) or pattern("headline_ahead", code).search(text):
        return _Opening(harmed, done=False)
    (parsed,) = grammar.parse([text], code)
    found = clauses.main_clause(parsed)
    done = found is not None and found.time is Time.PAST and found.mood is Mood.FACT
    return _Opening(harmed, done=done)


def _is_overtaken(article: Article, opening: _Opening) -> bool:
    """Whether what opens the note tells more dead or hurt, or as done what lay ahead."""
    code = base(article.language)
    ours = harmed_in(article.title, code) if opening.harmed else {}
    if any(max(counts) < min(opening.harmed.get(harm, counts)) for harm, counts in ours.items()):
        return True
    return opening.done and pattern("headline_ahead", code).search(article.title) is not None


def _is_unborne(context: Context, article: Article, opening: _Opening) -> bool:
    """Whether a headline counts dead or hurt of whom a report as new tells more at its head."""
    code = base(article.language)
    ours = harmed_in(article.title, code)
    unborne = {
        harm: max(told) for harm, told in ours.items() if told - opening.harmed.get(harm, set())
    }
    if not unborne:
        return False
    heads = (
        harmed_in(sentence.text, code)
        for one in context.analyses
        if _day(one.article) >= _day(article)
        for sentence in one.sentences[:_HEAD]
    )
    return any(
        max(head.get(harm, {0})) > count for head in heads for harm, count in unborne.items()
    )


def _is_denied(context: Context, article: Article) -> bool:
    """Whether another headline, of its day or later, says that what it tells is not so."""
    own = _content([article.title])
    code = base(article.language)
    return not denied_in(article.title, code) and any(
        len(own & _content([denied_in(one.article.title, code)])) >= _SAME
        and _day(one.article) >= _day(article)
        for one in context.analyses
    )


def _speaks_for_others(article: Article) -> bool:
    """Whether a headline puts words into a mouth: "Board: We will not go", "Source: He knew"."""
    plain = _QUOTED.sub(" ", article.title)
    return pattern("headline_speaker", base(article.language)).search(plain) is not None


def _tells_news(article: Article) -> bool:
    """Whether the headline is one of news: no question, no opinion, no bare label."""
    words = language.words(article.title)
    return (
        len(words) >= _SHORTEST
        and article.genre is Genre.NEWS
        and not _QUOTED.sub("", article.title).rstrip().endswith(("?", ":"))
        and not _RUBRIC.match(article.title)
    )


def _in_most(context: Context) -> frozenset[str]:
    """The words that most headlines have: one without any of them is of a side of the story."""
    headlines = [
        _content([one.article.title])
        for one in context.analyses
        if one.article.id not in context.reports
    ]
    having = Counter(word for words in headlines for word in words)
    least = _MOST * max(len(headlines), _MANY)
    return frozenset(word for word, times in having.items() if times >= least)


def _day(article: Article) -> date:
    # an assumed day is the day of the note, and would make the article the newest of all
    return article.published if article.published and not article.date_assumed else date.min


def _content(texts: Iterable[str], code: str = "en") -> frozenset[str]:
    stop = language.stop_words(code)
    words = (word.casefold() for text in texts for word in language.words(text))
    return frozenset(language.stem(word, code) for word in words if word not in stop)


def _clause(context: Context, line: Line) -> Title:
    """The opening line as a title: whole, or up to where it may end."""
    # headlines end in no full stop
    text = line.text.rstrip(".")
    if line.origin is not Origin.VERBATIM or len(line.spans) != 1:
        return Title(text, line.spans)
    (place,) = line.spans
    end = len(text)
    if end > _LONGEST:
        code = context.source(place.source).article.language
        end = min(shorten(line.text, _LONGEST // 2, code), len(text))
    return Title(text[:end], (Citation(place.source, place.start, place.start + end),))
