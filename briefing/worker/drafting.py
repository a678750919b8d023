"""The desk worker: reads articles and composes briefs."""

from __future__ import annotations

import hashlib
import stat
from pathlib import Path
from threading import Thread

import pypdfium2  # noqa: F401  its library is loaded now: the guard lets nothing load one later

from briefing import reading
from briefing.compose.analysing import analysed
from briefing.compose.order import assume_dates, compose
from briefing.language import grammar, keeping, spelling
from briefing.model.article import Article
from briefing.model.errors import ArticleTooLarge, PartlyRead, ReadingError
from briefing.render.attaching import MAX_BYTES
from briefing.render.carried import read_carried
from briefing.system.time_limit import OutOfTime, time_limit
from briefing.worker.failure import Failure
from briefing.worker.guard import Guard, bounded
from briefing.worker.jobs import Jobs, Send, unexpected
from briefing.worker.launch import READ_MEMORY, READ_SECONDS
from briefing.worker.listing import facts_of, sentences_of
from briefing.worker.messages import (
    ArticlesMissing,
    ArticlesRead,
    CarriedRead,
    CheckWords,
    Compose,
    Composed,
    FileRead,
    ListFacts,
    PickSentences,
    Progress,
    ReadCarried,
    ReadFiles,
    ReadText,
    Reply,
    Request,
    WordsChecked,
)

_TOO_MUCH = "it takes more memory than an article may"
_LARGEST = 2 * MAX_BYTES  # a PDF has its own pages beside the sources that it carries
_MOST_KEPT = 2_000  # articles that are not on the desk any more are let go then


class DeskJobs(Jobs):
    """Reading and composing. Articles that were sent once are kept."""

    def __init__(self, guard: Guard, send: Send) -> None:
        super().__init__(guard, send)
        self._kept: dict[int, Article] = {}
        self._handed: set[str] = set()  # articles whose parses the parent has
        self._grammar: Thread | None = None

    def ready(self) -> None:
        """Tell the parent, and load the parser meanwhile: a first draft need not wait for it.

        The thread begins under the guard, and so may do no more than this one.
        """
        super().ready()
        self._grammar = grammar.warm()

    def do(self, request: Request) -> tuple[Reply, bytes]:
        """The reply to a request and its blob."""
        match request:
            case ReadFiles():
                return self._read_files(request), b""
            case ReadText():
                return self._read_text(request), b""
            case Compose():
                return self._compose(request)
            case ListFacts():
                return facts_of(request), b""
            case PickSentences():
                return sentences_of(request), b""
            case CheckWords():
                wrong = spelling.check(request.words, request.language)
                return WordsChecked(request.job, wrong), b""
            case ReadCarried():
                return self._carried(request), b""
            case _:
                raise ReadingError("the desk worker reads and composes; it renders nothing")

    def _carried(self, request: ReadCarried) -> CarriedRead:
        self._guard.allow((request.path,))
        with bounded(READ_MEMORY), time_limit(READ_SECONDS, "reading it"):
            carried = read_carried(_content(request.path), request.path)
        return CarriedRead(request.job, carried.brief, carried.sources, carried.style)

    def _read_files(self, request: ReadFiles) -> ArticlesRead:
        if self._grammar:
            self._grammar.join()  # the memory that one file may take is not for the parser to share
        self._guard.allow(request.paths)
        articles: list[Article] = []
        failures: list[Failure] = []
        files: list[FileRead] = []
        for done, path in enumerate(request.paths):
            self.tell(Progress(request.job, "Reading", done, len(request.paths)))
            found: tuple[Article, ...] = ()
            try:
                with bounded(READ_MEMORY), time_limit(READ_SECONDS, "reading it"):
                    origin = reading.origin_of(Path(path))
                    found = reading.read_origin(origin)
            except OutOfTime as error:
                failures.append(Failure.of(ReadingError(str(error), path=path)))
            except MemoryError:
                failures.append(Failure.of(ReadingError(_TOO_MUCH, path=path)))
            except PartlyRead as error:
                found = error.articles
                failures += map(Failure.of, error.errors)
            except ReadingError as error:
                failures.append(Failure.of(error))
            except Exception as error:  # noqa: BLE001  any file may come; the others go on
                failures.append(unexpected(error, path))
            if found:
                articles += found
                files.append(_file(path, origin.data, found))
        return ArticlesRead(request.job, tuple(articles), tuple(failures), tuple(files))

    def _read_text(self, request: ReadText) -> ArticlesRead:
        article = reading.read_text(request.text, request.name)
        data = request.text.removeprefix("\ufeff").encode("utf-8")
        return ArticlesRead(request.job, (article,), files=(_file("", data, (article,)),))

    def _compose(self, request: Compose) -> tuple[Composed | ArticlesMissing, bytes]:
        self._kept |= zip(request.sent, request.articles, strict=False)
        missing = tuple(n for n in request.numbers if n not in self._kept)
        if missing:
            return ArticlesMissing(request.job, missing), b""
        articles = tuple(self._kept[n] for n in request.numbers) or request.articles
        if len(self._kept) > _MOST_KEPT:
            self._kept = {n: self._kept[n] for n in request.numbers}

        if request.undated:
            articles = assume_dates(articles, request.undated)

        def progress(stage: str, done: int, total: int) -> None:
            self.tell(Progress(request.job, stage, done, total))

        for article, parses in zip(request.articles, request.parses, strict=False):
            if keeping.unpack(parses):
                self._handed.add(article.id)

        brief = compose(
            articles,
            request.options,
            request.edits,
            earlier=request.earlier,
            progress=progress,
        )
        found = self._parses(articles) if request.numbers else {}
        sizes = tuple(map(len, found.values()))
        return Composed(request.job, brief, tuple(found), sizes), b"".join(found.values())

    def _parses(self, articles: tuple[Article, ...]) -> dict[str, bytes]:
        """The parses of the articles that the parent does not have yet."""
        found: dict[str, bytes] = {}
        for article in articles:
            if article.id in self._handed:
                continue
            self._handed.add(article.id)
            texts = [article.title, *(one.text for one in analysed(article).sentences)]
            parses = keeping.pack(texts, article.language)
            if parses:
                found[article.id] = parses
        return found


def _file(path: str, data: bytes, articles: tuple[Article, ...]) -> FileRead:
    return FileRead(path, hashlib.sha256(data).hexdigest(), tuple(a.id for a in articles))


def _content(path: str) -> bytes:
    """The bytes of a plain file that is no larger than a PDF that carries its sources may be."""
    try:
        found = Path(path).stat()
        if not stat.S_ISREG(found.st_mode):
            raise ReadingError("this is no file", path=path)
        if found.st_size > _LARGEST:
            raise ArticleTooLarge(f"it has more than {_LARGEST // 2**20} MB", path=path)
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadingError(f"the file cannot be read ({reason})", path=path) from error
