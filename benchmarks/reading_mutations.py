"""Damaged inputs of every format: each must give an article or a clear error, in bounds.

Usage::

    python benchmarks/reading_mutations.py [--count 5000] [--seed 1]

Small documents of each format are made here, then damaged: bytes changed, cut out, doubled,
moved, put in; the end cut off; two documents joined. Each is read in this process, which an
audit hook forbids to open sockets and to start programs. Printed are the slowest input, the
outcomes for each format, and the peak memory of the process; anything but an article or a
:class:`briefing.model.errors.ReadingError` ends the run.
"""

from __future__ import annotations

import argparse
import io
import random
import resource
import sys
import time
import zipfile
from collections import Counter
from email.message import EmailMessage
from itertools import pairwise

from briefing.model.errors import ReadingError
from briefing.reading import read_bytes

TEXT = (
    "The ferries of Norlund stopped on Monday after a storm, the port authority said, and the "
    "island has no other link to the coast.",
    "Two thousand people use the ferries each day, the mayor told reporters in the town hall, "
    "and the shops will be out of bread by Wednesday – “at the latest”, he said.",
    "Exports of the island's only cannery fell by 34.5% to 1.2bn crowns last year.",
)
SECONDS = 10.0
"""An input that takes longer ends the run."""


def zipped(files: dict[str, str]) -> bytes:
    """A zip archive of these files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return made.getvalue()


def html() -> str:
    """A page with head, menu, article and foot."""
    body = "".join(f"<p>{text}</p>" for text in TEXT)
    return (
        "<!DOCTYPE html><html lang=en><head><title>Ferries stop | Courier</title>"
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-06-10"}'
        "</script><meta property='og:title' content='Ferries stop'></head><body><nav><ul><li>"
        f"<a href=/>Home</a></ul></nav><article><h1>Ferries stop</h1>{body}<table><tr><td>1</td>"
        "</tr></table></article><footer>© 2025</footer></body></html>"
    )


def mail(content: str, kind: str, location: str = "") -> bytes:
    """A message, or a saved web archive where a location is given."""
    made = EmailMessage()
    made["From"], made["Subject"] = "Courier <desk@example.org>", "Ferries stop – café"
    made["Date"] = "Tue, 10 Jun 2025 08:00:00 +0000"
    if location:
        made["Snapshot-Content-Location"] = location
    made.set_content(content, subtype=kind)
    if location:
        made.make_related()
    return made.as_bytes()


def pdf() -> bytes:
    """A document of two columns on two pages."""
    import weasyprint

    style = "<style>body{columns:2;text-align:justify;hyphens:auto}</style>"
    body = "".join(f"<p>{text}</p>" for text in TEXT * 12)
    return bytes(weasyprint.HTML(string=f"<html lang=en>{style}<h1>Ferries</h1>{body}").write_pdf())


def documents() -> dict[str, bytes]:
    """A small document of each format, by file name."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    odf = "urn:oasis:names:tc:opendocument:xmlns"
    items = "".join(f"<item><title>{t[:20]}</title><description>{t}</description></item>"
                    for t in TEXT)  # fmt: skip
    entries = "".join(f"<entry><title>{t[:20]}</title><id>{n}</id><content>{t}</content></entry>"
                      for n, t in enumerate(TEXT))  # fmt: skip
    plain = "Ferries stop\n\nBy Mara Holt\n\n" + "\n\n".join(TEXT) + "\n\nLeave a comment\n"
    runs = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in TEXT)
    return {
        "a.txt": f"---\ntitle: Ferries\ndate: 2025-06-10\n---\n{plain}".encode(),
        "a.md": ("# Ferries stop\n\n" + "\n\n".join(TEXT) + "\n\n- *one*\n- [two](x)\n").encode(),
        "a.html": html().encode(),
        "a.eml": mail(plain, "plain"),
        "a.mhtml": mail(html(), "html", "https://example.org/ferries"),
        "a.pdf": pdf(),
        "a.rtf": (r"{\rtf1\ansi Ferries stop\par " + r"\par ".join(TEXT[2:]) + r"\par}").encode(),
        "a.rss": f"<rss version='2.0'><channel><title>C</title>{items}</channel></rss>".encode(),
        "a.atom": f"<feed xmlns='http://www.w3.org/2005/Atom'>{entries}</feed>".encode(),
        "a.docx": zipped({
            "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>',
            "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
            f'Type="{office}" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f'<w:document xmlns:w="{word}"><w:body>{runs}</w:body>'
            "</w:document>",
        }),
        "a.odt": zipped({
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f'<office:document-content xmlns:office="{odf}:office:1.0" '
            f'xmlns:text="{odf}:text:1.0"><office:body><office:text>'
            + "".join(f"<text:p>{text}</text:p>" for text in TEXT)
            + "</office:text></office:body></office:document-content>",
        }),
        "a.zip": zipped({"one.txt": plain, "two.html": html(), "three.md": TEXT[0]}),
    }  # fmt: skip


