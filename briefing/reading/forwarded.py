"""Which lines of a mail are the article, where people passed it on or answered it.

The article starts after the innermost header block ("From: ... Sent: ... Subject: ...") or the
line that says who wrote what is quoted; what colleagues wrote around it, their signatures and the
small print are set aside. The forms of words are data (``data/mail.toml``).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

HEADER = "message header"
COVER = "covering note"
SIGNATURE = "signature"
QUOTED = "earlier message"
_FEWEST = 12
"""Words that an article passed on has at least."""
_ANSWERED = 40
"""Words from which what an answer quotes is the article, and not a question."""
_OWN = 80
"""Words from which what is written above a quote is an answer of its own."""
_SIGNATURE_LINES = 24  # name, post, addresses and a firm's small print
_SIGNATURE_WORDS = 9  # more in a line is a sentence, and a sentence may be the article's
_LONGEST_LINE = 400  # a header or "… wrote:" with long addresses; beyond it is a paragraph
_FEWEST_FIELDS = 3  # two labels can stand in a sentence ("From: … to: …")
_MARKS = " *_\t\u00a0\u200b>|"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a body, its quote marks taken off: ``depth`` is how many there were."""

    text: str
    depth: int = 0


@dataclass(slots=True)
class Passed:
    """Where a body's article starts, and what the header block before it says.

    ``reasons`` has one for each line, "" for the article's; ``sender``, ``sent`` and ``subject``
    are as written, ``forwarded`` is true where a header block and no answer stands before it.
    """

    reasons: list[str]
    sender: str = ""
    sent: str = ""
    subject: str = ""
    forwarded: bool = False

    @property
    def found(self) -> bool:
        """Whether the mail holds an earlier message."""
        return bool(self.sender or self.sent or self.subject)


@dataclass(slots=True)
class _Block:
    """A header block, or the line of an answer: lines ``start`` to ``end``, and its fields."""

    start: int
    end: int
    fields: dict[str, str] = field(default_factory=dict)
    answered: bool = False


@dataclass(frozen=True, slots=True)
class _Forms:
    header: re.Pattern[str]
    inline: re.Pattern[str]
    begins: re.Pattern[str]
    wrote: tuple[re.Pattern[str], ...]
    signature: re.Pattern[str]


@cache
def _forms() -> _Forms:
    entry = files("briefing.reading").joinpath("data", "mail.toml")
    table = tomllib.loads(entry.read_text("utf-8"))
    keys = "|".join(f"(?P<{kind}>{names})" for kind, names in table["headers"].items())
    return _Forms(
        re.compile(rf"[*_]{{0,2}}(?:{keys})[*_]{{0,2}}\s?:[*_]{{0,2}}(?:\s+(?P<value>.*)|)", re.I),
        re.compile(rf"(?-i:(?=[A-ZÀ-ÞČĎŠŽŞİА-ЯІЄ]))(?:{keys})\s?:(?=\s)", re.IGNORECASE),
        _any(table["begins"]["patterns"]),
        tuple(re.compile(form, re.IGNORECASE | re.DOTALL) for form in table["wrote"]["patterns"]),
        _any(table["signature"]["patterns"]),
    )


def _any(forms: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE)


def unquoted(line: str) -> Line:
    """A plain line without its quote marks."""
    depth = 0
    rest = line
    while (body := rest.lstrip(" ")).startswith(">"):
        if len(rest) - len(body) > 1:
            break
        depth += 1
        rest = body[1:]
    return Line(rest.removeprefix(" ") if depth else rest, depth)


def unfolded(text: str) -> list[str]:
    """A line as it is, or the lines of a header block that a mail program wrote into one."""
    if len(text) > _LONGEST_LINE * 4 or not (begins := _forms().begins.match(text.strip(_MARKS))):
        return [text]
    text = text.strip(_MARKS)
    rest = text[begins.end() :]
    found = list(_forms().inline.finditer(rest))
    kinds = {match.lastgroup for match in found}
    if len(kinds & {"from", "sent", "subject", "to"}) < _FEWEST_FIELDS or rest[: found[0].start()]:
        return [text]
    starts = [match.start() for match in found]
    ends = [*starts[1:], len(rest)]
    return [begins[0], *(rest[a:b].strip() for a, b in zip(starts, ends, strict=True))]


