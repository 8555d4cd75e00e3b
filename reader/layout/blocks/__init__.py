"""A kind of block a module, at one width."""
