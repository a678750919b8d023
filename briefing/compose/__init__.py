"""Composing: articles, options and edits in, a brief out."""
