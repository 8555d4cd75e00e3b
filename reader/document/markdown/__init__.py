"""Markdown, as the generators of sites write it."""