def damaged(data: bytes, other: bytes, dice: random.Random) -> bytes:
    """The bytes after one to four accidents."""
    made = bytearray(data)
    for _ in range(dice.randint(1, 4)):
        at, size = dice.randrange(len(made) + 1), dice.choice((1, 2, 8, 64, 512))
        accident = dice.randrange(7)
        if accident == 0:
            made[at : at + size] = dice.randbytes(len(made[at : at + size]))
        elif accident == 1:
            del made[at : at + size]
        elif accident == 2:
            made[at:at] = made[at : at + size] * dice.choice((1, 3, 50))
        elif accident == 3:
            made[at:at] = dice.randbytes(size)
        elif accident == 4:
            del made[at:]
        elif accident == 5:
            place = dice.randrange(len(other))
            made[at:at] = other[place : place + size * 8]
        else:
            made[at : at + size] = bytes([dice.choice(b"\0\xff<>&{}\\\n\r -")]) * size
    return bytes(made)


def damaged_inside(data: bytes, other: bytes, dice: random.Random) -> bytes:
    """A zip archive with one of its files damaged and packed again."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        files = {name: file.read(name) for name in file.namelist()}
    name = dice.choice(sorted(files))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for key, content in files.items():
            file.writestr(key, damaged(content, other, dice) if key == name else content)
    return made.getvalue()


def forbid(event: str, _arguments: object) -> None:
    """An audit hook that lets nothing reach the network or start a program."""
    if event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.fork")):
        raise RuntimeError(f"reading an article must not do this: {event}")


def outcome(data: bytes, name: str) -> str:
    """What reading gives: "article" or the name of the error."""
    try:
        articles = read_bytes(data, name)
    except ReadingError as error:
        if name not in str(error):
            raise RuntimeError(f"the message does not name the file: {error}") from error
        return type(error).__name__
    for article in articles:
        spans = sorted((s.start, s.end) for s in (*article.paragraphs, *article.residue))
        if any(one[1] > two[0] for one, two in pairwise(spans)):
            raise RuntimeError(f"spans overlap in {name}")
    return "article"


def main() -> None:
    """Read so many damaged inputs and print what became of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    originals = documents()
    outcomes: Counter[tuple[str, str]] = Counter()
    for name, data in originals.items():
        if outcome(data, name) != "article":
            raise SystemExit(f"{name} is not read even undamaged")
    sys.addaudithook(forbid)
    slowest = (0.0, "")
    for number in range(chosen.count):
        dice = random.Random(f"{chosen.seed} {number}")
        name = sorted(originals)[number % len(originals)]
        inside = originals[name].startswith(b"PK") and dice.random() < 0.7
        damage = damaged_inside if inside else damaged
        data = damage(originals[name], originals[dice.choice(sorted(originals))], dice)
        start = time.perf_counter()
        outcomes[name, outcome(data, name)] += 1
        slowest = max(slowest, (time.perf_counter() - start, f"{name} {number}"))
        if slowest[0] > SECONDS:
            raise SystemExit(f"input {number} ({name}) took {slowest[0]:.1f} s")
    for (name, result), count in sorted(outcomes.items()):
        print(f"{name:8} {result:16} {count}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{chosen.count} inputs; slowest {slowest[0]:.2f} s ({slowest[1]}); peak {peak:.0f} MB")


if __name__ == "__main__":
    main()
