"""The main screen, and what it opens: sources of posts, the palette."""
