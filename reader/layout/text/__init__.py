"""A leaf of text at one width: its runs cut, set and aligned."""
