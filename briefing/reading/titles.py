"""The title of an HTML page, among what its head declares, its headings and its ``title``.

What the page declares for catalogues and for those who link to it comes first, as an outlet cites
its own article so; the heading that readers see may be another one. The site's name is no part of
a title.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape

_SPACE = re.compile(r"\s+")
_SEPARATOR = re.compile(r"\s+[|–—·•»:/-]\s+|\s*\|\s*|\s+[«<]\s+")
_DECLARED = (
    "dc.title",
    "dcterms.title",
    "dcterm.title",
    "og:title",
    "twitter:title",
    "parsely-title",
    "sailthru.title",
)
_FEWEST = 3
"""Words below which what a cut leaves is no headline."""
_LONG_ENOUGH = 0.5
"""Share of the words that a ``title`` keeps without its last part, else that part was the title."""


@dataclass(frozen=True, slots=True)
class Titles:
    """``title`` is the article's; ``shown`` is the headline as readers see it on the page.

    Mostly they are the same words.
    """

    title: str
    shown: str


def choose(
    headings: Sequence[str],
    named: Sequence[str],
    metas: Mapping[str, str],
    page: str,
    site: str,
) -> Titles:
    """The titles of a page.

    ``headings`` are the texts of its h1 elements, ``named`` the headlines that its JSON-LD gives,
    ``metas`` its meta names and properties in lower case, ``page`` its ``title`` element and
    ``site`` the outlet's name, where known.
    """
    declared = _declared(named, metas, site)
    confirmed = _confirmed(headings, [*declared, page])
    if declared:
        title = declared[0]
    else:
        title = confirmed or _trimmed(page, site) or (headings[0] if headings else "")
    return Titles(title, confirmed or title)


def _declared(named: Sequence[str], metas: Mapping[str, str], site: str) -> list[str]:
    """What the head declares, the site's name cut off; what is that name alone falls out."""
    given = [*named, *(metas[key] for key in _DECLARED if key in metas)]
    clean = (unescape(_SPACE.sub(" ", title)).strip() for title in given)
    return [without_site(title, site) for title in clean if title and normal(title) != normal(site)]


def _confirmed(headings: Sequence[str], others: Sequence[str]) -> str:
    """The first heading that another source confirms, "" where none is."""
    # a page with one h1 has its headline there, however short; among many, one may be "News"
    fewest = 1 if len(headings) == 1 else _FEWEST
    found = (one for one in headings if any(_confirms(one, other, fewest) for other in others))
    return next(found, "")


def _confirms(heading: str, other: str, fewest: int) -> bool:
    """Whether a title is this heading, or this heading with a site's name after it.

    The second only from so many words on: a section's name may stand before a separator too.
    """
    left, right = heading.casefold().strip(), other.casefold().strip()
    if left == right:
        return True
    rest = right.removeprefix(left)
    return rest != right and len(left.split()) >= fewest and bool(_SEPARATOR.match(rest))


def without_site(title: str, site: str) -> str:
    """A title without the site's name at its end, where it stands after a separator."""
    cuts = list(_SEPARATOR.finditer(title))
    if cuts and site and normal(title[cuts[-1].end() :]) == normal(site):
        return title[: cuts[-1].start()].strip()
    return title


def normal(name: str) -> str:
    """Letters and digits of a name in lower case, for comparing."""
    return "".join(char for char in name.casefold() if char.isalnum())


def _trimmed(title: str, site: str) -> str:
    """A ``title`` element without the part after its last separator, the site's name mostly.

    Where hardly anything is left, the site's name stands first: then it is the longest part, or
    the whole where no part is long enough for a headline.
    """
    if (trimmed := without_site(title, site)) != title:
        return trimmed
    cuts = list(_SEPARATOR.finditer(title))
    if not cuts:
        return title
    left = title[: cuts[-1].start()].strip()
    if len(left.split()) >= max(_FEWEST, _LONG_ENOUGH * len(title.split())):
        return left
    longest = max(_SEPARATOR.split(title), key=lambda part: len(part.split())).strip()
    return longest if len(longest.split()) > _FEWEST else title
