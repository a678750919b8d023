"""The entries of a BibTeX or biblatex file, their fields as plain text.

Values in braces, in quotation marks and bare; letters that are written as commands of LaTeX come
out as letters. A value whose braces do not close ends where the next entry begins.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator

_ENTRY = re.compile(r"@(\w+)\s*[{(]")
_NEXT = re.compile(r"\n[ \t]*@\w+\s*[{(]")
_FIELD = re.compile(r"\s*,?\s*([A-Za-z][\w-]*)\s*=\s*")
_BARE = re.compile(r"[^,}\s]*")
_AND = re.compile(r"[{}]|\s+and\s+")
_VERBATIM = ("url", "doi", "urldate")  # an address is no LaTeX: ~ stays, and --
_ESCAPED = re.compile(r"\\([&%$#_~])(?:\{\})?")
_NO_ENTRIES = ("comment", "preamble", "string")

_MARKS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "=": "\u0304",
    ".": "\u0307", "c": "\u0327", "v": "\u030c", "u": "\u0306", "H": "\u030b", "k": "\u0328",
    "r": "\u030a", "d": "\u0323", "b": "\u0331",
}  # fmt: skip
"""Accents of LaTeX as the characters that combine with a letter."""
_NAMED = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł",
    "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ",
    "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textendash": "–",
    "textemdash": "—", "textellipsis": "…", "ldots": "…", "dots": "…", "euro": "€",
    "texteuro": "€", "pounds": "£", "S": "§", "textquotedblleft": "“", "textquotedblright": "”",
    "textquoteleft": "‘", "textquoteright": "’", "guillemotleft": "«", "guillemotright": "»",
}  # fmt: skip
_LATEX = re.compile(
    r"\\(?P<kept>[&%$#_{}])"
    r"|\\(?P<mark>[`'^~\"=.]|[cvuHkrdb](?![A-Za-z]))\s*"
    r"(?:\{\s*(?P<inner>\\[ij]|\w)\s*\}|(?P<letter>\\[ij](?![A-Za-z])|\w))"
    r"|\\(?P<named>[A-Za-z]+)(?:\{\}|\s+|(?![A-Za-z]))"
    r"|(?P<dashes>---?)|(?P<quotes>``|'')|(?P<tie>~)|(?P<brace>[{}])"
)


def entries(text: str) -> Iterator[tuple[str, dict[str, str | list[str]]]]:
    """Key and fields of each entry, names of fields in lower case; "author" is a list."""
    done, begins = 0, [match.start() for match in _NEXT.finditer(text)]
    for number, match in enumerate(_ENTRY.finditer(text), 1):
        if match.start() < done or match[1].casefold() in _NO_ENTRIES:
            continue
        comma = text.find(",", match.end())
        if comma < 0:
            return
        following = bisect_left(begins, match.end())
        limit = begins[following] if following < len(begins) else len(text)
        fields: dict[str, str | list[str]] = {}
        done = comma
        while found := _FIELD.match(text, done, limit):
            name = found[1].lower()
            value, done = _value(text, found.end(), limit)
            if name in _VERBATIM:
                fields[name] = _ESCAPED.sub(r"\1", value.strip("{} \n"))
            else:
                fields[name] = _authors(value) if name == "author" else plain(value)
        yield text[match.end() : comma].strip() or str(number), fields


def plain(value: str) -> str:
    """A value without what only LaTeX reads: braces gone, its commands for letters as letters."""
    return unicodedata.normalize("NFC", " ".join(_LATEX.sub(_letter, value).split()))


def _letter(match: re.Match[str]) -> str:
    if kept := match["kept"]:
        return kept
    if mark := match["mark"]:
        letter = (match["inner"] or match["letter"]).lstrip("\\")
        return f"{letter}{_MARKS[mark]}"
    if name := match["named"]:
        return _NAMED.get(name, "")
    if dashes := match["dashes"]:
        return "—" if len(dashes) == 3 else "–"
    if quotes := match["quotes"]:
        return "“" if quotes == "``" else "”"
    return " " if match["tie"] else ""


def _value(text: str, at: int, limit: int) -> tuple[str, int]:
    """A value as it is written, without what holds it, and where it ends."""
    opening = text[at : at + 1]
    if opening not in ("{", '"') or not opening:
        bare = _BARE.match(text, at, limit)
        return (bare[0], bare.end()) if bare else ("", at)
    depth = 0
    for match in re.compile(r'[{}"]' if opening == '"' else "[{}]").finditer(text, at, limit):
        if match[0] == '"':
            if depth == 0 and match.start() > at:
                return text[at + 1 : match.start()], match.end()
            continue
        depth += 1 if match[0] == "{" else -1
        if depth == 0 and opening == "{":
            return text[at + 1 : match.start()], match.end()
    return text[at + 1 : limit], limit


def _authors(value: str) -> list[str]:
    """The names: parted by "and" outside of braces, which hold a name together."""
    names, depth, begun = [], 0, 0
    for match in _AND.finditer(value):
        if match[0] in "{}":
            depth += 1 if match[0] == "{" else -1
        elif depth == 0:
            names.append(value[begun : match.start()])
            begun = match.end()
    names.append(value[begun:])
    return [plain(name) for name in names if name.strip()]
