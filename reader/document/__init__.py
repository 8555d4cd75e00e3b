"""What a post says: blocks of text with marks. No width, no style, no HTML."""
