"""A book of documents (EPUB 3), file by file: text alone, which whoever binds it packs."""
