"""What makes a text or list far longer in one step, stopped before it is done.

Jinja's sandbox keeps a template from Python and not from ``"a" * 10**9``. A step that takes
gigabytes would end at the worker's memory limit, but seconds later.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

MOST = 5_000_000
"""Longest text or list that one step may make; what is printed may be longer by many steps."""

_PADDING = ("ljust", "rjust", "center", "zfill", "expandtabs")
_FILTERS = ("center", "indent", "batch", "slice", "wordwrap", "truncate")
_WIDE = re.compile(r"\d{7,}")


class TooLong(OverflowError):
    """A step of a template that would make far too much."""

    def __init__(self) -> None:
        super().__init__(f"this would make a text or list longer than {MOST:,}")


def check_binop(operator: str, left: Any, right: Any) -> None:
    """Raise :class:`TooLong` for ``text * number`` and ``format % values`` that make too much."""
    if operator == "%" and isinstance(left, str):
        check_format(left, right)
    elif operator == "*":
        # "a" * 9 and 9 * "a" are one thing
        for one, number in ((left, right), (right, left)):
            if isinstance(one, str | bytes | list | tuple) and isinstance(number, int):
                _check(len(one) * number)


def check_call(called: Any, arguments: tuple[Any, ...]) -> None:
    """Raise :class:`TooLong` for a method of a text that makes too much."""
    text, name = getattr(called, "__self__", None), getattr(called, "__name__", "")
    if not isinstance(text, str):
        return
    if name in _PADDING:
        _check_numbers(arguments)
    elif name == "replace" and len(arguments) > 1:
        _check_replace(text, *arguments[:2])
    elif name == "join" and arguments and hasattr(arguments[0], "__len__"):
        _check(len(text) * len(arguments[0]))


def checked(filters: Mapping[str, Callable[..., Any]]) -> dict[str, Callable[..., Any]]:
    """The filters, those that may make too much with a look at their numbers first."""
    made = dict(filters)
    for name in _FILTERS:
        made[name] = _numbered(filters[name])
    made["format"] = _formatted(filters["format"])
    made["replace"] = _replaced(filters["replace"])
    return made


def _numbered(original: Callable[..., Any]) -> Callable[..., Any]:
    def run(*arguments: Any, **named: Any) -> Any:
        _check_numbers((*arguments, *named.values()))
        return original(*arguments, **named)

    return _like(original, run)


def _formatted(original: Callable[..., Any]) -> Callable[..., Any]:
    def run(value: Any, *arguments: Any, **named: Any) -> Any:
        check_format(str(value), (*arguments, *named.values()))
        return original(value, *arguments, **named)

    return _like(original, run)


def _replaced(original: Callable[..., Any]) -> Callable[..., Any]:
    def run(context: Any, text: Any, old: Any, new: Any, *rest: Any, **named: Any) -> Any:
        _check_replace(str(text), old, new)
        return original(context, text, old, new, *rest, **named)

    return _like(original, run)


def _like(original: Callable[..., Any], run: Callable[..., Any]) -> Callable[..., Any]:
    """``run`` with the marks by which Jinja knows what else a filter wants."""
    run.__dict__.update(original.__dict__)
    return run


def check_format(text: str, values: Any) -> None:
    """Raise :class:`TooLong` for a width in a format, or given beside it (``%*d``, ``{:{}}``)."""
    given = values if isinstance(values, tuple) else (values,)
    # a width of seven digits comes near MOST, whatever is filled in
    if _WIDE.search(text):
        raise TooLong
    # then a width comes from the values
    if "*" in text or "{:{" in text or re.search(r":[^}]*\{", text):
        _check_numbers(given)


def _check_replace(text: str, old: Any, new: Any) -> None:
    if isinstance(old, str) and isinstance(new, str):
        _check(len(text) + text.count(old) * len(new))


def _check_numbers(values: tuple[Any, ...]) -> None:
    for value in values:
        if isinstance(value, int):
            _check(value)


def _check(length: int) -> None:
    if length > MOST:
        raise TooLong
