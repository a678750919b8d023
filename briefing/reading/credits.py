"""Whom an article credits: the agency whose report it carries, and the outlets that it cites.

The forms of words are here; the names of agencies are data (``data/agencies.toml``).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from briefing.model.article import Paragraph, ParagraphKind, Residue
from briefing.model.origins import Credit, CreditKind, Dateline
from briefing.reading.titles import normal

_LONGEST_LINE = 300
"""Characters over which a line set aside is no credit."""
_SHORT = 60
"""Characters over which a line says more than a credit."""
_WORD = re.compile(r"[^\W\d_]+")
_TAIL = 80
"""Characters at the end of a paragraph among which a credit in brackets is looked for."""


@dataclass(frozen=True, slots=True)
class _Forms:
    """The names by what is written, and the patterns that hold one of them.

    ``first`` are the first words of all names: a line with none of them is not searched.
    """

    names: dict[str, str]
    first: frozenset[str]
    wire: tuple[re.Pattern[str], ...]
    last: re.Pattern[str]
    cited: re.Pattern[str]


@cache
def _forms() -> _Forms:
    entry = files("briefing.reading").joinpath("data", "agencies.toml")
    table = tomllib.loads(entry.read_text("utf-8"))
    names = {form: name for name, forms in table["agencies"].items() for form in forms}
    plain = set(names) - set(table["only_in_brackets"].split())
    every, known, after = (
        rf"(?P<{group}>{_any(forms)})(?![\w-])"
        for group, forms in (("name", names), ("name", plain), ("after", plain))
    )
    line = (
        r"(?:(?i:by|sources?|via|credit|agency|from|provided by|syndicated from))"
        rf"\s*:?\s+{every}",
        rf"(?:©|\(c\)|(?i:copyright))[\s©\d,]*(?i:by )?{known}",
        r"(?i:with (?:files|reporting|material|inputs?|additional reporting) (?:from|by)|"
        rf"(?:additional )?reporting by)\s+(?:the )?{known}",
        rf"{known}(?:[\w\s,'’.]{{0,60}}?)(?i:contributed to this (?:report|story|article))",
        rf"(?i:(?:originally |first )?(?:published|appeared) (?:by|in|on|at))\s+{known}",
        rf"[\[(]?{every}[\])]?\.?$",
    )
    cited = re.compile(
        r"(?i:\b(?:reported|published|cited|quoted|obtained|seen|polled|compiled) by|"
        r"\breported|\breports?|\bciting|\btold|\baccording to|\bper|\binterview with|"
        r"\bspoke to|\bspeaking to|\bstatement to|\bshared with)"
        rf"\s+(?:the |an? |news agency |broadcaster |newspaper )?{known}|"
        rf"(?<![\w-]){after}(?:['’]s?)?\s+(?i:(?:first |earlier |also |had |has )?(?:reported|"
        r"reports|report|revealed|writes|wrote|learned|quoted|cited|poll|survey)\b)"
    )
    return _Forms(
        names,
        frozenset(_WORD.findall(name)[0] for name in names),
        tuple(re.compile(form) for form in line),
        re.compile(rf"[\[(](?:(?i:source|with inputs from|agency):?\s+)?{every}[\])]\.?\s*$"),
        cited,
    )


def _any(forms: Sequence[str] | set[str] | dict[str, str]) -> str:
    """Any of these, the longest first."""
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))


def is_credit(line: str) -> bool:
    """Whether a line credits an agency and says nothing else: "By Reuters Staff", "(AFP)"."""
    if len(line) > _SHORT or _forms().first.isdisjoint(_WORD.findall(line)):
        return False
    return any(form.fullmatch(line) for form in _forms().wire)


def find(
    text: str,
    paragraphs: Sequence[Paragraph],
    residue: Sequence[Residue],
    dateline: Dateline | None,
    outlet: str,
) -> tuple[Credit, ...]:
    """The credits of an article, each name and kind once, in the order of the text.

    The article's own outlet is not credited to itself.
    """
    found = sorted(
        (*_of_dateline(text, dateline), *_lines(text, residue), *_of_body(text, paragraphs)),
        key=lambda credit: (credit.start, credit.end),
    )
    own = normal(outlet)
    first: dict[tuple[str, CreditKind], Credit] = {}
    wires = {credit.name for credit in found if credit.kind is CreditKind.WIRE}
    for credit in found:
        told = credit.kind is CreditKind.CITED and credit.name in wires
        if not told and normal(credit.name) != own:
            first.setdefault((credit.name, credit.kind), credit)
    return tuple(first.values())


def _of_dateline(text: str, dateline: Dateline | None) -> Iterator[Credit]:
    """The agency of a dateline: a known one, or any where a place stands before it."""
    if dateline is None or not dateline.agency:
        return
    name = _forms().names.get(dateline.agency, dateline.agency if dateline.place else "")
    start = text.find(dateline.agency, dateline.start, dateline.end)
    if name and start >= 0:
        yield Credit(name, CreditKind.WIRE, start, start + len(dateline.agency))


def _lines(text: str, residue: Sequence[Residue]) -> Iterator[Credit]:
    """Credits among the lines that were set aside: "By Reuters Staff", "Source: AFP"."""
    for piece in residue:
        if piece.end - piece.start > _LONGEST_LINE or piece.reason == "caption or credit":
            continue
        line = text[piece.start : piece.end]
        if _forms().first.isdisjoint(_WORD.findall(line)):
            continue
        for form in _forms().wire:
            if match := form.match(line):
                yield _credit(match, piece.start, CreditKind.WIRE)
                break


def _of_body(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Credit]:
    """Credits in running text: "reported Bloomberg" anywhere, "(Reuters)" at its end."""
    body = [one for one in paragraphs if one.kind is ParagraphKind.BODY]
    for paragraph in body:
        line = text[paragraph.start : paragraph.end]
        if _forms().first.isdisjoint(_WORD.findall(line)):
            continue
        match: re.Match[str] | None
        for match in _forms().cited.finditer(line):
            yield _credit(match, paragraph.start, CreditKind.CITED)
    for paragraph in body[-2:]:
        line = text[paragraph.start : paragraph.end]
        tail = max(0, len(line) - _TAIL)
        if match := _forms().wire[-1].fullmatch(line):
            yield _credit(match, paragraph.start, CreditKind.WIRE)
        elif match := _forms().last.search(line[tail:]):
            yield _credit(match, paragraph.start + tail, CreditKind.WIRE)


def _credit(match: re.Match[str], offset: int, kind: CreditKind) -> Credit:
    groups = match.groupdict()
    group = "name" if groups.get("name") else "after"
    start, end = match.span(group)
    return Credit(_forms().names[match[group]], kind, offset + start, offset + end)
