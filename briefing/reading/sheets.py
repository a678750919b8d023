"""What the style sheets inside a page say of its elements, where they hide or strike some out.

Sheets elsewhere are not read. Rules for other media than a screen, and those that only some
screens follow, do not count.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from briefing.reading import looks
from briefing.reading.looks import Look

_REMARK = re.compile(r"/\*.*?(?:\*/|\Z)", re.S)
_QUOTED = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")
_BRACE = re.compile(r"([{}])")
_SCREEN = re.compile(r"@media\s+(?:only\s+)?(?:all|screen)\s*$|@(?:layer|supports|scope)\b", re.I)
_NAMED = re.compile(r"[.#]((?:[\w-]|[^\x00-\x7f])+)")
_IN_BRACKETS = re.compile(r"\[[^\]]*\]")
_STATE = re.compile(r"::|:(?:hover|focus|active|target|checked|before|after|visited|open)", re.I)
_SUSPECT = (
    *("none", "hidden", "collapse", "line-through", "opacity", "clip", "scale", "hide", "100%"),
    *("font-size", "font:", "font :", "\\", "-.", *(f"-{digit}" for digit in range(10))),
)
"""One of these stands in every rule that hides or strikes out by another thing than its colour."""
_ELSEWHERE = re.compile(r"stylesheet|preload|style", re.I)
_GROUNDS = frozenset(
    ("color", "background", "background-color", "background-image", "font", "font-size")
)
_WORDS = re.compile("[^ \t\r\n\f]+")
_PARTED = re.compile(r"[\s>+~]+")
_NESTED = re.compile(r"[():\\]")
_TAG = re.compile(r"[a-z][a-z0-9]*(?![\w-])", re.I)
_COMPILED = 8192  # the hiding rules of more than ten pages, _MOST_RULES each
# some 7,000 rules; so large a sheet is linked to, and then it is not read
_MOST_CHARACTERS = 400_000
_MOST_RULES = 600  # if all of them match 10,000 elements it takes 2 s; the last ones prevail
_LONGEST_SELECTOR = 300  # what is written by hand or tool is shorter; nesting multiplies it
_DEEPEST = 8  # rules in rules; each level may double a selector
_NONE: Look = {}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of a sheet: its selectors and its declarations as written."""

    selector: str
    source: str

    @property
    def look(self) -> Look:
        """Its declarations as a look."""
        return looks.declared(self.source)


def looks_of(tree: Any) -> Mapping[Any, Look]:
    """The looks that the sheets of a page give its elements; empty where they hide nothing."""
    whole = is_whole(tree)
    rules = list(_rules(_sources(tree)))
    suspect = (rule for rule in rules if whole or _is_suspect(rule.source))
    hiding = [rule for rule in suspect if _hides(rule.look, coloured=whole)]
    if not hiding:
        return {}
    there = _names(tree)
    hiding = [rule for rule in hiding if _may_match(rule, there)]
    if not hiding:
        return {}
    hides = _matcher(hiding[-_MOST_RULES:])
    elements = _wrapped(tree, None if whole else _likely(tree, hides))
    named = [one for one in elements if hides.match(one)]
    if not named:
        return {}
    wanted = {name for rule in hiding for name in rule.look} | (_GROUNDS if whole else set())
    told = _telling(rules, wanted, there)
    return _given(elements, told) if whole else _given(named, _ending_in(told, named))


def _is_suspect(source: str) -> bool:
    """Whether a rule may hide something, before it is looked at closely."""
    plain = source.lower()
    return any(word in plain for word in _SUSPECT)


def _telling(rules: Sequence[Rule], wanted: Collection[str], there: frozenset[str]) -> list[Rule]:
    """The rules that say something of the wanted properties of elements that are there."""
    words = re.compile("|".join([*map(re.escape, sorted(wanted)), r"\\"]), re.I)
    found = (rule for rule in rules if words.search(rule.source) and _may_match(rule, there))
    return [rule for rule in found if not rule.look.keys().isdisjoint(wanted)][-_MOST_RULES:]


def is_whole(tree: Any) -> bool:
    """Whether all that gives a page its looks is in it: no sheet elsewhere, no script."""
    return not any(map(_adds_looks, tree.iter("link", "script")))


def _adds_looks(element: Any) -> bool:
    if element.tag == "script":
        return "json" not in (element.get("type") or "")
    return bool(_ELSEWHERE.search(f"{element.get('rel')} {element.get('as')}"))


def _hides(look: Look, *, coloured: bool) -> bool:
    if looks.TELLING.isdisjoint(look):
        return False
    size = looks.size_of(look)
    return (
        looks.is_gone(look)
        or looks.is_hidden(look)
        or looks.is_struck(look)
        or (coloured and bool(looks.letters_of(look)))
        or (size is not None and looks.is_tiny(size[0]))
    )


def _sources(tree: Any) -> str:
    """The sheets of a page that a screen follows, in their order."""
    found = []
    for element in tree.iter("style"):
        media = (element.get("media") or "all").strip().lower()
        inert = any(one.tag in ("noscript", "template", "svg") for one in element.iterancestors())
        if media in ("all", "screen", "only screen") and not inert:
            found.append(element.text_content() or "")
    return "\n".join(found)[:_MOST_CHARACTERS]


def _names(tree: Any) -> frozenset[str]:
    """The classes and ids that stand in a page."""
    given = (set(tree.xpath(one, smart_strings=False)) for one in ("//@class", "//@id"))
    return frozenset(name for texts in given for text in texts for name in text.split())


