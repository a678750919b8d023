"""A letter as a page: which of its bodies counts, and what was passed on.

Quote marks and the addresses of links are no part of the text that a mail program shows, so they
are left out of it, as tags are for HTML.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from briefing.model.errors import EmptyArticle
from briefing.reading import dates, forwarded, html, lines, mail_furniture, mail_parts, visible
from briefing.reading.limits import check_text
from briefing.reading.page import Metadata, Page, Part, laid_out
from briefing.reading.unseen import HIDDEN

_PREFIX = re.compile(
    r"(?:(?:\[[^\]]{1,40}\]\s*)?(?:re|r|aw|antw|sv|rif|ref|resp|rv|fwd?|fw|i|wg|tr|enc|doorst|vs)"
    r"\s*(?:\[\d+\])?\s*:\s*)+(?:\[[^\]]{1,40}\]\s*)?",
    re.IGNORECASE,
)
_FORWARD = re.compile(r"\b(?:fwd?|fw|wg|tr|rv|enc|doorst)\s*(?:\[\d+\])?\s*:", re.IGNORECASE)
_TAG = re.compile(
    r"\s*\[\s*(?:external|extern|ext|externe?r? (?:mail|absender|sender))\s*\]\s*:?", re.I
)
_VIA = re.compile(r"[\"'“‘]?(.{2,80}?)[\"'”’]? via .{2,80}", re.IGNORECASE)
_IN_FIGURES = re.compile(r"(?<![\d/])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?![\d/])")
_WORD = re.compile(r"\w+")
_RICHER = 1.4
"""How many times more words a rich part holds where the plain one is not the whole."""
_STUB_WORDS = 90
"""Words below which a plain part may only say that it is none."""
_STUB_SHARE = 0.3
"""Share of its runs of three words below which a plain part says other things than the rich."""
_SAME_SHARE = 0.5
"""The same from which two bodies say the same, so that what only the plain one says is unseen."""
_OTHER_SHARE = 0.2
"""The same below which a paragraph is none of what the rich body shows."""
_SENTENCE = 8
"""Words from which a paragraph is looked for in the rich body."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as its program gives it; ``plain`` and ``rich`` are its bodies, "" for none.

    ``written_by``, ``recipients`` and ``sent`` are headers as written, ``sender`` and ``address``
    the name and address in the first.
    """

    subject: str = ""
    sender: str = ""
    address: str = ""
    written_by: str = ""
    recipients: str = ""
    sent: str = ""
    day: date | None = None
    plain: str = ""
    rich: str = ""
    found_at: str = ""
    attachments: tuple[str, ...] = ()

    @property
    def headers(self) -> list[Part]:
        """The headers that a reader sees, set aside."""
        shown = (("From", self.written_by), ("To", self.recipients), ("Date", self.sent))
        return [Part(f"{key}: {value}", reason=forwarded.HEADER) for key, value in shown if value]


@dataclass(frozen=True, slots=True)
class _Body:
    """A body's lines without quote marks; ``parts`` has one for each where it was rich.

    ``shown`` is what the rich body shows where the plain one says the same and was taken.
    """

    lines: tuple[forwarded.Line, ...]
    parts: tuple[Part, ...] = ()
    shown: str = ""


def page(letter: Letter, name: str, covers: Sequence[Letter] = ()) -> Page:
    """The page of a letter; ``covers`` are the letters to which it was attached, outermost first.

    Raises :class:`EmptyArticle` where it has no words.
    """
    body = _body(letter, name)
    if not any(char.isalnum() for line in body.lines for char in line.text):
        raise EmptyArticle("the message has no text", path=name)
    told = forwarded.passed(body.lines, forward=bool(_FORWARD.search(letter.subject)))
    metadata = _metadata(letter, told)
    parts = mail_furniture.judged(_parts(body, told.reasons))
    around = [part for cover in covers for part in _cover(cover, name)]
    title = Part(metadata.title, level=1)
    attached = [
        Part(f"Attachment: {one}", reason="attachment, not read") for one in letter.attachments
    ]
    return laid_out([*around, *letter.headers, title, *parts, *attached], metadata)


def has_words(letter: Letter) -> bool:
    """Whether a letter has a body with words."""
    return any(char.isalnum() for char in letter.plain + letter.rich)


def _cover(letter: Letter, name: str) -> list[Part]:
    body = _body(letter, name)
    parts = _parts(body, [forwarded.COVER] * len(body.lines))
    return [*letter.headers, *(replace(part, reason=forwarded.COVER) for part in parts)]


def title_of(subject: str) -> str:
    """A subject without what mail programs put before it."""
    title = _TAG.sub("", subject).strip()
    if title.startswith("[") and title.endswith("]") and _PREFIX.match(title[1:]):
        title = title[1:-1]
    return _PREFIX.sub("", title, count=1).strip() if _PREFIX.match(title) else title


def outlet_of(sender: str, address: str) -> str:
    """Whom a mail is from: the name, without "via list"; else what stands behind the @."""
    if via := _VIA.fullmatch(sender):
        sender = via[1]
    sender = sender.strip("\"'“”‘’ *_")
    return sender if sender and "@" not in sender else address.rpartition("@")[2]


def _metadata(letter: Letter, told: forwarded.Passed) -> Metadata:
    """What the letter says, or the header block inside it of what was passed on.

    Where a colleague answers a colleague about something forwarded, nobody says whose it is.
    """
    title = title_of(letter.subject)
    if not told.found:
        outlet, day, place = outlet_of(letter.sender, letter.address), letter.day, "message date"
    elif not told.forwarded and _FORWARD.search(letter.subject) and _of_one_house(letter, told):
        outlet, day, place = "", None, ""
    else:
        outlet = outlet_of(*mail_parts.address_of(told.sender))
        day = dates.find(told.sent) or _before(told.sent, letter.day)
        place = "date of the forwarded message"
        title = title_of(told.subject) or title
    return Metadata(
        title=title,
        outlet=outlet,
        published=day,
        published_found_in=place if day else "",
        address=letter.found_at,
    )


def _of_one_house(letter: Letter, told: forwarded.Passed) -> bool:
    """Whether what is quoted is by a colleague of the sender, as far as anybody can see."""
    other = mail_parts.address_of(told.sender)[1].rpartition("@")[2]
    return not other or other == letter.address.rpartition("@")[2]


def _before(sent: str, day: date | None) -> date | None:
    """A day in figures that can be read in one way only: it is not after the mail's own day."""
    found = _IN_FIGURES.search(sent)
    if found is None or day is None:
        return None
    one, other, year = (int(part) for part in found.groups())
    read = set()
    for month, number in ((one, other), (other, one)):
        with suppress(ValueError):
            read.add(date(year + 2000 if year < 100 else year, month, number))
    fitting = [one for one in read if one <= day]
    return fitting[0] if len(fitting) == 1 else None


