"""What Qt hands to a model to say which item is meant."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
"""Either of the two: an override that takes less does not fit what it overrides."""
NOWHERE = QModelIndex()
"""The parent of a row of a flat model; made once, as it stands as a default in signatures."""
