"""A judged page made into an article: paragraphs and residue that cover its text."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model.article import Article, Genre, Paragraph
from briefing.model.errors import EmptyArticle
from briefing.model.notices import Notice, NoticeKind, Post
from briefing.model.origins import Residue
from briefing.reading import live, notices, tongue, turns
from briefing.reading.addresses import checked
from briefing.reading.credits import find as find_credits
from briefing.reading.judging import judge
from briefing.reading.limits import check_text
from briefing.reading.page import Metadata, Page


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a page came from.

    ``data`` are the bytes as received, ``name`` the file's name, ``path`` its full path or "",
    ``entry`` the path inside an archive or feed or "".
    """

    data: bytes
    name: str
    path: str = ""
    entry: str = ""

    @property
    def shown(self) -> str:
        """What an error names."""
        return self.path or self.name

    @property
    def identity(self) -> str:
        """First 16 hexadecimal digits of SHA-256 of the bytes, the entry's path mixed in."""
        digest = hashlib.sha256(self.data)
        if self.entry:
            digest.update(b"\0" + self.entry.encode("utf-8", "surrogatepass"))
        return digest.hexdigest()[:16]


_OTHER_TALK = frozenset((NoticeKind.LIVE_BLOG, NoticeKind.FACT_CHECK, NoticeKind.INTERVIEW))
"""Kinds of texts whose paragraphs may begin with names and that are no conversation."""


def assemble(page: Page, origin: Origin) -> Article:
    """The article of a page.

    Raises :class:`EmptyArticle` where the page holds no words.
    """
    check_text(page.text, origin.shown)
    if not any(char.isalnum() for char in page.text):
        raise EmptyArticle("there is nothing to read in it", path=origin.shown)
    case = judge(page)
    metadata = case.metadata
    paragraphs: list[Paragraph] = []
    residue: list[Residue] = []
    for block, verdict in zip(page.blocks, case.verdicts, strict=True):
        if verdict is None:
            paragraphs.append(Paragraph(block.start, block.end))
        elif verdict.kind is None:
            residue.append(Residue(block.start, block.end, verdict.reason))
        else:
            paragraphs.append(Paragraph(block.start, block.end, verdict.kind))
    said = turns.find(page.text, paragraphs)
    found = _notices(page, metadata, paragraphs, residue)
    if said and not {one.kind for one in found} & _OTHER_TALK:
        found = (*found, Notice(NoticeKind.INTERVIEW))
    # "Kill the story of …" is all notice, and still takes a report back
    if not paragraphs and not any(one.kind.supersedes for one in found):
        raise EmptyArticle(
            "there is no article in it, only what stands around one", path=origin.shown
        )
    return Article(
        id=origin.identity,
        name=origin.name,
        text=page.text,
        paragraphs=tuple(paragraphs),
        residue=tuple(residue),
        title=metadata.title,
        outlet=metadata.outlet,
        byline=metadata.byline,
        published=metadata.published,
        published_found_in=metadata.published_found_in,
        language=tongue.of_text(
            "\n".join(page.text[p.start : p.end] for p in paragraphs[:40]), metadata.language
        ),
        genre=metadata.genre or Genre.NEWS,
        path=origin.path,
        address=checked(metadata.address),
        published_timex=(
            metadata.published.isoformat() if metadata.published else metadata.published_timex
        ),
        dateline=case.dateline,
        credits=find_credits(page.text, paragraphs, residue, case.dateline, metadata.outlet),
        accessed=metadata.accessed,
        notices=found,
        pages=page.pages,
        posts=_posts(page, metadata, found),
        turns=said,
    )


def _posts(page: Page, metadata: Metadata, found: Sequence[Notice]) -> tuple[Post, ...]:
    """The entries of a live blog, by the times that they state, else by the hours they print."""
    if not any(one.kind is NoticeKind.LIVE_BLOG for one in found):
        return live.posts(page.blocks)
    # hours alone stand in programmes and tables too, so only where it says that it is a live blog
    return live.posts(page.blocks) or live.of_hours(page.text, page.blocks, metadata.published)


def _notices(
    page: Page, metadata: Metadata, paragraphs: Sequence[Paragraph], residue: Sequence[Residue]
) -> tuple[Notice, ...]:
    """What the title, the lines set aside as notices, and a verdict among the rest say."""
    spans = [(one.start, one.end) for one in residue if one.reason in notices.REASONS]
    spans += [
        (one.start, one.end)
        for one in paragraphs
        if notices.is_verdict(page.text[one.start : one.end])
    ]
    return notices.find(page.text, metadata.title, sorted(spans), metadata.notices)
