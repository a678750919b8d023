"""The studio: a window of its own in which a house style is made and tried."""
