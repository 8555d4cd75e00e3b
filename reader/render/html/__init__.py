"""A document as HTML: clean, and with nothing in it that acts."""
