"""What a parent asks of a worker, and what a worker answers.

Each message is a tagged struct: its JSON names its type, and decoding checks every field. A
request carries a job number of the parent's; each reply repeats it, so that a reply to a job
that nobody waits for any more can be dropped.
"""

from __future__ import annotations

from datetime import date

import msgspec

from briefing.language.spelling import Misspelling
from briefing.model import errors
from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.model.edits import Edits
from briefing.model.fact_rows import Row
from briefing.model.formats import Format as Format
from briefing.model.options import Options
from briefing.model.origins import SourceFile
from briefing.styles.finding import Finding
from briefing.worker.failure import Failure


class _Message(msgspec.Struct, frozen=True, tag=True):
    job: int


# --- requests -----------------------------------------------------------------------------------


class ReadFiles(_Message, frozen=True):
    """Read these files (full paths). Answered by :class:`ArticlesRead`."""

    paths: tuple[str, ...]


class ReadText(_Message, frozen=True):
    """Read pasted text. Answered by :class:`ArticlesRead`."""

    text: str
    name: str = "pasted text"


class FetchPage(_Message, frozen=True):
    """Fetch the one page that the user asked for; for a web worker, and no other.

    Answered by :class:`PageFetched`, whose blob (UTF-8) the desk worker then reads as text.
    """

    address: str
    day: date


class Compose(_Message, frozen=True):
    """Compose a brief of these articles; what is new since ``earlier`` is marked.

    So that hundreds of articles are not sent at each change, a worker keeps those that were sent
    under a number: ``numbers`` names all articles of the brief in order, ``articles`` are those
    with the numbers ``sent``. Without numbers ``articles`` are all there are. Those without a date
    take the day ``undated``, where it is given, as assumed. ``parses`` are those
    that :class:`Composed` gave of the articles once. Answered by :class:`Composed`, or by
    :class:`ArticlesMissing` where the worker does not have one.
    """

    articles: tuple[Article, ...]
    options: Options
    edits: Edits
    earlier: Brief | None = None
    numbers: tuple[int, ...] = ()
    sent: tuple[int, ...] = ()
    undated: date | None = None
    parses: tuple[bytes, ...] = ()


class ListFacts(_Message, frozen=True):
    """List what can be checked in these articles; those without a date take ``undated``, if given.

    Answered by :class:`FactsListed`.
    """

    articles: tuple[Article, ...]
    undated: date | None = None


class PickSentences(_Message, frozen=True):
    """Pick the ``count`` most important sentences of these articles.

    Those without a date take the day ``undated``. Answered by :class:`SentencesPicked`.
    """

    articles: tuple[Article, ...]
    algorithm: str
    count: int
    undated: date


class CheckWords(_Message, frozen=True):
    """Look these words up in the word list of a language. Answered by :class:`WordsChecked`."""

    words: tuple[str, ...]
    language: str


class Render(_Message, frozen=True):
    """Render a brief in the style at ``style``, which is based on ``folders`` (real paths).

    ``allow_missing_glyphs`` prints boxes for characters that no font here has; else a PDF that
    needs them fails as ``MissingGlyphs`` with the characters in :attr:`Failure.characters`.
    ``attach_brief`` lets a PDF carry what it prints as JSON; ``sources`` (see
    :func:`briefing.render.attaching.source_files`) are carried beside it. ``begin`` are the lines
    that were left out of a brief much like this one: what fits is sought from there.
    Answered by :class:`Rendered` with the document as the blob.
    """

    brief: Brief
    style: str
    folders: tuple[str, ...]
    format: Format = Format.PDF
    allow_missing_glyphs: bool = False
    attach_brief: bool = False
    sources: tuple[SourceFile, ...] = ()
    begin: tuple[str, ...] = ()


class CheckStyle(_Message, frozen=True):
    """Look at the style at ``style``, based on ``folders``, before it is shared.

    ``brief`` is printed in it for this, or a built-in sample. For a worker of the kind
    :attr:`briefing.worker.launch.Kind.CHECK`; answered by :class:`StyleChecked`.
    """

    style: str
    folders: tuple[str, ...]
    brief: Brief | None = None


class CheckFonts(_Message, frozen=True):
    """Look whether the fonts in these folders of a style can be read (real paths).

    For the same worker as :class:`CheckStyle`, answered in the same way.
    """

    folders: tuple[str, ...]


class ReadStyle(_Message, frozen=True):
    """Read the style at ``style`` (real paths as for :class:`Render`), for a form to show.

    Answered by :class:`StyleRead` with :class:`briefing.styles.form.FormValues` as the blob.
    """

    style: str
    folders: tuple[str, ...]


class ReadCarried(_Message, frozen=True):
    """Read the note and the sources that the PDF at ``path`` carries, to go on with them.

    For the reading worker; answered by :class:`CarriedRead`.
    """

    path: str


Request = (
    ReadFiles
    | ReadText
    | FetchPage
    | Compose
    | ListFacts
    | PickSentences
    | Render
    | CheckStyle
    | CheckFonts
    | ReadStyle
    | CheckWords
    | ReadCarried
)

