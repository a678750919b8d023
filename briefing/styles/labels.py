"""The words that the program itself prints, and the titles of the sections, in English.

A style may replace any of them. One in another language takes that language's
(:mod:`briefing.wording`) in their place.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from briefing.wording import language

TITLES: Mapping[str, str] = MappingProxyType(language("en").titles)
"""Printed title of each section unless the style gives its own."""

LABELS: Mapping[str, str] = MappingProxyType(language("en").labels)
"""The program's own words on the page."""
