"""A library at a thousand, ten thousand, a hundred thousand posts: this reader and others."""
