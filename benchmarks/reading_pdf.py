"""Bodies of PDF documents in many layouts: columns, running heads, divided words, captions.

Usage::

    python benchmarks/reading_pdf.py [--show]

The sample articles that ship are set by WeasyPrint in twelve layouts (A5 to A4 and letter, one to
three columns, paragraphs with and without indents, heads and feet on both sides), read back, and
compared word run by word run (four words) with what was set. Printed are precision, recall and
F1 of each layout and the mean.
"""

from __future__ import annotations

import argparse
import html
import itertools
import re
import statistics
from collections import Counter
from pathlib import Path

import weasyprint

from briefing.model.article import ParagraphKind
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


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print what differs")
    show = parser.parse_args().show
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
