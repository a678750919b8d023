"""The program's remarks about what it was given, in the language of the note."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from briefing import facts, language
from briefing.model.article import Analysis, Article
from briefing.model.brief import Withdrawn
from briefing.story.standing import Superseded, Why
from briefing.wording import fill
from briefing.wording import language as language_of
from briefing.wording.dates import format_date


def remarks(
    analyses: Sequence[Analysis],
    telling: Sequence[Analysis],
    count: int,
    tag: str,
    reports: Mapping[str, Superseded],
) -> tuple[str, ...]:
    """Remarks on the articles in their order; ``count`` were given in all.

    ``telling`` are those that became sources, in the order of their numbers; ``reports`` those
    that a notice takes back or corrects.

    An article is named by its number among the sources, and one that is no source by its title:
    what its file is called on the analyst's machine is nothing for the reader of the note.
    """
    spoken = language_of(tag)
    words = spoken.labels
    ordered = [one.article for one in telling]
    numbers = {article.id: n for n, article in enumerate(ordered, 1)}

    def marks(articles: Iterable[Article]) -> str:
        return ", ".join(f"[{n}]" for n in sorted(numbers[one.id] for one in articles))

    notes = []
    if unread := [one.article for one in telling if one.trouble]:
        notes.append(fill(words["note unread"], names=marks(unread)))
    # a notice has no news of its own, and what it takes back is named below: neither is empty
    notices = {one.by.article for one in reports.values()}
    silent = [one.article for one in analyses if not one.sentences]
    if empty := [one for one in silent if one.id not in notices and one.id not in reports]:
        names = ", ".join(map(_named, empty))
        notes.append(fill(words["note empty"], names=names))
    for kind in Why:
        if taken := [one for one in withdrawn(analyses, reports) if one.why == kind.value]:
            names = ", ".join(one.title for one in taken)
            notes.append(fill(words[f"note {kind.value}"], names=names))
    assumed = [a for a in ordered if a.date_assumed and a.published]
    for day in sorted({a.published for a in assumed if a.published}):
        said = format_date(day, spoken.date, tag)
        those = marks(a for a in assumed if a.published == day)
        notes.append(fill(words["note assumed"], names=those, day=said))
    if foreign := [a for a in ordered if language.base(a.language) not in facts.LANGUAGES]:
        notes.append(fill(words["note language"], names=marks(foreign)))
    if given := [a for a in ordered if a.given]:
        notes.append(fill(words["note given"], what=_given(given, marks, words)))
    # equal articles are analysed as one, so fewer are left than were given
    if repeated := count - len(analyses):
        notes.append(fill(words["note repeated"], repeated))
    return tuple(notes)


def _named(article: Article) -> str:
    return article.title or article.outlet or article.name


def withdrawn(
    analyses: Sequence[Analysis], reports: Mapping[str, Superseded]
) -> tuple[Withdrawn, ...]:
    """The reports that a notice takes back or corrects, in the order of the articles."""
    return tuple(
        Withdrawn(
            article=one.article.id,
            title=_named(one.article),
            outlet=one.article.outlet,
            why=reports[one.article.id].why.value,
        )
        for one in analyses
        if one.article.id in reports
    )


def _given(
    articles: Sequence[Article],
    marks: Callable[[Iterable[Article]], str],
    words: Mapping[str, str],
) -> str:
    """Which fields the analyst gave, each with the sources that it was given for."""
    fields = dict.fromkeys(field for article in articles for field in article.given)
    return "; ".join(
        fill(
            words["note field"],
            field=words[f"field {field}"],
            name=marks(one for one in articles if field in one.given),
        )
        for field in fields
    )
