"""Footnotes, in the forms of generators."""
