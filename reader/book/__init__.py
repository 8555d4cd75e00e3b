"""Posts bound into a book (EPUB 3): their chapters, their pictures, and what leads where in it."""
