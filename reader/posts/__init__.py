"""A post's file, as bytes, and what its front matter says. Opens no file."""
