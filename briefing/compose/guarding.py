"""An error in one article's analysis is that article's alone: the others go on without it."""

from __future__ import annotations

import logging
from collections.abc import Callable

from briefing import language
from briefing.model.article import Analysis, Article, Facts, Sentence
from briefing.model.errors import BriefingError

_log = logging.getLogger(__name__)


def guarded(article: Article, analyse: Callable[[Article], Analysis]) -> Analysis:
    """What ``analyse`` makes of the article; its sentences without facts where that fails.

    The error is logged with its traceback and named in :attr:`Analysis.trouble`, so that the note
    and its checks say whose facts are missing.
    """
    try:
        return analyse(article)
    except (BriefingError, MemoryError):
        raise  # the user stopped it, or the worker's limit was met: no fault of the article's
    except Exception as error:  # noqa: BLE001  any text may come, and one must not stop the note
        _log.error("the facts of %s could not be read", article.name, exc_info=error)
        return Analysis(article, _sentences(article), Facts(), type(error).__name__)


def harmless(article: Article, ahead: Callable[[Article], tuple[str, ...]]) -> tuple[str, ...]:
    """What may be done ahead of the analysis; nothing where that fails, as it will say so."""
    try:
        return ahead(article)
    except (BriefingError, MemoryError):
        raise
    except Exception:  # noqa: BLE001  as above: the analysis meets the same, and logs it
        return ()


def _sentences(article: Article) -> tuple[Sentence, ...]:
    try:
        return language.sentences(article)
    except Exception as error:  # noqa: BLE001  as above: then nothing of it is said
        _log.error("the sentences of %s could not be read", article.name, exc_info=error)
        return ()
