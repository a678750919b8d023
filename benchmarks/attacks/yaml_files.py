"""House styles whose YAML is not plain, in style.yml and in _brand.yml."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from benchmarks.attacks.case import BUILD, SECRET, Attack, Place, article

TEXTS = {
    "tag of Python": "name: !!python/object/apply:os.system ['touch owned']",
    "tag of a module": "name: !!python/module:os",
    "tag of a day": "name: !!timestamp soon",
    "tag of a truth": "annex: !!bool perhaps",
    "tag of a number": "name: !!int many",
    "tag of a real": "name: !!float x",
    "tag of bytes": "name: !!binary '*'",
    "tag of a set": "name: !!set {a, b}",
    "tag of pairs": "name: !!pairs [a]",
    "a tag of its own": "name: !x y",
    "sexagesimal": "name: 190:20:30",
    "sexagesimal real": "name: 1" + ":00" * 400 + ".5",
    "sexagesimal length": "page: {margins: 1:30}",
    "anchors": "name: &a x\ndescription: *a",
    "laughs": "a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]",
    "merge": "<<: {name: x}",
    "a day that is none": "name: 2025-99-99",
    "a number without end": "name: " + "7" * 9000,
    "a number of nothing": "name: 0x_",
    "half a letter": 'name: "\\ud83d"',
    "a null": 'name: "a\\0b"',
    "a bell": "name: a\ab",
    "no UTF-8": "name: caf\udce9",
    "nested": "name: " + "[" * 20_000,
    "nested groups": "name: " + "{a: " * 20_000,
    "long": "name: " + "x" * 300_000,
    "keys that are no words": "options: {1: a, ~: b, 2025-01-01: c}",
    "a list": "- a\n- b",
    "two documents": "name: a\n---\nname: b",
    "a key twice": "name: a\nname: b",
    "a colour that ends the rule": "color: {primary: 'red} @import url(x);'}",
    "a font that ends the rule": "typography: {base: 'x; } body {'}",
    "an anchor of itself": "name: &a [*a]",
    "an anchor that is not there": "name: *gone",
    "a merge of itself": "a: &a {<<: *a}\nname: x",
    "a merge of a list": "<<: [[a]]",
    "a merge of a text": "<<: x",
    "octal": "name: 0o777777777777777777777777",
    "binary": "name: 0b" + "1" * 9_000,
    "hexadecimal": "name: 0x" + "f" * 9_000,
    "not a number": "page: {margins: .nan}",
    "infinity": "page: {margins: -.inf}",
    "an exponent": "page: {margins: 1e999999}",
    "a directive": "%YAML 9.9\n---\nname: x",
    "a directive of a tag": "%TAG ! tag:quay.example,2025:\n---\n!x name: y",
    "a tag in a key": "? !!python/name:os.system x\n: y",
    "a list as a key": "? [a, b]\n: c",
    "a group as a key": "? {a: b}\n: c",
    "a text of no end": "name: |\n" + " x\n" * 90_000,
    "folded of no end": "name: >" + "9" * 300 + "\n x",
    "escapes": 'name: "\\x1b[2J\\u202e\\U0010ffff"',
    "an escape that is none": 'name: "\\q"',
    "an escape beyond": 'name: "\\U00110000"',
    "tabs": "name:\tx\n\tpage: y",
    "many keys": "\n".join(f"k{n}: x" for n in range(50_000)),
    "many anchors": "\n".join(f"k{n}: &a{n} x" for n in range(20_000)),
    "in UTF-16": "\ufeffname: x",
    "a page of no size": "page: {size: 0mm 0mm}",
    "a page of all sizes": "page: {size: 1e9mm 1e9mm}",
    "a margin below nothing": "page: {margins: -900mm}",
    "sections that are none": "sections: [{id: ../../x}]",
    "a section twice": "sections: [{id: quotes}, {id: quotes}]",
    "a title that is a template": (
        "sections: [{id: quotes, title: '{{ 7*7 }}<script>go()</script>'}]"
    ),
    "a date of fields": "date: '{0.__class__}%s%n'",
    "a date of no end": "date: '" + "yyyy" * 20_000 + "'",
    "a file name of fields": "file-name: '{title.__class__}{0}{date!r:>9999999}'",
    "a file name of a device": "file-name: con",
    "a language that climbs out": "language: ../../etc",
    "a language of no end": "language: " + "en-" * 9_000 + "x",
    "a logo from the web": "logo: https://quay.example/logo.svg",
    "a logo at a private path": "logo: {path: '{private}', alt: x}",
    "a logo above": "logo: {path: ../../private.txt, alt: x}",
    "based on a folder": "based-on: ../../x",
    "a file name that leads out": "file-name: '../../{title}'",
}


def _style(name: str, text: str) -> Callable[[Place], None]:
    def make(place: Place) -> None:
        article(place)
        folder = place.work / "pier"
        folder.mkdir()
        (folder / "style.yml").write_text("name: Pier\n")
        data = text.replace("{private}", str(place.private))
        (folder / name).write_bytes(data.encode("utf-8", "surrogateescape"))

    return make


def attacks() -> Iterator[Attack]:
    """All of them, in both files."""
    command = ("build", "a.txt", "--style", "./pier", "-o", "out.html", *BUILD)
    for name, text in TEXTS.items():
        for file in ("style.yml", "_brand.yml"):
            yield Attack(
                f"{file}: {name}",
                _style(file, text),
                command,
                "either",
                said=rf"(?s)\A\s*\Z|{file}(, line \d+)?: |has no required alt",
                never=SECRET,
            )
