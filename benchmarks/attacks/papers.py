"""More that comes as an article: hidden words, parts of parts, links elsewhere, odd containers."""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator

from benchmarks.attacks.case import BUILD, Attack, Place, article
from benchmarks.attacks.texts import document, mail, open_document, page, pdf, run, zipped

_WORDS = "The keepers of the Venn weir raise its gates on 3 July 2025, their warden said on Monday."
_PLANTED = "SNARE-7719"
"""Words that no reader sees; they must not be printed."""
_SAID = f"The warden {_PLANTED} resigned on 4 July 2025, the council of {_PLANTED} said."
_ODF = "urn:oasis:names:tc:opendocument:xmlns"


_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def _printed(then: str) -> bytes:
    """A PDF of a sentence that is seen, and what is drawn after it."""
    resources = b"/Resources<</Font<</F 5 0 R>>>>"
    return pdf(f"BT /F 5 Tf 20 200 Td ({_WORDS}) Tj {then}".encode(), resources, (_FONT,))


def _streams(*objects: bytes) -> bytes:
    """A PDF of one page with these objects from number 5 on."""
    return pdf(f"BT /F 12 Tf 20 200 Td ({_WORDS}) Tj ET".encode(), objects=objects)


def _chained(filters: int) -> bytes:
    """A content stream that is packed so many times over."""
    data = b"BT (a) Tj ET " * 90_000
    for _ in range(filters):
        data = zlib.compress(data, 9)
    names = b"/FlateDecode " * filters
    head = b"<</Length %d/Filter[%s]>>stream\n" % (len(data), names)
    return b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1" + (
        b"/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"
        b"endobj\n4 0 obj" + head + data + b"\nendstream endobj\ntrailer<</Root 1 0 R>>"
    )


def _xref_round() -> bytes:
    """A table of objects that names itself as the one before."""
    body = _streams()
    at = body.rfind(b"xref")
    return body.replace(b"/Root", b"/Prev %d/Root" % max(0, at))


def _object_streams() -> bytes:
    """Object streams that extend each other."""
    inner = b"6 0 7 9 <</A 7 0 R>> <</A 6 0 R>>"
    data = zlib.compress(inner)
    one = b"<</Type/ObjStm/N 99999999/First 8/Extends %d 0 R/Filter/FlateDecode/Length %d>>stream\n"
    return _streams(*(one % (n, len(data)) + data + b"\nendstream" for n in (6, 5)))


def _scripted() -> bytes:
    script = b"<</S/JavaScript/JS(app.launchURL('http://quay.example/'))>>"
    launch = b"<</S/Launch/F(/bin/sh)/Win<</F(cmd.exe)>>>>"
    return _streams(script, launch).replace(b"/Type/Catalog", b"/Type/Catalog/OpenAction 5 0 R", 1)


def _encrypted() -> bytes:
    head = b"<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>" % (b"x" * 32, b"y" * 32)
    return _streams(head).replace(b"/Root", b"/Encrypt 5 0 R/Root", 1)


def _mail_parts(count: int) -> bytes:
    head = mail("Content-Type: multipart/mixed; boundary=b", "").decode("latin-1")
    part = "--b\nContent-Type: text/plain\n\nx\n"
    return (head + part * count + "--b--\n").encode("latin-1")


def _rtf(body: str) -> bytes:
    return (r"{\rtf1\ansi{\colortbl;\red255\green255\blue255;}" + body + "}").encode()


