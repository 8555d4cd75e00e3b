"""One walk over an HTML tree, and what it writes: runs, paragraphs, blocks."""
