"""The main screen, part by part, and what it opens: sources of posts, the palette, the panel."""
