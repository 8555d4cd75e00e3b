"""Read a folder of posts in the terminal."""

__version__ = "0.1.0"
