"""A text cut into lines."""
