"""Words that mean something to what a note is written as: fields, lines, formulas, commands."""

from __future__ import annotations

import email
import email.policy
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.attacks.case import BUILD, Attack, Place

WORDS = {
    "lines": "Venn\r\nBEGIN:VALARM\r\nACTION:PROCEDURE\r\nATTACH:file:///bin/sh\r\nEND:VALARM",
    "lines of other kinds": "Venn\u2028ATTACH:x\u2029ATTACH:y\x85ATTACH:z\x0bATTACH:v\x0cATTACH:w",
    "a record": "Venn\nER  - \nTY  - JOUR\nUR  - http://quay.example/evil",
    "an entry": 'Venn}, url = {http://quay.example/evil}}\n@preamble{"\\input{/etc/passwd}"}\n@x{y,',
    "TeX": "Venn \\write18{touch escaped} \\input{/etc/passwd} $x$ %{ #1 ~ ^ & _",
    "headers": "Venn\r\nBcc: all@quay.example\r\n\r\n<script>go()</script>",
    "encoded headers": "=?utf-8?Q?Venn=0D=0ABcc:_all@quay.example?=",
    "a formula": '=HYPERLINK("http://quay.example/evil","Venn")',
    "a command": "=cmd|' /C calc'!A1",
    "a formula in disguise": "\uff1dSUM(1)\t\uff0b1",
    "a formula behind a space": "  +SUM(1)",
    "a field of Word": "Venn { DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\" }",
    "a page": '</title></style><script>go()</script><img src=x onerror=go()><!-- --><b a="\'',
    "Markdown": "[Venn](javascript:go()) ![x](http://quay.example/p.png) <script>go()</script> `x`",
    "a template": "{{ 7*7 }}{% include '/etc/passwd' %}{# x #}${7*7}<%= 7*7 %>",
    "a terminal": "Venn \x1b]0;weir\x07\x1b[2J\x9b31m\x90q\x9c",
    "turned about": "Venn \u202e\u2066\u2067\u200f\u061c closes",
    "tags nobody sees": "Venn\U000e0041\U000e0042\u200b\ufeff\u2060 closes",
    "half letters": "Venn &#xd83d; &#0; &#x80; closes",
}  # fmt: skip


def _page(words: str) -> bytes:
    """A page whose title, author, outlet and sentences hold the words."""
    said = json.dumps(words)
    flat = words.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    data = (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>' + flat + "</title>"
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":' + said
        + ',"author":{"name":' + said + '},"publisher":{"name":' + said + "},"
        '"datePublished":"2025-06-09","url":"https://venn.example/a?x=' + "1" + '"}</script>'
        f'<meta name="author" content="{flat}"><meta property="og:site_name" content="{flat}">'
        "</head><body><article><h1>" + flat + "</h1>"
        f"<p>{flat} The quarry road at Venn will close on 1 July 2025, the county said. It carries"
        " 900 lorries a day, the surveyor said on Monday, 9 June 2025.</p>"
        f"<p>“{flat} is a word that the council has never liked,” said Orla Tamsin.</p>"
        "</article></body></html>"
    )  # fmt: skip
    return data.encode("utf-8", "replace")


_SCRIPTS = r"(?i)\s*(javascript|file|data:text)"
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200f\u202a-\u202e\u2066-\u2069]")


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def _calendar(path: Path) -> str:
    raw = path.read_bytes()
    if raw.replace(b"\r\n", b"").translate(None, b"") != raw.replace(b"\r\n", b""):
        return "lines"
    whole = raw.decode().replace("\r\n ", "")
    bad = [line for line in re.split("[\r\n\x0b\x0c\x85\u2028\u2029]+", whole)
           if re.match(r"(?i)attach|action|begin:valarm|trigger", line)]  # fmt: skip
    names = {line.partition(":")[0] for line in whole.split("\r\n") if line}
    odd = [name for name in names if not re.fullmatch(r"[A-Z0-9-]+(;[A-Z=-]+)?", name)]
    return f"a line of its own: {bad or odd}" if bad or odd else ""


