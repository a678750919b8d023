"""Bodies of PDF documents in many layouts: columns, running heads, divided words, captions.

Usage::

    python benchmarks/reading_pdf.py [--show]
    python benchmarks/reading_pdf.py --folder FOLDER [--show]

The sample articles that ship are set by WeasyPrint in twelve layouts (A5 to A4 and letter, one to
three columns, paragraphs with and without indents, heads and feet on both sides), read back, and
compared word run by word run (four words) with what was set. Printed are precision, recall and
F1 of each layout and the mean.

With a folder, its PDF documents are read and measured against the plain text that PDFium gives
of each page: the share of its words that the article holds at all (kept or set aside), of those
that it keeps, of its word pairs that stand beside each other in the article too, the share of
body paragraphs that end as a sentence ends (of all, and of those of twelve words and more that are
no items of a list), of those that are cut in mid sentence, and of those of one or two words. A
file is shredded where most of its paragraphs are of one or two words. A paragraph is cut where it
has no stop at its end and ends with a comma or a word that ends no sentence, or the next one begins
with a small letter; what is a title, a caption or an entry ends without a stop and is not cut.
"""

from __future__ import annotations

import argparse
import html
import itertools
import re
import statistics
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pypdfium2
import weasyprint

from briefing.model.article import ParagraphKind
from briefing.model.errors import BriefingError
from briefing.reading import read_bytes, read_path

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
STYLE = """
@page {{ size: {size}; margin: 24mm {side}mm;
  @top-left {{ content: "{left}" }} @top-right {{ content: "{right}" }}
  @bottom-center {{ content: {foot} }} }}
@page :left {{ @top-left {{ content: "{right}" }} @top-right {{ content: "{left}" }} }}
body {{ font: {font}pt/1.35 '{family}', serif; text-align: {align}; hyphens: auto;
  columns: {columns}; column-gap: 7mm }}
h1 {{ font-size: 19pt; column-span: all; text-align: left; hyphens: none }}
h2 {{ font-size: 12pt; hyphens: none; text-align: left }}
p {{ margin: 0 0 {gap}; text-indent: {indent} }}
"""
SIZES = (("A5", 14, 9.0), ("A4", 20, 10.5), ("letter", 22, 11.0))
GAPS = (("8pt", "0"), ("0", "12pt"))
COLUMNS = (1, 2)


def bodies() -> list[tuple[str, list[str]]]:
    """Headline and paragraphs of each sample article."""
    found = []
    for path in sorted(SEEDS.glob("*.txt")) + sorted(SEEDS.glob("*.md")):
        article = read_path(path)[0]
        body = (p for p in article.paragraphs if p.kind is ParagraphKind.BODY)
        lines = [article.text[p.start : p.end] for p in body]
        found.append((article.title, [line for line in lines if len(line) > 80]))
    return found


def runs(lines: list[str]) -> Counter[tuple[str, ...]]:
    """Runs of four words."""
    words = re.findall(r"\w+", " ".join(lines).casefold())
    return Counter(tuple(words[n : n + 4]) for n in range(len(words) - 3))


def document(title: str, lines: list[str], style: str) -> bytes:
    """The article, twice over so that it fills pages."""
    text = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    source = f"<html lang=en><h1>{html.escape(title)}</h1>{text}<h2>Further</h2>{text}</html>"
    sheet = weasyprint.CSS(string=style)
    return bytes(weasyprint.HTML(string=source).write_pdf(stylesheets=[sheet]))


@dataclass(frozen=True, slots=True)
class Measured:
    """A document read: shares from 0 to 1 and the number of its body paragraphs."""

    words_held: float
    words_kept: float
    in_order: float
    paragraphs: int
    ended: int
    of_one_or_two_words: int
    long: int
    long_ended: int
    long_cut: int

    @property
    def shredded(self) -> bool:
        """Whether most of its paragraphs are of one or two words."""
        return 2 * self.of_one_or_two_words > self.paragraphs


_ITEM = re.compile(r"(?:[^\w\s\"'“”„«»‚‘’()\[\]]|o|\(?(?:\d{1,2}|[a-z])[.)])\s|\[\w+\+?\]")
_LONG = 12
_ENDED = re.compile(r"[.!?…:;](?:\s?[\"'”’»)\]\d*†‡¹²³⁴-⁹“«]+|\s?\[[\d,–\- ]+\])*$")
"""A stop, and behind it quotation marks, brackets and the numbers of notes or references."""
_OPEN = re.compile(
    r"(?:,|\b(?:the|a|an|of|to|and|or|in|on|for|with|by|from|at|as|that|which|is|are|was|were|has|"
    r"have|be|been|its|their|this|der|die|das|und|von|zu|den|des|de|la|le|les|et|du|el|los|que|y|en))$",
    re.IGNORECASE,
)
"""How no sentence ends."""
_DIVISION = re.compile(r"[-\u00ad\u2010\ufffe\x02]\s*\n?\s*")


def words(text: str) -> list[str]:
    """Its words and numbers, those divided by a hyphen joined."""
    return re.findall(r"\w+", _DIVISION.sub("", text).casefold())


def share(gold: Counter[object], told: Counter[object]) -> float:
    """How much of the first is in the second."""
    return (gold & told).total() / max(1, gold.total())


