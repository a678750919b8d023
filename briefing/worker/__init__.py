"""The guarded worker processes: reading and composing in one, rendering in the other.

A worker is a Python process that speaks framed messages over its standard input and output
(:mod:`briefing.worker.framing`, :mod:`briefing.worker.messages`). It reaches no network and no
file but those that its job names (:mod:`briefing.worker.guard`). The parent may end it at any
time; its crash costs a message, never the draft.
"""
