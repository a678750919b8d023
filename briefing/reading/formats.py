"""From bytes to articles: the reader for each kind, and the limits before it."""

from __future__ import annotations

from pathlib import PurePath

from briefing.model.article import Article
from briefing.model.errors import EmptyArticle, PartlyRead, ReadingError
from briefing.reading import plain
from briefing.reading.assembling import Origin, assemble
from briefing.reading.decoding import check, decode
from briefing.reading.kinds import SUFFIXES, Kind, kind_of, looks_like_html
from briefing.reading.limits import MAX_BYTES, check_bytes, check_text
from briefing.reading.page import Page


def read_origin(origin: Origin) -> tuple[Article, ...]:
    """The articles of one input.

    Raises :class:`briefing.model.errors.ReadingError` and its kinds, each naming the file;
    :class:`PartlyRead` where some of an archive's files were read and others were not.
    """
    check_bytes(len(origin.data), origin.shown)
    if not origin.data.strip():
        raise EmptyArticle("the file is empty", path=origin.shown)
    kind = kind_of(origin.data, origin.name, origin.shown)
    # not guarded as a whole: each of its files is, and one of them costs itself alone
    if kind is Kind.ZIP:
        return _archived(origin)
    return _guarded(kind, origin)


def _guarded(kind: Kind, origin: Origin) -> tuple[Article, ...]:
    """The articles of a file that is no archive: whatever fails in it, it alone fails.

    Readers build on parsers of many hands, which raise what they like for damaged input.
    """
    try:
        if kind is Kind.FEED:
            return _entries(origin)
        if kind is Kind.MAIL:
            return _letters(origin)
        if kind is Kind.RECORDS:
            return _records(origin)
        return (assemble(_page(kind, origin), origin),)
    except ReadingError:
        raise
    # told apart from damage, since here the user can do something about it
    except RecursionError as error:
        raise ReadingError("its parts are nested too deeply", path=origin.shown) from error
    except MemoryError as error:
        raise ReadingError("it needs more memory than there is", path=origin.shown) from error
    except Exception as error:
        reason = f"{type(error).__name__}: {error}".rstrip(": ")
        raise ReadingError(
            f"it cannot be read, it is likely damaged ({reason[:200]})", path=origin.shown
        ) from error


def _page(kind: Kind, origin: Origin) -> Page:
    """The page of an input that holds one article. Readers are imported when first needed."""
    data, shown = origin.data, origin.shown
    if kind is Kind.HTML:
        from briefing.reading import html

        return html.read(html.text_of(data, shown), shown)
    if kind is Kind.MARKDOWN:
        from briefing.reading import markdown

        return markdown.read(_text(data, shown), shown)
    if kind is Kind.SUBTITLES:
        from briefing.reading import subtitles

        return subtitles.read(_text(data, shown), shown)
    if kind is Kind.PLAIN:
        return plain.read(_text(data, shown), shown)
    return _document(kind, data, shown)


def _text(data: bytes, shown: str) -> str:
    text = decode(data, shown)
    check_text(text, shown)
    return text


def _document(kind: Kind, data: bytes, shown: str) -> Page:
    # these bring large libraries, of which a desk of pages and texts needs none
    from briefing.reading import docx, odt, outlook, pdf, rtf

    readers = {
        Kind.OUTLOOK: outlook.read,
        Kind.PDF: pdf.read,
        Kind.DOCX: docx.read,
        Kind.ODT: odt.read,
        Kind.RTF: rtf.read,
    }
    return readers[kind](data, shown)


def _entries(origin: Origin) -> tuple[Article, ...]:
    """The articles of a feed; an entry without one is left out, one that cannot be read is told."""
    from briefing.reading import feed

    articles: list[Article] = []
    errors: list[ReadingError] = []
    for entry, page in feed.read(origin):
        try:
            if isinstance(page, ReadingError):
                raise page
            articles.append(assemble(page, Origin(origin.data, origin.name, origin.path, entry)))
        # feeds carry entries of a headline and a link: nothing is wrong with them
        except EmptyArticle:
            continue
        except ReadingError as error:
            errors.append(error)
    if not articles and not errors:
        raise EmptyArticle("the feed's entries have no text", path=origin.shown)
    return _told(articles, errors)


def _records(origin: Origin) -> tuple[Article, ...]:
    """The articles of an export, one for each record with a text."""
    from briefing.reading import records

    return tuple(
        assemble(page, Origin(origin.data, origin.name, origin.path, entry))
        for entry, page in records.read(_text(origin.data, origin.shown), origin.shown)
    )


def _letters(origin: Origin) -> tuple[Article, ...]:
    """The articles of a mail, or of each in a mailbox; one that has none is told."""
    from briefing.reading import mail

    articles: list[Article] = []
    errors: list[ReadingError] = []
    for entry, page in mail.read(origin):
        try:
            if isinstance(page, ReadingError):
                raise page
            part = Origin(origin.data, origin.name, origin.path, entry) if entry else origin
            articles.append(assemble(page, part))
        except ReadingError as error:
            errors.append(error)
    return _told(articles, errors)


def _told(articles: list[Article], errors: list[ReadingError]) -> tuple[Article, ...]:
    """The articles of a file of several; raises where some of them, or all, cannot be read."""
    if errors and articles:
        raise PartlyRead(tuple(articles), tuple(errors))
    if errors:
        raise errors[0]
    return tuple(articles)


def _archived(origin: Origin) -> tuple[Article, ...]:
    """The articles of an archive; one inside another is not opened."""
    from briefing.reading import archive

    articles: list[Article] = []
    errors: list[ReadingError] = []
    with archive.opened(origin.data, origin.shown) as file:
        for name in archive.articles(file, SUFFIXES, origin.shown):
            shown = f"{origin.shown}/{name}"
            try:
                articles += _member(archive.member(file, name, shown, MAX_BYTES), name, shown)
            # a mailbox in an archive: what could be read of it counts
            except PartlyRead as error:
                articles += error.articles
                errors += error.errors
            except ReadingError as error:
                errors.append(error)
    return _told(articles, errors)


def _member(data: bytes, name: str, shown: str) -> tuple[Article, ...]:
    """The articles of one file of an archive, its path there mixed into their ids."""
    if not data.strip():
        raise EmptyArticle("the file is empty", path=shown)
    origin = Origin(data, PurePath(name).name, shown, name)
    kind = kind_of(data, origin.name, shown)
    if kind is Kind.ZIP:
        raise ReadingError("an archive inside an archive is not opened; unpack it", path=shown)
    return _guarded(kind, origin)


def read_pasted(text: str, name: str) -> Article:
    """The article of a text that was pasted, HTML source included."""
    text = text.removeprefix("\ufeff")
    # twice: no character is less than a byte, so what is far too long is refused before it is
    # encoded
    check_bytes(len(text), name)
    check(text, name)
    origin = Origin(text.encode("utf-8"), name)
    check_bytes(len(origin.data), name)
    if not text.strip():
        raise EmptyArticle("the text is empty", path=name)
    if looks_like_html(text[:4096]):
        from briefing.reading import html

        return assemble(html.read(text, name), origin)
    check_text(text, name)
    return assemble(plain.read(text, name), origin)
