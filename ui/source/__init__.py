"""The source: the article that a line rests on, and the words of it that are taken."""
