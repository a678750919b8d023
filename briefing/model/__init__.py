"""The nouns: articles, facts, the brief, edits, options, errors. All are frozen values."""
