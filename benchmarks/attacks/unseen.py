"""Words hidden by rarer means, and words that only look hidden: those must be printed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.attacks.case import BUILD, Attack, Place, article
from benchmarks.attacks.texts import document, page, pdf, zipped

_WORDS = "The keepers of the Venn weir raise its gates on 3 July 2025, their warden said on Monday."
_PLANTED = "SNARE-7719"
_SAID = f"The warden {_PLANTED} resigned on 4 July 2025, the council of {_PLANTED} said."
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


# --- pages --------------------------------------------------------------------------------------

_INLINE = {
    "no height": "max-height:0;overflow:hidden",
    "no height but its own": "height:0px;overflow:hidden",
    "no width": "width:0;height:1px;overflow:hidden",
    "a filter": "filter: opacity(0)",
    "a colour without ink": "color:rgba(20, 20, 20, 0)",
    "a colour without ink, in words": "color:rgb(20 20 20 / 0%)",
    "eight digits": "color:#33333300",
    "white in other words": "color:hsl(0, 0%, 100%)",
    "nearly white": "color:#fefefe",
    "the colour of its ground": "color:#204060;background-color:#204060",
    "the colour of its ground in other words": "background:rgb(32,64,96);color:#204060",
    "letters filled with nothing": "-webkit-text-fill-color:transparent",
    "a font of nothing": "font:0/0 serif",
    "a font of little": "font: italic 0.5px/1 serif",
    "a size in parts": "font-size:.01em",
    "far off by letters": "position:absolute;left:-999em",
    "far off by windows": "position:fixed;top:-200vh",
    "moved away": "transform:translateX(-9999px)",
    "turned to a line": "transform:scaleY(0)",
    "an indent": "text-indent:-9999px;overflow:hidden",
    "clipped to a circle": "clip-path:circle(0)",
    "clipped to a corner": "clip-path:polygon(0 0, 0 0, 0 0)",
    "content not visible": "content-visibility:hidden",
    "visibility of a table": "visibility:collapse",
    "letters of capitals": "DISPLAY : NONE !important",
    "a remark in it": "display:/* x */none",
    "an escape in it": "d\\69splay:none",
    "the later one counts": "display:block;display:none",
    "no opacity, in parts": "opacity:0%",
    "hardly any opacity": "opacity:0.01",
}
_SEEN_INLINE = {
    "a block after all": "display:none;display:block",
    "some opacity": "opacity:0.8",
    "a height that is cut": "max-height:40em;overflow:hidden",
    "white on a picture": "color:#fff;background:#102030",
    "a small indent": "text-indent:-20px",
    "moved a little": "transform:translateX(-10px)",
}
_SHEETS = {
    "a class": (".q{display:none}", "<p class=q>{}</p>"),
    "an id": ("#q{visibility:hidden}", "<p id=q>{}</p>"),
    "what stands in it": (".q p{display:none}", "<div class=q><p>{}</p></div>"),
    "an attribute": ("[data-q]{opacity:0}", "<p data-q>{}</p>"),
    "a medium": ("@media screen{.q{display:none}}", "<p class=q>{}</p>"),
    "a colour": (".q{color:#fff}", "<p class=q>{}</p>"),
    "a size": ("p.q{font-size:0}", "<p class=q>{}</p>"),
    "far off": (".q{position:absolute;left:-9999px}", "<p class=q>{}</p>"),
    "struck": (".q{text-decoration:line-through}", "<p class=q>{}</p>"),
    "the stronger rule": ("p{display:block}.q{display:none}", "<p class=q>{}</p>"),
    "after a remark": ("/*}*/.q/**/{display:/**/none}", "<p class=q>{}</p>"),
    "two classes": (".q.r{display:none}", "<p class='r q'>{}</p>"),
    "a list of selectors": (".a,.q,.b{display:none}", "<p class=q>{}</p>"),
}
_SEEN_SHEETS = {
    "another class": (".r{display:none}", "<p class=q>{}</p>"),
    "the stronger rule": (".q{display:none}p.q{display:block}", "<p class=q>{}</p>"),
    "print": ("@media print{.q{display:none}}", "<p class=q>{}</p>"),
    "its own word": (".q{display:none}", "<p class=q style='display:block'>{}</p>"),
    "steps of a motion": ("@keyframes q{from{opacity:0}to{opacity:1}}", "<p class=q>{}</p>"),
}
_ELEMENTS = {
    "a dialogue": "<dialog><p>{}</p></dialog>",
    "no frames": "<noframes><p>{}</p></noframes>",
    "no picture": "<noembed>{}</noembed>",
    "a gauge": "<meter value=1>{}</meter><progress>{}</progress>",
    "letters beside letters": "<p><ruby>Weir<rp>{}</rp><rt>w</rt></ruby></p>",
    "until found": "<p hidden=until-found>{}</p>",
    "a picture's words": "<svg><text>{}</text><desc>{}</desc></svg>",
    "a canvas": "<canvas><p>{}</p></canvas>",
    "the colour of the page": "<table bgcolor=black><tr><td><font color=black>{}</font></table>",
    "white letters of old": "<p><font color=#FFFFFF>{}</font></p>",
    "a choice": "<select><option>{}</select><datalist><option>{}</datalist>",
    "a form": "<input type=hidden value='{}'><textarea>{}</textarea>",
    "a popover": "<div popover><p>{}</p></div>",
}


def _page(body: str, sheet: str = "") -> bytes:
    head = f"<style>{sheet}</style>" if sheet else ""
    rest = "".join(
        f"<p>The lock at mile {n} stays open to boats of the guild until the water falls.</p>"
        for n in range(3)
    )
    return page(f"<p>{_WORDS}</p>{body.replace('{}', _SAID)}{rest}", head)


# --- office files -------------------------------------------------------------------------------


def _word(properties: str, styles: str = "", above: str = "") -> bytes:
    run = f"<w:r><w:rPr>{properties}</w:rPr><w:t>{_SAID}</w:t></w:r>"
    body = f"<w:p><w:r><w:t>{_WORDS}</w:t></w:r></w:p><w:p>{above}{run}</w:p>"
    made = io.BytesIO(document(body))
    if styles:
        links = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            'relationships/styles" Target="styles.xml"/></Relationships>'
        )
        with zipfile.ZipFile(made, "a") as file:
            file.writestr("word/_rels/document.xml.rels", links)
            file.writestr("word/styles.xml", f"<w:styles {_W}>{styles}</w:styles>")
    return made.getvalue()


def _word_style(properties: str, kind: str = "character", more: str = "") -> str:
    return (
        f'<w:style w:type="{kind}" w:styleId="Q"><w:name w:val="Q"/>{more}'
        f"<w:rPr>{properties}</w:rPr></w:style>"
    )


_VANISH = "<w:vanish/>"
_PARENT = _word_style(_VANISH).replace('"Q"', '"P"')
_WORD_FILES: dict[str, Callable[[], bytes]] = {
    "a style": lambda: _word("<w:rStyle w:val='Q'/>", _word_style(_VANISH)),
    "the style of a paragraph": lambda: _word(
        "", _word_style(_VANISH, "paragraph"), "<w:pPr><w:pStyle w:val='Q'/></w:pPr>"
    ),
    "a style of a style": lambda: _word(
        "<w:rStyle w:val='Q'/>", _PARENT + _word_style("", more="<w:basedOn w:val='P'/>")
    ),
    "a style that is white": lambda: _word(
        "<w:rStyle w:val='Q'/>", _word_style("<w:color w:val='FFFFFF'/>")
    ),
    "the ground of the theme": lambda: _word(
        "<w:color w:val='FFFFFF' w:themeColor='background1'/>"
    ),
    "nearly white": lambda: _word("<w:color w:val='FEFEFE'/>"),
    "black on black": lambda: _word("<w:color w:val='000000'/><w:highlight w:val='black'/>"),
    "the colour of its ground": lambda: _word(
        "<w:color w:val='204060'/><w:shd w:val='clear' w:fill='204060'/>"
    ),
    "white on white": lambda: _word("<w:color w:val='FFFFFF'/><w:highlight w:val='white'/>"),
    "struck twice": lambda: _word("<w:dstrike/>"),
    "letters of no width": lambda: _word("<w:w w:val='1'/><w:sz w:val='2'/>"),
    "moved away": lambda: document(
        f"<w:p><w:r><w:t>{_WORDS}</w:t></w:r></w:p><w:p><w:moveFrom><w:r><w:t>{_SAID}</w:t></w:r>"
        "</w:moveFrom></w:p>"
    ),
    "a command of a field": lambda: document(
        f"<w:p><w:r><w:t>{_WORDS}</w:t></w:r><w:r><w:instrText>{_SAID}</w:instrText></w:r></w:p>"
    ),
    "a row that is hidden": lambda: document(
        f"<w:p><w:r><w:t>{_WORDS}</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>"
        f"<w:p><w:r><w:t>{_SAID}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    ),
}
_WORD_SEEN: dict[str, Callable[[], bytes]] = {
    "not hidden after all": lambda: _word("<w:vanish w:val='0'/>"),
    "a mark of a paragraph": lambda: _word("", above="<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>"),
    "a style put right": lambda: _word(
        "<w:rStyle w:val='Q'/><w:vanish w:val='false'/>", _word_style(_VANISH)
    ),
    "white on black": lambda: _word("<w:color w:val='FFFFFF'/><w:highlight w:val='black'/>"),
}


def _open(body: str, automatic: str = "", common: str = "") -> bytes:
    names = " ".join(
        f'xmlns:{short}="{_ODF}:{name}:1.0"'
        for short, name in (("office", "office"), ("text", "text"), ("style", "style"),
                            ("fo", "xsl-fo-compatible"), ("table", "table"))
    )  # fmt: skip
    content = (
        f"<office:document-content {names}><office:automatic-styles>{automatic}"
        f"</office:automatic-styles><office:body><office:text><text:p>{_WORDS}</text:p>{body}"
        "</office:text></office:body></office:document-content>"
    )
    files = [
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", content.encode()),
    ]
    if common:
        styles = f"<office:document-styles {names}><office:styles>{common}</office:styles>"
        files.append(("styles.xml", f"{styles}</office:document-styles>".encode()))
    return zipped(*files)


def _open_style(properties: str, family: str = "text", name: str = "T", more: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}" {more}>'
        f"<style:text-properties {properties}/></style:style>"
    )


_SPAN = f'<text:p><text:span text:style-name="T">{_SAID}</text:span></text:p>'
_OPEN_FILES: dict[str, Callable[[], bytes]] = {
    "hidden unless": lambda: _open(
        f'<text:p><text:hidden-text text:condition="1" text:string-value="x">{_SAID}'
        "</text:hidden-text></text:p>"
    ),
    "a paragraph that is hidden": lambda: _open(
        f'<text:p><text:hidden-paragraph text:is-hidden="true"/>{_SAID}</text:p>'
    ),
    "a section by a condition": lambda: _open(
        '<text:section text:name="s" text:display="condition" text:condition="1"'
        f' text:is-hidden="true"><text:p>{_SAID}</text:p></text:section>'
    ),
    "nearly white": lambda: _open(_SPAN, _open_style('fo:color="#fefefe"')),
    "the colour of its ground": lambda: _open(
        _SPAN, _open_style('fo:color="#204060" fo:background-color="#204060"')
    ),
    "a part of the size": lambda: _open(_SPAN, _open_style('fo:font-size="1%"')),
    "a style of the document": lambda: _open(
        _SPAN, "", _open_style('text:display="none"')
    ),
    "taken out": lambda: _open(
        f"<text:tracked-changes><text:changed-region><text:deletion><text:p>{_SAID}</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
    ),
    "letters that let through": lambda: _open(
        _SPAN, '<style:style style:name="T" style:family="text"><style:text-properties'
        ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
        ' loext:char-transparency="100%" fo:color="#000000"/></style:style>'
    ),
}  # fmt: skip


def _rtf(body: str, head: str = "") -> bytes:
    colours = r"{\colortbl;\red255\green255\blue255;\red254\green254\blue254;\red9\green9\blue9;}"
    return (r"{\rtf1\ansi" + colours + head + _WORDS + r"\par " + body + "}").encode()


_RICH: dict[str, Callable[[], bytes]] = {
    "nearly white": lambda: _rtf(r"{\cf2 " + _SAID + "}"),
    "the colour of its ground": lambda: _rtf(r"{\cf3\highlight3 " + _SAID + "}"),
    "struck twice": lambda: _rtf(r"{\striked1 " + _SAID + "}"),
    "a remark": lambda: _rtf(r"{\*\annotation " + _SAID + "}"),
    "a command of a field": lambda: _rtf(r"{\field{\*\fldinst " + _SAID + r"}{\fldrslt x}}"),
    "a head nobody knows": lambda: _rtf(r"{\*\quay " + _SAID + "}"),
    "taken out": lambda: _rtf(r"{\deleted\revauthdel0 " + _SAID + "}"),
}


# --- PDFs ---------------------------------------------------------------------------------------


def _drawn(
    then: str, more: bytes = b"", objects: tuple[bytes, ...] = (), edge: bytes = b""
) -> bytes:
    """A PDF of a sentence that is seen, and what is drawn after it."""
    resources = b"/Resources<</Font<</F 5 0 R>>%s>>%s" % (more, edge)
    begin = f"BT /F 5 Tf 20 200 Td ({_WORDS}) Tj ET {then}"
    return pdf(begin.encode(), resources, (_FONT, *objects))


_TEXT_AT = f"/F 5 Tf 20 150 Td ({_SAID}) Tj"
_LAYER_OFF = b"/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]/Order[6 0 R]>>>>"
_FORM = (
    b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>>>/Length %d>>"
    b"stream\n%s\nendstream"
)
_REMARK = b"<</Type/Annot/Subtype/FreeText/F 2/Rect[0 0 90 90]/DA(/F 5 Tf)/Contents(%s)>>"
_PDFS: dict[str, Callable[[], bytes]] = {
    "ink of nothing": lambda: _drawn(
        f"/G gs BT {_TEXT_AT} ET", b"/ExtGState<</G 6 0 R>>", (b"<</ca 0/CA 0>>",)
    ),
    "a layer that is off": lambda: _drawn(
        f"/OC /L BDC BT {_TEXT_AT} ET EMC", b"/Properties<</L 6 0 R>>",
        (b"<</Type/OCG/Name(x)>>",),
    ).replace(b"/Type/Catalog", b"/Type/Catalog" + _LAYER_OFF, 1),
    "white of four inks": lambda: _drawn(f"0 0 0 0 k BT {_TEXT_AT} ET"),
    "white by its space": lambda: _drawn(f"/DeviceGray cs 1 sc BT {_TEXT_AT} ET"),
    "blue on blue": lambda: _drawn(f"0 0 1 rg 0 130 300 40 re f BT {_TEXT_AT} ET"),
    "a matrix of little": lambda: _drawn(
        f"BT /F 5 Tf 0.02 0 0 0.02 20 150 Tm ({_SAID}) Tj ET"
    ),
    "letters of no width": lambda: _drawn(f"BT 0 Tz {_TEXT_AT} ET"),
    "beyond the edge that is cut": lambda: _drawn(
        f"BT /F 5 Tf 20 20 Td ({_SAID}) Tj ET", edge=b"/CropBox[0 100 300 300]"
    ),
    "a form that is clipped": lambda: _drawn(
        "/X Do", b"/XObject<</X 6 0 R>>",
        (_FORM % (len(f"BT {_TEXT_AT} ET"), f"BT {_TEXT_AT} ET".encode()),),
    ),
    "other words than are drawn": lambda: _drawn(
        f"/Span <</ActualText ({_SAID})>> BDC BT /F 5 Tf 20 150 Td (.) Tj ET EMC"
    ),
    "a remark on the page": lambda: _drawn(
        "", objects=(_REMARK % _SAID.encode(),), edge=b"/Annots[6 0 R]"
    ),
    "covered by a picture": lambda: _drawn(
        f"BT {_TEXT_AT} ET q 300 0 0 60 0 130 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"
    ),
    "clipped by letters": lambda: _drawn(f"BT 7 Tr {_TEXT_AT} ET"),
}  # fmt: skip


_LETTER = "From: Orla <o@venn.example>\nSubject: Weir gates rise\nContent-Type: "
_TWO = "multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n{}\n--b\n"
_TEXTS: dict[str, tuple[str, str]] = {
    "markdown: a tag": (
        "b.md", f"# Weir\n\n{_WORDS}\n\n<span style='display:none'>{_SAID}</span>\n"),
    "markdown: tags around": ("b.md", f"# Weir\n\n{_WORDS}\n\n<div hidden>\n\n{_SAID}\n\n</div>\n"),
    "markdown: struck": ("b.md", f"# Weir\n\n{_WORDS}\n\n~~{_SAID}~~\n"),
    "markdown: a remark": ("b.md", f"# Weir\n\n{_WORDS}\n\n[//]: # ({_SAID})\n"),
    "letter: white": (
        "b.eml",
        f"{_LETTER}text/html\n\n<body bgcolor=white><p>{_WORDS}<p><font color=white>{_SAID}</font>",
    ),
    "letter: the other body": (
        "b.eml",
        _LETTER + _TWO.format(f"{_WORDS}\n\n{_SAID}")
        + f"Content-Type: text/html\n\n<p>{_WORDS}\n--b--\n",
    ),
    "feed: a size": (
        "b.xml",
        f"<rss version='2.0'><channel><title>V</title><item><title>Weir</title><description>"
        f"{_WORDS}&lt;p style='font-size:0'&gt;{_SAID}</description></item></channel></rss>",
    ),
    "subtitles: a note": (
        "b.vtt", f"WEBVTT\n\nNOTE {_SAID}\n\n00:01.000 --> 00:05.000\n{_WORDS}\n"),
}  # fmt: skip


def _inputs() -> Iterator[tuple[str, str, Callable[[], bytes], bool]]:
    """Name, file, its bytes, and whether a reader sees the words."""
    for seen, inline in ((False, _INLINE), (True, _SEEN_INLINE)):
        for name, style in inline.items():
            body = f'<p style="{style}">{{}}</p>'
            yield f"page: {name}", "b.html", lambda b=body: _page(b), seen  # type: ignore[misc]
    for seen, sheets in ((False, _SHEETS), (True, _SEEN_SHEETS)):
        for name, (sheet, body) in sheets.items():
            yield f"sheet: {name}", "b.html", lambda b=body, s=sheet: _page(b, s), seen  # type: ignore[misc]
    for name, body in _ELEMENTS.items():
        yield f"element: {name}", "b.html", lambda b=body: _page(b), False  # type: ignore[misc]
    for name, make in _WORD_FILES.items():
        yield f"word: {name}", "b.docx", make, False
    for name, make in _WORD_SEEN.items():
        yield f"word: {name}", "b.docx", make, True
    for name, make in _OPEN_FILES.items():
        yield f"odt: {name}", "b.odt", make, False
    for name, make in _RICH.items():
        yield f"rtf: {name}", "b.rtf", make, False
    for name, (file, text) in _TEXTS.items():
        yield name, file, text.encode, False
    for name, make in _PDFS.items():
        yield f"pdf: {name}", "b.pdf", make, False


def _is_printed(place: Place) -> str:
    note = place.work / "out.html"
    printed = note.is_file() and _PLANTED in note.read_text("utf-8")
    return "" if printed else "words that a reader sees were left out"


def attacks() -> Iterator[Attack]:
    """All of them: a note of the words alone, so that all of them would be printed."""
    for name, file, make, seen in _inputs():

        def write(place: Place, file: str = file, make: Callable[[], bytes] = make) -> None:
            Path(place.work, file).write_bytes(make())
            article(place)

        yield Attack(
            f"{name}{' (seen)' if seen else ''}",
            write,
            ("build", file, "a.txt", "-f", "html", "-o", "out.html", *BUILD),
            "done",
            never="" if seen else _PLANTED,
            check=_is_printed if seen else lambda _: "",
        )
