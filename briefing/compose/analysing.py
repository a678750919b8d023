"""The articles with their sentences and facts: each worked out once, several parsed at a time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence

from briefing import facts, language
from briefing.compose.guarding import guarded, harmless
from briefing.language import grammar
from briefing.model.article import Analysis, Article

_MOST_KEPT = 4096
"""Analyses kept: an edit of a large set asks for all of them again."""

_TOGETHER = 16
"""Articles that are parsed at a time: a parse of a few sentences costs twice as much for each."""

_KEPT: OrderedDict[Article, Analysis] = OrderedDict()


def analyse(article: Article) -> Analysis:
    """The article's sentences and facts."""
    found = _KEPT.get(article)
    if found is None:
        sentences = language.sentences(article)
        found = _KEPT[article] = Analysis(article, sentences, facts.extract(article, sentences))
        # the least lately asked for goes: those on the desk are asked for with each edit
        if len(_KEPT) > _MOST_KEPT:
            _KEPT.popitem(last=False)
    else:
        _KEPT.move_to_end(article)
    return found


def analysed(article: Article) -> Analysis:
    """As :func:`analyse`; an error in it leaves the article without facts, and says so."""
    return guarded(article, analyse)


def all_analysed(
    articles: Sequence[Article], progress: Callable[[int], None]
) -> tuple[Analysis, ...]:
    """As :func:`analysed` of each; ``progress`` is called with the number of those before each."""
    found = []
    for first in range(0, len(articles), _TOGETHER):
        some = articles[first : first + _TOGETHER]
        progress(first)
        # ahead of the facts, which ask sentence by sentence: the parser is quicker with many at
        # once
        _parse([one for one in some if one not in _KEPT])
        for done, article in enumerate(some, first):
            progress(done)
            found.append(analysed(article))
    return tuple(found)


def _parse(articles: Sequence[Article]) -> None:
    """Have the sentences parsed that the facts of these articles will ask about."""
    by_language: dict[str, list[str]] = {}
    for article in articles:
        by_language.setdefault(language.base(article.language), []).extend(
            harmless(article, _asked)
        )
    for code, texts in by_language.items():
        grammar.parse(texts, code)


def _asked(article: Article) -> tuple[str, ...]:
    return facts.asked(article, language.sentences(article))