def _ris(path: Path) -> str:
    lines = _text(path).split("\n")
    bad = [one for one in lines if one.strip() and not re.match(r"[A-Z][A-Z0-9]  - ", one)]
    ends = [one[:2] for one in lines if one.startswith(("TY  - ", "ER  - "))]
    doubled = ends != ["TY", "ER"] * (len(ends) // 2)
    return f"a field of its own: {bad}" if bad or doubled or "quay.example" in "".join(
        one for one in lines if one.startswith("UR")) else ""  # fmt: skip


def _bibtex(path: Path) -> str:
    text = _text(path)
    entries = re.findall(r"(?m)^\s*@(\w*)", text)
    depth = least = 0
    for sign in re.sub(r"\\.", "", text):
        depth += (sign == "{") - (sign == "}")
        least = min(least, depth)
    if not set(entries) <= {"article", "misc", "online"} or depth or least:
        return f"an entry of its own: {entries}, {depth}"
    plain = re.sub(r"\\textbackslash\s*(\{\})?", "", text)
    return "a command of TeX" if re.search(r"\\(write|input|include|def)", plain) else ""


def _mail(path: Path) -> str:
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    names = [name.lower() for name in list(message.keys())]
    wrong = {"bcc", "cc", "from", "sender", "reply-to"} & set(names)
    if wrong or len(names) != len(set(names)) or message.defects:
        return f"a header of its own: {names} {message.defects}"
    pages = [p for p in message.walk() if p.get_content_type() == "text/html"]
    return _html_text(str(pages[0].get_content())) if pages else "no page"


def _html_text(text: str) -> str:
    from lxml import html

    tree = html.fromstring(text)
    tags = {e.tag for e in tree.iter() if isinstance(e.tag, str)} & {
        "script", "iframe", "object", "embed", "form", "base", "link",
    }  # fmt: skip
    on = [k for e in tree.iter() for k in e.attrib if k.startswith("on")]
    links = [v for e in tree.iter() for k, v in e.attrib.items()
             if k in ("href", "src") and re.match(_SCRIPTS, v)]  # fmt: skip
    far = [e.get("src") for e in tree.iter("img") if not str(e.get("src")).startswith("data:")]
    return f"in the page: {tags or on or links or far}" if tags or on or links or far else ""


def _html(path: Path) -> str:
    return _html_text(_text(path))


def _csv(path: Path) -> str:
    import csv

    cells = [c for row in csv.reader(io.StringIO(_text(path).removeprefix("\ufeff"))) for c in row]
    bad = [c for c in cells if c.lstrip()[:1] in set("=+-@\t\r\uff1d\uff0b") and len(c) > 1]
    return f"a formula: {bad}" if any(not re.fullmatch(r"[-+]?[\d.,]+", c) for c in bad) else ""


def _office(path: Path) -> str:
    with zipfile.ZipFile(path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    for name, data in parts.items():
        if name.startswith("/") or ".." in name:
            return f"a part {name}"
        if re.search(rb"<f>|<f\s|instrText|fldSimple|ddeLink|<w:altChunk|oleObject", data) and (
            b"DDE" in data or b"<f>" in data or b"ddeLink" in data or b"altChunk" in data
        ):
            return f"a field in {name}"
        if name.endswith(".rels"):
            far = re.findall(rb'Target="([^"]*)"[^>]*TargetMode="External"', data)
            if any(not one.startswith((b"http://", b"https://", b"mailto:")) for one in far):
                return f"it leads to {far}"
    return ""


def _markdown(path: Path) -> str:
    import markdown_it

    return _html_text(markdown_it.MarkdownIt("commonmark", {"html": True}).render(_text(path)))


def _json(path: Path) -> str:
    json.loads(path.read_bytes())
    return ""


def _nothing(_: Path) -> str:
    return ""


FORMS: dict[str, tuple[str, Callable[[Path], str]]] = {
    "ics": ("out.ics", _calendar),
    "ris": ("out.ris", _ris),
    "bibtex": ("out.bib", _bibtex),
    "csl-json": ("out.csl.json", _json),
    "eml": ("out.eml", _mail),
    "csv": ("out.csv", _csv),
    "xlsx": ("out.xlsx", _office),
    "docx": ("out.docx", _office),
    "pptx": ("out.pptx", _office),
    "html": ("out.html", _html),
    "markdown": ("out.md", _markdown),
    "footnotes": ("out.md", _markdown),
    "json": ("out.json", _json),
    "pdf": ("out.pdf", _nothing),
}
_BINARY = ("xlsx", "docx", "pptx", "pdf")


def _check(form: str) -> Callable[[Place], str]:
    name, look = FORMS[form]

    def check(place: Place) -> str:
        path = place.work / name
        if not path.is_file():
            return ""
        if form not in _BINARY:
            text = _text(path)
            if found := _UNSEEN.search(text if form != "eml" else ""):
                return f"a sign that nobody sees: {found[0]!r}"
        return look(path)

    return check


def attacks() -> Iterator[Attack]:
    """All words as articles in each format, and each kind in the options where it matters."""
    for form, (target, _) in FORMS.items():
        yield Attack(
            f"{form}: articles",
            _articles,
            ("build", "in", "-f", form, "-o", target, "--print-anyway", *BUILD),
            "done",
            check=_check(form),
        )
        for name in MEANT.get(form, ()):
            words = WORDS[name]
            yield Attack(
                f"{form}: {name}",
                lambda place, w=words: (place.work / "a.html").write_bytes(_page(w)),  # type: ignore[misc]
                ("build", "a.html", "-f", form, "-o", target, "--title", words, "--to", words,
                 "--author", words, "--marking", words, "--draft", words, "--print-anyway", *BUILD),
                "done",
                check=_check(form),
            )  # fmt: skip
    for form in ("table", "csv", "json"):
        yield Attack(
            f"facts as {form}", _articles, ("facts", "in", "-f", form, *BUILD), "done",
            never=_UNSEEN.pattern,
        )  # fmt: skip
    yield Attack(
        "summarize", _articles, ("summarize", "in", "-n", "20", *BUILD), "done",
        never=_UNSEEN.pattern,
    )  # fmt: skip


def _articles(place: Place) -> None:
    """A page for each kind of words, named by them where the system lets it."""
    folder = place.work / "in"
    folder.mkdir()
    for number, words in enumerate(WORDS.values()):
        name = f"{words.replace('/', '_')[:60]} {number}.html"
        (folder / name).write_bytes(_page(words))


MEANT: dict[str, tuple[str, ...]] = {
    "ics": ("lines", "lines of other kinds"),
    "ris": ("lines", "lines of other kinds", "a record"),
    "bibtex": ("lines", "an entry", "TeX"),
    "csl-json": ("half letters",),
    "eml": ("lines", "headers", "encoded headers", "a page", "turned about"),
    "csv": ("a formula", "a command", "a formula in disguise", "a formula behind a space"),
    "xlsx": ("a formula", "a command", "a terminal", "tags nobody sees"),
    "docx": ("a field of Word", "a page", "a terminal"),
    "pptx": ("a field of Word", "a terminal", "lines of other kinds"),
    "html": ("a page", "a template", "turned about", "half letters"),
    "markdown": ("Markdown", "a page", "a template", "lines"),
    "footnotes": ("Markdown", "a page", "lines"),
    "json": ("a terminal", "tags nobody sees"),
    "pdf": ("a page", "a template", "a terminal"),
}