def _open_text(body: str, styles: str = "") -> bytes:
    names = f'xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0"'
    names += f' xmlns:style="{_ODF}:style:1.0" xmlns:fo="{_ODF}:xsl-fo-compatible:1.0"'
    return open_document(
        f"<office:document-content {names}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )


def _style(properties: str, family: str = "text", more: str = "") -> str:
    return (
        f'<style:style style:name="T" style:family="{family}" {more}>'
        f"<style:text-properties {properties}/></style:style>"
    )


def _in_odt(properties: str) -> bytes:
    words = f'<text:span text:style-name="T">{_SAID}</text:span>'
    return _open_text(f"<text:p>{_WORDS} {words}</text:p>", _style(properties))


def _parts(**parts: str) -> bytes:
    """A Word document with other parts beside its own."""
    made = io.BytesIO(document(run() + '<w:altChunk xmlns:r="http://x" r:id="r9"/>'))
    with zipfile.ZipFile(made, "a") as file:
        for name, text in parts.items():
            file.writestr(name.replace("__", "/").replace("_", "."), text)
    return made.getvalue()


def _hidden_run(properties: str) -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{_SAID}</w:t></w:r>"


def _hidden(kind: str) -> str:
    return f"<p>{_WORDS}</p>{kind.format(_SAID)}"


HIDDEN: dict[str, tuple[str, Callable[[], bytes]]] = {
    "odt: not shown": ("b.odt", lambda: _in_odt('text:display="none"')),
    "odt: white": ("b.odt", lambda: _in_odt('fo:color="#ffffff"')),
    "odt: tiny": ("b.odt", lambda: _in_odt('fo:font-size="0.5pt"')),
    "odt: struck": ("b.odt", lambda: _in_odt('style:text-line-through-style="solid"')),
    "odt: a paragraph": (
        "b.odt",
        lambda: _open_text(
            f'<text:p>{_WORDS}</text:p><text:p text:style-name="T">{_SAID}</text:p>',
            _style('text:display="none"', "paragraph"),
        ),
    ),
    "odt: a section": (
        "b.odt",
        lambda: _open_text(
            f'<text:p>{_WORDS}</text:p><text:section text:display="none"><text:p>{_SAID}</text:p>'
            "</text:section>"
        ),
    ),
    "odt: styles of styles": (
        "b.odt",
        lambda: _open_text(
            f'<text:p>{_WORDS} <text:span text:style-name="U">{_SAID}</text:span></text:p>',
            _style('text:display="none"')
            + '<style:style style:name="U" style:family="text" style:parent-style-name="T"/>',
        ),
    ),
    "rtf: hidden": ("b.rtf", lambda: _rtf(_WORDS + r" {\v " + _SAID + "}")),
    "rtf: hidden until plain": ("b.rtf", lambda: _rtf(_WORDS + r" \v " + _SAID + r"\plain  x")),
    "rtf: white": ("b.rtf", lambda: _rtf(_WORDS + r" {\cf1 " + _SAID + "}")),
    "rtf: tiny": ("b.rtf", lambda: _rtf(_WORDS + r" {\fs1 " + _SAID + "}")),
    "rtf: struck": ("b.rtf", lambda: _rtf(_WORDS + r" {\strike " + _SAID + "}")),
    "word: hidden": ("b.docx", lambda: document(
        f"<w:p><w:r><w:t>{_WORDS} </w:t></w:r>{_hidden_run('<w:vanish/>')}</w:p>")),
    "word: white": ("b.docx", lambda: document(
        f"<w:p><w:r><w:t>{_WORDS} </w:t></w:r>"
        + _hidden_run("<w:color w:val='FFFFFF'/>") + "</w:p>")),
    "word: struck": ("b.docx", lambda: document(
        f"<w:p><w:r><w:t>{_WORDS} </w:t></w:r>{_hidden_run('<w:strike/>')}</w:p>")),
    "word: tiny": ("b.docx", lambda: document(
        f"<w:p><w:r><w:t>{_WORDS} </w:t></w:r>" + _hidden_run("<w:sz w:val='1'/>") + "</w:p>")),
    "word: taken out": ("b.docx", lambda: document(
        f"{run()}<w:p><w:del><w:r><w:delText>{_SAID}</w:delText></w:r></w:del></w:p>")),
    "page: hidden": ("b.html", lambda: page(_hidden("<p hidden>{}</p>"))),
    "page: not displayed": ("b.html", lambda: page(_hidden("<p style='display:none'>{}</p>"))),
    "page: not visible": ("b.html", lambda: page(_hidden("<p style='visibility:hidden'>{}</p>"))),
    "page: no opacity": ("b.html", lambda: page(_hidden("<p style='opacity:0'>{}</p>"))),
    "page: of no size": ("b.html", lambda: page(_hidden("<p style='font-size:0'>{}</p>"))),
    "page: white": ("b.html", lambda: page(_hidden("<p style='color:#fff'>{}</p>"))),
    "page: far off": (
        "b.html", lambda: page(_hidden("<p style='position:absolute;left:-9999px'>{}</p>"))),
    "page: clipped": (
        "b.html",
        lambda: page(_hidden("<p style='position:absolute;clip:rect(0,0,0,0)'>{}</p>"))),
    "page: in a template": ("b.html", lambda: page(_hidden("<template><p>{}</p></template>"))),
    "page: in a remark": ("b.html", lambda: page(_hidden("<!-- <p>{}</p> -->"))),
    "page: without scripts": ("b.html", lambda: page(_hidden("<noscript><p>{}</p></noscript>"))),
    "page: struck": ("b.html", lambda: page(_hidden("<p><s>{}</s></p>"))),
    "pdf: drawn with no ink": ("b.pdf", lambda: _printed(f"3 Tr 0 -20 Td ({_SAID}) Tj ET")),
    "pdf: white": ("b.pdf", lambda: _printed(f"1 g 0 -20 Td ({_SAID}) Tj ET")),
    "pdf: off the page": ("b.pdf", lambda: _printed(f"0 -9000 Td ({_SAID}) Tj ET")),
    "pdf: tiny": ("b.pdf", lambda: _printed(f"/F 0.4 Tf 0 -20 Td ({_SAID}) Tj ET")),
    "pdf: covered": (
        "b.pdf",
        lambda: _printed(f"0 -50 Td ({_SAID}) Tj ET 0 0 0 rg 0 140 300 25 re f")),
    "pdf: clipped": (
        "b.pdf",
        lambda: _printed(f"ET q 0 0 9 9 re W n BT /F 5 Tf 20 100 Td ({_SAID}) Tj ET Q")),
}  # fmt: skip

INPUTS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "PDF packed over and over": ("b.pdf", lambda: _chained(9)),
    "PDF whose table names itself": ("b.pdf", _xref_round),
    "PDF of object streams that go round": ("b.pdf", _object_streams),
    "PDF that runs a script": ("b.pdf", _scripted),
    "PDF that is locked": ("b.pdf", _encrypted),
    "PDF of many pages": (
        "b.pdf", lambda: pdf(b"x").replace(b"/Kids[3 0 R]", b"/Kids[" + b"3 0 R " * 90_000 + b"]")),
    "PDF of a form that is all": (
        "b.pdf", lambda: _streams(b"<</Fields[5 0 R]/Kids[5 0 R]/Parent 5 0 R/T(a)>>")),
    "PDF of a font that is a bomb": (
        "b.pdf",
        lambda: _streams(b"<</Length 60000/Filter/FlateDecode>>stream\n"
                         + zlib.compress(bytes(60_000_000), 9) + b"\nendstream")),
    "PDF with words before it": ("b.pdf", lambda: b"MZ" * 400 + _streams()),
    "PDF that is a page as well": ("b.pdf", lambda: page() + _streams()),
    "PDF of noise": ("b.pdf", lambda: b"%PDF-1.7\n" + random.Random(3).randbytes(90_000)),
    "mail of ten thousand parts": ("b.eml", lambda: _mail_parts(10_000)),
    "mail of a long address": ("b.eml", lambda: mail("To: " + "a@venn.example, " * 90_000)),
    "mail of folded headers": ("b.eml", lambda: mail("Subject: " + "x\n " * 200_000)),
    "mail of words in words": ("b.eml", lambda: mail("Subject: " + "=?utf-8?q?=3D=3F?= " * 60_000)),
    "mail of remarks in remarks": ("b.eml", lambda: mail("Date: " + "(" * 200_000)),
    "mail of quotes": ("b.eml", lambda: mail("From: " + '"\\' * 200_000)),
    "mail of groups": ("b.eml", lambda: mail("Cc: " + "a:" * 90_000)),
    "mail of a boundary of nothing": (
        "b.eml", lambda: mail('Content-Type: multipart/mixed; boundary=""', "--\n\n" * 9_000)),
    "mail with a name that climbs": (
        "b.eml",
        lambda: mail("Content-Disposition: attachment; filename=../../escaped.txt")),
    "mail of packed lies": (
        "b.eml",
        lambda: mail("Content-Transfer-Encoding: x-uuencode", "begin 777 /etc/x\n" * 9_000)),
    "mailbox of many": ("b.mbox", lambda: b"From a Mon Jun  9 08:00:00 2025\n" * 30_000),
    "saved page of many parts": (
        "b.mhtml", lambda: _mail_parts(3_000).replace(b"text/plain", b"text/html")),
    "word that leads elsewhere": (
        "b.docx",
        lambda: _parts(
            word___rels__document_xml_rels="<Relationships xmlns='http://schemas.openxmlformats.org/"
            "package/2006/relationships'><Relationship Id='r9' Type='http://schemas.openxmlformats"
            ".org/officeDocument/2006/relationships/aFChunk' Target='file:///etc/passwd'"
            " TargetMode='External'/></Relationships>")),
    "word that is a field": (
        "b.docx",
        lambda: document(
            "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>DDEAUTO c:\\cmd"
            " &quot;/k x&quot;</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
            + run())),
    "word of fields that never end": (
        "b.docx",
        lambda: document(run() + "<w:p>" + "<w:r><w:fldChar w:fldCharType='begin'/></w:r>" * 9_000
                         + "</w:p>")),
    "word of notes that name themselves": (
        "b.docx",
        lambda: document(run() + "<w:p><w:r><w:footnoteReference w:id='1'/></w:r></w:p>" * 3_000)),
    "word of two documents": (
        "b.docx", lambda: zipped(("word/document.xml", b"<a/>"), ("word/document.xml", b"<b/>"))),
    "word of names that climb": (
        "b.docx", lambda: zipped(("../../escaped", b"x"), ("word/document.xml", b"<a/>"))),
    "text with a picture elsewhere": (
        "b.odt",
        lambda: _open_text(f"<text:p>{_WORDS}</text:p><a xmlns:x='http://www.w3.org/1999/xlink'"
                           " x:href='file:///etc/passwd'/>")),
    "text of styles that go round": (
        "b.odt",
        lambda: _open_text(
            f'<text:p><text:span text:style-name="T">{_WORDS}</text:span></text:p>',
            _style("", more='style:parent-style-name="T"'))),
    "text of many styles": (
        "b.odt", lambda: _open_text(f"<text:p>{_WORDS}</text:p>", _style("") * 100_000)),
    "text of spans in spans": (
        "b.odt", lambda: _open_text(f"<text:p>{'<text:span>' * 90_000}</text:p>")),
    "rich text of marks": (
        "b.rtf", lambda: _rtf(_WORDS + r" {\v x}\u57585?\u57584?\u-7951? " * 20_000)),
    "rich text of numbers": ("b.rtf", lambda: _rtf(_WORDS + r"\fs9999999999 \cf-1 \uc99999 \u-1?")),
    "rich text of bytes": (
        "b.rtf", lambda: _rtf(_WORDS + r"{\pict\bin999999999 " + "x" * 900 + "}")),
    "old Word": ("b.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 90_000),
    "Outlook's own of no end": (
        "b.msg",
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
        + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6) + bytes(6)
        + struct.pack("<IIIIIIIII", 0, 9, 0, 0, 4096, 0, 9, 0, 0) + bytes(9_000)),
    "subtitles of no end": (
        "b.srt", lambda: b"1\n00:00:00,000 --> 99:99:99,999\nx\n\n" * 40_000),
    "subtitles that go back": (
        "b.vtt", lambda: b"WEBVTT\n\n00:00:09.000 --> 00:00:01.000\n" + b"<c.a>" * 30_000),
    "records that are deep": ("b.json", lambda: b"[" * 900_000),
    "records of many": ("b.json", lambda: b'[' + b'{"title":"x","text":"y"},' * 90_000 + b'{}]'),
    "records of huge numbers": ("b.json", lambda: b'[{"title":"x","date":1e999,"text":"y"}]'),
    "records of huge digits": (
        "b.json", lambda: b'[{"title":"x","text":"y","id":1' + b"0" * 900_000 + b"}]"),
    "records of half letters": ("b.json", lambda: b'[{"title":"\\ud800","text":"\\udfff weir"}]'),
    "records in lines": ("b.jsonl", lambda: b'{"title":"x","text":"y"}\n' * 90_000),
    "a table of records": ("b.csv", lambda: b'title,text\n"' + b"x" * 9_000_000),
    "a feed that names a style": (
        "b.xml",
        lambda: b"<?xml version='1.0'?><?xml-stylesheet href='file:///etc/passwd'?><rss><channel>"
        b"<item><title>x</title><description>y</description></item></channel></rss>"),
    "a feed by a file": (
        "b.xml",
        lambda: b"<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><rss/>"),
    "a feed that includes": (
        "b.xml",
        lambda: b"<rss xmlns:xi='http://www.w3.org/2001/XInclude'><channel><item><title>x</title>"
        b"<description><xi:include href='/etc/passwd' parse='text'/></description></item></channel>"
        b"</rss>"),
    "a page in UTF-32": ("b.html", lambda: page().decode().encode("utf-32")),
    "a page in UTF-7": ("b.html", lambda: b"<meta charset=utf-7>+ADw-script+AD4-go()" + page()),
    "a page of frames": ("b.html", lambda: page("<iframe srcdoc='" + "&lt;p&gt;" * 50_000 + "'>")),
    "a page of data": (
        "b.html",
        lambda: page(f"<p>{_WORDS}</p><script type='application/ld+json'>" + "[" * 200_000)),
    "a page of data in data": (
        "b.html",
        lambda: page(
            f"<p>{_WORDS}</p><script type='application/ld+json'>"
            + '{"@graph":' * 900 + "1" + "}" * 900 + "</script>")),
    "a page of dates": ("b.html", lambda: page("<time datetime='9999999-99-99'>x</time>" * 20_000)),
    "a page of maths": (
        "b.html", lambda: page(f"<math><mi>{'<mrow>' * 30_000}</mi></math>{_WORDS}")),
    "a page of numbers": (
        "b.html", lambda: page(f"<p>{_WORDS} {'9' * 100_000} {'1,' * 50_000}</p>")),
    "a page of one sentence": ("b.html", lambda: page("<p>" + "the weir rose and " * 20_000)),
    "a page of dashes": ("b.html", lambda: page("<p>" + "weir - " * 40_000)),
    "a page of quotes": ("b.html", lambda: page("<p>" + "“weir ” he said, " * 20_000)),
    "a page of brackets": ("b.html", lambda: page("<p>" + "(" * 60_000 + _WORDS)),
    "a page of capitals": ("b.html", lambda: page("<p>" + "Weir Of Venn " * 20_000)),
    "a page of stops": ("b.html", lambda: page("<p>" + "a.b." * 60_000)),
    "a page of accents": ("b.html", lambda: page("<p>weir" + "\u0301" * 300_000 + _WORDS)),
    "a page of spaces": ("b.html", lambda: page("<p>" + "\u00a0" * 900_000 + _WORDS)),
    "packed with gzip": ("b.txt", lambda: zlib.compress(b"weir " * 9_000_000, wbits=31)),
}  # fmt: skip


def attacks() -> Iterator[Attack]:
    """What no reader sees is not printed; the rest is read, or named and left out."""
    for name, (file, make) in {**HIDDEN, **INPUTS}.items():

        def write(place: Place, file: str = file, make: Callable[[], bytes] = make) -> None:
            article(place)
            (place.work / file).write_bytes(make())

        yield Attack(
            name=name,
            make=write,
            command=("build", "a.txt", file, "-f", "html", "-o", "out.html", *BUILD),
            verdict="done",
            never=_PLANTED if name in HIDDEN else "root:x:0",
        )
