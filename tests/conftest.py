"""Settings that hold for all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# a busy machine is no mistake; in CI the same examples run each time, so that a failure is one
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")
