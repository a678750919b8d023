from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from briefing.model.errors import StyleError
from briefing.render.growth import TooLong
from briefing.render.html import to_html
from briefing.render.sandbox import environment
from briefing.styles import load

BLOCK = '{{% extends "ministry/brief.html" %}}\n{{% block quotes %}}{}{{% endblock %}}'


@pytest.mark.parametrize(
    "expression",
    [
        "{{ 'a' * 900000000 }}",
        "{{ 900000000 * 'a' }}",
        "{{ [1] * 900000000 }}",
        "{{ 'a' | center(900000000) }}",
        "{{ 'a\nb' | indent(900000000) }}",
        "{{ 'a' | indent(width=900000000) }}",
        "{{ [1] | batch(900000000, 1) | list }}",
        "{{ [1] | slice(900000000) | list }}",
        "{{ 'a'.ljust(900000000) }}",
        "{{ '1'.zfill(900000000) }}",
        "{{ '\\t'.expandtabs(900000000) }}",
        "{{ '%0900000000d' % 1 }}",
        "{{ '%*d' % (900000000, 1) }}",
        "{{ '%0900000000d' | format(1) }}",
        "{{ '{:>900000000}'.format(1) }}",
        "{{ '{:>{}}'.format(1, 900000000) }}",
        "{{ '{a:>900000000}'.format_map({'a': 1}) }}",
        "{{ ('a' * 9000) | replace('a', 'b' * 9000) }}",
        "{{ ('a' * 9000).replace('a', 'b' * 9000) }}",
    ],
)
def test_a_step_that_makes_too_much_is_stopped_at_once(expression: str) -> None:
    template = environment(load("ministry").folders).from_string(expression)
    start = time.perf_counter()
    with pytest.raises(TooLong, match=r"longer than 5,000,000"):
        template.render()
    assert time.perf_counter() - start < 2


def test_it_is_told_with_its_place(samples: ModuleType, make_style: Callable[..., Path]) -> None:
    folder = make_style(brief_html=BLOCK.format("{{ 'a' * 900000000 }}"))
    with pytest.raises(StyleError, match=r"longer than 5,000,000") as caught:
        to_html(samples.brief(), load(folder))
    assert caught.value.line == 2


def test_what_templates_really_do_still_works(
    samples: ModuleType, make_style: Callable[..., Path]
) -> None:
    made = (
        "{{ '-' * 20 }}|{{ 'a' | center(5) }}|{{ '%s of %d' | format('one', 2) }}|{{ 7 % 4 }}|"
        "{{ 'x{}'.format(1) }}|{{ 'aa' | replace('a', 'b') }}|{{ [1, 2, 3] | batch(2) | list }}|"
        "{% macro f(context, called) %}{{ context }}{{ called }}{% endmacro %}"
        "{{ f(context=1, called=2) }}|{{ 'a'.ljust(3) }}|{{ 2 * 3 }}|{{ 'a\nb' | indent(2) }}"
    )
    text = to_html(samples.brief(), load(make_style(brief_html=BLOCK.format(made))))
    for words in ("-" * 20, "  a  |one of 2|3|x1|bb|[[1, 2], [3]]|12|a  |6|a\n  b"):
        assert words in text
