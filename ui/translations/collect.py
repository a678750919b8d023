"""Bring the ``.ts`` files up to date with the words in the code, and compile them.

    python -m ui.translations.collect

Qt's own lupdate does not know our module-level ``_tr`` and gives an inherited ``self.tr`` the
wrong class, so the words are read from the syntax tree here: ``self.tr`` and ``window.tr`` count
for the class and for all that inherit it, ``_tr`` for the context that its module names.
Translations that are there are kept; words that are gone go. lrelease, which comes with Qt for
Python, compiles.
"""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
CHECKS = ROOT.parent / "briefing" / "checks" / "words.py"
"""The one module of the core whose words the window shows: it calls ``noted`` on them."""
LANGUAGES = ("de",)
"""But for English, which stands in the code."""

Found = dict[str, dict[str, str]]
"""Context to source text to the file that has it."""


def collect(root: Path = ROOT, also: tuple[Path, ...] = ()) -> Found:
    """All words to translate below ``root`` and in ``also``, in the order of the files."""
    paths = [*sorted(root.rglob("*.py")), *also]
    trees = {path: ast.parse(path.read_text("utf-8")) for path in paths}
    bases: defaultdict[str, set[str]] = defaultdict(set)
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for path, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                for base in node.bases:
                    bases[ast.unparse(base).split(".")[-1]].add(node.name)
        name = Path(os.path.relpath(path, root)).as_posix()
        for context, words in _in_module(tree):
            found[context].setdefault(words, name)
    for context in tuple(found):
        for heir in _heirs(context, bases):
            for words, name in found[context].items():
                found[heir].setdefault(words, name)
    return dict(sorted(found.items()))


def _heirs(name: str, bases: dict[str, set[str]]) -> Iterator[str]:
    for heir in sorted(bases.get(name, ())):
        yield heir
        yield from _heirs(heir, bases)


def _in_module(tree: ast.Module) -> Iterator[tuple[str, str]]:
    own = _module_context(tree)
    for context, node in _calls(tree, ""):
        match node:
            case ast.Call(
                func=ast.Name("QT_TRANSLATE_NOOP" | "noted") | ast.Attribute(attr="translate"),
                args=[ast.Constant(value=str(named)), ast.Constant(value=str(words)), *_],
            ):
                yield named, words
            case ast.Call(func=ast.Name("Spec"), args=[_, ast.Constant(value=str(words)), *_]) if (
                words
            ):
                yield "Actions", words
            case ast.Call(func=ast.Name("_tr"), args=[ast.Constant(value=str(words))]):
                yield own, words
            case ast.Call(
                func=ast.Attribute(value=ast.Name("self"), attr="tr"),
                args=[ast.Constant(value=str(words)), *_],
            ):
                yield context, words
            case ast.Call(func=ast.Attribute(attr="tr"), args=[ast.Constant(value=str(words)), *_]):
                yield "MainWindow", words  # the only other object whose tr is called


def _module_context(tree: ast.Module) -> str:
    """The context of a module's ``_tr``: what it hands to ``translate`` first."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == "_tr":
            for call in ast.walk(node):
                match call:
                    case ast.Call(args=[ast.Constant(value=str(context)), ast.Name(), *_]):
                        return context
    return ""


def _calls(node: ast.AST, context: str) -> Iterator[tuple[str, ast.Call]]:
    """Every call with the class that it stands in, in the order of the text."""
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else context
        if isinstance(child, ast.Call):
            yield inside, child
        yield from _calls(child, inside)


def write(found: Found, path: Path, language: str) -> int:
    """Write the ``.ts`` file anew, keeping its translations; returns how many are missing."""
    known, anywhere = _translations(path)
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    missing = 0
    for context, messages in found.items():
        part = ET.SubElement(root, "context")
        ET.SubElement(part, "name").text = context
        for words, file in messages.items():
            message = ET.SubElement(part, "message")
            ET.SubElement(message, "location", filename=f"../{file}")
            ET.SubElement(message, "source").text = words
            # words that moved to another class keep their translation
            translation = known.get((context, words)) or anywhere.get(words, "")
            element = ET.SubElement(message, "translation")
            element.text = translation
            if not translation:
                element.set("type", "unfinished")
                missing += 1
    ET.indent(root, "  ")
    text = ET.tostring(root, encoding="unicode")
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8"
    )
    return missing


def _translations(path: Path) -> tuple[dict[tuple[str, str], str], dict[str, str]]:
    """What is translated already: by context and words, and by the words alone."""
    known: dict[tuple[str, str], str] = {}
    if path.is_file():
        for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  our own file
            name = context.findtext("name", "")
            for message in context.iter("message"):
                translation = message.findtext("translation", "")
                if translation:
                    known[name, message.findtext("source", "")] = translation
    return known, {words: translation for (_, words), translation in known.items()}


def compile_file(path: Path) -> None:
    """Compile a ``.ts`` file beside it. Raises CalledProcessError where lrelease fails."""
    program = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    if program is None:
        raise FileNotFoundError("pyside6-lrelease, which comes with Qt for Python, is not there")
    target = path.with_suffix(".qm")
    subprocess.run([program, "-silent", str(path), "-qm", str(target)], check=True)  # noqa: S603


def main() -> int:
    """Bring all languages up to date; the number of words without a translation."""
    found, missing = collect(also=(CHECKS,)), 0
    for language in LANGUAGES:
        path = HERE / f"briefing_{language}.ts"
        here = write(found, path, language)
        compile_file(path)
        print(f"{path.name}: {sum(map(len, found.values()))} texts, {here} not translated")
        missing += here
    return missing


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
