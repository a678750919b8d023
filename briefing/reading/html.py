"""HTML pages: visible text by our own walk, what of it is the article by the extractor."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from briefing.model.article import Genre
from briefing.model.errors import EmptyArticle, NotText, ReadingError
from briefing.model.notices import NoticeKind
from briefing.reading import (
    aligning,
    below_headline,
    block_features,
    chain,
    extractor,
    headlines,
    html_metadata,
    live,
    saved_pages,
    sheets,
    visible,
)
from briefing.reading.case import STOPPED
from briefing.reading.decoding import by_label, by_other_label, check, decode
from briefing.reading.judging import FURNITURE
from briefing.reading.limits import check_count
from briefing.reading.page import Page, Part, laid_out

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset=["']?\s*([\w-]{2,40})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding=["']([\w-]{2,40})""")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_SAFE = bytes(32 if (n < 32 and n not in (9, 10, 13)) or n == 127 else n for n in range(256))
"""Control characters to spaces, for a parser that refuses them."""
HEADLINE = "other headline"
"""The reason for the headline that a page shows where it declares another one as its title."""
_POST = re.compile(
    r"(?:^|\s)(?:twitter-tweet|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post|"
    r"reddit-embed-bq|reddit-card|text-post-media|wp-embedded-content)(?:\s|$)"
)
"""Class names that the networks' own embedding code gives a post, and a blog another's entry."""
FEWEST_WORDS = 40
"""Words in paragraphs below which a page may keep its text for readers without scripts."""
_SCANT = 150
"""The same below which a script may be to show what a style sheet hides."""
_LONG = 15
"""Words from which a block that ends in a stop is running text wherever it stands."""
_NO_TEXT = frozenset(("nav", "footer", "form", "li", "figcaption", "button"))
LEAST = 0.5
"""Probability from which a block is kept."""
LEAST_OF_OWN = 0.15
"""The same for running text in elements of the names that the article's other paragraphs have."""
_OWN = 0.2
"""Share of the article's words in elements of one kind from which that kind is its own."""


def text_of(data: bytes, name: str) -> str:
    """The source's text: by mark or strict UTF-8, else as the page itself declares.

    Damaged characters become U+FFFD, as browsers show them. Raises
    :class:`briefing.model.errors.NotText` for bytes that are no text.
    """
    found = _CHARSET.search(data[:4096]) or _XML_ENCODING.match(data[:400])
    label = found[1].decode("ascii") if found else ""
    if (text := by_other_label(data, label)) is not None:
        return check(text, name)
    try:
        return decode(data, name)
    except NotText:
        raise
    except ReadingError:
        # a page that is readable enough to say that it is UTF-16 is none: browsers take UTF-8
        text = None if label.lower().startswith("utf-16") else by_label(data, label)
        return data.decode("utf-8", "replace") if text is None else text


def read(source: str, name: str, address: str = "") -> Page:
    """The page of an HTML source.

    Raises :class:`EmptyArticle` where the page shows no text and :class:`ReadingError` where it
    cannot be parsed.
    """
    tree = parsed(source, name)
    is_live = live.mark(tree)
    seen = _seen(tree)
    if not seen:
        raise EmptyArticle(
            "the page shows no text; it may be built by a script or nested too deeply", path=name
        )
    saved = saved_pages.noted(source)
    metadata, headline = html_metadata.read(tree, seen, address or saved.address)
    kinds = (NoticeKind.LIVE_BLOG,) if is_live or live.is_declared(tree) else ()
    metadata = replace(metadata, accessed=saved.day, notices=kinds)
    lines = extractor.body_lines(tree, prose_words(seen))
    held = block_features.completed(seen, aligning.kept([one.text for one in seen], lines))
    likely = _rescued(seen, _likely(seen, held, headline) if any(held) else frozenset())
    if not likely:  # no page that extractor and model know: its lines alone must tell
        return replace(laid_out([part_of(one) for one in seen], metadata), surrounded=True)
    first = min(likely)
    page = next((element.text_content() for element in tree.iter("title")), "")
    title = headlines.on_page(seen, first, (metadata.title, headline, page), metadata.outlet)
    metadata = replace(metadata, title=title or metadata.title)
    if metadata.genre is None and below_headline.is_labelled_opinion(seen, title or headline):
        metadata = replace(metadata, genre=Genre.OPINION)
    if not metadata.byline:
        names = below_headline.byline_near(seen, first, metadata.title, metadata.outlet)
        metadata = replace(metadata, byline=names or html_metadata.own_byline(tree))
    metadata = below_headline.dated(metadata, tree, seen, first)
    parts = _parts(seen, likely, metadata.title, headline)
    return laid_out(parts, metadata)


def _seen(tree: Any) -> tuple[visible.Seen, ...]:
    """The visible blocks of a page, as its style sheets and its scripts leave it."""
    given = sheets.looks_of(tree)
    seen = visible.walk(tree, given=given)
    words = _shown_words(seen)
    if given and words < _SCANT and any(_is_program(one) for one in tree.iter("script")):
        plain = visible.walk(tree, given={})
        if 2 * words < _shown_words(plain):  # a script will show what a sheet hides
            seen, given = plain, {}
    if prose_words(seen) < FEWEST_WORDS:  # a page that a script fills may hold its text unscripted
        unscripted = visible.walk(tree, unscripted=True, given=given)
        seen = unscripted if prose_words(unscripted) > 2 * prose_words(seen) else seen
    return seen


def _is_program(script: Any) -> bool:
    return "json" not in (script.get("type") or "")


