"""A whole web page, cut down to its article."""
