"""Pages, mails, feeds, office files and PDFs that stand beside a good article.

The note is made from the good one; the other is read, or named and left out.
"""

from __future__ import annotations

import base64
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator

from benchmarks.attacks.case import BUILD, Attack, Place, article

_WORDS = "The keepers of the Venn weir raise its gates on 3 July 2025, their warden said on Monday."
_HEAD = "<html><head><title>Weir gates rise</title>{}</head><body><h1>Weir gates rise</h1>"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def page(body: str = f"<p>{_WORDS}</p>", head: str = "") -> bytes:
    """A page."""
    return (_HEAD.format(head) + body + "</body></html>").encode("utf-8", "surrogatepass")


def mail(headers: str = "", body: str = _WORDS) -> bytes:
    """A mail."""
    start = "From: Orla <o@venn.example>\nSubject: Weir gates rise\n"
    date = "Date: Mon, 9 Jun 2025 08:00:00 +0000\n"
    return f"{start}{date}{headers}\n\n{body}\n".encode("latin-1", "replace")


def feed(entry: str, head: str = "<?xml version='1.0'?>") -> bytes:
    """A feed of one entry."""
    return f"{head}<rss version='2.0'><channel><title>Venn</title>{entry}</channel></rss>".encode()


def entry(text: str = _WORDS, more: str = "") -> str:
    """An entry."""
    return f"<item><title>Weir</title>{more}<description>{text}</description></item>"


def zipped(*files: tuple[str, bytes]) -> bytes:
    """An archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for name, data in files:
            file.writestr(name, data)
    return buffer.getvalue()


def document(body: str, head: str = "") -> bytes:
    """A Word document of this body."""
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>'
    )
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    main = f"<?xml version='1.0'?>{head}<w:document {_W}><w:body>{body}</w:body></w:document>"
    return zipped(
        ("[Content_Types].xml", types.encode()),
        ("_rels/.rels", links.encode()),
        ("word/document.xml", main.encode()),
    )


def run(text: str = _WORDS) -> str:
    """A paragraph of a Word document."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def open_document(content: str) -> bytes:
    """An OpenDocument text."""
    return zipped(
        ("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", content.encode())
    )


def pdf(content: bytes, page_more: bytes = b"", objects: tuple[bytes, ...] = ()) -> bytes:
    """A PDF of one page; ``objects`` are numbered from 5."""
    packed = zlib.compress(content, 9)
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R%s>>" % page_more,
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed),
        *objects,
    ]
    body, places = b"%PDF-1.5\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(body))
        body += b"%d 0 obj%sendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(parts) + 1
    start = b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    return (
        body
        + start
        + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (
            count,
            len(body),
        )
    )


def _drawing_itself() -> bytes:
    more = b"/Resources<</XObject<</X 5 0 R>>>>"
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]%s/Length 11>>stream\n/X Do /X Do\nendstream"
    return pdf(b"/X Do", more, (form % more,))


def _layers(levels: int) -> bytes:
    """Forms that each draw the next ten times."""
    forms = []
    for level in range(levels):
        inner = b"/X Do " * 10 if level < levels - 1 else b"0 0 1 1 re f"
        forms.append(
            b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>"
            b"/Length %d>>stream\n%s\nendstream" % (6 + level, len(inner), inner)
        )
    return pdf(b"/X Do", b"/Resources<</XObject<</X 5 0 R>>>>", tuple(forms))


_LABELS = ("undefined", "idna", "punycode", "zip", "unicode_escape", "utf-7", "rot13", "mbcs")
_ADDRESSES = (
    "http://[weir]/gates", "https://[::1", "https://venn.example:eighty/", "//venn.example:99999/",
    "javascript:go()", "file:///etc/passwd", "data:text/html,x", "https://" + "a" * 70_000,
    "https://venn.example/\u202e/x", "http://\u0000venn.example/", "mailto:", "https://%zz/",
)  # fmt: skip
_LAUGHS = "<!DOCTYPE a [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)
)