# --- replies ------------------------------------------------------------------------------------


class Ready(_Message, frozen=True):
    """The worker has imported what it needs (job 0)."""


class Progress(_Message, frozen=True):
    """``done`` of ``total`` steps of ``stage`` are finished."""

    stage: str
    done: int
    total: int


class Failed(_Message, frozen=True):
    """The job came to nothing."""

    failure: Failure


class FileRead(msgspec.Struct, frozen=True):
    """What articles a file held; ``hash`` is SHA-256 of its bytes. ``path`` is "" of a text."""

    path: str
    hash: str
    articles: tuple[str, ...]


class ArticlesRead(_Message, frozen=True):
    """The articles that could be read, and a failure for each that could not."""

    articles: tuple[Article, ...]
    failures: tuple[Failure, ...] = ()
    files: tuple[FileRead, ...] = ()


class PageFetched(_Message, frozen=True):
    """A page was fetched: ``address`` is where it was found, ``name`` a file name for it."""

    name: str
    address: str


class Composed(_Message, frozen=True):
    """The brief; the blob holds the parses (``sizes`` long) of the articles ``parsed``, by ids."""

    brief: Brief
    parsed: tuple[str, ...] = ()
    sizes: tuple[int, ...] = ()


class ListedArticle(msgspec.Struct, frozen=True):
    """An article's facts, newest article first; ``trouble`` says why they could not be read."""

    name: str
    rows: tuple[Row, ...]
    dated: bool
    trouble: str = ""


class FactsListed(_Message, frozen=True):
    """What can be checked."""

    articles: tuple[ListedArticle, ...]


class Picked(msgspec.Struct, frozen=True):
    """A sentence, the name of its article, and its place there in code points, half-open.

    ``also`` are the names of the other articles that tell it.
    """

    text: str
    article: str
    start: int
    end: int
    also: tuple[str, ...] = ()


class SentencesPicked(_Message, frozen=True):
    """The sentences, most important first."""

    sentences: tuple[Picked, ...]


class ArticlesMissing(_Message, frozen=True):
    """The worker was never sent these articles: it is a new one."""

    numbers: tuple[int, ...]


class WordsChecked(_Message, frozen=True):
    """Those of the words that are spelled wrong."""

    wrong: tuple[Misspelling, ...]


class Box(msgspec.Struct, frozen=True):
    """Where a line of the brief stands in the PDF: points from the page's top left corner."""

    line: str
    page: int
    x: float
    y: float
    width: float
    height: float


class Rendered(_Message, frozen=True):
    """The document is this frame's blob. ``left_out`` names the lines that a page limit took.

    ``pages`` counts those of the annex too. ``missing`` are the characters that boxes stand for.
    ``begun`` says that ``left_out`` is that of an earlier fit (:attr:`Render.begin`), which holds
    here too, but is not what a search from the beginning need find.
    """

    pages: int = 0
    left_out: tuple[str, ...] = ()
    boxes: tuple[Box, ...] = ()
    warnings: tuple[str, ...] = ()
    missing: str = ""
    annex_pages: int = 0
    begun: bool = False


class CarriedRead(_Message, frozen=True):
    """The note that a PDF carries, the files of its sources, and the name of its house style."""

    brief: Brief
    sources: tuple[SourceFile, ...] = ()
    style: str = ""


class StyleChecked(_Message, frozen=True):
    """What there is to look at in a style, problems first; nothing where all is well."""

    findings: tuple[Finding, ...] = ()


class StyleRead(_Message, frozen=True):
    """The style loads; its values are this frame's blob."""


Reply = (
    Ready
    | Progress
    | Failed
    | PageFetched
    | ArticlesRead
    | ArticlesMissing
    | Composed
    | FactsListed
    | SentencesPicked
    | Rendered
    | StyleChecked
    | StyleRead
    | WordsChecked
    | CarriedRead
)

_requests: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)
_replies: msgspec.json.Decoder[Reply] = msgspec.json.Decoder(Reply)
_encoder = msgspec.json.Encoder()


def encode(message: Request | Reply) -> bytes:
    """The message as JSON.

    Raises :class:`briefing.model.errors.OptionError` for a name or a text that no text can hold.
    """
    try:
        return _encoder.encode(message)
    except UnicodeEncodeError as error:
        words = "what was given holds bytes that are no letters (UTF-8)"
        raise errors.OptionError(f"{words}: {ascii(error.object)[:80]}") from error


def decode_request(head: bytes) -> Request:
    """The request; raises :class:`briefing.model.errors.WorkerLost` for anything else."""
    try:
        return _requests.decode(head)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise errors.WorkerLost(f"the worker was sent what it does not know: {error}") from error


def decode_reply(head: bytes) -> Reply:
    """The reply; raises :class:`briefing.model.errors.WorkerLost` for anything else."""
    try:
        return _replies.decode(head)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise errors.WorkerLost(f"the worker sent what nobody knows: {error}") from error
