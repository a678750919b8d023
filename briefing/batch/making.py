"""One job of a batch, from its articles to the bytes of its note."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from briefing import wording
from briefing.batch.jobs import Job
from briefing.checks.check import Known, check, wants_marking
from briefing.desk.state import Desk
from briefing.dossier.taking import take
from briefing.model.article import Article
from briefing.model.brief import Brief, to_json
from briefing.model.errors import ReadingError, WorkerLost
from briefing.model.formats import Format
from briefing.model.interchange import with_texts
from briefing.model.options import Choices, Options, merge
from briefing.styles import HouseStyle, load
from briefing.system.scratch import Scratch
from briefing.worker.launch import ENDED
from briefing.worker.messages import Rendered
from briefing.worker.session import Session


@dataclass(frozen=True, slots=True)
class Note:
    """A finished note: its bytes, and what there is to say of it.

    ``pages`` is 0 for what has none. ``unread`` are errors in words, ``findings`` counts what
    there is to look at.
    """

    data: bytes
    pages: int = 0
    left_out: int = 0
    unread: tuple[str, ...] = ()
    findings: int = 0


def style_of(job: Job) -> HouseStyle:
    """The house style of a job as far as it is known before its dossier is opened."""
    return load(job.style_or(""))


def make(job: Job, session: Session, day: date, *, last: bool = True) -> Note:
    """The note of a job; ``day`` is that of a job without a date.

    Where reading a file ended the worker, :class:`WorkerLost` is raised so that it is tried again,
    and in the ``last`` trial the file is left out. Raises what reading, composing and rendering
    raise.
    """
    if job.dossier is not None:
        # read and never locked: it may be open in a window. Its house style is unpacked in there
        with Scratch() as scratch:
            taken = take(job.dossier, scratch)
            style = load(job.style_or(taken.style))
            options = _options(job, style, taken.desk.choices, day)
            brief = _of_desk(session, taken.desk, options)
            return _note(session, job, brief, style, taken.desk.ticked, (), last)
    style = load(job.style_or(""))
    options = _options(job, style, Choices(), day)
    articles, unread = _read(session, job, last=last)
    brief = session.compose(articles, options, undated=options.date)
    if unread:
        said = wording.fill(wording.language(options.language).labels["note files"], len(unread))
        names = tuple(Path(error.path).name for error in unread)
        brief = replace(brief, notes=(*brief.notes, said), unread=names)
    return _note(session, job, brief, style, articles, tuple(map(str, unread)), last)


def _options(job: Job, style: HouseStyle, kept: Choices, day: date) -> Options:
    chosen = Choices(date=job.date, title=job.title or None, addressee=job.to or None)
    return merge(day, style.options, kept, chosen)


def _of_desk(session: Session, desk: Desk, options: Options) -> Brief:
    if not desk.ticked:
        raise ReadingError("no article in the dossier is used")
    return session.compose(desk.ticked, options, desk.edits, earlier=desk.earlier)


def _read(
    session: Session, job: Job, *, last: bool
) -> tuple[tuple[Article, ...], tuple[ReadingError, ...]]:
    articles: list[Article] = []
    unread: list[ReadingError] = []
    for path in job.articles:
        found, errors = session.read(Path(path))
        articles += found
        for error in errors:
            # it may have been the machine (memory was short) and not the file
            if error.message == ENDED and not last:
                raise WorkerLost(error.message, path=error.path)
            unread.append(ReadingError(error.message, path=error.path or path))
    if not articles:
        words = "; ".join(map(str, unread))
        raise ReadingError(f"no article could be read: {words}")
    return tuple(articles), tuple(unread)


def _note(
    session: Session,
    job: Job,
    brief: Brief,
    style: HouseStyle,
    articles: tuple[Article, ...],
    unread: tuple[str, ...],
    last: bool,
) -> Note:
    if job.format is Format.JSON:
        # needs no layout, so no page is counted and nothing left out
        data, reply = to_json(with_texts(brief, articles)), None
    else:
        data, reply = session.render(brief, style, job.format, again=last)
    findings = check(brief, _known(style, reply))
    left_out = len(reply.left_out) if reply else 0
    return Note(data, reply.pages if reply else 0, left_out, unread, len(findings))


def _known(style: HouseStyle, reply: Rendered | None) -> Known:
    known = Known(marking=wants_marking(style))
    if reply is None:
        return known
    pages = reply.pages - reply.annex_pages
    return replace(known, pages=pages, left_out=reply.left_out, missing=reply.missing)
