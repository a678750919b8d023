"""The desk worker: reads articles and composes briefs."""

from __future__ import annotations

from pathlib import Path

import pypdfium2  # noqa: F401  its library is loaded now: the guard lets nothing load one later

from briefing import reading, spelling
from briefing.compose import compose
from briefing.errors import PartlyRead, ReadingError
from briefing.model import Article
from briefing.worker.jobs import Jobs, unexpected
from briefing.worker.messages import (
    ArticlesRead,
    CheckWords,
    Compose,
    Composed,
    Failure,
    Progress,
    ReadFiles,
    ReadText,
    Reply,
    Request,
    WordsChecked,
)


class DeskJobs(Jobs):
    """Reading and composing."""

    def do(self, request: Request) -> tuple[Reply, bytes]:
        """The reply to a request and its blob."""
        match request:
            case ReadFiles():
                return self._read_files(request), b""
            case ReadText():
                article = reading.read_text(request.text, request.name)
                return ArticlesRead(request.job, (article,)), b""
            case Compose():
                return self._compose(request), b""
            case CheckWords():
                wrong = spelling.check(request.words, request.language)
                return WordsChecked(request.job, wrong), b""
            case _:
                raise ReadingError("the desk worker reads and composes; it renders nothing")

    def _read_files(self, request: ReadFiles) -> ArticlesRead:
        self._guard.allow(request.paths)
        articles: list[Article] = []
        failures: list[Failure] = []
        for done, path in enumerate(request.paths):
            self.tell(Progress(request.job, "Reading", done, len(request.paths)))
            try:
                articles += reading.read_path(Path(path))
            except PartlyRead as error:
                articles += error.articles
                failures += map(Failure.of, error.errors)
            except ReadingError as error:
                failures.append(Failure.of(error))
            except Exception as error:  # noqa: BLE001  any file may come; the others go on
                failures.append(unexpected(error, path))
        return ArticlesRead(request.job, tuple(articles), tuple(failures))

    def _compose(self, request: Compose) -> Composed:
        def progress(stage: str, done: int, total: int) -> None:
            self.tell(Progress(request.job, stage, done, total))

        brief = compose(
            request.articles,
            request.options,
            request.edits,
            earlier=request.earlier,
            progress=progress,
        )
        return Composed(request.job, brief)