def _may_match(rule: Rule, there: frozenset[str]) -> bool:
    """Whether a page has the classes and ids of one of the selectors."""
    return any(map(there.issuperset, _names_of(rule.selector)))


@lru_cache(maxsize=_COMPILED)
def _names_of(selector: str) -> tuple[tuple[str, ...], ...]:
    """The classes and ids in each of the selectors of a list."""
    parts = _IN_BRACKETS.sub("", selector).split(",")
    return tuple(tuple(_NAMED.findall(part)) for part in parts)


def _rules(source: str) -> Iterator[Rule]:
    """The rules of a sheet, those inside others too."""
    plain = _QUOTED.sub(lambda m: '""' if set("{};") & set(m[0]) else m[0], _REMARK.sub("", source))
    stack: list[str | None] = []
    """Selectors of the open blocks: "" for a group of rules, None for what does not count."""
    pieces = _BRACE.split(plain)
    for before, brace in zip(pieces[::2], pieces[1::2], strict=False):
        if brace == "{":
            declarations, _, head = before.rpartition(";")
            yield from _rule(stack, declarations)
            stack.append(_opened(stack, head.strip()))
        elif stack:
            yield from _rule(stack, before)
            stack.pop()


def _opened(stack: Sequence[str | None], head: str) -> str | None:
    above = stack[-1] if stack else ""
    if above is None or len(stack) > _DEEPEST or len(head) > _LONGEST_SELECTOR:
        return None
    if head.startswith("@"):
        return above if _SCREEN.match(head) else None
    if not above:
        return head
    inner = head.replace("&", f":is({above})") if "&" in head else f":is({above}) {head}"
    return inner if len(inner) <= _LONGEST_SELECTOR else None


def _rule(stack: Sequence[str | None], declarations: str) -> Iterator[Rule]:
    selector = stack[-1] if stack else None
    if selector and declarations.strip() and not _STATE.search(selector):
        yield Rule(selector, declarations.strip())


def _likely(tree: Any, hides: Any) -> frozenset[Any] | None:
    """The elements that a selector can end in, None for any."""
    if hides.other_selectors or hides.lang_attr_selectors or hides.namespace_selectors:
        return None
    named = tree.iter(*hides.lower_local_name_selectors) if hides.lower_local_name_selectors else ()
    found = set(named)
    classes, ids = hides.class_selectors.keys(), hides.id_selectors.keys()
    if classes:
        found.update(
            one
            for one in tree.xpath("//*[@class]")
            if not classes.isdisjoint(_WORDS.findall(one.get("class")))
        )
    if ids:
        found.update(one for one in tree.xpath("//*[@id]") if one.get("id") in ids)
    return frozenset(found)


def _wrapped(tree: Any, likely: frozenset[Any] | None) -> list[Any]:
    """Elements of a page as selectors are asked of them: the likely ones, or all of them."""
    import cssselect2

    root = cssselect2.ElementWrapper.from_html_root(tree)
    if likely is None:
        return list(root.iter_subtree())
    around = {above for one in likely for above in one.iterancestors()}
    found = [root] if tree in likely else []
    stack = [root] if tree in around else []
    while stack:
        for child in stack.pop().iter_children():
            if child.etree_element in likely:
                found.append(child)
            if child.etree_element in around:
                stack.append(child)
    return found


def _given(elements: Iterable[Any], rules: Sequence[Rule]) -> Mapping[Any, Look]:
    """The looks of elements by some rules, the strongest last."""
    matcher = _matcher(rules)
    given: dict[Any, Look] = {}
    for element in elements:
        if found := matcher.match(element):
            look: dict[str, str] = {}
            for _, _, _, rule in found:
                look |= rule.look
            for _, _, _, rule in found:
                look |= looks.important(rule.source) if "!" in rule.source else _NONE
            given[element.etree_element] = look
    return given


def _matcher(rules: Iterable[Rule]) -> Any:
    import cssselect2

    matcher = cssselect2.Matcher()
    for rule in rules:
        try:
            for selector in _compiled(rule.selector):
                matcher.add_selector(selector, rule)
        except RecursionError:
            continue
    return matcher


@lru_cache(maxsize=_COMPILED)
def _compiled(selector: str) -> tuple[Any, ...]:
    """The parts of a selector; () where it is none. Pages of one outlet share most of theirs."""
    import cssselect2

    try:
        found = cssselect2.compile_selector_list(selector)
    except cssselect2.SelectorError:
        return ()
    return tuple(one for one in found if one.pseudo_element is None)


def _ending_in(rules: Iterable[Rule], elements: Iterable[Any]) -> list[Rule]:
    """The rules of which a selector can end in one of these elements, by their names."""
    names: set[str] = set()
    tags: set[str] = set()
    for one in elements:
        tags.add(one.local_name.lower())
        names |= one.classes
        names.add(one.id or "")
    return [rule for rule in rules if _ends_in(rule.selector, names, tags)]


def _ends_in(selector: str, names: set[str], tags: set[str]) -> bool:
    plain = _IN_BRACKETS.sub("", selector)
    if _NESTED.search(plain):
        return True  # commas and spaces inside are not its own
    for part in plain.split(","):
        last = _PARTED.split(part.strip())[-1]
        tag = _TAG.match(last)
        if names.issuperset(_NAMED.findall(last)) and (not tag or tag[0].lower() in tags):
            return True
    return False
