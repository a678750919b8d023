"""The window: Qt models, views and actions over the core."""
