"""The one place that answers "is this the same?"."""
