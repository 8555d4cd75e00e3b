"""A page as values: its lines, how they look, where one is in them."""