def passed(lines: Sequence[Line], *, forward: bool) -> Passed:
    """What of a body is the article. ``forward`` says that the subject tells of a forward."""
    reasons = [""] * len(lines)
    blocks = list(_blocks(lines))
    chosen = _innermost(lines, blocks, forward=forward)
    if chosen is None:
        for block in blocks:  # an answer, and beneath it what it answers
            _mark(reasons, block.start, _last_of(lines, block), QUOTED)
        _sign_off(lines, reasons, 0, _end_of(lines, blocks, 0))
        return Passed(reasons)
    _mark(reasons, 0, chosen.end, COVER)
    for block in blocks:
        _mark(reasons, block.start, block.end, HEADER)
    last = _last_of(lines, chosen)
    _mark(reasons, last, len(lines), COVER)
    _sign_off(lines, reasons, chosen.end, last)
    found = chosen.fields
    return Passed(
        reasons,
        found.get("from", ""),
        found.get("sent", ""),
        found.get("subject", ""),
        not chosen.answered,
    )


def _mark(reasons: list[str], start: int, end: int, reason: str) -> None:
    reasons[start:end] = [reason] * (end - start)


def _blocks(lines: Sequence[Line]) -> Iterator[_Block]:
    """The header blocks and answers' lines of a body, in order."""
    index = 0
    while index < len(lines):
        found = _header_block(lines, index) or _wrote(lines, index)
        if found is None:
            index += 1
            continue
        yield found
        index = found.end


def _header_block(lines: Sequence[Line], index: int) -> _Block | None:
    """The header block that starts at a line: at least two of its fields, one of them telling."""
    start = index
    if begins := _forms().begins.fullmatch(lines[index].text.strip(_MARKS)):
        index = _next(lines, index + 1, 3)
    fields: dict[str, str] = {}
    last = ""
    end = index
    while index < len(lines):
        text = lines[index].text.strip(_MARKS)
        if match := _forms().header.fullmatch(text) if len(text) <= 2000 else None:
            last = next(kind for kind in _KINDS if match[kind])
            if last in fields and last in ("from", "subject"):
                break
            fields.setdefault(last, (match["value"] or "").strip(_MARKS))
            end = index + 1
        elif text and fields and _continues(lines, index, last, fields):
            if last in ("from", "sent", "subject"):
                fields[last] = f"{fields[last]} {text}".strip()
            end = index + 1
        elif text or index - end > 1 or not fields:
            break
        index += 1
    known = {kind for kind in fields if fields[kind] or kind == "to"}
    if len(known) < 2 or not ({"from", "subject", "sent"} & known):
        return _Block(start, max(end, start + 1)) if begins else None
    if "from" not in known and not begins and len(known) < 3:
        return None
    return _Block(start, end, fields)


_KINDS = ("from", "to", "copy", "sent", "subject")


def _continues(lines: Sequence[Line], index: int, last: str, fields: dict[str, str]) -> bool:
    """Whether a line goes on with the header before it: right below, and names or addresses."""
    text = lines[index].text.strip(_MARKS)
    before = lines[index - 1].text.strip(_MARKS)
    if not before:
        return False
    if not fields.get(last):
        return len(text) <= _LONGEST_LINE
    if last in ("to", "copy", "from"):
        return "@" in text or before.endswith((",", ";")) or text.startswith(("<", "["))
    following = lines[index + 1].text.strip(_MARKS) if index + 1 < len(lines) else ""
    return bool(following and _forms().header.fullmatch(following)) and len(text) <= 200


def _next(lines: Sequence[Line], index: int, most: int) -> int:
    """The next line with words, within so many."""
    for at in range(index, min(len(lines), index + most)):
        if lines[at].text.strip(_MARKS):
            return at
    return index


def _wrote(lines: Sequence[Line], index: int) -> _Block | None:
    """The line (or two, or three) that says who wrote what comes after it."""
    text = lines[index].text.strip(_MARKS)
    if not text or len(text) > _LONGEST_LINE:
        return None
    for count in (1, 2, 3):
        if index + count > len(lines):
            return None
        end = index + count
        joined = " ".join(line.text.strip(_MARKS) for line in lines[index:end])
        if count == 1 and not _MAY_BEGIN.search(text):
            return None
        if joined.endswith(":") and len(joined) <= _LONGEST_LINE:
            return _read_wrote(lines, index, end, joined)
        if not lines[end - 1].text.strip(_MARKS):
            return None
    return None


def _read_wrote(lines: Sequence[Line], start: int, end: int, joined: str) -> _Block | None:
    """Who wrote what is quoted, and when; a line without a day and an address is no such line."""
    match = next((m for form in _forms().wrote if (m := form.fullmatch(joined))), None)
    following = _next(lines, end, 3)
    quoted = following < len(lines) and lines[following].depth > lines[start].depth
    if match is None or not (quoted or "@" in joined or _has_day(joined)):
        return None
    when, who = _when_and_who(match["inner"])
    return _Block(start, end, {"from": who, "sent": when}, answered=True)


