"""What a PDF carries besides its pages, on request: the brief as JSON, and the sources.

Only what is printed goes into the JSON, and no path of this machine: who gets the file could read
it all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any

import msgspec

from briefing.model.article import Article
from briefing.model.brief import Brief, Line, Source, to_json
from briefing.model.errors import RenderError
from briefing.model.origins import SourceFile
from briefing.model.sections import PRINTED
from briefing.styles.model import HouseStyle
from briefing.styles.naming import plain_name
from briefing.styles.places import is_name

BRIEF_NAME = "brief.json"
"""The name of the brief among the files that a PDF carries."""

MAX_BYTES = 64 * 2**20
"""Most bytes that a PDF carries."""

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_TYPES = {
    ".json": "application/json",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".pdf": "application/pdf",
    ".eml": "message/rfc822",
    ".xml": "application/xml",
    ".rtf": "application/rtf",
    ".zip": "application/zip",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".odt": "application/vnd.oasis.opendocument.text",
}


Received = Callable[[Article], bytes | None]
"""The bytes that an article was read from, as they were then; None where they are gone."""


def source_files(
    brief: Brief, articles: Sequence[Article], received: Received
) -> tuple[SourceFile, ...]:
    """The files of a brief's sources, each once; the text where its bytes are not known.

    ``received`` gives the bytes: those that were read, and never those that lie at a path which
    came with an article. Raises :class:`RenderError` where they are too large to be carried.
    """
    by_id = {article.id: article for article in articles}
    found: dict[str, SourceFile] = {}
    for source in brief.sources:
        article = by_id.get(source.article)
        if article is None:
            continue
        data = received(article)
        stem = plain_name(PurePosixPath(article.name).name) or "source"
        name = f"{source.number:02d} {stem}" + ("" if data is not None else ".txt")
        key = article.id if data is None else sha256(data).hexdigest()
        if key not in found:
            found[key] = SourceFile(name, article.text.encode() if data is None else data)
    if sum(len(file.data) for file in found.values()) > MAX_BYTES:
        raise RenderError(f"the sources are over {MAX_BYTES // 2**20} MB together; attach fewer")
    return tuple(found.values())


def printed(brief: Brief, style: HouseStyle) -> Brief:
    """The brief without what is not on its pages."""
    shown = {section.id for section in style.sections}
    gone: dict[str, Any] = {
        name: ()
        for name in PRINTED
        if name not in shown and isinstance(getattr(brief, name), tuple)
    }
    if "source_statement" not in shown:
        gone["source_statement"] = None
    gone["unread"] = ()  # names of files of this machine
    made = replace(brief, **gone)
    changed: dict[str, Any] = {
        field.name: tuple(map(_as_printed, value))
        for field in fields(made)
        if isinstance(value := getattr(made, field.name), tuple)
    }
    return replace(made, **changed)


def _as_printed(value: Any) -> Any:
    if isinstance(value, Line):
        return replace(value, original="")
    if isinstance(value, Source):
        address = value.address if _ADDRESS.match(value.address) else ""
        return replace(value, name=PureWindowsPath(value.name).name, address=address)
    return value


@dataclass(slots=True)
class Attachment:
    """One file in the PDF, with what WeasyPrint asks an attachment for; its time is the brief's."""

    name: str
    data: bytes
    description: str
    relationship: str
    created: datetime
    md5: str | None = None

    @property
    def modified(self) -> datetime:
        """When it was changed: never after it was made."""
        return self.created

    @property
    @contextmanager
    def source(self) -> Iterator[tuple[BytesIO, None, None, str]]:
        """The bytes and their media type, which no table of this machine has a say in."""
        kind = _TYPES.get(PurePosixPath(self.name).suffix.lower(), "application/octet-stream")
        yield BytesIO(self.data), None, None, kind


def attachments(
    brief: Brief, style: HouseStyle, sources: Sequence[SourceFile]
) -> tuple[Attachment, ...]:
    """The brief and its sources, by name, as a PDF lists them."""
    day = _moment(brief.date)
    data = _with_style(to_json(printed(brief, style)), style.folder.name)
    first = Attachment(BRIEF_NAME, data, "The note as data", "Source", day)
    rest = (
        Attachment(plain_name(file.name) or "source", file.data, "A source", "Supplement", day)
        for file in sources
    )
    return tuple(sorted((first, *rest), key=lambda file: file.name.encode()))


class _Styled(msgspec.Struct):
    """What the carried JSON holds beside the brief's own fields."""

    house_style: str = ""


def _with_style(data: bytes, name: str) -> bytes:
    """The brief's JSON with the name of the house style that it is printed in."""
    fields_of = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
    fields_of["house_style"] = msgspec.Raw(msgspec.json.encode(name))
    return msgspec.json.format(msgspec.json.encode(fields_of), indent=2) + b"\n"


def style_named(data: bytes) -> str:
    """The name of the house style in a carried brief's JSON, "" where there is no plain one."""
    try:
        name = msgspec.json.decode(data, type=_Styled).house_style
    except (msgspec.MsgspecError, ValueError):
        return ""
    return name if is_name(name) else ""


def _moment(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)