INPUTS: dict[str, tuple[str, Callable[[], bytes]]] = {
    **{
        f"page charset {label}": (
            "b.html",
            lambda label=label: page(head=f"<meta charset={label}>") + b"<p>caf\xe9",
        )
        for label in _LABELS
    },
    **{
        f"mail charset {label}": (
            "b.eml",
            lambda label=label: mail(
                f"Content-Type: text/plain; charset={label}", f"{_WORDS} caf\xe9"
            ),
        )
        for label in _LABELS
    },
    **{
        f"feed charset {label}": (
            "b.xml",
            lambda label=label: feed(entry(), f"<?xml version='1.0' encoding='{label}'?>"),
        )
        for label in _LABELS
    },
    **{
        f"page address {number}": (
            "b.html",
            lambda address=address: page(
                f'<p>{_WORDS} <a href="{address}">more</a></p>',
                f'<link rel=canonical href="{address}">'
                f'<meta property="og:url" content="{address}">',
            ),
        )
        for number, address in enumerate(_ADDRESSES)
    },
    **{
        f"feed address {number}": (
            "b.xml",
            lambda address=address: feed(
                entry(more=f"<link>{address.replace(chr(0), '')}</link>")
            ),
        )
        for number, address in enumerate(_ADDRESSES)
    },
    "page of open tags": ("b.html", lambda: page("<b>" * 190_000 + _WORDS)),
    "page nested deep": ("b.html", lambda: page("<div>" * 60_000 + _WORDS)),
    "page of one long word": ("b.html", lambda: page("<p>" + "w" * 11_000_000)),
    "page with a long picture": (
        "b.html",
        lambda: page(f'<p>{_WORDS}<img src="data:,{"A" * 11_000_000}">'),
    ),
    "page of tables in tables": ("b.html", lambda: page("<table><tr><td>" * 20_000 + _WORDS)),
    "page of nothing": ("b.html", lambda: page("<script>go()</script>")),
    "page of zeros": ("b.html", lambda: page() + bytes(5_000)),
    "page of half characters": ("b.html", lambda: page("<p>\ud800" + _WORDS)),
    "page of many attributes": (
        "b.html",
        lambda: page("<p " + " ".join(f"a{n}=b" for n in range(150_000)) + f">{_WORDS}"),
    ),
    "mail with a long header": ("b.eml", lambda: mail("X-Long: " + "a;" * 3_000_000)),
    "mail with many parameters": (
        "b.eml",
        lambda: mail("Content-Type: text/plain; " + ' x=";"' * 200_000),
    ),
    "mail of many headers": ("b.eml", lambda: mail("\n".join(f"X-{n}: y" for n in range(90_000)))),
    "mail of messages in messages": (
        "b.eml",
        lambda: mail("Content-Type: message/rfc822\n\n" * 4_000),
    ),
    "mail of parts in parts": (
        "b.eml",
        lambda: mail(
            "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(900))
        ),
    ),
    "mail with a word of nonsense": (
        "b.eml",
        lambda: mail("X: =?utf-8?b?" + base64.b64encode(bytes(range(256)) * 40).decode() + "?="),
    ),
    "mail dated nowhere": ("b.eml", lambda: mail("Date: Mon, 99 Foo 99999999999 99:99:99 +9999")),
    "mail of 8 bits and lies": (
        "b.eml",
        lambda: mail("Content-Transfer-Encoding: base64", "\xff\xfe" * 4_000),
    ),
    "feed that laughs": ("b.xml", lambda: feed(entry("&j;"), _LAUGHS + "]>")),
    "feed of many entries": ("b.xml", lambda: feed(entry("x") * 30_000)),
    "feed in UTF-16 with entities": (
        "b.xml",
        lambda: feed(entry("&j;"), _LAUGHS + "]>").decode().encode("utf-16"),
    ),
    "feed of one broken entry": ("b.xml", lambda: feed(entry("&lt;div&gt;" * 9_000) + entry())),
    "word that swells": ("b.docx", lambda: document(run("w" * 150_000_000))),
    "word of many runs": ("b.docx", lambda: document("<w:p/>" * 900_000)),
    "word nested deep": ("b.docx", lambda: document("<w:tbl><w:tr><w:tc>" * 20_000)),
    "word that laughs": ("b.docx", lambda: document(run("&j;"), _LAUGHS + "]>")),
    "word that reads a file": (
        "b.docx",
        lambda: document(run("&f;"), '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/hostname">]>'),
    ),
    "word without its parts": ("b.docx", lambda: zipped(("word/document.xml", b"<a/>"))),
    "word whose parts are one": (
        "b.docx",
        lambda: zipped(*[("word/document.xml", document(run()))] * 1),
    ),
    "text that swells": ("b.odt", lambda: open_document("<a>" + "w" * 150_000_000 + "</a>")),
    "text nested deep": ("b.odt", lambda: open_document("<a>" * 200_000)),
    "text that laughs": ("b.odt", lambda: open_document(_LAUGHS + "]><a>&j;</a>")),
    "rich text of groups": ("b.rtf", lambda: b"{\\rtf1 " + b"{" * 150_000 + _WORDS.encode()),
    "rich text of words": ("b.rtf", lambda: b"{\\rtf1 " + b"\\b0" * 199_000 + b"}"),
    "rich text of a code page": (
        "b.rtf",
        lambda: b"{\\rtf1\\ansicpg99999 " + b"\\'ff" * 9_000 + b"}",
    ),
    "archive in archives": ("b.zip", lambda: zipped(("a.zip", zipped(("b.zip", b"PK\3\4"))))),
    "archive that swells": ("b.zip", lambda: zipped(("a.txt", b"w" * 190_000_000))),
    "archive of many": ("b.zip", lambda: zipped(*((f"{n}.txt", b"x") for n in range(9_000)))),
    "archive that leads out": ("b.zip", lambda: zipped(("../../out.txt", _WORDS.encode()))),
    "PDF that draws itself": ("b.pdf", _drawing_itself),
    "PDF of layers": ("b.pdf", lambda: _layers(9)),
    "PDF that swells": ("b.pdf", lambda: pdf(b"q " * 300_000_000)),
    "PDF of many words": ("b.pdf", lambda: pdf(b"BT (a) Tj ET " * 2_000_000)),
    "PDF of nested arrays": ("b.pdf", lambda: pdf(b"[" * 9_000_000)),
    "PDF of brackets": ("b.pdf", lambda: pdf(b"x", b"/A" + b"[" * 200_000)),
    "PDF whose pages go round": (
        "b.pdf",
        lambda: pdf(b"x").replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]"),
    ),
    "PDF of endless size": (
        "b.pdf",
        lambda: pdf(b"BT (a) Tj ET").replace(b"[0 0 300 300]", b"[0 0 9e9 9e9]"),
    ),
    "PDF cut off": ("b.pdf", lambda: _drawing_itself()[:300]),
    "a Mac's own file": ("b.txt", lambda: b"\x00\x05\x16\x07" + bytes(400)),
    "a text of one line": ("b.txt", lambda: b"weir " * 390_000),
    "a text of brackets": ("b.md", lambda: b"[" * 190_000),
    "a text of quotes": ("b.md", lambda: b"> " * 90_000 + _WORDS.encode()),
    "a text of controls": ("b.txt", lambda: (_WORDS + " \x1b]0;x\x07\u202e\x9b31m").encode() * 3),
    "a head of nonsense": ("b.txt", lambda: b"---\ndate: !!python/object:os.system x\n---\n" * 2),
}  # fmt: skip


def attacks() -> Iterator[Attack]:
    """The attacks."""
    for name, (file, make) in INPUTS.items():

        def write(place: Place, file: str = file, make: Callable[[], bytes] = make) -> None:
            article(place)
            (place.work / file).write_bytes(make())

        yield Attack(
            name=name,
            make=write,
            command=("build", "a.txt", file, "-f", "html", "-o", "out.html", *BUILD),
            verdict="done",
        )
