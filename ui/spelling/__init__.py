"""Spelling of what the analyst writes, checked in the desk worker and marked as one types."""
