"""The desk worker as the command line uses it: it reads file by file, and composes.

It is started before anything is asked, so that it imports while the caller goes on. A file that
ends it costs that file alone: another worker is started for the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from datetime import date
from itertools import count
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Self

from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.model.edits import NO_EDITS, Edits
from briefing.model.errors import BriefingError, ReadingError, WorkerLost, WorkerNotStarted
from briefing.model.options import Options
from briefing.system.names import NO_LETTERS, is_text, readable
from briefing.system.scratch import Scratch
from briefing.worker.client import Worker
from briefing.worker.launch import ENDED, Kind, compose_seconds, read_seconds, start
from briefing.worker.messages import (
    ArticlesRead,
    Compose,
    Composed,
    FactsListed,
    ListedArticle,
    ListFacts,
    Picked,
    PickSentences,
    Progress,
    ReadFiles,
    ReadText,
    Reply,
    Request,
    SentencesPicked,
)

_NO_PARSES: Mapping[str, bytes] = MappingProxyType({})


class Reader:
    """Reads files and texts, and composes, in a desk worker. Use as a context manager."""

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._worker = self._started()
        self._jobs = count(1)

    def _started(self) -> Worker:
        scratch = self._stack.enter_context(Scratch())
        return self._stack.enter_context(Worker(start(Kind.DESK, scratch)))

    @property
    def process_id(self) -> int:
        """The id of the worker that is there now."""
        return self._worker.process_id

    def read(self, path: Path) -> tuple[tuple[Article, ...], tuple[BriefingError, ...]]:
        """The articles of a file, and an error for each that could not be read.

        Raises :class:`WorkerLost` where no worker can be started.
        """
        if not is_text(path):
            return (), (ReadingError(NO_LETTERS, path=readable(path)),)
        # one at a time, so that it is known which file ended the worker
        request = ReadFiles(next(self._jobs), (str(path),))
        return self._read(request, str(path))

    def read_text(self, text: str, name: str) -> Article:
        """The article of a text; raises :class:`ReadingError`."""
        articles, errors = self._read(ReadText(next(self._jobs), text, name), name)
        if errors:
            raise errors[0]
        return articles[0]

    def _read(
        self, request: Request, name: str
    ) -> tuple[tuple[Article, ...], tuple[BriefingError, ...]]:
        try:
            reply, _ = self._ask(request, read_seconds(1))
        except WorkerNotStarted:
            raise
        except WorkerLost as error:
            # it ran out of time or memory and said so: it is as good as new
            if not self._worker.lost:
                return (), (ReadingError(error.message, path=error.path or name),)
            self._worker.end()
            self._worker = self._started()
            return (), (ReadingError(ENDED, path=name),)
        except BriefingError as error:
            return (), (error,)
        assert isinstance(reply, ArticlesRead)
        return reply.articles, tuple(failure.error() for failure in reply.failures)

    def compose(
        self,
        articles: Sequence[Article],
        options: Options,
        edits: Edits = NO_EDITS,
        *,
        earlier: Brief | None = None,
        undated: date | None = None,
        parses: Mapping[str, bytes] = _NO_PARSES,
        progress: Callable[[str, int, int], None] = lambda *_: None,
    ) -> Brief:
        """The brief of these articles; those without a date take the day ``undated``, if given.

        ``parses`` are what a dossier of this machine keeps of them, by their ids.

        Raises what :func:`briefing.compose.order.compose` raises, and :class:`WorkerLost`.
        """
        # in the order of the articles: the message has no keys
        kept = tuple(parses.get(one.id, b"") for one in articles) if parses else ()
        request = Compose(
            next(self._jobs),
            tuple(articles),
            options,
            edits,
            earlier,
            undated=undated,
            parses=kept,
        )

        def told(step: Progress) -> None:
            progress(step.stage, step.done, step.total)

        reply, _ = self._ask(request, compose_seconds(len(articles)), told)
        assert isinstance(reply, Composed)
        return reply.brief

    def facts(
        self, articles: Sequence[Article], undated: date | None = None
    ) -> tuple[ListedArticle, ...]:
        """What can be checked in these articles; raises :class:`WorkerLost`."""
        request = ListFacts(next(self._jobs), tuple(articles), undated)
        reply, _ = self._ask(request, compose_seconds(len(articles)))
        assert isinstance(reply, FactsListed)
        return reply.articles

    def summarize(
        self, articles: Sequence[Article], algorithm: str, count: int, undated: date
    ) -> tuple[Picked, ...]:
        """The ``count`` most important sentences.

        Raises what :func:`briefing.summary.summarize` raises, and :class:`WorkerLost`.
        """
        request = PickSentences(next(self._jobs), tuple(articles), algorithm, count, undated)
        reply, _ = self._ask(request, compose_seconds(len(articles)))
        assert isinstance(reply, SentencesPicked)
        return reply.sentences

    def _ask(
        self,
        request: Request,
        seconds: float,
        progress: Callable[[Progress], None] = lambda _: None,
    ) -> tuple[Reply, bytes]:
        return self._worker.ask(request, seconds=seconds, progress=progress)

    def __enter__(self) -> Self:
        """The reader itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End the worker, and remove what it left."""
        self._stack.close()