def measured(path: Path, show: bool) -> Measured:
    """A document of a folder. Raises :class:`ReadingError` where it cannot be read."""
    article = read_bytes(path.read_bytes(), path.name)[0]
    pages = pypdfium2.PdfDocument(path)
    gold = [words(page.get_textpage().get_text_range()) for page in pages]
    kept = [article.text[p.start : p.end] for p in article.paragraphs]
    body = [article.text[p.start : p.end] for p in article.paragraphs
            if p.kind is ParagraphKind.BODY]  # fmt: skip
    held = words(article.text)
    flat = [word for page in gold for word in page]
    ended = [line for line in body if _ENDED.search(line)]
    long = [line for line in body if _is_long(line)]
    cut = [
        line
        for line, after in pairwise([*body, ""])
        if _is_long(line) and not _ENDED.search(line) and (_OPEN.search(line) or _is_rest(after))
    ]
    if show:
        print("\n".join(f"    {line[:50]} ... {line[-50:]}" for line in body if line not in ended))
    return Measured(
        words_held=share(Counter(flat), Counter(held)),
        words_kept=share(Counter(flat), Counter(words("\n".join(kept)))),
        in_order=share(
            Counter(p for page in gold for p in pairwise(page)), Counter(pairwise(held))
        ),
        paragraphs=len(body),
        ended=len(ended),
        of_one_or_two_words=sum(len(line.split()) <= 2 for line in body),
        long=len(long),
        long_ended=sum(bool(_ENDED.search(line)) for line in long),
        long_cut=len(cut),
    )


def _is_long(line: str) -> bool:
    return len(line.split()) >= _LONG and not _ITEM.match(line)


def _is_rest(line: str) -> bool:
    return line[:1].islower() and not _ITEM.match(line)


def of_folder(folder: Path, show: bool) -> None:
    """Measure the documents of a folder."""
    found = []
    for path in sorted(folder.glob("*.pdf")):
        try:
            one = measured(path, show)
        except BriefingError as error:
            print(f"{path.name[-44:]:44} {error}")
            continue
        found.append(one)
        print(
            f"{path.name[-44:]:44} held {one.words_held:.3f} kept {one.words_kept:.3f} "
            f"in order {one.in_order:.3f} paragraphs {one.paragraphs:4} ended "
            f"{one.ended / max(1, one.paragraphs):.2f} tiny "
            f"{one.of_one_or_two_words / max(1, one.paragraphs):.2f}"
            f"{'  SHREDDED' if one.shredded else ''}"
        )
    paragraphs = max(1, sum(one.paragraphs for one in found))
    held, kept, order = (
        statistics.fmean(getattr(one, name) for one in found)
        for name in ("words_held", "words_kept", "in_order")
    )
    whole = sum(one.words_held > 0.98 and not one.shredded for one in found)
    print(f"{len(found)} files, {whole} with 98 % of their words held and not shredded")
    print(f"mean: words held {held:.4f}, kept {kept:.4f}, in order {order:.4f}")
    print(
        f"{paragraphs} paragraphs: {sum(one.ended for one in found) / paragraphs:.3f} end as a "
        f"sentence, {sum(one.of_one_or_two_words for one in found) / paragraphs:.3f} of one or "
        "two words"
    )
    long = sum(one.long for one in found)
    share_ended = sum(one.long_ended for one in found) / max(1, long)
    cut = sum(one.long_cut for one in found) / max(1, long)
    print(
        f"{long} of {_LONG} words and more, no items: {share_ended:.3f} end as a sentence, "
        f"{cut:.3f} are cut in mid sentence"
    )


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print what differs")
    parser.add_argument("--folder", type=Path, help="PDF documents to measure instead")
    chosen = parser.parse_args()
    if chosen.folder:
        of_folder(chosen.folder, chosen.show)
    else:
        of_samples(chosen.show)


def of_samples(show: bool) -> None:
    """Measure the sample articles in all layouts."""
    found = []
    articles = bodies()
    for number, (size, gap, columns) in enumerate(itertools.product(SIZES, GAPS, COLUMNS)):
        style = STYLE.format(
            size=size[0],
            side=size[1],
            font=size[2],
            gap=gap[0],
            indent=gap[1],
            columns=columns + (size[0] == "A4" and columns == 2),
            family=("DejaVu Serif", "DejaVu Sans")[number % 2],
            align=("justify", "left")[number % 3 == 0],
            left="The Norlund Courier",
            right="10 June 2025",
            foot=('"Page " counter(page) " of " counter(pages)', "counter(page)")[number % 2],
        )
        rows = []
        for title, lines in articles:
            article = read_bytes(document(title, lines, style), "page.pdf")[0]
            kept = [article.text[p.start : p.end] for p in article.paragraphs
                    if p.kind is not ParagraphKind.HEADING]  # fmt: skip
            gold, told = runs(lines + lines), runs(kept)
            if show:
                print([line for line in kept if line not in lines][:5])
            same = (gold & told).total()
            rows.append((same / max(1, told.total()), same / gold.total()))
        precision, recall = (statistics.fmean(column) for column in zip(*rows, strict=True))
        f1 = 2 * precision * recall / (precision + recall)
        found.append(f1)
        print(
            f"{size[0]:7} columns {columns}  gap {gap[0]:4} "
            f"P {precision:.4f} R {recall:.4f} F1 {f1:.4f}"
        )
    print(f"mean F1 {statistics.fmean(found):.4f}, least {min(found):.4f}")


if __name__ == "__main__":
    main()