def _shown_words(seen: Sequence[visible.Seen]) -> int:
    return prose_words([one for one in seen if not one.reason])


def prose_words(seen: Sequence[visible.Seen]) -> int:
    """Words in paragraphs that are long and mostly not links."""
    counts = (len(one.text.split()) for one in seen if "p" in one.tags[-3:] and one.linked < 0.5)
    return sum(count for count in counts if count >= 15)


def fragment(source: str, name: str) -> tuple[Part, ...]:
    """The parts of a piece of HTML that is all article, such as an entry of a feed."""
    if not source.strip():
        return ()
    return tuple(part_of(one, vouched=True) for one in visible.walk(parsed(source, name)))


def part_of(one: visible.Seen, *, reason: str = "", vouched: bool = False) -> Part:
    """A visible block as a part of a page."""
    unseen = one.reason
    return Part(
        one.text,
        one.level,
        "li" in one.tags,
        unseen or reason,
        vouched and not unseen,
        posted=one.posted,
    )


def _likely(seen: Sequence[visible.Seen], held: Sequence[bool], headline: str) -> frozenset[int]:
    """The blocks that are likely the article's."""
    region = block_features.region(seen, held)
    found = chain.body_probabilities(
        block_features.features(seen, held, headline), chain.load("blocks")
    )
    likely = frozenset(index for index, p in zip(region, found, strict=True) if p >= LEAST)
    own = block_features.kinds(seen, likely, _OWN)
    return likely | {
        index
        for index, p in zip(region, found, strict=True)
        if p >= LEAST_OF_OWN and block_features.is_prose(seen[index], own)
    }


def _rescued(seen: Sequence[visible.Seen], likely: frozenset[int]) -> frozenset[int]:
    """The likely blocks; where no running text is among them, what of the page is running text."""
    long = frozenset(
        n
        for n, one in enumerate(seen)
        if len(one.text.split()) >= _LONG
        and one.linked < 0.3
        and STOPPED.search(one.text)
        and _NO_TEXT.isdisjoint(one.tags)
    )
    likely |= frozenset(n for n in long - likely if _is_lead_or_between(seen, likely, n))
    few = sum(len(seen[n].text.split()) for n in likely) < FEWEST_WORDS
    return long if few and long and not likely & long else likely


def _posts(seen: Sequence[visible.Seen], likely: Collection[int]) -> frozenset[int]:
    """What others wrote elsewhere among the likely blocks; () for a page of little else."""
    posts = frozenset(n for n in likely if _POST.search(seen[n].names))
    own = sum(len(seen[n].text.split()) for n in likely if n not in posts)
    return posts if own >= FEWEST_WORDS else frozenset()


def _is_lead_or_between(seen: Sequence[visible.Seen], likely: Collection[int], index: int) -> bool:
    """Whether running text stands right under the headline, or between two likely paragraphs."""
    if seen[index].level or not {index + 1} & set(likely):
        return False
    before = seen[index - 1] if index else None
    return before is not None and (before.level == 1 or index - 1 in likely)


def _parts(
    seen: Sequence[visible.Seen], likely: Collection[int], title: str, headline: str
) -> list[Part]:
    """The visible blocks; those that are not the article are set aside, its title is not."""
    folded, other = title.casefold(), headline.casefold()
    same = [n for n, one in enumerate(seen) if one.text.casefold() == folded]
    headings = [n for n in same if seen[n].level]
    above = [n for n in headings or same if n <= min(likely)]
    shown = {*above} if headings and above else {*above[-1:]} or {*headings[:1]}

    def reason(index: int) -> str:
        one = seen[index]
        if index in shown:
            return ""
        return HEADLINE if one.level and one.text.casefold() == other else FURNITURE

    posts = _posts(seen, likely)
    return [
        replace(part_of(one, vouched=True), elsewhere=index in posts)
        if index in likely
        else part_of(one, reason=reason(index))
        for index, one in enumerate(seen)
    ]


def parsed(source: str, name: str) -> Any:
    """The lxml tree of an HTML source; scripts and style sheets are kept, comments are not.

    Raises :class:`EmptyArticle` for a source without an element and
    :class:`briefing.model.errors.ArticleTooLarge` for one with far too many.
    """
    from lxml import etree

    check_count(source.count("<"), "tags", name)
    data = _DECLARATION.sub("", source, count=1).encode("utf-8", "replace").translate(_SAFE)
    try:
        tree, cut = _tree(data)
        # a picture written into the page may be longer than the parser takes by itself
        tree, cut = _tree(data, huge=True) if cut and "depth" not in cut else (tree, cut)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise EmptyArticle("the page shows no text", path=name) from error
    if "depth" in cut:
        raise EmptyArticle("its elements are nested too deeply to be read whole", path=name)
    if cut:
        raise ReadingError(f"the page would be cut off while it is read ({cut})", path=name)
    return tree


def _tree(data: bytes, *, huge: bool = False) -> tuple[Any, str]:
    """The tree of a page, and why the parser gave up before its end, "" where it did not."""
    from lxml import etree
    from lxml import html as lxml_html

    parser = lxml_html.HTMLParser(
        remove_comments=True, remove_pis=True, encoding="utf-8", huge_tree=huge
    )
    # one class for all elements: lxml.html's own choice among its classes costs a call for each
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=lxml_html.HtmlElement))
    tree = lxml_html.document_fromstring(data, parser=parser)
    limits = (one for one in parser.error_log if one.type_name == "ERR_RESOURCE_LIMIT")
    return tree, next((one.message.partition(", ")[0].strip() for one in limits), "")
