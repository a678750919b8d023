"""Containers that point elsewhere, lie about what they hold, or swell: and fonts and pictures."""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.attacks.case import BUILD, SECRET, Attack, Place, article
from benchmarks.attacks.texts import document, feed, mail, open_document, page, run, zipped

_WORDS = "The keepers of the Venn weir raise its gates on 3 July 2025, their warden said on Monday."
_XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
Make = Callable[[Path], bytes]
"""Makes the bytes of an input; given is the path of a private file."""


def _mhtml(location: str) -> bytes:
    return mail(
        "Snapshot-Content-Location: https://venn.example/\n"
        'Content-Type: multipart/related; type="text/html"; boundary=b',
        f"--b\nContent-Type: text/html\nContent-Location: {location}\n\n"
        f"<p>{_WORDS}<img src='{location}'><iframe src='{location}'></iframe>\n--b\n"
        f"Content-Type: text/html\nContent-Location: cid:x\n\n<p>{_WORDS}\n--b--",
    )


def _linked_zip(private: Path) -> bytes:
    """An archive with an entry that is a link."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        entry = zipfile.ZipInfo("b.txt")
        entry.external_attr = 0o120777 << 16
        file.writestr(entry, str(private))
        file.writestr("a.txt", _WORDS)
    return buffer.getvalue()


def _locked_zip(_: Path) -> bytes:
    data = bytearray(zipped(("a.txt", _WORDS.encode())))
    for mark, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.find(mark) + at] |= 1
    return bytes(data)


def _lying_zip(size: int) -> bytes:
    """An archive whose entry says another size than it has."""
    data = bytearray(zipped(("a.txt", _WORDS.encode() * 900)))
    for mark, at in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
        place = data.find(mark) + at
        data[place : place + 4] = struct.pack("<I", size)
    return bytes(data)


def _overlapping_zip(count: int) -> bytes:
    """Entries of other names that are all the same bytes."""
    inner = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = inner.compress(b"weir " * 4_000_000) + inner.flush()
    head = struct.pack(
        "<4s5H3I2H", b"PK\3\4", 20, 0, 8, 0, 0, zlib.crc32(b"weir " * 4_000_000), len(packed),
        20_000_000, 5, 0,
    ) + b"a.txt"  # fmt: skip
    body, table = head + packed, b""
    for number in range(count):
        name = b"%05d.txt" % number
        table += struct.pack(
            "<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 8, 0, 0, zlib.crc32(b"weir " * 4_000_000),
            len(packed), 20_000_000, len(name), 0, 0, 0, 0, 0, 0,
        ) + name  # fmt: skip
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, len(table), len(body), 0)
    return body + table + end


def _field(command: str) -> bytes:
    begin, end = (f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>" for kind in ("begin", "end"))
    inside = f"<w:r><w:instrText>{command}</w:instrText></w:r>"
    return document(f"<w:p>{begin}{inside}{end}</w:p>{run()}")


def _word_bomb(_: Path) -> bytes:
    """Many parts of which each is small enough by itself."""
    parts = [(f"word/header{n}.xml", b"<a>" + b" " * 20_000_000 + b"</a>") for n in range(40)]
    made = io.BytesIO(document(run()))
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts:
            file.writestr(name, data)
    return made.getvalue()


INPUTS: dict[str, tuple[str, Make]] = {
    "a saved page of a file": ("b.mhtml", lambda p: _mhtml(p.as_uri())),
    "a saved page of the web": ("b.mhtml", lambda _: _mhtml("http://127.0.0.1:9/a")),
    "a mail whose body lies elsewhere": (
        "b.eml",
        lambda p: mail(f'Content-Type: message/external-body; access-type=local-file; name="{p}"'),
    ),
    "a mail of a charset in parts": (
        "b.eml", lambda _: mail("Content-Type: text/plain; charset*0=un; charset*1=defined")),
    "a mail of a charset by a charset": (
        "b.eml", lambda _: mail("Content-Type: text/plain; charset*=punycode'x'utf-8")),
    "a mail of two kinds": (
        "b.eml", lambda _: mail("Content-Type: text/plain\nContent-Type: text/html; charset=idna")),
    "a mail of a boundary of signs": (
        "b.eml", lambda _: mail('Content-Type: multipart/mixed; boundary="(a+)+$"',
                                "--" + "a" * 90_000 + "\n\nx\n")),
    "a mail of bytes in its head": (
        "b.eml", lambda _: mail().replace(b"Weir gates rise", b"Weir \xff\xfe\x00\x1b[2J gates")),
    "a mail from many": ("b.eml", lambda _: mail("From: a@venn.example\n" * 5_000)),
    "a mail sent on for ever": (
        "b.eml",
        lambda _: mail("", "---------- Forwarded message ---------\nFrom: a\n\n" * 20_000)),
    "a mail of quotes in quotes": ("b.eml", lambda _: mail("", ">" * 90_000 + f" {_WORDS}")),
    "a mail of Outlook's own parts": (
        "b.eml", lambda _: mail("Content-Type: application/ms-tnef; name=winmail.dat\n"
                                "Content-Transfer-Encoding: base64", "eJ8+" * 90_000)),
    "a mail that is a page that loads": (
        "b.eml", lambda p: mail("Content-Type: text/html",
                                f"<meta http-equiv=refresh content='0;url={p.as_uri()}'>"
                                f"<object data='{p.as_uri()}'></object><p>{_WORDS}")),
    "an archive with a link": ("b.zip", _linked_zip),
    "an archive that is locked": ("b.zip", _locked_zip),
    "an archive that says less": ("b.zip", lambda _: _lying_zip(9)),
    "an archive that says all": ("b.zip", lambda _: _lying_zip(2**32 - 1)),
    "an archive of overlapping parts": ("b.zip", lambda _: _overlapping_zip(900)),
    "an archive of names that climb": (
        "b.zip",
        lambda _: zipped(*((f"{'../' * n}escaped.txt", _WORDS.encode()) for n in range(9)))),
    "an archive of names of control signs": (
        "b.zip", lambda _: zipped(("\x1b[2J\u202e.txt", _WORDS.encode()))),
    "an archive of a dossier": ("b.zip", lambda _: zipped(("a.dossier", b"SQLite format 3\0"))),
    "an archive by another name": ("b.txt", lambda _: zipped(("a.txt", _WORDS.encode()))),
    "word that includes a file": ("b.docx", lambda p: _field(f"INCLUDETEXT &quot;{p}&quot;")),
    "word that includes a picture": (
        "b.docx", lambda _: _field("INCLUDEPICTURE &quot;http://127.0.0.1:9/a.png&quot; \\d")),
    "word of many parts": ("b.docx", _word_bomb),
    "word of styles that go round": (
        "b.docx",
        lambda _: _with_styles("".join(
            f"<w:style w:type='character' w:styleId='s{n}'><w:basedOn w:val='s{(n + 1) % 9}'/>"
            "<w:rPr><w:vanish w:val='0'/></w:rPr></w:style>" for n in range(9)))),
    "word of styles that are damaged": ("b.docx", lambda _: _with_styles("<w:style")),
    "word of styles that laugh": (
        "b.docx", lambda _: _with_styles("&j;", "<!DOCTYPE a [<!ENTITY j 'ha'>]>")),
    "text that includes a file": (
        "b.odt",
        lambda p: open_document(
            f"<office:document-content xmlns:office='{_ODF}:office:1.0' {_XLINK} xmlns:text='{_ODF}"
            f":text:1.0'><office:body><office:text><text:p>{_WORDS}</text:p><text:section>"
            f"<text:section-source xlink:href='{p.as_uri()}'/></text:section></office:text>"
            "</office:body></office:document-content>")),
    "text that is locked": (
        "b.odt",
        lambda _: zipped(
            ("mimetype", b"application/vnd.oasis.opendocument.text"),
            ("META-INF/manifest.xml", b"<manifest:encryption-data/>"),
            ("content.xml", random.Random(6).randbytes(5_000)))),
    "rich text that includes a file": (
        "b.rtf",
        lambda p: rb"{\rtf1 {\field{\*\fldinst INCLUDETEXT \"%s\"}{\fldrslt x}} %s}"
        % (str(p).encode(), _WORDS.encode())),
    "rich text with a template": (
        "b.rtf",
        lambda _: rb"{\rtf1{\*\template http://127.0.0.1:9/a.dot}" + _WORDS.encode() + b"}"),
    "rich text with a program": (
        "b.rtf", lambda _: rb"{\rtf1{\object\objemb{\*\objdata " + b"00" * 90_000 + b"}}"
        + _WORDS.encode() + b"}"),
    "rich text of half a letter": (
        "b.rtf", lambda _: rb"{\rtf1 " + _WORDS.encode() + rb" \u-10240? \'"),
    "rich text of many colours": (
        "b.rtf", lambda _: rb"{\rtf1{\colortbl" + b"\\red9;" * 190_000 + rb"}\cf9999999 x}"),
    "a feed whose words lie elsewhere": (
        "b.xml",
        lambda p: f"<feed xmlns='http://www.w3.org/2005/Atom' xml:base='{p.parent.as_uri()}/'>"
        f"<entry><title>x</title><content src='{p.as_uri()}'/></entry></feed>".encode()),
    "a feed by a parameter": (
        "b.xml",
        lambda p: feed("<item><title>&x;</title></item>",
                       f"<!DOCTYPE a [<!ENTITY x SYSTEM '{p.as_uri()}'>]>")),
    "a feed of EBCDIC": (
        "b.xml", lambda _: feed("<item><title>x</title></item>",
                                "<?xml version='1.0' encoding='cp037'?>").decode().encode("cp037")),
    "a feed in halves": (
        "b.xml", lambda _: feed("<item><title>x</title></item>").decode().encode("utf-16-le")),
    "a page by its base": (
        "b.html",
        lambda p: page(f"<p>{_WORDS}</p><img src=private.txt><a href=private.txt>x</a>",
                       f"<base href='{p.parent.as_uri()}/'>")),
    "a page of a charset of replacement": (
        "b.html", lambda _: page(head="<meta charset=iso-2022-kr>") + b"\x0e<script>go()</script>"),
    "a page of a charset of its own": (
        "b.html", lambda _: page(head="<meta charset=x-user-defined>") + b"\xff\xfe"),
    "a page of two marks": ("b.html", lambda _: b"\xff\xfe\xef\xbb\xbf" + page()),
    "a page of styles of no end": (
        "b.html", lambda _: page(head="<style>" + "{" * 300_000 + "</style>")),
    "a page of selectors": (
        "b.html",
        lambda _: page(head="<style>" + "".join(
            f":is(p,:not(.a{n})) ~ *:nth-child({n}n+1){{display:none}}" for n in range(9_000))
            + "</style>", body=f"<p>{_WORDS}" * 2_000)),
    "a page of selectors in selectors": (
        "b.html", lambda _: page(head="<style>" + "p{&" * 5_000 + "{display:none}</style>")),
    "a page of styles of its own": (
        "b.html",
        lambda _: page("".join(f"<p style='color:rgb({n},0,0);font:{n}px/1 a'>{_WORDS}</p>"
                               for n in range(3_000)))),
    "a page of a style of no end": (
        "b.html", lambda _: page(f"<p style='{'a:(' * 200_000}'>{_WORDS}")),
    "a table of many columns": ("b.csv", lambda _: b"title,text" + b",x" * 90_000 + b"\na,b\n"),
    "a table of formulas": ("b.csv", lambda _: b"title,text\n=cmd|' /C calc'!A1,@SUM(1+1) weir\n"),
    "references that go round": (
        "b.bib", lambda _: b"@string{a = b}@string{b = a}@article{x, title = a # b, crossref={x}}"),
    "references of brackets": ("b.bib", lambda _: b"@article{x, title = " + b"{" * 90_000),
    "references of no end": ("b.ris", lambda _: b"TY  - NEWS\nTI  - x\n" + b"AU  - a\n" * 90_000),
    "records of the same name": ("b.json", lambda _: b'[{"title":"a","title":["b"],"text":{}}]'),
    "records of nothing": ("b.json", lambda _: b'[null,NaN,{"title":NaN,"text":Infinity}]'),
    "a shortcut": ("b.url", lambda p: f"[InternetShortcut]\nURL={p.as_uri()}\n".encode()),
    "a program": ("b.exe", lambda _: b"MZ" + bytes(9_000)),
    "a script by a text's name": ("b.txt", lambda _: b"#!/bin/sh\ntouch escaped\n"),
}  # fmt: skip


def _with_styles(styles: str, head: str = "") -> bytes:
    """A Word document with a part of styles, one of which its run names."""
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    made = io.BytesIO(
        document(f"<w:p><w:r><w:rPr><w:rStyle w:val='s0'/></w:rPr><w:t>{_WORDS}</w:t></w:r></w:p>")
    )
    with zipfile.ZipFile(made, "a") as file:
        file.writestr("word/styles.xml", f"{head}<w:styles {names}>{styles}</w:styles>")
    return made.getvalue()


# --- pictures and fonts of a style --------------------------------------------------------------


def _png(width: int, height: int, *chunks: tuple[bytes, bytes]) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rest = b"".join(chunk(kind, data) for kind, data in chunks)
    body = chunk(b"IDAT", zlib.compress(bytes(3 * 4 + 1)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + rest + body + chunk(b"IEND", b"")


_ZEROS = zlib.compress(bytes(200_000_000), 9)
PICTURES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "of a million a side": ("png", lambda: _png(1_000_000, 1_000_000)),
    "of no size": ("png", lambda: _png(0, 0)),
    "with words that swell": ("png", lambda: _png(2, 2, (b"zTXt", b"a\0\0" + _ZEROS))),
    "with colours that swell": ("png", lambda: _png(2, 2, (b"iCCP", b"a\0\0" + _ZEROS))),
    "cut off": ("png", lambda: _png(2, 2)[:40]),
    "of many moments": (
        "gif", lambda: b"GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff"
        + b"!\xf9\4\0\0\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\2\2D\1\0" * 20_000 + b";"),
    "that is a page": ("png", lambda: b"<html><script>go()</script>"),
    "that is a script": ("svg", lambda: b"%!PS\n(/etc/passwd) (r) file"),
    "that goes back": (
        "bmp", lambda: b"BM" + struct.pack("<IIIIiiHHIIiiII", 99, 0, 54, 40, -9, -2**31, 1, 24, 0,
                                           0, 0, 0, 0, 0)),
    "of tables that go round": (
        "tiff",
        lambda: b"II*\0\x08\0\0\0\1\0" + struct.pack("<HHII", 256, 4, 1, 9) + b"\x08\0\0\0"),
}  # fmt: skip


def _face() -> bytes:
    import briefing.render.fonts as shipped

    return next(
        sorted(Path(shipped.__file__).parent.joinpath("fonts").rglob("*.ttf")).__iter__()
    ).read_bytes()


def _changed(change: Callable[[object], object]) -> bytes:
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(_face()))
    change(font)
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()


def _named(font: object) -> None:
    for record in font["name"].names:  # type: ignore[index]
        record.string = "\x1b[2J\u202e{{ 7*7 }}'; } * { color: red".encode(
            record.getEncoding(), "replace"
        )


def _collection() -> bytes:
    return b"ttcf\0\1\0\0" + struct.pack(">I", 2**31 - 1) + struct.pack(">I", 12) * 90_000


def _damaged(seed: int) -> bytes:
    dice, data = random.Random(seed), bytearray(_face())
    for _ in range(400):
        data[dice.randrange(300, len(data))] = dice.randrange(256)
    return bytes(data)


FONTS: dict[str, Callable[[], bytes]] = {
    "names of control signs": lambda: _changed(_named),
    "a collection of many": _collection,
    "a woff2 of lies": lambda: (
        b"wOF2" + struct.pack(">IIHHI", 65_536, 2**31, 9, 0, 2**31) + bytes(900)
    ),
    "a woff of lies": lambda: b"wOFF" + struct.pack(">IIHHI", 65_536, 2**31, 9, 0, 2**31) + _ZEROS,
    **{f"damaged {seed}": lambda seed=seed: _damaged(seed) for seed in range(6)},  # type: ignore[misc]
}


def _styled(**files: str | bytes) -> Callable[[Place], None]:
    def make(place: Place) -> None:
        article(place)
        folder = place.work / "st"
        (folder / "fonts").mkdir(parents=True)
        (folder / "style.yml").write_text("name: Pier\nbased-on: ministry\n")
        for name, data in files.items():
            path = folder / name.replace("__", ".").replace("fonts_", "fonts/")
            path.write_bytes(data if isinstance(data, bytes) else data.encode())

    return make


_RULE = "@font-face{font-family:V;src:url(fonts/v.ttf)}body{font-family:V}"
SHEETS = {
    "a way of escapes": r"body{background:url(\2e\2e/private.txt)}@import '\2e\2e/private.txt';",
    "a way of per cents": "body{background:url('%2e%2e/private.txt')}@import '..%2fprivate.txt';",
    "a way of capitals": "body{background:url(FILE:../private.txt)}@import 'FILE:///etc/passwd';",
    "a way of backslashes": r"body{background:url('..\\private.txt')}@import '..\\private.txt';",
    "a way of a host": "@import '//127.0.0.1:9/a.css';@import 'http:/127.0.0.1:9/a';",
    "a way of lines": "@import 'fi\\\nle:///etc/passwd';body{background:url('fi\\\nle:///etc/x')}",
    "a way of data": "@import 'data:text/css,@import \"file:///etc/passwd\"';",
    "a name space": "@namespace url(file:///etc/passwd);p{content:url(a.svg#b)}",
    "layers of imports": "@import url(style.css) layer(a);@import 'style.css' supports(top:0);",
}


def attacks() -> Iterator[Attack]:
    """All of them: the good article is printed, and of what lies elsewhere nothing."""
    for name, (file, make) in INPUTS.items():

        def write(place: Place, file: str = file, make: Make = make) -> None:
            article(place)
            (place.work / file).write_bytes(make(place.private))

        yield Attack(
            name, write, ("build", "a.txt", file, "-f", "html", "-o", "out.html", *BUILD), "done",
            never="root:x:0|\x1b",
        )  # fmt: skip
    build = ("build", "a.txt", "--style", "./st", "-o", "out.pdf", *BUILD)
    for name, (end, draw) in PICTURES.items():
        brand = f"meta: {{name: Pier}}\nlogo: {{path: logo.{end}, alt: Pier}}\n"
        key = f"logo__{end}"
        yield Attack(
            f"picture: {name}",
            lambda place, b=brand, k=key, d=draw: _styled(_brand__yml=b, **{k: d()})(place),  # type: ignore[misc]
            build, "either",
        )  # fmt: skip
    for name, cast in FONTS.items():
        yield Attack(
            f"font: {name}",
            lambda place, c=cast: _styled(style__css=_RULE, fonts_v__ttf=c())(place),  # type: ignore[misc]
            build, "either",
        )  # fmt: skip
    for name, sheet in SHEETS.items():
        for form in ("html", "pdf"):
            yield Attack(
                f"sheet: {name} ({form})", _styled(style__css=sheet),
                (*build[:-5], "-o", f"out.{form}", *BUILD), "either", never=SECRET,
            )  # fmt: skip
