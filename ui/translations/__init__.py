"""The window in other languages: ``briefing_de.ts`` is edited, ``briefing_de.qm`` is loaded."""
