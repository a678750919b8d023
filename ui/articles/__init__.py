"""The list of articles, and what is put right in them."""
