"""Search at ten thousand and a hundred thousand posts: the index, what is found how fast, peers."""
