"""What a PDF carries besides its pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.model.errors import OptionError
from briefing.model.formats import CARRIERS

if TYPE_CHECKING:
    from briefing.model.article import Article
    from briefing.worker.messages import Render


def carrying(
    request: Render,
    articles: tuple[Article, ...],
    received: Mapping[str, bytes],
    *,
    sources: bool,
) -> Render:
    """The request for a PDF that carries its note, and on request the sources."""
    import msgspec

    from briefing.render.attaching import source_files

    if request.format not in CARRIERS:
        raise OptionError(
            f"--attach needs a PDF: --format {' or '.join(CARRIERS)}, not {request.format}"
        )
    files = source_files(request.brief, articles, lambda a: received.get(a.id)) if sources else ()
    return msgspec.structs.replace(request, attach_brief=True, sources=files)


def received(articles: Sequence[Article], wanted: bool) -> dict[str, bytes]:
    """The bytes of articles that were just read, by their ids.

    A file that changed since is not what the note cites, and is left out. A feed's articles are
    parts of it: whether they still are in it, a worker says.
    """
    from hashlib import sha256

    kept: dict[str, bytes] = {}
    for path in dict.fromkeys(article.path for article in articles if wanted and article.path):
        try:
            data = Path(path).read_bytes()
        except OSError:
            continue
        here = [article.id for article in articles if article.path == path]
        if here != [sha256(data).hexdigest()[: len(here[0])]]:
            here = [key for key in here if key in _ids_in(path, sha256(data).hexdigest())]
        kept |= dict.fromkeys(here, data)
    return kept


def _ids_in(path: str, digest: str) -> frozenset[str]:
    """The ids of the articles in a file whose bytes have this hash."""
    from briefing.worker.asking import ask
    from briefing.worker.launch import Kind
    from briefing.worker.messages import ArticlesRead, ReadFiles

    reply, _ = ask(Kind.DESK, ReadFiles(1, (path,)))
    assert isinstance(reply, ArticlesRead)
    return frozenset(key for file in reply.files if file.hash == digest for key in file.articles)