_LAST_TIME = re.compile(
    r".*(?:\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?(?!\w))?(?-i: \(?[A-Z]{3,4}\)?(?!\w)"
    r"| ?(?:GMT|UTC)? ?[+-]\d{2}:?\d{2})?(?: Uhr| klo)?|\b(?:19|20)\d{2}|"
    r"\b\d{1,2}/\d{1,2}/\d{2})(?![\w:@])",
    re.IGNORECASE | re.DOTALL,
)


def _has_day(text: str) -> bool:
    return bool(_LAST_TIME.match(text))


def _when_and_who(inner: str) -> tuple[str, str]:
    """The day and the sender, in whichever order they stand."""
    found = _LAST_TIME.match(inner)
    if not found:
        return "", inner.strip(" ,")
    rest = inner[found.end() :].strip(" ,;:")
    if rest:
        return found[0], _LEADING.sub("", rest)
    who = _TRAILING_DAY.split(inner, maxsplit=1)[0]
    return inner[len(who) :], who.strip(" ,")


_MAY_BEGIN = re.compile(r"[\d<]|\w (?:wrote|schrieb|a écrit|escribió)\b", re.IGNORECASE)
_LEADING = re.compile(
    r"(?:from|by|von|schrieb|schreef|schreibt|użytkownik|hat|heeft|používateľ|пользователь|kirjoitti|időpontban)\s+",
    re.IGNORECASE,
)
_TRAILING_DAY = re.compile(r"\s(?:schrieb |hat )?(?:am|um|on|le|el|op|il|den)\s", re.IGNORECASE)


def _innermost(lines: Sequence[Line], blocks: Sequence[_Block], *, forward: bool) -> _Block | None:
    """The last block with an article after it; for a plain answer, only a longer one."""
    for number in range(len(blocks) - 1, -1, -1):
        block = blocks[number]
        words = _words(lines, block.end, _end_of(lines, blocks, block.end, number + 1))
        if words < _FEWEST:
            continue
        if forward or not block.answered:
            return block
        own, beneath = _own_words(lines, block)
        answers = beneath >= _FEWEST // 2 or own >= _OWN
        return None if answers or words < max(_ANSWERED, 1.5 * own) else block
    return None


def _own_words(lines: Sequence[Line], block: _Block) -> tuple[int, int]:
    """Words that the one who answers wrote in all, and those beneath what is quoted or between."""
    first = _next(lines, block.end, 4)
    depth = lines[first].depth if first < len(lines) else 0
    above = _words(lines, 0, block.start)
    signed = [""] * len(lines)
    _sign_off(lines, signed, block.end, len(lines))
    rest = lines[block.end : signed.index(SIGNATURE) if SIGNATURE in signed else len(lines)]
    beneath = sum(len(line.text.split()) for line in rest if line.depth < depth)
    return above + beneath, beneath


def _end_of(lines: Sequence[Line], blocks: Sequence[_Block], start: int, number: int = 0) -> int:
    """Where the stretch after a block ends: at the next block."""
    return next((b.start for b in blocks[number:] if b.start >= start), len(lines))


def _words(lines: Sequence[Line], start: int, end: int) -> int:
    return sum(len(line.text.split()) for line in lines[start:end])


def _last_of(lines: Sequence[Line], block: _Block) -> int:
    """Where the article ends: where what is quoted does."""
    first = _next(lines, block.end, 4)
    depth = lines[first].depth if first < len(lines) else 0
    if not depth:
        return len(lines)
    end = block.end
    for index in range(first, len(lines)):
        if lines[index].depth >= depth:
            end = index + 1
        elif lines[index].text.strip():
            break
    return end


def _sign_off(lines: Sequence[Line], reasons: list[str], start: int, end: int) -> None:
    """A closing formula, or "-- ", and the short lines after it up to the end."""
    for index in range(start, end):
        text = lines[index].text
        if reasons[index] or not _forms().signature.fullmatch(text.strip(_MARKS)):
            continue
        rest = [line.text for line in lines[index + 1 : end] if line.text.strip(_MARKS)]
        marked = text.rstrip("\u00a0") in ("--", "-- ")
        short = all(len(line.split()) <= _SIGNATURE_WORDS for line in rest[:_SIGNATURE_LINES])
        if (marked and len(rest) <= 2 * _SIGNATURE_LINES) or (
            short and len(rest) <= _SIGNATURE_LINES
        ):
            _mark(reasons, index, end, SIGNATURE)
            return