# --- bodies -------------------------------------------------------------------------------------


def _body(letter: Letter, name: str) -> _Body:
    """The plain body, or the rich one where that has clearly more words, or other ones."""
    plain = letter.plain
    check_text(plain, name)
    seen = visible.walk(html.parsed(letter.rich, name)) if letter.rich.strip() else ()
    shown = "\n".join(one.text for one in seen if not one.reason)
    if _is_whole(plain, shown):
        quoted = (forwarded.unquoted(line) for line in plain.split("\n"))
        return _Body(
            tuple(
                replace(one, text=text) for one in quoted for text in forwarded.unfolded(one.text)
            ),
            shown=shown if _share_in(plain, _runs(shown)) >= _SAME_SHARE else "",
        )
    found = [
        (replace(html.part_of(one), text=text), sum(tag == "blockquote" for tag in one.tags))
        for one in seen
        for text in forwarded.unfolded(one.text)
    ]
    return _Body(
        tuple(forwarded.Line(part.text, depth) for part, depth in found),
        tuple(part for part, _ in found),
    )


def _is_whole(plain: str, shown: str) -> bool:
    """Whether a plain body is what the rich one shows."""
    words = [word.casefold() for word in _WORD.findall(mail_furniture.without_links(plain))]
    others = [word.casefold() for word in _WORD.findall(shown)]
    if not others or not words:
        return bool(words)
    if len(words) * _RICHER < len(others):
        return False
    if len(words) >= _STUB_WORDS:
        return True
    runs = _runs(shown)
    return not runs or _share_in(mail_furniture.without_links(plain), runs) >= _STUB_SHARE


def _runs(text: str) -> Counter[tuple[str, ...]]:
    """The runs of three words of a text."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return Counter(tuple(words[n : n + 3]) for n in range(len(words) - 2))


def _share_in(text: str, runs: Counter[tuple[str, ...]]) -> float:
    """The share of a text's runs of three words that are among others; 1.0 where it has none."""
    own = _runs(text)
    return sum(count for run, count in own.items() if run in runs) / (own.total() or 1)


def says(text: str, other: str) -> bool:
    """Whether a text says what another one says."""
    if not _runs(other):  # of one or two words
        return " ".join(_WORD.findall(other)) in " ".join(_WORD.findall(text))
    return _share_in(other, _runs(text)) >= _SAME_SHARE


def _parts(body: _Body, reasons: Sequence[str]) -> list[Part]:
    """The lines as parts with their reasons; plain lines that were wrapped are whole again."""
    if body.parts:
        return [
            replace(part, reason=part.reason or reason)
            for part, reason in zip(body.parts, reasons, strict=True)
        ]
    found: list[Part] = []
    runs = _runs(body.shown)
    numbered = zip(body.lines, reasons, strict=True)
    for (depth, reason), group in groupby(numbered, key=lambda one: (one[0].depth, one[1])):
        del depth
        text = "\n".join(line.text for line, _ in group)
        if reason in ("", forwarded.QUOTED):
            text = mail_furniture.without_links(text)
        for block in lines.blocks(text):
            words = text[block.start : block.end]
            unseen = HIDDEN if runs and _is_only_plain(words, runs) else ""
            found.append(Part(words, listed=block.listed, reason=reason or unseen))
    return found


def _is_only_plain(text: str, runs: Counter[tuple[str, ...]]) -> bool:
    """Whether a paragraph of the plain body is none of what the rich one shows."""
    return len(_WORD.findall(text)) >= _SENTENCE and _share_in(text, runs) < _OTHER_SHARE
