"""Which paper a page is of: the name that readers know, not that of its owner or its host."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

_SPACE = re.compile(r"\s+")
_COMPANY = re.compile(
    r"(?:\b(?:AG|GmbH|KG|SE|Ltd|Limited|LLC|Inc|plc|PLC|S\.?A\.?|S\.?p\.?A|S\.?L|B\.?V|A/S|AS|AB|"
    r"Pty|eG|e\.?V)\b\.?|\b(?:Verlags?\w*|Mediengruppe|Media Group|Publishing Group|Publishers?|"
    r"Holdings?|Group|Corporation|Networks?|Websites?)\b)"
)
_HOST = re.compile(r"(?:blogger|blogspot|wordpress(?:\.com)?|wix|medium|substack|tumblr)", re.I)
_ADDRESS = re.compile(r"(?:https?:)?//|^www\.|\.(?:html?|php)$", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:https?:)?(?://)?(?:www\d?\.)?([\w-]+(?:\.[\w-]+)+)(?:[/?#].*)?", re.I)
_SEPARATOR = re.compile(r"\s+[|–—·•»-]\s+|\s*\|\s*")
_MOST_WORDS = 5
"""Words that a paper's name in a ``title`` element has at most."""


def choose(declared: Sequence[str], page: str, address: str) -> str:
    """The outlet among the names that a page declares, the likeliest first.

    ``page`` is its ``title`` element, ``address`` its address. A company's name counts only where
    no other is given; the last part of the title where the site's address is made of it; else
    the host.
    """
    names = [name for one in declared if (name := _clean(one))]
    papers = [name for name in names if not _COMPANY.search(name)]
    if papers:
        return papers[0]
    host = host_of(address) or next((host_of(one) for one in declared if _ADDRESS.search(one)), "")
    last = _clean(_SEPARATOR.split(page)[-1])
    if last and len(last.split()) <= _MOST_WORDS and _made_of(host, last):
        return last
    return names[0] if names else host


def _clean(name: str) -> str:
    """A name on one line; "" for an address or the name of a host of many."""
    plain = _SPACE.sub(" ", unescape(unescape(name))).strip()
    if _ADDRESS.search(plain) or _HOST.fullmatch(plain):
        return ""
    if _COMPANY.search(plain):
        parts = [part for part in _SEPARATOR.split(plain) if not _COMPANY.search(part)]
        return parts[0].strip() if parts else plain
    return plain


def host_of(address: str) -> str:
    """The host of an address without "www.", "" where there is none."""
    found = _DOMAIN.fullmatch(address.strip())
    return found[1].lower() if found else ""


def _made_of(host: str, name: str) -> bool:
    """Whether an address is made of a name: "herald.example" of "The Herald"."""
    words = [word for word in re.findall(r"\w+", name.casefold()) if word not in _ARTICLES]
    return bool(host) and bool(words) and "".join(words) in host.replace("-", "").replace(".", "")


_ARTICLES = frozenset(["the", "der", "die", "das", "le", "la", "les", "el", "los"])
