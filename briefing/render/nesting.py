"""Boxes that the layout engine measures over and over.

It lays the contents of a flexible box or a grid out more than twice to find its size, and those
within it each time again: at six in one another the same words are laid out some hundred times, at
sixty without end. Each float is set against all that stand beside it, and each block in a line, a
field of a form too, is a layout of its own. The style sheets say which
elements are such boxes, so it is looked at when they have been applied, and before anything is laid
out.
"""

from __future__ import annotations

from typing import Any

from weasyprint import DEFAULT_OPTIONS, HTML, Document
from weasyprint.text.fonts import FontConfiguration

from briefing.model.errors import RenderError

MAX_MEASURED = 6
"""Most flexible boxes and grids in one another."""

MAX_FLOATS = 2_000
"""Most boxes that float to the left or right."""

MAX_IN_LINES = 4_000
"""Most blocks, tables and fields that stand in lines of text."""

_FIELDS = frozenset({"input", "textarea", "select", "button"})
_MEASURED = frozenset({"flex", "grid"})


class _Measured(Document):  # type: ignore[misc]  # the engine has no types
    """A document whose boxes are neither too deep in one another nor too many."""

    @classmethod
    def _build_layout_context(cls, html: Any, *others: Any) -> Any:
        context = super()._build_layout_context(html, *others)
        _check(html.etree_element, context.style_for)
        return context


def render(html: HTML, fonts: FontConfiguration, variant: str) -> Document:
    """The laid-out document; as :meth:`weasyprint.HTML.render`.

    Raises :class:`briefing.model.errors.RenderError` where flexible boxes or grids stand in one
    another deeper than :data:`MAX_MEASURED`, more than :data:`MAX_FLOATS` boxes float, or more than
    :data:`MAX_IN_LINES` blocks stand in lines.
    """
    options = {**DEFAULT_OPTIONS, "pdf_variant": variant}
    document: Document = _Measured._render(html, fonts, None, None, options)
    return document


def _check(root: Any, style_for: Any) -> None:
    stack, floats, in_lines = [(root, 0)], 0, 0
    while stack:
        element, depth = stack.pop()
        style = style_for(element) if isinstance(element.tag, str) else None
        if style is not None:
            floats += style["float"] in ("left", "right")
            in_lines += element.tag in _FIELDS or (
                style["display"][0] == "inline" and style["display"][1:2] != ("flow",)
            )
            depth += bool(_MEASURED.intersection(style["display"]))
        if depth > MAX_MEASURED:
            raise RenderError(
                f"more than {MAX_MEASURED} flexible boxes or grids stand in one another; "
                "put fewer into one another in the style"
            )
        if floats > MAX_FLOATS:
            raise RenderError(f"more than {MAX_FLOATS:,} boxes float to the left or right")
        if in_lines > MAX_IN_LINES:
            raise RenderError(
                f"more than {MAX_IN_LINES:,} blocks, tables or fields of a form stand in lines"
            )
        stack.extend((child, depth) for child in element)
