"""The posts on disk and the catalog that finds them."""
