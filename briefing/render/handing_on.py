"""An HTML page to hand on: it runs no script, loads nothing and leads nowhere by itself.

The page is parsed as browsers parse it. Where that finds nothing that may not be there, the page
goes out as the template wrote it, with a policy before its first element; else it is written anew
without it.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import tinyhtml5

from briefing.model.errors import RenderError
from briefing.render.expanding import MAX_SECONDS
from briefing.render.taming import MAX_NESTED, check_markup, may_lead
from briefing.system.time_limit import OutOfTime, time_limit

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "form-action 'none'; base-uri 'none'"
)
"""What an HTML file of ours may load and run: its own style sheets and pictures, no script."""

_META = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
_HEAD = re.compile(
    r"\s*<!doctype html>\s*<html(?: lang=\"[\w-]*\")?>\s*<head>\s*<meta charset=\"utf-8\">\s*",
    re.IGNORECASE,
)
_GONE = frozenset(
    {
        "script", "link", "base", "iframe", "frame", "frameset", "object", "embed", "applet",
        "noscript", "noembed", "noframes", "template", "xmp", "plaintext", "portal", "fencedframe",
    }
)  # fmt: skip
"""Elements that load, run or lead, or whose content another parser may see otherwise."""
_FORMS = frozenset(
    ["form", "input", "button", "select", "textarea", "option", "datalist", "keygen", "isindex"]
)
_FOREIGN = frozenset(["animate", "animatemotion", "animatetransform", "set", "foreignobject"])
_LEADING = frozenset(("href", "{http://www.w3.org/1999/xlink}href", "xlink:href"))
_TAKEN = frozenset(("action", "formaction", "ping", "srcdoc", "manifest", "background", "is"))
_PLAIN = re.compile(r"[A-Za-z_][\w:.-]*", re.ASCII)
"""Names that every parser reads alike."""
_PREFIXES = {
    "{http://www.w3.org/1999/xlink}": "xlink:",
    "{http://www.w3.org/XML/1998/namespace}": "xml:",
    "{http://www.w3.org/2000/xmlns/}": "xmlns:",
}


def safe(text: str) -> str:
    """The page with the policy, and without what no policy stops.

    Raises :class:`RenderError` for one of far too many tags, or that takes too long.
    """
    check_markup(text)
    try:
        with time_limit(MAX_SECONDS, "the page"):
            root = tinyhtml5.parse(text, namespace_html_elements=False)
            if _cleared(root):
                return _written(root)
    except OutOfTime as error:
        raise RenderError(str(error)) from error
    except RecursionError as error:
        raise RenderError("the page's elements are nested too deeply") from error
    head = _HEAD.match(text)
    if head is None:  # a template that is no page of ours: the policy comes before all of it
        return f"<!doctype html>\n{_META}\n{text}"
    return f"{text[: head.end()]}{_META}\n  {text[head.end() :]}"


def _cleared(root: ET.Element) -> bool:
    """Whether anything was taken out of the page."""
    changed = _clear_attributes(root, "html")
    stack = [(root, 1)]
    while stack:
        parent, depth = stack.pop()
        for child in list(parent):
            if not isinstance(child.tag, str):
                continue  # a comment: written anew it is left out
            name = _name(child)
            if depth > MAX_NESTED or _is_gone(child, name):
                _take_out(parent, child)
                changed = True
                continue
            if name in _FORMS:
                child.tag = "span" if name != "form" else "div"
                changed = True
            changed = _clear_attributes(child, name) or changed
            # inside a drawing, other parsers may see elements in a sheet
            changed = changed or (name == "style" and "<" in (child.text or ""))
            stack.append((child, depth + 1))
    return changed


def _is_gone(element: ET.Element, name: str) -> bool:
    if name in _GONE or name in _FOREIGN or not _PLAIN.fullmatch(name):
        return True
    return name == "meta" and bool(element.get("http-equiv", "").strip())


def _clear_attributes(element: ET.Element, name: str) -> bool:
    gone = [
        key
        for key, value in element.attrib.items()
        if key.lower().startswith("on")
        or key.lower() in _TAKEN
        or (key.lower() in _LEADING and not _stays(name, value))
        or not _PLAIN.fullmatch(key.rpartition("}")[2])
    ]
    for key in gone:
        del element.attrib[key]
    return bool(gone)


def _stays(name: str, value: str) -> bool:
    """Whether an address may stay: a place in the page, a picture in it, or a link outwards."""
    target = value.strip()
    if target.startswith("#"):
        return True
    if name in ("image", "feimage"):
        return target[:11].lower() == "data:image/"
    return name in ("a", "area") and may_lead(target)


def _take_out(parent: ET.Element, child: ET.Element) -> None:
    """Remove an element; the text after it stays."""
    tail, place = child.tail or "", list(parent).index(child)
    parent.remove(child)
    if place:
        before = parent[place - 1]
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail


def _name(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _written(root: ET.Element) -> str:
    """The page as text, the policy first in its head."""
    for element in root.iter():
        if not isinstance(element.tag, str):
            element.text = ""
            continue
        element.tag = element.tag.rpartition("}")[2]
        for key in [key for key in element.attrib if key.startswith("{")]:
            space, _, name = key.rpartition("}")
            element.set(_PREFIXES.get(f"{space}}}", "data-") + name, element.attrib.pop(key))
        if _name(element) == "style":
            element.text = (element.text or "").replace("<", "\\3c ")
    head = root.find("head")
    if head is None:
        head = ET.Element("head")
        root.insert(0, head)
    for meta in [one for one in head if one.tag == "meta" and "charset" in one.attrib]:
        _take_out(head, meta)
    policy = ET.Element("meta", {"http-equiv": "Content-Security-Policy", "content": POLICY})
    head.insert(0, policy)
    head.insert(0, ET.Element("meta", {"charset": "utf-8"}))
    body = ET.tostring(root, encoding="unicode", method="html")
    return f"<!doctype html>\n{body}\n"
