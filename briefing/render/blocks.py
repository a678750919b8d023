"""Blocks that a template writes and nothing prints: Jinja passes over them without a word.

A block takes the place of the one of the same name in the template that is extended. Where that
has none, the block is lost, so a misspelt name would silently print the old section.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from jinja2 import TemplateSyntaxError, nodes

from briefing.model.errors import StyleError
from briefing.render.sandbox import Sandbox, environment, read_text, stamp
from briefing.styles.yaml_file import nearest


def check_blocks(folders: tuple[Path, ...], name: str) -> None:
    """Raise :class:`StyleError` for a block of the template ``name`` that nothing prints.

    The templates that it extends are checked too. ``folders`` are those of the style.
    """
    stamps = tuple(stamp(path) for folder in folders if (path := folder / name).is_file())
    _check(folders, name, stamps)


@lru_cache(maxsize=16)
def _check(folders: tuple[Path, ...], name: str, stamps: tuple[tuple[int, int], ...]) -> None:
    chain = list(_chain(environment(folders), f"0:{name}"))
    known: set[str] = set()
    for path, tree in reversed(chain):
        extends = tree.find(nodes.Extends) is not None
        for block in tree.body if extends else ():
            if isinstance(block, nodes.Block) and block.name not in known:
                raise StyleError(
                    f"nothing prints a block {block.name!r}; {nearest(block.name, sorted(known))}",
                    path=path,
                    line=block.lineno,
                )
        known |= {block.name for block in tree.find_all(nodes.Block)}


def _chain(sandbox: Sandbox, name: str) -> Iterator[tuple[str, nodes.Template]]:
    """Path and syntax tree of a template and of those that it extends."""
    seen: set[str] = set()
    while name not in seen:
        seen.add(name)
        source, path, _ = sandbox.loaded(name)
        tree = sandbox.parse(source, name, path)
        yield path, tree
        parent = tree.find(nodes.Extends)
        if parent is None or not isinstance(parent.template, nodes.Const):
            return  # a name worked out while it prints: Jinja finds it then
        name = sandbox.join_path(str(parent.template.value), name)


def own_blocks(folders: tuple[Path, ...], path: Path) -> tuple[tuple[str, int], ...]:
    """The blocks that one template of a style writes, with their lines; none for a broken one."""
    sandbox = environment(folders)
    try:
        tree = sandbox.parse(read_text(path), path.name, str(path))
    except (TemplateSyntaxError, StyleError):
        return ()
    return tuple((block.name, block.lineno) for block in tree.find_all(nodes.Block))
