"""The errors a user may meet, in one tree.

``BriefingError``
    ``ReadingError``      an article could not be read
        ``EmptyArticle``      nothing in it to read
        ``NotText``           bytes that are no text and no format that is read here
        ``ArticleTooLarge``   over the size limit
        ``PartlyRead``        some files of an archive were read, others were not
        ``PageNotFetched``    a web address gave no page
        ``CarriesNoNote``     no PDF that carries the note that it prints
    ``StyleError``        a house style is missing or has a mistake
    ``RenderError``       a brief could not be laid out or written
        ``MissingGlyphs``     no font here has some of the letters
        ``OverLimit``         its pages would take more time, memory or paper than is allowed
        ``WorkerLost``        the worker process ended before it answered
            ``WorkerNotStarted``  it cannot start on this machine
        ``OutputError``       the target cannot be written
    ``OptionError``       a choice that does not exist or does not fit
    ``DossierError``      a dossier cannot be opened or saved
        ``DossierDamaged``    the file is no dossier, or is damaged
        ``DossierNewer``      a newer version of the program made it
        ``DossierTaken``      another window has it open
        ``DossierUnsaved``    a change could not be written; it is kept and tried again
    ``Cancelled``         the user stopped the job; nothing was written

Every message can be acted on: what is wrong, with which file, at which line, and what to do.
``str(error)`` is one sentence or two for a user; it never holds a traceback.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model.article import Article


class BriefingError(Exception):
    """Base of all expected errors.

    ``path`` names the file at fault ('' when there is none), ``line`` its line counted from 1
    (0 when unknown). ``str()`` puts them before the message: ``notes.txt, line 3: ...``.
    """

    def __init__(self, message: str, *, path: str = "", line: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        """The place, then the message."""
        place = f"{self.path}, line {self.line}" if self.path and self.line else self.path
        return f"{place}: {self.message}" if place else self.message


class ReadingError(BriefingError):
    """An article could not be read; the others go on."""


class EmptyArticle(ReadingError):
    """The file holds nothing to read."""


class NotText(ReadingError):
    """The bytes are neither text nor a format that is read here."""


class ArticleTooLarge(ReadingError):
    """The file is over the size limit."""


class PageNotFetched(ReadingError):
    """A web address gave no page, or may not be asked; ``path`` is the address."""


class CarriesNoNote(ReadingError):
    """A file is no PDF that carries the note that it prints: at most it is an article."""


class PartlyRead(ReadingError):
    """Some files of an archive were read and others were not.

    ``articles`` are those that were (:class:`briefing.model.article.Article`), ``errors`` says
    why of each of the others. The message names them all.
    """

    def __init__(self, articles: tuple[Article, ...], errors: tuple[ReadingError, ...]) -> None:
        super().__init__("; ".join(str(error) for error in errors))
        self.articles = articles
        self.errors = errors


class StyleError(BriefingError):
    """A house style is missing, or a file of it has a mistake."""


class RenderError(BriefingError):
    """A brief could not be laid out."""


class OverLimit(RenderError):
    """The pages would take more time, memory or paper than is allowed."""


class MissingGlyphs(RenderError):
    """No font here has these ``characters``. A user may choose to print boxes in their place."""

    def __init__(
        self, message: str, *, characters: str = "", path: str = "", line: int = 0
    ) -> None:
        super().__init__(message, path=path, line=line)
        self.characters = characters


class WorkerLost(RenderError):
    """The worker process ended, was ended, or ran over a limit before it answered."""


class WorkerNotStarted(WorkerLost):
    """The worker process cannot start here; the message says what is missing."""


class OutputError(RenderError):
    """The target cannot be written; what stood there before is untouched."""


class ForeignFile(OutputError):
    """A file stands at the target that was not written here, or was changed since."""


class OptionError(BriefingError):
    """A choice that does not exist, or does not fit the others."""


class DossierError(BriefingError):
    """A dossier cannot be opened, saved or copied."""


class DossierDamaged(DossierError):
    """The file is no dossier, or it is damaged or was tampered with. It is left as it is."""


class DossierNewer(DossierError):
    """A newer version of the program made the dossier. It is left as it is."""


class DossierTaken(DossierError):
    """Somebody else has the dossier open.

    ``ours`` says that it is a window of this machine; a lock of another machine may be left over
    from a crash, which cannot be seen from here.
    """

    def __init__(self, message: str, *, ours: bool, path: str = "") -> None:
        super().__init__(message, path=path)
        self.ours = ours


class DossierUnsaved(DossierError):
    """Changes could not be written (a full disk, a drive that is gone); nothing is lost yet."""


class Cancelled(BriefingError):
    """The user stopped the job. Nothing was written."""

    def __init__(self, message: str = "Stopped. Nothing was written.") -> None:
        super().__init__(message)
