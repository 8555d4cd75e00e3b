"""Made-up posts: words, prose, bodies, front matter and folders as in real libraries."""
