"""Lines with citations: words of the sources as the brief prints them."""
