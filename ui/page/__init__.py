"""The preview: the pages as they are exported."""
